"""The lexicon: how the film's own words are said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from movie_director.film.document import Document

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class Lexicon(Document):
    """Names and words whose pronunciation is told, named `main`."""

    KIND: ClassVar[str] = "lexicon"
    SCHEMA: ClassVar[str] = "Lexicon.1"

    name: str = "main"
    words: Mapping[str, str] = Field(
        default_factory=dict[str, str],
        description="By the word in small letters: as if it were written (`shi-VAWN`), or in IPA (`/ʃɪˈvɔːn/`).",
    )

    def heard_in(self, text: str) -> tuple[tuple[str, str], ...]:
        """The words of a line that it tells of, in their order, each once."""
        found = {word for said in words_of(text) for word in (said, bare(said)) if word in self.words}
        return tuple((word, self.words[word]) for word in sorted(found))


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, with the apostrophes and hyphens inside them."""
    return [word.replace("’", "'") for word in _WORD.findall(text.lower())]


def bare(word: str) -> str:
    """A word without the ending of its owner: `siobhan's` is of `siobhan`."""
    return word.removesuffix("'s") if word.endswith("'s") else word.removesuffix("'")
