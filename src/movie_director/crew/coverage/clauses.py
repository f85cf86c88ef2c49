"""Clauses: whose verb it is. `as the woman leaves` moves nobody of ours, and neither does `he is about to go`."""

from __future__ import annotations

import re
from functools import lru_cache

from movie_director.crew.coverage.view import Player

REACH = 1000
"""Characters before a verb in which its doer is looked for; no sentence is longer that anybody wrote."""

_VERB = re.compile(r"\w+")
_BREAK = re.compile(
    r"[,;:()]|\s--?\s|--|[\u2013\u2014]|\b(?:and|then|but|or|as|while|when|until|till|before|after|if|who|which|that|"
    r"where|because|since|though|than|so)\b",
    re.I,
)
_NEVER = frozenset(
    ["before", "after", "if", "until", "till", "than", "that", "which", "because", "since", "though", "so"]
)
"""Words that begin clauses of what did not happen now."""
_ASIDE = frozenset(["as", "while", "when", "where"])
_UNREAL = re.compile(
    r"(?:\b(?:to|not|never|without|can|cannot|could|would|should|might|may|will|must|let|lets|about|tries|"
    r"nobody|no one|nothing)|n['\u2019]t)\s*(?:\w+ly\s+|even\s+)?$",
    re.I,
)
_NOUN = re.compile(r"\b(?:the|a|an|of|his|her|their|its|this|that|my|your)\s*$", re.I)
_ADVERB = re.compile(
    r"^(?:\W+|(?:[A-Za-z][a-z]+ly|then|now|just|also|still|again|soon|next|both|all|once|more|back|and|but|"
    r"turns?|stands?|gets up|"
    r"suddenly|meanwhile|we see|the|a|an|young|old|poor)\b\s*)",
    re.I,
)
_PRONOUN = re.compile(r"^(he|she|they|it|we|everyone|everybody|nobody|somebody|someone|both)\b", re.I)
_PREPOSITION = re.compile(
    r"\b(?:of|at|on|in|by|to|for|with|from|behind|beside|near|past|over|under|around|about|into|onto|between|toward|"
    r"towards|against|after|like|\w+s)\s*$",
    re.I,
)
_IS = re.compile(r"\b(?:is|are|comes?|goes|keeps?|starts?|begins?)\s*(?:\w+ly\s+)?$", re.I)


def named_in(text: str, people: tuple[Player, ...]) -> tuple[str, ...]:
    """Return whom a text names, in reading order, each once."""
    if not people:
        return ()
    pattern, whose = _forms(people)
    return tuple(dict.fromkeys(whose[m[0].lower()] for m in pattern.finditer(text)))


@lru_cache(maxsize=2048)
def _forms(people: tuple[Player, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    whose: dict[str, str] = {}
    for player in people:
        for form in player.forms:
            whose.setdefault(form.lower(), player.name)
    longest = sorted(whose, key=lambda f: (-len(f), f))
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(f) for f in longest) or '(?!)'})(?!\w)", re.I), whose


def pronoun_of(word: str, people: tuple[Player, ...], last: str | None) -> str | None:
    """Whom `he` or `she` means: who was spoken of last, if they are one, else the only one who is."""
    word = "she" if word.lower() in ("she", "her") else "he"
    fits = [p.name for p in people if p.pronoun == word]
    if last is not None and (last in fits or not fits):
        return last
    return fits[0] if len(fits) == 1 else None


def form_of(text: str, people: tuple[Player, ...]) -> bool:
    """Whether a text is nothing but what somebody is called."""
    return bool(people) and _forms(people)[0].fullmatch(text.strip()) is not None


def aside(text: str, at: int) -> bool:
    """Whether the verb at `at` stands in a clause of what goes on beside: `when she sees him`."""
    breaks = list(_BREAK.finditer(text, 0, at))
    return bool(breaks) and breaks[-1][0].strip().lower() in _ASIDE


def subject_of(part: str, people: tuple[Player, ...], last: str | None) -> tuple[str, str | None]:
    """Who a clause is about: `one` and the name, `all` for they, `other` for anybody else, `none` if it says nobody."""
    pattern, whose = _forms(people) if people else (None, {})
    rest, match = part.strip(), None
    while rest and not (pattern is not None and (match := pattern.match(rest))):
        shorter = _ADVERB.sub("", rest)
        if shorter == rest:
            break
        rest = shorter
    if not rest:
        return "none", None
    if match is not None:
        owns = re.match(r"['\u2019]s?\b|['\u2019](?=\s|$)", rest[match.end() :])
        return ("other", None) if owns else ("one", whose[match[0].lower()])
    if match := _PRONOUN.match(rest):
        word = match[1].lower()
        if word in ("he", "she"):
            who = pronoun_of(word, people, last)
            return ("one", who) if who is not None else ("other", None)
        return ("other", None) if word in ("it", "nobody", "somebody", "someone") else ("all", None)
    return "other", None


def doer(text: str, at: int, people: tuple[Player, ...], last: str | None) -> tuple[str, ...] | None:
    """Return who does the verb at `at`: their names, () for they all, None when nobody we know does it, or not now."""
    begin = text.rfind(" ", 0, at - REACH) + 1 if at > REACH else 0
    breaks = list(_BREAK.finditer(text, begin, at))
    ends = [begin, *(b.end() for b in breaks)]
    words = ["", *(b[0].strip().lower() for b in breaks)]
    parts = [text[a:b] for a, b in zip(ends, [*(b.start() for b in breaks), at], strict=True)]
    verb = _VERB.match(text, at)
    if verb is None or _NOUN.search(parts[-1]) or _UNREAL.search(parts[-1]) or words[-1] in _NEVER:
        return None
    if words[-1] == "or" or (not parts[-1].strip() and len(parts) > 1 and _UNREAL.search(parts[-2])):
        return None
    whose = _whose(parts, words, people, last)
    if whose is None or len(whose) != 1:
        return whose
    finite = verb[0].lower().endswith("s") or (
        verb[0].lower().endswith("ing") and (_IS.search(parts[-1]) or not parts[-1].strip())
    )
    return whose if finite else None


def _whose(parts: list[str], words: list[str], people: tuple[Player, ...], last: str | None) -> tuple[str, ...] | None:
    kind, who = subject_of(parts[-1], people, last)
    if kind == "one" and who is not None:
        first = subject_of(parts[-2], people, last)[1] if words[-1] == "and" and len(parts) > 1 else None
        alone = first is not None and len(named_in(parts[-2], people)) == 1 and len(parts[-2].split()) <= 3
        return (first, who) if alone and first is not None and first != who else (who,)
    if kind == "all":
        return ()
    if kind == "other":
        names = named_in(parts[-1], people)
        pattern, _ = _forms(people) if people else (None, {})
        if not names or pattern is None:
            return None
        *_, match = pattern.finditer(parts[-1])
        ends = not parts[-1][match.end() :].strip()
        return (names[-1],) if ends and not _PREPOSITION.search(parts[-1][: match.start()].rstrip()) else None
    if words[-1] in _ASIDE or len(parts) == 1:
        return None
    if words[-1] == "who":
        names = named_in(parts[-2], people)
        return names[-1:] if names else None
    for n in range(len(parts) - 2, -1, -1):
        kind, who = subject_of(parts[n], people, last)
        if kind == "one" and who is not None:
            return (who,)
        if kind == "all":
            return ()
        if kind == "other" and (n == 0 or words[n] in ("and", "then", "but", *_ASIDE)):
            return None
    return None


_DOES = re.compile(
    r"^(?:\W*(?:[a-z]+ly,?|[A-Z][a-z]+ly,?|then|now|and|but|just|he|she|[A-Z][\w.'\u2019-]*|,)\s+)+(?=[a-z])"
)
_BESIDE = re.compile(r"^((?:[A-Z][\w.'\u2019-]*\s?){1,3}),[^,.]{1,40}(?:,[^,.]{1,40})?,\s+")
_NO_VERB = frozenset(["his", "its", "this", "is", "was", "as", "thus", "has", "always", "perhaps", "besides"])
_LOOSE = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "to",
        "of",
        "in",
        "on",
        "at",
        "with",
        "his",
        "her",
        "their",
        "its",
        "as",
        "for",
        "from",
        "by",
        "into",
        "that",
        "who",
        "but",
        "then",
    ]
)
_WORDS = 7
"""Words of a deed that a reason quotes at most."""


def done_by(text: str) -> str:
    """What the subject of a sentence does, in its own first words, or nothing when that cannot be told."""
    return done(_DOES.sub("", _BESIDE.sub(r"\1 ", text, count=1), count=1))


def done(words: str) -> str:
    """The first clause from a verb on, if it is one as told of one person: `picks up the receiver`."""
    parts = re.split(r"[.,;:!?()\u2014]|\s--|\s-\s", words, maxsplit=1)[0].split()
    if not parts or not parts[0].endswith("s") or parts[0] in _NO_VERB or not parts[0].islower():
        return ""
    while len(parts) > 1 and (len(parts) > _WORDS or parts[-1].lower() in _LOOSE):
        parts = parts[:-1]
    return " ".join(parts)
