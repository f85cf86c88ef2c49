"""A piece of a person's mesh while it is being made, and the cutter's tools: clip, offset, roll an edge, extrude."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from movie_director.engines.blender.people.base import F32, F64, I64, Base, Bools


@dataclass(frozen=True)
class Piece:
    """n vertices with everything that is interpolated when they are cut, and m triangles over them.

    `positions` (n, 3) metres; `triangles` (m, 3); `colour` (n, 3) linear; `roughness` (n,); `weights` (n, bones);
    `face` (n, units, 3) moves of the face units, or None for what no expression moves.
    """

    positions: F64
    triangles: I64
    colour: F64
    roughness: F64
    weights: F64
    face: F64 | None = None

    def with_colour(self, colour: F64, roughness: float | None = None) -> Piece:
        """The same piece in one colour (3,) or a colour a vertex (n, 3)."""
        n = len(self.positions)
        rough = self.roughness if roughness is None else np.full(n, roughness)
        return replace(self, colour=np.broadcast_to(colour, (n, 3)).copy(), roughness=rough)

    def normals(self) -> F64:
        """Smooth unit normals (n, 3)."""
        return vertex_normals(self.positions, self.triangles)


def vertex_normals(positions: F64, triangles: I64) -> F64:
    """Area-weighted unit normals (n, 3)."""
    a, b, c = (positions[triangles[:, k]] for k in range(3))
    flat = np.cross(b - a, c - a)
    corners = triangles.T.ravel()
    total = np.stack([np.bincount(corners, np.tile(flat[:, k], 3), minlength=len(positions)) for k in range(3)], axis=1)
    return total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)


def triangulate(quads: I64) -> I64:
    """Two triangles for each quad."""
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def from_base(base: Base, shape: F64, quads: I64, *, face: bool = False) -> Piece:
    """The quads of the base mesh as a piece, in the positions `shape` (19158, 3)."""
    used, corners = np.unique(quads, return_inverse=True)
    n = len(used)
    return Piece(
        positions=shape[used].copy(),
        triangles=triangulate(corners.reshape(-1, 4)).astype(np.int64),
        colour=np.ones((n, 3)),
        roughness=np.full(n, 0.6),
        weights=base.weights[used].astype(np.float64),
        face=base.unit_deltas[used].astype(np.float64) if face else None,
    )


def take(piece: Piece, keep: Bools) -> Piece:
    """Only the triangles whose three vertices are all kept."""
    return compact(replace(piece, triangles=piece.triangles[keep[piece.triangles].all(axis=1)]))


def compact(piece: Piece) -> Piece:
    """Only the vertices that triangles use."""
    used, corners = np.unique(piece.triangles, return_inverse=True)
    return Piece(
        positions=piece.positions[used],
        triangles=corners.reshape(-1, 3).astype(np.int64),
        colour=piece.colour[used],
        roughness=piece.roughness[used],
        weights=piece.weights[used],
        face=None if piece.face is None else piece.face[used],
    )


def mix(piece: Piece, index: I64, share: F64) -> Piece:
    """New vertices (no triangles): row r is the mean of `index[r]` weighted by `share[r]` (rows sum to 1)."""

    def blend(values: F64) -> F64:
        return np.einsum("rk,rk...->r...", share, values[index])

    return Piece(
        positions=blend(piece.positions),
        triangles=np.zeros((0, 3), dtype=np.int64),
        colour=blend(piece.colour),
        roughness=blend(piece.roughness),
        weights=blend(piece.weights),
        face=None if piece.face is None else blend(piece.face),
    )


def join(*pieces: Piece) -> Piece:
    """Pieces side by side, sharing nothing."""
    faces = [piece.face for piece in pieces if piece.face is not None]
    units = faces[0].shape[1] if faces else 0
    starts = np.cumsum([0, *(len(piece.positions) for piece in pieces)])
    blank = [np.zeros((len(p.positions), units, 3)) if p.face is None else p.face for p in pieces]
    return Piece(
        positions=np.concatenate([p.positions for p in pieces]),
        triangles=np.concatenate([p.triangles + s for p, s in zip(pieces, starts, strict=False)]),
        colour=np.concatenate([p.colour for p in pieces]),
        roughness=np.concatenate([p.roughness for p in pieces]),
        weights=np.concatenate([p.weights for p in pieces]),
        face=np.concatenate(blank) if faces else None,
    )


def clip(piece: Piece, values: F64) -> Piece:
    """The part of the surface where `values` (n,) is positive, cut through triangles along the zero line."""
    inside = values > 0
    triangles = piece.triangles
    count = inside[triangles].sum(axis=1)
    whole = triangles[count == 3]
    cut = triangles[(count == 1) | (count == 2)]
    if not len(cut):
        return compact(replace(piece, triangles=whole))
    # Turn each cut triangle until its odd vertex comes first.
    flags = inside[cut]
    lone, other = flags.argmax(axis=1), (~flags).argmax(axis=1)
    odd = np.asarray(np.where(flags.sum(axis=1) == 1, lone, other), dtype=np.int64)
    rows = np.arange(len(cut))
    a, b, c = (cut[rows, (odd + k) % 3] for k in range(3))
    edges = np.sort(np.concatenate([np.stack([a, b], 1), np.stack([a, c], 1)]), axis=1)
    pairs, which = np.unique(edges, axis=0, return_inverse=True)
    which = which.reshape(-1)
    v0, v1 = values[pairs[:, 0]], values[pairs[:, 1]]
    t = np.clip(v0 / np.where(v0 == v1, 1.0, v0 - v1), 1e-3, 1 - 1e-3)
    made = mix(piece, pairs, np.stack([1 - t, t], axis=1))
    n = len(piece.positions)
    ab, ac = which[: len(cut)] + n, which[len(cut) :] + n
    one = inside[a]
    corners = np.concatenate(
        [
            whole,
            np.stack([a, ab, ac], 1)[one],
            np.stack([ab, b, c], 1)[~one],
            np.stack([ab, c, ac], 1)[~one],
        ]
    )
    return compact(replace(join(piece, made), triangles=corners))


def boundary(piece: Piece) -> I64:
    """Directed edges (k, 2) that belong to one triangle only."""
    t = piece.triangles
    edges = np.concatenate([t[:, [0, 1]], t[:, [1, 2]], t[:, [2, 0]]])
    n = len(piece.positions)
    codes = edges[:, 0] * n + edges[:, 1]
    back = edges[:, 1] * n + edges[:, 0]
    return edges[~np.isin(codes, back)]


def edge_frames(piece: Piece, edges: I64) -> tuple[I64, I64, F64, F64]:
    """Boundary vertices (k,), the edges in their numbering, their normals and their outward in-surface directions."""
    normals = piece.normals()
    used, corners = np.unique(edges, return_inverse=True)
    local = corners.reshape(-1, 2).astype(np.int64)
    along = piece.positions[edges[:, 1]] - piece.positions[edges[:, 0]]
    out = np.cross(along, (normals[edges[:, 0]] + normals[edges[:, 1]]) / 2)
    total = np.zeros((len(used), 3))
    for end in range(2):
        for k in range(3):
            total[:, k] += np.bincount(local[:, end], out[:, k], minlength=len(used))
    total /= np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)
    # Slivers along a cut point anywhere: directions are evened out along the edge.
    both = np.concatenate([total, normals[used]], axis=1)
    count = np.maximum(np.bincount(local.ravel(), minlength=len(used)), 1)[:, None]
    for _ in range(4):
        near = np.zeros_like(both)
        for here, there in ((0, 1), (1, 0)):
            for k in range(6):
                near[:, k] += np.bincount(local[:, here], both[local[:, there], k], minlength=len(used))
        both = 0.5 * both + 0.5 * near / count
    for part in (both[:, :3], both[:, 3:]):
        part /= np.maximum(np.linalg.norm(part, axis=1, keepdims=True), 1e-12)
    return used, local, both[:, 3:], both[:, :3]


def extrude(piece: Piece, edges: I64, rings: list[F64], tone: list[float] | None = None) -> Piece:
    """Rows of quads added to boundary `edges`; each ring holds the next row's positions, in `edge_frames` order.

    `tone` multiplies the colour row by row (cloth turning inwards is darker).
    """
    used, local, _, _ = edge_frames(piece, edges)
    rows, pieces, triangles = used, [piece], [piece.triangles]
    start = len(piece.positions)
    for index, ring in enumerate(rings):
        row = np.arange(len(used), dtype=np.int64) + start
        ends = local
        a, b = rows[ends[:, 0]], rows[ends[:, 1]]
        c, d = row[ends[:, 1]], row[ends[:, 0]]
        triangles += [np.stack([b, a, d], 1), np.stack([b, d, c], 1)]
        shade = 1.0 if tone is None else tone[index]
        pieces.append(
            Piece(
                positions=ring,
                triangles=np.zeros((0, 3), dtype=np.int64),
                colour=piece.colour[used] * shade,
                roughness=piece.roughness[used],
                weights=piece.weights[used],
                face=None if piece.face is None else piece.face[used],
            )
        )
        start += len(used)
        rows = row
    return replace(join(*pieces), triangles=np.concatenate(triangles))


def roll(piece: Piece, thickness: float, depth: float, edges: I64 | None = None) -> Piece:
    """Rolls the open edges inwards, so the sheet reads as cloth of `thickness` metres, `depth` metres deep."""
    edges = boundary(piece) if edges is None else edges
    if not len(edges):
        return piece
    used, _, normal, out = edge_frames(piece, edges)
    at = piece.positions[used]
    rings = [
        at + out * thickness * 0.45 + normal * thickness * 0.12,
        at + out * thickness * 0.55 - normal * thickness * 0.5,
        at + out * thickness * 0.1 - normal * thickness * 1.0,
        at - out * depth - normal * thickness * 1.25,
    ]
    return extrude(piece, edges, rings, [1.0, 0.92, 0.7, 0.45])


def even(start: float, stop: float, count: int, *, endpoint: bool = True) -> F64:
    """`count` even steps from `start` to `stop`."""
    return np.asarray(np.linspace(start, stop, count, endpoint=endpoint), dtype=np.float64)


def ramp(x: F64, at: Sequence[float] | F64, values: Sequence[float] | F64) -> F64:
    """Straight lines through points, evaluated at `x`."""
    return np.asarray(np.interp(x, at, values), dtype=np.float64)


def grid(rows: int, columns: int, *, closed: bool) -> I64:
    """Triangles over a grid of vertices numbered row by row; `closed` joins the last column to the first.

    Seen from the side where columns run left to right and rows run downwards, the triangles face the viewer.
    """
    r, c = np.meshgrid(np.arange(rows - 1), np.arange(columns if closed else columns - 1), indexing="ij")
    a = r * columns + c
    b = r * columns + (c + 1) % columns
    quads = np.stack([a, a + columns, b + columns, b], axis=-1).reshape(-1, 4)
    return triangulate(quads).astype(np.int64)


def strongest(weights: F64, count: int = 4) -> F32:
    """Only the `count` strongest bones of each vertex, summing to 1."""
    order = np.argpartition(weights, -count, axis=1)[:, -count:]
    kept = np.zeros_like(weights)
    np.put_along_axis(kept, order, np.take_along_axis(weights, order, axis=1), axis=1)
    kept[kept < 1e-4] = 0.0
    return (kept / kept.sum(axis=1, keepdims=True)).astype(np.float32)
