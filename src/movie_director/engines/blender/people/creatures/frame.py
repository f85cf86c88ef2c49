"""The bones of creatures: joints by name, the left side's mirrored to the right, and what makes a whole of pieces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from movie_director.engines.blender.people.base import F32, F64
from movie_director.engines.blender.people.creatures.clay import Point
from movie_director.engines.blender.people.drape import Drape
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.piece import Piece, join, strongest
from movie_director.engines.blender.people.skeleton import Skeleton

UNITS = ("sniff",)
"""What the face does besides its jaw, lids and ears, which are bones."""
Joints = Mapping[str, tuple[str, Point, Point]]
"""By bone: its parent, where it starts and where it ends; those ending in `_l` stand for both sides."""


def skeleton(joints: Joints, by: float) -> Skeleton:
    """The bones of a creature `by` times as large as its joints say."""
    names, parents = list[str](), list[int]()
    heads, tails = list[Point](), list[Point]()
    for name, (parent, head, tail) in joints.items():
        for side, sign in (("l", 1.0), ("r", -1.0)) if name.endswith("_l") else (("", 1.0),):
            own = f"{name[:-1]}{side}" if side else name
            above = f"{parent[:-1]}{side}" if side and parent.endswith("_l") else parent
            names.append(own)
            parents.append(names.index(above) if above else -1)
            heads.append((head[0] * sign, head[1], head[2]))
            tails.append((tail[0] * sign, tail[1], tail[2]))
    return Skeleton(tuple(names), tuple(parents), np.array(heads) * by, np.array(tails) * by)


def whole(
    species: str,
    bones: Skeleton,
    pieces: Sequence[Piece],
    *,
    dark: Sequence[F64 | float],
    sniffs: float,
) -> Person:
    """A creature made of pieces; `dark` is the share of light kept off each piece's vertices. The first is its skin.

    `sniffs` is how far its face moves forwards when it sniffs, metres.
    """
    made = join(*pieces)
    rest = made.positions.astype(np.float32)
    at = {name: k for k, name in enumerate(bones.names)}
    eyes = (bones.heads[at["eye_l"]] + bones.heads[at["eye_r"]]) / 2
    heads = [at[name] for name in ("head", "eye_l", "eye_r", "lid_l", "lid_r", "jaw") if name in at]
    face = made.weights[:, heads].sum(axis=1) > 0.6
    behind = float(bones.heads[at["head"], 1])
    share = np.clip((behind - made.positions[:, 1]) / max(behind - float(made.positions[face, 1].min()), 1e-6), 0, 1)
    shaped = np.flatnonzero(face & (share > 0.02)).astype(np.int64)
    moves = np.zeros((len(shaped), 3, len(UNITS)))
    moves[:, 1, 0] = -sniffs * (0.25 + 0.75 * share[shaped])
    moves[:, 2, 0] = 0.4 * sniffs * share[shaped]
    shade = np.concatenate([np.broadcast_to(d, len(p.positions)) for d, p in zip(dark, pieces, strict=True)])
    none: F32 = np.zeros(len(rest), dtype=np.float32)
    nothing = np.zeros((0, 3), dtype=np.float32)
    return Person(
        triangles=made.triangles.astype(np.int32),
        colour=np.clip(made.colour, 0, 1).astype(np.float32),
        roughness=made.roughness.astype(np.float32),
        height=float(rest[:, 2].max()),
        eye_height=float(eyes[2]),
        skeleton=bones,
        units=UNITS,
        rest=rest,
        weights=strongest(made.weights),
        shaped=shaped,
        shapes=np.ascontiguousarray(moves.reshape(-1, len(UNITS)), dtype=np.float32),
        hips=float(np.abs(rest[:, 0]).max()),
        give=1.0,
        sole=0.0,
        drape=Drape(np.zeros(0, dtype=np.int64), nothing, none[:0], ()),
        sheltered=none,
        shaded=shade.astype(np.float32),
        species=species,
    )
