"""What a person changes of a place: things taken out, models swapped, and things added where there is room for them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from movie_director.places.footprint import blocks, corners, deep, reach, span
from movie_director.places.ground import GroundPlan, Opening, Piece, Room
from movie_director.places.marks import Marks
from movie_director.places.tabletop import tables

STEP = 0.2
GAP = 0.03
"""Metres between a piece and the wall behind it."""
ACTION = (-1.3, 1.3, -0.9, 1.5)
"""Where people of most scenes are: nothing is added there."""
SMALL = 0.45
"""Metres in its longest direction below which a thing stands on something."""


@dataclass(frozen=True)
class Added:
    """A thing that a person wants in a place: its words, its size in metres, a model, and where, if they say so."""

    words: str
    w: float
    d: float
    h: float
    model: str = ""
    at: tuple[float, float, float] | None = None
    """x, y and turn."""


def changed(
    plan: GroundPlan,
    marks: Marks,
    added: Sequence[Added] = (),
    without: Sequence[str] = (),
    models: Sequence[tuple[str, str]] = (),
) -> GroundPlan:
    """Return a plan with pieces taken out by name, their models swapped, and things added.

    What is added stands with its back to the nearest free wall that the camera sees, never before a door or window,
    nor in a walkway; a small one stands on what has a top. What finds no room is told in `unmet`.
    """
    swapped = dict(models)
    pieces = [
        replace(p, models=(swapped[p.name], *p.models)) if p.name in swapped else p
        for p in plan.pieces
        if p.name not in without
    ]
    if tuple(pieces) != plan.pieces:
        plan = replace(plan, pieces=tuple(pieces))
    for thing in added:
        piece = room_for(plan, marks, thing)
        if piece is None:
            told = f"there is no room for `{thing.words}`"
            plan = replace(plan, unmet=f"{plan.unmet}; {told}" if plan.unmet else told)
        else:
            plan = replace(plan, pieces=(*plan.pieces, piece))
    return plan


def room_for(
    plan: GroundPlan, marks: Marks, thing: Added, rank: Callable[[Piece], float] | None = None
) -> Piece | None:
    """Return where a thing stands that is added to a plan; none where there is no room.

    Of several places that is taken which has the highest `rank`, and of those the first along the walls.
    """
    models = (thing.model,) if thing.model else ()
    base = Piece(thing.words, 0, 0, 0, 0, thing.w, thing.d, thing.h, models)
    if thing.at is not None:
        return replace(base, x=thing.at[0], y=thing.at[1], turn=thing.at[2])
    if max(thing.w, thing.d, thing.h) < SMALL:
        return _on_top(plan, base)
    goals = _goals(plan, marks)
    begin = ((marks.area[0] + marks.area[1]) / 2, max(marks.area[2], -0.4))
    table = tables(marks.wide)
    before = reach(plan, begin, goals, table)
    spots = _spots(plan, base)
    for spot in spots if rank is None else sorted(spots, key=rank, reverse=True):
        if not _fits(plan, marks, spot, table):
            continue
        after = reach(replace(plan, pieces=(*plan.pieces, spot)), begin, goals, table)
        if all(now or not was for was, now in zip(before, after, strict=True)):
            return spot
    return None


def _spots(plan: GroundPlan, base: Piece) -> Iterator[Piece]:
    """Places along the walls, what the camera sees first; in the open, round the action."""
    room = plan.room
    if room is None:
        for x in (2.2, -2.2, 2.8, -2.8, 1.7, -1.7, 3.4, -3.4):
            for y in (1.6, 2.2, 1.1, 2.8):
                yield replace(base, x=x, y=y, turn=math.copysign(20.0, -x))
        return
    deep_, half = base.d / 2 + GAP, base.w / 2 + GAP
    for x in _outward(room.left + half, room.right - half, 1.2):
        yield replace(base, x=x, y=round(room.back - deep_, 3), turn=0.0)
    for y in _outward(0.0 + half, room.back - half, 1.2):
        yield replace(base, x=round(room.right - deep_, 3), y=y, turn=-90.0)
        yield replace(base, x=round(room.left + deep_, 3), y=y, turn=90.0)
    for y in _outward(room.front + half, 0.0, -1.0):
        yield replace(base, x=round(room.right - deep_, 3), y=y, turn=-90.0)
        yield replace(base, x=round(room.left + deep_, 3), y=y, turn=90.0)
    for x in _outward(room.left + half, room.right - half, 1.2):
        yield replace(base, x=x, y=round(room.front + deep_, 3), turn=180.0)


def _outward(low: float, high: float, middle: float) -> list[float]:
    if high < low:
        return []
    count = int((high - low) / STEP) + 1
    return sorted((round(low + k * STEP, 3) for k in range(count)), key=lambda v: (abs(v - middle), v))


def _fits(plan: GroundPlan, marks: Marks, spot: Piece, table: Sequence[Piece]) -> bool:
    room = plan.room
    if room is not None and (spot.h > room.high or any(_before(room, hole, spot) for hole in room.openings)):
        return False
    x0, x1, y0, y1 = ACTION
    for x, y in corners(spot):
        if x0 < x < x1 and y0 < y < y1:
            return False
    for mark in (marks.bed, marks.sofa, marks.window):
        if mark is not None and math.dist(mark, (spot.x, spot.y)) < 0.6 + max(spot.w, spot.d) / 2:
            return False
    return all(p.flat or p.role == "top" or deep(spot, p) <= 0.01 for p in (*plan.pieces, *table))


def _before(room: Room, hole: Opening, spot: Piece) -> bool:
    """Whether a piece stands before a door, or hides a window."""
    if hole.low > 0.3 and spot.h < hole.low + 0.1:
        return False
    xs, ys = [x for x, _ in corners(spot)], [y for _, y in corners(spot)]
    near = {
        "back": max(ys) > room.back - 0.8,
        "front": min(ys) < room.front + 0.8,
        "left": min(xs) < room.left + 0.8,
        "right": max(xs) > room.right - 0.8,
    }[hole.wall]
    along = xs if hole.wall in ("back", "front") else ys
    return near and max(along) > hole.start - 0.1 and min(along) < hole.end + 0.1


def _goals(plan: GroundPlan, marks: Marks) -> list[tuple[float, float]]:
    goals = [(m[0], m[1] - 0.75) for m in (marks.sofa, marks.bed, marks.window) if m is not None]
    room = plan.room
    for hole in room.openings if room is not None else ():
        if room is not None and hole.low < 0.3:
            along = (hole.start + hole.end) / 2
            ends = {
                "back": (along, room.back),
                "front": (along, room.front),
                "left": (room.left, along),
                "right": (room.right, along),
            }
            goals.append(ends[hole.wall])
    return goals


def _on_top(plan: GroundPlan, base: Piece) -> Piece | None:
    """On the first low cupboard, desk or shelf that is not taken yet."""
    tops = [
        p for p in plan.pieces
        if p.role == "floor" and not p.flat and 0.4 <= p.h <= 1.2 and p.w >= base.w and p.d >= base.d and _level(p)
    ]  # fmt: skip
    for under in tops:
        spot = replace(base, x=under.x, y=under.y, z=span(under)[1], turn=under.turn, role="top")
        if all(p is under or deep(spot, p) <= 0.0 for p in plan.pieces):
            return spot
    return None


def _level(piece: Piece) -> bool:
    """Whether a piece has a flat top; seats and what is alive have none."""
    told = (
        "cabinet",
        "table",
        "desk",
        "counter",
        "crate",
        "chest",
        "dresser",
        "sideboard",
        "piano",
        "trolley",
        "shelf",
    )
    return blocks(piece) and any(word in piece.name for word in told)
