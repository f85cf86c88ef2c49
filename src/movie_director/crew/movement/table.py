"""The words that tell of acts: `crew/reading/acts.toml`, as patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, cast

from movie_director.film.act import Manner, Verb

Aims = Literal["", "whom", "what", "either"]
_THE = r"(?:the|an?|his|her|their|its|that|this|one of the)"
_FIRST = re.compile(r"(?P<group>\(\?:[^()]*\))|(?P<word>[a-z]+)")
_WORD = re.compile(r"[^\W_]+")
_VOWELS = re.compile(r"[aeiouy]+")


@dataclass(frozen=True)
class Entry:
    """How one verb is told: `words` begin with the verb itself, `dutch` too; see the table for the rest."""

    verb: Verb
    words: re.Pattern[str]
    dutch: re.Pattern[str] | None = None
    aims: Aims = ""
    body: bool = False
    stays: bool = False
    both: bool = False
    motion: str = ""
    """The name of one's own motion that it is."""


@dataclass(frozen=True)
class Table:
    """All that is known: verbs in the order they are tried, what ends a posture, what moves nobody, manners."""

    entries: Sequence[Entry]
    ends: re.Pattern[str]
    known: frozenset[str]
    """Words in the third person that are some verb's, blocking's or nobody's: they need no fallback."""
    manners: Mapping[str, Manner]

    @property
    def by_verb(self) -> Mapping[str, Entry]:
        """The entries by their verbs."""
        return {entry.verb: entry for entry in self.entries}

    def of(self, verb: Verb) -> Entry | None:
        """The entry of a verb; a motion of one's own is of the whole body."""
        return OWN if verb == "motion" else self.by_verb.get(verb)


@lru_cache(maxsize=1)
def table() -> Table:
    """Return the table, read once."""
    found = tomllib.loads(files("movie_director.crew.reading").joinpath("acts.toml").read_text(encoding="utf-8"))
    entries = tuple(_entry(cast("Verb", verb), told) for verb, told in found["verbs"].items())
    placed, still = found["placed"], found["still"]["says"]
    ends = _any([_inflected(phrase) for phrase in placed["ends"]] + [p.replace("@", _THE) for p in placed["nl"]])
    firsts = [*placed["ends"], *placed["also"], *still, *(p for told in found["verbs"].values() for p in told["says"])]
    known = {third(word) for phrase in firsts for word in _words(phrase)} | {"is", "has", "does", "was"}
    manners: dict[str, Manner] = {}
    for manner, words in found["manners"].items():
        manners |= dict.fromkeys(words, cast("Manner", manner))
    return Table(entries, ends, frozenset(known), manners)


@lru_cache(maxsize=64)
def own_entry(name: str, words: tuple[str, ...]) -> Entry:
    """How a motion of one's own is told: its words as verbs in all their forms, `does a cartwheel`, and as they are."""
    plain = [" ".join(_WORD.findall(phrase.lower())) for phrase in words]
    plain = [phrase for phrase in plain if phrase]
    says = [_inflected(phrase) + r"\b" for phrase in plain if _FIRST.match(phrase)]
    does = r"(?:do|does|doing|turn|turns|turning|perform|performs|performing|make|makes|making)"
    says += [rf"{does}\s+{_THE}\s+{re.escape(phrase)}s?\b" for phrase in plain]
    literal = [rf"{re.escape(phrase)}\b" for phrase in plain]
    return Entry("motion", _any([*says, *literal]), _any(literal), body=True, motion=name)


def third(verb: str) -> str:
    """A verb in the third person: `waves`, `catches`, `cries`."""
    if re.search(r"(?:s|sh|ch|x|z|o)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"


def going_on(verb: str) -> str:
    """A verb as it goes on: `waving`, `nodding`, `lying`."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    short = len(_VOWELS.findall(verb)) == 1 and re.search(r"[^aeiou][aeiou][bcdfgklmnprtvz]$", verb)
    return f"{verb}{verb[-1]}ing" if short else f"{verb}ing"


def _words(phrase: str) -> Sequence[str]:
    """The verbs that a phrase begins with."""
    match = _FIRST.match(phrase)
    if match is None:
        return ()
    return re.findall(r"[a-z]+", match["group"] or match["word"])


def _inflected(phrase: str) -> str:
    match = _FIRST.match(phrase)
    if match is None:
        return phrase.replace("@", _THE)
    forms = [form for verb in _words(phrase) for form in (verb, third(verb), going_on(verb))]
    return f"(?:{'|'.join(forms)})\\b{phrase[match.end() :].replace('@', _THE)}"


def _entry(verb: Verb, told: Mapping[str, object]) -> Entry:
    dutch = cast("Sequence[str]", told.get("nl", ()))
    return Entry(
        verb,
        _any([_inflected(phrase) for phrase in cast("Sequence[str]", told["says"])]),
        _any([rf"{phrase}\b" for phrase in dutch]) if dutch else None,
        cast("Aims", told.get("aims", "")),
        bool(told.get("body")),
        bool(told.get("stays")),
        bool(told.get("both")),
    )


def _any(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(phrases)})", re.I)


OWN = Entry("motion", re.compile(r"(?!)"), body=True)
"""What is so of every motion of one's own."""
