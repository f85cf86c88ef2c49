"""A smooth skin over a field of distances: surface nets (Gibson 1998), one vertex in each cell that it cuts."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from movie_director.engines.blender.people.base import F64, I64
from movie_director.engines.blender.people.piece import even

Field = Callable[[F64], F64]
"""Signed distances (n,) of points (n, 3) in metres: negative inside."""
_COARSE = 4
"""Cells of the fine grid in one of the coarse grid, which says where the surface may be."""


def net(field: Field, low: F64, high: F64, cell: float) -> tuple[F64, I64]:
    """Vertices (n, 3) and triangles (m, 3), facing outwards, of the surface where `field` is zero.

    `low` and `high` bound it; `cell` is the edge of a cell, which is about the edge of a triangle. The grid lies
    evenly about x = 0, so that what is the same on both sides is made the same.
    """
    wide = cell * _COARSE
    across = int(np.ceil(max(abs(low[0]), abs(high[0])) / wide)) + 1
    count = np.array([2 * across, *(np.ceil((high[1:] - low[1:]) / wide).astype(int) + 2)])
    start = np.array([-across * wide, low[1] - wide, low[2] - wide])
    coarse = _sampled(field, start, count + 1, wide)
    near = np.abs(coarse) < 1.9 * wide
    # A coarse cell is looked into when one of its corners is near the surface.
    open_ = np.zeros(tuple(count), dtype=np.bool_)
    for step in np.ndindex(2, 2, 2):
        open_ |= near[tuple(slice(s, s + n) for s, n in zip(step, count, strict=True))]
    fine = count * _COARSE
    looked = np.zeros(tuple(fine + 1), dtype=np.bool_)
    blocks = open_
    for axis in range(3):
        blocks = np.repeat(blocks, _COARSE, axis=axis)
    for step in np.ndindex(2, 2, 2):
        looked[tuple(slice(s, s + n) for s, n in zip(step, fine, strict=True))] |= blocks
    values = np.full(looked.shape, np.nan)
    at = np.argwhere(looked)
    values[looked] = field(np.asarray(start + at * cell, dtype=np.float64))
    return _joined(values, start, cell, field)


def _sampled(field: Field, start: F64, count: I64, step: float) -> F64:
    at = np.stack(np.meshgrid(*(even(0, int(n) - 1, int(n)) for n in count), indexing="ij"), axis=-1).reshape(-1, 3)
    return field(start + at * step).reshape(tuple(count))


def _joined(values: F64, start: F64, cell: float, field: Field) -> tuple[F64, I64]:
    """One vertex in each cut cell, four of them round each cut edge joined."""
    inside = values < 0
    known = ~np.isnan(values)
    shape = tuple(n - 1 for n in values.shape)
    number = np.full(shape, -1, dtype=np.int64)
    quads: list[I64] = []
    edges: list[tuple[int, I64, F64]] = []
    for axis in range(3):
        ends = [slice(None)] * 3
        begins = [slice(None)] * 3
        ends[axis], begins[axis] = slice(1, None), slice(None, -1)
        a, b = tuple(begins), tuple(ends)
        cut = known[a] & known[b] & (inside[a] != inside[b])
        at = np.argwhere(cut)
        first, second = values[a][cut], values[b][cut]
        edges.append((axis, at, first / (first - second)))
    total = np.zeros((*shape, 3))
    times = np.zeros(shape)
    for axis, at, share in edges:
        place = at.astype(np.float64)
        place[:, axis] += share
        for one, two in ((0, 0), (1, 0), (0, 1), (1, 1)):
            cells = at.copy()
            cells[:, (axis + 1) % 3] -= one
            cells[:, (axis + 2) % 3] -= two
            np.add.at(total, tuple(cells.T), place)
            np.add.at(times, tuple(cells.T), 1)
    cut_cells = times > 0
    number[cut_cells] = np.arange(int(cut_cells.sum()))
    positions = start + total[cut_cells] / times[cut_cells][:, None] * cell
    for axis, at, _ in edges:
        corners: list[I64] = []
        for one, two in ((0, 0), (1, 0), (1, 1), (0, 1)):
            cells = at.copy()
            cells[:, (axis + 1) % 3] -= one
            cells[:, (axis + 2) % 3] -= two
            corners.append(number[tuple(cells.T)])
        quad = np.stack(corners, axis=1)
        outward = inside[tuple(at.T)]
        quad[~outward] = quad[~outward][:, ::-1]
        quads.append(quad)
    joined = np.concatenate(quads)
    triangles = np.concatenate([joined[:, [0, 1, 2]], joined[:, [0, 2, 3]]])
    return _pressed(positions, field, cell), triangles


def _pressed(positions: F64, field: Field, cell: float) -> F64:
    """Vertices drawn onto the surface itself."""
    for _ in range(2):
        slope = gradient(field, positions, 0.1 * cell)
        steep = np.maximum(np.einsum("ij,ij->i", slope, slope), 0.05)
        move = slope * (field(positions) / steep)[:, None]
        far = np.linalg.norm(move, axis=1, keepdims=True)
        positions = positions - move * np.minimum(1.0, 0.5 * cell / np.maximum(far, 1e-12))
    return positions


def gradient(field: Field, points: F64, by: float) -> F64:
    """How the field rises at points (n, 3), by central differences."""
    columns = [field(points + step) - field(points - step) for step in np.eye(3) * by]
    return np.asarray(np.stack(columns, axis=1) / (2 * by), dtype=np.float64)
