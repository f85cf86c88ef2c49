"""A fitting: people drawn in a plain studio with three lamps, as sheets of them need; without Blender, in a second.

The studio is made here as a plate is elsewhere: a seamless paper, a key from the left, a fill, a rim from behind.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL.Image import Image as Picture
from PIL.Image import fromarray as image

from movie_director.engines.blender.bodies.shelf import person_of
from movie_director.engines.blender.people import Person, Pose, Shot, perform, placed
from movie_director.engines.blender.raster.film import draw
from movie_director.engines.blender.raster.gl import CURE, available
from movie_director.engines.blender.raster.lens import Lens
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.plate import Floats, Lamp, Plate
from movie_director.errors import SetupMissing
from movie_director.film.look import Look

Pixels = npt.NDArray[np.uint8]
_PAPER = np.array([0.30, 0.285, 0.265], np.float32)
_WALL, _BEND = 2.6, 1.2
"""Metres from the middle to the paper's wall, and the radius in which it bends up."""
_LENS, _NEAR, _FAR = 85.0, 0.1, 100.0
_LAMPS = (
    Lamp("key", "AREA", (-2.0, -2.6, 2.9), (0.52, 0.68, -0.5), 210, (1.0, 0.95, 0.88), 1.1, 0, 0, True, ()),
    Lamp("fill", "AREA", (2.6, -2.6, 1.7), (-0.7, 0.7, -0.1), 62, (0.86, 0.93, 1.0), 2.0, 0, 0, False, ()),
    Lamp("rim", "AREA", (1.7, 2.1, 2.7), (-0.55, -0.7, -0.45), 120, (1.0, 0.97, 0.92), 0.8, 0, 0, True, ()),
)

_TALL = frozenset({"quiff", "updo", "topknot", "afro", "curly"})
"""Hair that reaches over where heads end."""


@dataclass(frozen=True)
class Sitter:
    """One person in a picture: who, in which pose, where (metres) and facing where (degrees, 0 to the camera)."""

    person: Person
    skin: str
    pose: Pose
    x: float = 0.0
    y: float = 0.0
    facing: float = 0.0


def photograph(
    sitters: Sequence[Sitter],
    size: tuple[int, int],
    config: Path,
    *,
    target: tuple[float, float, float] = (0.0, 0.0, 0.9),
    high: float = 2.1,
) -> Pixels:
    """A picture of people, (H, W, 3) sRGB, whose frame is `high` metres high at `target`.

    `config` is Blender's OpenColorIO configuration. Raises SetupMissing without OpenGL.
    """
    if (missing := available()) is not None:
        raise SetupMissing(f"People are drawn with OpenGL. {missing}", cure=CURE)
    plate, away = _studio(size, target, high, len(sitters))
    people: list[tuple[Model, Skin]] = []
    for n, sitter in enumerate(sitters):
        skin = placed(sitter.person.deform(sitter.pose), sitter.x, sitter.y, sitter.facing)
        people.append((Model.of(sitter.person, sitter.skin, n), Skin(skin.positions, skin.normals)))
    return draw(plate, people, size=size, config=config, lens=Lens(length=_LENS, fstop=22, focus=away))


def _studio(size: tuple[int, int], target: tuple[float, float, float], high: float, people: int) -> tuple[Plate, float]:
    """The empty studio as a camera sees it that looks level along +y, and how far that stands off."""
    width, height = size
    across = 2 * _LENS / 36.0
    up = across * width / height
    away = high * up / 2
    x, y, z = target
    view = np.array([[1, 0, 0, -x], [0, 0, 1, -z], [0, -1, 0, y - away], [0, 0, 0, 1]], np.float32)
    projection = np.zeros((4, 4), np.float32)
    projection[0, 0], projection[1, 1] = across, up
    projection[2, 2:] = (_FAR + _NEAR) / (_NEAR - _FAR), 2 * _FAR * _NEAR / (_NEAR - _FAR)
    projection[3, 2] = -1
    down = -(1 - (np.arange(height) + 0.5) / height * 2) / up
    wall = away - y + _WALL
    depth = np.minimum(np.where(down > 0, z / np.maximum(down, 1e-6), np.inf), wall)
    # The bend: a little nearer than where floor and wall would meet.
    depth = depth - 0.15 * np.exp(-(((depth - wall) / 0.8) ** 2)) * (down > 0)
    lit = np.interp(depth - away, [-1.5, 0.5, _WALL], [1.0, 0.9, 0.62])
    row = np.linspace(-1, 1, width) * width / max(width, height)
    fall = 1 - 0.18 * row[None, :] ** 2
    picture = (_PAPER * (lit[:, None] * fall)[..., None]).astype(np.float32)
    flat = np.repeat(depth[:, None], width, axis=1).astype(np.float32)
    probes = np.zeros((max(people, 1), 9, 3), np.float32)
    probes[:, 0], probes[:, 2] = 0.62, 0.14
    shares: dict[str, Floats] = {"key": picture * np.float32(0.5), "rim": picture * np.float32(0.22)}
    return Plate(picture, flat, shares, probes, view, projection, _LAMPS, 0.0, "", None, ""), away


def _frame(look: Look, person: Person) -> float:
    """How high a picture is that shows all of somebody, metres."""
    if look.species != "human" or look.body:
        return 1.15 * max(person.height, 0.9 * float(np.ptp(person.rest[:, 1])))
    over = 1.2 if look.hat != "none" or look.hair in _TALL else 1.11
    return max(1.3, look.height * over)


class Fitting:
    """Photographs people by their looks; who was built stays built."""

    def __init__(self, data: Path, config: Path) -> None:
        self._data, self._config = data, config
        self._built: dict[str, Person] = {}

    def line_up(self, looks: Sequence[Look], size: tuple[int, int]) -> Picture:
        """Everybody side by side, from the front."""
        high = max(2.15, 0.72 * len(looks) * size[1] / size[0] * 1.04)
        wide = min(1.1, high * size[0] / size[1] / (len(looks) + 0.3))
        left = -wide * (len(looks) - 1) / 2
        sitters = [self._sitter(look, left + wide * n, 8.0) for n, look in enumerate(looks)]
        return self._taken(sitters, size, (0.0, 0.0, high / 2 - 0.09), high)

    def turnaround(self, look: Look, size: tuple[int, int]) -> Picture:
        """One person from the front, three quarters and behind."""
        high = _frame(look, self._person(look))
        apart = high * size[0] / size[1] / 3.1
        sitters = [self._sitter(look, apart * k, turn) for k, turn in ((-1, 0.0), (0, 42.0), (1, 180.0))]
        return self._taken(sitters, size, (0.0, 0.0, high / 2 - 0.06), high)

    def figure(self, look: Look, size: tuple[int, int]) -> Picture:
        """One person, three quarters."""
        high = _frame(look, self._person(look))
        return self._taken([self._sitter(look, 0.0, 25.0)], size, (0.0, 0.0, high / 2 - 0.06), high)

    def face(self, look: Look, size: tuple[int, int]) -> Picture:
        """A face in close-up, turned a little."""
        sitter = self._sitter(look, 0.0, 14.0)
        eyes = sitter.person.eye_height
        high = 0.46 * (look.height / 1.72) ** 0.5
        if look.species != "human" or look.body:
            person = sitter.person
            head = person.rest[person.weights[:, person.skeleton.index["head"]] > 0.5]
            high = 1.25 * float(np.ptp(head, axis=0).max())
            sitter = replace(sitter, x=0.5 * float(head[:, 1].mean()) * -0.5)
        over = 0.05 if (not look.body and look.hat != "none") or look.hair in _TALL else 0.0
        return self._taken([sitter], size, (0.0, 0.0, eyes - 0.035 + over), high + 2 * over)

    def _taken(
        self, sitters: Sequence[Sitter], size: tuple[int, int], target: tuple[float, float, float], high: float
    ) -> Picture:
        return image(photograph(sitters, size, self._config, target=target, high=high))

    def _person(self, look: Look) -> Person:
        plain = look.model_dump(mode="json")
        name = json.dumps(plain, sort_keys=True)
        if name not in self._built:
            self._built[name] = person_of(plain, self._data)
        return self._built[name]

    def _sitter(self, look: Look, x: float, facing: float) -> Sitter:
        person = self._person(look)
        figure = {"name": "", "mark": {"x": 0.0, "y": 0.0, "facing": 0.0}, "posture": "stand", "mood": "neutral"}
        pose, _, _, _ = perform(figure, person, Shot(1.0))(0.4)
        return Sitter(person, look.skin, pose, x, 0.0, facing)
