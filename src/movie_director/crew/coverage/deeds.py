"""What happens in a piece of action: sentence by sentence, who does what, with what, and whether they come or go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from movie_director.crew.coverage.clauses import aside, doer, done, done_by, form_of, named_in, pronoun_of, subject_of
from movie_director.crew.coverage.slugs import bare, place_of
from movie_director.crew.coverage.verbs import (
    APART,
    BODY,
    COMES_OUT,
    ENTER,
    FACE,
    LEAVE,
    LOOK,
    MOVE,
    OUT_OF,
    PICTURED,
    SILENCE,
    STILL,
    STRONG,
    TOGETHER,
    TOUCH,
    TOUCH_OF,
)
from movie_director.crew.coverage.view import Player, Thing
from movie_director.crew.coverage.words import Order, order_of

Kind = Literal[
    "place", "enter", "leave", "move", "look", "thing", "business", "together", "silence", "written", "elsewhere"
]

_SENTENCE = re.compile(
    r"(?<![Mm][Rr]\.)(?<![Mm][Ss]\.)(?<![Dd][Rr]\.)(?<!\bSt\.)(?<![Mm][Rr][Ss]\.)(?<!\b[A-Z]\.)"
    r"(?<=[.!?\u2026])[\"')\]]*\s+(?=[\"'(\[A-Z0-9\u2014-])|\n+"
)
_PRONOUN = re.compile(
    r"^(?:[A-Z]?\w*ly,?\s+|Then,?\s+|And\s+|But\s+|Now\s+|Finally,?\s+|Slowly,?\s+)?(He|She|His|Her|he|she|his|her)\b"
)
_LATER = re.compile(r"\b(he|she|his|her|him)\b")
_IT = re.compile(r"^(?:It|Its|This|That)\b")


@dataclass(frozen=True)
class Deed:
    """One thing that happens. `named` are all whom it names, `going` those who come, go or move.

    `strong` marks a look that finds something new, `touch` that somebody lays hands on another. `does` is what `who`
    does in the script's own first words: `picks up the receiver`.
    """

    kind: Kind
    text: str
    who: str | None = None
    whom: str | None = None
    named: tuple[str, ...] = ()
    thing: str | None = None
    capital: bool = False
    order: Order | None = None
    new: bool = False
    strong: bool = False
    going: tuple[str, ...] = ()
    touch: bool = False
    does: str = ""

    @property
    def face(self) -> bool:
        """Whether it is told by a face: a smile, a look, a hesitation, and nothing that takes the body."""
        return bool(FACE.search(self.text)) and not BODY.search(self.text)

    @property
    def apart(self) -> bool:
        """Whether what is seen is in another place than who sees it: through a window, on a screen."""
        return bool(APART.search(self.text))

    @property
    def pictured(self) -> bool:
        """Whether it tells of those in a picture, who need not be there themselves."""
        return bool(PICTURED.search(self.text))

    @property
    def words(self) -> int:
        """How much is told, in words."""
        return self.text.count(" ") + 1


@lru_cache(maxsize=8192)
def deeds_of(
    text: str,
    people: tuple[Player, ...],
    things: tuple[Thing, ...],
    listed: tuple[str, ...],
    inside: bool,
    last: str | None,
) -> tuple[Deed, ...]:
    """Read a piece of action. `last` is who was spoken of before it, whom `he` or `she` may mean."""
    found: list[Deed] = []
    if slug := _slug(text, people, things, listed):
        return (slug,)
    for sentence in _SENTENCE.split(text):
        sentence = sentence.strip()
        if not any(c.isalnum() for c in sentence):
            continue
        deed = _read(sentence, people, things, listed, inside, last)
        before = found[-1] if found else None
        if before is not None and before.thing and deed.kind == "place" and (_IT.match(sentence) or deed.words <= 4):
            deed = replace(deed, kind="thing", thing=before.thing, capital=before.capital)
        last = deed.who or last
        if before is not None and _one(before, deed):
            found[-1] = replace(
                before,
                text=f"{before.text} {deed.text}",
                named=tuple(dict.fromkeys((*before.named, *deed.named))),
                new=before.new or deed.new,
            )
        else:
            found.append(deed)
    return tuple(_few(found))


def _one(a: Deed, b: Deed) -> bool:
    """Whether two sentences are one picture: the same kind of thing of the same subject."""
    if b.order is not None or (a.order is not None and a.order.alone):
        return False
    if a.kind in ("place", "silence") and a.kind == b.kind:
        return True
    if a.kind == "thing":
        return b.kind == "thing" and a.thing == b.thing
    if a.who is not None and a.who == b.who and b.kind == "business":
        return a.kind in ("business", "enter", "move", "written")
    return a.kind == b.kind == "together"


def _few(found: Sequence[Deed]) -> list[Deed]:
    """Join small business of several people into one picture of them."""
    made: list[Deed] = []
    for deed in found:
        before = made[-1] if made else None
        if (
            before is not None
            and {before.kind, deed.kind} <= {"business", "together"}
            and before.order is deed.order is None
            and not (before.new or deed.new)
            and before.words + deed.words <= 18
        ):
            named = tuple(dict.fromkeys((*before.named, *deed.named)))
            made[-1] = replace(before, kind="together", text=f"{before.text} {deed.text}", named=named)
        else:
            made.append(deed)
    return made


def _slug(text: str, people: tuple[Player, ...], things: tuple[Thing, ...], listed: tuple[str, ...]) -> Deed | None:
    """Read a line of capitals that goes to another place, to a person, or is the camera's."""
    if any(c.islower() for c in text):
        return None
    line, _ = bare(text)
    named = named_in(line, people)
    if order := order_of(line):
        thing, capital = _thing(line, things, listed)
        return Deed(
            "written", line, named[0] if named else None, named=named, thing=thing, capital=capital, order=order
        )
    if named and form_of(line.rstrip("."), people):
        return Deed("written", line, named[0], named=named, order=_to_see(line))
    return Deed("elsewhere", line, named=named) if place_of(text) else None


def _to_see(line: str) -> Order:
    return Order(line, "medium", target=line, alone=True, free=True)


def _read(
    text: str,
    people: tuple[Player, ...],
    things: tuple[Thing, ...],
    listed: tuple[str, ...],
    inside: bool,
    last: str | None,
) -> Deed:
    named = named_in(text, people)
    who = _main(text, named, people, last)
    others = [n for n in named if n != who]
    thing, capital = _thing(text, things, listed)
    new = any(p.new and p.name == who and any(form.upper() in text for form in p.forms[:1]) for p in people)
    deed = Deed(
        "business" if who else "place", text, who, others[0] if others else None, named, thing, capital, new=new,
        does=done_by(text) if who and subject_of(text, people, last) == ("one", who) else "",
    )  # fmt: skip
    if order := order_of(text):
        return replace(deed, kind="written", order=order)
    if SILENCE.match(text):
        return replace(deed, kind="silence", who=None)
    if who is None and not named and TOGETHER.match(text):
        kind: Kind = "leave" if LEAVE.search(text) else "move" if MOVE.search(text) else "together"
        return replace(deed, kind=kind)
    if goes := _goes(deed, people, inside, last):
        return goes
    if who is None:
        return replace(deed, kind="thing" if thing and (capital or _begins(text, thing, things)) else "place")
    if others and TOUCH.search(text) and doer(text, _at(TOUCH, text), people, last) == (who,):
        return replace(deed, kind="business", touch=True)
    if not others and (met := _met(text, who, people)):
        return replace(deed, kind="business", touch=True, whom=met, named=(*named, met))
    look = LOOK.search(text)
    looker = doer(text, look.start(), people, last) if look else None
    if look and looker and len(looker) == 1 and (others or thing or STRONG.search(look[0])):
        whom = next((n for n in named if n != looker[0]), None)
        strong = bool(STRONG.search(look[0])) and not aside(text, look.start())
        return replace(deed, kind="look", who=looker[0], whom=whom, strong=strong)
    if thing is not None:
        return replace(deed, kind="thing")
    return (
        replace(deed, kind="together") if len(named) > 1 and re.search(r"\b(?:and|both|each other)\b", text) else deed
    )


def _met(text: str, who: str, people: tuple[Player, ...]) -> str | None:
    """On whom somebody lays hands who is only meant, as in `kisses him`: the only other one there who it can be."""
    match = TOUCH_OF.search(text)
    if match is None or doer(text, match.start(), people, who) != (who,):
        return None
    word = {"him": ("he",), "her": ("she",)}.get(match[1].lower(), ("he", "she", ""))
    fits = [player.name for player in people if player.name != who and player.pronoun in word]
    return fits[0] if len(fits) == 1 else None


def _at(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.search(text)
    return match.start() if match else 0


def _goes(deed: Deed, people: tuple[Player, ...], inside: bool, last: str | None) -> Deed | None:
    """Who comes, leaves or moves by a verb of their own, if anybody does."""
    text = deed.text
    kinds: tuple[tuple[Kind, re.Pattern[str]], ...] = (
        ("move" if inside else "enter", OUT_OF),
        *((("enter", COMES_OUT),) if not inside else ()),
        ("leave", LEAVE),
        ("enter", ENTER),
        ("move", MOVE),
    )
    for kind, pattern in kinds:
        for match in pattern.finditer(text):
            if STILL.match(text, match.start()):
                continue
            whose = doer(text, match.start(), people, last)
            if whose is None:
                continue
            if not whose:
                return replace(deed, kind=kind, who=None, going=deed.named)
            whom = next((n for n in deed.named if n not in whose), None)
            new = deed.new if whose[0] == deed.who else False
            does = done(text[match.start() :])
            return replace(deed, kind=kind, who=whose[0], whom=whom, going=whose, new=new, does=does)
    return None


def _main(text: str, named: tuple[str, ...], people: tuple[Player, ...], last: str | None) -> str | None:
    """Whom a sentence is about: its subject, else the first one it names, unless it begins with a stranger's name."""
    kind, who = subject_of(text, people, last)
    if kind == "one":
        return who
    if match := _PRONOUN.match(text):
        return pronoun_of(match[1], people, last)
    if named:
        return None if _STRANGER.match(text) else named[0]
    match = _LATER.search(text)
    return pronoun_of(match[1], people, last) if match else None


_STRANGER = re.compile(
    r"^(?:[A-Z][A-Z.'-]{2,}|The\s+(?!\w+\s+of\b)(?:\w+\s+){0,2}(?:woman|man|men|officers?|girl|boy|guard|guards|crowd))\b"
)


def _thing(text: str, things: tuple[Thing, ...], listed: tuple[str, ...]) -> tuple[str | None, bool]:
    """The first thing a sentence names: one in capitals before one that the sheet lists."""
    best: tuple[int, int, str] | None = None
    lower = text.lower()
    for thing in things:
        for form in thing.forms:
            at = lower.find(form)
            if at < 0 or not _word(lower, at, len(form)):
                continue
            capital = text[at : at + len(form)].isupper()
            if (capital or thing.name in listed) and (best is None or (not capital, at) < best[:2]):
                best = (not capital, at, thing.name)
            break
    return (None, False) if best is None else (best[2], not best[0])


def _word(text: str, at: int, length: int) -> bool:
    end = at + length
    return not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum())


def _begins(text: str, thing: str, things: tuple[Thing, ...]) -> bool:
    """Whether a sentence is about a thing: it begins with it, or puts it somewhere."""
    forms = next(t.forms for t in things if t.name == thing)
    return any(0 <= text.lower().find(form) <= 12 for form in forms)
