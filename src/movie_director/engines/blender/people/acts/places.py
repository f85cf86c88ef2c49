"""Places that hands go to: on one's own body, before it, on whom or what an act is about. All in the person's frame."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.skeleton import Skeleton, turn

_PAGE = 0.79
"""Metres of a table's top and what lies on it."""
_UP = (0.0, 0.0, 1.0)


@dataclass(frozen=True)
class Moment:
    """A body while its arms are placed: its rotations and joints, where it is in the world, whether it sits."""

    skeleton: Skeleton
    rotations: F64
    joints: F64
    x: float
    y: float
    facing: float
    seated: float
    t: float = 0.0
    """Seconds of the shot."""

    def bone(self, name: str) -> F64:
        """Where a joint is."""
        return self.joints[self.skeleton.index[name]]

    def turned(self, name: str) -> F64:
        """How a bone is turned."""
        return self.rotations[self.skeleton.index[name]]

    def local(self, x: float, y: float, z: float) -> F64:
        """A point of the world in the person's frame."""
        return turn(_UP, -self.facing) @ np.array([x - self.x, y - self.y, z])


def place(name: str, side: str, now: Moment, act: Act, closed: tuple[float, float]) -> tuple[F64, F64] | None:
    """Where a place is for the hand of a side, and the axes (3, 3) in which what lies off it is told: outwards to that
    side, forwards, up. None for a place that this act has not. `closed` is how far the partner has come, world."""
    sign = 1.0 if side == "l" else -1.0
    size = float(now.skeleton.heads[now.skeleton.index["eye_l"], 2]) / 1.6
    own = _own(name, sign, side, now, size)
    if own is not None:
        return own
    if name in ("handle", "edge") and act.leaf is not None:
        x, y, z = act.leaf.handle(now.t) if name == "handle" else act.leaf.edge(now.t)
        return now.local(x, y, z - act.leaf.panel.sill), _axes(np.eye(3), sign)
    if name == "target" and act.at is not None:
        return now.local(*act.at), _axes(np.eye(3), sign)
    if act.partner is None:
        return None
    other = act.partner
    px, py = other.x + closed[0], other.y + closed[1]
    there = now.local(px, py, 0.0)
    far = max(float(np.hypot(there[0], there[1])), 1e-3)
    away = np.array([there[0] / far, there[1] / far, 0.0])
    right = np.cross(away, np.array(_UP))
    mine, eyes = -sign * right, other.eyes
    ways = np.stack([mine, away, np.array(_UP)], axis=1)
    high = size * 1.6 if now.seated < 0.5 else eyes
    if name == "meet":
        return there / 2 + np.array([0.0, 0.0, 0.60 * (eyes + high) / 2]), ways
    if name == "aside":
        return there / 2 + mine * 0.40 + np.array([0.0, 0.0, 0.84 * (eyes + high) / 2]), ways
    if name == "back":
        return there + away * 0.115 + np.array([0.0, 0.0, 0.80 * eyes]), ways
    if name == "shoulder":
        return there + mine * 0.145 + np.array([0.0, 0.0, 0.875 * eyes]), ways
    if name == "cheek":
        return there + mine * 0.075 - away * 0.07 + np.array([0.0, 0.0, 0.96 * eyes]), ways
    return None


def _own(name: str, sign: float, side: str, now: Moment, size: float) -> tuple[F64, F64] | None:
    head, chest = now.turned("head"), now.turned("spine_03")
    eyes = (now.bone("eye_l") + now.bone("eye_r")) / 2
    on_head = {
        "mouth": (0.0, -0.032, -0.066), "eye": (sign * 0.034, -0.022, 0.0), "brow": (0.0, -0.028, 0.036),
        "temple": (sign * 0.066, 0.012, 0.022), "ear": (sign * 0.078, 0.078, -0.012), "chin": (0.0, -0.022, -0.118),
        "jaw": (sign * 0.055, 0.016, -0.062), "crown": (0.0, 0.055, 0.105), "nape": (0.0, 0.135, -0.075),
    }.get(name)  # fmt: skip
    if on_head is not None:
        return eyes + head @ (np.array(on_head) * size), _axes(head, sign)
    if name in ("chest", "belly"):
        middle = (now.bone("upperarm_l") + now.bone("upperarm_r")) / 2
        low = -0.10 if name == "chest" else -0.34
        return middle + chest @ (np.array([0.0, -0.10, low]) * size), _axes(chest, sign)
    if name == "hip":
        pelvis = now.turned("pelvis")
        return now.bone("pelvis") + pelvis @ (np.array([sign * 0.175, -0.02, 0.075]) * size), _axes(pelvis, sign)
    if name == "knee":
        return now.bone(f"calf_{side}") + np.array([0.0, -0.03, 0.045]) * size, _axes(np.eye(3), sign)
    if name == "page":
        # On a table before who sits; before the belly of who stands, as on a pad or a counter.
        base = now.bone("pelvis")
        ahead = 0.44 * size
        high = _PAGE if now.seated > 0.5 else 1.02 * size
        return np.array([base[0], base[1] - ahead, high]), _axes(np.eye(3), sign)
    return None


def _axes(turned: F64, sign: float) -> F64:
    return turned @ np.array([[sign, 0.0, 0.0], [0.0, -1.0, 0.0], [0.0, 0.0, 1.0]])
