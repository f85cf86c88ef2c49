"""A camera as matrices, OpenGL conventions, and which keys of its path a moving camera is seen from.

The path itself is `operations.path`'s, the same for every tier.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from movie_director.operations.camera import Camera, Point
from movie_director.operations.path import SHAPE, Pose, moves, path

Matrix = npt.NDArray[np.float32]
NEAR, FAR = 0.05, 400.0
_MOMENTS = 49
_WIDEST = 1.7


def view(pose: Pose) -> Matrix:
    """World to camera (4, 4)."""
    right, up, forward = pose.axes
    turn = np.array([right, up, [-v for v in forward]], np.float64)
    made = np.eye(4)
    made[:3, :3] = turn
    made[:3, 3] = -turn @ np.array(pose.position)
    return made.astype(np.float32)


def projection(lens: float, sensor: float, shape: float = SHAPE) -> Matrix:
    """Camera to clip space (4, 4), for a frame `shape` times as wide as it is high."""
    made = np.zeros((4, 4), np.float32)
    made[0, 0], made[1, 1] = 2 * lens / sensor, 2 * lens / sensor * shape
    made[2, 2:] = (FAR + NEAR) / (NEAR - FAR), 2 * FAR * NEAR / (NEAR - FAR)
    made[3, 2] = -1
    return made


@dataclass(frozen=True, slots=True)
class Key:
    """A place on a camera's path from which the set is rendered: the moment it stands for, and its wider field.

    `wide` and `high` say how many times wider and higher it sees than the frame of its lens.
    """

    pose: Pose
    at: float
    wide: float
    high: float

    def size(self, frame: tuple[int, int]) -> tuple[int, int]:
        """Its pixels, as fine as those of a frame."""
        return 2 * math.ceil(frame[0] * self.wide / 2), 2 * math.ceil(frame[1] * self.high / 2)


@dataclass(frozen=True)
class Track:
    """A moving camera's path, and keys on it in the order in which it comes by them. Empty for one that rests.

    `progress` is how far along the keys it is at each of evenly spread moments: 0 at the first key, 1 at the second.
    """

    keys: tuple[Key, ...]
    progress: tuple[float, ...]
    reach: tuple[float, ...]

    def along(self, t: float) -> float:
        """How far along the keys the camera is at `t`."""
        moments = np.linspace(0, 1, len(self.progress))
        return float(np.interp(min(max(t, 0.0), 1.0), moments, self.progress))


def track(camera: Camera, seed: int, seconds: float) -> Track:
    """Choose as few keys as a move needs: one where little is uncovered, up to four for long ways and wide turns."""
    if not moves(camera):
        return Track((), (), ())
    if camera.move.kind == "handheld":
        # The same for every hand, so that set-ups of one camera share a plate.
        rest = Pose(camera.position, camera.target, camera.lens, camera.focus, camera.roll)
        wider = round(1 + 0.16 * camera.move.amount, 3)
        return Track((Key(rest, 0.5, wider, wider),), (0.0, 0.0), (0.06 * camera.move.amount,))
    moments = np.linspace(0, 1, _MOMENTS)
    poses = [path(camera, float(t), seed, seconds) for t in moments]
    far = max(math.dist(a.position, b.position) for a in poses for b in poses[:: _MOMENTS // 8]) / camera.focus
    ways = np.array([pose.axes[2] for pose in poses])
    angle = 2 * math.atan(camera.sensor / 2 / max(pose.lens for pose in poses))
    turned = float(np.arccos(np.clip(ways @ ways.T, -1, 1)).max()) / angle
    count = 1 if far < 0.055 else 2 if far < 0.4 else 3
    turns = 1 if turned < 0.3 else math.ceil(turned / 0.65) + 1
    count = min(max(count, turns), 4)
    if count == 1:
        chosen = [_only(camera, poses)]
        progress = np.zeros(_MOMENTS)
    else:
        steps = [
            math.dist(a.position, b.position) / camera.focus + math.dist(a.axes[2], b.axes[2]) / angle
            for a, b in pairwise(poses)
        ]
        way = np.concatenate([[0.0], np.cumsum(steps)])
        progress = way / way[-1] * (count - 1)
        chosen = [int(np.argmin(np.abs(progress - n))) for n in range(count)]
    keys: list[Key] = []
    reach: list[float] = []
    for n, k in enumerate(chosen):
        near = [p for p, along in zip(poses, progress, strict=True) if abs(along - n) <= (0.55 if count > 1 else 1)]
        seen = np.array([_field(poses[k], each, camera) for each in near]).max(axis=0)
        wide, high = (float(min(max(v * 1.015, 1.0), _WIDEST)) for v in seen)
        keys.append(Key(poses[k], float(moments[k]), round(wide, 3), round(high, 3)))
        used = [p for p, along in zip(poses, progress, strict=True) if abs(along - n) < 1] or poses
        reach.append(max(math.dist(poses[k].position, each.position) for each in used))
    return Track(tuple(keys), tuple(float(p) for p in progress), tuple(reach))


def _only(camera: Camera, poses: list[Pose]) -> int:
    """The one key of a small move: the nearest of a move forward, which is the finest, else the middle."""
    spread = [math.dist(pose.position, poses[0].position) for pose in poses]
    ahead = [pose.focus for pose in poses]
    if max(spread) > 0 and max(ahead) - min(ahead) > 0.7 * max(spread):
        return int(np.argmin(ahead))
    middle = np.mean([np.concatenate([pose.position, pose.axes[2]]) for pose in poses], axis=0)
    off = [np.linalg.norm(np.concatenate([pose.position, pose.axes[2]]) - middle) for pose in poses]
    return int(np.argmin(off))


def _field(key: Pose, pose: Pose, camera: Camera) -> tuple[float, float]:
    """How many times wider and higher than its frame a key has to see for what a pose sees to be in it."""
    right, up, forward = (np.array(v) for v in pose.axes)
    half = camera.sensor / 2 / pose.lens
    turn = np.array(key.axes)
    own = camera.sensor / 2 / key.lens
    wide = high = 1.0
    for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1), (1, 0), (-1, 0), (0, 1), (0, -1)):
        ray = forward + right * x * half + up * y * half / SHAPE
        for deep in (0.8 * pose.focus, 2.0 * pose.focus, 60.0):
            point: Point = tuple(np.array(pose.position) + ray * deep)
            across, high_, ahead = turn @ (np.array(point) - np.array(key.position))
            ahead = max(float(ahead), 0.2 * deep)
            wide = max(wide, abs(float(across)) / ahead / own)
            high = max(high, abs(float(high_)) / ahead / own * SHAPE)
    return wide, high
