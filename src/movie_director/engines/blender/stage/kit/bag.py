# SPDX-License-Identifier: GPL-3.0-or-later
"""Bags and cases that people carry, standing."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import ring, round_box, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def briefcase(p: Piece) -> None:
    """A hard briefcase with brass locks, standing on its long edge."""
    hide, brass = p.stuff.main("leather", "#3a2214"), p.stuff.metal("#c79a3e", 0.22)
    p.slab(round_box(0.44, 0.31, 0.022, 5, 0, 0.163), 0.104, hide, 0.008, plane="y")
    p.slab(round_box(0.446, 0.316, 0.024, 5, 0, 0.163), 0.012, brass, 0.003, plane="y")
    p.slab(round_box(0.443, 0.313, 0.023, 5, 0, 0.163), 0.03, p.stuff.leather("#22140b"), 0.003, plane="y")
    p.slab(round_box(0.446, 0.316, 0.024, 5, 0, 0.163), 0.006, brass, 0.002, plane="y")
    for x in (-0.14, 0.14):
        p.box((x, -0.022, 0.322), (0.05, 0.03, 0.006), brass, 0.002)
        p.box((x, -0.0165, 0.327), (0.02, 0.014, 0.005), brass, 0.002)
        p.box((x, -0.0535, 0.3), (0.026, 0.004, 0.03), brass, 0.001)
    p.tube(
        smooth(
            [
                (-0.075, 0, 0.32),
                (-0.07, 0, 0.348),
                (-0.04, 0, 0.36),
                (0.04, 0, 0.36),
                (0.07, 0, 0.348),
                (0.075, 0, 0.32),
            ],
            5,
        ),
        0.0105,
        hide,
        12,
    )
    for x in (-0.075, 0.075):
        p.box((x, 0, 0.323), (0.026, 0.03, 0.012), brass, 0.003)
    for x in (-0.18, 0.18):
        p.cylinder((x, 0.0, 0.003), 0.012, 0.008, brass, sides=14)


def suitcase(p: Piece) -> None:
    """A travelling case with straps and metal corners; with wheels where the words are of today."""
    if p.says("wheeled", "rolling", "trolley", "modern", "plastic"):
        _trolley(p)
        return
    hide, strap, brass = p.stuff.main("leather", "#7a4a26"), p.stuff.leather("#3a2012"), p.stuff.metal("#b58c42", 0.3)
    p.slab(round_box(0.62, 0.4, 0.03, 5, 0, 0.2), 0.19, hide, 0.012, plane="y")
    p.slab(round_box(0.624, 0.404, 0.031, 5, 0, 0.2), 0.008, strap, 0.002, plane="y")
    for x in (-0.17, 0.17):
        for y, wide, z, tall in ((-0.0975, 0.006, 0.2, 0.396), (0.0975, 0.006, 0.2, 0.396), (0, 0.2, 0.403, 0.006)):
            p.box((x, y, z), (0.036, wide, tall), strap, 0.002)
        p.tube([(x + a, -0.103, 0.3 + b) for a, b in round_box(0.046, 0.034, 0.006, 2)], 0.0032, brass, 6, closed=True)
        p.box((x, -0.104, 0.3), (0.004, 0.004, 0.034), brass, 0.001)
    for x in (-0.285, 0.285):
        for z in (0.03, 0.37):
            p.slab(round_box(0.058, 0.064, 0.02, 4, x, z), 0.195, strap, 0.006, plane="y")
    for x in (-0.26, 0.26):
        p.box((x, -0.097, 0.2), (0.03, 0.008, 0.05), brass, 0.003)
    p.tube(
        smooth(
            [(-0.09, 0, 0.4), (-0.085, 0, 0.43), (-0.04, 0, 0.443), (0.04, 0, 0.443), (0.085, 0, 0.43), (0.09, 0, 0.4)],
            5,
        ),
        0.012,
        strap,
        12,
        flat=1.4,
    )
    for x in (-0.09, 0.09):
        p.box((x, 0, 0.405), (0.034, 0.036, 0.01), brass, 0.003)
    with p.at(0.0, -0.0955, 0.14, rx=90, rz=0):
        if p.text:
            p.box((0, 0, 0), (0.16, 0.08, 0.002), p.stuff.paper("#ddd2b4"), 0)
            p.write(p.text, 0.14, 0.06, p.stuff.ink(), 0.0015)


def _trolley(p: Piece) -> None:
    shell, dark = p.stuff.plastic(p.stuff.colour("#27508f")), p.stuff.rubber("#141416")
    p.slab(round_box(0.42, 0.6, 0.05, 6, 0, 0.36), 0.23, shell, 0.02, plane="y", smooth=False)
    for k in range(5):
        p.box((-0.12 + 0.06 * k, -0.117, 0.36), (0.018, 0.008, 0.5), shell, 0.003)
    p.slab(round_box(0.424, 0.604, 0.05, 6, 0, 0.36), 0.008, dark, 0.002, plane="y")
    for x in (-0.15, 0.15):
        for y in (-0.08, 0.08):
            p.cylinder((x, y, 0.026), 0.026, 0.022, dark, sides=18, axis="x")
            p.box((x, y, 0.05), (0.03, 0.04, 0.03), dark, 0.005)
    for x in (-0.08, 0.08):
        p.cylinder((x, 0.09, 0.83), 0.008, 0.38, p.stuff.metal("#b3b5b8"), sides=12)
    p.box((0, 0.09, 1.02), (0.2, 0.03, 0.03), dark, 0.01)
    p.tube(smooth([(-0.06, 0, 0.66), (-0.05, 0, 0.69), (0.05, 0, 0.69), (0.06, 0, 0.66)], 5), 0.01, dark, 8)


def backpack(p: Piece) -> None:
    """A rucksack with a flap and a front pocket."""
    cloth, dark, hide = p.stuff.main("cloth", "#4f5a3a"), p.stuff.cloth("#2a2c26"), p.stuff.leather("#4a2f1c")
    p.loft(
        [
            (0, 0, 0, 0.12, 0.07),
            (0, 0, 0.01, 0.145, 0.09),
            (0, 0, 0.1, 0.158, 0.105),
            (0, 0, 0.26, 0.15, 0.1),
            (0, 0.005, 0.37, 0.14, 0.09),
            (0, 0.01, 0.42, 0.115, 0.07),
            (0, 0.015, 0.44, 0.06, 0.04),
        ],
        cloth,
        32,
        3.4,
    )
    p.loft(
        [
            (0, -0.085, 0.05, 0.09, 0.03),
            (0, -0.1, 0.06, 0.1, 0.04),
            (0, -0.102, 0.16, 0.1, 0.04),
            (0, -0.095, 0.19, 0.09, 0.03),
        ],
        cloth,
        24,
        4,
    )
    p.loft([(0, -0.1, 0.165, 0.104, 0.043), (0, -0.098, 0.195, 0.1, 0.038), (0, -0.09, 0.205, 0.09, 0.03)], dark, 24, 4)
    p.leaf(
        lambda u, v: (
            (u - 0.5) * 0.29,
            -0.115 - 0.004 * math.sin(math.pi * u) + (0.11 * (v - 0.55) / 0.45 if v > 0.55 else 0.006 * (0.55 - v)),
            0.27 + 0.3 * v - (0.13 * ((v - 0.5) / 0.5) ** 2 if v > 0.5 else 0),
        ),
        dark,
        10,
        14,
    )
    for x in (-0.07, 0.07):
        p.box((x, -0.122, 0.27), (0.022, 0.006, 0.16), hide, 0.002)
        p.box((x, -0.127, 0.245), (0.03, 0.006, 0.026), p.stuff.metal("#a6a9ac"), 0.002)
    p.box((0, -0.145, 0.185), (0.02, 0.006, 0.05), hide, 0.002)
    for side in (-1, 1):
        p.tube(
            smooth(
                [
                    (side * 0.06, 0.085, 0.4),
                    (side * 0.09, 0.14, 0.34),
                    (side * 0.11, 0.145, 0.2),
                    (side * 0.12, 0.1, 0.06),
                ],
                6,
            ),
            0.024,
            dark,
            8,
            flat=0.25,
        )
        p.loft(
            [
                (side * 0.15, 0, 0.03, 0.02, 0.05),
                (side * 0.168, 0, 0.05, 0.025, 0.065),
                (side * 0.168, 0, 0.15, 0.025, 0.065),
                (side * 0.15, 0, 0.18, 0.015, 0.05),
            ],
            cloth,
            16,
            3,
        )
    p.tube(
        smooth([(-0.035, 0.055, 0.42), (-0.025, 0.06, 0.465), (0.025, 0.06, 0.465), (0.035, 0.055, 0.42)], 5),
        0.007,
        dark,
        8,
    )


def handbag(p: Piece) -> None:
    """A lady's handbag with two handles and a clasp."""
    hide, gold = p.stuff.main("leather", "#6a1c1f"), p.stuff.metal("#c79a3e", 0.2)
    p.loft(
        [
            (0, 0, 0, 0.15, 0.06),
            (0, 0, 0.004, 0.155, 0.065),
            (0, 0, 0.06, 0.15, 0.06),
            (0, 0, 0.16, 0.125, 0.035),
            (0, 0, 0.2, 0.115, 0.02),
            (0, 0, 0.203, 0.113, 0.016),
        ],
        hide,
        36,
        3.4,
    )
    p.slab([(0.112, 0.19), (0.112, 0.208), (-0.112, 0.208), (-0.112, 0.19)], 0.05, gold, 0.004, plane="y")
    for x in (-0.012, 0.012):
        p.ball((x, 0, 0.216), 0.011, gold, 14)
    for y in (-0.022, 0.022):
        p.tube(
            smooth(
                [
                    (-0.07, y, 0.2),
                    (-0.066, y * 1.2, 0.26),
                    (-0.035, y * 1.3, 0.315),
                    (0.035, y * 1.3, 0.315),
                    (0.066, y * 1.2, 0.26),
                    (0.07, y, 0.2),
                ],
                6,
            ),
            0.006,
            hide,
            10,
        )
        for x in (-0.07, 0.07):
            p.tube([(x + a, y, 0.2 + b) for a, b in ring(0.012, 14)], 0.0025, gold, 6, closed=True)
    for x in (-0.12, 0.12):
        for y in (-0.04, 0.04):
            p.cylinder((x, y, 0.001), 0.006, 0.006, gold, sides=10)


def sack(p: Piece) -> None:
    """A tied sack, full."""
    cloth, rope = p.stuff.main("cloth", "#9a8258"), p.stuff.cloth("#5f4a2c")

    def skin(u: float, v: float) -> tuple[float, float, float]:
        t = 2 * math.pi * u
        k = v * 9.0
        table = (0.16, 0.235, 0.25, 0.245, 0.225, 0.16, 0.055, 0.05, 0.075, 0.095)
        a, f = int(min(k, 8.999)), k - int(min(k, 8.999))
        r = table[a] * (1 - f) + table[a + 1] * f
        wave = 1 + (0.03 + 0.12 * max(0, v - 0.5)) * math.sin(9 * t) + 0.03 * math.sin(4 * t + 7 * v)
        heights = (0.0, 0.05, 0.15, 0.27, 0.38, 0.47, 0.525, 0.555, 0.6, 0.64)
        return r * wave * math.cos(t), r * wave * math.sin(t), heights[a] * (1 - f) + heights[a + 1] * f

    p.leaf(skin, cloth, 54, 27)
    p.turned([(0.001, 0.001), (0.15, 0.001)][::-1], cloth, 20)
    p.leaf(
        lambda u, v: (
            0.09 * (1 - v) * math.cos(2 * math.pi * u),
            0.09 * (1 - v) * math.sin(2 * math.pi * u),
            0.625 - 0.05 * v,
        ),
        p.stuff.cloth("#4a3a22"),
        24,
        2,
    )
    for z in (0.535, 0.545, 0.553):
        p.tube(
            [(0.06 * math.cos(t), 0.06 * math.sin(t), z) for t in [math.pi * k / 12 for k in range(24)]],
            0.006,
            rope,
            6,
            closed=True,
        )
    p.tube(smooth([(0.0, -0.062, 0.545), (0.03, -0.1, 0.5), (0.05, -0.17, 0.42)], 5), 0.005, rope, 6)
    if p.text or p.says("money", "cash", "dollar"):
        with p.at(0, -0.251, 0.25, rx=90):
            p.write(p.text or "$", 0.2, 0.16, p.stuff.ink(), 0.0, most=0.15)
