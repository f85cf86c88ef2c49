# SPDX-License-Identifier: GPL-3.0-or-later
"""An alarm clock."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.jewel import dial
from movie_director.engines.blender.stage.kit.piece import Piece


def clock(p: Piece) -> None:
    """A brass alarm clock with two bells; it says eight minutes past ten."""
    brass, dark = p.stuff.metal(p.stuff.colour("#c59a4a"), 0.22), p.stuff.metal("#7d5a25", 0.3)
    with p.at(0, 0, 0.046, rx=90):
        p.turned(
            [
                (0.028, -0.026),
                (0.035, -0.022),
                (0.036, 0.012),
                (0.0375, 0.014),
                (0.0375, 0.018),
                (0.0345, 0.019),
                (0.0335, 0.0155),
                (0.0, 0.0155),
            ],
            brass,
            44,
        )
        with p.at(0, 0, 0.0158):
            dial(p, 0.0325)
    for side in (-1, 1):
        with p.at(side * 0.0195, 0.003, 0.083, ry=side * 24):
            p.turned([(0.0168, 0.0), (0.0165, 0.004), (0.013, 0.0105), (0.006, 0.0145), (0.0, 0.0152)], brass, 26)
            p.ball((0, 0, 0.017), 0.0028, dark, 10)
            p.cylinder((0, 0, -0.004), 0.002, 0.01, dark, sides=8)
        p.tube([(side * 0.02, 0.003, 0.02), (side * 0.029, 0.003, 0.003)], [0.004, 0.0028], dark, 10)
        p.ball((side * 0.03, 0.003, 0.0036), 0.0042, dark, 12)
    p.tube(
        [
            (-0.017, 0.003, 0.101),
            (-0.012, 0.003, 0.112),
            *[
                (0.012 * math.cos(t), 0.003, 0.112 + 0.01 * math.sin(t))
                for t in [math.pi - math.pi * k / 8 for k in range(9)]
            ],
            (0.017, 0.003, 0.101),
        ],
        0.0016,
        dark,
        8,
    )
    p.cylinder((0, 0.003, 0.09), 0.0013, 0.02, dark, sides=8)
    p.box((0, 0.003, 0.098), (0.012, 0.006, 0.005), dark, 0.0015)
    for x, z in ((-0.012, 0.05), (0.012, 0.05), (0.0, 0.034)):
        p.cylinder((x, 0.03, z), 0.004, 0.008, dark, sides=12, axis="y")
