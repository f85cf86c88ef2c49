"""A person for the background: points that lie close together become one (Rossignac and Borrel 1993).

What nobody sees is left out first, linings above all: drawn together with what lies over it, it would show through.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.people.base import F32, F64, I32, I64, Bools
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.piece import vertex_normals

HEAD, HANDS = 0.5, 0.6
"""How much finer head and hands are than the body: they are looked at, and thin."""
_PAINT, _WAY = 5.0, 0.75
"""What differences between two points' colours (cube roots of albedo) and normals count for: 1 keeps them apart."""
_SUNK = 0.05
"""Shares of a cell by which what is hidden, where it joins what is seen, lies deeper than it does."""
_PARTED = 2
"""Times that the points of one place are parted in two at most."""
_FINE = 0.03
"""Cells of which size, in metres, leave what lies over another over it."""
_WAYS = 48
_GRAIN, _DEEP, _FACING = 0.014, 0.006, 0.8
"""Metres of a cell through which one looks at a person, metres that lie before what is hidden, and the least cosine
between a surface and whoever sees it."""


def coarse(person: Person, cell: float) -> Person:
    """The same person with about one point in each cube of `cell` metres, and more where colours or sides meet.

    Nothing of the face moves. It is lit as the whole surface is.
    """
    normals = vertex_normals(person.rest.astype(np.float64), person.triangles.astype(np.int64))
    seen = _seen(person, normals) if cell > _FINE else np.ones(len(person.rest), dtype=np.bool_)
    shown = person.triangles[seen[person.triangles].any(axis=1)].astype(np.int64)
    points = np.unique(shown)
    member, first = _grouped(person, points, cell, normals, seen, paint=_PAINT)
    shares = np.bincount(member[points]).astype(np.float64)

    def mean(values: F32) -> F64:
        flat = values[points].reshape(len(points), -1).astype(np.float64)
        return np.stack([np.bincount(member[points], column) for column in flat.T], axis=1) / shares[:, None]

    triangles = _turned(_left(member[shown]), person.rest[first].astype(np.float64), normals[first])
    used, corners = np.unique(triangles, return_inverse=True)
    kept = first[used]
    fewer = corners.reshape(-1, 3)
    rest = person.rest[kept] - np.where(seen[kept], 0, _SUNK * cell)[:, None] * normals[kept]
    lean = normals[kept] - vertex_normals(rest, fewer)
    place = np.full(len(person.rest), -1, dtype=np.int64)
    place[kept] = np.arange(len(kept))
    hanging = place[person.drape.vertices] >= 0
    drape = replace(
        person.drape,
        vertices=place[person.drape.vertices[hanging]],
        out=person.drape.out[hanging],
        free=person.drape.free[hanging],
    )
    return replace(
        person,
        triangles=fewer.astype(np.int32),
        colour=mean(person.colour)[used].astype(np.float32),
        roughness=mean(person.roughness)[used, 0].astype(np.float32),
        rest=rest.astype(np.float32),
        weights=person.weights[kept],
        shaped=np.zeros(0, dtype=np.int64),
        shapes=np.zeros((0, len(person.units)), dtype=np.float32),
        drape=drape,
        sheltered=mean(person.sheltered)[used, 0].astype(np.float32),
        shaded=mean(person.shaded)[used, 0].astype(np.float32),
        lean=lean.astype(np.float32),
        held=0,
    )


def outline(person: Person, cell: float) -> I32:
    """Triangles (T, 3) between a person's own points that throw nearly their shadow."""
    normals = vertex_normals(person.rest.astype(np.float64), person.triangles.astype(np.int64))
    member, first = _grouped(person, np.arange(len(person.rest)), cell, normals, None, paint=0.0)
    return first[_left(member[person.triangles])].astype(np.int32)


def _seen(person: Person, normals: F64) -> Bools:
    """Which points (V,) are seen from any side."""
    rest = person.rest.astype(np.float64)
    points = np.concatenate([rest, _spread(rest[person.triangles])])
    seen = np.zeros(len(rest), dtype=np.bool_)
    for way in _sphere(_WAYS):
        side = np.cross(way, (0.0, 0.0, 1.0) if abs(way[2]) < 0.9 else (1.0, 0.0, 0.0))
        side /= np.linalg.norm(side)
        at = np.floor(points @ np.stack([side, np.cross(side, way)], axis=1) / _GRAIN).astype(np.int64)
        at -= at.min(axis=0)
        place = at[:, 0] * (int(at[:, 1].max()) + 1) + at[:, 1]
        near = points @ way
        nearest = np.full(int(place.max()) + 1, -np.inf)
        np.maximum.at(nearest, place, near)
        seen |= (normals @ way > _FACING) & (near > nearest[place] - _DEEP)[: len(seen)]
    return seen


def _spread(corners: F64) -> F64:
    """Points (n, 3) all over triangles (t, 3, 3), less than a cell apart."""
    a, b, c = corners[:, 0], corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    count = np.ceil(np.linalg.norm(np.cross(b, c), axis=1) / 2 / (0.5 * _GRAIN) ** 2).astype(np.int64)
    who = np.repeat(np.arange(len(corners)), count)
    nth = np.arange(len(who)) - np.repeat(np.cumsum(count) - count, count)
    u, v = (0.5 + nth * 0.7548776662) % 1, (0.5 + nth * 0.5698402910) % 1  # Roberts' sequence: evenly, in any number
    u, v = np.where(u + v > 1, 1 - u, u)[:, None], np.where(u + v > 1, 1 - v, v)[:, None]
    return a[who] + u * b[who] + v * c[who]


def _sphere(count: int) -> F64:
    """Directions (count, 3) spread evenly."""
    index = np.arange(count) + 0.5
    z, turn = 1 - 2 * index / count, index * np.pi * (3 - np.sqrt(5))
    ring = np.sqrt(1 - z * z)
    return np.stack([ring * np.cos(turn), ring * np.sin(turn), z], axis=1)


def _grouped(
    person: Person, points: I64, cell: float, normals: F64, seen: Bools | None, *, paint: float
) -> tuple[I64, I64]:
    """The group (V,) of each of some points, -1 for the rest, and the point (G,) that stands for each group.

    One of their own stands for them, one that is `seen` where there is any: means would shrink limbs.
    """
    rest = person.rest[points].astype(np.float64)
    head = _of(person, _HEAD)[points]
    size = np.where(head, cell * HEAD, np.where(_of(person, _HAND)[points], cell * HANDS, cell))[:, None]
    key = np.concatenate([np.floor(rest / size), head[:, None]], axis=1).astype(np.int64)
    _, found = np.unique(key, axis=0, return_inverse=True)
    looks = [normals[points] * _WAY]
    if paint:
        looks.append(np.cbrt(np.clip(person.colour[points].astype(np.float64), 0, 1)) * paint)
    group = found.ravel().astype(np.int64)
    for _ in range(_PARTED):
        group = _parted(group, np.concatenate(looks, axis=1))
    shares = np.bincount(group).astype(np.float64)
    middle = np.stack([np.bincount(group, axis) for axis in rest.T], axis=1) / shares[:, None]
    away = np.linalg.norm(rest - middle[group], axis=1)
    if seen is not None:
        away += ~seen[points]
    member = np.full(len(person.rest), -1, dtype=np.int64)
    member[points] = group
    return member, points[_firsts(group, away)]


def _parted(group: I64, looks: F64) -> I64:
    """The groups (n,), those parted in two whose members' looks (n, k) lie further apart than 1."""
    shares = np.bincount(group).astype(np.float64)
    mean = np.stack([np.bincount(group, column) for column in looks.T], axis=1) / shares[:, None]
    one = looks[_firsts(group, -np.linalg.norm(looks - mean[group], axis=1))]
    from_one = np.linalg.norm(looks - one[group], axis=1)
    other = looks[_firsts(group, -from_one)]
    apart = np.linalg.norm(one - other, axis=1) > 1
    second = apart[group] & (np.linalg.norm(looks - other[group], axis=1) < from_one)
    _, found = np.unique(group * 2 + second, return_inverse=True)
    return found.ravel().astype(np.int64)


def _firsts(group: I64, least: F64) -> I64:
    """Of each group the member with the least of a number (n,)."""
    order = np.lexsort((least, group))
    return order[np.searchsorted(group[order], np.arange(int(group.max()) + 1))].astype(np.int64)


def _left(triangles: I64) -> I64:
    """The triangles whose corners are three, each once."""
    a, b, c = triangles.T
    triangles = triangles[(a != b) & (b != c) & (c != a)]
    _, once = np.unique(np.sort(triangles, axis=1), axis=0, return_index=True)
    return triangles[np.sort(once)]


def _turned(triangles: I64, points: F64, normals: F64) -> I64:
    """The triangles, each with its front where the surface has it: some were turned over as points became one."""
    a, b, c = (points[triangles[:, k]] for k in range(3))
    over = np.einsum("ij,ij->i", np.cross(b - a, c - a), normals[triangles].sum(axis=1)) < 0
    return np.where(over[:, None], triangles[:, [0, 2, 1]], triangles)


def _of(person: Person, named: tuple[str, ...]) -> npt.NDArray[np.bool_]:
    """Which points bones of such names move most, (V,)."""
    bones = [k for k, name in enumerate(person.bones) if name.startswith(named)]
    return person.weights[:, bones].sum(axis=1) > 0.5


_HEAD = ("head", "neck", "eye", "jaw")
_HAND = ("hand", "thumb", "index", "middle", "ring", "pinky")
