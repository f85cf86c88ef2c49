"""A person for the background: points that lie close together become one (Rossignac and Borrel 1993)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.people.person import Person

HEAD, HANDS = 0.45, 0.6
"""How much finer head and hands are than the body: they are looked at, and thin."""
_TONES = 3


def coarse(person: Person, cell: float) -> Person:
    """The same person with about one point in each cube of `cell` metres, and at each brink between colours one more.

    Nothing of the face moves.
    """
    member, first = _grouped(person, cell)
    shares = np.bincount(member).astype(np.float64)

    def mean(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        flat = values.reshape(len(values), -1).astype(np.float64)
        return np.stack([np.bincount(member, column) for column in flat.T], axis=1) / shares[:, None]

    triangles = _left(member[person.triangles])
    used, corners = np.unique(triangles, return_inverse=True)
    kept = first[used]
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
        triangles=corners.reshape(-1, 3).astype(np.int32),
        colour=mean(person.colour)[used].astype(np.float32),
        roughness=mean(person.roughness)[used, 0].astype(np.float32),
        rest=person.rest[kept],
        weights=person.weights[kept],
        shaped=np.zeros(0, dtype=np.int64),
        shapes=np.zeros((0, len(person.units)), dtype=np.float32),
        drape=drape,
        sheltered=mean(person.sheltered)[used, 0].astype(np.float32),
        shaded=mean(person.shaded)[used, 0].astype(np.float32),
        lean=None,
        held=0,
    )


def outline(person: Person, cell: float) -> npt.NDArray[np.int32]:
    """Triangles (T, 3) between a person's own points that throw nearly their shadow."""
    member, first = _grouped(person, cell)
    return first[_left(member[person.triangles])].astype(np.int32)


def _grouped(person: Person, cell: float) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The group (V,) of each point, and the point (G,) that stands for each group: means would shrink limbs."""
    head = _of(person, _HEAD)
    size = np.where(head, cell * HEAD, np.where(_of(person, _HAND), cell * HANDS, cell))[:, None]
    paint = np.floor(np.cbrt(np.clip(person.colour, 0, 1)) * _TONES)
    key = np.concatenate([np.floor(person.rest / size), paint, head[:, None]], axis=1).astype(np.int64)
    _, found = np.unique(key, axis=0, return_inverse=True)
    member = found.ravel().astype(np.int64)
    shares = np.bincount(member).astype(np.float64)
    middle = np.stack([np.bincount(member, axis) for axis in person.rest.T], axis=1) / shares[:, None]
    away = np.linalg.norm(person.rest - middle[member], axis=1)
    order = np.lexsort((away, member))
    first = order[np.searchsorted(member[order], np.arange(len(shares)))]
    return member, first.astype(np.int64)


def _left(triangles: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The triangles whose corners are three, each once."""
    a, b, c = triangles.T
    triangles = triangles[(a != b) & (b != c) & (c != a)]
    _, once = np.unique(np.sort(triangles, axis=1), axis=0, return_index=True)
    return triangles[np.sort(once)]


def _of(person: Person, named: tuple[str, ...]) -> npt.NDArray[np.bool_]:
    """Which points bones of such names move most, (V,)."""
    bones = [k for k, name in enumerate(person.bones) if name.startswith(named)]
    return person.weights[:, bones].sum(axis=1) > 0.5


_HEAD = ("head", "neck", "eye", "jaw")
_HAND = ("hand", "thumb", "index", "middle", "ring", "pinky")
