"""Composing: a cue's passages between its silences, each player's part of them, and what is said of it."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from movie_director.engines.music.clock import Clock, Moment, solve
from movie_director.engines.music.harmony import progression
from movie_director.engines.music.instruments import INSTRUMENTS, Instrument
from movie_director.engines.music.melody import melody
from movie_director.engines.music.passage import Note, Passage
from movie_director.engines.music.texture import accent, bass, harmony, motion, pulse
from movie_director.errors import EngineFailed
from movie_director.operations.score import Player, Role, Score
from movie_director.values.digest import digest_json

LEAST = 2.5
"""Seconds that music takes at least; a shorter gap between two silences stays silent."""
_PARTS: Mapping[Role, Callable[[Passage, Instrument, random.Random], list[Note]]] = {
    "melody": melody,
    "harmony": harmony,
    "bass": bass,
    "motion": motion,
    "pulse": pulse,
    "accent": accent,
}


@dataclass(frozen=True)
class Shown:
    """A shot in seconds from the first picture: when it begins and ends, and when somebody speaks in it."""

    shot: str
    start: float
    end: float
    talk: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Part:
    """What one player plays, in beats of the whole cue, and how loud at which beats (0 to 1)."""

    player: Player
    notes: tuple[Note, ...]
    swells: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Piece:
    """A cue written down. `points` pair beats with seconds from the first picture; `passages` tell where music is."""

    order: Score
    seconds: float
    points: tuple[tuple[float, float], ...]
    parts: tuple[Part, ...]
    passages: tuple[tuple[float, float], ...]
    tempos: tuple[float, ...]
    chords: tuple[tuple[float, int], ...]
    hits: tuple[tuple[float, float], ...]
    """Seconds of the moments that a beat meets, and their weights."""


def shown(order: Score, timings: Mapping[str, Mapping[str, Any]]) -> tuple[Shown, ...]:
    """Lay shots one after the other by their `Timing.1`. Raises EngineFailed for one of another rate."""
    now, out = 0, list[Shown]()
    for shot in order.shots:
        timing = timings[shot.shot]
        if int(timing["rate"]) != order.rate:
            raise EngineFailed(f"{shot.shot} is timed at {timing['rate']} frames a second, not {order.rate}.")
        talk = tuple(
            ((now + line["offset"]) / order.rate, (now + line["offset"] + line["frames"]) / order.rate)
            for line in timing["lines"]
        )
        out.append(Shown(shot.shot, now / order.rate, (now + int(timing["frames"])) / order.rate, talk))
        now += int(timing["frames"])
    return tuple(out)


def compose(order: Score, timings: Mapping[str, Mapping[str, Any]], seed: int = 0) -> Piece:
    """Write a cue. The same order, timings and seed give the same notes; another seed gives another cue.

    Raises EngineFailed for a player whose instrument is unknown, and for a shot timed at another rate.
    """
    for player in order.players:
        if player.instrument not in INSTRUMENTS:
            raise EngineFailed(f"There is no instrument {player.instrument!r}; there is: {', '.join(INSTRUMENTS)}.")
    shots = shown(order, timings)
    seconds = shots[-1].end if shots else order.frames / order.rate
    same = order.model_copy(update={"shots": (), "players": ()})
    chance = random.Random(f"{seed} {digest_json('cue', same.model_dump(mode='json'))}")
    figures = str(chance.random())  # a repeated passage repeats its figures
    written: list[tuple[float, Passage]] = []
    for start, end, closing in _spans(order, shots, seconds):
        moments, talk = _moments(order, shots, start, end), [t for s in shots for t in s.talk]
        spoken = _within(talk, start, end)
        written.append((start, _passage(order, end - start, closing, moments, spoken, figures, pace(shots))))
    return _joined(order, seconds, written, figures)


def pace(shots: Sequence[Shown]) -> float:
    """How quickly shots follow one another, 0 to 1: seven seconds a shot are slow, one and a half quick."""
    if not shots:
        return 0.5
    return min(1.0, max(0.0, (7.0 - shots[-1].end / len(shots)) / 5.5))


def _spans(order: Score, shots: Sequence[Shown], seconds: float) -> list[tuple[float, float, bool]]:
    """Where there is music: start, end, and whether the film goes on without it at once."""
    if not shots:
        return [(0.0, seconds + order.tail / order.rate, True)]
    silent = {shot.shot: shot.silent for shot in order.shots}
    runs: list[list[float]] = []
    for shot in shots:
        if silent[shot.shot]:
            continue
        if runs and abs(runs[-1][1] - shot.start) < 1e-9:
            runs[-1][1] = shot.end
        else:
            runs.append([shot.start, shot.end])
    if runs and runs[0][0] == 0.0:
        runs[0][0] = min(order.enter, max(0.0, runs[0][1] - LEAST))
    return [(a, b, b >= seconds - 1e-9) for a, b in runs if b - a >= LEAST]


def _moments(order: Score, shots: Sequence[Shown], start: float, end: float) -> list[Moment]:
    wanted = {shot.shot: shot.hits for shot in order.shots}
    found = [
        Moment(shot.start + hit.at * (shot.end - shot.start) - start, hit.weight)
        for shot in shots
        for hit in wanted[shot.shot]
    ]
    return [m for m in found if -1e-9 <= m.second <= end - start]


def _within(spans: Sequence[tuple[float, float]], start: float, end: float) -> list[tuple[float, float]]:
    return [(max(a, start) - start, min(b, end) - start) for a, b in spans if min(b, end) > max(a, start)]


def _passage(
    order: Score,
    seconds: float,
    closing: bool,
    moments: Sequence[Moment],
    talk: Sequence[tuple[float, float]],
    figures: str,
    pace: float,
) -> Passage:
    ring = min(3.2, max(1.4, 0.16 * seconds)) if closing else min(1.6, max(0.9, 0.1 * seconds))
    clock = solve(seconds, ring, order.slowest, order.fastest, order.metre, moments, pace)
    chords = progression(order, clock.beats // order.metre, random.Random(figures))
    tail = seconds - clock.at(clock.beats) - (0.15 if not closing else 1.0 if order.form == "closing" else 0.45)
    return Passage(
        order,
        clock,
        chords,
        [(_beat(clock, a), _beat(clock, b)) for a, b in talk],
        max(0.5, tail / (clock.at(clock.beats + 1) - clock.at(clock.beats))),
    )


def _beat(clock: Clock, second: float) -> float:
    """The beat of a second: the inverse of the clock."""
    for (b0, s0), (b1, s1) in zip(clock.points, clock.points[1:], strict=False):
        if second <= s1 or (b1, s1) == clock.points[-1]:
            return b0 + (second - s0) * (b1 - b0) / (s1 - s0)
    return 0.0


def _joined(order: Score, seconds: float, written: Sequence[tuple[float, Passage]], figures: str) -> Piece:
    points: list[tuple[float, float]] = [(0.0, -order.lead / order.rate)]
    notes: list[list[Note]] = [[] for _ in order.players]
    swells: list[tuple[float, float]] = []
    chords: list[tuple[float, int]] = []
    for start, passage in written:
        # Silence takes whole beats of whatever length fits, so that the passage begins on one.
        beat = float(int(points[-1][0]) + 1)
        if start - points[-1][1] < 1e-6:
            beat = points.pop()[0]
        ring = passage.clock.beats + passage.ring
        inner = [(b, s) for b, s in passage.clock.points if b < ring]
        points += [(beat + b, start + s) for b, s in (*inner, (ring, passage.clock.at(ring)))]
        for index, player in enumerate(order.players):
            part = _PARTS[player.role]
            own = random.Random(f"{figures} {player.role}")
            made = part(passage, INSTRUMENTS[player.instrument], own)
            notes[index] += [Note(beat + n.beat, n.beats, n.pitch, n.velocity) for n in made]
        swells += [(beat + b / 2, passage.swell(b / 2)) for b in range(2 * int(ring) + 1)]
        chords += [(beat + bar * passage.metre, one.degree) for bar, one in enumerate(passage.chords)]
    return Piece(
        order,
        seconds,
        tuple(points),
        tuple(Part(p, tuple(sorted(n, key=lambda x: (x.beat, x.pitch))), tuple(swells))
              for p, n in zip(order.players, notes, strict=True)),
        tuple((s, s + p.clock.at(p.clock.beats + p.ring)) for s, p in written),
        tuple(round(p.clock.tempo, 2) for _, p in written),
        tuple(chords),
        tuple((s + p.clock.at(b), w) for s, p in written for b, w in p.clock.met),
    )  # fmt: skip
