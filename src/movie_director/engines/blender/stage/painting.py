# SPDX-License-Identifier: GPL-3.0-or-later
"""Paintings: a landscape, the sea, a portrait, a still life or blocks of colour, by where one hangs."""

from __future__ import annotations

import itertools
import math
import random
from typing import Any

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting

Point = tuple[float, float, float]
FRAMES = (("walnut", "#3a2718", 0.4, 0.0), ("gold", "#a8843c", 0.32, 0.9), ("black", "#161514", 0.4, 0.0))
LARGE = 0.9
"""Metres of height from which a painting is in a gilt frame without a mount."""


class Canvas:
    """Flat shapes on a canvas, `w` by `h` metres, its middle at the origin; later ones lie on earlier ones."""

    def __init__(self, setting: Setting, form: Form, w: float, h: float, chance: random.Random) -> None:
        self.setting, self.form, self.w, self.h, self.chance = setting, form, w, h, chance
        self._out = -0.036

    def paint(self, colour: str) -> Any:
        """Oil of a colour, a little uneven."""
        return self.setting.matter.paint(f"oil {colour}", colour, 0.55, vary=0.16, scale=26)

    def shape(self, corners: list[tuple[float, float]], colour: str) -> None:
        """A patch by its corners as shares of the canvas, from -0.5 to 0.5."""
        self._out -= 0.0006
        cut = [(min(max(x, -0.5), 0.5) * self.w, self._out, min(max(z, -0.5), 0.5) * self.h) for x, z in corners]
        self.form.sheet(cut, self.paint(colour))

    def band(self, low: float, high: float, colour: str) -> None:
        """A band across."""
        self.shape([(-0.5, low), (0.5, low), (0.5, high), (-0.5, high)], colour)

    def disc(self, x: float, z: float, wide: float, high: float, colour: str) -> None:
        """A round patch, `wide` and `high` as shares of the canvas' height."""
        k = self.h / self.w
        turns = [2 * math.pi * n / 20 for n in range(20)]
        self.shape([(x + wide * k * math.cos(t), z + high * math.sin(t)) for t in turns], colour)

    def hills(self, base: float, rise: float, colour: str) -> None:
        """A line of hills down to the canvas' foot."""
        phase, speed = self.chance.uniform(0, 6), self.chance.uniform(3, 7)
        top = [(0.5 - n / 12, base + rise * math.sin(phase + speed * n / 12)) for n in range(13)]
        for (x1, z1), (x2, z2) in itertools.pairwise(top):
            self.shape([(x2, -0.5), (x1, -0.5), (x1, z1), (x2, z2)], colour)
            self._out += 0.0006
        self._out -= 0.0006


def hang(setting: Setting, at: Point, turn: float, width: float, height: float) -> None:
    """A framed painting on a wall, the middle of its back at a point, its face turned."""
    chance = random.Random(f"{setting.place.seed}/{at[0]:.2f}/{at[1]:.2f}")
    form, large = Form().stand(*at, turn), height >= LARGE
    name, colour, rough, metal = FRAMES[1] if large else FRAMES[chance.randrange(3)]
    edge, mount = (0.09, 0.0) if large else (0.035, 0.06 * min(width, height) / 0.55)
    frame = setting.matter.paint(f"picture frame {name}", colour, rough, metal)
    form.box((0, -0.015, 0), (width, 0.03, height), frame, 0.008)
    if mount:
        mounted = setting.matter.paint("mount", "#d6cfbd", 0.8)
        form.box((0, -0.03, 0), (width - 2 * edge, 0.008, height - 2 * edge), mounted, 0)
    canvas = Canvas(setting, form, width - 2 * (edge + mount), height - 2 * (edge + mount), chance)
    wide = width >= height * 0.95
    makers = (_landscape, _sea, _landscape, _still) if wide else (_portrait, _portrait, _still, _landscape)
    if not large and chance.random() < 0.25:
        makers = (_blocks,)
    chance.choice(makers)(canvas)
    form.build("picture")


def _landscape(c: Canvas) -> None:
    low, high = c.chance.choice((("#d8b98a", "#7f93a3"), ("#c9ccc2", "#6f8fae"), ("#d99a6a", "#5f5f7a")))
    c.band(-0.5, 0.1, low)
    c.band(0.05, 0.26, low)
    c.band(0.2, 0.5, high)
    if c.chance.random() < 0.5:
        c.disc(c.chance.uniform(-0.3, 0.3), 0.2, 0.07, 0.07, "#f0d9a0")
    for base, tone in ((0.08, "#6f8288"), (-0.06, "#6d7d4f"), (-0.22, "#4f6238")):
        c.hills(base, 0.06, tone)
    x = c.chance.uniform(-0.34, 0.34)
    c.shape([(x - 0.01, -0.42), (x + 0.012, -0.42), (x + 0.006, -0.1), (x - 0.006, -0.1)], "#33261a")
    for _ in range(5):
        c.disc(x + c.chance.gauss(0, 0.03), -0.04 + c.chance.gauss(0, 0.05), 0.1, 0.08, "#2f4526")


def _sea(c: Canvas) -> None:
    c.band(-0.5, 0.0, "#2f5566")
    c.band(-0.02, 0.5, c.chance.choice(("#b9c4c2", "#d9c29a", "#8fa3b3")))
    for _ in range(7):
        z, x = c.chance.uniform(-0.46, -0.05), c.chance.uniform(-0.4, 0.4)
        c.shape([(x - 0.1, z), (x + 0.1, z), (x + 0.08, z + 0.012), (x - 0.06, z + 0.016)], "#7f9aa3")
    x = c.chance.uniform(-0.2, 0.2)
    c.shape([(x - 0.09, -0.04), (x + 0.08, -0.04), (x + 0.11, 0.02), (x - 0.11, 0.02)], "#3a2a20")
    c.shape([(x + 0.008, 0.03), (x + 0.1, 0.04), (x + 0.008, 0.34)], "#e4dcc4")
    c.shape([(x - 0.09, 0.04), (x - 0.008, 0.03), (x - 0.008, 0.3)], "#d4c8aa")


def _portrait(c: Canvas) -> None:
    c.band(-0.5, 0.5, c.chance.choice(("#2a221a", "#26302c", "#3a2820")))
    coat = c.chance.choice(("#1c2230", "#4a1f1f", "#20201c", "#2f3a2a"))
    c.shape([(-0.42, -0.5), (0.42, -0.5), (0.3, -0.12), (0.1, -0.02), (-0.1, -0.02), (-0.3, -0.12)], coat)
    c.shape([(-0.09, -0.05), (0.0, -0.3), (0.09, -0.05)], "#d8d2c4")
    c.disc(0.0, 0.16, 0.16, 0.19, c.chance.choice(("#4a3424", "#8f8a80", "#241a14")))
    c.disc(0.01, 0.12, 0.115, 0.155, c.chance.choice(("#c99a7a", "#b5825f", "#8a5a40")))
    for side in (-1, 1):
        c.disc(0.01 + side * 0.045, 0.15, 0.014, 0.01, "#241a14")
    c.disc(0.015, 0.04, 0.03, 0.008, "#8a4a40")


def _still(c: Canvas) -> None:
    c.band(-0.5, 0.5, "#3a3026")
    c.band(-0.5, -0.16, c.chance.choice(("#7a5a38", "#8a7a5a", "#5f4a44")))
    jug = c.chance.choice(("#5a7a8a", "#b08a4a", "#8f8a80"))
    c.disc(-0.18, -0.08, 0.13, 0.2, jug)
    c.shape([(-0.22, 0.06), (-0.14, 0.06), (-0.13, 0.24), (-0.23, 0.24)], jug)
    for x, tone in ((0.0, "#a8332a"), (0.12, "#c9772a"), (0.22, "#8a9a3a"), (0.07, "#b5452f")):
        c.disc(x, -0.18 + 0.03 * (x == 0.07), 0.07, 0.07, tone)


def _blocks(c: Canvas) -> None:
    c.band(-0.5, 0.5, "#ddd6c6")
    tones = ["#a83a2a", "#24466a", "#c99a2a", "#26241f", "#4d6b4a", "#b5793f"]
    c.chance.shuffle(tones)
    for n in range(4):
        x, z = c.chance.uniform(-0.45, 0.2), c.chance.uniform(-0.45, 0.2)
        w, h = c.chance.uniform(0.15, 0.4), c.chance.uniform(0.15, 0.4)
        c.shape([(x, z), (x + w, z), (x + w, z + h), (x, z + h)], tones[n])
