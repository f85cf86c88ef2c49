"""Kitchens: units along the back wall, a table to eat at."""

from __future__ import annotations

from movie_director.places.decor import CHECK, PALE, usual
from movie_director.places.ground import Finish, GroundPlan, Piece, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import hung, pendant, plant, rack

FINISHES = (
    Finish("#c9bd97", None, "#e2dccb", CHECK, tiles=True, curtain="#a85f3f"),
    Finish("#9db3a4", None, "#e2dccb", PALE, curtain="#d8cfb4"),
    Finish("#a9b6bd", None, "#e6e2d6", CHECK, tiles=True, curtain="#c9a23f"),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a kitchen."""
    pieces = [
        Piece("kitchen units", 1.075, 2.7, 0, 0, 3.85, 0.6, 2.4),
        Piece("refrigerator", 3.45, 2.53, 0, 0, 0.9, 0.9, 1.85, ("refrigerator",)),
        Piece("kitchen tools", 0.25, 2.95, 1.5, 0, 0.44, 0.1, 0.32, ("kitchenTools",), role="top"),
        rack(3.98, 1.0, -90, 1.6, 2.0, "goods", 0.32),
        hung("picture", 3.98, -0.5, 1.6, -90, 0.5, 0.6),
        hung("clock", -3.98, 2.3, 2.1, 90, 0.32, 0.32),
        plant(-3.55, 2.1),
        rack(-2.0, -4.38, 180, 1.8, 1.9, "goods"),
        hung("picture", 0.9, -4.38, 1.6, 180, 0.8, 0.6),
        pendant(0, 0.75, 2.1, watts=44, colour="#a8432f"),
        *(
            Piece("chair", x, 0.72, 0, 90 if x < 0 else -90, 0.44, 0.44, 0.95, ("chairWithCushion",), role="seat")
            for x in (-0.95, 0.95)
        ),
    ]
    return GroundPlan("kitchen", Surface("kitchen table"), tuple(pieces), usual(brief.pick(FINISHES)))


KITCHEN = Kind(
    "kitchen",
    ("kitchen", "galley", "kitchenette", "scullery"),
    plan,
    Marks(0.65, True, window=(-1.75, 2.2)),
    about="units, a stove, a table to eat at",
)
