"""The company: the people of a shot, built once per look and moved picture by picture."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.acting import acting
from movie_director.engines.blender.background.crowd import Crowd
from movie_director.engines.blender.bodies.shelf import person_of
from movie_director.engines.blender.held import InHand
from movie_director.engines.blender.leaf import leaf_in
from movie_director.engines.blender.loose.chair import moved
from movie_director.engines.blender.loose.cloth import blown
from movie_director.engines.blender.loose.mesh import Loose
from movie_director.engines.blender.loose.parts import Parts
from movie_director.engines.blender.loose.spill import pouring, spilt
from movie_director.engines.blender.loose.swing import swinging
from movie_director.engines.blender.motions.shelf import track_of
from movie_director.engines.blender.passing import NEVER, Passing, Stay, got, had, handed, loose
from movie_director.engines.blender.people import Person, Pose, Shot, head, perform, placed, shot_for
from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.detail import coarser, silhouette
from movie_director.engines.blender.people.going import going
from movie_director.engines.blender.people.grasp import grasp
from movie_director.engines.blender.people.limbs import Limbs
from movie_director.engines.blender.people.part import ACTORS
from movie_director.engines.blender.people.person import Skin
from movie_director.engines.blender.people.thing import Grasp, Thing, laden
from movie_director.engines.blender.people.twohanded import grasp_by_both
from movie_director.operations.picture import Figure, Picture, Prop
from movie_director.prophouse.families import TWO_HANDED

Floats = npt.NDArray[np.float32]
LEVELS = (0.0005, 0.00075, 0.001, 0.0015, 0.002, 0.003)
"""Metres: the tolerances by which people are made coarser."""
_HELLO, _GOODBYE = 0.1, 0.3
"""Seconds for which a telephone is at the ear before the first word, and after the last."""
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
    passing: Passing | None = None
    """Where things are that change hands in the shot."""
    loose: Sequence[Loose] = ()
    """What moves by itself in the shot."""
    levels: Sequence[float] = ()
    """Metres above the ground at which each stands, where somebody stands on a step."""
    _last: dict[float, list[Placed]] = field(default_factory=dict[float, list[Placed]], repr=False, compare=False)

    def whole(self) -> list[Placed]:
        """Everybody as the shot begins, and all that moves by itself as it is when all of it is there."""
        return [*self.at(0.0), *(Placed(*one.at(one.whole)) for one in self.loose)]

    def all(self, seconds: float) -> list[Placed]:
        """Everybody so many seconds into the shot, and after them all that moves by itself."""
        return [*self.at(seconds), *(Placed(*one.at(seconds)) for one in self.loose)]

    def at(self, seconds: float) -> list[Placed]:
        """Return everybody as they are so many seconds into the shot; whoever asks after another is told the same."""
        if seconds not in self._last:
            found = [self._one(n, seconds) for n in range(len(self.people))]
            self._last.clear()
            self._last[seconds] = found
        return list(self._last[seconds])

    def each(self, pictures: int, rate: int) -> Iterator[list[Placed]]:
        """All that is drawn in each of so many pictures, `rate` a second; posed for the next while one is drawn."""
        with ThreadPoolExecutor(1, "company") as rehearsal:
            posed = rehearsal.submit(self.all, 0.0)
            for n in range(pictures):
                here = posed.result()
                if n + 1 < pictures:
                    posed = rehearsal.submit(self.all, (n + 1) / rate)
                yield here

    def seen(self, tolerances: Sequence[float]) -> Company:
        """The same company with as few triangles as its pictures need: each person off by such metres at most.

        A tolerance below the first of `LEVELS` leaves a person whole. Done once for each look and level.
        """
        if not self.bare:
            seen = [_coarser(person, _level(most)) for person, most in zip(self.people, tolerances, strict=True)]
            return Company(seen, self.parts, loose=self.loose, levels=self.levels)
        bare = [_coarser(person, _level(most)) for person, most in zip(self.bare, tolerances, strict=True)]
        people = [laden(person, grasps) for person, grasps in zip(bare, self.grasps, strict=True)]
        return Company(people, self.parts, bare, self.grasps, self.passing, self.loose, self.levels)

    def silhouettes(self, tolerance: float) -> list[npt.NDArray[np.int32]]:
        """Triangles (T, 3) of each person that throw nearly their shadow. Done once for each person."""
        thrown = [_silhouette(person, tolerance) for person in self.bare or self.people]
        for n, grasps in enumerate(self.grasps):
            start = len(self.bare[n].rest)
            for held in grasps:
                thrown[n] = np.concatenate([thrown[n], held.thing.triangles + np.int32(start)])
                start += len(held.rest)
        return thrown

    def _one(self, who: int, seconds: float) -> Placed:
        person = self.people[who]
        pose, x, y, facing = self.parts[who](seconds)
        skin = placed(person.deform(pose), x, y, facing)
        if self.levels and self.levels[who]:
            skin = Skin(skin.positions + np.array([0.0, 0.0, self.levels[who]], np.float32), skin.normals)
        if self.passing is None:
            return Placed(skin.positions, skin.normals)
        positions, normals = skin.positions.copy(), skin.normals.copy()
        first = len(positions) - person.held
        for start, count, points in self.passing.shown(who, seconds):
            span = slice(first + start, first + start + count)
            normals[span] = _followed(positions[span], normals[span], points)
            positions[span] = points
        return Placed(positions, normals)


def company(
    order: Picture,
    timing: Mapping[str, Any],
    data: Path,
    hands: Mapping[str, Sequence[InHand]] | None = None,
    leaf: Thing | None = None,
    moving: Parts | None = None,
) -> Company:
    """Build a shot's people and give them their parts; the same order and timing give the same performance.

    `hands` says what each holds (`held.in_hands`), `leaf` is the door's that one of them turns (`leaf.leaf_of`),
    `moving` is what moves by itself (`loose.parts`).
    """
    people = [_person(json.dumps(f.look.model_dump(mode="json"), sort_keys=True), data) for f in order.people]
    heads = {f.name: _head(f, p) for f, p in zip(order.people, people, strict=True)}
    named = {act.motion for figure in order.people for act in figure.acts if act.motion}
    tracks = {name: track_of(name) for name in sorted(named)}
    passing_by = at_doors(order, people, float(timing["frames"]) / float(timing["rate"]))
    acts = acting(order.people, timing, {name: eyes[2] for name, eyes in heads.items()}, tracks, passing_by)
    turned = leaf_in(order, acts)
    acts = acts if turned is None else turned.by(acts)
    stays = _stays(order, people, hands or {}, acts, timing)
    if turned is not None and leaf is not None:
        stays[turned.who].append(Stay(loose(leaf, "leaf"), leaf=turned.leaf))
    held = [tuple(stay.grasp for stay in own) for own in stays]
    loaded = [laden(person, grasps) for person, grasps in zip(people, held, strict=True)]
    parts: list[Part] = []
    for figure, person, own in zip(order.people, loaded, stays, strict=True):
        plain = figure.model_dump(mode="json")
        seed = figure.look.seed % 9973 + order.seed
        mine = tuple(_sided(act, own) for act in acts.get(figure.name, ()))
        parts.append(handed(plain, person, shot_for(plain, timing, heads, seed, mine), own))
    moves = any(stay.prop is not None or stay.leaf is not None for own in stays for stay in own)
    passing = Passing(loaded, parts, stays)
    loose_ = _loose(order, moving, passing, acts, timing) if moving is not None else ()
    passing = passing if moves else None
    levels = [f.level if f.posture == "stand" else 0.0 for f in order.people]
    if not any(held):
        return Company(people, parts, loose=loose_, levels=levels)
    return Company(loaded, parts, people, held, passing, loose_, levels)


def at_doors(order: Picture, people: Sequence[Person], duration: float) -> dict[str, tuple[tuple[float, float], ...]]:
    """When everybody who goes through a door does what to it, in seconds of the shot."""
    found: dict[str, tuple[tuple[float, float], ...]] = {}
    for figure, person in zip(order.people, people, strict=True):
        if figure.halt is not None and person.species not in ACTORS:
            verbs = [(act.verb, act.manner) for act in figure.acts]
            gone = going(figure.model_dump(mode="json"), person, duration, verbs, Limbs(person.skeleton))
            found[figure.name] = gone.spans([act.verb for act in figure.acts if act.door])
    return found


def _loose(
    order: Picture,
    moving: Parts,
    passing: Passing,
    acts: Mapping[str, Sequence[Act]],
    timing: Mapping[str, Any],
) -> tuple[Loose, ...]:
    """All that moves and is no person: what is spilt, what swings, what the wind has, chairs that are moved."""
    pushed = moved(order, passing.people, moving.chairs, float(timing["frames"]) / float(timing["rate"]))
    return (*spilt(order, moving.wet, passing, acts, timing), *swinging(order, moving.hung), *blown(order), *pushed)


def write_company(cast: Company, moments: Sequence[float], path: Path, behind: Crowd | None = None) -> None:
    """Write people.npz as the stage reads it (`stage/cast.py`): everybody at each of these seconds of the shot, and
    after them the background."""
    arrays: dict[str, Any] = {}
    frames = [cast.at(seconds) for seconds in moments]
    loose_ = [[Placed(*one.at(seconds)) for seconds in moments] for one in cast.loose]
    for n, person in enumerate(cast.people):
        arrays |= {f"triangles_{n}": person.triangles, f"colour_{n}": person.colour, f"roughness_{n}": person.roughness}
        arrays[f"positions_{n}"] = np.stack([frame[n].positions for frame in frames])
        arrays[f"normals_{n}"] = np.stack([frame[n].normals for frame in frames])
    shapes = [behind.at(seconds) for seconds in moments] if behind is not None else []
    for n, model in enumerate(behind.models if behind is not None else (), len(cast.people)):
        own = [shape[n - len(cast.people)] for shape in shapes]
        arrays |= {f"triangles_{n}": model.triangles, f"colour_{n}": model.colour, f"roughness_{n}": model.roughness}
        arrays |= {f"positions_{n}": np.stack([s.positions for s in own])}
        arrays |= {f"normals_{n}": np.stack([s.normals for s in own])}
    first = len(cast.people) + (len(behind.models) if behind is not None else 0)
    for n, (thing, own) in enumerate(zip(cast.loose, loose_, strict=True), first):
        arrays |= {f"triangles_{n}": thing.triangles, f"colour_{n}": thing.colour, f"roughness_{n}": thing.roughness}
        arrays |= {f"positions_{n}": np.stack([s.positions for s in own])}
        arrays |= {f"normals_{n}": np.stack([s.normals for s in own])}
    np.savez(path, **arrays)


@lru_cache(maxsize=24)
def _person(look: str, data: Path) -> Person:
    return person_of(json.loads(look), data)


def _stays(
    order: Picture,
    people: Sequence[Person],
    hands: Mapping[str, Sequence[InHand]],
    acts: Mapping[str, Sequence[Act]],
    timing: Mapping[str, Any],
) -> list[list[Stay]]:
    """Everybody's things, each hand's first, and those that come into it when it is free."""
    found: list[list[Stay]] = [[] for _ in people]
    names = [figure.name for figure in order.people]
    for n, (name, person) in enumerate(zip(names, people, strict=True)):
        for item in hands.get(name, ()):
            made = _taken(person, item, found[n])
            if made is None:
                continue
            made = made if item.prop is None else replace(made, ear=_calls(item.prop, timing))
            mine = had(item.prop, made, acts.get(name, ()))
            tips = pouring(order, acts, item.prop)
            if tips is not None:
                mine = replace(mine, prop=item.prop, tips=tips)
            elif item.prop is not None and not item.prop.breaks and mine.leaves == "dropped":
                mine = replace(mine, topples=any(s.thing == item.prop.words for s in order.spills))
            found[n].append(mine)
            if item.shards is not None:
                found[n].append(Stay(loose(item.shards, f"shards_{len(found[n])}"), item.prop, shards=True))
    for n, own in enumerate([[*stays] for stays in found]):
        for stay in own:
            goes = stay.prop.goes if stay.prop is not None and not stay.shards else None
            if stay.prop is None or goes is None or goes not in names:
                continue
            to = names.index(goes)
            item = InHand(stay.grasp.thing, "right", "", stay.prop)
            made = _taken(people[to], item, found[to])
            after = None if made is None else got(stay.prop, made, acts.get(goes, ()), n)
            if after is None:
                found[n][found[n].index(stay)] = replace(stay, left=NEVER, leaves="")
            else:
                found[to].append(after)
                found[n][found[n].index(stay)] = replace(stay, taker=to)
    return found


def _calls(prop: Prop, timing: Mapping[str, Any]) -> tuple[float, float]:
    """From when until when a telephone is at the ear, in seconds of the shot: for the lines that go over the wire."""
    lines = sorted(timing.get("lines", ()), key=lambda line: line["offset"])
    rate = float(timing["rate"])
    begin, end = -NEVER, NEVER
    if prop.raised is not None and lines:
        begin = lines[min(prop.raised, len(lines) - 1)]["offset"] / rate - _HELLO
    if prop.lowered == -1 or (prop.lowered is not None and not lines):
        end = _GOODBYE
    elif prop.lowered is not None:
        last = lines[min(prop.lowered, len(lines) - 1)]
        end = (last["offset"] + last["frames"]) / rate + _GOODBYE
    return begin, end


def _taken(person: Person, item: InHand, there: Sequence[Stay]) -> Grasp | None:
    """A thing in a hand that has nothing: the one that is asked for, else the other for what comes there."""
    if "hand_l" not in person.skeleton.index:
        return None  # who has no hands holds nothing
    busy = {stay.grasp.side for stay in there}
    side = "both" if item.thing.family in TWO_HANDED else item.side
    moves = item.prop is not None and item.prop.goes is not None
    if moves and side != "both" and side[0] in busy:
        side = "left" if side == "right" else "right"
    if "both" in busy or (side == "both" and busy - {"none"}) or side[0] in busy:
        return None
    return _grasp(person, item.thing, side, item.way)


def _sided(act: Act, own: Sequence[Stay]) -> Act:
    """An act by the hand that has or takes what it moves."""
    stay = next((s for s in own if s.prop is not None and s.prop.words == act.thing and not s.shards), None)
    if stay is None:
        return act
    if act.at is not None and act.verb in ("pick-up", "put-down"):  # it is taken where hands have it, not at its base
        x, y, z = act.at
        act = replace(act, at=(x, y, z + max(0.0, float(stay.grasp.thing.at[2]))))
    return act if stay.grasp.side == "both" else replace(act, side=stay.grasp.side)


def _followed(before: Floats, normals: Floats, after: npt.NDArray[np.float64]) -> Floats:
    """Normals turned as their points were; of what lies all in one point, as they are."""
    a, b = before.astype(np.float64), after
    u, s, v = np.linalg.svd((a - a.mean(axis=0)).T @ (b - b.mean(axis=0)))
    if s[1] < 1e-12:
        return normals
    flip = np.diag([1.0, 1.0, float(np.sign(np.linalg.det(v.T @ u.T)))])
    return (normals @ (v.T @ flip @ u.T).T).astype(np.float32)


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
