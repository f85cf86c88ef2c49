"""Living rooms, and the good general room for a heading that says no more than that it is inside."""

from __future__ import annotations

from movie_director.places.decor import PALE, WOOD, usual
from movie_director.places.ground import Finish, GroundPlan, Piece, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import hung, plant, rack, standing

FINISHES = (
    Finish("#8d9a97", None, "#ddd8ca", WOOD, curtain="#8f5a3f"),
    Finish("#a89a83", "#7c6f5c", "#e0d8c6", WOOD, curtain="#3f5a55"),
    Finish("#7f8f9d", None, "#dcdad2", PALE, curtain="#c7b48c"),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a living room."""
    pieces = (
        Piece("sofa", 1.2, 2.4, 0, 0, 2.05, 0.8, 0.8, ("sofa3",)),
        hung("picture", 0.7, 2.98, 1.75, 0, 0.8, 0.6),
        hung("picture", 1.65, 2.98, 1.8, 0, 0.55, 0.7),
        rack(3.3, 2.98, 0, 1.2, 2.1, "books"),
        standing(-0.55, 2.55),
        plant(-3.4, 2.4),
        rack(3.98, 1.2, -90, 1.2, 1.9, "books"),
        hung("picture", 3.98, 0.15, 1.6, -90, 0.7, 0.55),
        standing(3.5, 0.2, 22),
        Piece("armchair", -3.1, -1.6, 0, 70, 1.12, 0.93, 0.8, ("winchesterArmchair",)),
        Piece("rug", 0.1, 0.5, 0, 0, 3.4, 2.5, 0.02, flat=True),
        hung("picture", -1.2, -4.38, 1.6, 180, 1.1, 0.8),
        Piece("piano", 1.8, -4.05, 0, 180, 1.42, 0.55, 1.39, ("piano",)),
    )
    return GroundPlan("living-room", Surface("desk", {"colour": "#59351f"}), pieces, usual(brief.pick(FINISHES)))


LIVING = Kind(
    "living-room",
    ("living", "lounge", "apartment", "flat", "house", "parlour", "parlor", "room", "home"),
    plan,
    Marks(0.67, sofa=(1.2, 2.4), window=(-1.75, 2.2)),
    about="a sofa, books, a rug, lamps",
)
