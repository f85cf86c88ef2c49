"""Movements of the head: nods, shakes, bows, looks away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from movie_director.engines.blender.people.acts.key import Key, key
from movie_director.engines.blender.people.acts.movement import Movement, still


def _nods(count: int) -> Sequence[Key]:
    made = [key(0.0)]
    for n in range(count):
        a, b = n / count, (n + 1) / count
        deep = 17.0 if n == 0 else 12.0
        made += [key(a + (b - a) * 0.45, nod=deep, bend=1.5), key(a + (b - a) * 0.85, nod=-3.0 if n == 0 else 0.0)]
    return [*made, key(1.0)]


def _shakes(count: int) -> Sequence[Key]:
    made = [key(0.0)]
    for n in range(2 * count):
        side = 1.0 if n % 2 == 0 else -1.0
        big = 21.0 if n else 17.0
        made.append(key((n + 0.6) / (2 * count + 0.4), turn=side * big, twist=side * 2.0, nod=3.0))
    return [*made, key(1.0)]


HEAD: Mapping[str, Movement] = {
    "nod": Movement(_nods, 1.3, 0.55, look="target"),
    "shake-head": Movement(_shakes, 1.5, 0.75, look="target"),
    "bow": Movement(
        still(
            key(0.0),
            key(0.38, bend=30, nod=14, pitch=16, forward=-0.06),
            key(0.58, bend=31, nod=15, pitch=16, forward=-0.06),
            key(1.0),
        ),
        2.1,
        look="down",
    ),
    "tilt-head": Movement(
        still(key(0.0), key(0.3, roll=17, turn=5, nod=-2), key(0.75, roll=16, turn=5), key(1.0)), 1.8, look="target"
    ),
    "look-at": Movement(still(key(0.0), key(0.3, aim=0.35), key(0.85, aim=0.35), key(1.0)), 2.0, look="target"),
    "look-away": Movement(
        still(key(0.0), key(0.25, turn=30, twist=10, nod=5), key(0.8, turn=29, twist=9, nod=7), key(1.0)),
        2.2,
        look="away",
    ),
    "look-down": Movement(
        still(key(0.0), key(0.3, nod=24, bend=5), key(0.8, nod=25, bend=5), key(1.0)), 2.2, look="down"
    ),
    "look-up": Movement(
        still(key(0.0), key(0.3, nod=-20, bend=-4), key(0.8, nod=-20, bend=-4), key(1.0)), 2.0, look="up"
    ),
    "look-around": Movement(
        still(
            key(0.0),
            key(0.22, turn=38, twist=14),
            key(0.38, turn=37, twist=14, nod=-3),
            key(0.66, turn=-38, twist=-14),
            key(0.82, turn=-37, twist=-14),
            key(1.0),
        ),
        3.0,
        look="around",
    ),
    "turn": Movement(still(key(0.0), key(0.4, aim=1.0, turn=4), key(0.85, aim=0.95), key(1.0)), 2.0, look="target"),
}
