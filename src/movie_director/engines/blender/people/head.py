"""Skin: the head and neck, hands and bare arms, with the tints of living skin; teeth, tongue and lashes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import BODY_VERTICES, F64, Bools
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.colour import linear, tint
from movie_director.engines.blender.people.masks import masks
from movie_director.engines.blender.people.piece import Piece, from_base, join
from movie_director.engines.blender.people.skull import Skull

MOUTH_DARK = np.array([0.045, 0.012, 0.011])


def skin_colours(body: Body, data: Path, look: Mapping[str, Any]) -> F64:
    """Albedo of every base vertex, (19158, 3) linear."""
    mask = masks(data)
    tone = linear(str(look["skin"]))
    light = float(tone @ (0.2126, 0.7152, 0.0722))
    n = len(body.positions)
    colour = np.tile(tone, (n, 1))
    blood = tone * np.array([1.0, 0.60, 0.56])
    age, female = float(look["age"]), look["gender"] == "female"
    young = 1.0 if age < 16 else 0.0
    colour = tint(colour, blood, np.clip(mask["cheeks"] * 1.2, 0, 1) ** 1.4 * (0.55 + 0.2 * young))
    colour = tint(colour, blood, mask["nose_tip"] * 0.55)
    colour = tint(colour, blood, np.clip(mask["ears"] * 1.3, 0, 1) * 0.5)
    colour = tint(colour, blood, mask["chin"] * 0.2)
    shade = tone * np.array([0.72, 0.56, 0.54])
    colour = tint(colour, shade, np.clip(mask["lid"] * 1.6 - 0.35, 0, 1) * 0.45)
    lip = tone * np.array([0.88, 0.40, 0.40]) if light > 0.15 else tone * np.array([0.95, 0.62, 0.62])
    if female and age > 15:
        lip = lip * np.array([0.94, 0.72, 0.74])
    lips = np.clip(mask["lips"] * 2.4 - 0.75, 0, 1)
    colour = tint(colour, lip, lips * (0.9 if female else 0.65))
    colour = tint(colour, lip * np.array([0.6, 0.5, 0.5]), np.clip(mask["within"] * 2 - 1, 0, 1) * 0.8)
    colour = tint(colour, MOUTH_DARK, mask["cavity"])
    # Fingertips and knuckles are warmer than the back of the hand.
    finger = np.zeros(n)
    for index, name in enumerate(body.base.bones):
        if name.endswith(("_02_l", "_03_l", "_02_r", "_03_r")) and not name.startswith("spine"):
            finger += body.base.weights[:, index]
    colour = tint(colour, blood, finger * 0.35)
    if look["gloves"]:
        names = ("hand_", "thumb_", "index_", "middle_", "ring_", "pinky_")
        hands = [k for k, name in enumerate(body.base.bones) if name.startswith(names)]
        cover = np.clip(body.base.weights[:, hands].sum(axis=1).astype(np.float64) * 4 - 1, 0, 1)
        colour = tint(colour, linear(str(look["gloves_colour"])), cover)
    if look["beard"] == "stubble":
        colour = tint(colour, tone * 0.34 + linear(str(look["hair_colour"])) * 0.15, jaw(body, data) * 0.62)
    return colour


def jaw(body: Body, data: Path) -> F64:
    """Where a beard grows, 0 to 1 for each base vertex."""
    mask = masks(data)
    p = body.positions
    lips = p[mask["lips"] > 0.5]
    mouth, wide = lips.mean(axis=0), float(np.ptp(lips[:, 0]))
    eye = body.bone("eye_l")
    drop = eye[2] - mouth[2]
    # Below a line from the ear over the cheek to under the nose.
    x, y, z = p.T
    side = np.abs(x) / (wide * 0.5)
    line = mouth[2] + drop * (0.30 - 0.22 * np.exp(-(((side - 1.5) / 0.6) ** 2)) + 0.12 * np.clip(side - 1.8, 0, 2))
    depth = y - mouth[1]
    below = np.clip((line - z) / (0.18 * drop), 0, 1)
    front = np.clip((drop * 1.95 - depth) / (0.3 * drop), 0, 1)
    low = np.clip((z - (mouth[2] - drop * 1.35 - 0.0 * depth)) / (0.25 * drop), 0, 1)
    lip = np.clip(1.6 - mask["lips"] * 2.2, 0, 1)
    head = body.base.weights[:, body.base.bones.index("head")].astype(np.float64)
    found = below * front * low * lip * np.clip(head * 2, 0, 1)
    found[BODY_VERTICES:] = 0
    found[mask["ears"] > 0.12] = 0
    return found


def scaled_face(piece: Piece, body: Body) -> Piece:
    """Face units grow with the head they move."""
    return piece if piece.face is None else replace(piece, face=piece.face * body.head_scale)


def skin(body: Body, data: Path, look: Mapping[str, Any], covered: Bools, *, tuck: bool = False) -> Piece:
    """Head, neck and whatever else of the body no cloth covers. `covered` (19158,) marks hidden vertices.

    `tuck` lays the ears flat: hair falls over them.
    """
    base = body.base
    quads = base.quads["body"]
    quads = quads[~covered[quads].all(axis=1)]
    colours = skin_colours(body, data, look)
    piece = from_base(base, body.positions, quads, face=True)
    used = np.unique(quads)
    if tuck:
        piece = replace(piece, positions=_tucked(piece.positions, masks(data)["ears"][used]))
    cavity = masks(data)["cavity"][used] > 0.5
    rough = np.where(cavity, 0.9, np.where(masks(data)["lips"][used] > 0.45, 0.36, 0.5))
    return scaled_face(replace(piece, colour=colours[used], roughness=rough), body)


def watched(piece: Piece, skull: Skull) -> F64:
    """How far simplifying may move each vertex of the skin, metres (n,): least about eyes and mouth."""
    x, y, z = ((piece.positions - skull.eye) / skull.unit).T
    front = np.clip(-(y - 0.45) / 0.3, 0, 1) * np.clip((z + 1.5) / 0.2, 0, 1) * np.clip((1.0 - np.abs(x)) / 0.2, 0, 1)
    inner = (np.abs(piece.colour - MOUTH_DARK) < 0.004).all(axis=1)
    return np.where(inner, 0.0008, 0.00055 - 0.00043 * front) * skull.unit / 0.12


def _tucked(positions: F64, ears: F64) -> F64:
    rim = (ears > 0.03) & (ears < 0.12)
    if not rim.any():
        return positions
    side = float(np.median(np.abs(positions[rim, 0])))
    beyond = np.maximum(0.0, np.abs(positions[:, 0]) - side) * np.clip(ears * 6, 0, 1)
    made = positions.copy()
    made[:, 0] -= np.sign(positions[:, 0]) * beyond * 0.9
    return made


def mouth(body: Body) -> Piece:
    """Teeth and tongue."""
    base = body.base
    made: list[Piece] = []
    for group, colour, rough in (
        ("helper-upper-teeth", (0.78, 0.73, 0.66), 0.4),
        ("helper-lower-teeth", (0.40, 0.36, 0.31), 0.5),
        ("helper-tongue", (0.12, 0.030, 0.028), 0.7),
    ):
        piece = from_base(base, body.positions, base.quads[group], face=True)
        # A narrower row, a little further in: teeth never show at the corners of closed lips.
        # The upper one hangs lower than it grew and the others give way, so that an open mouth shows its edge.
        low = 0.0045 if group == "helper-upper-teeth" else 0.0035
        p = piece.positions * np.array([0.90, 1.0, 1.0]) + np.array([0.0, 0.0048, -low]) * body.head_scale
        piece = replace(piece, positions=p)
        back = piece.positions[:, 1]
        depth = (back - back.min()) / max(float(np.ptp(back)), 1e-6)
        shade = np.clip(1.05 - 1.9 * depth, 0.05, 1)[:, None]
        made.append(piece.with_colour(np.array(colour) * shade, rough))
    return scaled_face(join(*made), body)


def sheltered(body: Body, data: Path, piece: Piece) -> F64:
    """How far lips keep lamps off each vertex of the skin (n,): 1 in the mouth, about half where lips meet."""

    def place(p: F64) -> F64:
        # Simplifying drops vertices but moves none: a place is as good as a name.
        return p[:, 0] + 7.31 * p[:, 1] + 31.7 * p[:, 2]

    share = masks(data)["within"]
    marked = np.flatnonzero(share > 0)
    names = place(body.positions[marked])
    order = np.argsort(names)
    wanted = place(piece.positions)
    at = np.minimum(np.searchsorted(names[order], wanted), len(order) - 1)
    return np.where(names[order][at] == wanted, share[marked][order][at], 0.0)


def _trimmed(piece: Piece, eye: F64) -> Piece:
    """Lashes whose outer tips do not stand out beyond a cheek that is seen from the other side."""
    positions = piece.positions.copy()
    sign = 1.0 if eye[0] > 0 else -1.0
    out = (positions[:, 0] - eye[0]) * sign
    corner = 0.72 * float(out.max())
    positions[:, 0] = np.where(out > corner, eye[0] + sign * (corner + 0.4 * (out - corner)), positions[:, 0])
    beyond = np.clip((out - 0.4 * corner) / max(0.6 * corner, 1e-6), 0, 1)
    # Farther out they lie nearer to the lid: forwards they are as far as the middle of the strip.
    ahead = np.minimum(positions[:, 1], np.median(positions[:, 1]))
    positions[:, 1] += 0.5 * beyond * (np.median(positions[:, 1]) - ahead)
    return replace(piece, positions=positions)


def lashes(body: Body, look: Mapping[str, Any]) -> Piece:
    """Upper and lower lashes: the dark line that draws the eye."""
    base = body.base
    made: list[Piece] = []
    hair = linear(str(look["hair_colour"]))
    dark = np.minimum(hair * 0.25, 0.05) + 0.004
    for side in ("l", "r"):
        for row in (2,):
            piece = from_base(base, body.positions, base.quads[f"helper-{side}-eyelashes-{row}"], face=True)
            made.append(_trimmed(piece, body.bone(f"eye_{side}")).with_colour(dark, 0.7))
    return scaled_face(join(*made), body)
