"""Leads who never speak and whose name no list knows: told by how often they do something, as `Rex runs over`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from movie_director.crew.reading import lexicon_handling as handling
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.text import words

LEAD = 8
"""Pieces of action in which a name does something, from which on it is somebody."""


def leads(actions: Iterable[str], known: Collection[str]) -> list[str]:
    """Return names outside `known`, in small letters, that do something in at least `LEAD` pieces of action.

    Only a word that the script never writes small counts, that stands alone, without article or another capital
    beside it, and now and then inside a sentence: so no place, make or first word of a sentence is taken for one.
    """
    does: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    small: set[str] = set()
    for text in actions:
        all_words = words(text)
        here: dict[str, None] = {}
        for i, word in enumerate(all_words):
            if word.raw.islower():
                small.add(word.low)
                continue
            if word.mark or word.caps or word.own or not word.raw.isalpha() or len(word.raw) < 3:
                continue
            before = all_words[i - 1] if i else None
            after = all_words[i + 1] if i + 1 < len(all_words) else None
            opens = before is None or before.mark
            if not opens and before is not None and (before.raw[0].isupper() or before.low in ("the", "a", "an", "of")):
                continue
            if after is None or after.mark or not after.raw.islower():
                continue
            if not opens:
                inside[word.low] += 1
            if after.low in people.VERBS or after.low in handling.TAKES:
                here[word.low] = None
        does.update(list(here))
    return [
        name
        for name, times in does.items()
        if times >= LEAD and inside[name] > 2 and name not in small and name not in known and not _is_known(name)
    ]


def _is_known(word: str) -> bool:
    one = singular(word)
    return any({word, one} & group for group in (people.ROLES, people.CROWDS, people.CAMERA, people.VERBS, things.ALL))
