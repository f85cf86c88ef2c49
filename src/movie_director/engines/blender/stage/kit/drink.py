# SPDX-License-Identifier: GPL-3.0-or-later
"""What one drinks from and out of, standing."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def glass(p: Piece) -> None:
    """A tumbler, part full: whisky, water, milk or juice by the words."""
    p.turned(
        [(0.03, 0), (0.032, 0.002), (0.036, 0.094), (0.035, 0.095), (0.034, 0.094), (0.0305, 0.012), (0.0, 0.011)],
        p.stuff.glass(),
        32,
    )
    drink = p.stuff.glass("#f2f8fa")
    for words, tone, clear in (
        (("whisky", "whiskey", "bourbon", "scotch", "rum", "brandy", "tea"), "#c9802a", True),
        (("milk",), "#e4e2da", False),
        (("juice", "orange"), "#d98a24", False),
        (("coke", "cola", "soda"), "#2a130b", False),
        (("tomato", "bloody"), "#a3201c", False),
    ):
        if p.says(*words):
            drink = p.stuff.glass(tone) if clear else p.stuff.enamel(tone, 0.1)
    p.turned([(0.0298, 0.0125), (0.0328, 0.058), (0.0, 0.058)], drink, 28)


def wine_glass(p: Piece) -> None:
    """A glass of red wine; white where the words say so, champagne in a flute."""
    tall = p.says("champagne", "flute", "sparkling")
    clear = p.stuff.glass()
    wine = p.stuff.glass("#d9c26a") if tall or p.says("white") else p.stuff.enamel("#4a0a18", 0.05)
    if tall:
        p.turned(
            [
                (0.032, 0),
                (0.032, 0.002),
                (0.006, 0.006),
                (0.004, 0.012),
                (0.004, 0.09),
                (0.01, 0.1),
                (0.024, 0.13),
                (0.026, 0.17),
                (0.023, 0.225),
                (0.022, 0.225),
                (0.0245, 0.17),
                (0.0225, 0.132),
                (0.0, 0.104),
            ],
            clear,
            32,
        )
        p.turned([(0.0, 0.106), (0.0215, 0.133), (0.0238, 0.17), (0.0225, 0.2), (0.0, 0.2)], wine, 28)
        return
    p.turned(
        [
            (0.035, 0),
            (0.035, 0.002),
            (0.008, 0.006),
            (0.0042, 0.012),
            (0.004, 0.085),
            (0.008, 0.093),
            (0.03, 0.11),
            (0.041, 0.14),
            (0.04, 0.17),
            (0.033, 0.21),
            (0.032, 0.21),
            (0.0385, 0.17),
            (0.0395, 0.14),
            (0.0285, 0.112),
            (0.0, 0.095),
        ],
        clear,
        36,
    )
    p.turned([(0.0, 0.097), (0.0275, 0.113), (0.0385, 0.14), (0.0382, 0.15), (0.0, 0.15)], wine, 32)


def cocktail(p: Piece) -> None:
    """A cocktail glass with an olive."""
    p.turned(
        [
            (0.034, 0),
            (0.034, 0.002),
            (0.006, 0.006),
            (0.004, 0.01),
            (0.004, 0.088),
            (0.006, 0.094),
            (0.056, 0.15),
            (0.055, 0.151),
            (0.0, 0.0975),
        ],
        p.stuff.glass(),
        36,
    )
    p.turned([(0.0, 0.099), (0.044, 0.1385), (0.0, 0.1385)], p.stuff.glass("#e8eed4"), 30)
    p.tube([(-0.022, 0.0, 0.118), (0.06, 0.0, 0.166)], 0.0009, p.stuff.wood("#c9a878"), 6)
    p.ball((0.004, 0, 0.134), (0.0095, 0.0085, 0.0085), p.stuff.skin("#7a8a3a"), 14)
    p.ball((0.012, 0, 0.139), 0.003, p.stuff.skin("#a3201c"), 8)


def mug(p: Piece) -> None:
    """A mug of coffee; the script's words on it."""
    clay = p.stuff.main("china", "#d3cfc2")
    p.turned(
        [(0.036, 0), (0.039, 0.003), (0.041, 0.09), (0.0405, 0.093), (0.0375, 0.093), (0.037, 0.008), (0.0, 0.007)],
        clay,
        36,
    )
    p.turned([(0.0372, 0.079), (0.0, 0.079)], p.stuff.enamel("#4a2812", 0.08), 30)
    p.tube(
        smooth([(0.0395, 0, 0.077), (0.062, 0, 0.078), (0.07, 0, 0.048), (0.06, 0, 0.022), (0.039, 0, 0.02)], 5),
        0.0052,
        clay,
        10,
        flat=1.3,
    )
    if p.text:
        with p.at(0, -0.042, 0.05, rx=90):
            p.write(p.text, 0.038, 0.05, p.stuff.ink("#8c1f1a"), 0.0)


def cup(p: Piece) -> None:
    """A cup and saucer with a spoon; a paper cup with a lid where the words say paper or takeaway."""
    if p.says("paper", "takeaway", "cardboard", "styrofoam", "starbucks"):
        p.turned([(0.028, 0), (0.029, 0.004), (0.042, 0.105)], p.stuff.paper(p.stuff.colour("#d9d2c2")), 32)
        p.turned(
            [
                (0.0425, 0.1),
                (0.0445, 0.103),
                (0.0445, 0.109),
                (0.041, 0.111),
                (0.04, 0.118),
                (0.0365, 0.119),
                (0.035, 0.115),
                (0, 0.115),
            ],
            p.stuff.plastic("#1d1a18"),
            32,
        )
        p.turned([(0.0332, 0.036), (0.0398, 0.082)], p.stuff.paper("#7a5a36"), 32)
        return
    china, dark = p.stuff.main("china", "#dcd8cc"), p.stuff.enamel("#4a2812", 0.08)
    p.turned(
        [(0.04, 0), (0.042, 0.002), (0.07, 0.014), (0.0705, 0.0155), (0.068, 0.0155), (0.04, 0.006), (0, 0.005)],
        china,
        36,
    )
    p.turned(
        [
            (0.022, 0.006),
            (0.024, 0.012),
            (0.034, 0.03),
            (0.042, 0.062),
            (0.0425, 0.065),
            (0.04, 0.065),
            (0.032, 0.032),
            (0.02, 0.014),
            (0, 0.013),
        ],
        china,
        34,
    )
    p.turned([(0.0383, 0.054), (0, 0.054)], dark, 28)
    p.tube(smooth([(0.0385, 0, 0.056), (0.055, 0, 0.058), (0.058, 0, 0.04), (0.035, 0, 0.028)], 5), 0.0036, china, 8)
    steel = p.stuff.metal("#b3b5b8", 0.15)
    with p.at(0.0, -0.053, 0.0175, rz=8):
        p.tube(smooth([(-0.055, 0, 0.002), (0.0, 0, 0.0), (0.03, 0, 0.001)], 4), 0.0022, steel, 6, flat=0.6)
        p.ball((0.042, 0, 0.0012), (0.0145, 0.0095, 0.0022), steel, 14)
    for r, z in ((0.0428, 0.0645), (0.0706, 0.0152)):
        p.tube(
            [(r * math.cos(t), r * math.sin(t), z) for t in [2 * math.pi * k / 36 for k in range(36)]],
            0.0008,
            p.stuff.gilt(),
            5,
            closed=True,
        )


def teapot(p: Piece) -> None:
    """A teapot."""
    china, gold = p.stuff.main("china", "#8a4a32"), p.stuff.gilt()
    p.turned(
        [
            (0.045, 0),
            (0.048, 0.004),
            (0.046, 0.01),
            (0.075, 0.035),
            (0.088, 0.07),
            (0.082, 0.105),
            (0.058, 0.128),
            (0.042, 0.133),
            (0.042, 0.137),
            (0.036, 0.137),
        ],
        china,
        40,
    )
    p.turned(
        [
            (0.043, 0.136),
            (0.04, 0.142),
            (0.02, 0.152),
            (0.008, 0.155),
            (0.008, 0.161),
            (0.0135, 0.168),
            (0.009, 0.176),
            (0, 0.178),
        ],
        china,
        32,
    )
    p.tube(
        smooth([(-0.07, 0, 0.055), (-0.105, 0, 0.065), (-0.125, 0, 0.1), (-0.15, 0, 0.13)], 5),
        [0.024 - 0.001 * k for k in range(16)],
        china,
        14,
    )
    p.tube(
        smooth([(0.066, 0, 0.118), (0.1, 0, 0.135), (0.128, 0, 0.11), (0.12, 0, 0.07), (0.082, 0, 0.05)], 5),
        0.0078,
        china,
        10,
    )
    p.tube(
        [(0.0885 * math.cos(t), 0.0885 * math.sin(t), 0.072) for t in [2 * math.pi * k / 40 for k in range(40)]],
        0.0014,
        gold,
        5,
        closed=True,
    )
