"""What goes on after a thing in a list, with or without articles: `a red hat, dark glasses and a whip`."""

from __future__ import annotations

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.found import Found
from movie_director.crew.reading.lexicon_gear import UNTOLD
from movie_director.crew.reading.lexicon_handling import BODY, PLAIN
from movie_director.crew.reading.terms import slug, terms
from movie_director.crew.reading.text import Word, written

_COUNTED = frozenset(terms("a an another some several two three four five six"))
_ENDS = frozenset(
    terms("and in on at from under beside inside behind with over around across onto into for as that which while")
)
"""Words after which an item of a list has ended."""
_TOLD_BY = 3
"""Words that tell of an item, at most."""
_BETWEEN = 3
"""Words from the end of an item to the comma or AND after it, at most: `pictures of his wife and a watch`."""


def listed(text: str, all_words: tuple[Word, ...], last: Found, i: int, one: str) -> Found | None:
    """Return the prop or clothes that a word names as one more of a list, whose last item so far is `last`.

    A bare word must end its phrase, so that `takes the cup and drinks` is no list.
    """
    word = all_words[i]
    if word.own or not _is_item(all_words, i, one, last):
        return None
    start = i
    while start and i - start < _TOLD_BY and _tells(all_words[start - 1]):
        start -= 1
    joint = start - 1
    articled = joint >= 0 and all_words[joint].low in _COUNTED
    joint -= articled
    if joint <= last.at or joint - last.at > 1 + _BETWEEN or not _joins(all_words[joint], last, one):
        return None
    if all_words[joint].low == "and" and all_words[joint - 1].raw == ",":
        joint -= 1
    if not _is_short(all_words[last.at + 1 : joint]):
        return None
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    if after is not None and not after.mark and after.low not in _ENDS:
        return None
    phrase = all_words[start : i + 1]
    kept = [w.low for w in phrase[-2:-1] if w.low in things.NOUNS_BEFORE]
    name = slug(" ".join([*kept, one if one in things.ALL else word.low]))
    if last.category == "set-dressing":
        return Found("set-dressing", written(text, phrase), slug(one), i)
    if word.low == "glasses" and last.category == "props":
        return Found("props", written(text, phrase), "glass", i, held=last.held)
    if word.low in things.GARMENTS or one in things.GARMENTS:
        note = last.note if last.category == "wardrobe" else "in hand" if last.held else ""
        return Found("wardrobe", written(text, phrase), name, i, note)
    return Found("props", written(text, phrase), name, i, held=last.held)


def _is_item(all_words: tuple[Word, ...], i: int, one: str, last: Found) -> bool:
    low = all_words[i].low
    garment = low in things.GARMENTS or one in things.GARMENTS
    if last.category == "wardrobe":
        known = garment
    elif last.category == "set-dressing":
        known = one in things.FURNITURE or low in things.FURNITURE or one == "flag"
    elif last.category == "props":
        known = (garment or one in things.PROPS or low in things.PROPS) and one not in UNTOLD | things.FURNITURE
    else:
        return False
    done = (low in people.VERBS and low != "pants") or low in things.HANDLED or (low != one and one in _DONE)
    return known and not done and all_words[last.at].low != low


_DONE = frozenset(terms("check match watch slip lock plug hook pin tie file hammer ring tape pocket shoe hat"))
"""Things whose plural after AND is more often what somebody does."""


def _tells(word: Word) -> bool:
    """Whether a word can tell how an item is: `dark`, `surgical`, `Stetson`."""
    low = word.low
    if word.mark or word.own or low in events.STOPPERS or low in _COUNTED or low in people.VERBS:
        return False
    if low in things.HANDLED or low in BODY or low in ("the", "his", "her", "their", "its", "also", "then", "still"):
        return False
    return low in PLAIN or not low.endswith(("s", "ing", "ly")) or low in things.NOUNS_BEFORE


def _joins(word: Word, last: Found, one: str) -> bool:
    return (
        word.raw == "," or word.low == "and" or (word.low == "with" and last.category == "wardrobe" and one != "belt")
    )


def _is_short(between: tuple[Word, ...]) -> bool:
    """Whether nothing is told between two items but what the first is of or has: `two glasses of wine and a pen`."""
    if not between:
        return True
    return between[0].low in ("of", "with") and not any(
        w.mark or w.low in people.VERBS or w.low in things.HANDLED for w in between[1:]
    )
