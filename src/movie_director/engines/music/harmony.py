"""Harmony: modes, chords, which follow which, and how voices go from one to the next."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from movie_director.operations.score import Mode, Score

SCALES: Mapping[Mode, tuple[int, ...]] = {
    "ionian": (0, 2, 4, 5, 7, 9, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "aeolian": (0, 2, 3, 5, 7, 8, 10),
}
"""Semitones of each step above the tonic."""
_Phrases = tuple[tuple[int, ...], ...]
_GRAMMAR: Mapping[Mode, tuple[_Phrases, _Phrases, _Phrases]] = {
    "ionian": (
        ((1, 5, 6, 4), (1, 3, 4, 5), (1, 6, 4, 5), (1, 4, 1, 5), (1, 6, 2, 5)),
        ((6, 4, 2, 5), (4, 5, 3, 6), (6, 3, 4, 5), (2, 5, 6, 4)),
        ((6, 4, 5), (4, 2, 5), (2, 4, 5), (6, 2, 5)),
    ),
    "lydian": (
        ((1, 2, 1, 2), (1, 2, 6, 2), (1, 3, 2, 2), (1, 5, 2, 6)),
        ((6, 2, 3, 2), (3, 6, 2, 5), (6, 5, 2, 2)),
        ((6, 2, 5), (3, 2, 5), (6, 5, 2)),
    ),
    "mixolydian": (
        ((1, 7, 4, 1), (1, 5, 7, 4), (1, 4, 7, 4), (1, 7, 1, 4)),
        ((6, 4, 7, 7), (4, 1, 7, 4), (2, 4, 7, 7)),
        ((4, 7, 4), (6, 7, 4), (2, 4, 7)),
    ),
    "aeolian": (
        ((1, 6, 3, 7), (1, 4, 6, 5), (1, 7, 6, 5), (1, 3, 6, 4), (1, 6, 4, 5)),
        ((6, 7, 3, 4), (4, 1, 6, 5), (6, 3, 4, 5), (4, 7, 3, 6)),
        ((6, 4, 5), (4, 6, 5), (3, 4, 5), (1, 4, 5)),
    ),
    "dorian": (
        ((1, 4, 1, 4), (1, 3, 4, 1), (1, 7, 4, 1), (1, 2, 4, 1)),
        ((3, 4, 7, 4), (7, 4, 3, 2), (4, 1, 2, 4)),
        ((3, 4, 7), (2, 4, 7), (3, 7, 4)),
    ),
    "phrygian": (
        ((1, 2, 1, 2), (1, 1, 2, 1), (1, 6, 2, 1), (1, 7, 2, 2)),
        ((6, 2, 3, 2), (4, 2, 1, 2), (7, 6, 2, 2)),
        ((6, 7, 2), (4, 3, 2), (1, 7, 2)),
    ),
}
"""For each mode how phrases open, how they go on, and which three chords lead into the last."""


@dataclass(frozen=True)
class Chord:
    """A chord on a step of the scale (1 to 7). `tones` are pitch classes, root first; `scale` what goes over it."""

    degree: int
    tones: tuple[int, ...]
    scale: tuple[int, ...]

    @property
    def root(self) -> int:
        """The pitch class of its root."""
        return self.tones[0]

    @property
    def fifth(self) -> int:
        """The pitch class of its fifth, or of what stands in its place."""
        return self.tones[min(2, len(self.tones) - 1)]


def chord(order: Score, degree: int, *, last: bool = False) -> Chord:
    """Return the chord on a step. In minor the dominant borrows its leading note; the last chord is without colour."""
    steps = list(SCALES[order.mode])
    if order.mode == "aeolian" and degree == 5:
        steps[6] = 11
    scale = tuple((order.tonic + s) % 12 for s in steps)
    third, fifth = scale[(degree + 1) % 7], scale[(degree + 3) % 7]
    root = scale[(degree - 1) % 7]
    if (fifth - root) % 12 == 6:  # a diminished fifth rests nowhere: the sixth makes an inversion of it
        fifth = scale[(degree + 4) % 7]
    tones = (root, third, fifth)
    if last:
        return Chord(degree, (root, fifth) if order.colour == "open" else tones, scale)
    if order.colour == "open":
        return Chord(degree, (root, fifth), scale)
    if order.colour == "ninths" and degree in (1, 4, 6):
        ninth = scale[degree % 7]
        if (ninth - root) % 12 == 2 and (third - ninth) % 12 == 2:
            return Chord(degree, (*tones, ninth), scale)
    if order.colour == "sevenths":
        seventh = scale[(degree + 5) % 7]
        if (seventh - root) % 12 == 10:  # a major seventh would lie a semitone from the root
            return Chord(degree, (*tones, seventh), scale)
    return Chord(degree, tones, scale)


def progression(order: Score, bars: int, chance: random.Random) -> list[Chord]:
    """Return a chord for each bar and the last one after them, which is the tonic's."""
    opens, middles, closes = _GRAMMAR[order.mode]
    degrees: list[int] = []
    opening = chance.choice(opens)
    phrase = 0
    while len(degrees) < bars:
        degrees += opening if phrase % 3 != 1 else chance.choice(middles)
        phrase += 1
    close = chance.choice(closes)
    degrees = degrees[:bars]
    if bars >= 2:
        count = min(len(close), bars - 1)
        degrees[bars - count :] = close[len(close) - count :]
    return [*(chord(order, d) for d in degrees), chord(order, 1, last=True)]


def voiced(chords: Sequence[Chord], voices: int, low: int, high: int) -> list[tuple[int, ...]]:
    """Return each chord's notes, lowest first: as little movement as can be, no parallel fifths or octaves."""
    out: list[tuple[int, ...]] = []
    centre = (low + high) / 2
    for one in chords:
        before = out[-1] if out else None
        out.append(min(_voicings(one, voices, low, high), key=lambda v: (_cost(v, before, centre), v)))
    return out


def _voicings(one: Chord, voices: int, low: int, high: int) -> list[tuple[int, ...]]:
    places = [n for n in range(low, high + 1) if n % 12 in one.tones]
    wanted = min(voices, len(one.tones)) if voices <= len(one.tones) else len(one.tones)
    found: list[tuple[int, ...]] = []
    for first in places:
        above = [n for n in places if first < n <= first + 17]
        for rest in product(above, repeat=voices - 1):
            notes = (first, *rest)
            gaps = [b - a for a, b in pairwise(notes)]
            if any(g < 2 or g > 12 for g in gaps):
                continue
            tones = {n % 12 for n in notes}
            if len(tones) < wanted or not _tells(one, tones):
                continue
            found.append(notes)
    return found


def _tells(one: Chord, tones: set[int]) -> bool:
    """Whether the tones that make a chord what it is are there: all but the fifth, where room is short."""
    need = set(one.tones) if len(one.tones) <= 3 else set(one.tones) - {one.tones[2]}
    return len(need - tones) == 0 or len(tones) >= len(one.tones)


def _cost(notes: tuple[int, ...], before: tuple[int, ...] | None, centre: float) -> float:
    spread = abs(sum(notes) / len(notes) - centre)
    if before is None:
        return spread
    moves = [b - a for a, b in zip(before, notes, strict=True)]
    cost = sum(abs(m) ** 1.3 for m in moves) + 0.25 * spread
    for i, j in combinations(range(len(notes)), 2):
        gap, was = (notes[j] - notes[i]) % 12, (before[j] - before[i]) % 12
        if gap == was and gap in (0, 7) and moves[i] == moves[j] != 0:
            cost += 6.0
    return cost
