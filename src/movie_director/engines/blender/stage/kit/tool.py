# SPDX-License-Identifier: GPL-3.0-or-later
"""Tools, lying; long ones lie along x."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.blade import edge
from movie_director.engines.blender.stage.kit.outline import ring, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def axe(p: Piece) -> None:
    """A felling axe; a hatchet where the words say so."""
    scale = 0.52 if p.says("hatchet", "tomahawk") else 1.0
    wood, steel = p.stuff.main("wood", "#8a5a2c"), p.stuff.metal("#55585c", 0.35)
    grip = smooth([(-0.42, -0.02, 0), (-0.4, -0.004, 0), (-0.2, 0.008, 0), (0.1, 0.004, 0), (0.38, 0.0, 0)], 5)
    sizes = [0.021, 0.022, 0.021, 0.019, 0.0175, *([0.0155] * 9), *([0.017] * 7)]
    p.tube(
        [(x * scale, y * scale, z) for x, y, z in grip],
        [s * (0.5 + 0.5 * scale) for s in sizes[: len(grip)]],
        wood,
        14,
        flat=0.66,
    )
    with p.at(0.34 * scale, 0):
        k = 0.5 + 0.5 * scale
        body = [(0.033, -0.045), (0.034, 0.03), (0.055, 0.1), (-0.058, 0.1), (-0.034, 0.03), (-0.033, -0.045)]
        p.slab([(x * k, y * k) for x, y in body], 0.036 * k, steel, 0.008 * k)
        rim = smooth([(0.088, 0.15), (0.045, 0.172), (0.0, 0.178), (-0.045, 0.172), (-0.088, 0.15)], 3)
        back = [(0.055 - 0.113 * i / 12, 0.1) for i in range(13)]
        edge(
            p,
            [(x * k, y * k) for x, y in back],
            [(x * k, y * k) for x, y in rim],
            0.02 * k,
            p.stuff.blade("#c3c5c7"),
            0.7,
        )


def hammer(p: Piece) -> None:
    """A claw hammer."""
    wood, steel = p.stuff.main("wood", "#a9713a"), p.stuff.metal("#55585c", 0.3)
    p.tube(
        [(-0.2, 0, 0), (-0.19, 0, 0), (-0.12, 0, 0), (0.0, 0, 0), (0.1, 0, 0)],
        [0.013, 0.016, 0.0155, 0.0115, 0.012],
        wood,
        14,
        flat=0.75,
    )
    with p.at(0.105, 0):
        p.box((0, 0.005, 0), (0.028, 0.036, 0.026), steel, 0.005)
        p.turned(
            [(0.0095, -0.058), (0.0145, -0.055), (0.0145, -0.035), (0.0105, -0.028), (0.0105, -0.01)], steel, 20, "y"
        )
        for side in (-1, 1):
            with p.at(z=0.0065 * side):
                p.slab(
                    smooth(
                        [
                            (0.012, 0.018),
                            (0.012, 0.04),
                            (-0.004, 0.07),
                            (-0.03, 0.088),
                            (-0.0325, 0.085),
                            (-0.014, 0.06),
                            (-0.012, 0.035),
                            (-0.012, 0.018),
                        ],
                        3,
                        True,
                    ),
                    0.009,
                    steel,
                    0.002,
                    smooth=True,
                )


def wrench(p: Piece) -> None:
    """An adjustable spanner."""
    steel, dark = p.stuff.main("metal", "#a6a9ac"), p.stuff.metal("#6d7073", 0.35)
    shaft = smooth(
        [
            (0.085, 0.011),
            (-0.08, 0.014),
            (-0.118, 0.016),
            (-0.126, 0.0),
            (-0.118, -0.016),
            (-0.08, -0.014),
            (0.085, -0.011),
        ],
        3,
    )
    p.slab(shaft, 0.011, steel, 0.003)
    p.slab([(0.07, 0.006), (-0.085, 0.008), (-0.085, -0.008), (0.07, -0.006)], 0.0125, dark, 0.001)
    p.slab(
        smooth(
            [
                (0.075, 0.012),
                (0.075, -0.02),
                (0.1, -0.036),
                (0.11, -0.034),
                (0.11, -0.006),
                (0.125, -0.004),
                (0.125, 0.012),
                (0.15, 0.016),
                (0.16, 0.024),
                (0.15, 0.033),
                (0.11, 0.032),
                (0.088, 0.026),
            ],
            2,
            True,
        ),
        0.015,
        steel,
        0.003,
    )
    p.slab(
        [
            (0.114, -0.036),
            (0.15, -0.036),
            (0.162, -0.028),
            (0.158, -0.02),
            (0.126, -0.016),
            (0.126, -0.006),
            (0.114, -0.006),
        ],
        0.013,
        steel,
        0.002,
    )
    p.cylinder((0.112, -0.022, 0), 0.0075, 0.02, dark, sides=14, axis="y")
    p.slab(ring(0.0065, 14, 1, -0.108, 0), 0.0128, p.stuff.rubber("#0c0c0e"))


def screwdriver(p: Piece) -> None:
    """A screwdriver."""
    grip, steel = p.stuff.plastic(p.stuff.colour("#b8332c"), 0.22), p.stuff.metal("#b3b5b8", 0.2)
    p.turned(
        [
            (0.006, -0.105),
            (0.013, -0.102),
            (0.0155, -0.09),
            (0.0148, -0.04),
            (0.011, -0.022),
            (0.012, -0.012),
            (0.0095, -0.006),
        ],
        grip,
        12,
        "x",
    )
    for k in range(6):
        with p.at(rx=60 * k):
            p.box((-0.066, 0, 0.0148), (0.05, 0.0035, 0.003), p.stuff.plastic("#1a1a1c"), 0.001)
    p.turned([(0.0035, -0.006), (0.0035, 0.1)], steel, 12, "x")
    p.slab(
        [(0.098, -0.0035), (0.11, -0.0045), (0.122, -0.003), (0.122, 0.003), (0.11, 0.0045), (0.098, 0.0035)],
        0.0016,
        steel,
        0,
    )


def saw(p: Piece) -> None:
    """A hand saw."""
    steel, wood = p.stuff.metal("#b3b5b8", 0.2), p.stuff.main("wood", "#8a5228")
    teeth = [(-0.16 + 0.0085 * k, -0.062 + (0.0 if k % 2 else -0.005)) for k in range(69)]
    p.slab([*teeth, (0.42, -0.03), (0.4, -0.005), (-0.16, 0.062)], 0.0016, steel)
    outer = smooth(
        [
            (-0.13, 0.06),
            (-0.16, 0.07),
            (-0.2, 0.076),
            (-0.245, 0.06),
            (-0.262, 0.02),
            (-0.26, -0.03),
            (-0.272, -0.07),
            (-0.245, -0.08),
            (-0.21, -0.068),
            (-0.18, -0.074),
            (-0.13, -0.066),
        ],
        3,
    )
    p.slab([*outer, (-0.14, 0.0)], 0.021, wood, 0.005)
    hole = smooth(
        [(-0.185, 0.035), (-0.215, 0.036), (-0.232, 0.01), (-0.228, -0.03), (-0.205, -0.042), (-0.185, -0.035)], 3, True
    )
    p.slab(hole, 0.0216, p.stuff.rubber("#1a120c"), 0)
    for x, y in ((-0.15, 0.035), (-0.155, -0.03), (-0.145, 0.0)):
        p.cylinder((x, y, 0), 0.0065, 0.0225, p.stuff.metal("#c79a3e"), sides=14)


def crowbar(p: Piece) -> None:
    """A crowbar."""
    iron = p.stuff.enamel(p.stuff.colour("#1c1d20"), 0.4) if not p.says("red") else p.stuff.enamel("#a3201c")
    path = smooth(
        [(-0.32, 0.0, 0), (0.2, 0.0, 0), (0.255, 0.005, 0), (0.28, 0.035, 0), (0.265, 0.068, 0), (0.235, 0.075, 0)], 5
    )
    sizes = [0.0098] * len(path)
    p.tube(path, sizes, iron, 6)
    p.slab(
        [(0.24, 0.066), (0.246, 0.084), (0.205, 0.085), (0.2, 0.079), (0.2, 0.071)],
        0.018,
        p.stuff.metal("#8f9194", 0.3),
        0.004,
    )
    p.slab(
        [(-0.31, -0.0095), (-0.31, 0.0095), (-0.345, 0.014), (-0.365, 0.014), (-0.365, -0.014), (-0.345, -0.014)],
        0.007,
        p.stuff.metal("#8f9194", 0.3),
        0.003,
    )


def shovel(p: Piece) -> None:
    """A spade with a long handle."""
    wood, steel = p.stuff.main("wood", "#8a6238"), p.stuff.metal("#6d7073", 0.4)
    with p.at(z=0.028):
        p.turned([(0.0175, -0.55), (0.0175, 0.27)], wood, 14, "x")
        p.tube(smooth([(-0.53, 0, 0), (-0.57, 0.045, 0), (-0.64, 0.06, 0)], 4), 0.0115, wood, 10)
        p.tube(smooth([(-0.53, 0, 0), (-0.57, -0.045, 0), (-0.64, -0.06, 0)], 4), 0.0115, wood, 10)
        p.cylinder((-0.642, 0, 0), 0.0165, 0.16, wood, sides=14, axis="y")
        p.turned([(0.0195, 0.14), (0.0215, 0.26), (0.022, 0.3)], steel, 16, "x")

    def pan(u: float, v: float, lift: float) -> tuple[float, float, float]:
        half = 0.105 * (1 if v < 0.55 else math.sqrt(max(0.0, 1 - ((v - 0.55) / 0.45) ** 2 * 0.97)))
        a = 2 * u - 1
        return 0.27 + 0.29 * v, half * a, lift + 0.018 * a * a + 0.02 * (1 - v) ** 2 - 0.006 * math.sin(math.pi * v)

    p.leaf(lambda u, v: pan(1 - u, v, 0.0095), steel, 12, 16)
    p.leaf(lambda u, v: pan(u, v, 0.0075), steel, 12, 16)
    p.box((0.275, 0, 0.033), (0.012, 0.205, 0.012), steel, 0.004)


def broom(p: Piece) -> None:
    """A straw broom."""
    wood, straw = p.stuff.main("wood", "#7a5230"), p.stuff.wood("#c9a455", "x", 0.9)
    p.turned([(0.01, -0.75), (0.0125, -0.74), (0.0125, 0.32)], wood, 14, "x")
    p.turned([(0.018, 0.27), (0.03, 0.3), (0.04, 0.33)], p.stuff.cloth("#8c2a1c"), 16, "x")
    for k in range(60):
        a, r = 2.39996 * k, math.sqrt((k + 0.5) / 60)
        y, z = r * math.cos(a), r * math.sin(a)
        end = 0.66 + 0.02 * math.sin(7 * k)
        p.tube(
            [(0.31, 0.03 * y, 0.028 * z), (0.42, 0.075 * y, 0.032 * z), (end, 0.15 * y, 0.034 * z)],
            [0.006, 0.0075, 0.006],
            straw,
            4,
        )
    for x, r in ((0.37, 0.056), (0.41, 0.072)):
        p.tube(
            [(x, r * math.cos(t), 0.037 * math.sin(t)) for t in [math.pi * i / 14 for i in range(28)]],
            0.0028,
            p.stuff.cloth("#8c2a1c"),
            6,
            closed=True,
        )
