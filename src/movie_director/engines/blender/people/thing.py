"""Things that hands hold: their meshes in their own frame, and a person with them."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from movie_director.engines.blender.people.base import F32, F64, I32, I64
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.skeleton import Skeleton

_NEAR = 0.004
"""Metres apart that points for a hand to feel are, at most."""


@dataclass(frozen=True, eq=False)
class Thing:
    """`positions` (V, 3) in the thing's frame: metres, z up, front towards -y, the middle of its base at the origin.

    `triangles` (T, 3), `colour` (V, 3) linear albedo, `roughness` (V,). `at` is where the hand closes, `along` runs
    from the little finger to the thumb, `ahead` away from the holder; `family` is one of `prophouse.families`.
    """

    positions: F32
    triangles: I32
    colour: F32
    roughness: F32
    family: str
    at: F64
    along: F64
    ahead: F64

    @property
    def size(self) -> F64:
        """Width, depth and height in metres."""
        return np.ptp(self.positions, axis=0).astype(np.float64)

    def felt(self, centre: F64, reach: float) -> F64:
        """Points of its surface within `reach` metres of a point, a few millimetres apart, (n, 3)."""
        corners = self.positions.astype(np.float64)[self.triangles]
        found = [corners.reshape(-1, 3)]
        for _ in range(9):
            sides = np.linalg.norm(np.roll(corners, -1, axis=1) - corners, axis=2)
            longest = sides.max(axis=1)
            near = np.linalg.norm(corners.mean(axis=1) - centre, axis=1) < reach + longest
            corners, sides = corners[near & (longest > _NEAR)], sides[near & (longest > _NEAR)]
            if not len(corners):
                break
            # The longest side is halved: long thin triangles stay few.
            first = sides.argmax(axis=1)
            rows = np.arange(len(corners))
            a, b, c = (corners[rows, (first + k) % 3] for k in range(3))
            middle = (a + b) / 2
            found.append(middle)
            corners = np.concatenate([np.stack([a, middle, c], axis=1), np.stack([middle, b, c], axis=1)])
        points = np.concatenate(found)
        return points[np.linalg.norm(points - centre, axis=1) < reach]


@dataclass(frozen=True, eq=False)
class Grasp:
    """A thing as it is held: `bone` moves its points `rest` (V, 3), which are in the person's rest pose.

    `side` is the hand that has it, `both` where two do. `fingers` are the turns of the fingers round it; `point` is
    where it is held at rest, `way` how it is carried. `hands` says, where two have it, of each side where the wrist is
    and which way hand and palm point at rest, in the frame of `bone`. `up` is the thing's up at rest. `ear` are the
    seconds of the shot from which and until which it is at the ear, where that is how it is carried.
    """

    thing: Thing
    side: str
    bone: str
    parent: str
    rest: F32
    fingers: dict[str, F64]
    point: F64
    way: str
    up: F64
    along: F64
    hands: dict[str, tuple[F64, F64, F64]]
    ear: tuple[float, float] = (-math.inf, math.inf)


def read(path: Path, name: str, family: str, at: F64, along: F64, ahead: F64) -> Thing:
    """A thing from what the stage wrote (`stage/held.py`), points that are lit alike made one."""
    with np.load(path) as arrays:
        positions, normals = arrays["positions"], arrays["normals"]
        colour, roughness = arrays["colour"], arrays["roughness"]
    kept = _part(positions, name)
    positions, normals, colour, roughness = (v[kept] for v in (positions, normals, colour, roughness))
    rows = np.concatenate(
        [np.rint(positions * 2e4), np.rint(normals * 20), np.rint(colour * 200), np.rint(roughness * 50)[:, None]],
        axis=1,
    )
    _, first, back = np.unique(rows.astype(np.int64), axis=0, return_index=True, return_inverse=True)
    triangles = back.reshape(-1, 3).astype(np.int32)
    a, b, c = triangles.T
    triangles = triangles[(a != b) & (b != c) & (a != c)]
    used, corners = np.unique(triangles, return_inverse=True)
    first = first[used]
    return Thing(
        positions[first].astype(np.float32),
        corners.reshape(-1, 3).astype(np.int32),
        colour[first].astype(np.float32),
        roughness[first].astype(np.float32),
        family,
        at,
        along,
        ahead,
    )


def _part(positions: F32, name: str) -> I64:
    """The rows of what is taken in the hand: of a telephone the receiver, of a cup not its saucer."""
    every = np.arange(len(positions))
    if name not in ("telephone", "cup"):
        return every
    spots, back = np.unique(np.rint(positions * 1e4).astype(np.int64), axis=0, return_inverse=True)
    corners = back.reshape(-1, 3)
    island = np.arange(len(spots))
    while True:
        least = island[corners].min(axis=1)
        after = island.copy()
        for k in range(3):
            np.minimum.at(after, corners[:, k], least)
        after = after[after]
        if (after == island).all():
            break
        island = after
    mine = island[corners[:, 0]]
    kept = np.zeros(len(corners), dtype=np.bool_)
    for each in np.unique(mine):
        here = mine == each
        points = spots[corners[here].ravel()] / 1e4
        low, high = points.min(axis=0), points.max(axis=0)
        if name == "cup":
            kept[here] = high[2] > 0.03 or (low[2] > 0.012 and np.hypot(*points[:, :2].mean(axis=0)) < 0.05)
        else:
            kept[here] = low[2] > 0.085 and (high - low)[:2].max() > 0.045
    return every.reshape(-1, 3)[kept].ravel() if kept.any() else every


def laden(person: Person, grasps: tuple[Grasp, ...]) -> Person:
    """The person with things in the hands: one mesh, whose last `held` vertices are the things'."""
    if not grasps:
        return person
    skeleton = person.skeleton
    names, parents = list(skeleton.names), list(skeleton.parents)
    heads, tails = [skeleton.heads], [skeleton.tails]
    for grasp in grasps:
        names.append(grasp.bone)
        parents.append(skeleton.index[grasp.parent])
        heads.append(grasp.point[None])
        tails.append(grasp.point[None])
    bigger = Skeleton(tuple(names), tuple(parents), np.concatenate(heads), np.concatenate(tails))
    count = len(person.rest)
    held = sum(len(grasp.rest) for grasp in grasps)
    weights = np.zeros((count + held, len(names)), np.float32)
    weights[:count, : person.weights.shape[1]] = person.weights
    triangles, start = [person.triangles], count
    for n, grasp in enumerate(grasps):
        weights[start : start + len(grasp.rest), len(skeleton.names) + n] = 1.0
        triangles.append(grasp.thing.triangles + start)
        start += len(grasp.rest)
    nothing = np.zeros(held, np.float32)
    return replace(
        person,
        triangles=np.concatenate(triangles).astype(np.int32),
        colour=np.concatenate([person.colour, *(g.thing.colour for g in grasps)]),
        roughness=np.concatenate([person.roughness, *(g.thing.roughness for g in grasps)]),
        skeleton=bigger,
        rest=np.concatenate([person.rest, *(g.rest for g in grasps)]),
        weights=weights,
        sheltered=np.concatenate([person.sheltered, nothing]),
        shaded=np.concatenate([person.shaded, nothing]),
        lean=None if person.lean is None else np.concatenate([person.lean, np.zeros((held, 3), np.float32)]),
        held=held,
    )
