# SPDX-License-Identifier: GPL-3.0-or-later
"""Things with an edge, lying flat, points to the right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from movie_director.engines.blender.stage.kit.outline import smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def edge(
    p: Piece,
    spine: Sequence[Sequence[float]],
    cut: Sequence[Sequence[float]],
    thick: float,
    matter: Any,
    ground: float = 0.45,
) -> None:
    """A blade ground to an edge: points along its back and along its edge, as many of each; `ground` is how far up
    from the edge its flat side begins."""
    points: list[tuple[float, float, float]] = []
    for (ax, ay), (bx, by) in zip(spine, cut, strict=True):
        mx, my = bx + (ax - bx) * ground, by + (ay - by) * ground
        half = thick / 2
        points += [
            (ax, ay, half),
            (mx, my, half),
            (bx, by, 0.00012),
            (bx, by, -0.00012),
            (mx, my, -half),
            (ax, ay, -half),
        ]
    faces: list[tuple[int, ...]] = []
    for k in range(len(spine) - 1):
        a, b = 6 * k, 6 * k + 6
        faces += [(a + i, a + (i + 1) % 6, b + (i + 1) % 6, b + i) for i in range(6)]
    last = 6 * (len(spine) - 1)
    p.add(points, [*faces, (5, 4, 3, 2, 1, 0), tuple(last + i for i in range(6))], matter)


def knife(p: Piece) -> None:
    """A kitchen knife."""
    steel, wood = p.stuff.blade(), p.stuff.main("wood", "#2a1b12")
    back = [(0.0, 0.012), (0.06, 0.0125), (0.12, 0.0115), (0.155, 0.007), (0.178, -0.001), (0.19, -0.0095)]
    front = [(0.0, -0.03), (0.06, -0.03), (0.12, -0.0265), (0.155, -0.0215), (0.178, -0.0155), (0.1905, -0.0105)]
    edge(p, back, front, 0.0022, steel, 0.3)
    p.box((-0.004, -0.004, 0), (0.014, 0.026, 0.013), p.stuff.metal("#8d9093", 0.25), 0.003)
    p.slab(
        smooth(
            [
                (0.002, 0.01),
                (-0.06, 0.009),
                (-0.112, 0.012),
                (-0.122, -0.002),
                (-0.118, -0.018),
                (-0.1, -0.012),
                (-0.06, -0.009),
                (-0.02, -0.013),
                (0.002, -0.013),
            ],
            3,
            True,
        ),
        0.018,
        wood,
        0.005,
        smooth=True,
    )
    for x in (-0.025, -0.058, -0.09):
        p.cylinder((x, -0.001, 0), 0.0034, 0.0188, p.stuff.metal("#c39a45"), sides=12)


def dagger(p: Piece) -> None:
    """A double-edged dagger with a cross-guard."""
    steel, gold = p.stuff.blade(), p.stuff.metal(p.stuff.colour("#b58c42"), 0.28)
    for side in (1, -1):
        rim = [(0.0, 0.014), (0.1, 0.012), (0.16, 0.008), (0.205, 0.0005)]
        line = [(x, 0.0) for x, _ in rim]
        if side == 1:
            edge(p, line[::-1], rim[::-1], 0.006, steel, 0.92)
        else:
            edge(p, line, [(x, -y) for x, y in rim], 0.006, steel, 0.92)
    p.tube(
        smooth([(0.006, 0.055, 0), (-0.003, 0.03, 0), (-0.004, 0, 0), (-0.003, -0.03, 0), (0.006, -0.055, 0)], 4),
        [0.003 + 0.004 * min(1, abs(k - 8) / 8 if k != 8 else 0.9) for k in range(17)],
        gold,
        10,
    )
    for y in (0.057, -0.057):
        p.ball((0.007, y, 0), 0.008, gold, 12)
    with p.at(-0.004, 0, 0, ry=-90):
        grip = p.stuff.leather("#3a1712")
        p.loft(
            [
                (0, 0, 0, 0.009, 0.009),
                (0, 0, 0.03, 0.0115, 0.0115),
                (0, 0, 0.06, 0.0115, 0.0115),
                (0, 0, 0.088, 0.0085, 0.0085),
            ],
            grip,
            14,
        )
        p.tube([(x, y, z) for x, y, z in _wrap(0.0118, 0.088)], 0.0011, gold, 5)
    p.ball((-0.102, 0, 0), (0.0135, 0.0135, 0.0125), gold, 16)
    p.ball((-0.102, 0, 0.0085), 0.0062, p.stuff.enamel("#8c1526", 0.05), 12)


def _wrap(radius: float, long: float) -> list[tuple[float, float, float]]:
    return [(radius * math.cos(math.pi * k / 5), radius * math.sin(math.pi * k / 5), long * k / 70) for k in range(71)]


def sword(p: Piece) -> None:
    """A long sword."""
    steel, guard = p.stuff.blade(), p.stuff.metal(p.stuff.colour("#8a7440"), 0.3)
    rim = [(0.0, 0.024), (0.3, 0.021), (0.6, 0.0175), (0.74, 0.014), (0.8, 0.0005)]
    line = [(x, 0.0045 if x < 0.55 else 0.0) for x, _ in rim]
    edge(p, line[::-1], rim[::-1], 0.006, steel, 0.9)
    edge(p, [(x, -y) for x, y in line], [(x, -y) for x, y in rim], 0.006, steel, 0.9)
    p.box((0.27, 0, 0), (0.54, 0.0095, 0.0032), p.stuff.metal("#7d8083", 0.3), 0)
    p.tube(
        smooth([(0.012, 0.105, 0), (-0.004, 0.06, 0), (-0.006, 0, 0), (-0.004, -0.06, 0), (0.012, -0.105, 0)], 4),
        0.0078,
        guard,
        10,
    )
    for y in (0.108, -0.108):
        p.ball((0.013, y, 0), 0.0125, guard, 12)
    with p.at(-0.008, 0, 0, ry=-90):
        p.loft(
            [(0, 0, 0, 0.0125, 0.0145), (0, 0, 0.08, 0.015, 0.017), (0, 0, 0.165, 0.0115, 0.013)],
            p.stuff.leather("#2c1a12"),
            14,
        )
        p.tube([(x * 1.02, y * 1.14, z) for x, y, z in _wrap(0.0148, 0.165)], 0.0014, p.stuff.leather("#1a0f0a"), 5)
    p.cylinder((-0.192, 0, 0), 0.024, 0.018, guard, sides=22)
    p.cylinder((-0.192, 0, 0), 0.015, 0.021, p.stuff.metal("#6a5a30", 0.4), sides=18)


def machete(p: Piece) -> None:
    """A machete."""
    steel = p.stuff.blade("#84878a")
    back = [(0.0, 0.018), (0.2, 0.019), (0.36, 0.024), (0.41, 0.02), (0.43, 0.008)]
    front = [(0.0, -0.018), (0.2, -0.026), (0.36, -0.04), (0.41, -0.034), (0.4302, -0.006)]
    edge(p, back, front, 0.0028, steel, 0.22)
    p.slab(
        smooth(
            [
                (0.004, 0.017),
                (-0.06, 0.013),
                (-0.12, 0.017),
                (-0.135, 0.0),
                (-0.128, -0.024),
                (-0.11, -0.016),
                (-0.06, -0.012),
                (0.004, -0.017),
            ],
            3,
            True,
        ),
        0.024,
        p.stuff.main("wood", "#3a2415"),
        0.007,
        smooth=True,
    )
    for x in (-0.025, -0.065, -0.1):
        p.cylinder((x, 0, 0), 0.0042, 0.0248, p.stuff.metal("#c39a45"), sides=12)


def scissors(p: Piece) -> None:
    """A pair of scissors, a little open."""
    steel, grip = p.stuff.metal("#a6a9ac", 0.2), p.stuff.plastic(p.stuff.colour("#a3201c"))
    for side in (1, -1):
        with p.at(z=0.0016 * side, rz=11 * side):
            edge(
                p,
                [(-0.014, 0.006 * side), (0.04, 0.006 * side), (0.096, 0.0006 * side)][::side],
                [(-0.014, -0.006 * side), (0.04, -0.004 * side), (0.0965, -0.0004 * side)][::side],
                0.0026,
                steel,
                0.5,
            )
            p.tube(smooth([(-0.01, 0, 0), (-0.03, -0.002 * side, 0), (-0.045, -0.006 * side, 0)], 3), 0.0055, grip, 8)
            p.tube(
                smooth(
                    [
                        (-0.04, -0.003 * side, 0),
                        (-0.06, 0.008 * side, 0),
                        (-0.088, 0.002 * side, 0),
                        (-0.092, -0.018 * side, 0),
                        (-0.07, -0.026 * side, 0),
                        (-0.048, -0.018 * side, 0),
                    ],
                    4,
                    True,
                ),
                0.0045,
                grip,
                8,
                closed=True,
            )
    p.cylinder((0, 0, 0.0005), 0.0048, 0.0075, p.stuff.metal("#77797c"), sides=14)
