# SPDX-License-Identifier: GPL-3.0-or-later
"""What a ground plan names, built: one family of pieces a file, and the surfaces that every place keeps."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.pieces import (
    buildings,
    carriage,
    docks,
    far,
    furniture,
    garden,
    graves,
    great,
    hospitality,
    institution,
    lamps,
    luminaires,
    medical,
    oddments,
    office,
    park,
    paving,
    road,
    roofs,
    rough,
    sanitary,
    ship,
    site,
    stone,
    transit,
    transport,
    village,
    walls,
    wild,
    yard,
)
from movie_director.engines.blender.stage.pieces.surfaces import SURFACES
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece

Build = Callable[[Setting, Piece], None]
PIECES: Mapping[str, Build] = {
    **buildings.PIECES,
    **carriage.piece.pieces,
    **docks.PIECES,
    **far.PIECES,
    **furniture.PIECES,
    **garden.PIECES,
    **graves.PIECES,
    **great.piece.pieces,
    **hospitality.piece.pieces,
    **institution.piece.pieces,
    **lamps.PIECES,
    **luminaires.piece.pieces,
    **medical.piece.pieces,
    **oddments.piece.pieces,
    **office.piece.pieces,
    **park.PIECES,
    **paving.PIECES,
    **road.PIECES,
    **roofs.PIECES,
    **rough.piece.pieces,
    **sanitary.piece.pieces,
    **ship.PIECES,
    **site.PIECES,
    **stone.PIECES,
    **transit.PIECES,
    **transport.piece.pieces,
    **village.PIECES,
    **walls.PIECES,
    **wild.PIECES,
    **yard.PIECES,
}
"""Who builds what, by the piece's name."""

__all__ = ["PIECES", "SURFACES"]
