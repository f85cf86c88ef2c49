"""Movements of two: they shake hands, embrace, kiss, dance, fight. `done` is what it is done to does meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from movie_director.engines.blender.people.acts.key import Key, Reach, key
from movie_director.engines.blender.people.acts.movement import Movement, still

_SHAKE = Reach(
    (-0.10, 0.78, -0.36),
    (-0.05, 1.0, -0.02),
    (-1.0, 0.0, 0.05),
    0.42,
    (0.6, -0.7, -0.6),
    to="meet",
    by="clasp",
)


def _shakes(count: int) -> Sequence[Key]:
    made = [key(0.0), key(0.26, _SHAKE, aim=0.9, close=1, bend=4)]
    for n in range(2 * count):
        up = 0.035 if n % 2 == 0 else -0.03
        made.append(
            key(
                0.26 + 0.44 * (n + 1) / (2 * count),
                replace(_SHAKE, off=(0.0, 0.0, up)),
                aim=0.9,
                close=1,
                bend=4,
                nod=2,
            )
        )
    return [*made, key(0.76, _SHAKE, aim=0.9, close=1, bend=3), key(1.0)]


_ROUND = Reach(
    hand=(-0.92, 0.28, -0.10),
    palm=(-0.25, -0.95, 0.0),
    curl=0.14,
    elbow=(1.0, -0.1, -0.2),
    to="back",
    off=(-0.05, 0.0, 0.06),
)
_BELOW = replace(_ROUND, off=(-0.06, 0.0, -0.14), hand=(-0.92, 0.28, 0.18))
_CHEEK = Reach(
    hand=(-0.22, 0.55, 0.80),
    palm=(-0.75, 0.30, -0.3),
    curl=0.14,
    elbow=(0.6, -0.4, -1.0),
    to="cheek",
    off=(0.0, 0.0, -0.02),
)
_LIPS = {"mouthPucker": 0.6, "eyeBlinkLeft": 0.9, "eyeBlinkRight": 0.9}
_SHUT = {"eyeBlinkLeft": 0.85, "eyeBlinkRight": 0.85, "mouthSmileLeft": 0.3, "mouthSmileRight": 0.3}
_HOLD = Reach(
    hand=(-0.35, 0.55, 0.75),
    palm=(-0.35, 0.85, 0.2),
    curl=0.35,
    elbow=(0.9, -0.3, -0.6),
    to="aside",
    off=(0.0, 0.0, 0.0),
)
_WAIST = Reach(
    hand=(-0.75, 0.62, 0.0),
    palm=(-0.45, -0.75, 0.0),
    curl=0.18,
    elbow=(1.0, -0.3, -0.2),
    to="back",
    off=(0.05, 0.05, -0.16),
)
_ON = Reach(hand=(-0.25, 0.95, -0.1), palm=(0.0, 0.0, -1.0), curl=0.14, elbow=(1.0, -0.4, -0.2), to="shoulder")


def _dances(right: Reach, left: Reach, first: float) -> Movement:
    def keys(count: int) -> Sequence[Key]:
        made = [key(0.0), key(0.12, right, left, aim=0.9, close=1)]
        for n in range(2 * count):
            s = first * (1.0 if n % 2 == 0 else -1.0)
            made.append(
                key(
                    0.12 + 0.76 * (n + 0.5) / (2 * count),
                    right,
                    left,
                    aim=0.9,
                    close=1,
                    side=0.055 * s,
                    tilt=-5 * s,
                    roll=4 * s,
                    drop=0.02,
                    twist=6 * s,
                    heel_r=14 if s > 0 else 0,
                    heel_l=14 if s < 0 else 0,
                )
            )
            made.append(key(0.12 + 0.76 * (n + 1) / (2 * count), right, left, aim=0.9, close=1, drop=0.035))
        return [*made, key(0.92, right, left, aim=0.9, close=1), key(1.0)]

    return Movement(keys, 6.0, 1.5, look="target", stands=True, near=0.5, right=True)


_GUARD = Reach((-0.10, 0.40, 0.02), (-0.25, 0.45, 0.85), (-0.65, -0.70, 0.2), 0.95, (0.5, -0.3, -1.0))
_COCKED = Reach((0.24, 0.10, -0.10), (-0.10, 0.95, 0.25), (-0.75, 0.0, -0.6), 0.98, (0.9, -0.8, -0.3))
_JAB = Reach(
    (-0.12, 0.95, 0.12),
    (-0.10, 1.0, 0.05),
    (-0.10, 0.0, -1.0),
    0.98,
    (0.9, -0.3, 0.1),
    to="cheek",
    by="knuckles",
    off=(0.0, -0.02, 0.0),
)
_FLAT = Reach((0.62, 0.30, 0.05), (0.55, 0.75, 0.35), (-0.60, 0.70, 0.0), 0.05, (1.0, -0.5, 0.0))
_SLAP = Reach(
    (-0.10, 0.85, 0.18),
    (-0.35, 0.85, 0.38),
    (-0.92, -0.25, 0.0),
    0.05,
    (1.0, -0.1, 0.0),
    to="cheek",
    off=(0.01, 0.0, 0.0),
)
_THROUGH = Reach((-0.50, 0.62, 0.02), (-0.85, 0.50, 0.1), (-0.45, -0.85, 0.0), 0.08, (1.0, 0.0, 0.0))
_PAIN = {
    "eyeSquintLeft": 0.7,
    "eyeSquintRight": 0.7,
    "browDownLeft": 0.6,
    "browDownRight": 0.6,
    "mouthStretchLeft": 0.5,
    "mouthStretchRight": 0.5,
    "eyeBlinkLeft": 0.6,
    "eyeBlinkRight": 0.6,
}
_EFFORT = {
    "browDownLeft": 0.9,
    "browDownRight": 0.9,
    "noseSneerLeft": 0.4,
    "noseSneerRight": 0.4,
    "mouthPressLeft": 0.4,
    "mouthPressRight": 0.4,
}
_SHOVE = Reach((0.0, 0.84, 0.0), (-0.05, 0.35, 0.93), (0.0, 1.0, -0.1), 0.08, (0.9, -0.4, -0.4))
_HELD = Reach((0.02, 0.50, -0.04), (-0.05, 0.35, 0.93), (0.0, 1.0, -0.1), 0.12, (0.9, -0.5, -0.4))
_OUT = Reach((0.55, 0.30, -0.35), (0.6, 0.6, 0.2), (0.0, 0.3, -0.9), 0.1, (0.6, -0.8, -0.2))
_BURN = Reach(
    hand=(-0.35, -0.10, 0.92),
    palm=(-0.85, -0.45, 0.0),
    curl=0.15,
    elbow=(0.5, 0.4, -1.0),
    to="jaw",
    off=(0.02, 0.01, 0.0),
)
_STRUCK = Movement(
    still(
        key(0.0),
        key(0.42),
        key(0.52, None, _OUT, _PAIN, turn=-34, roll=14, twist=-18, bend=-6, forward=-0.06, step_l=-0.0),
        key(0.66, None, _BURN, _PAIN, turn=-26, roll=9, twist=-12, nod=8, forward=-0.04),
        key(0.86, None, _BURN, _PAIN, turn=-10, nod=8),
        key(1.0),
    ),
    1.8,
    look="target",
)


def _fights(first: bool) -> Movement:
    def keys(count: int) -> Sequence[Key]:
        made = [key(0.0), key(0.12, _GUARD, _GUARD, _EFFORT, aim=0.8, close=1, drop=0.06, bend=8)]
        for n in range(count):
            a, w = 0.14 + 0.72 * n / count, 0.72 / count
            hits = (n % 2 == 0) == first
            if hits:
                made += [
                    key(a + 0.24 * w, _COCKED, _GUARD, _EFFORT, aim=0.8, close=1, drop=0.07, bend=6, twist=-22),
                    key(
                        a + 0.48 * w,
                        replace(_JAB, off=(0.0, -0.16, 0.0)),
                        _GUARD,
                        _EFFORT,
                        aim=0.9,
                        close=1,
                        drop=0.08,
                        bend=12,
                        twist=22,
                        forward=0.07,
                    ),
                    key(a + 0.80 * w, _GUARD, _GUARD, _EFFORT, aim=0.8, close=1, drop=0.06, bend=8),
                ]
            else:
                made += [
                    key(a + 0.30 * w, _GUARD, _GUARD, _EFFORT, aim=0.8, close=1, drop=0.08, bend=8),
                    key(
                        a + 0.52 * w,
                        _GUARD,
                        _GUARD,
                        _PAIN,
                        aim=0.8,
                        close=1,
                        drop=0.12,
                        bend=-4,
                        tilt=-14,
                        turn=16,
                        forward=-0.08,
                    ),
                    key(a + 0.85 * w, _GUARD, _GUARD, _EFFORT, aim=0.8, close=1, drop=0.06, bend=8),
                ]
        return [*made, key(1.0)]

    return Movement(keys, 3.6, 1.0, look="target", stands=True, near=0.85)


def _pats(count: int) -> Sequence[Key]:
    made = [key(0.0)]
    for n in range(count):
        a = 0.26 + 0.5 * n / count
        made += [
            key(a, _ON, aim=0.7, close=1),
            key(a + 0.25 / count, replace(_ON, off=(0.0, 0.0, 0.07)), aim=0.7, close=1),
        ]
    return [*made, key(0.78, _ON, aim=0.7, close=1), key(1.0)]


PAIRS: Mapping[str, Movement] = {
    "shake-hands": Movement(
        _shakes,
        2.8,
        0.5,
        look="target",
        near=0.76,
        right=True,
        done=Movement(_shakes, 2.8, 0.5, look="target", near=0.76, right=True),
    ),
    "hug": Movement(
        still(
            key(0.0),
            key(0.30, _ROUND, _BELOW, _SHUT, aim=1, close=1, bend=9, roll=10, turn=-8, nod=6, forward=0.05),
            key(0.78, _ROUND, _BELOW, _SHUT, aim=1, close=1, bend=9, roll=11, turn=-8, nod=7, forward=0.05),
            key(1.0),
        ),
        3.4,
        near=0.42,
        look="target",
        right=True,
        done=Movement(
            still(
                key(0.0),
                key(0.36, _BELOW, _ROUND, _SHUT, aim=1, close=1, bend=9, roll=10, turn=-8, nod=6, forward=0.05),
                key(0.74, _BELOW, _ROUND, _SHUT, aim=1, close=1, bend=9, roll=11, turn=-8, nod=7, forward=0.05),
                key(1.0),
            ),
            3.4,
            near=0.42,
            look="target",
            right=True,
        ),
    ),
    "kiss": Movement(
        still(
            key(0.0),
            key(0.34, _CHEEK, None, _LIPS, aim=1, close=1, bend=11, roll=13, nod=-3, forward=0.03),
            key(0.68, _CHEEK, None, _LIPS, aim=1, close=1, bend=11, roll=14, nod=-3, forward=0.03),
            key(1.0),
        ),
        3.0,
        near=0.56,
        look="target",
        right=True,
        mouth=True,
        done=Movement(
            still(
                key(0.0),
                key(0.36, None, None, _LIPS, aim=1, close=1, bend=11, roll=13, nod=-3, forward=0.03),
                key(0.68, None, None, _LIPS, aim=1, close=1, bend=11, roll=14, nod=-3, forward=0.03),
                key(1.0),
            ),
            3.0,
            near=0.56,
            look="target",
            mouth=True,
        ),
    ),
    "dance": replace(_dances(_WAIST, _HOLD, 1.0), done=_dances(_HOLD, _ON, -1.0)),
    "punch": Movement(
        still(
            key(0.0),
            key(0.32, _COCKED, _GUARD, _EFFORT, aim=0.8, close=1, twist=-30, bend=4, forward=-0.04, drop=0.03),
            key(0.46, _JAB, _GUARD, _EFFORT, aim=1, close=1, twist=24, bend=14, forward=0.10, drop=0.05),
            key(0.60, _JAB, _GUARD, _EFFORT, aim=1, close=1, twist=24, bend=13, forward=0.09, drop=0.05),
            key(0.80, _GUARD, _GUARD, _EFFORT, aim=0.8, close=1, bend=5),
            key(1.0),
        ),
        1.8,
        near=0.8,
        look="target",
        done=_STRUCK,
    ),
    "slap": Movement(
        still(
            key(0.0),
            key(0.32, _FLAT, None, _EFFORT, aim=0.9, close=1, twist=-20),
            key(0.45, _SLAP, None, _EFFORT, aim=1, close=1, twist=8, bend=5),
            key(0.56, _THROUGH, None, _EFFORT, aim=1, close=1, twist=20, bend=5),
            key(0.70, _THROUGH, None, _EFFORT, aim=1, close=1, twist=16),
            key(1.0),
        ),
        1.7,
        near=0.66,
        look="target",
        done=_STRUCK,
    ),
    "shove": Movement(
        still(
            key(0.0),
            key(0.30, _HELD, _HELD, _EFFORT, aim=0.9, close=1, bend=-4, forward=-0.03),
            key(0.46, _SHOVE, _SHOVE, _EFFORT, aim=1, close=1, bend=17, forward=0.10, pitch=6),
            key(0.64, _SHOVE, _SHOVE, _EFFORT, aim=1, close=1, bend=14, forward=0.08, pitch=5),
            key(1.0),
        ),
        1.7,
        near=0.68,
        look="target",
        done=Movement(
            still(
                key(0.0),
                key(0.40),
                key(0.54, _OUT, _OUT, _PAIN, bend=-16, nod=14, forward=-0.12, pitch=-8),
                key(0.70, _OUT, _OUT, _PAIN, bend=-8, nod=8, forward=-0.09),
                key(1.0),
            ),
            1.7,
            look="target",
        ),
    ),
    "fight": replace(_fights(True), done=_fights(False)),
    "pat": Movement(_pats, 2.2, 0.5, look="target", near=0.66),
}
