"""Movements that the background shares: each is played once by each body, kept as key shapes, and gone through again.

Who stands or sits goes through a loop to its end and back, who walks through one step of each foot over and over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from movie_director.engines.blender.people.performance import Performance
from movie_director.engines.blender.people.person import Person, Skin
from movie_director.engines.blender.people.shot import Shot, Span
from movie_director.operations.background import Does

KEYS = 6.0
"""Key shapes a second of those who stand and sit."""
SECONDS = 7.0
STEPS = 14
"""Key shapes of two steps."""
_FAR = 14.0
_WORDS: tuple[Span, ...] = ((0.3, 2.6), (3.4, 6.6))
_SYLLABLE = 0.21
_SHAPES = ("aa", "E", "PP", "oh", "nn", "I")


@dataclass(frozen=True)
class Loop:
    """One body's loop. `pace` is the metres a second that its walk goes; 0 for who stays."""

    person: Person
    performance: Performance
    begin: float
    seconds: float
    keys: int
    back: bool
    pace: float = 0.0
    _kept: dict[int, Skin] = field(default_factory=dict[int, Skin], repr=False, compare=False)

    def at(self, seconds: float) -> Skin:
        """The body at a moment, feet about the origin, facing -y."""
        share = seconds / self.seconds
        if self.back:
            share = 1.0 - abs(1.0 - share % 2.0)
        at = (share % 1.0 if not self.back else share * (1 - 1e-9)) * self.keys
        first = int(at)
        a, b = self._key(first), self._key(first + 1 if self.back else (first + 1) % self.keys)
        part = at - first
        positions, normals = (x + (y - x) * part for x, y in ((a.positions, b.positions), (a.normals, b.normals)))
        return Skin(positions.astype(np.float32), normals.astype(np.float32))

    def _key(self, number: int) -> Skin:
        if number not in self._kept:
            pose, *_ = self.performance.at(self.begin + self.seconds * number / self.keys)
            self._kept[number] = self.person.deform(pose)
        return self._kept[number]


def loop(person: Person, does: Does, seed: int) -> Loop:
    """A body's loop for what somebody does."""
    mark = {"x": 0.0, "y": 0.0, "facing": 0.0}
    if does == "walk":
        plain: Mapping[str, Any] = {"mark": mark, "walk_to": {"x": 0.0, "y": -_FAR, "facing": 0.0}, "mood": "neutral"}
        played = Performance(plain, person, Shot(_FAR / 1.2, seed=seed))
        falls = played.footfalls()
        middle = len(falls) // 2
        (begin, _, y0), (end, _, y1) = falls[middle], falls[middle + 2]
        return Loop(person, played, begin, end - begin, STEPS, False, abs(y1 - y0) / (end - begin))
    posture = "sit" if does == "sit" else "stand"
    face = (0.0, -0.95, 1.22 if does == "sit" else 1.56)
    words = _WORDS if does == "talk" else ()
    mouth = tuple(
        (a + n * _SYLLABLE, a + (n + 1) * _SYLLABLE, _SHAPES[(n * 5 + seed) % len(_SHAPES)])
        for a, b in words
        for n in range(int((b - a) / _SYLLABLE))
    )
    hears = tuple((*span, face) for span in _WORDS) if does == "listen" else ()
    look = ((0.0, face if does in ("talk", "listen") else None),)
    shot = Shot(SECONDS + 1, words, mouth, hears, look, seed)
    played = Performance({"mark": mark, "posture": posture, "mood": "neutral"}, person, shot)
    return Loop(person, played, 0.0, SECONDS, int(SECONDS * KEYS), True)
