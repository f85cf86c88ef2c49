"""Movements with things: writing, drinking, opening, picking up, throwing. What is in a hand stays in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from movie_director.engines.blender.people.acts.key import Key, Reach, key
from movie_director.engines.blender.people.acts.movement import Movement, still

_PEN = Reach(
    hand=(-0.45, 0.80, -0.40), palm=(-0.65, -0.15, -0.75), curl=0.62, elbow=(0.9, -0.4, -0.4), to="page", by="tips"
)
_PAPER = Reach(
    hand=(-0.55, 0.82, -0.12),
    palm=(-0.10, 0.0, -1.0),
    curl=0.12,
    elbow=(0.9, -0.4, -0.4),
    to="page",
    off=(0.13, -0.02, 0.012),
)


def _writes(count: int) -> Sequence[Key]:
    made = [key(0.0)]
    for n in range(2 * count + 1):
        x = 0.05 - 0.06 * ((n % 4) / 3) + (0.012 if n % 2 else 0.0)
        y = -0.008 * n
        made.append(
            key(
                0.18 + 0.66 * n / (2 * count), replace(_PEN, off=(x, y, 0.02 + 0.006 * (n % 2))), _PAPER, nod=17, bend=9
            )
        )
    return [*made, key(1.0)]


_KEYS = Reach(
    hand=(-0.15, 0.97, -0.12),
    palm=(-0.10, -0.15, -1.0),
    curl=0.38,
    elbow=(0.9, -0.5, -0.4),
    to="page",
    by="tips",
    off=(0.09, 0.0, 0.02),
)


def _types(count: int) -> Sequence[Key]:
    made = [key(0.0)]
    for n in range(2 * count + 1):
        up, down = (
            replace(_KEYS, off=(0.09 - 0.02 * (n % 3), 0.0, 0.055)),
            replace(_KEYS, off=(0.09 + 0.015 * (n % 3), 0.01, 0.01)),
        )
        right, left = (up, down) if n % 2 else (down, up)
        made.append(key(0.14 + 0.72 * n / (2 * count), right, left, nod=10, bend=5))
    return [*made, key(1.0)]


_MOUTH = Reach(
    hand=(-0.80, 0.10, 0.42),
    palm=(-0.42, -0.80, -0.30),
    curl=0.52,
    elbow=(0.85, -0.1, -0.65),
    to="mouth",
    by="held",
    off=(0.0, 0.035, -0.015),
)
_BEFORE = Reach((-0.08, 0.46, -0.28), (-0.62, 0.70, 0.25), (-0.70, -0.65, 0.0), 0.52, (0.7, -0.5, -0.8))
_EAR = Reach(
    hand=(-0.10, -0.22, 0.96),
    palm=(-1.0, -0.05, -0.1),
    curl=0.48,
    elbow=(0.7, 0.45, -1.0),
    to="ear",
    off=(0.028, -0.01, -0.03),
)
_PUFF = Reach(
    hand=(-0.55, -0.20, 0.82),
    palm=(-0.25, -0.95, -0.2),
    curl=0.30,
    elbow=(0.5, 0.25, -1.0),
    to="mouth",
    by="tips",
    off=(0.012, 0.03, 0.0),
)
_CIGARETTE = Reach((0.14, 0.44, -0.20), (-0.25, 0.45, 0.86), (-0.65, -0.75, 0.15), 0.30, (0.7, -0.3, -0.9))
_BITE = Reach(
    hand=(-0.62, -0.02, 0.75),
    palm=(-0.35, -0.92, 0.1),
    curl=0.50,
    elbow=(0.6, 0.1, -0.9),
    to="mouth",
    by="held",
    off=(0.0, 0.025, -0.015),
)
_BOOK = Reach((-0.16, 0.50, -0.40), (-0.42, 0.74, 0.52), (-0.20, -0.62, 0.76), 0.30, (0.7, -0.7, -0.6))


def _eats(count: int) -> Sequence[Key]:
    made = [key(0.0)]
    for n in range(count):
        a, w = 0.06 + 0.80 * n / count, 0.80 / count
        made += [
            key(a + 0.26 * w, _BEFORE, nod=10, bend=4),
            key(a + 0.50 * w, _BITE, None, {"jawOpen": 0.32}, nod=6, bend=5),
            key(
                a + 0.58 * w,
                _BITE,
                None,
                {"mouthClose": 0.1, "mouthPressLeft": 0.3, "mouthPressRight": 0.3},
                nod=5,
                bend=5,
            ),
            key(a + 0.80 * w, _BEFORE, None, {"jawOpen": 0.10, "mouthPressLeft": 0.3}, nod=3),
            key(a + 0.92 * w, _BEFORE, None, {"jawOpen": 0.02, "mouthPressRight": 0.3}, nod=3),
        ]
    return [*made, key(1.0)]


def _circles(count: int) -> Sequence[Key]:
    made = [key(0.0)]
    ways = ((0.10, 0.02), (0.02, 0.10), (-0.06, 0.02), (0.02, -0.06))
    hand = Reach(hand=(-0.25, 0.86, -0.42), palm=(-0.75, 0.0, -0.65), curl=0.55, elbow=(0.9, -0.4, -0.4), to="page")
    for n in range(4 * count + 1):
        x, y = ways[n % 4]
        made.append(key(0.16 + 0.68 * n / (4 * count), replace(hand, off=(x, y, 0.11)), nod=14, bend=7))
    return [*made, key(1.0)]


def _wipes(count: int) -> Sequence[Key]:
    hand = Reach(hand=(-0.30, 0.95, 0.05), palm=(0.0, 0.0, -1.0), curl=0.06, elbow=(0.9, -0.5, -0.3), to="page")
    made = [key(0.0)]
    for n in range(2 * count + 1):
        x = 0.16 if n % 2 == 0 else -0.14
        made.append(
            key(
                0.16 + 0.68 * n / (2 * count),
                replace(hand, off=(x, 0.02 * (n % 3), 0.02)),
                nod=14,
                bend=10,
                twist=-6 + 12 * (n % 2),
            )
        )
    return [*made, key(1.0)]


def _handles(count: int) -> Sequence[Key]:
    hand = Reach(hand=(-0.55, 0.72, 0.30), palm=(-0.60, -0.30, -0.2), curl=0.5, elbow=(0.9, -0.4, -0.6), to="belly")
    made = [key(0.0)]
    for n in range(2 * count + 1):
        x, z = (0.035, 0.03) if n % 2 else (0.06, -0.02)
        one, two = replace(hand, off=(x, 0.26, 0.10 + z)), replace(hand, off=(0.06 - 0.5 * x, 0.26, 0.11 - z))
        made.append(key(0.18 + 0.64 * n / (2 * count), one, two, nod=18, bend=4))
    return [*made, key(1.0)]


_POUR = Reach((-0.02, 0.62, -0.20), (-0.45, 0.88, -0.10), (-0.88, -0.45, 0.0), 0.55, (0.9, -0.3, -0.4))
_POURS = replace(_POUR, wrist=(-0.04, 0.60, -0.16), hand=(-0.50, 0.72, -0.45), palm=(-0.35, -0.60, -0.72))
_GLASS = Reach((-0.12, 0.56, -0.42), (-0.40, 0.90, 0.10), (-0.90, -0.40, 0.0), 0.5, (0.8, -0.5, -0.6))
_KNOB = Reach(
    (0.02, 0.80, -0.30), (-0.10, 0.97, -0.1), (-0.35, 0.0, -0.93), 0.55, (0.8, -0.5, -0.5), to="target", by="tips"
)
_DRAWN = Reach((0.20, 0.34, -0.42), (-0.10, 0.97, -0.1), (-0.35, 0.0, -0.93), 0.72, (0.6, -0.9, -0.2))
_SHUT = Reach((0.00, 0.86, -0.22), (-0.05, 0.60, 0.80), (0.0, 0.85, -0.5), 0.10, (0.8, -0.4, -0.6))
_PRESS = Reach((0.02, 0.86, -0.06), (-0.05, 0.35, 0.93), (0.0, 1.0, -0.2), 0.08, (0.8, -0.5, -0.5))
_READY = replace(_PRESS, wrist=(0.10, 0.48, -0.12))
_HAUL = Reach((-0.12, 0.86, -0.22), (-0.10, 0.95, 0.0), (-0.85, 0.0, -0.4), 0.75, (0.6, -0.7, -0.5))
_HAULED = replace(_HAUL, wrist=(0.0, 0.44, -0.32))
_GRAB = Reach(
    (0.04, 0.62, -0.66), (-0.10, 0.82, -0.55), (-0.45, -0.2, -0.85), 0.16, (0.8, -0.5, -0.4), to="target", by="tips"
)
_GRABS = replace(_GRAB, curl=0.6)
_TAKEN = Reach((-0.06, 0.48, -0.34), (-0.48, 0.80, 0.35), (-0.70, -0.55, 0.30), 0.6, (0.7, -0.6, -0.7))
_GIVE = Reach(
    (-0.02, 0.80, -0.30),
    (-0.12, 0.98, 0.05),
    (-0.45, 0.05, 0.89),
    0.22,
    (0.6, -0.7, -0.6),
    to="meet",
    by="tips",
    off=(0.0, 0.0, 0.13),
)
_SHOW = Reach((0.16, 0.74, -0.14), (-0.10, 0.45, 0.89), (-0.30, 0.90, -0.3), 0.35, (0.7, -0.5, -0.8))
_WOUND = Reach((0.55, -0.30, 0.38), (0.15, -0.55, 0.82), (-0.2, 0.75, 0.6), 0.6, (1.0, -0.1, 0.1))
_LOOSE = Reach((0.06, 0.86, 0.34), (-0.05, 0.90, 0.42), (-0.2, 0.5, -0.85), 0.05, (0.9, 0.2, 0.3))
_AFTER = Reach((-0.35, 0.62, -0.42), (-0.45, 0.75, -0.45), (-0.6, -0.4, -0.7), 0.2, (0.8, -0.3, -0.3))
_LEAD = Reach((0.10, 0.70, -0.05), (0.0, 1.0, 0.1), (-0.6, 0.0, -0.8), 0.2, (0.8, -0.4, -0.6))
_OPEN = Reach(
    hand=(-0.12, 0.62, 0.78),
    palm=(-0.35, 0.92, 0.0),
    curl=0.16,
    elbow=(0.8, -0.5, -0.7),
    to="chest",
    off=(0.075, 0.44, 0.06),
)
_CAUGHT = Reach(
    hand=(-0.40, 0.55, 0.72),
    palm=(-0.92, -0.15, 0.2),
    curl=0.45,
    elbow=(0.8, -0.6, -0.6),
    to="chest",
    off=(0.05, 0.22, -0.06),
)
_TOUCH = Reach((0.0, 0.82, 0.0), (-0.15, 0.98, -0.08), (-0.25, -0.05, -0.97), 0.14, (0.7, -0.5, -0.6), to="shoulder")
_LETS = Reach((-0.02, 0.52, -0.30), (-0.30, 0.92, 0.15), (-0.30, -0.10, 0.95), 0.02, (0.8, -0.5, -0.6))
_STARTS = {"browInnerUp": 0.5, "browOuterUpLeft": 0.4, "browOuterUpRight": 0.4, "jawOpen": 0.18}


def _catches(ready: float, caught: float) -> Sequence[Key]:
    """Hands open towards what comes, then close on it and give."""
    return (
        key(0.0),
        key(ready, _OPEN, _OPEN, bend=-2, nod=-6, drop=0.04),
        key(caught, _CAUGHT, _CAUGHT, bend=8, nod=10, drop=0.08),
        key(caught + 0.2 * (1 - caught), _CAUGHT, _CAUGHT, bend=4, nod=12, drop=0.03),
        key(1.0),
    )


_SIP = {"mouthPucker": 0.35, "jawOpen": 0.06}

NEAR = 0.45
"""Metres from a thing at which one stands who takes it up or lays it down (`breakdown.reach`)."""
WORK: Mapping[str, Movement] = {
    "write": Movement(_writes, 3.4, 0.7, look="hands"),
    "type": Movement(_types, 3.0, 0.36, look="hands"),
    "phone": Movement(still(key(0.0), key(0.25, _EAR, roll=5), key(0.85, _EAR, roll=5), key(1.0)), 4.0, uses=True),
    "drink": Movement(
        still(
            key(0.0),
            key(0.20, _BEFORE),
            key(0.42, _MOUTH, None, _SIP, nod=-4),
            key(0.56, _MOUTH, None, _SIP, nod=-15),
            key(0.68, _MOUTH, None, _SIP, nod=-12),
            key(0.84, _BEFORE),
            key(1.0),
        ),
        3.0,
        uses=True,
        mouth=True,
    ),
    "eat": Movement(_eats, 3.6, 2.6, uses=True, mouth=True),
    "smoke": Movement(
        still(
            key(0.0),
            key(0.20, _PUFF, None, {"mouthPucker": 0.4}),
            key(0.42, _PUFF, None, {"mouthPucker": 0.55}, nod=2),
            key(0.60, _CIGARETTE, None, {"mouthFunnel": 0.15}, nod=-7),
            key(0.80, _CIGARETTE, None, {"mouthFunnel": 0.4}, nod=-9),
            key(1.0),
        ),
        3.6,
        uses=True,
        mouth=True,
    ),
    "read": Movement(
        still(key(0.0), key(0.2, _BOOK, _BOOK, nod=14), key(0.85, _BOOK, _BOOK, nod=15), key(1.0)), 3.6, look="hands"
    ),
    "stir": Movement(_circles, 3.0, 0.8, look="hands"),
    "wipe": Movement(_wipes, 2.8, 0.7, look="hands"),
    "handle": Movement(_handles, 2.8, 0.7, look="hands"),
    "pour": Movement(
        still(
            key(0.0),
            key(0.25, _POUR, _GLASS, nod=9),
            key(0.42, _POURS, _GLASS, nod=13, tilt=3),
            key(0.74, _POURS, _GLASS, nod=13, tilt=3),
            key(0.84, _POUR, _GLASS, nod=9),
            key(1.0),
        ),
        3.0,
        look="hands",
        uses=True,
    ),
    "open": Movement(
        still(
            key(0.0),
            key(0.30, _KNOB, aim=0.6, bend=6),
            key(0.40, replace(_KNOB, curl=0.75), aim=0.6, bend=7, twist=-3),
            key(0.68, _DRAWN, aim=0.5, bend=-2, twist=-14),
            key(0.80, _DRAWN, aim=0.4, twist=-12),
            key(1.0),
        ),
        2.2,
        look="target",
    ),
    "close": Movement(
        still(
            key(0.0),
            key(0.28, replace(_SHUT, wrist=(0.22, 0.42, -0.2)), aim=0.6, twist=-12),
            key(0.58, _SHUT, aim=0.6, bend=8, twist=8),
            key(0.70, _SHUT, aim=0.5, bend=7, twist=7),
            key(1.0),
        ),
        1.9,
        look="target",
    ),
    "push": Movement(
        still(
            key(0.0),
            key(0.24, _READY, _READY, bend=-2, forward=-0.02),
            key(0.60, _PRESS, _PRESS, bend=18, pitch=8, forward=0.09, nod=-6),
            key(0.74, _PRESS, _PRESS, bend=18, pitch=8, forward=0.09, nod=-6),
            key(1.0),
        ),
        2.2,
        look="target",
    ),
    "pull": Movement(
        still(
            key(0.0),
            key(0.26, _HAUL, _HAUL, bend=10, forward=0.05),
            key(0.66, _HAULED, _HAULED, bend=-10, pitch=-6, forward=-0.11, drop=0.04),
            key(0.78, _HAULED, _HAULED, bend=-9, pitch=-6, forward=-0.10, drop=0.04),
            key(1.0),
        ),
        2.2,
        look="target",
    ),
    "pick-up": Movement(
        still(
            key(0.0),
            key(0.36, _GRAB, aim=0.5, bend=18, nod=6, close=1),
            key(0.48, _GRABS, aim=0.5, bend=18, nod=6, close=1),
            key(0.76, _TAKEN, nod=12),
            key(0.86, _TAKEN, nod=12),
            key(1.0),
        ),
        2.2,
        look="target",
        near=NEAR,
        passes=0.48,
    ),
    "put-down": Movement(
        still(
            key(0.0),
            key(0.20, _TAKEN, nod=8),
            key(0.54, _GRABS, aim=0.5, bend=18, nod=6, close=1),
            key(0.66, _GRAB, aim=0.5, bend=18, nod=6, close=1),
            key(1.0),
        ),
        2.0,
        look="target",
        uses=True,
        near=NEAR,
        passes=0.60,
    ),
    "drop": Movement(
        still(
            key(0.0),
            key(0.16, _TAKEN, nod=6),
            key(0.30, replace(_TAKEN, curl=0.5), nod=2),
            key(0.38, _LETS, None, _STARTS, nod=10, bend=-3),
            key(0.62, _LETS, None, _STARTS, nod=24, bend=8),
            key(0.80, None, None, _STARTS, nod=24, bend=9),
            key(1.0),
        ),
        2.4,
        look="down",
        uses=True,
        passes=0.34,
        flings=True,
    ),
    "hand-over": Movement(
        still(
            key(0.0),
            key(0.20, _TAKEN, nod=6),
            key(0.46, _GIVE, aim=0.7, bend=6, close=1),
            key(0.72, replace(_GIVE, curl=0.1), aim=0.7, bend=6, close=1),
            key(1.0),
        ),
        2.2,
        look="target",
        uses=True,
        near=0.82,
        done=Movement(
            still(
                key(0.0),
                key(0.50, replace(_GIVE, off=(0.0, 0.0, 0.15)), aim=0.7, bend=5),
                key(0.66, replace(_GIVE, curl=0.6), aim=0.7, bend=5),
                key(0.86, _TAKEN, nod=12),
                key(1.0),
            ),
            2.2,
            look="target",
            passes=0.62,
        ),
        passes=0.62,
    ),
    "take": Movement(
        still(
            key(0.0),
            key(0.36, _GIVE, aim=0.7, bend=5),
            key(0.50, replace(_GIVE, curl=0.6), aim=0.7, bend=5),
            key(0.80, _TAKEN, nod=14),
            key(0.88, _TAKEN, nod=14),
            key(1.0),
        ),
        2.2,
        look="target",
        passes=0.50,
    ),
    "show": Movement(
        still(key(0.0), key(0.28, _SHOW, aim=0.5), key(0.80, _SHOW, aim=0.5), key(1.0)), 2.4, look="target", uses=True
    ),
    "throw": Movement(
        still(
            key(0.0),
            key(0.34, _WOUND, _LEAD, twist=-26, tilt=7, aim=0.5, forward=-0.07, bend=-6),
            key(0.48, _LOOSE, _AFTER, twist=16, aim=0.6, forward=0.08, bend=10),
            key(0.62, _AFTER, None, twist=28, aim=0.6, forward=0.09, bend=18),
            key(0.74, _AFTER, None, twist=24, aim=0.5, forward=0.08, bend=15),
            key(1.0),
        ),
        2.2,
        look="target",
        uses=True,
        flings=True,
        passes=0.46,
        done=Movement(still(*_catches(0.60, 0.72)), 2.2, look="target", passes=0.72),
    ),
    "catch": Movement(still(*_catches(0.34, 0.48)), 1.8, look="target", passes=0.48),
    "touch": Movement(
        still(
            key(0.0), key(0.36, _TOUCH, aim=0.7, bend=5, close=1), key(0.78, _TOUCH, aim=0.7, bend=5, close=1), key(1.0)
        ),
        2.4,
        look="target",
        near=0.68,
    ),
}
