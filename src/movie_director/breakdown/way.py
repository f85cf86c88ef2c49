"""The way that somebody walks in a shot: straight on, or round who and what stands between."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from movie_director.breakdown.floorspace import space_of
from movie_director.operations.picture import Act, Figure, Mark, Place, Point2, Posture, Prop, Seat
from movie_director.places import Brief, Piece, half_of, plan_of
from movie_director.places.footprint import inside
from movie_director.places.tabletop import tables

BODY, PERSON = 0.27, 0.68
"""Metres that who walks keeps from the edge of a thing, and their middle from another person's."""
LEAST = 0.34
"""Metres between the middles of two of whom one walks up to the other, or away."""
STEP, ASIDE = 0.15, 2.4
"""Metres between the places that are tried, and how far beside the straight way they lie."""
_TIGHT = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
"""Shares of all distances that are tried one after the other: between people who stand close one has to squeeze."""
_RISEN = 0.42
"""Metres before a seat at which one stands who rises from it."""
_WALL = 0.35
"""Metres that who comes in keeps from a wall."""
_NEARER = 0.04
"""Metres by which one tries to come nearer."""
_LOW = 0.12
"""Metres of height that one steps over."""
_SEAT = 0.3
"""Metres from the middle of a seat to its edge."""

Circle = tuple[float, float, float]
"""x, y and how near one comes to it, in metres."""
Span = tuple[float, float, float, float]
_Pieces = Sequence[tuple[Piece, float]]


def walked(people: Sequence[Figure], here: Place, props: Iterable[Prop], seats: Iterable[Seat]) -> tuple[Figure, ...]:
    """Return people with the ways of those who walk: points that lead round the others, furniture and things."""
    if here.set_file or not any(figure.walk_to is not None for figure in people):
        return tuple(people)
    kept = (*props,), (*seats,)
    found: list[Figure] = []
    for told in people:
        if told.walk_to is None or told.via or told.halt is not None:
            found.append(told)
            continue
        figure = told.model_copy(update={"mark": _indoors(told.mark, here)})
        others = tuple((m.x, m.y, PERSON) for f in people if f is not told for m in (f.walk_to or f.mark,))
        ends = (
            footing(figure.mark, figure.posture, figure.pushes),
            footing(told.walk_to, figure.then or "stand", figure.draws),
        )
        via = around(*ends, here, *kept, others)
        found.append(figure.model_copy(update={"via": via}) if via else figure)
    return tuple(found)


def approached(people: Sequence[Figure], here: Place, props: Iterable[Prop]) -> tuple[Figure, ...]:
    """Return people who come nearer to each other, to touch or to hand over, only as far as nothing is between."""
    marks = {figure.name: figure.walk_to or figure.mark for figure in people}
    met = any(act.whom in marks for figure in people for act in figure.acts)
    if here.set_file or not met:
        return tuple(people)
    circles = [(prop.at[0], prop.at[1], _radius(prop)) for prop in props if prop.at is not None and _stands(prop)]

    def acted(figure: Figure, act: Act) -> Act:
        if act.whom not in marks or act.whom == figure.name:
            return act
        ends = _at(marks[figure.name]), _at(marks[act.whom])
        free = room(*ends, tuple(circles), here.brief, here.kind, here.laid)
        return act if free is None else act.model_copy(update={"room": free})

    return tuple(
        figure.model_copy(update={"acts": tuple(acted(figure, act) for act in figure.acts)}) if figure.acts else figure
        for figure in people
    )


@lru_cache(maxsize=4096)
def room(begin: Point2, end: Point2, circles: tuple[Circle, ...], brief: Brief, kind: str, laid: bool) -> float | None:
    """Return how many metres one can go straight on from `begin` before something is in the way; None: all of it."""
    near = [(x, y, _kept((x, y), r, begin, end)) for x, y, r in circles]
    pieces = [(piece, wider) for piece in _solid(brief, kind, laid) for wider in _clearance(piece, begin, end)]
    far = math.dist(begin, end)
    for n in range(1, math.ceil(far / _NEARER) + 1):
        share = min(1.0, n * _NEARER / far)
        x, y = begin[0] + (end[0] - begin[0]) * share, begin[1] + (end[1] - begin[1]) * share
        if any(math.hypot(x - cx, y - cy) < r for cx, cy, r in near) or _met((x, y), pieces):
            return round((n - 1) * _NEARER, 2)
    return None


def around(
    begin: Point2,
    end: Point2,
    here: Place,
    props: Iterable[Prop],
    seats: Iterable[Seat],
    others: tuple[Circle, ...],
    within: Span | None = None,
) -> tuple[Point2, ...]:
    """Return the points by which one goes round people and other circles, things, seats and furniture of a place."""
    things = [(prop.at[0], prop.at[1], _radius(prop)) for prop in props if prop.at is not None and _stands(prop)]
    chairs = [(seat.mark.x, seat.mark.y, _SEAT + BODY) for seat in seats if seat.kind != "cover"]
    return way(begin, end, (*others, *things, *chairs), here.brief, here.kind, here.laid, within)


@lru_cache(maxsize=4096)
def way(
    begin: Point2,
    end: Point2,
    circles: tuple[Circle, ...],
    brief: Brief,
    kind: str,
    laid: bool,
    within: Span | None = None,
) -> tuple[Point2, ...]:
    """Return the points between which one goes straight from `begin` to `end`; none where nothing is in the way, or
    no way leads round it. `within` is where one stays, x from, to, y from, to."""
    x0, x1, y0, y1 = within or (-math.inf, math.inf, -math.inf, math.inf)
    for tight in _TIGHT:
        near = [(x, y, tight * _kept((x, y), r, begin, end)) for x, y, r in circles]
        solid = _solid(brief, kind, laid)
        pieces = [(piece, tight * wider) for piece in solid for wider in _clearance(piece, begin, end)]

        def free(x: float, y: float, near: Sequence[Circle] = near, pieces: _Pieces = pieces) -> bool:
            if not (x0 <= x <= x1 and y0 <= y <= y1):
                return False
            return all(math.hypot(x - cx, y - cy) >= r for cx, cy, r in near) and not _met((x, y), pieces)

        if _clear(begin, end, free):
            return ()
        path = _found(begin, end, free)
        if path:
            return tuple((round(x, 2), round(y, 2)) for x, y in _pulled(path, free)[1:-1])
    return ()


def _indoors(mark: Mark, here: Place) -> Mark:
    """Where somebody comes from beyond the frame's edge, who does not come through a wall."""
    room = plan_of(here.brief, here.kind).room
    if room is None:
        return mark
    x = min(max(mark.x, room.left + _WALL), room.right - _WALL)
    return mark if x == mark.x else mark.model_copy(update={"x": round(x, 3)})


def footing(mark: Mark, posture: Posture, back: float = 0.0) -> Point2:
    """Where one stands who is about to sit down on a mark or has risen from it: before the seat, which stands so many
    metres `back` then."""
    if posture != "sit":
        return _at(mark)
    turn, ahead = math.radians(mark.facing), _RISEN - back
    return round(mark.x + ahead * math.sin(turn), 3), round(mark.y - ahead * math.cos(turn), 3)


def _at(mark: Mark) -> Point2:
    return mark.x, mark.y


def _stands(prop: Prop) -> bool:
    return prop.where == "floor" and (prop.size is None or prop.size[2] > _LOW)


def _radius(prop: Prop) -> float:
    width, depth, _ = prop.size or (0.5, 0.5, 0.5)
    return (width + depth) / 4 + BODY


def _kept(at: Point2, radius: float, begin: Point2, end: Point2) -> float:
    """How near one comes to something: as near as one begins or ends."""
    return min(radius, max(LEAST, min(math.dist(at, begin), math.dist(at, end)) - 0.02))


def _clearance(piece: Piece, begin: Point2, end: Point2) -> Iterator[float]:
    """How far one keeps from a piece: less from one at which one begins or ends, nothing where one sits or lies."""
    for wider in (BODY, BODY / 3):
        if not inside(begin, piece, wider) and not inside(end, piece, wider):
            yield wider
            return


def _solid(brief: Brief, kind: str, laid: bool) -> Sequence[Piece]:
    """What stands in a place, and its table."""
    return (*space_of(brief, kind).solid, *tables(half_of(brief, kind, laid)))


def _met(point: Point2, pieces: Sequence[tuple[Piece, float]]) -> bool:
    return any(inside(point, piece, wider) for piece, wider in pieces)


def _clear(a: Point2, b: Point2, free: Callable[[float, float], bool]) -> bool:
    count = max(2, math.ceil(math.dist(a, b) / 0.08))
    return all(free(a[0] + (b[0] - a[0]) * n / count, a[1] + (b[1] - a[1]) * n / count) for n in range(1, count))


def _found(begin: Point2, end: Point2, free: Callable[[float, float], bool]) -> list[Point2]:
    """The shortest way over a grid (A*: Hart, Nilsson and Raphael 1968)."""
    low = [min(a, b) - ASIDE for a, b in zip(begin, end, strict=True)]
    high = [max(a, b) + ASIDE for a, b in zip(begin, end, strict=True)]
    goal = round((end[0] - begin[0]) / STEP), round((end[1] - begin[1]) / STEP)
    queue: list[tuple[float, float, tuple[int, int], tuple[int, int]]] = [(0.0, 0.0, (0, 0), (0, 0))]
    came: dict[tuple[int, int], tuple[int, int]] = {}
    while queue:
        _, gone, cell, before = heapq.heappop(queue)
        if cell in came:
            continue
        came[cell] = before
        if cell == goal:
            return [begin, *_back(came, goal, begin), end]
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                there = cell[0] + i, cell[1] + j
                x, y = begin[0] + there[0] * STEP, begin[1] + there[1] * STEP
                if there in came or not (low[0] <= x <= high[0] and low[1] <= y <= high[1]):
                    continue
                if there == goal or free(x, y):
                    far = gone + math.hypot(i, j)
                    heapq.heappush(queue, (far + math.dist(there, goal), far, there, cell))
    return []


def _back(came: dict[tuple[int, int], tuple[int, int]], goal: tuple[int, int], begin: Point2) -> list[Point2]:
    cells, cell = list[tuple[int, int]](), came[goal]
    while cell != (0, 0):
        cells.append(cell)
        cell = came[cell]
    return [(begin[0] + i * STEP, begin[1] + j * STEP) for i, j in reversed(cells)]


def _pulled(path: Sequence[Point2], free: Callable[[float, float], bool]) -> list[Point2]:
    """The way pulled straight as far as nothing is met."""
    found, n = [path[0]], 0
    while n < len(path) - 1:
        n = next((k for k in range(len(path) - 1, n + 1, -1) if _clear(path[n], path[k], free)), n + 1)
        found.append(path[n])
    return found
