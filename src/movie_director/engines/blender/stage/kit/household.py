# SPDX-License-Identifier: GPL-3.0-or-later
"""Small things of a house: a meal, a tray, a jar, soap, a record, a cage, a brick, wire, a stick, a tripod."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import round_box
from movie_director.engines.blender.stage.kit.piece import Piece


def meal(p: Piece) -> None:
    """A plate of food: meat in gravy, potatoes, peas and carrots."""
    china = p.stuff.china("#d8d6cf")
    p.turned(
        [(0.075, 0.0), (0.08, 0.004), (0.13, 0.018), (0.135, 0.022), (0.128, 0.022), (0.08, 0.009), (0, 0.008)],
        china,
        40,
    )
    meat, gravy = p.stuff.skin("#5a2f18", 0.35, 0.3, 60), p.stuff.enamel("#3a1d0c", 0.15)
    p.turned([(0.062, 0.008), (0.058, 0.0115), (0, 0.012)], gravy, 24)
    for k in range(3):
        with p.at(-0.035 + 0.024 * k, -0.025, 0.022, ry=14):
            p.ball((0, 0, 0), (0.03, 0.042, 0.011), meat, 14)
    potato = p.stuff.skin("#d0ac5c", 0.5, 0.2, 50)
    for x, y in ((0.045, 0.035), (0.068, 0.004), (0.03, 0.062)):
        p.ball((x, y, 0.026), (0.022, 0.018, 0.017), potato, 12)
    pea, carrot = p.stuff.skin("#4d8a2e", 0.4), p.stuff.skin("#d0661c", 0.45)
    for k in range(26):
        way, far = 2.4 * k, 0.006 * math.sqrt(k)
        p.ball((-0.055 + far * math.cos(way), 0.045 + far * math.sin(way), 0.019 + 0.004 * (k % 3)), 0.0048, pea, 8)
    for k in range(6):
        with p.at(-0.005 + 0.012 * (k % 3), 0.078 - 0.014 * (k // 3), 0.02 + 0.003 * (k % 2)):
            p.cylinder((0, 0, 0), 0.0085, 0.006, carrot, sides=14)


def tray(p: Piece) -> None:
    """A tray with a low rim."""
    stuff = p.stuff.main("wood" if p.says("wooden", "breakfast") else "metal", "#a7a9a6")
    shape = round_box(0.42, 0.29, 0.05)
    p.slab(shape, 0.006, stuff, 0.001, middle=0.003)
    for grow, z in ((1.0, 0.006), (1.012, 0.012), (1.024, 0.018), (1.036, 0.024)):
        p.tube([(x * grow, y * grow, z) for x, y in shape], 0.0042, stuff, 8, closed=True)


def jar(p: Piece) -> None:
    """A glass jar with a screw lid, half full."""
    tones = (
        (("honey",), "#b8741a"),
        (("pickle", "pickles"), "#5a7a2e"),
        (("peanut",), "#8a5a2a"),
        (("blood",), "#4a0707"),
    )
    fill = next((tone for words, tone in tones if p.says(*words)), "#7a1f2a")
    p.turned([(0.036, 0.004), (0.037, 0.075), (0.0, 0.0755)], p.stuff.enamel(p.stuff.colour(fill), 0.2), 28)
    p.turned([(0.038, 0.0), (0.041, 0.004), (0.041, 0.1), (0.032, 0.115), (0.032, 0.122)], p.stuff.glass(), 32)
    p.turned([(0.036, 0.116), (0.036, 0.132), (0.033, 0.135), (0, 0.135)], p.stuff.metal("#b9a25a", 0.3), 32)
    with p.at(0, -0.0414, 0.055, rx=90):
        p.slab(round_box(0.05, 0.05, 0.004), 0.0006, p.stuff.paper("#ddd2b4"))
        p.write(p.text, 0.042, 0.03, p.stuff.ink(), 0.0006, most=0.01)


def soap(p: Piece) -> None:
    """A bar of soap in a dish."""
    dish, bar = p.stuff.china("#cfd8d8"), p.stuff.skin(p.stuff.colour("#d8c7a4"), 0.35, 0.05)
    p.loft([(0, 0, 0.0, 0.045, 0.03), (0, 0, 0.006, 0.06, 0.042), (0, 0, 0.016, 0.066, 0.047)], dish, 32, 3.0)
    p.loft([(0, 0, 0.014, 0.036, 0.022), (0, 0, 0.025, 0.042, 0.027), (0, 0, 0.036, 0.034, 0.02)], bar, 28, 2.8)


def record(p: Piece) -> None:
    """A long-playing record on its sleeve."""
    sleeve = p.stuff.paper(p.stuff.colour("#a8522e"))
    p.slab([(-0.157, -0.157), (0.157, -0.157), (0.157, 0.157), (-0.157, 0.157)], 0.004, sleeve, middle=0.002)
    with p.at(0, 0.1, 0.0042):
        p.write(p.text or "NIGHT MUSIC", 0.28, 0.05, p.stuff.ink("#ddd2b4"), 0.0004, most=0.04)
    with p.at(0.07, -0.05, 0.0045):
        vinyl = p.stuff.enamel("#0c0c0e", 0.16)
        grooves = [(0.05 + 0.0105 * k, 0.0 if k % 2 else 0.0004) for k in range(10)]
        p.turned([(0.15, -0.0004), *[(r, 0.0022 + z) for r, z in reversed(grooves)], (0, 0.0022)], vinyl, 56)
        p.turned([(0.05, 0.0022), (0.05, 0.0032), (0, 0.0032)], p.stuff.paper("#b8322a"), 40)
        p.turned([(0.0036, 0.0032), (0.0036, 0.0036), (0, 0.0036)], p.stuff.ink(), 12)


def cage(p: Piece) -> None:
    """A bird cage: a tray, bars that meet at the top, a ring and a perch."""
    brass = p.stuff.main("metal", "#b58c42")
    p.turned([(0.17, 0.0), (0.175, 0.004), (0.175, 0.045), (0.168, 0.05), (0, 0.05)], brass, 36)
    for k in range(22):
        t = 2 * math.pi * k / 22
        line = [(0.168 * math.cos(t), 0.168 * math.sin(t), 0.05), (0.168 * math.cos(t), 0.168 * math.sin(t), 0.32)]
        line += [
            (0.168 * math.cos(a) * math.cos(t), 0.168 * math.cos(a) * math.sin(t), 0.32 + 0.15 * math.sin(a))
            for a in (0.4, 0.8, 1.2, 1.5)
        ]
        p.tube(line, 0.0022, brass, 6)
    for z in (0.19, 0.32):
        p.tube(_circle(0.168, z), 0.003, brass, 6, closed=True)
    p.ball((0, 0, 0.475), 0.012, brass, 12)
    p.tube([(0.022 * math.cos(t), 0, 0.505 + 0.022 * math.sin(t)) for t in _turns(16)], 0.0025, brass, 6, closed=True)
    p.tube([(-0.16, 0, 0.17), (0.16, 0, 0.17)], 0.005, p.stuff.wood("#8a6238"), 8)


def brick(p: Piece) -> None:
    """A brick with its frog."""
    clay = p.stuff.skin(p.stuff.colour("#8f4a34"), 0.9, 0.3, 30, 0.4)
    p.box((0, 0, 0.0325), (0.215, 0.1025, 0.065), clay, 0.004)
    p.box((0, 0, 0.0648), (0.15, 0.06, 0.0012), p.stuff.skin("#6f3626", 0.95, 0.3, 30, 0.4), 0)


def wire(p: Piece) -> None:
    """A coil of wire or cable, its end sticking out."""
    cable = (
        p.stuff.rubber(p.stuff.colour("#1d1d1f")) if p.says("cable", "cord", "lead") else p.stuff.metal("#a9633a", 0.3)
    )
    line = [
        (
            (0.11 + 0.006 * math.sin(5.3 * t)) * math.cos(t),
            (0.11 + 0.006 * math.cos(4.1 * t)) * math.sin(t),
            0.008 + 0.0016 * t + 0.004 * math.sin(2.7 * t),
        )
        for t in (2 * math.pi * k / 28 for k in range(28 * 5))
    ]
    p.tube([*line, (0.17, 0.02, 0.03), (0.2, 0.05, 0.012)], 0.005, cable, 7)


def stick(p: Piece) -> None:
    """A branch broken off a tree, with a fork."""
    bark = p.stuff.skin("#5a4230", 0.95, 0.35, 40, 0.5)
    line = [(-0.42 + 0.12 * k, 0.02 * math.sin(1.7 * k), 0.018 + 0.006 * math.sin(2.3 * k)) for k in range(8)]
    p.tube(line, [0.018 - 0.0014 * k for k in range(8)], bark, 9)
    p.tube([line[4], (0.14, 0.06, 0.03), (0.22, 0.11, 0.035)], [0.011, 0.008, 0.005], bark, 7)


def tripod(p: Piece) -> None:
    """A tripod with a small head."""
    leg, head = p.stuff.main("metal", "#3a3d40"), p.stuff.plastic("#1c1d1f")
    for k in range(3):
        t = math.radians(90 + 120 * k)
        x, y = math.cos(t), math.sin(t)
        p.tube([(0.04 * x, 0.04 * y, 1.28), (0.26 * x, 0.26 * y, 0.62)], 0.014, leg, 10)
        p.tube([(0.26 * x, 0.26 * y, 0.62), (0.46 * x, 0.46 * y, 0.012)], 0.01, leg, 10)
        p.ball((0.46 * x, 0.46 * y, 0.014), 0.014, head, 10)
        p.tube([(0.0, 0.0, 0.8), (0.2 * x, 0.2 * y, 0.8)], 0.006, leg, 8)
    p.cylinder((0, 0, 1.2), 0.02, 0.4, leg, sides=14)
    p.turned([(0.05, 1.27), (0.05, 1.31), (0.03, 1.33), (0.03, 1.38), (0.06, 1.385), (0.06, 1.4), (0, 1.4)], head, 24)
    p.tube([(0, 0.02, 1.35), (0, 0.3, 1.28)], 0.008, head, 8)


def toolbox(p: Piece) -> None:
    """A steel toolbox with a handle and two catches."""
    steel, grip = p.stuff.enamel(p.stuff.colour("#a3201c"), 0.25), p.stuff.metal("#9b9da0", 0.25)
    p.box((0, 0, 0.075), (0.42, 0.19, 0.15), steel, 0.008)
    p.slab([(-0.095, 0.152), (0.095, 0.152), (0.06, 0.205), (-0.06, 0.205)], 0.42, steel, 0.006, plane="x")
    p.box((0, 0, 0.1515), (0.426, 0.196, 0.006), p.stuff.iron(), 0)
    for way in (-1, 1):
        p.box((way * 0.13, -0.098, 0.15), (0.035, 0.008, 0.045), grip, 0.002)
        p.box((way * 0.09, 0, 0.215), (0.014, 0.016, 0.03), grip, 0.002)
    p.tube(
        [(-0.09, 0, 0.228), (-0.085, 0, 0.236), (0.085, 0, 0.236), (0.09, 0, 0.228)],
        0.008,
        p.stuff.rubber("#1d1d1f"),
        12,
    )
    with p.at(0, -0.0955, 0.08, rx=90):
        p.write((p.text or "TOOLS").upper(), 0.2, 0.05, p.stuff.ink("#e4e0d6"), 0.0006, most=0.035)


def _turns(count: int) -> list[float]:
    return [2 * math.pi * k / count for k in range(count)]


def _circle(radius: float, z: float) -> list[tuple[float, float, float]]:
    return [(radius * math.cos(t), radius * math.sin(t), z) for t in _turns(32)]
