"""What is free of a set: its surface, the tops of its furniture, its floor and its walls, the best seen first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from movie_director.breakdown.rides import floats
from movie_director.film.position import Position
from movie_director.operations.picture import SURFACE, Point2, Prop
from movie_director.places import Added, Deck, GroundPlan, Marks, Piece
from movie_director.places.changes import room_for
from movie_director.places.footprint import corners, deep, span

LARGE = 0.55
"""Metres of its longest side from which on a thing stands on the floor."""
FURNITURE = 0.85
"""Metres from which on it stands against a wall."""
VAST = 2.3
"""Metres from which on it is too large to be among people: it stands behind them, in the open."""
LOW = 0.5
"""Metres of height below which what is long lies on the floor rather than stands at a wall."""
FLAT = 0.35
"""Metres of height up to which a long thing, such as a rifle, lies on a surface as long as it."""
USUAL = (0.16, 0.12, 0.12)
"""The size of a thing that nobody measured."""
FEW = 9
"""Things on the surface, at most: more would be a jumble sale."""
FREE = 0.45
"""Metres that a thing on the floor keeps from people's marks."""
HANDY = 0.6
"""Metres from who sits at a table within which things lie that they take up or lay down."""
APART = 0.02
_ON_SURFACE = {"desk": ((-0.5, 0.69, 0.2),)}
"""What the stage's own surfaces carry where the script names things: x, y and width."""
_SPARE = 0.25
"""Half the width of the small table that is brought where a place has none."""
_ACROSS = (0.0, -0.2, 0.2, -0.36, 0.34, -0.5, 0.5, -0.66, 0.66, -0.8, 0.8, 0.1, -0.1, 0.28, -0.28)
_ALONG = (0.49, 0.63, 0.73, 0.38)
_FLOOR = (
    (1.5, 0.35), (-1.5, 0.35), (1.75, -0.25), (-1.75, -0.25), (1.3, 1.45), (-1.3, 1.45), (2.15, 0.85), (-2.15, 0.85),
    (2.4, 0.1), (-2.4, 0.1), (0.75, 1.7), (-0.75, 1.7), (0.0, 1.9), (1.9, 1.9), (-1.9, 1.9), (0.45, 1.25),
    (-0.45, 1.25), (2.6, 1.6), (-2.6, 1.6), (0.5, -0.5), (-0.5, -0.5),
)  # fmt: skip
_YARD = tuple((x, y) for y in (2.9, 3.6, 4.6) for x in (1.6, -1.6, 2.6, -2.6, 0.4, -0.6, 3.6, -3.6))
"""In the open, behind the action."""
_AFAR = tuple(
    sorted(
        ((x, y) for y in (5.6, 7.0, 8.5, 10.5, 13.0, 16.0, 20.0, 25.0, 32.0, 42.0, 60.0)
         for x in (0.0, 2.5, -2.5, 4.5, -4.5, 6.5, -6.5, 9.0, -9.0, 12.0, -12.0, 16.0, -16.0)),
        key=lambda s: (s[1] + abs(s[0]), -s[0]),
    )
)  # fmt: skip
_PARKED = ((-6.4, 0.7), (6.4, 0.7), (-6.6, -3.4), (6.6, -3.4), (-7.4, 2.6), (7.4, 2.6), (-11.5, 0.7), (11.5, 0.7))
"""At the kerb, and half on the pavement, where a street's own fronts leave no room behind people."""
_OFFING = tuple((x, y) for y in (80.0, 110.0) for x in (0.0, 14.0, -14.0, 30.0, -30.0))
"""On the water far out, for what is as long as a street."""
KERB, ROAD = -2.2, -0.12
_SEATED = {
    "car": ((0.24, -0.88, 0.74), (-0.22, -0.88, 0.74), (0.0, -0.88, 0.74), (0.0, 0.0, 0.44), (0.0, 1.0, 0.44),
            (0.44, -0.88, 0.74)),
    "train": ((-0.4, 0.2, 0.0), (0.4, 0.2, 0.0), (-0.86, 0.66, 0.48), (0.86, 0.66, 0.48)),
    "cockpit": ((0.0, -0.1, 0.5), (0.0, 0.35, 0.5)),
}  # fmt: skip
"""Where small things lie in what one rides in: on the dashboard, between the seats, on the back seat."""
_TOPS = (
    "cabinet", "table", "desk", "counter", "crate", "chest", "dresser", "sideboard", "piano", "trolley", "shelf",
    "basin", "units", "bench", "console", "altar", "bunk", "cot", "bed", "pew", "reception", "filing", "stand",
    "workbench", "locker", "barrel", "sofa", "trunk", "rock", "log", "tomb", "stump", "bath", "fireplace", "radiator",
)  # fmt: skip
_LEVEL = {
    "bed": 0.56, "hospital bed": 0.72, "bunk": 0.5, "cot": 0.45, "sofa": 0.46, "pew": 0.45, "bench": 0.45,
    "park bench": 0.45, "basin": 0.86, "fireplace": 1.2, "kitchen units": 0.92, "bath": 0.58, "dressing table": 0.76,
    "altar": 1.0, "booth": 0.74, "train seat": 0.48, "cell table": 0.74, "reception desk": 1.05,
}  # fmt: skip
"""Heights of tops that are not as high as their pieces."""
_ALIKE = {
    "couch": "sofa", "cupboard": "cabinet", "nightstand": "cabinet", "sideboard": "cabinet", "mantelpiece": "fireplace",
    "mantel": "fireplace", "bookcase": "rack", "shelf": "rack", "bunk": "bunk", "bar": "counter", "stove": "units",
}  # fmt: skip
"""What a place may have in place of furniture that the script names."""
_SOFT = ("sofa", "bed", "hospital bed", "bunk", "cot", "pew", "bench", "bath", "train seat", "radiator")
"""What things lie on only where there is nothing better."""
HANG = 1.5
"""Metres above the floor at which the middle of a thing on a wall hangs."""


@dataclass(frozen=True)
class View:
    """A camera that most scenes have: where it stands, what it looks at, and the tangents of half its angles."""

    at: tuple[float, float, float]
    to: tuple[float, float, float]
    wide: float
    high: float

    def sees(self, x: float, y: float, z: float) -> bool:
        """Whether a point is well within its frame."""
        ax, ay, az = (b - a for a, b in zip(self.at, self.to, strict=True))
        long = math.hypot(ax, ay)
        dx, dy, dz = x - self.at[0], y - self.at[1], z - self.at[2]
        ahead = (dx * ax + dy * ay) / long
        if ahead < 0.6:
            return False
        aside = (dx * ay - dy * ax) / long
        return abs(aside) < 0.9 * self.wide * ahead and abs(dz - ahead * az / long) < 0.9 * self.high * ahead


def views(inside: bool) -> tuple[View, ...]:
    """The wide cameras from both front corners, the group's from the front, and a single's to each side."""
    if inside:
        corner = ((2.85, -2.4, 1.62), (-0.12, 0.5, 1.12), 36 / 56, 20.25 / 56)
    else:
        corner = ((4.0, -3.7, 1.25), (-0.25, 1.2, 1.62), 36 / 60, 20.25 / 60)
    (x, y, z), (tx, ty, tz), wide, high = corner
    found = [View((x * s, y, z), (tx * s, ty, tz), wide, high) for s in (1, -1)]
    found.append(View((0.25, -3.2, 1.5), (0.0, 1.0, 1.25), 36 / 64, 20.25 / 64))
    found += [View((1.3 * s, -1.9, 1.5), (-0.55 * s, 0.0, 1.35), 36 / 90, 20.25 / 90) for s in (1, -1)]
    return tuple(found)


class Floor:
    """A set that things are stood on one after the other; each takes its room from those that come later."""

    def __init__(self, plan: GroundPlan, marks: Marks, blocking: Sequence[Position]) -> None:
        self._plan, self._marks = plan, marks
        # An aeroplane is not as wide all along as its wings are.
        slim = tuple(replace(p, w=0.35 * p.w) if p.name == "airliner" else p for p in plan.pieces)
        self._plan = plan if slim == plan.pieces else replace(plan, pieces=slim)
        self._people = [(p.x, p.y) for p in blocking]
        self._views = views(plan.room is not None)
        self._tall = [(p.x, p.y, 0.26, 1.75 if p.posture == "stand" else 1.25) for p in blocking if p.posture != "lie"]
        self._tall += [
            (p.x, p.y, 0.5 * max(0.3, min(p.w, p.d)), span(p)[1])
            for p in plan.pieces
            if p.role == "floor" and not p.flat and p.h > 0.9 and p.w < 4 and math.hypot(p.x, p.y) < 5
        ]
        self._wide = marks.wide if marks.wide > 0 else 0.0 if marks.seated or plan.kind == "elevator" else _SPARE
        self._on = [Piece("lamp", x, y, SURFACE[2], w=w, d=w) for x, y, w in _ON_SURFACE.get(plan.surface.name, ())]
        self._count = 0
        spots = [(x, y) for y in _ALONG for x in _ACROSS]
        self._spots = sorted(spots, key=lambda s: -min(3, self._seen(*s, SURFACE[2] + 0.05)))
        self._tops: list[Piece] | None = None

    def phases(self, asked: Sequence[tuple[Prop, str, Point2 | None]]) -> list[Prop | None]:
        """The same thing as it is at one time and another: each finds the room that the others would have.

        The last of each is where somebody sits in whose reach it has to lie.
        """
        plan, on, count = self._plan, list(self._on), self._count
        pieces, taken, most = plan.pieces, list(on), count
        found: list[Prop | None] = []
        for prop, where, near in asked:
            self._plan, self._on, self._count = plan, list(on), count
            found.append(self.stood(prop, where, near))
            pieces += self._plan.pieces[len(plan.pieces) :]
            taken += self._on[len(on) :]
            most = max(most, self._count)
        self._plan, self._on, self._count = replace(plan, pieces=pieces), taken, most
        return found

    def dropped(self, prop: Prop, x: float, y: float, facing: float) -> Prop | None:
        """The thing on the floor before somebody, where it fell; none where nothing is free."""
        for away in (0.5, 0.62, 0.8):
            for aside in (-25.0, 30.0, -60.0, 70.0, -110.0, 110.0):
                way = math.radians(facing + aside)
                at = round(x + away * math.sin(way), 3), round(y - away * math.cos(way), 3)
                piece = Piece(prop.words, *at, 0, self._turn(prop), *(prop.size or USUAL))
                if self._clear(piece, people=False):
                    self._plan = replace(self._plan, pieces=(*self._plan.pieces, piece))
                    return prop.model_copy(update={"where": "floor", "at": (*at, 0.0, piece.turn)})
        return None

    def stood(self, prop: Prop, where: str, near: Point2 | None = None) -> Prop | None:
        """The thing at a free place of its sort; none where there is no room. On the table, in reach of `near`."""
        w, d, h = size = prop.size or USUAL
        longest = max(size)
        if where in ("table", "desk", "counter") and self._marks.wide > 0:
            where = "surface"
        if where not in ("surface", "floor", "wall", "air") and longest < VAST:
            on = self._top(prop, size, where)
            if on is not None:
                return on
        if where == "wall":
            return self._hung(prop, size) or (self._small(prop, size) if longest < LARGE else None)
        if where == "air":
            return self._aloft(prop, size)
        if max(w, d) >= VAST or h >= 1.4 * VAST:
            return self._afar(prop, size)
        flat = h <= FLAT and min(w, d) < 0.45 and 2 * self._marks.wide >= max(w, d) + 0.1
        if where == "floor":
            return self._ground(prop, size)
        if longest >= FURNITURE and h < LOW:
            return self._ground(prop, size) or self._against(prop, size)
        if longest >= FURNITURE and not flat:
            return self._against(prop, size)
        if longest >= LARGE and not flat:
            return self._ground(prop, size) or self._against(prop, size)
        return self._small(prop, size, near)

    def _small(self, prop: Prop, size: tuple[float, float, float], near: Point2 | None = None) -> Prop | None:
        """On the surface, else on other furniture, on the small table that is brought, on the ground."""
        own = self._marks.wide > 0
        return (
            (self._surface(prop, size, near) if own else None)
            or self._riding(prop, size)
            or self._top(prop, size)
            or (self._surface(prop, size, near) if not own else None)
            or (self._ground(prop, size) if not self._marks.seated else None)
        )

    def _surface(self, prop: Prop, size: tuple[float, float, float], near: Point2 | None = None) -> Prop | None:
        if self._wide <= 0 or self._count >= FEW:
            return None
        turns = (self._turn(prop), 0.0) if max(size) < LARGE else (0.0,)
        spots = self._spots
        if near is not None:  # as well seen as it can be, of what is at hand
            spots = sorted(spots, key=lambda s: max(0.0, math.dist(s, near) - HANDY))
        for turn in turns:
            for x, y in spots:
                piece = Piece(prop.words, x, y, SURFACE[2], turn, *size)
                if not all(abs(a) <= self._wide and abs(b - SURFACE[1]) <= 0.33 for a, b in corners(piece)):
                    continue
                wider = replace(piece, w=size[0] + APART, d=size[1] + APART)
                if all(deep(wider, other) <= 0 for other in self._on):
                    self._on.append(piece)
                    self._count += 1
                    return prop.model_copy(update={"where": "surface", "at": (x, y, SURFACE[2], turn)})
        return None

    def _riding(self, prop: Prop, size: tuple[float, float, float]) -> Prop | None:
        """In a car or a train, where it has room."""
        for x, y, z in _SEATED.get(self._plan.kind, ()) if self._marks.seated else ():
            piece = Piece(prop.words, x, y, z, self._turn(prop), *size)
            wider = replace(piece, w=size[0] + APART, d=size[1] + APART)
            if all(deep(wider, other) <= 0 for other in self._on):
                self._on.append(piece)
                return prop.model_copy(update={"where": "floor", "at": (x, y, z, piece.turn)})
        return None

    def _top(self, prop: Prop, size: tuple[float, float, float], named: str = "") -> Prop | None:
        """On the furniture that the usual cameras see best; on that which is named."""
        if self._tops is None:
            self._tops = sorted(
                (piece for piece in self._plan.pieces if self._is_top(piece)),
                key=lambda p: (p.name in _SOFT, -self._seen(p.x, p.y, _level(p)), math.hypot(p.x, p.y - 0.5), p.x, p.y),
            )
        half = math.hypot(size[0], size[1]) / 2
        for under in self._tops:
            if named and named not in under.name.split() and _ALIKE.get(named, named) not in under.name.split():
                continue
            room_x, room_y = under.w / 2 - size[0] / 2 - 0.02, under.d / 2 - size[1] / 2 - 0.01
            if room_x < 0 or room_y < 0 or not (named or self._seen(under.x, under.y, _level(under))):
                continue
            c, s = math.cos(math.radians(under.turn)), math.sin(math.radians(under.turn))
            shift = 0.15 if under.name in ("bed", "hospital bed", "cot", "bunk") else 0.0
            for along in (0.0, 0.45, -0.45, 0.85, -0.85):
                for front in (-0.3, 0.2):
                    dx, dy = along * room_x, front * room_y - shift
                    x, y = under.x + c * dx - s * dy, under.y + s * dx + c * dy
                    turn = under.turn + (self._turn(prop) if min(room_x, room_y) > half * 0.4 else 0.0)
                    piece = Piece(prop.words, round(x, 3), round(y, 3), _level(under), turn, *size, role="top")
                    if any(math.hypot(x - a, y - b) < 0.3 for a, b in self._people):
                        continue  # somebody sits or lies there
                    if all(other is under or other.flat or deep(piece, other) <= 0 for other in self._plan.pieces):
                        self._plan = replace(self._plan, pieces=(*self._plan.pieces, piece))
                        return prop.model_copy(update={"where": "floor", "at": (piece.x, piece.y, piece.z, turn)})
        return None

    def _is_top(self, piece: Piece) -> bool:
        """Whether a piece has a flat top at the height of hands, with nothing over it."""
        if piece.role != "floor" or piece.flat or not any(word in piece.name.split() for word in _TOPS):
            return False
        return 0.25 <= _level(piece) <= 1.25 and piece.w >= 0.3 and piece.d >= 0.25 and math.hypot(piece.x, piece.y) < 6

    def _seen(self, x: float, y: float, z: float) -> int:
        """By how many of the usual cameras a point is seen, past the people and what is as tall as they are."""
        return sum(view.sees(x, y, z) and not self._blocked(view, x, y, z) for view in self._views)

    def _seen_of(self, piece: Piece, high: float) -> int:
        """By how many cameras the middle of a piece is seen, up to two: more are as good."""
        return min(2, self._seen(piece.x, piece.y, high / 2))

    def _blocked(self, view: View, x: float, y: float, z: float) -> bool:
        ax, ay, az = view.at
        dx, dy, dz = x - ax, y - ay, z - az
        long = dx * dx + dy * dy
        for px, py, radius, high in self._tall:
            t = ((px - ax) * dx + (py - ay) * dy) / long
            if not 0.05 < t < 1.0 or az + t * dz > high:
                continue
            if math.hypot(ax + t * dx - px, ay + t * dy - py) < radius and math.hypot(px - x, py - y) > radius:
                return True
        return False

    def _ground(self, prop: Prop, size: tuple[float, float, float]) -> Prop | None:
        """On the floor, where the most cameras see it."""
        left, right, near, deep_ = self._marks.area
        spots = [s for s in _FLOOR if left - 0.3 <= s[0] <= right + 0.3 and near - 0.3 <= s[1] <= deep_ + 0.3]
        spots += _YARD if self._plan.room is None else ()
        order = sorted(range(len(spots)), key=lambda n: (-min(3, self._seen(*spots[n], size[2] / 2)), n))
        for n in order:
            x, y = spots[n]
            piece = Piece(prop.words, x, y, 0, self._turn(prop), *size)
            if self._clear(piece):
                self._plan = replace(self._plan, pieces=(*self._plan.pieces, piece))
                return prop.model_copy(update={"where": "floor", "at": (x, y, 0.0, piece.turn)})
        return None

    def _against(self, prop: Prop, size: tuple[float, float, float]) -> Prop | None:
        """Against a wall, or behind the action in the open."""
        if self._plan.room is None:
            return self._ground(prop, size) or self._afar(prop, size)
        if self._marks.seated:
            return None
        near = self._ground(prop, size) if self._plan.room.back > 4.5 else None
        if near is not None:
            return near
        piece = room_for(self._plan, self._marks, Added(prop.words, *size), lambda p: self._seen_of(p, size[2]))
        if piece is None or not self._clear(piece, table=False):
            return self._ground(prop, size) if max(size) < 1.4 else None
        self._plan = replace(self._plan, pieces=(*self._plan.pieces, piece))
        return prop.model_copy(update={"where": "floor", "at": (piece.x, piece.y, piece.z, piece.turn)})

    def _afar(self, prop: Prop, size: tuple[float, float, float]) -> Prop | None:
        """Behind the action in the open, as near as it has room; at the kerb of a street; in a large hall."""
        plan = self._plan
        if self._marks.seated or plan.kind == "hull":
            return None
        if plan.deck is not None:
            return self._beside(prop, size, plan.deck)
        street = plan.street is not None
        narrow = street and plan.street is not None and not plan.street.square and plan.street.style == "town"
        for n, (x, y) in enumerate(_PARKED if narrow else (*_AFAR, *(_PARKED if street else ()))):
            away = 0.5 * max(size) + 3.2
            if not narrow and (y < away if abs(x) < away else False):
                continue
            lane = street and y < KERB
            turn = (90.0 if narrow or street else 60.0 if n % 2 else -60.0) + (0 if narrow else 12.0)
            piece = Piece(prop.words, x, y, ROAD if lane else 0.0, turn, *size)
            if narrow and max(b for _, b in corners(piece)) > 3.5:
                continue
            if self._clear(piece, table=False) and (narrow or self._seen(x, y, min(size[2] / 2, 2.0))):
                self._plan = replace(plan, pieces=(*plan.pieces, piece))
                return prop.model_copy(update={"where": "floor", "at": (x, y, piece.z, turn)})
        return None

    def _beside(self, prop: Prop, size: tuple[float, float, float], deck: Deck) -> Prop | None:
        """On a bridge or a roof, where it has room there; a ship on the water below."""
        afloat = deck.below == "sea" and floats(prop.words)
        for n, (x, y) in enumerate((*_AFAR, *_OFFING) if afloat else (*_PARKED, *_AFAR)):
            if afloat and y < deck.back + 0.6 * max(size) + 3.0:
                continue
            turn = (60.0 if n % 2 else -60.0) if afloat else 102.0
            piece = Piece(prop.words, x, y, -deck.drop if afloat else 0.0, turn, *size)
            held = all(deck.left < a < deck.right and deck.front < b < deck.back for a, b in corners(piece))
            level = piece.z + min(size[2] / 2, 2.0) if not afloat else piece.z + 0.6 * size[2]
            if (afloat or held) and self._clear(piece, table=False) and self._seen(x, y, level):
                self._plan = replace(self._plan, pieces=(*self._plan.pieces, piece))
                return prop.model_copy(update={"where": "floor", "at": (x, y, piece.z, turn)})
        return None

    def _aloft(self, prop: Prop, size: tuple[float, float, float]) -> Prop | None:
        """In the sky behind the action."""
        if self._plan.room is not None:
            return None
        far = 14.0 + 1.4 * max(size)
        spots = [Piece(prop.words, s * 0.28 * far, far, 0.24 * far, 60.0 * s, *size) for s in (1, -1, 0)]
        for piece in spots:
            if all(other.role == "ceiling" or deep(piece, other) <= 0 for other in self._plan.pieces):
                self._plan = replace(self._plan, pieces=(*self._plan.pieces, piece))
                return prop.model_copy(update={"where": "floor", "at": (piece.x, piece.y, piece.z, piece.turn)})
        return None

    def _hung(self, prop: Prop, size: tuple[float, float, float]) -> Prop | None:
        """On the wall where the most cameras see it, behind people rather than beside them."""
        room = self._plan.room
        if room is None or max(size[0], size[2]) > 2.4:
            return None
        level = max(0.5, min(HANG - size[2] / 2, room.high - size[2] - 0.1))
        best = max(
            enumerate(self._walls(size, level)),
            key=lambda found: (self._seen(found[1].x, found[1].y, level + size[2] / 2), -found[0]),
            default=None,
        )
        if best is None:
            return None
        piece = best[1]
        self._plan = replace(self._plan, pieces=(*self._plan.pieces, piece))
        out = math.radians(piece.turn)
        off = size[1] / 2 + 0.01
        at = (
            round(piece.x + off * math.sin(out), 3),
            round(piece.y - off * math.cos(out), 3),
            round(level, 3),
            piece.turn,
        )  # fmt: skip
        return prop.model_copy(update={"where": "wall", "at": at})

    def _walls(self, size: tuple[float, float, float], level: float) -> Iterator[Piece]:
        room = self._plan.room
        if room is None:
            return
        steps = [0.3 * ((k + 1) // 2) * (1 if k % 2 else -1) for k in range(20)]
        spots = [("back", 0.9 + s, room.back, 0.0) for s in steps]
        spots += [("right", room.right, 0.6 + s, -90.0) for s in steps]
        spots += [("left", room.left, 0.6 + s, 90.0) for s in steps]
        half = size[0] / 2 + 0.06
        for wall, x, y, turn in spots:
            along = x if wall == "back" else y
            ends = (room.left, room.right) if wall == "back" else (room.front, room.back)
            if along - half < ends[0] or along + half > ends[1]:
                continue
            low, high = level - 0.05, level + size[2] + 0.05
            if any(
                o.wall == wall and o.start - half < along < o.end + half and o.low < high and o.high > low
                for o in room.openings
            ):
                continue
            piece = Piece("hung", x, y, level + size[2] / 2, turn, size[0], max(0.1, size[1]), size[2], role="wall")
            before = replace(piece, d=0.3)  # what stands close before a wall hides it
            if all(deep(before if other.role == "floor" else piece, other) <= 0 for other in self._plan.pieces):
                yield piece

    def _clear(self, piece: Piece, *, table: bool = True, people: bool = True) -> bool:
        reach = math.hypot(piece.w, piece.d) / 2
        if people and any(
            math.hypot(piece.x - x, piece.y - y) < min(FREE + reach, reach + 0.35) for x, y in self._people
        ):
            return False
        if table and self._wide > 0:
            top = Piece("surface", SURFACE[0], SURFACE[1], w=2 * self._wide + 0.1, d=0.66, h=0.75)
            if deep(piece, top) > 0:
                return False
        room = self._plan.room
        if room is not None and not (
            piece.h <= room.high
            and all(room.left <= x <= room.right and room.front <= y <= room.back for x, y in corners(piece))
        ):
            return False
        return all(other.flat or other.role == "top" or deep(piece, other) <= 0 for other in self._plan.pieces)

    def _turn(self, prop: Prop) -> float:
        """A few degrees, always the same for a thing: nobody lays things down square."""
        return float(sum(map(ord, prop.words)) % 41 - 20)


def _level(piece: Piece) -> float:
    """The height of a piece's top."""
    return _LEVEL.get(piece.name, span(piece)[1])
