"""Dressing: which things of the script stand on a scene's set, where, from when and until when.

What the first lines describe is there from the start; what somebody puts down is there from then on; what somebody
takes is gone after it. Small things lie on the surface that every place keeps, large ones stand where there is room.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from movie_director.breakdown.holding import Held, held
from movie_director.breakdown.watch import told
from movie_director.film.film import Film
from movie_director.film.position import Position
from movie_director.film.prop import Prop as Thing
from movie_director.film.scene import Scene
from movie_director.film.sheet import Item, Sheet
from movie_director.film.shot import Shot
from movie_director.operations.picture import SURFACE, Place, Prop
from movie_director.places import Added, Brief, GroundPlan, Marks, Piece, marks_of, plan_of
from movie_director.places.changes import room_for
from movie_director.places.footprint import corners, deep
from movie_director.prophouse.sizes import kit_of

LARGE = 0.55
"""Metres of its longest side from which on a thing stands on the floor."""
FURNITURE = 0.85
"""Metres from which on it stands against a wall."""
USUAL = (0.16, 0.12, 0.12)
"""The size of a thing that nobody measured."""
APART = 0.03
FEW = 7
"""Things on the surface, at most: more would be a jumble sale."""
FREE = 0.45
"""Metres that a thing on the floor keeps from people's marks."""
_ON_SURFACE = {"desk": ((-0.5, 0.69, 0.14),)}
"""What the stage's own surfaces carry where the script names things: x, y and radius."""
_ACROSS = (0.0, -0.2, 0.2, -0.36, 0.34, -0.5, 0.5, -0.66, 0.66, -0.8, 0.8)
_FLOOR = (
    (1.5, 0.35), (-1.5, 0.35), (1.75, -0.25), (-1.75, -0.25), (1.3, 1.45), (-1.3, 1.45), (2.15, 0.85), (-2.15, 0.85),
    (2.4, 0.1), (-2.4, 0.1), (0.75, 1.7), (-0.75, 1.7),
)  # fmt: skip
_HELD = re.compile(
    r"\b(?:hold(?:s|ing)?|carr(?:y|ies|ying)|clutch\w*|grip\w*|wear(?:s|ing)?|smok(?:es|ing)|wield\w*|brandish\w*|"
    r"aim(?:s|ing)?|rais(?:es|ing)|draws?|point(?:s|ing)|swing(?:s|ing)?|drink(?:s|ing)?|eat(?:s|ing)?)\b"
    r"[^.;]{0,40}$",
    re.I,
)
_IN_HAND = re.compile(
    r"^[^.;]{0,24}\b(?:in|into|under|from) (?:his|her|their|one|its|\w+['\u2019]s) (?:\w+ )?"
    r"(?:hands?|arms?|lap|pockets?|mouth|teeth|belt|fist)\b",
    re.I,
)
_WALL = re.compile(r"^[^.;]{0,30}\b(?:on|against|from) (?:the|a|one|his|her) (?:\w+ )?walls?\b", re.I)
_GROUND = re.compile(
    r"^[^.;]{0,40}\b(?:on|across|onto|to) (?:the|a) (?:\w+ )?(?:floor|ground|carpet|rug|grass|pavement|sidewalk|street|"
    r"road|sand|snow|floorboards|tiles)\b",
    re.I,
)
_PUT = re.compile(
    r"\b(?:puts?|sets?|lays?|plac(?:es|ing)|drops?|leaves|slides|tosses|slams|throws|rests|stands|deposits|empties|"
    r"unpacks|unrolls|spreads|hangs)\b[^.;]{0,50}$",
    re.I,
)
_TAKEN = re.compile(
    r"\b(?:takes|grabs|picks up|picks|pockets|snatches|lifts|steals|removes|collects|seizes|gathers|retrieves|swipes|"
    r"scoops up|scoops)\b[^.;]{0,40}$",
    re.I,
)


@dataclass(frozen=True)
class Laid:
    """A thing where it is on the set: from the scene's element `since`, counted from 0, and `until` which one."""

    prop: Prop
    name: str
    since: int
    until: int | None
    hero: bool

    def there(self, first: int, last: int) -> bool:
        """Whether it is there in a shot that tells the elements from `first` to `last`."""
        return self.since <= last and (self.until is None or first <= self.until)


def things(film: Film, scene: Scene, shot: Shot, place: Place) -> tuple[Prop, ...]:
    """Return what of the script is on the set and in the hands of a shot's people.

    A thing that the shot is about lies in the middle of the surface, unless somebody in it holds it.
    """
    all_laid = laid(film, scene, place)
    first, last = _span(scene, shot)
    there = [one for one in all_laid if one.name != shot.prop and one.there(first, last)]
    hands = held(film, scene, first, last, {one.name for one in all_laid if one.there(first, last)})
    there = [one for one in there if all(one.name != other.thing for other in hands)]
    return _about(film, shot, all_laid, there, hands) + _in_hand(film, shot, hands)


def _in_hand(film: Film, shot: Shot, hands: Sequence[Held]) -> tuple[Prop, ...]:
    """What the people of a shot hold: the first thing in the right hand, another in the left."""
    found: list[Prop] = []
    for one in hands:
        thing = film.get(Thing, one.thing)
        same = any(p.holder == one.who and kit_of(p.words) == kit_of(thing.words) for p in found) if thing else True
        if thing is not None and one.who in shot.people and not same:  # his cup of coffee, and his coffee
            side = "left" if any(prop.holder == one.who for prop in found) else "right"
            changes = {"where": "hand", "holder": one.who, "side": side, "way": one.way}
            found.append(_prop(thing).model_copy(update=changes))
    return tuple(found)


def _about(
    film: Film, shot: Shot, all_laid: Sequence[Laid], there: Sequence[Laid], hands: Sequence[Held]
) -> tuple[Prop, ...]:
    """What is on the set: of a shot that is about a thing, with that in the middle."""
    hero = film.get(Thing, shot.prop) if shot.prop else None
    if hero is None or any(one.thing == shot.prop and one.who in shot.people for one in hands):
        return tuple(one.prop for one in there)
    mine = next((one for one in all_laid if one.name == shot.prop), None)
    spot = mine.prop.at if mine is not None and mine.prop.where == "surface" else None
    shown = [replaced for one in there if (replaced := _cheated(one.prop, spot)) is not None]
    return (_prop(hero), *shown)


def lays(film: Film, scene: Scene, place: Place) -> bool:
    """Whether a scene has anything to lie on a surface: the same for all its shots, so that none finds it gone."""
    sheet = film.get(Sheet, scene.name)
    named = [film.get(Thing, item.name) for item in sheet.items] if sheet is not None else []
    if any(thing is not None and not thing.dressing for thing in named):
        return True
    return any(one.prop.where == "surface" for one in laid(film, scene, place))


def laid(film: Film, scene: Scene, place: Place) -> tuple[Laid, ...]:
    """Return all things of a scene with their places. Pure: the same documents give the same places."""
    sheet = film.get(Sheet, scene.name)
    if sheet is None:
        return ()
    items = tuple(item for item in sheet.items if item.category in ("props", "set-dressing"))
    texts = told(film, scene.name)
    index = {name: n for n, name in enumerate(scene.elements)}
    known = tuple((item, index.get(item.element or "", 0), film.get(Thing, item.name)) for item in items)
    return _laid(known, texts, scene.blocking, place.brief, place.kind)[0]


def absent(film: Film, scene: Scene, place: Place) -> Mapping[str, str]:
    """Return why a scene's things are not laid, by name: `place` has it by itself, `no model`, `held` or `no room`."""
    sheet = film.get(Sheet, scene.name)
    if sheet is None:
        return {}
    items = tuple(item for item in sheet.items if item.category in ("props", "set-dressing"))
    texts = told(film, scene.name)
    index = {name: n for n, name in enumerate(scene.elements)}
    known = tuple((item, index.get(item.element or "", 0), film.get(Thing, item.name)) for item in items)
    return dict(_laid(known, texts, scene.blocking, place.brief, place.kind)[1])


@lru_cache(maxsize=2048)
def _laid(
    known: tuple[tuple[Item, int, Thing | None], ...],
    texts: tuple[tuple[str, str], ...],
    blocking: tuple[Position, ...],
    brief: Brief,
    kind: str,
) -> tuple[tuple[Laid, ...], tuple[tuple[str, str], ...]]:
    plan, marks = plan_of(brief, kind), marks_of(brief.words, brief.inside, kind)
    floor = _Floor(plan, marks, blocking)
    found: list[Laid] = []
    missing: list[tuple[str, str]] = []
    for item, at, thing in sorted(known, key=lambda k: k[2] is None or k[2].dressing):
        if thing is None or _is_there(item, plan):
            missing.append((item.name, "unread" if thing is None else "place"))
            continue
        if thing.dressing and thing.model is None:
            missing.append((item.name, "no model"))
            continue  # a box that stands in for something nobody cares about is worse than nothing
        time = _when(item, at, texts)
        if time is None:
            missing.append((item.name, "held"))
            continue
        where, since, until = time
        prop = floor.stood(_prop(thing), where)
        if prop is not None:
            found.append(Laid(prop, item.name, since, until, not thing.dressing))
        else:
            missing.append((item.name, "no room"))
    return tuple(found), tuple(missing)


def _prop(thing: Thing) -> Prop:
    return Prop(words=thing.words, model=thing.model, size=thing.size, crc=thing.crc, colour=thing.colour)


def _is_there(item: Item, plan: GroundPlan) -> bool:
    """Whether the place has it by itself: a sofa in a living room, the counter of a bar."""
    noun = item.name.split("-")[-1].removesuffix("s")
    own = [piece.name for piece in plan.pieces] + [plan.surface.name]
    return any(noun in name.split() or name == noun for name in own) or noun in ("table", "desk", "counter", "chair")


def _when(item: Item, at: int, texts: Sequence[tuple[str, str]]) -> tuple[str, int, int | None] | None:
    """Where a thing is (`surface`, `floor` or `wall`), from which element on, and until which; none in a hand."""
    noun = re.compile(rf"\b{re.escape(item.name.split('-')[-1])}(?:e?s)?\b", re.I)
    since: int | None = None
    until: int | None = None
    where = "surface"
    talked = False
    for n, (kind, text) in enumerate(texts):
        if kind == "dialogue":
            talked = True
        if kind != "action" or n < at or (match := noun.search(text)) is None:
            continue
        before, after = text[: match.start()], text[match.end() :]
        puts, held = _PUT.search(before), _HELD.search(before) or _IN_HAND.search(after)
        if since is None or until is not None:
            if held and not puts:
                continue
            if _TAKEN.search(before) and until is None and since is None and talked:
                return _place(after, where), -1, n
            since, until = (n if talked or puts else -1), None
            where = _place(after, where)
        elif _TAKEN.search(before):
            until = n
    return None if since is None else (where, since, until)


def _place(after: str, usual: str) -> str:
    if _WALL.search(after):
        return "wall"
    return "floor" if _GROUND.search(after) else usual


class _Floor:
    """What is free of a set: its surface, its floor and its walls."""

    def __init__(self, plan: GroundPlan, marks: Marks, blocking: Sequence[Position]) -> None:
        self._plan, self._marks = plan, marks
        self._people = [(p.x, p.y) for p in blocking]
        self._on = [(x, y, r) for x, y, r in _ON_SURFACE.get(plan.surface.name, ())]
        self._count = 0

    def stood(self, prop: Prop, where: str) -> Prop | None:
        """The thing at a free place of its sort; none where there is no room."""
        size = prop.size or USUAL
        longest = max(size)
        if where == "wall":
            return self._hung(prop, size)
        if longest >= FURNITURE:
            return self._against(prop, size)
        if where == "floor" or longest >= LARGE:
            return self._floor(prop, size)
        return self._surface(prop, size)

    def _surface(self, prop: Prop, size: tuple[float, float, float]) -> Prop | None:
        if self._marks.wide <= 0 or self._count >= FEW:
            return None
        reach = min(0.17, 0.5 * math.hypot(size[0], size[1]) * 0.85)
        for y in (0.49, 0.63, 0.73):
            for x in _ACROSS:
                if abs(x) + reach > self._marks.wide or abs(y - SURFACE[1]) + reach * 0.6 > 0.33:
                    continue
                if all(math.hypot(x - a, y - b) >= reach + r + APART for a, b, r in self._on):
                    self._on.append((x, y, reach))
                    self._count += 1
                    return prop.model_copy(update={"where": "surface", "at": (x, y, SURFACE[2], self._turn(prop))})
        return None

    def _floor(self, prop: Prop, size: tuple[float, float, float]) -> Prop | None:
        left, right, near, deep_ = self._marks.area
        for x, y in _FLOOR:
            if not (left - 0.3 <= x <= right + 0.3 and near - 0.3 <= y <= deep_ + 0.3):
                continue
            piece = Piece(prop.words, x, y, 0, self._turn(prop), *size)
            if self._clear(piece):
                self._plan = replace(self._plan, pieces=(*self._plan.pieces, piece))
                return prop.model_copy(update={"where": "floor", "at": (x, y, 0.0, piece.turn)})
        return None

    def _against(self, prop: Prop, size: tuple[float, float, float]) -> Prop | None:
        piece = room_for(self._plan, self._marks, Added(prop.words, *size))
        if piece is None or not self._clear(piece, table=False):
            return self._floor(prop, size) if max(size) < 1.4 else None
        self._plan = replace(self._plan, pieces=(*self._plan.pieces, piece))
        return prop.model_copy(update={"where": "floor", "at": (piece.x, piece.y, piece.z, piece.turn)})

    def _hung(self, prop: Prop, size: tuple[float, float, float]) -> Prop | None:
        """On the back wall, as near to the middle as it is free, else on one of the sides."""
        room = self._plan.room
        if room is None or max(size[0], size[2]) > 1.6:
            return None
        level = max(1.1, 1.6 - size[2] / 2)
        steps = [0.3 * ((k + 1) // 2) * (1 if k % 2 else -1) for k in range(14)]
        spots = [("back", 0.9 + s, room.back, 0.0) for s in steps]
        spots += [("right", room.right, 0.6 + s, -90.0) for s in steps] + [
            ("left", room.left, 0.6 + s, 90.0) for s in steps
        ]
        for wall, x, y, turn in spots:
            along, half = (x, size[0] / 2 + 0.12) if wall == "back" else (y, size[0] / 2 + 0.12)
            ends = (room.left, room.right) if wall == "back" else (room.front, room.back)
            if along - half < ends[0] or along + half > ends[1]:
                continue
            if any(o.wall == wall and o.start - half < along < o.end + half for o in room.openings):
                continue
            piece = Piece(prop.words, x, y, level + size[2] / 2, turn, size[0], 0.1, size[2], role="wall")
            if all(deep(piece, other) <= 0 for other in self._plan.pieces):
                self._plan = replace(self._plan, pieces=(*self._plan.pieces, piece))
                out = math.radians(turn)
                off = size[1] / 2 + 0.02
                at = (round(x + off * math.sin(out), 3), round(y - off * math.cos(out), 3), round(level, 3), turn)
                return prop.model_copy(update={"where": "wall", "at": at})
        return None

    def _clear(self, piece: Piece, *, table: bool = True) -> bool:
        reach = math.hypot(piece.w, piece.d) / 2
        if any(math.hypot(piece.x - x, piece.y - y) < FREE + reach for x, y in self._people):
            return False
        if table and self._marks.wide > 0:
            top = Piece("surface", SURFACE[0], SURFACE[1], w=2 * self._marks.wide, d=0.66, h=0.75)
            if deep(piece, top) > 0:
                return False
        room = self._plan.room
        if room is not None and not all(
            room.left <= x <= room.right and room.front <= y <= room.back for x, y in corners(piece)
        ):
            return False
        return all(other.flat or other.role == "top" or deep(piece, other) <= 0 for other in self._plan.pieces)

    def _turn(self, prop: Prop) -> float:
        """A few degrees, always the same for a thing: nobody lays things down square."""
        return float(sum(map(ord, prop.words)) % 41 - 20)


def _cheated(prop: Prop, spot: tuple[float, float, float, float] | None) -> Prop | None:
    """A thing in an insert of another: what lies in the middle makes room, what stands before it is taken away."""
    if prop.where != "surface" or prop.at is None:
        return prop
    x, y, z, turn = prop.at
    if math.hypot(x - SURFACE[0], y - SURFACE[1]) < 0.2:
        return None if spot is None else prop.model_copy(update={"at": (*spot[:2], z, turn)})
    return None if y < SURFACE[1] and abs(x) < 0.3 else prop


def _span(scene: Scene, shot: Shot) -> tuple[int, int]:
    """The first and last element of the scene that a shot tells; the start where it tells none."""
    told = [*shot.anchors, *(heard.element for heard in shot.lines)]
    index = {name: n for n, name in enumerate(scene.elements)}
    found = [index[name] for name in told if name in index]
    return (min(found), max(found)) if found else (0, 0)
