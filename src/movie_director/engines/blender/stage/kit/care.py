# SPDX-License-Identifier: GPL-3.0-or-later
"""Medicine, and what the hurt and the lame need."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import ring, round_box, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def syringe(p: Piece) -> None:
    """A syringe, its needle to the right, part full."""
    clear, steel = p.stuff.glass(), p.stuff.metal("#b3b5b8", 0.12)
    p.turned([(0.0075, -0.04), (0.0075, 0.035), (0.003, 0.039), (0.0022, 0.045)], clear, 24, "x")
    p.turned(
        [(0.0066, -0.005), (0.0066, 0.034), (0.002, 0.038)], p.stuff.enamel(p.stuff.colour("#c9a23a"), 0.08), 22, "x"
    )
    p.turned([(0.0068, -0.011), (0.0068, -0.005), (0.004, -0.003)], p.stuff.rubber("#1a1a1c"), 20, "x")
    p.box((-0.052, 0, 0), (0.084, 0.0042, 0.0042), p.stuff.plastic("#d9d6cd"), 0.0004)
    p.turned([(0.0088, -0.096), (0.0088, -0.093)], p.stuff.plastic("#d9d6cd"), 22, "x")
    p.slab(round_box(0.028, 0.012, 0.0055, 5), 0.003, p.stuff.plastic("#d9d6cd"), plane="x", middle=-0.039)
    p.turned([(0.0034, 0.043), (0.0034, 0.054), (0.0014, 0.06)], p.stuff.plastic("#27508f"), 16, "x")
    p.turned([(0.00065, 0.058), (0.0006, 0.097), (0.0001, 0.1)], steel, 8, "x")
    for k in range(9):
        p.box((-0.002 + 0.004 * k, 0, 0.00765), (0.0005, 0.005 if k % 2 == 0 else 0.003, 0.0003), p.stuff.ink(), 0)


def pills(p: Piece) -> None:
    """An orange pill bottle with its label, and some pills spilt."""
    p.turned([(0.019, 0), (0.0205, 0.002), (0.0205, 0.062), (0.018, 0.064)], p.stuff.glass("#e08a2a"), 30)
    p.turned([(0.0175, 0.003), (0.0175, 0.03), (0.0, 0.031)], p.stuff.skin("#d9d4c6", 0.5, 0.25, 260, 0.8), 20)
    p.turned(
        [(0.0215, 0.062), (0.0222, 0.064), (0.0222, 0.078), (0.021, 0.08), (0, 0.08)], p.stuff.plastic("#dedbd2"), 30
    )
    p.leaf(
        lambda u, v: (
            0.0208 * math.cos(math.radians(-90 + 190 * (u - 0.5))),
            0.0208 * math.sin(math.radians(-90 + 190 * (u - 0.5))),
            0.012 + 0.04 * v,
        ),
        p.stuff.paper("#e2dfd6"),
        20,
        1,
    )
    with p.at(0, -0.0212, 0.042, rx=90):
        p.write((p.text or "Rx").upper() if p.text else "Rx", 0.026, 0.014, p.stuff.ink("#8c1f1a"), 0.0002)
    with p.at(0, -0.0212, 0.024, rx=90):
        p.print(0.022, 0.014, 5, p.stuff.ink(), 0.0002)
    for k in range(9):
        x, y = 0.032 + 0.011 * (k % 4) + 0.004 * math.sin(3 * k), -0.024 + 0.0155 * (k // 4) + 0.003 * math.cos(5 * k)
        with p.at(x, y, 0.0033, rz=67 * k):
            for side, tone in ((-1, "#d9d6cd"), (1, "#a3201c")):
                with p.at(rz=0 if side > 0 else 180):
                    p.turned(
                        [(0.0033, 0.0), (0.0033, 0.005), (0.0025, 0.0072), (0.0, 0.0083)],
                        p.stuff.plastic(tone, 0.2),
                        12,
                        "x",
                    )


def bandage(p: Piece) -> None:
    """A roll of gauze, unrolled a little."""
    gauze, shade = p.stuff.cloth("#d6d0c0"), p.stuff.cloth("#b5ae9c")
    with p.at(0, 0, 0.03):
        p.turned([(0.008, -0.04), (0.03, -0.04), (0.03, 0.04), (0.008, 0.04)], gauze, 30, "x")
        for side in (-1, 1):
            for r in (0.012, 0.017, 0.022, 0.0265):
                p.tube(
                    [
                        (side * 0.0402, r * math.cos(t), r * math.sin(t))
                        for t in [2 * math.pi * k / 26 for k in range(26)]
                    ],
                    0.0008,
                    shade,
                    4,
                    closed=True,
                )
            p.slab(ring(0.0075, 16), 0.002, p.stuff.rubber("#3a362e"), plane="x", middle=side * 0.04)
    p.leaf(lambda u, v: ((u - 0.5) * 0.08, 0.0 - 0.13 * v, 0.0008 + 0.0035 * math.sin(9 * v) ** 2), gauze, 1, 24)
    p.leaf(lambda u, v: ((0.5 - u) * 0.08, 0.0 - 0.13 * v, 0.0002 + 0.0035 * math.sin(9 * v) ** 2), gauze, 1, 24)
    red = p.stuff.skin("#8c1f1a", 0.8)
    p.box((0, 0.0302, 0.03), (0.024, 0.001, 0.008), red, 0)
    with p.at(0, -0.0006, 0.0602):
        p.box((0, 0, 0), (0.026, 0.008, 0.001), red, 0)
        p.box((0, 0, 0.0001), (0.008, 0.026, 0.001), red, 0)


def first_aid_kit(p: Piece) -> None:
    """A white box with a red cross."""
    body, red = p.stuff.enamel("#d9d6cd", 0.3), p.stuff.enamel("#a3201c", 0.3)
    p.slab(round_box(0.3, 0.2, 0.02, 4, 0, 0.1), 0.1, body, 0.006, plane="y")
    p.slab(round_box(0.304, 0.204, 0.021, 4, 0, 0.1), 0.006, p.stuff.metal("#8f9194"), 0.001, plane="y")
    for w, h in ((0.1, 0.034), (0.034, 0.1)):
        p.box((0, -0.051, 0.1), (w, 0.003, h), red, 0)
    p.tube(
        smooth([(-0.05, 0, 0.2), (-0.045, 0, 0.23), (0.045, 0, 0.23), (0.05, 0, 0.2)], 5),
        0.007,
        p.stuff.plastic("#1a1a1c"),
        8,
    )
    for x in (-0.1, 0.1):
        p.box((x, -0.03, 0.203), (0.03, 0.05, 0.006), p.stuff.metal("#8f9194"), 0.001)


def stethoscope(p: Piece) -> None:
    """A stethoscope laid in a loop."""
    tube, steel = p.stuff.rubber(p.stuff.colour("#1d1f26")), p.stuff.metal("#b3b5b8", 0.12)
    p.tube(
        smooth(
            [
                (0.13, -0.09, 0.008),
                (0.06, -0.13, 0.006),
                (-0.06, -0.11, 0.006),
                (-0.1, -0.03, 0.006),
                (-0.04, 0.04, 0.006),
                (0.02, 0.06, 0.006),
            ],
            6,
        ),
        0.0052,
        tube,
        10,
    )
    for side in (-1, 1):
        p.tube(
            smooth([(0.02, 0.06, 0.006), (0.045, 0.075 + 0.012 * side, 0.006), (0.1, 0.078 + 0.038 * side, 0.006)], 5),
            0.0045,
            tube,
            8,
        )
        p.tube(
            smooth(
                [
                    (0.1, 0.078 + 0.038 * side, 0.006),
                    (0.16, 0.078 + 0.05 * side, 0.006),
                    (0.2, 0.078 + 0.032 * side, 0.006),
                    (0.212, 0.078 + 0.018 * side, 0.006),
                ],
                5,
            ),
            0.0028,
            steel,
            8,
        )
        p.ball((0.214, 0.078 + 0.014 * side, 0.0065), (0.007, 0.006, 0.006), tube, 12)
    with p.at(0.147, -0.083, 0.0):
        p.turned(
            [
                (0.018, 0),
                (0.0225, 0.002),
                (0.0225, 0.006),
                (0.014, 0.009),
                (0.009, 0.014),
                (0.009, 0.018),
                (0.0155, 0.021),
                (0.0155, 0.024),
                (0.013, 0.0245),
                (0, 0.0235),
            ],
            steel,
            32,
        )
