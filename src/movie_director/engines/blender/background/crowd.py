"""The background of one shot as models: neighbours are one mesh, lit by the light of one place."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from movie_director.engines.blender.background.extra import Body
from movie_director.engines.blender.background.extra import extra as kept
from movie_director.engines.blender.background.loop import Loop
from movie_director.engines.blender.background.sight import WALK, bounded, where
from movie_director.engines.blender.background.tint import tinted
from movie_director.engines.blender.people.person import Skin as Shape
from movie_director.engines.blender.people.person import placed
from movie_director.engines.blender.raster.model import Model, Skin, flesh
from movie_director.engines.blender.raster.plate import Floats
from movie_director.operations.background import Background, Extra
from movie_director.operations.picture import Picture

PLACES = 8
"""Neighbourhoods whose light is measured."""
CELLS = (0.012, 0.018, 0.027, 0.04, 0.055, 0.075, 0.1)
"""Metres between the points of bodies, from near ones to far ones."""
_PIXELS, _TALL = 5.0, 110
"""Pixels between the points of those who are at most so many pixels tall; whoever is taller is looked at closer."""
_HIGH = 1.7
_PHASES = 5
"""Loops begin at so many moments: who shares a body and what it does is at another one."""


@dataclass(frozen=True)
class _One:
    """Somebody of the background: who, their painted body, how they move, and from which moment of the loop on."""

    extra: Extra
    body: Body
    paint: Floats
    loop: Loop
    phase: float


@dataclass(frozen=True, eq=False)
class Shown:
    """Somebody of the background as they stand at a moment: `paint` (V, 3) is what they wear, `rest` (V, 3) where
    points of the body lie that stay with it."""

    body: Body
    paint: Floats
    rest: Floats
    skin: Skin


@dataclass(frozen=True)
class Crowd:
    """The background that a shot shows. `marks` (x, y) is where each model's light is measured."""

    models: Sequence[Model]
    marks: Sequence[tuple[float, float]]
    seated: Sequence[bool]
    _crowd: Background
    _groups: Sequence[Sequence[_One]]

    def at(self, seconds: float) -> list[Skin]:
        """Everybody so many seconds into the shot."""
        return [_joined([self._skin(one, seconds) for one in group]) for group in self._groups]

    def each(self, seconds: float) -> list[list[Shown]]:
        """Everybody by themselves so many seconds into the shot, by the models that they are in."""
        return [
            [Shown(one.body, one.paint, one.loop.at(0.0).positions, self._skin(one, seconds)) for one in group]
            for group in self._groups
        ]

    def places(self, seconds: float) -> list[tuple[float, float]]:
        """Where each is so many seconds into the shot."""
        return [where(one.extra, self._crowd, seconds) for group in self._groups for one in group]

    def _skin(self, one: _One, seconds: float) -> Skin:
        extra = one.extra
        pace = WALK / (one.loop.pace * extra.size) if one.loop.pace else 1.0
        raw = one.loop.at((seconds + self._crowd.since * (one.loop.pace > 0)) * pace + one.phase)
        x, y = where(extra, self._crowd, seconds)
        body = placed(Shape(raw.positions * np.float32(extra.size), raw.normals), x, y, extra.facing)
        if extra.does == "sit":
            drop = np.float32(extra.level + 0.46 * (1 - extra.size))
            return Skin(body.positions + np.array([0, 0, drop], np.float32), body.normals)
        return Skin(body.positions, body.normals)


def crowd(
    order: Picture, chosen: Sequence[int], seconds: float, width: int, *, data: Path, shelf: Path
) -> Crowd | None:
    """Make those `chosen` of a picture's background; their models count as persons after those whom the shot is of.

    `data` is the folder of people's data, `shelf` the one where those made before are kept.
    """
    told = order.crowd
    if told is None or not chosen:
        return None
    extras = [told.extras[n] for n in chosen]
    middle = [where(extra, told, seconds / 2) for extra in extras]
    camera = order.camera
    pixel = camera.sensor / camera.lens / width
    groups: list[list[_One]] = []
    models: list[Model] = []
    marks: list[tuple[float, float]] = []
    cells = _cells(extras, told, order, seconds, pixel)
    for members in bounded(middle, PLACES):
        ones: list[_One] = []
        meshes: list[Model] = []
        for n in members:
            extra = extras[n]
            look = told.looks[extra.look]
            key = json.dumps(look.model_dump(mode="json"), sort_keys=True)
            body, loop = kept(key, extra.does, cells[n], data, shelf)
            paint = tinted(body, look, told.looks[extra.tint % len(told.looks)])
            ones.append(_One(extra, body, paint, loop, (chosen[n] % _PHASES) * 7.0 / _PHASES))
            skin = flesh(body.colour, look.skin)
            shown = paint * (1 - body.shaded[:, None])
            meshes.append(Model(body.triangles, shown, body.roughness, 0, skin, body.sheltered, body.thrown))
        models.append(_merged(meshes, len(order.people) + len(groups)))
        groups.append(ones)
        x, y = (sum(middle[n][axis] for n in members) / len(members) for axis in (0, 1))
        marks.append(min((middle[n] for n in members), key=lambda m: (m[0] - x) ** 2 + (m[1] - y) ** 2))
    seated = [all(one.extra.does == "sit" for one in group) for group in groups]
    return Crowd(models, marks, seated, told, groups)


def _cells(extras: Sequence[Extra], told: Background, order: Picture, seconds: float, pixel: float) -> list[float]:
    """How coarse each body is in a shot, as where it comes nearest asks."""
    eye, found = order.camera.position, list[float]()
    for extra in extras:
        near = min(math.dist(where(extra, told, share * seconds), eye[:2]) for share in (0.0, 0.5, 1.0))
        share = min(1.0, _TALL * pixel * near / _HIGH)
        found.append(max((cell for cell in CELLS if cell <= _PIXELS * share * pixel * near), default=CELLS[0]))
    return found


def _joined(skins: Sequence[Skin]) -> Skin:
    return Skin(np.concatenate([s.positions for s in skins]), np.concatenate([s.normals for s in skins]))


def _merged(meshes: Sequence[Model], person: int) -> Model:
    """Several as one, lit as `person`."""
    starts = np.cumsum([0, *(mesh.vertices for mesh in meshes)])[:-1]

    def joined(name: str) -> Floats:
        return np.concatenate([getattr(mesh, name) for mesh in meshes])

    corners = [mesh.triangles + np.int32(start) for mesh, start in zip(meshes, starts, strict=True)]
    thrown = [m.thrown + np.int32(start) for m, start in zip(meshes, starts, strict=True) if m.thrown is not None]
    return Model(
        np.concatenate(corners),
        joined("colour"),
        joined("roughness"),
        person,
        joined("translucency"),
        joined("sheltered"),
        np.concatenate(thrown),
    )
