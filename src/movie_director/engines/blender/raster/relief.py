"""A sight of the set as a relief: its pixels at their depths, as few triangles as a travel of so many metres allows.

Where the depth leaps, the surface is not known: what lies there is *rubber*, which shows the farther side's colour
stretched over the gap and gives way to whatever else is seen there.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import as_strided

from movie_director.engines.blender.raster.plate import Floats, Sight

_FARTHEST = 250.0
_ERROR = 0.3
"""Pixels by which a triangle may be off after the whole travel."""
_LEAP = 1.3
"""Pixels by which two neighbours come apart after the whole travel, from which on they are of different things."""
_SKIRT = 1.6
_Ints = npt.NDArray[np.int64]
_Mask = npt.NDArray[np.bool_]


class Relief(NamedTuple):
    """`solid` (N, 3) points of triangles; `rubber` (M, 8): a point, the far side's point, and its place in the picture.

    `picture` and `lit` are the sight's, cleaned of what near things left on the edges of far ones.
    """

    solid: Floats
    corners: npt.NDArray[np.int32]
    rubber: Floats
    picture: Floats
    lit: list[Floats]


def relief(sight: Sight, lit: list[Floats], travel: float) -> Relief:
    """Make a sight's relief for a camera that goes `travel` metres away from where it was taken."""
    width = sight.depth.shape[1]
    depth = np.minimum(sight.depth, _FARTHEST).astype(np.float32)
    near = (1 / depth).astype(np.float32)
    # Moving by `travel` shifts a point by `pixels` times the inverse of its depth.
    pixels = max(float(sight.projection[0, 0]) * width / 2 * travel, 1e-6)
    leaps = _leaps(near, _LEAP / pixels)
    corners = _blocks(near, leaps, _ERROR / pixels)
    world = _world(sight, depth)
    rubber = np.concatenate([_stretched(sight, depth, near, leaps, world), _skirt(sight, depth, world)])
    dirty = _dirty(near, _LEAP / pixels)
    picture, *clean = _cleaned([sight.picture, *lit], near, dirty, _LEAP / pixels)
    return Relief(world.reshape(-1, 3), corners, rubber, picture, clean)


def _leaps(near: Floats, most: float) -> _Mask:
    """The cells (H-1, W-1), each between four pixels, over which the depth leaps and is no steady slope."""

    def along(axis: int) -> _Mask:
        step = np.abs(np.diff(near, axis=axis))
        pad = [(0, 0), (0, 0)]
        pad[axis] = (1, 1)
        wide = np.pad(step, pad, mode="edge")
        sides = np.minimum(
            np.take(wide, range(step.shape[axis]), axis), np.take(wide, range(2, step.shape[axis] + 2), axis)
        )
        return (step > most) & (sides < 0.4 * step)

    across, down = along(1), along(0)
    return across[1:] | across[:-1] | down[:, 1:] | down[:, :-1]


def _blocks(near: Floats, leaps: _Mask, most: float) -> npt.NDArray[np.int32]:
    """Triangles over square blocks in which the inverse depth is even, the largest that are; leaps stay open."""
    height, width = near.shape
    biggest = 32
    tall, wide = (-(-(n - 1) // biggest) * biggest for n in (height, width))
    padded = np.pad(near, ((0, tall + 1 - height), (0, wide + 1 - width)), mode="edge")
    free = np.zeros((tall, wide), bool)
    free[: height - 1, : width - 1] = True
    open_ = np.zeros((tall, wide), bool)
    open_[: height - 1, : width - 1] = leaps
    quads: list[_Ints] = []
    side = biggest
    while side >= 1:
        rows, columns = tall // side, wide // side
        step = (padded.strides[0] * side, padded.strides[1] * side, *padded.strides)
        block = as_strided(padded, (rows, columns, side + 1, side + 1), step, writeable=False)
        cells = free.reshape(rows, side, columns, side).any(axis=(1, 3))
        blocked = open_.reshape(rows, side, columns, side).any(axis=(1, 3))
        good = cells & ~blocked
        if side > 1:
            where = np.argwhere(good)
            held = block[where[:, 0], where[:, 1]]
            share = np.linspace(0, 1, side + 1, dtype=np.float32)
            top = held[:, 0, 0, None] * (1 - share) + held[:, 0, -1, None] * share
            low = held[:, -1, 0, None] * (1 - share) + held[:, -1, -1, None] * share
            even = top[:, None] * (1 - share)[:, None] + low[:, None] * share[:, None]
            fits = np.abs(held - even).max(axis=(1, 2)) < most
            where = where[fits]
        else:
            where = np.argwhere(good)
        quads.append(np.column_stack([where * side, np.full(len(where), side)]))
        taken = np.zeros((rows, columns), bool)
        taken[where[:, 0], where[:, 1]] = True
        free &= ~np.repeat(np.repeat(taken, side, axis=0), side, axis=1)
        side //= 2
    return _triangles(np.concatenate(quads), width, height)


def _triangles(quads: _Ints, width: int, height: int) -> npt.NDArray[np.int32]:
    y, x, side = quads.T
    y2, x2 = np.minimum(y + side, height - 1), np.minimum(x + side, width - 1)
    a, b, c, d = y * width + x, y * width + x2, y2 * width + x, y2 * width + x2
    return np.stack([a, c, b, b, c, d], axis=1).astype(np.int32)


def _world(sight: Sight, depth: Floats) -> Floats:
    rows, columns = np.mgrid[0 : depth.shape[0], 0 : depth.shape[1]].astype(np.float32)
    return _points(sight, columns, rows, depth)


def _points(sight: Sight, columns: Floats, rows: Floats, depth: Floats) -> Floats:
    height, width = sight.depth.shape
    lens = sight.projection
    x = ((columns + 0.5) / width * 2 - 1 + lens[0, 2]) * depth / lens[0, 0]
    y = (1 - (rows + 0.5) / height * 2 + lens[1, 2]) * depth / lens[1, 1]
    turn = np.linalg.inv(sight.view.astype(np.float64)).astype(np.float32)
    return (np.stack([x, y, -depth], axis=-1) @ turn[:3, :3].T + turn[:3, 3]).astype(np.float32)


def _stretched(sight: Sight, depth: Floats, near: Floats, leaps: _Mask, world: Floats) -> Floats:
    """Rubber over the leaps: each of a cell's corners, the cell's farthest point, and a clean place of its colour."""
    height, width = depth.shape
    y, x = np.nonzero(leaps)
    ys, xs = np.stack([y, y, y + 1, y + 1]), np.stack([x, x + 1, x, x + 1])
    far = np.argmin(near[ys, xs], axis=0)
    every = np.arange(len(y))
    fy, fx = ys[far, every], xs[far, every]
    # A pixel or two away from the near side, so that nothing of its colour is stretched.
    cy = np.clip(fy + np.where(fy > y, 1, -1), 0, height - 1)
    cx = np.clip(fx + np.where(fx > x, 1, -1), 0, width - 1)
    same = near[cy, cx] < near[fy, fx] * 1.1
    cy, cx = np.where(same, cy, fy), np.where(same, cx, fx)
    place = np.stack([(cx + 0.5) / width, 1 - (cy + 0.5) / height], axis=1).astype(np.float32)
    order = (0, 2, 1, 1, 2, 3)
    away = _points(sight, xs.astype(np.float32), ys.astype(np.float32), np.broadcast_to(depth[fy, fx], xs.shape))
    made = np.empty((len(y), 6, 8), np.float32)
    for k, corner in enumerate(order):
        made[:, k, :3] = world[ys[corner], xs[corner]]
        made[:, k, 3:6] = away[corner]
        made[:, k, 6:] = place
    return made.reshape(-1, 8)


def _skirt(sight: Sight, depth: Floats, world: Floats) -> Floats:
    """Rubber round the picture: its border drawn outwards, for where a camera sees past it."""
    height, width = depth.shape
    top, right = [(0, x) for x in range(width)], [(y, width - 1) for y in range(1, height)]
    low, left = [(height - 1, x) for x in range(width - 2, -1, -1)], [(y, 0) for y in range(height - 2, 0, -1)]
    ring = np.array([*top, *right, *low, *left])
    y, x = ring.T
    inner = world[y, x]
    deep = depth[y, x]
    out_x = (x - (width - 1) / 2) * _SKIRT + (width - 1) / 2
    out_y = (y - (height - 1) / 2) * _SKIRT + (height - 1) / 2
    outer = _points(sight, out_x.astype(np.float32), out_y.astype(np.float32), deep)
    place = np.stack([(x + 0.5) / width, 1 - (y + 0.5) / height], axis=1).astype(np.float32)
    after = np.roll(np.arange(len(ring)), -1)
    every = np.arange(len(ring))
    made = np.empty((len(ring), 6, 8), np.float32)
    for k, (points, who) in enumerate(
        ((inner, every), (outer, every), (inner, after), (inner, after), (outer, every), (outer, after))
    ):
        made[:, k, :3] = made[:, k, 3:6] = points[who]
        made[:, k, 6:] = place[who]
    return made.reshape(-1, 8)


def _dirty(near: Floats, most: float) -> _Mask:
    """Pixels of far things beside near ones: their colour is partly that of the near thing's edge."""
    dirty = np.zeros(near.shape, bool)
    for axis in (0, 1):
        step = np.diff(near, axis=axis)
        first, second = (slice(None, -1), slice(None)), (slice(1, None), slice(None))
        if axis == 1:
            first, second = first[::-1], second[::-1]
        dirty[first] |= step > most
        dirty[second] |= step < -most
    # A pixel gathers light from a pixel and a half around: the next one over has a little of it, too.
    wide = dirty.copy()
    for axis in (0, 1):
        for way in (1, -1):
            over = np.roll(dirty, way, axis)
            wide |= over & (np.abs(near - np.roll(near, way, axis)) < most)
    return wide


def _cleaned(pictures: list[Floats], near: Floats, dirty: _Mask, most: float) -> list[Floats]:
    """Give dirty pixels the mean of their clean neighbours that are no nearer."""
    if not dirty.any():
        return pictures
    height, width = near.shape
    y, x = np.nonzero(dirty)
    sums = [np.zeros((len(y), 3), np.float32) for _ in pictures]
    weight = np.zeros(len(y), np.float32)
    for dy in range(-3, 4):
        for dx in range(-3, 4):
            yy, xx = np.clip(y + dy, 0, height - 1), np.clip(x + dx, 0, width - 1)
            good = (~dirty[yy, xx]) & (near[yy, xx] < near[y, x] + most)
            share = good / (dy * dy + dx * dx + 0.2)
            weight += share
            for sum_, picture in zip(sums, pictures, strict=True):
                sum_ += picture[yy, xx] * share[:, None]
    done: list[Floats] = []
    known = weight > 0
    for sum_, picture in zip(sums, pictures, strict=True):
        made = picture.copy()
        made[y[known], x[known]] = sum_[known] / weight[known, None]
        done.append(made)
    return done
