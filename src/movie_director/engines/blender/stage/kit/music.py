# SPDX-License-Identifier: GPL-3.0-or-later
"""Instruments, lying on their backs, necks to the right."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import ring, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def guitar(p: Piece) -> None:
    """An acoustic guitar."""
    side, top, dark = p.stuff.wood("#5a2f16"), p.stuff.main("wood", "#c08a48"), p.stuff.wood("#2a1710")
    body = smooth(
        [
            (-0.46, 0.0),
            (-0.42, -0.16),
            (-0.3, -0.195),
            (-0.18, -0.145),
            (-0.1, -0.118),
            (-0.02, -0.135),
            (0.025, -0.09),
            (0.03, 0.0),
            (0.025, 0.09),
            (-0.02, 0.135),
            (-0.1, 0.118),
            (-0.18, 0.145),
            (-0.3, 0.195),
            (-0.42, 0.16),
        ],
        5,
        True,
    )
    p.slab(body, 0.1, side, 0.004, middle=0.05)
    p.slab([(x * 0.992 - 0.002, y * 0.99) for x, y in body], 0.003, top, 0.001, middle=0.1012)
    p.tube([(x, y, 0.1015) for x, y in body], 0.0028, p.stuff.plastic("#d9cfb4"), 5, closed=True)
    p.slab(ring(0.05, 36, 1, -0.115, 0), 0.001, p.stuff.rubber("#0e0906"), middle=0.1032)
    for r in (0.054, 0.058):
        p.tube([(x, y, 0.103) for x, y in ring(r, 40, 1, -0.115, 0)], 0.0012, dark, 4, closed=True)
    p.box((-0.3, 0, 0.107), (0.026, 0.16, 0.009), dark, 0.003)
    p.box((0.21, 0, 0.094), (0.38, 0.046, 0.022), p.stuff.wood("#6a3f1f"), 0.006)
    p.box((0.165, 0, 0.107), (0.47, 0.05, 0.006), dark, 0.001)
    for k in range(15):
        p.box((0.395 - 0.46 * (1 - 2 ** (-k / 9.5)), 0, 0.1105), (0.002, 0.048, 0.0018), p.stuff.metal("#c9cacb"), 0)
    with p.at(0.4, 0, 0.1, ry=10):
        p.slab([(0.0, -0.024), (0.16, -0.036), (0.165, 0.0), (0.16, 0.036), (0.0, 0.024)], 0.015, dark, 0.002)
        for s in (-1, 1):
            for k in range(3):
                p.cylinder(
                    (0.04 + 0.045 * k, s * 0.042, -0.002), 0.004, 0.022, p.stuff.metal("#b3b5b8"), sides=10, axis="y"
                )
                p.ball((0.04 + 0.045 * k, s * 0.058, -0.002), (0.009, 0.007, 0.005), p.stuff.plastic("#d9d2bd"), 10)
    for k in range(6):
        y = -0.02 + 0.008 * k
        p.tube([(-0.3, y * 1.3, 0.1125), (0.4, y, 0.113), (0.46, y * 1.2, 0.098)], 0.0007, p.stuff.metal("#c9cacb"), 4)


def violin(p: Piece) -> None:
    """A violin with its bow."""
    wood, dark = p.stuff.main("wood", "#8a4218"), p.stuff.wood("#1c120c")
    body = smooth(
        [
            (-0.18, 0.0),
            (-0.172, -0.075),
            (-0.13, -0.103),
            (-0.075, -0.085),
            (-0.05, -0.062),
            (-0.02, -0.055),
            (0.02, -0.062),
            (0.05, -0.084),
            (0.1, -0.08),
            (0.135, -0.04),
            (0.14, 0.0),
            (0.135, 0.04),
            (0.1, 0.08),
            (0.05, 0.084),
            (0.02, 0.062),
            (-0.02, 0.055),
            (-0.05, 0.062),
            (-0.075, 0.085),
            (-0.13, 0.103),
            (-0.172, 0.075),
        ],
        4,
        True,
    )
    p.slab([(x * 0.97, y * 0.96) for x, y in body], 0.03, p.stuff.wood("#6a3010"), 0, middle=0.025)
    for z in (0.008, 0.042):
        p.slab(body, 0.008, wood, 0.003, middle=z)
    count = len(body)
    rings = [
        [(x * k, y * k, 0.046 + h) for x, y in body]
        for k, h in ((0.985, 0.0), (0.86, 0.006), (0.6, 0.011), (0.25, 0.0135))
    ]
    p.add(
        [q for r in rings for q in r],
        [
            (a * count + i, a * count + (i + 1) % count, (a + 1) * count + (i + 1) % count, (a + 1) * count + i)
            for a in range(3)
            for i in range(count)
        ],
        wood,
        smooth=True,
    )
    p.add(rings[3], [tuple(range(count))], wood, smooth=True)
    for s in (-1, 1):
        p.tube(
            smooth(
                [
                    (-0.045, s * 0.05, 0.0545),
                    (-0.04, s * 0.042, 0.056),
                    (0.0, s * 0.038, 0.0565),
                    (0.035, s * 0.03, 0.0575),
                    (0.032, s * 0.023, 0.058),
                ],
                4,
            ),
            0.0022,
            p.stuff.rubber("#0a0604"),
            6,
        )
    p.box((-0.005, 0, 0.072), (0.004, 0.04, 0.03), p.stuff.wood("#c9a068"), 0.001)
    p.slab(
        [(-0.178, -0.01), (-0.07, -0.021), (-0.06, 0.0), (-0.07, 0.021), (-0.178, 0.01)],
        0.006,
        dark,
        0.002,
        middle=0.07,
    )
    p.box((0.2, 0, 0.052), (0.14, 0.022, 0.018), wood, 0.006)
    p.slab([(0.04, -0.02), (0.27, -0.012), (0.27, 0.012), (0.04, 0.02)], 0.006, dark, 0.001, middle=0.072)
    p.box((0.32, 0, 0.058), (0.1, 0.024, 0.024), wood, 0.006)
    p.tube(
        [
            (
                0.37 + (0.016 - 0.002 * k) * math.cos(-0.9 * k + 1.4),
                0.0,
                0.062 + (0.016 - 0.002 * k) * math.sin(-0.9 * k + 1.4),
            )
            for k in range(8)
        ],
        0.008,
        wood,
        10,
    )
    for k, s in enumerate((-1, 1, -1, 1)):
        p.tube([(0.295 + 0.018 * k, 0, 0.062), (0.295 + 0.018 * k, s * 0.036, 0.064)], 0.003, dark, 8)
        p.ball((0.295 + 0.018 * k, s * 0.041, 0.064), (0.004, 0.009, 0.009), dark, 10)
        y = -0.009 + 0.006 * k
        p.tube(
            [(-0.075, y, 0.074), (-0.005, y * 1.6, 0.0885), (0.27, y * 0.8, 0.0775), (0.3, y * 0.8, 0.066)],
            0.0005,
            p.stuff.metal("#c9cacb"),
            4,
        )
    p.ball((-0.14, -0.062, 0.066), (0.03, 0.026, 0.008), dark, 14)
    with p.at(0.02, -0.16, 0.008, rz=4):
        p.tube(
            [(-0.36, 0, 0.0), (0, 0.006, 0.0), (0.35, 0, 0.0), (0.365, -0.008, 0.0)], 0.004, p.stuff.wood("#5a2c14"), 8
        )
        p.box((-0.31, -0.011, 0), (0.045, 0.02, 0.012), dark, 0.003)
        p.tube([(-0.3, -0.019, 0), (0.363, -0.012, 0)], 0.002, p.stuff.cloth("#d9d2bd"), 4)


def drum(p: Piece) -> None:
    """A side drum with its sticks."""
    shell, gold, skin = (
        p.stuff.enamel(p.stuff.colour("#8c1f1a"), 0.25),
        p.stuff.metal("#c79a3e", 0.25),
        p.stuff.skin("#d9cfb4", 0.7, 0.08, 30),
    )
    p.turned([(0.17, 0.02), (0.17, 0.28)], shell, 44)
    for z in (0.02, 0.28):
        p.turned(
            [(0.172, z - 0.02), (0.18, z - 0.018), (0.18, z + 0.018), (0.172, z + 0.02)], p.stuff.wood("#5a3418"), 44
        )
    p.turned([(0.173, 0.2995), (0.168, 0.302), (0.0, 0.302)], skin, 44)
    for k in range(16):
        a, b = math.radians(22.5 * k), math.radians(22.5 * k + 11.25)
        p.tube(
            [(0.181 * math.cos(a), 0.181 * math.sin(a), 0.285), (0.174 * math.cos(b), 0.174 * math.sin(b), 0.02)],
            0.0028,
            p.stuff.cloth("#d9d2c2"),
            5,
        )
        p.tube(
            [
                (0.174 * math.cos(b), 0.174 * math.sin(b), 0.02),
                (0.181 * math.cos(b + 0.196), 0.181 * math.sin(b + 0.196), 0.285),
            ],
            0.0028,
            p.stuff.cloth("#d9d2c2"),
            5,
        )
        p.ball((0.178 * math.cos((a + b) / 2), 0.178 * math.sin((a + b) / 2), 0.15), 0.007, gold, 8)
    for turn, x in ((24, -0.02), (-16, 0.03)):
        with p.at(x, 0.0, 0.311 + 0.1 * abs(x), rz=turn):
            p.turned(
                [(0.0, -0.2), (0.008, -0.195), (0.0085, 0.1), (0.0055, 0.17), (0.0085, 0.185), (0.0, 0.2)],
                p.stuff.wood("#a9743a"),
                14,
                "x",
            )


def trumpet(p: Piece) -> None:
    """A trumpet, its bell to the right."""
    brass = p.stuff.metal(p.stuff.colour("#c9a03c"), 0.13)
    with p.at(z=0.062):
        p.turned(
            [
                (0.006, -0.16),
                (0.0062, 0.1),
                (0.009, 0.16),
                (0.018, 0.205),
                (0.036, 0.235),
                (0.06, 0.25),
                (0.0615, 0.252),
                (0.059, 0.251),
                (0.034, 0.238),
                (0.014, 0.205),
                (0.0, 0.16),
            ],
            brass,
            36,
            "x",
        )
        p.tube(
            smooth(
                [
                    (-0.16, 0, 0),
                    (-0.19, 0.012, 0),
                    (-0.2, 0.045, 0),
                    (-0.19, 0.078, 0),
                    (-0.16, 0.09, 0),
                    (0.0, 0.09, 0),
                    (0.1, 0.09, 0),
                ],
                5,
            ),
            0.006,
            brass,
            10,
        )
        p.tube(
            smooth([(0.1, 0.09, 0), (0.14, 0.088, 0), (0.15, 0.07, 0), (0.14, 0.055, 0), (0.04, 0.055, 0)], 5),
            0.006,
            brass,
            10,
        )
        for k in range(3):
            x = -0.045 + 0.03 * k
            p.cylinder((x, 0.045, 0), 0.0125, 0.12, brass, sides=20, axis="y")
            p.cylinder((x, 0.125, 0), 0.0028, 0.05, brass, sides=10, axis="y")
            p.cylinder((x, 0.151, 0), 0.0085, 0.004, p.stuff.china("#e0dccf"), sides=16, axis="y")
        p.tube([(0.05, 0.085, 0), (-0.25, 0.085, 0)], 0.005, brass, 10)
        with p.at(0, 0.085, 0):
            p.turned(
                [
                    (0.0065, -0.25),
                    (0.008, -0.275),
                    (0.0135, -0.285),
                    (0.0135, -0.29),
                    (0.008, -0.288),
                    (0.004, -0.28),
                    (0, -0.278),
                ][::-1],
                p.stuff.metal("#c9cacb", 0.12),
                22,
                "x",
            )
