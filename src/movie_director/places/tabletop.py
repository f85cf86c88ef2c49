"""The table that every place keeps for what matters: where it stands, and how far from it one is."""

from __future__ import annotations

import math

from movie_director.places.ground import Piece
from movie_director.places.marks import TABLE

DEEP, HIGH = 0.66, 0.75
"""Metres of a table from its near to its far edge, and of its top above the floor."""


def tables(half: float) -> tuple[Piece, ...]:
    """Return the table that is `half` metres to each side, as a piece that stands on the floor; none at 0 and less."""
    return (Piece("surface", *TABLE, w=2 * half, d=DEEP, h=HIGH),) if half > 0 else ()


def away(x: float, y: float, half: float) -> float:
    """Return how many metres a place on the floor is from a table `half` metres to each side: 0 below it, and without
    end where there is none."""
    if half <= 0:
        return math.inf
    return math.hypot(max(0.0, abs(x - TABLE[0]) - half), max(0.0, abs(y - TABLE[1]) - DEEP / 2))
