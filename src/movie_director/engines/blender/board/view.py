"""The camera of a board as matrices: a pinhole, in OpenGL's conventions."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from movie_director.operations.camera import Camera

Floats = npt.NDArray[np.float32]
NEAR, FAR = 0.05, 400.0


@dataclass(frozen=True)
class View:
    """Where a camera stands and what it sees; `shape` is the frame's width over its height."""

    camera: Camera
    shape: float = 16 / 9

    @functools.cached_property
    def eye(self) -> Floats:
        """Where it stands, (3,)."""
        return np.array(self.camera.position, np.float32)

    @functools.cached_property
    def forward(self) -> Floats:
        """The way it looks, a unit vector (3,)."""
        way = np.array(self.camera.target, np.float64) - np.array(self.camera.position, np.float64)
        length = float(np.linalg.norm(way))
        return (way / length if length > 1e-6 else np.array([0.0, 1.0, 0.0])).astype(np.float32)

    @functools.cached_property
    def reach(self) -> float:
        """Metres to what it looks at."""
        return math.dist(self.camera.position, self.camera.target)

    @functools.cached_property
    def turned(self) -> Floats:
        """World to camera: right, up and back as rows, (3, 3)."""
        back = -self.forward.astype(np.float64)
        up = np.array([0.0, 0.0, 1.0]) if abs(back[2]) < 0.999 else np.array([0.0, 1.0, 0.0])
        right = np.cross(up, back)
        right /= np.linalg.norm(right)
        up = np.cross(back, right)
        c, s = math.cos(math.radians(self.camera.roll)), math.sin(math.radians(self.camera.roll))
        return np.stack([c * right - s * up, c * up + s * right, back]).astype(np.float32)

    @functools.cached_property
    def matrix(self) -> Floats:
        """World to camera, (4, 4)."""
        found = np.eye(4, dtype=np.float32)
        found[:3, :3] = self.turned
        found[:3, 3] = -self.turned @ self.eye
        return found

    @functools.cached_property
    def projection(self) -> Floats:
        """Camera to clip space, (4, 4)."""
        wide = 2 * self.camera.lens / self.camera.sensor
        found = np.zeros((4, 4), np.float32)
        found[0, 0], found[1, 1] = wide, wide * self.shape
        found[2, 2], found[2, 3] = -(FAR + NEAR) / (FAR - NEAR), -2 * FAR * NEAR / (FAR - NEAR)
        found[3, 2] = -1
        return found

    def screen(self, points: Floats) -> Floats:
        """Where points (N, 3) appear, (N, 2): 0 to 1 from the left and from the bottom; points behind are mirrored."""
        seen = (points - self.eye) @ self.turned.T
        flat = seen[:, :2] / np.maximum(np.abs(seen[:, 2:]), 1e-6)
        wide = self.camera.lens / self.camera.sensor
        return (flat * np.array([wide, wide * self.shape], np.float32) + 0.5).astype(np.float32)

    def ahead(self, points: Floats) -> Floats:
        """How far points (N, 3) are along the way the camera looks, (N,) metres."""
        return ((points - self.eye) @ self.forward).astype(np.float32)
