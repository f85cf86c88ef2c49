# SPDX-License-Identifier: GPL-3.0-or-later
"""Meals that come in boxes, tins and slices."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import arc, ring, round_box, smooth
from movie_director.engines.blender.stage.kit.piece import Piece
from movie_director.engines.blender.stage.kit.smoke import lit


def sandwich(p: Piece) -> None:
    """A sandwich cut into two triangles."""
    bread_, crumb = p.stuff.skin("#a9702f", 0.8, 0.2, 60), p.stuff.skin("#e0cfa4", 0.9, 0.08, 200, 0.3)
    for turn, x in ((0, 0.008), (180, -0.008)):
        with p.at(x, 0, 0, rz=turn):
            shape = [(a - 0.045, b) for a, b in [(0.0, -0.055), (0.11, -0.055), (0.11, 0.055)]]
            for z in (0.007, 0.035):
                p.slab(shape, 0.0135, bread_, 0.002, middle=z)
                p.slab([(a * 0.93 + 0.004, b * 0.93 - 0.002) for a, b in shape], 0.0139, crumb, middle=z)
            for z, tone, grow, thick in (
                (0.0155, "#c97a6a", 1.0, 0.004),
                (0.0195, "#d9a83a", 1.03, 0.003),
                (0.024, "#5f8f34", 1.07, 0.004),
                (0.0265, "#b8332c", 0.98, 0.003),
            ):
                p.slab([(a * grow, b * grow) for a, b in shape], thick, p.stuff.skin(tone, 0.45, 0.2, 90), middle=z)


def cake(p: Piece) -> None:
    """A cake with lit candles and a slice cut out; the script's words on it."""
    icing, sponge, cream = (
        p.stuff.skin(p.stuff.colour("#d9a0a8"), 0.4, 0.04),
        p.stuff.skin("#c9924a", 0.9, 0.2, 120, 0.3),
        p.stuff.skin("#ded6c4", 0.5, 0.05),
    )
    p.turned([(0.15, 0), (0.152, 0.004), (0.15, 0.008), (0, 0.008)], p.stuff.china("#cfc9bb"), 44)
    wedge = [*arc(0, 0, 0.12, -50, 265, 40), (0.0, 0.0)]
    for z, thick, matter, grow in (
        (0.028, 0.04, sponge, 0.985),
        (0.051, 0.008, cream, 0.99),
        (0.074, 0.038, sponge, 0.985),
        (0.096, 0.012, icing, 1.02),
    ):
        p.slab([(a * grow, b * grow) for a, b in wedge], thick, matter, 0.002 if grow > 1 else 0, middle=z)
    for k in range(22):
        a = math.radians(-46 + 14 * k)
        p.ball((0.114 * math.cos(a), 0.114 * math.sin(a), 0.106), (0.0125, 0.0125, 0.009), cream, 10)
        p.ball((0.124 * math.cos(a), 0.124 * math.sin(a), 0.013), (0.011, 0.011, 0.009), icing, 8)
    for k in range(5):
        a = math.radians(40 + 36 * k)
        x, y = 0.075 * math.cos(a), 0.075 * math.sin(a)
        p.cylinder(
            (x, y, 0.13),
            0.0035,
            0.06,
            p.stuff.plastic(("#27508f", "#a3201c", "#d9b53a", "#2f6b3c", "#5b3476")[k]),
            sides=10,
        )
        with p.at(x, y):
            lit(p, 0.162, 0.02)
    with p.at(0, -0.012, 0.1022):
        if p.text:
            p.write(p.text, 0.14, 0.05, p.stuff.ink("#7a1c2a"), 0.0006, slant=0.2, most=0.022)


def pizza_box(p: Piece) -> None:
    """An open pizza box with a pizza, one slice gone."""
    card = p.stuff.paper(p.stuff.colour("#c9ab7a"))
    wide = 0.34
    p.box((0, 0, 0.0015), (wide, wide, 0.003), card, 0)
    for x, y, a, b in (
        (0, wide / 2, wide, 0.003),
        (0, -wide / 2, wide, 0.003),
        (wide / 2, 0, 0.003, wide),
        (-wide / 2, 0, 0.003, wide),
    ):
        p.box((x, y, 0.02), (a, b, 0.04), card, 0)
    with p.at(0, wide / 2, 0.04, rx=105):
        p.box((0, wide / 2, 0), (wide, wide, 0.003), card, 0)
        with p.at(0, wide / 2, 0.0018):
            p.slab(ring(0.1, 30), 0.0004, p.stuff.ink("#a3201c"))
        with p.at(0, wide / 2, 0.0021):
            p.write((p.text or "PIZZA").upper(), 0.17, 0.06, p.stuff.ink("#ded6c4"), 0.0004)
    shape = [*arc(0, 0, 0.15, -40, 275, 36), (0.0, 0.0)]
    p.slab(shape, 0.016, p.stuff.skin("#b8803a", 0.8, 0.3, 60, 0.3), 0.004, middle=0.012)
    p.slab([(0.9 * a, 0.9 * b) for a, b in shape], 0.003, p.stuff.skin("#d9a83a", 0.5, 0.35, 70, 0.4), middle=0.0205)
    for k in range(16):
        a, r = math.radians(-30 + 290 * ((k * 0.618) % 1)), 0.035 + 0.09 * ((k * 0.381) % 1)
        p.cylinder(
            (r * math.cos(a), r * math.sin(a), 0.023), 0.0155, 0.003, p.stuff.skin("#9c2a1c", 0.5, 0.3, 120), sides=14
        )
    for k in range(14):
        a, r = math.radians(-30 + 290 * ((k * 0.37) % 1)), 0.03 + 0.09 * ((k * 0.73) % 1)
        p.box(
            (r * math.cos(a), r * math.sin(a), 0.0235),
            (0.014, 0.007, 0.002),
            p.stuff.skin("#4a7a2a"),
            0.001,
            turn=77 * k,
        )


def can(p: Piece) -> None:
    """A drinks can; a tin of food or of petrol where the words say so."""
    steel = p.stuff.metal("#b3b5b8", 0.22)
    if p.says("gas", "gasoline", "petrol", "jerry", "fuel", "kerosene"):
        body = p.stuff.enamel(p.stuff.colour("#8c1f1a"), 0.35)
        p.slab(round_box(0.34, 0.4, 0.05, 6, 0, 0.2), 0.16, body, 0.018, plane="y", smooth=False)
        for turn in (38, -38):
            with p.at(0, 0, 0.2, ry=turn):
                p.box((0, -0.081, 0), (0.34, 0.008, 0.022), body, 0.003)
        for y in (-0.045, 0, 0.045):
            p.tube(smooth([(-0.08, y, 0.39), (-0.07, y, 0.44), (0.04, y, 0.44), (0.06, y, 0.39)], 5), 0.011, body, 8)
        with p.at(0.12, 0, 0.385, ry=28):
            p.turned([(0.032, 0), (0.032, 0.035), (0.036, 0.037), (0.036, 0.055), (0, 0.056)], body, 20)
        return
    if p.says("beans", "soup", "food", "tin", "tuna", "dog"):
        p.turned(
            [
                (0.036, 0),
                (0.038, 0.002),
                (0.0365, 0.005),
                (0.0365, 0.105),
                (0.038, 0.108),
                (0.036, 0.11),
                (0.035, 0.107),
                (0, 0.107),
            ],
            steel,
            36,
        )
        p.turned([(0.0369, 0.008), (0.0369, 0.102)], p.stuff.paper(p.stuff.colour("#a3201c")), 36)
        with p.at(0, -0.0372, 0.062, rx=90):
            p.write(
                (p.text or ("SOUP" if p.says("soup") else "BEANS")).upper(), 0.044, 0.03, p.stuff.ink("#e4dcc2"), 0.0
            )
        return
    p.turned(
        [
            (0.025, 0),
            (0.027, 0.001),
            (0.033, 0.012),
            (0.033, 0.102),
            (0.0275, 0.117),
            (0.0275, 0.12),
            (0.026, 0.12),
            (0.025, 0.116),
            (0, 0.116),
        ],
        steel,
        36,
    )
    p.turned([(0.0333, 0.014), (0.0333, 0.1)], p.stuff.enamel(p.stuff.colour("#a3201c"), 0.2), 36)
    p.slab(ring(0.007, 16, 1, 0, -0.008), 0.001, steel, middle=0.118)
    p.slab(ring(0.0055, 14, 1.3, 0, 0.006), 0.0012, p.stuff.metal("#8f9194"), middle=0.118)
    with p.at(0, -0.0336, 0.058, rx=90, rz=0):
        p.write((p.text or ("BEER" if p.says("beer") else "COLA")).upper(), 0.036, 0.024, p.stuff.ink("#e9e6dc"), 0.0)
