"""What is told aloud of an idea: its sentence as its hero would say it, or a teller."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from movie_director.crew.story.outline import Gender
from movie_director.crew.story.premise import Figure
from movie_director.crew.story.reading.clause import Clause
from movie_director.crew.story.reading.tongue import Tongue

_PART = re.compile(
    r"[,;]\s+(?=(?:and|but|so|yet|until|en|maar|totdat|dus)\s+\S+\s+\S)|\s*[;—–]\s+|\s+-\s+"
    r"|\s+(?=and (?:it|he|she|they|every|each|nobody|everybody|then|two|three|four|five|six|seven|ten|someone)\b"
    r"|en (?:hij|zij|elke|iedere|niemand|dan|iemand)\b)",
    re.I,
)


@dataclass(frozen=True)
class Teller:
    """What a voice knows: the words, the clause about the hero, the hero, whom they meet, and the language."""

    tokens: Sequence[str]
    clause: Clause | None
    hero: Figure
    other: Figure | None
    known: Tongue

    @property
    def gender(self) -> Gender | None:
        """The hero's, where a pronoun can mean nobody else."""
        return self.hero.gender


def joined(tokens: Sequence[str]) -> str:
    """Words and stops as one text."""
    text = " ".join(token for token in tokens if token)
    text = re.sub(r"\s+([,;:.!?)])", r"\1", text)
    return re.sub(r"\(\s+", "(", text).strip(" ,;:")


def sentence(text: str) -> str:
    """Words as a sentence: a capital, a full stop, and no stop twice."""
    text = re.sub(r"^(?:and|but|en|maar)\s+(?=\S+$)", "", " ".join(text.split()).strip(" ,;:—–-"))
    if not text:
        return ""
    closed = text if text[-1] in ".!?…" else text + "."
    return closed[:1].upper() + closed[1:]


def sentences(text: str) -> list[str]:
    """A long sentence as the short ones that somebody would say: parted before `, and`, `, but`."""
    return [sentence(part) for part in _PART.split(text) if part.strip(" ,.")]
