# SPDX-License-Identifier: GPL-3.0-or-later
"""Lights that are carried."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import ring, smooth
from movie_director.engines.blender.stage.kit.piece import Piece
from movie_director.engines.blender.stage.kit.smoke import lit


def candle(p: Piece) -> None:
    """A candle in a chamberstick, lit unless the words say it is out."""
    brass, wax = p.stuff.metal("#a9803a", 0.28), p.stuff.skin(p.stuff.colour("#ddd2b4"), 0.4, 0.06, 60)
    p.turned(
        [
            (0.055, 0.0),
            (0.058, 0.001),
            (0.066, 0.014),
            (0.064, 0.015),
            (0.055, 0.004),
            (0.02, 0.004),
            (0.015, 0.012),
            (0.0155, 0.034),
            (0.018, 0.036),
            (0.018, 0.039),
            (0.0135, 0.039),
        ],
        brass,
        36,
    )
    p.tube(smooth([(0.06, 0, 0.012), (0.085, 0, 0.026), (0.09, 0, 0.006), (0.064, 0, 0.003)], 6), 0.0035, brass, 8)
    p.turned(
        [(0.0118, 0.03), (0.0118, 0.128), (0.0128, 0.132), (0.0118, 0.135), (0.0075, 0.1345), (0.0, 0.131)], wax, 24
    )
    for turn, low in ((40, 0.085), (150, 0.062), (260, 0.1)):
        a = math.radians(turn)
        x, y = 0.0118 * math.cos(a), 0.0118 * math.sin(a)
        p.tube(
            [(x, y, 0.133), (x * 1.06, y * 1.06, 0.12), (x * 1.04, y * 1.04, low), (x, y, low - 0.004)],
            [0.0022, 0.0026, 0.0032, 0.0012],
            wax,
            8,
        )
    p.tube([(0, 0, 0.13), (0.0006, 0, 0.139), (0.0022, 0, 0.145)], 0.0009, p.stuff.ink("#1c1512"), 6)
    if not p.says("unlit", "extinguished", "out"):
        lit(p, 0.141, 0.032)


def lantern(p: Piece) -> None:
    """A paraffin lantern, lit."""
    tin, glass = p.stuff.main("metal", "#4a4640"), p.stuff.glass("#f2ead6")
    p.turned([(0.058, 0.0), (0.064, 0.004), (0.064, 0.04), (0.058, 0.05), (0.03, 0.056), (0.03, 0.066)], tin, 30)
    p.cylinder((0.045, 0.02, 0.052), 0.011, 0.014, tin, sides=14)
    p.turned([(0.036, 0.066), (0.04, 0.068), (0.04, 0.076), (0.034, 0.078)], tin, 26)
    p.turned([(0.032, 0.077), (0.045, 0.1), (0.047, 0.125), (0.038, 0.155), (0.031, 0.168)], glass, 28)
    p.turned(
        [
            (0.034, 0.166),
            (0.04, 0.17),
            (0.042, 0.184),
            (0.03, 0.192),
            (0.03, 0.206),
            (0.036, 0.208),
            (0.034, 0.22),
            (0.012, 0.228),
            (0.0, 0.229),
        ],
        tin,
        28,
    )
    for side in (-1, 1):
        p.tube(
            smooth(
                [
                    (side * 0.058, 0, 0.03),
                    (side * 0.074, 0, 0.05),
                    (side * 0.076, 0, 0.12),
                    (side * 0.068, 0, 0.19),
                    (side * 0.034, 0, 0.214),
                ],
                5,
            ),
            0.0058,
            tin,
            10,
        )
    p.tube(
        [(0.0775 * math.cos(t), 0.0, 0.165 + 0.118 * math.sin(t)) for t in [math.pi * k / 20 for k in range(21)]],
        0.0018,
        tin,
        6,
    )
    for z in (0.098, 0.14):
        p.tube(
            [(0.05 * math.cos(t), 0.05 * math.sin(t), z) for t in [math.pi * k / 12 for k in range(24)]],
            0.0015,
            tin,
            5,
            closed=True,
        )
    p.cylinder((0, 0, 0.082), 0.008, 0.012, p.stuff.metal("#b58c42"), sides=14)
    if not p.says("unlit", "extinguished", "out"):
        lit(p, 0.09, 0.046)


def torch(p: Piece) -> None:
    """A burning torch: a club wound with rags, lying with its fire to the right."""
    wood, rag = p.stuff.wood("#4f331d"), p.stuff.cloth("#5a4a34")
    p.turned([(0.013, -0.3), (0.0155, -0.28), (0.0165, 0.0), (0.02, 0.16)], wood, 14, "x")
    p.turned([(0.021, 0.1), (0.03, 0.115), (0.034, 0.17), (0.03, 0.225), (0.012, 0.238)], rag, 18, "x")
    for k in range(5):
        p.tube(
            [
                (0.115 + 0.024 * k + 0.008 * math.sin(t), 0.0325 * math.cos(t), 0.0325 * math.sin(t))
                for t in [math.pi * i / 7 for i in range(14)]
            ],
            0.0042,
            p.stuff.cloth("#3a2e20"),
            6,
            closed=True,
        )
    if p.says("unlit", "extinguished", "out"):
        return
    for x, y, tall in ((0.2, 0, 0.2), (0.16, 0.014, 0.15), (0.225, -0.006, 0.15), (0.185, -0.016, 0.13)):
        with p.at(x, y, 0.01):
            lit(p, 0.0, tall)


def flashlight(p: Piece) -> None:
    """A metal flashlight, on unless the words say it is off, its glass to the right."""
    body, black = p.stuff.main("metal", "#26282c"), p.stuff.rubber("#121214")
    p.turned(
        [
            (0.0165, -0.115),
            (0.018, -0.112),
            (0.018, -0.1),
            (0.0165, -0.098),
            (0.0165, 0.03),
            (0.018, 0.034),
            (0.0185, 0.045),
            (0.027, 0.068),
            (0.0285, 0.072),
            (0.0285, 0.096),
            (0.026, 0.098),
            (0.024, 0.093),
            (0.0, 0.092),
        ],
        body,
        32,
        "x",
    )
    for k in range(14):
        p.turned(
            [(0.0168, -0.085 + 0.0075 * k), (0.0172, -0.0835 + 0.0075 * k), (0.0168, -0.082 + 0.0075 * k)],
            body,
            24,
            "x",
        )
    for k in range(4):
        p.turned(
            [(0.0286, 0.074 + 0.005 * k), (0.0292, 0.0755 + 0.005 * k), (0.0286, 0.077 + 0.005 * k)], black, 28, "x"
        )
    p.box((0.042, 0, 0.0185), (0.016, 0.009, 0.006), p.stuff.rubber("#a3201c") if not p.says("black") else black, 0.002)
    on = not p.says("off", "dead")
    p.turned(
        [(0.024, 0.0935), (0.0, 0.0935)], p.stuff.glow("#fff0c8", 7) if on else p.stuff.metal("#c9cacb", 0.12), 28, "x"
    )
    p.slab(
        [(y, z) for y, z in ring(0.0035, 10)],
        0.002,
        p.stuff.glow("#ffffff", 14) if on else p.stuff.glass("#fff0c8"),
        plane="x",
        middle=0.0945,
    )
    p.tube(
        smooth(
            [
                (-0.115, 0, 0),
                (-0.13, 0.014, -0.01),
                (-0.145, 0.03, -0.0165),
                (-0.15, 0.006, -0.0175),
                (-0.13, -0.012, -0.0165),
                (-0.115, 0, 0),
            ],
            5,
        ),
        0.0012,
        black,
        5,
    )
