# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in a graveyard."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.pieces.common import begun, iron, told
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def _stuff(setting: Setting) -> object:
    return setting.matter.pieces(
        "grave stone", ["#86867d", "#78796f", "#94918a", "#6d7068", "#9c9a90"], 0.85, grain=0.25, stretch=(5, 5, 3)
    )


def _headstone(setting: Setting, piece: Piece) -> None:
    stone, form = _stuff(setting), begun(piece)
    wide, high, shape = piece.w, piece.h, told(piece, "shape", "round")
    tilt = float(piece.look.get("tilt", 0))
    if shape == "round":
        steps = [
            (wide / 2 * math.cos(a), high - wide / 2 + wide / 2 * math.sin(a))
            for a in [math.pi * k / 10 for k in range(11)]
        ]
        outline = [(wide / 2, 0.0), *steps, (-wide / 2, 0.0)]
    elif shape == "point":
        outline = [(wide / 2, 0.0), (wide / 2, high * 0.78), (0, high), (-wide / 2, high * 0.78), (-wide / 2, 0.0)]
    else:
        outline = [(wide / 2, 0.0), (wide / 2, high), (-wide / 2, high), (-wide / 2, 0.0)]
    lean = math.tan(math.radians(tilt))
    count = len(outline)
    points = [(x, y + z * lean, z) for y in (-0.06, 0.06) for x, z in outline]
    faces = [tuple(range(count))[::-1] if False else tuple(range(count)), tuple(range(count, 2 * count))[::-1]]
    faces += [(i, i + count, (i + 1) % count + count, (i + 1) % count) for i in range(count)]
    form.add(points, [f[::-1] for f in faces], stone)
    form.box((0, 0.02, 0.05), (wide + 0.16, 0.3, 0.1), stone, 0.02)
    dark = setting.matter.paint("grave letters", "#4c4d47", 0.95)
    for k in range(4):
        form.box(
            (0, -0.066 + lean * (high * 0.68 - 0.1 * k), high * 0.68 - 0.1 * k),
            (wide * (0.6 - 0.1 * (k % 2)), 0.006, 0.028),
            dark,
            0,
        )
    form.build("headstone")


def _cross(setting: Setting, piece: Piece) -> None:
    stone, form = _stuff(setting), begun(piece)
    thick, high = piece.w * 0.2, piece.h
    form.box((0, 0, 0.09), (piece.w * 0.72, 0.4, 0.18), stone, 0.02)
    form.box((0, 0, high / 2), (thick, thick * 0.8, high), stone, 0.015)
    form.box((0, 0, high * 0.72), (piece.w, thick * 0.8, thick), stone, 0.015)
    form.build("grave cross")


def _tomb(setting: Setting, piece: Piece) -> None:
    stone, form = _stuff(setting), begun(piece)
    form.box((0, 0, 0.06), (piece.w, piece.d, 0.12), stone, 0.02)
    form.box((0, 0, piece.h / 2), (piece.w - 0.24, piece.d - 0.24, piece.h - 0.1), stone, 0.02)
    form.box((0, 0, piece.h - 0.05), (piece.w - 0.04, piece.d - 0.04, 0.12), stone, 0.03)
    form.build("tomb")


def _angel(setting: Setting, piece: Piece) -> None:
    """A mourning angel on a plinth."""
    stone, form, h = _stuff(setting), begun(piece), piece.h
    form.box((0, 0, h * 0.16), (piece.w * 0.8, piece.d * 0.8, h * 0.32), stone, 0.03)
    form.lathe(
        [(0.3, h * 0.32), (0.24, h * 0.5), (0.17, h * 0.68), (0.2, h * 0.8), (0.07, h * 0.86)], (0, 0, 0), stone, 14
    )
    form.ball((0, -0.05, h * 0.91), (0.1, 0.11, 0.13), stone, 14)
    for side in (-1, 1):
        wing = [
            (side * 0.06, 0.16, h * 0.78),
            (side * 0.42, 0.26, h * 0.95),
            (side * 0.5, 0.26, h * 0.7),
            (side * 0.24, 0.2, h * 0.42),
        ]
        form.sheet(wing, stone)
        form.sheet(wing[::-1], stone)
    form.build("angel")


def _iron_fence(setting: Setting, piece: Piece) -> None:
    bar, form = iron(setting), begun(piece)
    form.box((0, 0, 0.22), (piece.w, 0.03, 0.035), bar, 0)
    form.box((0, 0, piece.h - 0.22), (piece.w, 0.03, 0.035), bar, 0)
    count = round(piece.w / 0.14)
    for k in range(count + 1):
        x = k * piece.w / count - piece.w / 2
        form.box((x, 0, piece.h / 2), (0.022, 0.022, piece.h - 0.08), bar, 0)
        form.lathe([(0.026, piece.h - 0.08), (0.003, piece.h + 0.04)], (x, 0, 0), bar, 4)
    for k in range(0, count + 1, 16):
        x = k * piece.w / count - piece.w / 2
        form.box((x, 0, piece.h / 2 + 0.06), (0.1, 0.1, piece.h + 0.12), bar, 0.01)
    form.build("iron fence")


def _yew(setting: Setting, piece: Piece) -> None:
    """A dark old yew: a thick trunk under a heavy crown."""
    chance = random.Random(round(piece.x * 10) * 31 + round(piece.y * 10))
    bark = setting.matter.paint("yew bark", "#4a3428", 0.95, vary=0.3, scale=6, bump=0.6)
    leaf = setting.matter.pieces("yew leaves", ["#1f3320", "#27402a", "#1a2b1b", "#2f4a2c"], 0.8)
    form = begun(piece)
    for k in range(4):
        form.lathe(
            [(0.3, -0.1), (0.2, 0.9), (0.12, 2.6)], (0.2 * math.cos(k * 1.6), 0.2 * math.sin(k * 1.6), 0), bark, 8
        )
    leaves(form, leaf, chance, (0, 0, piece.h * 0.58), (piece.w / 2, piece.d / 2, piece.h * 0.42), 2600, 0.16)
    form.build("yew", {"stays": True})


def leaves(
    form: Form,
    leaf: object,
    chance: random.Random,
    middle: tuple[float, float, float],
    half: tuple[float, float, float],
    count: int,
    size: float,
) -> None:
    """A crown of leaves: most near its skin, in lumps."""
    points, faces = [], []
    lumps = [[chance.gauss(0, 1) for _ in range(3)] for _ in range(18)]
    for k in range(count):
        way = [chance.gauss(0, 0.45) + c for c in lumps[k % 18]]
        long = math.sqrt(sum(c * c for c in way)) or 1.0
        out = chance.uniform(0.72, 1.0)
        x, y, z = (m + h * out * c / long for m, h, c in zip(middle, half, way, strict=True))
        turn, tip, s_ = chance.uniform(0, 6.28), chance.uniform(-0.6, 0.6), size * chance.uniform(0.7, 1.3)
        c, s, n = math.cos(turn) * s_, math.sin(turn) * s_, len(points)
        points += [
            (x - c, y - s, z),
            (x + s * 0.6, y - c * 0.6, z + tip * s_),
            (x + c, y + s, z + s_ * 0.4),
            (x - s * 0.6, y + c * 0.6, z - tip * s_),
        ]
        faces.append((n, n + 1, n + 2, n + 3))
    form.add(points, faces, leaf)


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "angel": _angel,
    "grave cross": _cross,
    "headstone": _headstone,
    "iron fence": _iron_fence,
    "tomb": _tomb,
    "yew": _yew,
}
