"""A character as a file has it: what the stage wrote of it, read with care."""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import F32, F64, I32, I64

MOST = 1024**3
"""Bytes that such a file may unpack to."""


class Unfit(Exception):
    """A character that cannot be in a film, and why and what to do, as the end of a sentence."""


@dataclass(frozen=True, eq=False)
class Rig:
    """The file's own bones at rest: `names`, `parents` (-1: none), `heads` and `tails` (B, 3)."""

    names: tuple[str, ...]
    parents: tuple[int, ...]
    heads: F64
    tails: F64


@dataclass(frozen=True, eq=False)
class Raw:
    """Points with `normals`, linear `colour` (V, 3) and `roughness` (V,); `triangles` (T, 3); z up.

    `bones` (V, 4) are those that move a point, by `weights` (V, 4), which may be nothing. `shapes` are moves of some
    points, by name.
    """

    positions: F64
    normals: F64
    colour: F32
    roughness: F32
    triangles: I64
    bones: I64
    weights: F64
    rig: Rig
    shapes: dict[str, tuple[I64, F64]]

    def moved(self, turned: F64, by: F64) -> Raw:
        """The same turned by a rotation (3, 3), then moved."""
        rig = replace(self.rig, heads=self.rig.heads @ turned.T + by, tails=self.rig.tails @ turned.T + by)
        shapes = {name: (rows, moves @ turned.T) for name, (rows, moves) in self.shapes.items()}
        return replace(
            self, positions=self.positions @ turned.T + by, normals=self.normals @ turned.T, rig=rig, shapes=shapes
        )

    def scaled(self, by: float) -> Raw:
        """The same, larger by a factor."""
        rig = replace(self.rig, heads=self.rig.heads * by, tails=self.rig.tails * by)
        shapes = {name: (rows, moves * by) for name, (rows, moves) in self.shapes.items()}
        return replace(self, positions=self.positions * by, rig=rig, shapes=shapes)


def arrays_of(path: Path) -> dict[str, Any]:
    """All arrays of an .npz, which holds plain numbers and nothing that is run. Raises Unfit."""
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MOST:
                raise Unfit(f"it unpacks to more than {MOST // 1024**2} MiB.")
        with np.load(path, allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays.files}
    except (OSError, ValueError, zipfile.BadZipFile, EOFError) as error:
        raise Unfit(f"it is broken: {error}.") from error


def read(path: Path) -> Raw:
    """What the stage wrote. Raises Unfit."""
    arrays = arrays_of(path)
    names = tuple(str(name) for name in json.loads(str(arrays["bone_names"])))
    sizes = np.cumsum([0, *arrays["shape_sizes"]])
    rows, moves = arrays["shape_rows"].astype(np.int64), arrays["shape_moves"].astype(np.float64)
    shapes = {
        str(name): (rows[a:b], moves[a:b])
        for name, a, b in zip(json.loads(str(arrays["shapes"])), sizes[:-1], sizes[1:], strict=True)
    }
    parents = tuple(int(parent) for parent in arrays["parents"])
    return Raw(
        arrays["positions"].astype(np.float64),
        arrays["normals"].astype(np.float64),
        arrays["colour"],
        arrays["roughness"],
        arrays["triangles"].astype(np.int64),
        arrays["bones"].astype(np.int64),
        arrays["weights"].astype(np.float64),
        Rig(names, parents, arrays["heads"], arrays["tails"]),
        shapes,
    )


def normals_of(positions: F64, triangles: I64 | I32) -> F64:
    """Unit normals (V, 3) of points by the triangles round them."""
    a, b, c = (positions[triangles[:, k]] for k in range(3))
    flat = np.cross(b - a, c - a)
    found = np.zeros_like(positions)
    for k in range(3):
        np.add.at(found, triangles[:, k], flat)
    length = np.linalg.norm(found, axis=1, keepdims=True)
    return np.where(length > 1e-14, found / np.maximum(length, 1e-14), np.array([0.0, 0.0, 1.0]))
