"""The curtains of a room's windows: where each of them hangs, so that those who build and those who blow them agree."""

from __future__ import annotations

from dataclasses import dataclass

from movie_director.places.ground import GroundPlan

SPACED, FOLDS = 0.045, 7
"""Metres between the folds of a curtain that hangs still, and how many it has."""
_SASHES = ("window",)


@dataclass(frozen=True)
class Curtain:
    """One curtain: its middle on the rod (x, y, z), which way its width runs and the room lies, and its `tall`."""

    top: tuple[float, float, float]
    along: tuple[float, float]
    into: tuple[float, float]
    tall: float
    colour: str
    side: int
    """1 where the window is before it along its width, -1 where it is behind it."""


def curtains_of(plan: GroundPlan) -> tuple[Curtain, ...]:
    """Return the curtains of a plan's windows; none where it has no room, or its windows have none."""
    room = plan.room
    if room is None or not room.finish.curtain:
        return ()
    found: list[Curtain] = []
    for hole in room.openings:
        if hole.what not in _SASHES or hole.low < 0.3:
            continue
        middle, width = (hole.start + hole.end) / 2, hole.end - hole.start
        for side in (-1, 1):
            at = middle + side * (width / 2 + 0.1 + 0.5 * SPACED)
            x, y, along, into = {
                "back": (at, room.back, (1.0, 0.0), (0.0, -1.0)),
                "front": (at, room.front, (1.0, 0.0), (0.0, 1.0)),
                "left": (room.left, at, (0.0, 1.0), (1.0, 0.0)),
                "right": (room.right, at, (0.0, 1.0), (-1.0, 0.0)),
            }[hole.wall]
            top = (x + 0.1 * into[0], y + 0.1 * into[1], hole.high + 0.14)
            found.append(Curtain(top, along, into, hole.high + 0.1, room.finish.curtain, -side))
    return tuple(found)
