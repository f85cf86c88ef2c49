"""When acts happen: shared out over a shot's silences, in order, so that nobody does two things at once."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from movie_director.engines.blender.people.acts.act import Act, Partner
from movie_director.engines.blender.people.acts.following import CHANGE
from movie_director.engines.blender.people.acts.leaf import SECONDS
from movie_director.engines.blender.people.acts.manner import MANNERS
from movie_director.engines.blender.people.acts.movement import Movement
from movie_director.engines.blender.people.acts.table import MOVEMENTS
from movie_director.engines.blender.people.acts.track import Track
from movie_director.operations.picture import Act as Told
from movie_director.operations.picture import Figure

BEFORE = 0.15
"""Seconds of a silence before the first act in it begins."""
SHORTEST = 0.62
"""The share of its natural length to which an act is shortened where there is no room."""
LEAST = 0.35
"""Seconds below which there is no act."""
OVERLAP = 0.7
"""The share of somebody's act after which another may begin theirs."""
STILL = Movement(lambda _: (), 1.2)
DOOR = Movement(lambda _: (), SECONDS)
"""As long as turning a door takes; what a body does for it is told by the leaf (`people.acts.leaf`)."""
CREATURES: Mapping[str, float] = {"call": 0.6, "graze": 3.2, "wag": 2.4, "fly": 2.6}
"""Seconds that what animals do takes; their bodies know how (`people.creatures.deeds`)."""
GOES_ON = frozenset(("graze",))
"""What goes on all through a shot, whatever else is done."""
Tracks = Mapping[str, Track]


@dataclass(frozen=True)
class _Gap:
    """The time around a line: from the end of the one before it, to its own end; `until` its beginning."""

    start: float
    until: float
    end: float
    speaker: str | None


def acting(
    people: Sequence[Figure],
    timing: Mapping[str, Any],
    heads: Mapping[str, float],
    tracks: Tracks | None = None,
    doors: Mapping[str, Sequence[tuple[float, float]]] | None = None,
) -> dict[str, tuple[Act, ...]]:
    """Return everybody's acts by name, in seconds of a shot with this timing; `heads` says how high eyes are, `tracks`
    has the motions of their own that acts name, `doors` when each act on a door is done that somebody goes through.

    Acts that are told before a line begin in the silence before it and may go on under it; those with a busy mouth
    never do so under their own. What does not fit is shortened, and left out where it would be over in no time.
    """
    if not any(figure.acts for figure in people):
        return {}
    rate = float(timing["rate"])
    duration = float(timing["frames"]) / rate
    gaps = _gaps(timing, rate, duration)
    by_name = {figure.name: figure for figure in people}
    passing = doors or {}
    free = {figure.name: _comes_in(figure, passing.get(figure.name, ())) for figure in people}
    made: dict[str, list[Act]] = {figure.name: [] for figure in people}
    turns = sorted({(act.turn, figure.name) for figure in people for act in figure.acts if not act.done})
    wanted = [
        (by_name[name], act) for turn, name in turns for act in by_name[name].acts if act.turn == turn and not act.done
    ]
    own = tracks or {}
    turning = {name: iter(spans) for name, spans in passing.items()}
    last = 0.0
    for n, (figure, told) in enumerate(wanted):
        if told.verb in GOES_ON:
            made[figure.name].append(_act(told, BEFORE, max(BEFORE + LEAST, duration), figure, None, heads, duration))
            continue
        movement = _movement(told, own)
        gap = gaps[min(told.line, len(gaps) - 1)]
        after = sum(_seconds(a, own) for f, a in wanted[n + 1 :] if a.line == told.line and f.name == figure.name)
        at_door = next(turning[figure.name], None) if told.door and figure.name in turning else None
        begin, end = at_door or _span(told, movement, gap, free, figure.name, last, duration, after, own)
        if end - begin < LEAST:
            continue
        if not told.held and not (movement.stays and told.stays):
            last = begin + OVERLAP * (end - begin)
        other = by_name.get(told.whom or "")
        made[figure.name].append(_act(told, begin, end, figure, other, heads, duration, own.get(told.motion)))
        if not movement.stays:
            free[figure.name] = end
        else:
            free[figure.name] = max(free[figure.name], begin + 0.45 * movement.seconds)
        answer = next((a for a in other.acts if a.turn == told.turn and a.done), None) if other is not None else None
        if other is not None and answer is not None:
            made[other.name].append(_act(answer, begin, end, other, figure, heads, duration))
            free[other.name] = max(free[other.name], end)
    return {name: tuple(acts) for name, acts in made.items() if acts}


def _movement(told: Told, own: Tracks) -> Movement:
    track = own.get(told.motion)
    if track is not None:
        return Movement(lambda _: (), track.seconds + 2 * CHANGE, stands=True)
    if told.door:
        return DOOR
    if told.verb in CREATURES:
        return Movement(lambda _: (), CREATURES[told.verb])
    return MOVEMENTS.get(told.verb, STILL)


def _seconds(told: Told, own: Tracks) -> float:
    return _movement(told, own).seconds * MANNERS[told.manner].time


def _gaps(timing: Mapping[str, Any], rate: float, duration: float) -> list[_Gap]:
    lines = sorted(timing.get("lines", ()), key=lambda line: line["offset"])
    gaps: list[_Gap] = []
    start = 0.0
    for line in lines:
        begin, end = line["offset"] / rate, (line["offset"] + line["frames"]) / rate
        gaps.append(_Gap(start, begin, end, line["speaker"]))
        start = end
    return [*gaps, _Gap(start, duration, duration, None)]


def _comes_in(figure: Figure, spans: Sequence[tuple[float, float]]) -> float:
    """When somebody is there to do things: who comes in by a door does them when they have opened it."""
    comes = figure.halt is not None and figure.halt.way == "push"
    return max((end for _, end in spans), default=0.0) if comes else 0.0


def _span(
    told: Told,
    movement: Movement,
    gap: _Gap,
    free: Mapping[str, float],
    name: str,
    last: float,
    duration: float,
    after: float,
    own: Tracks,
) -> tuple[float, float]:
    """From when to when: in its gap, after what comes before, its natural length or as near as there is room."""
    natural = _seconds(told, own)
    if told.held:
        begin = 0.0
        return (begin, duration) if told.stays else (begin, min(duration, gap.start + 0.7 * natural + 0.3))
    start = gap.until - 0.1 if told.speaking else gap.start + BEFORE
    begin = max(0.0, start, free[name], free.get(told.whom or "", 0.0), min(last, gap.end))
    if told.stays:
        return begin, duration
    mute = gap.speaker == name and movement.mouth
    limit = gap.until if mute else gap.end if gap.speaker is not None else duration
    limit = min(limit, duration - 0.05)
    room = limit - begin
    if room >= natural + after:  # some of the silence is left before it, for the audience to look
        begin += 0.25 * min(1.5, room - natural - after) if gap.speaker is None or not told.speaking else 0.0
        return begin, begin + natural
    return begin, begin + max(min(natural, room * natural / (natural + after)), min(room, SHORTEST * natural))


def _act(
    told: Told,
    begin: float,
    end: float,
    figure: Figure,
    other: Figure | None,
    heads: Mapping[str, float],
    duration: float,
    track: Track | None = None,
) -> Act:
    partner, mine = None, figure.mark
    if other is not None:
        waits = _waits(other, end, duration)
        mark = other.mark if waits else other.walk_to or other.mark
        sits = (other.posture if waits else other.then or other.posture) == "sit"
        partner = Partner(mark.x, mark.y, mark.facing, heads.get(other.name, 1.6), sits)
    held, stays = told.held, told.stays
    return Act(
        told.verb, begin, end, told.manner, told.at, partner, told.done, held, stays, told.thing,
        track=track, door=told.door, room=math.inf if told.room is None else told.room,
        here=(mine.x, mine.y, mine.facing) if _waits(figure, end, duration) else None,
    )  # fmt: skip


def _waits(figure: Figure, until: float, duration: float) -> bool:
    """Whether somebody who walks in a shot is still where they begin it by then."""
    return figure.walk_to is not None and figure.begins > 0 and until <= figure.begins * duration + 0.1
