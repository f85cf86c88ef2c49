"""Whether hands hold a thing that a list knows, or it lies about; and the telephone that nobody names."""

from __future__ import annotations

import re

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.found import Found
from movie_director.crew.reading.lexicon_handling import CONTAINERS, NO_THINGS, TRAILS, UNHANDLED
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.terms import terms
from movie_director.crew.reading.text import Word

_REACH = 7
"""Words between a verb of handling and what is handled, at most."""
_BESIDE = frozenset(
    (
        "off",
        "in",
        "from",
        "inside",
        "through",
        "over",
        "across",
        "past",
        "on",
        "onto",
        "at",
        "under",
        "behind",
        "beside",
        "against",
        "near",
        "by",
        "to",
        "toward",
        "towards",
    )
)
_IN_HAND = re.compile(
    r"^\s*(?:and (?:an? |his |her )?(?:[\w-]+ )?[\w-]+ )?"
    r"(?:held |clutched )?in (?:his|her|their|one|each|both|the other|its)? ?hands?\b",
    re.I,
)
_BEFORE_PLAIN = frozenset(
    terms("to they and you we both who then all or not must can will him her them helps men women people")
)
_BY_BODY = frozenset(terms("behind at on under over around between against beneath across in to"))
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "their", "another", "two", "three"))
_NEW = frozenset(("a", "an", "another", "two", "three", "several"))
_HAPPENS = frozenset(
    terms(
        """
    bullet rock stone pebble leaf branch log brick shell bell horn message call tear drink paint sugar salt rope wire
    cable machine sign light board note map chart pin nail screw plank tape hose nozzle tank fuse joint arrow lock
    button lever switch mask
    """
    )
)
"""Things that a sentence begins with without their having to be brought: `A light comes on`."""
_LYING = frozenset(("lies", "lie", "lying", "sits", "sit", "sitting", "rests", "rest", "resting", "leans", "leaning"))
_UPON = frozenset(("on", "in", "beside", "atop", "against", "next", "there", "nearby", "open", "at", "between", "near"))
_LAID = frozenset(("floor", "seat", "dashboard", "ground", "windowsill", "ledge", "sand", "grass", "doorstep", "tray"))
_TALKS = frozenset(
    ("is", "gets", "talking", "talks", "speaks", "speaking", "number", "still", "already", "busy", "she's")
)


def is_held(text: str, all_words: tuple[Word, ...], i: int, start: int) -> bool:
    """Return whether a verb of handling takes the thing at a word, or a hand holds it: `raises the gun`."""
    word = all_words[i]
    if in_hand(text, word):
        return True
    before = all_words[start - 2].low if start > 1 else ""
    if before == "from" and (
        singular(word.low) in CONTAINERS or singular(word.low) in ("book", "page", "cup", "glass")
    ):
        before = ""  # `a pull from the bottle`
    if before == "off" and start > 2 and all_words[start - 3].low in things.HANDLED:
        before = ""  # `switches off the lamp`
    if before in _BESIDE or (start and all_words[start - 1].low in _BESIDE):
        return False  # `sets it down on a crate`
    if singular(word.low) in things.WEAPONS and "with" in (before, all_words[start - 1].low if start else ""):
        return True
    for at in range(i - 1, max(-1, i - 1 - _REACH), -1):
        other = all_words[at]
        if other.mark and other.raw != ",":
            return False
        if other.low in ("takes", "taking") and all_words[at + 1].low == "in":
            return False  # `takes in the mirror` looks
        if other.low in things.HANDLED and not other.own and not _is_nominal(all_words, at) and _is_done(all_words, at):
            return not (at + 1 < i and all_words[at + 1].mark)  # the press of `the yellow press, there is a clock`
    return False


def is_taken(all_words: tuple[Word, ...], start: int) -> bool:
    """Return whether a thing's article stands right after what looks like a verb: `tilts the lamp`."""
    at = start - 1
    while at > 0 and all_words[at].low in ("the", "own", "other", "old", "new") and all_words[at - 1].low in _ARTICLES:
        at -= 1
    if at < 1 or not (all_words[at].low in _ARTICLES or all_words[at].own):
        return False
    at -= 1
    while at > 0 and (all_words[at].low.endswith("ly") or all_words[at].low in ("up", "out")):
        at -= 1
    verb = all_words[at]
    if verb.mark or verb.own or verb.caps or not verb.raw.islower() or verb.low in UNHANDLED:
        return False
    if verb.low in events.STOPPERS or verb.low in events.DETERMINERS or verb.low.endswith("ss") or len(verb.low) < 4:
        return False
    before = all_words[at - 1] if at else None
    if before is not None and (before.low in events.DETERMINERS or before.own or before.low in _BESIDE):
        return False
    done = before is not None and (
        before.raw[0].isupper() or before.low in ("he", "she", "who", "and", "then") or before.low in people.ROLES
    )
    if done and verb.low.endswith("s"):
        return True
    known = singular(verb.low) in things.ALL or verb.low in NO_THINGS or singular(verb.low) in NO_THINGS
    return verb.low.endswith(("s", "ing")) and not known


def lies(all_words: tuple[Word, ...], start: int, i: int) -> bool:
    """Return whether a thing lies about: `a gun lies on the seat`, `On the desk, a letter`."""
    after = [w.low for w in all_words[i + 1 : i + 5]]
    if after and after[0] in _LYING and len(after) > 1 and after[1] in _UPON:
        return True
    if after[:2] in (["laid", "out"], ["spread", "out"]) and all_words[i].low != "saw":
        return True
    on = 1 if after and after[0] in _LYING else 0
    article = all_words[start - 1].low if start else ""
    if article in _NEW and _is_shown(all_words, start - 1, i):
        return True
    if len(after) > on + 1 and after[on] in ("on", "in") and article in ("a", "an", "another", "two", "three"):
        return any(low in things.FURNITURE or low in _LAID for low in after[on + 2 : on + 4])
    before = [w.low for w in all_words[max(0, start - 9) : max(0, start - 1)]]
    opens = len(before) < 8 or any(mark in before for mark in (".", "!", "?"))
    if article in ("a", "an", "the") and before and before[-1] in (",", "lies", "sits", "is", "stands") and opens:
        begin = max((k for k, low in enumerate(before) if low in (".", "!", "?")), default=-1) + 1
        return before[begin : begin + 1] in (["on"], ["in"], ["beside"], ["atop"]) and any(
            low in things.FURNITURE or low in _LAID for low in before[begin:]
        )
    return False


def _is_shown(all_words: tuple[Word, ...], article: int, i: int) -> bool:
    """Whether a sentence begins with a thing that it brings in, or says that it is there: `There is a letter`.

    What happens to nothing that must be brought is left out: `A light comes on`.
    """
    word, one = all_words[i], singular(all_words[i].low)
    if one in _HAPPENS or (one == word.low) != (all_words[article].low in ("a", "an", "another")):
        return False
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    if after is not None and not (
        after.mark
        or after.low in events.STOPPERS
        or after.low in people.VERBS
        or after.low in TRAILS
        or after.low.endswith(("s", "ing", "ed", "ly"))
    ):
        return False  # `a phone booth`
    if after is not None and (after.low in things.ALL or singular(after.low) in things.ALL):
        return False
    at = article
    if at == 0 or all_words[at - 1].raw in (".", "!", "?", ":"):
        return after is None or after.low != "of" or one in CONTAINERS
    be = all_words[at - 1].low
    return be == "there's" or (be in ("is", "are") and at > 1 and all_words[at - 2].low == "there")


def is_borne(all_words: tuple[Word, ...], i: int) -> bool:
    """Return whether a bare thing after a comma is on somebody's body: `Ada waits, cigarette behind her ear`."""
    if i < 2 or i + 2 >= len(all_words) or all_words[i - 1].raw != ",":
        return False
    if all_words[i].low in people.VERBS:
        return False  # `Ada nods, checks on her child`
    return all_words[i + 1].low in _BY_BODY and all_words[i + 2].low in ("his", "her", "their")


def telephone(all_words: tuple[Word, ...], i: int) -> Found | None:
    """Return the telephone of somebody who HANGS UP, or is ON THE PHONE."""
    word = all_words[i]
    if word.low in ("hangs", "hanging") and i + 1 < len(all_words) and all_words[i + 1].low == "up":
        after = all_words[i + 2] if i + 2 < len(all_words) else None
        if after is None or after.mark or after.low in ("and", "on", "as", "then"):
            return Found("props", "phone", "phone", i, held=True, definite=True, soft=True)
        return None
    if word.low not in ("phone", "telephone", "cellphone") or i < 2 or word.own:
        return None
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    if after is not None and not after.mark and after.low not in events.STOPPERS and not after.low.endswith("ing"):
        return None
    on = next((k for k in range(i - 1, max(-1, i - 4), -1) if all_words[k].low in ("on", "into")), None)
    if on is None or on == i - 1 or not on or all_words[on + 1].low not in ("the", "a", "his", "her", "another"):
        return None
    before = all_words[on - 1]
    talks = before.low in _TALKS or (before.raw[0].isupper() and not before.caps)
    return Found("props", "phone", "phone", i, held=True, definite=True, soft=True) if talks else None


def in_hand(text: str, word: Word) -> bool:
    """Return whether what comes right after a word says that a hand holds it: `gun in hand`."""
    end = word.start + len(word.raw)
    return bool(_IN_HAND.match(text[end : end + 40]))


def _is_nominal(all_words: tuple[Word, ...], at: int) -> bool:
    """Whether a word that could be a verb stands after an article: `a light`, `the point`."""
    return at > 0 and all_words[at - 1].low in events.DETERMINERS


def _is_done(all_words: tuple[Word, ...], at: int) -> bool:
    """Whether a plain form is what THEY or TWO PEOPLE do, and not an adjective or a noun: `empty`, `clean`, `press`."""
    low = all_words[at].low
    if low.endswith(("s", "ing")) or low == "held" or not at:
        return True
    before = all_words[at - 1]
    return before.mark or before.low in _BEFORE_PLAIN or before.raw[0].isupper() or before.low.endswith("s")
