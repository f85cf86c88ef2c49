# SPDX-License-Identifier: GPL-3.0-or-later
"""A pocket compass, open, 9 cm across."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.piece import Piece


def compass(p: Piece) -> None:
    """Lay a brass compass with its lid leaning open behind it; the needle points a little left of away."""
    brass = p.stuff.metal("#b98b3c", 0.24)
    dark = p.stuff.metal("#6e5022", 0.32)
    ivory = p.stuff.enamel("#e6dcc2", 0.55)
    ink = p.stuff.enamel("#191512", 0.4)
    red = p.stuff.enamel("#a3261c", 0.4)
    steel = p.stuff.metal("#3d5470", 0.25)
    outside = [(0.038, 0.0), (0.044, 0.002), (0.046, 0.009), (0.045, 0.017), (0.042, 0.02)]
    inside = [(0.0395, 0.0205), (0.0385, 0.0175), (0.0385, 0.011)]
    p.lathe([*outside, *inside], (0, 0, 0), brass, 48)
    p.cylinder((0, 0, 0.0115), 0.0388, 0.003, ivory, sides=48)
    for k in range(32):
        angle = math.radians(11.25 * k)
        s, c = math.sin(angle), math.cos(angle)
        near, wide = (0.028, 0.0012) if k % 8 == 0 else (0.0315, 0.0007) if k % 4 == 0 else (0.034, 0.0004)
        corners = [(near, -wide), (0.0372, -wide), (0.0372, wide), (near, wide)]
        p.sheet([(r * s + w * c, r * c - w * s, 0.01325) for r, w in corners], ink)
    for k in range(4):
        angle = math.radians(90 * k)
        for side, tone in ((-1, ink), (1, dark)):
            tip = (0.026 * math.sin(angle), 0.026 * math.cos(angle), 0.0133)
            waist = angle + side * math.radians(45)
            p.sheet([(0, 0, 0.0133), tip, (0.0075 * math.sin(waist), 0.0075 * math.cos(waist), 0.0133)], tone)
    turn = math.radians(-28)
    s, c = math.sin(turn), math.cos(turn)
    for sign, tone in ((1, red), (-1, steel)):
        tip = (sign * 0.033 * s, sign * 0.033 * c, 0.0168)
        p.sheet([tip, (0.0042 * c, -0.0042 * s, 0.0168), (-0.0042 * c, 0.0042 * s, 0.0168)], tone)
    p.ball((0, 0, 0.0168), (0.0034, 0.0034, 0.002), brass, 16)
    p.cylinder((0, 0.047, 0.018), 0.0032, 0.022, dark, sides=14, axis="x")
    rim, lean = 0.0445, math.radians(68)
    hinge_y, hinge_z, around = 0.049, 0.0195, 40

    def leaf(radius: float, depth: float) -> list[tuple[float, float, float]]:
        ring: list[tuple[float, float, float]] = []
        for k in range(around):
            a = 2 * math.pi * k / around
            up = rim + radius * math.cos(a)
            ring.append(
                (
                    radius * math.sin(a),
                    hinge_y + up * math.cos(lean) + depth * math.sin(lean),
                    hinge_z + up * math.sin(lean) - depth * math.cos(lean),
                )
            )
        return ring

    rings = [leaf(rim, -0.001), leaf(rim, 0.004), leaf(rim * 0.93, 0.0055), leaf(rim * 0.9, -0.001)]
    for inner, outer in ((1, 0), (2, 1)):
        for k in range(around):
            n = (k + 1) % around
            p.sheet([rings[inner][k], rings[inner][n], rings[outer][n], rings[outer][k]], brass)
    for k in range(around):
        n = (k + 1) % around
        p.sheet([rings[3][k], rings[3][n], rings[0][n], rings[0][k]], dark)
    p.sheet(list(reversed(leaf(rim * 0.93, 0.0055))), brass)
    p.sheet(leaf(rim * 0.9, 0.0005), dark)
