"""What somebody has with them in plain words: `with hat and cigar`, food, a book by its title."""

from __future__ import annotations

import re

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.found import Found
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.terms import slug, terms
from movie_director.crew.reading.text import Word, written

_MEALS = frozenset(("food", "meal", "lunch", "dinner", "breakfast", "supper", "brunch"))
_EATING = frozenset(
    terms(
        "eat eats eating carry carries carrying devours serve serves serving brings bringing cooks cooking picks "
        "finishes makes making prepares preparing fixes fixing having has have finishing finished share shares sharing"
    )
)


def belonging(text: str, all_words: tuple[Word, ...], i: int) -> Found | None:
    """Return food that is eaten, what somebody has WITH them, a copy of a book, and one that is read by its title."""
    word = all_words[i]
    before = all_words[i - 1] if i else None
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    if word.low in _MEALS and not word.caps:
        ends = after is None or after.mark or after.low in events.STOPPERS or after.low in ("alone", "together")
        near = [w.low for w in all_words[max(0, i - 3) : i]]
        if ends and near[-2:] in (["to", "their"], ["over", "their"], ["through", "their"]):
            return Found("props", word.raw, "food", i)  # `return to their meal`
        if after is not None and after.low == "table" and near[-2:] == ["at", "the"]:
            return Found("props", word.raw, "food", i)
        if ends and any(low in _EATING for low in near) and not any(low in _UNEATEN for low in near):
            return Found("props", word.raw, "food", i, held=True)
        return None
    if word.low in _SERVED and before is not None and not word.caps:
        ends = after is None or after.mark or after.low in ("and", "in", "on", "at", "with", "together", "for", "as")
        by = before.low in _SERVING or (before.low in ("some", "more") and i > 1 and all_words[i - 2].low in _SERVING)
        return Found("props", word.raw, slug(word.low), i, held=True) if ends and by else None
    if word.low in _DINES:
        ends = after is None or after.mark or (after.low in _EATEN_HOW and after.low != "out")
        begun = before is not None and before.low in (
            "finish",
            "finishes",
            "finished",
            "are",
            "is",
            "sit",
            "sits",
            "sitting",
        )
        begun = begun or word.low not in ("eat", "eating", "dining") or before is None or before.mark
        return Found("props", word.raw, "food", i) if ends and begun else None
    if word.low == "copy" and before is not None and after is not None and after.low == "of" and i + 2 < len(all_words):
        if all_words[i + 2].raw[0].isupper() or all_words[i + 2].raw in ('"', "\u201c"):
            end = i + 2 + (all_words[i + 2].raw in ('"', "\u201c"))
            while end + 1 < len(all_words) and (
                all_words[end + 1].raw[0].isupper() or all_words[end + 1].low in ("in", "the", "of", "and", "to")
            ):
                end += 1
            while end > i and all_words[end].low in ("in", "the", "of", "and", "to"):
                end -= 1
            held = before.low in ("his", "her") or _is_in_hand(all_words, i)
            title = written(text, all_words[i : end + 1])
            title = re.sub(r"[\"\u201c\u201d]", "", title)
            return Found("props", title, "book", i, held=held) if end > i + 1 else None
        return None
    if word.low == "reading" and after is not None and after.raw in ('"', "\u201c") and i + 2 < len(all_words):
        does = before is None or before.mark or before.low in ("is", "and", "sits", "lies", "bed", "chair", "alone")
        title = all_words[i + 2].raw[0].isupper() and not all_words[i + 2].caps
        told = re.match(r"[\"\u201c]([^\"\u201c\u201d]{2,60})", text[after.start :])
        return Found("props", told[1].strip(" .,"), "book", i, held=True) if does and title and told else None
    if before is None or word.caps or not word.raw.islower():
        return None
    one = singular(word.low)
    first = i - 1
    while first > 1 and i - first < 3 and all_words[first].raw.islower() and all_words[first].low in _TOLD_OF:
        first -= 1
    begins = all_words[first].low == "with" or (
        all_words[first].low == "and"
        and first > 1
        and all_words[first - 2].low == "with"
        and _is_carried(singular(all_words[first - 1].low))
    )
    ends = after is None or after.mark or after.low in ("and", "who", "in", "on", "sits", "stands", "waits")
    with_them = first > 0 and (
        all_words[first - 1].mark
        or all_words[first - 1].raw[0].isupper()
        or singular(all_words[first - 1].low) in people.ROLES
        or all_words[first - 1].low in ("old", "hat")
        or all_words[first].low == "and"
    )
    if not (begins and ends and with_them and _is_carried(one)):
        return None
    phrase = all_words[first + 1 : i + 1]
    if one in things.GARMENTS or word.low in things.GARMENTS or one in _JEWELS:
        return Found(
            "wardrobe",
            written(text, phrase),
            slug(" ".join([*(w.low for w in phrase[-2:-1] if w.low in things.NOUNS_BEFORE), one])),
            i,
            "wears",
        )
    return Found(
        "props",
        written(text, phrase),
        slug(" ".join([*(w.low for w in phrase[-2:-1] if w.low in things.NOUNS_BEFORE), one])),
        i,
        held=True,
    )


def _is_in_hand(all_words: tuple[Word, ...], i: int) -> bool:
    return any(w.low in things.HANDLED for w in all_words[max(0, i - 3) : i])


def _is_carried(one: str) -> bool:
    return one in _WITH or one in _JEWELS


_WITH = frozenset(
    terms(
        "hat cap coat glasses spectacles sunglasses apron scarf cigar cigarette pipe gun rifle pistol knife umbrella "
        "briefcase suitcase cane walking-stick clipboard notebook camera binoculars bag purse backpack"
    )
)
"""What somebody has with them although no article tells it: `Ada, with hat and cigar`."""
_JEWELS = frozenset(terms("bracelet earring necklace"))
_TOLD_OF = frozenset(
    terms("cheap gold silver thick dark black heavy big large horn-rimmed wire-rimmed old new matching")
)
_SERVED = frozenset(
    terms("coffee tea beer wine champagne milk lemonade cocktails popcorn pizza sandwiches drinks cake")
)
_SERVING = frozenset(
    terms(
        "over having has have making makes make serving serves serve shares sharing brewing brews orders "
        "ordering pouring"
    )
)
_DINES = frozenset(terms("dine dines dining eat eats eating"))
_EATEN_HOW = frozenset(terms("in at with quietly silently alone together as and on by while hungrily outside"))
"""Words after EATS where it does not tell what is eaten."""
_UNEATEN = frozenset(terms("for no about without during after before"))


BELONGINGS = frozenset(
    (
        *_MEALS,
        *_DINES,
        *_SERVED,
        "copy",
        "reading",
        "glasses",
        "spectacles",
        "sunglasses",
        *_WITH,
        *_JEWELS,
        *(f"{w}s" for w in _JEWELS),
    )
)
"""The words at which `belonging` looks."""
