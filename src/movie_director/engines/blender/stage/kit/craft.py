# SPDX-License-Identifier: GPL-3.0-or-later
"""At true size: a police car, a helicopter, a small aeroplane, a caravan, a ship, a telephone box."""

from __future__ import annotations

import math
from itertools import pairwise

from movie_director.engines.blender.stage.kit.outline import round_box
from movie_director.engines.blender.stage.kit.piece import Piece


def police_car(p: Piece) -> None:
    """A saloon in black and white with a bar of lamps on its roof."""
    white, black = p.stuff.enamel("#d9d9d6", 0.14), p.stuff.enamel("#141519", 0.14)
    glass, rubber, chrome = p.stuff.enamel("#0d1114", 0.04), p.stuff.rubber("#141415"), p.stuff.metal("#c4c6c8", 0.15)
    side = [
        (-2.25, 0.38), (-2.2, 0.3), (2.2, 0.3), (2.28, 0.45), (2.26, 0.72), (2.1, 0.92), (1.4, 0.98), (0.75, 1.0),
        (-0.95, 1.0), (-1.2, 0.99), (-2.1, 0.86), (-2.26, 0.7),
    ]  # fmt: skip
    with p.at(0, 0, 0, rz=0):
        p.slab(side, 1.8, black, 0.07, plane="x")
    p.box((0, 0.1, 0.68), (1.83, 2.2, 0.56), white, 0.04)
    cabin = [(-1.05, 0.97), (1.35, 0.97), (0.85, 1.42), (0.55, 1.45), (-0.35, 1.45), (-0.6, 1.42)]
    p.slab(cabin, 1.5, glass, 0.06, plane="x")
    roof = [(-0.5, 1.43), (0.75, 1.43), (0.68, 1.475), (-0.42, 1.475)]
    p.slab(roof, 1.42, white, 0.02, plane="x")
    for x in (-0.735, 0.735):
        for y in (0.14,):
            p.box((x, y, 1.2), (0.03, 0.09, 0.48), white, 0.01)
    for x in (-0.84, 0.84):
        for y in (-1.42, 1.42):
            p.cylinder((x, y, 0.33), 0.335, 0.22, rubber, sides=30, axis="x")
            p.cylinder((x * 1.02, y, 0.33), 0.2, 0.22, chrome, sides=24, axis="x")
        p.box((x * 0.78, -2.24, 0.66), (0.36, 0.08, 0.15), p.stuff.glass("#e8ece8"), 0.02)
        p.box((x * 0.78, 2.24, 0.72), (0.34, 0.08, 0.14), p.stuff.enamel("#7a0f0c", 0.1), 0.02)
        p.box((x * 1.1, -0.75, 1.0), (0.12, 0.08, 0.12), black, 0.02)
    p.box((0, -2.27, 0.45), (1.7, 0.1, 0.16), rubber, 0.03)
    p.box((0, -2.25, 0.66), (0.8, 0.06, 0.12), chrome, 0.01)
    p.box((0, 0.1, 1.52), (1.15, 0.26, 0.05), rubber, 0.01)
    for x, tone in ((-0.38, "#d01818"), (0.38, "#1a3fd0")):
        p.box((x, 0.1, 1.585), (0.36, 0.24, 0.1), p.stuff.glow(tone, 2.2), 0.03)
    p.box((0, 0.1, 1.57), (0.34, 0.22, 0.07), p.stuff.plastic("#c9c9c6"), 0.02)
    for way in (-1, 1):
        with p.at(way * 0.9175, 0.1, 0.74, rx=90, rz=90 * way):
            p.write("POLICE", 1.3, 0.3, p.stuff.ink("#16181d"), 0.002, most=0.22)


def helicopter(p: Piece) -> None:
    """A light helicopter: a glazed cabin, a boom, skids and two blades."""
    paint = p.stuff.enamel(p.stuff.colour("#1d2c4f" if p.says("police") else "#8c1f1a"), 0.15)
    glass, steel = p.stuff.enamel("#10161a", 0.03), p.stuff.metal("#8f9194", 0.3)
    body = [
        (0, -2.35, 1.35, 0.05), (0, -2.2, 1.35, 0.42), (0, -1.7, 1.42, 0.72), (0, -0.9, 1.5, 0.85),
        (0, 0.2, 1.52, 0.85),
        (0, 1.0, 1.6, 0.6), (0, 1.6, 1.72, 0.32), (0, 2.0, 1.78, 0.2),
    ]  # fmt: skip
    rings = [(y, z, r) for _, y, z, r in body]
    for (ya, za, ra), (yb, zb, rb) in pairwise(rings):
        made = glass if yb <= -0.85 else paint
        p.tube([(0, ya, za), (0, yb, zb)], [ra, rb], made, 28)
    p.tube([(0, 1.9, 1.78), (0, 6.2, 2.05)], [0.22, 0.1], paint, 18)
    p.box((0, -0.4, 2.42), (0.55, 1.6, 0.34), paint, 0.12)
    p.cylinder((0, -0.4, 2.7), 0.06, 0.5, steel, sides=14)
    p.cylinder((0, -0.4, 2.95), 0.13, 0.1, steel, sides=18)
    for way in (-1, 1):
        p.box((way * 2.45, -0.4 + way * 0.02, 2.96), (4.7, 0.26, 0.03), steel, 0.008)
        p.tube([(way * 0.95, -1.9, 0.28), (way * 0.95, -1.7, 0.06), (way * 0.95, 1.0, 0.05)], 0.05, steel, 10)
        for y in (-1.1, 0.4):
            p.tube([(way * 0.95, y, 0.06), (way * 0.5, y, 0.85)], 0.04, steel, 8)
        p.box((way * 0.845, -0.15, 1.55), (0.05, 0.85, 0.85), glass, 0.05)
    fin = [(5.7, 1.95), (6.35, 1.2), (6.6, 1.2), (6.35, 2.1), (6.75, 2.95), (6.4, 2.95), (5.95, 2.15)]
    p.slab(fin, 0.08, paint, 0.01, plane="x")
    p.box((0, 5.2, 2.02), (1.5, 0.35, 0.04), paint, 0.01)
    with p.at(0.12, 6.2, 2.05):
        p.box((0, 0, 0), (0.03, 0.1, 1.2), steel, 0.005)
        p.box((0, 0, 0), (0.03, 1.2, 0.1), steel, 0.005)
    if p.says("police", "rescue", "news") or p.text:
        words = p.text or ("POLICE" if p.says("police") else "NEWS" if p.says("news") else "RESCUE")
        for way in (-1, 1):
            with p.at(way * 0.27, 3.0, 1.86, rx=90, rz=90 * way):
                p.write(words, 1.6, 0.3, p.stuff.ink("#e4e0d6"), 0.004, most=0.22)


def light_aeroplane(p: Piece) -> None:
    """A small aeroplane with a high wing and a propeller."""
    white, trim = p.stuff.enamel("#d9d9d6", 0.18), p.stuff.enamel(p.stuff.colour("#27508f"), 0.18)
    glass, dark = p.stuff.enamel("#10161a", 0.03), p.stuff.rubber("#161617")
    rings = [
        (-3.4, 1.35, 0.2),
        (-3.2, 1.35, 0.42),
        (-2.4, 1.4, 0.55),
        (-0.6, 1.5, 0.62),
        (0.8, 1.5, 0.5),
        (4.2, 1.6, 0.16),
    ]
    for (ya, za, ra), (yb, zb, rb) in pairwise(rings):
        p.tube([(0, ya, za), (0, yb, zb)], [ra, rb], white, 26)
    p.box((0, -0.85, 1.95), (1.02, 1.7, 0.5), glass, 0.14)
    p.box((0, -0.7, 2.24), (10.6, 1.45, 0.14), white, 0.06)
    for way in (-1, 1):
        p.box((way * 4.9, -0.7, 2.24), (0.8, 1.47, 0.15), trim, 0.06)
        p.tube([(way * 0.5, -0.8, 1.15), (way * 2.6, -0.75, 2.2)], 0.045, white, 8)
        p.tube([(way * 0.4, -0.3, 1.0), (way * 1.15, -0.3, 0.35)], 0.05, white, 8)
        p.cylinder((way * 1.2, -0.3, 0.24), 0.24, 0.16, dark, sides=22, axis="x")
        p.box((way * 0.01, 4.0, 1.66), (3.4 if way > 0 else 0.02, 0.9, 0.07), white, 0.02)
    p.slab([(3.4, 1.7), (4.5, 1.6), (4.6, 3.0), (4.0, 3.0)], 0.09, trim, 0.02, plane="x")
    p.tube([(0, -3.0, 1.0), (0, -3.0, 0.3)], 0.04, white, 8)
    p.cylinder((0, -3.0, 0.2), 0.2, 0.12, dark, sides=20, axis="x")
    p.ball((0, -3.5, 1.35), (0.16, 0.24, 0.16), trim, 14)
    p.box((0, -3.52, 1.35), (0.14, 0.04, 1.9), dark, 0.015)
    p.box((0, -0.9, 1.34), (1.26, 3.4, 0.1), trim, 0.03)


def caravan(p: Piece) -> None:
    """A caravan or trailer on one axle, with windows, a door and a stripe."""
    skin, trim = p.stuff.enamel(p.stuff.colour("#cfccc0"), 0.25), p.stuff.enamel("#3a6a6a", 0.25)
    glass, dark = p.stuff.enamel("#141b20", 0.05), p.stuff.rubber("#161617")
    shape = [(-2.6, 0.55), (2.6, 0.55), (2.85, 0.9), (2.8, 2.0), (2.5, 2.5), (-2.5, 2.5), (-2.8, 2.0), (-2.85, 0.9)]
    p.slab([(a, b) for a, b in shape], 2.2, skin, 0.1, plane="y")
    p.box((0, 0, 1.05), (5.76, 2.24, 0.22), trim, 0.02)
    for x in (-1.7, 1.55):
        p.box((x, -1.11, 1.75), (1.1, 0.04, 0.6), glass, 0.02)
    p.box((-0.1, -1.11, 1.45), (0.75, 0.04, 1.7), p.stuff.enamel("#b8b4a6", 0.3), 0.02)
    p.box((-0.1, -1.14, 1.85), (0.45, 0.03, 0.5), glass, 0.02)
    p.box((-0.1, -1.3, 0.4), (0.7, 0.35, 0.06), dark, 0.01)
    for y in (-1.0, 1.0):
        p.cylinder((0.9, y, 0.33), 0.33, 0.2, dark, sides=26, axis="y")
        p.cylinder((0.9, y * 1.03, 0.33), 0.17, 0.2, p.stuff.metal("#c4c6c8", 0.2), sides=20, axis="y")
    p.tube([(-2.7, 0, 0.5), (-3.6, 0, 0.5)], 0.06, dark, 10)
    p.cylinder((-3.4, 0, 0.25), 0.05, 0.5, dark, sides=10)


def steamship(p: Piece) -> None:
    """A ship of steel: a dark hull, white decks, a funnel and masts; seen from afar."""
    hull, white = p.stuff.enamel(p.stuff.colour("#1c2430"), 0.4), p.stuff.enamel("#cfcfca", 0.4)
    red, glass = p.stuff.enamel("#7a221c", 0.4), p.stuff.enamel("#12181c", 0.1)
    outline = [(-30, 0.0), (-26, -2.6), (-16, -4.2), (18, -4.4), (28, -3.6), (30, -2.0)]
    deck = [*outline, *[(x, -y) for x, y in reversed(outline[1:])]]
    p.slab(deck, 5.0, hull, 0.4, middle=2.5)
    p.slab([(0.985 * x, 1.015 * y) for x, y in deck], 0.9, red, 0.1, middle=0.45)
    for z, x0, x1, half in ((6.2, -8, 22, 3.7), (8.6, -6, 19, 3.3), (11.0, -5, 8, 2.9)):
        p.box(((x0 + x1) / 2, 0, z), (x1 - x0, 2 * half, 2.3), white, 0.15)
        count = int((x1 - x0) / 1.5)
        for k in range(count):
            for way in (-1, 1):
                p.box((x0 + 0.9 + 1.5 * k, way * (half + 0.01), z + 0.2), (0.7, 0.06, 0.6), glass, 0)
    p.cylinder((9, 0, 13.5), 1.6, 6.0, red, sides=26)
    p.cylinder((9, 0, 16.2), 1.62, 0.9, hull, sides=26)
    for x in (-18, 24):
        p.tube([(x, 0, 5), (x, 0, 17)], [0.2, 0.1], white, 10)


def telephone_box(p: Piece) -> None:
    """A glazed box with a telephone in it and a lit sign."""
    frame, glass = p.stuff.enamel(p.stuff.colour("#a3201c"), 0.25), p.stuff.glass("#e6efec")
    for x in (-0.43, 0.43):
        for y in (-0.43, 0.43):
            p.box((x, y, 1.1), (0.08, 0.08, 2.2), frame, 0.01)
    p.box((0, 0, 0.05), (0.94, 0.94, 0.1), p.stuff.iron(), 0.01)
    p.box((0, 0, 2.3), (0.98, 0.98, 0.22), frame, 0.04)
    p.box((0, -0.495, 2.3), (0.78, 0.012, 0.15), p.stuff.glow("#e8e2cc", 1.2), 0)
    with p.at(0, -0.503, 2.3, rx=90):
        p.write((p.text or "TELEPHONE").upper(), 0.72, 0.1, p.stuff.ink("#16181d"), 0.001, most=0.08)
    for z in (0.5, 0.95, 1.4, 1.85):
        for way in (-1, 1):
            p.box((way * 0.43, 0, z), (0.03, 0.8, 0.03), frame, 0)
        p.box((0, -0.43, z), (0.8, 0.03, 0.03), frame, 0)
    for way in (-1, 1):
        p.box((way * 0.43, 0, 1.1), (0.008, 0.8, 2.0), glass, 0)
    p.box((0, 0.43, 1.1), (0.8, 0.03, 2.05), p.stuff.enamel("#4a4d50", 0.4), 0)
    p.slab(round_box(0.26, 0.4, 0.03, 3, 0, 1.35), 0.14, p.stuff.plastic("#17181b"), 0.01, plane="y", middle=-0.34)
    p.tube([(-0.1, 0.24, 1.52), (-0.1, 0.24, 1.3)], 0.026, p.stuff.plastic("#0d0d0e"), 12)
    line = [(-0.1, 0.24, 1.3 - 0.03 * k + 0.0) for k in range(8)]
    p.tube([(x + 0.01 * math.sin(3 * k), y, z) for k, (x, y, z) in enumerate(line)], 0.008, p.stuff.iron(), 8)
