"""From what a file has to a track: which bone is which, upright, begun at the origin facing the audience."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from movie_director.engines.blender.bodies.names import FINGERS, NEEDED, matched, spine_of
from movie_director.engines.blender.bodies.raw import Rig, Unfit, arrays_of
from movie_director.engines.blender.motions.shape import by_shape
from movie_director.engines.blender.people.acts.track import Track, end_of
from movie_director.engines.blender.people.base import F64

_LOWEST = 0.02
"""The share of pictures in which a foot may be lower than the ground: what markers miss."""
_STILL = 0.5
"""Degrees, and hundredths of the legs' length, below which nothing moves."""


@dataclass(frozen=True, eq=False)
class Raw:
    """A motion as a file has it: `joints` (T, B, 3) and `turns` (T, B, 4) of a rig's bones, z up."""

    rig: Rig
    rate: float
    joints: F64
    turns: F64


def read(path: Path) -> Raw:
    """What the stage wrote. Raises Unfit."""
    arrays = arrays_of(path)
    names = tuple(str(name) for name in json.loads(str(arrays["names"])))
    parents = tuple(int(parent) for parent in arrays["parents"])
    rig = Rig(names, parents, arrays["heads"].astype(np.float64), arrays["tails"].astype(np.float64))
    return Raw(rig, float(arrays["rate"]), arrays["joints"].astype(np.float64), arrays["turns"].astype(np.float64))


def made(raw: Raw, turned: float = 0.0) -> tuple[Track, list[str]]:
    """A track from what a file has, and what there is to say. `turned` are degrees by which it is turned first.

    Raises Unfit.
    """
    words: list[str] = []
    placed = matched(raw.rig, [True] * len(raw.rig.names))
    lacking = [name for name in NEEDED if name not in placed]
    if lacking:
        told = ", ".join(_told(name) for name in lacking[:4]) + (" ..." if len(lacking) > 4 else "")
        try:
            placed = by_shape(raw.rig)
        except Unfit as error:
            raise Unfit(
                f"of its {len(raw.rig.names)} bones none is called {told}, and their shape does not tell: {error}"
            ) from error
        words.append(f"its bones are told by where they are, since none is called {told}")
    if not _stands(raw.rig, placed):
        raw = _rested(raw, placed)
        words.append("its rest pose does not stand: the moment in which it stands most upright is taken for it")
    raw = _upright(raw, placed, turned)
    leg = float(np.mean([_long(raw.rig, placed, f"thigh_{s}", f"calf_{s}", f"foot_{s}") for s in "lr"]))
    if leg < 1e-6:
        raise Unfit("its legs have no length. Export it again.")
    hips = (raw.joints[:, placed["thigh_l"]] + raw.joints[:, placed["thigh_r"]]) / (2 * leg)
    ankles = np.stack([raw.joints[:, placed[f"foot_{side}"]] for side in "lr"], axis=1) / leg
    ground = float(np.quantile(ankles[:, :, 2].min(axis=1), _LOWEST))
    origin = np.array([float(hips[0, 0]), float(hips[0, 1]), ground])
    names, turns, ways = _turns(raw, placed)
    track = Track(raw.rate, names, ways, turns, hips - origin, ankles - origin, _faces(raw, placed, -1))
    if not _moves(track):
        raise Unfit("nothing in it moves. Export it with its animation, not only its rest pose.")
    return track, words


def _told(name: str) -> str:
    bone, _, side = name.partition("_")
    return f"{'left' if side == 'l' else 'right'} {bone}"


def _long(rig: Rig, placed: Mapping[str, int], *bones: str) -> float:
    spots = rig.heads[[placed[bone] for bone in bones]]
    return float(np.linalg.norm(np.diff(spots, axis=0), axis=1).sum())


def _body(at: Mapping[str, F64]) -> tuple[F64, F64]:
    """From the feet to the shoulders, and from right to left."""
    feet, shoulders = (at["foot_l"] + at["foot_r"]) / 2, (at["upperarm_l"] + at["upperarm_r"]) / 2
    return shoulders - feet, at["upperarm_l"] - at["upperarm_r"] + at["thigh_l"] - at["thigh_r"]


def _score(at: Mapping[str, F64]) -> float:
    """How upright a pose is, legs straight below it: 1 is as upright as can be, below 0.8 it does not stand."""
    body, _ = _body(at)
    axis = int(np.argmax(np.abs(body)))
    up = np.zeros(3)
    up[axis] = np.sign(body[axis]) or 1.0
    worst = 1.0
    for side in "lr":
        for a, b in (("thigh", "calf"), ("calf", "foot")):
            way = at[f"{a}_{side}"] - at[f"{b}_{side}"]
            worst = min(worst, float(way @ up) / max(float(np.linalg.norm(way)), 1e-9))
    hips = (at["thigh_l"] + at["thigh_r"]) / 2
    trunk = (at["upperarm_l"] + at["upperarm_r"]) / 2 - hips
    return min(worst, float(trunk @ up) / max(float(np.linalg.norm(trunk)), 1e-9))


def _stands(rig: Rig, placed: Mapping[str, int]) -> bool:
    at = {name: rig.heads[k] for name, k in placed.items()}
    return _score(at) > 0.8


def _rested(raw: Raw, placed: Mapping[str, int]) -> Raw:
    """The same with the moment that stands most upright for its rest. Raises Unfit where it never stands."""
    scores = [_score({name: row[k] for name, k in placed.items()}) for row in raw.joints]
    best = int(np.argmax(scores))
    if scores[best] < 0.8:
        raise Unfit("it stands upright neither at rest nor in any picture. Export it in a rest pose that stands.")
    heads = raw.joints[best]
    rig = replace(raw.rig, heads=heads, tails=raw.rig.tails - raw.rig.heads + heads)
    back = raw.turns[best] * np.array([1.0, -1.0, -1.0, -1.0])
    return replace(raw, rig=rig, turns=times(raw.turns, np.broadcast_to(back, raw.turns.shape)))


def _upright(raw: Raw, placed: Mapping[str, int], turned: float) -> Raw:
    """Turned so that up is +z, and left is +x as it begins."""
    body, aside = _body({name: raw.rig.heads[k] for name, k in placed.items()})
    up = np.zeros(3)
    axis = int(np.argmax(np.abs(body)))
    up[axis] = np.sign(body[axis]) or 1.0
    aside = aside - up * float(aside @ up)
    if float(np.linalg.norm(aside)) < 1e-9:
        raise Unfit("its bones all lie in one place. Export it in its rest pose.")
    aside /= float(np.linalg.norm(aside))
    raw = _swung(raw, np.stack([aside, np.cross(up, aside), up]), np.eye(3))
    begins = -_faces(raw, placed, 0) - turned
    c, s = np.cos(np.radians(begins)), np.sin(np.radians(begins))
    return _swung(raw, np.eye(3), np.array([[c, -s, 0.0], [s, c, 0.0], [0.0, 0.0, 1.0]]))


def _swung(raw: Raw, basis: F64, world: F64) -> Raw:
    """In other axes, all of it by `basis` (3, 3), then what is done, but not the rest, turned by `world`."""
    rig = replace(raw.rig, heads=raw.rig.heads @ basis.T, tails=raw.rig.tails @ basis.T)
    turns = raw.turns.copy()
    turns[..., 1:] = turns[..., 1:] @ basis.T * float(np.sign(np.linalg.det(basis)))
    about = np.array([np.sqrt(max(0.0, (1 + world[0, 0]) / 2)), 0.0, 0.0, 0.0])
    about[3] = np.sqrt(max(0.0, 1 - about[0] ** 2)) * (1.0 if world[1, 0] >= 0 else -1.0)
    turns = times(np.broadcast_to(about, turns.shape), turns)
    return replace(raw, rig=rig, joints=raw.joints @ (world @ basis).T, turns=turns)


def _faces(raw: Raw, placed: Mapping[str, int], when: int) -> float:
    """Where somebody faces at a picture, degrees; 0 is -y, 90 +x."""
    at = raw.joints[when]
    aside = at[placed["thigh_l"]] - at[placed["thigh_r"]]
    if abs(float(aside[2])) > 0.7 * float(np.linalg.norm(aside)):
        aside = at[placed["upperarm_l"]] - at[placed["upperarm_r"]]
    return float(np.degrees(np.arctan2(aside[1], aside[0])))


def _turns(raw: Raw, placed: Mapping[str, int]) -> tuple[tuple[str, ...], F64, F64]:
    """Our bones, their rotations (T, B, 4) against the file's rest, and their directions (B, 3) there."""
    rig = raw.rig
    found: dict[str, F64] = {}
    for name, k in placed.items():
        if name not in ("jaw", "neck_01", "head") and not name.startswith("eye"):
            found[name] = raw.turns[:, k]
    spine = [raw.turns[:, k] for k in spine_of(rig, placed)]
    if "pelvis" not in found:
        found["pelvis"] = spine[0] if spine else raw.turns[:, rig.parents[placed["thigh_l"]]]
    line = [found["pelvis"], *spine]
    for n, name in enumerate(("spine_01", "spine_02", "spine_03"), start=1):
        at = n / 3 * (len(line) - 1)
        k = min(int(at), max(len(line) - 2, 0))
        found[name] = mixed(line[k], line[min(k + 1, len(line) - 1)], at - k)
    top = found["spine_03"]
    head = raw.turns[:, placed["head"]] if "head" in placed else None
    neck = raw.turns[:, placed["neck_01"]] if "neck_01" in placed else None
    if head is None:
        head = top if neck is None else neck
    found["neck_01"] = mixed(top, head, 0.5) if neck is None else neck
    found["head"] = head
    names = tuple(sorted(found))
    ways = np.zeros((len(names), 3))
    for n, name in enumerate(names):
        end = end_of(name)
        if end is None or name not in placed:
            continue
        if end in placed:
            ways[n] = rig.heads[placed[end]] - rig.heads[placed[name]]
        elif name.partition("_")[0] in ("hand", *FINGERS):
            ways[n] = _beyond(rig, placed[name])
        ways[n] /= max(float(np.linalg.norm(ways[n])), 1e-9)
    return names, np.stack([found[name] for name in names], axis=1), ways


def _beyond(rig: Rig, bone: int) -> F64:
    """The direction of a bone at the end: on from the one before where its own length says nothing."""
    way = rig.tails[bone] - rig.heads[bone]
    above = rig.parents[bone]
    before = rig.heads[bone] - rig.heads[above] if above >= 0 else way
    long, usual = float(np.linalg.norm(way)), float(np.linalg.norm(before))
    return np.asarray(way if long > 0.05 * usual and float(way @ before) > 0.5 * long * usual else before)


def _moves(track: Track) -> bool:
    if float(np.ptp(track.hips, axis=0).max()) > _STILL / 100:
        return True
    apart = np.abs((track.turns * track.turns[:1]).sum(axis=2)).clip(0, 1)
    return float(np.degrees(2 * np.arccos(apart)).max()) > _STILL


def mixed(a: F64, b: F64, share: float) -> F64:
    """Between two rows of unit quaternions."""
    b = b * np.where((a * b).sum(axis=-1, keepdims=True) < 0, -1.0, 1.0)
    found = a + (b - a) * share
    return np.asarray(found / np.maximum(np.linalg.norm(found, axis=-1, keepdims=True), 1e-9))


def times(a: F64, b: F64) -> F64:
    """Products of quaternions, w first: first `b`, then `a`."""
    w, v = a[..., :1], a[..., 1:]
    u, r = b[..., :1], b[..., 1:]
    return np.concatenate([w * u - (v * r).sum(axis=-1, keepdims=True), w * r + u * v + np.cross(v, r)], axis=-1)
