# SPDX-License-Identifier: GPL-3.0-or-later
"""Hospitals and laboratories."""

from __future__ import annotations

from movie_director.engines.blender.stage.pieces.kit import Family, Kit

piece = Family()


@piece("hospital bed")
def _bed(k: Kit) -> None:
    """A bed on wheels with rails, its head raised, its foot towards the front."""
    w, d = k.w, k.d
    for sx in (-1, 1):
        for sy in (-1, 1):
            k.rod((sx * (w / 2 - 0.12), sy * (d / 2 - 0.2), 0.06), 0.06, 0.04, "rubber", "x")
            k.rod((sx * (w / 2 - 0.12), sy * (d / 2 - 0.2), 0.22), 0.02, 0.26, "steel")
    k.slab(0, 0, 0.34, 0.42, w - 0.1, d - 0.1, "white")
    linen = k.cloth("#cfd6d8")
    k.slab(0, -0.3, 0.42, 0.58, w - 0.12, d - 0.75, linen, 0.05)
    k.box((0, d / 2 - 0.42, 0.64), (w - 0.12, 0.72, 0.14), linen, 0.05, tilt=24)
    k.box((0, d / 2 - 0.3, 0.82), (w - 0.36, 0.36, 0.12), k.cloth("#e0e0da"), 0.05, tilt=24)
    k.slab(0, -0.42, 0.52, 0.61, w - 0.06, d - 1.0, k.cloth(k.look("colour", "#7fa3ad")), 0.04)
    k.slab(0, 0.1, 0.56, 0.62, w - 0.05, 0.22, k.cloth("#e0e0da"), 0.02)
    k.slab(0, -d / 2 + 0.03, 0.3, 0.82, w - 0.04, 0.05, "#c9c2ae 0.4", 0.02)
    k.slab(0, d / 2 - 0.03, 0.3, 1.08, w - 0.04, 0.05, "#c9c2ae 0.4", 0.02)
    for side in (-1, 1):
        x = side * (w / 2 - 0.03)
        for z in (0.72, 0.8, 0.88):
            k.rod((x, 0.12, z), 0.012, 0.92, "chrome", "y")
        for y in (-0.34, 0.12, 0.58):
            k.rod((x, y, 0.66), 0.014, 0.46, "chrome")
    k.box((0.1, -d / 2 - 0.01, 0.66), (0.2, 0.02, 0.28), "paper", 0.004)


@piece("iv stand")
def _drip(k: Kit) -> None:
    """A drip: a pole on wheels, two bags and a line."""
    for turn in range(0, 360, 72):
        k.box((0, 0, 0.07), (0.5, 0.024, 0.024), "steel", 0, turn)
    k.rod((0, 0, 0.95), 0.012, 1.8, "chrome")
    k.rod((0, 0, 1.84), 0.008, 0.34, "chrome", "x")
    for side in (-1, 1):
        k.box((side * 0.14, -0.01, 1.66), (0.13, 0.035, 0.26), "#c9d4d2 0.1", 0.015)
        k.box((side * 0.14, -0.03, 1.64), (0.09, 0.01, 0.12), "paper", 0)
    k.rod((0.14, 0, 1.3), 0.005, 0.5, "glass")
    k.box((0, -0.06, 1.2), (0.14, 0.1, 0.2), "white", 0.01)
    k.box((0, -0.112, 1.24), (0.09, 0.004, 0.06), k.glow("#7fe0a0", 1.6, "bulb screen"), 0)


@piece("patient monitor")
def _monitor(k: Kit) -> None:
    """A screen with the lines of heart and breath, on a stand."""
    for turn in (0, 60, 120):
        k.box((0, 0, 0.05), (0.46, 0.03, 0.03), "steel", 0, turn)
    k.rod((0, 0, 0.62), 0.018, 1.15, "steel")
    k.box((0, 0, 1.32), (0.42, 0.1, 0.32), "#c9cac4 0.4", 0.02)
    k.box((0, -0.052, 1.34), (0.36, 0.006, 0.24), "#06100c 0.2", 0)
    for n, tone in enumerate(("#4aff8a", "#ffd84a", "#5ac8ff")):
        line = k.glow(tone, 3.5, "bulb screen")
        z = 1.42 - 0.08 * n
        for m in range(11):
            up = 0.026 if m % 4 == 1 else -0.012 if m % 4 == 2 else 0.0
            k.box((-0.16 + 0.026 * m, -0.058, z + up), (0.026, 0.003, 0.006 + 0.03 * (m % 4 == 1)), line, 0)
        k.box((0.145, -0.058, z), (0.045, 0.003, 0.03), line, 0)
    k.lamp((0, -0.3, 1.34), 1.2, (0.5, 1.0, 0.7), 0.2)


@piece("bed curtain")
def _curtain(k: Kit) -> None:
    """A curtain on a track under the ceiling, drawn back into folds; it runs along the piece's width."""
    k.box((0, 0, k.h - 0.02), (k.w, 0.03, 0.03), "white", 0)
    for n in range(max(1, round(k.w / 1.2)) + 1):
        k.rod((-k.w / 2 + n * k.w / max(1, round(k.w / 1.2)), 0, k.h + 0.12), 0.008, 0.28, "white")
    drawn, cloth = float(k.piece.look.get("drawn", 0.4)), k.cloth(k.look("colour", "#8fb0a8"))
    folds = max(6, round(k.w * drawn / 0.07))
    for n in range(folds):
        x = k.w / 2 - 0.04 - n * k.w * drawn / folds
        k.rod((x, 0.035 * (1 if n % 2 else -1), (k.h + 0.25) / 2), 0.045, k.h - 0.35, cloth)


@piece("bed head", stays=True)
def _headwall(k: Kit) -> None:
    """A panel behind a bed: sockets, gas, a lamp along its top."""
    k.box((0, -0.03, 0), (k.w, 0.06, k.h), "#c3c9c6 0.4", 0.01)
    lit = k.glow("#f2f7ff", 2.4, "bulb strip") if k.burns() else k.paint("white")
    k.box((0, -0.08, k.h / 2 + 0.02), (k.w * 0.8, 0.09, 0.05), lit, 0.01)
    for n in range(5):
        k.box(
            (-k.w * 0.4 + n * k.w * 0.2, -0.065, 0), (0.08, 0.012, 0.08), ("white", "#3a6aa0", "#d9d9d4")[n % 3], 0.006
        )
    k.rod((k.w * 0.3, -0.09, -0.02), 0.02, 0.12, "chrome")
    if k.burns():
        k.lamp((0, -0.25, k.h / 2 + 0.1), 7, (0.95, 0.97, 1.0), 0.3)


@piece("trolley")
def _trolley(k: Kit) -> None:
    """A steel trolley with a kidney dish and bottles."""
    for z in (0.2, 0.5, k.h - 0.02):
        k.box((0, 0, z), (k.w, k.d, 0.02), "steel", 0.004)
    k.legs(k.h + 0.04, 0.022, "chrome", 0.02)
    k.ball((-k.w * 0.2, 0, k.h + 0.02), (0.1, 0.05, 0.03), "chrome")
    for n in range(3):
        k.rod((k.w * (0.1 + 0.12 * n), k.d * 0.2, k.h + 0.07), 0.03, 0.13, ("#6a4a22 0.1", "white", "#3a6aa0 0.2")[n])
    k.box((0, 0, 0.56), (k.w * 0.7, k.d * 0.6, 0.1), "paper", 0.01)


@piece("wheelchair")
def _wheelchair(k: Kit) -> None:
    """A wheelchair, folded open."""
    for side in (-1, 1):
        x = side * 0.28
        k.form.cylinder((x, 0.1, 0.3), 0.3, 0.03, k.paint("rubber"), sides=28, axis="x")
        k.form.cylinder((x + side * 0.01, 0.1, 0.3), 0.26, 0.032, k.paint("steel"), sides=28, axis="x")
        k.rod((x, 0.28, 0.7), 0.012, 0.5, "chrome")
        k.box((x, 0.0, 0.68), (0.05, 0.4, 0.03), "black", 0.01)
        k.rod((x, -0.3, 0.08), 0.08, 0.03, "rubber", "x")
    k.box((0, 0, 0.48), (0.46, 0.44, 0.04), "#1f3350", 0.01)
    k.box((0, 0.28, 0.72), (0.46, 0.03, 0.42), "#1f3350", 0.01)


@piece("lab bench")
def _bench(k: Kit) -> None:
    """A bench with drawers, a white top, flasks and racks on it."""
    k.slab(0, 0.02, 0.08, 0.86, k.w - 0.04, k.d - 0.1, "#b9c2c4 0.4")
    k.slab(0, 0, 0.86, 0.9, k.w, k.d, "#e0e2e0 0.2")
    count = max(2, round(k.w / 0.6))
    for n in range(count):
        x = -k.w / 2 + (n + 0.5) * k.w / count
        for z in (0.28, 0.55, 0.76):
            k.box((x, -k.d / 2 + 0.06, z), (k.w / count - 0.04, 0.02, 0.2), "#9fb0b8 0.4", 0.004)
            k.box((x, -k.d / 2 + 0.045, z + 0.05), (0.14, 0.014, 0.02), "chrome", 0)
    tones = ("#4ab0ff", "#7fe07a", "#ffb04a", "#d05ad0")
    x = -k.w / 2 + 0.2
    while x < k.w / 2 - 0.2:
        what = k.chance.randrange(5)
        y, z = k.chance.uniform(-0.1, 0.12), 0.9
        if what < 2:
            wet = k.glow(tones[k.chance.randrange(4)], 0.5, "bulb flask")
            k.turned([(0.07, 0), (0.075, 0.02), (0.05, 0.07)], (x, y, z), wet, 16)
            k.turned([(0.05, 0.07), (0.02, 0.13), (0.02, 0.2), (0.026, 0.2)], (x, y, z), "glass", 16)
        elif what == 2:
            k.box((x, y, z + 0.06), (0.24, 0.09, 0.12), "oak", 0.004)
            for n in range(5):
                k.rod((x - 0.09 + 0.045 * n, y, z + 0.12), 0.012, 0.16, k.glow(tones[n % 4], 0.5, "bulb flask"))
        elif what == 3:  # a microscope
            k.box((x, y, z + 0.02), (0.16, 0.2, 0.04), "black", 0.01)
            k.box((x, y + 0.07, z + 0.18), (0.06, 0.05, 0.32), "white", 0.01)
            k.box((x, y - 0.02, z + 0.14), (0.14, 0.14, 0.015), "black", 0)
            k.form.box((x, y - 0.03, z + 0.32), (0.06, 0.06, 0.22), k.paint("white"), 0.01, 0, -18)
        else:
            k.rod((x, y, z + 0.1), 0.05, 0.2, "#6a4a22 0.1")
            k.rod((x, y, z + 0.23), 0.02, 0.06, "white")
        x += k.chance.uniform(0.28, 0.42)
