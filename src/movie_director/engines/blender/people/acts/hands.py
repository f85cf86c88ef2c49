"""Movements of the hands that need no thing: they point, wave, clap, salute, cover a face, are crossed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from movie_director.engines.blender.people.acts.key import Key, Reach, key
from movie_director.engines.blender.people.acts.movement import Movement, still

_LOW = (0.8, -0.3, -0.8)
_WAVE = Reach((0.26, 0.34, 0.26), (0.05, 0.05, 1.0), (0.0, 1.0, -0.05), 0.06, (0.7, -0.2, -0.9))
_WAVES = (
    replace(_WAVE, wrist=(0.36, 0.32, 0.24), hand=(0.50, 0.05, 0.86)),
    replace(_WAVE, wrist=(0.18, 0.36, 0.28), hand=(-0.36, 0.05, 0.93)),
)


def _wave(count: int) -> Sequence[Key]:
    made = [key(0.0), key(0.2, _WAVES[0], roll=-3)]
    for n in range(2 * count):
        made.append(key(0.2 + 0.6 * (n + 1) / (2 * count), _WAVES[(n + 1) % 2], roll=-3, twist=2))
    return [*made, key(1.0)]


_BECKON = Reach((0.10, 0.62, -0.08), (-0.1, 0.55, 0.83), (-0.15, -0.75, 0.6), 0.08, (0.7, -0.4, -0.8))


def _beckon(count: int) -> Sequence[Key]:
    curled = replace(_BECKON, wrist=(0.06, 0.50, 0.0), hand=(-0.2, -0.25, 0.95), palm=(-0.1, -1.0, -0.2), curl=0.6)
    made = [key(0.0)]
    for n in range(count):
        a = 0.2 + 0.62 * n / count
        made += [key(a, _BECKON, nod=-2), key(a + 0.31 / count, curled, nod=3)]
    return [*made, key(0.84, curled), key(1.0)]


def _claps(count: int) -> Sequence[Key]:
    def hand(apart: float, right: float) -> Reach:
        return Reach(
            hand=(-0.30, 0.72, 0.62),
            palm=(-1.0, -0.25, right),
            curl=0.10,
            elbow=(0.8, -0.5, -0.6),
            to="chest",
            off=(apart, 0.30, 0.03),
        )

    wide, shut = (hand(0.11, 0.1), hand(0.11, -0.1)), (hand(0.008, 0.1), hand(0.008, -0.1))
    made = [key(0.0), key(0.14, *wide)]
    for n in range(count):
        a = 0.14 + 0.72 * n / count
        made += [key(a + 0.36 / count, *shut, nod=2), key(a + 0.72 / count, *wide)]
    return [*made, key(1.0)]


_KNUCKLES = Reach((0.04, 0.70, 0.10), (-0.05, 0.75, 0.65), (-0.75, 0.55, -0.3), 0.85, (0.7, -0.4, -0.8), by="knuckles")


def _knocks(count: int) -> Sequence[Key]:
    struck = replace(_KNUCKLES, wrist=(0.02, 0.82, 0.07), hand=(-0.05, 0.95, 0.25))
    made = [key(0.0), key(0.22, _KNUCKLES, bend=4)]
    for n in range(count):
        a = 0.22 + 0.56 * n / count
        made += [key(a + 0.28 / count, struck, bend=5, nod=2), key(a + 0.56 / count, _KNUCKLES, bend=4)]
    return [*made, key(1.0)]


_EYE = Reach(
    hand=(-0.85, -0.10, 0.5),
    palm=(-0.35, -0.90, -0.2),
    curl=0.42,
    elbow=(0.6, 0.5, -0.9),
    to="eye",
    by="tips",
    off=(0.0, 0.012, -0.02),
)


def _wipes(count: int) -> Sequence[Key]:
    made = [key(0.0)]
    for n in range(count):
        a = 0.26 + 0.5 * n / count
        made += [key(a, _EYE, nod=9), key(a + 0.3 / count, replace(_EYE, off=(0.035, 0.012, -0.03)), nod=9)]
    return [*made, key(1.0)]


_SCRATCH = Reach(
    hand=(-0.55, -0.30, 0.78),
    palm=(-0.80, 0.15, -0.55),
    curl=0.45,
    elbow=(1.0, 0.25, 0.1),
    to="crown",
    by="tips",
    off=(0.07, 0.0, 0.0),
)


def _scratches(count: int) -> Sequence[Key]:
    made = [key(0.0)]
    for n in range(count):
        a = 0.25 + 0.52 * n / count
        made += [
            key(a, _SCRATCH, roll=-9, nod=7),
            key(a + 0.26 / count, replace(_SCRATCH, off=(0.08, -0.03, -0.025)), roll=-9, nod=7),
        ]
    return [*made, key(1.0)]


_NAPE = Reach(
    hand=(-0.75, -0.62, 0.25),
    palm=(-0.60, 0.72, -0.1),
    curl=0.3,
    elbow=(1.0, 0.3, 0.35),
    to="nape",
    off=(0.03, -0.01, 0),
)


def _rubs(count: int) -> Sequence[Key]:
    made = [key(0.0)]
    for n in range(count):
        a = 0.26 + 0.5 * n / count
        made += [
            key(a, _NAPE, nod=13, roll=-8),
            key(a + 0.25 / count, replace(_NAPE, off=(0.05, 0.0, -0.03)), nod=13, roll=-10),
        ]
    return [*made, key(1.0)]


_POINT = Reach(
    (0.14, 0.90, 0.10), (0.1, 1.0, 0.08), (-0.55, 0.1, -0.8), 0.85, (0.7, -0.3, -0.9), to="way", fingers="point"
)
_PALMS_UP = Reach((0.30, 0.42, -0.46), (0.80, 0.58, 0.10), (-0.05, 0.15, 1.0), 0.14, (0.5, -0.9, -0.5))
_SHRUGS = {"browInnerUp": 0.5, "browOuterUpLeft": 0.4, "browOuterUpRight": 0.4, "mouthShrugLower": 0.5}
_SALUTE = Reach(
    hand=(-0.82, 0.18, 0.54),
    palm=(0.10, 0.75, -0.65),
    curl=0.0,
    elbow=(1.0, 0.15, 0.0),
    to="temple",
    by="tips",
    off=(0.025, 0.02, 0.03),
)
_FACE = Reach(
    hand=(-0.30, 0.0, 0.95),
    palm=(-0.10, -1.0, 0.05),
    curl=0.16,
    elbow=(0.35, 0.6, -1.0),
    to="brow",
    off=(0.035, 0.03, -0.045),
)
_OVER = Reach((-0.52, 0.42, -0.50), (-0.93, 0.10, 0.30), (-0.10, -0.95, -0.2), 0.30, (0.75, -0.1, -0.9))
_UNDER = Reach((-0.46, 0.34, -0.58), (-0.95, 0.18, 0.05), (-0.10, -0.95, 0.2), 0.45, (0.75, -0.1, -0.9))
_UP = Reach((0.36, 0.22, 0.50), (0.05, 0.0, 1.0), (0.0, 1.0, 0.0), 0.05, (1.0, 0.0, -0.5))
_HIP = Reach(hand=(-0.35, 0.70, -0.60), palm=(-0.90, -0.25, -0.35), curl=0.22, elbow=(1.0, -0.35, 0.1), to="hip")
_PRAY = Reach(
    hand=(-0.18, 0.35, 0.92),
    palm=(-1.0, 0.0, -0.15),
    curl=0.03,
    elbow=(0.9, -0.3, -0.5),
    to="chest",
    off=(0.008, 0.20, 0.06),
)
_CHIN = Reach(
    hand=(-0.60, -0.05, 0.80),
    palm=(-0.45, -0.85, 0.25),
    curl=0.62,
    elbow=(0.25, 0.5, -1.0),
    to="chin",
    by="knuckles",
    off=(0.01, 0.015, -0.025),
)
_PROPS = Reach((-0.40, 0.38, -0.58), (-0.95, 0.22, 0.10), (0.0, -0.25, 0.95), 0.30, (0.8, -0.3, -0.8))
_WATCH = Reach((-0.20, 0.52, -0.26), (-0.98, 0.15, 0.05), (0.05, 0.55, -0.85), 0.35, (0.8, -0.1, -0.6))


def _searches(count: int) -> Sequence[Key]:
    low, high = (
        replace(_HIP, elbow=(0.8, -0.8, -0.4), off=(0.0, 0.03, -0.05)),
        Reach(
            hand=(-0.75, -0.1, 0.35),
            palm=(-0.3, -0.95, 0.0),
            curl=0.3,
            elbow=(0.8, 0.1, -0.8),
            to="chest",
            off=(0.06, 0.12, 0.0),
        ),
    )
    made = [key(0.0)]
    for n in range(count):
        a = 0.16 + 0.66 * n / count
        made += [
            key(a, low, low, nod=14, turn=8),
            key(a + 0.22 / count, low, replace(low, off=(0.06, 0.04, 0)), nod=16),
            key(a + 0.44 / count, high, low, nod=16, turn=-8),
        ]
    return [*made, key(1.0)]


HANDS: Mapping[str, Movement] = {
    "point": Movement(
        still(key(0.0), key(0.26, _POINT, aim=0.5), key(0.78, _POINT, aim=0.5), key(1.0)), 2.2, look="target"
    ),
    "wave": Movement(_wave, 2.2, 0.62, look="target"),
    "shrug": Movement(
        still(
            key(0.0),
            key(0.32, _PALMS_UP, _PALMS_UP, _SHRUGS, lift_r=15, lift_l=15, roll=8, nod=-2),
            key(0.62, _PALMS_UP, _PALMS_UP, _SHRUGS, lift_r=13, lift_l=13, roll=8),
            key(1.0),
        ),
        1.7,
    ),
    "clap": Movement(_claps, 2.4, 0.34, look="target"),
    "knock": Movement(_knocks, 1.8, 0.36),
    "salute": Movement(
        still(key(0.0), key(0.28, _SALUTE, bend=-3), key(0.72, _SALUTE, bend=-3), key(1.0)), 2.0, look="target"
    ),
    "beckon": Movement(_beckon, 1.9, 0.6, look="target"),
    "cover-face": Movement(
        still(key(0.0), key(0.3, _FACE, _FACE, nod=20, bend=9), key(0.78, _FACE, _FACE, nod=22, bend=10), key(1.0)), 3.0
    ),
    "wipe-eyes": Movement(_wipes, 2.0, 0.8),
    "scratch-head": Movement(_scratches, 2.0, 0.4),
    "rub-neck": Movement(_rubs, 2.2, 0.6),
    "cross-arms": Movement(
        still(key(0.0), key(0.3, _OVER, _UNDER, bend=-1), key(0.8, _OVER, _UNDER, bend=-1), key(1.0)), 3.2
    ),
    "hands-on-hips": Movement(
        still(key(0.0), key(0.3, _HIP, _HIP, bend=-3), key(0.8, _HIP, _HIP, bend=-3), key(1.0)), 3.0
    ),
    "raise-hand": Movement(
        still(
            key(0.0),
            key(
                0.3,
                Reach((0.16, 0.16, 0.90), (0.0, 0.1, 1.0), (-0.2, 1.0, 0.0), 0.08, (0.8, 0.1, -0.4)),
                lift_r=9,
                tilt=-4,
            ),
            key(
                0.78,
                Reach((0.16, 0.16, 0.88), (0.0, 0.1, 1.0), (-0.2, 1.0, 0.0), 0.08, (0.8, 0.1, -0.4)),
                lift_r=9,
                tilt=-4,
            ),
            key(1.0),
        ),
        2.2,
    ),
    "hands-up": Movement(
        still(
            key(0.0),
            key(
                0.25,
                _UP,
                _UP,
                lift_r=7,
                lift_l=7,
            ),
            key(
                0.82,
                _UP,
                _UP,
                lift_r=7,
                lift_l=7,
            ),
            key(1.0),
        ),
        2.8,
    ),
    "pray": Movement(
        still(key(0.0), key(0.3, _PRAY, _PRAY, nod=15, bend=4), key(0.8, _PRAY, _PRAY, nod=17, bend=4), key(1.0)), 3.0
    ),
    "think": Movement(
        still(key(0.0), key(0.3, _CHIN, _PROPS, nod=6, roll=-5), key(0.82, _CHIN, _PROPS, nod=4, roll=-5), key(1.0)),
        3.0,
    ),
    "check-watch": Movement(
        still(key(0.0), key(0.28, None, _WATCH, nod=22, turn=8), key(0.78, None, _WATCH, nod=23, turn=8), key(1.0)), 2.0
    ),
    "search": Movement(_searches, 2.6, 0.9, look="down"),
}
