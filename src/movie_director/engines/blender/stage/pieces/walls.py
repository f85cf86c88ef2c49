# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs on walls."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage import ornament
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def outward(piece: Piece) -> tuple[float, float]:
    """The way off the wall that a piece hangs on."""
    turn = math.radians(piece.turn)
    return round(math.sin(turn), 6), -round(math.cos(turn), 6)


def _at(piece: Piece) -> tuple[float, float, float]:
    return piece.x, piece.y, piece.z


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "board": lambda setting, piece: ornament.board(setting, _at(piece), piece.w, piece.h),
    "clock": lambda setting, piece: ornament.clock(setting, _at(piece), piece.w / 2),
    "coats": lambda setting, piece: ornament.coats(setting, (piece.x, piece.y), outward(piece)),
    "neon": lambda setting, piece: ornament.neon(setting, _at(piece), piece.w),
    "picture": lambda setting, piece: ornament.picture(setting, _at(piece), outward(piece), piece.w, piece.h),
    "plaque": lambda setting, piece: ornament.plaque(setting, _at(piece), piece.w),
    "radiator": lambda setting, piece: ornament.radiator(setting, piece.x, piece.y + piece.d / 2),
}
