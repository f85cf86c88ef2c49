"""Motions by formula: BVH files written as somebody's recording, of a figure that is not ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

RATE = 30
HIP, THIGH, SHIN, ANKLE = 9.0, 44.0, 42.0, 7.0
"""Centimetres, with y up: half the width of the hips, the bones of a leg, and how high an ankle stands."""
TALL = THIGH + SHIN + ANKLE
TREE: Sequence[tuple[str, str, tuple[float, float, float]]] = (
    ("Hips", "", (0, 0, 0)),
    ("Spine", "Hips", (0, 10, 0)), ("Spine1", "Spine", (0, 14, 0)), ("Spine2", "Spine1", (0, 14, 0)),
    ("Neck", "Spine2", (0, 14, 0)), ("Head", "Neck", (0, 9, 1)),
    ("LeftShoulder", "Spine2", (3, 11, 0)), ("LeftArm", "LeftShoulder", (13, 0, 0)),
    ("LeftForeArm", "LeftArm", (28, 0, 0)), ("LeftHand", "LeftForeArm", (25, 0, 0)),
    ("RightShoulder", "Spine2", (-3, 11, 0)), ("RightArm", "RightShoulder", (-13, 0, 0)),
    ("RightForeArm", "RightArm", (-28, 0, 0)), ("RightHand", "RightForeArm", (-25, 0, 0)),
    ("LeftUpLeg", "Hips", (HIP, 0, 0)), ("LeftLeg", "LeftUpLeg", (0, -THIGH, 0)),
    ("LeftFoot", "LeftLeg", (0, -SHIN, 0)), ("LeftToeBase", "LeftFoot", (0, -5, 13)),
    ("RightUpLeg", "Hips", (-HIP, 0, 0)), ("RightLeg", "RightUpLeg", (0, -THIGH, 0)),
    ("RightFoot", "RightLeg", (0, -SHIN, 0)), ("RightToeBase", "RightFoot", (0, -5, 13)),
)  # fmt: skip
ENDS: Mapping[str, tuple[float, float, float]] = {
    "Head": (0, 18, 0), "LeftHand": (17, 0, 0), "RightHand": (-17, 0, 0), "LeftToeBase": (0, 0, 6),
    "RightToeBase": (0, 0, 6),
}  # fmt: skip
PLAIN: Mapping[str, str] = {
    "Hips": "Hips", "Spine": "Chest", "Spine1": "Chest2", "Spine2": "Chest3", "Neck": "Neck", "Head": "Head",
    "Shoulder": "Collar", "Arm": "Shoulder", "ForeArm": "Elbow", "Hand": "Wrist", "UpLeg": "Hip", "Leg": "Knee",
    "Foot": "Ankle", "ToeBase": "Toe",
}  # fmt: skip
"""Joints as older recordings call them."""
Spot = npt.NDArray[np.float64]
Pose = tuple[tuple[float, float, float], Mapping[str, tuple[float, float, float]]]
"""Where the hips are, and degrees about z, x and y of joints."""


def write_bvh(path: Path, pose: Callable[[float], Pose], seconds: float, name: Callable[[str], str] = str) -> Path:
    """Write a motion: `pose` says how it is so many seconds from its beginning; `name` renames joints."""
    order: list[str] = []

    def joint(bone: str, deep: int) -> str:
        order.append(bone)
        pad, offset = "  " * deep, next(o for n, _, o in TREE if n == bone)
        kind = "ROOT" if not deep else "JOINT"
        moves = (
            "6 Xposition Yposition Zposition Zrotation Xrotation Yrotation"
            if not deep
            else "3 Zrotation Xrotation Yrotation"
        )
        rows = [f"{pad}{kind} {name(bone)}", f"{pad}{{", f"{pad}  OFFSET {' '.join(map(str, offset))}"]
        rows.append(f"{pad}  CHANNELS {moves}")
        rows += [joint(n, deep + 1) for n, above, _ in TREE if above == bone]
        if bone in ENDS:
            rows += [
                f"{pad}  End Site",
                f"{pad}  {{",
                f"{pad}    OFFSET {' '.join(map(str, ENDS[bone]))}",
                f"{pad}  }}",
            ]
        return "\n".join([*rows, f"{pad}}}"])

    head = joint("Hips", 0)
    frames: list[str] = []
    count = round(seconds * RATE) + 1
    for n in range(count):
        place, turns = pose(n / RATE)
        row = [*place, *(v for bone in order for v in turns.get(bone, (0.0, 0.0, 0.0)))]
        frames.append(" ".join(f"{v:.5f}" for v in row))
    told = f"MOTION\nFrames: {count}\nFrame Time: {1 / RATE:.7f}\n"
    path.write_text("HIERARCHY\n" + head + "\n" + told + "\n".join(frames) + "\n")
    return path


def plainly(bone: str) -> str:
    """`LeftForeArm` as `LeftElbow`."""
    side = next((s for s in ("Left", "Right") if bone.startswith(s)), "")
    return side + PLAIN[bone.removeprefix(side)]


def leg(side: str, x: float, y: float, hips: float) -> dict[str, tuple[float, float, float]]:
    """Turns of a leg whose ankle is `x` centimetres ahead of its hip joint and `y` above the ground, sole level."""
    far = min(float(np.hypot(x, hips - y)), THIGH + SHIN - 1e-6)
    at_hip = np.degrees(np.arccos(np.clip((THIGH**2 + far**2 - SHIN**2) / (2 * THIGH * far), -1, 1)))
    at_knee = 180 - np.degrees(np.arccos(np.clip((THIGH**2 + SHIN**2 - far**2) / (2 * THIGH * SHIN), -1, 1)))
    ahead = np.degrees(np.arctan2(x, hips - y)) + at_hip
    return {f"{side}UpLeg": (0, -ahead, 0), f"{side}Leg": (0, at_knee, 0), f"{side}Foot": (0, ahead - at_knee, 0)}


STEP, PACE = 60.0, 0.55
"""Centimetres from one print to the next of a foot's half stride, and seconds of a step."""


def walks(t: float) -> Pose:
    """A walk to the front, +z of a recording: feet stand where they are set, to the tenth of a millimetre."""
    ahead, hips = STEP * t / PACE, THIGH + SHIN + ANKLE - 8.0
    turns: dict[str, tuple[float, float, float]] = {
        "LeftArm": (-72, 0, 0), "RightArm": (72, 0, 0),
    }  # fmt: skip
    for n, side in enumerate(("Left", "Right")):
        x, y = ankle(n, t)
        turns |= leg(side, x - ahead, y, hips)
    return (0.0, hips, ahead), turns


def ankle(n: int, t: float) -> tuple[float, float]:
    """How far ahead and how high an ankle of that walk is: it stands for one step, and is swung for the next."""
    step = t / PACE + n
    k, u = int(step // 2), step / 2 % 1.0
    stood = STEP * (2 * k - n + 0.5)
    if u < 0.5:
        return stood, ANKLE
    s = (u - 0.5) * 2
    s = s * s * (3 - 2 * s)
    return stood + 2 * STEP * s, ANKLE + 9.0 * float(np.sin(np.pi * s))


def raises(t: float) -> Pose:
    """The left arm comes from the side to 50 degrees above level, the right forearm is bent by 70 to the front."""
    s = min(1.0, t / 1.5)
    return (0.0, TALL, 0.0), {
        "LeftArm": (-75 + 125 * s, 0, 0),
        "RightArm": (75, 0, 0),
        "RightForeArm": (0, 0, 70 * s),
        "Head": (0, 0, 30 * s),
    }


def turns(t: float) -> Pose:
    """A turn of 90 degrees to the left on the spot."""
    return (0.0, TALL, 0.0), {"Hips": (0, 0, 90 * min(1.0, t / 2)), "LeftArm": (-75, 0, 0), "RightArm": (75, 0, 0)}


SLOW = 120
"""Moments a second at which a cartwheel is worked out."""


def wheels(t: float) -> Pose:
    """A cartwheel to the left, over hands and feet that stand where they come down, one after another."""
    table = _wheel()
    return table[min(len(table) - 1, round(t * SLOW))]


@lru_cache(maxsize=1)
def _wheel() -> tuple[Pose, ...]:
    made: list[Pose] = []
    x, was = 0.0, np.zeros(2)
    stands = -1
    for n in range(round(3.0 * SLOW) + 1):
        t = n / SLOW
        s = _eased((t - 0.8) / 1.4)
        up = _eased(t / 0.7) * _eased((3.0 - t) / 0.7)
        legs = 3.0 + 37.0 * float(np.sin(np.pi * min(1.0, max(0.0, (t - 0.75) / 1.5))) ** 0.8)
        arms = -74.0 + 146.0 * up
        spots = [_swung(spot, -360.0 * s) for spot in _ends(arms, legs)]
        lowest = int(np.argmin([spot[1] for spot in spots]))
        if stands >= 0:  # who stands on something goes round it
            x -= float(spots[stands][0] - was[0])
        stands = lowest
        was = spots[lowest]
        pose = {"Hips": (-360.0 * s, 0.0, 0.0), "LeftArm": (arms, 0.0, 0.0), "RightArm": (-arms, 0.0, 0.0),
                "LeftUpLeg": (legs, 0.0, 0.0), "RightUpLeg": (-legs, 0.0, 0.0)}  # fmt: skip
        made.append(((x, -float(spots[lowest][1]), 0.0), pose))
    return tuple(made)


def _ends(arms: float, legs: float) -> list[Spot]:
    """Left and right foot, left and right hand, from the middle of the hips: to the left, and up."""
    leg, arm = np.radians(legs), np.radians(arms)
    foot = HIP + (THIGH + SHIN + ANKLE) * float(np.sin(leg)), -(THIGH + SHIN + ANKLE) * float(np.cos(leg))
    hand = 16 + 62 * float(np.cos(arm)), 49 + 62 * float(np.sin(arm))
    return [np.array([sign * x, y]) for x, y in (foot, hand) for sign in (1, -1)]


def _swung(spot: Spot, degrees: float) -> Spot:
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([c * spot[0] - s * spot[1], s * spot[0] + c * spot[1]])


def _eased(u: float) -> float:
    u = min(1.0, max(0.0, u))
    return u * u * (3 - 2 * u)
