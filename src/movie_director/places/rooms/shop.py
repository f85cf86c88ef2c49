"""Shops: a counter and shelves of what they sell."""

from __future__ import annotations

from movie_director.places.decor import PALE, WOOD, usual
from movie_director.places.ground import Finish, GroundPlan, Piece, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import hung, pendant, rack

FINISHES = (
    Finish("#b3a88f", "#5f7068", "#ddd6c4", WOOD),
    Finish("#9aa5a0", "#6e4a39", "#ded8c8", PALE),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a shop."""
    fill = "books" if brief.says("book") else "lost" if brief.says("pawn", "antique", "thrift") else "goods"
    pieces = (
        rack(2.1, 2.98, 0, 3.0, 2.2, fill),
        rack(-3.4, 2.98, 0, 1.0, 2.2, fill),
        rack(3.98, 1.2, -90, 2.6, 2.2, fill),
        rack(-3.98, 2.0, 90, 1.1, 2.0, fill),
        rack(-1.0, -4.38, 180, 3.0, 2.0, fill),
        hung("clock", -0.2, 2.98, 2.1, 0, 0.36, 0.36),
        hung("picture", -0.25, 2.98, 1.5, 0, 0.6, 0.8),
        Piece("plant", -3.4, -1.6, 0, 0, 0.82, 0.69, 1.17),
        pendant(-0.6, 1.0, 2.12, watts=32, colour="#2d4a44"),
        pendant(1.3, 1.3, 2.12, watts=26, colour="#2d4a44"),
    )
    surface = Surface("counter", {"colour": "#6b4a2f", "top": "#4a2f1c", "wide": 1.7})
    return GroundPlan("shop", surface, pieces, usual(brief.pick(FINISHES)))


SHOP = Kind(
    "shop",
    ("shop", "store ", "market", "pharmacy", "boutique", "pawn", "florist", "book"),
    plan,
    Marks(0.85, window=(-1.75, 2.2)),
    about="a counter and shelves of goods",
)
