"""What changes hands in a shot: things that are taken up, given, thrown, put down, dropped, and that break.

A thing is part of the mesh of each who has it in the shot, shown by one of them at a time, so that whoever draws people
draws it: in the hand, in the air, where it lies. When is told by the acts (`Movement.passes`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np

from movie_director.engines.blender.loose.topple import toppled
from movie_director.engines.blender.people import Person, Pose, Shot, perform
from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.acts.acting import rotated
from movie_director.engines.blender.people.acts.leaf import Leaf
from movie_director.engines.blender.people.acts.table import MOVEMENTS
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.carrying import RAISES
from movie_director.engines.blender.people.flight import Fall, Placement, Shards, Throw, lying
from movie_director.engines.blender.people.shot import ease
from movie_director.engines.blender.people.skeleton import turn
from movie_director.engines.blender.people.thing import Grasp, Thing
from movie_director.operations.picture import Prop

Leaves = Literal["", "given", "thrown", "dropped", "laid"]
Part = Callable[[float], tuple[Pose, float, float, float]]
NEVER = math.inf
_SETTLES = 0.24
"""Seconds in which a thing comes from where it was to how the hand has it."""
_UPWARDS = 2.2
"""Metres a second upwards of what is thrown to nobody."""
_LIFTED = 0.25
"""Seconds after it was taken up in which a telephone is on its way to the ear."""
_TIPPED, _TIPS, _RIGHTS = 104.0, 0.35, 0.5
"""Degrees from upright to which a vessel is tipped in the hand, and seconds that it takes to tip and to right it."""
_OPENS = 0.26
"""Seconds in which arms go on from holding a thing to being without it, or back."""


@dataclass(frozen=True, eq=False)
class Stay:
    """A thing in somebody's hand from `taken` to `left`, in seconds of the shot.

    `prop` tells what becomes of it, None where it is in the hand all the time. `giver` and `taker` count who had it
    before and who has it after; `leaves` tells how it leaves the hand. `shards` are what is left of it.
    """

    grasp: Grasp
    prop: Prop | None = None
    taken: float = -NEVER
    left: float = NEVER
    giver: int | None = None
    taker: int | None = None
    leaves: Leaves = ""
    shards: bool = False
    leaf: Leaf | None = None
    """Not in the hand at all: the leaf of the door that they turn."""
    tips: tuple[float, float, F64] | None = None
    """From when until when it runs out as it is tipped in the hand, in seconds of the shot, and over which point."""
    topples: bool = False
    """It comes to lie on its side."""

    def has(self, t: float) -> bool:
        """Whether the hand has it."""
        return not self.shards and self.leaf is None and self.taken <= t < self.left


_TAKES: Sequence[str] = ("pick-up", "take")
_GIVES: Mapping[str, Leaves] = {"hand-over": "given", "throw": "thrown"}
_LEAVES: Mapping[str, Leaves] = {"put-down": "laid", "drop": "dropped", "throw": "thrown"}


def _moment(acts: Sequence[Act], verbs: Iterable[str], thing: str) -> tuple[float, str] | None:
    """When somebody's act moves a thing, and which verb that is."""
    for act in acts:
        movement = MOVEMENTS.get(act.verb)
        if act.verb not in verbs or act.thing != thing or movement is None:
            continue
        passes = movement.passes if not act.done or movement.done is None else movement.done.passes
        return act.begin + passes * (act.end - act.begin), act.verb
    return None


def had(prop: Prop | None, grasp: Grasp, acts: Sequence[Act]) -> Stay:
    """The stay of a thing in the hand of who has it first, by their acts."""
    if prop is None or (prop.lies is None and prop.goes is None and prop.laid is None):
        return Stay(grasp)
    taken, left, leaves = -NEVER, NEVER, ""
    if prop.lies is not None:
        found = _moment(acts, _TAKES, prop.words)
        taken = NEVER if found is None else found[0]
    found = _moment(acts, (_LEAVES if prop.goes is None else _GIVES), prop.words)
    if found is not None and (prop.goes is not None or prop.laid is not None):
        left, leaves = found[0], (_LEAVES if prop.goes is None else _GIVES)[found[1]]
    begin, end = grasp.ear
    grasp = replace(grasp, ear=(max(begin, taken + _LIFTED + RAISES), end)) if 0 < taken < NEVER else grasp
    return Stay(grasp, prop, taken, left, leaves=leaves)


def got(prop: Prop, grasp: Grasp, acts: Sequence[Act], giver: int) -> Stay | None:
    """The stay of a thing in the hand of who gets it; None where no act says so."""
    found = _moment(acts, (*_GIVES, *_TAKES, "catch"), prop.words)
    return None if found is None else Stay(grasp, prop, found[0], giver=giver)


def loose(thing: Thing, name: str) -> Grasp:
    """A thing in no hand, as a part of somebody's mesh: `name` is its bone's."""
    still = np.zeros(3)
    up, ahead = np.array([0.0, 0.0, 1.0]), np.array([0.0, -1.0, 0.0])
    return Grasp(thing, "none", name, "pelvis", thing.positions, {}, still, "", up, ahead, {})


def handed(plain: Mapping[str, object], person: Person, shot: Shot, stays: Sequence[Stay]) -> Part:
    """What a figure does in a shot in which things come into the hands and leave them."""
    cuts = sorted({t for stay in stays for t in (stay.taken, stay.left) if 0 < t < NEVER and not stay.shards})
    begins = [0.0, *cuts]
    hands = [tuple(stay.grasp for stay in stays if stay.has(begin)) for begin in begins]
    parts = [perform(plain, person, shot, grasps) for grasps in hands]
    if len(parts) == 1:
        return parts[0]

    def played(t: float) -> tuple[Pose, float, float, float]:
        k = max(n for n, begin in enumerate(begins) if begin <= max(t, 0.0))
        here = parts[k](t)
        share = ease((t - begins[k]) / _OPENS) if k else 1.0
        return here if share >= 1.0 else _mixed(parts[k - 1](t), here, share)

    return played


def _mixed(
    a: tuple[Pose, float, float, float], b: tuple[Pose, float, float, float], share: float
) -> tuple[Pose, float, float, float]:
    one, two = a[0], b[0]
    turns: dict[str, F64] = {}
    for name in {**one.turns, **two.turns}:
        was, then = one.turns.get(name, np.eye(3)), two.turns.get(name, np.eye(3))
        turns[name] = was @ rotated(was.T @ then, share)
    x, y, z = (p + (q - p) * share for p, q in zip(one.root, two.root, strict=True))
    face = {
        name: one.face.get(name, 0.0) + (two.face.get(name, 0.0) - one.face.get(name, 0.0)) * share
        for name in {**one.face, **two.face}
    }
    there = [p + (q - p) * share for p, q in zip(a[1:], b[1:], strict=True)]
    return Pose(turns, (x, y, z), face), there[0], there[1], there[2]


@dataclass(frozen=True, eq=False)
class Passing:
    """Where all things of a shot are, that somebody has or had: `stays` of each of its `people`, with their `parts`."""

    people: Sequence[Person]
    parts: Sequence[Part]
    stays: Sequence[Sequence[Stay]]

    _known: dict[tuple[str, int, int], Any] = field(default_factory=dict[tuple[str, int, int], Any], repr=False)

    def shown(self, who: int, t: float) -> list[tuple[int, int, F64]]:
        """What of a person's things is elsewhere than in the hand: the first vertex of it, counted among all that the
        person holds, how many there are, and where they are in the world."""
        found: list[tuple[int, int, F64]] = []
        start = 0
        for stay in self.stays[who]:
            count = len(stay.grasp.rest)
            where = self._where(who, stay, t) if stay.prop is not None or stay.leaf is not None else None
            if where is not None:
                found.append((start, count, where))
            start += count
        return found

    def _where(self, who: int, stay: Stay, t: float) -> F64 | None:
        points = stay.grasp.thing.positions.astype(np.float64)
        if stay.leaf is not None:
            return stay.leaf.placed(t).of(points)
        if stay.shards:
            since = t - self._broken(who, stay)
            return self._shards(who, stay).at(since) if since >= 0 else self._nowhere(who, points, t)
        if t < stay.taken:
            lies = _lies(stay)
            return self._nowhere(who, points, t) if lies is None else lies.of(points)
        if t < stay.left:
            return self._held(who, stay, t, points)
        if stay.taker is not None:
            other = self._other(stay.taker, stay)
            if stay.leaves == "given" or other is None or t >= other.taken:
                return self._nowhere(who, points, t)
            return self._throw(who, stay, other).at(t - stay.left).of(points)
        fall = self.fall(who, stay)
        if stay.prop is not None and stay.prop.breaks and t >= stay.left + fall.hits:
            return self._nowhere(who, points, t)
        return fall.at(t - stay.left).of(points)

    def _held(self, who: int, stay: Stay, t: float, points: F64) -> F64 | None:
        """In the hand: coming there at first, and laid down at last where it is put down."""
        since = t - stay.taken
        if since < _SETTLES:
            share, here = ease(since / _SETTLES), self.in_hand(who, stay, t)
            lies = _lies(stay)
            if lies is not None:
                return lies.towards(here, share).of(points)
            giver = None if stay.giver is None else self._other(stay.giver, stay)
            if giver is not None and stay.giver is not None and giver.leaves == "given":
                return self.in_hand(stay.giver, giver, t).towards(here, share).of(points)
        if stay.leaves == "laid" and stay.prop is not None and stay.prop.laid is not None:
            share = ease(1 - (stay.left - t) / _SETTLES)
            if share > 0:
                return self.in_hand(who, stay, t).towards(lying(*stay.prop.laid), share).of(points)
        return None if stay.tips is None else self.in_hand(who, stay, t).of(points)

    def in_hand(self, who: int, stay: Stay, t: float) -> Placement:
        """How a thing is in the world while the hand has it."""
        pose, x, y, facing = self.parts[who](t)
        skeleton, grasp = self.people[who].skeleton, stay.grasp
        rotations, joints = skeleton.place(pose)
        k = skeleton.index[grasp.bone]
        own = _fitted(grasp)
        world = turn((0.0, 0.0, 1.0), facing)
        at = joints[k] + rotations[k] @ (own.at - skeleton.heads[k])
        found = Placement(world @ rotations[k] @ own.turned, world @ at + np.array([x, y, 0.0]))
        return found if stay.tips is None else _tipped(found, grasp.thing, stay.tips, t)

    def _other(self, who: int, stay: Stay) -> Stay | None:
        """The same thing in somebody else's hands."""
        return next((o for o in self.stays[who] if o.prop is stay.prop and o is not stay and not o.shards), None)

    def _throw(self, who: int, stay: Stay, other: Stay) -> Throw:
        key = ("throw", who, id(stay))
        if key not in self._known and stay.taker is not None:
            begin, end = stay.left, other.taken
            middle = np.array([0.0, 0.0, float(stay.grasp.thing.size[2]) / 2])
            start, goal = self.in_hand(who, stay, begin), self.in_hand(stay.taker, other, end)
            self._known[key] = Throw(start, goal, max(end - begin, 0.05), middle)
        return self._known[key]

    def fall(self, who: int, stay: Stay) -> Fall:
        """How a thing falls that the hand lets go."""
        key = ("fall", who, id(stay))
        if key not in self._known:
            start = self.in_hand(who, stay, stay.left)
            laid = stay.prop.laid if stay.prop is not None else None
            end = lying(float(start.at[0]), float(start.at[1]), 0.0, 0.0) if laid is None else lying(*laid)
            points = stay.grasp.thing.positions.astype(np.float64)
            if stay.topples and laid is not None:
                end = toppled(points, laid)
            up = _UPWARDS if stay.leaves == "thrown" else 0.0
            self._known[key] = Fall(end if stay.leaves == "laid" else start, end, points, up)
        return self._known[key]

    def _broken(self, who: int, stay: Stay) -> float:
        whole = next((o for o in self.stays[who] if o.prop is stay.prop and not o.shards), None)
        return NEVER if whole is None or whole.left == NEVER else whole.left + self.fall(who, whole).hits

    def _shards(self, who: int, stay: Stay) -> Shards:
        key = ("shards", who, id(stay))
        if key not in self._known:
            laid = stay.prop.laid if stay.prop is not None else None
            thing = stay.grasp.thing
            end = lying(*(laid or (0.0, 0.0, 0.0, 0.0)))
            self._known[key] = Shards(thing.positions.astype(np.float64), thing.triangles, end)
        return self._known[key]

    def _nowhere(self, who: int, points: F64, t: float) -> F64:
        """All in one point within the body: nothing of it is drawn."""
        pose, x, y, facing = self.parts[who](t)
        _, joints = self.people[who].skeleton.place(pose)
        inside = turn((0.0, 0.0, 1.0), facing) @ joints[self.people[who].skeleton.index["spine_01"]]
        return np.broadcast_to(inside + np.array([x, y, 0.0]), points.shape)


def _tipped(held: Placement, thing: Thing, tips: tuple[float, float, F64], t: float) -> Placement:
    """A vessel tipped about where the hand has it, towards the point over which it runs out."""
    begin, end, over = tips
    share = ease((t - begin + _TIPS) / _TIPS) * (1 - ease((t - end) / _RIGHTS))
    if share <= 0:
        return held
    grip = held.of(thing.at[None])[0]
    up, away = held.turned @ np.array([0.0, 0.0, 1.0]), over[:2] - grip[:2]
    away = away / max(float(np.linalg.norm(away)), 1e-6)
    angle = np.radians(_TIPPED)
    goal = np.array([*(np.sin(angle) * away), np.cos(angle)])
    axis = np.cross(up, goal)
    sine = float(np.linalg.norm(axis))
    if sine < 1e-6:
        return held
    degrees = float(np.degrees(np.arctan2(sine, float(up @ goal)))) * share
    x, y, z = axis / sine
    tipping = turn((float(x), float(y), float(z)), degrees)
    return Placement(tipping @ held.turned, grip + tipping @ (held.at - grip))


def _lies(stay: Stay) -> Placement | None:
    """Where it lies before the first who has it in the shot takes it up."""
    lies = stay.prop.lies if stay.prop is not None and stay.giver is None else None
    return None if lies is None else lying(*lies)


def _fitted(grasp: Grasp) -> Placement:
    """How a thing's own frame is in the rest pose of who holds it (Kabsch, 1976)."""
    own, rest = grasp.thing.positions.astype(np.float64), grasp.rest.astype(np.float64)
    a, b = own.mean(axis=0), rest.mean(axis=0)
    u, _, v = np.linalg.svd((own - a).T @ (rest - b))
    flip = np.diag([1.0, 1.0, float(np.sign(np.linalg.det(v.T @ u.T)))])
    turned = v.T @ flip @ u.T
    return Placement(turned, b - turned @ a)
