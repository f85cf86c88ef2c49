"""Noun phrases: who or what is named, how many, how old, behind which small word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from movie_director.crew.reading.terms import terms
from movie_director.crew.story.reading.tongue import Sort, Tongue

TOKEN = re.compile(r"'[snt](?= )|[^\W_]+(?:['-][^\W_]+)*'?|[,;:.!?()—–]")
_AGE = re.compile(r"(\d{1,3})[- ]?(?:years?|jaar|jarige?)?(?:[- ]?olds?)?$")
_AGED = re.compile(r"\d{1,3}[- ]?(?:year|jarig)")


@dataclass(frozen=True)
class Phrase:
    """A noun phrase. `words` are what describes and the head, in small letters; `start` and `end` its tokens."""

    start: int
    end: int
    words: tuple[str, ...]
    sort: Sort
    head: str
    """The words that say what it is, one of it."""
    name: str | None = None
    count: int = 1
    link: str | None = None
    """The preposition that it stands behind."""
    owned: bool = False
    """Whether it is somebody's."""
    definite: bool = False
    age: int | None = None
    owner: str | None = None
    """Whose it is, where that is somebody."""

    @property
    def plural(self) -> bool:
        """Whether it is of two or more."""
        return self.count > 1

    @property
    def role(self) -> str:
        """What somebody is, in the idea's words, one of them."""
        return " ".join(self.words)


def tokens_of(text: str) -> list[str]:
    """The words and stops of a text."""
    return TOKEN.findall(text.replace("’", "'").replace("‘", "'"))


def phrases(tokens: Sequence[str], tongue: Tongue) -> list[Phrase]:
    """All noun phrases in order."""
    return list(_found(tokens, tongue))


def _found(tokens: Sequence[str], tongue: Tongue) -> Iterator[Phrase]:
    at = 0
    link: str | None = None
    while at < len(tokens):
        low = tokens[at].lower()
        if low in tongue.links and not _opens(tokens, at, tongue):
            link, at = low, at + 1
            continue
        phrase = phrase_at(tokens, at, tongue, link)
        if phrase is None:
            at += 1
        else:
            yield phrase
            at = phrase.end
        link = None


def phrase_at(tokens: Sequence[str], at: int, tongue: Tongue, link: str | None = None) -> Phrase | None:
    """The noun phrase that begins at a token, if one does."""
    start = at
    if at >= len(tokens):
        return None
    if not _opens(tokens, at, tongue):
        return _bare(tokens, at, tongue, link)
    count, owned, definite = 1, False, False
    while at < len(tokens) and _opens(tokens, at, tongue):
        low = tokens[at].lower()
        owned = owned or low in tongue.owners
        definite = definite or owned or low in ("the", "de", "het")
        count = max(count, _count(low, tongue))
        at += 1
    words: list[str] = []
    name: str | None = None
    age: int | None = None
    while at < len(tokens) and len(words) < 7:
        token = tokens[at]
        low = token.lower()
        if _AGED.match(low) or (low.isdigit() and at + 1 < len(tokens) and tokens[at + 1].lower() in ("year", "jaar")):
            age = int(re.match(r"\d+", low)[0])  # type: ignore[index]
            at += 1
            while at < len(tokens) and tokens[at].lower() in ("year", "jaar", "old", "oude", "years"):
                at += 1
            continue
        if words and token[:1].isupper() and (at or tongue.name(token)) and tongue.sort(words)[0] == "person":
            name, at = _name(tokens, at, tongue)
            break
        verb = low in tongue.plural or low in tongue.singular
        if words and tongue.name(low) and not verb and tongue.sort(words)[0] == "person" and low not in tongue.sorts:
            name, at = _name(tokens, at, tongue)
            break
        if _over(tokens, at, words, count, tongue):
            break
        words.append(low.rstrip("'") if low.endswith("s'") else low)
        at += 1
        if tongue.language == "nl" and _dutch_head(tokens, at, words, tongue):
            if at < len(tokens) and tokens[at][:1].isupper() and tongue.sort(words)[0] == "person":
                name, at = _name(tokens, at, tongue)
            break
    if not words:
        return None
    if count == 1 and tongue.many(words[-1]) and _plural(words[-1], tongue):
        count = 2
    sort, head = tongue.sort(words)
    if sort == "unknown" and [token.lower() for token in tokens[at : at + 2]][:1] in (["who"], ["whose"], ["wiens"]):
        sort = "person"
    if words[-1] in PAIRS:
        count = 2
    if sort == "nobody" and (count > 2 or owned or len(words) > 1 or head in ("person", "woman", "man")):
        sort = "person"
    if count > 1:
        words[-1] = tongue.one(words[-1])
    owner = next((word.removesuffix("'s") for word in words if word.endswith("'s")), None)
    if owner is not None and tongue.sort((owner,))[0] != "person":
        owner = None
    if age is None:
        age = _of_age(tokens, at)
    return Phrase(start, at, tuple(words), sort, head, name, count, link, owned, definite, age, owner)


def _bare(tokens: Sequence[str], at: int, tongue: Tongue, link: str | None) -> Phrase | None:
    """A name, or a noun that is known and has nothing before it."""
    token = tokens[at]
    low = token.lower()
    following = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
    if not token[:1].isalpha() or low in tongue.stops or low in tongue.counts:
        return None
    titled = tongue.sort((low,))[0] == "person" and not tongue.name(token) and following[:1].isalpha()
    if titled and tokens[at + 1][:1].isupper() and following not in tongue.where:
        name, end = _name(tokens, at + 1, tongue)
        return Phrase(at, end, (low,), "person", low, name, link=link, age=_of_age(tokens, end))
    named = token[:1].isupper() and (at or tongue.name(token) or _called(tokens, tongue))
    if named or (tongue.name(low) and not at):
        for size in (2, 1):
            place = tongue.where.get(" ".join(tokens[at : at + size]).lower())
            if place is not None and not tongue.name(token):
                words = tuple(word.lower() for word in tokens[at : at + size])
                return Phrase(at, at + size, words, "place", " ".join(words), link=link)
        name, end = _name(tokens, at, tongue)
        sure = (tongue.name(token) or not at) and link not in ("in", "near", "at", "op")
        sort: Sort = "person" if sure else "nothing"
        return Phrase(at, end, (), sort, "", name, link=link, age=_of_age(tokens, end))
    if low in tongue.singular and (not at or tongue.language == "nl"):
        return None
    if low in tongue.plural and at and tokens[at - 1].lower() in ("to", "can", "must", "will", "te", "cannot", "and"):
        return None
    for size in (3, 2, 1):
        words = [word.lower() for word in tokens[at : at + size]]
        if len(words) < size or any(word in tongue.stops or not word[:1].isalpha() for word in words):
            continue
        if size > 1 and any(word in tongue.links or word in tongue.articles for word in words):
            continue
        if at and (any(word in tongue.singular for word in words) or (size > 1 and words[0].endswith("ed"))):
            continue
        sort, head = tongue.sort(words)
        whole = len(head.split()) >= size or (size > 1 and words[-1] in tongue.sorts and words[-2].endswith("ed"))
        if sort != "unknown" and whole and not (sort == "nothing" and head not in tongue.sorts):
            many = tongue.many(words[-1]) and _plural(words[-1], tongue)
            if not many and sort == "thing" and not link and following != "and":
                continue
            one = (*words[:-1], tongue.one(words[-1])) if many else tuple(words)
            return Phrase(at, at + size, tuple(one), sort, head, None, 2 if many else 1, link)
    return None


def _called(tokens: Sequence[str], tongue: Tongue) -> bool:
    """Whether a sentence's first word, in capitals as each is, is a name that nobody told us."""
    low = tokens[0].lower()
    if low in tongue.stops or low in tongue.links or low in tongue.sorts or low in tongue.unsaid or len(tokens) < 3:
        return False
    following = tokens[1].lower()
    if following in (",", "("):
        return tokens[2].lower() in tongue.articles or tokens[2].isdigit() or following == "("
    return following in tongue.singular or following in tongue.joins


def _opens(tokens: Sequence[str], at: int, tongue: Tongue) -> bool:
    """Whether a noun phrase begins here with an article, an owner or a number."""
    low = tokens[at].lower()
    following = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
    if not following[:1].isalnum() or (following in tongue.stops and following not in tongue.owners):
        return False
    if low in tongue.counts and following in tongue.singular and following not in tongue.sorts:
        return False
    if low in tongue.owners or low in tongue.counts:
        if low == "zijn" and (following in tongue.articles or following in tongue.links):
            return False
        return not (low == "her" and following in tongue.links)
    if low.isdigit():
        return following[:1].isalpha() and following not in ("year", "years", "jaar")
    if low in ("die", "dat", "that") and at and tokens[at - 1] != ",":
        return False
    return low in tongue.articles


def _count(low: str, tongue: Tongue) -> int:
    if low.isdigit():
        return int(low)
    return tongue.counts.get(low, 2 if low in ("both", "beide", "all", "alle", "some", "these", "those") else 1)


def _name(tokens: Sequence[str], at: int, tongue: Tongue) -> tuple[str, int]:
    """The name that begins here, and where it ends: given name and one more, or with `van`, `de`."""
    end = at + 1
    while end < len(tokens) and end - at < 3 and tokens[end][:1].isupper() and tokens[end].isalpha():
        if tongue.name(tokens[end]) and tokens[end].lower() in tongue.singular:
            break
        end += 1
    return tokens[at].rstrip("'").removesuffix("'s").title(), end


def _over(tokens: Sequence[str], at: int, words: Sequence[str], count: int, tongue: Tongue) -> bool:
    """Whether a noun phrase is over before this token."""
    low = tokens[at].lower()
    if not tokens[at][:1].isalnum() or low in tongue.stops or low in tongue.links:
        return True
    if low in tongue.articles or low in tongue.owners:
        return True
    if not words:
        return False
    if tongue.language == "nl":
        return low in tongue.singular or (low in tongue.plural and low not in tongue.sorts)
    if (low.endswith("ly") and low not in _LY) or low in tongue.unsaid:
        return True
    known = tongue.sort(words)[0] != "unknown"
    many = count > 1 or _plural(words[-1], tongue)
    following = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
    both = tongue.sort((*words, low))[0] in ("person", "place", "thing", "animal", "large") and known
    if low in tongue.singular and low not in _NO_VERBS and not many:
        longer = len(tongue.sort((*words, low))[1].split()) > 1
        return not longer and not (both and following in tongue.singular)
    if known and low in tongue.plural and tongue.sorts.get(low, "nothing") == "nothing":
        sort = tongue.sort(words)[0]
        return many or sort in ("person", "crowd", "animal", "place")
    if many and known and low in tongue.plural:
        return True
    return known and ((low.endswith(("ed", "ing")) and low not in tongue.sorts) or low in _AFTER)


def _dutch_head(tokens: Sequence[str], at: int, words: Sequence[str], tongue: Tongue) -> bool:
    """Whether the word before this token is the noun: it is known, or what follows cannot be one."""
    word = words[-1]
    if at >= len(tokens) or not tokens[at][:1].isalpha():
        return True
    low = tokens[at].lower()
    sort, _ = tongue.sort((word,))
    nouns = ("person", "thing", "place", "animal", "large")
    if word.endswith("e") and tongue.sort((low,))[0] in nouns and low not in tongue.singular:
        return False
    if sort not in ("unknown", "nothing"):
        return True
    if not nothing_next(low, tongue) and low.endswith(("e", "en")) and sort == "unknown" and not word.endswith("e"):
        return low in tongue.plural
    if word.endswith(("e", "en")) and sort == "unknown" and low in tongue.sorts:
        return False
    if sort == "nothing":
        return True
    nothing_more = low in tongue.stops or low in tongue.links or low in tongue.singular or low in tongue.articles
    return nothing_more or low in tongue.owners or (not word.endswith("e") and tongue.sort((low,))[0] == "unknown")


def nothing_next(low: str, tongue: Tongue) -> bool:
    """Whether a word cannot go on with a noun phrase."""
    small = low in tongue.stops or low in tongue.links or low in tongue.articles or low in tongue.owners
    return small or low in tongue.singular or low in tongue.unsaid


def _plural(word: str, tongue: Tongue) -> bool:
    one = tongue.one(word)
    return one != word and (one in tongue.sorts or tongue.language == "en")


def _of_age(tokens: Sequence[str], at: int) -> int | None:
    """The age told behind somebody: `, 62,`, `(62)`, `of 60`, `van 60`."""
    number = {word: i for i, word in enumerate(_NUMBERS) if i % 20 > 3}
    if at + 1 < len(tokens) and tokens[at] in ("of", "van", "aged") and tokens[at + 1].lower() in number:
        return number[tokens[at + 1].lower()] % 20
    if at + 1 < len(tokens) and tokens[at] in (",", "(", "of", "van", "aged"):
        found = _AGE.fullmatch(tokens[at + 1])
        closed = at + 2 >= len(tokens) or tokens[at + 2] in (",", ")", "jaar", "year") or tokens[at] in ("of", "van")
        if found and closed and 2 < int(found[1]) < 120:
            return int(found[1])
    return None


PAIRS = ("couple", "stel", "echtpaar", "duo", "pair")
_NUMBERS = terms(
    """
    nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien
    achttien negentien
    """
)
"""Numbers up to nineteen, in both languages one after the other."""
_LY = frozenset(
    terms("""
    family elderly lonely early ugly deadly friendly silly holy jolly lovely lively only ghostly heavenly wobbly curly
    smelly daily weekly fly jelly belly bully lily
    """)
)
_NO_VERBS = frozenset(
    ["sports", "arms", "customs", "news", "glasses", "physics", "mathematics", "woods", "stairs", "works", "his"]
)
_AFTER = frozenset(
    ["called", "named", "who", "alive", "stuck", "lost", "hidden", "found", "made", "left", "met", "told"]
)
