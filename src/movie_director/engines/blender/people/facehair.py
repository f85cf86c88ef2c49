"""Eyebrows and beards: hair of the face, moving with the face units of the skin under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import BODY_VERTICES, F64, I64
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.head import scaled_face
from movie_director.engines.blender.people.masks import masks
from movie_director.engines.blender.people.piece import Piece, clip, even, from_base, grid, join, mix, ramp
from movie_director.engines.blender.people.skull import Skull


def _face(body: Body, data: Path) -> Piece:
    """The skin of the front of the head, with its face units."""
    quads = body.base.quads["body"]
    head = body.base.weights[:, body.base.bones.index("head")]
    front = (head > 0.4) & (masks(data)["cavity"] < 0.5) & (np.arange(len(head)) < BODY_VERTICES)
    piece = from_base(body.base, body.positions, quads[front[quads].all(axis=1)], face=True)
    return scaled_face(piece, body)


def nearest(piece: Piece, x: F64, z: F64, front: float, count: int = 4) -> tuple[I64, F64]:
    """For points (x, z) seen from the front: the skin vertices about each (k, count) and their shares."""
    candidates = np.flatnonzero(piece.positions[:, 1] < front)
    p = piece.positions[candidates]
    away = (p[None, :, 0] - x[:, None]) ** 2 + (p[None, :, 2] - z[:, None]) ** 2
    order = np.argpartition(away, count, axis=1)[:, :count]
    near = np.take_along_axis(away, order, axis=1)
    share = 1.0 / (near + 1e-7)
    return candidates[order], share / share.sum(axis=1, keepdims=True)


def under(piece: Piece, x: F64, z: F64) -> tuple[I64, F64]:
    """For points (x, z) seen from the front: the foremost triangle of skin behind each (k, 3), and the shares of its
    corners; beside the face the vertex nearest in the picture."""
    p, t = piece.positions, piece.triangles
    a, b, c = (p[t[:, k]] for k in range(3))
    double = (b[:, 0] - a[:, 0]) * (c[:, 2] - a[:, 2]) - (c[:, 0] - a[:, 0]) * (b[:, 2] - a[:, 2])
    whole = np.where(np.abs(double) < 1e-14, np.inf, double)
    dx, dz = x[:, None] - a[None, :, 0], z[:, None] - a[None, :, 2]
    second = (dx * (c[:, 2] - a[:, 2]) - dz * (c[:, 0] - a[:, 0])) / whole
    third = (dz * (b[:, 0] - a[:, 0]) - dx * (b[:, 2] - a[:, 2])) / whole
    inside = (second >= -1e-6) & (third >= -1e-6) & (second + third <= 1 + 1e-6) & np.isfinite(whole)
    depth = a[:, 1] + second * (b[:, 1] - a[:, 1]) + third * (c[:, 1] - a[:, 1])
    best = np.where(inside, depth, np.inf).argmin(axis=1)
    rows = np.arange(len(x))
    found = inside[rows, best]
    share = np.stack([1 - second - third, second, third], axis=-1)[rows, best]
    index = t[best]
    lone = ((p[None, :, 0] - x[:, None]) ** 2 + (p[None, :, 2] - z[:, None]) ** 2).argmin(axis=1)
    index = np.where(found[:, None], index, lone[:, None]).astype(np.int64)
    return index, np.where(found[:, None], share, 1 / 3)


def brows(body: Body, data: Path, look: Mapping[str, Any], skull: Skull) -> Piece:
    """Two tapered strips over the eyes, lying on the skin and rounded off at both ends."""
    face = _face(body, data)
    unit = skull.unit
    rng = np.random.default_rng([int(look["seed"]), 13])
    male, age = look["gender"] == "male", float(look["age"])
    heavy = (0.052 if male else 0.041) * (0.8 if age < 14 else 1.0) * rng.uniform(0.85, 1.2)
    arch = rng.uniform(0.015, 0.045) if not male else rng.uniform(0.0, 0.035)
    hair = linear(str(look["hair_colour"]))
    tone = hair * 0.62 + 0.002 if age < 62 else hair * 0.8 + 0.01
    eye = body.bone("eye_l")
    s = 0.5 - 0.5 * np.cos(np.pi * (0.08 + 0.92 * even(0, 1, 14)))
    made: list[Piece] = []
    normals = face.normals()
    lid = body.positions[masks(data)["lid"] > 0.2]
    top = float(lid[:, 2].max())
    for sign in (1.0, -1.0):
        x = eye[0] + (s - 0.40) * 0.45 * unit
        # At rest a brow's tail lies hardly lower than its head: a slope down to the temples looks worried.
        lift = unit * (0.02 + arch * np.exp(-(((s - 0.6) / 0.28) ** 2)) - ramp(s, [0, 0.55, 1], [0.012, 0, 0.045]))
        z = max(top, eye[2] + 0.22 * unit) - 0.03 * unit + lift
        half = (
            heavy
            * unit
            * np.interp(s, [0, 0.04, 0.13, 0.35, 0.72, 0.93, 1.0], [0.28, 0.56, 0.84, 1.0, 0.82, 0.5, 0.16])
        )
        rows: list[Piece] = []
        for across, raise_ in ((1.0, -0.0016), (0.6, 0.0026), (-0.5, 0.0032), (-1.0, -0.0016)):
            index, share = under(face, sign * x, z + across * half)
            row = mix(face, index, share)
            out = np.einsum("rk,rkj->rj", share, normals[index])
            # Both ends lie down into the skin, so that no tip stands off it.
            lie = ramp(s, [0, 0.12, 0.8, 1], [0.55, 1, 1, 0.3]) * raise_ if raise_ > 0 else np.full(len(s), raise_)
            rows.append(replace(row, positions=row.positions + out * lie[:, None] * (unit / 0.12)))
        strip = join(*rows)
        triangles = grid(4, len(s), closed=False)
        strip = replace(strip, triangles=triangles if sign > 0 else triangles[:, ::-1])
        made.append(strip.with_colour(tone, 0.65))
    return join(*made)


@dataclass(frozen=True)
class _Shape:
    """A beard's shell: how far round the jaw it begins and ends in degrees, how much longer its chin is, how thick."""

    inner: float = 0.0
    outer: float = 98.0
    chin: float = 1.0
    thick: float = 1.0


_SHAPES: Mapping[str, _Shape] = {
    "full": _Shape(),
    "long": _Shape(chin=2.9, thick=1.15),
    "goatee": _Shape(outer=30.0, chin=1.35, thick=0.9),
    "sideburns": _Shape(inner=34.0, chin=0.0, thick=1.25),
}


def beard(body: Body, data: Path, look: Mapping[str, Any], skull: Skull) -> Piece | None:
    """A beard or a moustache; None for none and for stubble (which is a tint of the skin)."""
    kind = str(look["beard"])
    if kind in ("none", "stubble"):
        return None
    face = _face(body, data)
    hair = linear(str(look["hair_colour"]))
    lip = body.positions[masks(data)["lips"] > 0.35]
    sizes = {"moustache": 1.15, "walrus": 1.6, "sideburns": 1.25, "goatee": 0.9}
    upper = _moustache(face, skull, lip, hair, sizes.get(kind, 1.0), droop=kind == "walrus")
    return join(_full(face, skull, lip, hair, look, _SHAPES[kind]), upper) if kind in _SHAPES else upper


def _moustache(face: Piece, skull: Skull, lip: F64, hair: F64, size: float, *, droop: bool = False) -> Piece:
    """Two halves that part under the nose and taper beyond the corners of the mouth."""
    unit = skull.unit
    s = np.linspace(0, 1, 12)
    wide = float(np.ptp(lip[:, 0])) * 0.62 * min(size, 1.25)
    middle, top = lip[:, 2].mean(), lip[:, 2].max()
    made: list[Piece] = []
    for sign in (1.0, -1.0):
        x = (0.015 + 0.985 * s) * wide
        z = top + 0.055 * unit - 0.02 * unit * s - 0.16 * unit * s**2.6 * (2.1 if droop else 1.0 if size > 1 else 0.8)
        half = unit * 0.052 * size * np.interp(s, [0, 0.12, 0.45, 0.8, 1.0], [0.5, 0.85, 1.0, 0.6, 0.06])
        rows: list[Piece] = []
        for across, raised in ((1.0, -0.02), (0.6, 0.055), (0.0, 0.075), (-0.6, 0.06), (-1.0, -0.01)):
            height = z + across * half
            # What lies under the moustache is the skin over the lip, never the lip itself.
            index, share = nearest(face, sign * x, np.maximum(height, middle), skull.centre[1] - 0.2 * unit, 6)
            row = mix(face, index, share)
            positions = row.positions.copy()
            positions[:, 0], positions[:, 2] = sign * x, height
            positions[:, 1] -= raised * unit * np.interp(s, [0, 0.1, 0.7, 1], [0.7, 1, 0.8, 0.3])
            rows.append(replace(row, positions=positions))
        triangles = grid(5, len(s), closed=False)
        half_piece = replace(join(*rows), triangles=triangles if sign > 0 else triangles[:, ::-1])
        grain = 0.85 + 0.2 * np.sin(np.tile(s, 5) * 22)
        made.append(half_piece.with_colour(hair * grain[:, None], 0.6))
    return join(*made)


def _full(face: Piece, skull: Skull, lip: F64, hair: F64, look: Mapping[str, Any], shape: _Shape) -> Piece:
    """A shell from ear to ear: columns around the jaw, rows from the cheek line to under the chin."""
    unit = skull.unit
    columns, rows = 73, 26
    mouth = lip.mean(axis=0)
    centre = np.array([0.0, mouth[1] + 0.72 * unit, mouth[2] + 0.02 * unit])
    phi = np.radians(np.linspace(-98, 98, columns))[None, :]
    v = np.linspace(0, 1, rows)[:, None]
    aside = np.abs(np.degrees(phi))
    top = np.interp(aside, [0, 18, 30, 48, 66, 82, 98], [19, 17, 4, -1, 10, 30, 44])
    bottom = np.interp(aside, [0, 40, 70, 98], [-74, -66, -44, 6])
    angle = np.radians(top + (bottom - top) * v)
    way = np.stack([np.cos(angle) * np.sin(phi), -np.cos(angle) * np.cos(phi), np.sin(angle) + 0 * phi], axis=-1)
    flat = way.reshape(-1, 3)
    away = face.positions - centre
    reach_ = np.linalg.norm(away, axis=1)
    cosine = flat @ (away / reach_[:, None]).T
    index = np.argpartition(-cosine, 9, axis=1)[:, :9]
    close = np.take_along_axis(cosine, index, axis=1)
    share = np.exp((close - close.max(axis=1, keepdims=True)) * 900) + 1e-4
    share /= share.sum(axis=1, keepdims=True)
    skin = mix(face, index, share)
    # Even out the radius over the lips' hollows: the shell is sculpted, not shrink-wrapped.
    radius = np.einsum("rk,rk->r", share, reach_[index]).reshape(rows, columns)
    for _ in range(3):
        wide = np.pad(radius, 1, mode="edge")
        radius = 0.4 * radius + 0.15 * (wide[:-2, 1:-1] + wide[2:, 1:-1] + wide[1:-1, :-2] + wide[1:-1, 2:])
    rng = np.random.default_rng([int(look["seed"]), 19])
    phase = float(rng.uniform(0, 6.3))
    curl = np.abs(np.cos(phi * 13 + 1.3 * np.sin(v * 6 + phase) + phase)) ** 0.7
    edge = (
        np.sqrt(np.clip(np.minimum(v / 0.16, (1 - v) / 0.12), 0, 1)) * np.clip((shape.outer - aside) / 14, 0, 1) ** 0.5
    )
    edge = edge * np.clip((aside - shape.inner) / 12 + (shape.inner <= 0), 0, 1) ** 0.5
    x, z = (centre + way * radius[..., None])[..., 0], (centre + way * radius[..., None])[..., 2]
    half, tall = float(np.ptp(lip[:, 0])) * 0.50, float(np.ptp(lip[:, 2])) * 0.50
    almond = np.sqrt((x / half) ** 2 + ((z - mouth[2]) / tall) ** 2)
    lips_edge = np.where(aside < 60, np.clip((almond - 1.0) / 0.5, 0, 1) ** 0.5, 1.0)
    chin = np.exp(-((aside / 34) ** 2)) * np.clip((v - 0.25) / 0.35, 0, 1)
    thick = (
        shape.thick
        * unit
        * edge
        * lips_edge
        * (0.08 + 0.05 * np.clip(1.2 - aside / 70, 0, 1) + 0.17 * min(shape.chin, 1.4) * chin + 0.035 * curl)
    )
    sunk = -0.02 * unit * (1 - edge * lips_edge)
    positions = centre + way * (radius + thick + sunk)[..., None]
    positions[..., 2] -= unit * 0.14 * shape.chin * chin * edge * (1 + 0.6 * (shape.chin > 2) * np.clip(v - 0.4, 0, 1))
    colour = hair * (0.68 + 0.45 * curl * (0.6 + 0.4 * edge))[..., None]
    shell = replace(
        skin,
        positions=positions.reshape(-1, 3),
        triangles=grid(rows, columns, closed=False),
        colour=colour.reshape(-1, 3),
        roughness=np.full(rows * columns, 0.6),
    )
    whole = np.minimum(np.where(aside < 60, almond - 1.0, 1.0), (shape.outer + 1 - aside) / 20)
    return clip(shell, np.minimum(whole, (aside - shape.inner + 1 + 99 * (shape.inner <= 0)) / 20).ravel())
