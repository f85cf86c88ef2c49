# SPDX-License-Identifier: GPL-3.0-or-later
"""What drives and sails in a time, and what lights its roads."""

from __future__ import annotations

import math
from typing import Any

from movie_director.engines.blender.stage.manners.manner import Manner, Trade, arc, light, timber, tube
from movie_director.engines.blender.stage.pieces.common import burn, lit
from movie_director.engines.blender.stage.pieces.docks import hull
from movie_director.engines.blender.stage.pieces.kit import Kit

made = Trade()
HUES = {
    "victorian": ("#1c1c1e", "#4a1f1a", "#1f3328"),
    "1930s": ("#141416", "#2a2f38", "#3a1f1c"),
    "1950s": ("#7fa8a4", "#b8604a", "#d0c08a", "#6a86a8"),
    "1980s": ("#8a6a3c", "#b9a98a", "#6a2a22", "#4a5a4c"),
    "future": ("#d5dadd", "#39444e", "#b9c4ca"),
}


@made("car", "lorry", "bus")
def car(k: Kit, m: Manner) -> None:
    """A cart, a carriage, a motor car, a pod. Its front towards -y."""
    if m.name == "medieval":
        cart(k, m)
        return
    if m.name == "victorian":
        carriage(k, m)
        return
    hues = HUES[m.name]
    hue = hues[(k.setting.place.seed + abs(round(k.piece.x))) % len(hues)]
    paint = k.matter.paint(f"car paint {hue}", hue, 0.2, 0.2, coat=0.5)
    glass, tyre, long = k.paint("#0b0e12 0.05"), k.paint("rubber"), k.d
    half = min(k.w, 1.9) / 2
    wheels, r = (-long * 0.32, long * 0.3), 0.34
    if m.name == "1930s":
        r = 0.38
        k.slab(0, long * 0.12, 0.42, 1.08, 1.42, long * 0.5, paint, 0.14)
        k.slab(0, long * 0.12, 1.02, 1.5, 1.34, long * 0.42, glass, 0.06)
        k.slab(0, long * 0.12, 1.46, 1.62, 1.4, long * 0.44, paint, 0.09)
        for y in (-long * 0.08, long * 0.1, long * 0.3):
            for side in (-1, 1):
                k.slab(side * 0.66, y, 1.0, 1.5, 0.06, 0.07, paint, 0)
        k.slab(0, -long * 0.27, 0.5, 1.0, 0.84, long * 0.34, paint, 0.14)
        k.slab(0, -long * 0.45, 0.5, 1.02, 0.62, 0.06, "chrome", 0.04)
        k.slab(0, long * 0.42, 0.45, 1.0, 1.2, long * 0.16, paint, 0.2)
        for side in (-1, 1):
            k.slab(side * 0.78, 0, 0.34, 0.4, 0.26, long * 0.4, "black", 0.02)
            for y in wheels:
                k.ball((side * 0.76, y, 0.52), (0.17, 0.5, 0.3), k.paint("#111112 0.2"), 16)
            k.ball((side * 0.5, -long * 0.44, 0.9), 0.14, "chrome", 14)
        k.slab(0, -long * 0.48, 0.36, 0.44, 1.5, 0.06, "chrome", 0.02)
    elif m.name == "1950s":
        white = k.paint("#d6d2c4 0.25")
        k.slab(0, 0, 0.34, 0.86, 2 * half, long, paint, 0.14)
        k.slab(0, long * 0.05, 0.84, 1.28, 2 * half - 0.24, long * 0.44, glass, 0.16)
        k.slab(0, long * 0.05, 1.24, 1.38, 2 * half - 0.26, long * 0.36, white, 0.07)
        for side in (-1, 1):
            for y in (-long * 0.12, long * 0.22):
                k.box((side * (half - 0.16), y, 1.06), (0.05, 0.07, 0.42), white, 0, tilt=12 if y > 0 else -18)
            k.box((side * (half - 0.1), long * 0.36, 0.96), (0.1, long * 0.26, 0.2), paint, 0.04, tilt=6)
            k.box((side * (half + 0.004), 0, 0.66), (0.02, long * 0.9, 0.05), "chrome", 0)
            k.box((side * (half + 0.002), long * 0.1, 0.56), (0.016, long * 0.6, 0.14), white, 0)
            k.ball((side * (half - 0.2), -long / 2 + 0.02, 0.72), 0.11, "#d8d6c8 0.1", 14)
            k.turned(
                [(0.05, 0), (0.055, 0.08), (0.001, 0.14)],
                (side * (half - 0.1), long / 2 - 0.06, 0.86),
                "#8a1a14 0.2",
                10,
            )
        for y in (-long / 2 - 0.02, long / 2 + 0.02):
            k.slab(0, y, 0.36, 0.5, 2 * half - 0.04, 0.1, "chrome", 0.04)
        k.slab(0, -long / 2 - 0.01, 0.54, 0.7, 1.0, 0.05, "chrome", 0.01)
    elif m.name == "1980s":
        k.slab(0, 0, 0.3, 0.82, 2 * half - 0.1, long, paint, 0.04)
        k.slab(0, long * 0.06, 0.8, 1.26, 2 * half - 0.3, long * 0.46, glass, 0.06)
        k.slab(0, long * 0.06, 1.24, 1.36, 2 * half - 0.36, long * 0.4, paint, 0.03)
        for side in (-1, 1):
            for y in (-long * 0.13, long * 0.08, long * 0.27):
                k.slab(side * (half - 0.17), y, 0.8, 1.28, 0.05, 0.07, paint, 0)
            k.slab(side * (half - 0.06), 0, 0.5, 0.58, 0.03, long * 0.94, "black", 0)
            k.box((side * (half - 0.3), -long / 2 - 0.004, 0.66), (0.3, 0.02, 0.14), "#d8d6c8 0.1", 0)
            k.box((side * (half - 0.3), long / 2 + 0.004, 0.66), (0.34, 0.02, 0.13), "#6a0f0c 0.2", 0)
        k.box((0, -long / 2 - 0.004, 0.66), (0.9, 0.016, 0.13), "black", 0)
        for y in (-long / 2 - 0.03, long / 2 + 0.03):
            k.slab(0, y, 0.38, 0.5, 2 * half - 0.1, 0.1, "black", 0.01)
    else:
        k.slab(0, 0, 0.32, 0.9, 2 * half, long * 0.94, paint, 0.26)
        k.form.ball((0, long * 0.02, 0.86), (half - 0.12, long * 0.36, 0.5), glass, 26)
        k.slab(0, 0, 0.24, 0.36, 2 * half - 0.3, long * 0.86, "black", 0.05)
        k.slab(0, 0, 0.3, 0.32, 2 * half - 0.04, long * 0.9, light(k, 2.4), 0)
        k.slab(0, -long * 0.47, 0.6, 0.63, 2 * half - 0.5, 0.03, light(k, 4.0, "#eaf6ff"), 0)
        k.slab(0, long * 0.47, 0.6, 0.63, 2 * half - 0.5, 0.03, light(k, 2.4, "#ff4a3a"), 0)
        return
    for side in (-1, 1):
        for y in wheels:
            k.rod((side * (half - 0.14), y, r), r, 0.2, tyre, "x")
            k.rod((side * (half - 0.1), y, r), r * 0.58, 0.2, "chrome" if m.name != "1980s" else "grey", "x")


def _wheel(k: Kit, x: float, y: float, r: float, paint: Any) -> None:
    """A wheel of spokes, upright along y."""
    tube(k, arc((x, y, r), (r - 0.02, r - 0.02), 0, 360, "yz", 20), 0.03, paint, 6)
    k.rod((x, y, r), 0.07, 0.16, paint, "x")
    for n in range(8):
        a = math.radians(45 * n)
        tube(k, [(x, y, r), (x, y + (r - 0.03) * math.cos(a), r + (r - 0.03) * math.sin(a))], 0.016, paint, 5)


def cart(k: Kit, m: Manner) -> None:
    """A cart of boards on two wheels, its shafts on the ground."""
    wood = timber(k, m)
    w, long = min(k.w, 1.5), min(k.d, 3.4)
    k.slab(0, 0.3, 0.62, 0.68, w - 0.3, long * 0.6, wood, 0.01)
    for side in (-1, 1):
        for row in range(2):
            k.slab(side * (w / 2 - 0.15), 0.3, 0.7 + 0.24 * row, 0.9 + 0.24 * row, 0.04, long * 0.6, wood, 0.008)
        _wheel(k, side * (w / 2 - 0.04), 0.35, 0.6, wood)
        tube(k, [(side * 0.36, -long * 0.1, 0.62), (side * 0.32, -long / 2 + 0.02, 0.12)], 0.035, wood)
    k.slab(0, 0.3 + long * 0.3, 0.68, 1.1, w - 0.3, 0.04, wood, 0)
    straw = k.cloth("#a68a48")
    for n in range(5):
        k.form.ball((0.16 * (n % 3 - 1), 0.3 + 0.3 * (n - 2), 0.86), (0.4, 0.36, 0.28), straw, 10)


def carriage(k: Kit, m: Manner) -> None:
    """A closed carriage, the coachman's box before it, lamps at its sides."""
    hue = HUES["victorian"][(k.setting.place.seed + abs(round(k.piece.x))) % 3]
    paint, black, long = k.matter.paint(f"coach {hue}", hue, 0.25, coat=0.4), k.paint("black"), min(k.d, 3.6)
    k.slab(0, 0.25, 0.75, 1.95, 1.16, 1.5, paint, 0.1)
    k.slab(0, 0.25, 1.93, 2.02, 1.26, 1.62, black, 0.04)
    for side in (-1, 1):
        k.box((side * 0.585, 0.25, 1.5), (0.012, 0.5, 0.5), "#0b0e12 0.06", 0)
        k.box((side * 0.584, 0.25, 1.1), (0.012, 0.56, 0.62), k.paint("#2a1a12 0.3"), 0.006)
        for y, r in ((-long * 0.3, 0.44), (long * 0.3, 0.58)):
            _wheel(k, side * 0.7, y, r, black)
        k.rod((side * 0.66, -0.42, 1.45), 0.07, 0.26, "brass")
        k.ball(
            (side * 0.66, -0.42, 1.45),
            0.06,
            k.glow("#ffd59a", 3.0, "bulb coach") if lit(k.setting) else "#d6cdb4 0.2",
            10,
        )
    k.slab(0, -long * 0.3, 1.1, 1.2, 1.0, 0.5, k.cloth("#3a2018"), 0.03)
    k.box((0, -long * 0.3 + 0.26, 1.4), (1.0, 0.06, 0.4), black, 0.02, tilt=-10)
    k.box((0, -long * 0.42, 0.92), (0.9, 0.5, 0.04), black, 0, tilt=26)
    tube(k, [(0, -long * 0.4, 0.6), (0, -long / 2 - 0.3, 0.5)], 0.04, black)
    for y, r in ((-long * 0.3, 0.44), (long * 0.3, 0.58)):
        k.rod((0, y, r), 0.04, 1.4, black, "x")
    k.slab(0, 0, 0.66, 0.74, 0.3, long * 0.75, black, 0)


@made("fishing boat", stays=True)
def boat(k: Kit, m: Manner) -> None:
    """A boat of planks with a furled sail; of steel with a wheelhouse; a white shell that hums."""
    w, long, deep = k.w, k.d, 1.7
    wood = timber(k, m, "#4f3a26" if m.name == "medieval" else "#3a2c20")
    if m.name == "future":
        white = timber(k, m)
        hull(k.form, long, w, deep, white, k.paint("#59646c 0.3"), 0.0, k.paint("#9aa4aa 0.4"))
        k.form.ball((0, long * 0.08, deep + 0.2), (w * 0.34, long * 0.28, 0.9), k.paint("#0f1a22 0.05"), 24)
        k.slab(0, long * 0.1, deep * 0.55, deep * 0.55 + 0.04, w * 0.94, long * 0.7, light(k, 2.4), 0)
        return
    hue = k.look("colour", "#2a5a6a") if m.name not in ("medieval",) else "#4f3a26"
    hull(
        k.form,
        long,
        w,
        deep,
        k.matter.paint(f"boat {m.name} {hue}", hue, 0.7, vary=0.25, scale=4),
        wood,
        0.0,
        timber(k, m, "#8a7050"),
    )
    tall = k.h
    k.rod((0, -long * 0.08, deep + (tall - deep) / 2), 0.09, tall - deep + 1.0, wood, top=0.05)
    canvas = k.cloth("#b5a582" if m.name != "medieval" else "#a8946a")
    if m.name == "medieval":
        k.rod((0, -long * 0.08, tall - 0.5), 0.06, w * 1.5, wood, "x")
        k.rod((0, -long * 0.08 - 0.02, tall - 0.62), 0.15, w * 1.3, canvas, "x")
    else:
        k.rod((0, long * 0.14, deep + 1.0), 0.06, long * 0.46, wood, "y")
        k.rod((0, long * 0.14, deep + 1.14), 0.13, long * 0.4, canvas, "y")
        tube(k, [(0, -long * 0.08, tall - 0.4), (0, long * 0.36, deep + 1.0)], 0.014, "black", 5)
    for side in (-1, 1):
        tube(k, [(0, -long * 0.08, tall - 0.4), (side * w * 0.42, long * 0.05, deep)], 0.012, "black", 5)
    tube(k, [(0, -long * 0.08, tall - 0.3), (0, -long * 0.48, deep + 0.4)], 0.012, "black", 5)
    for n in range(3):
        k.turned(
            [(0.2, 0), (0.25, 0.25), (0.2, 0.5)], (0.3 * (n - 1), long * 0.28, deep - 0.25), timber(k, m, "#6a5030"), 12
        )


@made("lamp post", stays=True)
def post(k: Kit, m: Manner) -> None:
    """A fire basket on a pole, a gas lantern, globes, an arm over the road, a blade of light."""
    h, on = k.h, lit(k.setting)
    if m.name == "medieval":
        h = min(h, 2.6)
        k.rod((0, 0, (h - 0.3) / 2), 0.06, h - 0.3, timber(k, m), top=0.045)
        k.turned([(0.05, h - 0.32), (0.15, h - 0.2), (0.18, h)], (0, 0, 0), "iron", 8)
        k.ball((0, 0, h - 0.08), 0.1, "#2a1a12 0.9", 8)
        if on:
            k.turned(
                [(0.001, h - 0.1), (0.1, h + 0.02), (0.05, h + 0.2), (0.001, h + 0.34)],
                (0, 0, 0),
                k.glow("#ff9a3a", 7, "bulb flame"),
                10,
            )
            burn(k.setting, k.world((0, 0, h + 0.1)), 150, (1.0, 0.55, 0.24))
        return
    if m.name == "future":
        k.slab(0, 0, 0, 0.2, 0.34, 0.34, "#39444e 0.3", 0.03)
        k.slab(0, 0, 0.2, h, 0.12, 0.2, timber(k, m), 0.03)
        k.slab(0, -0.1, 0.4, h - 0.1, 0.03, 0.012, light(k, 4.0 if on else 1.6, "#e4f2ff"), 0)
        k.box((0, -0.6, h - 0.04), (0.12, 1.2, 0.06), timber(k, m), 0.02)
        k.box((0, -0.6, h - 0.075), (0.06, 1.1, 0.012), light(k, 6.0 if on else 1.6, "#e4f2ff"), 0)
        burn(k.setting, k.world((0, -0.6, h - 0.3)), 260, (0.86, 0.94, 1.0))
        return
    if m.name == "1980s":
        k.rod((0, 0, h / 2), 0.08, h, "concrete", top=0.055)
        k.box((0, -0.6, h), (0.08, 1.3, 0.08), "concrete", 0)
        k.box(
            (0, -1.2, h - 0.02), (0.24, 0.6, 0.1), k.glow("#ffb060", 7, "lantern sodium") if on else "#c9b48a 0.3", 0.02
        )
        burn(k.setting, k.world((0, -1.2, h - 0.3)), 250, (1.0, 0.66, 0.3))
        return
    h = min(h, 4.4)
    iron = k.paint("#1d2422 0.4")
    k.turned([(0.17, 0), (0.16, 0.14), (0.09, 0.24), (0.075, 0.7), (0.05, 0.85), (0.04, h - 0.6)], (0, 0, 0), iron, 14)
    glass = (
        k.glow("#ffcf8a" if m.name != "1950s" else "#ffe4b8", 8, f"lantern {m.name}") if on else k.paint("#cfcabb 0.2")
    )
    if m.name == "victorian":
        k.box((0, 0, h - 0.85), (0.56, 0.03, 0.03), iron, 0)
        k.turned([(0.1, h - 0.6), (0.17, h - 0.22)], (0, 0, 0), glass, 4)
        k.turned([(0.22, h - 0.22), (0.06, h - 0.04), (0.02, h)], (0, 0, 0), iron, 4)
        burn(k.setting, k.world((0, 0, h - 0.4)), 180, (1.0, 0.7, 0.36))
        return
    arms = (-1, 1) if m.name == "1930s" else (0,)
    for side in arms:
        if side:
            tube(k, [(0, 0, h - 0.9), (side * 0.3, 0, h - 0.8), (side * 0.42, 0, h - 0.55)], 0.03, iron)
        k.ball((side * 0.42, 0, h - 0.3), 0.22, glass, 18)
        k.turned([(0.12, -0.24), (0.08, -0.18)], (side * 0.42, 0, h - 0.3), iron, 12)
    burn(k.setting, k.world((0, 0, h - 0.3)), 240, (1.0, 0.78, 0.5))


@made("airliner", stays=True)
def plane(k: Kit, m: Manner) -> None:
    """An airliner on a tail wheel with two propellers; a wing without a hull that stands on light."""
    k.form.stand(k.piece.x, k.piece.y, k.piece.z, k.piece.turn + 90)
    if m.name == "future":
        shell = timber(k, m)
        k.form.ball((0, 0, 3.0), (13.0, 3.4, 1.5), shell, 36)
        k.form.ball((-4.5, 0, 3.7), (4.6, 1.7, 1.2), k.paint("#0f1a22 0.05"), 26)
        for side in (-1, 1):
            k.form.ball((4.5, side * 6.5, 2.7), (5.4, 5.2, 0.5), shell, 26)
            k.slab(4.5, side * 6.5, 2.2, 2.26, 6.0, 0.3, light(k, 3.0), 0)
            k.slab(6.0, side * 2.6, 0, 2.4, 0.5, 0.5, m.trim, 0.05)
        k.slab(-7.0, 0, 0, 2.2, 0.5, 0.5, m.trim, 0.05)
        k.slab(0, -3.3, 3.0, 3.06, 18.0, 0.06, light(k, 3.0), 0)
        return
    skin, dark = k.matter.paint("plane skin", "#b9bdc0", 0.25, 0.85), k.paint("black")
    long, tail = 22.0, 1.6  # it sits with its tail low
    rings = [(-0.5, 0.2), (-0.47, 0.75), (-0.4, 1.1), (-0.25, 1.25), (0.1, 1.25), (0.35, 0.75), (0.5, 0.15)]
    sides = 20
    points = []
    for t, r in rings:
        middle = 3.0 - tail * max(0.0, t + 0.5)
        for a in (2 * math.pi * j / sides for j in range(sides)):
            points.append((t * long, r * math.cos(a), middle + r * math.sin(a)))
    faces = [
        (n * sides + j, n * sides + (j + 1) % sides, (n + 1) * sides + (j + 1) % sides, (n + 1) * sides + j)
        for n in range(len(rings) - 1)
        for j in range(sides)
    ]
    k.form.add(points, [face[::-1] for face in faces], skin, smooth=True)
    for n in range(9):
        x = -6.2 + 1.35 * n
        k.box((x, -1.24, 3.35 - tail * (x / long + 0.5)), (0.6, 0.08, 0.42), dark, 0.02)
    for side in (-1, 1):
        k.box((-10.0, side * 0.55, 3.55), (0.7, 0.5, 0.35), "#0b0e12 0.05", 0.04)
        k.box((-3.0, side * 7.2, 2.3), (3.4, 13.0, 0.34), skin, 0.14)
        k.form.cylinder((-4.9, side * 3.6, 2.3), 0.62, 3.0, skin, sides=18, axis="x", top=0.75)
        k.form.cylinder((-6.42, side * 3.6, 2.3), 0.5, 0.1, dark, sides=18, axis="x")
        for turn in (0, 60, 120):
            a = math.radians(turn + 20)
            tube(k, [(-6.55, side * 3.6 - 1.5 * math.cos(a), 2.3 - 1.5 * math.sin(a)),
                     (-6.55, side * 3.6 + 1.5 * math.cos(a), 2.3 + 1.5 * math.sin(a))], 0.07, dark, 5)  # fmt: skip
        k.rod((-4.6, side * 3.6, 0.55), 0.55, 0.4, "rubber", "y")
        k.slab(-4.6, side * 3.6, 0.6, 2.0, 0.14, 0.14, "steel", 0)
        k.box((9.8, side * 2.2, 1.75), (1.9, 4.0, 0.16), skin, 0.05)
    k.box((9.8, 0, 3.2), (2.2, 0.2, 3.0), skin, 0.08)
    k.rod((9.6, 0, 0.3), 0.28, 0.2, "rubber", "y")


@made("train", stays=True)
def train(k: Kit, m: Manner) -> None:
    """A train of the future: one long shell with a band of glass, over its rail."""
    w, d, h = k.w, k.d, k.h
    count = max(1, round(w / 22))
    for n in range(count):
        x, each = (n + 0.5) * w / count - w / 2, w / count - 0.5
        k.slab(x, 0, 0.5, h, each, d, "#c9d0d3 0.2", 0.7)
        k.slab(x, 0, h * 0.52, h * 0.74, each - 1.6, d + 0.03, "#101a20 0.05", 0.02)
        k.slab(x, 0, h * 0.4, h * 0.42, each - 1.0, d + 0.04, light(k, 2.6), 0)
        k.slab(x, 0, 0.2, 0.6, each - 2.0, d * 0.5, m.trim, 0.05)
        for side in (-0.3, 0.3):
            k.slab(x + side * each, 0, 0.8, h * 0.82, 1.3, d + 0.05, "#59646c 0.25", 0.02)
