"""Arms and legs placed by where hand and foot should be (two-bone inverse kinematics), and fingers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.skeleton import Skeleton, frame, turn

FINGERS = ("index", "middle", "ring", "pinky")


def reach(root: F64, goal: F64, pole: F64, upper: float, lower: float) -> tuple[F64, F64]:
    """Middle joint and end of a two-bone limb from `root` towards `goal`, bending to `pole` (a direction)."""
    way = goal - root
    distance = float(np.linalg.norm(way))
    most, least = (upper + lower) * 0.9985, abs(upper - lower) * 1.05 + 1e-4
    length = min(max(distance, least), most)
    along = way / max(distance, 1e-9)
    end = root + along * length
    cosine = (upper**2 + length**2 - lower**2) / (2 * upper * length)
    side = pole - along * float(pole @ along)
    side /= max(float(np.linalg.norm(side)), 1e-9)
    middle = root + along * upper * cosine + side * upper * float(np.sqrt(max(0.0, 1 - cosine**2)))
    return middle, end


@dataclass(frozen=True)
class Arm:
    """Where a hand is: `wrist` from the shoulder in arm lengths, (outwards, forwards, up), in the chest's frame;
    `hand` and `palm` directions in the same axes; `curl` of the fingers 0 (flat) to 1 (fist)."""

    wrist: tuple[float, float, float]
    hand: tuple[float, float, float]
    palm: tuple[float, float, float]
    curl: float = 0.28
    elbow: tuple[float, float, float] = (0.45, -0.9, -0.25)


def between(a: Arm, b: Arm, share: float) -> Arm:
    """A pose of the arm part way from one to another."""

    def mix(p: tuple[float, float, float], q: tuple[float, float, float]) -> tuple[float, float, float]:
        return (p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share, p[2] + (q[2] - p[2]) * share)

    return Arm(
        mix(a.wrist, b.wrist),
        mix(a.hand, b.hand),
        mix(a.palm, b.palm),
        a.curl + (b.curl - a.curl) * share,
        mix(a.elbow, b.elbow),
    )


class Limbs:
    """The limbs of one skeleton: measures and rest frames, taken once."""

    def __init__(self, skeleton: Skeleton) -> None:
        self.skeleton = skeleton
        heads, tails, index = skeleton.heads, skeleton.tails, skeleton.index
        self.arm_length: dict[str, tuple[float, float]] = {}
        self.leg_length: dict[str, tuple[float, float]] = {}
        self._arm: dict[str, tuple[F64, F64, F64]] = {}
        self._leg: dict[str, tuple[F64, F64]] = {}
        self._curl: dict[str, F64] = {}
        for side, sign in (("l", 1.0), ("r", -1.0)):
            a, b, c = (heads[index[f"{bone}_{side}"]] for bone in ("upperarm", "lowerarm", "hand"))
            self.arm_length[side] = (float(np.linalg.norm(b - a)), float(np.linalg.norm(c - b)))
            hinge = np.cross(b - a, c - b)
            knuckle = (heads[index[f"middle_01_{side}"]] + heads[index[f"ring_01_{side}"]]) / 2
            across = heads[index[f"index_01_{side}"]] - heads[index[f"pinky_01_{side}"]]
            # The palm's outward normal; index to pinky runs the other way on the other hand.
            palm = np.cross(knuckle - c, across) * sign
            # The hinge's sense must agree with the palm's: the elbow closes to the front of the body.
            self._arm[side] = (frame(b - a, hinge), frame(c - b, hinge), frame(knuckle - c, palm))
            h, k, f = (heads[index[f"{bone}_{side}"]] for bone in ("thigh", "calf", "foot"))
            self.leg_length[side] = (float(np.linalg.norm(k - h)), float(np.linalg.norm(f - k)))
            pole = np.array([0.0, -1.0, 0.0])
            self._leg[side] = (frame(k - h, pole), frame(f - k, pole))
            for finger in (*FINGERS, "thumb"):
                for joint in ("01", "02", "03"):
                    bone = index[f"{finger}_{joint}_{side}"]
                    way = tails[bone] - heads[bone]
                    self._curl[f"{finger}_{joint}_{side}"] = np.asarray(np.cross(way, palm), dtype=np.float64)

    def pose_arm(
        self,
        turns: dict[str, F64],
        side: str,
        chest: F64,
        clavicle: F64,
        shoulder: F64,
        arm: Arm,
        world: F64 | None = None,
    ) -> None:
        """Adds an arm's rotations. `chest` and `clavicle`: their global rotations; `shoulder` the joint's position;
        `world`: where the wrist goes in the person's frame, instead of `arm.wrist`."""
        sign = 1.0 if side == "l" else -1.0
        upper, lower = self.arm_length[side]

        def axes(v: tuple[float, float, float]) -> F64:
            return chest @ np.array([v[0] * sign, -v[1], v[2]])

        goal = shoulder + axes(arm.wrist) * (upper + lower) if world is None else world
        elbow, wrist = reach(shoulder, goal, axes(arm.elbow), upper, lower)
        first, second = elbow - shoulder, wrist - elbow
        hinge = np.cross(first, second)
        if float(np.linalg.norm(hinge)) < 1e-6:
            hinge = np.cross(first, -axes(arm.elbow))
        upper_rest, lower_rest, hand_rest = self._arm[side]
        whole_upper = frame(first, hinge) @ upper_rest.T
        plain = frame(second, hinge) @ lower_rest.T
        whole_hand = frame(axes(arm.hand), axes(arm.palm)) @ hand_rest.T
        # Half of the wrist's twist belongs to the forearm.
        relative = whole_hand @ plain.T
        axis = second / max(float(np.linalg.norm(second)), 1e-9)
        swing = np.array(
            [relative[2, 1] - relative[1, 2], relative[0, 2] - relative[2, 0], relative[1, 0] - relative[0, 1]]
        )
        angle = float(
            np.degrees(np.arctan2(float(swing @ axis), float(np.trace(relative)) - float(axis @ relative @ axis)))
        )
        twist = float(np.clip(angle * 0.55, -75, 75))
        whole_lower = turn((float(axis[0]), float(axis[1]), float(axis[2])), twist) @ plain
        turns[f"upperarm_{side}"] = clavicle.T @ whole_upper
        turns[f"lowerarm_{side}"] = whole_upper.T @ whole_lower
        turns[f"hand_{side}"] = whole_lower.T @ whole_hand
        self.curl(turns, side, arm.curl)

    def curl(self, turns: dict[str, F64], side: str, share: float, pointing: float = 0.0) -> None:
        """Bends the fingers towards the palm, the little one most; `pointing` leaves the first one straight."""
        whole = share
        for place, finger in enumerate(FINGERS):
            share = whole * (1 - pointing) + 0.04 * pointing if finger == "index" else whole
            for joint, most in (("01", 58.0), ("02", 74.0), ("03", 48.0)):
                name = f"{finger}_{joint}_{side}"
                axis = self._curl[name]
                bend = most * (share * (0.85 + 0.10 * place) - 0.10)
                turns[name] = turn((float(axis[0]), float(axis[1]), float(axis[2])), bend)
        for joint, most in (("01", 14.0), ("02", 34.0), ("03", 40.0)):
            name = f"thumb_{joint}_{side}"
            axis = self._curl[name]
            turns[name] = turn((float(axis[0]), float(axis[1]), float(axis[2])), most * whole)

    def tips(self, side: str, share: float, pointing: float = 0.0) -> F64:
        """Where the tips of bent fingers are, in the middle: from the wrist along the hand, out of the palm, across.

        Of a hand that points it is the first finger's tip.
        """
        turns: dict[str, F64] = {}
        self.curl(turns, side, share, pointing)
        heads, tails, index = self.skeleton.heads, self.skeleton.tails, self.skeleton.index
        found: list[F64] = []
        for finger in ("index",) if pointing > 0.5 else ("index", "middle", "ring"):
            bones = [index[f"{finger}_{joint}_{side}"] for joint in ("01", "02", "03")]
            at, whole = heads[bones[0]], np.eye(3)
            for bone, end in zip(bones, (heads[bones[1]], heads[bones[2]], tails[bones[2]]), strict=True):
                whole = whole @ turns[self.skeleton.names[bone]]
                at = at + whole @ (end - heads[bone])
            found.append(at)
        wrist = heads[index[f"hand_{side}"]]
        return np.asarray(self._arm[side][2].T @ (np.mean(found, axis=0) - wrist), dtype=np.float64)

    def pose_leg(
        self, turns: dict[str, F64], side: str, pelvis: F64, hip: F64, ankle: F64, foot: F64, toes: F64, pole: F64
    ) -> None:
        """Adds a leg's rotations: ankle position, global rotation of the foot and of the toes relative to it."""
        upper, lower = self.leg_length[side]
        knee, end = reach(hip, ankle, pole, upper, lower)
        upper_rest, lower_rest = self._leg[side]
        whole_upper = frame(knee - hip, pole) @ upper_rest.T
        whole_lower = frame(end - knee, pole) @ lower_rest.T
        turns[f"thigh_{side}"] = pelvis.T @ whole_upper
        turns[f"calf_{side}"] = whole_upper.T @ whole_lower
        turns[f"foot_{side}"] = whole_lower.T @ foot
        turns[f"ball_{side}"] = toes
