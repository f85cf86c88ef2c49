# SPDX-License-Identifier: GPL-3.0-or-later
"""Offices, shops, warehouses: what people work with."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.pieces.kit import Family, Kit

piece = Family()
BOXES = ["#9a7a52", "#8a6a44", "#b39a74", "#a3835a", "#7d6340"]
GOODS = ["#b23a2e", "#e0b040", "#3f6f8f", "#d9d2c0", "#4f7a4a", "#8a4a6a", "#c9783a", "#6fa0b0"]


def _screen(k: Kit, x: float, y: float, z: float, w: float = 0.52) -> None:
    """A flat screen on a foot; its picture towards the front."""
    k.box((x, y + 0.03, z + 0.02), (0.2, 0.16, 0.02), "black")
    k.rod((x, y + 0.05, z + 0.12), 0.02, 0.2, "black")
    k.box((x, y, z + 0.32), (w, 0.03, w * 0.6), "black", 0.006)
    k.box((x, y - 0.017, z + 0.32), (w - 0.03, 0.004, w * 0.6 - 0.03), k.glow("#a8c8e0", 0.75, "bulb screen"), 0)
    for n in range(4):
        tone = "#3a5a7a" if n else "#d8e4f0"
        k.box(
            (x - w * 0.1, y - 0.021, z + 0.42 - 0.055 * n),
            (w * (0.6 - 0.12 * (n % 2)), 0.002, 0.016),
            k.glow(tone, 0.7, "bulb line"),
            0,
        )


@piece("office desk")
def _desk(k: Kit) -> None:
    """A desk with a screen, keys and papers and a chair behind; who works there faces the front."""
    top = k.look("colour", "#b9a27a")
    k.box((0, -0.1, 0.73), (k.w, k.d * 0.6, 0.03), k.paint(f"{top} 0.4"), 0.006)
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.03), -0.1, 0, 0.72, 0.04, k.d * 0.55, "grey", 0.004)
    k.slab(0, -0.1 - k.d * 0.26, 0.25, 0.72, k.w - 0.1, 0.02, "grey", 0)
    k.slab(k.w / 2 - 0.26, -0.06, 0.08, 0.66, 0.4, 0.44, "white", 0.006)
    # The picture faces who works there, so from the front one sees its back, from behind its glow.
    form, piece_ = k.form, k.piece
    form.stand(piece_.x, piece_.y, piece_.z, piece_.turn + 180)
    _screen(k, 0.1, 0.16, 0.745)
    form.stand(piece_.x, piece_.y, piece_.z, piece_.turn)
    k.box((-0.1, 0.02, 0.755), (0.42, 0.14, 0.02), "#2a2b2c", 0.004)
    for n in range(3):
        k.box((-k.w * 0.36, -0.1, 0.75 + 0.012 * n), (0.21, 0.29, 0.01), "paper", 0, 8 * n)
    k.rod((k.w * 0.4, -0.2, 0.8), 0.035, 0.1, ("#a3402c 0.3", "china", "#2f4a6a 0.3")[k.chance.randrange(3)])
    turn = k.chance.uniform(-0.08, 0.08)
    for n in range(5):
        a = 2 * math.pi * n / 5
        k.box(
            (turn + 0.13 * math.cos(a), 0.42 + 0.13 * math.sin(a), 0.07),
            (0.26, 0.04, 0.03),
            "black",
            0.004,
            math.degrees(a),
        )
    k.rod((turn, 0.42, 0.25), 0.025, 0.34, "black")
    seat = k.cloth(k.look("seat", "#2f3a44"))
    k.box((turn, 0.42, 0.46), (0.46, 0.44, 0.07), seat, 0.03)
    k.box((turn, 0.64, 0.78), (0.44, 0.06, 0.48), seat, 0.03)


@piece("writing desk")
def _writing(k: Kit) -> None:
    """A clerk's desk of wood with ledgers and an ink pot, a chair behind."""
    k.box((0, -0.1, 0.75), (k.w, k.d * 0.6, 0.03), "walnut", 0.006)
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.18), -0.1, 0.04, 0.73, 0.32, k.d * 0.52, "walnut")
    for n in range(3):
        k.box((-0.2, -0.05, 0.78 + 0.035 * n), (0.24, 0.32, 0.033), ("#5a2a22", "#2f3f2f", "#3a3044")[n], 0.004, 12 * n)
    k.rod((0.3, -0.1, 0.8), 0.03, 0.07, "black")
    k.box((0.33, -0.1, 0.88), (0.01, 0.01, 0.18), "paper", 0, tilt=18)
    k.box((0, 0.42, 0.45), (0.42, 0.4, 0.03), "oak")
    k.box((0, 0.62, 0.74), (0.4, 0.03, 0.3), "oak")
    for side in (-1, 1):
        k.slab(side * 0.18, 0.62, 0, 0.9, 0.035, 0.035, "oak", 0)
        k.slab(side * 0.18, 0.26, 0, 0.44, 0.035, 0.035, "oak", 0)


@piece("screen wall", stays=True)
def _partition(k: Kit) -> None:
    """A low screen of cloth between desks."""
    k.slab(0, 0, 0.05, k.h, k.w, k.d, k.cloth(k.look("colour", "#7f8f98")), 0.006)
    k.slab(0, 0, k.h, k.h + 0.025, k.w + 0.01, k.d + 0.015, "steel", 0.004)
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.02), 0, 0, 0.06, 0.04, 0.3 if k.d < 0.2 else k.d, "steel", 0)


@piece("glass wall", stays=True)
def _glass(k: Kit) -> None:
    """A partition of glass in thin frames, frosted in a band."""
    count = max(1, round(k.w / 1.1))
    for n in range(count + 1):
        k.slab(-k.w / 2 + n * k.w / count, 0, 0, k.h, 0.045, 0.05, "#3a3f42 0.4", 0)
    for z in (0.03, k.h - 0.03):
        k.box((0, 0, z), (k.w, 0.05, 0.06), "#3a3f42 0.4", 0)
    frost = k.paint("#b9c4c6 0.5")
    k.box((0, 0, 1.18), (k.w, 0.012, 0.3), frost, 0)
    k.box((0, 0, 1.42), (k.w, 0.012, 0.05), frost, 0)


@piece("whiteboard", stays=True)
def _whiteboard(k: Kit) -> None:
    """A white board with lines and boxes in three colours."""
    k.box((0, -0.015, 0), (k.w, 0.03, k.h), "steel", 0.006)
    k.box((0, -0.032, 0), (k.w - 0.05, 0.005, k.h - 0.05), "#e4e6e4 0.15", 0)
    tones = ("#2a4a8a", "#a3261c", "#2a6a3a")
    for n in range(7):
        x = -k.w * 0.3 + (n % 3) * k.w * 0.3
        z = k.h * 0.28 - (n // 3) * k.h * 0.28
        k.box((x, -0.036, z), (k.w * 0.2, 0.002, 0.012), tones[n % 3], 0)
        k.box((x - 0.02, -0.036, z - 0.06), (k.w * 0.15, 0.002, 0.01), tones[n % 3], 0)
    k.box((0, -0.06, -k.h / 2), (k.w * 0.6, 0.08, 0.02), "steel", 0)


@piece("copier")
def _copier(k: Kit) -> None:
    """A copying machine."""
    k.slab(0, 0, 0.05, k.h - 0.12, k.w, k.d, "#b9bab4 0.4", 0.02)
    k.slab(0, 0.02, k.h - 0.1, k.h, k.w - 0.02, k.d - 0.06, "#5a5f62 0.4", 0.02)
    for z in (0.2, 0.38, 0.56):
        k.box((0, -k.d / 2 - 0.004, z), (k.w - 0.08, 0.012, 0.15), "#9a9c96 0.4", 0.006)
    k.box((k.w * 0.3, -k.d / 2 + 0.06, k.h + 0.01), (0.16, 0.1, 0.02), k.glow("#7fe0c0", 0.8, "bulb screen"), 0)


@piece("aisle")
def _aisle(k: Kit) -> None:
    """A shop's shelves seen from both sides, goods in ranks by colour; its length along the width."""
    k.slab(0, 0, 0, 0.12, k.w, k.d, "grey")
    k.slab(0, 0, 0.1, k.h, k.w, 0.03, "#c9c6ba 0.5", 0)
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.02), 0, 0.1, k.h, 0.035, k.d * 0.9, "#8f8f88 0.5", 0)
    goods = [k.paint(f"{tone} 0.45") for tone in GOODS]
    levels = int((k.h - 0.2) / 0.36)
    for level in range(levels):
        z = 0.14 + 0.36 * level
        k.slab(0, 0, z - 0.02, z, k.w - 0.04, k.d, "#c9c6ba 0.5", 0)
        for face in (-1, 1):
            x = -k.w / 2 + 0.08
            while x < k.w / 2 - 0.14:
                tone = goods[k.chance.randrange(len(goods))]
                wide, high = k.chance.uniform(0.07, 0.15), k.chance.uniform(0.14, 0.29)
                round_ = k.chance.random() < 0.35
                for _ in range(k.chance.randrange(2, 5)):
                    if x > k.w / 2 - 0.14:
                        break
                    at = (x + wide / 2, face * k.d * 0.32, z + high / 2)
                    if round_:
                        k.form.cylinder(at, wide * 0.46, high, tone, sides=10)
                    else:
                        k.form.box(at, (wide - 0.008, 0.16, high), tone, 0)
                    x += wide
            k.box((0, face * (k.d / 2 + 0.002), z - 0.012), (k.w - 0.06, 0.006, 0.035), "#e4e0d0 0.5", 0)


@piece("till")
def _till(k: Kit) -> None:
    """A cash register."""
    k.slab(0, 0, 0, 0.12, k.w, k.d, "#3a3d40 0.4", 0.01)
    k.box((0, 0.02, 0.18), (k.w * 0.8, k.d * 0.7, 0.12), "#4a4e52 0.4", 0.02, tilt=-14)
    k.box((0, k.d * 0.3, 0.32), (k.w * 0.6, 0.05, 0.14), "#2a2d30", 0.01)
    k.box((0, k.d * 0.3 - 0.03, 0.33), (k.w * 0.5, 0.006, 0.07), k.glow("#7fe0a0", 1.2, "bulb screen"), 0)


@piece("clothes rail")
def _rail(k: Kit) -> None:
    """Clothes on hangers along a rail."""
    for side in (-1, 1):
        k.rod((side * (k.w / 2 - 0.03), 0, k.h / 2), 0.015, k.h, "chrome")
        k.box((side * (k.w / 2 - 0.03), 0, 0.03), (0.04, k.d, 0.04), "chrome", 0)
    k.rod((0, 0, k.h - 0.02), 0.014, k.w, "chrome", "x")
    tones = ("#7a2f3a", "#2f4a5a", "#c9b48c", "#3f5a44", "#8a5a3f", "#4a3a5a", "#b9b4a8", "#1f2430")
    x = -k.w / 2 + 0.12
    while x < k.w / 2 - 0.1:
        cloth = k.cloth(tones[k.chance.randrange(8)])
        long = k.chance.uniform(0.6, 1.0)
        k.box((x, 0, k.h - 0.1 - long / 2), (0.05, 0.42, long), cloth, 0.02, k.chance.uniform(-5, 5))
        x += k.chance.uniform(0.06, 0.09)


@piece("flower stand")
def _flowers(k: Kit) -> None:
    """Buckets of cut flowers on steps."""
    tones = ("#c9402c", "#e0b040", "#d88aa8", "#8a4a9a", "#e4dccb", "#e07a3a")
    green = k.paint("#4c6a38 0.8")
    rows = 3
    for row in range(rows):
        y, z = -k.d / 2 + (row + 0.5) * k.d / rows, 0.22 * row
        k.slab(0, y, 0, z + 0.02, k.w, k.d / rows, "grey wood")
        count = max(2, round(k.w / 0.36))
        for n in range(count):
            x = -k.w / 2 + (n + 0.5) * k.w / count
            k.turned([(0.11, 0), (0.14, 0.26)], (x, y, z + 0.02), "steel", 14)
            tone = k.paint(f"{tones[k.chance.randrange(6)]} 0.6")
            for m in range(11):
                a, r = 2.4 * m, 0.045 * math.sqrt(m)
                at = (x + r * math.cos(a), y + r * math.sin(a), z + 0.48 + 0.05 * (m % 3))
                k.ball(at, 0.045, tone, 8)
            k.turned([(0.1, 0.24), (0.16, 0.44)], (x, y, z + 0.02), green, 9)


@piece("pallet rack")
def _rack(k: Kit) -> None:
    """High racks of steel with boxes on pallets."""
    orange, blue = k.paint("#c9681f 0.45"), k.paint("#2a4a6a 0.45")
    bays = max(1, round(k.w / 2.5))
    for n in range(bays + 1):
        x = -k.w / 2 + 0.05 + n * (k.w - 0.1) / bays
        for front in (-1, 1):
            k.slab(x, front * (k.d / 2 - 0.05), 0, k.h, 0.09, 0.08, blue, 0)
        for m in range(int(k.h / 0.9)):
            k.box((x, 0, 0.45 + 0.9 * m), (0.03, k.d - 0.1, 0.05), blue, 0, tilt=25 if m % 2 else -25)
    levels = max(1, int((k.h - 0.2) / 1.35))
    wood = k.matter.pieces("pallet wood", ["#a8845a", "#997548", "#b39468"], 0.8)
    boxes = k.matter.pieces("stock boxes", BOXES, 0.85)
    for level in range(levels):
        z = 0.04 + 1.35 * level
        if level:
            for front in (-1, 1):
                k.slab(0, front * (k.d / 2 - 0.05), z - 0.12, z, k.w - 0.1, 0.05, orange, 0)
        for n in range(bays * 2):
            x = -k.w / 2 + (n + 0.5) * k.w / (bays * 2)
            if k.chance.random() < 0.12:
                continue
            for m in range(3):
                k.box((x, -k.d * 0.35 + m * k.d * 0.35, z + 0.06), (1.05, 0.1, 0.12), wood, 0)
            high = k.chance.choice((0.45, 0.62, 0.8, 0.9))
            rows = max(1, round(high / 0.32))
            for row in range(rows):
                for c in range(2):
                    k.form.box(
                        (x - 0.26 + 0.52 * c, 0, z + 0.13 + (row + 0.5) * high / rows),
                        (0.5, k.d * 0.86, high / rows - 0.01),
                        boxes,
                        0.01,
                    )


@piece("crates")
def _crates(k: Kit) -> None:
    """Wooden crates piled up."""
    wood = k.matter.pieces(
        "crate wood", ["#7a5636", "#6b4a2d", "#86613e", "#5f4128"], 0.7, grain=0.4, stretch=(2, 9, 9)
    )
    rows = max(1, round(k.h / 0.6))
    high = k.h / rows
    for row in range(rows):
        for n in range(max(1, round(k.w / 0.75))):
            if row and k.chance.random() < 0.3:
                continue
            wide = k.w / max(1, round(k.w / 0.75))
            x = -k.w / 2 + (n + 0.5) * wide
            k.form.box((x, 0, row * high + high / 2), (wide - 0.09, k.d - 0.09, high - 0.04), wood, 0.004)
            for front in (-1, 1):
                for m in range(3):
                    z = row * high + high * (0.15 + 0.35 * m)
                    k.form.box((x, front * (k.d / 2 - 0.02), z), (wide - 0.04, 0.03, high * 0.28), wood, 0.004)
                    k.form.box((x + front * (wide / 2 - 0.02), 0, z), (0.03, k.d - 0.06, high * 0.28), wood, 0.004)


@piece("pallet")
def _pallet(k: Kit) -> None:
    """A pallet with sacks or boxes, wrapped."""
    wood = k.matter.pieces("pallet wood", ["#a8845a", "#997548", "#b39468"], 0.8)
    for m in range(5):
        k.form.box((0, -k.d / 2 + 0.08 + m * (k.d - 0.16) / 4, 0.11), (k.w, 0.12, 0.03), wood, 0)
    for m in range(3):
        k.form.box((-k.w / 2 + 0.08 + m * (k.w - 0.16) / 2, 0, 0.05), (0.1, k.d, 0.09), wood, 0)
    boxes = k.matter.pieces("stock boxes", BOXES, 0.85)
    rows = max(1, int((k.h - 0.14) / 0.3))
    for row in range(rows):
        for i in range(2):
            for j in range(2):
                if row == rows - 1 and k.chance.random() < 0.3:
                    continue
                at = ((i - 0.5) * k.w * 0.48, (j - 0.5) * k.d * 0.48, 0.13 + 0.15 + 0.3 * row)
                k.form.box(at, (k.w * 0.47, k.d * 0.47, 0.29), boxes, 0.008, k.chance.uniform(-2, 2))


@piece("shop counter")
def _counter(k: Kit) -> None:
    """A counter with a till, as high as a counter is."""
    k.slab(0, 0, 0, k.h - 0.05, k.w - 0.06, k.d - 0.08, k.look("colour", "oak"))
    k.slab(0, 0, k.h - 0.05, k.h, k.w, k.d, k.look("top", "walnut"), 0.01)
    count = max(2, round(k.w / 0.6))
    for n in range(count):
        x = -k.w / 2 + (n + 0.5) * k.w / count
        k.box((x, -k.d / 2 + 0.035, k.h * 0.48), (k.w / count - 0.12, 0.02, k.h - 0.3), k.look("colour", "oak"), 0.008)
