"""Block a scene: who stands, sits or lies where, from which element on, and in which shot that is seen to change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from movie_director.crew.blocking.distance import distance
from movie_director.crew.blocking.doing import MEAL, Doing, doings
from movie_director.crew.blocking.layout import layout, pair_of, placed
from movie_director.crew.blocking.moves import Stage
from movie_director.crew.blocking.place import CLOSEST, WAYS, Place, through
from movie_director.crew.coverage.cover import happens
from movie_director.crew.coverage.talk import Speech, talk
from movie_director.crew.coverage.view import SceneView
from movie_director.film.position import ASIDE, DEEPEST, NEAREST, Position
from movie_director.film.shot import Shot
from movie_director.places import Marks, marks_of

WIDE = ("wide", "establishing", "group", "two-shot", "full")
"""Sizes in which a change of place can be seen whole; from one seat to its front a medium holds it too."""
FEW = 4
"""How many at most lie when it is only said that *they* do: of a larger company they are some, and there is no room."""
LONG = 0.7
"""Metres beyond which a change of place leaves a medium."""
LITTLE = 0.4
"""Metres up to which somebody makes way."""


@dataclass(frozen=True)
class Seen:
    """What blocking reads of a shot: whom it holds, how wide it is, what it tells."""

    name: str
    size: str
    subject: str | None
    to: str | None
    people: tuple[str, ...]
    walking: str | None
    leaving: str | None
    anchors: tuple[str, ...]

    @classmethod
    def of(cls, shot: Shot) -> Seen:
        """Return what is read of a shot."""
        return cls(shot.name, shot.size, shot.subject, shot.to, shot.people, shot.walking, shot.leaving, shot.anchors)


@dataclass(frozen=True)
class Blocked:
    """A scene's positions in order, and who is seen to change theirs in which shot."""

    positions: tuple[Position, ...] = ()
    crossing: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


@lru_cache(maxsize=4096)
def blocked(view: SceneView, shots: tuple[Seen, ...]) -> Blocked:
    """Return how a scene is blocked that is seen in these shots. The same scene gives the same marks."""
    if not view.names:
        return Blocked()
    found = _Blocking(view, shots).made()
    chairs = tuple((p.who, Place(p.x, p.y)) for p in found.positions if p.on in ("chair", "bench"))
    return _Blocking(view, shots, chairs).made() if chairs else found


class _Blocking:
    def __init__(self, view: SceneView, shots: Sequence[Seen], chairs: Sequence[tuple[str, Place]] = ()) -> None:
        self._view, self._shots = view, shots
        self._crossing: dict[str, tuple[str, ...]] = {}
        self._room: Marks = marks_of(view.place, view.inside, view.kind)
        deeds, who = happens(view)
        self._first = who.first
        self._speeches: Mapping[str, Speech] = talk(view, deeds, who.there)
        self._names = placed(view.names, self._speeches)
        self._apart = distance(view)
        self._pair = pair_of(self._names, self._speeches)
        self._talks = _talks(self._names, self._speeches, shots)
        places = layout(view, self._names, self._pair, self._apart, self._room)
        self.stage = Stage(places, self._partners(), self._room, self._apart, chairs, dict(view.marks))
        self._found: list[Position] = []

    def made(self) -> Blocked:
        """Read the scene through, and note every place that somebody takes."""
        begun, later = self._told()
        for doing in [*self._at_table(begun), *begun]:
            self._do(doing)
        self.stage.settle()
        self.stage.part(self._talks)
        self.stage.marked()
        for who, place in self.stage.places.items():
            self._found.append(position_of(who, place, None))
        told = dict(later)
        for beat in self._view.beats:
            things = [*self._must_rise(beat.id), *told.get(beat.id, ())]
            if things:
                self._change(beat.id, things)
        return Blocked(tuple(self._found), self._crossing)

    def _partners(self) -> dict[str, str]:
        """Whom everybody talks to most."""
        counts: dict[tuple[str, str], int] = {}
        for speech in self._speeches.values():
            if speech.to is not None:
                for a, b in ((speech.speaker, speech.to), (speech.to, speech.speaker)):
                    counts[a, b] = counts.get((a, b), 0) + 1
        found: dict[str, str] = {}
        for who in self._names:
            others = [n for n in self._names if n != who]
            best = max(others, key=lambda o: (counts.get((who, o), 0), o in self._pair), default=None)
            if best is not None:
                found[who] = best
        return found

    def _told(self) -> tuple[list[Doing], list[tuple[str, list[Doing]]]]:
        """What the action tells: how people are when they are first told of, and what they do later, by element."""
        begun: list[Doing] = []
        later: list[tuple[str, list[Doing]]] = []
        met: set[str] = set()
        talked = False
        last: str | None = None
        for beat in self._view.beats:
            if beat.kind == "dialogue":
                talked = talked or beat.speaks
                met.update(beat.speakers)
                last = next(iter(beat.speakers), last)
                continue
            if beat.kind != "action":
                continue
            made = doings(beat.text, self._view.people, last)
            last = next((d.who[0] for d in reversed(made) if d.who), last)
            now: list[Doing] = []
            for doing in made:
                who = tuple(n for n in (doing.who or self._names) if n in self._names)
                if not who or (doing.kind == "lie" and not doing.who and len(who) > FEW):
                    continue
                doing = replace(doing, who=who)
                is_ = doing.state and (not talked or not set(who) & met)
                (begun if is_ and not _acted(who, later, now) else now).append(doing)
            met.update(n for d in made for n in d.who)
            if now:
                later.append((beat.id, now))
        return begun, later

    def _do(self, doing: Doing) -> None:
        for who in doing.who:
            self.stage.do(who, doing)

    def _at_table(self, begun: Sequence[Doing]) -> list[Doing]:
        """Who is there from the start sits at a table that is laid, unless they are told to be somewhere else."""
        opening = self._view.beats[: next((n for n, b in enumerate(self._view.beats) if b.speaks), None)]
        laid = any(beat.kind == "action" and MEAL.search(beat.text) for beat in opening)
        if not (self._room.under and laid):
            return []
        told = {who for doing in begun for who in doing.who}
        who = tuple(n for n in self._first if n in self._names and n not in told)
        return [Doing("sit", who, "table", state=True)] if who else []

    def _must_rise(self, beat: str) -> list[Doing]:
        """Nobody walks who sits or lies: who is seen to go somewhere has risen, though the script does not say so."""
        found: list[Doing] = []
        for shot in self._shots:
            if beat not in shot.anchors[:1]:
                continue
            for who in (shot.walking, shot.leaving):
                place = self.stage.places.get(who or "")
                if who is None or place is None:
                    continue
                if place.posture == "lie":
                    found.append(Doing("rise", (who,)))
                elif who == shot.walking and place.posture == "sit":
                    came = any(who in earlier.people for earlier in self._shots[: self._shots.index(shot)])
                    found += [Doing("rise", (who,))] if came else []
        return found

    def _change(self, beat: str, things: Sequence[Doing]) -> None:
        """Let somebody change place, unless they would then be on the other side of whom they talk to.

        Everybody goes on looking to the same side of the picture, so that a scene's line holds through its moves.
        """
        before = dict(self.stage.places)
        for doing in things:
            self._do(doing)
        for who in self._names:
            was, now = before[who], self.stage.places[who]
            if was == now:
                continue
            if self._flips(who, now, before):
                mirrored = replace(now, x=-now.x, facing=-now.facing)
                fixed = now.posture != "stand" or any((now.x, now.y) == mark[:2] for _, mark in self._view.marks)
                others = (place for name, place in self.stage.places.items() if name != who)
                # Who only makes way a little does not cross the room for it, nor step on anybody there.
                fixed |= was.away(now) < LITTLE or any(mirrored.away(other) < CLOSEST for other in others)
                now = was if fixed or self._flips(who, mirrored, before) else mirrored
                self.stage.places[who] = now
                if now == was:
                    continue
            seen = self._seen(beat, who, was, now)
            if seen is not None:
                self._crossing[seen] = tuple(dict.fromkeys((*self._crossing.get(seen, ()), who)))
            self._found.append(position_of(who, now, beat))

    def _seen(self, beat: str, who: str, was: Place, now: Place) -> str | None:
        """The first shot that tells the element, holds them, and is wide enough to see it; none where nobody can."""
        if "lie" in (was.posture, now.posture) or through(was, now, self._room.wide):
            return None
        for n, shot in enumerate(self._shots):
            if beat not in shot.anchors:
                continue
            whole = n > 0 and self._shots[n - 1].size == "full" and self._shots[n - 1].subject == who
            near = shot.size == "medium" and shot.subject == who and (was.away(now) < LONG or shot.walking == who)
            near = near and not whole  # seen whole, and then nearer as they are: it happens with the cut
            comes = shot.walking == who and not any(who in s.people for s in self._shots[:n])
            if who in shot.people and who != shot.leaving and not comes:
                return shot.name if shot.size in WIDE or near else None
        return None

    def _flips(self, who: str, now: Place, before: Mapping[str, Place]) -> bool:
        """Whether a move leads to the other side of somebody with whom they talk in this scene.

        Sides are those of the picture: of two at the same x the one farther from the middle of it is the nearer one.
        """
        was = before[who]
        pairs = ((before[name], self.stage.places[name]) for name in self._talks.get(who, ()))
        return any(
            (was.way - a.way) * (now.way - b.way) <= 0 or abs(now.x - b.x) < 0.15 or abs(now.way - b.way) < WAYS
            for a, b in pairs
        )


def _talks(names: Sequence[str], speeches: Mapping[str, Speech], shots: Sequence[Seen]) -> dict[str, tuple[str, ...]]:
    """With whom everybody talks or is seen to exchange looks, in both directions; of two who are silent, each other."""
    found: dict[str, dict[str, None]] = {who: {} for who in names}
    looks = [(speech.speaker, speech.to) for speech in speeches.values()]
    looks += [(shot.subject, shot.to) for shot in shots if shot.subject is not None]
    for who, to in looks:
        if to is not None and to != who and {who, to} <= found.keys():
            found[who][to] = None
            found[to][who] = None
    if len(names) == 2:
        return {names[0]: (names[1],), names[1]: (names[0],)}
    return {who: tuple(others) for who, others in found.items()}


def _acted(who: Sequence[str], later: Sequence[tuple[str, list[Doing]]], now: Sequence[Doing]) -> bool:
    """Whether they already did something that a state after it would be the outcome of."""
    return any(set(who) & set(d.who) for _, things in later for d in things) or any(set(who) & set(d.who) for d in now)


def stage_of(view: SceneView, now: Mapping[str, Place]) -> Stage:
    """Return the stage of a scene with everybody where they are at a moment."""
    stage = _Blocking(view, ()).stage
    stage.places.update({who: place for who, place in now.items() if who in stage.places})
    return stage


def position_of(who: str, place: Place, beat: str | None) -> Position:
    """Return a place as the document keeps it."""
    facing = (place.facing + 180.0) % 360.0 - 180.0
    # The last of a large crowd find no mark nearer.
    x, y = min(max(place.x, -ASIDE), ASIDE), min(max(place.y, NEAREST), DEEPEST)
    return Position(
        who=who, x=round(x, 3), y=round(y, 3), facing=round(facing, 1), posture=place.posture,
        on=place.on, beat=beat, why=place.why,
    )  # fmt: skip
