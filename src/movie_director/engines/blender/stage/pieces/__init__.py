# SPDX-License-Identifier: GPL-3.0-or-later
"""What a ground plan names, built: one family of pieces a file, and the surfaces that every place keeps."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.pieces import (
    furniture,
    great,
    hospitality,
    institution,
    lamps,
    luminaires,
    medical,
    oddments,
    office,
    rough,
    sanitary,
    stone,
    transport,
    walls,
)
from movie_director.engines.blender.stage.pieces.surfaces import SURFACES
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece

Build = Callable[[Setting, Piece], None]
PIECES: Mapping[str, Build] = {
    **furniture.PIECES,
    **great.piece.pieces,
    **hospitality.piece.pieces,
    **institution.piece.pieces,
    **lamps.PIECES,
    **luminaires.piece.pieces,
    **medical.piece.pieces,
    **oddments.piece.pieces,
    **office.piece.pieces,
    **rough.piece.pieces,
    **sanitary.piece.pieces,
    **stone.PIECES,
    **transport.piece.pieces,
    **walls.PIECES,
}
"""Who builds what, by the piece's name."""

__all__ = ["PIECES", "SURFACES"]
