"""The camera that watches who comes or goes through a door: it sees the door, them on their way, and who stays.

Eyes are tried over the floor where a camera can stand, on the side of the door to which it opens the view, and the one
is taken from which most is told. An edge of the frame halves nobody: who is seen is seen from head to foot, and who
cannot be is left out altogether.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from movie_director.breakdown.bounds import Bounds, bounds_of
from movie_director.breakdown.spot import SEATED
from movie_director.breakdown.threshold import Crossed
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Figure, Mark, Place, Point2
from movie_director.places import Brief, Piece, plan_of
from movie_director.places.doorway import Doorway
from movie_director.places.footprint import blocks, corners, inside

LENSES = (32.0, 28.0, 24.0, 21.0, 18.0)
STEP = 0.4
"""Metres between the places that are tried."""
NEAREST, FARTHEST = 2.2, 7.8
"""Metres from the door at which the camera stands."""
_SENSOR, _SHAPE, _HIGH, _TALL = 36.0, 16 / 9, 1.55, 1.15
"""The sensor's width, the frame's width over its height, how high the camera is, and the height from which a piece
hides people, in metres."""
_FULL = 0.97
"""The share of half the frame, across and up, that people are kept in."""
_WIDE, _AIR = 0.36, 0.06
"""Metres that somebody takes to either side of their mark, and above their head."""
_NEAR, _LARGE = 1.0, 3.8
"""Metres from anybody at which it does not stand, and within which they fill the frame."""
_AT_IT = 0.55
"""Metres beside the hole that show who opens it."""
_FRONT = (-20.0, 62.0)
"""Degrees off the front of the door, to the hinge and to the latch, within which one looks into it."""
_BEST = 25.0
_SHORT = 0.012
"""What the square of each millimetre costs by which a lens is shorter than one that shows people as they are."""
_PACE = 0.7
"""Metres between the places of their way at which one looks for them."""
_GONE = 0.3
"""What it costs that furniture is taken away before the camera."""
_LEVEL = 0.12
"""Radians of tilt up to which uprights look upright."""
_SEEN = 0.36
"""The share of the frame's height that who is at the door takes where they are seen well."""


@dataclass(frozen=True)
class _Upright:
    """Somebody at a place: where, how high, and what it is worth to see them whole."""

    at: Point2
    high: float
    worth: float


@dataclass(frozen=True)
class _Seen:
    """A place for the camera, its heading and its tilt in radians, its lens, and how good that is."""

    eye: Point2
    aim: float
    tilt: float
    lens: float
    worth: float


@dataclass(frozen=True)
class _Story:
    """Who passes, at the door and where they begin or end within; who stays; and the way between."""

    door: Doorway
    passer: tuple[_Upright, _Upright]
    stays: tuple[_Upright, ...]
    way: tuple[Point2, ...]


def sees(gone: Crossed, usual: Camera, people: Sequence[Figure], place: Place, opening: bool) -> Camera:
    """Return the camera that watches who goes through a door; the `usual` one where none sees it.

    With `opening` the shot shows the place too, through short lenses.
    """
    lenses = LENSES[2:4] if opening else LENSES
    room = place.brief, place.kind, bounds_of(place)
    best = _best(_story(gone, people), room, usual.position[:2], lenses)
    if best is None:
        return usual
    x, y = best.eye
    far = math.dist(best.eye, gone.doorway.spot(gone.doorway.middle, 0.0))
    target = x + far * math.sin(best.aim), y - far * math.cos(best.aim), _HIGH + far * math.tan(best.tilt)
    eye, to = (round(x, 3), round(y, 3), _HIGH), (round(target[0], 3), round(target[1], 3), round(target[2], 3))
    return Camera(position=eye, target=to, lens=best.lens, fstop=5.6, focus=round(math.dist(eye, to), 3))


def _story(gone: Crossed, people: Sequence[Figure]) -> _Story:
    door, walker = gone.doorway, next(figure for figure in people if figure.name == gone.who)
    inner = walker.walk_to if gone.comes and walker.walk_to is not None else walker.mark
    within = _upright(walker, inner, 4.0, (walker.then or walker.posture) if gone.comes else walker.posture)
    stays = tuple(
        _upright(figure, figure.mark, 1.8 if figure.acts else 1.3, figure.posture)
        for figure in people
        if figure is not walker and figure.posture != "lie"
    )
    halt = () if walker.halt is None else ((walker.halt.mark.x, walker.halt.mark.y), *walker.halt.via)
    ends = () if walker.walk_to is None else ((walker.walk_to.x, walker.walk_to.y),)
    path = [(walker.mark.x, walker.mark.y), *walker.via, *halt, *ends]
    way = tuple(at for a, b in pairwise(path) for at in _between(a, b) if _off(at, door)[2] > 0.2)
    at_door = _Upright(door.spot(door.middle, 0.3), walker.look.height, 2.0)
    return _Story(door, (at_door, within), stays, way)


def _between(a: Point2, b: Point2) -> Iterator[Point2]:
    count = max(1, math.ceil(math.dist(a, b) / _PACE))
    return ((a[0] + (b[0] - a[0]) * k / count, a[1] + (b[1] - a[1]) * k / count) for k in range(count))


def _upright(figure: Figure, mark: Mark, worth: float, posture: str) -> _Upright:
    tall = figure.look.height
    return _Upright((mark.x, mark.y), SEATED[0] + SEATED[1] * tall + 0.14 if posture == "sit" else tall, worth)


@lru_cache(maxsize=1024)
def _best(
    story: _Story, room: tuple[Brief, str, Bounds], usual: Point2, lenses: tuple[float, ...]
) -> _Seen | None:  # fmt: skip
    """The best place for the camera, kept for those who ask again: hundreds are tried."""
    brief, kind, (left, right, near, deep) = room
    tall = [piece for piece in plan_of(brief, kind).pieces if blocks(piece) and piece.h > _TALL and piece.z < 1.0]
    eyes = (
        (left + i * STEP, near + j * STEP)
        for i in range(math.floor((right - left) / STEP + 1e-6) + 1)
        for j in range(math.floor((deep - near) / STEP + 1e-6) + 1)
    )
    seen = (look for eye in eyes if _stands(eye, story, tall) for look in _Eye(eye, story, tall).looks(usual, lenses))
    return max(seen, key=lambda look: look.worth, default=None)


def _stands(eye: Point2, story: _Story, tall: Sequence[Piece]) -> bool:
    """Whether a camera can stand there and look at the door."""
    door, people = story.door, (*story.stays, story.passer[1])
    way, far, _ = _off(eye, door)
    if not (_FRONT[0] <= way <= _FRONT[1] and NEAREST <= far <= FARTHEST):
        return False
    if any(math.dist(eye, one.at) < _NEAR for one in people) or any(inside(eye, piece, 0.25) for piece in tall):
        return False
    solid, _ = _spared(eye, people, tall)
    return not any(_hides(eye, door.spot(door.middle, into), solid) for into in (0.05, 0.9))


def _spared(eye: Point2, people: Sequence[_Upright], tall: Sequence[Piece]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """Furniture that hides people from there, and what stands nearer than all of them: the camera is spared that."""
    reach = min((math.dist(eye, one.at) for one in people), default=FARTHEST) - 0.5
    nearer = [piece for piece in tall if min(math.dist(eye, corner) for corner in corners(piece)) < reach]
    return [piece for piece in tall if piece not in nearer], nearer


def _off(eye: Point2, door: Doorway) -> tuple[float, float, float]:
    """Degrees off the door's front, to its latch, how far it is, and how far before the wall."""
    x, y = door.spot(door.middle, 0.0)
    dx, dy = eye[0] - x, eye[1] - y
    along, into = dx * door.along[0] + dy * door.along[1], dx * door.into[0] + dy * door.into[1]
    return math.degrees(math.atan2(along, into)), math.hypot(dx, dy), into


def _hides(eye: Point2, to: Point2, tall: Sequence[Piece]) -> bool:
    count = max(2, math.ceil(math.dist(eye, to) / 0.15))
    between = [(eye[0] + (to[0] - eye[0]) * k / count, eye[1] + (to[1] - eye[1]) * k / count) for k in range(1, count)]
    return any(inside(point, piece, 0.1) for point in between for piece in tall)


class _Eye:
    """A place for the camera: where all that is to be seen lies from there, in radians to the left of the door."""

    def __init__(self, eye: Point2, story: _Story, tall: Sequence[Piece]) -> None:
        self._eye, self._story = eye, story
        self._way, self._far, _ = _off(eye, story.door)
        at = story.door.spot(story.door.middle, 0.0)
        self._middle = math.atan2(at[0] - eye[0], eye[1] - at[1])
        wide = story.door.wide
        needed = [self._side(story.door.spot(*spot)) for spot in ((-0.1, 0.0), (0.0, wide), (wide + _AT_IT, 0.55))]
        self._needed = min(needed), max(needed)
        self._spans: Mapping[_Upright, tuple[float, float]] = {
            one: self._span(one) for one in (*story.passer, *story.stays)
        }
        within = (story.passer[1], *story.stays)
        solid, spared = _spared(eye, within, tall)
        self._hidden = {one for one in within if _hides(eye, one.at, solid)}
        self._covered = self._covers() - _GONE * any(_hides(eye, one.at, spared) for one in self._spans)

    def looks(self, usual: Point2, lenses: Sequence[float]) -> Iterator[_Seen]:
        """What is seen from there through each lens: all of the door, and as much of the rest as there is room for."""
        for lens in lenses:
            found = self._framed(lens)
            if found is None:
                continue
            aim, tilt, worth = found
            large = self._story.passer[0].high / self._far * lens * _SHAPE / _SENSOR
            worth += self._covered - 3.0 * max(0.0, _SEEN - large) - _SHORT * max(0.0, 28.0 - lens) ** 2
            worth -= 0.008 * abs(self._way - _BEST) + 0.06 * math.dist(self._eye, usual)
            worth -= 0.15 * max(0.0, self._eye[1] - 0.5) + 4.0 * max(0.0, abs(tilt) - _LEVEL)
            yield _Seen(self._eye, self._middle + aim, tilt, lens, worth)

    def _side(self, point: Point2) -> float:
        turn = math.atan2(point[0] - self._eye[0], self._eye[1] - point[1]) - self._middle
        return (turn + math.pi) % (2 * math.pi) - math.pi

    def _span(self, one: _Upright, wide: float = _WIDE) -> tuple[float, float]:
        side, aside = self._side(one.at), math.asin(min(1.0, wide / max(math.dist(self._eye, one.at), 0.4)))
        return side - aside, side + aside

    def _framed(self, lens: float) -> tuple[float, float, float] | None:
        """Heading, tilt and worth of the frame that holds most through a lens; None where the door has no room."""
        half = math.atan(_SENSOR / 2 / lens)
        most = math.atan(math.tan(half) * _FULL)
        low, high = self._needed
        if high - low > 2 * most:
            return None
        story, held = self._story, list[_Upright]()
        near = sorted(self._spans, key=lambda one: (-one.worth, abs(self._spans[one][0] + self._spans[one][1])))
        for one in near:
            a, b = self._spans[one]
            low_, high_ = min(low, a), max(high, b)
            if one in self._hidden or high_ - low_ > 2 * most:
                continue
            if self._tilted([*held, one], (low_ + high_) / 2, lens) is not None:
                held, low, high = [*held, one], low_, high_
        aim, halved = self._aimed(low, high, half, most, [one for one in self._spans if one not in held])
        tilt = self._tilted(held, aim, lens)
        if tilt is None:  # another heading brings somebody too near to the frame's plane
            return None
        worth = sum(one.worth for one in held) - 3.0 * halved
        worth -= 2.0 * (story.passer[0] not in held)
        for point in story.way:
            worth -= 0.2 * (abs(self._side(point) - aim) > most) + 0.6 * max(0.0, 2.0 - math.dist(self._eye, point))
        return aim, tilt, worth

    def _aimed(
        self, low: float, high: float, half: float, most: float, others: Sequence[_Upright]
    ) -> tuple[float, int]:
        """The heading at which all from `low` to `high` is held and as few others as can be are halved by an edge."""
        first, last = high - most, low + most
        edges = [self._spans[one] for one in others]
        tried = [(low + high) / 2, first, last]
        tried += [aim for a, b in edges for aim in (a - half - 0.02, b + half + 0.02) if first <= aim <= last]

        def halved(aim: float) -> int:
            return sum(b > aim - half - 0.015 and a < aim + half + 0.015 for a, b in edges)

        best = min(tried, key=lambda aim: (halved(aim), abs(aim - (low + high) / 2)))
        return best, halved(best)

    def _tilted(self, held: Sequence[_Upright], aim: float, lens: float) -> float | None:
        """The tilt at which who is held is seen from head to foot, and the door's hole; None where none is."""
        most = math.atan(_SENSOR / 2 / lens / _SHAPE * _FULL)
        door = math.atan2(self._story.door.high - _HIGH, self._far * math.cos(aim))
        angles = [door]
        for one in held:
            deep = math.dist(self._eye, one.at) * math.cos(self._side(one.at) - aim) - 0.25
            if deep < 0.5:
                return None
            angles += [math.atan2(-_HIGH, deep), math.atan2(one.high + _AIR - _HIGH, deep)]
        return (min(angles) + max(angles)) / 2 if max(angles) - min(angles) <= 2 * most else None

    def _covers(self) -> float:
        """What it costs that people stand before each other, before the door, and before the way to it."""
        cost, eye, (at_door, within) = 0.0, self._eye, self._story.passer
        cores = {one: self._span(one, 0.2) for one in self._spans}
        for one in (within, *self._story.stays):
            far = math.dist(eye, one.at)
            cost -= 0.6 * max(0.0, _LARGE - far)
            for other in (at_door, within, *self._story.stays):
                if one is not other and far < math.dist(eye, other.at) - 0.2:
                    (a, b), (c, d) = cores[one], cores[other]
                    cost -= 1.2 * other.worth * max(0.0, min(b, d) - max(a, c)) / (d - c)
        for point in self._story.way:
            far, side = math.dist(eye, point), self._side(point)
            nearer = [one for one in self._story.stays if math.dist(eye, one.at) < far - 0.2]
            cost -= 0.2 * any(cores[one][0] < side < cores[one][1] for one in nearer)
        return cost
