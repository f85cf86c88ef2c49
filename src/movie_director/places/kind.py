"""A kind of place: the words that mean it, where people can be in it, and how it is laid out."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, TypeVar

from movie_director.places.changes import Added
from movie_director.places.ground import GroundPlan
from movie_director.places.marks import Marks
from movie_director.places.year import year_of

T = TypeVar("T")
Sort = Literal["room", "street", "land", "vehicle"]


@lru_cache(maxsize=16384)
def says(text: str, word: str) -> bool:
    """Whether a heading holds a word, or one that begins with it: `class` of CLASSROOM.

    Words of three letters stand alone: a LAB is no part of LABURNAM VILLA.
    """
    whole = r"s?\b" if len(word.strip()) <= 3 else ""
    return re.search(rf"\b{re.escape(word.strip())}{whole}", text, re.I) is not None


def where(text: str, word: str) -> int:
    """Where in a heading a word that it holds ends, the last time; -1 where it does not."""
    if word.strip().lower() not in text.lower():
        return -1
    return max((found.end() for found in _ending(word).finditer(text)), default=-1)


@lru_cache(maxsize=4096)
def _ending(word: str) -> re.Pattern[str]:
    """A word of up to four letters stands alone, a longer one may go on: a WARD is no part of a WARDROBE."""
    whole = r"s?\b" if len(word.strip()) <= 4 else r"\w*"
    return re.compile(rf"(?<!\w){re.escape(word.strip())}{whole}", re.I)


@dataclass(frozen=True)
class Brief:
    """What a place is designed after: its heading's words, its own seed, the period, and what a person changed."""

    words: str
    seed: int = 0
    inside: bool = True
    period: str = ""
    added: tuple[Added, ...] = ()
    without: tuple[str, ...] = ()
    models: tuple[tuple[str, str], ...] = ()
    """Keys of models by the name of the piece that is to be taken from them."""
    paint: str = ""
    """The colour of its walls, where they are painted; empty is the decorator's."""

    def says(self, *words: str) -> bool:
        """Whether the heading holds one of the words."""
        return any(says(self.words, word) for word in words)

    @property
    def year(self) -> int:
        """A year of its period."""
        return year_of(self.period)

    def pick(self, choices: Sequence[T]) -> T:
        """One of several by the seed: neighbours differ, and a place is the same when the film returns."""
        return choices[self.seed % len(choices)]

    def chance(self, what: str) -> random.Random:
        """A source of chances for one part of the place, so that another part's draws do not change it."""
        return random.Random(f"{self.seed}/{what}")


@dataclass(frozen=True)
class Kind:
    """A kind of place. `words` of a heading mean it; the first kind that has one is taken."""

    name: str
    words: tuple[str, ...]
    plan: Callable[[Brief], GroundPlan]
    marks: Marks = field(default_factory=Marks)
    inside: bool = True
    sort: Sort = "room"
    broad: tuple[str, ...] = ()
    """Words for a building whose main room it is: any room that a heading names besides goes before."""
    vague: tuple[str, ...] = ()
    """Words that say hardly more than that it is inside: everything else goes before."""
    about: str = ""
    """What it is, in a few words for a person who chooses one."""

    def where(self, words: str) -> tuple[int, int]:
        """Where in a heading its last word for this kind stands, and how long that word is; (-1, 0) where none is.

        What a place is comes last in English: HARBOUR STREET is a street, STREET MARKET a market.
        """
        found = [(spot, len(word)) for word in self.words if (spot := where(words, word)) >= 0]
        return max(found, default=(-1, 0))

    def means(self, words: str) -> bool:
        """Whether a heading says it."""
        return any(says(words, word) for word in (*self.words, *self.broad, *self.vague))
