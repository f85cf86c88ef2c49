# SPDX-License-Identifier: GPL-3.0-or-later
"""What people of a time keep things in, cook on and wash at."""

from __future__ import annotations

import math
from typing import Any

from movie_director.engines.blender.stage.manners.manner import (
    Manner,
    Trade,
    arc,
    board,
    doors,
    legs,
    light,
    timber,
    tube,
)
from movie_director.engines.blender.stage.manners.tables import seats_tone
from movie_director.engines.blender.stage.pieces.kit import Kit

made = Trade()


def carcass(k: Kit, m: Manner, w: float, d: float, low: float, high: float, back: float) -> None:
    """The box of a case, with what its time puts below and above it."""
    wood = timber(k, m)
    y = back - d / 2
    k.slab(0, y, low, high, w, d, wood, 0.012 if m.name != "1930s" else 0.05)
    if m.name == "victorian":
        k.slab(0, y, high - 0.05, high, w + 0.0, d, timber(k, m, m.trim), 0.016)
        k.slab(0, y, 0, low + 0.04, w, d, timber(k, m, m.trim), 0.01)
    elif m.name == "1930s":
        k.slab(0, y, 0, low, w - 0.08, d - 0.06, "black", 0)
        k.slab(0, y - d / 2 + 0.004, high - 0.1, high - 0.07, w - 0.06, 0.012, timber(k, m, "#8a6036"), 0)
    elif m.name == "1980s":
        k.slab(0, y, 0, low, w - 0.04, d - 0.06, m.trim, 0)
    elif m.name == "future":
        k.slab(0, y, 0, low, w - 0.1, d - 0.1, m.trim, 0)
    elif m.name == "medieval":
        for side in (-1, 1):
            k.slab(side * (w / 2 - 0.06), y, 0, low, 0.1, d, wood, 0.008)


LOW = {"medieval": 0.1, "victorian": 0.08, "1930s": 0.06, "1950s": 0.2, "1980s": 0.06, "future": 0.05}


@made("cabinet", "sideboard", "filing cabinet", "dressing table", "piano", "luggage stand", "cabinet of drawers")
def cabinet(k: Kit, m: Manner) -> None:
    """A case: a coffer, a panelled cupboard, one on thin legs, veneer, a seamless block."""
    w, d, h = k.w, k.d - 0.03, k.h
    back, name = k.d / 2, k.piece.name
    high = h if name != "dressing table" else min(0.78, h)
    low = LOW[m.name] if h > 0.45 else 0.03
    if k.piece.z > 0.1:
        low = 0.0
    carcass(k, m, w, d, low, high, back)
    face = -(back - d)
    drawers = name in ("filing cabinet", "dressing table") or (h < 0.7 and w < 0.8)
    count = max(1, round(w / (0.55 if m.name != "1980s" else 0.6)))
    if low < high - 0.1:
        doors(
            k,
            m,
            w - 0.05,
            low + 0.04,
            high - (0.06 if m.name != "1930s" else 0.12),
            -(back - d - 0.0) if False else face,
            count,
            drawers,
        )
    if m.name == "1950s" and low > 0.1:
        k.form.stand(*k.world((0, 0.015, 0)), k.piece.turn)
        legs(k, m, low + 0.01, w, d)
        k.form.stand(k.piece.x, k.piece.y, k.piece.z, k.piece.turn)
    if name == "dressing table" and m.name != "medieval":
        if m.name == "future":
            k.box((0, back - 0.04, 1.05), (w - 0.1, 0.02, 0.5), "mirror", 0.01)
            k.box((0, back - 0.055, 0.79), (w - 0.1, 0.01, 0.014), light(k), 0)
        else:
            k.box((0, back - 0.06, 1.06), (0.5, 0.02, 0.54), timber(k, m), 0.02)
            k.box((0, back - 0.074, 1.06), (0.43, 0.006, 0.47), "mirror", 0)


@made("wardrobe", "china cabinet", "lockers", "key rack")
def wardrobe(k: Kit, m: Manner) -> None:
    """A tall case; one for china shows plates or crocks above."""
    w, d, h, back = k.w, k.d - 0.03, k.h, k.d / 2
    low = LOW[m.name]
    if k.piece.name != "china cabinet":
        carcass(k, m, w, d, low, h, back)
        doors(k, m, w - 0.06, low + 0.05, h - 0.1, -(back - d), max(2, round(w / 0.55)))
        if m.name == "victorian":
            k.box((0, back - d - 0.02, h * 0.56), (w / 2 - 0.16, 0.008, h * 0.55), "mirror", 0)
        return
    carcass(k, m, w, d, low, 0.85, back)
    doors(k, m, w - 0.06, low + 0.04, 0.8, -(back - d), max(2, round(w / 0.55)))
    wood = timber(k, m)
    k.slab(0, back - 0.02, 0.85, h, w - 0.04, 0.03, wood, 0)
    for side in (-1, 1):
        k.slab(side * (w / 2 - 0.04), back - 0.12, 0.85, h, 0.05, 0.22, wood, 0.006)
    k.slab(0, back - 0.13, h - 0.04, h, w, 0.26, wood, 0.01)
    for row in range(3):
        z = 0.9 + row * (h - 0.95) / 3
        k.slab(0, back - 0.12, z - 0.025, z, w - 0.08, 0.22, wood if m.name != "future" else light(k, 0.9), 0)
        for n in range(max(3, round(w / 0.26))):
            x = (n + 0.5) * (w - 0.16) / max(3, round(w / 0.26)) - (w - 0.16) / 2
            if m.name == "medieval":
                k.turned(
                    [(0.05, 0), (0.08, 0.08), (0.045, 0.16), (0.055, 0.18)],
                    (x, back - 0.13, z),
                    ("#7a5a40 0.6", "#5f5a4a 0.6", "#8a7a5a 0.6")[n % 3],
                    12,
                )
            else:
                k.form.cylinder(
                    (x, back - 0.06, z + 0.11),
                    0.1,
                    0.02,
                    k.paint("china" if n % 2 else "#b8c4cc 0.2"),
                    sides=18,
                    axis="y",
                )


CROCKS = ("#7a5a40 0.7", "#5f5a4a 0.7", "#8a7a5a 0.7", "#6a4a34 0.7")


@made("rack", "wine rack", "back bar", "aisle", "wall shelf")
def rack(k: Kit, m: Manner) -> None:
    """Shelves and what a time keeps on them."""
    w, d, h, back = k.w, min(k.d, 0.5), k.h, k.d / 2
    wood = timber(k, m)
    fill = {"back bar": "bottles", "wine rack": "bottles", "aisle": "goods"}.get(k.piece.name, k.look("fill", "boxes"))
    bays = max(1, round(w / 1.0))
    y = back - d / 2
    foot = 0.1
    if k.piece.name == "back bar":
        foot = 0.95
        carcass(k, m, w, d, 0.06, 0.92, back)
        doors(k, m, w - 0.08, 0.1, 0.86, -(back - d), max(2, round(w / 0.6)))
    closed: Any = k.paint({"medieval": "#33261a", "future": "#aeb6ba"}.get(m.name, "#2a1c12") + " 0.7")
    k.slab(0, back - 0.012, foot - 0.06, h - 0.02, w - 0.04, 0.018, closed, 0)
    for n in range(bays + 1):
        wide = 0.04 if m.name != "medieval" else 0.06
        k.slab((n / bays - 0.5) * (w - wide), y, 0 if foot < 0.5 else foot, h, wide, d, wood, 0.006)
    k.slab(0, y, h - 0.045, h, w, d, wood, 0.01)
    levels = max(2, round((h - foot) / 0.42))
    step = (h - foot - 0.06) / levels
    for row in range(levels):
        z = foot + row * step
        k.slab(0, y, z - 0.03, z, w - 0.05, d - 0.01, wood, 0.004)
        if m.name == "future":
            k.slab(0, back - d + 0.02, z - 0.012, z - 0.002, w - 0.07, 0.01, light(k, 1.6), 0)
        for bay in range(bays):
            left, right = (bay / bays - 0.5) * w + 0.06, ((bay + 1) / bays - 0.5) * w - 0.06
            _row(k, m, fill, left, right, z, step - 0.06, d, y)


def _row(k: Kit, m: Manner, fill: str, left: float, right: float, z: float, room: float, d: float, y: float) -> None:
    chance, x = k.chance, left
    while x < right - 0.05:
        pick = fill if fill != "lost" else chance.choice(("boxes", "books", "goods"))
        if m.name == "future":
            wide = min(right - x, chance.uniform(0.12, 0.3))
            tall = room * chance.uniform(0.4, 0.8)
            if pick == "books":
                for n in range(int(wide / 0.035)):
                    k.slab(
                        x + 0.02 + 0.035 * n,
                        y,
                        z,
                        z + room * 0.6,
                        0.014,
                        d * 0.6,
                        ("#dfe6ea 0.2", "#9fc4d4 0.2", "#39444e 0.3")[n % 3],
                        0,
                    )
            elif pick == "bottles":
                k.rod(
                    (x + 0.06, y, z + tall / 2),
                    0.045,
                    tall,
                    k.paint(("#7fd0ea 0.1", "#e0e6ea 0.1", "#8fe0c0 0.1")[chance.randrange(3)]),
                    top=0.03,
                )
                wide = 0.13
            else:
                k.slab(
                    x + wide / 2,
                    y,
                    z,
                    z + tall,
                    wide - 0.03,
                    d * 0.7,
                    ("#c3cbcf 0.25", "#8f9ba3 0.3", "#dfe3e5 0.25")[chance.randrange(3)],
                    0.02,
                )
            x += wide + 0.05
        elif m.name == "medieval":
            sort = chance.random()
            if pick == "books" and sort < 0.45:
                for n in range(chance.randrange(2, 5)):
                    tall = room * chance.uniform(0.6, 0.85)
                    k.slab(
                        x + 0.04,
                        y,
                        z,
                        z + tall,
                        0.07,
                        d * 0.6,
                        f"{('#4a2f1e', '#5a4630', '#3f3a2a', '#5a2a22')[(n + chance.randrange(4)) % 4]} 0.7",
                        0.008,
                    )
                    x += 0.078
                x += 0.06
            elif pick in ("books", "boxes") and sort < 0.75:
                for n in range(5):
                    k.rod(
                        (x + 0.05 + 0.06 * (n % 3) + 0.03 * (n // 3), y, z + 0.03 + 0.052 * (n // 3)),
                        0.028,
                        d * 0.7,
                        "#c4b48c 0.9",
                        "y",
                    )
                x += 0.3
            elif sort < 0.9 or pick == "bottles":
                r, tall = chance.uniform(0.06, 0.1), min(room * 0.8, chance.uniform(0.14, 0.3))
                tone = CROCKS[chance.randrange(4)]
                k.turned(
                    [(r * 0.7, 0), (r, tall * 0.45), (r * 0.6, tall * 0.85), (r * 0.7, tall)],
                    (x + r + 0.01, y, z),
                    tone,
                    12,
                )
                x += 2 * r + 0.06
            else:
                wide = min(right - x, 0.3)
                k.slab(
                    x + wide / 2,
                    y,
                    z,
                    z + room * 0.5,
                    wide - 0.03,
                    d * 0.7,
                    k.matter.paint("wicker", "#8a6a3c", 0.9, vary=0.3, scale=40, bump=0.6),
                    0.03,
                )
                x += wide + 0.05
        elif pick == "books":
            end = min(right, x + chance.uniform(0.3, 0.6))
            books = k.matter.pieces(
                f"{m.name} books",
                [seats_tone(n) for n in range(6)]
                if m.name != "1980s"
                else ["#7a4c2c", "#c2b698", "#3a4a5a", "#8a2f24", "#c98a3a", "#4a4640"],
                0.6,
            )
            while x < end - 0.03:
                thick, tall = chance.uniform(0.022, 0.055), room * chance.uniform(0.62, 0.92)
                k.form.box((x + thick / 2, y, z + tall / 2), (thick, d * 0.6, tall), books, 0.004)
                x += thick + 0.003
            x += chance.uniform(0.02, 0.12)
        elif pick == "boxes" and m.name in ("1950s", "1980s"):
            hues = ("#2f4a5a", "#5a2f2a", "#8a8270", "#2b2522", "#c2a05a")
            tone = hues[chance.randrange(5)]
            for _ in range(chance.randrange(3, 7)):
                if x > right - 0.08:
                    break
                k.slab(x + 0.036, y, z, z + min(room * 0.9, 0.31), 0.068, d * 0.72, f"{tone} 0.6", 0.004)
                k.box((x + 0.036, y - d * 0.365, z + 0.18), (0.04, 0.003, 0.09), "paper", 0)
                x += 0.074
            x += 0.03
        elif pick == "boxes":
            wide = min(right - x, chance.uniform(0.24, 0.36))
            tall = room * chance.uniform(0.5, 0.8)
            k.slab(
                x + wide / 2,
                y,
                z,
                z + tall,
                wide - 0.03,
                d * 0.72,
                ("#4a4a3a 0.8", "#5a3a2a 0.8", "#7a6a4c 0.8")[chance.randrange(3)],
                0.008,
            )
            k.box((x + wide / 2, y - d * 0.365, z + tall * 0.55), (min(0.1, wide * 0.4), 0.006, 0.05), "paper", 0)
            x += wide + 0.04
        elif pick == "bottles":
            tall = min(room * 0.85, chance.uniform(0.22, 0.3))
            glass = ("#2f4a2a 0.12", "#5a2f14 0.12", "#7a5a20 0.12", "#1f3036 0.12")[chance.randrange(4)]
            k.turned(
                [(0.036, 0), (0.038, tall * 0.6), (0.014, tall * 0.8), (0.015, tall)], (x + 0.045, y, z), glass, 10
            )
            x += 0.095
        else:
            r, tall = chance.uniform(0.04, 0.08), min(room * 0.8, chance.uniform(0.12, 0.26))
            pale = {"victorian": ("#8a7a5a 0.5", "#5a3a2a 0.5", "#3f4a3a 0.5", "#b09a6a 0.6"), "1930s": ("#7a2f24 0.4", "#b0904a 0.4", "#3a4a44 0.4", "#c4b898 0.5"),
                    "1950s": ("#c9604a 0.35", "#d9c070 0.35", "#7fa89a 0.35", "#d9d2c0 0.4"), "1980s": ("#c98a3a 0.4", "#8a4a2a 0.4", "#d0c4a0 0.4", "#6a7a4a 0.4")}[m.name]  # fmt: skip
            tone = pale[chance.randrange(4)]
            for _ in range(chance.randrange(1, 4)):
                if x > right - 2 * r:
                    break
                if r > 0.058:
                    k.slab(x + r, y, z, z + tall, 2 * r - 0.01, d * 0.6, tone, 0.004)
                else:
                    k.rod((x + r, y, z + tall / 2), r * 0.9, tall, k.paint(tone))
                x += 2 * r + 0.01
            x += 0.02


@made("pallet rack")
def stores(k: Kit, m: Manner) -> None:
    """High shelves of timber for casks, sacks and crates; of glowing steel for what is to come."""
    w, d, wood = k.w, k.d, timber(k, m)
    if m.name in ("1950s", "1980s", "1930s", "victorian"):
        wood = timber(k, m, "#6a4c30")
    bays = max(1, round(w / 2.4))
    for n in range(bays + 1):
        for side in (-1, 1):
            k.slab((n / bays - 0.5) * (w - 0.12), side * (d / 2 - 0.08), 0, k.h, 0.12, 0.12, wood, 0.01)
    levels = max(2, round(k.h / 1.5))
    for row in range(levels):
        z = 0.14 + row * (k.h - 0.2) / levels
        k.slab(0, 0, z - 0.07, z, w, d, wood, 0.008)
        if m.name == "future":
            k.slab(0, -d / 2 + 0.0, z - 0.05, z - 0.02, w - 0.1, 0.012, light(k, 1.6), 0)
        x = -w / 2 + 0.4
        while x < w / 2 - 0.4:
            goods(k, m, x, 0.0, z, d)
            x += k.chance.uniform(0.85, 1.05)


def goods(k: Kit, m: Manner, x: float, y: float, z: float, d: float) -> None:
    """A cask, sacks, or a crate."""
    sort = k.chance.random()
    if m.name == "future":
        k.slab(
            x,
            y,
            z,
            z + k.chance.choice((0.5, 0.75)),
            0.78,
            d * 0.8,
            ("#aab4ba 0.3", "#cfd4d6 0.25", "#59646c 0.3")[k.chance.randrange(3)],
            0.04,
        )
    elif sort < 0.35:
        staves = timber(k, m, "#5a4028")
        k.turned([(0.25, 0), (0.32, 0.36), (0.25, 0.74)], (x, y, z), staves, 14)
        for t in (0.12, 0.6):
            k.turned([(0.288, t), (0.292, t + 0.05)], (x, y, z), "iron", 14)
    elif sort < 0.65:
        sack = k.cloth("#9a865c")
        for n in range(3):
            k.form.ball((x + (n - 1) * 0.24, y + 0.08 * (n % 2), z + 0.2), (0.24, 0.22, 0.24), sack, 10)
    else:
        k.slab(x, y, z, z + 0.6, 0.72, d * 0.7, timber(k, m, "#7a5c3a"), 0.008)
        for t in (0.12, 0.44):
            k.slab(x, y - d * 0.35 - 0.0, z + t, z + t + 0.09, 0.74, 0.03, timber(k, m, "#6a4c2e"), 0)


@made("pallet", "container", "tyres")
def heap(k: Kit, m: Manner) -> None:
    """Goods in a heap, before there were pallets and containers."""
    for n in range(max(1, round(k.w / 0.8)) * max(1, round(k.d / 0.85))):
        cols = max(1, round(k.w / 0.8))
        x, y = (n % cols + 0.5) * k.w / cols - k.w / 2, (n // cols + 0.5) * k.d / max(1, round(k.d / 0.85)) - k.d / 2
        goods(k, m, x * 0.86, y * 0.86, 0, min(0.8, k.d))


@made("kitchen units")
def units(k: Kit, m: Manner) -> None:
    """Where one cooks: an iron range and a dresser, white enamel, pastel and chrome, brown fronts, a lit wall."""
    w, d, wood = k.w - 0.02, k.d, timber(k, m)
    tone: Any = {"victorian": timber(k, m, "#6a5136"), "1930s": "#c9c2a8 0.4", "1950s": f"{('#a9c8bd', '#d8a896', '#d9cd96')[k.setting.place.seed % 3]} 0.3",
                 "1980s": timber(k, m, "#8a5a30"), "future": wood}[m.name]  # fmt: skip
    stove = -w / 2 + 1.0
    left = -w / 2
    if m.name in ("victorian", "1930s"):
        body: Any = "iron" if m.name == "victorian" else "#d6d2c4 0.2"
        k.slab(left + 0.65, 0, 0.1, 0.82, 1.1, d, body, 0.02)
        k.slab(left + 0.65, 0, 0.82, 0.86, 1.16, d + 0.0, "iron", 0.01)
        for n in range(2):
            k.box(
                (left + 0.38 + 0.52 * n, -d / 2 - 0.004, 0.48),
                (0.42, 0.02, 0.4),
                body if m.name == "1930s" else "black",
                0.01,
            )
            k.rod((left + 0.38 + 0.52 * n, -d / 2 - 0.02, 0.72), 0.01, 0.3, "steel", "x")
        k.rod((left + 0.3, d / 2 - 0.14, 1.6), 0.075, 1.5, "iron")
        k.turned([(0.1, 0), (0.12, 0.05), (0.11, 0.13), (0.02, 0.15)], (left + 0.5, 0, 0.86), "#8a5a30 0.3", 14)
        k.rod((left + 0.95, 0.05, 0.93), 0.1, 0.14, "iron")
        if m.name == "victorian":
            k.box((left + 0.38, -d / 2 - 0.02, 0.3), (0.26, 0.008, 0.06), k.glow("#ff7a2a", 2.0, "bulb fire"), 0)
            k.lamp((left + 0.5, -d / 2 - 0.3, 0.35), 4, (1.0, 0.5, 0.2), 0.1)
        start = left + 1.35
    else:
        start = left
    count = max(2, round((w / 2 - start) / 0.6))
    mid, run = (start + w / 2) / 2, w / 2 - start
    k.slab(mid, 0.02, 0.09, 0.84, run, d - 0.06, tone, 0.006)
    k.slab(mid, 0.04, 0, 0.09, run - 0.04, d - 0.16, "black", 0)
    top: Any = {
        "victorian": timber(k, m, "#8a6c48"),
        "1930s": timber(k, m, "#8a6c48"),
        "1950s": "#b0473c 0.25",
        "1980s": "#c9b48a 0.4",
        "future": "#3a444a 0.15",
    }[m.name]
    k.slab(mid, 0, 0.84, 0.88, run, d, top, 0.006)
    if m.name == "1950s":
        k.slab(mid, -d / 2, 0.845, 0.875, run, 0.008, "chrome", 0)
    each = run / count
    for n in range(count):
        x = start + (n + 0.5) * each
        k.box((x, -d / 2 + 0.04, 0.46), (each - 0.02, 0.02, 0.7), tone, 0.008)
        if m.name != "future":
            k.box(
                (x + each * 0.34, -d / 2 + 0.022, 0.72),
                (0.03 if m.name != "1980s" else 0.14, 0.02, 0.03),
                "brass" if m.name == "victorian" else "chrome" if m.name != "1980s" else "black",
                0.006,
            )
    sink = mid + run * 0.12
    k.box(
        (sink, -0.02, 0.883), (0.56, d * 0.66, 0.012), "china" if m.name in ("victorian", "1930s") else "steel", 0.004
    )
    k.box((sink, -0.02, 0.888), (0.48, d * 0.54, 0.008), "#3a3d3e 0.3", 0)
    if m.name != "victorian":
        tube(
            k,
            [
                (sink, d / 2 - 0.1, 0.88),
                (sink, d / 2 - 0.1, 1.12),
                (sink, d / 2 - 0.26, 1.14),
                (sink, d / 2 - 0.28, 1.06),
            ],
            0.012,
            "chrome",
        )
    else:
        k.rod((sink, d / 2 - 0.1, 1.05), 0.03, 0.34, "iron")
        tube(
            k,
            [(sink, d / 2 - 0.1, 1.2), (sink + 0.16, d / 2 - 0.1, 1.26), (sink + 0.24, d / 2 - 0.1, 1.16)],
            0.014,
            "iron",
        )
    if m.name in ("1950s", "1980s"):
        k.box((stove, -0.02, 0.885), (0.56, d * 0.8, 0.012), "white" if m.name == "1950s" else "black", 0.004)
        for n in range(4):
            k.form.cylinder(
                (stove - 0.13 + 0.26 * (n % 2), -0.12 + 0.22 * (n // 2), 0.895),
                0.08,
                0.008,
                k.paint("black" if m.name == "1950s" else "#5a2018 0.4"),
                sides=16,
            )
        k.box((stove, -d / 2 + 0.03, 0.44), (0.5, 0.02, 0.4), "#1a1a1a 0.15", 0.01)
    high = k.h
    if m.name in ("victorian", "1930s"):
        for row in range(3):
            z = 1.35 + row * (high - 1.42) / 3
            k.slab(mid, d / 2 - 0.14, z - 0.025, z, run, 0.26, tone, 0.004)
            for n in range(round(run / 0.27)):
                x = start + 0.16 + n * 0.27
                if (n + row) % 3:
                    k.form.cylinder(
                        (x, d / 2 - 0.06, z + 0.11),
                        0.1,
                        0.018,
                        k.paint("china" if n % 2 else "#9fb0b8 0.2"),
                        sides=16,
                        axis="y",
                    )
                else:
                    k.turned([(0.05, 0), (0.075, 0.06), (0.05, 0.15)], (x, d / 2 - 0.14, z), CROCKS[n % 4], 12)
        for side in (start + 0.02, w / 2 - 0.02):
            k.slab(side, d / 2 - 0.14, 0.88, high, 0.04, 0.26, tone, 0)
        return
    upper = max(2, round(w / 0.62))
    for n in range(upper):
        x = -w / 2 + (n + 0.5) * w / upper
        k.slab(x, d / 2 - 0.17, 1.48, high - 0.05, w / upper - 0.012, 0.32, tone, 0.008 if m.name != "1950s" else 0.03)
        if m.name == "1980s":
            k.box((x, d / 2 - 0.335, 1.78), (w / upper - 0.16, 0.012, 0.42), timber(k, m, "#6f4422"), 0.01)
        elif m.name == "1950s":
            k.box((x + 0.16, d / 2 - 0.335, 1.56), (0.03, 0.014, 0.05), "chrome", 0)
    if m.name == "future":
        k.slab(0, d / 2 - 0.19, 1.462, 1.478, w - 0.04, 0.02, light(k, 3.0), 0)
        k.lamp((0, 0, 1.4), 8, (0.8, 0.92, 1.0), 0.5)
        k.box((stove, -0.02, 0.884), (0.7, d * 0.7, 0.006), "#0c1216 0.08", 0)
        k.turned([(0.1, 0), (0.106, 0.0), (0.106, 0.006)], (stove, -0.02, 0.886), light(k, 1.6, "#ff9a5a"), 20)
    else:
        tiles = k.matter.courses(
            f"{m.name} splash",
            {"1950s": ("#d9d6cc", "#cfccc0"), "1980s": ("#c2a878", "#b59a68")}[m.name],
            "#8a8474",
            (0.12, 0.12),
            0.005,
            0.2,
            0,
            0.2,
            0,
        )
        k.slab(0, d / 2 - 0.006, 0.88, 1.48, w, 0.012, tiles, 0)


@made("refrigerator", "washing machine", "microwave")
def cold(k: Kit, m: Manner) -> None:
    """A white box with a bellied door, a beige one, a seamless one; before that a cupboard."""
    w, d, h = min(k.w, 0.72), k.d - 0.06, k.h
    if m.name in ("medieval", "victorian"):
        wardrobe(k, m)
        return
    tone = {
        "1930s": "#d8d5cb 0.2",
        "1950s": f"{('#a9c8bd', '#d8a896', '#d9d6c8')[k.setting.place.seed % 3]} 0.2",
        "1980s": "#b9a67c 0.4",
        "future": "#cfd4d6 0.2",
    }[m.name]
    tall = min(h, 1.6) if m.name in ("1930s", "1950s") else h
    k.slab(0, 0, 0.1 if m.name == "1930s" else 0.04, tall, w, d, tone, 0.09 if m.name in ("1930s", "1950s") else 0.015)
    if m.name == "1930s":
        legs(k, m, 0.14, w - 0.08, d - 0.08)
    if m.name == "future":
        k.box((0, -d / 2 - 0.004, tall - 0.3), (w * 0.5, 0.008, 0.2), k.glow("#4ab4e0", 0.6, "bulb screen"), 0)
        return
    k.box((0, -d / 2 - 0.02, tall * 0.5), (w - 0.02, 0.05, tall - 0.24), tone, 0.05 if m.name != "1980s" else 0.01)
    k.box((-w * 0.36, -d / 2 - 0.06, tall * 0.6), (0.03, 0.04, 0.24), "chrome" if m.name != "1980s" else "black", 0.01)


@made("basin")
def basin(k: Kit, m: Manner) -> None:
    """A bowl and ewer on a stand; china on a pillar; a lit slab."""
    w, d, top = k.w, k.d, k.h
    if m.name in ("medieval", "victorian"):
        board(k, m, top - 0.08, w * 0.9, d * 0.9)
        legs(k, m, top - 0.12, w * 0.86, d * 0.84)
        bowl = timber(k, m) if m.name == "medieval" else "china"
        k.turned(
            [(0.08, 0), (0.17, 0.06), (0.2, 0.1), (0.185, 0.1), (0.07, 0.02)], (-0.06, -0.03, top - 0.08), bowl, 22
        )
        jug: Any = "#7a5a40 0.6" if m.name == "medieval" else "china"
        k.turned(
            [(0.06, 0), (0.09, 0.08), (0.05, 0.18), (0.06, 0.24), (0.05, 0.24)], (w * 0.3, 0.06, top - 0.08), jug, 16
        )
        return
    if m.name == "future":
        k.slab(0, 0, top - 0.14, top, w, d, timber(k, m), 0.04)
        k.slab(0, -0.02, top - 0.155, top - 0.14, w - 0.1, d - 0.1, light(k), 0)
        k.box((0, -0.02, top + 0.001), (w * 0.6, d * 0.5, 0.006), "#39444e 0.1", 0.02)
        tube(k, arc((0, d / 2 - 0.16, top + 0.1), (0.1, 0.12), 0, 180, "yz", 8), 0.012, "chrome")
        return
    tone = {
        "1930s": "china",
        "1950s": f"{('#d8a896', '#a9c8bd', '#d9d6c8')[k.setting.place.seed % 3]} 0.15",
        "1980s": "#9a7a52 0.2",
    }[m.name]
    k.turned([(0.12, 0), (0.09, 0.06), (0.075, top - 0.2), (0.16, top - 0.12)], (0, 0.06, 0), tone, 20)
    k.slab(0, 0, top - 0.16, top, min(w, 0.62), d, tone, 0.06)
    k.box((0, -0.03, top + 0.0), (min(w, 0.62) * 0.66, d * 0.55, 0.008), "#6a6e6e 0.2", 0.02)
    for x in (-0.1, 0.1):
        tube(
            k, [(x, d / 2 - 0.1, top), (x, d / 2 - 0.1, top + 0.1), (x * 0.8, d / 2 - 0.2, top + 0.1)], 0.012, "chrome"
        )


@made("bath")
def bath(k: Kit, m: Manner) -> None:
    """A wooden tub, iron on feet, coloured enamel, a lit shell."""
    w, d, h = k.w, k.d, k.h
    if m.name == "medieval":
        r = min(w, 1.1) / 2 - 0.02
        staves, deep = timber(k, m), d / 2 / max(0.01, min(w, 1.1) / 2)
        count = 22
        for n in range(count):
            a = 2 * math.pi * n / count
            k.form.box(
                (r * math.cos(a), r * math.sin(a) * min(1.0, deep), h / 2),
                (0.05, 2 * math.pi * r / count * 0.98, h),
                staves,
                0.006,
                math.degrees(a),
            )
        k.slab(0, 0, h * 0.7, h * 0.72, r * 1.6, r * 1.3 * min(1.0, deep), "#5a6a6a 0.05", 0.0)
        return
    tone = {"victorian": "#d5d2c8 0.15", "1930s": "#d5d2c8 0.15", "1950s": f"{('#d8a896', '#a9c8bd', '#d9d6c8')[k.setting.place.seed % 3]} 0.15",
            "1980s": "#9a7a52 0.2", "future": "#dfe3e5 0.15"}[m.name]  # fmt: skip
    low = 0.14 if m.name == "victorian" else 0.0 if m.name != "future" else 0.06
    k.slab(0, 0, low, h, w, d, tone, 0.12 if m.name in ("victorian", "future") else 0.03)
    k.slab(0, 0, h - 0.004, h + 0.004, w - 0.16, d - 0.16, "#7f8a8c 0.12", 0.002)
    if m.name == "victorian":
        for sx in (-1, 1):
            for sy in (-1, 1):
                k.turned(
                    [(0.04, 0), (0.05, 0.05), (0.03, 0.16)], (sx * (w / 2 - 0.2), sy * (d / 2 - 0.14), 0), "brass", 10
                )
    elif m.name == "future":
        k.slab(0, 0, 0, 0.06, w - 0.3, d - 0.3, m.trim, 0)
        k.slab(0, 0, 0.045, 0.06, w - 0.12, d - 0.12, light(k), 0)
    tube(
        k,
        [
            (w / 2 - 0.14, d / 2 - 0.06, h),
            (w / 2 - 0.14, d / 2 - 0.06, h + 0.14),
            (w / 2 - 0.24, d / 2 - 0.1, h + 0.12),
        ],
        0.014,
        "brass" if m.name == "victorian" else "chrome",
    )
