"""Acts in a piece of action: who does what, in the order of its words, to whom or with what, and how."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from movie_director.crew.coverage.clauses import doer, named_in, pronoun_of
from movie_director.crew.coverage.view import Player, Thing
from movie_director.crew.movement.table import Entry, own_entry, table
from movie_director.film.act import ANIMAL, Manner, Verb
from movie_director.film.motion import Motion

_NOT = re.compile(
    r"(?:\b(?:not|never|nobody|without|refuses to|about to|wants to|nor|almost|nearly|no longer|stops|"
    r"niet|nooit|zonder|wil|bijna)|n['\u2019]t)\s+(?:\w+\s+)?$",
    re.I,
)
_NOT_AFTER = re.compile(r"^\s*(?:\w+\s+)?(?:niet|nooit|geen)\b", re.I)
_CLAUSE = re.compile(r"[,.;:!?\n]|\s--?\s|\u2014|\b(?:and|then|but|while|as|en|dan|maar)\b")
_SENTENCE = re.compile(r"(?<=[.!?])[\"'\u201d)]*\s+|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_THIRD = re.compile(r"^[a-z]+s$")
_LOOSE = re.compile(
    r"^(?:\w+ly|then|now|just|also|still|again|soon|next|both|all|once|more|slowly|suddenly|quickly)$", re.I
)
_HIM = re.compile(
    r"\b(?:him|hem)\b|\b(?:her|haar)\b(?=\s+(?:the|an?|his|some|this|that|back|over|to|on|in|by|into|with|away|"
    r"\w+ly|de|het|een)\b|\s*(?:[.,;!]|$))",
    re.I,
)
_OBJECT = re.compile(
    r"\b(?:at|on|to|into|for|the|an?|his|her|their|its|de|het|een|zijn|haar)\s+(?:\w+\s+){0,2}?"
    r"(?P<what>door|gate|window|drawer|box|fridge|refrigerator|cupboard|cabinet|safe|suitcase|bag|bottle|book|letter|"
    r"envelope|laptop|keyboard|typewriter|computer|piano|phone|telephone|glass|cup|mug|cigarette|cigar|pipe|ball|stone|"
    r"stick|rope|lever|button|curtains?|blinds|map|newspaper|sky|ceiling|floor|ground|ladder|stairs|tree|wall|fence|"
    r"wheel|horse|bike|bicycle|table|desk|sandwich|apple|soup|bread|cake|paper|notebook|file|deur|raam|la|doos|boek|"
    r"brief|fles|glas|kopje|sigaret|grond|lucht|tafel|muur|boom)s?\b",
    re.I,
)
_TIMES = re.compile(
    r"\s+(?:\w+ly\s+)?(?:(?P<two>twice|two times|tweemaal|twee keer)|three times|thrice|driemaal|drie keer|"
    r"again and again)\b",
    re.I,
)
"""How often somebody barks."""
ANIMALS = frozenset(("dog", "cat", "horse", "bird"))
_DUTCH_THEY = {"hij": "he", "zij": "she", "ze": "she"}


@dataclass(frozen=True)
class Told:
    """One act as it is told: `who` does it (nobody: they all); `unknown` is a verb's word that the table lacks."""

    verb: Verb
    who: tuple[str, ...]
    manner: Manner = ""
    whom: str | None = None
    what: str | None = None
    at: int = 0
    unknown: str = ""
    ends: bool = False
    """Not an act of ours: who kept something up ends it here."""
    motion: str = ""
    """The name of one's own motion that it is."""


@lru_cache(maxsize=8192)
def acts_of(
    text: str, people: tuple[Player, ...], things: tuple[Thing, ...], last: str | None, own: tuple[Motion, ...] = ()
) -> tuple[Told, ...]:
    """Read a piece of action, in the order of its words; `last` is whom `he` or `she` may mean.

    `own` are motions that were brought in, whose words come before ours.
    """
    found: list[Told] = []
    for sentence in _SENTENCE.split(text):
        made = sorted(_read(sentence, people, things, last, own), key=lambda told: told.at)
        found += made
        last = next((t.who[0] for t in reversed(made) if t.who), next(iter(named_in(sentence, people)), last))
    return tuple(found)


def aside_of(words: str, who: str, people: tuple[Player, ...]) -> tuple[Told, ...]:
    """Read a parenthetical: `(nods)`, `(pointing at the door)`; `who` speaks under it."""
    me = next((p for p in people if p.name == who), None)
    if me is None:
        return ()
    found: list[Told] = []
    for part in re.split(r"[;,]|\band\b|\bthen\b", words.strip("() ")):
        part = part.strip()
        for entry in table().entries:
            match = entry.words.match(part)
            if match is not None:
                found.append(_told(entry, (who,), part, match.start(), match.end(), people, things=()))
                break
    return tuple(found)


def _read(
    text: str, people: tuple[Player, ...], things: tuple[Thing, ...], last: str | None, own: tuple[Motion, ...]
) -> Iterator[Told]:
    taken: list[tuple[int, int]] = []

    def free(a: int, b: int) -> bool:
        return all(b <= x or a >= y for x, y in taken)

    for match in table().ends.finditer(text):
        who = doer(text, match.start(), people, last) or _dutch(text, match.start(), people, last)
        if who is not None and not _NOT.search(text, max(0, match.start() - 30), match.start()):
            yield Told("shift", who, at=match.start(), ends=True)
    for entry in (*(own_entry(motion.name, motion.words) for motion in own), *table().entries):
        for pattern, foreign in ((entry.words, False), (entry.dutch, True)):
            for match in pattern.finditer(text) if pattern is not None else ():
                at = match.start()
                if not free(at, match.end()) or _NOT.search(text, max(0, at - 30), at):
                    continue
                if foreign and _NOT_AFTER.search(text[match.end() :]):
                    continue
                who = _dutch(text, at, people, last) if foreign else doer(text, at, people, last)
                if who is None or (entry.verb in ANIMAL and not _animals(who, people)):
                    continue
                taken.append((at, match.end()))
                told = _told(entry, who, text, at, match.end(), people, things)
                times = _TIMES.match(text[match.end() :]) if entry.verb == "call" else None
                yield from [told] * (1 if times is None else 2 if times["two"] else 3)
    yield from _unknown(text, people, things, last, taken)


def _animals(who: Sequence[str], people: tuple[Player, ...]) -> bool:
    """Whether all who do something are animals; they all: whether all are who are there."""
    return all(p.species in ANIMALS for p in people if not who or p.name in who)


def _dutch(text: str, at: int, people: tuple[Player, ...], last: str | None) -> tuple[str, ...] | None:
    """Whose a Dutch verb is: what stands before it is told as English would."""
    before = _WORD.sub(lambda m: _DUTCH_THEY.get(m[0].lower(), "and" if m[0] == "en" else m[0]), text[:at])
    return doer(f"{before}does", len(before), people, last)


def _told(
    entry: Entry,
    who: tuple[str, ...],
    text: str,
    at: int,
    end: int,
    people: tuple[Player, ...],
    things: Sequence[Thing],
) -> Told:
    stop = _CLAUSE.search(text, end)
    rest = text[at : stop.start() if stop else len(text)]
    whom = _whom(rest, who, people) if entry.aims in ("whom", "either") else None
    what = _what(rest, things) if entry.aims in ("what", "either") else None
    if whom is None and entry.both and not who and len(people) == 2:
        who, whom = (people[0].name,), people[1].name
    elif whom is None and entry.both and len(who) == 2:
        who, whom = who[:1], who[1]
    return Told(entry.verb, who, manner_of(text, at, rest), whom, what, at, motion=entry.motion)


def _whom(rest: str, who: Sequence[str], people: tuple[Player, ...]) -> str | None:
    name = next((n for n in named_in(rest, people) if n not in who), None)
    if name is not None:
        return name
    match = _HIM.search(rest)
    others = tuple(p for p in people if p.name not in who)
    if match is not None:
        word = "she" if match[0].lower() in ("her", "haar") else "he"
        found = pronoun_of(word, others, None)
        return found or (others[0].name if len(others) == 1 else None)
    if re.search(r"\beach other\b|\belkaar\b", rest, re.I) and len(others) == 1:
        return others[0].name
    return None


def _what(rest: str, things: Sequence[Thing]) -> str | None:
    lower = rest.lower()
    for thing in things:
        if any(re.search(rf"(?<!\w){re.escape(form)}(?:e?s)?(?!\w)", lower) for form in thing.forms):
            return thing.name
    found = _OBJECT.search(rest)
    return found["what"].lower() if found else None


def manner_of(text: str, at: int, rest: str) -> Manner:
    """How it is done: an adverb of the clause, after the verb or right before it."""
    manners: Mapping[str, Manner] = table().manners
    before = _WORD.findall(text[max(0, at - 40) : at])[-2:]
    for word in [*_WORD.findall(rest)[1:], *reversed(before)]:
        manner = manners.get(word.lower())
        if manner is not None:
            return manner
    return ""


def _unknown(
    text: str, people: tuple[Player, ...], things: tuple[Thing, ...], last: str | None, taken: Sequence[tuple[int, int]]
) -> Iterator[Told]:
    """What somebody does that the table has no word for: they handle a thing, look at whom it is done to, or shift."""
    known, start, joined = table().known, 0, False
    for part in [*_CLAUSE.finditer(text), None]:
        stop = part.start() if part is not None else len(text)
        clause, begin = text[start:stop], start
        found = _verb_of(clause, people, joined)
        start = part.end() if part is not None else len(text)
        joined = part is not None and part[0].lower() in ("and", "then", "but")
        if found is None or found[0] in known:
            continue
        at = begin + found.start()
        who = None if any(a <= at < b for a, b in taken) else doer(text, at, people, last)
        if who is not None and not _NOT.search(text, max(0, at - 30), at):
            rest = clause[found.start() :]
            whom, what = _whom(rest, who, people), _what(rest, things)
            verb: Verb = "handle" if what else "look-at" if whom else "shift"
            yield Told(verb, who, manner_of(text, at, rest), None if what else whom, what, at, found[0])


def _verb_of(clause: str, people: tuple[Player, ...], joined: bool) -> re.Match[str] | None:
    """The verb in the third person that comes right after a clause's subject, or first where `and` goes on."""
    for match in _WORD.finditer(clause):
        if match[0].islower() and not _LOOSE.match(match[0]):
            before = clause[: match.start()].strip()
            words = [word for word in _WORD.findall(before) if not _LOOSE.match(word)]
            subject = words and (words[-1].lower() in ("he", "she") or bool(named_in(" ".join(words[-2:]), people)))
            if match[0] in ("he", "she", "the"):
                continue
            fits = _THIRD.match(match[0]) and len(match[0]) > 3 and (subject or (joined and not words))
            return match if fits else None
    return None
