# SPDX-License-Identifier: GPL-3.0-or-later
"""What masons make."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def _column(setting: Setting, piece: Piece) -> None:
    """A turned column between two blocks."""
    stone = setting.matter.paint("column stone", str(piece.look.get("colour", "#aaa192")), 0.6, vary=0.18, scale=3)
    form, wide, top = Form().stand(piece.x, piece.y), piece.w, piece.h
    form.box((0, 0, 0.06), (wide * 0.9, wide * 0.9, 0.12), stone, 0.015)
    rings = [(0.41, 0.12), (0.36, 0.24), (0.32, 0.3), (0.28, top - 0.45), (0.36, top - 0.38), (0.43, top - 0.25)]
    form.lathe([(r * wide, z) for r, z in rings], (0, 0, 0), stone, 24)
    form.box((0, 0, top - 0.13), (wide, wide, 0.26), stone, 0.015)
    form.build("column")


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {"column": _column}
