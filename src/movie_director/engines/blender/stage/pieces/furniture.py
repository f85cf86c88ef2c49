# SPDX-License-Identifier: GPL-3.0-or-later
"""Furniture of dwellings and offices."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage import ornament, shelf
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def behind(piece: Piece) -> tuple[float, float]:
    """The middle of a piece's back."""
    turn = math.radians(piece.turn)
    return piece.x - piece.d / 2 * math.sin(turn), piece.y + piece.d / 2 * math.cos(turn)


def _rack(setting: Setting, piece: Piece) -> None:
    x, y = behind(piece)
    shelf.rack(setting, x, y, piece.turn, piece.w, piece.h, str(piece.look.get("fill", "boxes")), piece.d)


def _cabinet(setting: Setting, piece: Piece) -> None:
    x, y = behind(piece)
    colour = str(piece.look.get("colour", "#6a4529"))
    ornament.cabinet(setting, x, y, piece.turn, piece.w, piece.d, piece.h, colour)


def _fridge(setting: Setting, piece: Piece) -> None:
    x, y = behind(piece)
    ornament.cabinet(setting, x, y, piece.turn, piece.w, piece.d, piece.h, "#b9bcbc")


def _filing(setting: Setting, piece: Piece) -> None:
    """Two steel drawers."""
    steel = setting.matter.paint("filing steel", "#6f7a78", 0.45, 0.4)
    grip = setting.matter.paint("filing grip", "#c9c7bd", 0.3, 0.9)
    form = Form().stand(piece.x, piece.y, piece.z, piece.turn)
    form.box((0, 0, piece.h / 2), (piece.w, piece.d, piece.h), steel, 0.006)
    for k in (0.25, 0.75):
        form.box((0, -piece.d / 2 - 0.006, piece.h * k), (piece.w - 0.03, 0.012, piece.h / 2 - 0.02), steel, 0.004)
        form.box((0, -piece.d / 2 - 0.02, piece.h * k + 0.05), (0.12, 0.016, 0.02), grip, 0.004)
    form.build("filing cabinet")


def _tools(setting: Setting, piece: Piece) -> None:
    """A rail with ladles and a sieve."""
    steel = setting.matter.paint("steel", "#a9abab", 0.28, 1)
    form = Form().stand(piece.x, piece.y, piece.z, piece.turn)
    form.cylinder((0, 0, piece.h - 0.02), 0.006, piece.w, steel, sides=8, axis="x")
    for k in range(4):
        x = piece.w * (0.14 + 0.24 * k - 0.5)
        form.box((x, -0.01, piece.h * 0.6), (0.012, 0.006, piece.h * 0.7), steel, 0.002)
        form.ball((x, -0.02, piece.h * 0.2), (0.035, 0.018, 0.04), steel, 12)
    form.build("kitchen tools")


def _sofa(setting: Setting, piece: Piece) -> None:
    ornament.sofa(setting, piece.x, piece.y, piece.turn, piece.w)


def _units(setting: Setting, piece: Piece) -> None:
    x, y = behind(piece)
    colour, metal = str(piece.look.get("colour", "")), bool(piece.look.get("steel", False))
    ornament.units(setting, x - piece.w / 2, y, piece.w - 0.02, colour, metal)


def _chair(setting: Setting, piece: Piece) -> None:
    ornament.chair(setting, piece.x, piece.y, piece.turn)


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "armchair": _sofa,
    "bed": lambda setting, piece: ornament.bed(setting, piece.x, piece.y),
    "cabinet": _cabinet,
    "chair": _chair,
    "filing cabinet": _filing,
    "kitchen tools": _tools,
    "kitchen units": _units,
    "piano": _cabinet,
    "plant": lambda setting, piece: ornament.plant(setting, piece.x, piece.y),
    "rack": _rack,
    "refrigerator": _fridge,
    "rug": lambda setting, piece: ornament.rug(
        setting, piece.x, piece.y, piece.w, piece.d, str(piece.look.get("colour", ""))
    ),
    "sofa": _sofa,
    "wardrobe": _cabinet,
}
