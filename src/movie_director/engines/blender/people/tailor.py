"""Edges that make cloth read as clothes: collars, lapels, plackets, buttons."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from movie_director.engines.blender.people.base import F64, I64
from movie_director.engines.blender.people.fit import Fit
from movie_director.engines.blender.people.piece import Piece, boundary, clip, edge_frames, even, grid, join, ramp, roll


def finish(piece: Piece, thickness: float = 0.006, depth: float = 0.022) -> Piece:
    """Rolls every open edge."""
    return roll(piece, thickness, depth)


@dataclass(frozen=True)
class Edge:
    """A smooth line along a cut edge, k samples: positions, cloth normals, outward directions in the cloth, weights."""

    at: F64
    normal: F64
    out: F64
    weights: F64


def chain(edges: I64) -> tuple[I64, bool]:
    """The longest run of boundary edges as vertices in order, and whether it closes."""
    following = {int(a): int(b) for a, b in edges}
    starts = sorted(set(following) - set(following.values()))
    best: list[int] = []
    closed = False
    seen: set[int] = set()
    for start in [*starts, *sorted(following)]:
        if start in seen:
            continue
        run, at = [start], following.get(start)
        while at is not None and at not in run:
            run.append(at)
            at = following.get(at)
        seen.update(run)
        if len(run) > len(best):
            best, closed = run, at == start
    return np.array(best, dtype=np.int64), closed


def trace(piece: Piece, edges: I64, count: int, soft: float) -> tuple[Edge, bool]:
    """A chain of edges resampled to `count` even steps and smoothed over `soft` samples."""
    order, closed = chain(edges)
    used, _, normal, out = edge_frames(piece, edges)
    local = np.searchsorted(used, order)
    fields = [piece.positions[order], normal[local], out[local], piece.weights[order]]
    if closed:
        fields = [np.concatenate([f, f[:1]]) for f in fields]
    step = np.linalg.norm(np.diff(fields[0], axis=0), axis=1)
    arc = np.concatenate([[0.0], np.cumsum(step)])
    steps = even(0, float(arc[-1]), count, endpoint=not closed)
    reach_ = int(np.ceil(soft * 2.5))
    kernel = np.exp(-((np.arange(-reach_, reach_ + 1) / soft) ** 2) / 2)
    kernel /= kernel.sum()

    def padded(column: F64) -> F64:
        if closed:
            return np.pad(column, reach_, mode="wrap")
        return np.pad(column, reach_, mode="reflect", reflect_type="odd")

    def resample(values: F64, soften: bool = True) -> F64:
        columns: list[F64] = [ramp(steps, arc, values[:, k]) for k in range(values.shape[1])]
        if soften:
            columns = [np.asarray(np.convolve(padded(c), kernel, mode="valid").real) for c in columns]
        return np.stack(columns, axis=1)

    def unit(values: F64) -> F64:
        return values / np.maximum(np.linalg.norm(values, axis=1, keepdims=True), 1e-9)

    return Edge(
        resample(fields[0]), unit(resample(fields[1])), unit(resample(fields[2])), resample(fields[3], False)
    ), closed


def strip(piece: Piece, edge: Edge, rows: list[F64], tones: list[float], *, closed: bool) -> Piece:
    """Cloth along an edge: each row (k, 3) one line of it, from the inside over the fold to the free end."""
    positions = np.stack(rows)
    count = len(edge.at)
    colour = piece.colour[0] * np.array(tones)[:, None, None] * np.ones((1, count, 1))
    return Piece(
        positions=positions.reshape(-1, 3),
        triangles=grid(len(rows), count, closed=closed)[:, ::-1],
        colour=colour.reshape(-1, 3),
        roughness=np.full(len(rows) * count, piece.roughness[0]),
        weights=np.tile(edge.weights, (len(rows), 1)),
    )


def collar(
    fit: Fit, piece: Piece, *, stand: float, fall: float, tone: float = 1.0, points: float = 0.0, closed: bool = False
) -> Piece:
    """Finishes a piece and lays a folded collar round its neckline.

    `stand` metres up the neck, `fall` metres folded down over the cloth, `points` metres more where it ends in front;
    a `closed` one meets under the chin.
    """
    edges = neckline(fit, piece)
    whole = roll(piece, 0.006, 0.022)
    edge, ring = trace(piece, edges, 96 if points else 56, 2.2)
    away = edge.at - fit.neck
    away[:, 2] = 0
    away /= np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-6)
    front = np.clip((-away[:, 1] - 0.55) / 0.45, 0, 1)[:, None]
    # Towards the throat the stand sinks away and the points grow longer.
    up = np.array([0.0, 0.10, 1.0]) * stand * (1 - (0.35 if closed else 0.75) * front)
    behind = np.clip(away[:, 1:2] + 0.2, 0, 1)
    down = fall * (1 + 0.35 * front - 0.45 * behind)
    at, out, normal = edge.at, edge.out, edge.normal
    aside = np.abs(at[:, :1]) / fit.size
    split = np.clip(1.0 - aside / 0.012, 0, 1) * front
    if points:
        # The leaf's end is cut straight from the button to its point, and runs level round from there.
        split = np.clip(1.0 - aside / (0.020 if closed else 0.026), 0, 1) * front
        tip = np.exp(-(((aside - 0.034) / 0.014) ** 2)) * front
        down = down + points * tip
    rows = [
        at - out * 0.012 - normal * 0.003 - away * 0.002,
        at + up * 0.75 - away * 0.002,
        at + up + away * 0.003,
        at + up * 0.95 + away * 0.008,
        at - out * down * (0.55 - 0.4 * split) + normal * 0.011 + away * 0.007,
        at - out * down * (1.0 - 0.75 * split) + normal * 0.008 + away * 0.006,
        at - out * down * (0.98 - 0.75 * split) + normal * 0.001 + away * 0.002,
    ]
    return join(whole, strip(piece, edge, rows, [tone * 0.6, tone * 0.85, tone, tone, tone, tone, 0.5], closed=ring))


def neckline(fit: Fit, piece: Piece) -> I64:
    """The boundary edges of a piece that go round the neck."""
    edges = boundary(piece)
    ends = piece.positions[edges]
    near = (ends[..., 2] > fit.neck[2] - 0.21 * fit.size).all(axis=1)
    return edges[near & (np.abs(ends[..., 0]) < 0.14 * fit.size).all(axis=1)]


def rib(fit: Fit, piece: Piece, *, stand: float, lean: float = 0.45, tone: float = 1.0) -> Piece:
    """Finishes a piece and lays a band round its neckline, `stand` metres high, which leans in by `lean` of that."""
    edges = neckline(fit, piece)
    whole = roll(piece, 0.007, 0.025)
    edge, closed = trace(piece, edges, 48, 2.2)
    inward = fit.neck - edge.at
    inward[:, 2] = 0
    inward /= np.maximum(np.linalg.norm(inward, axis=1, keepdims=True), 1e-6)
    up = np.array([0.0, 0.0, 1.0]) * stand + inward * stand * lean
    at, out, normal = edge.at, edge.out, edge.normal
    rows = [
        at - out * stand * 0.9 + normal * 0.0005,
        at - out * stand * 0.7 + normal * 0.004,
        at + up * 0.55 + normal * 0.005,
        at + up + normal * 0.002,
        at + up - normal * 0.004,
        at + up * 0.2 - normal * 0.007,
    ]
    return join(
        whole, strip(piece, edge, rows, [0.6, 0.92 * tone, 0.95 * tone, 0.92 * tone, 0.8 * tone, 0.4], closed=closed)
    )


def lapels(fit: Fit, piece: Piece, *, low: float, wide: float) -> Piece:
    """Finishes an open garment: above height `low` the front edge turns over into lapels and a collar."""
    edges = boundary(piece)
    ends = piece.positions[edges]
    trunk = np.abs(ends[..., 0]) < 0.20 * fit.size
    turned = (ends[..., 2] > low).all(axis=1) & trunk.all(axis=1)
    whole = roll(piece, 0.007, 0.025)
    edge, closed = trace(piece, edges[turned], 72, 2.6)
    at, out, normal = edge.at, edge.out, edge.normal
    t = np.clip((at[:, 2] - low) / max(fit.neck[2] - low, 0.05), 0, 1.2)
    # The notch: the lapel ends below the collar bone, the collar begins above it.
    width = wide * ramp(t, [0, 0.06, 0.6, 0.80, 0.84, 0.90, 1.2], [0.02, 0.30, 1.0, 1.12, 0.62, 0.95, 0.80])[:, None]
    rows = [
        at - out * 0.015 - normal * 0.004,
        at + out * 0.002 + normal * 0.002,
        at + out * 0.001 + normal * 0.009,
        at - out * width * 0.5 + normal * 0.012,
        at - out * width + normal * 0.010,
        at - out * (width - 0.001) + normal * 0.001,
    ]
    return join(whole, strip(piece, edge, rows, [0.6, 1.0, 1.08, 1.08, 1.08, 0.5], closed=closed))


def surface(piece: Piece, x: float, z: float) -> tuple[F64, F64, F64]:
    """The foremost point of a piece near (x, z): position (3,), normal (3,), weights (bones,)."""
    normals = piece.normals()
    away = (piece.positions[:, 0] - x) ** 2 + (piece.positions[:, 2] - z) ** 2
    front = normals[:, 1] < -0.2
    share = np.where(front, np.exp(-away / (2 * 0.012**2)), 0.0) + np.where(front, 1e-12, 0.0)
    share /= max(float(share.sum()), 1e-30)
    normal = share @ normals
    at = share @ piece.positions
    return np.array([x, at[1], z]), normal / max(float(np.linalg.norm(normal)), 1e-9), share @ piece.weights


def lay(piece: Piece, x: F64, z: F64, soft: float = 0.010) -> tuple[F64, F64, F64]:
    """Points (n,) of a piece's front as they are seen from there: positions and normals (n, 3), weights (n, bones)."""
    normals = piece.normals()
    front = np.flatnonzero(normals[:, 1] < -0.15)
    p = piece.positions[front]
    away = (p[None, :, 0] - x[:, None]) ** 2 + (p[None, :, 2] - z[:, None]) ** 2
    # What lies behind (a lining, the other layer) is not seen.
    near = np.exp(-(away - away.min(axis=1, keepdims=True)) / (2 * soft**2))
    depth = np.where(near > 0.05, p[None, :, 1], np.inf).min(axis=1)
    share = near * np.exp(-(((p[None, :, 1] - depth[:, None]) / 0.012) ** 2)) + 1e-12
    share /= share.sum(axis=1, keepdims=True)
    at = share @ p
    normal = share @ normals[front]
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    return np.stack([x, at[:, 1], z], axis=1), normal, share @ piece.weights[front]


def patch(piece: Piece, x: F64, z: F64, lift: F64 | float, colour: F64, rough: float) -> Piece:
    """A sheet (rows, columns) laid on the front of a piece, `lift` metres over it; columns from left to right as seen
    from there, rows down."""
    at, normal, weights = lay(piece, x.ravel(), z.ravel())
    raised = np.broadcast_to(np.asarray(lift, dtype=np.float64), x.shape).ravel()[:, None]
    n = x.size
    tone = np.broadcast_to(colour, (*x.shape, 3)).reshape(-1, 3).copy()
    return Piece(at + normal * raised, grid(*x.shape, closed=False), tone, np.full(n, rough), weights)


def belt(piece: Piece, low: float, high: float, colour: F64, rough: float, lift: float = 0.004) -> Piece:
    """A band of a piece's own shape round the body between two heights."""
    made = replace(piece, positions=piece.positions + piece.normals() * lift)
    made = clip(clip(made, made.positions[:, 2] - low), high - clip(made, made.positions[:, 2] - low).positions[:, 2])
    return roll(made.with_colour(colour, rough), 0.003, 0.002)


def buttons(piece: Piece, heights: F64, x: float, radius: float, colour: F64) -> Piece:
    """Small domes on the front of a piece at the given heights."""
    made: list[Piece] = []
    turn = even(0, 2 * np.pi, 10, endpoint=False)
    for z in heights:
        at, normal, weights = surface(piece, x, float(z))
        side = np.cross(normal, np.array([0.0, 0.0, 1.0]))
        side /= max(float(np.linalg.norm(side)), 1e-9)
        up = np.cross(side, normal)
        ring = np.cos(turn)[:, None] * side + np.sin(turn)[:, None] * up
        points = np.concatenate(
            [
                at + ring * radius + normal * 0.001,
                at + ring * radius * 0.8 + normal * 0.004,
                (at + normal * 0.0035)[None, :],
            ]
        )
        k = np.arange(10)
        nxt = (k + 1) % 10
        triangles = np.concatenate(
            [
                np.stack([k, nxt + 10, nxt], 1),
                np.stack([k, k + 10, nxt + 10], 1),
                np.stack([k + 10, np.full(10, 20), nxt + 10], 1),
            ]
        )
        n = len(points)
        made.append(
            Piece(
                points, triangles.astype(np.int64), np.tile(colour, (n, 1)), np.full(n, 0.3), np.tile(weights, (n, 1))
            )
        )
    return join(*made)


def placket(piece: Piece, low: float, high: float, half: float) -> Piece:
    """The doubled strip down a shirt's front, `half` its width to each side of the middle."""
    carried = replace(piece, positions=piece.positions + piece.normals() * 0.0022)
    for sign in (1.0, -1.0):
        carried = clip(carried, half - sign * carried.positions[:, 0])
    carried = clip(carried, carried.positions[:, 2] - low)
    carried = clip(carried, high - carried.positions[:, 2])
    front = carried.normals()[:, 1] < 0
    if not front.any():
        return carried
    carried = clip(carried, np.where(front, 1.0, -1.0))
    return roll(carried, 0.002, 0.001)
