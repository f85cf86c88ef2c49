# SPDX-License-Identifier: GPL-3.0-or-later
"""What people of a time keep things in."""

from __future__ import annotations

from typing import Any

from movie_director.engines.blender.stage.manners.manner import (
    Manner,
    Trade,
    doors,
    legs,
    light,
    timber,
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


PACKS = {
    "victorian": ("#8a7a5a 0.5", "#5a3a2a 0.5", "#3f4a3a 0.5", "#b09a6a 0.6"),
    "1930s": ("#7a2f24 0.4", "#b0904a 0.4", "#3a4a44 0.4", "#c4b898 0.5"),
    "1950s": ("#c9604a 0.35", "#d9c070 0.35", "#7fa89a 0.35", "#d9d2c0 0.4"),
    "1980s": ("#c98a3a 0.4", "#8a4a2a 0.4", "#d0c4a0 0.4", "#6a7a4a 0.4"),
}
"""What goods are packed in."""
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
            pale = PACKS[m.name]
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
