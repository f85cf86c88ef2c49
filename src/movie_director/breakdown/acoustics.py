"""Acoustics: what a room answers, by its size and by what it is made of and full of."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from movie_director.operations.picture import Place
from movie_director.operations.sound import Room
from movie_director.places import marks_of, plan_of

_WALLS: Mapping[str, float] = {
    "plaster": 0.05, "paint": 0.04, "paper": 0.07, "brick": 0.04, "stone": 0.03, "log": 0.10, "panel": 0.12,
    "metal": 0.05, "tile": 0.02, "concrete": 0.02, "canvas": 0.25,
}  # fmt: skip
_FLOORS: Mapping[str, float] = {
    "concrete": 0.02, "carpet": 0.30, "stone": 0.02, "metal": 0.05, "earth": 0.20, "lino": 0.03, "deck": 0.08,
}  # fmt: skip
_CEILINGS: Mapping[str, float] = {
    "plain": 0.06, "beams": 0.10, "panels": 0.30, "vault": 0.03, "pipes": 0.05, "truss": 0.08, "metal": 0.05,
}  # fmt: skip
"""Shares of sound at 500 to 1000 Hz that a surface swallows, as tables of room acoustics give them (Kuttruff, *Room
Acoustics*; Vorländer, *Auralization*, appendix)."""
_PLANKS, _TILES, _GLASS, _CURTAIN, _OPEN = 0.08, 0.02, 0.05, 0.45, 0.5
_SOFT = ("sofa", "bed", "armchair", "rug", "curtain", "carpet", "cushion", "bookshel", "bookcase", "pew", "mattress")
_SOFTNESS, _HARDNESS = 0.5, 0.10
_LIVED_IN = 0.25
"""Of the floor's area: what lies about, and unevenness, in a place that has things in it."""
_PERSON = 0.45
"""Square metres that somebody swallows."""
_SHORTEST, _LONGEST = 0.12, 3.5
_USUAL, _WET, _DRIEST, _WETTEST = 0.4, -18.0, -22.0, -9.0
"""A furnished room's seconds, how loud it answers, and within which decibels the others do: films are heard closely."""
_CABIN = Room(seconds=0.12, wet=-20.0, bright=2_500)
"""What people ride in: seats and a roof lining at arm's length."""


def room_of(place: Place) -> Room | None:
    """Return what a room answers, by Sabine's formula; none in the open, and in what has no walls of ours."""
    if not place.inside or place.set_file:
        return None
    return _room(place)  # pyright: ignore[reportArgumentType] - frozen, so it hashes


@lru_cache(maxsize=256)
def _room(place: Place) -> Room | None:
    plan = plan_of(place.brief, place.kind)
    room = plan.room
    if room is None:
        return _CABIN if marks_of(place.words, place.inside, place.kind).seated else None
    wide, deep, high = room.right - room.left, room.back - room.front, room.high
    floor, walls = wide * deep, 2 * (wide + deep) * high
    finish = room.finish
    wall = _WALLS.get(finish.made, 0.05)
    holes = swallowed = 0.0
    for opening in room.openings:
        area = opening.wide * (opening.high - opening.low)
        holes += area
        swallowed += area * (_OPEN if opening.what == "arch" else _GLASS)
        if finish.curtain is not None and opening.glazed:
            swallowed += area * _CURTAIN
    swallowed += max(0.0, walls - holes) * wall
    swallowed += floor * (_TILES if finish.tiles else _FLOORS.get(finish.ground, _PLANKS))
    swallowed += floor * _CEILINGS.get(finish.ceiling, wall)
    for piece in plan.pieces:
        soft = any(word in piece.name for word in _SOFT)
        top = piece.w * piece.d
        swallowed += (top + (0.0 if piece.flat else (piece.w + piece.d) * piece.h)) * (_SOFTNESS if soft else _HARDNESS)
    swallowed += (floor * _LIVED_IN if plan.pieces else 0.0) + 2 * _PERSON
    seconds = min(_LONGEST, max(_SHORTEST, 0.161 * floor * high / swallowed))
    wet = min(_WETTEST, max(_DRIEST, _WET + 8 * math.log10(seconds / _USUAL)))
    bright = 6_500 - 14_000 * min(0.25, swallowed / (2 * floor + walls))
    return Room(seconds=round(seconds, 2), wet=round(wet, 1), bright=round(bright, -2))
