"""The door of a place: where its hinge, its leaf and its handle are, where one stands to open it, and who sees it.

A leaf turns into the room about the edge of its face: where it is shut, `along` runs from the hinge to the latch and
`into` from the wall to where people are. Degrees count from shut.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from movie_director.places.footprint import blocks, inside
from movie_director.places.ground import GroundPlan, Opening, Piece, Room, Wall
from movie_director.places.panel import Panel

OPEN = 84.0
"""Degrees to which a door is opened where nothing stands in its way."""
FACE = 0.02
"""Metres behind the wall's face at which the hinge's line is."""
PASSABLE, NARROWEST = 76.0, 0.78
"""Degrees to which a door opens at least, and metres of its leaf, for people to go through it."""
ROUND = 0.14
"""Metres beyond the leaf's edge by which a hand goes round it."""
PEOPLE, FARTHEST = (0.0, 0.3), 7.2
"""Where people of a scene are, about, and metres from there beyond which nobody is seen to go to a door."""
FOLLOWED = 4.0
"""Metres before the door from which who leaves is followed at most: they are on their way already."""
WIDEST = 1.25
"""Metres above which a door has two leaves, of which one is opened."""
PORCH, STEP = 0.3, 0.26
"""Metres above the ground at which one stands before a house's door."""
HAND = (46.0, 36.0)
"""Degrees of opening up to which a hand that opens goes with the leaf, and down to which one that shuts does."""
PULLING, PASSING = (38.0, 36.0), (11.0, 57.0)
"""The same of who goes through it: from within, from a step farther off; and from outside, where a hand that opens
pushes it, and one that shuts pulls it on the way out."""
MIDDLE = -0.05
"""Metres behind the wall's face at which the middle of a leaf is: it is the same on both sides."""
_HANDLES: Mapping[str, tuple[bool, float, float, float]] = {
    "door": (False, 0.08, 0.03, 1.02),
    "boards": (False, 0.2, 0.02, 1.0),
    "flush": (True, 0.1, 0.0, 1.02),
    "steel door": (True, 0.12, 0.035, 1.05),
}
"""Doors that turn: whether the latch is at the end of the hole in the wall's own frame, how far from there the handle
is, how far before the wall's face, and how high."""
Point = tuple[float, float, float]
Ground = tuple[float, float]


@dataclass(frozen=True)
class Doorway:
    """A door: its hole, and of the leaf that opens the hinge, its ways, its width and height, and its handle.

    `handle` is metres from the hinge along the leaf, before the hinge's line, and up.
    """

    opening: Opening
    start: float
    """Where the leaf begins and ends along the wall, in the wall's own frame (`stage/room.py`)."""
    end: float
    hinge: Ground
    along: Ground
    into: Ground
    wide: float
    high: float
    handle: Point
    sill: float = 0.0
    """How high people stand who are at it: on a step, on a porch."""
    piece: Piece | None = None
    """The house whose front door it is; none for a room's."""

    @property
    def sign(self) -> float:
        """1 where the leaf opens counter-clockwise as seen from above, -1 where clockwise."""
        return 1.0 if self.along[0] * self.into[1] - self.along[1] * self.into[0] > 0 else -1.0

    @property
    def middle(self) -> float:
        """How far along people go through it: in the middle of what an open leaf leaves."""
        return self.wide / 2 + 0.024

    @property
    def panel(self) -> Panel:
        """The leaf as what moves."""
        return Panel(
            (*self.hinge, 0.0), (0.0, 0.0, self.sign), self.handle_at(0.0), HAND, sill=self.sill, edge=self._edge
        )

    @property
    def outer(self) -> Panel:
        """The same leaf for who goes through it, who has it by the handle of its other side."""
        along, off, up = self.handle
        x, y = self.spot(along, 2 * (MIDDLE + FACE) - off)
        return Panel((*self.hinge, 0.0), (0.0, 0.0, self.sign), (x, y, up), PASSING, sill=self.sill, edge=self._edge)

    @property
    def _edge(self) -> float:
        return self.wide - self.handle[0] + ROUND

    def spot(self, along: float, into: float) -> Ground:
        """A point of the ground by metres from the hinge, along the shut leaf and into the room."""
        (x, y), (ax, ay), (ix, iy) = self.hinge, self.along, self.into
        return x + along * ax + into * ix, y + along * ay + into * iy

    def handle_at(self, degrees: float) -> Point:
        """Where the handle is while the leaf is open by so many degrees."""
        along, off, up = self.handle
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        x, y = self.spot(along * c - off * s, along * s + off * c)
        return x, y, up

    def turned(self, along: float, into: float, degrees: float) -> Ground:
        """Where a point of the leaf is, by its place while it is shut."""
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        return self.spot(along * c - into * s, along * s + into * c)

    def facing(self, x: float, y: float, along: float, into: float) -> float:
        """Which way somebody at (x, y) faces who faces a spot: 0 towards -y, 90 towards +x."""
        to = self.spot(along, into)
        return math.degrees(math.atan2(to[0] - x, y - to[1]))

    @property
    def corners(self) -> tuple[Point, ...]:
        """Points of the hole, and of where the leaf goes."""
        ends = (self.spot(0.0, 0.0), self.spot(self.wide, 0.0), self.spot(0.0, self.wide))
        return tuple((x, y, z) for x, y in ends for z in (0.1, self.high / 2, self.high - 0.1))


def doorway_of(plan: GroundPlan) -> Doorway | None:
    """Return the door of a place that a person of it opens: the first that turns; None where there is none."""
    room = plan.room
    if room is None:
        return next((_front(piece) for piece in plan.pieces if _is_near(piece)), None)
    return next(_doorways(room), None)


def through(plan: GroundPlan) -> tuple[Doorway, float] | None:
    """Return a room's door that people can go through, and how far it opens; None where it has none."""
    door = doorway_of(plan)
    if door is None or door.piece is not None or door.wide < NARROWEST:
        return None
    if math.dist(door.spot(door.middle, 0.0), PEOPLE) > FARTHEST:
        return None
    far = widest(door, plan)
    solid = [piece for piece in plan.pieces if blocks(piece)]
    spots = [door.spot(*at) for at in ((door.middle, 0.4), (door.middle, 0.8))]
    free = not any(inside(spot, piece, 0.22) for spot in spots for piece in solid)
    return (door, far) if far >= PASSABLE and free else None


def _is_near(piece: Piece) -> bool:
    """Whether people of a scene are at a house's front, which faces the audience."""
    return (
        piece.name == "house" and piece.turn == 0 and not piece.look.get("manner") and abs(piece.x) < 4 < piece.y < 14
    )


def _front(piece: Piece) -> Doorway:
    """The front door of a house (`stage/pieces/buildings.py`); it opens outwards, to where people are."""
    at, y = piece.x + float(piece.look.get("door", -0.12)) * piece.w, piece.y - piece.d / 2
    wide, sill = 0.95, PORCH if piece.look.get("porch") else STEP
    start, end = at - wide / 2, at + wide / 2
    opening = Opening("back", start, end, sill, 2.19, "front door", "dark")
    handle = (wide - 0.09, 0.03, sill + 1.0)
    return Doorway(opening, start, end, (start, y - 0.1), (1.0, 0.0), (0.0, -1.0), wide, 2.19, handle, sill, piece)


def _doorways(room: Room) -> Iterator[Doorway]:
    for opening in room.openings:
        what = "door" if opening.what == "window" and opening.low < 0.3 else opening.what
        if what not in _HANDLES or opening.low > 0.05 or (opening.wide > WIDEST and what not in ("door", "flush")):
            continue
        late, inset, off, up = _HANDLES[what]
        start, end = opening.start, opening.end
        if opening.wall in ("back", "left"):
            start, end = -opening.end, -opening.start
        if opening.wide > WIDEST:  # the leaf with the handle
            start, end = (start, (start + end) / 2) if late else ((start + end) / 2, end)
        hinge, latch = (start, end) if late else (end, start)
        wide = end - start
        yield Doorway(
            opening, start, end,
            _placed(room, opening.wall, hinge, -FACE),
            _way(opening.wall, latch - hinge, 0.0), _way(opening.wall, 0.0, 1.0),
            wide, opening.high, (wide - inset, off + FACE, up),
        )  # fmt: skip


def _placed(room: Room, wall: Wall, x: float, y: float) -> Ground:
    """A point of a wall's own frame on the stage: x along it, the room towards +y."""
    at = {"back": (0.0, room.back), "left": (room.left, 0.0), "right": (room.right, 0.0), "front": (0.0, room.front)}
    dx, dy = _turned(wall, x, y)
    return at[wall][0] + dx, at[wall][1] + dy


def _turned(wall: Wall, x: float, y: float) -> Ground:
    return {"back": (-x, -y), "left": (y, -x), "right": (-y, x), "front": (x, y)}[wall]


def _way(wall: Wall, x: float, y: float) -> Ground:
    dx, dy = _turned(wall, x, y)
    long = math.hypot(dx, dy)
    return dx / long, dy / long


def widest(door: Doorway, plan: GroundPlan) -> float:
    """Degrees to which a door opens before its leaf meets furniture, at most `OPEN`."""
    solid = [piece for piece in plan.pieces if blocks(piece) and piece is not door.piece]
    free = 0.0
    for degrees in range(4, int(OPEN) + 1, 4):
        leaf = [door.turned(door.wide * k / 6, 0.0, float(degrees)) for k in range(2, 7)]
        if any(inside(point, piece, 0.02) for point in leaf for piece in solid):
            return free
        free = float(degrees)
    return OPEN
