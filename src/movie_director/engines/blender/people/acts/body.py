"""Movements of the whole body: kneeling, crouching, falling, jumping; laughing, crying, sleeping; driving."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from movie_director.engines.blender.people.acts.key import Key, Reach, key
from movie_director.engines.blender.people.acts.movement import Movement, still

_KNEE = Reach(
    hand=(-0.15, 0.72, -0.68),
    palm=(-0.30, -0.60, -0.74),
    curl=0.25,
    elbow=(0.9, -0.6, -0.2),
    to="knee",
    off=(0.0, 0.02, 0.06),
)
_BALANCE = Reach((0.46, 0.24, -0.55), (0.45, 0.75, -0.45), (-0.2, -0.3, -0.9), 0.15, (0.6, -0.7, -0.3))
_FLUNG = Reach((0.75, 0.30, 0.05), (0.8, 0.5, 0.3), (0.0, 0.3, -0.9), 0.08, (0.5, -0.9, -0.3))
_LYING = Reach((0.70, 0.10, -0.62), (0.6, 0.35, -0.7), (-0.2, -0.9, 0.0), 0.22, (0.8, -0.6, -0.2))
_HEAD = Reach(
    hand=(-0.55, -0.35, 0.75),
    palm=(-0.45, -0.75, -0.45),
    curl=0.18,
    elbow=(0.8, 0.7, 0.0),
    to="crown",
    off=(0.05, 0.02, 0.01),
)
_WIDE = Reach((0.95, 0.10, 0.20), (1.0, 0.1, 0.25), (0.0, 0.9, -0.3), 0.3, (0.2, -0.9, -0.4))
_HIGH = Reach((0.30, 0.02, 0.90), (-0.10, -0.1, 1.0), (-0.3, 0.9, 0.2), 0.35, (1.0, 0.0, 0.1))
_TUCK = Reach((-0.38, 0.34, -0.42), (-0.80, 0.15, 0.55), (-0.15, -0.98, 0.0), 0.5, (0.7, 0.0, -1.0))
_RUNG = Reach((0.0, 0.42, 0.62), (0.0, 0.25, 0.97), (0.0, 1.0, -0.2), 0.75, (0.8, 0.2, -0.5))
_RUNG_LOW = replace(_RUNG, wrist=(0.04, 0.46, 0.10))
_BELLY = Reach(
    hand=(-0.90, 0.10, 0.2),
    palm=(-0.10, -1.0, 0.0),
    curl=0.2,
    elbow=(0.9, -0.2, -0.5),
    to="belly",
    off=(0.03, 0.03, 0.03),
)
_FIST = Reach(
    hand=(-0.72, -0.10, 0.65),
    palm=(-0.35, -0.92, 0.1),
    curl=0.75,
    elbow=(0.6, 0.2, -0.9),
    to="mouth",
    by="knuckles",
    off=(0.012, 0.035, 0.0),
)
_PALM = replace(_FIST, curl=0.12, by="palm", off=(0.02, 0.035, 0.0))
_SPRUNG = Reach((0.34, 0.46, 0.02), (0.25, 0.85, 0.45), (-0.6, 0.3, -0.7), 0.2, (0.8, -0.6, -0.2))
_HELD_UP = Reach((0.0, 0.42, 0.02), (0.0, 0.3, 0.95), (-0.2, 0.95, 0.0), 0.12, (0.6, -0.4, -0.9))
_THIGH = Reach(
    hand=(-0.20, 0.75, -0.60),
    palm=(-0.30, -0.55, -0.78),
    curl=0.2,
    elbow=(1.0, -0.6, 0.0),
    to="knee",
    off=(0.0, -0.06, 0.10),
)
_WHEEL = Reach((-0.02, 0.76, -0.32), (-0.28, 0.80, 0.52), (-0.80, 0.30, -0.5), 0.72, (0.8, -0.5, -0.8))
_REINS = Reach((-0.24, 0.50, -0.52), (-0.45, 0.88, 0.1), (-0.88, -0.42, 0.2), 0.8, (0.8, -0.6, -0.7))
_EYES_SHUT = {"eyeBlinkLeft": 1.0, "eyeBlinkRight": 1.0}
_MERRY = {
    "mouthSmileLeft": 0.85,
    "mouthSmileRight": 0.85,
    "jawOpen": 0.26,
    "cheekSquintLeft": 0.45,
    "cheekSquintRight": 0.45,
    "eyeSquintLeft": 0.4,
    "eyeSquintRight": 0.4,
    "browOuterUpLeft": 0.2,
    "browOuterUpRight": 0.2,
}
_WEEPING = {
    "browInnerUp": 1.0,
    "mouthFrownLeft": 0.8,
    "mouthFrownRight": 0.8,
    "eyeSquintLeft": 0.6,
    "eyeSquintRight": 0.6,
    "mouthShrugLower": 0.5,
    "eyeBlinkLeft": 0.55,
    "eyeBlinkRight": 0.55,
    "mouthStretchLeft": 0.3,
    "mouthStretchRight": 0.3,
}
_YAWN = {
    "jawOpen": 0.55,
    "eyeBlinkLeft": 0.85,
    "eyeBlinkRight": 0.85,
    "browInnerUp": 0.4,
    "eyeSquintLeft": 0.5,
    "eyeSquintRight": 0.5,
}
_FEAR = {"browInnerUp": 0.9, "eyeWideLeft": 0.6, "eyeWideRight": 0.6, "mouthStretchLeft": 0.5, "mouthStretchRight": 0.5}

# On the right knee: the right foot behind on its toes, the left one stays.
_KNELT: dict[str, float] = {"drop": 0.50, "forward": -0.20, "step_r": -0.58, "heel_r": 62.0, "bend": 3.0}
_LOW: dict[str, float] = {
    "drop": 0.50,
    "forward": -0.10,
    "heel_r": 30.0,
    "heel_l": 30.0,
    "bend": 26.0,
    "nod": -14.0,
    "pitch": 14.0,
}
_SMALL: dict[str, float] = {
    "drop": 0.53,
    "forward": -0.09,
    "heel_r": 32.0,
    "heel_l": 32.0,
    "bend": 44.0,
    "nod": 8.0,
    "pitch": 20.0,
}


def _jumps(count: int) -> Sequence[Key]:
    made = [key(0.0)]
    for n in range(count):
        a, w = n / count, 1.0 / count
        made += [
            key(a + 0.30 * w, _BALANCE, _BALANCE, drop=0.17, bend=18, pitch=8, heel_r=0, heel_l=0),
            key(a + 0.44 * w, _SPRUNG, _SPRUNG, drop=-0.07, bend=-4, heel_r=38, heel_l=38),
            key(a + 0.56 * w, _SPRUNG, _SPRUNG, drop=-0.28, bend=-2, high_r=0.24, high_l=0.24, heel_r=30, heel_l=30),
            key(a + 0.68 * w, _BALANCE, _BALANCE, drop=-0.05, bend=2, heel_r=30, heel_l=30),
            key(a + 0.78 * w, _BALANCE, _BALANCE, drop=0.15, bend=16, pitch=8),
        ]
    return [*made, key(1.0)]


def _climbs(count: int) -> Sequence[Key]:
    made = [key(0.0), key(0.12, _RUNG, _RUNG_LOW, nod=-16)]
    for n in range(2 * count):
        even = n % 2 == 0
        right, left = (_RUNG_LOW, _RUNG) if even else (_RUNG, _RUNG_LOW)
        feet = {"high_r": 0.30, "step_r": 0.18} if even else {"high_l": 0.30, "step_l": 0.18}
        made.append(
            key(
                0.12 + 0.74 * (n + 0.5) / (2 * count),
                right,
                left,
                None,
                **feet,
                nod=-18,
                tilt=5 if even else -5,
                side=0.03 if even else -0.03,
            )
        )
        made.append(key(0.12 + 0.74 * (n + 1) / (2 * count), right, left, nod=-16))
    return [*made, key(1.0)]


def _sobs(count: int) -> Sequence[Key]:
    made = [key(0.0), key(0.18, _PALM, None, _WEEPING, nod=20, bend=9)]
    for n in range(count):
        a = 0.18 + 0.62 * n / count
        made += [
            key(a + 0.2 / count, _PALM, None, _WEEPING, nod=15, bend=6, lift_r=6, lift_l=6),
            key(a + 0.6 / count, _PALM, None, _WEEPING, nod=22, bend=11),
        ]
    return [*made, key(1.0)]


def _laughs(count: int) -> Sequence[Key]:
    made = [key(0.0), key(0.16, None, _BELLY, _MERRY, nod=-19, bend=-9)]
    for n in range(count):
        a = 0.16 + 0.66 * n / count
        made += [
            key(a + 0.25 / count, None, _BELLY, _MERRY, nod=-10, bend=4, lift_r=4, lift_l=4),
            key(
                a + 0.70 / count,
                None,
                _BELLY,
                {**_MERRY, "jawOpen": 0.16},
                nod=-19 if n < count / 2 else 12,
                bend=15 if n >= count / 2 else -7,
            ),
        ]
    return [*made, key(1.0)]


def _coughs(count: int) -> Sequence[Key]:
    made = [key(0.0), key(0.2, _FIST, nod=5)]
    for n in range(count):
        a = 0.22 + 0.52 * n / count
        made += [
            key(a + 0.2 / count, _FIST, None, {**_EYES_SHUT, "jawOpen": 0.15}, nod=17, bend=12, lift_r=5, lift_l=5),
            key(a + 0.5 / count, _FIST, nod=9, bend=6),
        ]
    return [*made, key(1.0)]


def _pants(count: int) -> Sequence[Key]:
    made = [key(0.0), key(0.14, _THIGH, _THIGH, {"jawOpen": 0.2}, bend=28, pitch=16, nod=-14, drop=0.06, forward=-0.07)]
    for n in range(count):
        a = 0.14 + 0.70 * n / count
        made += [
            key(
                a + 0.3 / count,
                _THIGH,
                _THIGH,
                {"jawOpen": 0.3},
                bend=22,
                pitch=16,
                nod=-16,
                drop=0.06,
                forward=-0.07,
                lift_r=8,
                lift_l=8,
            ),
            key(
                a + 0.8 / count, _THIGH, _THIGH, {"jawOpen": 0.16}, bend=30, pitch=16, nod=-12, drop=0.06, forward=-0.07
            ),
        ]
    return [*made, key(1.0)]


def _steers(count: int) -> Sequence[Key]:
    made = [key(0.0)]
    for n in range(count + 1):
        s = (0.05, -0.04, 0.02)[n % 3]
        right, left = replace(_WHEEL, wrist=(-0.02, 0.76, -0.32 + s)), replace(_WHEEL, wrist=(-0.02, 0.76, -0.32 - s))
        made.append(key(0.3 + 0.4 * n / count, right, left, roll=-20 * s, tilt=-14 * s))
    return [*made, key(1.0)]


BODY: Mapping[str, Movement] = {
    "kneel": Movement(
        still(
            key(0.0),
            key(0.16, None, None, drop=0.10, step_r=-0.50, high_r=0.04, heel_r=30, bend=8, forward=-0.03),
            key(0.24, None, None, drop=0.24, step_r=-0.58, heel_r=52, bend=8, forward=-0.10),
            key(0.40, None, _KNEE, None, **_KNELT),
            key(0.60, None, _KNEE, None, **_KNELT),
            key(0.76, None, None, drop=0.24, step_r=-0.58, heel_r=50, bend=16, forward=-0.02),
            key(0.88, None, None, drop=0.06, step_r=-0.30, high_r=0.06, heel_r=20, bend=6),
            key(1.0),
        ),
        3.4,
        stays=True,
        stands=True,
    ),
    "crouch": Movement(
        still(key(0.0), key(0.40, _KNEE, _KNEE, None, **_LOW), key(0.60, _KNEE, _KNEE, None, **_LOW), key(1.0)),
        2.8,
        stays=True,
        stands=True,
    ),
    "hide": Movement(
        still(
            key(0.0),
            key(0.16, turn=30, drop=0.05, bend=6),
            key(0.40, _TUCK, _TUCK, _FEAR, **_SMALL),
            key(0.60, _TUCK, _TUCK, _FEAR, **_SMALL),
            key(1.0),
        ),
        2.8,
        stays=True,
        look="down",
        stands=True,
    ),
    "duck": Movement(
        still(
            key(0.0),
            key(0.30, _HEAD, _HEAD, _FEAR, drop=0.30, bend=34, nod=18, pitch=14, forward=-0.05),
            key(0.58, _HEAD, _HEAD, _FEAR, drop=0.30, bend=34, nod=18, pitch=14, forward=-0.05),
            key(1.0),
        ),
        1.8,
        look="down",
        stands=True,
    ),
    "fall": Movement(
        still(
            key(0.0),
            key(0.10, _FLUNG, _FLUNG, _FEAR, bend=10, tilt=6, forward=-0.04, drop=0.06, nod=-8),
            key(0.22, _FLUNG, _BALANCE, _FEAR, bend=16, tilt=14, twist=14, forward=-0.16, drop=0.40, nod=12),
            key(0.40, _LYING, _LYING, {"eyeBlinkLeft": 0.8, "eyeBlinkRight": 0.8}),
            key(0.60, _LYING, _LYING, {"eyeBlinkLeft": 0.8, "eyeBlinkRight": 0.8}),
            key(1.0),
        ),
        4.0,
        stays=True,
        stands=True,
    ),
    "jump": Movement(_jumps, 1.5, 1.1, stands=True),
    "stretch": Movement(
        still(
            key(0.0),
            key(0.22, _WIDE, _WIDE, bend=-4),
            key(
                0.5,
                _HIGH,
                _HIGH,
                {"eyeBlinkLeft": 0.6, "eyeBlinkRight": 0.6},
                bend=-11,
                nod=-14,
                lift_r=13,
                lift_l=13,
                heel_r=14,
                heel_l=14,
            ),
            key(
                0.66,
                _HIGH,
                _HIGH,
                {"eyeBlinkLeft": 0.6, "eyeBlinkRight": 0.6},
                bend=-12,
                tilt=6,
                nod=-14,
                lift_r=13,
                lift_l=13,
                heel_r=14,
                heel_l=14,
            ),
            key(0.84, _WIDE, _WIDE),
            key(1.0),
        ),
        3.2,
    ),
    "lean-in": Movement(
        still(
            key(0.0),
            key(0.3, bend=20, pitch=8, nod=-12, aim=0.5),
            key(0.8, bend=20, pitch=8, nod=-12, aim=0.5),
            key(1.0),
        ),
        2.6,
        look="target",
    ),
    "lean-back": Movement(
        still(key(0.0), key(0.3, bend=-21, pitch=-8, nod=15), key(0.8, bend=-21, pitch=-8, nod=15), key(1.0)), 2.6
    ),
    "tremble": Movement(
        still(
            key(0.0),
            key(0.2, _TUCK, _TUCK, bend=8, nod=8, lift_r=8, lift_l=8),
            key(0.8, _TUCK, _TUCK, bend=8, nod=8, lift_r=8, lift_l=8),
            key(1.0),
        ),
        2.6,
        pulses=(("tilt", 0.8, 7.3), ("twist", 0.9, 8.1), ("turn", 1.2, 7.7), ("nod", 0.8, 8.7)),
    ),
    "flinch": Movement(
        still(
            key(0.0),
            key(
                0.26,
                _HELD_UP,
                _HELD_UP,
                _FEAR,
                bend=-9,
                nod=10,
                turn=18,
                lift_r=13,
                lift_l=13,
                forward=-0.05,
                drop=0.03,
            ),
            key(
                0.5, _HELD_UP, _HELD_UP, _FEAR, bend=-7, nod=9, turn=16, lift_r=11, lift_l=11, forward=-0.04, drop=0.02
            ),
            key(1.0),
        ),
        1.5,
    ),
    "climb": Movement(_climbs, 3.6, 1.6, stands=True, look="up"),
    "laugh": Movement(_laughs, 2.4, 0.42, mouth=True),
    "cry": Movement(_sobs, 3.4, 0.75, mouth=True),
    "sigh": Movement(
        still(
            key(0.0),
            key(0.36, lift_r=8, lift_l=8, bend=-5, nod=-4),
            key(
                0.66,
                None,
                None,
                {"mouthFunnel": 0.35, "jawOpen": 0.08, "eyeBlinkLeft": 0.5, "eyeBlinkRight": 0.5},
                lift_r=-3,
                lift_l=-3,
                bend=8,
                nod=9,
            ),
            key(1.0),
        ),
        2.2,
    ),
    "yawn": Movement(
        still(
            key(0.0),
            key(0.30, _PALM, None, {**_YAWN, "jawOpen": 0.4}, nod=-8, bend=-4),
            key(0.52, _PALM, None, _YAWN, nod=-16, bend=-6, lift_r=6, lift_l=6),
            key(0.72, _PALM, None, {"jawOpen": 0.2, "eyeBlinkLeft": 0.7, "eyeBlinkRight": 0.7}, nod=0),
            key(1.0),
        ),
        2.8,
        mouth=True,
    ),
    "cough": Movement(_coughs, 2.0, 0.5, mouth=True),
    "pant": Movement(_pants, 3.0, 0.6, mouth=True, stands=True),
    "sleep": Movement(
        still(
            key(0.0),
            key(0.40, None, None, _EYES_SHUT, nod=33, roll=14, bend=14),
            key(0.60, None, None, _EYES_SHUT, nod=33, roll=14, bend=14),
            key(1.0),
        ),
        4.0,
        stays=True,
        pulses=(("bend", 1.0, 0.25),),
    ),
    "wake": Movement(
        still(
            key(0.0),
            key(0.16, None, None, _EYES_SHUT, nod=24, roll=11, bend=8),
            key(0.36, None, None, _EYES_SHUT, nod=25, roll=11, bend=8),
            key(0.48, None, None, {"eyeBlinkLeft": 0.6, "eyeBlinkRight": 0.6}, nod=18, roll=8, bend=5),
            key(0.56, None, None, {"eyeBlinkLeft": 1.0, "eyeBlinkRight": 1.0}, nod=14, roll=6, bend=4),
            key(0.76, None, None, {"eyeWideLeft": 0.4, "eyeWideRight": 0.4}, nod=-6, bend=-4),
            key(1.0),
        ),
        2.8,
    ),
    "drive": Movement(_steers, 5.0, 1.2, stays=True),
    "ride": Movement(
        still(key(0.0), key(0.4, _REINS, _REINS, bend=4), key(0.6, _REINS, _REINS, bend=4), key(1.0)),
        5.0,
        stays=True,
        pulses=(("drop", 0.018, 1.9), ("bend", 2.2, 1.9), ("nod", -1.4, 1.9)),
    ),
    "shift": Movement(
        still(
            key(0.0),
            key(0.35, side=0.04, tilt=-3, turn=9, twist=5),
            key(0.75, side=0.035, tilt=-3, turn=6, twist=4),
            key(1.0),
        ),
        2.2,
    ),
}
