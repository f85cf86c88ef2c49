"""Words in capitals in the action: who is introduced so, and what is not a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.text import Word, quoted, sentences, words, written

AGE = re.compile(
    r"^\s*[,(\u2013\u2014-]*\s*(?:(?:about|around|age|aged|in (?:his|her|their)|early|mid|late|a|an|maybe|nearly|"
    r"almost|over|barely|only|just)[ -]+)*"
    r"(?P<age>\d{1,2}(?:['\u2019]?s|[ -]?(?:years?|yrs?|ish)[ -]?(?:old)?|(?=\s*[,);.]|\s+and\b|$|-))|"
    r"(?:teens|tweens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"(?:[ -](?:something|ish))?(?=\s*[,);.]|$))",
    re.I,
)
"""An age right after a name: `, 8,`, ` (mid-40s)`, `, in his thirties`, `, seventy,`."""


@dataclass(frozen=True)
class Introduced:
    """Somebody who stands in capitals in the action.

    `sort` is whether by name, by role (`OLD MAN`) or as a crowd (`TWO NURSES`); `sure` tells that the words alone say
    that it is a person, and not how the name is used elsewhere.
    """

    words: str
    sort: Literal["name", "role", "crowd"]
    sure: bool
    aged: bool
    start: int


@lru_cache(maxsize=65536)
def runs(text: str) -> tuple[tuple[Word, ...], ...]:
    """Return the runs of words in capitals in a text that is not in capitals altogether."""
    if not any(c.islower() for c in text):
        return ()
    found: list[tuple[Word, ...]] = []
    for sentence in sentences(text):
        run: list[Word] = []
        for word in sentence:
            if word.caps or (run and (_joins(word) or (word.raw == "." and run[-1].low in people.TITLES))):
                run.append(word)
                if word.own:  # `EDWARD'S HAND`: the name ends here
                    found += _ended(run)
                    run = []
            else:
                found += _ended(run)
                run = []
        found += _ended(run)
    return tuple(found)


def _joins(word: Word) -> bool:
    return word.raw.startswith("#") or (len(word.raw) == 1 and word.raw.isupper() and word.raw.isalpha())


def _ended(run: list[Word]) -> Iterator[tuple[Word, ...]]:
    while run and (run[0].low in ("the", "a", "an", "and", "his", "her", "of") or not run[0].caps):
        run = run[1:]
    while run and run[-1].low in ("the", "a", "an", "and", "of", "in", "on", "at", "to", "is", "with"):
        run = run[:-1]
    if run and any(c.isalpha() for word in run for c in word.raw):
        yield tuple(run)


@lru_cache(maxsize=65536)
def introduced(text: str) -> tuple[Introduced, ...]:
    """Return who is introduced in capitals in a piece of action, in its order."""
    told = runs(text)
    if not told:
        return ()
    said = {words(text)[i].start for i in quoted(text)}
    found = [
        person
        for run in told
        for part in _parted(run)
        if part[0].start not in said and (person := _person(text, part)) is not None
    ]
    return tuple(found)


def _parted(run: tuple[Word, ...]) -> tuple[tuple[Word, ...], ...]:
    """Cut `WIVES AND SMALL CHILDREN` in two, where each part ends with people."""
    at = next((k for k, word in enumerate(run) if word.low == "and"), 0)
    if not at or at + 1 == len(run) or not all(_are_people(run[k].low) for k in (at - 1, len(run) - 1)):
        return (run,)
    return run[:at], run[at + 1 :]


def _are_people(low: str) -> bool:
    return low in people.CROWDS or low in people.ROLES or singular(low) in people.ROLES


def _person(text: str, run: tuple[Word, ...]) -> Introduced | None:
    joint = next((k for k, w in enumerate(run) if k and w.low in _CLAD), None)
    if joint is not None and run[-1].low not in ("tv", "phone", "screen", "radio", "television", "photo", "picture"):
        head = next((w.low for w in reversed(run[:joint]) if not w.low.isdigit()), "")
        if head in people.CROWDS or head in people.ROLES or singular(head) in people.ROLES:
            run = run[:joint]  # `TWO MEN IN SUITS`
    done = next((k for k in range(1, len(run)) if _is_done(run, k) or _do(run, k)), None)
    if done is not None:
        while done > 1 and run[done - 1].low.endswith("ly") and run[done - 1].low not in people.FEMALE_NAMES:
            done -= 1
        run = run[:done]  # `THE MAYOR STEPS FORWARD`
    lows = [w.low for w in run]
    size, begin = len(lows), run[0].start
    end = run[-1].start + len(run[-1].raw)
    if any(low in people.CAMERA and low not in _ALSO_PEOPLES for low in lows):
        return None
    age = None if run[-1].own else AGE.match(text[end : end + 60])
    spelt = written(text, run)
    if run[-1].own:
        spelt = re.sub(r"['\u2019]s?$", "", spelt, flags=re.I)
    if run[-1].own and _WHOSE.match(text[end:]) and singular(run[-1].low) in people.ROLES:
        return None  # `FIVE PLAYERS' WIVES`, who are told of next
    named = bool(_PRESENTED.search(text[max(0, begin - 40) : begin]))
    last = next((low for low in reversed(lows) if not low.lstrip("#").isdigit()), "")

    def person(sort: Literal["name", "role", "crowd"], sure: bool = True) -> Introduced:
        return Introduced(spelt, sort, sure, age is not None, begin)

    if lows[0] in people.TITLES and size > 1 and last not in things.ALL:
        if singular(last) != last and singular(last) in people.ROLES:
            return person("crowd")  # `PRIVATE ARMY SOLDIERS`
        return person("name") if last not in people.ROLES else person("role")
    if (size == 1 and lows[0] in people.NOBODY) or _COMPARED.search(text[max(0, begin - 8) : begin]):
        return None
    if last == "people" and size > 1 and (lows[0] in people.FEW or lows[0].isdigit()):
        return person("crowd")  # `A DOZEN PEOPLE`
    if last == "people" and _MANY_DO.match(text[end : end + 24]):
        return person("crowd")
    if last in ("all", "both", "together", "everyone", "everything", "people", "others"):
        return None
    if last == "band" and lows[-2:-1] in (["wedding"], ["rubber"], ["gold"], ["silver"], ["head"]):
        return None
    if last in people.CROWDS or (singular(last) != last and singular(last) in people.ROLES):
        return person("crowd")
    if last in people.ROLES:
        if _TELLS_OF.match(text[end : end + 24]) and _POSSESSED.search(text[max(0, begin - 12) : begin]):
            return None  # `the OWNER column`
        return person("role")
    if (
        lows[0] in people.FEMALE_NAMES | people.MALE_NAMES
        and lows[0] not in people.MONTHS_ALSO
        and (size <= 3 and last not in things.ALL)
    ):
        if size > 1 and lows[0] in _FLOWERS and last.endswith(("s", "petal", "bush", "garden", "bed")):
            return None  # `ROSE PETALS`
        if age is None and _POSSESSED.search(text[max(0, begin - 12) : begin]):
            return None  # `his LES PAUL` is a guitar
        return person("name", sure=size > 1 or age is not None or named or _acts(text, end))
    if last in things.ALL or singular(last) in things.ALL or last in people.VERBS:
        return None
    if age is not None and not _determined(text, begin):
        return person("name")
    if named and size <= 3:
        return person("name")
    if size <= 3 and _acts(text, end) and not _determined(text, begin):
        return person("name", sure=False)
    return None


_MANY_DO = re.compile(
    r"^ (?:are|were|come|run|scream|mill|pour|stream|crowd|walk|stand|dance|sit|stare|watch|rush|flee|in|on|at)\b"
)
"""What several people do, or where they are: `PEOPLE are coming`."""
_WHOSE = re.compile(
    r"['\u2019]?\s+(?:WIVES|WIFE|KIDS|CHILDREN|FAMIL(?:Y|IES)|GIRLFRIENDS?|MOTHERS?|SONS?|DAUGHTERS?|FRIENDS?)\b"
)
"""Somebody who belongs to whom the capitals before name."""


def _is_done(run: tuple[Word, ...], k: int) -> bool:
    """Whether a word in capitals is what the person named before it does, and no part of the name."""
    low = run[k].low
    if low not in people.VERBS and not (low.endswith("ing") and low[:-3] in _PLAIN and len(low) > 5):
        return False
    if run[k - 1].own or low in people.ROLES or singular(low) in people.ROLES or low in people.CROWDS:
        return False
    before = run[k - 1].low
    return before in people.ROLES or before in people.FEMALE_NAMES or before in people.MALE_NAMES or k > 1


def _do(run: tuple[Word, ...], k: int) -> bool:
    """Whether a word in capitals is what the several people before it do: `THE PLAYERS SHUFFLE OFF`."""
    before, low = run[k - 1].low, run[k].low
    if run[k - 1].own or not (
        before in people.CROWDS or (singular(before) != before and singular(before) in people.ROLES)
    ):
        return False
    if before in ("police", "press", "swat", "band", "team", "family") or _are_people(low):
        return False
    return low in _PLAIN or low in _MOVE


_MOVE = frozenset(("shuffle", "mill", "file", "pour", "stream", "scatter", "cheer", "applaud", "charge", "gather"))
_PLAIN = frozenset(
    form
    for verb in people.VERBS
    if verb.endswith("s")
    for form in (verb[:-1], verb[:-2], verb[:-1] + verb[-2], verb[:-2] if verb.endswith("es") else verb[:-1])
)
"""What -ING is added to: SITTING, RUNNING, SMOKING."""
_FLOWERS = frozenset(("rose", "daisy", "lily", "iris", "violet", "ivy", "pearl", "ruby", "crystal", "amber", "olive"))
_CLAD = frozenset(("in", "with", "wearing"))
_ALSO_PEOPLES = frozenset(("young", "old", "black", "white", "long", "track", "night", "day", "medium"))
"""Words of the page that also tell who somebody is: TRACK TEAM, NIGHT NURSE."""
_TELLS_OF = re.compile(
    r"^ (?:columns?|floors?|signs?|rooms?|section|area|tag|badge|logo|label|list|suit|uniform|door|entrance|office)\b"
)
_POSSESSED = re.compile(r"\b(?:his|her|its|an?|the)\s+$", re.I)
_COMPARED = re.compile(r"\b(?:[a\u00e0] la|like) $", re.I)
"""Before somebody whom another only looks like."""
_PRESENTED = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(people.ROLES))})(?=,| -)|named|called|name is|this is)(?:,| --| -)?\s+$", re.I
)
"""What stands before a name that presents somebody: `a paunchy teacher, KEITH`."""
_NEXT = re.compile(r"^[,)]?\s*(?:(?:slowly|quickly|quietly|now|also|just|still|suddenly|then|and \w+)\s+)?([a-z]+)")
_APPOSED = re.compile(r"^,\s+(?:an?|the|his|her|their|still|now|dressed|wearing|in|our)\s")
_DETERMINED = re.compile(
    r"\b(?:a|an|the|his|her|their|its|my|your|this|that|these|those|of|some|no|with|into|in)\s+(?:[a-z-]+\s+)?$", re.I
)


def _acts(text: str, end: int) -> bool:
    """Whether what follows is what people do, or a description set off by commas."""
    after = text[end : end + 40]
    match = _NEXT.match(after)
    return bool(match and match[1] in people.VERBS) or bool(_APPOSED.match(after))


def _determined(text: str, start: int) -> bool:
    return bool(_DETERMINED.search(text[max(0, start - 24) : start]))
