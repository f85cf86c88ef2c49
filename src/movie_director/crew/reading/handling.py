"""What hands hold: the noun that a verb of handling takes, whether or not a list knows it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_handling as lexicon
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.lexicon_feelings import FEELINGS
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.text import Word, words

_LONGEST = 6
"""Words of a noun's phrase, at most."""
_UNNAMED = re.compile(r"\d+(?:-?[a-z])?|[a-z](?:\.[a-z])+")
"""Numbers and letters, which name nothing."""
_OWNS = frozenset(("his", "her", "their", "its", "my", "your", "our"))
_IN_HAND = re.compile(
    r"\b(?:(?:still |held |clutched |tucked |slung |gripped |clenched |balanced |perched )*"
    r"(?:in (?:his|her|their|one|each|both|the other|its)? ?(?:(?:left|right|other|free|outstretched|trembling) )?"
    r"(?:hands?|arms|lap|fist|teeth)|under (?:his|her|their|one|each|an) arms?|over (?:his|her|one|their) shoulders?|"
    r"in the other(?=[.,]|$)|on (?:his|her) (?:left |right )?(?:wrist|finger)|"
    r"to (?:his |her |the |one )?ear\b|(?:around|about) (?:his|her|their) necks?))(?=\W|$)",
    re.I,
)
_BORNE = re.compile(
    r"(?<=\w) (?:that |which )?(?:he|she|they|(?-i:[A-Z])\w+)(?: is| are|['\u2019]s|['\u2019]re)? (?:still )?"
    r"(?:carrying|holding|carries|holds|clutching|clutches)(?=[.,;!]| (?:and|in|as|to|up|out|with|under|over)\b)",
    re.I,
)
"""What tells that somebody carries the thing named before it: `the drink he is carrying`."""
_INSERT = re.compile(r"^\s*INSERT(?:\s+SHOT)?\s*(?:[:.\u2013\u2014-]+|\bOF\b)?\s*(?:ON\s+)?", re.I)
_IDIOM = re.compile(rf"\b(?:{lexicon.IDIOMS})\b", re.I)
_RECEIVERS = frozenset(("him", "her", "them", "it", "me", "us", "himself", "herself"))
_LINKS = frozenset(("to", "they", "and", "both", "or", "them", "who", "you", "we", "i"))
_PERSONS = people.ROLES | people.CROWDS | people.TITLES


class Handled(NamedTuple):
    """The words `start` to `at` of a text name a thing that hands hold; `known` tells that the text takes it as known.

    `verb` is the place of the word that takes it. `held` tells that it is in hands, and not only shown.
    """

    start: int
    at: int
    known: bool
    verb: int
    held: bool = True


@lru_cache(maxsize=65536)
def handled_in(text: str) -> tuple[Handled, ...]:
    """Return the things in a piece of action that somebody handles, in its order."""
    all_words = words(text)
    idioms = sayings_in(text)
    found: dict[int, Handled] = {}

    def add(item: Handled | None) -> None:
        if item is None or item.at in found:
            return
        if all_words[item.at].low in ("barrel", "muzzle", "butt"):
            item = _gun_of(all_words, item)
        start = all_words[item.at].start
        of_gun = all_words[item.at].low in ("barrel", "hammer", "muzzle") and item.known
        if not any(a <= start < b for a, b in idioms) and not (of_gun and _names_gun(all_words)):
            found[item.at] = item

    if not any(c.islower() for c in text):
        all_words = () if _INSERT.match(text) is None else all_words
    for i, word in enumerate(all_words):
        low = word.low
        if low in _VERBS and not word.own and _is_verb(all_words, i):
            for item in _objects(all_words, i):
                add(item)
        elif low in lexicon.CARRIED and i and (all_words[i - 1].low in _OWNS or all_words[i - 1].own):
            verb = i + 1 < len(all_words) and all_words[i + 1].low in _TAKEN_BY
            if (
                not following_door(all_words, i)
                and not word.own
                and not (low == "cell" and (all_words[i - 1].low == "their" or _is_phone_next(all_words, i)))
                and not (verb or _goes_on(all_words, i) or modifies(all_words, i))
            ):
                add(Handled(i, i, True, i))
        elif low in _SHOWS and not word.own and _is_verb(all_words, i):
            for item in _shown(all_words, i):
                add(item)
        elif (low == "with" and i and all_words[i - 1].low in lexicon.LADEN) or (
            low == "of" and i and all_words[i - 1].low == "full"
        ):
            for item in _heaped(all_words, i):
                add(item)
        elif low == "with" and i + 1 < len(all_words) and (all_words[i + 1].low in (*_OWNS, "a", "an")):
            item = _phrase(all_words, i + 1, i, listed=True)
            of_thing = (
                all_words[i + 1].low in ("a", "an")
                and i > 0
                and singular(all_words[i - 1].low) in things.VEHICLES | things.FURNITURE
            )
            add(item._replace(held=False) if item is not None and of_thing else item)
        elif word.caps and i and all_words[i - 1].low in _OWNS and word.low not in people.CAMERA:
            end = i
            while end + 1 < len(all_words) and all_words[end + 1].caps and not _ends(all_words, i, end + 1):
                end += 1
            add(Handled(i, end, True, i) if _is_thing(all_words, i, end, listed=False) else None)
    for match in _BORNE.finditer(text) if "carr" in text or "hold" in text or "clutch" in text else ():
        item = _before(all_words, match.start())
        add(item if item is not None and singular(all_words[item.at].low) in things.PROPS else None)
    for match in _IN_HAND.finditer(text):
        add(_before(all_words, match.start()))
    insert = _INSERT.match(text)
    if insert is not None:
        at = next((i for i, w in enumerate(all_words) if w.start >= insert.end()), len(all_words))
        add(_phrase(all_words, at, at, bare=True))
    return tuple(found[at] for at in sorted(found))


@lru_cache(maxsize=65536)
def sayings_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where sayings stand in a text, in which things are none: `takes the bait`."""
    return tuple(m.span() for m in _IDIOM.finditer(text))


def _gun_of(all_words: tuple[Word, ...], part: Handled) -> Handled:
    """The gun whose part a hand takes: `the barrel of a gun`."""
    after = [w.low for w in all_words[part.at + 1 : part.at + 3]]
    at = part.at + 3
    if after[:1] != ["of"] or at >= len(all_words) or all_words[at].low not in things.WEAPONS:
        return part
    return part._replace(start=at, at=at, known=after[1] in _DEFINITE)


def _names_gun(all_words: tuple[Word, ...]) -> bool:
    """Whether a text names a gun, whose parts are no things of their own."""
    return any(w.low in things.WEAPONS and w.low != "hammer" for w in all_words)


def _is_verb(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a form that could be a noun is done here: not after an article, an owner or OF."""
    before = all_words[i - 1] if i else None
    if before is None:
        return True
    return not (before.own or before.low in events.DETERMINERS or before.low in ("of", "in", "with"))


def _objects(all_words: tuple[Word, ...], i: int) -> list[Handled]:
    """What a verb takes: its object and, after AND or a comma, further ones."""
    low = all_words[i].low
    at = i + 1
    while at < len(all_words) and (all_words[at].low.endswith("ly") and all_words[at].low != "jelly"):
        at += 1
    if at >= len(all_words):
        return []
    particle = all_words[at].low
    listed = low not in lexicon.TAKES
    if particle in lexicon.PARTICLES and not all_words[at].mark:
        listed = listed and (low not in lexicon.WITH_PARTICLE or particle in ("open", "over", "back"))
        at += 1
    elif particle in lexicon.AFTER and low in lexicon.AFTER[particle]:
        listed = particle in lexicon.LOOSE and not (
            particle == "on" and low.startswith(("gnaw", "chew", "munch", "nibb"))
        )
        at += 1
    elif low not in _DIRECT:
        return []
    if low in lexicon.GIVES and (after := _receiver(all_words, at)) is not None:
        at, listed = after, False
    first = _phrase(all_words, at, i, listed=listed)
    if first is None:
        return []
    if low in ("shows", "showing") and listed and singular(all_words[first.at].low) not in things.PROPS:
        return []
    found = [first]
    if (container := _container(all_words, first.at + 1, i)) is not None:
        return [first, container]
    end = first.at + 1
    while end + 1 < len(all_words) and all_words[end].low in (",", "and"):
        end += 1 + (all_words[end + 1].low == "and")
        more = _phrase(all_words, end, i, listed=listed) if end < len(all_words) else None
        if more is not None and more.start == end:  # what has no article may be the next clause
            low = all_words[more.at].low
            bare = more.at == end and singular(low) != low and low not in people.VERBS and low not in things.HANDLED
            after = all_words[end + 1] if end + 1 < len(all_words) else None
            bare = bare and (after is None or after.mark or after.low in (*_PLACED, "and"))
            more = more if bare else None  # `pulls out signs and bullhorns`
        if more is None:
            break
        found.append(more)
        end = more.at + 1
    return found


def _is_phone_next(all_words: tuple[Word, ...], i: int) -> bool:
    return i + 1 < len(all_words) and all_words[i + 1].low in ("phone", "phones")


def _goes_on(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a noun only tells of the next one, which is written like it: the gun of `GUN CASES`."""
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    return after is not None and all_words[i].caps and after.caps and after.low not in people.VERBS


def _container(all_words: tuple[Word, ...], at: int, verb: int) -> Handled | None:
    """The bag or box that a thing is taken from or put in: `a letter from the envelope`."""
    low = all_words[at].low if at < len(all_words) else ""
    if low == "out" and at + 1 < len(all_words) and all_words[at + 1].low == "of":
        at += 1
    elif low not in ("from", "into", "in"):
        return None
    found = _phrase(all_words, at + 1, verb, listed=True)
    return found if found is not None and singular(all_words[found.at].low) in lexicon.CONTAINERS else None


def _shown(all_words: tuple[Word, ...], i: int) -> list[Handled]:
    """What something contains or lays open, which must be brought although no hand holds it yet."""
    found: list[Handled] = []
    at = i + 1
    while at < len(all_words):
        item = _phrase(all_words, at, i, listed=True)
        if item is None or item.start == at:
            return found
        found.append(item._replace(held=False))
        at = item.at + 1
        if at + 1 >= len(all_words) or all_words[at].low not in (",", "and"):
            return found
        at += 1 + (all_words[at + 1].low == "and")
    return found


def _heaped(all_words: tuple[Word, ...], i: int) -> list[Handled]:
    """The things that something is littered or laden with, by lists, with or without articles."""
    found: list[Handled] = []
    at = i + 1
    while at < len(all_words) and len(found) < _LONGEST:
        item = _phrase(all_words, at, i, listed=True)
        if item is not None and all_words[item.at].low not in _SOFT_STUFF:
            found.append(item._replace(held=False))
        end = item.at + 1 if item is not None else _next_of_list(all_words, at)
        if end + 1 >= len(all_words) or all_words[end].low not in (",", "and"):
            return found
        at = end + 1 + (all_words[end + 1].low == "and")
    return found


def _next_of_list(all_words: tuple[Word, ...], at: int) -> int:
    """Where something of a list that is no thing ends: at a comma or AND within a few words."""
    near = range(at, min(at + 4, len(all_words)))
    return next((k for k in near if all_words[k].low in (",", "and")), len(all_words))


def _receiver(all_words: tuple[Word, ...], at: int) -> int | None:
    """Where the thing begins when somebody who gets it stands before it: `hands Ada the key`."""
    if at >= len(all_words):
        return None
    word = all_words[at]
    if word.low in _RECEIVERS or (word.raw[0].isupper() and not word.mark and not word.own):
        after = at + 1
        if after < len(all_words) and all_words[after].raw[0].isupper() and not all_words[after].mark:
            after += 1
        begins = after < len(all_words) and (all_words[after].low in _STARTS or all_words[after].low.isdigit())
        return after if begins else None
    if word.low in ("the", "a", "his"):
        role = at + 1
        if role + 1 < len(all_words) and all_words[role].low in _PERSONS and all_words[role + 1].low in _STARTS:
            return role + 1
    return None


def _phrase(
    all_words: tuple[Word, ...], at: int, verb: int, *, listed: bool = False, bare: bool = False
) -> Handled | None:
    """The noun phrase that begins at a word, if it names a thing; `listed` asks that a list of things knows it."""
    if at >= len(all_words):
        return None
    opens = all_words[at]
    start = at
    if opens.low in _STARTS or opens.low.isdigit() or opens.own:
        start = at + 1
        while start < len(all_words) and (all_words[start].low in _MORE or _hesitates(all_words[start])):
            start += 1
    elif not bare:
        listed = True
    known = opens.low in _DEFINITE or opens.own
    end = start
    while end < len(all_words) and end - start < _LONGEST and not _ends(all_words, start, end):
        end += 1
    if end == start:
        return None
    after = all_words[end].low if end < len(all_words) else ""
    if after == "of" and singular(all_words[end - 1].low) in lexicon.COUNTS and end + 1 < len(all_words):
        inner = _phrase(all_words, end + 1, verb, bare=True)
        return inner._replace(known=known) if inner is not None else None
    head = end - 1
    if following_door(all_words, head):
        return None
    return Handled(start, head, known, verb) if _is_thing(all_words, start, head, listed) else None


def _hesitates(word: Word) -> bool:
    """Whether a dash or an ellipsis only holds back what is taken: `pulls out a -- tiny bottle`."""
    return word.raw.startswith(("--", "\u2014", "\u2013", "\u2026"))


def modifies(all_words: tuple[Word, ...], at: int) -> bool:
    """Whether a thing's name only tells of a place, a body or an act after it: the medicine of `medicine chest`."""
    after = all_words[at + 1] if at + 1 < len(all_words) else None
    if after is None or after.mark or after.low in lexicon.TRAILS or after.low in events.STOPPERS:
        return False
    if after.low in ("hand", "arm", "wound", "fight") and all_words[at].raw.islower():
        return True  # `his knife hand`
    if after.start - all_words[at].start - len(all_words[at].raw) > 2 or after.low in lexicon.PARTICLES:
        return False
    return after.low in lexicon.NO_THINGS and after.low not in people.VERBS and not after.low.endswith(("s", "ing"))


def following_door(all_words: tuple[Word, ...], at: int) -> bool:
    """Whether a noun only tells of what the next one is: `glass doors`."""
    after = all_words[at + 1] if at + 1 < len(all_words) else None
    return after is not None and singular(after.low) in ("door", "window", "wall", "roof", "floor", "doorway")


def _ends(all_words: tuple[Word, ...], start: int, at: int) -> bool:
    """Whether a noun phrase ends before a word."""
    word = all_words[at]
    low = word.low
    if word.raw == ",":
        after = all_words[at + 1].raw if at + 2 < len(all_words) else ""
        adjective = after.islower() and after.endswith(("y", "ed", "en", "ck")) and after not in things.HANDLED
        return not (at - start == 1 and adjective)
    if word.mark or low in events.STOPPERS or low in lexicon.TRAILS:
        return True
    if at == start:
        return False
    if word.start - all_words[at - 1].start - len(all_words[at - 1].raw) > 2:
        return True  # a dash, which is no word
    if all_words[at - 1].raw != "," and low in _STARTS:
        return True
    if word.raw[0].isupper() and not word.caps and all_words[at - 1].raw.islower() and _is_known(all_words[at - 1]):
        return True  # `the letter Ada gave her`
    following = all_words[at + 1].low if at + 1 < len(all_words) else ""
    noun_next = following in things.ALL or singular(following) in things.ALL
    if low.endswith("ing") and singular(all_words[at - 1].low) in _PERSONS:
        return True  # `packed with men drinking beer`
    if low.endswith("ly") or (low.endswith(("ing", "ed")) and low not in things.ALL and not noun_next):
        return True
    if low in lexicon.NO_THINGS or low in things.ALL or singular(low) in things.ALL:
        return False  # `a big smile` is no `big`
    return low in people.VERBS


def _is_titled(word: Word) -> bool:
    return word.raw[0].isupper() and not word.caps


def _is_known(word: Word) -> bool:
    return word.low in things.PROPS and word.low not in things.NOUNS_BEFORE


def _is_thing(all_words: tuple[Word, ...], start: int, at: int, listed: bool) -> bool:
    word = all_words[at]
    low, one = word.low, singular(word.low)
    if word.mark or word.own or (len(low) < 3 and low not in things.PROPS) or _UNNAMED.fullmatch(low):
        return False
    after = all_words[at + 1] if at + 1 < len(all_words) else word
    if _is_titled(word) and _is_titled(after) and start < at and after.start - word.start == len(word.raw) + 1:
        return False  # a name: `his famous Bill Haley routine`
    if one == "mirror" and at and all_words[at - 1].low in MIRRORED:
        return False
    if one in things.PROPS or low in things.PROPS:
        served = one == "drink" and start > 0 and all_words[start - 1].low in _SERVED
        return (low not in _NO_PROPS and one not in FITTINGS and not modifies(all_words, at)) or served
    if listed or low in lexicon.COUNTS or low in lexicon.PLAIN or low in lexicon.NO_THINGS or one in lexicon.NO_THINGS:
        return False
    if {low, one} & (things.VEHICLES | things.ANIMALS_NAMED | things.FURNITURE | _PERSONS):
        return False
    if low in people.CAMERA or low in people.VERBS or low in events.STOPPERS or low in events.SOUNDS:
        return False
    if low.endswith(("ly", "ing", "self", "selves", *lexicon.QUALITIES)) or low in FEELINGS:
        return False
    if low.endswith(lexicon.ABSTRACT_ENDINGS) and one not in lexicon.CONCRETE:
        return False
    named = low in people.FEMALE_NAMES or low in people.MALE_NAMES
    opened = start > 0 and (all_words[start - 1].low in _OPENERS or all_words[start - 1].own)
    return not (word.raw[0].isupper() and not word.caps and (named or (start == at and not opened)))


def _before(all_words: tuple[Word, ...], offset: int) -> Handled | None:
    """The thing right before `in his hand`."""
    end = next((i for i, w in enumerate(all_words) if w.start >= offset), len(all_words)) - 1
    while end >= 0 and all_words[end].low in ("still", "held", "clutched", "tucked", "slung", "is", "are", "clenched"):
        end -= 1
    start = end
    while start > 0 and end - start < _LONGEST - 1:
        prior = all_words[start - 1]
        if prior.mark or prior.low in _STARTS or prior.own or prior.low in events.STOPPERS or prior.low in _VERBS:
            break
        start -= 1
    if end < 0:
        return None
    if start == end and all_words[end].raw[0].isupper() and (not end or all_words[end - 1].raw in (".", "!", "?")):
        word = all_words[end]  # a capital that only begins the sentence
        all_words = (*all_words[:end], word._replace(raw=word.raw.lower()), *all_words[end + 1 :])
    one = singular(all_words[end - 1].low) if end else ""
    if one in things.PROPS and one != all_words[end - 1].low and singular(all_words[end].low) not in things.ALL:
        start = end = end - 1  # `The pages vibrate in his hand`
    if not _is_thing(all_words, start, end, listed=False):
        return None
    prior = all_words[start - 1] if start else None
    if prior is not None and prior.low not in _STARTS and not prior.mark and not prior.own and prior.low not in _VERBS:
        return Handled(end, end, False, end) if _is_thing(all_words, end, end, listed=True) else None
    return Handled(start, end, prior is not None and (prior.low in _DEFINITE or prior.own), end)


_PLACED = frozenset(("from", "out", "into", "on", "onto", "in", "to", "of", "for", "with", "off", "down", "up"))
MIRRORED = frozenset(("rearview", "rear-view", "view", "side", "wing"))
"""Words before MIRROR that make it a part of the car."""
_TAKEN_BY = frozenset(("the", "him", "her", "them", "as", "how", "what"))
"""Words after which `her watch` is what she is seen to do: `sees her watch the time`."""
_SOFT_STUFF = frozenset(("light", "paint", "bone", "bones", "stone", "stones", "rock", "rocks", "paper", "chips"))
"""What more often covers a place than lies in it as a thing."""
_DEFINITE = frozenset(("the", "his", "her", "their", "its", "this", "that"))
_MORE = frozenset(("more", "other", "own", "two", "three", "four", "of", "the", "old", "new"))
_STARTS = lexicon.COUNTED | _OWNS | frozenset(("this", "that", "these", "those", "each", "every", "both"))
_NO_PROPS = frozenset(
    ("machine", "sign", "light", "film", "record", "will", "match", "order", "draw", "cut", "plans", "drink", "rattle")
)
"""Words of the list that mean something else after most verbs."""
_DIRECT = frozenset((*lexicon.TAKES, *lexicon.GIVES, *lexicon.WITH_PARTICLE))
_OPENERS = _STARTS | _MORE
_SERVED = frozenset(("a", "another", "his", "her"))
_SHOWS = frozenset(
    ("contains", "containing", "reveals", "revealing", "reveal", "uncovers", "uncovering", "unearths", "discovers")
)
"""Verbs whose object is there to be seen."""
FITTINGS = frozenset(("zipper", "button", "lever", "switch", "control-panel", "lock"))
"""Parts of machines and sets that hands work and nobody brings; capitals make them props."""
_VERBS = frozenset((*_DIRECT, *(v for verbs in lexicon.AFTER.values() for v in verbs)))
