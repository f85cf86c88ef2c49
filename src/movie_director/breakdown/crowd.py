"""Where a crowd stands: marks for everybody beyond those that a scene keeps for its first people."""

from __future__ import annotations

import math
from bisect import bisect, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from movie_director.operations.picture import SURFACE, Mark

SIDES, BACK, FRONT = 3100, 2450, -450
"""How far to the sides, back and front people stand: clear of racks and cupboards, in millimetres as all here."""
WINGS, BEHIND = 1900, 950
"""In front of the half ring nobody stands but in the wings, where they hide neither the first two nor the table."""
TABLE = 600
"""Room that is kept round the surface."""
MIDDLE = (0, 1200)
"""Where people gather: gaps near here are filled first."""
ATTENTION = (0, -600)
"""Towards what they stand turned."""
APART, CLOSE = 430, 300
"""The distance that people keep, and that of a throng; where no place is left they stand closer, and so on."""
CLEAR = 0.009
"""By what share of sideways two differ, seen from the audience, at the full distance; less as they stand closer."""
EYE = 3200
"""How far in front of the middle the audience is."""
_BATCH = 32


def crowd(spots: Sequence[Mark], places: int) -> Sequence[Mark]:
    """Return at least as many marks as asked, beside `spots` and all different: the same ones for whatever number.

    The nearest gaps are filled first, as near as people in a crowd stand; no two are in one line with the audience, so
    that every line between two has a clear side. A crowd too large for its room stands closer, as crowds do.
    """
    return _crowd(tuple((round(m.x * 1000), round(m.y * 1000)) for m in spots), -(-places // _BATCH) * _BATCH)


@lru_cache(maxsize=64)
def _crowd(taken: Sequence[tuple[int, int]], places: int) -> Sequence[Mark]:
    return tuple(_mark(x, y) for x, y in islice(_gaps(taken), places))


def _mark(x: int, y: int) -> Mark:
    facing = math.degrees(math.atan2(ATTENTION[0] - x, y - ATTENTION[1]))
    return Mark(x=x / 1000, y=y / 1000, facing=max(-62, min(62, round(facing))))


def _gaps(spots: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Free places, endlessly: those at the full distance from all before, then nearer and nearer ones."""
    taken = list(spots)
    ways = sorted(_way(x, y) for x, y in taken)
    apart = float(APART)
    while True:
        clear = CLEAR * (apart / APART) ** 2
        cells: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
        for x, y in taken:
            cells[int(x // apart), int(y // apart)].append((x, y))
        for x, y in _places(max(1, int(apart / 3))):
            way, column, row = _way(x, y), int(x // apart), int(y // apart)
            at = bisect(ways, way)
            if any(abs(way - other) < clear for other in ways[max(0, at - 1) : at + 1]):
                continue
            near = (p for i in (-1, 0, 1) for j in (-1, 0, 1) for p in cells.get((column + i, row + j), ()))
            if all((x - u) ** 2 + (y - v) ** 2 >= apart * apart for u, v in near):
                cells[column, row].append((x, y))
                taken.append((x, y))
                insort(ways, way)
                yield x, y
        apart *= 0.9 if apart > CLOSE else 0.7


def _way(x: int, y: int) -> float:
    """Where somebody is in the picture, seen from the audience: sideways by depth."""
    return x / (y + EYE)


def _places(step: int) -> list[tuple[int, int]]:
    """Where people can stand at all, the nearest to the middle first."""
    table = (round(SURFACE[0] * 1000), round(SURFACE[1] * 1000))
    found = [
        (x, y)
        for y in range(FRONT, BACK + 1, step)
        for x in range(-SIDES, SIDES + 1, step)
        if (y >= BEHIND or abs(x) >= WINGS) and (x - table[0]) ** 2 + (y - table[1]) ** 2 >= TABLE * TABLE
    ]
    return sorted(found, key=lambda p: ((p[0] - MIDDLE[0]) ** 2 + (p[1] - MIDDLE[1]) ** 2, p))
