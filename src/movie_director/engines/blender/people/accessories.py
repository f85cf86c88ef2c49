"""Glasses, carried by the head."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import BODY_VERTICES, F64
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.piece import Piece, grid, join
from movie_director.engines.blender.people.skull import Skull


def tube(body: Body, path: F64, radius: float, colour: F64, *, closed: bool, sides: int = 7) -> Piece:
    """A thin tube along a path (k, 3), rigid with the head."""
    along = np.roll(path, -1, axis=0) - np.roll(path, 1, axis=0) if closed else np.gradient(path, axis=0)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    other = np.where(np.abs(along[:, 1:2]) > 0.8, np.array([[0.0, 0.0, 1.0]]), np.array([[0.0, 1.0, 0.0]]))
    side = np.cross(along, other)
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    up = np.cross(side, along)
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    ring = np.cos(angle)[None, :, None] * side[:, None] + np.sin(angle)[None, :, None] * up[:, None]
    positions = path[:, None] + ring * radius
    if closed:
        positions = np.concatenate([positions, positions[:1]])
    n = int(positions.shape[0]) * sides
    weights = np.zeros((n, len(body.base.bones)))
    weights[:, body.base.bones.index("head")] = 1
    return Piece(
        positions=positions.reshape(-1, 3),
        triangles=grid(positions.shape[0], sides, closed=True),
        colour=np.tile(colour, (n, 1)),
        roughness=np.full(n, 0.25),
        weights=weights,
    )


def _outside(body: Body, path: F64, radius: float, until: float) -> F64:
    """How far aside (k,) a temple is along its path, so that it lies on the head and never runs within it; behind the
    ear's front, at `until`, it goes where it goes."""
    head = body.base.weights[:, body.base.bones.index("head")] > 0.5
    skin = body.positions[: len(head)][head & (np.arange(len(head)) < BODY_VERTICES)]
    found = np.abs(path[:, 0])
    for n, (x, y, z) in enumerate(path):
        near = np.hypot(skin[:, 1] - y, skin[:, 2] - z) < 0.012
        near &= skin[:, 0] * np.sign(x) > 0
        if y < until and near.any():
            found[n] = max(found[n], float(np.abs(skin[near, 0]).max()) + 1.2 * radius)
    return found


def glasses(body: Body, look: Mapping[str, Any], skull: Skull) -> Piece | None:
    """Rounded frames in front of the eyes, a bridge, and temples to the ears; None when the look has none."""
    if not look["glasses"]:
        return None
    unit = skull.unit
    rng = np.random.default_rng([int(look["seed"]), 17])
    square = rng.uniform(2.2, 3.6)
    colour = [np.array(c) for c in ((0.018, 0.014, 0.012), (0.10, 0.035, 0.015), (0.30, 0.24, 0.12))][
        int(rng.integers(3))
    ]
    made: list[Piece] = []
    turn = np.linspace(0, 2 * np.pi, 30, endpoint=False)
    eye = body.bone("eye_l")
    ball = body.positions[np.unique(body.base.quads["helper-l-eye"])]
    front = float(ball[:, 1].min()) - 0.13 * unit
    wide = min(0.27 * unit, float(eye[0]) * 1.03 - 0.055 * unit)
    tall = wide * 0.82
    radius = 0.0155 * unit
    cos, sin = np.cos(turn), np.sin(turn)
    rim_x = wide * np.sign(cos) * np.abs(cos) ** (2 / square)
    rim_z = tall * np.sign(sin) * np.abs(sin) ** (2 / square)
    middle = np.array([eye[0] * 1.03, front, eye[2] - 0.03 * unit])
    for sign in (1.0, -1.0):
        rim = np.stack([sign * (middle[0] + rim_x), front + 0.10 * (rim_x + wide * 0.2), middle[2] + rim_z], axis=1)
        made.append(tube(body, rim if sign > 0 else rim[::-1], radius, colour, closed=True))
        ear = skull.ear * np.array([sign, 1, 1])
        hinge = np.array([sign * (middle[0] + wide), front + 0.12 * wide, middle[2] + 0.55 * tall])
        rest = np.array([sign * (abs(ear[0]) - 0.03 * unit), ear[1] + 0.02 * unit, skull.eye[2] + 0.10 * unit])
        tip = rest + np.array([0, 0.16 * unit, -0.14 * unit])
        t = np.linspace(0, 1, 8)[:, None]
        temple = np.concatenate([hinge + (rest - hinge) * t, rest + (tip - rest) * np.array([[0.5], [1.0]])])
        temple[:, 0] = sign * _outside(body, temple, radius, float(ear[1]) - 0.1 * unit)
        made.append(tube(body, temple, radius * 0.9, colour, closed=False))
    t = np.linspace(-1, 1, 7)
    gap = middle[0] - wide
    bridge = np.stack([t * gap, np.full(7, front - 0.01 * unit), middle[2] + 0.05 * unit + 0.04 * unit * (1 - t**2)], 1)
    made.append(tube(body, bridge, radius, colour, closed=False))
    return join(*made)
