"""A whole skeleton of ours through the joints that are known: what is not is put where a body has it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from movie_director.engines.blender.bodies.names import FINGERS
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.skeleton import Skeleton, frame

Joints = Mapping[str, F64]
_BENT = 0.03
"""How far an elbow lies off the straight line of its arm at least, as a share of it: by that it knows where to bend."""


def whole(known: Joints, pattern: Skeleton, crown: float) -> Skeleton:
    """Our bones through `known` joints, (3,) by name, z up, facing -y; `<bone>_end` is where a bone ends.

    `pattern` is a body of ours, `crown` the height of the character's head. Hands, feet, arms, legs, neck and head
    have to be known.
    """
    at: dict[str, F64] = {name: np.array(point, dtype=np.float64) for name, point in known.items()}
    p = {name: pattern.heads[k] for name, k in pattern.index.items()}
    hips = (at["thigh_l"] + at["thigh_r"]) / 2
    shoulders = (at["upperarm_l"] + at["upperarm_r"]) / 2
    by = float(np.linalg.norm(shoulders - hips)) / float(
        np.linalg.norm((p["upperarm_l"] + p["upperarm_r"] - p["thigh_l"] - p["thigh_r"]) / 2)
    )
    theirs = (p["thigh_l"] + p["thigh_r"]) / 2
    at.setdefault("pelvis", hips + (p["pelvis"] - theirs) * by)
    at["Root"] = np.array([at["pelvis"][0], at["pelvis"][1], 0.0])
    if "neck_01" not in at:
        at["neck_01"] = at["head"] + (at["pelvis"] - at["head"]) * 0.16
    for k, name in enumerate(("spine_01", "spine_02", "spine_03")):
        share = (0.14, 0.26, 0.44)[k]
        at.setdefault(name, at["pelvis"] + (at["neck_01"] - at["pelvis"]) * share)
    top = max(crown, float(at["head"][2]) + 0.02 * crown)
    skull = (top - float(at["head"][2])) / float(
        pattern.tails[pattern.index["head"]][2] - p["head"][2] + 0.02 * pattern.tails[pattern.index["head"]][2]
    )
    for side, sign in (("l", 1.0), ("r", -1.0)):
        at.setdefault(f"clavicle_{side}", shoulders + (at[f"upperarm_{side}"] - shoulders) * 0.15)
        _hand(at, pattern, side, sign)
        foot = at[f"foot_{side}"]
        if f"ball_{side}" not in at:
            long = max(float(foot[2]), 0.03 * crown) * 1.3
            at[f"ball_{side}"] = np.array([foot[0], foot[1] - long, min(0.35 * float(foot[2]), 0.03 * crown)])
        at.setdefault(f"ball_{side}_end", at[f"ball_{side}"] + np.array([0.0, -0.04 * crown, 0.0]))
        at.setdefault(f"eye_{side}", at["head"] + (p[f"eye_{side}"] - p["head"]) * skull)
        _bent(at, side)
    heads = np.array([at[name] for name in pattern.names])
    tails = heads.copy()
    for k, parent in enumerate(pattern.parents):
        if parent >= 0 and pattern.names[k] not in ("thigh_l", "thigh_r", "clavicle_l", "clavicle_r"):
            tails[parent] = heads[k]
    for side in "lr":
        tails[pattern.index[f"hand_{side}"]] = (heads[pattern.index[f"middle_01_{side}"]] + at[f"hand_{side}"]) / 2
        for finger in FINGERS:
            k = pattern.index[f"{finger}_03_{side}"]
            last = heads[k] - heads[pattern.index[f"{finger}_02_{side}"]]
            tails[k] = at.get(f"{finger}_03_{side}_end", heads[k] + 0.85 * last)
        tails[pattern.index[f"ball_{side}"]] = at[f"ball_{side}_end"]
        tails[pattern.index[f"eye_{side}"]] = at[f"eye_{side}"]
    tails[pattern.index["pelvis"]] = at["spine_01"]
    tails[pattern.index["spine_03"]] = at["neck_01"]
    tails[pattern.index["head"]] = np.array([at["head"][0], at["head"][1], top])
    return Skeleton(pattern.names, pattern.parents, heads, tails)


def palm_of(ahead: F64, sign: float) -> F64:
    """The way a palm looks whose hand points `ahead`: down where arms are spread, to the thigh where they hang."""
    out = np.array([sign, 0.0, 0.0])
    level = ahead - out * float(ahead @ out)
    down = np.array([0.0, 0.0, -1.0])
    # Turned as the arm was lowered: what turns `out` to `ahead` turns down to the palm.
    axis = np.cross(out, ahead)
    s, c = float(np.linalg.norm(axis)), float(out @ ahead)
    if s < 1e-6 or float(np.linalg.norm(level)) < 1e-6:
        return down
    axis = axis / s
    return np.asarray(down * c + np.cross(axis, down) * s + axis * float(axis @ down) * (1 - c), dtype=np.float64)


def _hand(at: dict[str, F64], pattern: Skeleton, side: str, sign: float) -> None:
    """Fingers that are not known, as the pattern's hand has them."""
    p = {name: pattern.heads[k] for name, k in pattern.index.items()}
    tips = {name: pattern.tails[k] for name, k in pattern.index.items()}
    wrist, theirs = at[f"hand_{side}"], p[f"hand_{side}"]
    fore = wrist - at[f"lowerarm_{side}"]
    told = [f"{f}_01_{side}" for f in FINGERS[1:] if f"{f}_01_{side}" in at]
    knuckles = [at[name] for name in told]
    middle = np.mean([p[name] for name in told or (f"middle_01_{side}", f"ring_01_{side}")], axis=0)
    ahead = np.mean(knuckles, axis=0) - wrist if knuckles else at.get(f"hand_{side}_end", wrist + fore) - wrist
    large = float(np.linalg.norm(fore)) / float(np.linalg.norm(p[f"hand_{side}"] - p[f"lowerarm_{side}"]))
    if knuckles:
        large = float(np.linalg.norm(ahead)) / float(np.linalg.norm(middle - theirs))
    elif f"hand_{side}_end" in at:
        reach = float(np.linalg.norm(tips[f"middle_03_{side}"] - theirs))
        large = float(np.clip(np.linalg.norm(ahead) / reach, 0.5 * large, 1.6 * large))
    across = p[f"index_01_{side}"] - p[f"pinky_01_{side}"]
    palm = np.cross(middle - theirs, across) * sign
    ways = ahead / max(float(np.linalg.norm(ahead)), 1e-9)
    own = palm_of(ways, sign)
    if f"index_01_{side}" in at and f"pinky_01_{side}" in at:
        own = np.cross(ways, at[f"index_01_{side}"] - at[f"pinky_01_{side}"]) * sign
    turned = frame(ways, own) @ frame(middle - theirs, palm).T
    for finger in FINGERS:
        joints = [f"{finger}_0{k}_{side}" for k in (1, 2, 3)]
        for k, joint in enumerate(joints):
            if joint in at:
                continue
            if k and joints[k - 1] in at:  # on from the joint before it
                step = turned @ (p[joint] - p[joints[k - 1]]) * large
                at[joint] = at[joints[k - 1]] + step
            else:
                at[joint] = wrist + turned @ (p[joint] - theirs) * large


def _bent(at: dict[str, F64], side: str) -> None:
    """Put the elbow of a straight arm a little back, so that the arm bends to the front."""
    a, b, c = (at[f"{bone}_{side}"] for bone in ("upperarm", "lowerarm", "hand"))
    long = c - a
    length = max(float(np.linalg.norm(long)), 1e-9)
    along = long / length
    back = np.array([0.0, 1.0, 0.0]) - along * along[1]
    back /= max(float(np.linalg.norm(back)), 1e-9)
    off = (b - a) - along * float((b - a) @ along)
    short = _BENT * length - float(off @ back)
    if short > 0:
        at[f"lowerarm_{side}"] = b + back * short
