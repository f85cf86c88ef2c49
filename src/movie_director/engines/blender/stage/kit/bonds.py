# SPDX-License-Identifier: GPL-3.0-or-later
"""What ties, chains and locks."""

from __future__ import annotations

import itertools
import math

from movie_director.engines.blender.stage.kit.outline import arc, helix, ring, round_box, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def rope(p: Piece) -> None:
    """A coil of rope."""
    hemp, dark = p.stuff.main("cloth", "#b08f58"), p.stuff.cloth("#94764a")
    for lay, (radius, z) in enumerate(((0.13, 0.012), (0.108, 0.012), (0.122, 0.033), (0.1, 0.033), (0.115, 0.054))):
        loop = [
            (radius * math.cos(t), radius * math.sin(t), z + 0.003 * math.sin(3 * t + lay))
            for t in [2 * math.pi * i / 56 for i in range(56)]
        ]
        for strand in range(2):
            path = [
                (
                    x * (1 + 0.0042 / radius * math.cos(1.1 * i + math.pi * strand)),
                    y * (1 + 0.0042 / radius * math.cos(1.1 * i + math.pi * strand)),
                    h + 0.0042 * math.sin(1.1 * i + math.pi * strand),
                )
                for i, (x, y, h) in enumerate(loop)
            ]
            p.tube(path, 0.0082, hemp if strand else dark, 6, closed=True)
    end = smooth([(0.115, 0.0, 0.056), (0.14, -0.06, 0.03), (0.13, -0.13, 0.011), (0.2, -0.17, 0.011)], 7)
    p.tube(end, 0.011, hemp, 8)
    for z, turn in ((0.0, 20), (0.0, 200)):
        with p.at(0.116 * math.cos(math.radians(turn)), 0.116 * math.sin(math.radians(turn)), 0.033 + z, rz=turn):
            for y in (-0.012, 0.0, 0.012):
                p.tube(
                    [(0.032 * math.cos(t), y, 0.036 * math.sin(t)) for t in [2 * math.pi * i / 14 for i in range(14)]],
                    0.006,
                    dark,
                    6,
                    closed=True,
                )


def hose(p: Piece) -> None:
    """A coiled garden hose with its nozzle."""
    rubber, brass = p.stuff.main("rubber", "#2f6b3c"), p.stuff.metal("#c79a3e", 0.25)
    p.tube(
        smooth(
            [*helix(0.2, 0.0215, 4.6, 24, 0.012), (-0.19, -0.2, 0.06), (-0.12, -0.27, 0.016), (0.04, -0.29, 0.0125)], 2
        ),
        0.0115,
        rubber,
        8,
    )
    with p.at(0.04, -0.29, 0.0165):
        p.turned(
            [
                (0.0135, -0.01),
                (0.016, -0.006),
                (0.016, 0.02),
                (0.012, 0.026),
                (0.0095, 0.08),
                (0.0125, 0.084),
                (0.0125, 0.09),
                (0.007, 0.091),
            ],
            brass,
            18,
            "x",
        )


def handcuffs(p: Piece) -> None:
    """Handcuffs, closed, with their chain."""
    steel = p.stuff.main("metal", "#b3b5b8")
    for side in (-1, 1):
        with p.at(side * 0.062, 0, 0.006, rz=8 * side):
            p.tube(
                [(0.033 * math.cos(t), 0.029 * math.sin(t), 0) for t in [2 * math.pi * i / 40 for i in range(40)]],
                0.0052,
                steel,
                8,
                closed=True,
                flat=1.2,
            )
            p.tube(
                [
                    (0.0345 * math.cos(t), 0.0305 * math.sin(t), 0.004)
                    for t in [math.radians(10 + 160 * i / 20) for i in range(21)]
                ],
                0.0035,
                steel,
                6,
            )
            p.slab(
                smooth(
                    [
                        (-side * 0.02, -0.018),
                        (-side * 0.046, -0.016),
                        (-side * 0.05, 0.0),
                        (-side * 0.046, 0.016),
                        (-side * 0.02, 0.018),
                        (-side * 0.026, 0.0),
                    ][::-side],
                    3,
                    True,
                ),
                0.0125,
                steel,
                0.002,
            )
            p.cylinder((-side * 0.038, 0.0, 0.0066), 0.0035, 0.001, p.stuff.rubber("#0b0b0c"), sides=12)
            for k in range(9):
                t = math.radians(-60 + 15 * k)
                p.box(
                    (side * 0.0385 * math.cos(t), 0.0338 * math.sin(t), 0),
                    (0.002, 0.0045, 0.007),
                    p.stuff.metal("#8f9194"),
                    0,
                    turn=math.degrees(t),
                )
    for k, x in enumerate((-0.0095, 0.0, 0.0095)):
        with p.at(x, 0, 0.0065, rx=90 * (k % 2)):
            p.tube(
                [(0.0075 * math.cos(t), 0.0048 * math.sin(t), 0) for t in [2 * math.pi * i / 16 for i in range(16)]],
                0.0018,
                steel,
                6,
                closed=True,
            )


def chain(p: Piece) -> None:
    """An iron chain in a heap of loops."""
    iron = p.stuff.main("metal", "#55585c")
    path = smooth(
        [
            (-0.2, -0.05, 0),
            (-0.1, 0.06, 0),
            (0.0, 0.04, 0),
            (0.02, -0.05, 0),
            (-0.07, -0.075, 0),
            (-0.085, 0.0, 0.014),
            (0.0, 0.005, 0.016),
            (0.1, 0.05, 0.0),
            (0.16, -0.03, 0),
            (0.24, -0.05, 0),
        ],
        5,
    )
    run: list[tuple[float, ...]] = [path[0]]
    for point in path[1:]:
        while math.dist(run[-1], point) >= 0.026:
            f = 0.026 / math.dist(run[-1], point)
            run.append(tuple(a + (b - a) * f for a, b in zip(run[-1], point, strict=True)))
    for k, ((ax, ay, az), (bx, by, bz)) in enumerate(itertools.pairwise(run)):
        with (
            p.at((ax + bx) / 2, (ay + by) / 2, (az + bz) / 2 + 0.013, rz=math.degrees(math.atan2(by - ay, bx - ax))),
            p.at(rx=45 + 90 * (k % 2)),
        ):
            p.tube([(x, y, 0) for x, y in round_box(0.036, 0.024, 0.0119, 3)], 0.0038, iron, 6, closed=True)


def key(p: Piece) -> None:
    """An old iron or brass key with its tag; the script's words on the tag."""
    iron, tag = p.stuff.main("metal", "#b8903f"), p.stuff.leather("#7a2320")
    with p.at(-0.045, 0, 0.005):
        for y in (0.0095, -0.0095):
            p.tube([(x, b, 0) for x, b in ring(0.0105, 20, 1, 0.002, y)], 0.0028, iron, 8, closed=True)
        p.tube([(x, b, 0) for x, b in ring(0.0105, 20, 1, -0.0135, 0)], 0.0028, iron, 8, closed=True)
    with p.at(z=0.005):
        p.turned(
            [
                (0.0042, -0.034),
                (0.0068, -0.032),
                (0.0068, -0.028),
                (0.0042, -0.026),
                (0.0038, 0.02),
                (0.005, 0.022),
                (0.005, 0.025),
                (0.0036, 0.027),
                (0.0036, 0.056),
                (0.0025, 0.058),
            ],
            iron,
            16,
            "x",
        )
        p.slab(
            [
                (0.054, -0.003),
                (0.031, -0.003),
                (0.031, -0.021),
                (0.036, -0.021),
                (0.036, -0.014),
                (0.0405, -0.014),
                (0.0405, -0.023),
                (0.0455, -0.023),
                (0.0455, -0.012),
                (0.0495, -0.012),
                (0.0495, -0.018),
                (0.054, -0.018),
            ],
            0.0034,
            iron,
            0.0006,
        )
    with p.at(-0.105, 0.012, 0.002, rz=-18):
        p.slab(
            [*arc(0.022, 0, 0.014, -60, 60, 6), (0.0, 0.0145), (-0.03, 0.0145), (-0.03, -0.0145), (0.0, -0.0145)],
            0.003,
            tag,
            0.0006,
        )
        with p.at(-0.004, 0, 0.0016):
            p.write((p.text or "17").upper(), 0.04, 0.017, p.stuff.gilt(), 0.0003)
    p.tube(
        [(x, y, 0.0048) for x, y in ring(0.0095, 20, 1, -0.0705, 0.004)],
        0.001,
        p.stuff.metal("#b3b5b8"),
        6,
        closed=True,
    )


def keys(p: Piece) -> None:
    """A ring of keys."""
    steel, brass = p.stuff.metal("#b3b5b8", 0.2), p.stuff.metal("#c79a3e", 0.25)
    p.tube([(x, y, 0.004) for x, y in ring(0.016, 28)], 0.0011, steel, 6, closed=True)
    p.tube([(x, y, 0.0058) for x, y in ring(0.0158, 28)], 0.001, steel, 6, closed=True)
    for k, turn in enumerate((-98, -62, -30, -128)):
        metal = brass if k % 2 else steel
        with p.at(z=0.0012 + 0.0021 * k, rz=turn), p.at(0.016):
            p.slab(ring(0.0115 - 0.001 * (k % 2), 22, 1, 0.009, 0), 0.002, metal, 0.0004)
            p.slab(ring(0.0036, 12, 1, 0.003, 0), 0.0022, p.stuff.rubber("#15120c"))
            bits = [
                (0.02 + 0.0035 * i, -0.0042 + (0.0018 if (i * 7 + k) % 3 == 0 else 0.0004 if i % 2 else 0.0011))
                for i in range(9)
            ]
            p.slab([*bits, (0.0515, -0.001), (0.0515, 0.002), (0.049, 0.0042), (0.018, 0.0042)], 0.0019, metal, 0.0003)
    with p.at(0, 0, 0.003, rz=150), p.at(0.016):
        p.slab(round_box(0.03, 0.022, 0.005, 4, 0.022, 0), 0.004, p.stuff.leather(p.stuff.colour("#7a2320")), 0.001)
        with p.at(0.022, 0, 0.0022, rz=180):
            p.write(p.text or "12", 0.024, 0.013, p.stuff.gilt(), 0.0003)


def padlock(p: Piece) -> None:
    """A brass padlock, shut."""
    brass, steel = p.stuff.main("metal", "#b58c42"), p.stuff.metal("#b3b5b8", 0.15)
    p.box((0, 0, 0.022), (0.05, 0.02, 0.044), brass, 0.004)
    p.tube(
        [(x, 0, 0.046 + z) for x, z in [(0.0165, -0.008), *arc(0, 0.012, 0.0165, 0, 180, 14), (-0.0165, -0.008)]],
        0.0038,
        steel,
        12,
    )
    p.cylinder((0, -0.0102, 0.018), 0.0075, 0.001, steel, sides=20, axis="y")
    p.box((0, -0.011, 0.0165), (0.0018, 0.001, 0.009), p.stuff.rubber("#0b0b0c"), 0)
