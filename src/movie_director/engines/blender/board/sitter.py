"""A person as a board draws them: where every point is, which garment or feature it belongs to, how light it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.background.crowd import Shown
from movie_director.engines.blender.board.filters import pieces
from movie_director.engines.blender.company import Placed
from movie_director.engines.blender.people.person import Person

Floats = npt.NDArray[np.float32]
_DULL, _WHITE, _DULLER, _DARKEST = 0.22, 0.82, 0.14, 0.15
_STEP, _APART = 0.04, 0.17
"""Cube roots of albedo: how finely colours of the background are counted, and what tells two garments apart."""


@dataclass(frozen=True, eq=False)
class Sitter:
    """`points` and `normals` (V, 3), world; `triangles` (T, 3); `part` (V,) numbers garments; `tone` (V,) 0 to 1."""

    points: Floats
    normals: Floats
    triangles: npt.NDArray[np.int32]
    part: Floats
    tone: Floats
    behind: bool = False
    """Whether it is somebody of the background, drawn as lightly as the set."""

    @staticmethod
    def beyond(shown: Shown) -> Sitter:
        """Somebody of the background in one moment, each triangle of one part."""
        corners, skin = shown.body.triangles, shown.skin
        tone = np.where(shown.body.sheltered > 0.7, 0.0, np.maximum(_light(shown.paint), _DARKEST))
        each = np.repeat(parts(shown)[corners].max(axis=1), 3)
        apart = np.arange(corners.size, dtype=np.int32).reshape(-1, 3)
        flat = corners.reshape(-1)
        return Sitter(skin.positions[flat], skin.normals[flat], apart, each, tone[flat].astype(np.float32), behind=True)

    @staticmethod
    def of(person: Person, placed: Placed) -> Sitter:
        """A person in one moment."""
        part, tone = _drawn(person)
        return Sitter(placed.positions, placed.normals, person.triangles, part, tone)


def parts(shown: Shown) -> Floats:
    """Which garment each vertex (V,) of somebody of the background belongs to, by its colour: their few points are
    sewn together. Colours that hardly differ from a commoner one are that one's."""
    colour = np.cbrt(np.maximum(shown.paint, 0))
    steps, counts = np.unique(np.rint(colour / _STEP).astype(np.int64), axis=0, return_counts=True)
    worn: list[Floats] = []
    for each in (steps * _STEP)[np.argsort(-counts, kind="stable")]:
        if all(float(np.abs(each - other).max()) > _APART for other in worn):
            worn.append(each)
    apart = np.stack([np.abs(colour - each).max(axis=1) for each in worn], axis=1)
    return apart.argmin(axis=1).astype(np.float32)


def _light(colour: Floats) -> Floats:
    """How light a colour (V, 3) looks, 0 to 1."""
    light = colour @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    return np.where(light > 0.008856, 1.16 * np.cbrt(np.maximum(light, 0)) - 0.16, 9.033 * light).astype(np.float32)


def _drawn(person: Person) -> tuple[Floats, Floats]:
    """Which part each vertex belongs to, and its tone: pieces that are sewn apart and coloured alike are one part."""
    count, piece = pieces(person.triangles, len(person.colour))
    sizes = np.maximum(np.bincount(piece, minlength=count), 1)
    mean = np.stack([np.bincount(piece, person.colour[:, k], minlength=count) / sizes for k in range(3)], axis=1)
    shown = np.rint(np.cbrt(np.maximum(mean, 0)) * 14).astype(np.int64)
    _, part = np.unique(shown, axis=0, return_inverse=True)
    tone = _light(person.colour)
    # Skin is left as paper where grey of the same lightness takes a wash, or grey hair would be a bathing cap.
    dull = (np.ptp(person.colour, axis=1) < _DULL * person.colour.max(axis=1)) & (tone < _WHITE)
    tone = np.where(dull, tone - _DULLER, tone)
    # Where lips meet and in the mouth is ink; teeth, which are as sheltered as nothing else, stay white.
    within = (person.sheltered > 0.7) | (np.abs(person.sheltered - 0.5) < 0.04)
    tone = np.where(within, 0.0, np.where(np.abs(person.sheltered - 0.62) < 0.01, 0.9, tone))
    # The skin comes first. However dark, it is washed and not filled in, or lips would be blots.
    tone = np.where((piece == piece[0]) & ~within, np.maximum(tone, _DARKEST), tone)
    features = _features(person, piece, count)
    eyes = features & (np.bincount(piece, tone > 0.62, minlength=count)[piece] > 0)
    tone = np.where(eyes, np.where(tone < 0.62, 0.0, 0.95), np.where(features, 0.6 * tone, tone))
    part = part.reshape(-1)[piece]
    # Brows and lashes are one stroke each: an outline would make them twice as thick.
    part = np.where(features & ~eyes, part[0], part)
    return part.astype(np.float32), np.clip(tone, 0, 1).astype(np.float32)


def _features(person: Person, piece: npt.NDArray[np.int32], count: int) -> npt.NDArray[np.bool_]:
    """Which vertices are eyes, lashes and brows: small pieces about the height of the eyes, in front of the ears."""
    low, high = np.full((count, 3), np.inf), np.full((count, 3), -np.inf)
    np.minimum.at(low, piece, person.rest)
    np.maximum.at(high, piece, person.rest)
    size, middle = high - low, (high + low) / 2
    level = np.abs(middle[:, 2] - person.eye_height) < 0.045
    small = (size.max(axis=1) < 0.085) & (middle[:, 1] < middle[level, 1].mean() if level.any() else False)
    return (level & small)[piece]
