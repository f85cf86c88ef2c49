"""Animals that are what somebody or something does: `she bugs her eyes out`, `a road snakes through the hills`."""

from __future__ import annotations

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading.terms import terms
from movie_director.crew.reading.text import Word

_DONE_BY = frozenset(terms("snakes bugs worms hounds dogs crows apes parrots badgers rams hawks wolfs ferrets bears"))
"""Plurals of animals that are verbs as well."""
_DONE_TO = frozenset(
    terms("through along across up down past into toward towards between around over his her its their the him them it")
)
_HE = frozenset(("he", "she", "it", "who", "that"))
_FEW = frozenset(("few", "dozen", "pair", "couple", "hundred", "thousand", "lot", "bunch", "number"))
_LONG = frozenset(terms("trail line road river hose cable queue path track smoke column rope wire stream convoy"))
"""Things that snake somewhere."""


def is_done_by_animals(all_words: tuple[Word, ...], i: int, start: int) -> bool:
    """Whether a plural of animals is a verb: after somebody, how it is done, or one thing, as in `a trail snakes by`.

    `start` is where the phrase of the word begins.
    """
    after = all_words[i + 1].low if i + 1 < len(all_words) else ""
    if all_words[i].low not in _DONE_BY or after not in _DONE_TO or not i:
        return False
    before = all_words[i - 1]
    if before.mark or before.low in events.DETERMINERS or before.low in events.STOPPERS or before.low.isdigit():
        return False
    if 0 < start < i and all_words[start - 1].low in ("a", "an", "another") and all_words[start].low not in _FEW:
        return True
    return before.raw[0].isupper() or before.low.endswith("ly") or before.low in _HE or before.low in _LONG
