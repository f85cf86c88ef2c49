"""A roof over the city, and a balcony or terrace high up."""

from __future__ import annotations

from movie_director.places.ground import Deck, GroundPlan, Piece, Surface
from movie_director.places.grounds.common import kind
from movie_director.places.kind import Brief


def plan(brief: Brief) -> GroundPlan:
    """Lay out a flat roof with a parapet, vents, a stair house and a water tank."""
    side = brief.pick((1, -1))
    low = {"made": "brick", "colour": brief.pick(("#6b4a3c", "#77706a", "#7a5a48"))}
    pieces = (
        Piece("wall", 0, 5.8, 0, 0, 18, 0.34, 0.95, look=low),
        Piece("wall", -8.8, -2, 0, 90, 15.2, 0.34, 0.95, look=low),
        Piece("wall", 8.8, -2, 0, 90, 15.2, 0.34, 0.95, look=low),
        Piece("wall", 0, -9.8, 0, 0, 17.2, 0.34, 0.95, look=low),
        Piece("stair house", side * 6.4, 3.4, 0, -side * 25, 2.8, 2.6, 2.6, look=low),
        Piece("water tank", -side * 5.4, 3.2, 0, 0, 2.8, 2.8, 5.2),
        Piece("air vent", side * 3.2, 4.4, 0, 0, 0.9, 0.9, 1.5),
        Piece("air unit", -side * 2.3, 4.7, 0, 4, 1.5, 0.9, 1.0),
        Piece("air unit", -side * 6.6, -0.6, 0, 90, 1.5, 0.9, 1.0),
        Piece("air vent", side * 6.6, -1.2, 0, 0, 0.6, 0.6, 1.1),
        Piece("aerial", side * 2.0, 5.2, 0, 0, 0.6, 0.3, 3.0),
        Piece("air unit", side * 5.2, -7.6, 0, 0, 1.5, 0.9, 1.0),
    )
    return GroundPlan("rooftop", Surface("crate"), pieces, deck=Deck("gravel" if brief.seed % 2 else "asphalt", "city"))


ROOFTOP = kind(
    "rooftop",
    "rooftop, roof, helipad, penthouse terrace, balcony, ledge, skyline",
    plan,
    "parapet, vents, a water tank, the skyline",
    "street",
)
