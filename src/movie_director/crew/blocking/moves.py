"""The stage while a scene is blocked: everybody's place, and what a deed makes of it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from movie_director.crew.blocking.distance import FRIENDS, REACH, TOUCH
from movie_director.crew.blocking.doing import Doing
from movie_director.crew.blocking.place import WAYS, Place, beside, meets, opened, settled
from movie_director.crew.blocking.seats import bed, risen, seat
from movie_director.film.way import way_of
from movie_director.places import Marks

DOOR = (2.3, 0.1)
"""Where somebody stands who waits at the door: on the side from which they come, over the whole film."""
Spot = tuple[float, float, float | None]
"""An artist's mark: x and y, and which way to face, if it says so."""
SLANT = 0.5
"""How much of the way between two who talk lies across the picture at least: their looks go to the sides."""
FARTHEST = 3.0
"""How far to the side anybody stands, in metres."""
NEAREST = 0.46
"""What two keep who touch: the inner edge of personal distance (Hall)."""


class Stage:
    """Where everybody is. `partners` tells whom each one talks to most."""

    def __init__(
        self,
        places: Mapping[str, Place],
        partners: Mapping[str, str],
        room: Marks,
        apart: float,
        chairs: Sequence[tuple[str, Place]] = (),
        marks: Mapping[str, Spot] | None = None,
    ) -> None:
        """`chairs` are those that stand there, by who sits on them at some time in the scene.

        `marks` are an artist's: where a person stands, where one stands at a piece of furniture, and numbered ones.
        """
        self._marks = marks or {}
        self.places, self.partners, self._chairs = dict(places), dict(partners), chairs
        self._room, self._apart = room, apart
        self._seats: dict[str, Place] = {}

    def do(self, who: str, doing: Doing) -> None:
        """Put somebody where a deed leads them. What cannot be done from here changes nothing."""
        here = self.places[who]
        if self._room.seated:
            return
        match doing.kind:
            case "sit" if here.posture != "sit":
                self._put(who, self._seat(who, doing.target))
            case "rise" if here.posture != "stand":
                stands = self._clear(who, risen(here))
                other, hand = self.places.get(self.partners.get(who, "")), self._hand(who)
                if other is not None and (stands.x - other.x) * hand < 0.2:  # on their own side of whom they talk to
                    stands = self._clear(who, replace(stands, x=round(other.x + 0.9 * hand, 3)))
                alone = self.partners.get(who) not in self.places
                self._put(who, replace(stands, facing=math.copysign(62.0, -stands.x)) if alone else stands)
            case "lie" if here.posture != "lie":
                self._put(who, bed(doing.target, self._hand(who), self._room, here, self._rest(who)))
            case "cross" | "at" if doing.target or doing.whom:
                self._cross(who, doing)
            case "near" if here.posture == "stand":
                self._come(who, doing.whom or self._other(who), REACH)
            case "touch" if here.posture == "stand":
                self._come(who, doing.whom or self._other(who), TOUCH)
            case "away" if here.posture == "stand":
                self._back(who, doing.whom or self.partners.get(who))
            case _:
                return

    def settle(self) -> None:
        """Once all are placed: who stands looks at whom they talk to, and stands so that the look goes across."""
        for who, here in list(self.places.items()):
            other = self.places.get(self.partners.get(who, ""))
            if here.posture != "stand" or other is None:
                continue
            if other.y > 0.95 and abs(other.x) < max(self._room.wide, 0.3) and here.y < 0.5 and len(self.places) < 4:
                hand = 1 if here.x >= other.x else -1
                here = replace(here, x=hand * (max(self._room.wide, 0.3) + 0.42), y=0.72, why="at the end of the table")
            elif abs(here.x - other.x) < SLANT * here.away(other) and self.partners.get(self.partners[who]) == who:
                hand = self._hand(who)
                aside = other.x + hand * max(0.7, abs(here.y - other.y))
                here = replace(here, x=round(max(-FARTHEST, min(FARTHEST, aside)), 3))
            self.places[who] = opened(self._clear(who, here), other) if not here.why.startswith("speaks") else here

    def part(self, talks: Mapping[str, Sequence[str]]) -> None:
        """Let nobody stand in a line with the audience and whom they talk to: such a line has no side to stay on."""
        for who, here in list(self.places.items()):
            others = [self.places[name] for name in talks.get(who, ()) if name in self.places]
            if here.posture == "stand" and any(abs(here.way - other.way) < WAYS for other in others):
                chairs = [chair for whose, chair in self._chairs if whose != who]
                self.places[who] = settled(here, self._rest(who), self._room, chairs=chairs, beside=others)

    def marked(self) -> None:
        """Once all are placed: who stands is on the artist's mark of that name; others take numbered ones in turn."""
        if not self._marks:
            return
        numbers = sorted((name for name in self._marks if name.isdigit()), key=int)
        named = {who: self._marks[who] for who in self.places if who in self._marks}
        standing = [who for who, here in self.places.items() if here.posture == "stand"]
        free = [who for who in standing if who not in named]
        named |= {who: self._marks[number] for who, number in zip(free, numbers, strict=False)}
        on = [who for who in standing if who in named]
        for who in on:
            x, y, facing = named[who]
            self.places[who] = replace(self.places[who], x=x, y=y, facing=facing or 0.0, why="on the artist's mark")
        for who in standing:
            here, other = self.places[who], self.places.get(self.partners.get(who, ""))
            if who not in named:
                here = self.places[who] = self._clear(who, here)
            if other is not None and (who not in named or named[who][2] is None):
                self.places[who] = opened(here, other)

    def _put(self, who: str, place: Place) -> None:
        self.places[who] = place

    def _hand(self, who: str) -> int:
        """On which side of whom they talk to somebody is: 1 right, -1 left; alone, where they come from."""
        other = self.places.get(self.partners.get(who, ""))
        here = self.places[who]
        if other is None or abs(here.x - other.x) < 0.05:
            return 1 if here.x > 0.05 else -1 if here.x < -0.05 else -way_of(who)
        return 1 if here.x > other.x else -1

    def _other(self, who: str) -> str | None:
        return self.partners.get(who) if len(self.places) == 2 else None

    def _rest(self, who: str) -> list[Place]:
        return [place for name, place in self.places.items() if name != who]

    def _clear(self, who: str, place: Place, apart: float = 0.55) -> Place:
        chairs = [chair for whose, chair in self._chairs if whose != who]
        return settled(place, self._rest(who), self._room, apart, chairs)

    def _seat(self, who: str, target: str) -> Place:
        taken = [place for place in self._rest(who) if place.posture != "stand"]
        known = self._seats.get(who)
        if target in ("", "chair"):  # where somebody sat before, or where others sit already
            if known is not None and all(place.away(known) > 0.5 for place in taken):
                return known
            there = any(place.posture == "sit" and "table" in place.why for place in taken)
            target = "table" if there or self._room.under or self._behind(who) else target
        found = self._seats[who] = seat(target, self._hand(who), self._apart, self._room, self._rest(who))
        standing = [(n, p) for n, p in self.places.items() if n != who and p.posture == "stand"]
        stood = [name for name, place in standing if place.away(found) < 0.6 or meets(place, found)]
        self.places[who] = found
        for name in stood:
            self.places[name] = self._clear(name, self.places[name], 0.62)
        return found

    def _behind(self, who: str) -> bool:
        """Whether somebody they talk to is behind the table."""
        other = self.places.get(self.partners.get(who, ""))
        return other is not None and other.y > 0.9 and abs(other.x) < 1.0

    def _cross(self, who: str, doing: Doing) -> None:
        here, hand = self.places[who], self._hand(who)
        goal = self._goal(doing.target, hand, who)
        if goal is None and doing.whom in self.places and doing.whom != who:
            self._come(who, doing.whom, REACH if doing.kind == "cross" else FRIENDS)
            return
        if goal is None or (doing.kind == "at" and here.posture != "stand"):
            return
        place = self._clear(who, Place(*goal, here.facing, why=_where(doing.target)))
        other = self.places.get(self.partners.get(who, ""))
        if doing.target == "door":  # at the door one looks back into the room
            self._put(who, replace(place, facing=math.copysign(75.0, -place.x)))
        else:
            self._put(who, opened(place, other) if other is not None else replace(place, facing=62.0 * -hand))

    def _goal(self, target: str, hand: int, who: str) -> tuple[float, float] | None:
        """Where one stands at a piece of furniture, on a side."""
        wide = max(self._room.wide, 0.3)
        if target in self._marks:
            return self._marks[target][:2]
        if target.startswith("behind ") and target != "behind door":
            return (-0.3 * hand if len(self.places) < 3 else 0.25 * hand, 1.18)
        if target in ("table", "desk", "counter"):
            return (
                (hand * max(0.45, min(0.62, self._apart / 2)), -0.02)
                if self._near_front(who)
                else (hand * (wide + 0.3), 0.3)
            )
        if target == "window":
            return self._room.window
        if target == "door":
            return (DOOR[0] * -way_of(who), DOOR[1])
        if target == "bed" and self._room.bed is not None:
            return (self._room.bed[0] - 1.1, 1.3)
        if target == "sofa" and self._room.sofa is not None:
            return (self._room.sofa[0] - 1.0 * hand, self._room.sofa[1] - 0.75)
        return None

    def _near_front(self, who: str) -> bool:
        return all(place.y < 0.9 or name == who for name, place in self.places.items()) or len(self.places) > 3

    def _come(self, who: str, whom: str | None, apart: float) -> None:
        """Somebody comes as near to another as a deed asks, on the side where they are."""
        here, other = self.places[who], self.places.get(whom or "")
        if other is None or whom == who or here.away(other) <= apart + 0.1:
            return
        rest = [p for n, p in self.places.items() if n not in (who, whom)]
        chairs = [chair for whose, chair in self._chairs if whose not in (who, whom)]
        place = beside(here, other, rest, self._room, chairs) if other.posture == "sit" else None
        if place is None:
            hand = 1 if here.x >= other.x else -1
            near = max(apart, 0.75) if other.posture != "stand" else apart
            lean = math.copysign(min(0.35 * near, abs(here.y - other.y)), here.y - other.y)
            if other.posture == "sit":
                lean = -0.1
            x, y = other.x + hand * math.sqrt(near**2 - min(near, abs(lean)) ** 2), other.y + lean
            place = Place(round(x, 3), round(y, 3))
            place = settled(place, rest, self._room) if abs(place.x) > 3.0 or rest else place
        why = "close, to touch" if apart < 0.6 else "within reach"
        self._put(who, opened(replace(place, why=why), other))

    def _back(self, who: str, whom: str | None) -> None:
        here, other = self.places[who], self.places.get(whom or "")
        hand = self._hand(who)
        far = 0.8 if other is None else max(0.4, 2.0 - here.away(other))
        place = self._clear(who, replace(here, x=round(here.x + hand * far, 3), why="backs away"))
        self._put(who, opened(place, other) if other is not None else place)


def _where(target: str) -> str:
    return target if target.startswith("behind") else f"at the {target}"
