# SPDX-License-Identifier: GPL-3.0-or-later
"""Small things that many places have."""

from __future__ import annotations

import math
from collections.abc import Callable

from movie_director.engines.blender.stage.pieces.kit import Family, Kit

piece = Family()


@piece("hanging sign", stays=True)
def _hanging(k: Kit) -> None:
    """A board with words on two rods from the ceiling."""
    for side in (-1, 1):
        k.rod((side * k.w * 0.42, 0, k.h / 2 + 0.1), 0.006, k.h - 0.2, "steel")
    k.box((0, 0, 0.12), (k.w, 0.05, 0.22), k.paint(f"{k.look('ground', '#1f5a3a')} 0.4"), 0.006)
    lit = k.piece.look.get("lit")
    paint = k.glow("#e8fff0", 2.0, "bulb sign") if lit else k.paint("#e8e8e0")
    k.words(k.look("text", "EXIT"), (0, -0.027, 0.12), 0.1, paint, k.w - 0.1)


@piece("straw")
def _straw(k: Kit) -> None:
    """Straw on the floor."""
    tones = k.matter.pieces("straw", ["#b89a4f", "#a3853f", "#c9ac60", "#8f7436"], 0.95)
    for _ in range(int(90 * k.w * k.d)):
        x, y = k.chance.uniform(-0.5, 0.5) * k.w, k.chance.uniform(-0.5, 0.5) * k.d
        k.box((x, y, k.chance.uniform(0.01, k.h)), (0.3, 0.012, 0.01), tones, 0, k.chance.uniform(0, 180))


@piece("bucket")
def _bucket(k: Kit) -> None:
    """A wooden bucket with two hoops."""
    r = k.w / 2
    k.turned([(r * 0.8, 0), (r, k.h), (r * 0.92, k.h), (r * 0.75, 0.03)], (0, 0, 0), "grey wood", 16)
    for z in (0.2, 0.8):
        k.rod((0, 0, k.h * z), r * (0.84 + 0.17 * z), 0.02, "iron")


@piece("chains")
def _chains(k: Kit) -> None:
    """Rings and chains on a wall."""
    for side in (-1, 1):
        x = side * k.w * 0.4
        k.box((x, -0.02, k.h / 2), (0.08, 0.04, 0.08), "iron")
        for n in range(8):
            k.ball((x + 0.01 * (n % 2), -0.05, k.h / 2 - 0.07 * n), (0.016 + 0.014 * (n % 2), 0.016, 0.04), "iron", 8)


@piece("globe")
def _globe(k: Kit) -> None:
    """A globe on a foot."""
    k.turned([(0.12, 0), (0.1, 0.02), (0.015, 0.05), (0.015, 0.14)], (0, 0, 0), "walnut")
    r = k.w * 0.42
    sea = k.matter.paint("globe sea", "#3f6f8a", 0.3)
    k.ball((0, 0, 0.12 + r), r, sea, 24)
    land = k.paint("#8a9a5a 0.5")
    for n in range(7):
        a, b = 2.4 * n, 0.9 * math.sin(1.7 * n)
        at = (
            r * 0.8 * math.cos(a) * math.cos(b),
            r * 0.8 * math.sin(a) * math.cos(b),
            0.12 + r + r * 0.8 * math.sin(b),
        )
        k.ball(at, r * 0.34, land, 10)


@piece("television")
def _television(k: Kit) -> None:
    """A set on an arm from the ceiling where it hangs, else on its own foot."""
    if k.piece.role == "ceiling":
        k.rod((0, 0, k.h / 2 + 0.25), 0.018, k.h - 0.5, "iron")
    high = min(0.55, k.h)
    k.box((0, 0, high / 2), (k.w, k.d, high), "#2a2522 0.5", 0.02)
    shine = k.glow("#9fc4dd", 0.9, "bulb screen") if k.piece.look.get("on", 1) else k.paint("#10151a 0.1")
    k.box((-k.w * 0.06, -k.d / 2 - 0.004, high / 2), (k.w * 0.78, 0.01, high * 0.78), shine, 0.004)
    for n in range(3):
        k.rod((k.w * 0.42, -k.d / 2 - 0.01, high * (0.3 + 0.2 * n)), 0.014, 0.02, "chrome", "y")


@piece("cctv", stays=True)
def _camera(k: Kit) -> None:
    """A camera that watches."""
    k.box((0, -0.04, 0.05), (0.05, 0.08, 0.05), "white")
    k.box((0, -0.12, 0), (k.w * 0.6, k.d, k.h * 0.5), "white", 0.01)
    k.rod((0, -0.12 - k.d / 2, 0), 0.022, 0.03, "black", "y")


@piece("button panel", stays=True)
def _buttons(k: Kit) -> None:
    """The buttons of a lift, one of them lit."""
    k.box((0, -0.012, 0), (k.w, 0.024, k.h), "chrome", 0.004)
    for n in range(14):
        x, z = (-0.05, 0.05)[n % 2], k.h * 0.36 - 0.085 * (n // 2)
        lit = n == 5
        k.rod((x, -0.03, z), 0.026, 0.02, k.glow("#ffb45a", 3.5, "bulb button") if lit else "#d8d8d2 0.3", "y")
    k.box((0, -0.026, k.h * 0.46), (k.w * 0.6, 0.006, 0.05), k.glow("#ff5a3a", 1.4, "bulb figures"), 0)


@piece("floor display", stays=True)
def _display(k: Kit) -> None:
    """The number of the floor over a lift's doors."""
    k.box((0, -0.02, 0), (k.w, 0.04, k.h), "#15171a 0.3", 0.004)
    k.words(k.look("text", "7"), (0, -0.043, 0), k.h * 0.6, k.glow("#ff5a3a", 3.0, "bulb figures"), k.w)


@piece("rail bar", stays=True)
def _rail(k: Kit) -> None:
    """A bar along a wall to hold on to."""
    k.rod((0, -0.06, 0), 0.02, k.w, "chrome", "x")
    for side in (-1, 0, 1):
        k.rod((side * k.w * 0.45, -0.03, 0), 0.01, 0.06, "chrome", "y")


@piece("paper lantern", stays=True)
def _lantern(k: Kit) -> None:
    """A red lantern of paper on a cord."""
    k.rod((0, 0, k.h / 2 + 0.2), 0.005, k.h - 0.4, "black")
    r = k.w / 2
    lit = k.burns()
    skin = k.glow("#ff4a24", 1.1, "shade paper") if lit else k.paint("#a3261c 0.7")
    k.turned([(r * 0.4, 0.04), (r * 0.85, 0.1), (r, 0.2), (r * 0.85, 0.3), (r * 0.4, 0.36)], (0, 0, 0), skin, 20)
    k.rod((0, 0, 0.03), r * 0.42, 0.03, "gold")
    k.rod((0, 0, 0.37), r * 0.42, 0.03, "gold")
    if lit:
        k.lamp((0, 0, -0.08), float(k.piece.look.get("watts", 24)), (1.0, 0.55, 0.3), 0.15)


@piece("book table")
def _books(k: Kit) -> None:
    """A table of books in piles."""
    k.slab(0, 0, 0.7, 0.74, k.w, k.d, "oak")
    k.legs(0.7, 0.06, "oak", 0.06)
    tones = ["#5a1f1b", "#1d2f4a", "#7a6a48", "#23402f", "#b8632a", "#d8cfb8"]
    for i in range(int(k.w / 0.26)):
        for j in range(int(k.d / 0.34)):
            tone = f"{tones[k.chance.randrange(6)]} 0.6"
            for n in range(k.chance.randrange(2, 5)):
                at = (-k.w / 2 + 0.15 + 0.26 * i, -k.d / 2 + 0.2 + 0.34 * j, 0.76 + 0.035 * n)
                k.box(at, (0.19, 0.26, 0.033), tone, 0.003, k.chance.uniform(-6, 6))


@piece("ladder")
def _ladder(k: Kit) -> None:
    """A ladder that leans back."""
    for side in (-1, 1):
        k.box((side * k.w * 0.45, 0, k.h / 2), (0.04, 0.05, k.h), "oak", 0.004, tilt=-9)
    for n in range(int(k.h / 0.3)):
        z = 0.25 + 0.3 * n
        k.box((0, (z - k.h / 2) * 0.158, z), (k.w * 0.9, 0.06, 0.025), "oak", 0)


@piece("dummy")
def _dummy(k: Kit) -> None:
    """A tailor's dummy with a coat on."""
    k.turned([(0.2, 0), (0.18, 0.03), (0.03, 0.08)], (0, 0, 0), "walnut")
    k.rod((0, 0, 0.5), 0.02, 0.9, "walnut")
    tone = ("#7a2f3a", "#2f4a5a", "#c9b48c", "#3f5a44")[k.chance.randrange(4)]
    body = [(0.26, 0.55), (0.2, 0.8), (0.15, 1.05), (0.2, 1.3), (0.21, 1.42), (0.07, 1.5), (0.06, 1.6)]
    k.turned(body, (0, 0, 0), k.cloth(tone), 18)
    k.ball((0, 0, 1.64), 0.06, "walnut")


@piece("china cabinet", stays=True)
def _china(k: Kit) -> None:
    """A dresser: cupboards below, plates upright on shelves above."""
    k.slab(0, 0, 0, 0.9, k.w, k.d, "walnut")
    for n in range(2):
        k.box(((n - 0.5) * k.w * 0.48, -k.d / 2 - 0.006, 0.46), (k.w * 0.44, 0.02, 0.7), "mahogany", 0.01)
    k.slab(0, k.d / 2 - 0.02, 0.9, k.h, k.w, 0.03, "dark wood", 0)
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.02), k.d * 0.2, 0.9, k.h, 0.04, k.d * 0.6, "walnut")
    for z in (0.92, 1.28, 1.64):
        k.slab(0, k.d * 0.2, z - 0.02, z, k.w - 0.04, k.d * 0.6, "walnut", 0)
        for n in range(int(k.w / 0.24)):
            x = -k.w / 2 + 0.16 + 0.24 * n
            k.form.cylinder((x, k.d * 0.34, z + 0.12), 0.1, 0.015, k.paint("china"), sides=20, axis="y")
            k.form.cylinder((x, k.d * 0.34 - 0.009, z + 0.12), 0.06, 0.004, k.paint("#5a7a9a 0.3"), sides=16, axis="y")
    k.slab(0, k.d * 0.18, k.h - 0.05, k.h, k.w + 0.04, k.d * 0.68, "walnut", 0.012)


@piece("coffee table")
def _low(k: Kit) -> None:
    """A low table."""
    k.slab(0, 0, k.h - 0.04, k.h, k.w, k.d, "walnut", 0.01)
    k.legs(k.h - 0.04, 0.05, "walnut", 0.05)


@piece("round table")
def _round(k: Kit) -> None:
    """A small round table on one foot."""
    k.rod((0, 0, k.h - 0.02), k.w / 2, 0.03, "oak")
    k.rod((0, 0, k.h / 2), 0.03, k.h - 0.04, "iron")
    k.turned([(k.w * 0.34, 0), (k.w * 0.3, 0.03), (0.04, 0.07)], (0, 0, 0), "iron")


@piece("bench")
def _bench(k: Kit) -> None:
    """A low bench of boards."""
    k.slab(0, 0, k.h - 0.05, k.h, k.w, k.d, "pine", 0.01)
    for side in (-1, 1):
        k.slab(side * (k.w / 2 - 0.2), 0, 0, k.h - 0.05, 0.08, k.d - 0.08, "iron", 0)


def _little(tone: str) -> Callable[[Kit], None]:
    def make(k: Kit) -> None:
        k.turned(
            [(k.w * 0.4, 0), (k.w * 0.5, k.h * 0.3), (k.w * 0.45, k.h * 0.8), (k.w * 0.3, k.h)], (0, 0, 0), tone, 16
        )

    return make


def _boxed(tone: str) -> Callable[[Kit], None]:
    def make(k: Kit) -> None:
        k.slab(0, 0, 0, k.h, k.w, k.d, tone, 0.02)

    return make


for _name, _tone in (("coffee cup", "china"), ("vase", "#5a7a9a 0.3"), ("bowl", "#b8632a 0.4"), ("teddy", "#8a6238")):
    piece(_name)(_little(_tone))
for _name, _tone in (
    ("book", "#5a1f1b 0.6"), ("luggage stand", "#6a3f22 0.5"), ("chest", "walnut"), ("rocking horse", "#a8632a 0.5"),
    ("dressing table", "walnut"), ("washing machine", "white"), ("water cooler", "white"), ("guitar", "#7a3a1c 0.3"),
    ("punching bag", "#6a1f1a 0.5"), ("car", "#5a1f22 0.25"), ("table", "walnut"),
):  # fmt: skip
    piece(_name)(_boxed(_tone))
