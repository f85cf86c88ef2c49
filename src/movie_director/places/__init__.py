"""Places: the kinds of sets there are, the words that mean them, and the ground plan of each.

Pure Python without dependencies: crew blocks people by it, the stage builds from it, a location sheet draws it.
"""

from movie_director.places.changes import Added
from movie_director.places.ground import (
    PAINTED,
    Deck,
    Finish,
    GroundPlan,
    Land,
    Look,
    Opening,
    Piece,
    Room,
    Street,
    Surface,
)
from movie_director.places.kind import Brief, Kind, says
from movie_director.places.kinds import KINDS, half_of, is_spare, kind_of, known, marks_of, plan_of, sort_of
from movie_director.places.marks import TABLE, Marks

__all__ = [
    "KINDS",
    "PAINTED",
    "TABLE",
    "Added",
    "Brief",
    "Deck",
    "Finish",
    "GroundPlan",
    "Kind",
    "Land",
    "Look",
    "Marks",
    "Opening",
    "Piece",
    "Room",
    "Street",
    "Surface",
    "half_of",
    "is_spare",
    "kind_of",
    "known",
    "marks_of",
    "plan_of",
    "says",
    "sort_of",
]
