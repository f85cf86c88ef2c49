"""Where a camera can stand: within the walls of a room, or before its front wall where it is small."""

from __future__ import annotations

from functools import lru_cache

from movie_director.operations.picture import Place
from movie_director.places import Brief, plan_of

Bounds = tuple[float, float, float, float]
"""x from, to, y from, to, in metres."""
ROOM: Bounds = (-3.3, 3.3, -3.9, 2.3)
"""Inside; racks and cupboards line the walls."""
OPEN: Bounds = (-4.6, 4.6, -5.4, 2.4)
"""The same in the open, between the fronts and the far side of the road."""
SMALL = 5.0
"""Metres of depth below which the front wall of a room comes away."""
BACK = 0.9
"""Metres before it at which a camera sees nothing beside the room: half its width at 18 mm is the sensor's."""


def bounds_of(place: Place) -> Bounds:
    """Return where a camera can stand in a place, never farther off than in a usual room."""
    if not place.inside:
        return OPEN
    return _within(place.brief, place.kind)


@lru_cache(maxsize=1024)
def _within(brief: Brief, kind: str) -> Bounds:
    room = plan_of(brief, kind).room
    if room is None:
        return ROOM
    side = min(0.7, 0.16 * (room.right - room.left))
    front = room.front - BACK if room.back - room.front < SMALL else room.front + 0.5
    back = room.back - min(0.7, 0.16 * (room.back - room.front))
    x0, x1, y0, y1 = ROOM
    return (
        round(max(x0, room.left + side), 3),
        round(min(x1, room.right - side), 3),
        round(max(y0, front), 3),
        round(min(y1, back), 3),
    )
