"""The background of a scene: where its crowd stands, sits and walks, the same in every shot.

People keep clear of everybody's marks and of how they come and go, of furniture, and of one another. They talk in twos
and threes, each turned to the others; who watches makes no rows.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from random import Random

from movie_director.breakdown.blocking import entrance, everywhere
from movie_director.breakdown.floorspace import Point, Space, space_of
from movie_director.film.crowd import Doing
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.background import Background, Extra
from movie_director.operations.picture import Mark, Place, Prop
from movie_director.places import Brief
from movie_director.values.slate import seed_of

CLEAR = 1.5
"""Metres that people in the background keep from a mark of the scene."""
WAY = 0.7
"""Metres that they keep from where somebody comes from."""
APART, ASIDE = 0.62, 1.05
"""Metres between the middles of two, and between those of two groups."""
STEP = 0.3
WALKERS = 0.6
"""The share of those who pass that walk, where there are lanes."""
SPACING = 1.7
"""Metres between two who walk in one lane, at least."""
SPAN = 15.0
PACE = 3.1
"""Seconds that pass between one shot and the next, for who walks."""
_BACK = 0.8
_TALL = 0.06


def background(scene: Scene, shot: Shot, place: Place, props: Sequence[Prop]) -> Background | None:
    """Return the people behind and beside a scene's own in one of its shots; none where it has no crowd."""
    crowd = scene.crowd
    if crowd is None or not crowd.count or not crowd.looks or place.set_file:
        return None
    marks = tuple((spot.x, spot.y) for spot in everywhere(scene))
    ways = tuple((w.x, w.y) for x, y in marks for way in (1, -1) for w in [entrance(Mark(x=x, y=y), way)])
    found = _placed(scene.name, crowd.count, crowd.doing, len(crowd.looks), place.brief, place.kind, marks, ways)
    stood = [prop for prop in props if prop.where == "floor" and prop.at is not None]
    extras = tuple(e for e in found if e.does == "walk" or not any(_in(e, prop) for prop in stood))
    number = re.search(r"(\d+)$", shot.name)
    since = round(PACE * int(number[1]) / 10, 2) if number is not None else 0.0
    return Background(looks=crowd.looks, extras=extras, since=since, span=SPAN) if extras else None


def _in(extra: Extra, prop: Prop) -> bool:
    assert prop.at is not None
    return math.dist((extra.x, extra.y), prop.at[:2]) < 0.35 + max((prop.size or (0.5, 0.5))[:2]) / 2


class _Floor:
    """A floor while it fills."""

    def __init__(self, scene: str, looks: int, space: Space, marks: Sequence[Point], ways: Sequence[Point]) -> None:
        self.chance = Random(seed_of(f"the crowd of {scene}"))
        self.space, self.marks, self.ways, self._looks = space, marks, ways, looks
        self.extras: list[Extra] = []
        self.lanes: list[float] = []

    def clear(self, x: float, y: float, apart: float = APART, keep: float = CLEAR) -> bool:
        """Whether somebody may be there, floor or seat."""
        return (
            all(math.dist((x, y), mark) >= keep for mark in self.marks)
            and all(math.dist((x, y), way) >= WAY for way in self.ways)
            and all(e.does == "walk" or math.dist((x, y), (e.x, e.y)) >= apart for e in self.extras)
            and all(abs(y - lane) >= 0.5 for lane in self.lanes)
        )

    def free(self, x: float, y: float, apart: float = APART) -> bool:
        """Whether somebody may stand there."""
        return self.space.free(x, y) and self.clear(x, y, apart)

    def add(self, x: float, y: float, facing: float, does: str, level: float = 0.0) -> None:
        """Put somebody there who looks unlike those who are near."""
        near = sorted(range(len(self.extras)), key=lambda n: math.dist((x, y), (self.extras[n].x, self.extras[n].y)))
        taken = {(self.extras[n].look, self.extras[n].tint) for n in near[:7]}
        bodies, tints = [self.extras[n].look for n in near[:3]], [self.extras[n].tint for n in near[:4]]
        pairs = [(look, tint) for look in range(self._looks) for tint in range(self._looks)]
        used = [e.look for e in self.extras]
        self.chance.shuffle(pairs)
        look, tint = min(pairs, key=lambda p: (p in taken, bodies.count(p[0]) + tints.count(p[1]), used.count(p[0])))
        told = {"look": look, "tint": tint, "x": round(x, 3), "y": round(y, 3), "does": does, "level": level}
        size = round(1 + self.chance.uniform(-_TALL, _TALL / 2), 3)
        self.extras.append(Extra.model_validate({**told, "size": size, "facing": round((facing + 180) % 360 - 180, 1)}))

    def spots(self) -> list[Point]:
        """Places to try, those behind the marks likelier to come first."""
        found: list[tuple[float, Point]] = []
        for x0, x1, y0, y1 in self.space.zones:
            for i in range(int((x1 - x0) / STEP) + 1):
                for j in range(int((y1 - y0) / STEP) + 1):
                    x, y = (
                        x0 + i * STEP + self.chance.uniform(-0.1, 0.1),
                        y0 + j * STEP + self.chance.uniform(-0.1, 0.1),
                    )
                    score = self.chance.random() + (0.55 if y > _BACK else 0.0) - 0.03 * math.hypot(x, y - 2)
                    found.append((score, (x, y)))
        return [spot for _, spot in sorted(found, reverse=True)]


@lru_cache(maxsize=64)
def _placed(
    scene: str,
    count: int,
    doing: Doing,
    looks: int,
    brief: Brief,
    kind: str,
    marks: tuple[Point, ...],
    ways: tuple[Point, ...],
) -> tuple[Extra, ...]:
    floor = _Floor(scene, looks, space_of(brief, kind), marks, ways)
    if doing == "pass":
        _walk(floor, round(WALKERS * count))
    elif doing == "sit":
        _sit(floor, count)
    elif doing == "mill":
        _sit(floor, count // 4)
    else:
        _watch(floor, count)
    _talk(floor, count)
    return tuple(floor.extras)


def _walk(floor: _Floor, count: int) -> None:
    """People on their way, in lanes that nobody stands in; every second lane leads back."""
    lanes = [y for y in floor.space.lanes if all(abs(y - my) >= 0.9 for _, my in floor.marks)]
    each = min(math.ceil(count / max(len(lanes), 1)), int(2 * SPAN / SPACING))
    for n, lane in enumerate(lanes):
        floor.lanes.append(lane)
        slots = list(range(int(2 * SPAN / SPACING)))
        floor.chance.shuffle(slots)
        for slot in sorted(slots[: min(each, count - len(floor.extras))]):
            x = -SPAN + slot * SPACING + floor.chance.uniform(-0.35, 0.35)
            floor.add(x, lane + floor.chance.uniform(-0.1, 0.1), 90.0 if n % 2 == 0 else -90.0, "walk")


def _sit(floor: _Floor, count: int) -> None:
    """People on the seats that the place has, some left empty, unless there are more people than seats."""
    chairs = list(floor.space.chairs)
    floor.chance.shuffle(chairs)
    behind = sorted(chairs, key=lambda c: c.y < -1.5)
    for chair in behind:
        if len(floor.extras) < count and floor.clear(chair.x, chair.y, 0.5, 0.9):
            # A stool turns: to a neighbour, or to the bar.
            turn = floor.chance.choice((-75, 80, 150, -160, 40)) if chair.level > 0 else 0
            floor.add(chair.x, chair.y, chair.facing + turn + floor.chance.uniform(-6, 6), "sit", chair.level)


def _watch(floor: _Floor, count: int) -> None:
    """People who look at what happens: loosely, nearer ones first, in no rows."""
    centre = _middle(floor.marks)
    spots = sorted(floor.spots(), key=lambda s: math.dist(s, centre) + floor.chance.uniform(0, 1.6) + 3 * (s[1] < 0.3))
    for x, y in spots:
        if len(floor.extras) >= count:
            return
        if floor.free(x, y, APART + floor.chance.uniform(0, 0.2)):
            floor.add(x, y, _towards((x, y), centre) + floor.chance.uniform(-14, 14), "watch")


def _talk(floor: _Floor, count: int) -> None:
    """Twos and threes who talk, and here and there somebody alone, until there are enough or there is no room."""
    for x, y in floor.spots():
        left = count - len(floor.extras)
        if left <= 0:
            return
        size = 1 if left == 1 else min(left, floor.chance.choice((2, 2, 2, 3, 3, 1)))
        turn, radius = floor.chance.uniform(0, 360), {1: 0.0, 2: 0.42, 3: 0.5}[size]
        ring = [math.radians(turn + 360 * n / size + floor.chance.uniform(-12, 12)) for n in range(size)]
        places = [(x + radius * math.cos(a), y + radius * math.sin(a)) for a in ring]
        if not all(floor.free(*place, ASIDE if size > 1 else 0.9) for place in places):
            continue
        speaker = floor.chance.randrange(size)
        for n, place in enumerate(places):
            facing = _towards(place, (x, y)) if size > 1 else _alone(floor, place)
            does = "talk" if n == speaker and size > 1 else "listen" if size > 1 else "watch"
            floor.add(*place, facing + floor.chance.uniform(-10, 10), does)


def _alone(floor: _Floor, place: Point) -> float:
    """Where somebody alone looks: about the middle of things, never at a wall."""
    return _towards(place, (floor.chance.uniform(-2, 2), floor.chance.uniform(-2.5, 1.0)))


def _middle(marks: Sequence[Point]) -> Point:
    if not marks:
        return 0.0, 0.0
    return sum(x for x, _ in marks) / len(marks), sum(y for _, y in marks) / len(marks)


def _towards(place: Point, at: Point) -> float:
    return math.degrees(math.atan2(at[0] - place[0], place[1] - at[1]))
