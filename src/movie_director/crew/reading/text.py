"""Text cut into words and sentences, once for everything that reads it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(
    r"#?[^\W_]+(?:['\u2019&.-][^\W_]+)*(?:['\u2019](?=\s))?|\.(?!\d)|[!?;:,()\"\u201c\u201d\u2026]|--+|[\u2013\u2014]"
)
_ENDS = frozenset(".!?;\u2026")
_SHORT = frozenset(["mr", "mrs", "ms", "dr", "st", "lt", "sgt", "col", "gen", "prof", "jr", "sr", "vs", "capt", "no"])
_IS = frozenset(("he's", "she's", "it's", "that's", "what's", "there's", "who's", "here's", "let's", "where's"))
"""Words in which 's is a verb."""
_MARKS = frozenset('.!?;:,()"\u201c\u201d\u2026\u2013\u2014')


class Word(NamedTuple):
    """A word or mark as written; `low` is it in small letters with plain apostrophes and without a possessive."""

    raw: str
    low: str
    start: int
    caps: bool
    own: bool

    @property
    def mark(self) -> bool:
        """Whether it is punctuation."""
        return self.raw[0] in _MARKS or self.raw.startswith("--")


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[Word, ...]:
    """Return a text's words and marks in order. `caps` are words in capitals of two letters or more, or numbers."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        raw = match[0]
        low = raw.lower().replace("\u2019", "'")
        own = low.endswith(("'s", "s'")) and low not in _IS
        if own:
            low = low[:-2] if low.endswith("'s") else low[:-1]
        letters = raw[:-2] if raw.endswith(("'s", "\u2019s")) else raw
        caps = letters.isupper() and (len(letters) > 1 or letters.isdigit())
        found.append(Word(raw, low, match.start(), caps, own))
    return tuple(found)


_WRITTEN = re.compile(
    r"\b(?:(?:reads?|reading|says|saying)\s*:|reading(?= [A-Z]{3})|"
    r"(?:that|which|sign|screen|card|banner|label|note|headline|plaque) "
    r"(?:reads|says)\b\s*[:\u2013\u2014-]*|(?:writes|scribbles|scrawls|types|labell?ed|titled|entitled|stencill?ed|inscribed|lettered|marked)\b:?)\s*"
    r"(?P<what>[A-Z0-9#][A-Z0-9'\u2019&#]+(?![a-z])(?:[ ,'\u2019&#$:/-]+[A-Z0-9#][A-Z0-9'\u2019&#]*(?![a-z]))*)"
)
"""Capitals that something reads: `a door marked LOCK 1`, `the screen reads: NO SIGNAL`."""


@lru_cache(maxsize=65536)
def lettered(text: str) -> frozenset[int]:
    """Return the places of words in capitals that something bears: `a shirt reading FUN`."""
    found: set[int] = set()
    for match in _WRITTEN.finditer(text):
        begin, end = match.span("what")
        found.update(i for i, word in enumerate(words(text)) if begin <= word.start < end)
    return frozenset(found)


@lru_cache(maxsize=65536)
def quoted(text: str) -> frozenset[int]:
    """Return the places of words that stand in double quotation marks or are read there: signs, songs and talk."""
    found = set(lettered(text))
    open_at: int | None = None
    for i, word in enumerate(words(text)):
        if word.raw not in ('"', "\u201c", "\u201d"):
            continue
        if open_at is None and word.raw != "\u201d":
            open_at = i
        elif open_at is not None:
            found.update(range(open_at, i))
            open_at = None
    return frozenset(found)


@lru_cache(maxsize=65536)
def sentences(text: str) -> tuple[tuple[Word, ...], ...]:
    """Return a text's sentences as words; a full stop after a title such as `DR.` ends none."""
    found: list[tuple[Word, ...]] = []
    now: list[Word] = []
    for word in words(text):
        if word.raw in _ENDS and not (word.raw == "." and now and now[-1].low in _SHORT):
            if now:
                found.append(tuple(now))
            now = []
        else:
            now.append(word)
    if now:
        found.append(tuple(now))
    return tuple(found)


def written(text: str, run: tuple[Word, ...]) -> str:
    """Return how a run of words stands in the text."""
    return text[run[0].start : run[-1].start + len(run[-1].raw)] if run else ""
