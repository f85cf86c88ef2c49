"""A ground plan drawn from above: walls, openings, what stands where, and where people act."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from movie_director.interchange.paper.letters import font
from movie_director.places import TABLE, GroundPlan, Marks, Opening, Piece, Room
from movie_director.places.footprint import corners

SIZE = (1060, 1000)
_MARGIN = 46
_PAPER, _INK, _WALL, _PALE, _WARM = "#ffffff", "#1a1a1a", "#333333", "#e9e6df", "#d8c7a8"
_OPEN = (-6.0, 6.0, -5.6, 5.0)
Point = tuple[float, float]


def drawn(plan: GroundPlan, marks: Marks, props: Sequence[str] = ()) -> Image.Image:
    """Return a plan as a picture, the camera's side below; `props` lie on the surface and are written there."""
    return _Drawing(plan, marks).page(props)


class _Drawing:
    def __init__(self, plan: GroundPlan, marks: Marks) -> None:
        self._plan, self._marks = plan, marks
        room = plan.room
        left, right, front, back = (room.left, room.right, room.front, room.back) if room is not None else _OPEN
        self._scale = min((SIZE[0] - 2 * _MARGIN) / (right - left), (SIZE[1] - 2 * _MARGIN) / (back - front))
        self._middle = (left + right) / 2, (front + back) / 2
        self._sheet = Image.new("RGB", SIZE, _PAPER)
        self._pen = ImageDraw.Draw(self._sheet)

    def page(self, props: Sequence[str]) -> Image.Image:
        """Draw it all, floor first."""
        plan = self._plan
        if plan.street is not None:
            self._band(-2.2, 3.6, "#efece5", "pavement")
            self._band(3.6, 5.0, "#cfc8bb", "fronts")
            self._band(-5.6, -2.2, "#dcdcdc", "road")
        elif plan.land is not None:
            self._band(_OPEN[2], _OPEN[3], "#eef1e6", "open ground")
        for piece in sorted(plan.pieces, key=lambda p: (not p.flat, p.role == "ceiling", p.z + p.h)):
            self._piece(piece)
        if self._marks.wide > 0:
            table = Piece(plan.surface.name, *TABLE, w=2 * self._marks.wide, d=0.66, h=0.75)
            self._piece(table, _WARM)
        if plan.room is not None:
            self._room(plan.room)
        self._action()
        for number, prop in enumerate(props[:4]):
            x, y = self._at(TABLE[0], TABLE[1] + 0.1)
            self._words((x, y - 34 - 24 * number), prop.lower(), 21, "#8a2a1c")
        self._measure()
        return self._sheet

    def _at(self, x: float, y: float) -> Point:
        cx, cy = self._middle
        return SIZE[0] / 2 + (x - cx) * self._scale, SIZE[1] / 2 - (y - cy) * self._scale

    def _band(self, low: float, high: float, fill: str, name: str) -> None:
        """A strip of ground across the whole plan."""
        (a, b), (c, d) = self._at(_OPEN[0], high), self._at(_OPEN[1], low)
        self._pen.rectangle((a, b, c, d), fill=fill, outline="#999999")
        self._words((c - 80, (b + d) / 2), name, 22, "#77736a")

    def _piece(self, piece: Piece, fill: str = _PALE) -> None:
        shape = [self._at(x, y) for x, y in corners(piece)]
        if piece.role == "ceiling":
            x, y = self._at(piece.x, piece.y)
            reach = piece.w / 2 * self._scale
            self._pen.ellipse((x - reach, y - reach, x + reach, y + reach), outline="#b08a2a", width=2)
            return
        over = piece.role == "wall"
        self._pen.polygon(shape, fill=None if piece.flat else "#c9c4b8" if over else fill, outline="#777777")
        if piece.flat or over or min(piece.w, piece.d) * self._scale < 14:
            return
        front = [self._at(*corners(piece)[k]) for k in (2, 3)]
        self._pen.line((*front[0], *front[1]), fill=_INK, width=3)  # its front
        self._label(piece)

    def _label(self, piece: Piece) -> None:
        turned = abs(math.sin(math.radians(piece.turn))) > 0.7
        wide, high = (piece.d, piece.w) if turned else (piece.w, piece.d)
        upright = high > 1.4 * wide
        room, tall = (high, wide) if upright else (wide, high)
        size = min(22.0, tall * self._scale * 0.5, room * self._scale / max(1.0, 0.56 * len(piece.name)))
        if size < 9:
            return
        x, y = self._at(piece.x, piece.y)
        if not upright:
            self._words((x, y), piece.name, size, "#3d3a34")
            return
        letter = font(size)
        strip = Image.new("L", (round(letter.getlength(piece.name)) + 6, round(size * 1.5)), 0)
        ImageDraw.Draw(strip).text((3, strip.height / 2), piece.name, font=letter, fill=255, anchor="lm")
        strip = strip.rotate(90, expand=True)
        ink = Image.new("RGB", strip.size, "#3d3a34")
        self._sheet.paste(ink, (round(x - strip.width / 2), round(y - strip.height / 2)), strip)

    def _room(self, room: Room) -> None:
        ends = {
            "back": ((room.left, room.back), (room.right, room.back)),
            "front": ((room.left, room.front), (room.right, room.front)),
            "left": ((room.left, room.front), (room.left, room.back)),
            "right": ((room.right, room.front), (room.right, room.back)),
        }
        for a, b in ends.values():
            self._pen.line((*self._at(*a), *self._at(*b)), fill=_WALL, width=12)
        for hole in room.openings:
            self._opening(room, hole)

    def _opening(self, room: Room, hole: Opening) -> None:
        if hole.wall in ("back", "front"):
            y = room.back if hole.wall == "back" else room.front
            a, b, inward = (hole.start, y), (hole.end, y), (0.0, -1.0 if hole.wall == "back" else 1.0)
        else:
            x = room.left if hole.wall == "left" else room.right
            a, b, inward = (x, hole.start), (x, hole.end), (1.0 if hole.wall == "left" else -1.0, 0.0)
        self._pen.line((*self._at(*a), *self._at(*b)), fill=_PAPER, width=14)
        if hole.low > 0.3:
            for off in (-0.05, 0.05):
                one, two = ((p[0] + inward[0] * off, p[1] + inward[1] * off) for p in (a, b))
                self._pen.line((*self._at(*one), *self._at(*two)), fill="#4f7fa8", width=3)
            return
        if hole.what not in ("door", "swing"):
            return
        leaf = (a[0] + inward[0] * hole.wide, a[1] + inward[1] * hole.wide)
        self._pen.line((*self._at(*a), *self._at(*leaf)), fill=_WALL, width=4)
        x, y = self._at(*a)
        reach = hole.wide * self._scale
        turn = {"back": (0, 90), "front": (270, 360), "left": (270, 360), "right": (180, 270)}[hole.wall]
        self._pen.arc((x - reach, y - reach, x + reach, y + reach), *turn, fill="#999999", width=2)

    def _action(self) -> None:
        """Where people usually stand, and the camera's side."""
        for x, y, turn in ((-0.62, 0.0, 62), (0.62, 0.0, -62)):
            px, py = self._at(x, y)
            reach = 0.16 * self._scale
            self._pen.ellipse((px - reach, py - reach, px + reach, py + reach), outline="#2f6fa8", width=3)
            way = math.radians(turn)
            self._pen.line(
                (px, py, *self._at(x + 0.34 * math.sin(way), y - 0.34 * math.cos(way))), fill="#2f6fa8", width=3
            )

    def _measure(self) -> None:
        room = self._plan.room
        if room is None:
            x, y = _MARGIN, SIZE[1] - 22
            self._pen.line((x, y, x + self._scale, y), fill=_INK, width=3)
            self._words((x + self._scale / 2, y - 16), "1 m", 22, _INK)
            return
        wide, deep = room.right - room.left, room.back - room.front
        told = f"{wide:.1f} x {deep:.1f} m, {room.high:.1f} m high"
        self._words((SIZE[0] / 2, SIZE[1] - 18), told, 24, _INK)

    def _words(self, at: Point, words: str, size: float, ink: str) -> None:
        letter: ImageFont.FreeTypeFont = font(round(size))
        self._pen.text(at, words, font=letter, fill=ink, anchor="mm")
