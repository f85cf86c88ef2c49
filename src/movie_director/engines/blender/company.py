"""The company: the people of a shot, built once per look and moved picture by picture."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.acting import acting
from movie_director.engines.blender.bodies.shelf import person_of
from movie_director.engines.blender.people import Person, Pose, Shot, head, perform, placed, shot_for
from movie_director.engines.blender.people.detail import coarser, silhouette
from movie_director.engines.blender.people.grasp import grasp
from movie_director.engines.blender.people.thing import Grasp, Thing, laden
from movie_director.engines.blender.people.twohanded import grasp_by_both
from movie_director.operations.picture import Figure, Picture
from movie_director.prophouse.families import TWO_HANDED

Floats = npt.NDArray[np.float32]
LEVELS = (0.0005, 0.00075, 0.001, 0.0015, 0.002, 0.003)
"""Metres: the tolerances by which people are made coarser."""
Part = Callable[[float], tuple[Pose, float, float, float]]


@dataclass(frozen=True)
class Placed:
    """One person in one picture: positions and unit normals (V, 3), world metres."""

    positions: Floats
    normals: Floats


@dataclass(frozen=True)
class Company:
    """The people of one shot, with what they hold, and what each does in it."""

    people: Sequence[Person]
    parts: Sequence[Part]
    bare: Sequence[Person] = ()
    """The same with empty hands, where somebody holds something."""
    grasps: Sequence[tuple[Grasp, ...]] = ()
    _last: dict[float, list[Placed]] = field(default_factory=dict[float, list[Placed]], repr=False, compare=False)

    def at(self, seconds: float) -> list[Placed]:
        """Return everybody as they are so many seconds into the shot; whoever asks after another is told the same."""
        if seconds not in self._last:
            found = [self._one(person, part, seconds) for person, part in zip(self.people, self.parts, strict=True)]
            self._last.clear()
            self._last[seconds] = found
        return list(self._last[seconds])

    def each(self, pictures: int, rate: int) -> Iterator[list[Placed]]:
        """Everybody in each of so many pictures, `rate` a second; posed for the next while one is drawn."""
        with ThreadPoolExecutor(1, "company") as rehearsal:
            posed = rehearsal.submit(self.at, 0.0)
            for n in range(pictures):
                here = posed.result()
                if n + 1 < pictures:
                    posed = rehearsal.submit(self.at, (n + 1) / rate)
                yield here

    def seen(self, tolerances: Sequence[float]) -> Company:
        """The same company with as few triangles as its pictures need: each person off by such metres at most.

        A tolerance below the first of `LEVELS` leaves a person whole. Done once for each look and level.
        """
        if not self.bare:
            seen = [_coarser(person, _level(most)) for person, most in zip(self.people, tolerances, strict=True)]
            return Company(seen, self.parts)
        bare = [_coarser(person, _level(most)) for person, most in zip(self.bare, tolerances, strict=True)]
        people = [laden(person, grasps) for person, grasps in zip(bare, self.grasps, strict=True)]
        return Company(people, self.parts, bare, self.grasps)

    def silhouettes(self, tolerance: float) -> list[npt.NDArray[np.int32]]:
        """Triangles (T, 3) of each person that throw nearly their shadow. Done once for each person."""
        thrown = [_silhouette(person, tolerance) for person in self.bare or self.people]
        for n, grasps in enumerate(self.grasps):
            start = len(self.bare[n].rest)
            for held in grasps:
                thrown[n] = np.concatenate([thrown[n], held.thing.triangles + np.int32(start)])
                start += len(held.rest)
        return thrown

    def _one(self, person: Person, part: Part, seconds: float) -> Placed:
        pose, x, y, facing = part(seconds)
        skin = placed(person.deform(pose), x, y, facing)
        return Placed(skin.positions, skin.normals)


def company(
    order: Picture,
    timing: Mapping[str, Any],
    data: Path,
    hands: Mapping[str, Sequence[tuple[Thing, str, str]]] | None = None,
) -> Company:
    """Build a shot's people and give them their parts; the same order and timing give the same performance.

    `hands` says what each holds (`held.in_hands`).
    """
    people = [_person(json.dumps(f.look.model_dump(mode="json"), sort_keys=True), data) for f in order.people]
    heads = {f.name: _head(f, p) for f, p in zip(order.people, people, strict=True)}
    parts: list[Part] = []
    held = [_grasps(person, (hands or {}).get(f.name, ())) for f, person in zip(order.people, people, strict=True)]
    loaded = [laden(person, grasps) for person, grasps in zip(people, held, strict=True)]
    acts = acting(order.people, timing, {name: eyes[2] for name, eyes in heads.items()})
    for figure, person, grasps in zip(order.people, loaded, held, strict=True):
        plain = figure.model_dump(mode="json")
        seed = figure.look.seed % 9973 + order.seed
        shot = shot_for(plain, timing, heads, seed, acts.get(figure.name, ()))
        parts.append(perform(plain, person, shot, grasps))
    return Company(loaded, parts, people, held) if any(held) else Company(people, parts)


def write_company(cast: Company, moments: Sequence[float], path: Path) -> None:
    """Write people.npz as the stage reads it (`stage/cast.py`): everybody at each of these seconds of the shot."""
    arrays: dict[str, Any] = {}
    frames = [cast.at(seconds) for seconds in moments]
    for n, person in enumerate(cast.people):
        arrays |= {f"triangles_{n}": person.triangles, f"colour_{n}": person.colour, f"roughness_{n}": person.roughness}
        arrays[f"positions_{n}"] = np.stack([frame[n].positions for frame in frames])
        arrays[f"normals_{n}"] = np.stack([frame[n].normals for frame in frames])
    np.savez(path, **arrays)


@lru_cache(maxsize=24)
def _person(look: str, data: Path) -> Person:
    return person_of(json.loads(look), data)


def _grasps(person: Person, things: Sequence[tuple[Thing, str, str]]) -> tuple[Grasp, ...]:
    """A person's things in their hands, each hand's first."""
    found: list[Grasp] = []
    if "hand_l" not in person.skeleton.index:
        return ()  # who has no hands holds nothing
    for thing, side, way in things:
        if thing.family in TWO_HANDED:
            side = "both"
        if any(g.side in (side[0], "both") or side == "both" for g in found):
            continue
        made = _grasp(person, thing, side, way)
        if made is not None:
            found.append(made)
    return tuple(found)


@lru_cache(maxsize=64)
def _grasp(person: Person, thing: Thing, side: str, way: str) -> Grasp | None:
    return grasp_by_both(person, thing, way) if side == "both" else grasp(person, thing, side[0], way)


def _level(most: float) -> float:
    return max((level for level in LEVELS if level <= most), default=0.0)


@lru_cache(maxsize=48)
def _coarser(person: Person, tolerance: float) -> Person:
    return coarser(person, tolerance) if tolerance else person


@lru_cache(maxsize=48)
def _silhouette(person: Person, tolerance: float) -> npt.NDArray[np.int32]:
    return silhouette(person, tolerance)


def _head(figure: Figure, person: Person) -> tuple[float, float, float]:
    """Where somebody's eyes are when they have come where they end the shot."""
    mark = figure.walk_to or figure.mark
    plain = {
        "mark": mark.model_dump(),
        "posture": figure.then or figure.posture,
        "level": figure.level,
        "mood": "neutral",
    }
    eyes, _ = head(person, perform(plain, person, Shot(1.0))(0.5))
    return (float(eyes[0]), float(eyes[1]), float(eyes[2]))
