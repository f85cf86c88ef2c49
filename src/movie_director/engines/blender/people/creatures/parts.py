"""What is set into clay: eyes and lids, ears, hair, whiskers, feathers; each a closed piece on its bones."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.creatures.clay import Point
from movie_director.engines.blender.people.piece import Piece, even, grid

WHITE, BLACK = np.array([0.80, 0.79, 0.75]), np.array([0.006, 0.006, 0.007])


def shared(bones: Sequence[str], count: int, *owners: tuple[str, F64 | float]) -> F64:
    """Weights (count, bones): each owner's share, which sum to 1."""
    weights = np.zeros((count, len(bones)))
    for bone, share in owners:
        weights[:, bones.index(bone)] += share
    return weights / weights.sum(axis=1, keepdims=True)


def eye(
    bones: Sequence[str],
    side: str,
    at: Point,
    radius: float,
    iris: F64,
    *,
    way: Point = (0.0, -1.0, 0.0),
    wide: float = 40.0,
    pupil: float = 24.0,
    slit: float = 1.0,
    white: F64 = WHITE,
) -> Piece:
    """An eyeball that looks along `way`: pupil, iris and white by degrees from the middle; `slit` narrows the pupil."""
    edges = (
        0.01,
        0.5 * pupil,
        pupil - 1,
        pupil + 1,
        (pupil + wide) / 2,
        wide - 1,
        wide + 1,
        62,
        84,
        106,
        130,
        155,
        179.9,
    )
    columns = 20
    angles, round_ = np.radians(edges), even(0, 2 * np.pi, columns, endpoint=False)
    forward = np.array(way) / np.linalg.norm(way)
    right = np.cross(forward, (0.0, 0.0, 1.0))
    right /= np.linalg.norm(right)
    up = np.cross(right, forward)
    rows: list[F64] = []
    for angle, edge in zip(angles, edges, strict=True):
        narrow = slit if edge <= pupil + 1 else slit + (1 - slit) * np.clip((edge - pupil) / (wide - pupil), 0, 1)
        x, z = np.cos(round_) * narrow, np.sin(round_)
        flat = np.sin(angle) * np.stack([x, z], axis=1)
        deep = np.sqrt(np.maximum(1 - np.sum(flat * flat, axis=1), 0)) * (1 if edge <= 90 else -1)
        rows.append(deep[:, None] * forward + flat[:, :1] * right + flat[:, 1:] * up)
    positions = np.array(at) + np.concatenate(rows) * radius
    tone = [BLACK if e < pupil else iris * (0.55 if e > wide - 2 else 1.0) if e < wide else white for e in edges]
    n = len(positions)
    triangles = grid(len(edges), columns, closed=True)[:, ::-1]
    triangles = outward(positions, triangles, np.array(at))
    weights = shared(bones, n, (f"eye_{side}", 1.0))
    return Piece(positions, triangles, np.repeat(np.stack(tone), columns, axis=0), np.full(n, 0.08), weights)


def lid(
    bones: Sequence[str],
    bone: str,
    at: Point,
    radius: float,
    colour: F64,
    *,
    tilt: float = 0.0,
    sunk: float = 72.0,
    back: float = 42.0,
) -> Piece:
    """A cap over an eyeball, which turns with its bone about the axis x, open: `sunk` degrees wide, turned `back`.

    `tilt` raises its inner end, degrees on the left side.
    """
    rings, columns = (0.01, 0.35 * sunk, 0.7 * sunk, sunk - 4, sunk, sunk + 1.5), 18
    round_ = even(0, 2 * np.pi, columns, endpoint=False)
    rows: list[F64] = []
    for k, ring in enumerate(rings):
        a = np.radians(ring)
        far = radius * (1.0 if k < 4 else 0.985 if k == 4 else 0.93)
        rows.append(
            far * np.stack([np.sin(a) * np.cos(round_), np.sin(a) * np.sin(round_), np.full(columns, np.cos(a))], 1)
        )
    points = np.concatenate(rows)
    lean = np.radians(tilt)
    points = points @ np.array([[np.cos(lean), 0, np.sin(lean)], [0, 1, 0], [-np.sin(lean), 0, np.cos(lean)]])
    up = np.radians(back)
    points = points @ np.array([[1, 0, 0], [0, np.cos(up), -np.sin(up)], [0, np.sin(up), np.cos(up)]])
    positions = np.array(at) + points
    n = len(positions)
    triangles = outward(positions, grid(len(rings), columns, closed=True), np.array(at))
    return Piece(positions, triangles, np.tile(colour, (n, 1)), np.full(n, 0.6), shared(bones, n, (bone, 1.0)))


def sweep(
    path: Sequence[Point] | F64,
    widths: F64,
    thick: F64,
    across: Point,
    colours: Sequence[F64],
    weights: F64,
    *,
    inner: F64 | None = None,
    sides: int = 10,
) -> Piece:
    """A flat tube along `path` (k points): half `widths` along `across`, half as `thick` the other way, closed at ends.

    `weights` (k, bones) and `colours` go along the path; `inner` is the colour of the side that faces
    `across` x the path's direction.
    """
    rows_ = np.concatenate(
        [np.asarray(path, dtype=np.float64), np.stack([widths, thick], axis=1), np.stack(list(colours)), weights],
        axis=1,
    )
    rows_ = _rounded(rows_)
    line, wide, deep, tones, weights = rows_[:, :3], rows_[:, 3], rows_[:, 4], rows_[:, 5:8], rows_[:, 8:]
    along = np.gradient(line, axis=0)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-12)
    side = np.array(across) - along * (along @ np.array(across))[:, None]
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    face = np.cross(side, along)
    turn = even(0, 2 * np.pi, sides, endpoint=False)
    rows, paint = list[F64](), list[F64]()
    for k in range(len(line)):
        ring = np.outer(np.cos(turn) * wide[k], side[k]) + np.outer(np.sin(turn) * deep[k], face[k])
        rows.append(line[k] + ring)
        tone = np.tile(tones[k], (sides, 1))
        if inner is not None:
            shown = np.clip((np.sin(turn) - 0.25) / 0.5, 0, 1) * (0.0 if k in (0, len(line) - 1) else 1.0)
            tone = tone + shown[:, None] * (inner - tone)
        paint.append(tone)
    count = len(line)
    positions = np.concatenate([*rows, line[:1], line[-1:]])
    colour = np.concatenate([*paint, tones[:1], tones[-1:]])
    first, last = count * sides, count * sides + 1
    ring = np.arange(sides)
    caps = [
        np.stack([np.full(sides, first), (ring + 1) % sides, ring], 1),
        np.stack([np.full(sides, last), (count - 1) * sides + ring, (count - 1) * sides + (ring + 1) % sides], 1),
    ]
    triangles = np.concatenate([grid(count, sides, closed=True)[:, ::-1], *caps]).astype(np.int64)
    weighed = np.concatenate([np.repeat(weights, sides, axis=0), weights[:1], weights[-1:]])
    n = len(positions)
    return _turned_out(Piece(positions, triangles, colour, np.full(n, 0.6), weighed))


def _rounded(rows: F64, times: int = 3) -> F64:
    """Rows (k, n) with more between them, along curves through them (Catmull and Rom, 1974); none goes below 0."""
    before = np.concatenate([2 * rows[:1] - rows[1:2], rows[:-1]])
    after = np.concatenate([rows[1:], 2 * rows[-1:] - rows[-2:-1]])
    slope = (after - before) / 2
    found: list[F64] = []
    for k in range(len(rows) - 1):
        for u in np.arange(times) / times:
            h = (2 * u**3 - 3 * u**2 + 1, u**3 - 2 * u**2 + u, -2 * u**3 + 3 * u**2, u**3 - u**2)
            made = h[0] * rows[k] + h[1] * slope[k] + h[2] * rows[k + 1] + h[3] * slope[k + 1]
            straight = rows[k] + u * (rows[k + 1] - rows[k])
            made[5:] = straight[5:]  # colours and weights go straight
            made[3:5] = np.maximum(made[3:5], 1e-5)
            found.append(made)
    return np.stack([*found, rows[-1]])


def _turned_out(piece: Piece) -> Piece:
    """The piece with its triangles facing outwards, told by the volume that they enclose."""
    a, b, c = (piece.positions[piece.triangles[:, k]] for k in range(3))
    if float(np.einsum("ij,ij->", a, np.cross(b, c))) >= 0:
        return piece
    return Piece(
        piece.positions, piece.triangles[:, ::-1].copy(), piece.colour, piece.roughness, piece.weights, piece.face
    )


def outward(
    positions: F64, triangles: np.ndarray[tuple[int, ...], np.dtype[np.int64]], middle: F64
) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Triangles turned so that they face away from `middle`."""
    a, b, c = (positions[triangles[:, k]] for k in range(3))
    inwards = np.einsum("ij,ij->i", np.cross(b - a, c - a), (a + b + c) / 3 - middle) < 0
    return np.where(inwards[:, None], triangles[:, ::-1], triangles)


def bead(bones: Sequence[str], bone: str, at: Point, radii: Point, colour: F64, rough: float = 0.5) -> Piece:
    """An ellipsoid."""
    rings, columns = 10, 14
    a, b = even(0, np.pi, rings), even(0, 2 * np.pi, columns, endpoint=False)
    a = np.clip(a, 0.02, np.pi - 0.02)
    round_ = np.stack(
        [np.outer(np.sin(a), np.cos(b)), np.outer(np.sin(a), np.sin(b)), np.outer(np.cos(a), np.ones(columns))], axis=-1
    ).reshape(-1, 3)
    positions = np.array(at) + round_ * np.array(radii)
    n = len(positions)
    triangles = outward(positions, grid(rings, columns, closed=True), np.array(at))
    return Piece(positions, triangles, np.tile(colour, (n, 1)), np.full(n, rough), shared(bones, n, (bone, 1.0)))


def mouth(jaw: Piece) -> Piece:
    """A lower jaw whose upper side, which only an open mouth shows, is dark red."""
    up = np.clip((jaw.normals()[:, 2] - 0.35) / 0.3, 0, 1)
    return jaw.with_colour(jaw.colour + up[:, None] * (np.array([0.16, 0.03, 0.03]) - jaw.colour))
