"""How people carry what they hold: where arms and hands are at rest, in talk, at a reader's eyes, at an ear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.acts.acting import rotated
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.limbs import Arm
from movie_director.engines.blender.people.longarm import BLADED
from movie_director.engines.blender.people.person import Person
from movie_director.engines.blender.people.shot import drift, ease
from movie_director.engines.blender.people.skeleton import Pose, frame, turn
from movie_director.engines.blender.people.thing import Grasp

_OUT = (0.6, -0.8, -0.5)
_USUAL: dict[str, Arm] = {
    "cup": Arm((-0.05, 0.53, -0.42), (-0.40, 0.91, 0.10), (-0.91, -0.40, 0.0), elbow=_OUT),
    "pistol": Arm((0.06, 0.50, -0.46), (-0.10, 0.99, -0.02), (-0.99, -0.10, 0.0), elbow=_OUT),
    "wield": Arm((0.04, 0.54, -0.40), (-0.22, 0.85, -0.48), (-0.95, -0.25, 0.05), elbow=_OUT),
    "flat": Arm((-0.16, 0.52, -0.38), (-0.45, 0.60, 0.66), (-0.20, -0.78, 0.60), elbow=_OUT),
    "dish": Arm((-0.10, 0.50, -0.46), (-0.34, 0.94, 0.0), (0.0, 0.0, 1.0), elbow=_OUT),
    "brim": Arm((-0.08, 0.44, -0.60), (-0.50, 0.76, -0.42), (-0.30, 0.30, 0.90), elbow=_OUT),
    "pinch": Arm((-0.08, 0.54, -0.26), (-0.30, 0.62, 0.72), (-0.80, -0.50, 0.20), elbow=_OUT),
    "phone": Arm((-0.16, 0.52, -0.30), (-0.45, 0.66, 0.60), (-0.30, -0.70, 0.64), elbow=_OUT),
    "smoke": Arm((0.06, 0.44, -0.16), (-0.30, 0.32, 0.90), (-0.60, -0.78, 0.15), elbow=(0.7, -0.3, -0.9)),
}
"""The right arm with what is held in each way, at rest."""
_OTHERWISE: dict[tuple[str, str], Arm] = {
    ("pistol", "aim"): Arm((-0.20, 0.95, -0.02), (-0.16, 0.985, 0.0), (-0.98, -0.16, 0.0), elbow=(0.5, -0.3, -0.9)),
    ("wield", "raise"): Arm((0.14, 0.64, -0.08), (-0.16, 0.82, -0.54), (-0.96, -0.22, 0.05), elbow=(0.6, -0.4, -0.9)),
    ("wield", "raise, long"): Arm((0.48, 0.50, -0.16), (0.05, 0.94, 0.22), (-0.98, 0.02, 0.05), elbow=_OUT),
    ("cup", ", long"): Arm((0.02, 0.52, -0.52), (-0.40, 0.91, 0.0), (-0.91, -0.40, 0.0), elbow=_OUT),
    ("wield", "aim"): Arm((-0.02, 0.70, -0.22), (-0.16, 0.97, -0.12), (-0.97, -0.18, 0.05), elbow=(0.6, -0.5, -0.8)),
    ("hang", "raise"): Arm((0.16, 0.66, -0.06), (-0.12, 0.97, -0.18), (0.0, -0.2, -0.98), elbow=(0.7, -0.3, -0.8)),
    ("flat", "read"): Arm((-0.18, 0.55, -0.42), (-0.45, 0.70, 0.55), (-0.12, -0.62, 0.78), elbow=_OUT),
    ("phone", "read"): Arm((-0.18, 0.54, -0.36), (-0.45, 0.68, 0.58), (-0.25, -0.68, 0.70), elbow=_OUT),
    ("pinch", "read"): Arm((-0.16, 0.48, -0.22), (-0.35, 0.56, 0.74), (-0.80, -0.50, 0.20), elbow=_OUT),
}
_LISTENS = (0.6, 0.3, -1.0)
_LOWERED = Arm((0.05, 0.43, -0.62), (-0.26, 0.92, -0.28), (-0.86, -0.22, 0.40), elbow=_OUT)
"""The right arm with a telephone before and after a call."""
RAISES = 0.7
"""Seconds in which a telephone comes to the ear, or leaves it."""
_PRESSED = 0.007
"""Metres that an ear gives to what is held against it."""
_LONG = 0.4
"""Metres from which on a torch is raised upright, and a bunch of flowers held low."""
HINGED = ("hang", "staff")
"""What hangs or stands upright, however the hand is turned."""
_FOOT, _LEANS = 0.08, 50.0
"""Metres of a stick's end that may touch the ground, and degrees by which it leans at most."""
_SHORT = 0.018
"""Metres by which a hand is lower than a stick is long, so that it leans and its foot stays on the ground."""
_AHEAD = np.array([0.0, -1.0, 0.0])
_UP = np.array([0.0, 0.0, 1.0])


@dataclass(frozen=True)
class Body:
    """A moment of somebody: the chest's and the head's rotations, all joints (bones, 3), a shoulder, the arm's length,
    how much they walk (0 to 1)."""

    chest: F64
    head: F64
    joints: F64
    shoulder: F64
    length: float
    walking: float


class Carrying:
    """What one person carries over a shot."""

    def __init__(self, grasps: Sequence[Grasp], person: Person, seed: int) -> None:
        self.grasps, self._skeleton, self._seed = grasps, person.skeleton, seed
        self._ears = {g.side: self._beside_head(g, person) for g in grasps if g.way == "ear" and g.side != "both"}
        self.busy = frozenset(side for g in grasps for side in (("l", "r") if g.side == "both" else (g.side,)))
        """The hands that have something."""

    @property
    def reads(self) -> bool:
        """Whether they look at what they have."""
        return any(grasp.way == "read" for grasp in self.grasps)

    @property
    def bladed(self) -> float:
        """Degrees by which the chest turns to its right from what they face, to aim a rifle."""
        return BLADED if any(g.thing.family == "long" and g.way == "aim" for g in self.grasps) else 0.0

    def arm(self, side: str, hanging: Arm, body: Body, t: float) -> tuple[Arm, F64 | None] | None:
        """The arm that has something, and where its wrist is in the person's frame when the pose does not tell."""
        grasp = next((g for g in self.grasps if g.side in (side, "both")), None)
        if grasp is None:
            return None
        if grasp.side == "both":
            return self._two(grasp, side, body)
        family = grasp.thing.family
        if grasp.way == "ear":
            return self._listening(grasp, side, body, t)
        if family == "staff":
            return self._standing(grasp, side, body)
        long = float(grasp.thing.size.max()) > _LONG
        arm = _OTHERWISE.get((family, f"{grasp.way}, long" if long else grasp.way))
        arm = arm or _OTHERWISE.get((family, grasp.way)) or _USUAL.get(family)
        if arm is None:
            return _beside(hanging, grasp, body), None
        x, y, z = arm.wrist
        idle = 0.006 * drift(t, self._seed + 41), 0.008 * drift(t, self._seed + 42)
        return Arm((x, y + idle[0], z + idle[1]), arm.hand, arm.palm, arm.curl, arm.elbow), None

    def hold(self, turns: dict[str, F64], root: tuple[float, float, float]) -> None:
        """Close the fingers, and let what hangs hang: after the arms were posed."""
        for grasp in self.grasps:
            turns.update(grasp.fingers)
        hinged = [g for g in self.grasps if g.thing.family in HINGED]
        if not hinged:
            return
        rotations, joints = self._skeleton.place(Pose(turns, root))
        for grasp in hinged:
            hand = rotations[self._skeleton.index[f"hand_{grasp.side}"]]
            # At the side it points where the body goes, however the chest turns.
            level = hand @ grasp.along if grasp.way == "raise" or grasp.thing.family == "staff" else _AHEAD
            wanted = frame(_UP, level) @ frame(grasp.up, grasp.along).T
            if grasp.thing.family == "staff":
                wanted = _leaning(grasp, wanted, float(joints[self._skeleton.index[grasp.bone], 2])) @ wanted
            turns[grasp.bone] = hand.T @ wanted

    def _two(self, grasp: Grasp, side: str, body: Body) -> tuple[Arm, F64]:
        """Both hands where the thing, which moves with the chest, is held."""
        wrist, ahead, palm = grasp.hands[side]
        sign = 1.0 if side == "l" else -1.0
        bone = self._skeleton.index["spine_03"]
        world = body.joints[bone] + body.chest @ (wrist - self._skeleton.heads[bone])
        arm = Arm((0, 0, 0), _told(ahead, sign), _told(palm, sign), elbow=(0.75, -0.6, -0.7))
        return arm, world

    def _listening(self, grasp: Grasp, side: str, body: Body, t: float) -> tuple[Arm, F64 | None]:
        """At the ear, its lower end before the mouth; on the way there and back, out round the shoulder."""
        sign = 1.0 if side == "l" else -1.0
        at, ahead, inwards = self._ears[side]
        bone = self._skeleton.index["head"]
        skull = body.joints[bone] + body.head @ (at - self._skeleton.heads[bone])
        ahead, inwards = body.head @ ahead, body.head @ inwards
        wrist = skull - self._reach(grasp, side, frame(ahead, inwards))
        turned = _told(body.chest.T @ ahead, sign), _told(body.chest.T @ inwards, sign)
        begin, end = grasp.ear
        share = ease((t - begin) / RAISES + 1.0) * ease((end - t) / RAISES + 1.0)
        if share >= 1.0:
            return Arm((0, 0, 0), *turned, elbow=_LISTENS), wrist
        x, y, z = _LOWERED.wrist
        idle = 0.008 * drift(t, self._seed + 41)
        low = body.shoulder + body.chest @ np.array([sign * x, -y, z + idle]) * body.length
        if share <= 0.0:
            return _LOWERED, low
        round_ = body.chest @ np.array([0.10 * sign, -0.10, 0.0]) * body.length * float(np.sin(np.pi * share))
        return _mixed(_LOWERED, Arm((0, 0, 0), *turned, elbow=_LISTENS), share), low + (wrist - low) * share + round_

    def _beside_head(self, grasp: Grasp, person: Person) -> tuple[F64, F64, F64]:
        """Where a telephone is at rest beside the head, clear of cheek and hair, and which way hand and palm point."""
        sign = 1.0 if grasp.side == "l" else -1.0
        index, heads = self._skeleton.index, self._skeleton.heads
        large = float(np.linalg.norm(heads[index["head"]] - heads[index["neck_01"]])) / 0.129
        at = heads[index[f"eye_{grasp.side}"]] + np.array([0.0, 0.07, -0.085]) * large
        flat = float(grasp.thing.size[2]) < 0.03
        inwards = np.array([-sign, 0.12, 0.0])
        ahead = np.array([-0.08 * sign, 0.20 if flat else -0.35, 0.97])
        turned = frame(ahead, inwards) @ self._palm(grasp.side).T
        points = (grasp.rest.astype(np.float64) - grasp.point) @ turned.T + at
        count = len(person.rest) - person.held
        skull = person.rest[:count][person.weights[:count, index["head"]] > 0.5].astype(np.float64)
        skull = skull[skull[:, 0] * sign > 0]
        out = 0.0
        for point in points[:: max(1, len(points) // 500)]:
            beside = np.hypot(*(skull[:, 1:] - point[1:]).T) < 0.013
            if beside.any():
                out = max(out, float((skull[beside, 0] * sign).max()) - float(point[0]) * sign)
        at[0] += sign * (out - _PRESSED)
        return at, ahead, inwards

    def _standing(self, grasp: Grasp, side: str, body: Body) -> tuple[Arm, F64]:
        """Beside the body, its foot on the ground."""
        sign = 1.0 if side == "l" else -1.0
        foot = grasp.thing.positions.astype(np.float64) @ grasp.thing.along
        high = float(grasp.thing.at @ grasp.thing.along - foot.min()) - _SHORT
        level = min(high, float(body.shoulder[2]) - 0.1 * body.length)
        deep = (float(body.shoulder[2]) - level) / body.length
        # A low handle is nearer the body, and the hand points down to it.
        ahead = body.chest @ np.array([-0.12 * sign, -0.98, -0.12 - float(np.clip(2.6 * (deep - 0.5), 0.0, 2.2))])
        inwards = body.chest @ np.array([-0.98 * sign, 0.12, 0.0])
        to_wrist = self._reach(grasp, side, frame(ahead, inwards))
        at = body.shoulder
        for forward in (0.62, 0.54, 0.46, 0.38, 0.30, 0.22):
            at = body.shoulder + body.chest @ np.array([sign * 0.14, -forward * body.length, 0.0])
            at[2] = level
            if float(np.linalg.norm(at - to_wrist - body.shoulder)) < 0.985 * body.length:
                break
        arm = Arm(
            (0, 0, 0), _told(body.chest.T @ ahead, sign), _told(body.chest.T @ inwards, sign), elbow=(0.5, -0.8, -0.5)
        )
        return arm, at - to_wrist

    def _reach(self, grasp: Grasp, side: str, turned: F64) -> F64:
        """From the wrist to where a thing is held, with the hand's length and palm along the columns of a frame."""
        index, heads = self._skeleton.index, self._skeleton.heads
        wrist = heads[index[f"hand_{side}"]]
        return np.asarray(turned @ self._palm(side).T @ (grasp.point - wrist), dtype=np.float64)

    def _palm(self, side: str) -> F64:
        """The hand's length and palm at rest, as columns of a frame."""
        index, heads = self._skeleton.index, self._skeleton.heads
        wrist = heads[index[f"hand_{side}"]]
        knuckle = (heads[index[f"middle_01_{side}"]] + heads[index[f"ring_01_{side}"]]) / 2
        across = heads[index[f"index_01_{side}"]] - heads[index[f"pinky_01_{side}"]]
        return frame(knuckle - wrist, np.cross(knuckle - wrist, across) * (1.0 if side == "l" else -1.0))


def _leaning(grasp: Grasp, upright: F64, level: float) -> F64:
    """How a stick leans, its foot forward, to stand on the ground that is `level` metres below the hand: a rotation."""
    rest = grasp.rest.astype(np.float64) - grasp.point
    high = rest @ grasp.up
    foot = rest[high < high.min() + _FOOT] @ upright.T
    least, most = 0.0, _LEANS
    for _ in range(12):
        lean = (least + most) / 2
        lowest = float((foot @ turn((1.0, 0.0, 0.0), -lean).T)[:, 2].min())
        least, most = (lean, most) if level + lowest < 0 else (least, lean)
    return turn((1.0, 0.0, 0.0), -(least + most) / 2)


def _mixed(a: Arm, b: Arm, share: float) -> Arm:
    """An arm between two, by the shortest turn of the hand."""
    one, two = (frame(np.array(arm.hand), np.array(arm.palm)) for arm in (a, b))
    turned = one @ rotated(one.T @ two, share)
    elbow = np.array(a.elbow) + (np.array(b.elbow) - np.array(a.elbow)) * share
    way, palm = turned[:, 0], turned[:, 1]
    return Arm(a.wrist, _three(way), _three(palm), a.curl, _three(elbow))


def _three(v: F64) -> tuple[float, float, float]:
    return float(v[0]), float(v[1]), float(v[2])


def _told(way: F64, sign: float) -> tuple[float, float, float]:
    """A direction of the chest's frame as arms tell it: outwards, forwards, up."""
    return float(way[0]) * sign, -float(way[1]), float(way[2])


def _beside(hanging: Arm, grasp: Grasp, body: Body) -> Arm:
    """The arm hangs, as far out as the thing needs to clear the leg."""
    wide = float(grasp.thing.size[1 if abs(grasp.thing.along[0]) > 0.5 else 0]) / 2
    out = (wide + 0.01 + 0.09 * body.walking) / body.length
    x, y, z = hanging.wrist
    return Arm((x + out, y, z), (hanging.hand[0], 0.12, -0.99), (-0.98, -0.12, 0.0), 0.3, hanging.elbow)
