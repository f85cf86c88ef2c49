"""Clothes: what is done with them, whose they are, and whether they lie about."""

from __future__ import annotations

import re

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.shown import is_shown
from movie_director.crew.reading.terms import terms
from movie_director.crew.reading.text import Word

_WORN_ON = frozenset(("neck", "head", "shoulders", "waist", "hips", "face", "eyes", "feet", "hands", "hair"))
_PAIRS = frozenset(terms("jeans trousers shorts overalls fatigues khakis sunglasses"))
_PAIRED = frozenset(("boots", "socks", "stockings", "robes", "coats"))
_SAID_ELSE = frozenset(
    terms("tie suit cap belt polo tee trench jumper vest sock boot stocking robe coat cape train stole cloak")
)
"""Clothes whose words mean much else, so that `a belt` alone tells of none."""


def worn_how(text: str, all_words: tuple[Word, ...], i: int, start: int) -> str | None:
    """Return what is done with clothes at a word: `wears`, `puts on`, `takes off`, `changes`; None where none of it."""
    low = max(0, start - 7)
    for at in range(start - 1, low - 1, -1):
        if all_words[at].mark and all_words[at].raw not in (",", '"', "\u201c", "\u201d"):
            low = at + 1
            break
    if low >= i:
        return None
    before = text[all_words[low].start : all_words[i].start]
    after = text[all_words[i].start + len(all_words[i].raw) :][:8].lower()
    for pattern, note in events.WEARS[:3]:
        if pattern.search(before):
            return note
    if after.startswith(" off") and re.search(
        r"\b(?:take|pull|slip|strip|kick|yank|tear|rip|shrug|peel|whip|toss)s?(?:ing)?\b|\btaking\b", before, re.I
    ):
        return "takes off"
    if after.startswith(" on") and re.search(
        r"\b(?:(?:put|pull|slip|throw|tug|yank|shrug)s?(?:ing)?|putting|slipping)\b", before, re.I
    ):
        return "puts on"
    comma = next((at for at in range(start - 1, max(-1, start - 4), -1) if all_words[at].mark), None)
    if comma is not None and all_words[comma].raw == "," and _is_described(all_words, comma):
        return "wears"
    joined = start > 1 and all_words[start - 1].low in ("and", ",") and _is_garment(all_words[start - 2])
    quoted = start > 1 and all_words[start - 1].raw in ('"', "\u201d")
    direct = text[all_words[max(low, start - (7 if joined or quoted else 4))].start : all_words[i].start]
    return "wears" if events.WEARS[3][0].search(direct) else None


def _is_garment(word: Word) -> bool:
    return word.low in things.GARMENTS or singular(word.low) in things.GARMENTS


def _is_described(all_words: tuple[Word, ...], comma: int) -> bool:
    """Whether a comma stands in the list of how somebody looks whom capitals introduce: `ADA, 40s, red hat`."""
    for at in range(comma - 1, max(-1, comma - 16), -1):
        word = all_words[at]
        if word.raw in (".", "!", "?", ";") or word.low in people.VERBS:
            return False
        if word.caps and any(c.isalpha() for c in word.raw):
            return True
    return False


def is_round(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether clothes are on somebody's body: `a scarf around her neck`, `a hat on his head`."""
    after = [w.low for w in all_words[i + 1 : i + 4]]
    on = after[:1] in (["around"], ["round"], ["on"], ["over"], ["about"], ["across"])
    return on and after[1:2] in (["his"], ["her"], ["their"]) and after[2:3] != [] and after[2] in _WORN_ON


def is_owned(all_words: tuple[Word, ...], start: int) -> bool:
    """Return whether clothes are somebody's: `his coat`, `Ada's coat`."""
    if start and all_words[start - 1].low == "their":
        return all_words[start].low not in ("glasses", "trunks", "shades")  # what they raise, load and draw
    return start > 0 and (all_words[start - 1].low in ("his", "her") or all_words[start - 1].own)


def tells_of_clothes(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a noun only tells of clothes two words on: the straw of `a straw cowboy hat`."""
    near = all_words[i + 1 : i + 3]
    if (
        len(near) < 2
        or near[0].mark
        or near[0].low in events.STOPPERS | events.DETERMINERS
        or near[0].low in things.ALL
    ):
        return False
    return near[0].raw.islower() and near[0].low not in people.VERBS and near[1].low in things.GARMENTS


def lie_about(all_words: tuple[Word, ...], i: int, start: int, noun: bool) -> bool:
    """Return whether clothes are there that nobody is told to wear: `a dress hangs`, `Faded jeans.`"""
    low, one = all_words[i].low, singular(all_words[i].low)
    after = all_words[i + 1].low if i + 1 < len(all_words) else ""
    if low != one and after in ("toward", "towards", "the", "around", "past", "his", "her", "a"):
        return False  # `Ada skirts toward the door`
    new = start > 0 and all_words[start - 1].low in ("a", "an")
    bare = not noun and (low != one or one in _PAIRS)
    return (new or bare) and (one not in _SAID_ELSE or low in _PAIRED) and is_shown(all_words, start, i, noun)
