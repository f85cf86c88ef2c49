"""Fewer triangles where nobody sees the difference: vertices drawn onto a neighbour, cheapest first.

The error of a collapse is Garland and Heckbert's quadric (SIGGRAPH 1997) as a mean distance from the planes around
both ends. A vertex only ever moves onto one that exists, so that paint, bones and face units need no averaging.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from movie_director.engines.blender.people.base import F64, I64, Bools
from movie_director.engines.blender.people.piece import Piece, boundary, compact, even

_PAINT = 0.006
"""Metres that a difference in albedo of 1 counts as."""
_BONES = 0.003
"""Metres that a change from one bone to another counts as."""
_FACE = 0.12
"""Share of a difference between face units' moves that counts."""
_TURN = 0.80
"""Least cosine between a triangle before and after."""


def simplify(piece: Piece, tolerance: float | F64, *, longest: float = 0.04, rounds: int = 5) -> Piece:
    """The piece with vertices drawn together as long as its surface moves less than `tolerance` metres.

    `tolerance` is one number or one for each vertex (n,); edges longer than `longest` metres are not made. Open edges
    stay as they are.
    """
    a, b, c = (piece.positions[piece.triangles[:, k]] for k in range(3))
    piece = replace(piece, triangles=piece.triangles[np.linalg.norm(np.cross(b - a, c - a), axis=1) > 1e-13])
    return compact(replace(piece, triangles=thinned(piece, tolerance, longest=longest, rounds=rounds)))


def thinned(
    piece: Piece,
    tolerance: float | F64,
    *,
    longest: float = 0.04,
    rounds: int = 5,
    marked: float = 1.0,
    turned: float = 0.0,
    open_edges: bool = False,
) -> I64:
    """The triangles (m, 3) that `simplify` leaves, between the piece's own vertices.

    `marked` is how much paint, bones and face units count, `turned` how many metres a difference of normals by 1 does;
    with `open_edges` those move along themselves.
    """
    allowed = np.broadcast_to(np.asarray(tolerance, dtype=np.float64), (len(piece.positions),))
    marks = np.concatenate([_marks(piece) * marked, piece.normals() * turned], axis=1)
    triangles = piece.triangles
    rim = np.zeros(len(piece.positions), dtype=np.bool_)
    quadric = _quadrics(piece.positions, triangles)
    edges = boundary(piece)
    rim[edges.ravel()] = True
    fixed = rim & (not open_edges)
    if open_edges:
        _fence(quadric, piece, edges)
    for _ in range(rounds):
        onto = _collapses(piece.positions, triangles, quadric, marks, allowed, fixed, longest)
        onto[rim & ~rim[onto]] = np.flatnonzero(rim & ~rim[onto])
        moved = np.flatnonzero(onto != np.arange(len(onto)))
        # What a vertex stood for goes with it: errors add up over the rounds.
        np.add.at(quadric, onto[moved], quadric[moved])
        triangles = _standing(onto[triangles])
        if len(moved) < 0.004 * len(triangles):
            break
    return triangles


def _fence(quadric: F64, piece: Piece, edges: I64) -> None:
    """Add to the quadrics of open edges the planes that stand upright on them, so that an edge keeps its course."""
    facing = piece.normals()[edges].mean(axis=1)
    a, b = piece.positions[edges[:, 0]], piece.positions[edges[:, 1]]
    along = b - a
    wall = np.cross(along, facing)
    wall /= np.maximum(np.linalg.norm(wall, axis=1, keepdims=True), 1e-14)
    planes = _planes(np.sum(along * along, axis=1), wall, -np.einsum("ij,ij->i", wall, a))
    planes[:, 0] = 0
    for end in (0, 1):
        np.add.at(quadric, edges[:, end], planes)


def _marks(piece: Piece) -> F64:
    """What tells vertices apart besides their place, in metres (n, k): paint, bones, face units."""
    found = [piece.colour * _PAINT, piece.roughness[:, None] * _PAINT, piece.weights @ _apart(piece.weights) * _BONES]
    if piece.face is not None:
        moves = piece.face.reshape(len(piece.face), -1)
        found.append(moves @ _apart(moves) * _FACE)
    return np.concatenate(found, axis=1)


def _apart(columns: F64) -> F64:
    """Three numbers for each of many columns that keep their differences apart, (columns, 3)."""
    count = even(0, columns.shape[1] - 1, columns.shape[1])
    return np.cos(count[:, None] * np.array([[1.0, 2.3, 3.7]]))


def _collapses(
    positions: F64, triangles: I64, quadric: F64, marks: F64, allowed: F64, fixed: Bools, longest: float
) -> I64:
    """Where each vertex goes in one round, (n,): itself, or a neighbour that stays."""
    n = len(positions)
    stay = np.arange(n, dtype=np.int64)
    a, b, c = (positions[triangles[:, k]] for k in range(3))
    flat = np.cross(b - a, c - a)
    area = np.linalg.norm(flat, axis=1)
    flat = flat / np.maximum(area, 1e-14)[:, None]
    edges = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    edges = edges[~fixed[edges[:, 0]]]
    away, to = edges.T
    apart = np.linalg.norm(positions[away] - positions[to], axis=1)
    cost = _error(quadric[away] + quadric[to], positions[to])
    cost = (cost + np.sum((marks[away] - marks[to]) ** 2, axis=1)) / np.minimum(allowed[away], allowed[to]) ** 2
    good = (cost < 1) & (apart < longest)
    # Among equals the shorter edge goes first: flat cloth keeps even triangles.
    cost = cost + 0.3 * (apart / longest) ** 2
    away, to, cost = away[good], to[good], cost[good]
    if not len(away):
        return stay
    order = np.lexsort((cost, away))
    first = np.concatenate([[True], away[order][1:] != away[order][:-1]])
    away, to, cost = away[order][first], to[order][first], cost[order][first]
    onto = stay.copy()
    onto[away] = to
    sound = _sound(positions, triangles, flat, area, onto)
    rank = np.full(n, np.iinfo(np.int64).max)
    kept = sound[away]
    rank[away[kept][np.argsort(cost[kept], kind="stable")]] = np.arange(int(kept.sum()))
    # No two vertices of a triangle move in one round.
    least = rank[triangles].min(axis=1)
    best = rank.copy()
    for k in range(3):
        np.minimum.at(best, triangles[:, k], least)
    going = (rank == best) & (rank < np.iinfo(np.int64).max)
    return np.where(going, onto, stay)


def _quadrics(positions: F64, triangles: I64) -> F64:
    """Sums over the triangles at each vertex: area, then the plane's products (n, 11)."""
    n = len(positions)
    a, b, c = (positions[triangles[:, k]] for k in range(3))
    flat = np.cross(b - a, c - a)
    area = np.linalg.norm(flat, axis=1)
    flat = flat / np.maximum(area, 1e-14)[:, None]
    far = -np.einsum("ij,ij->i", flat, a)
    planes = _planes(area, flat, far)
    corners = triangles.T.ravel()
    sums = [np.bincount(corners, np.tile(column, 3), minlength=n) for column in planes.T]
    return np.stack(sums, axis=1).astype(np.float64)


def _planes(weight: F64, normal: F64, far: F64) -> F64:
    """Weight, then the products of planes (k, 11): `normal` (k, 3), and `far` (k,) from the origin."""
    x, y, z = normal.T
    parts = (x * x, x * y, x * z, y * y, y * z, z * z, x * far, y * far, z * far, far * far)
    return np.stack([weight, *(weight * part for part in parts)], axis=1)


def _error(quadric: F64, at: F64) -> F64:
    """Mean squared distance of points (k, 3) from the planes of their quadrics (k, 11)."""
    x, y, z = at.T
    _, xx, xy, xz, yy, yz, zz, xd, yd, zd, dd = quadric.T
    total = xx * x * x + yy * y * y + zz * z * z + dd
    total = total + 2 * (xy * x * y + xz * x * z + yz * y * z + xd * x + yd * y + zd * z)
    return np.maximum(total, 0) / np.maximum(quadric[:, 0], 1e-14)


def _sound(positions: F64, triangles: I64, flat: F64, area: F64, onto: I64) -> Bools:
    """Whether the triangles around each vertex keep their side and some size when it alone moves, (n,)."""
    sound = np.ones(len(positions), dtype=np.bool_)
    for k in range(3):
        mover, one, other = (triangles[:, (k + j) % 3] for j in range(3))
        target = onto[mover]
        here = positions[target]
        new = np.cross(positions[one] - here, positions[other] - here)
        size = np.linalg.norm(new, axis=1)
        goes = (target == one) | (target == other) | (target == mover)
        turned = np.einsum("ij,ij->i", new, flat) < _TURN * size
        longest = np.maximum(
            np.sum((positions[one] - here) ** 2, axis=1), np.sum((positions[other] - here) ** 2, axis=1)
        )
        sliver = size < 0.12 * longest
        sound[mover[~goes & (area > 1e-12) & (turned | sliver)]] = False
    return sound


def _standing(triangles: I64) -> I64:
    """Without triangles that have lost a corner, and without pairs folded onto each other."""
    a, b, c = triangles.T
    triangles = triangles[(a != b) & (b != c) & (a != c)]
    key = np.sort(triangles, axis=1)
    n = int(triangles.max()) + 1
    code = (key[:, 0] * n + key[:, 1]) * n + key[:, 2]
    _, back, count = np.unique(code, return_inverse=True, return_counts=True)
    return triangles[count[back.ravel()] == 1]
