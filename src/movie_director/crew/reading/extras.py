"""Extras in a piece of action: roles in small letters, and crowds."""

from __future__ import annotations

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading.found import Found
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.terms import slug
from movie_director.crew.reading.text import Word, written


def extra(text: str, all_words: tuple[Word, ...], i: int, start: int, one: str) -> Found | None:
    """Return the extras whom a word names: `two waiters`, `a nurse`; who is on the sheet by name is none."""
    word = all_words[i]
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    plural = one != word.low or word.low in ("people", "men", "women", "children", "kids")
    if (
        after is not None
        and not after.mark
        and not plural
        and not (
            after.low in events.STOPPERS or after.low in people.VERBS or after.low.endswith(("s", "ing", "ed", "ly"))
        )
    ):
        return None  # `police veteran`
    prior = all_words[i - 1] if i else None
    takes = after is not None and (
        after.low in ("the", "a", "an", "his", "her", "their", "him") or (after.raw[0].isupper() and not after.mark)
    )
    named = prior is not None and not prior.mark and (prior.raw[0].isupper() or prior.low in ("he", "she", "who"))
    if one != word.low and start == i and takes and named:
        return None  # `Ada mans the pumps`
    if after is not None and after.low in ("named", "called"):
        return None
    if word.low == "crowds" and after is not None and after.low in ("around", "into", "in", "him", "her", "the"):
        return None  # `a row of machines crowds around`
    before = {w.low for w in all_words[max(0, start - 2) : start]}
    if before & {"not", "no"} or (word.low == "cleaner" and prior is not None and prior.low == "vacuum"):
        return None
    if word.low == "couple" and after is not None and after.low in ("of", "off", "from", "more"):
        return None
    if after is not None and singular(after.low) in people.ROLES:
        return None  # `police clerks`
    if _is_said_of_somebody(all_words, start) or _is_pictured(all_words, start):
        return None
    many = word.low in people.CROWDS or one != word.low
    if word.low in ("teens", "tweens") and before & {"his", "her", "their"}:
        return None  # an age
    if word.low in ("everyone", "everybody") or (many and _are_known(all_words, start, one)):
        return None
    opens = i == 0 or all_words[i - 1].raw in (".", "!", "?")
    if word.caps or word.own or (word.raw[0].isupper() and not (many and (opens or "." in word.raw))):
        return None  # who stands in capitals is read as introduced
    if many:
        if one in events.AMBIGUOUS and not before & people.FEW:
            return None
        if word.low in (
            "both",
            "all",
            "together",
            "everyone",
            "everybody",
            "people",
            "group",
            "band",
            "team",
            "family",
            "couple",
            "press",
            "cast",
            "media",
            "voices",
            "men",
            "women",
            "guests",
        ) and not (
            _is_rest(all_words, start)
            or before & (people.FEW - {"all", "both"})
            or start < i
            or any(low.isdigit() for low in before)
        ):
            return None
        if word.low in ("team", "band") and _is_rest(all_words, start):
            return Found("extras", written(text, all_words[start : i + 1]), slug(word.low), i)
        if word.low in ("both", "all", "together", "voices", "media", "band", "team"):
            return None
        return Found("extras", written(text, all_words[start : i + 1]), slug(word.low), i)
    if "a" in before or "an" in before or "another" in before:
        if one in events.AMBIGUOUS:
            return None
        return Found("extras", written(text, all_words[start : i + 1]), slug(one), i)
    return None


def _is_rest(all_words: tuple[Word, ...], start: int) -> bool:
    """Whether a group is `the rest of the team`."""
    return [w.low for w in all_words[max(0, start - 3) : start]] in (["rest", "of", "the"], ["rest", "of", "his"])


def _is_pictured(all_words: tuple[Word, ...], start: int) -> bool:
    """Whether a role stands in what a picture is of: `a photo of a wife and children`."""
    for at in range(start - 1, max(0, start - 7), -1):
        if all_words[at].mark or all_words[at].low in people.VERBS:
            return False
        if all_words[at].low == "of":
            return all_words[at - 1].low in _PICTURES
    return False


_PICTURES = frozenset(
    (
        "photo",
        "photograph",
        "picture",
        "portrait",
        "painting",
        "drawing",
        "photos",
        "photographs",
        "pictures",
        "snapshot",
    )
)


def _are_known(all_words: tuple[Word, ...], start: int, one: str) -> bool:
    """Whether a plural means people who are on the sheet by name: `both men`, `his two partners`."""
    before = {w.low for w in all_words[max(0, start - 2) : start]}
    if "both" in before or ("the" in before and before & {"two", "three"}):
        return True
    owned = bool(before & {"his", "her", "their"})
    return owned and one in ("partner", "boy", "man", "friend", "guy", "brother", "sister", "colleague", "associate")


def _is_said_of_somebody(all_words: tuple[Word, ...], start: int) -> bool:
    """Whether a role only tells what somebody is or might be: `Ada is a nurse`, `never met a kinder man`, `to swat`."""
    before = [w.low for w in all_words[max(0, start - 5) : start]]
    if not before:
        return False
    if before[-1] == "to" or "never" in before:
        return True
    if before[-1] in ("a", "an"):
        before.pop()
    if not before or before[-1] not in (
        "is",
        "was",
        "as",
        "be",
        "becomes",
        "being",
        "remains",
        "he's",
        "she's",
        "here's",
    ):
        return False
    return len(before) > 1 and before[-2] not in ("there", "it", "this", "here", "that", "what", "who")
