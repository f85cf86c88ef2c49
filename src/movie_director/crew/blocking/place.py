"""Places to be: marks as plain numbers, how somebody faces another there, and keeping clear of each other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from movie_director.film.position import Posture, Support
from movie_director.places import Marks
from movie_director.places.tabletop import away

CLOSEST = 0.55
"""Metres that two keep at least, unless they touch."""
CHAIR = 0.36
"""Metres from the middle of an empty chair at which somebody can stand."""
WAYS = 0.055
"""By how much sideways over depth two differ, seen from the audience, so that neither hides the other's face."""
KNEES = 0.46
"""Metres that the feet of who sits are ahead of their mark."""
BODY, LEGS = 0.27, 0.5
"""Metres from the middle of who stands to the edge of a table, and to the legs of whom they touch who sits."""
AT_HAND, BACK = (0.7, 0.8, 0.9), 100
"""Metres from who sits to who stands beside them to touch them; degrees off the way they face to the chair's back."""
ROOM = 0.74
"""Metres that who stands keeps from the legs of who sits."""
EYE = 3.2
"""Metres in front of the middle at which the audience is."""
LENGTH = 0.68
"""Metres from the hips, where somebody lies, to the head."""
OPEN = 28.0
"""Degrees by which who talks to somebody opens to the audience: the stage's quarter turn."""
_STEPS = (0.0, 0.15, -0.15, 0.3, -0.3, 0.45, -0.45, 0.6, -0.6, 0.8, -0.8, 1.1, -1.1, 1.4, -1.4)

_ROUND = sorted(((dx, dy) for dx in _STEPS for dy in _STEPS), key=lambda s: (math.hypot(*s), s))


@dataclass(frozen=True)
class Place:
    """Where somebody is, in metres, which way they face, in degrees, and how."""

    x: float
    y: float
    facing: float = 0.0
    posture: Posture = "stand"
    on: Support = ""
    why: str = ""

    @property
    def way(self) -> float:
        """Where in the picture the head is, seen from the audience: sideways over depth."""
        if self.posture != "lie":
            return self.x / (self.y + EYE)
        turn = math.radians(self.facing)
        return (self.x - LENGTH * math.sin(turn)) / (self.y + LENGTH * math.cos(turn) + EYE)

    def away(self, other: Place) -> float:
        """Metres to another."""
        return math.hypot(self.x - other.x, self.y - other.y)


def gaze(place: Place, other: Place) -> float:
    """The direction from one to another: 0 towards the audience, 90 towards the right of the picture."""
    return math.degrees(math.atan2(other.x - place.x, place.y - other.y))


def opened(place: Place, other: Place) -> Place:
    """Turned to another, and a quarter open to the audience."""
    way = gaze(place, other)
    open_ = math.copysign(max(0.0, abs(way) - OPEN), way)
    return replace(place, facing=float(round(max(-110.0, min(110.0, open_)))))


def free(place: Place, others: Iterable[Place], apart: float = CLOSEST) -> bool:
    """Whether a place is clear of others: nobody touches, and nobody hides a face from the audience."""
    for other in others:
        if place.away(other) < apart - 1e-6 or (abs(place.way - other.way) < WAYS and hides(place, other)):
            return False
        if meets(place, other):
            return False
    return True


def meets(a: Place, b: Place) -> bool:
    """Whether the legs of who sits are where somebody else is: they reach farther than a mark tells."""
    if "sit" not in (a.posture, b.posture) or "lie" in (a.posture, b.posture):
        return False
    return any(math.dist(one, two) < ROOM - 1e-6 for one in _legs(a) for two in _legs(b))


def _legs(place: Place) -> Sequence[tuple[float, float]]:
    way, far = math.radians(place.facing), KNEES if place.posture == "sit" else 0.0
    ahead = (0.0, far / 2, far) if far else (0.0,)
    return [(place.x + k * math.sin(way), place.y - k * math.cos(way)) for k in ahead]


def hides(a: Place, b: Place) -> bool:
    """Whether of two in one line with the audience the nearer one is as high as the other."""
    if "lie" in (a.posture, b.posture):
        return False
    near, far = (a, b) if a.y < b.y else (b, a)
    return near.posture == far.posture or near.posture == "stand"


def beside(here: Place, sitter: Place, others: Sequence[Place], room: Marks, chairs: Sequence[Place]) -> Place | None:
    """Where somebody stands who comes near enough to touch who sits: at their free side, clear of the table, of their
    legs and of the back of their chair, and to the same side of them in the picture as `here`; none without room.

    Of two places as near the one behind the table is taken, which is turned to the audience.
    """
    hand = 1 if here.x >= sitter.x else -1
    found: list[tuple[float, Place]] = []
    for turn in range(-BACK, BACK + 1, 10):
        for far in AT_HAND:
            way = math.radians(sitter.facing + turn)
            tried = Place(round(sitter.x + far * math.sin(way), 3), round(sitter.y - far * math.cos(way), 3))
            left, right, near, deep = room.area
            if not (left <= tried.x <= right and near <= tried.y <= deep) or away(tried.x, tried.y, room.wide) < BODY:
                continue
            if (tried.x - sitter.x) * hand < 0.15 or (tried.way - sitter.way) * hand < WAYS:
                continue
            if min(math.dist((tried.x, tried.y), spot) for spot in _legs(sitter)) < LEGS or not free(tried, others):
                continue
            if all(tried.away(chair) >= CHAIR for chair in chairs):
                found.append((here.away(tried) + far - 0.2 * (tried.y > sitter.y), tried))
    return min(found, key=lambda one: (one[0], one[1].x, one[1].y))[1] if found else None


def settled(
    place: Place,
    others: Sequence[Place],
    room: Marks,
    apart: float = CLOSEST,
    chairs: Sequence[Place] = (),
    beside: Sequence[Place] = (),
) -> Place:
    """The nearest place to one that is clear of others, of chairs and of the table, and in the room.

    Seen from the audience it is to one side of each of those whom it is to be `beside`.
    """
    best, most = place, -1.0
    for step in _ROUND:
        tried = replace(place, x=round(place.x + step[0], 3), y=round(place.y + step[1], 3))
        left, right, near, deep = room.area
        if not (left <= tried.x <= right and near <= tried.y <= deep) or (
            place.posture == "stand" and within(tried, room.wide)
        ):
            continue
        clear = min((tried.away(other) for other in (*others, *chairs)), default=9.0)
        if any(abs(tried.way - other.way) < WAYS for other in beside):
            continue
        if free(tried, others, apart) and all(tried.away(chair) >= CHAIR for chair in chairs):
            return tried
        if clear > most:
            best, most = tried, clear
    return best


def within(place: Place, wide: float) -> bool:
    """Whether somebody would stand in the table, or lean over it."""
    return away(place.x, place.y, wide) < 0.2


def through(a: Place, b: Place, wide: float) -> bool:
    """Whether the straight way from one place to another leads through the table."""
    steps = max(2, math.ceil(a.away(b) / 0.1))
    spots = ((a.x + (b.x - a.x) * k / steps, a.y + (b.y - a.y) * k / steps) for k in range(1, steps))
    return any(away(x, y, wide) < 0.05 for x, y in spots)
