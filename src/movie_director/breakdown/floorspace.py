"""Where a place has room for people in the background: free floor, seats, and lanes to walk along."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from movie_director.places import Brief, GroundPlan, Piece, marks_of, plan_of
from movie_director.places.footprint import blocks, inside

Point = tuple[float, float]
Zone = tuple[float, float, float, float]
"""x from, to, y from, to, in metres."""
FREE = 0.34
"""Metres from the middle of who stands to what stands there."""
_PAVEMENT = {"town": 2.6, "square": 10.0, "western": 6.6, "medieval": 5.2, "modern": 6.6, "future": 6.6, "village": 5.2}
"""How far back one walks in a street, before its fronts."""
_OTHER: Zone = (-12.0, 12.0, -10.4, -8.8)
"""The pavement across the road."""
_WIDE = 7.0
_SEATS = (
    "chair",
    "armchair",
    "garden chair",
    "bar stool",
    "pew",
    "bench",
    "park bench",
    "seat row",
    "sofa",
    "train bench",
)
_PLACE = 0.66
"""Metres of a bench that one person takes."""
_CHAIR = 0.46


@dataclass(frozen=True)
class Chair:
    """Where somebody can sit: which way, and how many metres higher than on a chair."""

    x: float
    y: float
    facing: float
    level: float = 0.0


@dataclass(frozen=True)
class Space:
    """A place as people in the background use it."""

    zones: tuple[Zone, ...]
    lanes: tuple[float, ...]
    """The y of lanes along x."""
    chairs: tuple[Chair, ...]
    solid: tuple[Piece, ...]

    def free(self, x: float, y: float, wider: float = FREE) -> bool:
        """Whether somebody has room to stand there."""
        there = any(a <= x <= b and c <= y <= d for a, b, c, d in self.zones)
        return there and not any(inside((x, y), piece, wider) for piece in self.solid)


@lru_cache(maxsize=256)
def space_of(brief: Brief, kind: str) -> Space:
    """Return the room that a place has."""
    plan = plan_of(brief, kind)
    solid = tuple(p for p in plan.pieces if blocks(p) or (p.role == "seat" and p.h > 0.15))
    zones = tuple(_zones(plan, brief, kind))
    chairs = tuple(chair for piece in plan.pieces for chair in _chairs(piece))
    seats = marks_of(brief.words, brief.inside, kind).seats
    chairs += tuple(Chair(x, y, facing) for x, y, facing, _ in seats)
    space = Space(zones, (), chairs, solid)
    lanes = tuple(y for y in _lanes(plan) if all(not _met((x / 4, y), solid) for x in range(-28, 29)))
    return Space(zones, lanes, space.chairs, solid)


def _met(point: Point, solid: Sequence[Piece]) -> bool:
    return any(inside(point, piece, FREE + 0.1) for piece in solid)


def _zones(plan: GroundPlan, brief: Brief, kind: str) -> Iterator[Zone]:
    room, street = plan.room, plan.street
    if room is not None:
        yield room.left + 0.5, room.right - 0.5, max(room.front + 0.6, -7.0), min(room.back - 0.5, 9.0)
    elif street is not None:
        deep = _PAVEMENT["square" if street.square else street.style]
        yield -_WIDE, _WIDE, -1.4, deep
        if street.style == "town":
            yield _OTHER
    else:
        x0, x1, y0, y1 = marks_of(brief.words, brief.inside, kind).area
        under = [p for p in plan.pieces if p.name == "slab" and abs(p.y) < p.d / 2 and abs(p.x) < p.w / 2]
        land, deck = plan.land, plan.deck
        low, high = y0 - 3.0, y1 + (0.0 if land is not None and land.water else 2.6)
        if under:
            low, high = max(low, under[0].y - under[0].d / 2 + 1.0), min(high, under[0].y + under[0].d / 2 - 1.0)
        if deck is not None:
            low, high = max(low, deck.front + 0.8), min(high, deck.back - 0.8)
            x0, x1 = max(x0 - 2.5, deck.left + 0.8), min(x1 + 2.5, deck.right - 0.8)
        else:
            x0, x1 = x0 - 2.5, x1 + 2.5
        yield x0, x1, low, high


def _lanes(plan: GroundPlan) -> Iterator[float]:
    """Where people walk through in the open: along x, the farther ones first."""
    if plan.street is not None:
        deep = _PAVEMENT["square" if plan.street.square else plan.street.style]
        # Benches and bins stand before the fronts of a town.
        yield from (2.0, 1.4) if deep < 4 else (round(deep - 0.5 - 0.62 * n, 2) for n in range(6))
        if plan.street.style == "town":
            yield from (-9.2, -9.9)
    elif plan.room is None and any(p.name == "slab" for p in plan.pieces):
        yield from (2.1, -4.4, -5.2)


def _chairs(piece: Piece) -> Iterator[Chair]:
    """The places of a seat: one of a chair, several beside one another of a bench."""
    if piece.name not in _SEATS or piece.z > 0.1:
        return
    turn = math.radians(piece.turn)
    high = round(piece.h - _CHAIR - 0.02, 3) if piece.name == "bar stool" else 0.0
    wide = piece.w > 1.0
    count = max(1, int((piece.w - 0.1) / _PLACE)) if wide else 1
    fore = 0.06 if wide else 0.02
    for n in range(count):
        along = (n - (count - 1) / 2) * _PLACE
        x = piece.x + along * math.cos(turn) + fore * math.sin(turn)
        y = piece.y + along * math.sin(turn) - fore * math.cos(turn)
        yield Chair(round(x, 3), round(y, 3), (piece.turn + 180.0) % 360.0 - 180.0, max(0.0, high))
