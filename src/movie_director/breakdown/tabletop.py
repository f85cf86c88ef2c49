"""The table that every place keeps for what matters: how wide it is, and how far from it one is."""

from __future__ import annotations

import math
from functools import lru_cache

from movie_director.places import TABLE, Brief, marks_of, plan_of

DEEP = 0.66
"""Metres of a table from its near to its far edge."""


@lru_cache(maxsize=1024)
def half(brief: Brief, kind: str, laid: bool) -> float:
    """Return half the width of a place's table; 0 where there is none, or none that a scene has laid."""
    if plan_of(brief, kind).surface.look.get("spare") and not laid:
        return 0.0
    return max(0.0, marks_of(brief.words, brief.inside, kind).wide)


def away(x: float, y: float, wide: float) -> float:
    """Return how many metres a place on the floor is from a table `wide` metres to each side; 0 below it."""
    if wide <= 0:
        return math.inf
    return math.hypot(max(0.0, abs(x - TABLE[0]) - wide), max(0.0, abs(y - TABLE[1]) - DEEP / 2))
