"""Movements that the background shares: each is played once by each body, kept as key shapes, and gone through again.

Who stands or sits goes through a loop to its end and back, who walks through one step of each foot over and over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.people.performance import Performance
from movie_director.engines.blender.people.person import Person, Skin
from movie_director.engines.blender.people.shot import Shot, Span, Viseme
from movie_director.engines.blender.people.skeleton import Pose
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
_MOST, _UNIT = 32767, 127
"""The numbers that stand for the farthest point from the origin, and for 1 in a normal."""


@dataclass(frozen=True)
class Part:
    """How a loop is posed: key by key, to its end and `back` or round, in `seconds`.

    `pace` is the metres a second that its walk goes; 0 for who stays.
    """

    poses: Sequence[Pose]
    seconds: float
    back: bool
    pace: float = 0.0


@dataclass(frozen=True, eq=False)
class Loop:
    """One body's loop. Its keys' `points` (K, V, 3), in shares of `reach` metres, and `normals` are whole numbers: a
    tenth of a millimetre is enough, and the first shot that has them shows what all others do."""

    points: npt.NDArray[np.int16]
    normals: npt.NDArray[np.int8]
    reach: float
    seconds: float
    back: bool
    pace: float = 0.0

    def at(self, seconds: float) -> Skin:
        """The body at a moment, feet about the origin, facing -y."""
        keys = len(self.points) - self.back
        share = seconds / self.seconds
        if self.back:
            share = 1.0 - abs(1.0 - share % 2.0)
        at = (share % 1.0 if not self.back else share * (1 - 1e-9)) * keys
        first = int(at)
        second, part = first + 1 if self.back else (first + 1) % keys, np.float32(at - first)

        def between(values: npt.NDArray[np.int16] | npt.NDArray[np.int8], one: float) -> npt.NDArray[np.float32]:
            a, b = values[first].astype(np.float32), values[second].astype(np.float32)
            return (a + (b - a) * part) * np.float32(one)

        return Skin(between(self.points, self.reach / _MOST), between(self.normals, 1 / _UNIT))


def loop(person: Person, part: Part) -> Loop:
    """A body's loop of a part that somebody with its bones was posed for."""
    keys = [person.deform(pose) for pose in part.poses]
    points, normals = (np.stack([getattr(key, name) for key in keys]) for name in ("positions", "normals"))
    reach = float(np.abs(points).max())
    kept = np.rint(points * np.float32(_MOST / reach)).astype(np.int16), np.rint(normals * _UNIT).astype(np.int8)
    return Loop(*kept, reach, part.seconds, part.back, part.pace)


def posed(person: Person, does: Does, seed: int) -> Part:
    """Somebody's part for what they do."""
    mark = {"x": 0.0, "y": 0.0, "facing": 0.0}
    if does == "walk":
        plain: Mapping[str, Any] = {"mark": mark, "walk_to": {"x": 0.0, "y": -_FAR, "facing": 0.0}, "mood": "neutral"}
        played = Performance(plain, person, Shot(_FAR / 1.2, seed=seed))
        falls = played.footfalls()
        middle = len(falls) // 2
        (begin, _, y0), (end, _, y1) = falls[middle], falls[middle + 2]
        times = [begin + (end - begin) * n / STEPS for n in range(STEPS)]
        return Part([played.at(time)[0] for time in times], end - begin, False, abs(y1 - y0) / (end - begin))
    posture = "sit" if does == "sit" else "stand"
    face = (0.0, -0.95, 1.22 if does == "sit" else 1.56)
    words = _WORDS if does == "talk" else ()
    mouth = tuple(
        Viseme(a + n * _SYLLABLE, a + (n + 1) * _SYLLABLE, _SHAPES[(n * 5 + seed) % len(_SHAPES)])
        for a, b in words
        for n in range(int((b - a) / _SYLLABLE))
    )
    hears = tuple((*span, face) for span in _WORDS) if does == "listen" else ()
    look = ((0.0, face if does in ("talk", "listen") else None),)
    shot = Shot(SECONDS + 1, words, mouth, hears, look, seed)
    played = Performance({"mark": mark, "posture": posture, "mood": "neutral"}, person, shot)
    keys = int(SECONDS * KEYS)
    return Part([played.at(SECONDS * n / keys)[0] for n in range(keys + 1)], SECONDS, True)
