"""The threshold: how who comes or goes in a shot walks through the door of the place, and what they do to it.

A door that is shut is pulled open from within, or pushed open from outside; through one that stands open they only
walk. Who opened it to leave pulls it shut behind them, but where the text leaves it open; who comes in leaves it open.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from movie_director.breakdown.blocking import before
from movie_director.breakdown.doors import BOTH, is_open, standing, through_of
from movie_director.breakdown.spot import Spot, lies
from movie_director.breakdown.watch import passer
from movie_director.breakdown.way import PERSON, Circle, around, footing
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.picture import Act, Door, Figure, Halt, Mark, Picture, Place, Point2, Prop, Seat
from movie_director.places import plan_of
from movie_director.places.doorway import FOLLOWED, Doorway

OUT, BEYOND, ASIDE = 0.2, 0.85, 0.8
"""Metres behind the wall's face by which people come through, at which they are out, and beside the hole unseen."""
PUSHES = 0.5
"""Metres before a shut door at which who comes in stands to push it open."""
FARTHER = 0.08
"""Metres that who pulls it open to go through stands farther off than who only opens it."""
_TALL, _ARMS = 1.62, 0.5
"""Metres of height below which somebody stands nearer to a door, and by how much for each of them."""
_LATER = 0.15
_PARTING: Mapping[str, float] = {"kiss": 3.4, "hug": 3.8, "shake-hands": 3.2}
"""Seconds that who leaves waits who first does that with somebody."""
_RATE, _WAITS = 24, 0.6
"""Frames a second that shots are counted in, and the share of one that is waited at most."""
_WALL = 0.3
"""Metres that people keep from a wall along which they go."""
_LEAF = 0.42
"""Metres that people keep from the middle of an open leaf."""


@dataclass(frozen=True)
class Crossed:
    """Somebody goes through the door in a shot: how their figure walks, how the door is, and what they do to it."""

    who: str
    doorway: Doorway
    mark: Mark
    walk_to: Mark
    via: tuple[Point2, ...]
    halt: Halt | None
    door: Door
    verbs: tuple[str, ...]
    begins: float = 0.0
    """The share of the shot after which they come: a place is seen first that is shown for the first time."""
    instead: frozenset[int] = frozenset()
    """Of what the shot tells, by its place: what they do to the door, which is done on the way."""

    @property
    def comes(self) -> bool:
        """Whether they come in."""
        return beyond(self.doorway, self.mark)

    def acts(self, turn: int) -> Iterator[Act]:
        """What they do to the door, after so many other things that are done in the shot."""
        opened = self.door.begins
        outside = self.doorway.outer
        for n, verb in enumerate(self.verbs):
            panel = outside if self.comes or verb == "close" else self.doorway.panel
            yield Act.model_validate({"verb": verb, "turn": turn + n, "at": panel.handle_at(opened), "door": True})
            opened = BOTH if self.door.ends == 0.0 else self.door.ends

    def on_the_way(self, figure: Figure) -> Figure:
        """The figure as it goes through the door."""
        turn = 1 + max((act.turn for act in figure.acts), default=-1)
        return figure.model_copy(
            update={
                "mark": self.mark,
                "walk_to": self.walk_to,
                "via": self.via,
                "halt": self.halt,
                "begins": self.begins,
                "looks_at": figure.looks_at if self.comes else None,
                "acts": (*(act for act in figure.acts if act.turn not in self.instead), *self.acts(turn)),
            }
        )


def beyond(door: Doorway, mark: Mark) -> bool:
    """Whether a mark is behind the door."""
    return (mark.x - door.hinge[0]) * door.into[0] + (mark.y - door.hinge[1]) * door.into[1] < 0.0


def passes(shot: Shot, staged: Picture) -> bool:
    """Whether somebody goes through the door of the place in a shot as it is staged."""
    found, who = through_of(staged.place), passer(shot)
    if found is None or who is None or staged.door is None:
        return False
    figure = next((figure for figure in staged.people if figure.name == who), None)
    ends = () if figure is None or figure.walk_to is None else (figure.mark, figure.walk_to)
    return any(beyond(found[0], mark) for mark in ends)


def crossed(
    film: Film,
    scene: Scene,
    shot: Shot,
    place: Place,
    stands: Mapping[str, Spot],
    looks: Mapping[str, Look],
    things: tuple[Sequence[Prop], Sequence[Seat]],
) -> Crossed | None:
    """Return how somebody goes through the place's door in a shot; None where nobody does.

    `stands` is everybody's place as the shot ends, `things` what stands on the floor, and the seats.
    """
    who = passer(shot)
    found = None if who is None or place.set_file else through_of(place)
    if who is None or found is None or who not in stands or not looks[who].on_chairs:
        return None
    doorway, far = found
    leaves = who == shot.leaving
    spot = before(scene, shot).get(who, stands[who]) if leaves else stands[who]
    if lies(spot):
        return None
    mine = {n: act.verb for n, act in enumerate(shot.acts) if act.who == who and act.turns_door}
    was, shuts = is_open(film, scene, shot, place), leaves and [*mine.values()][-1:] == ["close"]
    stays = was if leaves and shot.door == "found" and "open" not in mine.values() else True
    ends = not shuts and stays
    waits = sum(
        _PARTING.get(act.verb, 0.0)
        for act in shot.acts
        if leaves and act.whom in shot.people and who in (act.who, act.whom)
    )
    others = [
        (m.x, m.y, PERSON) for name, m in stands.items() if name in shot.people and name != who and name != shot.leaving
    ]
    floor = _Floor(place, doorway, tuple(others), *things, nearer=_ARMS * max(0.0, _TALL - looks[who].height))
    made = (
        _leaves(floor, who, spot, far, was, ends, speaks=bool(shot.lines) or spot.posture != "stand" or waits > 0)
        if leaves
        else _comes(floor, who, spot, far, was)
    )
    begins = min(_WAITS, round(waits * _RATE / max(shot.least, 1), 3)) if waits else 0.0
    return replace(made, begins=max(begins, _LATER if shot.size == "establishing" else 0.0), instead=frozenset(mine))


@dataclass(frozen=True)
class _Floor:
    """What people go round on their way to a door."""

    place: Place
    door: Doorway
    others: tuple[Circle, ...]
    props: Sequence[Prop]
    seats: Sequence[Seat]
    nearer: float = 0.0
    """Metres by which somebody small stands nearer to a door."""

    def at(self, along: float, into: float) -> Point2:
        """A point of the floor by metres from the hinge, along the shut leaf and into the room."""
        x, y = self.door.spot(along, into)
        return round(x, 3), round(y, 3)

    def mark(self, along: float, into: float, to: tuple[float, float]) -> Mark:
        """A mark there, facing another such point."""
        x, y = self.at(along, into)
        return Mark(x=x, y=y, facing=round(self.door.facing(x, y, *to), 1))

    def way(self, begin: Point2, end: Point2, opened: float) -> tuple[Point2, ...]:
        """The points by which one walks on this side of the wall while the door is open so far."""
        leaf = [(*self.door.turned(k * self.door.wide, 0.0, opened), _LEAF) for k in (0.45, 0.75, 1.0) if opened > 0.0]
        room = plan_of(self.place.brief, self.place.kind).room
        within = None
        if room is not None:  # no nearer to a wall than one begins or ends
            x0, x1, y0, y1 = room.left + _WALL, room.right - _WALL, room.front + _WALL, room.back - _WALL
            xs, ys = (begin[0], end[0]), (begin[1], end[1])
            within = min(x0, *xs), max(x1, *xs), min(y0, *ys), max(y1, *ys)
        return around(begin, end, self.place, self.props, self.seats, (*self.others, *leaf), within)


def _leaves(floor: _Floor, who: str, spot: Spot, far: float, was: bool, ends: bool, speaks: bool) -> Crossed:
    door, m = floor.door, floor.door.middle
    out = (floor.at(m, -OUT), floor.at(m, -BEYOND))
    away = floor.mark(m, -BEYOND - 0.4, (m, -3.0))
    hidden = floor.mark(door.wide + ASIDE, -BEYOND - 0.1, (door.wide + 3.0, -BEYOND - 0.1))
    mark, here = spot.mark, footing(spot.mark, spot.posture)
    if not was:
        at, told = standing(door, 1, FARTHER - floor.nearer), BOTH if not ends else far
        takes = floor.at(m + 0.12, 0.45 * door.wide)
        halt = Halt(mark=at, via=(takes, *out), way="pull")
        via = floor.way(here, (at.x, at.y), 0.0)
        verbs = ("open",) if ends else ("open", "close")
        turned = Door(begins=0.0, ends=told if ends else 0.0, by=who)
    elif not ends:
        at = floor.mark(m + 0.06, 0.85 * door.wide, (m, -1.0))
        halt, via = Halt(mark=at, via=out, way="take"), floor.way(here, (at.x, at.y), far)
        verbs, turned = ("close",), Door(begins=far, ends=0.0, by=who)
    else:
        near = floor.at(m + 0.06, 0.6)
        halt, via = None, (*floor.way(here, near, far), near, *out)
        verbs, turned = (), Door(begins=far, ends=far)
    target = halt.mark if halt is not None else None
    if not speaks:
        mark, via = _on_the_way(mark, via if target is None else (*via, (target.x, target.y)), len(via))
    return Crossed(who, door, mark, hidden if ends else away, via, halt, turned, verbs)


def _comes(floor: _Floor, who: str, spot: Spot, far: float, was: bool) -> Crossed:
    mark, door, m = spot.mark, floor.door, floor.door.middle
    within = floor.at(m + 0.08, 0.75)
    rest = (*((floor.at(m, -OUT),) if was else ()), within, *floor.way(within, footing(mark, spot.posture), far))
    if was:
        begin = floor.mark(door.wide + ASIDE, -BEYOND - 0.1, (0.0, -BEYOND - 0.1))
        return Crossed(who, door, begin, mark, (floor.at(m, -BEYOND), *rest), None, Door(begins=far, ends=far), ())
    begin = floor.mark(m + 0.3 * floor.nearer, floor.nearer - PUSHES, (m + 0.1, 1.0))
    halt = Halt(mark=begin, via=(floor.at(m, 0.0), *rest), way="push")
    return Crossed(who, door, begin, mark, (), halt, Door(begins=0.0, ends=far, by=who), ("open",))


def _on_the_way(mark: Mark, path: Sequence[Point2], kept: int) -> tuple[Mark, tuple[Point2, ...]]:
    """Who has farther to go than a shot follows them begins nearer to the door; `kept` points of their way are via."""
    points: list[Point2] = [(mark.x, mark.y), *path]
    long = sum(math.dist(a, b) for a, b in pairwise(points))
    skip = long - FOLLOWED
    if skip < 0.3:
        return mark, tuple(path[:kept])
    n = 0
    while n < len(points) - 2 and skip > math.dist(points[n], points[n + 1]):
        skip -= math.dist(points[n], points[n + 1])
        n += 1
    (ax, ay), (bx, by) = points[n], points[n + 1]
    share = min(1.0, skip / max(math.dist((ax, ay), (bx, by)), 1e-6))
    x, y = ax + (bx - ax) * share, ay + (by - ay) * share
    facing = math.degrees(math.atan2(bx - ax, ay - by))
    return Mark(x=round(x, 3), y=round(y, 3), facing=round(facing, 1)), tuple(path[n:kept])
