"""Hair as sculpted shells: columns that leave the crown, follow the skull and fall, with locks, a parting and an edge.

Heights are in skull units above the eyes (0 the eyes, 1 the crown); azimuth is degrees from the face's middle, the
same to both sides (0 front, 90 ear, 180 nape).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import F64, Bools
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.haircuts import Cut, Knots, cut_of
from movie_director.engines.blender.people.piece import Piece, even, join, ramp
from movie_director.engines.blender.people.skull import Skull
from movie_director.engines.blender.people.strap import strap
from movie_director.engines.blender.people.tresses import tresses


def scalp(body: Body, skull: Skull, look: Mapping[str, Any]) -> Bools:
    """Base vertices (19158,) that lie well inside the hair and are never seen."""
    cut = cut_of(look)
    p = body.positions
    if cut is None or cut.bare < 1:
        return np.zeros(len(p), dtype=np.bool_)
    azimuth = np.arctan2(p[:, 0], skull.centre[1] - p[:, 1])
    line = skull.eye[2] + (ending(cut.line, azimuth) + 0.16) * skull.unit
    head = body.base.weights[:, body.base.bones.index("head")] > 0.9
    return head & (p[:, 2] > np.maximum(line, skull.line(0.1)))


def ending(knots: Knots, azimuth: F64) -> F64:
    """The line's height at azimuths in radians, rounded between its knots."""
    away: F64 = np.degrees(np.abs((azimuth + np.pi) % (2 * np.pi) - np.pi))
    fine = even(0, 180, 361)
    raw = ramp(fine, [k for k, _ in knots], [v for _, v in knots])
    kernel = np.hanning(15)
    smooth = np.asarray(np.convolve(np.pad(raw, 7, mode="reflect"), kernel / kernel.sum(), mode="valid").real)
    return ramp(away, fine, smooth)


def shell(
    skull: Skull, cut: Cut, rng: np.random.Generator, *, back: F64 | None = None, hat: bool = False
) -> tuple[F64, F64, F64]:
    """The style's outer surface: positions (rows, columns, 3), lock tone (rows, columns), end share (rows, columns).

    `back` (k, 3) are points of clothes behind the neck that falling hair must lie on. Under a `hat` hair lies flat.
    """
    unit, n = skull.unit, cut.columns
    phi = even(0, 2 * np.pi, n, endpoint=False)
    theta = even(0.0, float(np.radians(158)), 80)
    direction = np.stack(
        [
            np.sin(theta)[:, None] * np.sin(phi)[None, :],
            -np.sin(theta)[:, None] * np.cos(phi)[None, :],
            np.broadcast_to(np.cos(theta)[:, None], (len(theta), n)),
        ],
        axis=-1,
    )
    skin = skull.radius(direction)
    flat = skin * np.sin(theta)[:, None]
    height = skull.centre[2] + skin * np.cos(theta)[:, None]
    fallen = np.maximum.accumulate(flat, axis=0)
    flat = flat + cut.hang * (fallen - flat)
    if cut.hang:
        # Straight down from the last sample: a column may end far below the skull.
        drop = np.linspace(0.1, 2.6, 24)[:, None] * unit
        flat = np.concatenate([flat, np.repeat(flat[-1:], 24, axis=0)])
        height = np.concatenate([np.minimum.accumulate(height, axis=0), height.min(axis=0)[None, :] - drop])
    lock = cut.locks / 2
    phase = rng.uniform(0, 2 * np.pi)
    wobble = sum(rng.uniform(0.2, 0.5) * np.sin(k * phi + rng.uniform(0, 6.3)) for k in (2, 3, 5))
    crest = np.abs(np.cos(lock * phi + wobble + phase)) if cut.locks else np.ones(n)
    loose = np.clip((0.1 - ending(cut.line, phi)) / 0.5, 0, 1) if cut.hang else np.full(n, 0.4)
    end = np.array([skull.line(v) for v in ending(cut.line, phi)]) + cut.ragged * unit * (0.6 - crest) * loose
    # Along each column: arc length from the crown, cut where the column passes its end.
    step = np.hypot(np.diff(flat, axis=0), np.diff(height, axis=0))
    arc = np.concatenate([np.zeros((1, n)), np.cumsum(step, axis=0)])
    rows = np.linspace(0, 1, cut.rows) ** 0.9
    out = np.zeros((cut.rows, n, 2))
    for column in range(n):
        below = np.flatnonzero(height[:, column] < end[column])
        k = int(below[0]) if len(below) else len(height) - 1
        h0, h1 = height[k - 1, column], height[k, column]
        t = (h0 - end[column]) / max(h0 - h1, 1e-9)
        last = arc[k - 1, column] + np.clip(t, 0, 1) * step[k - 1, column]
        at = rows * last
        out[:, column, 0] = np.interp(at, arc[:, column], flat[:, column])
        out[:, column, 1] = np.interp(at, arc[:, column], height[:, column])
    share = np.broadcast_to(rows[:, None], (cut.rows, n))
    rise = np.clip((out[..., 1] - skull.line(0.25)) / (0.7 * unit), 0, 1)
    thick = (cut.thick + (cut.top - cut.thick) * rise) * unit
    free = np.clip((skull.line(0.1) - end) / (0.3 * unit), 0, 1)[None, :] * min(1.0, cut.hang)
    edge = np.sqrt(np.clip(1 - np.clip((share - 0.78) / 0.22, 0, 1) ** 2.2, 0, 1))
    thick = thick * (edge + free * (1 - edge))
    # Locks run with the columns and turn a little as they fall.
    turn = lock * phi[None, :] + wobble + phase + share * 1.1 * np.sin(phi)[None, :]
    ridge = np.abs(np.cos(turn)) if cut.locks else np.ones_like(share)
    fade = np.clip(share * 5, 0, 1) * np.clip(edge + free, 0, 1)
    thick = thick + cut.groove * unit * (np.sqrt(ridge) - 0.75) * fade
    sweep = cut.sweep * unit * np.exp(-((np.degrees(np.angle(np.exp(1j * phi))) / 45) ** 2))[None, :]
    thick = thick + sweep * np.clip((share - 0.35) / 0.35, 0, 1) * edge
    x = out[..., 0] * np.sin(phi)
    y = -out[..., 0] * np.cos(phi)
    if cut.part is not None:
        front = np.clip((0.25 * unit - y) / (0.3 * unit), 0, 1)
        away = (x - cut.part * unit) / (0.055 * unit)
        thick = thick * (1 - 0.8 * front * np.exp(-(away**2)) * np.clip(rise * 2, 0, 1))
    slope = np.stack([np.gradient(out[..., 0], axis=0), np.gradient(out[..., 1], axis=0)], axis=-1)
    slope /= np.maximum(np.linalg.norm(slope, axis=-1, keepdims=True), 1e-9)
    radial, upward = -slope[..., 1], slope[..., 0]
    radial[0], upward[0] = 0.0, 1.0
    if cut.wave:
        # Finger waves: they run round the head and slant down to the back.
        thick = thick + cut.wave * unit * np.sin(share * 34 + 1.2 * np.cos(phi)[None, :]) * fade
    if cut.bare < 1:
        # What is left runs level from the ears to the nape, and is thinner towards the temples.
        lower = cut.bare - 0.30 * np.exp(-((np.degrees(np.angle(np.exp(1j * phi))) / 74) ** 2))[None, :]
        bald = np.clip((out[..., 1] - skull.eye[2] - lower * unit) / (0.24 * unit), 0, 1)
        thick = thick * (1 - bald) - 0.05 * unit * bald
    if cut.bumps:
        thick = thick + _curls(skull, x, y, out[..., 1], cut, rng) * np.clip(edge * 1.4, 0, 1)
    if hat:
        pressed = np.clip((out[..., 1] - skull.line(0.12)) / (0.25 * unit), 0, 1)
        thick = np.minimum(thick, unit * (0.6 - 0.53 * pressed))
    sunk = -0.02 * unit * (1 - edge) * (1 - free)
    reach = thick + sunk
    flat_out = out[..., 0] + radial * reach
    positions = np.stack(
        [flat_out * np.sin(phi), skull.centre[1] - flat_out * np.cos(phi), out[..., 1] + upward * reach], axis=-1
    )
    if back is not None and cut.hang:
        positions = _lie_on(positions, back, skull)
    return positions, ridge * fade + (1 - fade) * 0.8, share.copy()


def _lined(positions: F64, colour: F64, skull: Skull) -> tuple[F64, F64]:
    """Falling hair turned under at its ends: rows going back up inside, so that it is thick, not a sheet."""
    rows = len(positions)
    low = np.clip((skull.line(-0.05) - positions[-1, :, 2]) / (0.3 * skull.unit), 0, 1)[:, None]
    axis = np.array([0.0, skull.centre[1] + 0.1 * skull.unit])
    inner: list[F64] = []
    tones: list[F64] = []
    for back, deep, tone in ((0, 0.035, 0.8), (1, 0.075, 0.5), (3, 0.09, 0.35), (6, 0.09, 0.3)):
        row = positions[rows - 1 - back].copy()
        away = row[:, :2] - axis
        away /= np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-9)
        row[:, :2] -= away * deep * skull.unit
        if back == 0:
            row[:, 2] -= 0.02 * skull.unit
        inner.append(positions[-1] + (row - positions[-1]) * low)
        tones.append(colour[-1] * tone)
    return np.concatenate([positions, np.stack(inner)]), np.concatenate([colour, np.stack(tones)])


def _curls(skull: Skull, x: F64, y: F64, z: F64, cut: Cut, rng: np.random.Generator) -> F64:
    """Round curls: the height of the nearest of many balls, metres."""
    way = np.stack([x, y, z - skull.centre[2]], axis=-1)
    way /= np.maximum(np.linalg.norm(way, axis=-1, keepdims=True), 1e-9)
    count = 150 if cut.bumps > 0.1 else 420
    balls = rng.normal(size=(count, 3))
    balls /= np.linalg.norm(balls, axis=1, keepdims=True)
    cosine = (way.reshape(-1, 3) @ balls.T).max(axis=1).reshape(x.shape)
    angle = np.arccos(np.clip(cosine, -1, 1))
    size = 2.1 / np.sqrt(count)
    return cut.bumps * skull.unit * (np.sqrt(np.clip(1 - (angle / size) ** 2, 0, 1)) - 0.6)


def _lie_on(positions: F64, back: F64, skull: Skull) -> F64:
    """Hair below the nape rests on the clothes behind it and spreads a little."""
    made = positions.copy()
    low = (positions[..., 2] < skull.chin + 0.05 * skull.unit) & (positions[..., 1] > skull.centre[1])
    points = positions[low]
    if not len(points):
        return made
    distance = (points[:, None, 0] - back[None, :, 0]) ** 2 + (points[:, None, 2] - back[None, :, 2]) ** 2
    share = np.exp(-distance / (2 * 0.02**2)) + 1e-12
    depth = (share @ back[:, 1]) / share.sum(axis=1)
    covered = np.clip(np.exp(-distance.min(axis=1) / (2 * 0.03**2)) * 1.5, 0, 1)
    wanted = depth + 0.10 * skull.unit
    points[:, 1] += np.maximum(0.0, wanted - points[:, 1]) * covered
    made[low] = points
    return made


def hair(body: Body, skull: Skull, look: Mapping[str, Any], back: F64 | None) -> Piece | None:
    """The look's hair, carried by the head (falling hair also by neck and chest)."""
    cut = cut_of(look)
    if cut is None:
        return None
    rng = np.random.default_rng([int(look["seed"]), 11])
    positions, ridge, share = shell(skull, cut, rng, back=back, hat=look["hat"] not in ("none", "crown", "nurse-cap"))
    tone = linear(str(look["hair_colour"]))
    bright = (0.62 + 0.5 * ridge) * (1.08 - 0.16 * np.cos(share * 3))
    colour = tone * np.clip(bright, 0.4, 1.4)[..., None]
    if cut.hang:
        positions, colour = _lined(positions, colour, skull)
    piece = strap(body, positions, colour, 0.42, closed=True)
    extra = tresses(body, skull, str(look["hair"]), tone, look["hat"] not in ("none", "crown", "nurse-cap"))
    return join(piece, *extra) if extra else piece
