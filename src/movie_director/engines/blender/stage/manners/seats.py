# SPDX-License-Identifier: GPL-3.0-or-later
"""What people of a time sit and lie on. Seats are 0.45 m high, their backs towards +y."""

from __future__ import annotations

from typing import Any

from movie_director.engines.blender.stage.manners.manner import Manner, Trade, arc, cloth, legs, light, timber, tube
from movie_director.engines.blender.stage.pieces.kit import Kit

made = Trade()


@made("chair", "garden chair")
def chair(k: Kit, m: Manner) -> None:
    """A chair."""
    {"medieval": _back_stool, "victorian": _bentwood, "1930s": _slats, "1950s": _ply, "1980s": _cantilever,
     "future": _shell}[m.name](k, m)  # fmt: skip


def _back_stool(k: Kit, m: Manner) -> None:
    """A thick seat on four splayed sticks, a board let into it for a back."""
    wood = timber(k, m)
    k.box((0, 0.0, 0.43), (0.38, 0.34, 0.05), wood, 0.02)
    for sx in (-1, 1):
        for sy in (-1, 1):
            tube(k, [(sx * 0.19, sy * 0.17, 0.0), (sx * 0.12, sy * 0.1, 0.42)], 0.021, wood, 6)
    k.box((0, 0.18, 0.68), (0.24, 0.03, 0.5), wood, 0.02, tilt=-10)
    k.box((0, 0.21, 0.9), (0.3, 0.03, 0.1), wood, 0.03, tilt=-10)


def _bentwood(k: Kit, m: Manner) -> None:
    """A round cane seat; the back legs go over into a hoop."""
    wood = timber(k, m, "#3a1f12")
    k.turned([(0.001, 0.43), (0.2, 0.43), (0.21, 0.44), (0.2, 0.455), (0.001, 0.455)], (0, 0, 0), wood, 22)
    k.turned([(0.001, 0.457), (0.165, 0.457)], (0, 0, 0), "#b08f5a 0.8", 18)
    hoop = [
        (-0.18, 0.2, 0.0), (-0.17, 0.17, 0.45), *arc((0, 0.21, 0.72), (0.17, 0.18), 180, 0, "xz"),
        (0.17, 0.17, 0.45), (0.18, 0.2, 0.0),
    ]  # fmt: skip
    tube(k, hoop, 0.015, wood)
    tube(k, [(-0.1, 0.18, 0.46), *arc((0, 0.205, 0.66), (0.1, 0.14), 180, 0, "xz", 8), (0.1, 0.18, 0.46)], 0.011, wood)
    for sx in (-1, 1):
        tube(k, [(sx * 0.17, -0.17, 0.0), (sx * 0.14, -0.13, 0.43)], 0.015, wood)
    tube(k, arc((0, 0.0, 0.24), (0.15, 0.15), 0, 360, "xy", 14), 0.009, wood, 5)


def _slats(k: Kit, m: Manner) -> None:
    """Dark and square, the seat of leather, slats in the back."""
    wood = timber(k, m)
    for sx in (-1, 1):
        k.slab(sx * 0.19, -0.18, 0, 0.43, 0.04, 0.04, wood)
        k.slab(sx * 0.19, 0.2, 0, 0.92, 0.04, 0.04, wood)
        k.slab(sx * 0.19, 0.0, 0.2, 0.23, 0.02, 0.36, wood, 0)
    k.slab(0, 0, 0.37, 0.43, 0.42, 0.42, wood)
    k.slab(0, -0.01, 0.42, 0.46, 0.39, 0.38, f"{m.cloths[k.setting.place.seed % len(m.cloths)]} 0.35", 0.015)
    k.slab(0, 0.2, 0.84, 0.94, 0.42, 0.035, wood, 0.01)
    k.slab(0, 0.2, 0.54, 0.58, 0.36, 0.025, wood, 0)
    for n in range(4):
        k.slab(-0.12 + 0.08 * n, 0.2, 0.56, 0.86, 0.035, 0.016, wood, 0)


def _ply(k: Kit, m: Manner) -> None:
    """A moulded seat in a clear colour on thin splayed legs."""
    shell = k.paint(f"{m.cloths[(k.setting.place.seed + round(k.piece.x)) % len(m.cloths)]} 0.3")
    k.box((0, -0.02, 0.44), (0.43, 0.4, 0.022), shell, 0.01)
    k.box((0, -0.21, 0.425), (0.4, 0.06, 0.02), shell, 0.01, tilt=24)
    k.box((0, 0.17, 0.5), (0.4, 0.03, 0.14), shell, 0.012, tilt=-34)
    k.box((0, 0.225, 0.7), (0.42, 0.022, 0.3), shell, 0.01, tilt=-10)
    for sx in (-1, 1):
        for sy in (-1, 1):
            tube(k, [(sx * 0.2, sy * 0.2, 0.0), (sx * 0.13, sy * 0.12, 0.43)], 0.011, "black", 6)


def _cantilever(k: Kit, m: Manner) -> None:
    """One bent tube for legs and back, brown cushions."""
    pad = cloth(k, m)
    for sx in (-1, 1):
        x = sx * 0.21
        tube(k, [(x, 0.22, 0.92), (x, 0.17, 0.48), (x, 0.12, 0.44), (x, -0.16, 0.44), (x, -0.21, 0.4), (x, -0.21, 0.06),
                 (x, -0.17, 0.015), (x, 0.2, 0.015)], 0.013, m.metal)  # fmt: skip
    k.rod((0, 0.2, 0.015), 0.013, 0.42, m.metal, "x")
    k.slab(0, -0.02, 0.43, 0.48, 0.4, 0.4, pad, 0.02)
    k.box((0, 0.2, 0.76), (0.4, 0.04, 0.3), pad, 0.018, tilt=-7)


def _shell(k: Kit, m: Manner) -> None:
    """A white shell on one foot, lit under its rim."""
    shell = timber(k, m)
    k.turned([(0.19, 0), (0.18, 0.018), (0.03, 0.04), (0.028, 0.4), (0.12, 0.425)], (0, 0, 0), m.metal, 24)
    k.turned([(0.1, 0.42), (0.2, 0.44), (0.23, 0.5), (0.2, 0.47), (0.02, 0.452)], (0, -0.01, 0), shell, 26)
    k.box((0, 0.2, 0.7), (0.4, 0.03, 0.42), shell, 0.014, tilt=-12)
    for sx in (-1, 1):
        k.box((sx * 0.2, 0.13, 0.62), (0.03, 0.16, 0.26), shell, 0.014, tilt=-12)
    k.slab(0, -0.02, 0.455, 0.475, 0.3, 0.3, cloth(k, m), 0.01)
    k.turned([(0.199, 0.432), (0.206, 0.432), (0.206, 0.44)], (0, -0.01, 0), light(k), 26)


@made("bar stool")
def stool(k: Kit, m: Manner) -> None:
    """A high stool."""
    top, r = k.h, min(k.w, k.d) / 2 - 0.03
    if m.name in ("medieval", "victorian", "1930s"):
        wood = timber(k, m)
        k.turned([(0.001, -0.05), (r, -0.05), (r + 0.01, -0.02), (r, 0), (0.001, 0.0)], (0, 0, top), wood, 18)
        for sx in (-1, 1):
            for sy in (-1, 1):
                tube(k, [(sx * r, sy * r, 0), (sx * r * 0.6, sy * r * 0.6, top - 0.04)], 0.018, wood, 6)
        if m.name != "medieval":
            tube(k, arc((0, 0, top * 0.4), (r * 1.1, r * 1.1), 0, 360, "xy", 12), 0.01, m.metal, 5)
        return
    pad = cloth(k, m) if m.name != "future" else timber(k, m)
    k.turned([(r, 0), (r - 0.02, 0.02), (0.03, 0.05), (0.028, top - 0.08)], (0, 0, 0), m.metal, 20)
    k.turned([(0.03, -0.09), (r, -0.07), (r + 0.01, -0.03), (r - 0.02, 0)], (0, 0, top), pad, 20)
    k.turned(
        [(r + 0.006, -0.075), (r + 0.014, -0.075), (r + 0.014, -0.055)],
        (0, 0, top),
        light(k) if m.name == "future" else m.metal,
        20,
    )


@made("sofa", "armchair")
def sofa(k: Kit, m: Manner) -> None:
    """A seat for one or more: a settle, a buttoned sofa, a club chair, a slim one, a low brown one, a slab of white."""
    w, d, wood = k.w, k.d, timber(k, m)
    if m.name == "medieval":
        high = min(1.35, k.h + 0.5)
        k.slab(0, -0.02, 0.06, 0.42, w - 0.1, d * 0.7, wood, 0.01)
        k.slab(0, -0.02, 0.41, 0.46, w - 0.06, d * 0.74, wood, 0.012)
        k.slab(0, d / 2 - 0.05, 0.0, high, w - 0.06, 0.05, wood, 0.01)
        count = max(2, round(w / 0.5))
        for n in range(count):
            x = (n + 0.5) * (w - 0.12) / count - (w - 0.12) / 2
            k.box(
                (x, d / 2 - 0.085, high - 0.36), ((w - 0.2) / count - 0.07, 0.016, 0.5), timber(k, m, "#4a3520"), 0.012
            )
            k.box((x, -d * 0.37 - 0.02, 0.23), ((w - 0.2) / count - 0.07, 0.016, 0.24), timber(k, m, "#4a3520"), 0.012)
        for side in (-1, 1):
            k.slab(side * (w / 2 - 0.035), 0, 0, 0.7, 0.06, d - 0.06, wood, 0.01)
        k.slab(0, -0.04, 0.455, 0.52, w - 0.2, d * 0.6, cloth(k, m), 0.03)
        return
    pad: Any = cloth(k, m)
    if m.name == "1930s":
        pad = k.paint(f"{m.cloths[k.setting.place.seed % len(m.cloths)]} 0.38")
    arm = {"victorian": 0.2, "1930s": 0.24, "1950s": 0.07, "1980s": 0.22, "future": 0.1}[m.name]
    base = {"victorian": 0.16, "1930s": 0.05, "1950s": 0.2, "1980s": 0.04, "future": 0.14}[m.name]
    back = min(k.h, {"victorian": 0.9, "1930s": 0.82, "1950s": 0.8, "1980s": 0.76, "future": 0.7}[m.name])
    k.slab(0, -0.02, base, 0.34, w - 0.06, d - 0.1, pad if m.name not in ("1950s", "future") else wood, 0.03)
    seats, inner = max(1, round((w - 2 * arm) / 0.75)), w - 2 * arm - 0.02
    for n in range(seats):
        x = (n + 0.5) * inner / seats - inner / 2
        k.slab(x, -0.07, 0.33, 0.46, inner / seats - 0.012, d - 0.32, pad, 0.045)
        k.box((x, d / 2 - 0.17, (0.44 + back) / 2), (inner / seats - 0.012, 0.2, back - 0.44), pad, 0.06, tilt=-9)
    k.slab(0, d / 2 - 0.06, base, back - 0.04, w - 0.08, 0.1, pad if m.name != "future" else wood, 0.04)
    for side in (-1, 1):
        x = side * (w / 2 - arm / 2)
        if m.name in ("victorian", "1930s"):
            k.slab(x, -0.02, base, 0.56, arm - 0.04, d - 0.08, pad, 0.04)
            k.rod((x, -0.02, 0.58), arm / 2, d - 0.06, pad, "y")
        elif m.name == "1950s":
            k.slab(x, -0.03, 0.56, 0.6, arm, d - 0.2, wood, 0.012)
            for y in (-d / 2 + 0.12, d / 2 - 0.2):
                k.slab(x, y, 0.3, 0.57, 0.035, 0.035, wood, 0)
        else:
            k.slab(x, -0.02, base, 0.58, arm, d - 0.04, pad if m.name == "1980s" else wood, 0.05)
    if m.name == "victorian":
        for n in range(max(3, round(w / 0.26))):
            for row in range(2):
                x = (n + 0.5 * (row + 1)) * (w - 0.5) / max(3, round(w / 0.26)) - (w - 0.5) / 2
                k.ball((x, d / 2 - 0.3 + 0.04 * row, 0.6 + 0.14 * row), 0.012, "brass", 6)
        k.slab(0, d / 2 - 0.07, back - 0.06, back, w - 0.12, 0.08, wood, 0.03)
    if m.name in ("victorian", "1950s"):
        legs(k, m, base + 0.02, w - 0.14, d - 0.18)
    elif m.name == "future":
        k.slab(0, 0, 0, base, w - 0.3, d - 0.3, m.trim, 0.02)
        k.slab(0, -0.02, base - 0.012, base, w - 0.1, d - 0.14, light(k), 0)


@made("bench", "park bench")
def bench(k: Kit, m: Manner) -> None:
    """A bench; with a back where it is high."""
    wood = timber(k, m)
    d = min(k.d, 0.44)
    if m.name == "medieval":
        k.slab(0, 0, 0.4, 0.46, k.w, d * 0.8, wood, 0.015)
        for side in (-1, 1):
            k.slab(side * (k.w / 2 - 0.2), 0, 0, 0.41, 0.06, d * 0.7, wood, 0.01)
        k.slab(0, 0, 0.26, 0.32, k.w - 0.4, 0.04, wood, 0)
        return
    k.slab(0, 0, 0.4, 0.46, k.w, d, wood, 0.02)
    if m.name == "future":
        k.slab(0, 0, 0, 0.4, k.w - 0.5, d * 0.5, m.trim, 0.02)
        k.slab(0, 0, 0.385, 0.4, k.w - 0.04, d - 0.04, light(k), 0)
    else:
        for side in (-1, 1):
            for y in (-d / 2 + 0.05, d / 2 - 0.05):
                k.slab(side * (k.w / 2 - 0.12), y, 0, 0.41, 0.05, 0.05, "iron" if m.name != "1980s" else "concrete", 0)
    if k.h > 0.7:
        for n in range(3):
            k.box((0, d / 2 + 0.02 + 0.02 * n, 0.58 + 0.12 * n), (k.w, 0.03, 0.09), wood, 0.008, tilt=-12)
        for side in (-1, 1):
            k.box((side * (k.w / 2 - 0.12), d / 2 + 0.05, 0.65), (0.05, 0.03, 0.5), "iron", 0, tilt=-12)


@made("bed", "hospital bed", "bunk")
def bed(k: Kit, m: Manner) -> None:
    """A bed, its head towards +y; a ward's is of iron or boards, never as wide as the one at home."""
    w, d, wood, ward = k.w, k.d, timber(k, m), k.piece.name != "bed"
    sheet, cover = k.cloth("#cfc9bb" if m.name != "medieval" else "#b0a382"), cloth(k, m, 1)
    if ward:
        cover = k.cloth({"medieval": "#75664a", "victorian": "#b9b4a6", "1930s": "#a9a89c", "1950s": "#9db4ae",
                         "1980s": "#b59a6a", "future": "#dfe5e8"}[m.name])  # fmt: skip
    top = 0.5 if not ward else 0.56
    if m.name == "future":
        k.slab(0, 0, 0.1, 0.3, w, d, wood, 0.08)
        k.slab(0, 0, 0, 0.12, w - 0.5, d - 0.5, m.trim, 0.02)
        k.slab(0, 0, 0.09, 0.105, w - 0.12, d - 0.12, light(k), 0)
        k.box((0, d / 2 - 0.05, 0.62), (w, 0.1, 0.7), wood, 0.045)
        k.box((0, d / 2 - 0.11, 0.86), (w - 0.2, 0.012, 0.03), light(k), 0)
        if ward:
            tube(k, arc((0, 0.3, 0.6), (w / 2 - 0.02, 0.62), 180, 0, "xz", 14), 0.028, wood)
            tube(k, arc((0, 0.3, 0.6), (w / 2 - 0.05, 0.59), 180, 0, "xz", 14), 0.01, light(k), 5)
    elif (ward and m.name in ("victorian", "1930s", "1950s")) or (not ward and m.name == "victorian"):
        bar = "brass" if not ward else "#c9c8c0 0.35"
        for y, high in ((d / 2 - 0.03, min(k.h, 1.1)), (-d / 2 + 0.03, 0.85)):
            path = [
                (-w / 2 + 0.03, y, 0), (-w / 2 + 0.03, y, high - 0.12),
                *arc((0, y, high - 0.12), (w / 2 - 0.03, 0.12), 180, 0, "xz", 8),
                (w / 2 - 0.03, y, 0),
            ]  # fmt: skip
            tube(k, path, 0.018, bar)
            for n in range(5):
                k.rod(((n - 2) * w / 6, y, 0.3 + (high - 0.36) / 2), 0.007, high - 0.3, bar)
        k.slab(0, 0, 0.26, 0.32, w - 0.06, d - 0.08, "iron", 0.01)
    elif m.name == "medieval":
        k.slab(0, 0, 0.1, 0.3, w, d, wood, 0.02)
        head = 0.62 if ward else 1.1
        k.slab(0, d / 2 - 0.03, 0, head, w, 0.06, wood, 0.015)
        if not ward:
            for sx in (-1, 1):
                for y in (-d / 2 + 0.05, d / 2 - 0.05):
                    k.slab(sx * (w / 2 - 0.05), y, 0, 1.1 if y > 0 else 0.75, 0.09, 0.09, wood, 0.012)
            k.slab(0, -d / 2 + 0.04, 0.1, 0.6, w - 0.1, 0.05, wood, 0.012)
    else:
        k.slab(0, 0, 0.14, 0.3, w, d, wood if m.name != "1950s" or not ward else "#b9bcb4 0.4", 0.015)
        head = {"1930s": 0.98, "1950s": 0.82, "1980s": 0.8}[m.name]
        k.slab(0, d / 2 - 0.03, 0.2, head, w + 0.0, 0.05, wood if m.name != "1980s" else cover, 0.02)
        if m.name == "1930s":
            k.slab(0, -d / 2 + 0.03, 0.1, 0.58, w, 0.05, wood, 0.02)
        legs(k, m, 0.15, w - 0.1, d - 0.1)
    k.slab(0, -0.02, 0.28, top - 0.06, w - 0.08, d - 0.14, sheet, 0.06)
    k.slab(0, -d * 0.12, 0.3, top, w - 0.03, d * 0.7, cover, 0.05)
    k.slab(0, -d * 0.12 + d * 0.33, top - 0.03, top + 0.015, w - 0.05, d * 0.1, sheet, 0.02)
    pillows = (0.0,) if w < 1.2 else (-w / 4, w / 4)
    for x in pillows:
        k.slab(x, d / 2 - 0.3, top - 0.06, top + 0.1, min(0.62, w - 0.25), 0.36, sheet, 0.06)
