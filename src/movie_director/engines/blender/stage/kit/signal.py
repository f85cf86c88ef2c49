# SPDX-License-Identifier: GPL-3.0-or-later
"""What is held up for others to see: flags and signs."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import round_box
from movie_director.engines.blender.stage.kit.piece import Piece


def flag(p: Piece) -> None:
    """A flag on a pole with a foot, in two or three bands; white where the words say so, black for pirates."""
    wood, gold = p.stuff.wood("#6a4526", "z"), p.stuff.metal("#c79a3e", 0.25)
    p.turned([(0.14, 0), (0.145, 0.008), (0.1, 0.02), (0.03, 0.04), (0.02, 0.06)], p.stuff.iron(), 32)
    p.tube([(0, 0, 0.03), (0, 0, 2.1)], 0.014, wood, 12)
    p.ball((0, 0, 2.115), 0.028, gold, 14)
    named = p.stuff.colour("")
    bands = (
        [named] * 3 if named else ["#17171a"] * 3 if p.says("pirate", "skull") else ["#8c1f1a", "#d9d6cd", "#1d2c4f"]
    )

    def wave(u: float, v: float) -> tuple[float, float, float]:
        return 0.016 + 0.9 * u * (1 - 0.05 * u), 0.05 * u * math.sin(8 * u + 1.4 * v), 1.44 + 0.6 * v - 0.1 * u * u

    for k, tone in enumerate(bands):
        for flip in (False, True):
            p.leaf(
                lambda u, v, k=k, flip=flip: (lambda q: (q[0], q[1] + (0.001 if flip else -0.001), q[2]))(
                    wave(1 - u if flip else u, (2 - k + v) / 3)
                ),
                p.stuff.cloth(tone),
                30,
                3,
            )


def sign(p: Piece) -> None:
    """A board with the script's words, on a post where the words say road or street."""
    board, ink = p.stuff.main("wood", "#d2c9b2"), p.stuff.ink("#1d1a18")
    words = (p.text or "NOTICE").upper()
    if p.says("road", "street", "post", "stop", "exit", "sale"):
        steel = p.stuff.metal("#8f9194", 0.35)
        p.tube([(0, 0.02, 0), (0, 0.02, 2.3)], 0.03, steel, 12)
        tone = p.stuff.enamel("#a3201c" if p.says("stop") else p.stuff.colour("#2f6b3c"), 0.3)
        if p.says("stop") and not p.text:
            words = "STOP"
        with p.at(0, -0.02, 2.0, rx=90):
            outline = (
                [
                    (0.36 * math.cos(math.radians(22.5 + 45 * k)), 0.36 * math.sin(math.radians(22.5 + 45 * k)))
                    for k in range(8)
                ]
                if p.says("stop")
                else round_box(1.0, 0.42, 0.04)
            )
            p.slab([(1.04 * a, 1.06 * b) for a, b in outline], 0.01, p.stuff.enamel("#d9d6cd", 0.3))
            p.slab(outline, 0.014, tone)
            p.write(words, 0.6 if p.says("stop") else 0.9, 0.3, p.stuff.ink("#e4e0d6"), 0.008, most=0.2)
        return
    p.slab(round_box(0.6, 0.36, 0.02, 3, 0, 0.42), 0.022, board, 0.004, plane="y")
    p.tube([(x, -0.012, z) for x, z in round_box(0.55, 0.31, 0.015, 3, 0, 0.42)], 0.0035, ink, 6, closed=True)
    with p.at(0, -0.0115, 0.42, rx=90):
        p.write(words, 0.5, 0.25, ink, 0.0006, most=0.11)
    for side in (-1, 1):
        p.box((side * 0.2, 0.06, 0.27), (0.03, 0.022, 0.56), p.stuff.wood("#6a4526", "z"), 0.003, tilt=12)
        p.box((side * 0.2, -0.016 + 0.018, 0.13), (0.03, 0.02, 0.26), p.stuff.wood("#6a4526", "z"), 0.003)
