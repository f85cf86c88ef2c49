# SPDX-License-Identifier: GPL-3.0-or-later
"""Cameras and screens."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import ring, round_box, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def _lens(p: Piece, radius: float, long: float) -> None:
    """A lens along +z of the frame."""
    black, rim = p.stuff.plastic("#121214", 0.3), p.stuff.metal("#8f9194", 0.2)
    p.turned([(radius * 1.06, 0), (radius * 1.06, long * 0.2), (radius, long * 0.22), (radius, long * 0.55)], black, 32)
    for k in range(24):
        with p.at(rz=15 * k):
            p.box(
                (radius * 1.0, 0, long * 0.4), (radius * 0.05, radius * 0.12, long * 0.24), p.stuff.rubber("#1c1c1f"), 0
            )
    p.turned(
        [
            (radius * 0.98, long * 0.55),
            (radius * 1.02, long * 0.58),
            (radius * 1.04, long * 0.95),
            (radius, long),
            (radius * 0.86, long),
            (radius * 0.8, long * 0.86),
            (0, long * 0.86),
        ],
        black,
        32,
    )
    p.turned([(radius * 1.05, long * 0.6), (radius * 1.055, long * 0.62), (radius * 1.05, long * 0.64)], rim, 32)
    p.turned(
        [(radius * 0.76, long * 0.87), (radius * 0.6, long * 0.93), (radius * 0.3, long * 0.965), (0, long * 0.975)],
        p.stuff.enamel("#1a2038", 0.03),
        28,
    )


def camera(p: Piece) -> None:
    """A film camera with a leather body, its lens to the front."""
    steel, hide = p.stuff.metal(p.stuff.colour("#b3b5b8"), 0.22), p.stuff.leather("#1a1715")
    p.loft([(0, 0, 0, 0.068, 0.017), (0, 0, 0.002, 0.07, 0.0185), (0, 0, 0.012, 0.07, 0.0185)], steel, 36, 5)
    p.loft([(0, 0, 0.012, 0.0695, 0.018), (0, 0, 0.06, 0.0695, 0.018)], hide, 36, 5)
    p.loft([(0, 0, 0.06, 0.07, 0.0185), (0, 0, 0.076, 0.07, 0.0185), (0, 0, 0.078, 0.068, 0.017)], steel, 36, 5)
    p.slab([(0.03, 0.077), (0.019, 0.098), (-0.019, 0.098), (-0.03, 0.077)], 0.036, steel, 0.003, plane="y")
    with p.at(0, -0.0182, 0.0875, rx=90):
        p.write((p.text or "REFLEX").upper(), 0.03, 0.007, p.stuff.ink(), 0.0001)
    for x, r, tall in ((-0.05, 0.011, 0.008), (0.044, 0.0125, 0.009), (0.062, 0.005, 0.006)):
        with p.at(x, 0, 0.078):
            p.turned([(r, 0), (r, tall - 0.001), (r * 0.9, tall)], steel, 24)
            p.turned([(r * 0.55, tall), (r * 0.5, tall + 0.0015), (0, tall + 0.0015)], p.stuff.plastic("#121214"), 18)
    p.box((0.044, -0.018, 0.066), (0.012, 0.006, 0.012), p.stuff.glass("#c9d6e2"), 0.001)
    with p.at(0.0, -0.018, 0.038, rx=90):
        p.turned([(0.033, 0), (0.033, 0.004), (0.031, 0.005)], steel, 32)
        _lens(p, 0.029, 0.042)
    for side in (-1, 1):
        p.tube(
            [
                (side * (0.071 + 0.004 * math.sin(t)), 0, 0.068 + 0.004 * math.cos(t))
                for t in [math.pi * k / 5 for k in range(10)]
            ],
            0.0009,
            steel,
            5,
            closed=True,
        )
    p.tube(
        smooth(
            [
                (-0.073, 0, 0.067),
                (-0.1, 0.01, 0.02),
                (-0.09, 0.05, 0.0035),
                (0.0, 0.075, 0.0035),
                (0.09, 0.05, 0.0035),
                (0.1, 0.01, 0.02),
                (0.073, 0, 0.067),
            ],
            6,
        ),
        0.005,
        hide,
        8,
        flat=0.25,
    )


def video_camera(p: Piece) -> None:
    """A camcorder with its finder open; a red light where it records."""
    body, dark = p.stuff.plastic(p.stuff.colour("#3a3d42")), p.stuff.plastic("#161719")
    p.loft(
        [(0, 0, 0, 0.03, 0.085), (0, 0, 0.006, 0.034, 0.09), (0, 0, 0.07, 0.034, 0.09), (0, 0, 0.078, 0.03, 0.084)],
        body,
        32,
        6,
    )
    with p.at(0, -0.088, 0.042, rx=90):
        _lens(p, 0.027, 0.05)
    p.box((0, -0.07, 0.088), (0.026, 0.09, 0.018), dark, 0.005)
    p.cylinder((0, -0.122, 0.09), 0.0095, 0.03, p.stuff.rubber("#232326"), sides=18, axis="y")
    p.cylinder((0, 0.1, 0.06), 0.014, 0.035, dark, sides=20, axis="y")
    with p.at(-0.036, 0.03, 0.04, rz=-62):
        p.box((0, -0.045, 0), (0.008, 0.085, 0.058), body, 0.003)
        p.box((0.0045, -0.045, 0), (0.0012, 0.072, 0.046), p.stuff.glow("#5a7f94", 0.9), 0)
    p.tube(
        smooth(
            [(0.036, -0.06, 0.06), (0.05, -0.04, 0.055), (0.052, 0.0, 0.05), (0.048, 0.05, 0.05), (0.036, 0.07, 0.055)],
            5,
        ),
        0.017,
        p.stuff.cloth("#1a1b1e"),
        8,
        flat=0.22,
    )
    p.slab(ring(0.003, 12, 1, 0.022, 0.066), 0.002, p.stuff.glow("#ff2a1a", 6), plane="y", middle=0.087)
    with p.at(0.0348, 0.01, 0.025, rx=90, rz=90):
        p.write((p.text or "VIDEO 8").upper(), 0.05, 0.008, p.stuff.ink("#d9d6cd"), 0.0003)


def television(p: Piece) -> None:
    """A television: an old set with a tube and an aerial, or a flat screen where the words say new, flat or screen."""
    if p.says("flat", "new", "plasma", "flatscreen", "flat-screen", "screen", "modern", "monitor"):
        _flat_screen(p)
        return
    wood, dark, steel = p.stuff.main("wood", "#5a3418"), p.stuff.plastic("#1a1a1c"), p.stuff.metal("#b3b5b8", 0.2)
    p.box((0, 0, 0.215), (0.56, 0.36, 0.39), wood, 0.014)
    p.box((0, 0.2, 0.21), (0.38, 0.1, 0.28), dark, 0.03)
    p.slab(round_box(0.53, 0.36, 0.02, 4, 0, 0.215), 0.01, dark, 0.002, plane="y", middle=0.181)
    p.slab(round_box(0.4, 0.31, 0.05, 6, -0.055, 0.215), 0.008, steel, 0.003, plane="y", middle=0.186)
    glass = p.stuff.glow("#8fa9bd", 1.1) if not p.says("off", "dead", "broken") else p.stuff.enamel("#1c221f", 0.06)
    p.leaf(lambda u, v: _screen(u, v, 0.375, 0.285, -0.055, 0.215), glass, 12, 10)
    if p.text:
        with p.at(-0.055, -0.2105, 0.215, rx=90):
            p.write(p.text, 0.3, 0.17, p.stuff.glow("#f2f4f6", 1.6), 0.0015, most=0.06)
    for z in (0.33, 0.26):
        with p.at(0.2, -0.185, z, rx=90):
            p.turned([(0.025, 0), (0.026, 0.004), (0.021, 0.02), (0.019, 0.022)], steel, 24)
            p.box((0, 0.008, 0.0225), (0.005, 0.02, 0.004), dark, 0.001)
    for k in range(8):
        p.box((0.2, -0.187, 0.2 - 0.014 * k), (0.07, 0.004, 0.006), steel, 0.001)
    for x in (-0.22, 0.22):
        for y in (-0.13, 0.13):
            with p.at(x, y, 0):
                p.turned([(0.01, 0), (0.016, 0.024)], dark, 12)
    p.turned([(0.03, 0.41), (0.028, 0.422), (0.012, 0.432), (0, 0.433)], dark, 20)
    for side in (-1, 1):
        p.tube([(side * 0.01, 0, 0.428), (side * 0.14, 0.02, 0.66)], 0.0022, steel, 6)
        p.ball((side * 0.14, 0.02, 0.66), 0.005, steel, 8)


def _screen(u: float, v: float, width: float, height: float, x: float, z: float) -> tuple[float, float, float]:
    a, b = 2 * u - 1, 2 * v - 1
    return (
        x + width / 2 * a * math.sqrt(1 - 0.14 * b * b),
        -0.19 - 0.018 * (1 - a * a) * (1 - b * b),
        z + height / 2 * b * math.sqrt(1 - 0.14 * a * a),
    )


def _flat_screen(p: Piece) -> None:
    dark = p.stuff.plastic("#121316", 0.25)
    p.box((0, 0, 0.41), (1.0, 0.03, 0.6), dark, 0.006)
    p.box(
        (0, -0.0155, 0.412),
        (0.975, 0.002, 0.565),
        p.stuff.glow("#2a4f7a", 0.9) if not p.says("off", "dead") else p.stuff.enamel("#08090b", 0.05),
        0,
    )
    p.box((0, 0.01, 0.08), (0.08, 0.02, 0.12), dark, 0.004)
    p.slab(round_box(0.46, 0.22, 0.03), 0.014, dark, 0.003, middle=0.007)
    with p.at(0, -0.0168, 0.41, rx=90):
        if p.text:
            p.write(p.text, 0.86, 0.44, p.stuff.glow("#f2f4f6", 1.7), 0.0006, most=0.11)
        else:
            p.box((0, -0.2, 0), (0.975, 0.1, 0.001), p.stuff.glow("#8c1f1a", 1.1), 0)
            for x, tall in (
                (-0.3, 0.1),
                (-0.2, 0.2),
                (-0.1, 0.14),
                (0.02, 0.26),
                (0.14, 0.17),
                (0.25, 0.22),
                (0.34, 0.12),
            ):
                p.box((x, -0.15 + tall / 2, 0), (0.09, tall, 0.0008), p.stuff.glow("#122640", 0.7), 0)
            with p.at(-0.33, -0.2):
                p.write("NEWS", 0.2, 0.055, p.stuff.glow("#f2f4f6", 1.7), 0.001)


def laptop(p: Piece) -> None:
    """A laptop, open; the script's words on its screen."""
    shell, dark = p.stuff.main("metal", "#8f9296"), p.stuff.plastic("#17181b")
    p.slab(round_box(0.32, 0.22, 0.012), 0.015, shell, 0.003, middle=0.0075)
    p.slab(round_box(0.285, 0.1, 0.004, 3, 0, 0.035), 0.0006, dark, middle=0.0152)
    key = p.stuff.plastic("#2a2c30", 0.5)
    for row in range(5):
        for k in range(14):
            if row == 4 and 4 <= k <= 8:
                continue
            p.box((-0.13 + 0.02 * k, 0.073 - 0.019 * row, 0.0164), (0.017, 0.0155, 0.002), key, 0.0006)
    p.box((-0.01, -0.003, 0.0164), (0.097, 0.0155, 0.002), key, 0.0006)
    p.slab(round_box(0.1, 0.062, 0.004, 3, 0, -0.062), 0.0005, p.stuff.metal("#a6a9ac", 0.4), middle=0.0152)
    p.cylinder((0, 0.108, 0.014), 0.006, 0.26, dark, sides=14, axis="x")
    with p.at(0, 0.108, 0.014, rx=104):
        p.slab(round_box(0.32, 0.215, 0.012, 4, 0, 0.1075), 0.007, shell, 0.002)
        p.slab(round_box(0.31, 0.205, 0.008, 4, 0, 0.1075), 0.0006, dark, middle=0.0037)
        p.box((0, 0.11, 0.0042), (0.292, 0.182, 0.0006), p.stuff.glow("#dfe5ea" if p.text else "#27486e", 0.9), 0)
        with p.at(0, 0.11, 0.0046):
            if p.text:
                p.box((0, 0.083, 0), (0.292, 0.016, 0.0006), p.stuff.glow("#5a6670", 0.7), 0)
                with p.at(0, -0.008):
                    p.write(p.text, 0.25, 0.14, p.stuff.ink("#10141a"), 0.0003, most=0.026)
            else:
                p.box((0.02, 0.01, 0), (0.19, 0.11, 0.0004), p.stuff.glow("#e4e8ea", 1.0), 0)
                p.box((0.02, 0.06, 0.0002), (0.19, 0.012, 0.0004), p.stuff.glow("#7d8890", 0.8), 0)
                with p.at(0.02, 0.0, 0.0002):
                    p.print(0.16, 0.08, 10, p.stuff.ink("#3a4048"), 0.0002)
                for k in range(3):
                    p.box(
                        (-0.125, 0.06 - 0.035 * k, 0),
                        (0.02, 0.02, 0.0004),
                        p.stuff.glow(("#c9a23a", "#3f8f5a", "#b8443c")[k], 1.0),
                        0,
                    )


def tablet(p: Piece) -> None:
    """A tablet computer, its screen lit."""
    p.slab(round_box(0.17, 0.24, 0.012, 5), 0.0075, p.stuff.main("metal", "#8f9296"), 0.002, middle=0.0038)
    p.slab(round_box(0.166, 0.236, 0.011, 5), 0.0005, p.stuff.enamel("#08090b", 0.06), middle=0.0076)
    p.box((0, 0, 0.008), (0.15, 0.21, 0.0005), p.stuff.glow("#dfe5ea" if p.text else "#274a5f", 0.9), 0)
    with p.at(0, 0, 0.0083):
        if p.text:
            p.write(p.text, 0.13, 0.17, p.stuff.ink("#10141a"), 0.0003, most=0.018)
        else:
            for k in range(12):
                p.slab(
                    round_box(0.026, 0.026, 0.006, 3, -0.045 + 0.045 * (k % 3), 0.075 - 0.047 * (k // 3)),
                    0.0004,
                    p.stuff.glow(("#3f8f5a", "#c9853a", "#b8443c", "#4a7fc0", "#8a6ab8")[k * 7 % 5], 1.0),
                )


def keyboard(p: Piece) -> None:
    """A keyboard with its cord."""
    shell, key = p.stuff.plastic(p.stuff.colour("#c9c4b4")), p.stuff.plastic("#dedacb", 0.5)
    p.box((0, 0, 0.011), (0.44, 0.15, 0.022), shell, 0.005)
    for row in range(5):
        for k in range(15):
            if row == 4 and 4 <= k <= 8:
                continue
            tone = key if row and k not in (0, 14) else p.stuff.plastic("#a9a494", 0.5)
            p.loft(
                [
                    (-0.195 + 0.0195 * k, 0.05 - 0.0215 * row, 0.021, 0.0092, 0.0098),
                    (-0.195 + 0.0195 * k, 0.05 - 0.0215 * row, 0.029, 0.0068, 0.0074),
                ],
                tone,
                8,
                6,
            )
        for k in range(4):
            p.loft(
                [
                    (0.132 + 0.0195 * k, 0.05 - 0.0215 * row, 0.021, 0.0092, 0.0098),
                    (0.132 + 0.0195 * k, 0.05 - 0.0215 * row, 0.029, 0.0068, 0.0074),
                ],
                key,
                8,
                6,
            )
    p.loft([(-0.078, -0.036, 0.021, 0.048, 0.0098), (-0.078, -0.036, 0.029, 0.046, 0.0074)], key, 16, 8)
    p.tube(
        smooth([(-0.05, 0.07, 0.012), (-0.06, 0.12, 0.004), (-0.14, 0.14, 0.004), (-0.2, 0.12, 0.004)], 6),
        0.003,
        p.stuff.rubber("#8f8b7c"),
        6,
    )
