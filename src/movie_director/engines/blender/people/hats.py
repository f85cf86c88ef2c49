"""Hats: a crown turned on the outline of the head like wood on a lathe, and a brim or a peak laid round it.

Profiles are listed from the top down: how wide, as a share of the head's outline at the hat's line, and how high over
that line, in skull units.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.hair import shell
from movie_director.engines.blender.people.haircuts import Cut
from movie_director.engines.blender.people.piece import Piece, even, join, ramp, roll
from movie_director.engines.blender.people.skull import Skull
from movie_director.engines.blender.people.strap import strap

Profile = tuple[tuple[float, float], ...]
_COLUMNS = 52
_ROWS = 18


@dataclass(frozen=True)
class Block:
    """What a hat is blocked on: its line in front and behind, its profile, how far its brim reaches all round, more in
    front and behind, curls up at the sides and dips before the face; `band` is high round its foot, `rough` its felt.
    """

    front: float
    back: float
    profile: Profile
    brim: float = 0.0
    fore: float = 0.0
    aft: float = 0.0
    curl: float = 0.0
    dip: float = 0.0
    peak: float = 0.0
    crease: float = 0.0
    band: float = 0.0
    slouch: float = 0.0
    """How far the top lies forward."""
    rough: float = 0.85
    air: float = 0.10


BLOCKS: Mapping[str, Block] = {
    "cap": Block(0.46, 0.16, ((0, 0.90), (0.35, 0.88), (0.74, 0.72), (0.97, 0.40), (1.0, 0.0)), peak=0.62, air=0.09),
    "beanie": Block(
        0.42, 0.0, ((0, 0.98), (0.3, 0.96), (0.7, 0.80), (0.96, 0.46), (1.0, 0.3), (1.07, 0.27), (1.07, 0)), rough=0.92
    ),
    "brimmed": Block(
        0.46, 0.14, ((0, 0.90), (0.3, 0.96), (0.66, 1.04), (0.88, 0.96), (0.97, 0.4), (1.0, 0.0)),
        brim=0.40, dip=0.10, curl=0.05, crease=0.13, band=0.17,
    ),
    "top-hat": Block(
        0.46, 0.18, ((0, 1.17), (0.7, 1.17), (1.03, 1.14), (1.04, 1.08), (0.97, 0.6), (0.97, 0.25), (1.0, 0.0)),
        brim=0.30, curl=0.15, dip=0.04, band=0.17, rough=0.4,
    ),
    "bowler": Block(
        0.46, 0.16, ((0, 0.96), (0.34, 0.94), (0.70, 0.82), (0.95, 0.56), (1.01, 0.25), (1.0, 0.0)),
        brim=0.24, curl=0.14, dip=0.02, band=0.13, rough=0.7,
    ),
    "boater": Block(
        0.48, 0.26, ((0, 0.80), (0.7, 0.80), (1.02, 0.79), (1.03, 0.72), (1.0, 0.0)), brim=0.38, band=0.2, rough=0.75
    ),
    "cowboy": Block(
        0.45, 0.14, ((0, 1.0), (0.26, 1.04), (0.62, 1.12), (0.86, 1.0), (0.96, 0.4), (1.0, 0.0)),
        brim=0.66, curl=0.34, dip=0.14, crease=0.2, band=0.1,
    ),
    "flat-cap": Block(
        0.46, 0.10, ((0, 0.80), (0.5, 0.78), (1.0, 0.62), (1.18, 0.40), (1.14, 0.2), (1.0, 0.0)),
        peak=0.36, slouch=0.2, rough=0.92,
    ),
    "peaked": Block(
        0.46, 0.16, ((0, 0.82), (0.6, 0.84), (1.12, 0.82), (1.22, 0.72), (1.06, 0.40), (1.0, 0.26), (1.0, 0.0)),
        peak=0.46, band=0.19,
    ),
    "police-helmet": Block(
        0.44, 0.06, ((0, 1.22), (0.16, 1.17), (0.5, 1.04), (0.84, 0.74), (0.99, 0.36), (1.04, 0.0)),
        brim=0.12, fore=0.12, aft=0.1, dip=0.06, band=0.08, rough=0.75,
    ),
    "helmet": Block(
        0.44, -0.1, ((0, 1.04), (0.34, 1.0), (0.76, 0.82), (1.05, 0.44), (1.12, 0.1), (1.16, -0.08)),
        brim=0.1, dip=0.06, rough=0.5, air=0.14,
    ),
    "sou-wester": Block(
        0.46, 0.06, ((0, 0.96), (0.36, 0.92), (0.76, 0.74), (0.98, 0.4), (1.0, 0.0)),
        brim=0.36, aft=0.50, dip=-0.10, curl=-0.16, rough=0.3,
    ),
    "cloche": Block(
        0.36, -0.3, ((0, 1.20), (0.36, 1.16), (0.78, 0.98), (1.03, 0.6), (1.1, 0.15), (1.1, 0.0)),
        brim=0.1, dip=0.07, curl=-0.06, band=0.16, rough=0.9, air=0.2,
    ),
    "nurse-cap": Block(
        0.80, 0.86, ((0, 0.06), (0.7, 0.08), (0.92, 0.16), (1.0, 0.26), (1.04, 0.24), (1.0, 0.0)), air=0.2, rough=0.8
    ),
    "crown": Block(0.52, 0.36, ((1.16, 0.34), (1.1, 0.18), (1.06, 0.05), (1.07, 0.0)), rough=0.16, air=0.12),
}  # fmt: skip
_SCARF = ((0.0, 0.54), (30.0, 0.50), (46.0, 0.30), (56.0, -0.35), (66.0, -1.0), (90.0, -1.02), (180.0, -1.15))


def outline(skull: Skull, phi: F64, heights: F64) -> F64:
    """How far the skin is from the skull's axis at azimuths (n,) and heights in metres (n,)."""
    theta = even(0.02, 2.4, 70)
    direction = np.stack(
        [
            np.sin(theta)[:, None] * np.sin(phi)[None, :],
            -np.sin(theta)[:, None] * np.cos(phi)[None, :],
            np.broadcast_to(np.cos(theta)[:, None], (len(theta), len(phi))),
        ],
        axis=-1,
    )
    skin = skull.radius(direction)
    flat, high = skin * np.sin(theta)[:, None], skull.centre[2] + skin * np.cos(theta)[:, None]
    return np.array([ramp(heights[k : k + 1], high[::-1, k], flat[::-1, k])[0] for k in range(len(phi))])


def hat(body: Body, look: Mapping[str, Any], skull: Skull) -> Piece | None:
    """The look's hat, over the hair; None when it has none. Raises KeyError for a hat that nobody makes."""
    kind = str(look["hat"])
    if kind == "none":
        return None
    colour = linear(str(look["hat_colour"]))
    if kind == "headscarf":
        return _headscarf(body, skull, colour)
    block, unit = BLOCKS[kind], skull.unit
    phi = even(0, 2 * np.pi, _COLUMNS, endpoint=False)
    aft = (1 - np.cos(phi)) / 2
    line = skull.eye[2] + (block.front + (block.back - block.front) * aft) * unit
    reach = outline(skull, phi, line) + block.air * unit
    # Felt is blocked round: it spans the temples.
    smooth = np.convolve(np.pad(reach, 4, mode="wrap"), np.hanning(9) / np.hanning(9).sum(), mode="valid")
    reach = np.maximum(reach, np.asarray(smooth, dtype=np.float64))
    ring = np.stack([np.sin(phi) * reach, -np.cos(phi) * reach], axis=-1)
    t = even(0, 1, _ROWS)
    steps = np.concatenate([[0.0], np.cumsum([np.hypot(b[0] - a[0], b[1] - a[1]) for a, b in _pairs(block.profile)])])
    wide = ramp(t * steps[-1], steps, [w for w, _ in block.profile])
    high = ramp(t * steps[-1], steps, [h for _, h in block.profile])
    positions = np.empty((_ROWS, _COLUMNS, 3))
    positions[..., :2] = skull.centre[:2] + ring * wide[:, None, None]
    # The line leans back, the top less so.
    lean = np.clip(1 - high / max(block.profile[0][1], 0.3), 0, 1)[:, None]
    positions[..., 2] = line.mean() + (line - line.mean()) * (0.35 + 0.65 * lean) + (high * unit)[:, None]
    positions[..., 1] -= (block.slouch * unit * (1 - lean)) * np.clip(wide, 0, 1)[:, None]
    if block.crease:
        across = np.exp(-(((positions[..., 0] - skull.centre[0]) / (0.22 * unit)) ** 2))
        positions[..., 2] -= across * block.crease * unit * np.clip(1 - (1 - high / high.max())[:, None] * 2.2, 0, 1)
    if kind == "crown":
        positions[0, ::2, 2] -= 0.22 * unit
    tone = np.tile(colour, (_ROWS, _COLUMNS, 1))
    if block.band:
        tone[(high < block.band) & (wide > 0.8)] = _band(kind, colour)
    shell_ = strap(body, positions, tone, block.rough, closed=True)
    made = [roll(shell_, 0.02 * unit, 0.08 * unit)]
    edge = positions[-1]
    if block.brim:
        made.append(_brim(body, edge, phi, colour, skull, block))
    if block.peak:
        made.append(_peak(body, edge, phi, colour * (0.25 if kind == "peaked" else 0.9), skull, block))
    if kind in ("peaked", "police-helmet"):
        at = positions[_ROWS - 4, 0] - np.array([0.0, 0.02 * unit, -0.08 * unit])
        made.append(_badge(body, at, 0.11 * unit))
    return join(*made)


def _pairs(profile: Profile) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    return list(pairwise(profile))


def _band(kind: str, colour: F64) -> F64:
    if kind == "boater":
        return np.array([0.03, 0.04, 0.10])
    if kind in ("peaked", "police-helmet", "top-hat", "bowler"):
        return colour * 0.4 + 0.002
    return colour * 0.28


def _away(edge: F64, skull: Skull) -> F64:
    away = edge[:, :2] - skull.centre[:2]
    return away / np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-9)


def _brim(body: Body, edge: F64, phi: F64, colour: F64, skull: Skull, block: Block) -> Piece:
    """A brim all round, curled up at the sides."""
    unit = skull.unit
    fore, aft, side = np.clip(np.cos(phi), 0, 1), np.clip(-np.cos(phi), 0, 1), np.abs(np.sin(phi))
    reach = unit * (block.brim + block.fore * fore**2 + block.aft * aft**1.5)
    rows: list[F64] = []
    for t in (-0.04, 0.3, 0.65, 0.9, 1.0):
        row = edge.copy()
        row[:, :2] += _away(edge, skull) * (reach * t)[:, None]
        lift = block.curl * side**3 * max(t, 0) ** 2 - (block.dip * fore + block.aft * 0.7 * aft) * max(t, 0)
        row[:, 2] += unit * (lift + 0.012)
        rows.append(row)
    brim = strap(body, np.stack(rows), np.tile(colour * 0.92, (5, len(edge), 1)), block.rough, closed=True)
    return roll(brim, 0.014 * unit, 0.012 * unit)


def _peak(body: Body, edge: F64, phi: F64, colour: F64, skull: Skull, block: Block) -> Piece:
    """A peak over the eyes."""
    unit, quarter = skull.unit, len(edge) * 5 // 18
    around = np.arange(-quarter, quarter + 1) % len(edge)
    edge, front = edge[around], np.clip(np.cos(phi[around]), 0.02, 1)
    rows: list[F64] = []
    for t in (-0.06, 0.35, 0.7, 1.0):
        row = edge.copy()
        row[:, :2] += _away(edge, skull) * (block.peak * unit * front**0.8 * t)[:, None]
        row[:, 2] += unit * (0.012 - 0.16 * front * max(t, 0) * block.peak / 0.6)
        rows.append(row)
    rough = 0.2 if block.band else block.rough
    return roll(
        strap(body, np.stack(rows), np.tile(colour, (4, len(edge), 1)), rough, closed=False), 0.012 * unit, 0.01 * unit
    )


def _badge(body: Body, at: F64, radius: float) -> Piece:
    """A shield of brass over the brow."""
    turn = even(0, 2 * np.pi, 12, endpoint=False)
    ring = np.stack([np.sin(turn), np.zeros(12), -np.cos(turn)], axis=1)
    rows = np.stack([np.tile(at - [0, radius * 0.35, 0], (12, 1)), at + ring * radius * 0.8, at + ring * radius])
    rows[1, :, 1] -= radius * 0.25
    return strap(body, rows, np.tile(np.array([0.52, 0.36, 0.12]), (3, 12, 1)), 0.22, closed=True)


def _headscarf(body: Body, skull: Skull, colour: F64) -> Piece:
    """A square of cloth over the hair, tied under the chin."""
    cut = Cut(_SCARF, 0.20, 0.22, hang=0.75, locks=10, groove=0.02, columns=64, rows=22)
    positions, ridge, _ = shell(skull, cut, np.random.default_rng(0))
    tone = colour * (0.82 + 0.2 * ridge)[..., None]
    cloth = roll(strap(body, positions, tone, 0.8, closed=True), 0.02 * skull.unit, 0.06 * skull.unit)
    turn = even(0, 2 * np.pi, 12, endpoint=False)
    at = np.array([0.0, skull.eye[1] - 0.06 * skull.unit, skull.chin - 0.13 * skull.unit])
    rise = even(-1, 1, 7)
    knot = np.stack(
        [
            at + np.stack([np.sin(turn) * r, -np.cos(turn) * r * 0.8, np.full(12, -z)], axis=1) * 0.13 * skull.unit
            for z, r in zip(rise, np.sqrt(np.clip(1.01 - rise**2, 0.02, 1)), strict=True)
        ]
    )
    return join(cloth, strap(body, knot, np.tile(colour, (7, 12, 1)), 0.8, closed=True))
