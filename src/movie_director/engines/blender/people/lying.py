"""Somebody who lies on the back: the body along the ground, legs nearly straight, arms beside it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.gaze import Aim
from movie_director.engines.blender.people.limbs import Arm, Limbs
from movie_director.engines.blender.people.skeleton import Pose, Skeleton, turn

THICK = 0.138
"""Metres from the ground to the hips' middle of somebody 0.9 m high at the hips."""
PILLOW = 12.0
"""Degrees that head and neck are raised."""
ASIDE = 34.0
"""Degrees that the face turns to the audience's side."""


def lie(
    turns: dict[str, F64],
    skeleton: Skeleton,
    limbs: Limbs,
    hang: Mapping[str, Arm],
    facing: float,
    level: float,
    breath: float,
) -> tuple[tuple[float, float, float], Aim]:
    """Add the rotations of somebody on the back, `level` metres up; returns where the body goes, and the look.

    The feet are where a mark's facing points, the face looks up and to the side on which the audience (-y) is.
    """
    heads, index = skeleton.heads, skeleton.index
    size = float(heads[index["thigh_l"], 2])
    flat = turn((1.0, 0.0, 0.0), -90.0)
    turns["pelvis"] = flat
    turns["spine_03"] = turn((1.0, 0.0, 0.0), -0.8 * breath)
    root = (0.0, -float(heads[index["pelvis"], 1]), level + THICK * size / 0.9 - float(heads[index["pelvis"], 2]))
    # The audience's direction in the body's own axes: which cheek it sees.
    side = float(np.sign(np.sin(np.radians(facing)))) if abs(np.sin(np.radians(facing))) > 0.2 else 0.0
    look = Aim(0.0, (-ASIDE * 0.4 * side, PILLOW * 0.6), (-ASIDE * 0.6 * side, PILLOW * 0.4), (-ASIDE * side, 0.0), 0.0)
    nod = turn((1.0, 0.0, 0.0), PILLOW * 0.5)
    turns["neck_01"] = turn((0.0, 0.0, 1.0), look.neck[0]) @ nod
    turns["head"] = turn((0.0, 0.0, 1.0), look.head[0]) @ nod
    base = heads[index["pelvis"]] + root
    chest_bones = ("spine_01", "spine_02", "spine_03")
    chest = flat
    for bone in chest_bones:
        chest = chest @ turns.get(bone, np.eye(3))
    _, joints = skeleton.place(Pose(turns, root))
    for k, (name, sign) in enumerate((("l", 1.0), ("r", -1.0))):
        hip = base + flat @ (heads[index[f"thigh_{name}"]] - heads[index["pelvis"]])
        length = sum(limbs.leg_length[name])
        ankle = hip + np.array([sign * 0.035, -length * (0.985, 0.96)[k], 0.0])
        ankle[2] = level + 0.075
        foot = turn((0.0, 0.0, 1.0), sign * 16.0) @ turn((1.0, 0.0, 0.0), -72.0)
        limbs.pose_leg(turns, name, flat, hip, ankle, foot, np.eye(3), np.array([sign * 0.25, 0.0, 1.0]))
        shoulder = joints[index[f"upperarm_{name}"]]
        limbs.pose_arm(turns, name, chest, chest, shoulder, hang[name])
    return root, look
