"""What hangs and swings: which thing of a scene the action sets in motion, where it hangs, and how far it goes.

The place's own lamp or sign swings where it has one; else a lamp, a sign, a rope or a pendulum is hung, and hangs there
in all of the scene's shots. What the wind moves goes on; what was pushed dies away.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from movie_director.breakdown.span import span
from movie_director.breakdown.watch import Told, told
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.picture import Place, Prop, Swing
from movie_director.places import Brief, GroundPlan, plan_of

_NOUNS: Mapping[str, str] = {
    "lamp": "lamp", "pendant": "lamp", "chandelier": "lamp", "lantern": "lamp", "bulb": "lamp", "lightbulb": "lamp",
    "hanglamp": "lamp", "kroonluchter": "lamp", "lantaarn": "lamp", "peertje": "lamp", "sign": "sign",
    "signboard": "sign", "bord": "sign", "uithangbord": "sign", "rope": "rope", "noose": "rope", "touw": "rope",
    "strop": "rope", "pendulum": "pendulum", "slinger": "pendulum",
}  # fmt: skip
_NOUN = "|".join(sorted(_NOUNS, key=lambda word: (-len(word), word)))
_LEAD = r"(?<!desk )(?<!table )(?<!bedside )(?<!street )(?<!floor )(?<!road )(?<!stop )(?<!standing )"
_SWINGS = (
    r"swings?|sways?|swinging|swaying|rocks|rocking|dangles|dangling|oscillates|zwaait|slingert|schommelt|bungelt|"
    r"zwaaien|slingeren"
)
_TOLD = re.compile(
    rf"{_LEAD}\b(?P<a>{_NOUN})\b(?: (?:above|over|on|of|from) (?:the|a|his|her|its) \w+(?: \w+)?)?,?"
    rf"(?: (?:is|begins to|starts to|still|slowly|gently|wildly|softly|\w+ly|boven de tafel))*"
    rf" (?:(?P<do>{_SWINGS})|(?P<noise>creaks|creaking|piept|kraakt))\b"
    rf"|\b(?P<adj>swinging|swaying|slingerende|zwaaiende) (?P<b>{_NOUN})\b"
    rf"|\b(?:sets|sends|leaves) the (?P<c>{_NOUN}) (?:swinging|swaying|rocking)\b",
    re.I,
)
_WIND = re.compile(r"\b(?:wind|breeze|gusts?|draught|draft|storm|gale|bries|tocht|windvlaag)\b", re.I)
_STOPS = re.compile(rf"\b(?:stops|steadies|stills|holds) (?:the |de )?(?:\w+ )?(?:{_NOUN})\b|\bstops swinging\b", re.I)
_NOT = re.compile(r"\b(?:not|never|no longer|niet|nooit)\b[^.;]{0,20}$|n['\u2019]t \w*\s?$", re.I)
_NAMES: Mapping[str, tuple[str, ...]] = {"lamp": ("pendant", "chandelier"), "sign": ("hanging sign",)}
"""Pieces of places that hang, by what they are."""
DEGREES: Mapping[str, float] = {"lamp": 16.0, "sign": 11.0, "rope": 13.0, "pendulum": 10.0}
_LONG: Mapping[str, float] = {"lamp": 0.8, "sign": 0.75, "rope": 1.5, "pendulum": 0.85}
"""Metres from where it hangs to its lower end, where the place has none."""
_LATER = 0.45
"""Share of the first swing with which what was pushed still goes in the scene's later shots."""
WIDE = ("extreme-wide", "aerial", "insert")
_DOWN = 1.25
"""Metres above the floor to which a rope hangs."""
_HIGH = 2.45
"""Metres above the ground of the arm from which something hangs in the open."""


@dataclass(frozen=True)
class Swings:
    """A thing swings from an element of a scene on, counted from 0; `blown` by the wind, or pushed."""

    at: int
    what: str
    blown: bool
    until: int | None = None


@lru_cache(maxsize=4096)
def swings_in(texts: Told) -> tuple[Swings, ...]:
    """Return what a scene's action tells to swing, each sort of thing once."""
    found: dict[str, Swings] = {}
    for n, (kind, text) in enumerate(texts):
        if kind != "action":
            continue
        for match in _TOLD.finditer(text):
            noun = (match["a"] or match["b"] or match["c"]).lower()
            what, ahead = _NOUNS[noun], text[: match.start()]
            blown = _WIND.search(text) is not None or what == "pendulum"
            if _NOT.search(ahead) or (match["noise"] and not (what == "sign" or blown)):
                continue
            found.setdefault(what, Swings(n, what, blown))
        stop = _STOPS.search(text)
        for what, one in list(found.items()):
            if (
                stop is not None
                and one.until is None
                and one.at < n
                and any(word in stop[0].lower() for word in _words(what))
            ):
                found[what] = Swings(one.at, what, one.blown, n)
    return tuple(found.values())


def _words(what: str) -> tuple[str, ...]:
    return ("swinging", *(noun for noun, kind in _NOUNS.items() if kind == what))


def swings(film: Film, scene: Scene, shot: Shot, place: Place) -> tuple[Swing, ...]:
    """Return what swings in a shot, and what hangs there still because it swings in another shot of the scene."""
    if place.set_file:
        return ()
    found: list[Swing] = []
    for one in swings_in(told(film, scene.name)):
        hung = _hung(place.brief, place.kind, one.what)
        if hung is None:
            continue
        first, last = span(scene, shot)
        done = one.until is not None and first > one.until
        moves = last >= one.at and not done
        if not moves and hung.piece:
            continue  # the place's own hangs in its plate
        share = 0.0 if not moves else 1.0 if one.blown or first <= one.at else _LATER
        found.append(hung.model_copy(update={"degrees": round(share * hung.degrees, 2), "blown": one.blown}))
    return tuple(found)


def without(hung: tuple[Swing, ...], props: tuple[Prop, ...]) -> tuple[Prop, ...]:
    """Return a shot's things without those that hang: no coil of the rope lies about."""
    words = {word for swing in hung for word, kind in _NOUNS.items() if kind == swing.what}
    return tuple(p for p in props if p.where == "hand" or p.words.lower().split()[-1] not in words)


@lru_cache(maxsize=1024)
def _hung(brief: Brief, kind: str, what: str) -> Swing | None:
    """How it hangs in a place: the place's own that is nearest to where it plays, else one that is hung there."""
    plan = plan_of(brief, kind)
    own = [p for p in plan.pieces if p.name in _NAMES.get(what, ()) and p.role == "ceiling"]
    if own:
        near = min(own, key=lambda p: math.dist((p.x, p.y), (0.0, 0.4)))
        at = (near.x, near.y, round(near.z + near.h, 3))
        heavy = 0.55 if near.name == "chandelier" else 1.0
        told_ = {"what": what, "piece": near.name, "at": at, "long": near.h, "degrees": DEGREES[what] * heavy}
        return Swing.model_validate(told_)
    at = _hook(plan, what)
    if at is None:
        return None
    long = round(at[2] - _DOWN, 2) if what == "rope" else _LONG[what]
    degrees = round(DEGREES[what] * min(1.0, 1.5 / long), 2)
    return Swing.model_validate({"what": what, "at": at, "long": long, "degrees": degrees})


def _hook(plan: GroundPlan, what: str) -> tuple[float, float, float] | None:
    """Where there is room to hang something: under the ceiling, on the back wall, or on an arm in the open."""
    room = plan.room
    if room is None:
        return (1.15, 1.05, _HIGH) if what in ("sign", "rope") else None
    if what == "pendulum":
        holes = [o for o in room.openings if o.wall == "back"]
        things = [p for p in plan.pieces if p.y > room.back - 0.6 and p.z + p.h > 0.9]
        for x in (0.7, -0.7, 1.3, -1.3, 0.2, 1.9, -1.9):
            free = all(not o.start - 0.3 < x < o.end + 0.3 for o in holes)
            if free and all(abs(p.x - x) > p.w / 2 + 0.25 for p in things) and room.left + 0.4 < x < room.right - 0.4:
                return (x, round(room.back - 0.1, 3), 1.95)
        return None
    x, y = (0.25, 0.8) if what == "lamp" else (0.95, 1.2)
    return (x, min(y, round(room.back - 0.5, 3)), room.high)


def tells(film: Film, scene: Scene, shot: Shot, hung: Swing) -> bool:
    """Whether a shot tells that something swings, and is not so wide that it sees the place's own anyway."""
    order = {name: n for n, name in enumerate(scene.elements)}
    at = {one.at for one in swings_in(told(film, scene.name))}
    own = bool(hung.piece) and shot.size == "establishing"
    return shot.size not in WIDE and not own and any(order.get(anchor) in at for anchor in shot.anchors)
