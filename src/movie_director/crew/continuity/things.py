"""The things of a screenplay that hands hold or move, and how it tells several of a kind apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from movie_director.crew.continuity.garments import hue_of, slot_of
from movie_director.crew.continuity.handling import OBJECT
from movie_director.crew.continuity.telling import Sentence
from movie_director.crew.reading.terms import terms

NOUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MARK = re.compile(r"[,.:;]")
_SEVERAL = frozenset(
    terms(
        "another other second third two three four both each pair more new spare andere tweede twee drie beide nieuwe"
    )
)
_SMALL_WORDS = frozenset(
    terms("aan uit met voor van over naar bij onder door tegen weer nog terug alles iets his her out off")
)


def things_of(sentences: list[Sentence], known: frozenset[str]) -> dict[str, frozenset[str]]:
    """Return what hands may hold, by noun, each with the hues that tell several apart.

    Of what there are several that nothing tells apart, nobody can say which is meant: they are left out.
    """
    nouns: dict[str, set[str]] = {}
    several: set[str] = set()
    for text in (s.text for s in sentences if s.speaker is None):
        words = list(NOUN.finditer(text))
        for n, word in enumerate(words):
            noun = word[0].lower()
            if slot_of(noun) or hue_in(noun):
                continue
            noun = noun if noun in known else next((form for form in _forms(noun) if form in known), noun)
            near = [w for w in words[max(0, n - 3) : n] if not _MARK.search(text[w.end() : word.start()])]
            if any(w[0].lower() in _SEVERAL for w in near):
                several |= {noun, noun.removesuffix("s"), noun.removesuffix("en")}
            if noun in known:
                nouns.setdefault(noun, set()).update(hue for w in near[-2:] if (hue := hue_in(w[0])))
    return {noun: frozenset(hues) for noun, hues in nouns.items() if hues or noun not in several}


def handled(sentences: list[Sentence], not_things: frozenset[str]) -> frozenset[str]:
    """Return nouns of no list that hands are seen to hold, take or give at least twice."""
    counts = Counter(found[1].lower() for s in sentences if s.speaker is None for found in OBJECT.finditer(s.text))
    out = not_things | _SMALL_WORDS
    return frozenset(noun for noun, times in counts.items() if times > 1 and noun not in out and not slot_of(noun))


def thing_of(noun: str, things: Mapping[str, frozenset[str]]) -> str | None:
    """Return which of the things a noun means, in the plural, in Dutch small, or as the last part of a compound."""
    small = noun.removesuffix("s").removesuffix("je").removesuffix("t").removesuffix("p")
    for form in (noun, noun.removesuffix("s"), noun.removesuffix("es"), noun + "s", small):
        if form in things:
            return form
    return next((one for one in things if len(one) >= 4 and len(noun) > len(one) + 2 and noun.endswith(one)), None)


def hue_in(word: str) -> str:
    """Return the hue that a word tells of a thing: `red-handled`; "" for none, and for a name."""
    return hue_of(re.sub(r"-(?:handled|taped|covered)$", "", word)) if len(word) > 2 and word[0].islower() else ""


def _forms(noun: str) -> Iterator[str]:
    """A Dutch noun's plain form, and what a compound is one of."""
    small = noun.removesuffix("s").removesuffix("je")
    if noun != small:
        yield from (small, small.removesuffix("t"), small.removesuffix("p"))
    yield from (noun[at:] for at in range(3, len(noun) - 3))
