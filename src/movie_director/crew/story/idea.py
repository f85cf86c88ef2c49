"""An idea as it comes in: a line, a paragraph, a synopsis or a chapter, in English or Dutch."""

from __future__ import annotations

import re
from dataclasses import dataclass

from movie_director.crew.reading.terms import terms
from movie_director.crew.story.outline import Language
from movie_director.crew.story.premise import Premise
from movie_director.crew.story.reading.read import read_premise
from movie_director.errors import BadOption

LONGEST = 60_000
"""Characters beyond which a text is more than a chapter."""
CHAPTER = 1500
"""Characters from which on a text is told by its own scenes, with speech or without."""
_DUTCH = frozenset(
    terms(
        """
    een de het van en zijn haar niet die dat op met voor wordt vindt moet naar bij als om uit hij ze zij er te twee drie
    elkaar iets niemand iemand zich al nog tijdens hun geen mijn maar wie waar
    """
    )
)
_ENGLISH = frozenset(
    terms(
        """
    a an the of and his her is with for who must to from their that he she by into at my it two three they are has have
    nobody someone
    """
    )
)
_SPEECH = re.compile(r"[\"“„«][^\"”“»\n]{2,400}[\"”“»]|(?:^|\s)[‘'][^'’\n]{3,400}[,.!?][’'](?=\s|$)")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”')]*\s+(?=[\"“'(A-ZÀ-Ý])")


@dataclass(frozen=True)
class Idea:
    """An idea: its text, its language, and whether it is a chapter, whose own scenes and speech are told."""

    text: str
    language: Language
    chapter: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences, in order."""
        return tuple(s.strip() for s in _SENTENCE.split(" ".join(self.text.split())) if s.strip())


def read_idea(text: str) -> Idea:
    """Return the idea in a text. Raises BadOption when there is none in it, or more than a chapter."""
    words = re.findall(r"[^\W\d_]{2,}", text[: LONGEST + 1])
    if not words:
        raise BadOption("There is no idea in this: it has no words.", cure="Say in a line who wants what.")
    if len(text) > LONGEST:
        raise BadOption(
            f"This has {len(text):,} characters, and an idea at most {LONGEST:,}.",
            cure="Bring one chapter, or the whole as a file: `movie-director make FILE`.",
        )
    spoken = len(_SPEECH.findall(text))
    return Idea(text.strip(), language_of(words), spoken >= 2 or len(text) > CHAPTER)


def language_of(words: list[str]) -> Language:
    """The language that most of the small words are of; English where none is."""
    low = [word.lower() for word in words]
    return "nl" if sum(w in _DUTCH for w in low) > sum(w in _ENGLISH for w in low) else "en"


def premise_of(idea: Idea) -> Premise:
    """Return what an idea says of who, where, what and when."""
    return read_premise(idea.sentences, idea.text, idea.language)
