"""Where people sit and lie: round the table, on what the set has, on chairs put there for them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from movie_director.crew.blocking.place import Place, opened
from movie_director.places import TABLE, Marks

BESIDE = 0.62
"""Metres from a seat within which nobody stands."""
AHEAD = 0.38
"""Metres from a sitter's mark to where they stand when they have risen."""
SIDE_BY_SIDE = -0.48
"""Where two sit beside each other: before where they stood, so that nobody stands in the back of a chair."""
_MIDDLE = Place(*TABLE)


def seat(target: str, hand: int, apart: float, room: Marks, others: Sequence[Place]) -> Place:
    """Return where somebody on a side (1 right, -1 left) sits down: at the table, or where else they are told."""
    wanted = list(_seats(target, hand, apart, room))
    taken = [place for place in others if place.posture != "stand"]
    spare = [place for place in wanted if all(place.away(other) > 0.5 for other in taken)]
    free = (place for place in spare if all(place.away(other) > BESIDE for other in others))
    return next(free, (spare or wanted[-1:])[0])


def _seats(target: str, hand: int, apart: float, room: Marks) -> Iterator[Place]:
    on = "bench" if room.bench else "chair"
    if target == "bed" and room.bed is not None:
        x, y = room.bed
        for dx in (-0.35, 0.35):
            yield Place(x + dx, y - 0.88, 0.0, "sit", "bed", "on the edge of the bed")
    if target == "sofa" and room.sofa is not None:
        x, y = room.sofa
        for dx in (0.42 * hand, -0.42 * hand):
            yield Place(x + dx, y - 0.12, -14.0 if dx > 0 else 14.0, "sit", "sofa", "on the sofa")
    if target in ("chair", "", "ground", "sofa", "bed", "bench"):
        if apart < 1.0 or target == "bench":
            for side in (hand, -hand):
                seated = "bench" if target == "bench" else on
                yield Place(0.4 * side, SIDE_BY_SIDE, -20.0 * side, "sit", seated, "side by side")
        else:
            half = max(max(room.wide, 0.0) + 0.3, apart / 2 + 0.32)
            for side in (hand, -hand):
                yield Place(round(half * side, 3), 0.15, -58.0 * side, "sit", on, "across from each other")
    if target.endswith("desk") and not room.under:
        yield Place(0.0, 1.12, 0.0, "sit", on, "behind the desk")
    yield from _round_the_table(hand, on == "bench", room)


def _round_the_table(hand: int, bench: bool, room: Marks) -> Iterator[Place]:
    """Ends first, then the far side, then the near corners: nobody sits with the back to the audience."""
    on, out = ("bench" if bench else "chair"), (room.wide + 0.33 if room.under else max(room.wide, 0.3) + 0.64)
    back = 1.2 if room.under else 1.45
    for side in (hand, -hand):
        yield Place(round(out * side, 3), 0.58, -78.0 * side, "sit", on, "at the end of the table")
    for x in (0.0, 0.62 * hand, -0.62 * hand):
        yield opened(Place(x, back, 0.0, "sit", on, "at the far side of the table"), Place(0.0, -1.0))
    for side in (hand, -hand):
        corner = Place(round((out + 0.3) * side, 3), -0.25, 0.0, "sit", on, "at the corner of the table")
        yield opened(corner, _MIDDLE)
    for side in (hand, -hand):
        yield Place(1.55 * side, 1.5, -30.0 * side, "sit", on, "behind the others")


def bed(target: str, hand: int, room: Marks, here: Place, taken: Sequence[Place]) -> Place:
    """Return where somebody lies: the bed or the sofa that the set has, else on the ground where they are."""
    if target == "ground" or any(place.posture != "stand" and place.on in ("bed", "sofa") for place in taken):
        return Place(here.x, -0.4, 78.0 * hand, "lie", "ground", "on the ground")
    if room.bed is not None:
        return Place(room.bed[0], room.bed[1] - 0.15, 0.0, "lie", "bed", "in bed")
    if room.sofa is not None:
        return Place(room.sofa[0] + 0.1, room.sofa[1] - 0.1, 90.0, "lie", "sofa", "on the sofa")
    return Place(here.x, -0.4, 78.0 * hand, "lie", "ground", "on the ground")


def risen(place: Place) -> Place:
    """Where somebody stands who has risen: in front of their seat, beside their bed."""
    if place.posture == "lie":
        if place.on == "ground":
            return Place(place.x, -0.15, -45.0 if place.x > 0 else 45.0, why="risen")
        return Place(0.35 if place.on == "bed" else 0.3, 1.35, 30.0, why="risen")
    way = math.radians(place.facing)
    x, y = place.x + AHEAD * math.sin(way), place.y - AHEAD * math.cos(way)
    return replace(place, x=round(x, 3), y=round(y, 3), posture="stand", on="", why="risen")
