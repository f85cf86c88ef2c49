# SPDX-License-Identifier: GPL-3.0-or-later
"""Carriages, cars, ships' bridges, and ships among the stars."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.pieces.kit import Family, Kit

piece = Family()


@piece("train seat")
def _seat(k: Kit) -> None:
    """A padded bench for two with a head rest; who sits there faces the front (-y)."""
    cloth = k.cloth(k.look("colour", "#2f4a6a"))
    k.slab(0, 0.08, 0.1, 0.36, k.w - 0.3, 0.3, "grey")
    k.slab(0, -0.03, 0.385, 0.445, k.w, 0.48, cloth, 0.03)  # pressed down by who sits
    k.box((0, k.d / 2 - 0.08, 0.82), (k.w, 0.1, 0.78), cloth, 0.04, tilt=-8)
    for side in (-1, 1):
        k.box((side * k.w * 0.25, k.d / 2 - 0.07, 1.14), (k.w * 0.36, 0.1, 0.2), k.cloth("#c9c4b4"), 0.04, tilt=-8)
        k.slab(side * (k.w / 2 - 0.02), -0.02, 0.1, 0.64, 0.06, 0.5, "walnut", 0.02)


@piece("luggage rack", stays=True)
def _rack(k: Kit) -> None:
    """A rack over the windows of a carriage, with cases; on a wall."""
    for n in range(4):
        k.rod((0, -0.06 - 0.1 * n, 0), 0.01, k.w, "chrome", "x")
    count = max(2, round(k.w / 1.1))
    for n in range(count + 1):
        k.box((-k.w / 2 + n * k.w / count, -0.18, -0.02), (0.03, 0.36, 0.03), "brass", 0, tilt=-8)
    tones = ("#6a3f22", "#3f2a1c", "#2f3f4a", "#7a6a44", "#5a1f1c")
    x = -k.w / 2 + 0.3
    while x < k.w / 2 - 0.4:
        wide = k.chance.uniform(0.4, 0.65)
        if k.chance.random() < 0.6:
            k.box(
                (x + wide / 2, -0.2, 0.13),
                (wide, 0.3, k.chance.uniform(0.18, 0.26)),
                f"{tones[k.chance.randrange(5)]} 0.5",
                0.03,
            )
        x += wide + 0.15


@piece("car body", stays=True)
def _car(k: Kit) -> None:
    """The inside of a car round four seats, open above the doors: seats, wheel, dashboard, posts, roof.

    Who sits in front faces the front (-y), where the windscreen is; a camera before it looks in.
    """
    paint = k.paint(f"{k.look('colour', '#5a1f22')} 0.25")
    trim, seat = k.paint("#1c1d1f 0.6"), k.cloth(k.look("seat", "#4a3a2e"))
    half = k.w / 2
    floor = 0.015  # feet stand on the ground of the place
    k.slab(0, 0, 0.005, floor, k.w, k.d, trim, 0)
    for side in (-1, 1):
        x = side * (half - 0.05)
        k.slab(x, 0.3, floor, 0.82, 0.1, k.d - 0.9, paint, 0.03)
        k.slab(x - side * 0.06, 0.3, floor, 0.8, 0.03, k.d - 0.95, trim, 0.01)
        k.slab(x - side * 0.1, 0.1, 0.62, 0.68, 0.1, 0.7, trim, 0.02)
        for y in (0.55, k.d / 2 - 0.2):
            k.slab(x - side * 0.02, y, 0.8, 1.47, 0.07, 0.1, trim, 0.01)
        k.box((x - side * 0.05, -k.d / 2 + 0.62, 1.14), (0.055, 0.06, 0.82), trim, 0.01, tilt=-34)
    k.slab(0, 0.42, 1.47, 1.53, k.w - 0.1, 1.75, paint, 0.04)
    k.slab(0, 0.42, 1.445, 1.47, k.w - 0.16, 1.65, k.cloth("#8a8678"), 0)
    for side in (-1, 1):  # front seats
        x = side * 0.37
        k.slab(x, 0.06, 0.1, 0.38, 0.42, 0.36, trim, 0.03)
        k.slab(x, 0.02, 0.39, 0.445, 0.52, 0.48, seat, 0.027)  # pressed down by who sits
        k.box((x, 0.3, 0.74), (0.5, 0.13, 0.62), seat, 0.05, tilt=-10)
        k.box((x, 0.37, 1.13), (0.26, 0.09, 0.16), seat, 0.04)
    k.slab(0, 1.08, 0.1, 0.38, k.w - 0.3, 0.36, trim, 0.03)
    k.slab(0, 1.07, 0.39, 0.445, k.w - 0.25, 0.44, seat, 0.027)
    k.box((0, 1.38, 0.76), (k.w - 0.25, 0.14, 0.66), seat, 0.05, tilt=-10)
    k.slab(0, k.d / 2 - 0.01, 0.3, 0.9, k.w - 0.1, 0.08, paint, 0.03)
    front = -k.d / 2
    k.slab(0, front + 0.52, 0.45, 0.74, k.w - 0.1, 0.34, trim, 0.05)  # the dashboard, below the lens
    k.slab(0, front + 0.05, 0.2, 0.66, k.w, 0.7, paint, 0.08)
    wheel = 0.36 if k.look("drive", "left") == "left" else -0.36
    for n in range(64):  # close enough to be a ring
        turn = 2 * math.pi * n / 64
        at = (wheel + 0.18 * math.cos(turn), front + 1.0 + 0.08 * math.sin(turn), 0.74 + 0.15 * math.sin(turn))
        k.ball(at, 0.017, "black", 8)
    k.box((wheel, front + 1.0, 0.74), (0.34, 0.02, 0.035), "black", 0.008)
    k.box((wheel, front + 0.97, 0.68), (0.03, 0.02, 0.12), "black", 0.008, tilt=-28)
    k.box((wheel, front + 1.0, 0.74), (0.11, 0.04, 0.08), trim, 0.02, tilt=-28)
    k.box((wheel, front + 0.8, 0.7), (0.05, 0.42, 0.05), trim, 0.01, tilt=-28)
    k.box((0, front + 0.95, 1.38), (0.24, 0.03, 0.07), "black", 0.01)


@piece("console")
def _console(k: Kit) -> None:
    """A desk of screens and lit keys, its user at its back (+y)."""
    body = k.paint("#3a4248 0.35")
    k.slab(0, 0.02, 0, 0.62, k.w - 0.1, k.d - 0.2, body, 0.03)
    k.box((0, 0.06, 0.78), (k.w, k.d * 0.8, 0.07), body, 0.02, tilt=-12)
    k.box((0, -k.d / 2 + 0.08, 0.98), (k.w, 0.08, 0.4), body, 0.03, tilt=-14)
    tones = ("#5ad0ff", "#ffb45a", "#7fe0a0", "#ff5a4a", "#d8e4f0")
    count = max(2, round(k.w / 0.5))
    for n in range(count):
        x = -k.w / 2 + (n + 0.5) * k.w / count
        tone = tones[k.chance.randrange(3)]
        for face in (-0.075, 0.055):
            k.box(
                (x, -k.d / 2 + 0.08 + face, 0.98),
                (k.w / count - 0.1, 0.02, 0.26),
                k.glow(tone, 0.9, "bulb console"),
                0.004,
                tilt=-14,
            )
        for m in range(10):
            at = (x - 0.16 + 0.08 * (m % 5), 0.06 - 0.1 * (m // 5) + 0.06, 0.83 - 0.02 * (m // 5))
            k.box(at, (0.045, 0.045, 0.02), k.glow(tones[k.chance.randrange(5)], 1.6, "bulb key"), 0)
    k.lamp((0, 0.1, 1.1), 2.5, (0.5, 0.82, 1.0), 0.3)


@piece("captain's chair")
def _chair(k: Kit) -> None:
    """A large chair on a post, panels on its arms."""
    seat = k.paint("#2a2426 0.4")
    k.turned([(0.3, 0), (0.28, 0.05), (0.1, 0.1), (0.1, 0.38)], (0, 0, 0), "steel")
    k.slab(0, 0.04, 0.385, 0.445, 0.6, 0.64, seat, 0.03)  # pressed down by who sits
    k.box((0, 0.4, 0.92), (0.6, 0.1, 0.85), seat, 0.04, tilt=-8)
    k.box((0, 0.43, 1.42), (0.34, 0.1, 0.22), seat, 0.04, tilt=-8)
    for side in (-1, 1):
        k.slab(side * 0.43, 0.02, 0.34, 0.66, 0.09, 0.5, "#4a5258 0.3", 0.03)
        k.box((side * 0.43, -0.12, 0.675), (0.07, 0.16, 0.02), k.glow("#5ad0ff", 1.4, "bulb console"), 0)


@piece("cockpit panel", stays=True)
def _panel(k: Kit) -> None:
    """A wall of dials and lamps before two seats."""
    k.box((0, 0, k.h / 2), (k.w, k.d, k.h), "#25282b 0.5", 0.02)
    for n in range(int(k.w / 0.14)):
        for row in range(2):
            at = (-k.w / 2 + 0.1 + 0.14 * n, -k.d / 2 - 0.004, k.h * (0.35 + 0.36 * row))
            k.form.cylinder(at, 0.05, 0.02, k.paint("black"), sides=16, axis="y")
            k.box((at[0], at[1] - 0.012, at[2]), (0.006, 0.004, 0.07), k.glow("#e8f0c0", 1.2, "bulb dial"), 0)


@piece("ship's wheel")
def _wheel(k: Kit) -> None:
    """A wheel with eight spokes on its post."""
    k.slab(0, 0.1, 0, 1.0, 0.22, 0.22, "walnut", 0.02)
    for n in range(8):
        turn = math.radians(45 * n)
        c, s = math.cos(turn), math.sin(turn)
        for r in (0.12, 0.24, 0.36, 0.48):
            k.ball((r * c, -0.06, 1.05 + r * s), 0.026, "mahogany", 8)
    for n in range(30):
        turn = math.radians(12 * n)
        k.ball((0.36 * math.cos(turn), -0.06, 1.05 + 0.36 * math.sin(turn)), 0.034, "mahogany", 8)
    k.rod((0, -0.04, 1.05), 0.06, 0.1, "brass", "y")


@piece("bunk bed")
def _bunk(k: Kit) -> None:
    """A berth built in, with a board, drawers below and a curtain; its long side along y."""
    k.slab(0, 0, 0, 0.5, k.w, k.d, "walnut", 0.01)
    for n in range(2):
        k.box((k.w / 2 + 0.004, (n - 0.5) * k.d * 0.48, 0.26), (0.02, k.d * 0.42, 0.3), "mahogany", 0.006)
    k.slab(0, 0, 0.5, 0.64, k.w - 0.06, k.d - 0.06, k.cloth("#c9c4b4"), 0.04)
    k.slab(0, -0.25, 0.62, 0.68, k.w - 0.04, k.d - 0.8, k.cloth(k.look("colour", "#3a4a5a")), 0.03)
    k.slab(0, k.d / 2 - 0.3, 0.66, 0.76, k.w - 0.2, 0.36, k.cloth("#d8d5c8"), 0.04)
    k.slab(k.w / 2 - 0.02, 0, 0.5, 0.78, 0.04, k.d, "walnut", 0.01)
    k.slab(0, 0, k.h - 0.12, k.h, k.w, k.d, "walnut")
    for y in (-k.d / 2 + 0.03, k.d / 2 - 0.03):
        k.slab(k.w / 2 - 0.04, y, 0.5, k.h, 0.06, 0.06, "walnut")


@piece("captain's window", stays=True)
def _window(k: Kit) -> None:
    """A wide screen with a map of lights, on a wall."""
    k.box((0, -0.03, 0), (k.w, 0.06, k.h), "#20262b 0.4", 0.02)
    k.box((0, -0.062, 0), (k.w - 0.1, 0.006, k.h - 0.1), k.glow("#0a2a3a", 0.9, "bulb screen"), 0)
    for n in range(14):
        x, z = k.chance.uniform(-0.45, 0.45) * k.w, k.chance.uniform(-0.4, 0.4) * k.h
        k.box((x, -0.068, z), (0.03, 0.003, 0.03), k.glow(("#5ad0ff", "#ffb45a", "#7fe0a0")[n % 3], 2.4, "bulb key"), 0)
    for n in range(5):
        k.box((0, -0.067, (n - 2) * k.h * 0.17), (k.w - 0.2, 0.002, 0.006), k.glow("#2a8ab0", 1.0, "bulb line"), 0)
    k.lamp((0, -0.5, 0), 3, (0.45, 0.8, 1.0), 0.5)


@piece("road", stays=True)
def _road(k: Kit) -> None:
    """A road along y with a broken line down its middle."""
    k.slab(0, 0, -0.05, k.h, k.w, k.d, k.matter.paint("tarmac", "#3f4042", 0.85, vary=0.15, scale=3), 0)
    for n in range(int(k.d / 6)):
        k.slab(0, -k.d / 2 + 3 + 6 * n, k.h, k.h + 0.004, 0.14, 2.4, "#d5d0bc 0.8", 0)
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.25), 0, k.h, k.h + 0.004, 0.12, k.d, "#d5d0bc 0.8", 0)


@piece("overhead bin", stays=True)
def _bin(k: Kit) -> None:
    """Lockers over the seats of a cabin, on a wall."""
    count = max(2, round(k.w / 1.2))
    for n in range(count):
        x = -k.w / 2 + (n + 0.5) * k.w / count
        k.box((x, -k.d / 2, 0), (k.w / count - 0.02, k.d, k.h), "#d5d6d3 0.35", 0.06)
        k.box((x, -k.d - 0.004, -k.h * 0.2), (0.12, 0.014, 0.03), "grey", 0)
