# SPDX-License-Identifier: GPL-3.0-or-later
"""Railways, airfields and bridges."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.pieces.common import STAYS, begun, burn, iron, lit, steel, told
from movie_director.engines.blender.stage.pieces.yard import masonry
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def _rails(setting: Setting, piece: Piece) -> None:
    form = begun(piece)
    form.box(
        (0, 0, -0.02),
        (piece.w, piece.d + 1.4, 0.12),
        setting.matter.paint("ballast", "#6d675e", 0.95, vary=0.4, scale=14, bump=1.0),
        0,
    )
    for k in range(int(piece.w / 0.65)):
        form.box(
            (k * 0.65 - piece.w / 2, 0, 0.08),
            (0.24, piece.d + 0.7, 0.1),
            setting.matter.paint("sleeper", "#3a2e24", 0.9, vary=0.3),
            0,
        )
    for side in (-1, 1):
        form.box(
            (0, side * piece.d * 0.45, 0.18),
            (piece.w, 0.07, 0.12),
            setting.matter.paint("rail steel", "#8d8f90", 0.25, 0.9),
            0,
        )
    form.build("rails", STAYS)


def _train(setting: Setting, piece: Piece) -> None:
    """Carriages along x: with doors and lit windows; `old` ones are narrow and panelled."""
    colour, old = told(piece, "colour", "#2f4a3a"), bool(piece.look.get("old", False))
    skin = setting.matter.paint(f"train {colour}", colour, 0.35, 0.1, coat=0.4)
    band = setting.matter.paint("train band", "#c9bd9a" if old else "#c4c6c8", 0.4, 0 if old else 0.5)
    roof, black = setting.matter.paint("train roof", "#4a4c4e", 0.7), setting.matter.paint("bogie", "#141415", 0.8)
    pane = (
        setting.matter.glow("pane lit train", "#ffd9a0", 1.6, "#604828")
        if lit(setting)
        else setting.matter.paint("pane house", "#303c48", 0.06, coat=0.5)
    )
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    count = max(1, round(w / 21))
    long = w / count
    for n in range(count):
        x0 = (n + 0.5) * long - w / 2
        form.box((x0, 0, h * 0.56), (long - 0.7, d, h * 0.66), skin, 0.12)
        form.box((x0, 0, h * 0.92), (long - 0.8, d * 0.9, h * 0.14), roof, 0.2)
        form.box((x0, 0, h * 0.44), (long - 0.66, d + 0.03, 0.16), band, 0)
        form.box((x0, 0, h * 0.84), (long - 0.66, d + 0.03, 0.1), band, 0)
        for k in range(int((long - 4) / (1.3 if old else 1.9))):
            x = x0 - long / 2 + 2.9 + k * (1.3 if old else 1.9)
            for side in (-1, 1):
                form.box((x, side * d / 2, h * 0.66), ((0.8 if old else 1.5), 0.06, h * 0.24), pane, 0)
        for x in (x0 - long / 2 + 1.4, x0 + long / 2 - 1.4):
            for side in (-1, 1):
                form.box((x, side * d / 2, h * 0.54), (1.1, 0.07, h * 0.56), band if not old else skin, 0)
                form.box((x, side * (d / 2 + 0.02), h * 0.66), (0.6, 0.06, h * 0.26), pane, 0)
                form.box((x + 0.4, side * (d / 2 + 0.04), h * 0.48), (0.04, 0.06, 0.4), iron(setting), 0)
        for x in (x0 - long * 0.36, x0 + long * 0.36):
            form.box((x, 0, h * 0.16), (3.0, d * 0.8, h * 0.16), black, 0.05)
            for dx in (-1.0, 1.0):
                form.cylinder((x + dx, 0, 0.46), 0.46, d * 0.56, black, axis="y", sides=18)
    form.build("train", STAYS)


def _roof(setting: Setting, piece: Piece) -> None:
    """A platform's roof on iron posts, lamps under it."""
    form, w, d = begun(piece), piece.w, piece.d
    form.box((0, 0, 0.2), (w, d, 0.14), masonry(setting, "board", "#6d6f6a"), 0)
    for k in range(int(w / 5) + 1):
        x = k * 5 - int(w / 5) * 2.5
        form.box((x, 0, 0.05), (0.14, d, 0.2), iron(setting), 0)
        if abs(x) > 3:
            form.cylinder((x, d * 0.3, -piece.z / 2), 0.09, piece.z, iron(setting), sides=10)
    for k in range(int(w / 0.4)):
        form.sheet(
            [(k * 0.4 - w / 2, d / 2, 0.2), (k * 0.4 - w / 2 + 0.2, d / 2, -0.25), (k * 0.4 - w / 2 + 0.4, d / 2, 0.2)],
            setting.matter.paint("boat white", "#d8d6cc", 0.5, vary=0.1, scale=2),
        )
    glow = setting.matter.glow("bulb", "#ffd9a0", 14) if lit(setting) else iron(setting)
    for x in (-10, -5, 0, 5, 10):
        form.ball((x, d * 0.2, -0.1), 0.13, glow, 10)
    form.build("platform roof", STAYS)
    for x in (-5, 5):
        burn(setting, (piece.x + x, piece.y + d * 0.3, piece.z - 0.4), 150)


def _clock(setting: Setting, piece: Piece) -> None:
    form, h = begun(piece), piece.h
    form.lathe([(0.18, 0), (0.14, 0.2), (0.07, 0.4), (0.06, h - 0.6)], (0, 0, 0), iron(setting), 14)
    form.cylinder((0, 0, h - 0.35), 0.36, 0.2, iron(setting), axis="y", sides=24)
    face = (
        setting.matter.glow("bulb face", "#fff3d8", 1.2, "#d8d2c0")
        if lit(setting)
        else setting.matter.paint("clock face", "#e4dfd0", 0.5)
    )
    form.cylinder((0, 0, h - 0.35), 0.31, 0.23, face, axis="y", sides=24)
    form.box((0.0, -0.13, h - 0.26), (0.03, 0.02, 0.2), iron(setting), 0)
    form.box((0.07, -0.13, h - 0.35), (0.16, 0.02, 0.03), iron(setting), 0)
    form.build("station clock")


def _plane(setting: Setting, piece: Piece) -> None:
    """An airliner, nose towards -y, about 30 m long."""
    white = setting.matter.paint("plane white", "#d4d6d6", 0.3, coat=0.4)
    colour = setting.matter.paint(
        f"livery {told(piece, 'colour', '#1f4a7a')}", told(piece, "colour", "#1f4a7a"), 0.3, coat=0.4
    )
    dark, metal = setting.matter.paint("boat pane", "#1a222a", 0.08), steel(setting)
    form, long, r, z = begun(piece), piece.d, piece.d * 0.062, piece.d * 0.115
    rings = [
        (0.05, 0.0),
        (0.45, 0.012),
        (0.75, 0.035),
        (0.95, 0.08),
        (1.0, 0.13),
        (1.0, 0.66),
        (0.85, 0.8),
        (0.5, 0.92),
        (0.12, 1.0),
    ]
    form.lathe([(r * k, long * (t - 0.5)) for k, t in rings], (0, 0, z), white, 30, "y")
    for k in range(24):
        for side in (-1, 1):
            form.box((side * r * 0.985, long * (-0.33 + 0.024 * k), z + r * 0.25), (0.06, 0.26, 0.36), dark, 0)
    for side in (-1, 1):
        form.box((side * r * 0.42, long * -0.462, z + r * 0.42), (0.6, 0.3, 0.36), dark, 0.02, turn=side * 35)
    for side in (-1, 1):
        root, tip = (r * 0.7, -long * 0.07, long * 0.1), (long * 0.48, long * 0.14, long * 0.19)
        top = [
            (side * root[0], root[1], z - r * 0.5),
            (side * tip[0], tip[1], z + 0.6),
            (side * tip[0], tip[2], z + 0.6),
            (side * root[0], root[2], z - r * 0.5),
        ]
        low = [(x, y, w - (0.5 if abs(x) < 4 else 0.12)) for x, y, w in top]
        form.add(
            [*top, *low],
            [(0, 1, 2, 3), (7, 6, 5, 4), (0, 4, 5, 1), (1, 5, 6, 2), (2, 6, 7, 3)]
            if side > 0
            else [(3, 2, 1, 0), (4, 5, 6, 7), (1, 5, 4, 0), (2, 6, 5, 1), (3, 7, 6, 2)],
            white,
        )
        form.lathe(
            [(0.7, -1.6), (0.95, -1.3), (0.95, 0.4), (0.5, 1.7)],
            (side * long * 0.17, long * -0.01, z - r * 0.95),
            colour,
            20,
            "y",
        )
        form.cylinder((side * long * 0.17, -long * 0.01 - 1.6, z - r * 0.95), 0.66, 0.06, dark, axis="y", sides=20)
        tail = [
            (side * 0.2, long * 0.38, z + 0.4),
            (side * long * 0.16, long * 0.47, z + 0.7),
            (side * long * 0.16, long * 0.5, z + 0.7),
            (side * 0.2, long * 0.48, z + 0.4),
        ]
        form.sheet(tail, white)
        form.sheet(tail[::-1], white)
        form.cylinder(
            (side * r * 0.9, long * 0.06, z * 0.24),
            0.5,
            0.7,
            setting.matter.paint("tyre", "#0d0d0e", 0.8),
            axis="x",
            sides=18,
        )
        form.box((side * r * 0.9, long * 0.06, z * 0.45), (0.2, 0.2, z * 0.5), metal, 0)
    fin = [
        (0, long * 0.34, z + r * 0.8),
        (0, long * 0.47, z + long * 0.19),
        (0, long * 0.53, z + long * 0.19),
        (0, long * 0.47, z + r * 0.4),
    ]
    form.add(
        [*[(-0.16, y, w) for _, y, w in fin], *[(0.16, y, w) for _, y, w in fin]],
        [(0, 1, 2, 3), (7, 6, 5, 4), (0, 4, 5, 1), (1, 5, 6, 2)],
        colour,
    )
    form.box((0, -long * 0.4, z * 0.35), (0.16, 0.16, z * 0.6), metal, 0)
    form.cylinder((0, -long * 0.4, 0.36), 0.36, 0.4, setting.matter.paint("tyre", "#0d0d0e", 0.8), axis="x", sides=16)
    # Stairs up to the front door.
    for k in range(14):
        form.box((r + 0.5 + 0.3 * (13 - k), -long * 0.35, 0.2 + (z - r * 0.2) * k / 13), (0.32, 1.3, 0.08), metal, 0)
    for side in (-1, 1):
        form.sheet(
            [
                (r + 4.6, -long * 0.35 + side * 0.65, 1.1),
                (r + 0.4, -long * 0.35 + side * 0.65, z + 1.0),
                (r + 0.4, -long * 0.35 + side * 0.65, z + 0.9),
                (r + 4.6, -long * 0.35 + side * 0.65, 1.0),
            ][::side],
            metal,
        )
    form.box((r * 0.9, -long * 0.35, z + 0.5), (0.5, 0.95, 1.8), dark, 0)
    form.build("airliner", STAYS)


def _control(setting: Setting, piece: Piece) -> None:
    form, r, h = begun(piece), piece.w / 2, piece.h
    form.lathe([(r * 0.62, 0), (r * 0.5, h - 5), (r, h - 4)], (0, 0, 0), masonry(setting, "concrete", "#a09c92"), 16)
    form.lathe([(r, h - 4), (r * 1.2, h - 1.4)], (0, 0, 0), setting.matter.paint("boat pane", "#1a222a", 0.08), 16)
    form.lathe(
        [(r * 1.3, h - 1.4), (r * 1.2, h - 0.8), (0.2, h - 0.6), (0.05, h + 2.5)],
        (0, 0, 0),
        masonry(setting, "concrete", "#a09c92"),
        16,
    )
    form.build("control tower", STAYS)


def _cart(setting: Setting, piece: Piece) -> None:
    """A cart of bags."""
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    form.box((0, 0, 0.45), (w, d, 0.1), setting.matter.paint("site yellow", "#c9962a", 0.5), 0)
    for x in (-w * 0.4, w * 0.4):
        for y in (-d * 0.36, d * 0.36):
            form.cylinder((x, y, 0.22), 0.22, 0.14, setting.matter.paint("tyre", "#0d0d0e", 0.8), axis="x", sides=14)
    bags = setting.matter.pieces("bags", ["#3a2c24", "#23364a", "#5a2420", "#4a4c4a", "#6a5638"], 0.6)
    for k in range(9):
        form.box(
            (w * (0.3 * (k % 3) - 0.3), d * (0.3 * (k // 3) - 0.3), 0.72 + 0.06 * (k % 2)),
            (w * 0.27, d * 0.26, 0.42 + 0.12 * (k % 2)),
            bags,
            0.04,
        )
    for y in (-d / 2, d / 2):
        form.box((0, y, h * 0.6), (w, 0.05, h * 0.6), steel(setting), 0)
    form.box((0, 0, h), (w, d, 0.05), setting.matter.paint("site yellow", "#c9962a", 0.5), 0)
    form.build("baggage cart")


def _truss(setting: Setting, piece: Piece) -> None:
    """A steel bridge's side: chords, posts and diagonals with rivets' weight."""
    paint, form, w, h = (
        setting.matter.paint("bridge steel", "#4c5a58", 0.6, 0.3, vary=0.25, scale=2),
        begun(piece),
        piece.w,
        piece.h,
    )
    for z in (0.2, h):
        form.box((0, 0, z), (w, 0.4, 0.4), paint, 0)
    step = h * 0.85
    count = int(w / step)
    for k in range(count + 1):
        x = k * step - count * step / 2
        form.box((x, 0, h / 2), (0.28, 0.34, h), paint, 0)
        if k < count:
            way = 1 if k % 2 else -1
            a, b = (x if way > 0 else x + step), (x + step if way > 0 else x)
            for y, flip in ((-0.15, 1), (0.15, -1)):
                quad = [(a, y, 0.2), (b, y, h), (b, y, h - 0.34), (a, y, -0.14)]
                form.sheet((quad if way < 0 else quad[::-1])[::flip], paint)
    form.build("truss", STAYS)


def _far(setting: Setting, piece: Piece) -> None:
    """A stone bridge of arches far off."""
    stone, form, w, h = masonry(setting, "stone"), begun(piece), piece.w, piece.h
    form.box((0, 0, h - 0.8), (w, piece.d, 1.6), stone, 0)
    dark = setting.matter.paint("church dark", "#15171a", 0.9)
    for k in range(7):
        x = (k / 6 - 0.5) * w
        form.box((x, 0, h / 2 - 0.5), (3.0, piece.d, h), stone, 0)
        for j in range(6):
            a0, a1 = math.pi * j / 12, math.pi * (j + 1) / 12
            for side in (-1, 1):
                r = w / 12 - 1.5
                cx = x + w / 12 * side
                form.box(
                    (
                        cx - side * r * math.cos((a0 + a1) / 2),
                        0,
                        h - 1.6 - r * 0.45 + r * 0.45 * math.sin((a0 + a1) / 2),
                    ),
                    (1.0, piece.d, 0.9),
                    stone,
                    0,
                )
    form.box((0, piece.d, 0), (0.01, 0.01, 0.01), dark, 0)
    form.build("far bridge", STAYS)


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "airliner": _plane,
    "baggage cart": _cart,
    "control tower": _control,
    "far bridge": _far,
    "platform roof": _roof,
    "rails": _rails,
    "station clock": _clock,
    "train": _train,
    "truss": _truss,
}
