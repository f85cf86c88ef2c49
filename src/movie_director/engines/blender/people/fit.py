"""A body measured for clothes: the tailor's form, landmarks, and where along arm and trunk each vertex lies."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.base import F64, I64
from movie_director.engines.blender.people.body import Body
from movie_director.engines.blender.people.piece import Piece, from_base, vertex_normals

_ARM = ("upperarm", "lowerarm", "hand", "thumb", "index", "middle", "ring", "pinky")


@dataclass(frozen=True)
class Fit:
    """`form` is the tights helper; `normals` its smoothed normals. Heights in metres over the soles; `size` scales
    centimetres to this person (1 at 1.72 m)."""

    body: Body
    form: Piece
    normals: F64
    size: float
    neck: F64
    waist: float
    hip: float
    crotch: float
    knee: float
    ankle: float
    depth: float
    rounding: F64
    """(n, 3): how far stiff cloth stands off the form's hollows between crotch and chest, horizontally."""

    def arm(self, positions: F64, weights: F64) -> F64:
        """Along the arm: 0 shoulder, 1 elbow, 2 wrist, 3 about the knuckles; -1 off the arms."""
        names = self.body.base.bones
        found = np.full(len(positions), -1.0)
        for side in ("l", "r"):
            columns = [k for k, name in enumerate(names) if name.startswith(_ARM) and name.endswith(f"_{side}")]
            share = weights[:, columns].sum(axis=1)
            a, b, c = (self.body.bone(f"{bone}_{side}") for bone in ("upperarm", "lowerarm", "hand"))
            upper = (positions - a) @ (b - a) / float((b - a) @ (b - a))
            lower = (positions - b) @ (c - b) / float((c - b) @ (c - b))
            bend = np.clip((upper - 0.85) / 0.3, 0, 1)
            along = upper * (1 - bend) + (1 + lower) * bend
            found = np.where(share > 0.35, np.maximum(found, along), found)
        return found

    def below_neck(self, positions: F64, rise: float, slope: float = 0.42) -> F64:
        """Metres below a collar plane that leans forward; `rise` over the root of the neck."""
        return self.neck[2] + rise + slope * (positions[:, 1] - self.neck[1]) - positions[:, 2]


def smooth(values: F64, triangles: I64, turns: int, share: float = 0.5) -> F64:
    """Laplacian smoothing of values (n, k) over a mesh."""
    edges = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    both = np.concatenate([edges, edges[:, ::-1]])
    n = len(values)
    count = np.maximum(np.bincount(both[:, 0], minlength=n), 1)
    for _ in range(turns):
        mean = np.stack(
            [np.bincount(both[:, 0], values[both[:, 1], k], minlength=n) / count for k in range(values.shape[1])],
            axis=1,
        )
        values = values + share * (mean - values)
    return values


def hull(angle: F64, reach: F64, at: F64) -> F64:
    """The distance, at angles `at`, of the convex outline round points given by angle and distance."""
    turn = np.asarray(np.linspace(0, 2 * np.pi, 72, endpoint=False), dtype=np.float64)
    support = (reach[None, :] * np.cos(turn[:, None] - angle[None, :])).max(axis=1)
    apart = np.cos(at[:, None] - turn[None, :])
    return np.where(apart > 0.2, support[None, :] / np.maximum(apart, 0.2), 9.0).min(axis=1)


def _rounding(form: Piece, arms: F64, low: float, high: float, depth: float, step: float) -> F64:
    p = form.positions
    away = p[:, :2] - np.array([0.0, depth])
    angle, reach = np.arctan2(away[:, 1], away[:, 0]), np.linalg.norm(away, axis=1)
    trunk = arms < 0.0
    push = np.zeros(len(p))
    for z in np.arange(low, high, step):
        near = trunk & (np.abs(p[:, 2] - z) < step * 1.1)
        mine = trunk & (np.abs(p[:, 2] - z) <= step * 0.5)
        if near.sum() > 8 and mine.any():
            push[mine] = np.maximum(0.0, hull(angle[near], reach[near], angle[mine]) - reach[mine])
    fade = np.clip((high - p[:, 2]) / 0.12, 0, 1) * np.clip((p[:, 2] - low) / 0.05, 0, 1)
    push = smooth((push * fade)[:, None], form.triangles, 3)[:, 0]
    moves = np.zeros_like(p)
    moves[:, :2] = away / np.maximum(reach, 1e-6)[:, None] * push[:, None]
    return moves


def measure(body: Body) -> Fit:
    """Takes a body's measures."""
    form = from_base(body.base, body.positions, body.base.quads["helper-tights"])
    normals = smooth(vertex_normals(form.positions, form.triangles), form.triangles, 3)
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    # The seam between the legs lies on the base mesh's plane of symmetry; thighs that touch do not.
    used = np.unique(body.base.quads["helper-tights"])
    middle = form.positions[np.abs(body.base.positions[used, 0]) < 1e-4]
    thigh, knee = body.bone("thigh_l"), body.bone("calf_l")
    crotch = float(middle[:, 2].min())
    spine = body.bone("spine_01")
    trunk = form.positions[(form.positions[:, 2] > thigh[2]) & (np.abs(form.positions[:, 0]) < 0.1)]
    size = float(body.positions[:13380, 2].max()) / 1.72
    depth = float((trunk[:, 1].min() + trunk[:, 1].max()) / 2)
    names = body.base.bones
    arms = form.weights[:, [k for k, name in enumerate(names) if name.startswith(_ARM)]].sum(axis=1)
    neck = body.bone("neck_01")
    rounding = _rounding(
        form, np.where(arms > 0.2, 1.0, -1.0), crotch - 0.01, float(neck[2]) - 0.14 * size, depth, 0.018 * size
    )
    return Fit(
        body=body,
        form=form,
        normals=normals,
        size=size,
        neck=neck,
        waist=float(spine[2] + 0.35 * (body.bone("spine_02")[2] - spine[2])),
        hip=float(thigh[2]),
        crotch=crotch,
        knee=float(knee[2]),
        ankle=float(body.bone("foot_l")[2]),
        depth=depth,
        rounding=rounding,
    )
