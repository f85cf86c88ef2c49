"""A stone hall with columns."""

from __future__ import annotations

from movie_director.places.decor import FLAGS, usual
from movie_director.places.ground import Finish, GroundPlan, Piece, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.pieces import hung, sconce

FINISH = Finish("#9a9284", "#6f675a", "#c9c0ad", FLAGS, tiles=True, curtain="#5f2a26")
COLUMNS = ((-2.75, 2.3), (-0.75, 2.45), (0.75, 2.45), (2.75, 2.3), (3.4, 0.6), (-3.4, 2.2), (3.4, -1.2), (-3.4, -1.2))


def plan(brief: Brief) -> GroundPlan:
    """Lay out a hall."""
    pieces = (
        *(Piece("column", x, y, 0, 0, 0.56, 0.56, 2.8, look={"colour": "#aaa192"}) for x, y in COLUMNS),
        sconce(-1.75, 2.98, 1.85, 0, 12),
        sconce(1.75, 2.98, 1.85, 0, 12),
        sconce(3.98, 0.0, 1.85, -90, 12),
        hung("picture", 0.0, 2.98, 1.7, 0, 0.9, 1.1),
        Piece("rug", 0, 0, 0, 0, 1.8, 5.2, 0.02, flat=True),
    )
    return GroundPlan("hall", Surface("plinth"), pieces, usual(FINISH))


HALL = Kind(
    "hall",
    ("hall", "palace", "museum", "gallery", "ballroom", "chamber", "exhibit", "rotunda"),
    plan,
    Marks(0.5),
    about="stone, columns, a carpet",
)
