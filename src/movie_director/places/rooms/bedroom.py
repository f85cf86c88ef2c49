"""Bedrooms and hotel rooms: a bed, a wardrobe, a lamp beside it."""

from __future__ import annotations

from movie_director.places.decor import OAK, PALE, WALNUT, WOOD, usual
from movie_director.places.ground import Finish, GroundPlan, Piece, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import against, hung, plant, standing

FINISHES = (
    Finish("#93899a", None, "#ddd8ce", PALE, curtain="#5a4a66"),
    Finish("#9aa08d", None, "#ddd8ca", WOOD, curtain="#b8a888"),
    Finish("#a58f84", None, "#e2d9cb", WOOD, curtain="#6a4038"),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a bedroom."""
    pieces = (
        Piece("bed", 1.5, 1.95, 0, 0, 1.42, 2.08, 1.06, ("bed2",)),
        against(Piece("cabinet", 0.25, 2.98, 0, 0, 0.5, 0.4, 0.55, look={"colour": WALNUT})),
        Piece("table lamp", 0.25, 2.78, 0.55, 0, 0.26, 0.26, 0.37, look={"watts": 12}, role="top"),
        hung("picture", 1.5, 2.98, 1.75, 0, 0.9, 0.6),
        against(Piece("wardrobe", 3.98, 0.6, 0, -90, 1.2, 0.6, 2.0, ("wardrobe",), {"colour": WALNUT})),
        plant(-3.4, 2.4),
        Piece("rug", -0.2, 0.2, 0, 0, 2.6, 2.2, 0.02, flat=True),
        against(Piece("cabinet", -1.5, -4.38, 0, 180, 1.4, 0.5, 0.9, look={"colour": OAK})),
        hung("picture", -1.5, -4.38, 1.6, 180, 0.8, 0.6),
        standing(-3.3, -0.9, 20),
    )
    return GroundPlan("bedroom", Surface("desk", {"colour": "#6a4a30"}), pieces, usual(brief.pick(FINISHES)))


BEDROOM = Kind(
    "bedroom",
    ("bedroom", "hotel room", "motel", "dormitory", "ward"),
    plan,
    Marks(0.67, bed=(1.5, 1.95), window=(-1.75, 2.2)),
    about="a bed, a wardrobe, a lamp",
)
