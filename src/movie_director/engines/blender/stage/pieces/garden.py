# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands about houses: plank fences, bird baths, grills, letter boxes, and the house of the rich."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.pieces.buildings import gable, window
from movie_director.engines.blender.stage.pieces.common import STAYS, begun, burn, iron, steel, told, wood
from movie_director.engines.blender.stage.pieces.yard import masonry
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def _planks(setting: Setting, piece: Piece) -> None:
    board, form, count = wood(setting, told(piece, "colour", "#7d6448")), begun(piece), round(piece.w / 0.19)
    for k in range(count):
        form.box(
            ((k + 0.5) * piece.w / count - piece.w / 2, 0, piece.h / 2),
            (piece.w / count - 0.012, 0.03, piece.h),
            board,
            0,
        )
    form.build("plank fence", STAYS)


def _bath(setting: Setting, piece: Piece) -> None:
    stone, form, h = setting.matter.paint("fountain stone", "#a39c8d", 0.75, vary=0.18, scale=3), begun(piece), piece.h
    form.lathe(
        [(0.2, 0), (0.12, 0.1), (0.08, h * 0.6), (0.12, h * 0.8), (0.3, h * 0.9), (0.3, h), (0.24, h * 0.94)],
        (0, 0, 0),
        stone,
        20,
    )
    form.build("bird bath")


def _grill(setting: Setting, piece: Piece) -> None:
    black, form = iron(setting), begun(piece)
    form.ball((0, 0, 0.78), (0.3, 0.3, 0.24), setting.matter.paint("grill", "#8a201c", 0.3), 18)
    for x, y in ((-0.2, -0.15), (0.2, -0.15), (0, 0.2)):
        form.box((x, y, 0.32), (0.04, 0.04, 0.64), black, 0)
    form.build("barbecue")


def _letters(setting: Setting, piece: Piece) -> None:
    form, h = begun(piece), piece.h
    form.box((0, 0, h * 0.42), (0.08, 0.08, h * 0.84), wood(setting), 0)
    form.box((0, 0, h * 0.9), (0.22, 0.46, 0.22), steel(setting), 0.05)
    form.build("letter box")


def _mansion(setting: Setting, piece: Piece) -> None:
    """A house with a portico of columns and two rows of tall windows."""
    chance, form = random.Random(setting.place.seed), begun(piece)
    w, d, h = piece.w, piece.d, piece.h
    wall, stone = masonry(setting, "plaster", "#cfc6ae"), setting.matter.paint("mansion stone", "#d8d2c2", 0.7)
    roof, y0, eaves = masonry(setting, "board", "#4a4c50"), -d / 2, h * 0.76
    form.box((0, 0, eaves / 2), (w, d, eaves), wall, 0.01)
    gable(form, y0, d / 2, w, eaves, h - eaves, roof, wall, 0.5)
    form.box((0, y0 - 1.4, 0.25), (8.4, 3.2, 0.5), stone, 0.02)
    for k in range(3):
        form.box((0, y0 - 3.1 - 0.32 * k, 0.38 - 0.14 * k), (6.0, 0.4, 0.2), stone, 0)
    for k in range(6):
        form.lathe(
            [(0.34, 0.5), (0.27, 0.75), (0.23, eaves - 0.9), (0.34, eaves - 0.5)],
            ((k - 2.5) * 1.5, y0 - 2.6, 0),
            stone,
            20,
        )
    form.box((0, y0 - 1.5, eaves - 0.25), (8.6, 3.2, 0.55), stone, 0.03)
    gable(form, y0 - 3.1, y0, 8.6, eaves, 1.5, roof, stone, 0.2, "y")
    form.box((0, y0 - 0.03, 1.9), (1.9, 0.1, 2.9), setting.matter.paint("mansion door", "#2c1c14", 0.35), 0.01)
    for k in (-4, -3, -2, 2, 3, 4, -1, 1):
        for z in (2.0, 5.2):
            window(setting, form, k * 2.25, y0, z, 1.15, 2.0, chance, trim="#e4e0d4")
    form.build("mansion", STAYS)
    burn(setting, (piece.x, piece.y + y0 - 2.0, 3.4), 200)


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "barbecue": _grill,
    "bird bath": _bath,
    "letter box": _letters,
    "mansion": _mansion,
    "plank fence": _planks,
}
