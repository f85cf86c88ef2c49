# SPDX-License-Identifier: GPL-3.0-or-later
"""What the hurt and the lame need."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def wheelchair(p: Piece) -> None:
    """A wheelchair."""
    steel, seat, black = (
        p.stuff.metal("#a6a9ac", 0.2),
        p.stuff.leather(p.stuff.colour("#1d2c4f")),
        p.stuff.rubber("#141416"),
    )
    for side in (-1, 1):
        x = side * 0.24
        with p.at(side * 0.3, 0.12, 0.305):
            p.tube(
                [(0, 0.295 * math.cos(t), 0.295 * math.sin(t)) for t in [2 * math.pi * k / 40 for k in range(40)]],
                0.014,
                black,
                8,
                closed=True,
            )
            p.tube(
                [
                    (side * 0.028, 0.26 * math.cos(t), 0.26 * math.sin(t))
                    for t in [2 * math.pi * k / 36 for k in range(36)]
                ],
                0.0075,
                steel,
                6,
                closed=True,
            )
            for k in range(16):
                t = 2 * math.pi * k / 16
                p.tube([(0.012 * (k % 2), 0, 0), (0, 0.29 * math.cos(t), 0.29 * math.sin(t))], 0.0016, steel, 4)
            p.cylinder((0, 0, 0), 0.03, 0.05, steel, sides=16, axis="x")
        p.tube(smooth([(x, 0.25, 0.93), (x, 0.2, 0.9), (x, 0.185, 0.7), (x, 0.18, 0.28)], 5), 0.011, steel, 8)
        p.cylinder((x, 0.27, 0.93), 0.016, 0.1, black, sides=12, axis="y")
        p.tube(
            smooth(
                [
                    (x, 0.18, 0.7),
                    (x, -0.12, 0.7),
                    (x, -0.17, 0.66),
                    (x, -0.19, 0.5),
                    (x, -0.3, 0.42),
                    (x * 0.85, -0.38, 0.14),
                ],
                5,
            ),
            0.011,
            steel,
            8,
        )
        p.tube([(x, 0.18, 0.32), (x, -0.22, 0.3)], 0.011, steel, 8)
        p.tube([(x, 0.18, 0.5), (x, -0.19, 0.5)], 0.011, steel, 8)
        p.box((x, -0.0, 0.715), (0.05, 0.26, 0.025), black, 0.008)
        p.tube([(x, -0.22, 0.3), (x, -0.22, 0.2), (x, -0.25, 0.09)], 0.009, steel, 8)
        p.cylinder((x, -0.25, 0.085), 0.085, 0.026, black, sides=24, axis="x")
        p.cylinder((x, -0.25, 0.085), 0.06, 0.03, steel, sides=20, axis="x")
        p.box((x * 0.55, -0.4, 0.115), (0.15, 0.13, 0.012), steel, 0.004)
    p.box((0, -0.01, 0.5), (0.46, 0.4, 0.03), seat, 0.01)
    p.box((0, 0.19, 0.72), (0.46, 0.025, 0.38), seat, 0.01)
    p.tube([(-0.3, 0.12, 0.305), (0.3, 0.12, 0.305)], 0.01, steel, 8)
    p.tube([(-0.24, 0.1, 0.48), (0.24, 0.02, 0.31)], 0.009, steel, 8)
    p.tube([(0.24, 0.1, 0.48), (-0.24, 0.02, 0.31)], 0.009, steel, 8)


def crutch(p: Piece) -> None:
    """A wooden crutch, lying."""
    wood, pad = p.stuff.main("wood", "#a9743a"), p.stuff.rubber("#3a2a20")
    for side in (-1, 1):
        p.tube(
            smooth(
                [
                    (-0.58, 0.075 * side, 0.016),
                    (-0.3, 0.058 * side, 0.016),
                    (0.12, 0.018 * side, 0.016),
                    (0.3, 0.014 * side, 0.016),
                ],
                4,
            ),
            0.0125,
            wood,
            10,
        )
    p.cylinder((-0.18, 0, 0.016), 0.015, 0.095, pad, sides=14, axis="y")
    p.tube([(0.1, 0, 0.016), (0.64, 0, 0.016)], 0.0145, wood, 10)
    with p.at(z=0.0165):
        p.turned([(0.0165, 0.6), (0.02, 0.66), (0.0165, 0.675)], p.stuff.rubber("#1a1a1c"), 16, "x")
    p.tube(
        smooth([(-0.59, -0.1, 0.024), (-0.6, 0, 0.024), (-0.59, 0.1, 0.024)], 5),
        [0.02, 0.026, 0.028, 0.028, 0.028, 0.028, 0.028, 0.028, 0.028, 0.026, 0.02],
        pad,
        12,
    )


def cane(p: Piece) -> None:
    """A walking stick with a crook, lying; a silver knob where the words say silver."""
    wood = p.stuff.wood(p.stuff.colour("#3a2212") if not p.says("silver", "gold") else "#17130f")
    path = smooth(
        [(0.42, 0, 0), (-0.3, 0, 0), (-0.4, 0.012, 0), (-0.43, 0.055, 0), (-0.39, 0.095, 0), (-0.33, 0.085, 0)], 5
    )
    if p.says("silver", "gold", "knob"):
        path = [(0.42, 0, 0), (-0.42, 0, 0)]
        p.turned(
            [(0.012, -0.42), (0.013, -0.43), (0.011, -0.435), (0.02, -0.455), (0.018, -0.475), (0, -0.482)][::-1],
            p.stuff.metal(p.stuff.colour("#b9bbbd"), 0.15),
            22,
            "x",
        )
    p.tube(path, [0.0115] * len(path), wood, 12)
    p.turned([(0.0122, 0.38), (0.0122, 0.42), (0.0105, 0.432), (0, 0.433)], p.stuff.rubber("#1a1a1c"), 14, "x")


def stretcher(p: Piece) -> None:
    """A wheeled stretcher with a sheet, straps and a pillow."""
    steel, sheet, black = (
        p.stuff.metal("#a6a9ac", 0.22),
        p.stuff.cloth(p.stuff.colour("#c9d3d6")),
        p.stuff.rubber("#141416"),
    )
    p.box((0, 0, 0.79), (1.9, 0.58, 0.1), p.stuff.leather("#20304f"), 0.03)
    p.box((0.1, 0, 0.805), (1.6, 0.64, 0.1), sheet, 0.03)
    p.box((-0.78, 0, 0.87), (0.32, 0.46, 0.1), p.stuff.cloth("#d6d4cc"), 0.045)
    for x in (-0.3, 0.45):
        p.box((x, 0, 0.81), (0.07, 0.66, 0.11), p.stuff.cloth("#b5562a"), 0.02)
    for y in (-0.28, 0.28):
        p.tube([(-0.98, y, 0.72), (0.98, y, 0.72)], 0.018, steel, 8)
        p.tube(
            smooth(
                [(-0.55, y * 1.15, 0.72), (-0.54, y * 1.15, 0.98), (0.2, y * 1.15, 0.98), (0.22, y * 1.15, 0.72)], 4
            ),
            0.012,
            steel,
            8,
        )
        p.tube([(-0.7, y, 0.72), (0.62, y, 0.22)], 0.016, steel, 8)
        p.tube([(0.7, y, 0.72), (-0.62, y, 0.22)], 0.016, steel, 8)
        p.tube([(-0.8, y, 0.22), (0.8, y, 0.22)], 0.018, steel, 8)
        for x in (-0.78, 0.78):
            p.tube([(x, y, 0.22), (x, y, 0.12)], 0.014, steel, 8)
            p.cylinder((x, y, 0.1), 0.1, 0.035, black, sides=22, axis="y")
            p.cylinder((x, y, 0.1), 0.05, 0.04, steel, sides=16, axis="y")
    for x in (-0.8, 0.8):
        p.tube([(x, -0.28, 0.22), (x, 0.28, 0.22)], 0.014, steel, 8)
