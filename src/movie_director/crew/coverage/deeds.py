"""What happens in a piece of action: sentence by sentence, who does what, with what, and whether they come or go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from movie_director.crew.coverage.view import Player, Thing
from movie_director.crew.coverage.words import Order, order_of

Kind = Literal["place", "enter", "leave", "move", "look", "thing", "business", "together", "silence", "written"]

_SENTENCE = re.compile(
    r"(?<![Mm][Rr]\.)(?<![Mm][Ss]\.)(?<![Dd][Rr]\.)(?<!\bSt\.)(?<![Mm][Rr][Ss]\.)(?<!\b[A-Z]\.)"
    r"(?<=[.!?\u2026])[\"')\]]*\s+(?=[\"'(\[A-Z0-9\u2014-])|\n+"
)
_GO = (
    r"comes?|walks?|steps?|hurr(?:ies|y)|runs?|strides?|bursts?|rush(?:es)?|storms?|slips?|wanders?|march(?:es)?|staggers?|"
    r"stumbles?|strolls?|crosses|climbs?|drifts?|sneaks?|creeps?|races?|sprints?|dash(?:es)?|shuffles?|limps?|stalks?|moves?|pads?|"
    r"trots?|sweeps?|rides?|drives?|pulls"
)
_ENTER = re.compile(
    rf"\b(?:enter(?:s|ing)?|arriv(?:es?|ing)|approach(?:es|ing)?|rejoins?|joins?|returns?|appears?|emerg(?:es?|ing)|"
    rf"(?:{_GO})\s+(?:\w+ly\s+|right\s+|straight\s+|back\s+)?"
    rf"(?:in|into|up|over|to|towards?|through|inside|home|back|after)\b|"
    rf"comes?\s+(?:a?round|along|down|from|across|running|walking)\b|follows?\b)",
    re.I,
)
_COMES_OUT = re.compile(rf"\b(?:{_GO})\s+(?:\w+ly\s+)?out\b", re.I)
_LEAVE = re.compile(
    rf"\b(?:exit(?:s|ing)?\b|depart(?:s|ing)?\b|disappears?\b|vanish(?:es)?\b|flees?\b|"
    rf"leav(?:es?|ing)(?=\s*(?:[.,;!?]|$|with\b|and\b|through\b|by\b|for\b|together\b|quickly\b|"
    r"the\s+(?:room|house|office|building|apartment|flat|bar|shop|kitchen|car)\b))|"
    rf"(?:{_GO}|goes|heads?)\s+(?:\w+ly\s+|back\s+|right\s+)?(?:out|off|away|outside|past)\b|"
    rf"turns\s+and\s+(?:{_GO}|goes)\b|(?:goes|runs|walks)\s*[.!]?$)",
    re.I,
)
_MOVE = re.compile(
    rf"\b(?:{_GO}|walking|running|goes|heads?|paces?|chases?|dances?|swims?|jogs?|crawls?|marching|racing|"
    r"hurrying|crossing|riding|driving|pacing|strolling|limping|climbing)\b",
    re.I,
)
_STILL_GO = re.compile(
    r"\b(?:comes? to (?:life|rest|terms|a|his|her)\b|runs? (?:his|her|a|the|its|their|out of)\b|"
    r"pulls (?:his|her|a|the|out|on|up)\b|drives? (?:him|her)\b)",
    re.I,
)
_LOOK = re.compile(
    r"\b(?:(?:look|star|gaz|glanc|peer|squint)(?:s|es|ing|e)?\s+"
    r"(?:\w+ly\s+|back\s+|up\s+|down\s+|over\s+|across\s+|out\s+)*(?:at|into|through|towards?|of|the window)\b|"
    r"sees\b|seeing\b|notic(?:es|ing)\b|watch(?:es|ing)\b|spots\b|spies\b|eyes\s+(?:the|a|him|her|them)\b|"
    r"stud(?:ies|ying)\b|regards\b|examin(?:es|ing)\b|inspects?\b|recogni[sz]es\b|catches sight of\b)",
    re.I,
)
_STRONG = re.compile(r"\b(?:sees|seeing|notices|noticing|spots|spies|catches sight)\b", re.I)
_SILENCE = re.compile(
    r"^\W*(?:(?:a|an|the|another|long|short|brief|awkward|uncomfortable|tense|small|dead|stunned|silent)\s+)*"
    r"(?:beat|pause|silence|moment|quiet|stillness)\b(?:\W+\w+){0,3}\W*$"
    r"|^(?:nobody|no one|neither)\b.{0,12}\b(?:speaks?|moves?|answers?|says)\b.{0,20}$",
    re.I,
)
_TOGETHER = re.compile(r"^(?:They|Both|The two|The three|Everyone|Everybody|All|We see them)\b")
_PRONOUN = re.compile(
    r"^(?:[A-Z]?\w*ly,?\s+|Then,?\s+|And\s+|But\s+|Now\s+|Finally,?\s+|Slowly,?\s+)?(He|She|His|Her|he|she|his|her)\b"
)
_LATER = re.compile(r"\b(he|she|his|her|him)\b")
_IT = re.compile(r"^(?:It|Its|This|That)\b")


@dataclass(frozen=True)
class Deed:
    """One thing that happens. `named` are all whom it names; `strong` marks a look that finds something new."""

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


def _read(
    text: str,
    people: tuple[Player, ...],
    things: tuple[Thing, ...],
    listed: tuple[str, ...],
    inside: bool,
    last: str | None,
) -> Deed:
    named = named_in(text, people)
    pronoun = _pronoun(text, people, last) if not named or _PRONOUN.match(text) else None
    who = pronoun or (named[0] if named else None)
    others = [n for n in named if n != who]
    thing, capital = _thing(text, things, listed)
    new = any(p.new and p.name == who and any(form.upper() in text for form in p.forms[:1]) for p in people)
    deed = Deed(
        "business" if who else "place", text, who, others[0] if others else None, named, thing, capital, new=new
    )
    if order := order_of(text):
        return replace(deed, kind="written", order=order)
    if _SILENCE.match(text):
        return replace(deed, kind="silence", who=None)
    if who is None:
        if _TOGETHER.match(text):
            kind: Kind = "leave" if _LEAVE.search(text) else "move" if _MOVE.search(text) else "together"
            return replace(deed, kind=kind)
        return replace(deed, kind="thing" if thing and (capital or _begins(text, thing, things)) else "place")
    if _COMES_OUT.search(text) and not inside:
        return replace(deed, kind="enter")
    if _LEAVE.search(text):
        return replace(deed, kind="leave")
    if _ENTER.search(text) and not _STILL_GO.search(text):
        return replace(deed, kind="enter")
    if (look := _LOOK.search(text)) and (others or thing or _STRONG.search(look[0])):
        return replace(deed, kind="look", strong=bool(_STRONG.search(look[0])))
    if thing is not None:
        return replace(deed, kind="thing")
    if _MOVE.search(text) and not _STILL_GO.search(text):
        return replace(deed, kind="move")
    return (
        replace(deed, kind="together") if len(named) > 1 and re.search(r"\b(?:and|both|each other)\b", text) else deed
    )


def named_in(text: str, people: tuple[Player, ...]) -> tuple[str, ...]:
    """Return whom a text names, in reading order, each once."""
    if not people:
        return ()
    pattern, whose = _forms(people)
    return tuple(dict.fromkeys(whose[m[0].lower()] for m in pattern.finditer(text)))


@lru_cache(maxsize=2048)
def _forms(people: tuple[Player, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    whose: dict[str, str] = {}
    for player in people:
        for form in player.forms:
            whose.setdefault(form.lower(), player.name)
    longest = sorted(whose, key=lambda f: (-len(f), f))
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(f) for f in longest) or '(?!)'})(?!\w)", re.I), whose


def _pronoun(text: str, people: tuple[Player, ...], last: str | None) -> str | None:
    """Whom `he` or `she` means: who was spoken of last, if they are one, else the only one who is."""
    match = _PRONOUN.match(text) or _LATER.search(text)
    if match is None:
        return None
    word = "she" if match[1].lower() in ("she", "her") else "he"
    fits = [p.name for p in people if p.pronoun == word]
    if last is not None and (last in fits or not fits):
        return last
    return fits[0] if len(fits) == 1 else None


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
