"""Hanging cloth keeps outside the legs and lies on the seat: skirts and coat tails are pushed out of capsules round
thigh and calf, and what would hang through a chair stays on top of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.base import F32, F64, I64
from movie_director.engines.blender.people.fit import Fit
from movie_director.engines.blender.people.skeleton import Skeleton

SEAT, PADDING = 0.46, 0.109
"""Height of a seat, metres, and of the hips' joints over it where nobody measured, as a share of a standing one's."""
_SUNK = 0.012
"""Metres that cloth lies below a seat's height, as the body does that presses on it."""
_EDGE, _HANGS = 1.0, 6.0
"""The share of a thigh from which cloth hangs over the front of a seat, and metres that it may fall for each beyond."""
_ROUND = 0.08
"""Metres round a knee over which cloth falls."""
_WIDE, _SPREADS = 0.33, 1.5
"""Half the width of what one sits on, metres, and metres that cloth farther out may fall for each beyond."""


@dataclass(frozen=True)
class Leg:
    """A capsule from one joint to the next, `wide` at its start, `narrow` at its end (metres)."""

    start: str
    end: str
    wide: float
    narrow: float


@dataclass(frozen=True)
class Drape:
    """Vertices (k,) of hanging cloth, their outward directions at rest (k, 3), how freely each
    hangs (k,) 0 to 1, and the legs under them; `cushion` is what is below the hips' joints of who sits, metres."""

    vertices: I64
    out: F32
    free: F32
    legs: tuple[Leg, ...]
    cushion: float = 0.0

    def hips(self, skeleton: Skeleton) -> float:
        """Metres above the ground at which the hips' joints of who sits are."""
        if self.cushion:
            return SEAT - _SUNK + self.cushion
        return SEAT + PADDING * float(skeleton.heads[skeleton.index["thigh_l"], 2])

    def settle(self, positions: F32, skeleton: Skeleton, rotations: F64, joints: F64) -> None:
        """Moves the cloth out of the legs along its own outward direction, in place."""
        if not len(self.vertices):
            return
        at = positions[self.vertices].astype(np.float64)
        out = self.out @ rotations[skeleton.index["pelvis"]].T
        for leg in self.legs:
            a, b = joints[skeleton.index[leg.start]], joints[skeleton.index[leg.end]]
            axis = b - a
            length = float(np.linalg.norm(axis))
            axis = axis / max(length, 1e-9)
            away = at - a
            along = away @ axis
            share = along / max(length, 1e-9)
            radius = leg.wide + (leg.narrow - leg.wide) * np.clip(share, 0, 1)
            # Past the ends the capsule fades, so cloth does not snap over a knee.
            radius = radius * np.clip(1 - (np.abs(share - 0.5) - 0.5) / 0.2, 0, 1)
            if leg.start.startswith("thigh"):
                radius = radius * np.clip((share - 0.02) / 0.16, 0, 1)
            across = away - along[:, None] * axis
            ray = out - (out @ axis)[:, None] * axis
            # |across + s ray| = radius, the farther root: where the outward ray leaves the leg.
            qa = np.maximum(np.einsum("ij,ij->i", ray, ray), 1e-4)
            qb = np.einsum("ij,ij->i", across, ray)
            qc = np.einsum("ij,ij->i", across, across) - radius**2
            inner = qb * qb - qa * qc
            s = np.where(inner > 0, (-qb + np.sqrt(np.maximum(inner, 0))) / qa, 0.0)
            at += (np.clip(s, 0, 0.22) * self.free)[:, None] * out
        self._lie(at, skeleton, joints)
        positions[self.vertices] = at

    def _lie(self, at: F64, skeleton: Skeleton, joints: F64) -> None:
        """Lifts the cloth of who sits on a seat onto it, in place."""
        index = skeleton.index
        hips = (joints[index["thigh_l"]] + joints[index["thigh_r"]]) / 2
        knees = (joints[index["calf_l"]] + joints[index["calf_r"]]) / 2
        high = self.hips(skeleton)
        ahead = (knees - hips)[:2]
        thigh = float(np.linalg.norm(ahead))
        # Who walks, kneels or crouches has hips elsewhere; who stands has knees below them.
        share = float(np.clip((0.08 - abs(hips[2] - high)) / 0.05, 0, 1) * np.clip((thigh - 0.2 * high) / 0.1, 0, 1))
        if share == 0.0:
            return
        front = ahead / thigh
        away = at[:, :2] - hips[:2]
        along = away @ front
        over = np.maximum(along - thigh, 0.0) * share * np.clip((at[:, 2] - knees[2] + _ROUND) / 0.05, 0, 1)
        # What reaches beyond the knees falls round them: a quarter of a circle, then straight down.
        bend = np.minimum(over / _ROUND, np.pi / 2)
        moved = _ROUND * np.sin(bend) - over
        at[:, :2] += moved[:, None] * front
        at[:, 2] -= _ROUND * (1 - np.cos(bend)) + np.maximum(over - _ROUND * np.pi / 2, 0.0)
        along = along + moved
        aside = np.abs(away @ (np.array([-ahead[1], ahead[0]]) / thigh))
        falls = _HANGS * np.maximum(along - _EDGE * thigh, 0.0) + _SPREADS * np.maximum(aside - _WIDE, 0.0)
        short = np.maximum(SEAT - _SUNK - falls - at[:, 2], 0.0)
        at[:, 2] += share * np.where(self.free > 0, short, 0.0)


def legs_of(fit: Fit) -> tuple[Leg, ...]:
    """Capsules measured on the tailor's form, with room for trousers."""
    p = fit.form.positions
    made: list[Leg] = []
    for side, sign in (("l", 1.0), ("r", -1.0)):
        mine = p[p[:, 0] * sign > 0]
        for start, end, first, last in (("thigh", "calf", 0.25, 0.92), ("calf", "foot", 0.06, 0.7)):
            a, b = fit.body.bone(f"{start}_{side}"), fit.body.bone(f"{end}_{side}")
            axis = b - a
            share = (mine - a) @ axis / float(axis @ axis)
            across = np.linalg.norm(mine - a - share[:, None] * axis, axis=1)
            radii = [float(np.percentile(across[np.abs(share - at) < 0.08], 96)) for at in (first, last)]
            floor = 0.062 * fit.size
            made.append(
                Leg(f"{start}_{side}", f"{end}_{side}", max(radii[0], floor) + 0.022, max(radii[1], floor) + 0.022)
            )
    return tuple(made)
