"""Who moves what: a body of ours is put inside a figure without bones, and its skin hands its weights over."""

from __future__ import annotations

from typing import Any, cast

import numpy as np
from scipy.sparse import csr_matrix
from scipy.spatial import KDTree

from movie_director.engines.blender.people.base import BODY_VERTICES, F32, F64, I64
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.skeleton import Skeleton

_NEAR = 6
_FACING = 0.035
"""Metres that a difference of 1 between the ways two surfaces face counts as: one thigh's inside is not the other's."""
_SMOOTHED = 4


def put_into(pattern: Body, own: Skeleton, bones: Skeleton) -> tuple[F64, F32]:
    """The pattern's skin (V, 3) with each of its bones where a figure's are, and its weights (V, bones)."""
    skin = pattern.positions[:BODY_VERTICES]
    weights = pattern.base.weights[:BODY_VERTICES]
    scale = _long(own, bones)
    moved = np.zeros_like(skin)
    for k in range(len(bones.names)):
        share = weights[:, k]
        mine = share > 1e-4
        if not mine.any():
            continue
        a, b = own.tails[k] - own.heads[k], bones.tails[k] - bones.heads[k]
        turned = _onto(a, b)
        stretch = np.eye(3) * scale
        long = float(np.linalg.norm(a))
        if long > 1e-4:
            way = a / long
            by = float(np.clip(np.linalg.norm(b) / long, 0.3, 3.0))
            stretch = stretch + (by - scale) * np.outer(way, way)
        moved[mine] += share[mine, None] * ((skin[mine] - own.heads[k]) @ (turned @ stretch).T + bones.heads[k])
    return moved / np.maximum(weights.sum(axis=1, keepdims=True), 1e-6), weights


def handed_over(
    skin: F64, facing: F64, weights: F32, points: F64, normals: F64, triangles: I64, *, smooth: int = _SMOOTHED
) -> F64:
    """The weights (V, bones) of the `skin` points nearest to each of `points`, evened out along their surface."""
    own, theirs = (np.concatenate([p, n * _FACING], axis=1) for p, n in ((skin, facing), (points, normals)))
    far, near = nearest(own, theirs, _NEAR)
    share = 1.0 / np.maximum(far, 1e-4) ** 2
    share /= share.sum(axis=1, keepdims=True)
    found = np.einsum("vk,vkb->vb", share, weights[near].astype(np.float64))
    _, place = np.unique(np.rint(points * 5e3).astype(np.int64), axis=0, return_inverse=True)
    place = place.ravel()
    count = int(place.max()) + 1
    edges = place[np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])]
    pairs = np.concatenate([edges, edges[:, ::-1]])
    beside: Any = csr_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(count, count))
    beside.data[:] = 1.0
    many = np.maximum(np.bincount(np.unique(pairs, axis=0)[:, 0], minlength=count), 1.0)
    sums = np.zeros((count, found.shape[1]))
    np.add.at(sums, place, found)
    spots = sums / np.bincount(place, minlength=count)[:, None]
    for _ in range(smooth):
        spots = 0.5 * spots + 0.5 * cast("F64", beside @ spots) / many[:, None]
    return np.asarray(spots[place], dtype=np.float64)


def nearest(points: F64, others: F64, count: int) -> tuple[F64, I64]:
    """How far the `count` nearest of `points` are from each of `others`, and which they are, both (n, count)."""
    far, which = cast("tuple[F64, I64]", KDTree(points).query(others, k=count))
    return far, which


def _long(own: Skeleton, bones: Skeleton) -> float:
    """How large a figure's trunk is beside the pattern's."""

    def trunk(s: Skeleton) -> float:
        return float(np.linalg.norm(s.heads[s.index["neck_01"]] - s.heads[s.index["pelvis"]]))

    return trunk(bones) / trunk(own)


def _onto(a: F64, b: F64) -> F64:
    """The least rotation (3, 3) that turns one direction into another."""
    u, v = a / max(float(np.linalg.norm(a)), 1e-9), b / max(float(np.linalg.norm(b)), 1e-9)
    axis, c = np.cross(u, v), float(u @ v)
    if c < -0.999 or float(np.linalg.norm(a)) < 1e-6:
        return np.eye(3)
    cross = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
    return np.eye(3) + cross + cross @ cross / (1 + c)
