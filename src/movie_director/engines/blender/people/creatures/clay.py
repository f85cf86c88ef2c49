"""Clay: lumps on bones, pressed together into one smooth skin with colours and weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.creatures.net import net
from movie_director.engines.blender.people.piece import Piece

Point = tuple[float, float, float]


@dataclass(frozen=True)
class Lump:
    """A round bar from `a` to `b`, `wide` and `narrow` (radii) at its ends, that moves with `bone`.

    `squash` stretches it along x, y and z about its middle; `soft` is how far it melts into what was pressed on
    before, metres; `paint` names its colour. With `carve` it is taken out instead of put on.
    """

    bone: str
    a: Point
    b: Point
    wide: float
    narrow: float
    soft: float = 0.03
    paint: str = "coat"
    squash: Point = (1.0, 1.0, 1.0)
    carve: bool = False

    def scaled(self, by: float) -> Lump:
        """The lump of a creature `by` times as large."""
        x, y, z = self.a
        u, v, w = self.b
        return Lump(
            self.bone,
            (x * by, y * by, z * by),
            (u * by, v * by, w * by),
            self.wide * by,
            self.narrow * by,
            self.soft * by,
            self.paint,
            self.squash,
            self.carve,
        )

    def away(self, points: F64) -> F64:
        """About the distance of points (n, 3) from its surface, negative inside."""
        squash = np.array(self.squash)
        a, b = np.array(self.a), np.array(self.b)
        middle = (a + b) / 2
        p, a, b = (points - middle) / squash, (a - middle) / squash, (b - middle) / squash
        way = b - a
        length = float(way @ way)
        share = np.clip((p - a) @ way / length, 0, 1) if length > 1e-12 else np.zeros(len(p))
        off = p - a - share[:, None] * way
        radius = self.wide + (self.narrow - self.wide) * share
        return (np.sqrt(np.einsum("ij,ij->i", off, off)) - radius) * float(squash.min())


def ball(bone: str, at: Point, radius: float, **more: object) -> Lump:
    """A round lump."""
    return Lump(bone, at, at, radius, radius, **more)  # type: ignore[arg-type]


def both(*lumps: Lump) -> list[Lump]:
    """Lumps of the left side (x above 0, bones ending in `_l`) with those of the right."""
    found: list[Lump] = []
    for one in lumps:
        (x, y, z), (u, v, w) = one.a, one.b
        bone = f"{one.bone[:-2]}_r" if one.bone.endswith("_l") else one.bone
        found += [
            one,
            Lump(bone, (-x, y, z), (-u, v, w), one.wide, one.narrow, one.soft, one.paint, one.squash, one.carve),
        ]
    return found


def pressed(lumps: Sequence[Lump], points: F64) -> F64:
    """The field of all lumps: each melts into those before it."""
    found = np.full(len(points), 1e3)
    for lump in lumps:
        own = lump.away(points)
        if lump.carve:
            own = -own
            over = np.maximum(lump.soft - np.abs(found - own), 0) / lump.soft
            found = np.maximum(found, own) + over * over * lump.soft / 4
            continue
        over = np.maximum(lump.soft - np.abs(found - own), 0) / lump.soft
        found = np.minimum(found, own) - over * over * lump.soft / 4
    return found


def modelled(lumps: Sequence[Lump], bones: Sequence[str], paints: dict[str, F64], cell: float) -> Piece:
    """The skin of lumps as a piece: colours (linear, by `paint`) and weights melt as the lumps do."""
    ends = np.array([end for one in lumps if not one.carve for end in (one.a, one.b)])
    room = np.array([max(one.wide, one.narrow) * max(one.squash) for one in lumps if not one.carve]).repeat(2)
    low, high = (ends - room[:, None]).min(axis=0), (ends + room[:, None]).max(axis=0)
    positions, triangles = net(lambda points: pressed(lumps, points), low, high, cell)
    solid = [one for one in lumps if not one.carve]
    away = np.stack([one.away(positions) for one in solid], axis=1)
    nearest = away.min(axis=1, keepdims=True)
    soft = np.array([one.soft for one in solid])
    weights = np.zeros((len(positions), len(bones)))
    share = np.clip(1 - (away - nearest) / np.maximum(1.6 * soft, 2.2 * cell), 0, 1) ** 2
    for k, one in enumerate(solid):
        weights[:, bones.index(one.bone)] += share[:, k]
    weights /= weights.sum(axis=1, keepdims=True)
    # What is pressed on later is painted over what was there.
    late = np.clip(1 - (away - nearest) / (0.7 * cell), 0, 1) ** 2 * (1 + 0.02 * np.arange(len(solid)))
    late /= late.sum(axis=1, keepdims=True)
    colour = late @ np.stack([paints[one.paint] for one in solid])
    return Piece(positions, triangles, colour, np.full(len(positions), 0.62), weights)
