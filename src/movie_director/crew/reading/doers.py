"""Who does what stands in a sentence: its clause's subject, by name or as HE or SHE."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_handling as handling
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.people import Mention
from movie_director.crew.reading.terms import terms
from movie_director.crew.reading.text import Word

_ENDS = frozenset((".", "!", "?", ";", "\u2026"))
_OPENS = frozenset(
    terms(
        """
    and but then as while when where until so because suddenly now finally meanwhile again still once before after
    if that or nor yet plus only even here there also which whereas although though
    """
    )
)
"""Words after which a clause can begin."""
_PERCEIVES = frozenset(
    terms("watches watching sees seeing lets letting makes making hears hearing helps helping sends finds has notices")
)
_BY_HAND = frozenset(terms("hand hands arm arms finger fingers foot feet"))
_SUBJECTS = frozenset(("he", "she", "he's", "she's", "he'd", "she'd", "he'll", "she'll"))
_OTHERS = frozenset(("they", "it", "we", "you", "i", "everyone", "everybody", "someone", "nobody", "somebody", "both"))


@dataclass(frozen=True)
class Doer:
    """A subject: somebody named, or the gender of a pronoun that stands at word `at`; neither is somebody unknown."""

    name: str | None = None
    gender: Literal["female", "male"] | None = None
    at: int = 0
    left_out: bool = False
    """Whether the sentence has no subject at all: `Picks up the key.`"""
    unnamed: bool = False
    """Whether the subject is somebody by a role: `A porter takes off his cap`."""


def doer(all_words: Sequence[Word], at: int, mentions: Sequence[Mention]) -> Doer:
    """Return the subject of the clause in which a word stands."""
    begin = at
    while begin and all_words[begin - 1].raw not in _ENDS:
        begin -= 1
    ends = {m.last: m for m in mentions if begin <= m.first and m.last < at}
    objects: list[Mention] = []
    for i in range(at - 1, begin - 1, -1):
        low = all_words[i].low
        if low in _SUBJECTS:
            return Doer(gender="male" if low.startswith("he") else "female", at=i)
        if (
            low == "it"
            and i + 1 < at
            and all_words[i + 1].low.endswith("s")
            and (i == begin or _opens(all_words[i - 1]))
        ):
            return Doer()
        if low in ("they", "they're", "everyone", "everybody") and (i == begin or _opens(all_words[i - 1])):
            return Doer()
        if low == "who" and i > begin:
            who = i - 2 if all_words[i - 1].raw == "," else i - 1
            return Doer(ends[who].name) if who in ends else Doer()
        if low in ("him", "her") and i > begin and _has_them_do(all_words, i):
            return Doer(gender="male" if low == "him" else "female", at=i)
        mention = ends.get(i)
        if mention is None:
            if i > begin and _is_someone(all_words, i, begin):
                return Doer(unnamed=True)
            continue
        if mention.own:
            following = all_words[i + 1].low if i + 1 < len(all_words) else ""
            if following in _BY_HAND and is_subject(all_words, mention, begin):
                return Doer(mention.name)
            continue
        if is_subject(all_words, mention, begin) or _does_too(all_words, mention, at):
            return Doer(mention.name)
        objects.append(mention)
    return _unsaid(all_words, begin, at, objects, mentions)


def is_subject(all_words: Sequence[Word], mention: Mention, begin: int = 0) -> bool:
    """Whether somebody named stands where a clause begins, and not as what a verb or a preposition takes."""
    i = mention.first
    if i <= begin:
        return True
    before = all_words[i - 1]
    if before.low in ("the", "young", "old", "a", "an", "poor", "little"):
        i -= 1
        if i <= begin:
            return True
        before = all_words[i - 1]
    if before.mark:
        return True
    if before.low == "and":  # `takes Ada and Ben` goes on with the verb's objects
        after = all_words[mention.last + 1].low if mention.last + 1 < len(all_words) else ""
        return after in people.VERBS or after in handling.TAKES or after in handling.GIVES or after.endswith("s")
    return (
        before.low in _OPENS or before.low.endswith("ly") or before.low in ("is", "comes", "enters", "stands", "sits")
    )


def _is_someone(all_words: Sequence[Word], i: int, begin: int) -> bool:
    """Whether a word names the clause's subject by a role: `as the waiter brings a tray`, `two men carry a box`."""
    word = all_words[i]
    if word.own or word.caps or not (word.low in people.ROLES or singular(word.low) in people.ROLES):
        return False
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    if after is None or after.mark or after.low in people.ROLES:
        return False
    at = i - 1
    while at > begin and i - at < 4 and all_words[at].low not in events.DETERMINERS and not all_words[at].own:
        at -= 1
    if all_words[at].low not in events.DETERMINERS and not all_words[at].own:
        return False
    if at == begin:
        return True
    before = all_words[at - 1]
    if before.raw == "," and all_words[at - 2].raw[0].isupper():
        return False  # `Ada, a woman in a red hat`
    if before.low in _PERCEIVES:
        return after.low not in events.STOPPERS
    return _opens(before) and before.low != "and"


def _opens(word: Word) -> bool:
    return word.raw == "," or word.low in _OPENS


def is_watched(all_words: Sequence[Word], mention: Mention) -> bool:
    """Whether somebody does something while another looks on: `Ada watches Ben go`."""
    after = mention.last + 1
    if not mention.first or after >= len(all_words) or mention.own:
        return False
    word = all_words[after]
    free = not (word.mark or word.low in events.STOPPERS or word.low in events.DETERMINERS)
    return free and all_words[mention.first - 1].low in _PERCEIVES


def _has_them_do(all_words: Sequence[Word], i: int) -> bool:
    """Whether HIM or HER does what comes after it: `watches him put on his hat`."""
    if all_words[i - 1].low not in _PERCEIVES or i + 1 >= len(all_words):
        return False
    after = all_words[i + 1]
    return not (after.mark or after.low in events.STOPPERS or after.low in events.DETERMINERS)


def _does_too(all_words: Sequence[Word], mention: Mention, at: int) -> bool:
    """Whether what follows a name tells what they do: `sees Ben holding a gun`."""
    after = mention.last + 1
    if after >= at:
        return False
    low = all_words[after].low
    before = all_words[mention.first - 1].low if mention.first else ""
    return low.endswith("ing") or (before in _PERCEIVES and (low + "s") in handling.TAKES)


def _unsaid(
    all_words: Sequence[Word], begin: int, at: int, objects: Sequence[Mention], mentions: Sequence[Mention]
) -> Doer:
    opening = all_words[begin] if begin < len(all_words) else None
    if opening is None:
        return Doer()
    if opening.low in ("his", "her") and not objects:
        return Doer(gender="male" if opening.low == "his" else "female", at=begin)
    verb = opening.low in people.VERBS or opening.low in handling.TAKES or opening.low in handling.WITH_PARTICLE
    if verb or opening.low.endswith("ing"):
        later = next((m for m in mentions if m.first > at and not m.own and _same(all_words, at, m.first)), None)
        if opening.low.endswith("ing") and later is not None and all_words[later.first - 1].raw == ",":
            return Doer(later.name)  # `Carrying a tray, Ada comes in`
        if begin and not opening.low.endswith("ing"):
            return doer(all_words, begin - 1, mentions)  # who did what the sentence before tells
        return Doer(left_out=begin == 0)
    if opening.low in events.DETERMINERS or opening.low in _OTHERS:
        return Doer()
    return Doer(objects[-1].name) if objects else Doer()


def _same(all_words: Sequence[Word], at: int, to: int) -> bool:
    return not any(w.raw in _ENDS for w in all_words[at:to])
