"""Clothes cut from the tailor's form: sheets at a distance from the body, cut along planes, edges rolled."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.fit import Fit, hull, smooth
from movie_director.engines.blender.people.piece import Piece, boundary, clip, edge_frames, extrude, join, roll, take

FAR = 9.0


@dataclass(frozen=True)
class Opening:
    """An open front: half as wide as `gap` at the hem, a V from height `low` upwards that widens by `slope` until half
    of it is `most` wide. All in metres."""

    gap: float
    low: float
    slope: float
    most: float = FAR


def upper(
    fit: Fit,
    offset: float,
    *,
    hem: float,
    sleeve: float,
    rise: float,
    opening: Opening | None = None,
    ease: int = 0,
    notch: float = 0.0,
    scoop: tuple[float, float] = (0.0, 0.0),
    puff: float = 0.0,
    bell: float = 0.0,
) -> Piece:
    """A garment for the trunk and arms, before its edges are finished.

    `offset` metres from the form; `hem` height; `sleeve` where it ends along the arm (2 the wrist); `rise` of the
    collar over the neck's root; `ease` turns of smoothing (stiff cloth spans hollows); `notch` metres a small V at
    the throat; `scoop` metres a round cut there, deep and half wide; `puff` and `bell` metres by which sleeves are
    wider at the shoulder and at the wrist.
    """
    form = fit.form
    arm = fit.arm(form.positions, form.weights)
    positions = form.positions
    rise = rise + 0.030 * fit.size
    if ease:
        eased = smooth(positions, form.triangles, ease)
        trunk = (np.clip(1 - (arm - 0.05) / 0.2, 0, 1) * np.clip((positions[:, 2] - fit.crotch) / 0.03, 0, 1))[:, None]
        # Smoothing shrinks: only the outward part of it is kept.
        outward = np.maximum(((eased - positions) * fit.normals).sum(axis=1, keepdims=True), 0.0)
        positions = positions + fit.normals * outward * trunk + fit.rounding * min(0.85, 0.13 * ease)
    positions = positions + fit.normals * offset
    if puff or bell:
        full = puff * np.exp(-(((arm - 0.42) / 0.26) ** 2)) + bell * np.clip((arm - 0.7) / 1.2, 0, 1) ** 1.3
        positions = positions + fit.normals * np.where(arm > 0, full, 0.0)[:, None]
    wide = _sleeve_push(fit, positions, arm, offset)
    piece = replace(form, positions=positions + wide)
    neck = fit.below_neck(piece.positions, rise)
    if notch:
        front = np.clip((fit.neck[1] - piece.positions[:, 1]) / 0.02, 0, 1)
        neck = neck - front * np.maximum(0.0, notch - np.abs(piece.positions[:, 0]) * 1.1)
    if scoop[0]:
        front = np.clip((fit.neck[1] + 0.02 - piece.positions[:, 1]) / 0.03, 0, 1)
        neck = neck - front * scoop[0] * np.sqrt(np.clip(1 - (piece.positions[:, 0] / scoop[1]) ** 2, 0, 1))
    neck = np.where(arm > 0.15, FAR, neck)
    low = np.where(arm > 0.0, FAR, piece.positions[:, 2] - hem)
    cuff = np.where(arm > -0.5, sleeve - arm, FAR)
    # Cut one edge after another; the values are cut along with the piece as extra colour columns.
    for values in _cuts(piece, [neck, low, cuff, _front(fit, piece, opening)]):
        piece = values
    return piece


def _front(fit: Fit, piece: Piece, opening: Opening | None) -> F64:
    x, y, z = piece.positions.T
    if opening is None:
        return np.full(len(x), FAR)
    half = opening.gap + np.maximum(0.0, z - opening.low) * opening.slope
    half = np.minimum(half, opening.most) + np.maximum(0.0, fit.hip - z) * 0.10
    return np.maximum(np.abs(x) - half, (y - fit.depth) * 3 + 0.02)


def _cuts(piece: Piece, fields: list[F64]) -> list[Piece]:
    carried = replace(piece, colour=np.stack(fields, axis=1))
    for k in range(len(fields)):
        if carried.colour[:, k].min() < 0:
            carried = clip(carried, carried.colour[:, k])
    return [replace(carried, colour=np.ones((len(carried.positions), 3)))]


def _sleeve_push(fit: Fit, positions: F64, arm: F64, offset: float) -> F64:
    """Sleeves keep a full tube round the forearm: moves (n, 3)."""
    push = np.zeros_like(positions)
    for side in ("l", "r"):
        a, b = fit.body.bone(f"lowerarm_{side}"), fit.body.bone(f"hand_{side}")
        axis = (b - a) / np.linalg.norm(b - a)
        near = (arm > 0.9) & (positions[:, 0] * (1 if side == "l" else -1) > 0)
        away = positions - a - ((positions - a) @ axis)[:, None] * axis
        radius = np.linalg.norm(away, axis=1)
        wanted = (0.036 * fit.size + offset * 1.1) * np.ones(len(arm))
        grow = np.where(near, np.maximum(0.0, wanted - radius) * np.clip((arm - 0.9) / 0.5, 0, 1), 0.0)
        push += away / np.maximum(radius, 1e-6)[:, None] * grow[:, None]
    return push


def trousers(fit: Fit, *, jeans: bool, hem: float | None = None, booted: bool = False) -> Piece:
    """Legs of cloth that fall straight from the knee, over the shoe or to height `hem`; `booted` ones go into boots."""
    form = fit.form
    size = fit.size
    p = form.positions
    slack = np.clip((fit.crotch + 0.02 - p[:, 2]) / 0.25, 0, 1) * (0.004 if jeans else 0.008)
    positions: F64 = p + fit.normals * (0.006 + slack)[:, None]
    for side, sign in (("l", 1.0), ("r", -1.0)):
        hip, knee, ankle = fit.body.leg(side)
        mine = positions[:, 0] * sign > 0
        t: F64 = np.clip((knee[2] - positions[:, 2]) / (knee[2] - ankle[2]), -1.0, 1.2)
        upper_axis = hip + (knee - hip) * np.clip(1 + t, 0, 1)[:, None]
        lower_axis = knee + (ankle - knee) * np.clip(t, 0, 1.2)[:, None]
        axis: F64 = np.where(t[:, None] > 0, lower_axis, upper_axis)
        # The calf lies behind the bone, the hem hangs round the heel.
        axis[:, 1] += 0.012 * size * np.clip(t + 0.3, 0, 1)
        away = positions - axis
        away[:, 2] = 0
        radius = np.linalg.norm(away, axis=1)
        foot = (0.056 if booted else 0.066 if jeans else 0.074) * size
        girth: F64 = np.interp(t, [-0.35, 0.0, 0.5, 1.2], [0.0, 0.066 * size, foot, foot])
        grow = np.where(mine & (t > -0.35), np.maximum(0.0, girth - radius), 0.0)
        positions = positions + away / np.maximum(radius, 1e-6)[:, None] * grow[:, None]
    piece = replace(form, positions=positions)
    arm = fit.arm(p, form.weights)
    piece = _cuts(
        piece,
        [
            np.where(arm > 0, -1.0, fit.waist + 0.06 * size - positions[:, 2]),
            positions[:, 2] - (fit.ankle - 0.028 * size if hem is None else hem),
        ],
    )[0]
    return piece


def hang(fit: Fit, piece: Piece, *, to: float, flare: float, rows: int = 9) -> Piece:
    """Lengthens a trunk garment downwards from its lowest edge to height `to`: the skirt of a coat, or a skirt."""
    open_edges = boundary(piece)
    height = piece.positions[:, 2]
    low = float(height.min())
    open_edges = open_edges[(height[open_edges] < low + 0.0015).all(axis=1)]
    used, _, _, _ = edge_frames(piece, open_edges)
    at = piece.positions[used]
    centre = np.array([0.0, fit.depth])
    away = at[:, :2] - centre
    angle = np.arctan2(away[:, 1], away[:, 0])
    reach = np.linalg.norm(away, axis=1)
    outline = hull(angle, reach, angle)
    # Round out the hollow between the thighs before it falls.
    waves = np.cos(angle * 7 + 0.6) * 0.5 + np.cos(angle * 11 + 2.0) * 0.5
    rings: list[F64] = []
    for row in range(1, rows + 1):
        t = row / rows
        wide = (reach + (outline - reach) * min(1.0, row / 2.5)) * (1 + flare * t) + 0.010 * t * waves * fit.size
        ring = np.stack(
            [
                centre[0] + np.cos(angle) * wide,
                centre[1] + np.sin(angle) * wide,
                at[:, 2] + (to - at[:, 2]) * t,
            ],
            axis=1,
        )
        rings.append(ring)
    start = len(piece.positions)
    made = extrude(piece, open_edges, rings)
    weights = made.weights.copy()
    p = made.positions[start:]
    names = fit.body.base.bones
    fresh = np.zeros((len(p), len(names)))
    loose = np.clip((low + 0.03 - p[:, 2]) / (0.30 * fit.size), 0, 1) * 0.92
    left = np.clip(0.5 + p[:, 0] / (0.20 * fit.size), 0, 1)
    left = left * left * (3 - 2 * left)
    knee = np.clip((fit.knee - 0.01 - p[:, 2]) / (0.25 * fit.size), 0, 1)
    fresh[:, names.index("pelvis")] = 1 - loose
    for side, share in (("l", left), ("r", 1 - left)):
        fresh[:, names.index(f"thigh_{side}")] = loose * share * (1 - knee)
        fresh[:, names.index(f"calf_{side}")] = loose * share * knee
    weights[start:] = fresh
    return replace(made, weights=weights)


def stockings(fit: Fit, hem: float) -> Piece:
    """Bare or stockinged legs under a skirt."""
    piece = replace(fit.form, positions=fit.form.positions + fit.normals * 0.001)
    return take(piece, fit.form.positions[:, 2] < max(hem + 0.16 * fit.size, fit.knee + 0.12 * fit.size))


def boot_top(fit: Fit) -> float:
    """The height at which boots end, under the knee."""
    return fit.ankle + 0.62 * (fit.knee - fit.ankle)


def shafts(fit: Fit, colour: F64) -> Piece:
    """The shafts of boots, to under the knee."""
    p = fit.form.positions
    near = fit.normals * np.array([1.0, 1.0, 0.0])
    form = replace(fit.form, positions=smooth(p + near * 0.017 * fit.size, fit.form.triangles, 2, 0.4))
    low = clip(form, boot_top(fit) - form.positions[:, 2])
    low = clip(low, low.positions[:, 2] - fit.ankle + 0.012 * fit.size)
    return roll(low.with_colour(colour, 0.34), 0.005, 0.02)


def shoes(fit: Fit, colour: F64, sole: float) -> Piece:
    """Both shoes, their soles reaching `sole` metres below the foot."""
    form = fit.form
    p = form.positions.copy()
    low = np.clip((fit.ankle - p[:, 2]) / fit.ankle, 0, 1)
    flat = fit.normals * np.array([1.0, 1.0, 0.8])
    p += flat * (0.007 + 0.004 * low[:, None]) * fit.size
    # A last, not toes: the front is one round cap, a little higher than the foot.
    ball = fit.body.bone("ball_l")
    toe = np.clip((ball[1] - p[:, 1]) / (0.06 * fit.size), 0, 1)
    p[:, 2] += toe * np.where(p[:, 2] > 0.012, 0.006, 0.0) * fit.size
    piece = take(replace(form, positions=p), form.positions[:, 2] < fit.ankle + 0.08)
    piece = replace(piece, positions=smooth(piece.positions, piece.triangles, 2, 0.4))
    line = 0.016 * fit.size
    top = clip(
        clip(piece, piece.positions[:, 2] - line),
        fit.ankle + 0.012 * fit.size - clip(piece, piece.positions[:, 2] - line).positions[:, 2],
    )
    top = roll(top.with_colour(colour, 0.32), 0.005, 0.02)
    under = clip(piece, line - piece.positions[:, 2])
    q = under.positions.copy()
    out = under.normals() * np.array([1.0, 1.0, 0.0])
    q += out * 0.0035 * fit.size
    heel = q[:, 1] > fit.body.bone("foot_l")[1] - 0.03 * fit.size
    ground = q[:, 2] < 0.010 * fit.size
    q[:, 2] = np.where(ground, -sole, q[:, 2])
    q[:, 2] += np.where(ground & ~heel, 0.0, 0.0)
    dark = np.minimum(colour * 0.35, 0.05) + 0.006
    under = roll(replace(under, positions=q).with_colour(dark, 0.7), 0.004, 0.006)
    return join(top, under)
