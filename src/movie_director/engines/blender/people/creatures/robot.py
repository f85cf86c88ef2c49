"""A robot of painted metal on a human being's bones, so that it does whatever people do.

Each part keeps to one bone. Eyes glow, shutters close over them, brows and the mouth's grille move with face units.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.blender.people.base import F32, F64, Base, load
from movie_director.engines.blender.people.body import grow
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.people.creatures.coat import Coat
from movie_director.engines.blender.people.creatures.parts import bead, outward, shared, sweep
from movie_director.engines.blender.people.drape import Drape
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.piece import Piece, even, grid, join, strongest
from movie_director.engines.blender.people.skeleton import Skeleton

HIGH = 1.68
"""Metres of a robot of the usual size."""
_STEEL, _RUBBER, _GLASS = np.array([0.22, 0.23, 0.25]), np.array([0.025, 0.026, 0.03]), np.array([0.012, 0.014, 0.018])
_FINGERS = ("thumb", "index", "middle", "ring", "pinky")


def robot(look: Mapping[str, Any], data: Path) -> Person:
    """A robot: `fur_colour` (its paint), `marking_colour`, `eyes` (their glow), `size` and `seed` of a look."""
    base = load(data)
    by = float(look["size"])
    body = grow(base, data, {**look, "age": 30.0, "gender": "male", "build": -0.2, "height": HIGH * by})
    at = {name: body.heads[k] for k, name in enumerate(base.bones)}
    end = {name: body.tails[k] for k, name in enumerate(base.bones)}
    coat = Coat.of(look)
    glow = 0.25 + 0.75 * linear(str(look["eyes"])) / max(float(linear(str(look["eyes"])).max()), 1e-3)
    kit = _Kit(base.bones, by, coat.main, coat.other if look["marking_colour"] else _STEEL, glow)
    pieces = [*_head(kit, at), *_trunk(kit, at)]
    for side, sign in (("l", 1.0), ("r", -1.0)):
        pieces += [*_arm(kit, at, end, side), *_leg(kit, at, end, side, sign)]
    made = join(*pieces)
    shapes = _expressions(base, kit, pieces)
    shaped = np.flatnonzero(np.abs(shapes).max(axis=(1, 2)) > 1e-6).astype(np.int64)
    none: F32 = np.zeros(len(made.positions), dtype=np.float32)
    trunk = np.abs(made.positions[made.weights[:, base.bones.index("pelvis")] > 0.5, 0])
    return Person(
        triangles=made.triangles.astype(np.int32),
        colour=np.clip(made.colour, 0, 1).astype(np.float32),
        roughness=made.roughness.astype(np.float32),
        height=float(made.positions[:, 2].max()),
        eye_height=float((at["eye_l"][2] + at["eye_r"][2]) / 2),
        skeleton=Skeleton(base.bones, base.parents, body.heads, body.tails),
        units=base.units,
        rest=made.positions.astype(np.float32),
        weights=strongest(made.weights),
        shaped=shaped,
        shapes=np.ascontiguousarray(shapes[shaped].transpose(0, 2, 1).reshape(-1, len(base.units)), dtype=np.float32),
        hips=float(trunk.max()),
        give=1.0,
        sole=0.0,
        drape=Drape(np.zeros(0, dtype=np.int64), np.zeros((0, 3), dtype=np.float32), none[:0], ()),
        sheltered=none,
        shaded=none,
        species="robot",
    )


class _Kit:
    """What parts are made of: bones, scale, paint, trim and the colour of light."""

    def __init__(self, bones: tuple[str, ...], by: float, paint: F64, trim: F64, glow: F64) -> None:
        self.bones, self.by, self.paint, self.trim, self.glow = bones, by, paint, trim, glow

    def block(
        self, bone: str, at: F64, radii: Sequence[float], colour: F64, *, square: float = 0.34, rough: float = 0.34
    ) -> Piece:
        """A box with round edges (a superellipsoid) about `at`, half sides `radii`; lower `square`, sharper."""
        rings, columns = 14, 20
        a, b = even(-np.pi / 2, np.pi / 2, rings), even(-np.pi, np.pi, columns, endpoint=False)
        a = np.clip(a, -np.pi / 2 + 0.02, np.pi / 2 - 0.02)

        def power(value: F64) -> F64:
            return np.sign(value) * np.abs(value) ** square

        unit = np.stack(
            [
                np.outer(power(np.cos(a)), power(np.cos(b))),
                np.outer(power(np.cos(a)), power(np.sin(b))),
                np.outer(power(np.sin(a)), np.ones(columns)),
            ],
            axis=-1,
        ).reshape(-1, 3)
        positions = at + unit * np.array(radii) * self.by
        n = len(positions)
        triangles = outward(positions, grid(rings, columns, closed=True), at)
        return Piece(
            positions, triangles, np.tile(colour, (n, 1)), np.full(n, rough), shared(self.bones, n, (bone, 1.0))
        )

    def ball(self, bone: str, at: F64, radius: float, colour: F64 | None = None, rough: float = 0.3) -> Piece:
        """A joint."""
        r = radius * self.by
        x, y, z = (float(v) for v in at)
        return bead(self.bones, bone, (x, y, z), (r, r, r), _STEEL if colour is None else colour, rough)

    def rod(self, bone: str, a: F64, b: F64, radii: Sequence[float], colour: F64, rough: float = 0.34) -> Piece:
        """A round bar from `a` to `b`, thick as `radii` say along it."""
        count = len(radii)
        path = a + even(0, 1, count)[:, None] * (b - a)
        way = b - a
        aside = (1.0, 0.0, 0.0) if abs(way[0]) < 0.8 * float(np.linalg.norm(way)) else (0.0, 1.0, 0.0)
        half = np.array(radii) * self.by
        hold = shared(self.bones, count, (bone, 1.0))
        made = sweep(path, half, half, aside, [colour] * count, hold, sides=14)
        return Piece(made.positions, made.triangles, made.colour, np.full(len(made.positions), rough), made.weights)


def _head(kit: _Kit, at: Mapping[str, F64]) -> list[Piece]:
    """The first eight pieces are those of the face: shutters, brows, grille bars (see `_expressions`)."""
    by = kit.by
    eyes = (at["eye_l"] + at["eye_r"]) / 2
    middle = eyes + np.array([0.0, 0.065, -0.012]) * by
    front = middle[1] - 0.098 * by
    made = [kit.block("head", middle, (0.098, 0.098, 0.112), kit.paint, square=0.42)]
    for sign in (1.0, -1.0):
        x = 0.044 * sign * by
        made.append(
            kit.block("head", np.array([x, front - 0.004 * by, eyes[2] + 0.036 * by]), (0.036, 0.016, 0.007), kit.trim)
        )
        made.append(
            kit.block(
                "head", np.array([1.0 * x, front - 0.011 * by, eyes[2] + 0.052 * by]), (0.031, 0.011, 0.006), _RUBBER
            )
        )
    for k, z in enumerate((-0.066, -0.080)):
        at_z = np.array([0.0, front - 0.006 * by, eyes[2] + z * by])
        made.append(kit.block("head", at_z, (0.040 - 0.004 * k, 0.010, 0.0052), kit.trim))
    made.append(
        kit.block(
            "head", np.array([0.0, front + 0.006 * by, eyes[2] - 0.072 * by]), (0.050, 0.010, 0.024), _GLASS, rough=0.15
        )
    )
    made.append(
        kit.block("head", np.array([0.0, front + 0.004 * by, eyes[2]]), (0.085, 0.012, 0.042), _GLASS, rough=0.12)
    )
    for side, sign in (("l", 1.0), ("r", -1.0)):
        lamp = np.array([0.044 * sign * by, front - 0.003 * by, eyes[2]])
        made.append(_lamp(kit, f"eye_{side}", lamp, 0.027))
        made.append(
            kit.rod(
                "head",
                middle + np.array([0.094 * sign, 0, 0.0]) * by,
                middle + np.array([0.126 * sign, 0, 0.0]) * by,
                (0.034, 0.034, 0.028),
                kit.trim,
            )
        )
    tip = middle + np.array([0.0, 0.0, 0.19]) * by
    made.append(kit.rod("head", middle + np.array([0.0, 0.0, 0.10]) * by, tip, (0.012, 0.005, 0.004), _STEEL))
    made.append(kit.ball("head", tip, 0.014, kit.glow, 0.5))
    made.append(
        kit.rod(
            "neck_01",
            at["neck_01"] - np.array([0, 0, 0.03]) * by,
            at["head"] + np.array([0, 0, 0.04]) * by,
            (0.042, 0.036, 0.042, 0.036, 0.042),
            _RUBBER,
            0.6,
        )
    )
    return made


def _lamp(kit: _Kit, bone: str, at: F64, radius: float) -> Piece:
    """An eye that glows: a flat round lamp, brightest in its middle."""
    x, y, z = (float(v) for v in at)
    r = radius * kit.by
    made = bead(kit.bones, bone, (x, y, z), (r, 0.45 * r, r), kit.glow, 0.6)
    off = np.hypot(made.positions[:, 0] - x, made.positions[:, 2] - z) / r
    white = np.clip(1 - off / 0.55, 0, 1)[:, None]
    rim = np.clip((off - 0.8) / 0.15, 0, 1)[:, None]
    return made.with_colour((made.colour + white * (1.0 - made.colour)) * (1 - 0.75 * rim))


def _trunk(kit: _Kit, at: Mapping[str, F64]) -> list[Piece]:
    by = kit.by
    hips, belly, chest = at["pelvis"], at["spine_02"], at["spine_03"]
    breast = (chest + at["neck_01"]) / 2
    front = np.array([0.0, -1.0, 0.0])
    wide = float(abs(at["upperarm_l"][0])) / by - 0.045
    made = [
        kit.block("spine_03", breast, (wide, 0.115, 0.165), kit.paint, square=0.45),
        kit.block(
            "spine_03",
            breast + front * 0.108 * by + np.array([0, 0, 0.02]) * by,
            (0.085, 0.016, 0.075),
            kit.trim,
            square=0.3,
        ),
        kit.ball("spine_03", breast + (front * 0.122 + np.array([0.045, 0, 0.06])) * by, 0.013, kit.glow, 0.5),
        kit.block("pelvis", hips + np.array([0, 0.0, -0.01]) * by, (0.125, 0.095, 0.085), kit.paint, square=0.5),
        kit.rod("spine_01", hips, belly + np.array([0, 0, 0.02]) * by, (0.075, 0.064, 0.075, 0.064), _RUBBER, 0.6),
        kit.rod("spine_02", belly, breast - np.array([0, 0, 0.10]) * by, (0.075, 0.064, 0.075, 0.066), _RUBBER, 0.6),
    ]
    for k in range(3):
        z = breast + (front * 0.122 + np.array([-0.02, 0, 0.055 - 0.032 * k])) * by
        made.append(kit.block("spine_03", z, (0.040, 0.006, 0.008), _RUBBER))
    return made


def _arm(kit: _Kit, at: Mapping[str, F64], end: Mapping[str, F64], side: str) -> list[Piece]:
    shoulder, elbow, wrist = (at[f"{bone}_{side}"] for bone in ("upperarm", "lowerarm", "hand"))
    knuckle = (at[f"middle_01_{side}"] + at[f"ring_01_{side}"]) / 2
    near, far = elbow + (shoulder - elbow) * 0.12, elbow + (wrist - elbow) * 0.16
    made = [
        kit.ball(f"upperarm_{side}", shoulder, 0.066, kit.paint),
        kit.rod(f"upperarm_{side}", shoulder + (elbow - shoulder) * 0.12, near, (0.036, 0.042, 0.040, 0.034), kit.trim),
        kit.ball(f"lowerarm_{side}", elbow, 0.041),
        kit.rod(f"lowerarm_{side}", far, elbow + (wrist - elbow) * 0.9, (0.036, 0.046, 0.047, 0.044, 0.036), kit.paint),
        kit.ball(f"hand_{side}", wrist, 0.028),
        kit.rod(f"hand_{side}", wrist + (knuckle - wrist) * 0.12, knuckle, (0.026, 0.034, 0.036, 0.030), kit.trim),
    ]
    for finger in _FINGERS:
        for joint in ("01", "02", "03"):
            bone = f"{finger}_{joint}_{side}"
            thick = 0.0105 if finger != "thumb" else 0.012
            thick *= {"01": 1.0, "02": 0.93, "03": 0.85}[joint]
            tip = 0.5 if joint == "03" else 0.95
            made.append(kit.rod(bone, at[bone], end[bone], (thick, thick, tip * thick), _STEEL))
    return made


def _leg(kit: _Kit, at: Mapping[str, F64], end: Mapping[str, F64], side: str, sign: float) -> list[Piece]:
    by = kit.by
    hip, knee, ankle, ball = (at[f"{bone}_{side}"] for bone in ("thigh", "calf", "foot", "ball"))
    toe = end[f"ball_{side}"]
    made = [
        kit.ball(f"thigh_{side}", hip, 0.060),
        kit.rod(
            f"thigh_{side}",
            hip + (knee - hip) * 0.10,
            hip + (knee - hip) * 0.9,
            (0.05, 0.058, 0.056, 0.05, 0.044),
            kit.trim,
        ),
        kit.ball(f"calf_{side}", knee, 0.052, kit.paint),
        kit.rod(
            f"calf_{side}",
            knee + (ankle - knee) * 0.12,
            knee + (ankle - knee) * 0.9,
            (0.044, 0.058, 0.062, 0.058, 0.050),
            kit.paint,
        ),
        kit.ball(f"foot_{side}", ankle, 0.040),
    ]
    high = float(ankle[2]) / by * 0.5
    heel = np.array([ankle[0], (ankle[1] + ball[1]) / 2 + 0.012 * by, high * by])
    made.append(
        kit.block(
            f"foot_{side}", heel, (0.056, abs(float(ankle[1] - ball[1])) / by / 2 + 0.05, high), kit.paint, square=0.5
        )
    )
    front = np.array([ball[0], (ball[1] + toe[1]) / 2 - 0.004 * by, 0.027 * by])
    made.append(
        kit.block(
            f"ball_{side}", front, (0.056, abs(float(toe[1] - ball[1])) / by / 2 + 0.026, 0.027), kit.trim, square=0.5
        )
    )
    return made


def _expressions(base: Base, kit: _Kit, pieces: Sequence[Piece]) -> F64:
    """(V, units, 3): shutters fall with blinks, brows rise and sink, the grille opens with the jaw."""
    count = sum(len(piece.positions) for piece in pieces)
    moves = np.zeros((count, len(base.units), 3))
    starts = np.cumsum([0, *(len(piece.positions) for piece in pieces)])

    def unit(part: int, name: str, move: tuple[float, float, float]) -> None:
        moves[starts[part] : starts[part + 1], base.units.index(name)] += np.array(move) * kit.by

    for n, side in enumerate(("Left", "Right")):
        shutter, brow = 1 + 2 * n, 2 + 2 * n
        unit(shutter, f"eyeBlink{side}", (0, -0.005, -0.036))
        unit(shutter, f"eyeSquint{side}", (0, -0.003, -0.012))
        unit(brow, f"browDown{side}", (0, -0.001, -0.010))
        unit(brow, "browInnerUp", (0, 0, 0.010))
        unit(brow, f"browOuterUp{side}", (0, 0, 0.008))
        middle = pieces[brow].positions[:, 0].mean()
        tilt = (pieces[brow].positions[:, 0] - middle) * (1 if n == 0 else -1)
        rows = slice(starts[brow], starts[brow + 1])
        moves[rows, base.units.index(f"browDown{side}"), 2] += 0.35 * tilt
        moves[rows, base.units.index("browInnerUp"), 2] -= 0.35 * tilt
    for part, (up, down) in ((5, (0.004, 0.0)), (6, (0.0, -0.026))):
        unit(part, "jawOpen", (0, 0, up + down))
        unit(part, "mouthFunnel", (0, -0.004, 0.5 * (up + down)))
        for name in ("mouthSmileLeft", "mouthSmileRight"):
            wide = pieces[part].positions[:, 0] / (0.04 * kit.by)
            rows = slice(starts[part], starts[part + 1])
            moves[rows, base.units.index(name), 2] += 0.008 * kit.by * (wide**2 - 0.4)
    return moves
