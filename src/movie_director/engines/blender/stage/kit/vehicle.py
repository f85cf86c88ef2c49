# SPDX-License-Identifier: GPL-3.0-or-later
"""What rolls and has no engine."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def bicycle(p: Piece) -> None:
    """A bicycle, standing, its front to the right; a basket where the words say so."""
    frame, steel, black = (
        p.stuff.enamel(p.stuff.colour("#1e5a4a"), 0.2),
        p.stuff.metal("#b3b5b8", 0.2),
        p.stuff.rubber("#141416"),
    )
    for x in (-0.5, 0.52):
        with p.at(x, 0, 0.34):
            p.tube(
                [(0.322 * math.cos(t), 0, 0.322 * math.sin(t)) for t in [2 * math.pi * k / 40 for k in range(40)]],
                0.018,
                black,
                8,
                closed=True,
            )
            p.tube(
                [(0.302 * math.cos(t), 0, 0.302 * math.sin(t)) for t in [2 * math.pi * k / 40 for k in range(40)]],
                0.009,
                steel,
                6,
                closed=True,
            )
            p.cylinder((0, 0, 0), 0.02, 0.09, steel, sides=14, axis="y")
            for k in range(20):
                t = 2 * math.pi * k / 20
                p.tube(
                    [
                        (0.016 * math.cos(t + 1.2), 0.03 * (1 if k % 2 else -1), 0.016 * math.sin(t + 1.2)),
                        (0.3 * math.cos(t), 0, 0.3 * math.sin(t)),
                    ],
                    0.0012,
                    steel,
                    4,
                )
            p.tube(
                [
                    (0.362 * math.cos(t), 0, 0.362 * math.sin(t))
                    for t in [math.radians(20 + 150 * k / 16) for k in range(17)]
                ],
                0.016,
                frame,
                6,
                flat=0.35,
            )
    seat, crank = (-0.2, 0, 0.8), (-0.06, 0, 0.29)
    for a, b, r in (
        (crank, seat, 0.0165),
        (crank, (0.39, 0, 0.74), 0.018),
        ((-0.185, 0, 0.73), (0.37, 0, 0.8), 0.0155),
        ((0.36, 0, 0.87), (0.405, 0, 0.7), 0.021),
    ):
        p.tube([a, b], r, frame, 10)
    for y in (-0.045, 0.045):
        p.tube([(crank[0], y * 0.7, crank[2]), (-0.5, y, 0.34)], 0.009, frame, 8)
        p.tube([(-0.195, y * 0.5, 0.76), (-0.5, y, 0.34)], 0.0085, frame, 8)
        p.tube(smooth([(0.405, y * 0.7, 0.7), (0.43, y, 0.6), (0.475, y, 0.42), (0.52, y, 0.34)], 4), 0.0095, frame, 8)
    p.tube([seat, (-0.225, 0, 0.9)], 0.012, steel, 8)
    p.loft(
        [
            (-0.25, 0, 0.9, 0.1, 0.05),
            (-0.24, 0, 0.92, 0.13, 0.075),
            (-0.25, 0, 0.945, 0.13, 0.08),
            (-0.26, 0, 0.952, 0.09, 0.05),
        ],
        p.stuff.leather("#3a2012"),
        22,
    )
    p.tube([(0.36, 0, 0.87), (0.345, 0, 0.96)], 0.013, steel, 8)
    p.tube(
        smooth(
            [
                (0.2, -0.28, 0.97),
                (0.3, -0.25, 1.0),
                (0.36, -0.1, 0.985),
                (0.345, 0, 0.965),
                (0.36, 0.1, 0.985),
                (0.3, 0.25, 1.0),
                (0.2, 0.28, 0.97),
            ],
            5,
        ),
        0.0115,
        steel,
        8,
    )
    for y in (-0.28, 0.28):
        p.cylinder((0.21, y, 0.972), 0.0175, 0.13, black, sides=12, axis="x")
    p.cylinder((crank[0], -0.05, crank[2]), 0.09, 0.006, steel, sides=28, axis="y")
    for turn, y in ((35, -0.075), (215, 0.075)):
        t = math.radians(turn)
        end = (crank[0] + 0.17 * math.cos(t), y, crank[2] - 0.17 * math.sin(t))
        p.tube([(crank[0], y, crank[2]), end], 0.009, steel, 8)
        p.box((end[0], y * 1.7, end[2]), (0.09, 0.085, 0.022), black, 0.005)
    for z in (0.088, -0.088):
        p.tube([(crank[0], -0.05, crank[2] + z), (-0.5, -0.05, 0.34 + z * 0.4)], 0.004, black, 5)
    p.tube([(-0.06, 0.05, 0.27), (-0.02, 0.22, 0.008)], 0.008, steel, 8)
    p.cylinder((0.435, 0, 0.83), 0.035, 0.06, steel, sides=20, axis="x")
    if p.says("basket"):
        for k in range(6):
            p.tube(
                [
                    (
                        0.52 + 0.13 * math.copysign(abs(math.cos(t)) ** 0.5, math.cos(t)),
                        0.17 * math.copysign(abs(math.sin(t)) ** 0.5, math.sin(t)),
                        0.78 + 0.04 * k,
                    )
                    for t in [2 * math.pi * i / 24 for i in range(24)]
                ],
                0.01,
                p.stuff.wood("#a07a46"),
                5,
                closed=True,
            )


def pram(p: Piece) -> None:
    """A baby carriage with a hood."""
    body, steel, black = (
        p.stuff.enamel(p.stuff.colour("#1d2440"), 0.25),
        p.stuff.metal("#b3b5b8", 0.2),
        p.stuff.rubber("#141416"),
    )
    p.loft(
        [
            (0, 0, 0.46, 0.22, 0.12),
            (0, 0, 0.5, 0.33, 0.17),
            (0, 0, 0.6, 0.43, 0.21),
            (0, 0, 0.72, 0.47, 0.225),
            (0, 0, 0.73, 0.47, 0.225),
        ],
        body,
        36,
        3,
    )
    p.tube(
        [
            (
                0.475 * math.copysign(abs(math.cos(t)) ** 0.667, math.cos(t)),
                0.23 * math.copysign(abs(math.sin(t)) ** 0.667, math.sin(t)),
                0.73,
            )
            for t in [2 * math.pi * k / 48 for k in range(48)]
        ],
        0.012,
        steel,
        8,
        closed=True,
    )
    p.loft(
        [(0, 0, 0.731, 0.43, 0.195), (0.02, 0, 0.76, 0.4, 0.18), (0.05, 0, 0.775, 0.3, 0.13)],
        p.stuff.cloth("#d9d2c4"),
        28,
        3,
    )
    hood = p.stuff.leather("#12141f")
    for lift, flip in ((0.0, False), (-0.004, True)):
        p.leaf(
            lambda u, v, lift=lift, flip=flip: (
                -0.08 - (0.39 + lift) * math.sin(math.radians(100 * v)) * (1 + 0.015 * math.cos(12 * math.pi * v)),
                (0.226 + lift) * math.cos(math.pi * (1 - u if flip else u)),
                0.73 + (0.04 + 0.36 * math.sin(math.pi * u) ** 0.55 + lift) * math.cos(math.radians(78 * v)) ** 0.6,
            ),
            hood,
            20,
            14,
        )
    for x in (-0.3, 0.3):
        for y in (-0.27, 0.27):
            with p.at(x, y, 0.2):
                p.tube(
                    [(0.185 * math.cos(t), 0, 0.185 * math.sin(t)) for t in [2 * math.pi * k / 28 for k in range(28)]],
                    0.0145,
                    black,
                    6,
                    closed=True,
                )
                p.tube(
                    [(0.17 * math.cos(t), 0, 0.17 * math.sin(t)) for t in [2 * math.pi * k / 28 for k in range(28)]],
                    0.007,
                    steel,
                    5,
                    closed=True,
                )
                p.cylinder((0, 0, 0), 0.022, 0.04, steel, sides=12, axis="y")
                for k in range(12):
                    t = 2 * math.pi * k / 12
                    p.tube([(0, 0, 0), (0.17 * math.cos(t), 0, 0.17 * math.sin(t))], 0.0022, steel, 4)
        p.tube([(x, -0.27, 0.2), (x, 0.27, 0.2)], 0.009, steel, 8)
    for y in (-0.2, 0.2):
        p.tube(
            smooth(
                [(-0.3, y, 0.2), (-0.36, y, 0.32), (-0.2, y, 0.4), (0.2, y, 0.4), (0.36, y, 0.32), (0.3, y, 0.2)], 6
            ),
            0.01,
            steel,
            8,
        )
        for x in (-0.2, 0.2):
            p.tube([(x, y, 0.4), (x, y * 0.8, 0.56)], 0.01, steel, 8)
        p.tube(smooth([(0.4, y, 0.7), (0.6, y, 0.86), (0.72, y, 0.98)], 4), 0.011, steel, 8)
    p.cylinder((0.72, 0, 0.98), 0.017, 0.42, p.stuff.china("#d9d2c4"), sides=14, axis="y")
