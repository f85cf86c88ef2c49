"""The clock of a cue: which second each beat falls on, so that bars and accents meet cuts and marked moments.

A tempo is solved for within the range that was asked for, and then bent a little between the moments that it nearly
meets, so that it meets them exactly.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

BEND = 0.12
"""How much quicker or slower than its tempo a stretch between two moments may go."""
_NEAR = 0.45
"""Beats by which a moment may miss and still be met."""
_HELD = 0.4
"""How much of the range of tempos the pace of the cutting rules out."""
_SLOWING = 1.12
"""How much longer the last two beats before the end are."""


@dataclass(frozen=True)
class Moment:
    """A moment that music would meet: seconds after the clock starts, and how much it matters."""

    second: float
    weight: float


@dataclass(frozen=True)
class Clock:
    """Pairs of beat and second, straight between them. `beats` is where the last chord falls, `met` what was met.

    `met` pairs a beat with the moment's weight.
    """

    points: tuple[tuple[float, float], ...]
    tempo: float
    metre: int
    beats: int
    met: tuple[tuple[int, float], ...] = ()

    def at(self, beat: float) -> float:
        """Return the second of a beat; before the first and after the last at the tempo there."""
        points = self.points
        index = min(max(bisect_right(points, (beat, 1e9)) - 1, 0), len(points) - 2)
        (b0, s0), (b1, s1) = points[index], points[index + 1]
        return s0 + (beat - b0) * (s1 - s0) / (b1 - b0)


def solve(
    seconds: float,
    ring: float,
    slowest: float,
    fastest: float,
    metre: int,
    moments: Sequence[Moment],
    pace: float = 0.5,
) -> Clock:
    """Return the clock of `seconds` whose last chord has at least `ring` seconds to sound.

    `pace` says where in the range of tempos it is at home, 0 to 1. Music too short for a bar has its last chord on
    beat 0.
    """
    room = max(0.0, seconds - ring)
    pace, spread = min(1.0, max(0.0, pace)), fastest - slowest
    slowest, fastest = slowest + _HELD * spread * pace, fastest - _HELD * spread * (1 - pace)
    middle = slowest + (fastest - slowest) * pace
    best: tuple[float, float, int, dict[int, Moment]] | None = None
    count = max(1, round(spread * 2))
    for step in range(count + 1):
        tempo = slowest + (fastest - slowest) * step / count
        beat = 60.0 / tempo
        bars = floor((room - (_SLOWING - 1) * 2 * beat) / (beat * metre) + 1e-9)
        if bars < 1:
            continue
        beats = bars * metre
        chosen = _chosen(beat, metre, beats, moments)
        merit = sum(m.weight * (1.0 if goal % metre == 0 else 0.6) for goal, m in chosen.items())
        merit -= 0.6 * abs(tempo - middle) / max(1.0, spread)
        merit -= 0.5 * max(0.0, seconds - beats * beat - ring - 1.2)  # a last chord that hangs for long ends too early
        if best is None or merit > best[0] + 1e-9:
            best = (merit, tempo, beats, chosen)
    if best is None:
        return Clock(((0.0, 0.0), (1.0, 60.0 / middle)), middle, metre, 0)
    _, tempo, beats, chosen = best
    start = [(0, m.weight) for m in moments if m.second <= 0.05]
    return _bent(tempo, metre, beats, chosen, start, seconds - ring)


def _chosen(beat: float, metre: int, beats: int, moments: Sequence[Moment]) -> dict[int, Moment]:
    """Return the moments that a tempo can be bent to meet, by their beats: those of most weight first."""
    chosen: dict[int, Moment] = {}
    for moment in sorted(moments, key=lambda m: (-m.weight, m.second)):
        place = moment.second / beat
        near = [goal for goal in (floor(place), floor(place) + 1) if abs(place - goal) <= _NEAR]
        for goal in sorted(near, key=lambda g: (g % metre != 0, abs(place - g))):
            if not 1 <= goal <= beats or any(abs(goal - taken) < 2 for taken in chosen):
                continue
            if _bends(sorted({**chosen, goal: moment}.items()), beat):
                chosen[goal] = moment
                break
    return chosen


def _bent(
    tempo: float, metre: int, beats: int, chosen: dict[int, Moment], start: Sequence[tuple[int, float]], latest: float
) -> Clock:  # fmt: skip
    beat = 60.0 / tempo
    points: list[tuple[float, float]] = [(0.0, 0.0)]
    met = [*start]
    for goal, moment in sorted(chosen.items()):
        points.append((float(goal), moment.second))
        met.append((goal, moment.weight))
    last, second = points[-1]
    if beats > last:
        plain = max(0.0, beats - 2 - last)
        if plain:
            points.append((last + plain, second + plain * beat))
        end = points[-1][1] + (beats - points[-1][0]) * beat * _SLOWING
        points.append((float(beats), max(points[-1][1] + 0.5 * beat, min(end, max(latest, end - beat)))))
    points.append((float(beats + metre), points[-1][1] + metre * beat))
    return Clock(tuple(points), tempo, metre, beats, tuple(sorted(met)))


def _bends(trial: Sequence[tuple[int, Moment]], beat: float) -> bool:
    before, second = 0, 0.0
    for goal, moment in trial:
        rate = (moment.second - second) / ((goal - before) * beat)
        if not 1 - BEND <= rate <= 1 + BEND:
            return False
        before, second = goal, moment.second
    return True
