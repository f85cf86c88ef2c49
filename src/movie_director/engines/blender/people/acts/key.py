"""Keys: a body at a moment of a movement, as numbers away from rest and places that hands are at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from movie_director.engines.blender.people.base import F64

CHANNELS: tuple[str, ...] = (
    "bend", "tilt", "twist", "nod", "turn", "roll", "drop", "forward", "side", "pitch", "lift_r", "lift_l",
    "step_r", "wide_r", "high_r", "heel_r", "step_l", "wide_l", "high_l", "heel_l", "aim", "close",
)  # fmt: skip
"""Numbers of a key, 0 at rest. Degrees: the trunk's `bend` forward, `tilt` to its right and `twist` to its left, the
head's `nod` down, `turn` to its left and `roll` to its right, the hips' `pitch` forward, the shoulders' `lift`, a
`heel` off the ground. Shares of the hips' height: how far the hips `drop` and go `forward` and to their left (`side`),
how far a foot has its `step` forward, `wide` outwards and `high`. `aim` is how far the trunk turns to whom or what it
is about, `close` how far they have come as near as the movement wants: shares."""
INDEX: Mapping[str, int] = {name: n for n, name in enumerate(CHANNELS)}
_TURNED = tuple(INDEX[name] for name in ("tilt", "twist", "turn", "roll", "side"))
_SWAPPED = tuple((INDEX[f"{name}_r"], INDEX[f"{name}_l"]) for name in ("lift", "step", "wide", "high", "heel"))
Ways = tuple[float, float, float]


@dataclass(frozen=True)
class Reach:
    """Where a hand is.

    Without `to` its `wrist` is where `limbs.Arm` tells it. With it, what of the hand is named by `by` is at a place of
    `places.PLACES`, `off` metres (outwards, forwards, up) from it. `keep` leaves the hand turned as it was: something
    is in it. `fingers` are `""` (bent by `curl`) or `point`.
    """

    wrist: Ways = (0.1, 0.3, -0.8)
    hand: Ways = (0.0, 1.0, 0.0)
    palm: Ways = (-1.0, 0.0, 0.0)
    curl: float = 0.25
    elbow: Ways = (0.6, -0.6, -0.7)
    to: str = ""
    off: Ways = (0.0, 0.0, 0.0)
    by: str = "palm"
    fingers: str = ""
    keep: bool = False


@dataclass(frozen=True)
class Key:
    """A moment of a movement: `at` a share of it. A hand without a reach is where it rests."""

    at: float
    numbers: F64
    right: Reach | None = None
    left: Reach | None = None
    face: Mapping[str, float] = field(default_factory=dict[str, float])


def key(
    at: float,
    right: Reach | None = None,
    left: Reach | None = None,
    face: Mapping[str, float] | None = None,
    **numbers: float,
) -> Key:
    """A key by the names of its numbers. Raises KeyError for one that is none."""
    row = np.zeros(len(CHANNELS))
    for name, value in numbers.items():
        row[INDEX[name]] = value
    return Key(at, row, right, left, face or {})


def mirrored(one: Key) -> Key:
    """The same with right and left exchanged."""
    numbers = one.numbers.copy()
    for n in _TURNED:
        numbers[n] = -numbers[n]
    for a, b in _SWAPPED:
        numbers[a], numbers[b] = numbers[b], numbers[a]
    return Key(one.at, numbers, one.left, one.right, one.face)


def at(one: Key, share: float) -> Key:
    """The same key at another moment."""
    return replace(one, at=share)


def swung(u: float, before: float, after: float) -> float:
    """0 to 1 over `u` 0 to 1 with level ends: by `before` it first goes back a little, by `after` it goes too far."""
    u = min(1.0, max(0.0, u))
    back = before * (1 - u) ** 3 * u**2 * 20
    over = after * u**3 * (1 - u) ** 2 * 20
    return u * u * (3 - 2 * u) - back + over
