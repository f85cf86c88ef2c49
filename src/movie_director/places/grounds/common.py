"""Short ways to lay out what is under the sky, and the marks that such places share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from movie_director.places.footprint import blocks, deep, inside
from movie_director.places.ground import GroundPlan, Land, Piece
from movie_director.places.kind import Brief, Kind, Sort
from movie_director.places.marks import Marks
from movie_director.places.tabletop import tables

OPEN = Marks(0.5, bench=True)
"""Where people are in most places under the sky."""
GRASS = ("#43592a", "#5d7336")


def slab(made: str, x: float, y: float, w: float, d: float, z: float = 0.0) -> Piece:
    """Ground of another kind, its middle at (x, y)."""
    return Piece("slab", x, y, z, 0, w, d, 0.05, look={"made": made}, flat=True)


def line(x: float, y: float, w: float, d: float, colour: str = "#d0cdc2", turn: float = 0) -> Piece:
    """Paint on the ground."""
    return Piece("line", x, y, 0, turn, w, d, 0.03, look={"colour": colour}, flat=True)


def lamp(x: float, y: float, shape: str = "lantern", high: float = 4.0, turn: float = 0) -> Piece:
    """A lamp post."""
    return Piece("lamp post", x, y, 0, turn, 0.34, 0.34, high, look={"shape": shape})


def tree(x: float, y: float, high: float = 7.0) -> Piece:
    """A leafy tree; people walk under it, so its footprint is its trunk's and its crown is `high` above."""
    return Piece("tree", x, y, 0, 0, 0.6, 0.6, high)


def car(x: float, y: float, turn: float, model: str = "", colour: str = "", **look: bool) -> Piece:
    """A car, its front towards -y turned; a `model` of the library, or a plain one."""
    models = (model,) if model else ()
    told = {"colour": colour, **look} if colour else dict(look)
    return Piece("car", x, y, 0, turn, 2.1, 4.6, 1.6, models, look=told)


CARS = ("peugeot-308", "suv", "renault-scenic", "VW-new-beetle", "seat_leon", "concept-sedan-01v1")


def kind(
    name: str,
    words: str,
    plan: Callable[[Brief], GroundPlan],
    about: str,
    sort: Sort = "land",
    marks: Marks = OPEN,
) -> Kind:
    """A kind of place under the sky; `words` are parted by commas.

    Of pieces that would stand in each other or in people's way, the first stays.
    """

    def sifted(brief: Brief) -> GroundPlan:
        made = plan(brief)
        table = tables(marks.wide)
        kept: list[Piece] = []
        for piece in made.pieces:
            if (
                piece.flat
                or piece.role in ("top", "seat")
                or (all(other.flat or deep(piece, other) <= 0 for other in (*table, *kept)) and not _in_the_way(piece))
            ):
                kept.append(piece)
        return replace(made, pieces=tuple(kept))

    return Kind(name, tuple(words.split(", ")), sifted, marks, inside=False, sort=sort, about=about)


def _in_the_way(piece: Piece) -> bool:
    return blocks(piece) and any(inside(spot, piece, 0.3) for spot in ((-0.6, 0.0), (0.6, 0.0), (0.0, -0.35)))


def lawn(**more: Any) -> Land:
    """Flat grass without trees or stones, what most pieces stand on; `more` are fields of `Land`."""
    return replace(Land(GRASS, 1.5, "none", 0, 0, "#77736a", flat=16.0), **more)
