# SPDX-License-Identifier: GPL-3.0-or-later
"""How another time furnishes a place: its own chair where today's would be, by the piece's name and its manner."""

from __future__ import annotations

from collections.abc import Mapping

from movie_director.engines.blender.stage.manners import cases, lights, seats, tables, town, wash, wheels
from movie_director.engines.blender.stage.manners.manner import MANNERS
from movie_director.engines.blender.stage.manners.tables import seat_of, surface
from movie_director.engines.blender.stage.pieces.kit import Build

MANNERED: Mapping[str, Build] = {
    **cases.made.pieces,
    **lights.made.pieces,
    **seats.made.pieces,
    **tables.made.pieces,
    **town.made.pieces,
    **wash.made.pieces,
    **wheels.made.pieces,
}
"""Who builds a piece in the manner that its look names."""

__all__ = ["MANNERED", "MANNERS", "seat_of", "surface"]
