"""People with fewer triangles, for pictures in which nobody could count them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from movie_director.engines.blender.people.base import F64, I32
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.piece import Piece, vertex_normals
from movie_director.engines.blender.people.simplify import thinned

_ROUNDS = 24
_TURNED = 0.003
"""Metres that a difference of 1 between normals counts as: a lapel's fold is lit unlike the cloth beside it, and a
triangle that reached from the one to the other would be a dent."""


def coarser(person: Person, tolerance: float) -> Person:
    """The same person with a surface that lies within about `tolerance` metres of theirs, and lit as theirs is.

    Vertices are some of theirs, in their order; what moves them moves the others.
    """
    triangles = thinned(
        _piece(person), tolerance, longest=20 * tolerance, rounds=_ROUNDS, turned=_TURNED, open_edges=True
    )
    kept, corners = np.unique(triangles, return_inverse=True)
    fewer = corners.reshape(-1, 3).astype(np.int32)
    place = np.full(len(person.rest), -1, dtype=np.int64)
    place[kept] = np.arange(len(kept))
    shaped = place[person.shaped] >= 0
    hanging = place[person.drape.vertices] >= 0
    drape = replace(
        person.drape,
        vertices=place[person.drape.vertices[hanging]],
        out=person.drape.out[hanging],
        free=person.drape.free[hanging],
    )
    own = vertex_normals(person.rest.astype(np.float64), person.triangles.astype(np.int64))[kept]
    if person.lean is not None:  # where colours part, points lie on one another, and only their lean knows the surface
        own = own + person.lean[kept]
        own /= np.maximum(np.linalg.norm(own, axis=1, keepdims=True), 1e-9)
    rest = person.rest[kept]
    plain = vertex_normals(rest.astype(np.float64), fewer.astype(np.int64))
    return replace(
        person,
        triangles=fewer,
        colour=person.colour[kept],
        roughness=person.roughness[kept],
        rest=rest,
        weights=person.weights[kept],
        shaped=place[person.shaped[shaped]],
        shapes=np.ascontiguousarray(person.shapes[np.repeat(shaped, 3)]),
        drape=drape,
        sheltered=person.sheltered[kept],
        shaded=person.shaded[kept],
        lean=(own - plain).astype(np.float32),
    )


def silhouette(person: Person, tolerance: float) -> I32:
    """Triangles between a person's vertices that throw nearly the same shadow: within `tolerance` metres."""
    piece = _piece(person)
    made = thinned(piece, tolerance, longest=25 * tolerance, rounds=_ROUNDS, marked=0.2, open_edges=True)
    return made.astype(np.int32)


def _piece(person: Person) -> Piece:
    face: F64 = np.zeros((len(person.rest), len(person.units), 3))
    face[person.shaped] = person.shapes.reshape(len(person.shaped), 3, len(person.units)).transpose(0, 2, 1)
    return Piece(
        positions=person.rest.astype(np.float64),
        triangles=person.triangles.astype(np.int64),
        colour=person.colour.astype(np.float64),
        roughness=person.roughness.astype(np.float64),
        weights=person.weights.astype(np.float64),
        face=face,
    )
