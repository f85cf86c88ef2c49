"""A sentence's main clause: what leads it, whom it is about, what is said of them by the way, and its verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from movie_director.crew.story.reading.phrase import PAIRS, Phrase, phrase_at
from movie_director.crew.story.reading.tongue import Tongue

_SPOKEN = ("i", "we", "you", "ik", "wij")
_BOUND = frozenset(
    [
        "and",
        "or",
        "but",
        "to",
        "that",
        "who",
        "which",
        ";",
        "has",
        "have",
        "had",
        "is",
        "was",
        "are",
        "were",
        "be",
        "been",
        "never",
        "can",
        "must",
        "will",
        "not",
        "who's",
    ]
)
_BEFORE = ("when", "while", "after", "before", "as", "if", "because", "since", "until", "once", "although", "wanneer",
           "als", "nadat", "terwijl", "omdat", "sinds", "toen", "zodra", "voordat", "hoewel")  # fmt: skip


@dataclass(frozen=True)
class Clause:
    """Token ranges of a main clause; `verb` is None where it has none, as in a title."""

    subjects: tuple[Phrase, ...]
    start: int
    end: int
    """Where the subject, with all that belongs to it, ends."""
    verb: int | None
    lead: tuple[int, int] = (0, 0)
    """What stands before it: `In a drowned city,`."""
    where: tuple[int, int] | None = None
    """`in Lisbon`, said of the subject."""
    aside: tuple[int, int] | None = None
    """A relative clause of the subject, without its pronoun."""
    role: Phrase | None = None
    """What a named subject is: `Bram, a clockmaker`."""
    inverted: bool = False

    @property
    def plural(self) -> bool:
        """Whether it is about two or more."""
        return len(self.subjects) > 1 or any(subject.plural for subject in self.subjects)


def clause_at(tokens: Sequence[str], at: int, tongue: Tongue) -> Clause | None:
    """The clause that begins at a token: None where nobody and nothing is its subject."""
    low = [token.lower() for token in tokens]
    lead = (at, at)
    inverted = False
    verb: int | None = None
    first = low[at] if at < len(low) else ""
    if tongue.language == "nl":
        if (first in tongue.links or first in tongue.unsaid or first in ("elke", "iedere", "'s")) and not phrase_first(
            tokens, at, tongue
        ):
            verb = next((i for i in range(at + 1, len(low)) if _finite(low, i, tongue, many=None)), None)
            if verb is None:
                return None
            lead, at, inverted = (at, verb), verb + 1, True
        elif first in _BEFORE and "," in tokens[at:]:
            comma = at + list(tokens[at:]).index(",")
            if comma + 1 < len(low) and _finite(low, comma + 1, tongue, many=None):
                lead, verb, at, inverted = (at, comma), comma + 1, comma + 2, True
            else:
                lead, at = (at, comma), comma + 1
    elif first in tongue.links or first in _BEFORE or first in tongue.unsaid or first in ("one", "every", "each"):
        after = _behind_lead(tokens, at, tongue)
        if after is not None:
            lead, at = (at, after), after
            at += tokens[at] == "," if at < len(tokens) else 0
    subject = phrase_at(tokens, at, tongue)
    if subject is None and at < len(low) and low[at] in _SPOKEN:
        subject = Phrase(at, at + 1, (), "person", "", None, 2 if low[at] in ("we", "wij") else 1)
    if subject is None:
        return None
    return _said_of(tokens, low, at, subject, tongue, lead, verb if inverted else None, inverted)


def phrase_first(tokens: Sequence[str], at: int, tongue: Tongue) -> bool:
    """Whether what begins here is itself the subject: `Elke bakker kent het`."""
    if tokens[at].lower() in tongue.links:
        return False
    phrase = phrase_at(tokens, at, tongue)
    return phrase is not None and phrase.sort in ("person", "crowd")


def _behind_lead(tokens: Sequence[str], at: int, tongue: Tongue) -> int | None:
    """Where the main clause begins behind what leads it: at a comma, or at the phrase that has a verb after it."""
    if "," in tokens[at : at + 16]:
        comma = at + list(tokens[at:]).index(",")
        if comma + 1 < len(tokens):
            return comma
    low = [token.lower() for token in tokens]
    i = at + 1
    behind = low[at] in tongue.links
    while i < len(tokens):
        phrase = phrase_at(tokens, i, tongue)
        if phrase is None:
            behind = low[i] in tongue.links
            i += 1
            continue
        if not behind and phrase.sort in ("person", "crowd", "animal"):
            return i
        behind = False
        i = phrase.end
    return None


def _said_of(
    tokens: Sequence[str], low: Sequence[str], at: int, subject: Phrase, tongue: Tongue, lead: tuple[int, int],
    verb: int | None, inverted: bool,
) -> Clause:  # fmt: skip
    """Follow what belongs to the subject, up to the verb."""
    start = at
    subjects = [subject]
    at = subject.end
    where: tuple[int, int] | None = None
    aside: tuple[int, int] | None = None
    role: Phrase | None = None
    if inverted:
        if at + 1 < len(low) and low[at] in tongue.joins:
            more = phrase_at(tokens, at + 1, tongue)
            if more is not None and more.sort == "person":
                subjects.append(more)
                at = more.end
        return Clause(tuple(subjects), start, at, verb, lead, inverted=True)
    while at < len(low):
        many: bool | None = len(subjects) > 1 or subject.plural
        if len(subjects) == 1 and subject.words[-1:] and subject.words[-1] in PAIRS:
            many = None  # a couple discovers, and a couple discover
        if low[at] in tongue.joins:
            more = phrase_at(tokens, at + 1, tongue)
            if more is None or more.sort not in ("person", "animal", "crowd", "unknown"):
                break
            subjects.append(more)
            at = more.end
        elif _finite(low, at, tongue, many=many):
            return Clause(tuple(subjects), start, at, at, lead, where, aside, role)
        elif low[at] in ("(", ")") or low[at].isdigit() or low[at] in ("aged", "jaar", "year", "years", "old"):
            at += 1
        elif low[at] in tongue.relatives or (low[at] == "," and at + 1 < len(low) and low[at + 1] in tongue.relatives):
            begun = at + 1 + (low[at] == ",")
            end, found = _relative(low, begun, tongue, many=many)
            aside = (begun, end)
            if found is None:
                return Clause(tuple(subjects), start, begun - 1, None, lead, where, aside, role)
            return Clause(tuple(subjects), start, found, found, lead, where, aside, role)
        elif low[at] == ",":
            told = phrase_at(tokens, at + 1, tongue)
            if told is None:
                at += 1
                continue
            if told.sort in ("person", "unknown") and role is None and not told.name:
                role = told
            at = told.end
        elif low[at] in tongue.links:
            told = phrase_at(tokens, at + 1, tongue)
            begun = at
            placed = told is not None
            at = told.end if told is not None else at + 1
            while at < len(low) and low[at] in tongue.links and not _finite(low, at, tongue, many=many):
                told = phrase_at(tokens, at + 1, tongue)
                at = told.end if told is not None else at + 1
            if placed and low[begun] in (
                "in",
                "on",
                "at",
                "aboard",
                "near",
                "inside",
                "op",
                "aan",
                "bij",
                "under",
                "onder",
            ):
                where = where or (begun, at)
        else:
            at += 1
    return Clause(tuple(subjects), start, subjects[-1].end, None, lead, where, aside, role)


def _relative(low: Sequence[str], at: int, tongue: Tongue, *, many: bool | None) -> tuple[int, int | None]:
    """Where a relative clause ends, and the main verb behind it, if there is one."""
    verbs = [i for i in range(at, len(low)) if _finite(low, i, tongue, many=many, inside=True)]
    if tongue.language == "nl":
        for i in range(at, len(low)):
            behind = low[i - 1]
            if _finite(low, i, tongue, many=many) and (behind == "," or (i - 1 in verbs) or _participle(behind)):
                closes = i + 1 < len(low) and _finite(low, i + 1, tongue, many=many)
                if (behind == "," and i - 1 == at) or closes:
                    continue
                return (i - 1 if behind == "," else i), i
        return len(low), None
    for i in verbs[1:]:
        if low[i - 1] not in _BOUND:
            return (i - 1 if low[i - 1] == "," else i), i
    return len(low), None


def _participle(word: str) -> bool:
    return word.startswith(("ge", "ver", "be", "ont", "her")) and word.endswith(("d", "t", "en")) and len(word) > 4


def _finite(low: Sequence[str], at: int, tongue: Tongue, *, many: bool | None, inside: bool = False) -> bool:
    """Whether a token is a finite verb that the subject can have."""
    word = low[at]
    before = low[at - 1] if at else ""
    if tongue.language == "en":
        if before in ("to", "the", "a", "an", "his", "her", "their", "its") or word in ("his", "works"):
            return False
        one = word in tongue.singular and not (inside and word in tongue.sorts and before not in tongue.relatives)
        lot = word in tongue.plural and (not inside or word not in tongue.sorts)
        return one if many is False else lot if many else one or lot
    if before in ("te", "een", "de", "het", "zijn", "haar", "hun"):
        return False
    if many is False:
        return word in tongue.singular
    if many:
        return word in tongue.plural and not (word == "zijn" and at + 1 < len(low) and low[at + 1] in tongue.sorts)
    return word in tongue.singular or (word in tongue.plural and word != "zijn")
