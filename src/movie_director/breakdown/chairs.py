"""Chairs at a table: drawn up to it while somebody sits there, else as far back as one needs who rises between them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from movie_director.breakdown.floorspace import space_of
from movie_director.operations.picture import Figure, Mark, Place, Seat
from movie_director.places import Brief, half_of, marks_of, plan_of
from movie_director.places.footprint import inside
from movie_director.places.tabletop import away

ROOM = 0.27
"""Metres from the middle of who stands before a table to its edge."""
_THIGH, _BACK = 0.42, 0.27
"""Metres before the middle of a seat at which one stands who rises from it, and behind it to the end of its back."""
_MOST, _STEP = 0.5, 0.02
_HERE = 0.12
"""Metres within which somebody is on a seat."""


def drawn_up(
    people: Sequence[Figure], seats: Sequence[Seat], here: Place, others: Mapping[str, Mark]
) -> tuple[tuple[Figure, ...], tuple[Seat, ...]]:
    """Return people who push their chairs back to rise and draw them up when they have sat down, and a shot's seats.

    `others` are those who sit somewhere and are not in the shot.
    """
    if here.set_file or not seats:
        return tuple(people), tuple(seats)
    found: list[Seat] = []
    now = {figure.name: figure for figure in people}
    for seat in seats:
        back = (
            0.0
            if seat.kind == "cover"
            else apart((seat.mark.x, seat.mark.y, seat.mark.facing), here.brief, here.kind, here.laid)
        )
        if not back:
            found.append(seat)
            continue
        leaves = next((f for f in now.values() if f.posture == "sit" and _on(f.mark, seat)), None)
        comes = next((f for f in now.values() if _sits_down(f, seat)), None)
        if leaves is not None and (leaves.then == "stand" or (leaves.walk_to and not _on(leaves.walk_to, seat))):
            now[leaves.name] = leaves.model_copy(update={"pushes": back})
            found.append(seat.model_copy(update={"by": leaves.name}))
        elif comes is not None and leaves is None:
            now[comes.name] = comes.model_copy(update={"draws": back})
            found.append(seat.model_copy(update={"by": comes.name}))
        elif leaves is not None or any(_on(mark, seat) for mark in others.values()):
            found.append(seat)
        else:
            found.append(seat.model_copy(update={"mark": _moved(seat.mark, back)}))
    return tuple(now.values()), tuple(found)


def pushed_back(people: Sequence[Figure], seats: Sequence[Seat]) -> tuple[Seat, ...]:
    """Return seats where they stand while those walk who move them: back from the table."""
    far = {figure.name: figure.pushes or figure.draws for figure in people}
    return tuple(
        seat.model_copy(update={"mark": _moved(seat.mark, far.get(seat.by, 0.0))}) if seat.by else seat
        for seat in seats
    )


@lru_cache(maxsize=1024)
def apart(seat: tuple[float, float, float], brief: Brief, kind: str, laid: bool) -> float:
    """Return how many metres a chair goes back from where one sits (x, y and facing), so that one can rise before it:
    0 where there is no table before it, or where it has no room behind."""
    x, y, facing = seat
    mark = Mark(x=x, y=y, facing=facing)
    wide = half_of(brief, kind, laid)
    if not marks_of(brief.words, brief.inside, kind).under or not wide:
        return 0.0
    for n in range(round(_MOST / _STEP) + 1):
        back = n * _STEP
        stands = _moved(mark, back - _THIGH)
        if away(stands.x, stands.y, wide) >= ROOM:
            return round(back, 2) if _free(_moved(mark, back + _BACK), brief, kind) else 0.0
    return 0.0


def _sits_down(figure: Figure, seat: Seat) -> bool:
    """Whether somebody comes to a seat in the shot and sits down there."""
    if figure.then != "sit":
        return False
    return _on(figure.walk_to or figure.mark, seat) and not (figure.posture == "sit" and _on(figure.mark, seat))


def _on(mark: Mark, seat: Seat) -> bool:
    return math.hypot(mark.x - seat.mark.x, mark.y - seat.mark.y) < _HERE


def _moved(mark: Mark, back: float) -> Mark:
    """A mark so many metres farther back, the way that its sitter's back is."""
    way = math.radians(mark.facing)
    x, y = mark.x - back * math.sin(way), mark.y + back * math.cos(way)
    return mark.model_copy(update={"x": round(x, 3), "y": round(y, 3)})


def _free(mark: Mark, brief: Brief, kind: str) -> bool:
    """Whether a chair's back has room there; the place's own chairs make room for those of a scene."""
    walls = plan_of(brief, kind).room
    if walls is not None and not (walls.left < mark.x < walls.right and mark.y < walls.back):
        return False
    solid = (piece for piece in space_of(brief, kind).solid if piece.role != "seat")
    return not any(inside((mark.x, mark.y), piece, 0.0) for piece in solid)
