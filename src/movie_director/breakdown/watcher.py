"""The camera that watches who comes or goes through a door: it sees the door, them on their way, and who stays.

Eyes are tried over the floor where a camera can stand, on the side of the door to which it opens the view, and the one
is taken from which most is told.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from movie_director.breakdown.bounds import Bounds, bounds_of
from movie_director.breakdown.threshold import Crossed
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Figure, Place, Point2
from movie_director.places import Brief, Piece, plan_of
from movie_director.places.doorway import Doorway
from movie_director.places.footprint import blocks, inside

LENSES = (32.0, 28.0, 24.0)
STEP = 0.4
"""Metres between the places that are tried."""
NEAREST, FARTHEST = 2.2, 6.8
"""Metres from the door at which the camera stands."""
_SENSOR, _HIGH, _TALL = 36.0, 1.55, 1.15
"""The sensor's width, how high the camera is, and the height from which a piece hides people, in metres."""
_FULL = 0.9
"""The share of the frame's width that is used."""
_NEAR, _LARGE = 1.0, 2.4
"""Metres from anybody at which it does not stand, and within which they fill the frame."""
_AT_IT = 0.55
"""Metres beside the hole that show who opens it."""
_FRONT = (-20.0, 62.0)
"""Degrees off the front of the door, to the hinge and to the latch, within which one looks into it."""
_BEST = 25.0


@dataclass(frozen=True)
class _Seen:
    """A place for the camera, what it looks at, and how good that is."""

    eye: Point2
    aim: float
    lens: float
    worth: float


def sees(gone: Crossed, usual: Camera, people: Sequence[Figure], place: Place, opening: bool) -> Camera:
    """Return the camera that watches who goes through a door; the `usual` one where none sees it.

    With `opening` the shot shows the place too, through the shortest lens.
    """
    lenses = LENSES[-1:] if opening else LENSES
    walker = next(figure for figure in people if figure.name == gone.who)
    stays = tuple((f.mark.x, f.mark.y) for f in people if f is not walker)
    inner = walker.walk_to if gone.comes and walker.walk_to is not None else walker.mark
    room = place.brief, place.kind, bounds_of(place)
    best = _best(gone.doorway, stays, (inner.x, inner.y), room, usual.position[:2], lenses)
    if best is None:
        return usual
    x, y = best.eye
    far = math.dist(best.eye, gone.doorway.spot(gone.doorway.middle, 0.0))
    target = x + far * math.sin(best.aim), y - far * math.cos(best.aim), 1.08
    eye, to = (round(x, 3), round(y, 3), _HIGH), (round(target[0], 3), round(target[1], 3), target[2])
    return Camera(position=eye, target=to, lens=best.lens, fstop=5.6, focus=round(math.dist(eye, to), 3))


@lru_cache(maxsize=1024)
def _best(
    door: Doorway,
    stays: tuple[Point2, ...],
    ends: Point2,
    room: tuple[Brief, str, Bounds],
    usual: Point2,
    lenses: tuple[float, ...],
) -> _Seen | None:
    """The best place for the camera, kept for those who ask again: hundreds are tried."""
    brief, kind, (left, right, near, deep) = room
    tall = [piece for piece in plan_of(brief, kind).pieces if blocks(piece) and piece.h > _TALL and piece.z < 1.0]
    eyes = (
        (left + i * STEP, near + j * STEP)
        for i in range(round((right - left) / STEP) + 1)
        for j in range(round((deep - near) / STEP) + 1)
    )
    seen = (
        look
        for eye in eyes
        if _stands(eye, door, [*stays, ends], tall)
        for look in _looks(eye, door, stays, ends, tall, usual, lenses)
    )
    return max(seen, key=lambda look: look.worth, default=None)


def _stands(eye: Point2, door: Doorway, people: Sequence[Point2], tall: Sequence[Piece]) -> bool:
    """Whether a camera can stand there and look at the door."""
    way, far = _off(eye, door)
    if not (_FRONT[0] <= way <= _FRONT[1] and NEAREST <= far <= FARTHEST):
        return False
    if any(math.dist(eye, at) < _NEAR for at in people) or any(inside(eye, piece, 0.25) for piece in tall):
        return False
    return not any(_hides(eye, door.spot(door.middle, into), tall) for into in (0.05, 0.9))


def _off(eye: Point2, door: Doorway) -> tuple[float, float]:
    """Degrees off the door's front, to its latch, and how far it is."""
    x, y = door.spot(door.middle, 0.0)
    dx, dy = eye[0] - x, eye[1] - y
    along, into = dx * door.along[0] + dy * door.along[1], dx * door.into[0] + dy * door.into[1]
    return math.degrees(math.atan2(along, into)), math.hypot(dx, dy)


def _hides(eye: Point2, to: Point2, tall: Sequence[Piece]) -> bool:
    count = max(2, math.ceil(math.dist(eye, to) / 0.15))
    between = [(eye[0] + (to[0] - eye[0]) * k / count, eye[1] + (to[1] - eye[1]) * k / count) for k in range(1, count)]
    return any(inside(point, piece, 0.1) for point in between for piece in tall)


def _looks(
    eye: Point2,
    door: Doorway,
    stays: Sequence[Point2],
    ends: Point2,
    tall: Sequence[Piece],
    usual: Point2,
    lenses: Sequence[float],
) -> Iterator[_Seen]:
    """What is seen from there through each lens: all of the door, and as much of the rest as there is room for."""
    way, far = _off(eye, door)
    at = door.spot(door.middle, 0.0)
    middle = math.atan2(at[0] - eye[0], eye[1] - at[1])

    def off(point: Point2) -> float:
        """Radians to the left of the door's middle."""
        turn = math.atan2(point[0] - eye[0], eye[1] - point[1]) - middle
        return (turn + math.pi) % (2 * math.pi) - math.pi

    needed = [off(door.spot(*spot)) for spot in ((-0.1, 0.0), (0.0, door.wide), (door.wide + _AT_IT, 0.55))]
    wishes = [(ends, 1.0), *((stand, 0.7) for stand in stays)]
    for lens in lenses:
        wide = 2 * math.atan(_SENSOR / 2 / lens) * _FULL
        low, high = min(needed), max(needed)
        if high - low > wide:
            continue
        worth = 0.0
        for point, value in wishes:
            side, aside = off(point), 0.35 / max(math.dist(eye, point), 0.5)
            a, b = min(low, side - aside), max(high, side + aside)
            if b - a <= wide and not _hides(eye, point, tall):
                low, high, worth = a, b, worth + value
            worth -= 0.4 * max(0.0, _LARGE - math.dist(eye, point))
            if abs(side) < 0.11 + aside * 0.5 and math.dist(eye, point) < far - 0.6:
                worth -= 1.2  # before the door
        worth -= 0.12 * abs(far - 4.2) + 0.008 * abs(way - _BEST) + 0.4 * (lens < 28 and len(lenses) > 1)
        worth -= 0.06 * math.dist(eye, usual) + 0.15 * max(0.0, eye[1] - 0.5)
        yield _Seen(eye, middle + (low + high) / 2, lens, worth)
