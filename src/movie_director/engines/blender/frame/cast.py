"""The people of a frame at the moments that count: their meshes, heads and eyes, with no line spoken."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.blender.company import Company, company
from movie_director.engines.blender.frame.scenery import regions
from movie_director.engines.blender.people import build
from movie_director.engines.blender.people.performance import head
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.raster.masks import Ints
from movie_director.engines.blender.raster.plate import Floats
from movie_director.operations.camera import Camera
from movie_director.operations.path import moves
from movie_director.operations.picture import Figure, Picture, Place

SECONDS = 3.0
QUIET: Mapping[str, Any] = {
    "rate": 24,
    "frames": round(24 * SECONDS),
    "ticks_per_second": 24000,
    "lines": [],
    "visemes": [],
}
"""The timing that frames are measured by: nobody speaks, so that no changed line frames a shot anew."""
_CLEAN = frozenset(("none", "stubble", "moustache", "walrus"))
"""Beards that end above the chin."""
PASSING = 7.5
"""The same in seconds where somebody goes through a door: as long as it may take to come in."""
EXPRESSIVE = 0.0005
"""Metres that expressions must move skin by for it to be face: chin to hairline, ear to ear."""


@dataclass(frozen=True, eq=False)
class Body:
    """One person at one moment: all vertices (V, 3), which are head and face, and the eyes' middle and direction."""

    points: Floats
    head: Floats
    face: Floats
    eyes: Floats
    way: Floats


@dataclass(frozen=True, eq=False)
class Cast:
    """Everybody in a frame. `meshes` are triangles and regions; `held` is the moment at which the frame is composed."""

    figures: tuple[Figure, ...]
    meshes: Sequence[tuple[Ints, Ints]]
    moments: tuple[float, ...]
    bodies: Mapping[float, tuple[Body, ...]]
    held: float

    def index(self, name: str | None) -> int | None:
        """The number of a person in the frame."""
        return next((i for i, figure in enumerate(self.figures) if figure.name == name), None)

    def stepped(self, aside: Sequence[tuple[str, float, float]]) -> Cast:
        """The same people with some moved by (x, y) metres."""
        if not aside:
            return self
        figures, bodies = list(self.figures), {t: list(each) for t, each in self.bodies.items()}
        for name, x, y in aside:
            index = self.index(name)
            if index is None:
                continue
            figure = figures[index]
            mark = figure.mark.model_copy(update={"x": figure.mark.x + x, "y": figure.mark.y + y})
            figures[index] = figure.model_copy(update={"mark": mark})
            by = np.array([x, y, 0], np.float32)
            for each in bodies.values():
                b = each[index]
                each[index] = Body(b.points + by, b.head + by, b.face + by, b.eyes + by, b.way)
        return replace(self, figures=tuple(figures), bodies={t: tuple(each) for t, each in bodies.items()})


def cast_of(figures: tuple[Figure, ...], place: Place, camera: Camera, data: Path, passes: str = "") -> Cast:
    """Build everybody and pose them at the start, the middle and the end where somebody walks or the camera moves.

    Of a shot in which somebody `passes` a door (`operations.framing.Asked`) it is when they are in the room.
    """
    walk = next((f for f in figures if f.walk_to is not None or f.then is not None), None)
    sinks = any(not act.held for figure in figures for act in figure.acts)  # they come down in the first half
    several = walk is not None or sinks or moves(camera)
    moments = (0.0, 0.5, 1.0) if several else (0.5,)
    coming = walk is not None and walk.looks_at is not None
    held = 0.5 if walk is None else 0.97 if coming else 0.0
    if walk is not None:
        moments = (0.0, 0.5, held) if coming else (held, 0.5, 1.0)
    seconds, quiet = SECONDS, QUIET
    if passes:
        held = 0.97 if passes == "comes" else 0.0
        moments, seconds, quiet = (held,), PASSING, {**QUIET, "frames": round(24 * PASSING)}
    troupe = company(Picture(place=place, people=figures, camera=camera), quiet, data)
    kinds = [_shaved(parts_of(p), p, f, data) for p, f in zip(troupe.people, figures, strict=True)]
    meshes = [(person.triangles.astype(np.int32), kind) for person, kind in zip(troupe.people, kinds, strict=True)]
    bodies = {t: _bodies(troupe, kinds, t * seconds) for t in dict.fromkeys(moments)}
    return Cast(figures, meshes, tuple(bodies), bodies, held if held in bodies else 0.5)


def _bodies(troupe: Company, kinds: Sequence[Ints], seconds: float) -> tuple[Body, ...]:
    found: list[Body] = []
    for person, part, kind, placed in zip(troupe.people, troupe.parts, kinds, troupe.at(seconds), strict=True):
        eyes, way = head(person, part(seconds))
        points = placed.positions
        found.append(Body(points, points[kind > 0], points[kind == 2], eyes.astype(np.float32), way.astype(np.float32)))
    return tuple(found)


def _shaved(kinds: Ints, person: Person, figure: Figure, data: Path) -> Ints:
    """What each vertex is part of, with a face that ends at its chin: a beard makes nobody's face larger."""
    if figure.look.beard in _CLEAN:
        return kinds
    shaved = figure.look.model_copy(update={"beard": "none"})
    below = person.rest[:, 2] < person.eye_height - _chin(json.dumps(shaved.model_dump(mode="json")), data)
    return np.where(below & (kinds == 2), 1, kinds).astype(np.int32)


@lru_cache(maxsize=24)
def _chin(look: str, data: Path) -> float:
    """Metres from the eyes of somebody without a beard down to where the face ends."""
    person = build(json.loads(look), data)
    face = person.rest[parts_of(person) == 2]
    return person.eye_height - float(face[:, 2].min()) if len(face) else math.inf


def parts_of(person: Person) -> Ints:
    """Return what each vertex is part of, (V,): 0 the body, 1 the head, 2 the face."""
    index = person.skeleton.index
    rows = person.shapes.reshape(len(person.shaped), person.shapes.size // max(len(person.shaped), 1))
    moved = np.abs(rows).max(axis=1, initial=0.0) > EXPRESSIVE  # a figure of somebody's own may have a still face
    bones = [index["head"]]
    bones += [k for k, parent in enumerate(person.skeleton.parents) if parent == index["head"]]
    return regions(person.weights, bones, person.shaped[moved].astype(np.int32))
