"""What is worn over all: jackets, tailcoats, coats, uniforms, oilskins, robes, cloaks, armour."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.cloth import FAR, Opening, hang, upper
from movie_director.engines.blender.people.fit import Fit, hull
from movie_director.engines.blender.people.piece import Piece, clip, even, grid, join, ramp, roll
from movie_director.engines.blender.people.tailor import belt, buttons, lapels, rib

CLOSED = ("uniform", "oilskin", "robe", "armour")
"""Outer garments that hide all that is worn under them."""
_BRASS, _LEATHER = np.array([0.52, 0.36, 0.12]), np.array([0.035, 0.022, 0.014])


@dataclass(frozen=True)
class Outer:
    """An outer garment's pieces, and those of them that hang round the legs."""

    pieces: list[Piece]
    hanging: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Cut:
    """A coat's pattern: where it closes over the waist and how long it is (`to` knee, ankle or under the hips), how far
    its skirt flares, how wide its lapels are, its buttons and their place beside the middle, its cloth's roughness; the
    lengths are metres at 1.72 m."""

    low: float
    gap: float
    to: float
    flare: float
    wide: float
    rows: int
    rough: float
    buttons: int
    beside: float
    offset: float = 0.026
    double: bool = False


COATS: Mapping[str, Cut] = {
    "coat": Cut(0.14, 0.014, 0.04, 0.22, 0.085, 7, 0.85, 3, 0.040),
    "raincoat": Cut(0.17, 0.012, 0.06, 0.26, 0.075, 7, 0.4, 3, 0.052, double=True),
    "suit-jacket": Cut(0.055, 0.006, -1.0, 0.05, 0.068, 3, 0.75, 2, 0.026, 0.021),
    "frock-coat": Cut(0.11, 0.008, 0.10, 0.16, 0.075, 7, 0.7, 3, 0.040, 0.022, double=True),
    "tailcoat": Cut(0.02, 0.030, 0.08, 0.08, 0.075, 8, 0.6, 2, 0.050, 0.021),
}


def outer(fit: Fit, kind: str, colour: F64) -> Outer:
    """An outer garment. Raises KeyError for one that nobody makes."""
    if kind in COATS:
        return _coat(fit, kind, COATS[kind], colour)
    made: Mapping[str, Callable[[Fit, F64], Outer]] = {
        "uniform": _uniform, "oilskin": _oilskin, "robe": _robe, "cloak": _cloak, "armour": _armour
    }  # fmt: skip
    return made[kind](fit, colour)


def _coat(fit: Fit, kind: str, cut: Cut, colour: F64) -> Outer:
    size = fit.size
    low = fit.waist + cut.low * size
    opening = Opening(cut.gap * size, low, 0.34, 0.082 * size)
    hem = fit.crotch + 0.03 * size
    piece = upper(fit, cut.offset * size, hem=hem, sleeve=1.97, rise=0.010, opening=opening, ease=8)
    to = fit.crotch - 0.075 * size if cut.to < 0 else fit.knee + cut.to * size
    piece = hang(fit, piece, to=to, flare=cut.flare, rows=cut.rows).with_colour(colour, cut.rough)
    if kind == "tailcoat":
        # Cut away from the waist in front; behind it falls to the knee.
        x, y, z = piece.positions.T
        aside = np.degrees(np.arctan2(np.abs(x), fit.depth - y))
        front = fit.waist - 0.04 * size + (to - 0.05 - fit.waist) * np.clip((aside - 52) / 52, 0, 1) ** 0.8
        trunk = fit.arm(piece.positions, piece.weights) < 0
        piece = clip(piece, np.where(trunk, z - front, FAR))
    if kind == "suit-jacket":
        # The fronts are rounded off below the button.
        x, _, z = piece.positions.T
        corner = (0.075 * size - np.abs(x)) * 1.5 + (to - z) + 0.03 * size
        front = (piece.positions[:, 1] < fit.depth) & (z < fit.hip)
        piece = clip(piece, np.where(front, -corner, FAR))
    made = lapels(fit, piece, low=low + 0.01, wide=cut.wide * size)
    heights = np.linspace(fit.waist - 0.035 * size if kind == "suit-jacket" else fit.hip + 0.08 * size,
                          low - 0.02 * size, cut.buttons)  # fmt: skip
    dark = colour * 0.3 + 0.01
    rows = [buttons(made, heights, side * cut.beside * size, 0.011 * size, dark) for side in _sides(cut)]
    pieces = [made, *rows]
    if kind == "raincoat":
        pieces.append(belt(piece, fit.waist - 0.02 * size, fit.waist + 0.022 * size, colour * 0.85, 0.5, 0.007))
    return Outer(pieces, () if kind == "suit-jacket" else (made,))


def _sides(cut: Cut) -> tuple[float, ...]:
    return (1.0, -1.0) if cut.double else (1.0,)


def _uniform(fit: Fit, colour: F64) -> Outer:
    """A tunic closed to a standing collar, with brass buttons and a belt."""
    size = fit.size
    piece = upper(fit, 0.019 * size, hem=fit.crotch + 0.03 * size, sleeve=1.96, rise=-0.006, ease=6)
    piece = hang(fit, piece, to=fit.crotch - 0.06 * size, flare=0.06, rows=3).with_colour(colour, 0.8)
    made = rib(fit, piece, stand=0.036 * size, lean=0.14, tone=0.95)
    brass = buttons(
        piece, even(fit.waist + 0.05 * size, float(fit.neck[2]) - 0.075 * size, 5), 0.0, 0.010 * size, _BRASS
    )
    band = belt(piece, fit.waist - 0.026 * size, fit.waist + 0.022 * size, _LEATHER, 0.3, 0.005)
    buckle = buttons(band, np.array([fit.waist - 0.002]), 0.0, 0.022 * size, _BRASS)
    chest = fit.waist + 0.62 * (float(fit.neck[2]) - fit.waist)
    flaps = [buttons(piece, np.array([chest]), side * 0.085 * size, 0.008 * size, _BRASS) for side in (1.0, -1.0)]
    return Outer([made, brass, band, buckle, *flaps])


def _oilskin(fit: Fit, colour: F64) -> Outer:
    """A stiff coat to under the knee, closed by toggles, its collar up."""
    size = fit.size
    piece = upper(fit, 0.030 * size, hem=fit.crotch + 0.03 * size, sleeve=1.95, rise=-0.004, ease=9, bell=0.014 * size)
    piece = hang(fit, piece, to=fit.knee - 0.06 * size, flare=0.30, rows=7).with_colour(colour, 0.24)
    made = rib(fit, piece, stand=0.046 * size, lean=-0.1, tone=0.95)
    heights = even(fit.hip + 0.02 * size, float(fit.neck[2]) - 0.10 * size, 4)
    toggles = buttons(piece, heights, 0.02 * size, 0.013 * size, np.array([0.03, 0.02, 0.012]))
    return Outer([made, toggles], (made,))


def _robe(fit: Fit, colour: F64) -> Outer:
    """To the ground, with wide sleeves, a cord round the waist and a hood that lies on the shoulders."""
    size = fit.size
    piece = upper(fit, 0.026 * size, hem=fit.crotch + 0.03 * size, sleeve=1.86, rise=-0.02, ease=9, bell=0.050 * size)
    piece = hang(fit, piece, to=0.05 * size, flare=0.46, rows=12).with_colour(colour, 0.95)
    made = rib(fit, piece, stand=0.030 * size, lean=-0.5, tone=0.9)
    cord = belt(piece, fit.waist - 0.014 * size, fit.waist + 0.010 * size, np.array([0.36, 0.29, 0.18]), 0.8, 0.012)
    return Outer([made, cord, _hood(fit, colour)], (made,))


def _hood(fit: Fit, colour: F64) -> Piece:
    """A hood thrown back: a thick fold of cloth round the nape."""
    size, names = fit.size, fit.body.base.bones
    phi = np.radians(even(-128, 128, 33))
    rows: list[F64] = []
    for t in even(0, 1, 9):
        turn = np.pi * (1.15 * t - 0.1)
        back = 0.5 + 0.5 * np.cos(phi)
        reach = (0.078 + 0.030 * np.sin(turn) + 0.034 * t + 0.045 * back * t) * size
        high = fit.neck[2] + (0.042 * np.cos(turn) * (0.6 + 0.6 * back) - 0.030 - 0.055 * t - 0.03 * (1 - back)) * size
        rows.append(np.stack([np.sin(phi) * reach * 1.15, fit.neck[1] + np.cos(phi) * reach + 0.012, high], axis=1))
    at = np.stack(rows)
    weights = np.zeros((at[..., 0].size, len(names)))
    weights[:, names.index("spine_03")] = 1.0
    tone = np.tile(colour * 0.92, (len(weights), 1))
    sheet = Piece(at.reshape(-1, 3), grid(9, 33, closed=False)[:, ::-1], tone, np.full(len(weights), 0.95), weights)
    return roll(sheet, 0.006, 0.01)


def _cloak(fit: Fit, colour: F64) -> Outer:
    """From the shoulders down the back to the calf, clasped at the throat."""
    size, names = fit.size, fit.body.base.bones
    p = fit.form.positions
    trunk = fit.arm(p, fit.form.weights) < 0.12
    phi = np.radians(even(-112, 112, 49))
    top, low = float(fit.neck[2]) + 0.012 * size, 0.20 * size
    rows = 20
    made: list[F64] = []
    for n, t in enumerate(even(0, 1, rows)):
        z = top + (low - top) * t**1.15
        near = trunk & (np.abs(p[:, 2] - max(z, fit.crotch + 0.05)) < 0.035 * size)
        way = p[near] - np.array([0.0, fit.depth, 0.0])
        reach = hull(np.arctan2(way[:, 0], way[:, 1]), np.hypot(way[:, 0], way[:, 1]), phi)
        if made:
            reach = np.maximum(
                reach + 0.062 * size * min(1.0, n / 2), np.hypot(made[-1][:, 0], made[-1][:, 1] - fit.depth)
            )
        else:
            reach = reach + 0.010 * size
        wave = 0.016 * size * t * np.cos(phi * 9)
        # It leaves the arms free: lower down it is narrower round than over the shoulders.
        round_ = phi * (1 - 0.22 * min(1.0, t * 2.5))
        made.append(
            np.stack([np.sin(round_) * (reach + wave), fit.depth + np.cos(round_) * (reach + wave), np.full(49, z)], 1)
        )
    at = np.stack(made)
    flat = at.reshape(-1, 3)
    weights = np.zeros((len(flat), len(names)))
    fall = np.clip((float(fit.neck[2]) - 0.12 * size - flat[:, 2]) / (0.45 * size), 0, 1)
    weights[:, names.index("spine_03")] = 1 - fall
    weights[:, names.index("pelvis")] = fall
    fold = (0.9 + 0.1 * np.cos(phi * 9))[None, :, None] * np.ones((rows, 1, 1))
    sheet = Piece(
        flat, grid(rows, 49, closed=False)[:, ::-1], (colour * fold).reshape(-1, 3), np.full(len(flat), 0.9), weights
    )
    return Outer([roll(sheet, 0.008, 0.01)])


def _armour(fit: Fit, colour: F64) -> Outer:
    """A breastplate over mail, plates on the shoulders, a skirt of hoops."""
    size, names = fit.size, fit.body.base.bones
    mail = upper(fit, 0.012 * size, hem=fit.crotch + 0.03 * size, sleeve=1.95, rise=-0.004, ease=3)
    mail = hang(fit, mail, to=fit.crotch - 0.13 * size, flare=0.16, rows=3).with_colour(colour * 0.34, 0.45)
    plate = upper(fit, 0.024 * size, hem=fit.waist - 0.01 * size, sleeve=0.02, rise=-0.014, ease=9)
    start = len(plate.positions)
    plate = hang(fit, plate, to=fit.crotch - 0.02 * size, flare=0.16, rows=6)
    # Hoops: each row of the skirt stands over the next.
    stand = plate.positions.copy()
    rows = np.arange(len(stand) - start) // max((len(stand) - start) // 6, 1)
    away = stand[start:, :2] - np.array([0.0, fit.depth])
    stand[start:, :2] += away * (0.055 * (rows % 2))[:, None]
    plate = Piece(stand, plate.triangles, plate.colour, plate.roughness, plate.weights)
    # A keel down the middle, as armourers beat it.
    x, y, z = plate.positions.T
    keel = (
        np.exp(-((x / (0.045 * size)) ** 2))
        * (y < fit.depth)
        * np.clip((fit.neck[2] - 0.05 - z) / 0.1, 0, 1)
        * (z > fit.waist)
    )
    bulged = plate.positions.copy()
    bulged[:, 1] -= 0.020 * size * keel
    plate = Piece(bulged, plate.triangles, plate.colour, plate.roughness, plate.weights).with_colour(colour, 0.2)
    shoulders: list[Piece] = []
    for side, sign in (("l", 1.0), ("r", -1.0)):
        a, b = fit.body.bone(f"upperarm_{side}"), fit.body.bone(f"lowerarm_{side}")
        axis = (b - a) / np.linalg.norm(b - a)
        out = np.array([sign, 0.0, 1.0]) - axis * float(np.array([sign, 0.0, 1.0]) @ axis)
        out /= np.linalg.norm(out)
        beside = np.cross(axis, out)
        for k in range(3):
            u, v = np.meshgrid(np.radians(even(-105, 105, 17)), even(0, 1, 8), indexing="xy")
            along = (-0.055 + 0.045 * k + 0.075 * v) * size
            wide = ramp(v.ravel(), [0, 0.4, 1], [0.066, 0.080, 0.078]).reshape(v.shape) * (1 - 0.08 * k) * size
            at = (
                a + along[..., None] * axis
                + (np.cos(u) * wide)[..., None] * out + (np.sin(u) * wide)[..., None] * beside
            )  # fmt: skip
            weights = np.zeros((at[..., 0].size, len(names)))
            weights[:, names.index(f"upperarm_{side}")] = 0.55 + 0.2 * k
            weights[:, names.index(f"clavicle_{side}")] = 0.45 - 0.2 * k
            triangles = grid(8, 17, closed=False)
            tone = np.tile(colour * (1.0 - 0.07 * k), (len(weights), 1))
            sheet = Piece(at.reshape(-1, 3), triangles, tone, np.full(len(weights), 0.2), weights)
            if float((sheet.normals() * (sheet.positions - a)).sum(axis=1).mean()) < 0:
                sheet = Piece(sheet.positions, triangles[:, ::-1], tone, sheet.roughness, weights)
            shoulders.append(roll(sheet, 0.003, 0.004))
    gorget = rib(fit, plate, stand=0.034 * size, lean=0.05)
    return Outer([roll(mail, 0.005, 0.02), gorget, join(*shoulders)])
