"""Where pieces stand on the floor: corners, overlaps, and the ways between them."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Sequence

from movie_director.places.ground import GroundPlan, Piece

Point = tuple[float, float]
WALKWAY = 0.6
"""Metres of clear floor that somebody needs to walk."""
CELL = 0.1
LOW = 1.9
"""Metres below which what stands or hangs is in somebody's way."""


def corners(piece: Piece) -> tuple[Point, Point, Point, Point]:
    """The corners of a piece's footprint; of what hangs on a wall, those of what stands out from it."""
    turn = math.radians(piece.turn)
    c, s = math.cos(turn), math.sin(turn)
    back, front = (0.0, -piece.d) if piece.role == "wall" else (piece.d / 2, -piece.d / 2)
    found = [
        (dx, dy) for dx, dy in ((-piece.w / 2, back), (piece.w / 2, back), (piece.w / 2, front), (-piece.w / 2, front))
    ]
    a, b, c_, d = [(piece.x + c * dx - s * dy, piece.y + s * dx + c * dy) for dx, dy in found]
    return a, b, c_, d


def deep(a: Piece, b: Piece) -> float:
    """Metres by which two pieces stand in each other; 0 where they do not, or one is above the other.

    The least push that parts two rectangles, by the separating axis theorem (Gottschalk et al. 1996).
    """
    if span(a)[0] >= span(b)[1] - 0.01 or span(b)[0] >= span(a)[1] - 0.01:
        return 0.0
    first, second, least = corners(a), corners(b), math.inf
    for turn in (a.turn, b.turn):
        for extra in (0.0, 90.0):
            way = math.radians(turn + extra)
            ax, ay = math.cos(way), math.sin(way)
            one, two = [x * ax + y * ay for x, y in first], [x * ax + y * ay for x, y in second]
            least = min(least, max(one) - min(two), max(two) - min(one))
            if least <= 0:
                return 0.0
    return least


def span(piece: Piece) -> tuple[float, float]:
    """From and to which height a piece is."""
    if piece.role == "wall":
        return piece.z - piece.h / 2, piece.z + piece.h / 2
    return piece.z, piece.z + piece.h


def inside(point: Point, piece: Piece, wider: float = 0.0) -> bool:
    """Whether a point of the floor is in a piece's footprint, or nearer to it than `wider` metres."""
    turn = math.radians(piece.turn)
    dx, dy = point[0] - piece.x, point[1] - piece.y
    along, across = dx * math.cos(turn) + dy * math.sin(turn), -dx * math.sin(turn) + dy * math.cos(turn)
    if piece.role == "wall":
        across += piece.d / 2
    out = math.hypot(max(0.0, abs(along) - piece.w / 2), max(0.0, abs(across) - piece.d / 2))
    return out < wider if wider else out == 0.0


def blocks(piece: Piece) -> bool:
    """Whether a piece is in the way of somebody who walks."""
    low, high = span(piece)
    return not piece.flat and piece.role not in ("ceiling", "seat") and low < LOW and high > 0.15


def reach(plan: GroundPlan, start: Point, goals: Sequence[Point], more: Iterable[Piece] = ()) -> list[bool]:
    """Whether each goal can be walked to from a start with `WALKWAY` metres of clear floor, within a room's walls."""
    room = plan.room
    bounds = (room.left, room.right, room.front, room.back) if room is not None else (-8.0, 8.0, -8.0, 8.0)
    half = WALKWAY / 2
    solid = [piece for piece in (*plan.pieces, *more) if blocks(piece)]

    def free(cell: tuple[int, int]) -> bool:
        x, y = cell[0] * CELL, cell[1] * CELL
        if not (bounds[0] + half <= x <= bounds[1] - half and bounds[2] + half <= y <= bounds[3] - half):
            return False
        return not any(inside((x, y), piece, half - 1e-6) for piece in solid)

    begin = (round(start[0] / CELL), round(start[1] / CELL))
    seen, queue = {begin}, deque([begin])
    while queue:
        i, j = queue.popleft()
        for near in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)):
            if near not in seen and free(near):
                seen.add(near)
                queue.append(near)
    spots = [(i * CELL, j * CELL) for i, j in seen]
    # Somebody who reaches for a door or a seat stands within an arm of it.
    return [any(math.dist(spot, goal) < 0.75 for spot in spots) for goal in goals]
