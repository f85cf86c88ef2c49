"""The posed skeleton: rest joints, parents, and a pose's bone transforms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from movie_director.engines.blender.people.base import F64


def turn(axis: tuple[float, float, float], degrees: float) -> F64:
    """Rotation matrix (3, 3) about an axis, counter-clockwise (Rodrigues' formula)."""
    x, y, z = np.array(axis, dtype=np.float64) / np.linalg.norm(axis)
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) * c + s * cross + (1 - c) * np.outer((x, y, z), (x, y, z))


def frame(along: F64, pole: F64) -> F64:
    """Columns: `along`, and the part of `pole` square to it, and their cross product; unit lengths."""
    a = along / max(float(np.linalg.norm(along)), 1e-9)
    p = pole - a * float(pole @ a)
    p /= max(float(np.linalg.norm(p)), 1e-9)
    return np.stack([a, p, np.cross(a, p)], axis=1)


@dataclass(frozen=True)
class Pose:
    """A person at one moment.

    `turns`: bone name -> rotation (3, 3) relative to its parent, in the person's axes at rest (identity: rest).
    `root`: how far the whole body is moved, metres. `face`: face unit -> 0 to 1. Eyes are the bones `eye_l`, `eye_r`.
    """

    turns: Mapping[str, F64] = field(default_factory=dict[str, F64])
    root: tuple[float, float, float] = (0.0, 0.0, 0.0)
    face: Mapping[str, float] = field(default_factory=dict[str, float])


@dataclass(frozen=True)
class Skeleton:
    """Bones in order parents first; `heads` and `tails` (bones, 3) at rest."""

    names: tuple[str, ...]
    parents: tuple[int, ...]
    heads: F64
    tails: F64

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", {name: k for k, name in enumerate(self.names)})

    index: dict[str, int] = field(init=False, repr=False, compare=False)

    def place(self, pose: Pose) -> tuple[F64, F64]:
        """Rotations (bones, 3, 3) and joint positions (bones, 3) of a pose, in the person's frame."""
        count = len(self.names)
        rotations, positions = np.empty((count, 3, 3)), np.empty((count, 3))
        heads = self.heads
        for k, parent in enumerate(self.parents):
            own = pose.turns.get(self.names[k])
            if parent < 0:
                rotations[k] = np.eye(3) if own is None else own
                positions[k] = heads[k] + pose.root
                continue
            above = rotations[parent]
            rotations[k] = above if own is None else above @ own
            positions[k] = positions[parent] + above @ (heads[k] - heads[parent])
        return rotations, positions
