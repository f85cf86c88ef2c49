# SPDX-License-Identifier: GPL-3.0-or-later
"""What is eaten, and what it is eaten from."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import arc, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def plate(p: Piece) -> None:
    """A plate with a knife and a fork, unless it is held; a meal on it where the words name food."""
    china = p.stuff.main("china", "#dcd8cc")
    p.turned(
        [
            (0.07, 0),
            (0.075, 0.003),
            (0.128, 0.02),
            (0.13, 0.022),
            (0.127, 0.0235),
            (0.085, 0.0085),
            (0.08, 0.0055),
            (0, 0.005),
        ],
        china,
        48,
    )
    p.tube(
        [(0.122 * math.cos(t), 0.122 * math.sin(t), 0.0218) for t in [2 * math.pi * k / 48 for k in range(48)]],
        0.0009,
        p.stuff.ink("#27508f"),
        5,
        closed=True,
    )
    if not p.says("held"):
        _cutlery(p)
    if p.says("food", "meal", "dinner", "lunch", "breakfast", "eggs", "steak", "plates"):
        p.slab(
            smooth(
                [(0.055, -0.01), (0.045, 0.03), (0.0, 0.045), (-0.05, 0.03), (-0.055, -0.01), (0.0, -0.03)], 4, True
            ),
            0.018,
            p.stuff.skin("#5a2c18", 0.5, 0.4, 60, 0.3),
            0.006,
            middle=0.014,
            smooth=True,
        )
        for k in range(14):
            p.ball(
                (-0.055 + 0.01 * (k % 6) + 0.004 * math.sin(k), -0.055 + 0.012 * (k // 6), 0.011),
                0.0058,
                p.stuff.skin("#5a7a2a"),
                8,
            )


def _cutlery(p: Piece) -> None:
    steel = p.stuff.metal("#b3b5b8", 0.15)
    with p.at(-0.16, 0, 0.002, rz=90):
        fork(p)
    with p.at(0.16, 0, 0.002, rz=90):
        p.slab(
            [
                (-0.1, -0.006),
                (0.0, -0.004),
                (0.005, -0.009),
                (0.075, -0.009),
                (0.1, 0.004),
                (0.1, 0.006),
                (-0.1, 0.006),
            ],
            0.0022,
            steel,
            0.0005,
        )


def fork(p: Piece) -> None:
    """A fork, its tines to the right."""
    steel = p.stuff.main("metal", "#b3b5b8")
    p.slab(
        smooth(
            [
                (-0.1, -0.006),
                (-0.04, -0.003),
                (0.03, -0.003),
                (0.045, -0.011),
                (0.06, -0.0125),
                (0.06, 0.0125),
                (0.045, 0.011),
                (0.03, 0.003),
                (-0.04, 0.003),
                (-0.1, 0.006),
                (-0.104, 0.0),
            ],
            2,
            True,
        ),
        0.0024,
        steel,
        0.0006,
    )
    for k in range(4):
        p.slab(
            [
                (0.058, -0.0125 + 0.0072 * k),
                (0.098, -0.0115 + 0.0068 * k),
                (0.1, -0.0103 + 0.0068 * k),
                (0.098, -0.009 + 0.0068 * k),
                (0.058, -0.0089 + 0.0072 * k),
            ],
            0.002,
            steel,
            0.0004,
        )


def bowl(p: Piece) -> None:
    """A bowl of soup, or of what the words name, with a spoon."""
    china = p.stuff.main("china", "#b9a47c")
    p.turned(
        [
            (0.035, 0),
            (0.037, 0.006),
            (0.06, 0.02),
            (0.08, 0.055),
            (0.0815, 0.062),
            (0.078, 0.062),
            (0.058, 0.025),
            (0.0, 0.014),
        ],
        china,
        44,
    )
    tone = "#b8601c"
    for word, named in (
        ("rice", "#ded8c6"),
        ("cereal", "#c9974a"),
        ("milk", "#e4e2da"),
        ("water", "#8fa9b4"),
        ("salad", "#5a8a34"),
        ("ice", "#e2c9c4"),
    ):
        if p.says(word):
            tone = named
    p.turned([(0.0725, 0.049), (0.0, 0.051)], p.stuff.skin(tone, 0.3, 0.2, 90), 36)
    for k in range(7):
        p.ball(
            (0.045 * math.cos(2.4 * k) * math.sqrt(k / 7), 0.045 * math.sin(2.4 * k) * math.sqrt(k / 7), 0.05),
            (0.007, 0.006, 0.003),
            p.stuff.skin("#7a8a3a"),
            8,
        )
    steel = p.stuff.metal("#b3b5b8", 0.15)
    p.tube(
        smooth([(0.02, 0.015, 0.052), (0.06, 0.03, 0.075), (0.125, 0.055, 0.098)], 4),
        [0.0035, 0.003, 0.0026, 0.0026, 0.0026, 0.003, 0.0036, 0.0042, 0.0046],
        steel,
        8,
        flat=0.5,
    )


def bread(p: Piece) -> None:
    """A loaf with slices cut from it."""
    crust, crumb = p.stuff.skin("#8a5220", 0.7, 0.35, 30, 0.4), p.stuff.skin("#dcc08c", 0.9, 0.12, 220, 0.5)
    outline = [(-0.048, 0.0), (0.048, 0.0), (0.052, 0.045), *arc(0.0, 0.055, 0.058, 5, 175, 12, 0.75), (-0.052, 0.045)]
    with p.at(-0.03):
        p.slab(outline, 0.19, crust, 0.012, plane="x", smooth=True)
        p.slab([(0.93 * a, 0.006 + 0.91 * b) for a, b in outline], 0.001, crumb, plane="x", middle=0.0955)
    for k, (x, lean) in enumerate(((0.09, 74), (0.118, 82))):
        with p.at(x + 0.02, 0, 0.006, ry=lean, rz=4 * k - 2), p.at(-0.002, 0, 0.0):
            p.slab(outline, 0.014, crust, 0.003, plane="x")
            p.slab([(0.93 * a, 0.006 + 0.9 * b) for a, b in outline], 0.0146, crumb, plane="x")
    for k in range(4):
        with p.at(-0.09 + 0.04 * k, 0, 0.0965, rz=60):
            p.box((0, 0, 0), (0.05, 0.009, 0.005), p.stuff.skin("#c9974a", 0.8), 0.002)


def apple(p: Piece) -> None:
    """An apple with its leaf."""
    skin = p.stuff.skin(p.stuff.colour("#a3231c"), 0.25, 0.3, 26, 0.0)
    p.turned(
        [
            (max(0.0, a), b)
            for a, b in smooth(
                [
                    (0.0, 0.006),
                    (0.012, 0.0),
                    (0.024, 0.004),
                    (0.035, 0.02),
                    (0.0395, 0.042),
                    (0.036, 0.06),
                    (0.026, 0.071),
                    (0.014, 0.073),
                    (0.005, 0.066),
                    (0.0, 0.06),
                ],
                3,
            )
        ],
        skin,
        32,
    )
    p.tube(smooth([(0, 0, 0.06), (0.001, 0, 0.074), (0.006, 0, 0.088)], 4), 0.0013, p.stuff.wood("#3a2412"), 6)
    p.leaf(
        lambda u, v: (
            0.004 + 0.032 * v,
            (u - 0.5) * 0.022 * math.sin(math.pi * min(1, v * 0.96 + 0.02)),
            0.079 + 0.012 * v - 0.014 * v * v + 0.003 * abs(2 * u - 1),
        ),
        p.stuff.skin("#4a7a2a", 0.5),
        4,
        8,
    )


def banana(p: Piece) -> None:
    """A bunch of three bananas."""
    skin, tip = p.stuff.skin("#d6b02a", 0.5, 0.12, 60), p.stuff.skin("#4a3418", 0.8)
    for k in range(3):
        with p.at(0, 0.018 * k, 0.017 + 0.004 * k, rz=7 * k):
            path = smooth(
                [(-0.075, 0.03, 0.012), (-0.05, 0.0, 0), (0.0, -0.018, 0), (0.05, 0.0, 0), (0.075, 0.032, 0)], 4
            )
            p.tube(
                path,
                [
                    0.005,
                    0.009,
                    0.0125,
                    0.0145,
                    0.016,
                    0.017,
                    0.017,
                    0.0172,
                    0.0172,
                    0.017,
                    0.017,
                    0.0165,
                    0.016,
                    0.0145,
                    0.012,
                    0.008,
                    0.0045,
                ],
                skin,
                7,
            )
            p.ball((0.0755, 0.033, 0), 0.0048, tip, 8)
    p.tube([(-0.075, 0.04, 0.03), (-0.085, 0.055, 0.036), (-0.088, 0.065, 0.04)], 0.008, tip, 8)


def egg(p: Piece) -> None:
    """Three eggs."""
    shell = p.stuff.skin(p.stuff.colour("#d3b08a"), 0.5, 0.05, 80)
    for x, y, turn in ((0, 0, 20), (0.047, 0.014, 100), (0.018, -0.042, 250)):
        with p.at(x, y, 0.0215, rz=turn):
            p.turned(
                [
                    (max(0.0, a), b)
                    for a, b in smooth(
                        [
                            (0.0, -0.027),
                            (0.008, -0.0257),
                            (0.0165, -0.018),
                            (0.0213, -0.005),
                            (0.0205, 0.007),
                            (0.0155, 0.02),
                            (0.0075, 0.0285),
                            (0.0, 0.0305),
                        ],
                        3,
                    )
                ],
                shell,
                24,
                "x",
            )
