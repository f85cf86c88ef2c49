# SPDX-License-Identifier: GPL-3.0-or-later
"""Bars, cafés, restaurants, saloons."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.pieces.kit import Family, Kit

piece = Family()
GLASSES = ["#2f4a2a", "#5a2f14", "#7a5a20", "#1f3036", "#6a1f1a", "#9a8a5a", "#3a6a5a", "#b07a2a"]


def _bottle(k: Kit, x: float, y: float, z: float, tall: float, r: float = 0.037) -> None:
    skin = k.matter.pieces("bar bottles", GLASSES, 0.1)
    k.form.lathe([(r, 0), (r, tall * 0.55), (r * 0.36, tall * 0.74), (r * 0.34, tall)], (x, y, z), skin, 10)


@piece("bar counter")
def _bar(k: Kit) -> None:
    """A bar of panels with a foot rail, a thick top, beer taps, a few glasses; guests stand at its front."""
    tone, top = k.look("colour", "walnut"), k.look("top", "mahogany")
    k.slab(0, 0.04, 0, k.h - 0.06, k.w - 0.06, k.d - 0.16, tone)
    k.slab(0, 0, k.h - 0.06, k.h, k.w, k.d, top, 0.015)
    count = max(2, round(k.w / 0.6))
    for n in range(count):
        x = -k.w / 2 + (n + 0.5) * k.w / count
        k.box((x, -k.d / 2 + 0.11, k.h * 0.5), (k.w / count - 0.14, 0.03, k.h - 0.36), tone, 0.012)
    k.rod((0, -k.d / 2 + 0.02, 0.18), 0.022, k.w - 0.1, "brass", "x")
    if k.look("taps", "yes") == "yes":
        x = -k.w * 0.2
        k.rod((x, 0.05, k.h + 0.16), 0.04, 0.32, "brass")
        k.rod((x, 0.05, k.h + 0.32), 0.045, 0.56, "brass", "x")
        for n in range(4):
            at = x - 0.21 + 0.14 * n
            k.rod((at, -0.03, k.h + 0.27), 0.012, 0.12, "chrome")
            k.rod(
                (at, 0.0, k.h + 0.44), 0.018, 0.18, ("#7a1f1a 0.3", "#1f3a2a 0.3", "#c9a23f 0.3", "black")[n], top=0.026
            )
    for n in range(5):
        x = k.w * (0.08 + 0.08 * n)
        k.turned([(0.034, 0), (0.04, 0.13), (0.034, 0.125)], (x, 0.12 - 0.05 * (n % 2), k.h), "glass", 14)


@piece("back bar")
def _back_bar(k: Kit) -> None:
    """Shelves of bottles before a mirror, lit from above, over a low cupboard."""
    wood = k.look("colour", "mahogany")
    k.slab(0, 0, 0, 0.92, k.w, k.d, wood)
    k.slab(0, -0.02, 0.92, 0.96, k.w + 0.04, k.d + 0.0, "black", 0.006)
    back = k.d / 2 - 0.02
    k.slab(0, back, 0.96, k.h - 0.2, k.w - 0.1, 0.03, k.matter.paint("bar mirror", "#8f9a98", 0.06, 1.0), 0)
    for x in (-k.w / 2 + 0.06, 0.0, k.w / 2 - 0.06):
        k.slab(x, back - 0.12, 0.96, k.h - 0.16, 0.1, 0.26, wood, 0.008)
    k.slab(0, back - 0.14, k.h - 0.2, k.h, k.w + 0.06, 0.34, wood, 0.02)
    for z in (0.97, 1.32, 1.65):
        if z > 1:
            k.slab(0, back - 0.11, z - 0.025, z, k.w - 0.1, 0.2, wood, 0)
        x = -k.w / 2 + 0.16
        while x < k.w / 2 - 0.14:
            if abs(x) > 0.09:
                _bottle(k, x, back - 0.12, z, k.chance.uniform(0.22, 0.3))
            x += k.chance.uniform(0.078, 0.11)
    shine = k.glow("#ffc98a", 2.2, "bulb shelf")
    k.box((0, back - 0.26, k.h - 0.22), (k.w - 0.2, 0.03, 0.03), shine if k.look("lit", "yes") == "yes" else "brass", 0)
    if k.look("lit", "yes") == "yes":
        k.lamp((0, back - 0.5, k.h - 0.35), 16, (1.0, 0.72, 0.42), 0.4)


@piece("bar stool")
def _stool(k: Kit) -> None:
    """A high stool with a round leather seat."""
    k.turned([(0.2, 0), (0.19, 0.02), (0.04, 0.05)], (0, 0, 0), "chrome")
    k.rod((0, 0, k.h / 2), 0.026, k.h - 0.08, "chrome")
    k.rod((0, 0, 0.28), 0.14, 0.02, "chrome")
    k.turned([(0.17, -0.05), (0.185, 0.0), (0.17, 0.045)], (0, 0, k.h - 0.05), k.look("colour", "#6a1f1a 0.35"))


@piece("laid table")
def _laid(k: Kit) -> None:
    """A table under a cloth, laid for guests: plates, cutlery, glasses, a candle."""
    cloth = k.cloth(k.look("colour", "#d8d2c4"))
    if k.look("shape", "round") == "round":
        r = k.w / 2
        k.form.cylinder((0, 0, 0.74), r, 0.02, cloth, sides=28)
        folds = [(r * (1.03 + 0.02 * (n % 2)), 0.42) for n in range(1)]
        k.form.lathe([folds[0], (r * 1.0, 0.72), (r, 0.745)], (0, 0, 0), cloth, 18)
        k.rod((0, 0, 0.21), 0.04, 0.42, "walnut")
        k.turned([(r * 0.5, 0), (r * 0.45, 0.04), (0.05, 0.08)], (0, 0, 0), "walnut")
    else:
        k.slab(0, 0, 0.5, 0.745, k.w, k.d, cloth, 0.01)
        k.legs(0.5, 0.06, "walnut", 0.06)
    seats = int(k.piece.look.get("seats", 2))
    for n in range(seats):
        turn = 2 * math.pi * n / seats + (math.pi / 2 if seats == 2 else 0.0)
        x, y = (k.w / 2 - 0.17) * math.sin(turn), -(k.d / 2 - 0.17) * math.cos(turn)
        k.turned([(0.05, 0), (0.12, 0.016), (0.11, 0.014)], (x, y, 0.75), "china", 20)
        c, s = math.cos(turn), math.sin(turn)
        for side in (-0.17, 0.17):
            k.box((x + side * c, y + side * s, 0.753), (0.016, 0.19, 0.005), "chrome", 0, math.degrees(turn))
        gx, gy = x * 0.45 + 0.13 * c, y * 0.45 + 0.13 * s
        k.turned([(0.03, 0), (0.005, 0.01), (0.005, 0.08), (0.035, 0.13), (0.03, 0.17)], (gx, gy, 0.75), "glass", 14)
        k.turned([(0.04, 0), (0.001, 0.13)], (x, y, 0.765), k.cloth(k.look("napkin", "#7a2a2a")), 10)
    k.turned([(0.035, 0), (0.04, 0.06), (0.035, 0.08)], (0, 0, 0.75), k.glow("#ffb45a", 1.8, "bulb candle"), 14)


@piece("booth")
def _booth(k: Kit) -> None:
    """Two padded benches face each other across a table; its long side runs along the width."""
    tone = k.paint(k.look("colour", "#8a2a26 0.35"))
    for side in (-1, 1):
        x = side * (k.w / 2 - 0.25)
        k.slab(x, 0, 0, 0.34, 0.5, k.d, "#2a2624", 0.01)
        k.slab(x, 0, 0.34, 0.47, 0.5, k.d, tone, 0.04)
        k.slab(x + side * 0.2, 0, 0.44, k.h, 0.13, k.d, tone, 0.04)
        for n in range(4):
            k.slab(x + side * 0.125, -k.d / 2 + (n + 0.5) * k.d / 4, 0.55, k.h - 0.06, 0.04, k.d / 4 - 0.02, tone, 0.02)
    k.slab(0, 0.02, 0.71, 0.75, k.w - 1.08, k.d - 0.1, "#c9c4b4 0.2", 0.012)
    k.rod((0, 0, 0.36), 0.04, 0.7, "chrome")
    k.rod((0.04, k.d / 2 - 0.2, 0.81), 0.03, 0.12, "#a3261c 0.3")
    k.rod((-0.06, k.d / 2 - 0.2, 0.81), 0.03, 0.12, "#c9a23f 0.3")


@piece("espresso machine")
def _espresso(k: Kit) -> None:
    """A machine of chrome with two spouts, cups stacked on it."""
    k.slab(0, 0.04, 0, k.h, k.w, k.d - 0.08, "chrome", 0.03)
    k.slab(0, 0.0, k.h * 0.58, k.h * 0.98, k.w + 0.02, k.d, "#7a1f1a 0.25", 0.02)
    for side in (-1, 1):
        k.rod((side * k.w * 0.24, -k.d / 2 + 0.05, k.h * 0.5), 0.035, 0.06, "black")
        k.box((side * k.w * 0.24, -k.d / 2 - 0.03, k.h * 0.46), (0.03, 0.16, 0.03), "black")
    for n in range(8):
        k.turned([(0.025, 0), (0.04, 0.05)], (-k.w * 0.36 + 0.1 * (n % 6), 0.06, k.h + 0.05 * (n // 6)), "china", 12)


@piece("cake case")
def _cakes(k: Kit) -> None:
    """A glass case of cakes on a counter of its own, lit inside."""
    k.slab(0, 0, 0, 0.5, k.w, k.d, k.look("colour", "oak"))
    glow = k.glow("#ffe4b8", 1.5, "bulb case")
    k.slab(0, k.d / 2 - 0.02, 0.5, k.h, k.w, 0.03, "#e8dcc4", 0)
    k.box((0, 0, k.h - 0.03), (k.w, k.d, 0.04), "chrome", 0.006)
    k.box((0, -0.1, k.h - 0.06), (k.w - 0.1, 0.03, 0.02), glow, 0)
    for side in (-1, 1):
        for front in (-1, 1):
            k.slab(side * (k.w / 2 - 0.012), front * (k.d / 2 - 0.012), 0.5, k.h, 0.02, 0.02, "chrome", 0)
    tones = ["#8a4a22", "#d9a86a", "#e8d8c0", "#7a2f3a", "#3a2014", "#c98a3a"]
    for z in (0.52, 0.52 + (k.h - 0.52) * 0.5):
        k.slab(0, 0.02, z - 0.012, z, k.w - 0.04, k.d - 0.1, "glass", 0)
        x = -k.w / 2 + 0.14
        while x < k.w / 2 - 0.1:
            tone = tones[k.chance.randrange(6)]
            if k.chance.random() < 0.5:
                k.rod((x, -0.02, z + 0.05), 0.09, 0.09, f"{tone} 0.6")
                k.ball((x, -0.02, z + 0.1), 0.02, "#a3261c 0.3", 8)
            else:
                for m in range(3):
                    k.ball((x, -0.14 + 0.12 * m, z + 0.03), (0.06, 0.045, 0.035), f"{tone} 0.7", 10)
            x += 0.22
    k.lamp((0, -k.d / 2 - 0.1, k.h), 3, (1.0, 0.85, 0.62), 0.3)


@piece("menu board", stays=True)
def _menu(k: Kit) -> None:
    """A black board with what there is, and prices."""
    k.box((0, -0.02, 0), (k.w, 0.04, k.h), k.look("frame", "walnut"), 0.008)
    k.box((0, -0.042, 0), (k.w - 0.08, 0.006, k.h - 0.08), "#1c1d1c 0.8", 0)
    chalk = k.paint("#d8d4c4 0.9")
    lines = k.look("text", "COFFEE|ESPRESSO|LATTE|TEA|CAKE|SOUP").split("|")
    k.words(lines[0], (0, -0.047, k.h / 2 - 0.15), 0.12, chalk, k.w - 0.2)
    step = (k.h - 0.4) / max(1, len(lines) - 1)
    for n, line in enumerate(lines[1:]):
        z = k.h / 2 - 0.34 - n * step
        k.words(line, (-k.w * 0.12, -0.047, z), min(0.075, step * 0.6), chalk, k.w * 0.55)
        k.box((k.w * 0.34, -0.047, z), (0.12, 0.003, 0.03), chalk, 0)


@piece("juke")
def _jukebox(k: Kit) -> None:
    """A jukebox with a round top and glowing tubes."""
    k.slab(0, 0, 0, k.h * 0.72, k.w, k.d, "walnut", 0.03)
    k.form.cylinder((0, 0, k.h * 0.7), k.w / 2, k.d, k.paint("walnut"), sides=28, axis="y")
    k.form.cylinder((0, -k.d / 2, k.h * 0.7), k.w * 0.36, 0.03, k.glow("#ffd9a0", 1.2, "neon juke"), sides=28, axis="y")
    for side in (-1, 1):
        k.rod(
            (side * (k.w / 2 - 0.05), -k.d / 2 - 0.01, k.h * 0.36),
            0.03,
            k.h * 0.66,
            k.glow("#ff4a7a", 2.0, "neon tube"),
        )
        k.rod(
            (side * (k.w / 2 - 0.14), -k.d / 2 - 0.01, k.h * 0.36), 0.02, k.h * 0.6, k.glow("#4ad0ff", 2.0, "neon blue")
        )
    k.box((0, -k.d / 2 - 0.01, k.h * 0.3), (k.w * 0.5, 0.02, k.h * 0.34), "#c9a24a 0.3", 0.01)
    k.lamp((0, -k.d / 2 - 0.4, k.h * 0.6), 8, (1.0, 0.35, 0.5), 0.3, name="neon")


@piece("barrel")
def _barrel(k: Kit) -> None:
    """A barrel of staves, upright."""
    r = k.w / 2
    staves = k.matter.paint("staves", "#6a4a2c", 0.6, vary=0.35, scale=7, stretch=(6, 6, 0.4))
    k.form.lathe(
        [(r * 0.82, 0), (r * 0.95, k.h * 0.25), (r, k.h / 2), (r * 0.95, k.h * 0.75), (r * 0.82, k.h)],
        (0, 0, 0),
        staves,
        20,
    )
    for z, s in ((0.1, 0.89), (0.3, 0.98), (0.7, 0.98), (0.9, 0.89)):
        k.rod((0, 0, k.h * z), r * s, 0.04, "iron")


@piece("wine rack")
def _wine(k: Kit) -> None:
    """A frame of lozenges full of bottles that lie."""
    k.slab(0, k.d / 2 - 0.01, 0, k.h, k.w, 0.02, "dark wood")
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.02), 0, 0, k.h, 0.04, k.d, "walnut")
    rows, lines = int(k.h / 0.15), int(k.w / 0.14)
    glass = k.matter.pieces("bar bottles", GLASSES, 0.1)
    for j in range(rows):
        k.slab(0, 0, j * 0.15, j * 0.15 + 0.016, k.w, k.d, "walnut", 0)
        for i in range(lines):
            if k.chance.random() < 0.8:
                k.form.cylinder(
                    (-k.w / 2 + 0.09 + i * 0.14, 0, j * 0.15 + 0.065), 0.042, k.d - 0.04, glass, sides=10, axis="y"
                )


@piece("card table")
def _cards(k: Kit) -> None:
    """A round table of bare wood with cards, glasses and a bottle on it."""
    r = k.w / 2
    k.form.cylinder((0, 0, 0.73), r, 0.04, k.paint("oak"), sides=26)
    k.rod((0, 0, 0.36), 0.06, 0.7, "oak")
    k.turned([(r * 0.55, 0), (r * 0.5, 0.05), (0.07, 0.1)], (0, 0, 0), "oak")
    for n in range(7):
        at = (0.28 * math.cos(n * 0.9) * r * 1.6, 0.28 * math.sin(n * 0.9) * r * 1.6, 0.753)
        k.box(at, (0.06, 0.09, 0.003), "paper", 0, 40 * n)
    _bottle(k, 0.08, 0.1, 0.75, 0.28)
    for n in range(2):
        k.turned([(0.03, 0), (0.036, 0.09)], (-0.12 + 0.3 * n, -0.1, 0.75), "glass", 12)
