"""A passage: music from where it comes in to where it ends, with its clock, its chords, and where people speak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from movie_director.engines.music.clock import Clock
from movie_director.engines.music.harmony import Chord
from movie_director.operations.score import Score


@dataclass(frozen=True)
class Note:
    """One note, in beats of its passage; the velocity is MIDI's."""

    beat: float
    beats: float
    pitch: int
    velocity: int


@dataclass(frozen=True)
class Passage:
    """`chords` has one for each bar and the last chord after them. `talk` are the spans of speech, in beats."""

    order: Score
    clock: Clock
    chords: Sequence[Chord]
    talk: Sequence[tuple[float, float]]
    ring: float
    """Beats that the last chord lasts."""

    @property
    def metre(self) -> int:
        """Beats in a bar."""
        return self.clock.metre

    @property
    def bars(self) -> int:
        """Bars before the last chord."""
        return len(self.chords) - 1

    def chord_at(self, beat: float) -> Chord:
        """The chord that sounds on a beat."""
        return self.chords[min(int(beat / self.metre + 1e-9), self.bars)]

    @cached_property
    def free(self) -> tuple[bool, ...]:
        """Which bars leave room for a tune: less than a third of them is spoken over."""
        return tuple(self._spoken(bar) < 0.34 for bar in range(self.bars))

    def _spoken(self, bar: int) -> float:
        first, last = bar * self.metre, (bar + 1) * self.metre
        return sum(max(0.0, min(b, last) - max(a, first)) for a, b in self.talk) / self.metre

    def swell(self, beat: float) -> float:
        """How loud it is at a beat, 0 to 1: an arc over the whole, a rise into each accent, less under speech."""
        share = min(1.0, beat / max(1.0, self.clock.beats))
        arc = 0.72 + 0.28 * (share / 0.66 if share < 0.66 else 1 - 0.35 * (share - 0.66) / 0.34)
        rises = [1 - (at - beat) / 4 for at, weight in self.clock.met if weight >= 2 and 0 <= at - beat < 4]
        arc = min(1.0, arc + 0.22 * max(rises, default=0.0))
        spoken = any(a - 0.5 <= beat < b for a, b in self.talk)
        return arc * (0.86 if spoken else 1.0)
