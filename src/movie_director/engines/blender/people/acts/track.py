"""A track: a motion that somebody brought in, as a skeleton of ours can follow it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.limbs import Limbs
from movie_director.engines.blender.people.skeleton import Pose

_ENDS: Mapping[str, str] = {
    "upperarm": "lowerarm", "lowerarm": "hand", "hand": "middle_01", "thigh": "calf", "calf": "foot",
    "thumb_01": "thumb_02", "thumb_02": "thumb_03", "index_01": "index_02", "index_02": "index_03",
    "middle_01": "middle_02", "middle_02": "middle_03", "ring_01": "ring_02", "ring_02": "ring_03",
    "pinky_01": "pinky_02", "pinky_02": "pinky_03",
}  # fmt: skip
"""Bones whose rest differs from rig to rig, with the bone at their other end."""
_CLEAR: Mapping[str, float] = {"head": 0.09, "hand": 0.02, "calf": 0.05, "pelvis": 0.1, "lowerarm": 0.04}
"""Metres of flesh below joints that may come to the ground, of somebody whose legs are 0.8 m long."""
_LIFTED, _DOWN = 0.06, 0.015
"""Lengths of the legs above which an ankle was lifted, and below which its foot has come down."""


def end_of(bone: str) -> str | None:
    """The bone at whose head a bone ends, where its direction at rest counts: `lowerarm_l` for `upperarm_l`."""
    stem, _, side = bone.rpartition("_")
    other = _ENDS.get(stem)
    return None if other is None else f"{other}_{side}"


@dataclass(frozen=True, eq=False)
class Track:
    """A motion in `rate` pictures a second, begun at the origin facing -y; lengths in those of the legs.

    `turns` (T, B, 4) are rotations in the world of `names` against their rest, as w, x, y, z; `ways` (B, 3) the
    directions of bones at that rest, nothing where it is as ours. `hips` (T, 3) is the middle between the hip joints
    and `ankles` (T, 2, 3) are left and right, both above an ankle that stands. `turned` is by how many degrees they
    face elsewhere in the end.
    """

    rate: float
    names: tuple[str, ...]
    ways: F64
    turns: F64
    hips: F64
    ankles: F64
    turned: float

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return (len(self.hips) - 1) / self.rate

    def farthest(self) -> float:
        """How far from its beginning it comes, in lengths of the legs."""
        return float(np.linalg.norm(self.hips[:, :2] - self.hips[0, :2], axis=1).max())


class Follower:
    """One skeleton that follows a track."""

    def __init__(self, track: Track, limbs: Limbs) -> None:
        self._track, self._limbs = track, limbs
        skeleton = self._skeleton = limbs.skeleton
        heads, index = skeleton.heads, skeleton.index
        self._long = sum(limbs.leg_length["l"])
        self._middle = (heads[index["thigh_l"]] + heads[index["thigh_r"]]) / 2
        self._rest = {name: np.eye(3) for name in track.names}
        for k, name in enumerate(track.names):
            end = end_of(name)
            way = track.ways[k]
            if end is None or end not in index or not way.any():
                continue
            self._rest[name] = least_turn(heads[index[end]] - heads[index[name]], way)
        self._place = {name: k for k, name in enumerate(track.names)}

    @property
    def way(self) -> tuple[float, float, float]:
        """How far it leads, in metres to the left and back and degrees, as they faced when it began."""
        gone = (self._track.hips[-1] - self._track.hips[0]) * self._long
        return float(gone[0]), float(gone[1]), self._track.turned

    def footfalls(self) -> list[tuple[float, float, float]]:
        """When each foot comes down, in seconds of the track, and where: metres to the left and back."""
        found: list[tuple[float, float, float]] = []
        for side in range(2):
            way, lifted = self._track.ankles[:, side], False
            for n, high in enumerate(way[:, 2]):
                if high > _LIFTED:
                    lifted = True
                elif lifted and high < _DOWN:
                    lifted = False
                    found.append((n / self._track.rate, float(way[n, 0]) * self._long, float(way[n, 1]) * self._long))
        return sorted(found)

    def at(self, seconds: float) -> Pose:
        """The pose so many seconds into it, in the frame in which it began. Fingers and eyes are at rest."""
        turns, hips, ankles = self._between(seconds)
        skeleton, index = self._skeleton, self._skeleton.index
        whole: dict[str, F64] = {}
        local: dict[str, F64] = {}
        for k, name in enumerate(skeleton.names):
            above = skeleton.parents[k]
            over = whole[skeleton.names[above]] if above >= 0 else np.eye(3)
            row = self._place.get(name)
            whole[name] = over if row is None else turns[row] @ self._rest[name]
            if row is not None:
                local[name] = over.T @ whole[name]
        long, ground = self._long, float(skeleton.heads[index["foot_l"], 2])
        base = np.array([float(self._middle[0]), float(self._middle[1]), ground])
        goals = [self._above_ground(side, base + ankles[n] * long, whole) for n, side in enumerate("lr")]
        pelvis: F64 = skeleton.heads[index["pelvis"]]
        root: F64 = base + hips * long - pelvis - whole["pelvis"] @ (self._middle - pelvis)
        for _ in range(3):  # where legs do not reach, hips sink
            low = self._legs(local, whole, root, goals)
            if low < 1e-4:
                break
            root = root - np.array([0.0, 0.0, min(low, 0.12 * long)])
        lacks = self._sunk(local, root)
        if lacks > 0:
            root = root + np.array([0.0, 0.0, lacks])
            self._legs(local, whole, root, [goal + np.array([0.0, 0.0, lacks]) for goal in goals])
        return Pose(local, (float(root[0]), float(root[1]), float(root[2])))

    def _legs(self, local: dict[str, F64], whole: Mapping[str, F64], root: F64, goals: list[F64]) -> float:
        """Put both feet where they go; returns by how much the hips have to sink for both to reach."""
        skeleton, index = self._skeleton, self._skeleton.index
        low = 0.0
        for side, goal in zip("lr", goals, strict=True):
            hip = (
                skeleton.heads[index["pelvis"]]
                + root
                + whole["pelvis"] @ (skeleton.heads[index[f"thigh_{side}"]] - skeleton.heads[index["pelvis"]])
            )
            way = goal - hip
            across, most = float(np.hypot(way[0], way[1])), 0.998 * sum(self._limbs.leg_length[side])
            if float(np.linalg.norm(way)) > most and across < most and way[2] < 0:
                low = max(low, -float(way[2]) - float(np.sqrt(most**2 - across**2)))
            toes = local.get(f"ball_{side}", np.eye(3))
            pole = whole[f"thigh_{side}"] @ np.array([0.0, -1.0, 0.0])
            self._limbs.pose_leg(local, side, whole["pelvis"], hip, goal, whole[f"foot_{side}"], toes, pole)
        return low

    def _above_ground(self, side: str, goal: F64, whole: Mapping[str, F64]) -> F64:
        """Where an ankle goes so that no part of its foot is in the ground."""
        heads, tails, index = self._skeleton.heads, self._skeleton.tails, self._skeleton.index
        ankle, ball, tip = heads[index[f"foot_{side}"]], heads[index[f"ball_{side}"]], tails[index[f"ball_{side}"]]
        heel = np.array([ankle[0], ankle[1] + 0.35 * float(ankle[2]), 0.012])
        foot = whole[f"foot_{side}"]
        front = foot @ (ball - ankle)
        over = [float(front[2]) - 0.5 * float(ball[2]), float((foot @ (heel - ankle))[2]) - 0.006]
        over.append(float((front + whole[f"ball_{side}"] @ (tip - ball))[2]) - 0.3 * float(tip[2]))
        sunk = -(float(goal[2]) + min(over))
        return goal + np.array([0.0, 0.0, max(0.0, sunk)])

    def _sunk(self, local: Mapping[str, F64], root: F64) -> float:
        """By how many metres something but the feet is in the ground."""
        at = (float(root[0]), float(root[1]), float(root[2]))
        _, joints = self._skeleton.place(Pose(local, at))
        lowest = 0.0
        for name, k in self._skeleton.index.items():
            thick = _CLEAR.get(name.removesuffix("_l").removesuffix("_r"))
            if thick is not None:
                lowest = min(lowest, float(joints[k, 2]) - thick * self._long / 0.8)
        return -lowest

    def _between(self, seconds: float) -> tuple[F64, F64, F64]:
        """Rotations (B, 3, 3), hips and ankles at a time."""
        track = self._track
        at = float(np.clip(seconds * track.rate, 0.0, len(track.hips) - 1))
        k = min(int(at), len(track.hips) - 2)
        u = at - k
        a, b = track.turns[k], track.turns[k + 1]
        b = b * np.where((a * b).sum(axis=1, keepdims=True) < 0, -1.0, 1.0)
        mixed = a + (b - a) * u
        mixed = mixed / np.maximum(np.linalg.norm(mixed, axis=1, keepdims=True), 1e-9)
        hips = track.hips[k] + (track.hips[k + 1] - track.hips[k]) * u
        return matrices(mixed), hips, track.ankles[k] + (track.ankles[k + 1] - track.ankles[k]) * u


def matrices(quaternions: F64) -> F64:
    """Rotations (n, 3, 3) of unit quaternions (n, 4), w first."""
    w, x, y, z = np.moveaxis(quaternions, -1, 0)
    rows = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
        [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
        [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
    ]
    return np.moveaxis(np.array(rows), (0, 1), (-2, -1))


def least_turn(a: F64, b: F64) -> F64:
    """The least rotation (3, 3) that turns one direction into another."""
    u, v = a / max(float(np.linalg.norm(a)), 1e-9), b / max(float(np.linalg.norm(b)), 1e-9)
    axis, c = np.cross(u, v), float(u @ v)
    if c < -0.9999:  # half a turn, about what is level
        side = np.cross(u, np.array([0.0, 1.0, 0.0]))
        side = side / max(float(np.linalg.norm(side)), 1e-9)
        return 2 * np.outer(side, side) - np.eye(3)
    cross = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
    return np.eye(3) + cross + cross @ cross / (1 + c)
