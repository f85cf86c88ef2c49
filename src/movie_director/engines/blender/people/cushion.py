"""What is below the hips' joints of who sits: flesh and what is worn over it, measured on the person themselves."""

from __future__ import annotations

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.limbs import Limbs
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.skeleton import Pose, turn

TIPPED = -6.0
"""Degrees that the pelvis of who sits is tipped back."""
_X, _Z = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)
_PRESSED = 4.0
"""Per cent of the flesh on a seat that gives way to it."""
_REST = 0.6
"""The share of a thigh that rests on a seat."""


def cushion(person: Person) -> float:
    """Metres from the hips' joints of who sits, thighs level, down to the seat."""
    skeleton, limbs = person.skeleton, Limbs(person.skeleton)
    heads, index = skeleton.heads, skeleton.index
    pelvis = turn(_X, TIPPED)
    turns: dict[str, F64] = {"pelvis": pelvis}
    base = heads[index["pelvis"]]
    hips: list[F64] = []
    for side, sign in (("l", 1.0), ("r", -1.0)):
        hip = base + pelvis @ (heads[index[f"thigh_{side}"]] - base)
        upper, lower = limbs.leg_length[side]
        out = float(abs(heads[index[f"foot_{side}"], 0])) * 1.1
        ankle = np.array([sign * out, hip[1] - upper, hip[2] - lower])
        pole = np.array([sign * 0.18, -0.7, 0.75])
        limbs.pose_leg(turns, side, pelvis, hip, ankle, turn(_Z, sign * 9.0), np.eye(3), pole)
        hips.append(hip)
    points = person.deform(Pose(turns)).positions.astype(np.float64)
    below = [k for k, name in enumerate(person.bones) if name.startswith(("thigh", "pelvis"))]
    mine = person.weights[:, below].sum(axis=1) > 0.8
    mine[person.drape.vertices] = False
    joint = (hips[0] + hips[1]) / 2
    ahead = joint[1] - points[:, 1]
    mine &= (ahead < _REST * limbs.leg_length["l"][0]) & (points[:, 2] < joint[2])
    # Of what lies on the seat, the lower half alone: the sides of the hips touch nothing.
    depth: F64 = joint[2] - points[mine, 2]
    depth = depth[depth > 0.5 * depth.max()]
    return float(np.percentile(depth, 100 - _PRESSED))
