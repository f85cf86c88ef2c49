# SPDX-License-Identifier: GPL-3.0-or-later
"""Churches, castles, theatres, courts of old: what fills large rooms."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.pieces.kit import Family, Kit

piece = Family()


@piece("pew")
def _pew(k: Kit) -> None:
    """A church bench with closed ends; who sits there faces the front (-y)."""
    tone = k.look("colour", "walnut")
    k.slab(0, 0, 0.42, 0.46, k.w - 0.1, k.d * 0.75, tone)
    k.box((0, k.d / 2 - 0.06, 0.68), (k.w - 0.1, 0.05, 0.5), tone, 0.006, tilt=-8)
    k.slab(0, k.d / 2 - 0.02, 0.9, 0.95, k.w - 0.06, 0.12, tone)
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.03), 0, 0, 0.88, 0.06, k.d, tone, 0.02)
        k.form.cylinder((side * (k.w / 2 - 0.03), k.d / 2 - 0.12, 0.9), 0.11, 0.06, k.paint(tone), sides=16, axis="x")


@piece("altar", stays=True)
def _altar(k: Kit) -> None:
    """An altar under a white cloth on two steps, candles on it, a gilt cross behind."""
    for n in range(2):
        k.slab(0, 0, 0.15 * n, 0.15 + 0.15 * n, k.w - 0.5 * n, k.d - 0.4 * n, "marble")
    k.slab(0, 0.1, 0.3, 1.2, k.w - 1.5, 0.8, "stone")
    k.slab(0, 0.1, 1.2, 1.26, k.w - 1.3, 0.95, k.cloth("#d8d5c8"), 0.01)
    k.slab(0, -0.37, 0.62, 1.23, (k.w - 1.3) * 0.6, 0.02, k.cloth("#8a1f2a"), 0)
    for side in (-1, 1):
        for n in range(2):
            x = side * (0.5 + 0.3 * n)
            k.turned([(0.07, 0), (0.02, 0.05), (0.02, 0.25), (0.05, 0.28)], (x, 0.25, 1.26), "gold", 14)
            k.rod((x, 0.25, 1.64), 0.02, 0.22, "#d8cfb4")
            k.turned([(0.001, 0), (0.016, 0.02), (0.001, 0.08)], (x, 0.25, 1.75), k.glow("#ffb04a", 9, "bulb flame"), 8)
    y = k.d / 2 - 0.1
    k.slab(0, y, 1.3, 3.0, 0.14, 0.1, "gold", 0.02)
    k.slab(0, y, 2.35, 2.5, 0.9, 0.1, "gold", 0.02)
    k.lamp((0, -0.7, 2.2), 26, (1.0, 0.72, 0.42), 0.4)


@piece("pulpit")
def _pulpit(k: Kit) -> None:
    """A pulpit with a reading board."""
    k.turned([(0.25, 0), (0.2, 0.5), (0.5, 0.9), (0.52, 1.9), (0.56, 1.95)], (0, 0, 0), "walnut", 8)
    k.box((0, -0.42, 2.08), (0.5, 0.34, 0.04), "walnut", 0.006, tilt=22)
    k.box((0, -0.43, 2.12), (0.4, 0.28, 0.03), "paper", 0.004, tilt=22)


@piece("organ", stays=True)
def _organ(k: Kit) -> None:
    """The pipes of an organ in a case."""
    k.slab(0, 0, 0, k.h * 0.32, k.w, k.d, "walnut")
    count = max(7, round(k.w / 0.16))
    for n in range(count):
        share = abs((n + 0.5) / count - 0.5) * 2
        high = k.h * (0.55 + 0.4 * (1 - share))
        x = -k.w / 2 + (n + 0.5) * k.w / count
        k.rod((x, -k.d * 0.2, (k.h * 0.32 + high) / 2), k.w / count * 0.42, high - k.h * 0.32, "#b9b4a0 0.25")


@piece("long table")
def _long(k: Kit) -> None:
    """A long table with plates, jugs and candles down its middle; benches at both sides."""
    k.slab(0, 0, 0.72, 0.8, k.w, k.d * 0.5, "oak", 0.01)
    for n in range(max(2, round(k.w / 1.8)) + 1):
        x = -k.w / 2 + 0.3 + n * (k.w - 0.6) / max(2, round(k.w / 1.8))
        k.slab(x, 0, 0, 0.72, 0.12, k.d * 0.4, "oak")
    for side in (-1, 1):
        y = side * (k.d / 2 - 0.16)
        k.slab(0, y, 0.42, 0.47, k.w - 0.3, 0.3, "oak")
        for end in (-1, 1):
            k.slab(end * (k.w / 2 - 0.5), y, 0, 0.42, 0.08, 0.24, "oak")
    n, x = 0, -k.w / 2 + 0.3
    while x < k.w / 2 - 0.2:
        for side in (-1, 1):
            k.turned([(0.05, 0), (0.12, 0.015)], (x, side * 0.2, 0.8), "#8a8478 0.4", 16)
        if n % 2:
            k.turned([(0.07, 0), (0.09, 0.1), (0.04, 0.2), (0.06, 0.26)], (x + 0.2, 0.03, 0.8), "#7a5a3a 0.6", 14)
        else:
            k.rod((x + 0.2, 0, 0.9), 0.014, 0.18, "#d8cfb4")
            k.turned(
                [(0.001, 0), (0.014, 0.02), (0.001, 0.06)], (x + 0.2, 0, 0.99), k.glow("#ffb04a", 9, "bulb flame"), 8
            )
        x, n = x + 0.5, n + 1


@piece("throne", stays=True)
def _throne(k: Kit) -> None:
    """A throne with a high back on two steps, red and gilt."""
    for n in range(2):
        k.slab(0, 0, 0.18 * n, 0.18 + 0.18 * n, k.w - 0.6 * n, k.d - 0.5 * n, "dark stone")
    k.slab(0, 0.1, 0.36, 0.82, 0.8, 0.7, "dark wood", 0.02)
    k.slab(0, 0.06, 0.82, 0.92, 0.72, 0.6, k.cloth("#7a1f22"), 0.03)
    k.slab(0, 0.42, 0.4, 2.15, 0.86, 0.12, "dark wood", 0.02)
    k.slab(0, 0.35, 1.0, 1.95, 0.62, 0.04, k.cloth("#7a1f22"), 0.02)
    for side in (-1, 1):
        k.slab(side * 0.42, 0.08, 0.36, 1.16, 0.12, 0.66, "dark wood", 0.02)
        k.ball((side * 0.42, -0.24, 1.2), 0.08, "gold")
        k.turned([(0.07, 2.1), (0.05, 2.3), (0.001, 2.55)], (side * 0.38, 0.42, 0), "gold", 12)
    k.turned([(0.2, 2.1), (0.14, 2.3), (0.001, 2.5)], (0, 0.42, 0), "gold", 4)


@piece("banner", stays=True)
def _banner(k: Kit) -> None:
    """A long banner with a device on it, on a wall."""
    tone = k.look("colour", "#7a1f22")
    cloth, gold = k.cloth(tone), k.paint("gold")
    k.rod((0, -0.06, k.h / 2), 0.02, k.w + 0.2, "iron", "x")
    k.box((0, -0.05, 0.06), (k.w, 0.02, k.h - 0.12), cloth, 0)
    k.sheet([(-k.w / 2, -0.05, -k.h / 2 + 0.1), (k.w / 2, -0.05, -k.h / 2 + 0.1), (0, -0.05, -k.h / 2 - 0.1)], cloth)
    k.box((0, -0.065, 0.1), (k.w * 0.1, 0.01, k.h * 0.4), gold, 0)
    k.box((0, -0.065, 0.2), (k.w * 0.5, 0.01, k.w * 0.1), gold, 0)
    for side in (-1, 1):
        k.box((side * k.w * 0.44, -0.062, 0.06), (0.04, 0.008, k.h - 0.14), gold, 0)


@piece("armour")
def _armour(k: Kit) -> None:
    """A suit of armour on a block, with a spear."""
    k.slab(0, 0, 0, 0.12, k.w, k.d, "dark wood")
    for side in (-1, 1):
        k.turned([(0.07, 0.14), (0.06, 0.5), (0.085, 0.6), (0.09, 0.95)], (side * 0.11, 0, 0), "steel", 12)
        k.turned([(0.05, 0.85), (0.06, 1.15), (0.09, 1.45)], (side * 0.27, 0, 0), "steel", 12)
    k.turned([(0.2, 0.92), (0.16, 1.1), (0.23, 1.35), (0.2, 1.52), (0.07, 1.58)], (0, 0, 0), "steel", 18)
    k.turned([(0.1, 1.6), (0.125, 1.72), (0.09, 1.85), (0.001, 1.92)], (0, 0, 0), "steel", 16)
    k.box((0, -0.12, 1.74), (0.14, 0.02, 0.02), "black", 0)
    k.rod((0.34, -0.05, 1.1), 0.015, 2.0, "walnut")


@piece("stage curtain", stays=True)
def _curtain(k: Kit) -> None:
    """A curtain of heavy folds along its width."""
    cloth = k.matter.paint("stage cloth", k.look("colour", "#7a1a1f"), 0.85, vary=0.2, scale=5, stretch=(6, 6, 0.3))
    count = max(4, round(k.w / 0.2))
    for n in range(count):
        x = -k.w / 2 + (n + 0.5) * k.w / count
        k.form.cylinder((x, 0.04 * (1 if n % 2 else -1), k.h / 2), 0.13, k.h, cloth, sides=10)
    k.slab(0, -0.12, 0.0, 0.1, k.w, 0.02, "gold", 0)


@piece("footlights", stays=True)
def _foot(k: Kit) -> None:
    """A row of lamps along the edge of a stage."""
    k.slab(0, 0, 0, 0.14, k.w, k.d, "black")
    count = max(3, round(k.w / 0.6))
    for n in range(count):
        x = -k.w / 2 + (n + 0.5) * k.w / count
        k.ball((x, 0.02, 0.16), 0.06, k.glow("#ffd9a0", 5), 10)
    k.lamp((0, 0.3, 0.4), 20, (1.0, 0.78, 0.5), 0.6)


@piece("seat row")
def _row(k: Kit) -> None:
    """A row of tip-up seats; who sits there faces the front (-y)."""
    red = k.cloth(k.look("colour", "#7a1f24"))
    count = max(1, round(k.w / 0.58))
    for n in range(count):
        x = -k.w / 2 + (n + 0.5) * k.w / count
        k.box((x, k.d * 0.1, 0.62), (0.48, 0.1, 0.44), red, 0.04, tilt=-8)
        k.box((x, -0.12, 0.45), (0.46, 0.42, 0.1), red, 0.03)
        k.box((x, k.d * 0.24, 0.78), (0.5, 0.08, 0.5), red, 0.04, tilt=-8)
    for n in range(count + 1):
        x = -k.w / 2 + n * k.w / count
        k.slab(x, 0, 0, 0.62, 0.05, 0.5, "dark wood")


@piece("flat")
def _flat(k: Kit) -> None:
    """Scenery: a painted wall with a window, braced from behind."""
    k.slab(0, 0, 0, k.h, k.w, 0.04, k.paint(f"{k.look('colour', '#6f8a9a')} 0.9"), 0)
    k.slab(0, -0.03, k.h * 0.45, k.h * 0.75, k.w * 0.4, 0.02, "#d9c88a 0.9", 0)
    for z in (k.h * 0.45, k.h * 0.6, k.h * 0.75):
        k.box((0, -0.045, z), (k.w * 0.42, 0.02, 0.05), "#e0dccb", 0)
    k.box((0, -0.045, k.h * 0.6), (0.05, 0.02, k.h * 0.3), "#e0dccb", 0)


@piece("font")
def _font(k: Kit) -> None:
    """A font of stone."""
    k.turned(
        [(0.35, 0), (0.3, 0.1), (0.14, 0.2), (0.14, 0.7), (0.36, 0.85), (0.38, 1.0), (0.3, 0.98)], (0, 0, 0), "stone", 8
    )


@piece("pillar", stays=True)
def _pillar(k: Kit) -> None:
    """A bundled pillar of stone up to the springing of a vault."""
    tone = k.look("colour", "sandstone")
    k.turned([(k.w * 0.55, 0), (k.w * 0.5, 0.2), (k.w * 0.36, 0.34)], (0, 0, 0), tone, 8)
    for n in range(5):
        turn = 2 * math.pi * n / 5
        at = (k.w * 0.24 * math.cos(turn), k.w * 0.24 * math.sin(turn), k.h / 2)
        k.rod(at, k.w * 0.16, k.h - 0.4, tone)
    k.turned([(k.w * 0.36, -0.35), (k.w * 0.5, -0.1), (k.w * 0.58, 0)], (0, 0, k.h), tone, 8)


@piece("cinema screen", stays=True)
def _screen(k: Kit) -> None:
    """A cinema's screen with a picture on it."""
    k.box((0, -0.02, 0), (k.w + 0.3, 0.03, k.h + 0.3), "black", 0)
    k.box((0, -0.04, 0), (k.w, 0.01, k.h), k.glow("#9fb0bd", 0.8, "bulb screen"), 0)
    for n in range(5):
        x, tall = -k.w * 0.4 + n * k.w * 0.2, k.h * (0.2 + 0.08 * (n * 3 % 4))
        k.box((x, -0.047, -k.h / 2 + tall / 2), (k.w * 0.2, 0.004, tall), k.glow("#3a4650", 0.6, "bulb dark"), 0)
    k.form.cylinder(
        (k.w * 0.24, -0.047, k.h * 0.2), 0.35, 0.004, k.glow("#f4e8c8", 1.2, "bulb sun"), sides=28, axis="y"
    )
    k.lamp((0, -1.2, 0), 40, (0.75, 0.86, 1.0), 2.0, "AREA", down=False)


@piece("bleachers", stays=True)
def _bleachers(k: Kit) -> None:
    """Steps of boards to sit on."""
    rows = 4
    for n in range(rows):
        y, z = -k.d / 2 + (n + 0.5) * k.d / rows, (n + 1) * k.h / rows
        k.slab(0, y, z - 0.06, z, k.w, k.d / rows - 0.06, "pine")
        for m in range(int(k.w / 1.6) + 1):
            k.slab(-k.w / 2 + 0.1 + 1.6 * m, y, 0, z - 0.06, 0.06, 0.06, "iron", 0)


@piece("hoop", stays=True)
def _hoop(k: Kit) -> None:
    """A basketball hoop on a post."""
    k.slab(0, k.d / 2 - 0.2, 0, 3.3, 0.16, 0.16, "#2f4a6a 0.4")
    k.box((0, 0.1, 3.3), (0.1, 0.9, 0.1), "#2f4a6a 0.4", 0)
    k.box((0, -0.3, 3.4), (k.w, 0.05, 1.05), "white", 0.01)
    k.box((0, -0.33, 3.3), (0.6, 0.01, 0.45), "#a3261c 0.5", 0)
    k.box((0, -0.336, 3.3), (0.52, 0.01, 0.37), "white", 0)
    for n in range(18):
        a = 2 * math.pi * n / 18
        k.ball((0.23 * math.cos(a), -0.58 + 0.23 * math.sin(a), 3.05), 0.03, "#c9501f 0.4", 8)
        k.rod((0.2 * math.cos(a), -0.58 + 0.2 * math.sin(a), 2.85), 0.006, 0.4, "white")


@piece("vault box")
def _vault(k: Kit) -> None:
    """A vaulting box."""
    for n in range(4):
        k.slab(0, 0, 0.24 * n, 0.24 * n + 0.22, k.w * (1 - 0.04 * n), k.d * (1 - 0.08 * n), "pine", 0.01)
    k.slab(0, 0, 0.94, k.h, k.w * 0.86, k.d * 0.74, "#6a3f22 0.5", 0.05)


@piece("mat")
def _mat(k: Kit) -> None:
    """A mat to fall on."""
    k.slab(0, 0, 0, k.h, k.w, k.d, "#2f4a7a 0.6", 0.03)
