# SPDX-License-Identifier: GPL-3.0-or-later
"""What drink is kept in."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def bottle(p: Piece) -> None:
    """A bottle of wine, beer, whisky, milk or medicine, by the words; with its label."""
    if p.says("beer", "ale", "lager", "cider", "coke", "soda", "beers"):
        glass_, label, name = (
            p.stuff.glass("#7a3a10") if not p.says("green") else p.stuff.glass("#3f7a3a"),
            "#c9a23a",
            "LAGER",
        )
        shape = [
            (0.03, 0),
            (0.031, 0.004),
            (0.031, 0.12),
            (0.027, 0.145),
            (0.0155, 0.175),
            (0.013, 0.2),
            (0.013, 0.222),
        ]
        top, low, high = p.stuff.metal("#c79a3e", 0.25), 0.035, 0.1
    elif p.says(
        "whisky", "whiskey", "bourbon", "scotch", "rum", "brandy", "vodka", "gin", "tequila", "liquor", "booze", "jack"
    ):
        clear = p.says("vodka", "gin", "tequila")
        glass_, label, name = (
            p.stuff.glass("#f6faf8" if clear else "#b8691c"),
            "#1a1613",
            "VODKA" if p.says("vodka") else "GIN" if p.says("gin") else "RUM" if p.says("rum") else "WHISKY",
        )
        shape = [
            (0.041, 0),
            (0.043, 0.004),
            (0.043, 0.16),
            (0.038, 0.185),
            (0.018, 0.205),
            (0.015, 0.22),
            (0.015, 0.252),
        ]
        top, low, high = p.stuff.plastic("#121214", 0.25), 0.035, 0.125
    elif p.says("milk"):
        glass_, label, name = p.stuff.enamel("#e4e2da", 0.12), "", ""
        shape = [(0.038, 0), (0.04, 0.004), (0.04, 0.13), (0.034, 0.16), (0.021, 0.19), (0.0205, 0.21), (0.024, 0.214)]
        top, low, high = p.stuff.metal("#b3b5b8", 0.25), 0.0, 0.0
    elif p.says("water", "plastic"):
        glass_, label, name = p.stuff.glass("#eaf4f8"), "#27508f", "WATER"
        shape = [
            (0.03, 0),
            (0.032, 0.004),
            (0.032, 0.05),
            (0.0305, 0.055),
            (0.032, 0.06),
            (0.032, 0.14),
            (0.028, 0.165),
            (0.0135, 0.19),
            (0.0135, 0.205),
        ]
        top, low, high = p.stuff.plastic("#27508f"), 0.07, 0.125
    else:
        glass_, label, name = (
            p.stuff.glass("#2f5a34" if not p.says("champagne") else "#24401c"),
            "#e0d8c0",
            "CHAMPAGNE" if p.says("champagne") else "GRAND VIN",
        )
        shape = [
            (0.034, 0),
            (0.037, 0.004),
            (0.0375, 0.19),
            (0.033, 0.215),
            (0.016, 0.24),
            (0.0145, 0.255),
            (0.0145, 0.295),
            (0.0165, 0.297),
            (0.0165, 0.303),
        ]
        top, low, high = p.stuff.enamel("#5a1620" if not p.says("champagne") else "#c79a3e", 0.3), 0.06, 0.15
    p.turned([*shape, (0.0, shape[-1][1])], glass_, 32)
    r, z = shape[-1]
    p.turned([(r + 0.0012, z - 0.028), (r + 0.0016, z + 0.001), (r, z + 0.003), (0, z + 0.003)], top, 24)
    wet = [(max(0.0, a - 0.0022), b) for a, b in shape if b < z * 0.62]
    p.turned(
        [*wet, (0.0, wet[-1][1])],
        p.stuff.enamel("#3a0a14", 0.1)
        if name == "GRAND VIN"
        else p.stuff.glass("#f2f8fa")
        if name in ("", "WATER", "VODKA", "GIN")
        else p.stuff.glass("#b8691c"),
        24,
    )
    if label:
        wide = next(a for a, b in shape if b >= low) + 0.0004
        tall = high - low

        def wrap(u: float, v: float, lift: float = 0.0) -> tuple[float, float, float]:
            t = math.radians(-90 + 150 * (u - 0.5))
            return (wide + lift) * math.cos(t), (wide + lift) * math.sin(t), low + tall * v

        p.leaf(wrap, p.stuff.paper(label), 20, 1)
        with p.at(0, -wide - 0.0004, (low + high) / 2 + tall * 0.12, rx=90):
            p.write(
                (p.text or name).upper(),
                wide * 1.05,
                tall * 0.3,
                p.stuff.gilt() if label in ("#1a1613", "#27508f") else p.stuff.ink("#3a1014"),
                0.0004,
            )


def flask(p: Piece) -> None:
    """A hip flask."""
    steel = p.stuff.main("metal", "#b3b5b8")
    p.loft(
        [
            (0, 0, 0, 0.043, 0.009),
            (0, 0, 0.004, 0.047, 0.012),
            (0, 0, 0.085, 0.047, 0.012),
            (0, 0, 0.1, 0.036, 0.0115),
            (0, 0, 0.106, 0.013, 0.009),
            (0, 0, 0.114, 0.0105, 0.009),
        ],
        steel,
        36,
        3,
    )
    p.turned(
        [(0.0115, 0.114), (0.0125, 0.116), (0.0125, 0.13), (0.011, 0.132), (0, 0.132)],
        p.stuff.metal("#9b9da0", 0.2),
        24,
    )
    p.loft(
        [(0, 0, 0.018, 0.0474, 0.0124), (0, 0, 0.066, 0.0474, 0.0124)],
        p.stuff.leather(p.stuff.colour("#4a2a18")),
        36,
        3,
        capped=False,
    )
    p.tube(smooth([(0.012, 0, 0.122), (0.026, 0, 0.128), (0.03, 0, 0.112), (0.02, 0, 0.107)], 4), 0.0016, steel, 6)


def vial(p: Piece) -> None:
    """A stoppered vial of something green, or of the colour named."""
    p.turned(
        [
            (0.011, 0),
            (0.0125, 0.002),
            (0.0125, 0.06),
            (0.0085, 0.066),
            (0.0085, 0.074),
            (0.0105, 0.076),
            (0.0105, 0.078),
            (0.0075, 0.078),
        ],
        p.stuff.glass(),
        26,
    )
    tone = p.stuff.colour("#5fae4a")
    p.turned(
        [(0.0105, 0.0025), (0.0115, 0.004), (0.0115, 0.044), (0, 0.044)],
        p.stuff.glow(tone, 0.25) if p.says("glowing") else p.stuff.enamel(tone, 0.08),
        24,
    )
    p.turned(
        [(0.0068, 0.068), (0.0078, 0.084), (0.0085, 0.094), (0.008, 0.095), (0, 0.095)],
        p.stuff.skin("#a07a4a", 0.9, 0.3, 200),
        18,
    )
    p.leaf(
        lambda u, v: (
            0.0128 * math.cos(math.radians(-90 + 120 * (u - 0.5))),
            0.0128 * math.sin(math.radians(-90 + 120 * (u - 0.5))),
            0.016 + 0.02 * v,
        ),
        p.stuff.paper("#ddd2b4"),
        12,
        1,
    )
    with p.at(0, -0.0131, 0.026, rx=90):
        p.write((p.text or "No. 9"), 0.015, 0.012, p.stuff.ink(), 0.0)
