# SPDX-License-Identifier: GPL-3.0-or-later
"""Workshops, barns, cellars, tents and caves."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.pieces.kit import Family, Kit

piece = Family()


@piece("tool wall", stays=True)
def _tools(k: Kit) -> None:
    """A board with tools on hooks."""
    k.box((0, -0.015, 0), (k.w, 0.03, k.h), "#a88a5a 0.8", 0)
    x = -k.w / 2 + 0.12
    while x < k.w / 2 - 0.1:
        what = k.chance.randrange(4)
        z = k.chance.uniform(-0.1, 0.15) * k.h
        if what == 0:
            k.box((x, -0.045, z), (0.03, 0.03, 0.3), "oak", 0.006)
            k.box((x, -0.05, z + 0.15), (0.14, 0.05, 0.05), "steel", 0.006)
        elif what == 1:
            k.box((x, -0.045, z), (0.03, 0.012, 0.34), "steel", 0.004)
            k.rod((x, -0.045, z + 0.17), 0.035, 0.014, "steel", "y")
        elif what == 2:
            k.sheet([(x - 0.05, -0.045, z - 0.2), (x + 0.06, -0.045, z - 0.2), (x + 0.02, -0.045, z + 0.15)], "steel")
            k.box((x, -0.045, z + 0.2), (0.06, 0.03, 0.12), "#a3402c 0.4", 0.01)
        else:
            k.rod((x, -0.05, z + 0.05), 0.02, 0.14, "#c9a23f 0.4")
            k.rod((x, -0.05, z - 0.1), 0.008, 0.18, "steel")
        x += k.chance.uniform(0.14, 0.22)


@piece("work bench")
def _bench(k: Kit) -> None:
    """A bench with a vice, tins and an open box of tools."""
    k.slab(0, 0, 0.8, 0.88, k.w, k.d, "oak", 0.01)
    for side in (-1, 1):
        for front in (-1, 1):
            k.slab(side * (k.w / 2 - 0.08), front * (k.d / 2 - 0.08), 0, 0.8, 0.1, 0.1, "oak")
    k.slab(0, 0, 0.2, 0.24, k.w - 0.1, k.d - 0.1, "pine")
    k.box((-k.w * 0.35, -k.d / 2 + 0.06, 0.97), (0.14, 0.22, 0.18), "iron", 0.02)
    k.rod((-k.w * 0.35, -k.d / 2 - 0.08, 0.95), 0.014, 0.2, "steel", "y")
    for n in range(5):
        x = -k.w * 0.1 + 0.16 * n
        k.rod((x, 0.12, 0.96), 0.055, 0.16, ("#8a2a22 0.4", "#c9a23f 0.4", "steel", "#2f4a6a 0.4", "#3f5a3a 0.4")[n])
    k.box((k.w * 0.3, -0.05, 0.99), (0.42, 0.2, 0.2), "#a3261c 0.4", 0.02)
    for n in range(3):
        k.box((-k.w * 0.3 + 0.4 * n, 0, 0.38), (0.34, k.d * 0.6, 0.26), ("#9a7a52", "#5a6a72", "#7d6340")[n], 0.01)


@piece("tyres")
def _tyres(k: Kit) -> None:
    """Tyres in a pile."""
    count = max(1, round(k.h / 0.22))
    r = k.w / 2
    for n in range(count):
        at = (k.chance.uniform(-0.03, 0.03), k.chance.uniform(-0.03, 0.03), 0.11 + 0.22 * n)
        k.turned(
            [
                (r * 0.62, -0.1),
                (r * 0.95, -0.1),
                (r, -0.05),
                (r, 0.05),
                (r * 0.95, 0.1),
                (r * 0.62, 0.1),
                (r * 0.55, 0),
            ],
            at,
            "rubber",
            24,
        )


@piece("car lift", stays=True)
def _lift(k: Kit) -> None:
    """Two posts and arms that hold a car up."""
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.12), 0, 0, k.h, 0.24, 0.34, "#c9a21f 0.4", 0.02)
        k.slab(side * (k.w / 2 - 0.5), 0, 0.08, 0.16, 0.8, 0.14, "#2a2b2c", 0)
    k.slab(0, 0, k.h - 0.12, k.h, k.w, 0.2, "#c9a21f 0.4", 0.02)


@piece("hay bales")
def _hay(k: Kit) -> None:
    """Bales of hay piled in steps."""
    rows = max(1, round(k.h / 0.45))
    straw = k.matter.paint("hay", "#b0904a", 0.95, vary=0.35, scale=22, stretch=(1, 1, 8), bump=0.8)
    for row in range(rows):
        long = k.w * (1 - 0.22 * row)
        count = max(1, round(long / 0.95))
        for n in range(count):
            x = -k.w / 2 + (n + 0.5) * long / count
            k.form.box(
                (x, 0.02 * row, 0.225 + 0.45 * row),
                (long / count - 0.03, k.d - 0.06, 0.44),
                straw,
                0.04,
                k.chance.uniform(-3, 3),
            )
            for side in (-1, 1):
                k.box((x + side * 0.22, 0.02 * row, 0.225 + 0.45 * row), (0.02, k.d - 0.03, 0.455), "#6a5a34", 0)


@piece("horse stall", stays=True)
def _stall(k: Kit) -> None:
    """A stall of boards with a half door, a rack of hay behind."""
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.06), -k.d / 2 + 0.07, 0, k.h, 0.12, 0.14, "grey wood")
        for n in range(5):
            z = 0.15 + 0.26 * n
            k.slab(side * (k.w / 2 - 0.06), 0, z, z + 0.22, 0.05, k.d - 0.1, "grey wood", 0.004)
    for n in range(5):
        z = 0.12 + 0.22 * n
        k.slab(0, -k.d / 2 + 0.05, z, z + 0.19, k.w - 0.24, 0.05, "pine", 0.004)
    k.box((0, -k.d / 2 + 0.01, 0.66), (k.w - 0.4, 0.03, 0.1), "grey wood", 0, turn=0)
    straw = k.matter.paint("hay", "#b0904a", 0.95, vary=0.35, scale=22, stretch=(1, 1, 8), bump=0.8)
    k.form.box((0, k.d / 2 - 0.3, 0.9), (k.w * 0.7, 0.4, 0.5), straw, 0.15)


@piece("saddle")
def _saddle(k: Kit) -> None:
    """Harness and a saddle on a wall."""
    k.box((0, -0.06, 0), (0.1, 0.12, 0.06), "oak")
    k.ball((0, -0.22, 0.0), (0.2, 0.26, 0.14), "#5a3219 0.4", 16)
    k.box((0, -0.2, -0.2), (0.34, 0.2, 0.3), "#4a2814 0.4", 0.06)
    for n in range(12):
        turn = math.radians(30 * n)
        k.ball((0.42 + 0.15 * math.cos(turn), -0.04, 0.25 * math.sin(turn)), 0.02, "#3a2012 0.5", 8)


@piece("boiler", stays=True)
def _boiler(k: Kit) -> None:
    """A boiler with a fire door, gauges and pipes up to the ceiling."""
    r = min(k.w, k.d) / 2
    k.turned([(r, 0), (r, k.h * 0.75), (r * 0.7, k.h * 0.86), (0.08, k.h * 0.9)], (0, 0, 0), "#5f5a52 0.5", 22)
    k.box((0, -r, 0.4), (0.36, 0.06, 0.36), "iron", 0.02)
    k.box((0, -r - 0.034, 0.34), (0.26, 0.01, 0.05), k.glow("#ff7a2a", 3, "bulb fire"), 0)
    for n in range(2):
        k.form.cylinder((-0.12 + 0.24 * n, -r - 0.01, 1.0), 0.07, 0.05, k.paint("china"), sides=18, axis="y")
    k.rod((0, 0, k.h * 0.94), 0.09, k.h * 0.16, "#8a3a2a 0.5")


@piece("junk")
def _junk(k: Kit) -> None:
    """What is kept: cases, boxes, a chair, a lamp under dust."""
    tones = ("#6a4a2e", "#8a6a44", "#5d6a6e", "#7d3f31", "#9a7a52", "#4a3a30")
    x = -k.w / 2 + 0.05
    while x < k.w / 2 - 0.25:
        z, wide = 0.0, min(k.chance.uniform(0.4, 0.7), k.w / 2 - x)
        while z < k.h - 0.3 and (z == 0 or k.chance.random() < 0.62):
            high = k.chance.uniform(0.2, 0.4)
            k.box(
                (x + wide / 2, k.chance.uniform(-0.04, 0.04), z + high / 2),
                (wide - 0.04, k.d * 0.8, high - 0.01),
                f"{tones[k.chance.randrange(6)]} 0.8",
                0.02,
                k.chance.uniform(-6, 6),
            )
            z += high
        x += wide + 0.03


@piece("rock wall", stays=True)
def _rock(k: Kit) -> None:
    """A wall of living rock: boulders grown together, its front towards -y."""
    stone = k.matter.paint("cave rock", k.look("colour", "#6a6258"), 0.9, vary=0.35, scale=2.2, bump=0.9)
    step = 0.62
    for i in range(int(k.w / step) + 1):
        for j in range(int(k.h / step) + 1):
            at = (-k.w / 2 + i * step, k.chance.uniform(-0.2, 0.12), j * step)
            r = k.chance.uniform(0.42, 0.66)
            k.ball(at, (r, r * 0.7, r * k.chance.uniform(0.7, 1.1)), stone, 10)


@piece("rock roof", stays=True)
def _roof(k: Kit) -> None:
    """The roof of a cave, with stone that hangs."""
    stone = k.matter.paint("cave rock", k.look("colour", "#6a6258"), 0.9, vary=0.35, scale=2.2, bump=0.9)
    step = 0.9
    for i in range(int(k.w / step) + 1):
        for j in range(int(k.d / step) + 1):
            at = (-k.w / 2 + i * step, -k.d / 2 + j * step, k.h - 0.15)
            r = k.chance.uniform(0.6, 0.85)
            k.ball(at, (r, r, r * 0.55), stone, 10)
            if k.chance.random() < 0.4:
                long = k.chance.uniform(0.4, 1.0)
                k.form.lathe([(0.01, -long), (0.06, -long * 0.5), (0.2, 0)], (at[0], at[1], k.h - 0.35), stone, 9)


@piece("stalagmite")
def _stalagmite(k: Kit) -> None:
    """A stone that grew from the floor."""
    stone = k.matter.paint("cave rock", k.look("colour", "#6a6258"), 0.9, vary=0.35, scale=2.2, bump=0.9)
    k.form.lathe([(k.w / 2, -0.05), (k.w * 0.3, k.h * 0.3), (k.w * 0.14, k.h * 0.7), (0.02, k.h)], (0, 0, 0), stone, 11)


@piece("camp fire")
def _fire(k: Kit) -> None:
    """A fire of branches in a ring of stones."""
    for n in range(9):
        turn = 2 * math.pi * n / 9
        k.ball((k.w * 0.42 * math.cos(turn), k.w * 0.42 * math.sin(turn), 0.05), (0.11, 0.1, 0.08), "dark stone", 9)
    for n in range(5):
        k.box((0, 0, 0.1), (0.6, 0.06, 0.06), "#2a1c14", 0.01, 36 * n, 12)
    for n in range(7):
        a = 2.4 * n
        k.turned(
            [(0.001, 0), (0.06, 0.08), (0.04, 0.2), (0.001, 0.42)],
            (0.08 * math.cos(a), 0.08 * math.sin(a), 0.08),
            k.glow("#ff9a3a", 6, "bulb fire"),
            8,
        )
    k.lamp((0, 0, 0.55), float(k.piece.look.get("watts", 50)), (1.0, 0.45, 0.15), 0.2, name="fire")


@piece("tent", stays=True)
def _tent(k: Kit) -> None:
    """Canvas over a ridge pole: two slopes and a back, the front open."""
    cloth = k.matter.paint("canvas", k.look("colour", "#b0a27a"), 0.95, vary=0.12, scale=5)
    w, d, h = k.w / 2, k.d / 2, k.h
    low = 1.0
    for side in (-1, 1):
        k.sheet([(side * w, -d, low), (side * w, d, low), (0, d, h), (0, -d, h)], cloth)
        k.sheet([(side * w, -d, 0), (side * w, d, 0), (side * w, d, low), (side * w, -d, low)], cloth)
        for n in range(5):
            y = -d + 0.1 + n * (k.d - 0.2) / 4
            k.box((side * (w - 0.02), y, low / 2), (0.03, 0.03, low), "oak", 0)
    k.sheet([(-w, d, 0), (w, d, 0), (w, d, low), (0, d, h), (-w, d, low)], cloth)
    k.rod((0, 0, h - 0.05), 0.035, k.d, "oak", "y")
    k.rod((0, d - 0.1, h / 2), 0.045, h, "oak")


@piece("cot")
def _cot(k: Kit) -> None:
    """A camp bed with a blanket; its long side along y."""
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.03), 0, 0.38, 0.43, 0.05, k.d, "oak")
        for y in (-k.d * 0.36, k.d * 0.36):
            k.box((0, y, 0.2), (k.w - 0.05, 0.04, 0.04), "oak", 0, 0)
            k.box((side * k.w * 0.3, y, 0.2), (0.04, 0.04, 0.42), "oak", 0)
    k.slab(0, 0, 0.42, 0.5, k.w - 0.04, k.d - 0.04, k.cloth("#8f8868"), 0.03)
    k.slab(0, -0.2, 0.49, 0.55, k.w, k.d - 0.7, k.cloth(k.look("colour", "#4f5a3f")), 0.03)
    k.slab(0, k.d / 2 - 0.24, 0.5, 0.6, k.w - 0.14, 0.32, k.cloth("#c9c4b4"), 0.04)


@piece("reception desk")
def _reception(k: Kit) -> None:
    """A high desk with a top of marble, a bell and a screen; guests stand at its front."""
    tone = k.look("colour", "walnut")
    k.slab(0, 0.05, 0, 1.0, k.w - 0.06, k.d - 0.2, tone)
    k.slab(0, -0.1, 1.0, 1.12, k.w, k.d - 0.3, tone, 0.01)
    k.slab(0, -0.1, 1.12, 1.16, k.w + 0.04, k.d - 0.2, "marble", 0.01)
    count = max(2, round(k.w / 0.7))
    for n in range(count):
        x = -k.w / 2 + (n + 0.5) * k.w / count
        k.box((x, -k.d / 2 + 0.14, 0.52), (k.w / count - 0.16, 0.03, 0.8), k.look("panel", "mahogany"), 0.01)
    k.turned([(0.06, 0), (0.055, 0.03), (0.01, 0.06)], (0.4, -0.15, 1.16), "brass")


@piece("key rack", stays=True)
def _keys(k: Kit) -> None:
    """Pigeon holes with keys, on a wall."""
    k.box((0, -0.06, 0), (k.w, 0.12, k.h), "walnut", 0.006)
    for i in range(int(k.w / 0.2)):
        for j in range(int(k.h / 0.17)):
            x, z = -k.w / 2 + 0.1 + 0.2 * i, -k.h / 2 + 0.09 + 0.17 * j
            k.box((x, -0.118, z), (0.17, 0.01, 0.14), "dark wood", 0)
            if k.chance.random() < 0.6:
                k.box((x, -0.13, z - 0.02), (0.025, 0.012, 0.07), "brass", 0)
            if k.chance.random() < 0.3:
                k.box((x, -0.127, z), (0.1, 0.006, 0.09), "paper", 0)


@piece("morgue drawers", stays=True)
def _drawers(k: Kit) -> None:
    """A wall of cold drawers of steel."""
    k.slab(0, 0.02, 0, k.h, k.w, k.d - 0.04, "steel")
    lines, rows = max(2, round(k.w / 0.8)), 3
    for i in range(lines):
        for j in range(rows):
            x, z = -k.w / 2 + (i + 0.5) * k.w / lines, 0.06 + (j + 0.5) * (k.h - 0.1) / rows
            k.box((x, -k.d / 2 + 0.01, z), (k.w / lines - 0.05, 0.05, (k.h - 0.1) / rows - 0.05), "#b9bfc2 0.3", 0.012)
            k.box((x + 0.22, -k.d / 2 - 0.03, z), (0.05, 0.04, 0.2), "chrome", 0.008)
            k.box((x - 0.1, -k.d / 2 - 0.018, z + 0.18), (0.16, 0.006, 0.08), "paper", 0)


@piece("torch post")
def _post(k: Kit) -> None:
    """A torch stuck in the ground."""
    k.rod((0, 0, k.h * 0.42), 0.03, k.h * 0.84, "dark wood")
    for n in range(5):
        a = 2.4 * n
        at = (0.03 * math.cos(a), 0.03 * math.sin(a), k.h * 0.82)
        k.turned([(0.001, 0), (0.04, 0.06), (0.03, 0.14), (0.001, 0.3)], at, k.glow("#ff9a3a", 6, "bulb fire"), 8)
    k.lamp((0, 0, k.h + 0.05), 40, (1.0, 0.5, 0.18), 0.14, name="fire")
