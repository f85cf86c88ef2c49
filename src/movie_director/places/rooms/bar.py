"""Bars and pubs: a counter, bottles, low lamps, a neon line."""

from __future__ import annotations

from movie_director.places.decor import DARK, usual
from movie_director.places.ground import Finish, GroundPlan, Piece, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import hung, pendant, rack, sconce

FINISHES = (
    Finish("#4d3a34", "#33231b", "#2c1d15", DARK),
    Finish("#34453f", "#2a2119", "#241a13", DARK),
    Finish("#562f2f", "#301d19", "#261812", DARK),
)


def plan(brief: Brief) -> GroundPlan:
    """Lay out a bar."""
    pieces = (
        rack(1.55, 2.98, 0, 3.4, 2.3, "bottles", 0.3),
        sconce(-0.62, 2.98, 1.75, 0, 16),
        sconce(-3.0, 2.98, 1.75, 0, 16),
        sconce(3.98, 0.9, 1.8, -90),
        sconce(-3.98, 2.2, 1.8, 90),
        *(pendant(x, 0.95, 2.05, watts=22, colour="#5a2a1a") for x in (-1.2, 0.1, 1.4)),
        Piece("neon", -0.62, 2.95, 2.3, 0, 0.9, 0.06, 0.3, role="wall"),
        *(Piece("chair", 3.2, y, 0, -60, 0.55, 0.58, 0.76, ("thonet",), role="seat") for y in (0.2, 1.6)),
        hung("picture", 3.98, 1.9, 1.6, -90, 0.6, 0.8),
        hung("picture", 3.98, -0.3, 1.6, -90, 0.7, 0.5),
        Piece("piano", -2.0, -4.05, 0, 180, 1.42, 0.55, 1.39, ("piano",)),
    )
    surface = Surface("counter", {"colour": "#4a2a19", "top": "#2a1710", "wide": 1.9})
    return GroundPlan("bar", surface, pieces, usual(brief.pick(FINISHES)), lift=0.35, lamps=True)


BAR = Kind(
    "bar",
    ("bar ", "bar-", "pub", "club", "tavern", "casino", "inn"),
    plan,
    Marks(0.95, window=(-1.75, 2.2)),
    about="a counter, bottles, low lamps",
)
