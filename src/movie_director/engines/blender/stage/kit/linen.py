# SPDX-License-Identifier: GPL-3.0-or-later
"""What beds are made with, and what is covered with it."""

from __future__ import annotations

import math
from itertools import pairwise

from movie_director.engines.blender.stage.kit.piece import Piece


def pillow(p: Piece) -> None:
    """A plump pillow, dented where a head was."""
    cloth = p.stuff.cloth(p.stuff.colour("#d9d6cd"))

    def side(way: int):  # noqa: ANN202 - a shape for `leaf`
        def shape(u: float, v: float) -> tuple[float, float, float]:
            a, b = 2 * u - 1, 2 * v - 1
            full = max(0.0, (1 - a**4) * (1 - b**4)) ** 0.45
            pinch = 1 - 0.07 * (abs(a) ** 3 * (1 - b * b) + abs(b) ** 3 * (1 - a * a))
            dent = 0.025 * math.exp(-3 * (a * a + b * b)) if way > 0 else 0.0
            return (0.3 * a * pinch, 0.2 * b * pinch, 0.065 + way * (0.075 * full) - dent)

        return shape

    up, down = side(1), side(-1)
    p.leaf(up, cloth, 22, 16)
    p.leaf(lambda u, v: down(1 - u, v), cloth, 22, 16)


def blanket(p: Piece) -> None:
    """A folded blanket: thick folds over each other, with a border in another tone."""
    colour = p.stuff.colour("#6d6a5a" if p.says("army", "grey") else "#7a3b30")
    wool, edge = p.stuff.cloth(colour), p.stuff.cloth("#d2c7ac")
    for k in range(4):
        z = 0.018 + 0.034 * k
        wide = 0.25 - 0.004 * (k % 2)
        rows = [
            (0.0, 0.0, z - 0.017, wide, 0.19),
            (0.0, 0.0, z, wide + 0.006, 0.196),
            (0.0, 0.0, z + 0.017, wide, 0.19),
        ]
        p.loft(rows, wool, 32, 7.0)
        p.box((0, -0.19, z), (0.47, 0.014, 0.02), edge if k % 2 else wool, 0.006)


def sheet(p: Piece) -> None:
    """A sheet or tarpaulin, spread and rumpled."""
    cloth = p.stuff.cloth(p.stuff.colour("#4a5a48" if p.says("tarp", "tarpaulin", "canvas") else "#d6d3ca"))

    def shape(u: float, v: float) -> tuple[float, float, float]:
        x, y = 1.3 * (u - 0.5), 0.9 * (v - 0.5)
        z = 0.05 + 0.02 * math.sin(13 * u + 5 * v) + 0.014 * math.sin(21 * v - 9 * u) + 0.008 * math.sin(31 * u)
        return (x + 0.02 * math.sin(9 * v), y + 0.02 * math.sin(11 * u), z)

    p.leaf(shape, cloth, 44, 32)


def covered_body(p: Piece) -> None:
    """Somebody under a sheet: head, chest, folded hands, knees and feet show through."""
    cloth = p.stuff.cloth(p.stuff.colour("#d4d1c8"))
    rise = (
        (-0.86, 0.0), (-0.8, 0.17), (-0.7, 0.22), (-0.6, 0.13), (-0.45, 0.24), (-0.25, 0.26), (-0.05, 0.22),
        (0.15, 0.17), (0.45, 0.17), (0.65, 0.11), (0.8, 0.13), (0.87, 0.25), (0.93, 0.2), (0.96, 0.0),
    )  # fmt: skip
    wide = ((-0.9, 0.1), (-0.7, 0.14), (-0.55, 0.2), (-0.4, 0.3), (0.0, 0.27), (0.4, 0.24), (0.8, 0.16), (1.0, 0.15))

    def at(table: tuple[tuple[float, float], ...], x: float) -> float:
        for (a, b), (c, d) in pairwise(table):
            if a <= x <= c:
                t = (x - a) / (c - a)
                t = t * t * (3 - 2 * t)
                return b + (d - b) * t
        return 0.0

    def shape(u: float, v: float) -> tuple[float, float, float]:
        x, b = 2.1 * (u - 0.5), 2 * v - 1
        half, high = at(wide, x), at(rise, x)
        y = 0.42 * b
        over = max(0.0, 1 - (abs(y) / max(half, 0.05)) ** 2.6)
        fold = 0.012 * math.sin(34 * u + 3 * b) * abs(b) + 0.008 * math.sin(11 * u)
        return (x, y, high * over**0.7 + 0.024 + fold)

    p.leaf(shape, cloth, 90, 40)
