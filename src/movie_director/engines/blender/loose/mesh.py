"""A mesh that moves by itself: its shape at any moment of a shot, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from movie_director.engines.blender.people.base import F32, F64, I32
from movie_director.engines.blender.people.piece import vertex_normals


class Shape(NamedTuple):
    """Positions and unit normals (V, 3), world metres."""

    positions: F32
    normals: F32


@dataclass(frozen=True, eq=False)
class Loose:
    """A mesh whose `points` (V, 3) at a moment are told in seconds of the shot, world metres.

    `colour` (V, 3) linear albedo, `roughness` (V,). `whole` is a moment at which all of it is there: its light is
    measured then, at `mark` (x, y) on the ground.
    """

    triangles: I32
    colour: F32
    roughness: F32
    points: Callable[[float], F64]
    whole: float
    mark: tuple[float, float]

    def at(self, seconds: float) -> Shape:
        """Its shape so many seconds into the shot."""
        points = self.points(seconds)
        return Shape(points.astype(np.float32), normals(points, self.triangles))


def normals(points: F64, triangles: I32) -> F32:
    """Unit normals (V, 3) of a mesh: those of the triangles round each vertex, weighed by their areas."""
    found = vertex_normals(points, triangles.astype(np.int64))
    flat = ~found.any(axis=1, keepdims=True)  # what lies all in one point faces upwards
    return np.where(flat, np.array([0.0, 0.0, 1.0]), found).astype(np.float32)


def balls(count: int) -> tuple[F64, I32]:
    """So many unit spheres as one mesh: their directions (42 each, 3), and triangles."""
    g = (1 + 5**0.5) / 2
    points = np.array([[-1, g, 0], [1, g, 0], [-1, -g, 0], [1, -g, 0], [0, -1, g], [0, 1, g], [0, -1, -g], [0, 1, -g],
                       [g, 0, -1], [g, 0, 1], [-g, 0, -1], [-g, 0, 1]], np.float64)  # fmt: skip
    faces = np.array([[0, 11, 5], [0, 5, 1], [0, 1, 7], [0, 7, 10], [0, 10, 11], [1, 5, 9], [5, 11, 4], [11, 10, 2],
                      [10, 7, 6], [7, 1, 8], [3, 9, 4], [3, 4, 2], [3, 2, 6], [3, 6, 8], [3, 8, 9], [4, 9, 5],
                      [2, 4, 11], [6, 2, 10], [8, 6, 7], [9, 8, 1]])  # fmt: skip
    sides = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1)
    edges, back = np.unique(sides, axis=0, return_inverse=True)
    ab, bc, ca = np.split(back.reshape(-1) + 12, 3)
    a, b, c = faces.T
    finer = np.concatenate([np.stack(f, axis=1) for f in ((a, ab, ca), (b, bc, ab), (c, ca, bc), (ab, bc, ca))])
    points = np.concatenate([points, points[edges].mean(axis=1)])
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    many = finer[None] + (len(points) * np.arange(count))[:, None, None]
    return np.tile(points, (count, 1)), many.reshape(-1, 3).astype(np.int32)


def marked(points: Sequence[F64]) -> tuple[float, float]:
    """The middle of some points on the ground."""
    x, y = np.concatenate(list(points))[:, :2].mean(axis=0)
    return round(float(x), 2), round(float(y), 2)
