"""Which of a rig's bones is which where names do not tell: by how it branches as it stands, z up."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from movie_director.engines.blender.bodies.raw import Rig, Unfit
from movie_director.engines.blender.people.base import F64

_NO = "no two legs, two arms and a head hang together. Export it standing upright, arms out, z or y up."


def by_shape(rig: Rig) -> dict[str, int]:
    """Our name -> index of the rig's bone, for legs, arms, hips and head. Raises Unfit."""
    children: list[list[int]] = [[] for _ in rig.names]
    for k, above in enumerate(rig.parents):
        if above >= 0:
            children[above].append(k)
    leaves = [k for k, below in enumerate(children) if not below]
    ends = {k: _end(rig, k) for k in leaves}
    if len(leaves) < 5:
        raise Unfit(_NO)
    levels = np.array([float(ends[k][2]) for k in leaves])
    low, high = float(levels.min()), float(max(levels.max(), rig.heads[:, 2].max()))
    middle = float(np.median(rig.heads[:, 0])), float(np.median(rig.heads[:, 1]))
    feet = [k for k in leaves if float(ends[k][2]) < low + 0.15 * (high - low)]
    legs = _pair(rig, feet, ends)
    if legs is None:
        raise Unfit(_NO)
    pelvis = _meet(rig, *legs)
    above_hips = [k for k in leaves if float(ends[k][2]) > float(rig.heads[pelvis][2]) - 0.1 * (high - low)]
    above_hips = [k for k in above_hips if k not in legs]
    if len(above_hips) < 3:
        raise Unfit(_NO)
    head = min(above_hips, key=lambda k: (-float(ends[k][2]), abs(float(ends[k][0]) - middle[0])))
    rest = [k for k in above_hips if k != head and _meet(rig, k, head) >= 0]
    far = _farthest(rig, rest, ends)
    if far is None:
        raise Unfit(_NO)
    forward = sum((_toe(rig, leg, ends[leg]) for leg in legs), np.zeros(3))
    aside = ends[legs[0]] - ends[legs[1]]
    left_first = float(np.cross(np.array([0.0, 0.0, 1.0]), forward)[:2] @ aside[:2]) > 0
    if float(np.linalg.norm(forward[:2])) < 1e-6:
        left_first = float(aside[0]) > 0
    lefts = (legs[0], legs[1]) if left_first else (legs[1], legs[0])
    across = ends[lefts[0]] - ends[lefts[1]]
    arms = far if float((ends[far[0]] - ends[far[1]]) @ across) > 0 else (far[1], far[0])
    found = {"pelvis": pelvis}
    for side, leg, arm in (("l", lefts[0], arms[0]), ("r", lefts[1], arms[1])):
        found |= _limb(rig, pelvis, leg, ends[leg], ("thigh", "calf", "foot", "ball"), side)
        chest = _meet(rig, arms[0], arms[1])
        found |= _limb(rig, chest, arm, ends[arm], ("upperarm", "lowerarm", "hand", ""), side)
    neck = _path(rig, _meet(rig, arms[0], head), head)
    found["head"] = neck[-1] if len(neck) < 3 else neck[-2]
    if len(neck) > 1:
        found["neck_01"] = neck[0]
    return found


def _end(rig: Rig, bone: int) -> F64:
    return np.asarray(rig.tails[bone])


def _above(rig: Rig, bone: int) -> list[int]:
    way: list[int] = []
    while bone >= 0 and len(way) <= len(rig.names):
        way.append(bone)
        bone = rig.parents[bone]
    return way


def _meet(rig: Rig, a: int, b: int) -> int:
    """The nearest bone on which both hang; -1 where there is none."""
    over = set(_above(rig, a))
    return next((k for k in _above(rig, b) if k in over), -1)


def _path(rig: Rig, top: int, bone: int) -> list[int]:
    """The bones below one, down to another."""
    way = _above(rig, bone)
    return way[: way.index(top)][::-1]


def _pair(rig: Rig, feet: list[int], ends: dict[int, F64]) -> tuple[int, int] | None:
    """Two low ends on legs of their own, the farthest apart."""
    best: tuple[float, int, int] | None = None
    for n, a in enumerate(feet):
        for b in feet[n + 1 :]:
            top = _meet(rig, a, b)
            if top < 0 or len(_path(rig, top, a)) < 3 or len(_path(rig, top, b)) < 3:
                continue
            far = float(np.linalg.norm(ends[a][:2] - ends[b][:2]))
            if best is None or far > best[0]:
                best = far, a, b
    return None if best is None else (best[1], best[2])


def _farthest(rig: Rig, ends_: list[int], ends: dict[int, F64]) -> tuple[int, int] | None:
    """The two ends that are farthest apart level, on arms of their own."""
    pairs = [(a, b) for n, a in enumerate(ends_) for b in ends_[n + 1 :]]
    pairs = [(a, b) for a, b in pairs if _meet(rig, a, b) >= 0 and min(_deep(rig, a, b)) >= 3]
    return max(pairs, key=lambda p: float(np.linalg.norm(ends[p[0]][:2] - ends[p[1]][:2])), default=None)


def _deep(rig: Rig, a: int, b: int) -> tuple[int, int]:
    top = _meet(rig, a, b)
    return len(_path(rig, top, a)), len(_path(rig, top, b))


def _toe(rig: Rig, leaf: int, end: F64) -> F64:
    """From the ankle to the toes, level."""
    above = rig.parents[leaf]
    way = end - rig.heads[above if above >= 0 else leaf]
    return np.array([float(way[0]), float(way[1]), 0.0])


def _limb(rig: Rig, top: int, leaf: int, end: F64, names: tuple[str, str, str, str], side: str) -> dict[str, int]:
    """The upper and the lower part, the two longest that follow each other; then what hangs on them."""
    way = _path(rig, top, leaf)
    spots = [*(rig.heads[k] for k in way), end]
    long = [float(np.linalg.norm(b - a)) for a, b in pairwise(spots)]
    if len(way) < 3:
        raise Unfit(_NO)
    first = max(range(len(way) - 2), key=lambda n: min(long[n], long[n + 1]))
    return {f"{name}_{side}": way[first + n] for n, name in enumerate(names) if name and first + n < len(way)}
