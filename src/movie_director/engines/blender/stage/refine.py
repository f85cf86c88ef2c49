# SPDX-License-Identifier: GPL-3.0-or-later
"""A textured surface made so fine that colours at its points are all that its textures tell.

Edges between whose ends the texture does something else than the colours at the ends foretell are halved, both
triangles beside them alike, until nothing more is lost or the surface is fine enough.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

Paint = Callable[[int, np.ndarray, np.ndarray], tuple[np.ndarray, float]]
_ROUNDS = 7
_TOLD = 0.05
"""How far the colour between two ends may be off, as the square root of light, before the edge is halved."""
_CLEAR = 0.4
"""Alpha below which a triangle is not there."""
_SIDES = ((0, 1), (1, 2), (2, 0))


@dataclass(frozen=True)
class Surface:
    """`points` (V, 3), `triangles` (T, 3), and of their corners `uv` (T, 3, 2), `normals`, painted colours `brushed`
    (T, 3, 3); `coats` (T,) are the materials, `textured` (materials,) which of them have a texture."""

    points: np.ndarray
    triangles: np.ndarray
    uv: np.ndarray
    normals: np.ndarray
    brushed: np.ndarray
    coats: np.ndarray
    textured: np.ndarray


@dataclass(frozen=True)
class Fine:
    """A surface whose points have their colours: `origin` (V,) are points of `halves`, each between two before it."""

    positions: np.ndarray
    normals: np.ndarray
    colour: np.ndarray
    roughness: np.ndarray
    triangles: np.ndarray
    origin: np.ndarray
    halves: list[np.ndarray]

    def spread(self, values: np.ndarray) -> np.ndarray:
        """What the first points had (n, k), for all."""
        for pairs in self.halves:
            values = np.concatenate([values, (values[pairs[:, 0]] + values[pairs[:, 1]]) / 2])
        return values[self.origin]


def refined(surface: Surface, paint: Paint, *, most: int, least: float) -> Fine:
    """The surface with at most `most` points where that is more than it has; no edge below `least` is halved."""
    points, triangles = surface.points, surface.triangles
    uv, normals, brushed, coats = surface.uv, surface.normals, surface.brushed, surface.coats
    halves: list[np.ndarray] = []
    for _ in range(_ROUNDS):
        wanted = _wanted(points, triangles, uv, brushed, coats, surface.textured, paint, least)
        room = most - len(points)
        if room <= 0 or not len(wanted):
            break
        if len(wanted) > room:
            wanted = np.sort(wanted[:room])
        code = np.sort(wanted)
        pairs = np.stack([code // len(points), code % len(points)], axis=1)
        halves.append(pairs)
        count = len(points)
        points = np.concatenate([points, points[pairs].mean(axis=1)])
        triangles, uv, normals, brushed, coats = _halved(count, code, triangles, uv, normals, brushed, coats)
    return _pointed(points, triangles, uv, normals, brushed, coats, paint, halves)


def _codes(count: int, triangles: np.ndarray, side: tuple[int, int]) -> np.ndarray:
    a, b = triangles[:, side[0]], triangles[:, side[1]]
    return np.minimum(a, b) * count + np.maximum(a, b)


def _wanted(
    points: np.ndarray,
    triangles: np.ndarray,
    uv: np.ndarray,
    brushed: np.ndarray,
    coats: np.ndarray,
    textured: np.ndarray,
    paint: Paint,
    least: float,
) -> np.ndarray:
    """Edges that lose something, as codes, those that lose most first."""
    codes: list[np.ndarray] = []
    losses: list[np.ndarray] = []
    for coat in np.unique(coats):
        if not textured[coat]:
            continue
        mine = np.flatnonzero(coats == coat)
        for side in _SIDES:
            a, b = uv[mine, side[0]], uv[mine, side[1]]
            p, q = brushed[mine, side[0]], brushed[mine, side[1]]
            long = np.linalg.norm(points[triangles[mine, side[0]]] - points[triangles[mine, side[1]]], axis=1)
            ends = np.sqrt(paint(int(coat), a, p)[0]), np.sqrt(paint(int(coat), b, q)[0])
            off = np.zeros(len(mine))
            for share in (0.25, 0.5, 0.75):
                seen = np.sqrt(paint(int(coat), a + (b - a) * share, p + (q - p) * share)[0])
                off = np.maximum(off, np.abs(seen - ends[0] - (ends[1] - ends[0]) * share).max(axis=1))
            keep = (off > _TOLD) & (long > 2 * least)
            codes.append(_codes(len(points), triangles[mine], side)[keep])
            losses.append((off * long)[keep])
    if not codes:
        return np.zeros(0, np.int64)
    code, loss = np.concatenate(codes), np.concatenate(losses)
    order = np.lexsort((code, -loss))
    _, first = np.unique(code[order], return_index=True)
    return code[order][np.sort(first)]


def _halved(
    count: int,
    codes: np.ndarray,
    triangles: np.ndarray,
    uv: np.ndarray,
    normals: np.ndarray,
    brushed: np.ndarray,
    coats: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Triangles with those edges halved; the middle of edge k is point `count` + k."""
    mids = np.full((len(triangles), 3), -1, np.int64)
    for k, side in enumerate(_SIDES):
        code = _codes(count, triangles, side)
        place = np.minimum(np.searchsorted(codes, code), len(codes) - 1)
        mids[:, k] = np.where(codes[place] == code, count + place, -1)
    every = np.concatenate([uv, normals, brushed], axis=2)
    middles = np.stack([(every[:, a] + every[:, b]) / 2 for a, b in _SIDES], axis=1)
    six = np.concatenate([triangles, mids], axis=1)
    rows = np.concatenate([every, middles], axis=1)
    cut = mids >= 0
    out_t, out_r, out_c = [], [], []
    patterns = {
        (False, False, False): [(0, 1, 2)],
        (True, False, False): [(0, 3, 2), (3, 1, 2)],
        (False, True, False): [(0, 1, 4), (0, 4, 2)],
        (False, False, True): [(0, 1, 5), (5, 1, 2)],
        (True, True, False): [(3, 1, 4), (0, 3, 4), (0, 4, 2)],
        (False, True, True): [(4, 2, 5), (0, 1, 4), (0, 4, 5)],
        (True, False, True): [(0, 3, 5), (3, 1, 2), (3, 2, 5)],
        (True, True, True): [(0, 3, 5), (3, 1, 4), (5, 4, 2), (3, 4, 5)],
    }
    for which, made in patterns.items():
        mine = np.flatnonzero((cut == np.array(which)).all(axis=1))
        for corners in made:
            out_t.append(six[mine][:, corners])
            out_r.append(rows[mine][:, corners])
            out_c.append(coats[mine])
    found = np.concatenate(out_r)
    return np.concatenate(out_t), found[..., :2], found[..., 2:5], found[..., 5:8], np.concatenate(out_c)


def _pointed(
    points: np.ndarray,
    triangles: np.ndarray,
    uv: np.ndarray,
    normals: np.ndarray,
    brushed: np.ndarray,
    coats: np.ndarray,
    paint: Paint,
    halves: list[np.ndarray],
) -> Fine:
    """One point for all corners of a place that look alike."""
    colour, rough = np.empty((len(triangles), 3, 4)), np.empty(len(triangles))
    for coat in np.unique(coats):
        mine = coats == coat
        count = int(mine.sum())
        seen, told = paint(int(coat), uv[mine].reshape(-1, 2), brushed[mine].reshape(-1, 3))
        colour[mine], rough[mine] = seen.reshape(count, 3, 4), told
    there = colour[..., 3].mean(axis=1) >= _CLEAR
    if not there.any():
        there[:] = True
    triangles, colour, rough, normals = triangles[there], colour[there], rough[there], normals[there]
    rows = np.concatenate(
        [
            triangles.reshape(-1, 1),
            np.rint(np.sqrt(colour[..., :3]) * 7).reshape(-1, 3),
            np.rint(np.repeat(rough, 3)[:, None] * 8),
            np.rint(normals * 1.6).reshape(-1, 3),
        ],
        axis=1,
    ).astype(np.int64)
    _, first, back = np.unique(rows, axis=0, return_index=True, return_inverse=True)
    back = back.ravel()
    count = np.bincount(back)

    def mean(values: np.ndarray) -> np.ndarray:
        return np.stack([np.bincount(back, column) for column in values.T], axis=1) / count[:, None]

    made = back.reshape(-1, 3)
    a, b, c = made.T
    made = made[(a != b) & (b != c) & (a != c)]
    used, corners = np.unique(made, return_inverse=True)
    origin = triangles.reshape(-1)[first][used]
    facing = mean(normals.reshape(-1, 3))[used]
    facing /= np.maximum(np.linalg.norm(facing, axis=1, keepdims=True), 1e-12)
    shades = mean(colour[..., :3].reshape(-1, 3))[used]
    gloss = (np.bincount(back, np.repeat(rough, 3)) / count)[used]
    return Fine(points[origin], facing, shades, gloss, corners.reshape(-1, 3), origin, halves)
