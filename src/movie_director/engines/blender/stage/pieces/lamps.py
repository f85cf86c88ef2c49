# SPDX-License-Identifier: GPL-3.0-or-later
"""Lamps one sees."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage import practical
from movie_director.engines.blender.stage.pieces.walls import outward
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def _watts(piece: Piece, usual: float) -> float:
    return float(piece.look.get("watts", usual))


def _pendant(setting: Setting, piece: Piece) -> None:
    colour = str(piece.look.get("colour", "#26332e"))
    practical.pendant(setting, piece.x, piece.y, piece.z, piece.z + piece.h, _watts(piece, 30), colour)


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "floor lamp": lambda setting, piece: practical.standing(setting, piece.x, piece.y, _watts(piece, 26)),
    "pendant": _pendant,
    "sconce": lambda setting, piece: practical.sconce(
        setting, piece.x, piece.y, piece.z, outward(piece), _watts(piece, 9)
    ),
    "table lamp": lambda setting, piece: practical.table(setting, piece.x, piece.y, piece.z, _watts(piece, 14)),
}
