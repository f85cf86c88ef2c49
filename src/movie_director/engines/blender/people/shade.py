"""What collars and lids keep off that lies close under them, where neither vertices nor shadow maps are fine enough.

A neck is dark in its collar, and an eyeball under its lids. Cloth is left as it is: a shirt's vertices are too far
apart to end its dark where the jacket ends, and Cycles shows an even shirt.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from movie_director.engines.blender.people.base import F32, F64, I64, Bools
from movie_director.engines.blender.people.piece import Piece

_CLOSE, _ASIDE = 0.012, 0.6
"""Metres above a vertex within which something covers it; how far aside that may be, as a share of how high."""
_LEAST = 0.0006
_COLLAR = 0.3
"""The share of light that is kept off skin under cloth."""
_WAYS, _LID = 24, 0.018
"""Ways in which an eyeball looks out; metres from which lids, brows and the nose count."""
_EYE = 0.8
"""How much of what lids hide is dark: they are bright themselves, and light goes through them."""


def shaded(pieces: Sequence[Piece], flesh: Piece, eyes: Piece, cloth: Sequence[Piece]) -> F32:
    """The share of light that is kept off, 0 to 1, for each vertex of the pieces joined (V,)."""
    made: list[F64] = [np.zeros(len(piece.positions)) for piece in pieces]
    for index, piece in enumerate(pieces):
        if piece is eyes:
            made[index] = _EYE * _hidden(piece, flesh)
        elif piece is flesh and cloth:
            made[index] = np.where(_covered(piece, cloth), _COLLAR, 0.0)
    return np.concatenate(made).astype(np.float32)


def _covered(piece: Piece, above: Sequence[Piece]) -> Bools:
    """Which vertices (n,) have cloth close above them."""
    points: list[F64] = []
    for other in above:
        a, b, c = (other.positions[other.triangles[:, k]] for k in range(3))
        points += [other.positions, (a + b + c) / 3, (a + b) / 2, (b + c) / 2, (c + a) / 2]
    over = np.concatenate(points)
    normals = piece.normals()
    found = np.zeros(len(piece.positions), dtype=np.bool_)
    # Both are sorted into cells as wide as is looked: who is near lies in the same or in one of the 26 about it.
    low = np.minimum(over.min(axis=0), piece.positions.min(axis=0)) - _CLOSE
    cells: I64 = ((over - low) / _CLOSE).astype(np.int64) + 1
    own: I64 = ((piece.positions - low) / _CLOSE).astype(np.int64) + 1
    wide = np.maximum(cells.max(axis=0), own.max(axis=0)) + 2
    names = (cells[:, 0] * wide[1] + cells[:, 1]) * wide[2] + cells[:, 2]
    order = np.argsort(names, kind="stable")
    names = names[order]
    for step in np.ndindex(3, 3, 3):
        x, y, z = (own + np.array(step) - 1).T
        wanted = (x * wide[1] + y) * wide[2] + z
        first: I64 = np.asarray(np.searchsorted(names, wanted), dtype=np.int64)
        count: I64 = np.asarray(np.searchsorted(names, wanted, side="right"), dtype=np.int64) - first
        who = np.repeat(np.arange(len(own)), count)
        nth = np.arange(len(who)) - np.repeat(np.cumsum(count) - count, count)
        way = over[order[first[who] + nth]] - piece.positions[who]
        high = np.einsum("ij,ij->i", way, normals[who])
        aside = np.sqrt(np.maximum(np.sum(way * way, axis=1) - high**2, 0))
        found[who[(high > _LEAST) & (high < _CLOSE) & (aside < _ASIDE * high + 0.001)]] = True
    return found


def _hidden(eyes: Piece, flesh: Piece) -> F64:
    """The cosine-weighted share of what each vertex of the eyeballs (n,) looks out on that the face hides."""
    normals = eyes.normals()
    index = np.arange(_WAYS) + 0.5
    rise, turn = np.sqrt(1 - index / _WAYS), index * np.pi * (3 - np.sqrt(5))
    flat = np.sqrt(1 - rise**2)
    local = np.stack([flat * np.cos(turn), flat * np.sin(turn), rise], axis=1)
    corners = flesh.positions[flesh.triangles]
    middles = corners.mean(axis=1)
    found = np.zeros(len(eyes.positions))
    for n, (at, up) in enumerate(zip(eyes.positions, normals, strict=True)):
        if up[1] > 0.3:
            found[n] = 1.0  # inside the head
            continue
        near = corners[np.sum((middles - at) ** 2, axis=1) < _LID**2]
        side = np.cross(up, (0.0, 0.0, 1.0) if abs(up[2]) < 0.9 else (1.0, 0.0, 0.0))
        side /= np.linalg.norm(side)
        ways = local @ np.stack([side, np.cross(up, side), up])
        found[n] = _met(at + 0.0002 * up, ways, near).mean()
    return found


def _met(start: F64, ways: F64, corners: F64) -> Bools:
    """Which rays (r, 3) from a point meet any triangle (t, 3, 3): Moeller and Trumbore, 1997."""
    a = corners[:, 0]
    one, other = corners[:, 1] - a, corners[:, 2] - a
    p = np.cross(ways[:, None], other[None])
    size = np.einsum("rtj,tj->rt", p, one)
    size = np.where(np.abs(size) < 1e-14, 1e-14, size)
    to = start - a
    u = np.einsum("rtj,tj->rt", p, to) / size
    q = np.cross(to, one)
    v = ways @ q.T / size
    along = np.einsum("tj,tj->t", q, other)[None] / size
    return ((u >= 0) & (v >= 0) & (u + v <= 1) & (along > 0)).any(axis=1)
