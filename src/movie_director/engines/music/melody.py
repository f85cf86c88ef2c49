"""Melody: a character's theme, as it comes back, laid over the chords where nobody speaks."""

from __future__ import annotations

import random
from collections.abc import Sequence

from movie_director.engines.music.harmony import Chord
from movie_director.engines.music.instruments import Instrument
from movie_director.engines.music.passage import Note, Passage
from movie_director.operations.score import Theme

_LEAP = 9
"""Semitones above which a step of the tune is taken in another octave."""


def changed(theme: Theme) -> tuple[list[int], list[int]]:
    """Return a theme's steps and half beats as they come in this cue."""
    steps, halves = list(theme.steps), list(theme.halves)
    if theme.change == "broad":
        halves = [2 * h for h in halves]
    elif theme.change == "quick":
        halves = [max(1, h // 2) for h in halves]
    elif theme.change == "mirrored":
        steps = [2 * steps[0] - s for s in steps]
    elif theme.change == "broken":
        keep = max(2, (len(steps) + 1) // 2)
        steps, halves = steps[:keep], [*halves[: keep - 1], sum(halves[keep - 1 :])]
    elif theme.change == "higher":
        steps = [s + 2 for s in steps]
    return steps, halves


def melody(passage: Passage, player: Instrument, chance: random.Random) -> list[Note]:
    """Return the tune: statements of the themes in turn, with a breath between, and an end on the last chord.

    Notes on beats are the chord's, others the scale's; no note is a semitone from one that is held with it.
    """
    themes = passage.order.themes
    if not themes:
        return []
    line = _Line(passage, player)
    turn, bar = 0, 0
    while bar < passage.bars:
        if not passage.free[bar]:
            bar += 1
            continue
        room = 1
        while bar + room < passage.bars and passage.free[bar + room] and room < 4:
            room += 1
        theme = themes[turn % len(themes)]
        steps, halves = changed(theme)
        used = line.statement(steps, halves, bar, room, lift=(0, 1, 0, 2)[turn % 4] if turn else 0)
        answer = bar + used
        if room - used >= 1 and passage.order.density >= 0.25 and chance.random() < 0.7:
            keep = max(2, (len(steps) + 1) // 2)
            used += line.statement(steps[:keep], halves[:keep], answer, room - used, lift=chance.choice((-1, 1, 2)))
        turn += 1
        bar += max(used, room if passage.order.density < 0.6 else used)
    line.end()
    return line.notes


def _rubs(pitch: int, over: Chord) -> bool:
    """Whether a note lies a semitone from one of a chord, in any octave."""
    return any((pitch - tone) % 12 in (1, 11) for tone in over.tones)


class _Line:
    """The tune as it is written, note after note."""

    def __init__(self, passage: Passage, player: Instrument) -> None:
        self.notes: list[Note] = []
        self._passage, self._player = passage, player
        middle = player.low + 0.48 * (player.high - player.low)
        tonic = passage.order.tonic
        self._home = min((n for n in range(24, 100) if n % 12 == tonic), key=lambda n: abs(n - middle))
        self._before: int | None = None

    def statement(self, steps: Sequence[int], halves: Sequence[int], bar: int, room: int, lift: int) -> int:
        """Write a statement from a bar on, within `room` bars, and return how many it took."""
        passage = self._passage
        beat, end = float(bar * passage.metre), float((bar + room) * passage.metre)
        for index, (step, half) in enumerate(zip(steps, halves, strict=True)):
            length = half / 2
            if beat >= end - 0.25:
                break
            last = index == len(steps) - 1 or beat + length >= end - 0.25
            if last:  # it is held to the end of its bar
                whole = (int(beat / passage.metre + 1e-9) + 1) * passage.metre - beat
                length = max(min(length, end - beat), whole - 0.5) if whole >= 1 else min(length, end - beat)
            self._note(step + lift, beat, min(length, end - beat), strong=beat % 1 == 0)
            beat += length
        return max(1, -(-round((beat - bar * passage.metre) * 4) // (4 * passage.metre)))

    def end(self) -> None:
        """Come to rest on the last chord, if there is a tune in the two bars before it."""
        passage = self._passage
        at = float(passage.clock.beats)
        if not self.notes or self.notes[-1].beat < at - 2 * passage.metre or not passage.free[-1]:
            return
        self._put(self._nearest(passage.chords[-1].tones, self._before or self._home), at, passage.ring)

    def _note(self, step: int, beat: float, length: float, *, strong: bool) -> None:
        passage = self._passage
        over = passage.chord_at(beat)
        pitch = self._pitch(step, over)
        bars = range(int(beat / passage.metre + 1e-9), int((beat + length - 0.01) / passage.metre) + 1)
        through = [passage.chord_at(bar * passage.metre) for bar in bars]
        if (strong and length >= 0.5) or length >= 1 or any(_rubs(pitch, c) for c in through):
            clean = [t for t in over.tones if not any(_rubs(t, c) for c in through)]
            common = [t for t in clean if all(t in c.tones for c in through)]
            pitch = self._nearest(common or clean or over.tones, pitch)
        for bar, after in zip(bars[1:], through[1:], strict=True):
            if _rubs(pitch, after):  # no note of this chord goes with the next: it ends with its own
                length = bar * passage.metre - beat
                break
        self._put(pitch, beat, length)

    def _pitch(self, step: int, over: Chord) -> int:
        """A step above the tonic, in the scale that goes with the chord."""
        octave, place = divmod(step, 7)
        return self._home + 12 * octave + (over.scale[place] - self._passage.order.tonic) % 12

    def _nearest(self, tones: Sequence[int], pitch: int) -> int:
        return min((n for n in range(pitch - 7, pitch + 8) if n % 12 in tones), key=lambda n: (abs(n - pitch), n))

    def _put(self, pitch: int, beat: float, length: float) -> None:
        while self._before is not None and abs(pitch - self._before) > _LEAP:
            pitch += 12 if pitch < self._before else -12
        while pitch > self._player.high:
            pitch -= 12
        while pitch < self._player.low:
            pitch += 12
        order = self._passage.order
        accent = 8 if beat % self._passage.metre == 0 else 0
        velocity = int(52 + 40 * order.strength + accent)
        self.notes.append(Note(beat, length, pitch, min(120, velocity)))
        self._before = pitch
