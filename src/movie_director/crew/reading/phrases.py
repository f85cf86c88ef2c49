"""Where the phrase of a noun begins: `the old leather suitcase`."""

from __future__ import annotations

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.lexicon_handling import NO_THINGS
from movie_director.crew.reading.terms import terms
from movie_director.crew.reading.text import Word


def phrase_of(all_words: tuple[Word, ...], i: int) -> tuple[int, bool]:
    """Return where a noun's phrase begins, its article left out, and whether it has one: `the old leather suitcase`."""
    if all_words[i].caps:
        start = i
        while start and i - start < 3 and all_words[start - 1].caps and not _parts(all_words[start - 1]):
            start -= 1
        while start < i and all_words[start].low in events.DETERMINERS - {"old", "new", "small", "large", "big"}:
            start += 1
        before = all_words[start - 1].low if start else ""
        return start, before in events.DETERMINERS or start < i
    for back in range(1, 5):
        at = i - back
        if at < 0 or (all_words[at].mark and all_words[at].raw != ","):
            return _compound(all_words, i), False
        if all_words[at].raw == ",":
            if back == 1 or not _lists_adjectives(all_words, at):
                return _compound(all_words, i), False  # `a dark suit, sunglasses`
            continue
        if all_words[at].low in events.DETERMINERS or all_words[at].own or all_words[at].low.isdigit():
            start = at if all_words[at].low in ("old", "new", "small", "large", "big") else at + 1
            return min(start, i), True
        if (
            all_words[at].low in events.STOPPERS
            or all_words[at].low in people.VERBS
            or all_words[at].low in _PLAIN_VERBS
        ):
            start = _compound(all_words, i)
            prior = all_words[start - 1].low if start else ""
            return start, prior in things.HANDLED or (
                prior in ("out", "up", "down", "off") and start > 1 and all_words[start - 2].low in things.HANDLED
            )
    return _compound(all_words, i), False


def _parts(word: Word) -> bool:
    """Whether a word in capitals ends the phrase before it: a verb, a preposition, an owner."""
    low = word.low
    return (
        word.own
        or low in events.STOPPERS
        or low in ("or", "the", "a", "an", "his", "her", "throughout")
        or (low.endswith("ing") and low not in things.NOUNS_BEFORE and low not in things.ALL)
        or ((low in people.VERBS or low in things.HANDLED) and low not in things.NOUNS_BEFORE)
    )


def _lists_adjectives(all_words: tuple[Word, ...], comma: int) -> bool:
    """Whether a comma stands between two words for one thing: `a solemn, skinny boy`."""
    after = all_words[comma + 1].low if comma + 1 < len(all_words) else ""
    if all_words[comma - 1].low in NO_THINGS:
        return False
    return comma > 1 and all_words[comma - 2].low in events.DETERMINERS and not after.endswith("ing")


def _compound(all_words: tuple[Word, ...], i: int) -> int:
    return i - 1 if i and all_words[i - 1].low in things.NOUNS_BEFORE else i


_PLAIN_VERBS = frozenset(terms("see become come go get hear know begin continue carry wear bring follow seem keep"))
