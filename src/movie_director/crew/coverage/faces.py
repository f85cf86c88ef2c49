"""Faces: nobody who is there speaks for longer than the style allows without being seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from movie_director.crew.coverage.cuts import jumps
from movie_director.crew.coverage.plan import RATE, Plan, SetUp
from movie_director.crew.coverage.view import Beat
from movie_director.film.shot import Heard, Size

SAID = (6.0, 16.0, 34.0, 60.0)
"""Seconds that a speech of each weight may last at most, or nearly: of how many words it is, coverage does not read."""


def faces(plan: Plan) -> None:
    """Widen or turn each shot in which somebody would have spoken unseen for too long, so that they are seen."""
    beats = {beat.id: beat for beat in plan.view.beats}
    waits: dict[str, float] = {}
    n = 0
    while n < len(plan.shots):
        shot = plan.shots[n]
        waits |= dict.fromkeys(_seen(shot), 0.0)
        late = _late(plan, beats, shot, waits)
        if late and not shot.sized and not shot.detail and not _apart(plan, shot, list(late)):
            _show(plan, n, late)
            waits |= dict.fromkeys(_seen(shot), 0.0)
        for line in shot.lines:
            if who := _hidden(beats, shot, line):
                waits[who] = waits.get(who, 0.0) + _seconds(beats, line)
        n += 1


def _late(plan: Plan, beats: Mapping[str, Beat], shot: SetUp, waits: Mapping[str, float]) -> dict[str, int]:
    """Who speaks in a shot unseen for too long, and with which of its lines it becomes too long."""
    waited, found = dict(waits), dict[str, int]()
    for n, line in enumerate(shot.lines):
        if who := _hidden(beats, shot, line):
            waited[who] = waited.get(who, 0.0) + _seconds(beats, line)
            if waited[who] > plan.view.style.max_unseen:
                found.setdefault(who, n)
    return found


def _hidden(beats: Mapping[str, Beat], shot: SetUp, line: Heard) -> str | None:
    """Who is there and speaks a line without being in the picture."""
    beat = beats.get(line.element)
    who = beat.speakers[0] if beat is not None and beat.speakers and not beat.off else None
    return None if who in _seen(shot) else who


def _seconds(beats: Mapping[str, Beat], line: Heard) -> float:
    whole, tail = SAID[beats[line.element].weight], line.split / RATE
    return whole if line.part == "whole" else tail if line.part == "tail" else whole - tail


def _seen(shot: SetUp) -> tuple[str, ...]:
    return tuple(who for who in shot.people if who != shot.over)


def _apart(plan: Plan, shot: SetUp, who: list[str]) -> bool:
    return any(frozenset((shot.subject or "", other)) in plan.apart for other in who)


def _show(plan: Plan, n: int, late: Mapping[str, int]) -> None:
    """Take who speaks into a shot; where that would be the picture before or after it again, cut to them instead."""
    shot = plan.shots[n]
    before, after = plan.shots[n - 1] if n else None, plan.shots[n + 1] if n + 1 < len(plan.shots) else None
    together = tuple(who for who in plan.view.names if who in (*shot.people, *late))
    size: Size = "two-shot" if len(together) == 2 else "group" if len(together) > 2 else "medium"
    wider = replace(shot, size=size, people=together, over=None, subject=shot.subject or next(iter(late)))
    crowds = plan.view.style.plays == "singles"
    again = any(
        a is not None and b is not None and jumps(a, b, crowds=crowds) for a, b in ((before, wider), (wider, after))
    )
    at = min(late.values())
    if again and shot.over is not None and at and late.get(shot.over) == at:
        plan.shots.insert(n + 1, _turned(shot, at))
        return
    shot.size, shot.people, shot.over, shot.subject = wider.size, wider.people, None, wider.subject
    if again and len(together) > 1:
        shot.size = "wide"


def _turned(shot: SetUp, at: int) -> SetUp:
    """Cut a shot over a shoulder in two before one of its lines, and return the second part, turned round."""
    place = shot.anchors.index(shot.lines[at].element)
    share = len(shot.lines[at:]) / len(shot.lines)
    rest = replace(
        shot,
        anchors=shot.anchors[place:],
        lines=shot.lines[at:],
        subject=shot.over,
        over=shot.subject,
        to=shot.subject,
        seconds=0.0,
        spoken=round(shot.spoken * share, 2),
        aside=0.0,
        voice=shot.over,
        cues=(),
        moods=dict(shot.moods),
        reason=f"turned round: on {shot.over}, who has been heard and not seen",
    )
    shot.anchors, shot.lines = shot.anchors[:place], shot.lines[:at]
    shot.spoken = round(shot.spoken - rest.spoken, 2)
    return rest
