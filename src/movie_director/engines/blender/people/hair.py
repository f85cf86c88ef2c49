"""Hair as sculpted shells: columns that leave the crown, follow the skull and fall, with locks, a parting and an edge.

Heights are in skull units above the eyes (0 the eyes, 1 the crown); azimuth is degrees from the face's middle, the
same to both sides (0 front, 90 ear, 180 nape).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import F64, Bools
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.piece import Piece, even, grid, join, ramp
from movie_director.engines.blender.people.skull import Skull

Knots = tuple[tuple[float, float], ...]

_SHORT: Knots = (
    (0, 0.60),
    (28, 0.62),
    (44, 0.52),
    (56, 0.30),
    (64, -0.02),
    (71, -0.10),
    (77, 0.14),
    (88, 0.26),
    (104, 0.16),
    (114, -0.16),
    (124, -0.42),
    (145, -0.56),
    (180, -0.60),
)
_SWEPT: Knots = (
    (0, 0.60),
    (28, 0.60),
    (46, 0.48),
    (60, 0.22),
    (70, 0.0),
    (77, 0.14),
    (88, 0.22),
    (104, 0.12),
    (114, -0.2),
    (126, -0.44),
    (150, -0.54),
    (180, -0.56),
)
_BOB: Knots = ((0, 0.34), (30, 0.32), (47, 0.20), (54, -0.2), (60, -0.92), (80, -0.98), (120, -0.92), (180, -0.88))
_LONG: Knots = (
    (0, 0.60),
    (24, 0.60),
    (40, 0.44),
    (50, 0.0),
    (57, -1.0),
    (70, -1.22),
    (95, -1.2),
    (118, -1.5),
    (140, -1.95),
    (180, -2.1),
)
_FRINGE: Knots = (
    (0, 0.32),
    (30, 0.30),
    (44, 0.24),
    (50, 0.0),
    (57, -1.0),
    (70, -1.22),
    (95, -1.2),
    (118, -1.5),
    (140, -1.95),
    (180, -2.1),
)
_CURLY: Knots = ((0, 0.52), (30, 0.50), (48, 0.34), (60, -0.05), (72, -0.30), (95, -0.42), (120, -0.55), (180, -0.62))
_AFRO: Knots = (
    (0, 0.56),
    (35, 0.52),
    (52, 0.34),
    (64, 0.08),
    (74, -0.08),
    (90, 0.05),
    (110, -0.2),
    (135, -0.45),
    (180, -0.5),
)


@dataclass(frozen=True)
class Cut:
    """One hairstyle. `line` ends the hair; `thick` and `top` are its thickness at the sides and the crown; `hang` is
    how far it falls straight instead of hugging the neck; `locks` are counted around the head, `groove` deep."""

    line: Knots
    thick: float
    top: float
    hang: float = 0.0
    locks: int = 26
    groove: float = 0.03
    ragged: float = 0.0
    part: float | None = None
    bumps: float = 0.0
    sweep: float = 0.0
    columns: int = 88
    rows: int = 22


def cut_of(look: Mapping[str, Any]) -> Cut | None:
    """The hairstyle of a look; None for a bald head."""
    style, seed = str(look["hair"]), int(look["seed"])
    side = 0.34 if seed % 2 else -0.34
    if style == "long":
        fringed = (seed // 2) % 3 == 0
        return Cut(
            _FRINGE if fringed else _LONG,
            0.17,
            0.17,
            hang=1.0,
            locks=24,
            groove=0.035,
            ragged=0.05,
            part=None if fringed else side * 0.6,
            rows=30,
        )
    return {
        "bald": None,
        "cropped": Cut(_SHORT, 0.035, 0.06, locks=0, groove=0.0),
        "short": Cut(_SHORT, 0.085, 0.20, locks=22, groove=0.035, ragged=0.05, sweep=0.10),
        "side-part": Cut(_SHORT, 0.08, 0.17, locks=24, groove=0.028, part=side, sweep=0.06),
        "bob": Cut(_BOB, 0.19, 0.17, hang=1.0, locks=22, groove=0.03, ragged=0.05, rows=26),
        "bun": Cut(_SWEPT, 0.09, 0.12, locks=34, groove=0.022),
        "ponytail": Cut(_SWEPT, 0.09, 0.12, locks=34, groove=0.022),
        "curly": Cut(_CURLY, 0.26, 0.30, locks=0, bumps=0.16, columns=112, rows=34),
        "afro": Cut(_AFRO, 0.52, 0.58, locks=0, bumps=0.06, columns=112, rows=34),
    }.get(style)


def covers_ears(look: Mapping[str, Any]) -> bool:
    """Whether the hair hides the ears."""
    return look["hair"] in ("bob", "long", "curly")


def scalp(body: Body, skull: Skull, look: Mapping[str, Any]) -> Bools:
    """Base vertices (19158,) that lie well inside the hair and are never seen."""
    cut = cut_of(look)
    p = body.positions
    if cut is None:
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
    positions, ridge, share = shell(skull, cut, rng, back=back, hat=look["hat"] != "none")
    tone = linear(str(look["hair_colour"]))
    bright = (0.62 + 0.5 * ridge) * (1.08 - 0.16 * np.cos(share * 3))
    colour = tone * np.clip(bright, 0.4, 1.4)[..., None]
    if cut.hang:
        positions, colour = _lined(positions, colour, skull)
    piece = strap(body, positions, colour, 0.42, closed=True)
    extra: list[Piece] = []
    if look["hair"] == "bun":
        at = skull.centre + np.array([0.0, 0.86, 0.62]) * skull.unit
        extra.append(_ball(body, at, 0.44 * skull.unit, tone))
    if look["hair"] == "ponytail":
        extra.append(_tail(body, skull, tone))
    return join(piece, *extra) if extra else piece


def strap(body: Body, positions: F64, colour: F64, roughness: float, *, closed: bool) -> Piece:
    """A grid of vertices on the head; below the chin it follows neck and chest more and more."""
    rows, columns = positions.shape[:2]
    flat = positions.reshape(-1, 3)
    names = body.base.bones
    weights = np.zeros((len(flat), len(names)))
    neck, head = body.bone("neck_01"), body.bone("head")
    low = np.clip((head[2] - flat[:, 2]) / max(head[2] - neck[2] + 0.10, 0.02), 0, 1)
    weights[:, names.index("head")] = 1 - low
    weights[:, names.index("neck_01")] = low * (1 - low)
    weights[:, names.index("spine_03")] = low * low
    return Piece(
        positions=flat,
        triangles=grid(rows, columns, closed=closed),
        colour=colour.reshape(-1, 3),
        roughness=np.full(len(flat), roughness),
        weights=weights,
    )


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
