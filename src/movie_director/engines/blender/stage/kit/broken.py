# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left of things: shards, and what was spilt."""

from __future__ import annotations

import math
import random

from movie_director.engines.blender.stage.kit.outline import smooth
from movie_director.engines.blender.stage.kit.piece import Piece

_THICK, _LINED = 0.005, 0.0035
"""Metres: how thick a shard is, and from its middle to the back of its lining."""


def shards(p: Piece) -> None:
    """The pieces of something brittle: large curved ones in the middle, splinters round them."""
    if p.says(
        "window", "glass", "mirror", "bottle", "screen", "jar", "lamp", "bulb", "light", "crystal", "monitor", "tv"
    ):
        made = p.stuff.glass("#dfeae6") if not p.says("mirror") else p.stuff.metal("#c6cccd", 0.05)
    else:
        made = p.stuff.main("china", "#3f6f8f" if p.says("vase", "urn", "pot") else "#d8d3c6")
    chance = random.Random(7)  # not of the words: all shards take the same room
    inside = p.stuff.china("#c9bfa8")
    for k in range(26):
        far = 0.02 + 0.17 * (k / 26) ** 0.8 + chance.uniform(0, 0.04)
        way = k * 2.39996 + chance.uniform(-0.3, 0.3)
        size = chance.uniform(0.03, 0.055) if k < 9 else chance.uniform(0.008, 0.024)
        count = chance.choice((3, 4, 4, 5))
        outline = [
            (
                size * chance.uniform(0.7, 1.25) * math.cos(2 * math.pi * n / count),
                size * chance.uniform(0.5, 1.1) * math.sin(2 * math.pi * n / count),
            )
            for n in range(count)
        ]
        tilt = chance.uniform(8, 38) if k < 9 else chance.uniform(-6, 6)
        s, c = math.sin(math.radians(tilt)), math.cos(math.radians(tilt))
        z = max(_THICK / 2 * c - b * s for _, b in outline)  # its lowest corner is on the ground
        z = max(z, *(_LINED * c - 0.82 * b * s for _, b in outline)) if k < 9 else z
        with p.at(far * 1.2 * math.cos(way), far * math.sin(way), z, rx=tilt, rz=math.degrees(way)):
            p.slab(outline, _THICK, made, 0.0006)
            if k < 9:
                p.slab([(0.82 * a, 0.82 * b) for a, b in outline], 0.001, inside, middle=-0.003)


def puddle(p: Piece) -> None:
    """What was spilt, in its colour: wine, coffee, milk, blood, water; drops round it."""
    tones = (
        (("blood",), "#4a0707"), (("wine", "red"), "#4a0d1a"), (("coffee", "cocoa", "tea"), "#2b1509"),
        (("milk", "cream"), "#d9d5c8"), (("beer", "whiskey", "whisky", "champagne", "juice", "soup"), "#8a5a1a"),
        (("oil", "petrol", "gasoline", "ink"), "#0d0d10"), (("paint",), "#a3201c"),
    )  # fmt: skip
    tone = next((colour for words, colour in tones if p.says(*words)), "#5f6f74")
    wet = p.stuff.enamel(tone, 0.04)
    chance = random.Random(7)
    rim = [
        (
            (0.17 + 0.035 * math.sin(3 * t + 1) + 0.02 * math.sin(7 * t)) * math.cos(t),
            (0.12 + 0.025 * math.sin(2 * t) + 0.012 * math.sin(5 * t + 2)) * math.sin(t),
        )
        for t in (2 * math.pi * k / 18 for k in range(18))
    ]
    p.slab(smooth(rim, 4), 0.003, wet, 0.0012)
    for k in range(9):
        way, far = k * 2.4, 0.2 + 0.05 * chance.random()
        with p.at(far * math.cos(way), 0.75 * far * math.sin(way), 0):
            p.turned([(0.012 * chance.uniform(0.4, 1), -0.0015), (0.006, 0.0012), (0, 0.0015)], wet, 12)
