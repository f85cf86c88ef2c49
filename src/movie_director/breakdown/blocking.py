"""Where people are: a scene's positions at the moment of a shot, marks for whoever has none, and how they come and go.

The audience sits towards -y. A line between two people has the audience on one side, and the camera stays there.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from movie_director.breakdown.crowd import crowd
from movie_director.breakdown.spot import Spot
from movie_director.film.position import Position
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.film.way import way_of
from movie_director.operations.picture import SURFACE, Mark, Seat

SPOTS: Sequence[Mark] = (
    Mark(x=-0.62, y=0.0, facing=62),
    Mark(x=0.62, y=0.0, facing=-62),
    Mark(x=0.05, y=1.35, facing=0),
    Mark(x=-1.45, y=0.35, facing=58),
    Mark(x=1.45, y=0.35, facing=-58),
    Mark(x=-1.35, y=1.5, facing=30),
    Mark(x=1.35, y=1.5, facing=-30),
    Mark(x=-0.58, y=1.8, facing=12),
    Mark(x=0.62, y=1.8, facing=-12),
    Mark(x=-2.1, y=0.8, facing=60),
    Mark(x=2.1, y=0.8, facing=-60),
    Mark(x=-2.1, y=1.75, facing=40),
    Mark(x=2.1, y=1.75, facing=-40),
    Mark(x=-0.95, y=2.2, facing=15),
    Mark(x=1.0, y=2.2, facing=-15),
    Mark(x=0.3, y=2.25, facing=0),
    Mark(x=-2.7, y=1.2, facing=60),
    Mark(x=2.7, y=1.2, facing=-60),
)
"""Two face each other across the surface, opened to the camera by about 30 degrees; others make a half ring behind.
Who comes after these eighteen stands in the gaps of a `crowd`.

No two stand in one line with the audience, so that nobody hides another in a master and every line has a clear side.
"""

ALONE = Mark(x=0.0, y=-0.05, facing=12)
AUDIENCE = (0.0, -3.2)
"""Where the audience is: it decides on which side of a line the camera stays."""
TABLE = Mark(x=SURFACE[0], y=SURFACE[1])
"""Where things lie that people look at."""
TURN = 52.0
"""Degrees that somebody turns head and eyes before the feet turn too."""


@lru_cache(maxsize=4096)
def marks(characters: tuple[str, ...]) -> Mapping[str, Mark]:
    """Give each of a scene's characters a mark of their own, in order of appearance.

    Of the first two, the one who travels towards the right stands on the left, so that they come from their own side.
    """
    if len(characters) == 1:
        return {characters[0]: ALONE}
    order = list(characters)
    if len(order) > 1 and way_of(order[0]) < way_of(order[1]):
        order[:2] = order[1], order[0]
    spots = SPOTS if len(order) <= len(SPOTS) else (*SPOTS, *crowd(SPOTS, len(order) - len(SPOTS)))
    places = dict(zip(order, spots, strict=False))
    return {who: places[who] for who in characters}


def spots(scene: Scene, shot: Shot) -> Mapping[str, Spot]:
    """Return where everybody of a scene is when a shot ends: after the last element that it tells."""
    states = _states(scene.characters, scene.blocking, scene.elements)
    return states[_span(scene.elements, shot)[1] + 1]


def before(scene: Scene, shot: Shot) -> Mapping[str, Spot]:
    """Return where everybody of a scene is when a shot begins: before the first element that it tells."""
    states = _states(scene.characters, scene.blocking, scene.elements)
    return states[max(0, _span(scene.elements, shot)[0])]


def everywhere(scene: Scene) -> tuple[Spot, ...]:
    """Return all places where somebody of a scene is at any time of it."""
    states = _states(scene.characters, scene.blocking, scene.elements)
    return tuple(dict.fromkeys(spot for state in states for spot in state.values()))


def begins(scene: Scene, shot: Shot, who: str) -> float:
    """Return at which share of a shot somebody's position changes, by the elements that it tells."""
    first, last = _span(scene.elements, shot)
    order = {element: n for n, element in enumerate(scene.elements)}
    at = [order[p.beat] for p in scene.blocking if p.who == who and p.beat in order]
    inside = [n for n in at if first <= n <= last]
    return round((inside[0] - first) / (last - first + 1), 3) if inside else 0.0


@lru_cache(maxsize=2048)
def seats(blocking: tuple[Position, ...]) -> tuple[Seat, ...]:
    """Return the chairs, benches and bedcovers that a scene's positions need: they are there before anybody sits."""
    found: list[Seat] = []
    for p in blocking:
        free = all(math.hypot(p.x - s.mark.x, p.y - s.mark.y) > 0.4 for s in found)
        if p.posture == "sit" and p.on in ("chair", "bench", "", "ground") and free:
            found.append(Seat(kind="bench" if p.on == "bench" else "chair", mark=Mark(x=p.x, y=p.y, facing=p.facing)))
        elif p.posture == "lie" and p.on == "bed" and free:
            found.append(Seat(kind="cover", mark=Mark(x=p.x, y=p.y, facing=p.facing)))
    return tuple(found)


def _span(elements: tuple[str, ...], shot: Shot) -> tuple[int, int]:
    """The first and the last element that a shot tells, by their place in the scene; (-1, -1) when it tells none."""
    order = _order(elements)
    told = [order[e] for e in (*shot.anchors, *(heard.element for heard in shot.lines)) if e in order]
    return (min(told), max(told)) if told else (-1, -1)


@lru_cache(maxsize=1024)
def _order(elements: tuple[str, ...]) -> Mapping[str, int]:
    return {element: n for n, element in enumerate(elements)}


@lru_cache(maxsize=1024)
def _states(
    characters: tuple[str, ...], blocking: tuple[Position, ...], elements: tuple[str, ...]
) -> Sequence[Mapping[str, Spot]]:
    """Where everybody is at the start (0) and after each element (1, 2, ...); equal states are one."""
    order = _order(elements)
    changes: dict[int, dict[str, Spot]] = {}
    first: dict[str, Spot] = {}
    for p in sorted(blocking, key=lambda p: -1 if p.beat is None else order.get(p.beat, 0)):
        if p.who not in characters or (p.beat is not None and p.beat not in order):
            continue
        spot = Spot.of(p)
        first.setdefault(p.who, spot)
        if p.beat is not None:
            changes.setdefault(order[p.beat], {})[p.who] = spot
        else:
            first[p.who] = spot
    now: Mapping[str, Spot] = _with_everybody(characters, first, tuple(s for c in changes.values() for s in c.values()))
    states = [now]
    for n in range(len(elements)):
        if n in changes:
            now = {**now, **changes[n]}
        states.append(now)
    return states


def _with_everybody(
    characters: tuple[str, ...], known: Mapping[str, Spot], later: Sequence[Spot]
) -> Mapping[str, Spot]:
    """The known positions, and a free mark for each of the others that nobody takes later."""
    if not known:
        return {who: Spot.at(mark) for who, mark in marks(characters).items()}
    rest = [who for who in characters if who not in known]
    taken: list[Mark] = [*known.values(), *later]
    places = dict(known)
    if rest:
        spare = [m for m in SPOTS[2:] if all(_apart(m, other) for other in taken)]
        more = crowd((*taken, *spare), max(0, len(rest) - len(spare)))
        for who, mark in zip(rest, (*spare, *more), strict=False):
            places[who] = Spot.at(mark)
    return {who: places[who] for who in characters}


def _apart(a: Mark, b: Mark) -> bool:
    ways = (m.x / (m.y - AUDIENCE[1]) for m in (a, b))
    return math.hypot(a.x - b.x, a.y - b.y) > 0.6 and abs(next(ways) - next(ways)) > 0.05


def across(who: str, spots: Mapping[str, Mark]) -> str | None:
    """Return whom somebody faces when nobody is named: the first of the others, as in a conversation."""
    return next((other for other in spots if other != who), None)


def gaze(mark: Mark, other: Mark) -> float:
    """Return the direction from one mark to another, in a mark's degrees: 0 towards -y, 90 towards +x."""
    return math.degrees(math.atan2(other.x - mark.x, mark.y - other.y))


def turned(mark: Mark, way: float) -> Mark:
    """Return the mark of somebody who looks in a direction: their feet turn when neck and eyes cannot do it alone."""
    off = (way - mark.facing + 180.0) % 360.0 - 180.0
    if abs(off) <= TURN:
        return mark
    facing = (mark.facing + math.copysign(abs(off) - TURN, off) + 180.0) % 360.0 - 180.0
    return mark.model_copy(update={"facing": round(facing, 1)})


def audience(a: Mark, b: Mark) -> int:
    """Return the audience's side of the line between two: 1 on the right of who goes from `a` to `b`, -1 left."""
    return side(a, b, *AUDIENCE)


def side(a: Mark, b: Mark, x: float, y: float) -> int:
    """Return on which side of the line from `a` to `b` a point lies: 1 right, -1 left."""
    return 1 if (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) <= 0 else -1


def entrance(mark: Mark, way: int) -> Mark:
    """Where someone comes from who walks to `mark` towards the right (`way` 1) or the left (-1) of the picture.

    To a mark on the far side they pass in front of the others.
    """
    if mark.x * way > 0.3:
        return Mark(x=round(mark.x - 3.2 * way, 3), y=round(mark.y - 0.9, 3), facing=90.0 * way)
    return Mark(x=round(mark.x - 1.9 * way, 3), y=round(mark.y + 0.35, 3), facing=90.0 * way)


def way_out(mark: Mark, way: int) -> Mark:
    """Where someone goes who walks away from `mark`, on in the direction in which they came."""
    if mark.x * way < -0.3:
        return Mark(x=round(mark.x + 3.2 * way, 3), y=round(mark.y - 0.9, 3), facing=90.0 * way)
    return Mark(x=round(mark.x + 1.9 * way, 3), y=round(mark.y + 0.35, 3), facing=90.0 * way)
