"""Find who speaks: by what is said beside the speech, by whose paragraph it is, by turns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from movie_director.interchange.prose.address import addressed, pronoun_of, titled
from movie_director.interchange.prose.quotes import Stretch
from movie_director.interchange.prose.words import ARTICLES, HE, I_AM, SAID, TITLES
from movie_director.interchange.prose.words import words as table

NOBODY = "VOICE"
"""The name of a speaker whom nothing tells."""
TELLER = "NARRATOR"
"""The name of who tells the story as I."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<=[.!?])\s")
_SEX = {"he": "he", "she": "she", "hij": "he", "zij": "she"}
NEAR = 2
"""Paragraphs in which the other one of two who speak is looked for."""
_TAG = 9  # words of narration that may be nothing but a tag: `said Nora, without looking up from her book`


@dataclass(frozen=True)
class Spoken:
    """Who speaks, and how that is known: "said" or "turn" or "paragraph" or "unknown"."""

    name: str
    how: str


@dataclass
class Company:
    """Who has spoken, and in which order in this scene.

    `people` are all whom the story's tags name, `near` the last paragraphs, and `heard` the last speech.
    """

    known: dict[str, int] = field(default_factory=dict[str, int])
    surnames: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    turns: list[str] = field(default_factory=list[str])
    people: frozenset[str] = frozenset()
    near: tuple[str, ...] = ()
    heard: str = ""

    def begin_scene(self) -> None:
        """Forget whose turn it is."""
        self.turns, self.near, self.heard = [], (), ""

    def told(self, paragraph: str, speech: str = "") -> None:
        """Remember a paragraph that has been read, and what was spoken in it."""
        self.near = (*self.near, paragraph)[-NEAR:]
        self.heard = speech

    def speaker(self, stretches: Sequence[Stretch], before: str) -> Spoken:
        """Who speaks in a paragraph; `before` is the narration just before it, for a tag that ends in a colon."""
        told = [s.text for s in stretches if not s.spoken]
        first = next(i for i, s in enumerate(stretches) if s.spoken)
        spoken = self._said(stretches, first) or self._announced(before) or self._of_paragraph(told) or self._by_turn()
        if spoken.name not in self.known:
            self.surnames.setdefault(spoken.name.split()[-1], []).append(spoken.name)
        self.known[spoken.name] = self.known.get(spoken.name, 0) + 1
        if not self.turns or self.turns[-1] != spoken.name:
            self.turns.append(spoken.name)
        return spoken

    def _said(self, stretches: Sequence[Stretch], first: int) -> Spoken | None:
        for i, stretch in enumerate(stretches):
            if stretch.spoken:
                continue
            after = i > first
            who = _tagged(stretch.text, after)
            if who is None:
                continue
            if who in HE:
                return self._pronoun(who, [s.text for s in stretches if not s.spoken])
            return Spoken(TELLER if who in I_AM else who, "said")
        return None

    def _announced(self, before: str) -> Spoken | None:
        if not before.endswith(":"):
            return None
        who = _tagged(before, False)
        return Spoken(who, "said") if who and who not in HE and who not in I_AM else None

    def _pronoun(self, pronoun: str, told: Sequence[str]) -> Spoken:
        """`He said`: who is named in the same paragraph, else whose turn it is, unless that is a woman."""
        for text in told:
            named = [name for name in self._names(text)]
            if len(set(named)) == 1:
                return Spoken(named[0], "paragraph")
        turn = self._by_turn()
        if _differs(turn.name, pronoun) and self.turns and not _differs(self.turns[-1], pronoun):
            return Spoken(self.turns[-1], "turn")
        return turn

    def _of_paragraph(self, told: Sequence[str]) -> Spoken | None:
        """A paragraph that begins its narration with somebody known is theirs."""
        for text in told:
            for word in _WORD.findall(text)[:2]:
                name = self._called(word)
                if name is not None:
                    return Spoken(name, "paragraph")
                if word.lower() not in TITLES:
                    break
        return None

    def _by_turn(self) -> Spoken:
        if len(self.turns) > 1 and self.turns[-2] != NOBODY:
            return Spoken(self.turns[-2], "turn")
        other = self._other()
        if other is not None:
            return Spoken(other, "turn")
        if len(self.turns) > 1:
            return Spoken(self.turns[-2], "turn")
        others = [name for name in self.known if name not in self.turns and name != NOBODY]
        if self.turns and others:
            return Spoken(max(others, key=lambda name: (self.known[name], name)), "turn")
        return Spoken(NOBODY, "unknown")

    def _other(self) -> str | None:
        """Whom the last speech addresses, or the only one besides who spoke it whom the last paragraphs name."""
        last = self.turns[-1] if self.turns else ""
        for name in (*addressed(self.heard), *(self._near() if len(set(self._near())) == 1 else [])):
            if not _same(name, last):
                alike = self.surnames.get(name.split()[-1], ())
                return next((known for known in alike if _same(known, name)), name)
        return None

    def _near(self) -> list[str]:
        """Who is named in the last paragraphs, besides who spoke last."""
        last = self.turns[-1] if self.turns else ""
        found: list[str] = []
        for text in self.near:
            found += [name for name in titled(text) if not _same(name, last)]
            said = (word.upper() for word in _WORD.findall(text) if word[0].isupper())
            found += [name for name in said if name in self.people and not _same(name, last)]
        whole = [name for name in found if " " in name]
        return [next((name for name in whole if _same(name, one)), one) for one in found]

    def _names(self, text: str) -> list[str]:
        return [name for word in _WORD.findall(text) if (name := self._called(word)) is not None]

    def _called(self, word: str) -> str | None:
        """Who is known by this name, alone or after a title."""
        if not word[0].isupper():
            return None
        return next(iter(self.surnames.get(word.upper(), ())), None)


def named_by_tags(told: Sequence[str]) -> frozenset[str]:
    """Whom the tags of a story name: `said Nora`."""
    found = (name for text in told for after in (True, False) if (name := _tagged(text, after)) is not None)
    return frozenset(name for name in found if name not in HE and name not in I_AM and " " not in name)


def _differs(name: str, pronoun: str) -> bool:
    """Whether a name is known to be of the other sex."""
    sex = pronoun_of(name)
    return sex is not None and _SEX.get(pronoun, sex) != sex


def _same(name: str, other: str) -> bool:
    """Whether two names can be one person's: one ends as the other does, with another title or none."""
    if not name or not other or name.split()[-1] != other.split()[-1]:
        return False
    return pronoun_of(name) is None or pronoun_of(other) is None or pronoun_of(name) == pronoun_of(other)


def is_tag(text: str) -> bool:
    """Whether narration beside speech does nothing but tell who says it, and how in one word."""
    stop = re.search(r"[.!?:;]", text)
    if stop is not None and re.search(r"\w", text[stop.end() :]):
        return False
    words = _WORD.findall(text)
    while words and (words[-1].lower().endswith("ly") or words[-1].lower() in _HOW):
        words.pop()
    if len(words) > 1 and words[0].lower() in SAID:
        subject = words[1:]
    elif len(words) > 1 and words[-1].lower() in SAID:
        subject = words[:-1]
    else:
        return False
    low = subject[0].lower()
    if len(subject) == 1 and (low in HE or low in I_AM):
        return True
    return len(subject) <= 3 and (low in ARTICLES or all(word[0].isupper() for word in subject))


def _tagged(text: str, after: bool) -> str | None:
    """Who is told to speak: `said Nora`, `Nora said`, `the old man asked`; after speech, or before it."""
    sentence = _SENTENCE.split(text)[0 if after else -1]
    words = list(_WORD.finditer(sentence))
    for i, word in enumerate(words[: _TAG if after else None]):
        if word[0].lower() not in SAID:
            continue
        if after and i == 0:
            return _name_from([w[0] for w in words[1:5]])
        front = [w[0] for w in words[max(0, i - 4) : i]]
        name = _name_before(front)
        if name is not None:
            return name
        if i + 1 < len(words):
            follows = _name_from([w[0] for w in words[i + 1 : i + 5]])
            if follows is not None and (follows in HE or follows in I_AM or words[i + 1][0][0].isupper()):
                return follows
    return None


def _name_from(words: Sequence[str]) -> str | None:
    """The name that these words begin with."""
    if not words:
        return None
    low = words[0].lower()
    if low in HE or low in I_AM:
        return low
    if low in ARTICLES:
        noun = words[1:3]
        if len(noun) > 1 and (noun[1].lower() in _NO_NOUN or noun[0].lower() not in _ADJECTIVES):
            noun = noun[:1]
        if low == "his" and [word.lower() for word in noun] == ["lady"]:
            return "WIFE"
        return " ".join(noun).upper() or None
    taken: list[str] = []
    for word in words:
        if not word[0].isupper():
            break
        taken.append(word)
        if len(taken) == 3 or (len(taken) == 2 and taken[0].lower() not in TITLES):
            break
    return " ".join(taken).upper() or None


def _name_before(words: Sequence[str]) -> str | None:
    """The name that these words end with."""
    if not words:
        return None
    if words[-1].lower() in HE or words[-1].lower() in I_AM:
        return words[-1].lower()
    taken: list[str] = []
    for word in reversed(words):
        if not word[0].isupper() or word.lower() in ARTICLES or word.lower() in _NO_NAME:
            break
        taken.insert(0, word)
    if taken:
        return " ".join(taken[-2:]).upper()
    for i in range(len(words) - 1, -1, -1):
        if words[i].lower() in ARTICLES:
            return " ".join(words[i + 1 :]).upper() or None
    return None


_ADJECTIVES = table("old young little big tall small fat thin first second third other oude jonge kleine grote")
_HOW = table("again then aloud once more weer toen zacht zachtjes hardop")
_NO_NOUN = table("in on at with as and but from to quietly softly sharply again suddenly")
_NO_NAME = table("then and but so when as toen en maar")
