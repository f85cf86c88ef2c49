"""What the wind takes: curtains, papers, a flag, washing on a line, where and in which shots of a scene.

Curtains are those of the place's windows; papers lie on its surface until a gust takes them, and on the floor after it;
a flag and a line of washing are put up in the open, and hang there in all of the scene's shots.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from movie_director.breakdown.span import span
from movie_director.breakdown.watch import Told, told
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.picture import SURFACE, Blow, Place, Prop
from movie_director.places import marks_of, plan_of
from movie_director.places.curtains import curtains_of

_NOUNS: Mapping[str, str] = {
    "curtain": "curtains", "curtains": "curtains", "drapes": "curtains", "gordijn": "curtains", "gordijnen": "curtains",
    "papers": "papers", "pages": "papers", "papieren": "papers", "flag": "flag", "vlag": "flag", "washing": "washing",
    "laundry": "washing", "wasgoed": "washing", "was": "washing",
}  # fmt: skip
_NOUN = "|".join(sorted((word for word in _NOUNS if word != "was"), key=lambda word: (-len(word), word)))
_WIND = r"(?:wind|breeze|gusts?|draught|draft|storm|gale|bries|tocht|windvlaag|windstoot|rukwind)"
_TAKES = (
    r"(?:lifts?|blows?|billows?|moves|stirs|catch(?:es)?|takes?|scatters?|fills?|sweeps?|snatch(?:es)?|toss(?:es)?|"
    r"ruffles|whips|sends|tilt|blaast|grijpt|verspreidt|beweegt|bolt)"
)
_GOES = (
    r"(?:billows?|flutters?|flaps?|blows?|snaps?|waves?|scatters?|fl(?:y|ies)|whirls?|billowing|fluttering|flapping|"
    r"wapper(?:t|en)|bol(?:t|len)|waai(?:t|en)|fladder(?:t|en)|dwarrel(?:t|en))"
)
_TOLD = re.compile(
    rf"\b{_WIND}\b[^.;!?]{{0,40}}?\b{_TAKES} (?:[\w'\u2019]+ ){{0,3}}?(?P<a>{_NOUN}|was(?= aan de (?:lijn|waslijn)))\b"
    rf"|(?<!holds )(?<!grabs )\b(?P<b>{_NOUN})\b(?: \w+){{0,4}}? {_GOES}\b(?P<after>[^.;!?]{{0,40}})",
    re.I,
)
_NOT = re.compile(r"\b(?:not|never|no|without|niet|nooit|geen|zonder)\b[^.;]{0,30}$|n['\u2019]t \w*\s?$", re.I)
_AIR = re.compile(rf"\b{_WIND}\b", re.I)
_WAVED = re.compile(r"^\s*(?:at|to|the|a|his|her)\b", re.I)
_LATER = 0.7
_LINE = (-1.3, 1.6)
_POLE = (1.5, 1.5)


@dataclass(frozen=True)
class Blown:
    """The wind takes something from an element of a scene on, counted from 0."""

    at: int
    what: str


@lru_cache(maxsize=4096)
def blown_in(texts: Told) -> tuple[Blown, ...]:
    """Return what a scene's action has the wind take, each sort of thing once."""
    found: dict[str, Blown] = {}
    for n, (kind, text) in enumerate(texts):
        for match in _TOLD.finditer(text) if kind == "action" else ():
            what = _NOUNS[(match["a"] or match["b"]).lower()]
            itself = match["b"] is not None
            if _NOT.search(text[: match.start()]) or _NOT.search(match[0]):
                continue
            if itself and (_WAVED.search(match["after"] or "") or (what == "papers" and not _AIR.search(text))):
                continue
            found.setdefault(what, Blown(n, what))
    return tuple(found.values())


def blows(film: Film, scene: Scene, shot: Shot, place: Place) -> tuple[Blow, ...]:
    """Return what the wind moves in a shot, and what of it is there in the others."""
    if place.set_file:
        return ()
    found: list[Blow] = []
    for one in blown_in(told(film, scene.name)):
        first, last = span(scene, shot)
        when = "before" if last < one.at else "now" if first <= one.at else "after"
        made = _blow(place, one.what, when)
        if made is not None:
            found.append(made)
    return tuple(found)


def unblown(taken: tuple[Blow, ...], props: tuple[Prop, ...]) -> tuple[Prop, ...]:
    """Return a shot's things without those that the wind has."""
    whats = {blow.what for blow in taken}
    return tuple(p for p in props if p.where == "hand" or _NOUNS.get(p.words.lower().split()[-1]) not in whats)


def _blow(place: Place, what: str, when: str) -> Blow | None:
    plan = plan_of(place.brief, place.kind)
    if what == "curtains":
        if when == "before" or not curtains_of(plan):
            return None  # they hang in the plate
        return Blow(what="curtains", at=(0.0, 0.0, 0.0), gust=1.0 if when == "now" else _LATER, begins=when == "now")
    if what == "papers":
        marks = marks_of(place.brief.words, place.brief.inside, place.kind)
        if marks.wide <= 0:
            return None
        at = (0.0, SURFACE[1] - 0.08, SURFACE[2])
        gust = {"before": 0.0, "now": 1.0, "after": 1.0}[when]
        return Blow(what="papers", at=at, gust=gust, begins=when == "now")
    if plan.room is not None:
        return None
    x, y = _POLE if what == "flag" else _LINE
    gust = {"before": 0.15, "now": 1.0, "after": _LATER}[when]
    return Blow.model_validate({"what": what, "at": (x, y, 0.0), "gust": gust, "begins": when == "now"})
