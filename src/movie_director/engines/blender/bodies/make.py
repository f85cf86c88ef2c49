"""From what a file has to a body of ours: upright, facing the audience, on our skeleton, its face understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.engines.blender.bodies.body import MOST_POINTS, Body
from movie_director.engines.blender.bodies.joints import whole
from movie_director.engines.blender.bodies.names import NEEDED, matched, shape_for, spine_of
from movie_director.engines.blender.bodies.raw import Raw, Unfit, normals_of
from movie_director.engines.blender.bodies.stance import facing, joints, sampled
from movie_director.engines.blender.bodies.weights import handed_over, nearest, put_into
from movie_director.engines.blender.people.base import BODY_VERTICES, F32, F64, I64, Base, load
from movie_director.engines.blender.people.body import Body as Pattern
from movie_director.engines.blender.people.body import grow
from movie_director.engines.blender.people.skeleton import Skeleton, turn

HIGH = 1.7
"""Metres that a body is tall as it is kept; who wears it has their own height."""
_SMALLEST = 1e-3
_OPEN = 16.0
"""Degrees that a jaw that is a bone opens."""
_PATTERN: Mapping[str, Any] = {
    "age": 30.0,
    "gender": "male",
    "height": HIGH,
    "build": 0.0,
    "seed": 0,
    "skin": "#c58c6c",
}


def made(raw: Raw, data: Path, turned: float = 0.0) -> tuple[Body, list[str]]:
    """A body from what a file has, and what there is to say. `turned` are degrees that it is turned by before.

    `data` is the folder of people's data. Raises Unfit.
    """
    if len(raw.positions) > MOST_POINTS:
        raise Unfit(f"it has more than {MOST_POINTS:,} points. Thin it (Decimate), and export it again.")
    if float(np.ptp(raw.positions, axis=0).max()) < _SMALLEST:
        raise Unfit("it has no size. Export it again.")
    base = load(data)
    grown = grow(base, data, _PATTERN)
    pattern = Skeleton(base.bones, base.parents, grown.heads, grown.tails)
    words: list[str] = []
    placed = matched(raw.rig, _used(raw)) if raw.rig.names else {}
    lacking = [name for name in NEEDED if name not in placed] if raw.rig.names else []
    if raw.rig.names and (lacking or not raw.weights.any()):
        told = ", ".join(_told(name) for name in lacking[:4]) or "its bones move nothing"
        words.append(f"its {len(raw.rig.names)} bones are not used ({told} not found): it is fitted to ours")
        placed = {}
    if placed:
        raw = _upright(raw, placed)
        raw = _stood(raw.moved(turn((0.0, 0.0, 1.0), turned), np.zeros(3)))
        _standing(raw, placed)
        known = _known(raw, placed)
        bones = whole(known, pattern, HIGH)
        weights = _theirs(raw, placed, bones, base)
        words.append(f"it keeps its own {len(raw.rig.names)} bones")
    else:
        raw = raw.moved(turn((0.0, 0.0, 1.0), turned), np.zeros(3))
        if float(np.ptp(raw.positions[:, 2])) < 0.8 * float(np.ptp(raw.positions[:, :2], axis=0).max()):
            raise Unfit("it has no bones, and does not stand upright. Turn it, and export it again.")
        points = sampled(raw.positions, raw.triangles)
        raw = _stood(raw.moved(np.eye(3) if turned else facing(points), np.zeros(3)))
        points = sampled(raw.positions, raw.triangles)
        middle = float(np.median(points[np.abs(points[:, 0] - np.median(points[:, 0])) < 0.1 * HIGH, 0]))
        raw = raw.moved(np.eye(3), np.array([-middle, -float(np.median(points[:, 1])), 0.0]))
        bones = whole(joints(sampled(raw.positions, raw.triangles), pattern, HIGH), pattern, HIGH)
        weights = _ours(raw, grown, pattern, bones)
        words.append("it has no bones of its own: ours were put into it")
    raw, bones = _under(raw, bones)
    units = _face(raw, placed, base)
    words += _mute(units, placed)
    four: I64 = np.argsort(-weights, axis=1, kind="stable")[:, :4].astype(np.int64)
    shares: F64 = np.take_along_axis(weights, four, axis=1).astype(np.float64)
    shares /= np.maximum(shares.sum(axis=1, keepdims=True), 1e-9)
    body = Body(
        np.round(raw.positions, 6).astype(np.float32),
        raw.normals.astype(np.float32),
        raw.colour.astype(np.float32),
        raw.roughness.astype(np.float32),
        raw.triangles.astype(np.int32),
        four,
        np.round(shares, 5).astype(np.float32),
        np.round(bones.heads, 6),
        np.round(bones.tails, 6),
        units,
        _skin(raw, bones),
        bool(placed),
    )
    body.checked()
    return body, words


def _used(raw: Raw) -> list[bool]:
    """Whether each bone, or one that hangs on it, moves a point."""
    used = [False] * len(raw.rig.names)
    for bone in np.unique(raw.bones[raw.weights > 1e-4]) if raw.weights.size else ():
        k = int(bone)
        while k >= 0 and not used[k]:
            used[k] = True
            k = raw.rig.parents[k]
    return used


def _told(name: str) -> str:
    bone, _, side = name.partition("_")
    return f"{'left' if side == 'l' else 'right'} {bone}"


def _upright(raw: Raw, placed: Mapping[str, int]) -> Raw:
    """Turned so that its left is +x and its head up, by its bones."""
    at = {name: raw.rig.heads[k] for name, k in placed.items()}
    hips, feet = (at["thigh_l"] + at["thigh_r"]) / 2, (at["foot_l"] + at["foot_r"]) / 2
    shoulders = (at["upperarm_l"] + at["upperarm_r"]) / 2
    body = shoulders - feet
    up = np.zeros(3)
    axis = int(np.argmax(np.abs(body)))
    up[axis] = np.sign(body[axis]) or 1.0
    aside = at["upperarm_l"] - at["upperarm_r"] + at["thigh_l"] - at["thigh_r"]
    aside = aside - up * float(aside @ up)
    if float(np.linalg.norm(aside)) < 1e-9 or float(np.linalg.norm(hips - feet)) < 1e-9:
        raise Unfit("its bones all lie in one place. Export it in its rest pose.")
    aside /= float(np.linalg.norm(aside))
    back: F64 = np.asarray(np.cross(up, aside), dtype=np.float64)
    return raw.moved(np.stack([aside, back, up]), np.zeros(3))


def _stood(raw: Raw) -> Raw:
    """As tall as bodies are kept, its lowest point on the ground."""
    tall = float(np.ptp(raw.positions[:, 2]))
    if tall < 1e-6:
        raise Unfit("it is flat. Export it upright.")
    raw = raw.scaled(HIGH / tall)
    return raw.moved(np.eye(3), np.array([0.0, 0.0, -float(raw.positions[:, 2].min())]))


def _standing(raw: Raw, placed: Mapping[str, int]) -> None:
    """Raises Unfit where the rest pose is not of somebody who stands."""
    at = {name: raw.rig.heads[k] for name, k in placed.items()}
    for side in "lr":
        hip, knee, foot = (float(at[f"{bone}_{side}"][2]) for bone in ("thigh", "calf", "foot"))
        if not hip - 0.1 * HIGH > knee > foot > -0.05 * HIGH:
            raise Unfit("its rest pose does not stand upright on two legs. Export it in a T or A pose.")
    if not float(at["upperarm_l"][2]) > float(at["thigh_l"][2]):
        raise Unfit("its rest pose does not stand upright on two legs. Export it in a T or A pose.")


def _known(raw: Raw, placed: Mapping[str, int]) -> dict[str, F64]:
    """The joints that its bones tell."""
    rig = raw.rig
    at = {name: rig.heads[k].copy() for name, k in placed.items() if name != "jaw"}
    spine = spine_of(rig, placed)
    if "neck_01" not in at and "head" in at and spine:
        at["neck_01"] = at["head"] * 0.6 + rig.heads[spine[-1]] * 0.4
    if "head" not in at:
        neck = at.get("neck_01", (at["upperarm_l"] + at["upperarm_r"]) / 2)
        at["head"] = neck + np.array([0.0, 0.0, 0.25 * (HIGH - float(neck[2]))])
    if "pelvis" in at and float(at["pelvis"][2]) < float(at["calf_l"][2]):
        del at["pelvis"]  # a root on the ground is no pelvis
    if len(spine) >= 3 and "pelvis" in at and "neck_01" in at:
        for name, share in (("spine_01", 0.0), ("spine_02", 0.5), ("spine_03", 1.0)):
            at[name] = rig.heads[spine[round(share * (len(spine) - 1))]].copy()
    for side in "lr":
        for finger in ("thumb", "index", "middle", "ring", "pinky"):
            name = f"{finger}_03_{side}"
            if name in placed:
                at[f"{name}_end"] = rig.tails[placed[name]].copy()
        toe = raw.positions[
            (raw.positions[:, 2] < 0.06 * HIGH) & (raw.positions[:, 0] * (1 if side == "l" else -1) > 0)
        ]
        if f"ball_{side}" in at and len(toe):
            end = at[f"ball_{side}"].copy()
            end[1] = min(float(toe[:, 1].min()), float(end[1]) - 0.01)
            at[f"ball_{side}_end"] = end
    return at


def _theirs(raw: Raw, placed: Mapping[str, int], bones: Skeleton, base: Base) -> F64:
    """The weights of its own bones (V, ours): each of theirs moves with one of ours."""
    rig, index = raw.rig, bones.index
    ours = {bone: index[name] for name, bone in placed.items() if name in index}
    if "jaw" in placed:
        ours[placed["jaw"]] = index["head"]
    spine = [bone for bone in spine_of(rig, placed) if bone not in ours]
    names = ("spine_01", "spine_02", "spine_03")
    for n, bone in enumerate(spine):
        if len(spine) >= 3:
            ours[bone] = index[names[min(2, round(n * 2 / max(1, len(spine) - 1)))]]
        else:
            ours[bone] = index[names[1 + n]] if len(spine) == 2 else index["spine_02"]
    goes = np.zeros(len(rig.names), np.int64)
    for k in range(len(rig.names)):
        above, steps = k, 0
        while above >= 0 and above not in ours and steps <= len(rig.names):
            above, steps = rig.parents[above], steps + 1
        goes[k] = ours[above] if above in ours else _nearest(rig.heads[k], rig.tails[k], bones, set(ours.values()))
    weights = np.zeros((len(raw.positions), len(base.bones)))
    np.add.at(weights, (np.arange(len(weights))[:, None], goes[raw.bones]), np.maximum(raw.weights, 0.0))
    if len(spine) < 3:
        _along(weights, raw.positions, bones)
    total = weights.sum(axis=1)
    bare = total < 1e-4
    if bare.any():  # what no bone has goes with what is next to it
        if bare.all():
            raise Unfit("its bones move none of its points. Export it with its weights.")
        have = np.flatnonzero(~bare)
        weights[bare] = weights[have[nearest(raw.positions[have], raw.positions[bare], 2)[1][:, 0]]]
        total = weights.sum(axis=1)
    return weights / np.maximum(total, 1e-9)[:, None]


def _along(weights: F64, points: F64, bones: Skeleton) -> None:
    """Share what few bones of a spine move out over our three, by height, in place."""
    names = [bones.index[name] for name in ("spine_01", "spine_02", "spine_03")]
    total = weights[:, names].sum(axis=1)
    levels = [float((bones.heads[k, 2] + bones.tails[k, 2]) / 2) for k in names]
    for k, name in enumerate(names):
        hat = np.zeros(3)
        hat[k] = 1.0
        weights[:, name] = total * np.interp(points[:, 2], levels, hat)


def _nearest(head: F64, tail: F64, bones: Skeleton, among: set[int]) -> int:
    middle = (head + tail) / 2
    return min(among, key=lambda k: float(np.linalg.norm((bones.heads[k] + bones.tails[k]) / 2 - middle)))


def _ours(raw: Raw, grown: Pattern, pattern: Skeleton, bones: Skeleton) -> F64:
    """The weights (V, ours) of a figure without bones."""
    inside, weights = put_into(grown, pattern, bones)
    quads = grown.base.quads["body"]
    quads = quads[(quads < BODY_VERTICES).all(axis=1)]
    skin = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    facing_ = normals_of(inside, skin)
    used = np.unique(skin)
    count = len(pattern.names)
    return handed_over(inside[used], facing_[used], weights[used][:, :count], raw.positions, raw.normals, raw.triangles)


def _under(raw: Raw, bones: Skeleton) -> tuple[Raw, Skeleton]:
    """With its hips above the origin, as far back as ours are."""
    hips = (bones.heads[bones.index["thigh_l"]] + bones.heads[bones.index["thigh_r"]]) / 2
    by = np.array([-float(hips[0]), -0.019 - float(hips[1]), 0.0])
    return raw.moved(np.eye(3), by), replace(bones, heads=bones.heads + by, tails=bones.tails + by)


def _face(raw: Raw, placed: Mapping[str, int], base: Base) -> dict[str, tuple[I64, F32]]:
    """The face units that its shapes or its jaw can do."""
    found: dict[str, tuple[I64, F32]] = {}
    names = list(raw.shapes)
    for unit in base.units:
        meant = shape_for(unit, names)
        if meant is None:
            continue
        name, side = meant
        rows, moves = raw.shapes[name]
        if side:
            x = raw.positions[rows, 0] * (1.0 if side == "l" else -1.0)
            moves = moves * np.clip(0.5 + x / 0.012, 0, 1)[:, None]
        kept = np.abs(moves).max(axis=1) > 1e-6 if len(moves) else np.zeros(0, np.bool_)
        if kept.any():
            found[unit] = (rows[kept], moves[kept].astype(np.float32))
    if "jawOpen" not in found and "jaw" in placed:
        jaw = placed["jaw"]
        share = (raw.weights * (raw.bones == jaw)).sum(axis=1)
        rows = np.flatnonzero(share > 1e-3).astype(np.int64)
        away = raw.positions[rows] - raw.rig.heads[jaw]
        moves = away @ (turn((1.0, 0.0, 0.0), _OPEN) - np.eye(3)).T * share[rows][:, None]
        if len(rows):
            found["jawOpen"] = (rows, moves.astype(np.float32))
    return found


def _mute(units: Mapping[str, tuple[I64, F32]], placed: Mapping[str, int]) -> list[str]:
    """What its face cannot do, said."""
    words: list[str] = []
    if "jawOpen" not in units:
        words.append("its mouth has no shape or bone to open by: it speaks without moving its lips")
    if not any(name.startswith("eyeBlink") for name in units):
        words.append("it has no shapes to blink by")
    if not all(f"eye_{side}" in placed for side in "lr"):
        words.append("its eyes have no bones: it looks with its head")
    return words


def _skin(raw: Raw, bones: Skeleton) -> str:
    """The colour of most of its face."""
    eyes = (bones.heads[bones.index["eye_l"]] + bones.heads[bones.index["eye_r"]]) / 2
    head = bones.heads[bones.index["head"]]
    face = (
        (raw.positions[:, 1] < float(head[1]) - 0.02)
        & (np.abs(raw.positions[:, 0]) < 0.06)
        & (np.abs(raw.positions[:, 2] - float(eyes[2]) + 0.03) < 0.05)
    )
    shade = np.median(raw.colour[face], axis=0) if int(face.sum()) > 20 else np.array([0.4, 0.26, 0.18])
    shade = np.clip(shade.astype(np.float64), 0.004, 1.0)
    shown = np.where(shade <= 0.0031308, shade * 12.92, 1.055 * shade ** (1 / 2.4) - 0.055)
    return "#" + "".join(f"{round(255 * float(v)):02x}" for v in np.clip(shown, 0, 1))
