# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on flat roofs: stair houses, tanks, vents, aerials."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.pieces.common import STAYS, begun, burn, lit, steel, told, wood
from movie_director.engines.blender.stage.pieces.yard import masonry
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def _stair_house(setting: Setting, piece: Piece) -> None:
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    form.box((0, 0, h / 2), (w, d, h), masonry(setting, told(piece, "made", "brick"), told(piece, "colour", "")), 0.01)
    form.box(
        (0, 0, h + 0.06),
        (w + 0.3, d + 0.3, 0.14),
        setting.matter.paint("coping", "#8d887e", 0.85, vary=0.12, scale=3),
        0.02,
    )
    door = setting.matter.paint("roof door", "#5a2e26", 0.5, 0.2)
    form.box((0, -d / 2 - 0.02, 1.08), (1.1, 0.08, 2.16), steel(setting), 0)
    form.box((0, -d / 2 - 0.05, 1.05), (0.95, 0.06, 2.05), door, 0)
    glow = (
        setting.matter.glow("bulb", "#ffd9a0", 14) if lit(setting) else setting.matter.paint("bulb off", "#e0dccf", 0.3)
    )
    form.ball((0, -d / 2 - 0.14, 2.35), 0.1, glow, 10)
    form.build("stair house", STAYS)
    tip = form._turn @ (0.0, -d / 2 - 0.6, 2.4) + form._move
    burn(setting, (float(tip[0]), float(tip[1]), float(tip[2])), 140)


def _tank(setting: Setting, piece: Piece) -> None:
    """A wooden water tank on an iron frame, a cone for a lid."""
    form, r, h = begun(piece), piece.w * 0.46, piece.h
    stave, hoop, frame = (
        wood(setting, "#6a4e36"),
        setting.matter.paint("hoop", "#2a2724", 0.6, 0.5),
        setting.matter.paint("tank frame", "#4a3a32", 0.6, 0.4),
    )
    low = h * 0.42
    for x in (-1, 1):
        for y in (-1, 1):
            form.box((x * r * 0.7, y * r * 0.7, low / 2), (0.14, 0.14, low), frame, 0)
    for side in (-1, 1):
        for way in (-1, 1):
            long = math.hypot(r * 1.4, low)
            a = math.degrees(math.atan2(low, r * 1.4))
            form.box((0, side * r * 0.7, low / 2), (0.05, 0.05, 0.05), frame, 0)
            c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
            x0, z0, x1, z1 = -way * long / 2 * c, low / 2 - long / 2 * s, way * long / 2 * c, low / 2 + long / 2 * s
            form.sheet(
                [
                    (x0, side * r * 0.7, z0),
                    (x1, side * r * 0.7, z1),
                    (x1, side * r * 0.7, z1 + 0.07),
                    (x0, side * r * 0.7, z0 + 0.07),
                ],
                frame,
            )
            form.sheet(
                [
                    (x0, side * r * 0.7, z0 + 0.07),
                    (x1, side * r * 0.7, z1 + 0.07),
                    (x1, side * r * 0.7, z1),
                    (x0, side * r * 0.7, z0),
                ],
                frame,
            )
    form.box((0, 0, low), (2 * r, 2 * r, 0.14), frame, 0)
    top = h * 0.82
    count = 28
    for k in range(count):
        a = 2 * math.pi * k / count
        form.box(
            (math.cos(a) * r, math.sin(a) * r, (low + top) / 2),
            (0.08, 2 * math.pi * r / count * 0.98, top - low),
            stave,
            0,
            turn=math.degrees(a),
        )
    for z in (low + 0.3, (low + top) / 2, top - 0.25):
        form.lathe([(r + 0.055, z - 0.03), (r + 0.055, z + 0.03)], (0, 0, 0), hoop, 28)
    form.lathe([(r * 1.1, top), (0.03, h)], (0, 0, 0), setting.matter.paint("tank lid", "#4c4640", 0.8, vary=0.2), 28)
    form.cylinder((0, 0, low / 2), 0.12, low, frame, sides=10)
    form.build("water tank", STAYS)


def _vent(setting: Setting, piece: Piece) -> None:
    form, r, h = begun(piece), piece.w * 0.3, piece.h
    form.cylinder((0, 0, h * 0.4), r, h * 0.8, steel(setting), sides=16)
    form.lathe(
        [(r * 1.2, h * 0.76), (r * 1.6, h * 0.86), (r * 1.3, h * 0.97), (0.05, h)], (0, 0, 0), steel(setting), 18
    )
    form.build("air vent")


def _unit(setting: Setting, piece: Piece) -> None:
    """An air conditioner: a ribbed box with a fan on top."""
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    pale, dark = (
        setting.matter.paint("unit", "#a3a59f", 0.55, 0.3, vary=0.12, scale=3),
        setting.matter.paint("unit dark", "#232628", 0.7),
    )
    form.box((0, 0, h * 0.52), (w, d, h * 0.88), pale, 0.02)
    for k in range(8):
        form.box((0, -d / 2 - 0.01, h * (0.2 + 0.085 * k)), (w * 0.86, 0.03, 0.035), dark, 0)
    form.lathe([(d * 0.38, h * 0.95), (d * 0.4, h)], (0, 0, 0), dark, 20)
    form.build("air unit")


def _aerial(setting: Setting, piece: Piece) -> None:
    form, rod, h = begun(piece), steel(setting), piece.h
    form.cylinder((0, 0, h / 2), 0.025, h, rod, sides=8)
    for k in range(6):
        form.box((0, 0, h * (0.68 + 0.06 * k)), (0.9 - 0.09 * k, 0.02, 0.02), rod, 0)
    form.build("aerial", STAYS)


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "aerial": _aerial,
    "air unit": _unit,
    "air vent": _vent,
    "stair house": _stair_house,
    "water tank": _tank,
}
