"""The pass at the end of a sheet that takes off what is on it already under a fuller or another name."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from movie_director.crew.reading.found import Found
from movie_director.crew.reading.genders import Gender
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.terms import terms
from movie_director.crew.reading.text import Word
from movie_director.film.sheet import Item

_KNOWN = frozenset(("the", "his", "her", "their", "its", "this", "that", "these", "those", "both"))
_BYSTANDERS = frozenset(
    terms(
        "passengers guests spectators audience people kids students onlookers fans dancers swimmers tourists shoppers "
        "customers patrons citizens villagers townspeople townsfolk mourners protesters demonstrators revelers "
        "partygoers bystanders worshippers parishioners commuters pedestrians diners picketers workers sunbathers"
    )
)
"""People who are a crowd when they come together."""
_CROWD = frozenset(("crowd", "throng", "mob"))
_US: Mapping[str, Gender | None] = {"boys": "male", "girls": "female", "guys": "male", "others": None}
"""What a text calls several people whom it has named, with what they are."""
_FULL = re.compile(
    r"class|chapel|church|hall\b|gym|field|yard|auditorium|assembly|stadium|ground|barrack|school|ward\b"
)
"""Places that are full of boys or girls without a name."""
ENOUGH = 3
"""Named people on screen from whom on THE BOYS are these and no others."""
_READ = frozenset(
    terms(
        "book magazine newspaper script diary journal notebook album yearbook manuscript bible ledger novel "
        "comic-book comic report document letter paperback dictionary textbook scrapbook catalog logbook menu"
    )
)
"""What has pages."""


def taken_as_known(all_words: Sequence[Word], found: Found) -> bool:
    """Whether the text takes people, animals or clothes as known: `the crowd`, `her cat`, `Ada's wig`."""
    i = found.at
    for back in range(1, 4):
        at = i - back
        if at < 0 or all_words[at].mark:
            return False
        if all_words[at].low in _KNOWN or all_words[at].own:
            return True
    return False


def is_lent(all_words: Sequence[Word], item: Found, found: Sequence[Found]) -> bool:
    """Whether somebody wears what is another's: `Ben enters in white gloves and Ada's scarf`."""
    at = item.owner
    if at is None or at < 1 or not all_words[at].own or item.category != "wardrobe":
        return False
    before = all_words[at - 1].low
    goes_on = before == "and" and any(f.category == "wardrobe" and f.note == "wears" and f.at == at - 2 for f in found)
    return before in ("wearing", "in") or goes_on


def joined(items: Sequence[Item], known: Collection[int], genders: Mapping[str, Gender], place: str) -> list[Item]:
    """Return a sheet's items, in the order of the text, without those that mean another.

    `known` are the places among them of those that the text takes as known, `place` where the scene is: in a
    classroom THE BOYS are the class. What goes off: the animal that a fuller
    name tells of or that is one of the cast, THE CROWD of passengers, THE BOYS who are all named, one noise in two
    forms, the pages of what is read, and clothes that are told of again in other hands.
    """
    kept: list[Item] = []
    for i, item in enumerate(items):
        others = [other for k, other in enumerate(items) if k != i and other.category == item.category]
        before = [other for other in items[:i] if other.category == item.category]
        cast = [other for other in items if other.category == "cast"]
        if item.category == "animals" and (_is_among(item, others) or _is_cast(item, cast)):
            continue
        if item.category == "extras" and i in known:
            if item.name in _CROWD and any(o.name.rpartition("-")[2] in _BYSTANDERS for o in before):
                continue
            if item.name in _US and not _FULL.search(place) and item.words.lower() in (item.name, f"other {item.name}"):
                fits = (_US[item.name], None) if _US[item.name] else ("male", "female", None)
                named = [c for c in cast if c.note != "voice" and genders.get(c.name) in fits]
                if len(named) >= ENOUGH:
                    continue
        if item.category == "sounds" and " " not in item.words and any(_is_one_noise(item, o) for o in before):
            continue
        if item.name == "page" and item.category == "props" and any(o.name.rpartition("-")[2] in _READ for o in others):
            continue
        if item.name == "book" and item.words.lower().endswith("reading") and any(o.name in _READ for o in others):
            continue  # it is told what they read
        again = item.category == "wardrobe" and item.name != "clothes" and item.note == "in hand" and i in known
        if again and any(o.name == item.name and o.who not in (None, item.who) for o in before):
            continue
        kept.append(item)
    return kept


def _is_among(item: Item, others: Sequence[Item]) -> bool:
    """Whether a plain animal is one that has a fuller name: `canaries`, where YELLOW CANARIES are."""
    plain = item.words.lower().split()
    for other in others:
        if other.name.endswith(f"-{item.name}") and len(other.words.split()) > 1:
            told = {singular(w) for w in other.words.lower().split()}
            if all(singular(w) in told for w in plain):
                return True
    return False


def _is_cast(item: Item, cast: Sequence[Item]) -> bool:
    """Whether an animal is one of the cast: `the turtle`, who is the TURTLE MONSTER."""
    alone = " " not in item.words and singular(item.words.lower()) == item.words.lower()
    return alone and any("-" in c.name and item.name in _own_tokens(c.name) for c in cast)


def _own_tokens(name: str) -> list[str]:
    tokens = name.split("-")
    return [] if tokens[0] in ("mr", "mrs", "ms", "miss", "dr") else tokens


def _is_one_noise(item: Item, other: Item) -> bool:
    return item.name != other.name and _stem(item.name) == _stem(other.name)


def _stem(noise: str) -> str:
    return re.sub(r"(?:ing|e?s)$", "", noise)
