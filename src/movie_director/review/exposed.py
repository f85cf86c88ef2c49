"""How bright a face is in a finished picture, measured by none of the code that exposes films.

A face is the skin between chin and brow that is turned to the lens and seen past the set, everybody else, and what is
on the face itself: a beard is no skin, nor are spectacles. Its luma is the median of its pixels as they are on a screen
(Rec. 709 weights on coded values), 0 black to 1 white.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from movie_director.review.framing import Finder, Floats, Person, drawn

FEWEST = 12
"""Pixels, of a picture as large as the depth, below which a face is too small to say how bright it is."""
TURNED = 0.2
"""The least cosine between where a face looks and the way to the lens: less is a cheek, not a face."""
_UPRIGHT = 0.7
"""How far up or down a face may look: whoever lies on their back has no brow above their eyes."""
_SAME = 0.002
"""Metres by which something may be nearer to the lens and still be the same skin."""
_AHEAD, _BESIDE, _BROW = -0.045, 0.06, 0.035
"""Metres from between the eyes to where the face ends behind, at the sides and above."""


def face_luma(name: str, people: Sequence[Person], depth: Floats, finder: Finder, picture: Floats) -> float | None:
    """Return the median luma of somebody's face, or None where it is turned away, up, hidden or too small.

    `depth` (H, W) is the set's in planar metres; `picture` (H, W, 3) is coded 0 to 1.
    """
    person = next(each for each in people if each.name == name)
    to_lens = finder.position - person.eyes
    if abs(float(person.way[2])) > _UPRIGHT or float(person.way @ to_lens) < TURNED * float(np.linalg.norm(to_lens)):
        return None
    front = replace(person, triangles=person.triangles[_front(person)[person.triangles].all(axis=1)])
    nearest = np.minimum.reduce([depth, *(drawn(each, finder, depth.shape) for each in people)])
    seen = drawn(front, finder, depth.shape) <= nearest + _SAME
    if int(seen.sum()) < FEWEST:
        return None
    return float(np.median(picture[seen] @ np.array([0.2126, 0.7152, 0.0722], np.float32)))


def _front(person: Person) -> npt.NDArray[np.bool_]:
    """Which points are skin of the face."""
    way = person.way.astype(np.float32) * np.array([1, 1, 0], np.float32)
    way /= max(float(np.linalg.norm(way)), 1e-6)
    from_eyes = person.points - person.eyes
    ahead = from_eyes @ way
    beside = from_eyes @ np.array([-way[1], way[0], 0], np.float32)
    level = (from_eyes[:, 2] < _BROW) & (person.points[:, 2] > person.chin[2])
    face = person.head & level & (ahead > _AHEAD) & (np.abs(beside) < _BESIDE)
    return face if person.skin is None else face & person.skin
