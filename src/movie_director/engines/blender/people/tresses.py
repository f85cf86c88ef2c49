"""Hair that is put up or tied: buns, tails, plaits."""

from __future__ import annotations

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.piece import Piece
from movie_director.engines.blender.people.skull import Skull
from movie_director.engines.blender.people.strap import strap


def tresses(body: Body, skull: Skull, style: str, tone: F64, hatted: bool) -> list[Piece]:
    """What a style has beside its shell; what stands on the crown lies low under a hat."""
    unit = skull.unit
    if style == "bun":
        return [_ball(body, skull.centre + np.array([0.0, 0.86, 0.30 if hatted else 0.62]) * unit, 0.44 * unit, tone)]
    if style == "updo" and not hatted:
        return [_ball(body, skull.centre + np.array([0.0, 0.22, 1.18]) * unit, 0.46 * unit, tone)]
    if style == "topknot" and not hatted:
        return [_ball(body, skull.centre + np.array([0.0, 0.30, 1.12]) * unit, 0.30 * unit, tone)]
    if style == "ponytail":
        return [_tail(body, skull, tone)]
    if style == "plaits":
        return [_plait(body, skull, tone, sign) for sign in (1.0, -1.0)]
    return []


def _ball(body: Body, centre: F64, radius: float, tone: F64) -> Piece:
    """A bun: a flattened ball wound from the outside in."""
    theta = np.linspace(0, np.pi, 14)[:, None]
    phi = np.linspace(0, 2 * np.pi, 28, endpoint=False)[None, :]
    wound = np.abs(np.cos(2.5 * phi + theta * 3.2))
    r = radius * (0.94 + 0.07 * np.sqrt(wound))
    way = np.stack([np.sin(theta) * np.cos(phi), np.cos(theta) * 0.82 + 0 * phi, np.sin(theta) * np.sin(phi)], axis=-1)
    tilt = np.radians(32)
    way = way @ np.array([[1, 0, 0], [0, np.cos(tilt), np.sin(tilt)], [0, -np.sin(tilt), np.cos(tilt)]])
    positions, colour = centre + way * r[..., None], tone * (0.6 + 0.5 * wound)[..., None]
    # Wound the other way round than a shell that comes down from the crown.
    return strap(body, positions[:, ::-1], colour[:, ::-1], 0.42, closed=True)


def _tail(body: Body, skull: Skull, tone: F64) -> Piece:
    """A ponytail: out from the back of the crown, then down behind the neck."""
    t = np.linspace(0, 1, 18)[:, None]
    phi = np.linspace(0, 2 * np.pi, 16, endpoint=False)[None, :]
    unit = skull.unit
    base = skull.centre + np.array([0.0, 0.80, 0.50]) * unit
    path = np.stack(
        [
            0 * t,
            (0.62 * np.sin(np.minimum(t * 2.2, np.pi / 2)) - 0.18 * t**2) * unit,
            (0.18 * np.sin(t * 4) - 1.9 * t**1.5) * unit,
        ],
        axis=-1,
    )
    wide = unit * np.interp(t, [0, 0.05, 0.12, 0.45, 0.8, 1.0], [0.12, 0.12, 0.2, 0.27, 0.19, 0.01])
    ridge = np.abs(np.cos(3.5 * phi + t * 2))
    wide = wide * (0.92 + 0.1 * np.sqrt(ridge))
    along = np.gradient(path[:, 0], axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    side = np.array([1.0, 0, 0])
    up = np.cross(along, side)
    ring = np.cos(phi)[..., None] * side + np.sin(phi)[..., None] * up[:, None, :] * 0.8
    positions = base + path + ring * wide[..., None]
    band = (t < 0.1)[..., None]
    colour = np.where(band, tone * 0.25, tone * (0.62 + 0.5 * ridge)[..., None])
    return strap(body, positions[:, ::-1], colour[:, ::-1], 0.42, closed=True)


def _plait(body: Body, skull: Skull, tone: F64, sign: float) -> Piece:
    """A plait from behind an ear down before the shoulder, tied at its end."""
    unit = skull.unit
    t = np.linspace(0, 1, 44)
    phi = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    start = np.array([sign * (abs(skull.ear[0]) - 0.02 * unit), skull.ear[1] + 0.16 * unit, skull.eye[2] - 0.42 * unit])
    path = start + unit * np.stack(
        [sign * (0.16 * np.sin(t * 2.2)), -0.66 * t**1.4, -1.5 * t],
        axis=1,
    )
    strand = np.abs(np.sin(t * 27))
    end = t > 0.86
    wide = unit * np.interp(t, [0, 0.06, 0.3, 0.84, 0.88, 0.95, 1.0], [0.10, 0.16, 0.17, 0.12, 0.07, 0.12, 0.02])
    wide = wide * np.where(end, 1.0, 0.82 + 0.24 * strand)
    ring = np.stack([np.cos(phi), np.sin(phi) * 0.8, 0 * phi], axis=1)
    sway = np.where(end, 0, 0.03 * unit * np.sin(t * 27))
    rows = path[:, None] + ring[None] * wide[:, None, None]
    rows[..., 0] += sway[:, None]
    bright = np.where(end, 0.9, 0.66 + 0.4 * strand)[:, None, None]
    colour = tone * bright * np.ones((1, len(phi), 1))
    colour[(t > 0.85) & (t < 0.9)] = np.array([0.25, 0.03, 0.03])
    return strap(body, rows, colour, 0.45, closed=True)
