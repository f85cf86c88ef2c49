"""Glasses and hats, carried by the head."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.hair import Cut, shell, strap
from movie_director.engines.blender.people.piece import Piece, grid, join, roll
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
        made.append(tube(body, temple, radius * 0.9, colour, closed=False))
    t = np.linspace(-1, 1, 7)
    gap = middle[0] - wide
    bridge = np.stack([t * gap, np.full(7, front - 0.01 * unit), middle[2] + 0.05 * unit + 0.04 * unit * (1 - t**2)], 1)
    made.append(tube(body, bridge, radius, colour, closed=False))
    return join(*made)


def hat(body: Body, look: Mapping[str, Any], skull: Skull) -> Piece | None:
    """A cap, beanie or brimmed hat over the hair; None when the look has none."""
    kind = str(look["hat"])
    if kind == "none":
        return None
    colour = linear(str(look["outer_colour"] if look["outer"] != "none" else look["legs_colour"]))
    colour = np.clip(colour * 1.15 + 0.01, 0, 1)
    unit = skull.unit
    line = {"beanie": 0.40, "cap": 0.46, "brimmed": 0.44}[kind]
    knots = ((0.0, line), (60.0, line - 0.10), (90.0, line - 0.16), (180.0, line - (0.5 if kind == "beanie" else 0.30)))
    thick = {"beanie": 0.17, "cap": 0.16, "brimmed": 0.19}[kind]
    top = {"beanie": 0.26, "cap": 0.20, "brimmed": 0.48}[kind]
    cut = Cut(knots, thick, top, hang=0.35, locks=0, groove=0.0, columns=56, rows=16)
    rng = np.random.default_rng(0)
    positions, _, share = shell(skull, cut, rng)
    if kind == "brimmed":
        # The crown's crease.
        crease = np.exp(-((positions[..., 0] / (0.22 * unit)) ** 2)) * (share < 0.45)
        positions[..., 2] -= crease * 0.13 * unit * np.clip(1 - share * 2.2, 0, 1)
    # The shell's edge tapers into the head; a hat's edge stands off it.
    ring = positions[-4].copy()
    positions[-3:] = positions[-4]
    for k in range(3):
        positions[-3 + k, :, 2] = ring[:, 2] + (positions[-4, :, 2].min() * 0 - 0.02 * unit) * (k + 1)
    piece = roll(
        strap(body, positions, np.tile(colour, (*positions.shape[:2], 1)), 0.85, closed=True), 0.02 * unit, 0.1 * unit
    )
    made = [piece]
    edge = positions[-1]
    phi = np.linspace(0, 2 * np.pi, len(edge), endpoint=False)
    if kind == "beanie":
        fold = np.stack([edge, edge + (edge - skull.centre) * 0.10, edge * 1.0], axis=0)
        rise = np.array([0.0, 0.05, 0.30])[:, None] * unit
        fold[..., 2] = edge[..., 2] + rise
        away = edge[:, :2] - skull.centre[:2]
        for k, wide in enumerate((1.02, 1.07, 1.04)):
            fold[k, :, :2] = skull.centre[:2] + away * wide
        band = strap(body, fold[::-1], np.tile(colour * 0.85, (3, len(edge), 1)), 0.9, closed=True)
        made.append(roll(band, 0.015 * unit, 0.02 * unit))
    if kind in ("cap", "brimmed"):
        made.append(_brim(body, edge, phi, colour, skull, cap=kind == "cap"))
    if kind == "brimmed":
        away = (edge - skull.centre) * np.array([1, 1, 0])
        away /= np.linalg.norm(away, axis=1, keepdims=True)
        ribbon = np.stack([edge + away * 0.012 * unit + np.array([0, 0, 0.16 * unit * t]) for t in (1.0, 0.5, 0.05)])
        made.append(strap(body, ribbon, np.tile(colour * 0.25, (3, len(edge), 1)), 0.6, closed=True))
    return join(*made)


def _brim(body: Body, edge: F64, phi: F64, colour: F64, skull: Skull, *, cap: bool) -> Piece:
    """A peak over the eyes (`cap`), or a brim all round."""
    unit = skull.unit
    if cap:
        quarter = len(edge) * 5 // 18
        around = np.arange(-quarter, quarter + 1) % len(edge)
        edge, phi = edge[around], phi[around]
    away = edge[:, :2] - skull.centre[:2]
    away /= np.linalg.norm(away, axis=1, keepdims=True)
    front = np.clip(np.cos(phi), 0.02, 1)
    reach = 0.62 * unit * front**0.8 if cap else np.full(len(phi), 0.55 * unit)
    dip = -0.10 * front if cap else 0.05 * np.abs(np.sin(phi)) - 0.05 * front
    rows: list[F64] = []
    for t in (0.0, 0.35, 0.7, 1.0):
        row = edge.copy()
        row[:, :2] += away * (reach * t)[:, None]
        row[:, 2] += unit * dip * t + 0.01 * unit
        rows.append(row)
    brim = strap(body, np.stack(rows), np.tile(colour * 0.9, (4, len(edge), 1)), 0.85, closed=not cap)
    return roll(brim, 0.012 * unit, 0.01 * unit)


__all__ = ["glasses", "grid", "hat", "tube"]
