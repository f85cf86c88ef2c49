# SPDX-License-Identifier: GPL-3.0-or-later
"""Older arms, and what goes off."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.blade import edge
from movie_director.engines.blender.stage.kit.outline import ring, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def shield(p: Piece) -> None:
    """A round wooden shield with an iron boss and rim, its face up."""
    wood = [p.stuff.wood(p.stuff.colour(t), "y") for t in ("#7a2320", "#6d1f1c", "#822a24")]
    iron = p.stuff.metal("#77797c", 0.35)
    for k in range(10):
        x = -0.36 + 0.08 * k
        half = (
            math.sqrt(max(0.0, 0.4**2 - min(0.398, abs(x) + 0.038) ** 2)),
            math.sqrt(max(0.0, 0.4**2 - max(0.0, abs(x) - 0.038) ** 2)),
        )
        left, right = half if x < -0.001 else half[::-1] if x > 0.001 else (half[0], half[0])
        p.slab(
            [(x + 0.0385, -right), (x + 0.0385, right), (x - 0.0385, left), (x - 0.0385, -left)],
            0.014,
            wood[k % 3],
            0.001,
            middle=0.02,
        )
    p.tube([(x, y, 0.02) for x, y in ring(0.4, 56)], 0.014, iron, 8, closed=True)
    p.turned([(0.12, 0.026), (0.12, 0.032), (0.085, 0.034), (0.078, 0.05), (0.055, 0.075), (0.0, 0.088)], iron, 36)
    for k in range(12):
        t = math.radians(30 * k)
        p.ball((0.103 * math.cos(t), 0.103 * math.sin(t), 0.033), 0.007, iron, 8)
        p.ball((0.383 * math.cos(t), 0.383 * math.sin(t), 0.03), 0.008, iron, 8)


def bow(p: Piece) -> None:
    """A longbow with its string and an arrow beside it."""
    wood, cord = p.stuff.main("wood", "#6a3f1f"), p.stuff.cloth("#d2c6a4")
    path = smooth(
        [
            (-0.75, -0.18, 0.016),
            (-0.7, -0.15, 0.016),
            (-0.4, -0.02, 0.016),
            (0.0, 0.03, 0.016),
            (0.4, -0.02, 0.016),
            (0.7, -0.15, 0.016),
            (0.75, -0.18, 0.016),
        ],
        5,
    )
    count = len(path)
    p.tube(path, [0.006 + 0.0095 * math.sin(math.pi * (k + 0.5) / count) for k in range(count)], wood, 12)
    p.tube([(-0.745, -0.176, 0.016), (0.745, -0.176, 0.016)], 0.0018, cord, 6)
    with p.at(0, 0.028, 0.016):
        p.turned(
            [(0.0165, -0.065), (0.0172, -0.06), (0.0172, 0.06), (0.0165, 0.065)], p.stuff.leather("#3a2012"), 16, "x"
        )
    with p.at(0, -0.26, 0):
        arrow(p)


def arrow(p: Piece) -> None:
    """An arrow, its head to the right."""
    with p.at(z=0.011):
        p.turned([(0.0042, -0.38), (0.0042, 0.36)], p.stuff.wood("#b08a5a"), 10, "x")
        steel = p.stuff.blade("#77797c")
        p.turned([(0.0042, 0.352), (0.0085, 0.362), (0.005, 0.385), (0.0, 0.42)], steel, 4, "x")
        for k in range(3):
            with p.at(rx=120 * k + 90):
                for flip in (1, -1):
                    p.add(
                        [(-0.37, 0, 0.004), (-0.285, 0, 0.004), (-0.315, 0, 0.019), (-0.385, 0, 0.021)],
                        [(0, 1, 2, 3)[::flip]],
                        p.stuff.cloth(p.stuff.colour("#a3201c") if k == 0 else "#d9d2c2"),
                    )


def spear(p: Piece) -> None:
    """A spear, lying, its point to the right."""
    wood, steel = p.stuff.main("wood", "#7a5230"), p.stuff.blade("#8f9194")
    p.turned([(0.011, -1.0), (0.0145, -0.98), (0.0145, 0.7), (0.0115, 0.74)], wood, 14, "x")
    p.turned([(0.0155, 0.66), (0.016, 0.67), (0.012, 0.76), (0.006, 0.8)], steel, 14, "x")
    rim = [(0.76, 0.008), (0.8, 0.034), (0.86, 0.03), (0.96, 0.0006)]
    edge(p, [(x, 0.0) for x, _ in rim][::-1], rim[::-1], 0.012, steel, 0.75)
    edge(p, [(x, 0.0) for x, _ in rim], [(x, -y) for x, y in rim], 0.012, steel, 0.75)
    for k in range(5):
        p.tube(
            [
                (0.6 + 0.012 * k, 0.0155 * math.cos(t), 0.0155 * math.sin(t))
                for t in [2 * math.pi * i / 12 for i in range(12)]
            ],
            0.004,
            p.stuff.leather("#3a2012"),
            6,
            closed=True,
        )


def bomb(p: Piece) -> None:
    """Sticks of dynamite taped to a clock with wires; its display has the script's words."""
    red, tape, black = p.stuff.paper(p.stuff.colour("#a3281c")), p.stuff.plastic("#1a1a1c"), p.stuff.plastic("#1c1d20")
    for x, z in ((-0.036, 0.0175), (0.0, 0.0175), (0.036, 0.0175), (-0.018, 0.0485), (0.018, 0.0485)):
        with p.at(x, 0, z):
            p.turned([(0.016, -0.1), (0.0175, -0.098), (0.0175, 0.098), (0.016, 0.1)], red, 20, "y")
            p.cylinder((0, -0.101, 0), 0.006, 0.006, p.stuff.skin("#c9a878"), sides=10, axis="y")
    for y in (-0.06, 0.06):
        p.slab(
            smooth(
                [
                    (0.055, 0.012),
                    (0.04, 0.06),
                    (0.018, 0.0675),
                    (-0.018, 0.0675),
                    (-0.04, 0.06),
                    (-0.055, 0.012),
                    (-0.036, -0.0005),
                    (0.036, -0.0005),
                ],
                3,
                True,
            ),
            0.024,
            tape,
            0,
            plane="y",
            middle=-y,
        )
    p.box((0, 0, 0.076), (0.09, 0.064, 0.018), black, 0.003)
    p.box((0, 0.004, 0.0855), (0.072, 0.032, 0.001), p.stuff.rubber("#140404"), 0)
    with p.at(0, 0.004, 0.086):
        p.write(p.text or "00:08", 0.062, 0.024, p.stuff.glow("#ff2414", 4), 0.0006, font="mono")
    for k, tone in enumerate(("#b8281c", "#27508f", "#d9b53a", "#2f6b3c")):
        side = -1 if k % 2 else 1
        p.tube(
            smooth(
                [
                    (side * 0.044, 0.01 - 0.014 * k, 0.078),
                    (side * 0.075, -0.01 - 0.014 * k, 0.09),
                    (side * 0.07, -0.07, 0.05 + 0.012 * k),
                    (side * (0.036 if k < 2 else 0.018), -0.112, 0.0175 if k < 2 else 0.0485),
                    (side * (0.036 if k < 2 else 0.018), -0.1, 0.0175 if k < 2 else 0.0485),
                ],
                5,
            ),
            0.0018,
            p.stuff.plastic(tone, 0.3),
            6,
        )


def grenade(p: Piece) -> None:
    """A hand grenade, lying, its lever and ring on."""
    body, steel = p.stuff.enamel(p.stuff.colour("#4a5232"), 0.45), p.stuff.metal("#8f9194", 0.3)
    profile = [
        (0.012, -0.045),
        (0.022, -0.04),
        (0.0275, -0.022),
        (0.029, 0.0),
        (0.0275, 0.02),
        (0.02, 0.036),
        (0.0115, 0.042),
    ]
    p.turned([(r * 0.93, x) for r, x in profile], p.stuff.enamel("#2c3220", 0.5), 24, "x")
    for row in range(5):
        for k in range(8):
            x = -0.031 + 0.0155 * row
            r = 0.0272 - 0.42 * max(0.0, abs(x + 0.001) - 0.012) ** 1.35 * 1.2
            with p.at(x, 0, 0, rx=45 * k):
                p.box((0, 0, r), (0.0132, 0.0172 * r / 0.0275, 0.007), body, 0.0022)
    p.turned(
        [(0.0105, 0.038), (0.0115, 0.042), (0.0115, 0.05), (0.009, 0.052), (0.009, 0.062), (0.0, 0.063)], steel, 20, "x"
    )
    p.box((0.058, 0, 0.008), (0.02, 0.012, 0.01), steel, 0.002)
    p.tube(
        smooth([(0.066, 0, 0.012), (0.05, 0, 0.0205), (0.02, 0, 0.034), (-0.02, 0, 0.036), (-0.045, 0, 0.028)], 5),
        0.0062,
        body,
        8,
        flat=0.3,
    )
    p.tube(
        [
            (0.058 + 0.0, 0.02 + 0.0125 * math.cos(t), 0.006 + 0.0125 * math.sin(t))
            for t in [2 * math.pi * k / 22 for k in range(22)]
        ],
        0.0011,
        steel,
        6,
        closed=True,
    )
    p.tube([(0.058, -0.012, 0.006), (0.058, 0.012, 0.006)], 0.0012, steel, 6)
