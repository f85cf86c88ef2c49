"""Whether a thing that nobody takes is there to be seen: `a towel hangs by the sink`."""

from __future__ import annotations

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.lexicon_gear import UNTOLD
from movie_director.crew.reading.lexicon_handling import COUNTS, NO_THINGS, PARTICLES, PLAIN, TRAILS
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.terms import terms
from movie_director.crew.reading.text import Word

_FAR = 9
"""Words before a thing that can say that it is not there, at most."""
_ABSENT = frozenset(
    terms(
        """
    no not without never isn't aren't wasn't don't doesn't didn't can't couldn't wouldn't instead if imagines imagining
    remembers wants needs wishes asks asking searches searching hunting looking like resembles unlike almost could would
    might should size width length color colour smell smells smelling idea mention mentions metaphorical
    proverbial would-be than
    """
    )
)
"""Words after which a thing is denied, wanted, compared or only told of."""
_PICTURED = frozenset(
    terms(
        """
    photo photograph picture portrait painting drawing photos photographs pictures sketch poster image images logo
    footage video clip story dream memory ad advertisement commercial shot symbol tattoo
    """
    )
)
_HEADS = NO_THINGS | events.HEADS
_PAIRED = frozenset(
    terms(
        "jeans trousers shorts overalls sunglasses fatigues khakis pajamas pyjamas "
        "binoculars handcuffs scissors headphones earphones pliers tongs tweezers goggles shears dentures groceries"
    )
)
"""Things with no singular, which need no article."""
_GOES_ON = frozenset(
    terms(
        "also still now just all then can will both too yet are is was were has have that which who he she they it we "
        "only once already never not"
    )
)
"""Words after a thing that begin what is told of it."""


def is_shown(all_words: tuple[Word, ...], start: int, i: int, noun: bool) -> bool:
    """Return whether a thing that the lists know is there, whoever takes it: `a towel`, `his boots and two suitcases`.

    `noun` tells that the phrase has an article or its like. What is denied, sought, pictured or compared is not there,
    nor what only tells of the next noun (`towel rack`).
    """
    word = all_words[i]
    one = singular(word.low)
    compound = (
        (noun or word.low == one) and start < i and all_words[i - 1].low in things.NOUNS_BEFORE and one != "drink"
    )
    compound = compound or (one == "machine" and i > 0 and _is_kind(all_words[i - 1].low))
    compound = compound and word.low not in events.SOUNDS  # a `baseball bat` is no `bat`; the phone rings
    if word.own or ((one in UNTOLD or word.low in UNTOLD) and not compound):
        return False
    if not noun and not _are_there(all_words, start, i, one):
        return False
    brand = start == i and i > 0 and all_words[i - 1].low in ("a", "an", "his", "her")  # `a Glock`
    if not word.caps and word.raw[0].isupper() and i and not all_words[i - 1].mark and not brand:
        return False  # a name
    if not _is_whole(all_words, i) or _is_done(all_words, start, i, one):
        return False
    placed = False
    for at in range(start - 1, max(-1, start - 1 - _FAR), -1):
        other = all_words[at]
        placed = placed or other.low in ("in", "on", "at", "from", "into", "by", "beside")
        if other.raw in (".", "!", "?", ";", ":") or other.raw.startswith("-"):
            return True
        if other.low in _ABSENT:
            return False
        if other.low == "of" and not placed and at and all_words[at - 1].low in _PICTURED:
            return False
        if other.low == "for" and at and all_words[at - 1].low in ("look", "looks", "reaches", "search", "reaching"):
            return all_words[at - 1].low in ("reaches", "reaching")
        if other.low == "as" and at + 1 < len(all_words) and all_words[at + 1].low in ("if", "though", "a", "an"):
            return False
    return True


_MACHINES = frozenset(terms("slot fax copy xerox pinball coke soda candy cigarette ticket espresso x-ray teller"))


def _is_kind(low: str) -> bool:
    """Whether a word tells which machine: `a sewing machine`, `a slot machine`."""
    return low.endswith("ing") or low in _MACHINES


def _is_done(all_words: tuple[Word, ...], start: int, i: int, one: str) -> bool:
    """Whether what looks like several things is what somebody does: `he sheaths his knife`, `the cab rockets off`."""
    low = all_words[i].low
    before = all_words[i - 1] if i else None
    after = all_words[i + 1].low if i + 1 < len(all_words) else ""
    if after in ("him", "them", "us", "me"):
        return True  # `the others egg him on`
    if before is None or before.mark:
        return low != one and after in _TAKEN
    if low in people.VERBS and after in _TAKEN:
        return True  # `sees her watch the time`
    if low in people.VERBS and (before.low in people.CROWDS or singular(before.low) != before.low):
        return True  # `the crew watch`
    if low == "can":
        named = before.low in events.DETERMINERS or before.low in things.NOUNS_BEFORE
        return not named and after not in ("of", "")
    if low == one or before.own or before.low in things.NOUNS_BEFORE or before.low in events.DETERMINERS:
        return False
    if before.low.endswith(("ed", "ing", "y")):
        return False
    if after in _TAKEN:
        return True
    known = before.low in things.ALL or before.low in people.ROLES or before.raw[0].isupper()
    return known and start < i and after in events.STOPPERS


_TAKEN = frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "it", "him", "them", "himself", "herself", "itself")
)


def _are_there(all_words: tuple[Word, ...], start: int, i: int, one: str) -> bool:
    """Whether several things without an article are there: `Suitcases line the wall`, `maps and lanterns`."""
    word = all_words[i]
    if _is_alone(all_words, i) and not word.caps:
        return True
    if (word.low == one and one not in _PAIRED) or word.low in people.VERBS or word.low in things.HANDLED:
        return False
    before = all_words[i - 1] if i else None
    if before is None or before.mark:
        return True
    if before.low in ("and", "with", "of", "by", "on", "in", "from", "over", "under", "through", "or", "into"):
        return before.low != "of" or i < 2 or all_words[i - 2].low not in ("out", "kind", "sort")
    opens = i == 1 or (i > 1 and all_words[i - 2].mark)
    listed = (
        (before.raw.islower() or (opens and not before.caps)) and not before.own and before.low not in events.STOPPERS
    )
    told = before.low in things.NOUNS_BEFORE or before.low in PLAIN
    return listed and (told or before.low.endswith(("ed", "ing", "en", "y", "drawn")))


def _is_alone(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a thing with at most two words for it is all that a sentence says: `Car keys. Lipstick.`"""
    if i + 1 < len(all_words) and all_words[i + 1].raw != ".":
        return False
    for at in range(i - 1, max(-1, i - 4), -1):
        word = all_words[at]
        if word.raw == ".":
            return at > 1
        if word.mark or word.own or word.low in events.STOPPERS or word.low in people.VERBS or at == 0:
            return False
    return False


def _is_whole(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a thing's name ends its phrase and tells of no other noun."""
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    if after is None or after.mark:
        return True
    low = after.low
    if low == "of":
        return singular(all_words[i].low) not in COUNTS
    if low in things.ALL or singular(low) in things.ALL:
        return False
    if low.endswith("s") and after.raw.islower() and singular(low) in _HEADS and low not in people.VERBS:
        return False  # `one of the file drawers`
    if singular(all_words[i].low) != all_words[i].low and after.raw.islower():
        return True  # `a dozen flashlights shine`
    return (
        after.start - all_words[i].start - len(all_words[i].raw) > 2
        or low in events.STOPPERS
        or low in events.DETERMINERS
        or low in people.VERBS
        or low in TRAILS
        or low in PARTICLES
        or low in _GOES_ON
        or (low.endswith(("s", "ing", "ed", "ly")) and (after.raw.islower() or not all_words[i].caps))
    )
