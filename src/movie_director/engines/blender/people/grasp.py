"""A thing put into a hand: where it lies in the palm, and fingers closed round it until they touch.

Each finger closes joint by joint, as a robot's hand does (after Miller and Allen, "GraspIt!", 2004): what a link has
touched with stays, what lies beyond it goes on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.limbs import FINGERS
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.skeleton import Skeleton, turn
from movie_director.engines.blender.people.thing import Grasp, Thing

_REACH = 0.17
_FINGER = 0.0085
"""Metres from a finger's bones to its skin, in a hand whose palm is `_PALM` long."""
_PALM = 0.1
_MOST = (72.0, 98.0, 62.0)
_POINTS = 2600
_LONGER = 1.25
"""How much longer than the kit's a stick is at most."""
FLAT = ("flat", "dish", "brim")
"""What lies on the fingers."""


@dataclass(frozen=True)
class Hand:
    """A hand at rest: wrist and knuckles, unit vectors along the fingers, out of the palm, and towards the thumb."""

    side: str
    wrist: F64
    knuckle: F64
    ahead: F64
    palm: F64
    thumb: F64
    thick: float
    """Metres from the palm's bones to its skin."""

    @property
    def size(self) -> float:
        """How large it is beside a hand whose palm is `_PALM` long."""
        return float(np.linalg.norm(self.knuckle - self.wrist)) / _PALM

    @classmethod
    def of(cls, person: Person, side: str) -> Hand:
        """A person's hand."""
        skeleton = person.skeleton
        heads, index = skeleton.heads, skeleton.index
        wrist = heads[index[f"hand_{side}"]]
        knuckle = (heads[index[f"middle_01_{side}"]] + heads[index[f"ring_01_{side}"]]) / 2
        across = heads[index[f"index_01_{side}"]] - heads[index[f"pinky_01_{side}"]]
        ahead = _unit(knuckle - wrist)
        out: F64 = np.asarray(np.cross(ahead, across), dtype=np.float64)
        palm = _unit(out * (1.0 if side == "l" else -1.0))
        thumb = _unit(across - ahead * float(across @ ahead))
        skin = person.rest[person.weights[:, index[f"hand_{side}"]] > 0.6].astype(np.float64)
        at = wrist + (knuckle - wrist) * 0.8
        away = skin - at
        flat = away - np.outer(away @ palm, palm)
        near = np.linalg.norm(flat, axis=1) < 0.025
        thick = float(np.percentile((away @ palm)[near], 90)) if near.any() else 0.014
        return cls(side, wrist, knuckle, ahead, palm, thumb, float(np.clip(thick, 0.006, 0.03)))


def grasp(person: Person, thing: Thing, side: str, way: str) -> Grasp | None:
    """Put a thing into one hand of a person. None where it does not suit one hand."""
    own = Hand.of(person, side)
    if thing.family == "pinch":
        return _pinched(person, own, thing, way)
    if thing.family == "smoke":
        return _smoked(person, own, thing, way)
    thing = _fitted(person, own, thing) if thing.family == "staff" else thing
    turned = _turned(own, thing)
    if turned is None or (thing.family == "hang" and way != "raise" and _drags(person, own, thing)):
        return None
    centre = _centre(thing)
    felt = thing.felt(centre, _REACH)
    place = _place(person.skeleton, own, thing, turned, felt - centre)
    points = _few((_gripped(thing, felt) - centre) @ turned.T + place)
    fingers = close(person.skeleton, own, points, flat=thing.family in FLAT, web=_is_receiver(thing))
    return held(person, thing, side, way, turned, centre, place, fingers)


def held(
    person: Person, thing: Thing, side: str, way: str, turned: F64, centre: F64, place: F64, fingers: dict[str, F64]
) -> Grasp:
    """A grasp by one hand: the thing turned so, with its point `centre` at `place`, at rest."""
    rest = (thing.positions - centre) @ turned.T + place
    up = turned @ (thing.along if thing.family == "staff" else np.array([0.0, 0.0, 1.0]))
    level = np.array([0.0, 0.0, 1.0]) if thing.family == "staff" else _unit(thing.along)
    return Grasp(
        thing,
        side,
        f"held_{side}",
        f"hand_{side}",
        rest.astype(np.float32),
        fingers,
        place,
        way,
        up,
        turned @ level,
        {},
    )


def close(skeleton: Skeleton, own: Hand, points: F64, *, flat: bool = False, web: bool = False) -> dict[str, F64]:
    """The turns of all fingers of a hand that close round points (n, 3), at rest.

    `web` tells that they lie between thumb and forefinger, where a thumb that closes passes them by.
    """
    turns: dict[str, F64] = {}
    for finger in FINGERS:
        turns |= _closed(skeleton, own, finger, points, (14.0, 12.0, 8.0) if flat else _MOST)
    return turns | (_beside(skeleton, own, points) if web else _thumb(skeleton, own, points))


def chain(skeleton: Skeleton, finger: str, side: str, turns: list[F64]) -> list[F64]:
    """A finger's joints and its tip, four points (3,), after turns of its three bones, the hand at rest."""
    index = skeleton.index
    bones = [index[f"{finger}_0{k}_{side}"] for k in (1, 2, 3)]
    at, found, whole = skeleton.heads[bones[0]], [skeleton.heads[bones[0]]], np.eye(3)
    for n, bone in enumerate(bones):
        whole = whole @ turns[n]
        end = skeleton.heads[bones[n + 1]] if n < 2 else skeleton.tails[bone]
        at = at + whole @ (end - skeleton.heads[bone])
        found.append(at)
    return found


def apart(points: F64, a: F64, b: F64) -> float:
    """Metres from points (n, 3) to the line from `a` to `b`, the least."""
    if not len(points):
        return 1.0
    way = b - a
    share = np.clip((points - a) @ way / max(float(way @ way), 1e-12), 0, 1)
    return float(np.linalg.norm(points - a - share[:, None] * way, axis=1).min())


def _closed(
    skeleton: Skeleton, own: Hand, finger: str, points: F64, most: tuple[float, float, float]
) -> dict[str, F64]:
    axes = _axes(skeleton, own, finger)
    thick = _FINGER * own.size
    near = points[np.linalg.norm(points - own.knuckle, axis=1) < 0.15 * own.size]
    bends, done = [-14.0, 0.0, 0.0], [False] * 3
    for _ in range(90):
        trial = [bends[k] + (0.0 if done[k] else most[k] / 60) for k in range(3)]
        joints = chain(skeleton, finger, own.side, [turn(axes[k], trial[k]) for k in range(3)])
        for k in (2, 1, 0):
            if apart(near, joints[k], joints[k + 1]) < thick * (1.0, 0.95, 0.85)[k]:
                done[: k + 1] = [True] * (k + 1)
                break
        bends = [bends[k] if done[k] else min(trial[k], most[k]) for k in range(3)]
        if all(done[k] or bends[k] >= most[k] for k in range(3)):
            break
    return {f"{finger}_0{k + 1}_{own.side}": turn(axes[k], bends[k]) for k in range(3)}


def _thumb(skeleton: Skeleton, own: Hand, points: F64) -> dict[str, F64]:
    """The thumb comes down from before the palm, and its end bends on."""
    axes = _axes(skeleton, own, "thumb")
    thick = 1.15 * _FINGER * own.size
    near = points[np.linalg.norm(points - own.wrist, axis=1) < 0.2 * own.size]
    lift, bend = 66.0, 0.0

    def joints(up: float, end: float) -> list[F64]:
        return chain(skeleton, "thumb", own.side, [turn(axes[0], up), turn(axes[1], -end), turn(axes[2], -end)])

    def touches(up: float, end: float, first: int) -> bool:
        at = joints(up, end)
        return any(apart(near, at[k], at[k + 1]) < thick for k in range(first, 3))

    while lift > -8.0 and not touches(lift - 2.0, bend, 0):
        lift -= 2.0
    while bend < 40.0 and not touches(lift, bend + 2.0, 1):
        bend += 2.0
    side = own.side
    return {
        f"thumb_01_{side}": turn(axes[0], lift),
        f"thumb_02_{side}": turn(axes[1], -bend),
        f"thumb_03_{side}": turn(axes[2], -bend),
    }


def _beside(skeleton: Skeleton, own: Hand, points: F64) -> dict[str, F64]:
    """The thumb lies along what runs past it: the turns in which its two outer bones are nearest to the points."""
    axes, side = _axes(skeleton, own, "thumb"), own.side
    thick = 1.15 * _FINGER * own.size
    near = points[np.linalg.norm(points - own.wrist, axis=1) < 0.2 * own.size]
    spread = (float(own.palm[0]), float(own.palm[1]), float(own.palm[2]))
    best: tuple[float, list[F64]] | None = None
    for lift in range(-8, 73, 8):
        for across in range(-48, 49, 8):
            for bend in (0, 12, 24):
                trial = [turn(spread, across) @ turn(axes[0], lift), turn(axes[1], -bend), turn(axes[2], -bend)]
                at = chain(skeleton, "thumb", side, trial)
                off = [apart(near, at[k], at[k + 1]) - thick for k in range(3)]
                cost = sum(abs(o) + 3.0 * max(0.0, -o) for o in off[1:]) + 3.0 * max(0.0, -0.5 * thick - off[0])
                cost += 0.00004 * abs(across)
                if best is None or cost < best[0] - 1e-9:
                    best = cost, trial
    if best is None:
        raise ValueError("a hand has no thumb")
    return {f"thumb_0{k + 1}_{side}": best[1][k] for k in range(3)}


def _axes(skeleton: Skeleton, own: Hand, finger: str) -> list[tuple[float, float, float]]:
    """The axes about which a finger's bones bend towards the palm."""
    found: list[tuple[float, float, float]] = []
    for joint in ("01", "02", "03"):
        bone = skeleton.index[f"{finger}_{joint}_{own.side}"]
        axis = np.cross(skeleton.tails[bone] - skeleton.heads[bone], own.palm)
        found.append((float(axis[0]), float(axis[1]), float(axis[2])))
    return found


def _turned(own: Hand, thing: Thing) -> F64 | None:
    """How a thing is turned in the fist: from its own frame to the rest pose, (3, 3)."""
    a, d, n = own.thumb, own.ahead, own.palm
    front = np.array([0.0, -1.0, 0.0])
    if thing.family == "cup":
        wide = thing.size[0] > 1.15 * thing.size[1]
        upright = abs(float(thing.along[2])) > 0.5
        side = np.array([1.0, 0.0, 0.0]) if wide and upright else front
        return _onto((np.array([0.0, 0.0, 1.0]) if upright else thing.along, side), (a, n))
    if thing.family == "pistol":
        return _onto((thing.along, thing.ahead), (a, d))
    if thing.family == "wield":
        return _onto((thing.along, np.array([0.0, 1.0, 0.0])), (0.92 * a + 0.38 * d, d))
    if thing.family == "staff":
        return _onto((thing.along, np.array([0.0, 0.0, 1.0])), (a, n))
    if thing.family == "hang":
        return _onto((thing.along, np.array([0.0, 0.0, 1.0])), (a, -d))
    if thing.family == "phone":
        if _folds(thing):  # it lies against the cheek from its hinge both ways
            return _onto((np.array([0.0, 0.87, 0.485]), np.array([0.0, -0.485, 0.87])), (0.35 * a + 0.94 * d, n))
        flat = thing.size[2] < 0.03
        receiver = _is_receiver(thing)
        face = np.array([0.0, 0.0, 1.0 if flat else -1.0 if receiver else 0.0])
        # What is flat lies along the fingers; a receiver's handle lies across them.
        line = 0.35 * a + 0.94 * d if flat else 0.8 * a + 0.6 * d
        return _onto((thing.along, face if face.any() else front), (line, n))
    if thing.family in FLAT:
        return _onto((np.array([0.0, 0.0, 1.0]), np.array([0.0, 1.0, 0.0])), (n, d))
    return None


def _is_receiver(thing: Thing) -> bool:
    return thing.family == "phone" and thing.size[2] >= 0.03 and thing.size[0] > 0.15


def _folds(thing: Thing) -> bool:
    """Whether it is a telephone that folds, open."""
    return thing.family == "phone" and 0.05 < thing.size[2] < 0.12 and thing.size[0] < 0.07


def _fitted(person: Person, own: Hand, thing: Thing) -> Thing:
    """A stick as long as its holder wants it: a cane ends where a hand is that is let down."""
    shoulder = person.skeleton.heads[person.skeleton.index[f"upperarm_{own.side}"]]
    wanted = float(shoulder[2]) - 0.90 * float(np.linalg.norm(own.wrist - shoulder)) - 0.05
    high = float(thing.at @ thing.along - (thing.positions.astype(np.float64) @ thing.along).min())
    if high >= wanted:
        return thing
    grown = min(wanted / high, _LONGER)
    return replace(thing, positions=(thing.positions * grown).astype(np.float32), at=thing.at * grown)


def _drags(person: Person, own: Hand, thing: Thing) -> bool:
    """Whether it would be on the ground beside somebody whose arm hangs."""
    shoulder = person.skeleton.heads[person.skeleton.index[f"upperarm_{own.side}"]]
    hand = float(shoulder[2] - np.linalg.norm(own.wrist - shoulder) - np.linalg.norm(own.knuckle - own.wrist))
    return hand - float(thing.at[2]) < 0.02


def _centre(thing: Thing) -> F64:
    """The point of the thing that comes into the hand."""
    if thing.family == "cup" and abs(float(thing.along[2])) > 0.5 and thing.size[0] > 1.15 * thing.size[1]:
        low = thing.positions.min(axis=0)
        return np.array([low[0] + thing.size[1] / 2, 0.0, thing.at[2]], dtype=np.float64)
    return thing.at


def _gripped(thing: Thing, felt: F64) -> F64:
    """The points that fingers feel: of what has a handle, those of the handle."""
    wide = {"hang": 0.026, "wield": 0.034, "staff": 0.034}.get(thing.family)
    if wide is None:
        return felt
    line, away = _unit(thing.along), felt - thing.at
    return felt[np.linalg.norm(away - np.outer(away @ line, line), axis=1) < wide]


def _place(skeleton: Skeleton, own: Hand, thing: Thing, turned: F64, felt: F64) -> F64:
    """Where that point lies: as far before the palm as the thing is thick there."""
    back = -(turned.T @ own.palm)
    if thing.family in FLAT:
        index = skeleton.index
        most = 0.0
        for finger in ("index", "middle", "ring"):
            for joint in ("02", "03"):
                bone = index[f"{finger}_{joint}_{own.side}"]
                most = max(most, float((skeleton.heads[bone] - own.knuckle) @ own.palm))
        off = max(most + _FINGER * own.size, 0.0) + float((felt @ back).max(initial=0.0))
        return own.knuckle + own.ahead * 0.022 * own.size + own.palm * off
    line = _unit(thing.along)
    beside = felt - np.outer(felt @ line, line)
    near = felt[(np.abs(felt @ line) < 0.03) & (np.linalg.norm(beside, axis=1) < 0.06)]
    thick = float((near @ back).max(initial=0.0))
    thick = min(thick, 0.06)
    share = 0.86 if thick < 0.022 else 0.78
    at = own.wrist + (own.knuckle - own.wrist) * share
    return at + own.palm * (own.thick + thick)


def _pinched(person: Person, own: Hand, thing: Thing, way: str) -> Grasp:
    """Between the tips of thumb and forefinger, the others bent out of the way."""
    skeleton = person.skeleton
    turns: dict[str, F64] = {}
    for finger, bends in zip(FINGERS, ((42, 46, 22), (50, 58, 30), (60, 70, 36), (66, 74, 40)), strict=True):
        axes = _axes(skeleton, own, finger)
        turns |= {f"{finger}_0{k + 1}_{own.side}": turn(axes[k], bends[k]) for k in range(3)}
    tip = chain(skeleton, "index", own.side, [turns[f"index_0{k}_{own.side}"] for k in (1, 2, 3)])
    pad = (tip[2] + tip[3]) / 2
    axes = _axes(skeleton, own, "thumb")
    spread = (float(own.palm[0]), float(own.palm[1]), float(own.palm[2]))
    best: tuple[float, list[F64]] | None = None
    for lift in range(0, 76, 5):
        for across in range(-40, 41, 8):
            for bend in (0, 15, 30):
                first = turn(spread, across) @ turn(axes[0], lift)
                trial = [first, turn(axes[1], -bend), turn(axes[2], -bend)]
                joints = chain(skeleton, "thumb", own.side, trial)
                gap = abs(float(np.linalg.norm((joints[2] + joints[3]) / 2 - pad)) - 2.2 * _FINGER * own.size)
                if best is None or gap < best[0] - 1e-9:
                    best = gap, trial
    if best is None:
        raise ValueError("a hand has no thumb")
    turns |= {f"thumb_0{k + 1}_{own.side}": best[1][k] for k in range(3)}
    thumb = chain(skeleton, "thumb", own.side, best[1])
    other = (thumb[2] + thumb[3]) / 2
    between = _unit(other - pad)
    out = _unit(tip[3] - tip[2] + thumb[3] - thumb[2])
    flat = thing.size[2] <= thing.size[0]
    turned = _onto((np.array([0.0, 0.0, 1.0]) if flat else np.array([0.0, 1.0, 0.0]), thing.ahead), (between, out))
    return held(person, thing, own.side, way, turned, thing.at, (pad + other) / 2, turns)


def _smoked(person: Person, own: Hand, thing: Thing, way: str) -> Grasp:
    """Between forefinger and middle finger, which are nearly straight; its end away from the palm."""
    skeleton = person.skeleton
    turns: dict[str, F64] = {}
    for finger, bends in zip(FINGERS, ((16, 24, 12), (22, 28, 14), (48, 56, 30), (58, 62, 34)), strict=True):
        axes = _axes(skeleton, own, finger)
        turns |= {f"{finger}_0{k + 1}_{own.side}": turn(axes[k], bends[k]) for k in range(3)}
    axes = _axes(skeleton, own, "thumb")
    turns |= {f"thumb_0{k + 1}_{own.side}": turn(axes[k], (24.0, -12.0, -16.0)[k]) for k in range(3)}
    lines = [
        chain(skeleton, finger, own.side, [turns[f"{finger}_0{k}_{own.side}"] for k in (1, 2, 3)])
        for finger in ("index", "middle")
    ]
    at = (lines[0][2] + lines[1][2]) / 2
    along = _unit(lines[0][3] - lines[0][1] + lines[1][3] - lines[1][1])
    away = _unit(-own.palm + 0.25 * along)
    turned = _onto((thing.ahead, np.array([0.0, 0.0, 1.0])), (away, own.thumb))
    return held(person, thing, own.side, way, turned, thing.at, at, turns)


def _onto(mine: tuple[F64, F64], wanted: tuple[F64, F64]) -> F64:
    """The rotation that brings one pair of directions onto another: the first exactly, the second as nearly."""
    return _frame(*wanted) @ _frame(*mine).T


def _frame(first: F64, second: F64) -> F64:
    a = _unit(first)
    b = second - a * float(second @ a)
    if float(np.linalg.norm(b)) < 1e-6:
        b = np.cross(a, [0.3, 0.5, 0.8])
    b = _unit(b)
    return np.stack([a, b, np.cross(a, b)], axis=1)


def _few(points: F64) -> F64:
    step = max(1, len(points) // _POINTS)
    return points[::step]


def _unit(v: F64) -> F64:
    return np.asarray(v / max(float(np.linalg.norm(v)), 1e-12), dtype=np.float64)
