"""The plan of a scene while it is made: its set-ups so far, who is on stage, what was shown, what is still owed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from movie_director.crew.coverage.deeds import Deed
from movie_director.crew.coverage.presence import Presence
from movie_director.crew.coverage.view import Beat, SceneView, Thing
from movie_director.crew.coverage.words import Order
from movie_director.film.mood import Mood
from movie_director.film.shot import Cue, Heard, Move, Passing, Shot, Size
from movie_director.film.way import way_of
from movie_director.values.slate import shot_name

RATE = 24
"""Frames a second: documents count frames, and the film's are these."""
BRIEFEST = 1.0
"""Seconds that any shot lasts at least."""
SMALL = 42
"""Words that an eighth of a page tells at most, its heading aside."""
WRITTEN: Mapping[Move, float] = {"push-in": 0.45, "pull-out": 0.5}
"""How far the moves that a script asks for go that are slight when the crew makes them; the others go as is usual."""
COMPANY = 8
"""People that a frame holds at most."""
MASTERS = ("aerial", "extreme-wide", "establishing", "wide", "group", "two-shot")
SINGLES = ("full", "medium", "medium-close", "close", "extreme-close")
EFFECT_NEAR = 8.0
"""Decibels by which a thing that fills the frame sounds nearer."""


@dataclass
class SetUp:
    """A shot while it is planned.

    `seconds` is how long what it shows takes, `spoken` an estimate of what is said, `aside` the part of it that is said
    by voices from elsewhere. `shorts` counts short speeches, `voice` is who spoke last, `sized` tells that the script
    wrote its size, `kind` tells what it was planned for.
    """

    size: Size
    reason: str
    anchors: list[str]
    subject: str | None = None
    over: str | None = None
    to: str | None = None
    people: tuple[str, ...] = ()
    prop: str | None = None
    walking: str | None = None
    leaving: str | None = None
    door: Passing = ""
    lines: list[Heard] = field(default_factory=list[Heard])
    move: Move = "static"
    amount: float = 0.0
    focus: tuple[str, ...] = ()
    moods: dict[str, Mood] = field(default_factory=dict[str, Mood])
    seconds: float = 0.0
    spoken: float = 0.0
    aside: float = 0.0
    shorts: int = 0
    voice: str | None = None
    cues: tuple[Cue, ...] = ()
    written: bool = False
    sized: bool = False
    kind: str = ""

    @property
    def detail(self) -> bool:
        """Whether it fills the frame with a thing, or is what somebody sees: nothing else is told in it."""
        return self.size in ("insert", "pov") or self.kind == "insert"

    @property
    def lasts(self) -> float:
        """About how many seconds it lasts."""
        return max(BRIEFEST, self.seconds + self.spoken)

    @property
    def least(self) -> int:
        """Frames that it lasts at least: what happens has its time beside what is said on screen."""
        said = 0.8 * max(0.0, self.spoken - self.aside) if self.seconds > 1.5 and self.kind != "reaction" else 0.0
        return round(max(self.seconds + said, 1.5 if self.lines else BRIEFEST) * RATE)

    @property
    def open(self) -> bool:
        """Whether more can be told in it: its last speech ends in it, and nobody is on their way out."""
        return not (self.lines and self.lines[-1].part == "head") and self.leaving is None


@dataclass
class Plan:
    """Everything that is decided about a scene so far."""

    view: SceneView
    shots: list[SetUp] = field(default_factory=list[SetUp])
    pending: list[str] = field(default_factory=list[str])
    moods: dict[str, Mood] = field(default_factory=dict[str, Mood])
    carried: tuple[str, Heard, str] | None = None
    present: list[str] = field(default_factory=list[str])
    met: set[str] = field(default_factory=set[str])
    working: set[str] = field(default_factory=set[str])
    order: Order | None = None
    standing: str | None = None
    since_master: int = 0
    talked: bool = False
    used: dict[str, int] = field(default_factory=dict[str, int])
    owes_place: bool = False
    left: set[str] = field(default_factory=set[str])
    who: Presence = field(default_factory=Presence)
    apart: set[frozenset[str]] = field(default_factory=set[frozenset[str]])

    @property
    def small(self) -> bool:
        """Whether the scene is about an eighth of a page: a few words of action and no more than one short speech."""
        talk = [b for b in self.view.beats if b.kind == "dialogue"]
        words = sum(b.text.count(" ") + 1 for b in self.view.beats if b.kind == "action")
        return len(talk) <= 1 and all(b.weight == 0 for b in talk) and words + 12 * len(talk) <= SMALL

    @property
    def last(self) -> SetUp | None:
        """The shot that was planned last."""
        return self.shots[-1] if self.shots else None

    def thing(self, name: str | None) -> Thing | None:
        """The thing of this name."""
        return next((t for t in self.view.things if t.name == name), None)

    def company(self, *first: str | None) -> tuple[str, ...]:
        """Who is on stage, in the reader's order; `first` are there in any case. At most as many as a frame holds."""
        needed = [n for n in first if n is not None and self.here(n)]
        there = [n for n in self.view.names if n in self.present or n in needed]
        if self.apart and there:
            last = self.last.subject if self.last is not None else None
            pivot = needed[0] if needed else last if last in there else there[0]
            there = [n for n in there if frozenset((n, pivot)) not in self.apart]
        if len(there) > COMPANY:
            kept = set([*needed, *there][:COMPANY])
            there = [n for n in there if n in kept][:COMPANY]
        return tuple(there)

    def here(self, who: str) -> bool:
        """Whether somebody can be in a frame: they are there, or may have been all along; not when they left."""
        return who in self.present or (who not in self.left and not self.who.parts)

    def arrive(self, *who: str | None) -> None:
        """Note that somebody is there."""
        self.present += [n for n in dict.fromkeys(who) if n is not None and n not in self.present]

    def add(self, size: Size, reason: str, anchors: Iterable[str], **fields: Any) -> SetUp:
        """Add a shot that tells `anchors` and what had no shot of its own before them; a waiting order shapes it."""
        told = list(dict.fromkeys([*self.pending, *anchors]))
        self.pending = []
        shot = SetUp(size, reason, told, **fields)
        shot.moods = {who: mood for who, mood in self.moods.items() if who in shot.people}
        self.shots.append(shot)
        if self.order is not None:
            order, self.order = self.order, None
            obey(self, shot, order)
        if shot.size in MASTERS and len(shot.people) > 1:
            self.since_master = 0
        self.met.update(shot.people)
        return shot

    def push(self, amount: float) -> dict[str, Any]:
        """A slow push-in, as far as the style moves."""
        return self.moving("push-in", amount)

    def moving(self, move: Move, amount: float) -> dict[str, Any]:
        """A move of the style's strength; a style that holds the camera in its hands breathes instead of resting."""
        style = self.view.style
        if style.handheld and (move == "static" or style.moves < 0.5):
            return {"move": "handheld", "amount": style.handheld}
        scaled = round(amount * style.moves, 3)
        return {"move": move, "amount": scaled} if scaled > 0 and move != "static" else {}

    def follow(self, who: str | None, amount: float = 0.1) -> dict[str, Any]:
        """A pan with somebody who goes, in the direction of their way through the film."""
        return self.moving("pan-right" if who is None or way_of(who) > 0 else "pan-left", amount)

    def steps(self, who: str | None) -> tuple[Cue, ...]:
        """The footsteps of somebody who goes."""
        return (Cue(effect="footsteps", at=0.05, share=0.7),) if who else ()


def obey(plan: Plan, shot: SetUp, order: Order) -> None:
    """Shoot as the script says: the order's size and move win over what the grammar would choose."""
    if order.size == "full" and (shot.kind == "place" or not shot.people):
        shot.size = "wide"  # of a place, a full shot is all of it
    elif order.size is not None and not (order.size == "insert" and shot.lines):
        if order.size in SINGLES and shot.subject is None and shot.people:
            shot.subject = shot.people[0]
        alone = order.size in ("two-shot", "group") and len(shot.people) < 2
        if not alone and (order.size not in SINGLES or shot.people or shot.prop):
            shot.size = order.size
        if shot.size in SINGLES and shot.subject in shot.people:
            shot.people = (shot.subject,) if shot.subject else ()
            shot.over = None
    operate(shot, order)
    shot.written, shot.sized = True, order.size is not None and not order.free
    shot.reason = f"as written: {order.words}"


def operate(shot: SetUp, order: Order) -> None:
    """Move the camera as an order says: along with who walks, else along its way through the film."""
    if order.move is not None:
        shot.move, shot.amount = order.move, WRITTEN.get(order.move, 0.0)
    elif order.along:
        beside: Move = "truck-left" if shot.subject and way_of(shot.subject) < 0 else "truck-right"
        shot.move, shot.amount = ("follow" if shot.walking or shot.leaving else beside), 0.0


def finished(plan: Plan) -> tuple[Shot, ...]:
    """Return the plan as documents, named and numbered by tens."""
    return tuple(_shot(plan, shot, n) for n, shot in enumerate(plan.shots, start=1))


def _shot(plan: Plan, shot: SetUp, n: int) -> Shot:
    return Shot.model_validate(
        {
            "name": f"{plan.view.name}/{shot_name(n * 10)}",
            "scene": plan.view.name,
            "order": n * 10,
            "size": shot.size,
            "subject": shot.subject,
            "over": shot.over,
            "to": shot.to,
            "people": shot.people,
            "prop": shot.prop,
            "walking": shot.walking,
            "leaving": shot.leaving,
            "door": shot.door if shot.walking or shot.leaving else "",
            "lines": tuple(shot.lines),
            "anchors": tuple(dict.fromkeys(shot.anchors)),
            "move": shot.move,
            "amount": shot.amount,
            "focus": shot.focus,
            "moods": shot.moods,
            "least": shot.least,
            "cues": shot.cues,
            "reason": _called(plan, shot),
        }
    )


def _called(plan: Plan, shot: SetUp) -> str:
    """The reason, with people called as they are called in speech; what is quoted from the script stays as it is."""
    reason = shot.reason
    for who in plan.view.names if not reason.startswith("as written") else ():
        if who in reason:
            name = " ".join(word.capitalize() for word in who.split("-"))
            reason = re.sub(rf"(?<![\w-]){re.escape(who)}(?![\w-])", name, reason)
    return reason


def heard(beat: Beat) -> Heard:
    """A whole line."""
    return Heard(element=beat.id)


def acts(deeds: Sequence[Deed], *kinds: str) -> bool:
    """Whether anything of these kinds happens."""
    return any(deed.kind in kinds for deed in deeds)


def take_in(plan: Plan, shot: SetUp, beat: Beat, seconds: float) -> None:
    """Let a shot tell this too."""
    shot.anchors += [*plan.pending, beat.id]
    plan.pending = []
    shot.seconds = round(shot.seconds + seconds, 2)
    plan.met.update(shot.people)
