"""Read plain text, whatever it holds: Fountain, a screenplay told by its indents, or prose."""

from __future__ import annotations

import re

from movie_director.interchange.fountain import parse_fountain
from movie_director.interchange.guesses import Guesses
from movie_director.interchange.layout import read_rows, rows_of_text
from movie_director.interchange.layout.words import begins_heading
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.paragraphs import assemble, bound
from movie_director.interchange.prose import read_prose

_FORCED = re.compile(r"\.(?=[^\W_])[^a-z]{3,}$")
FLUSH = 5
"""Columns beyond which a line is indented. Fountain may be indented too, but is as a rule not."""


def read_plain(text: str, name: str = "screenplay.txt") -> Manuscript:
    """Read text by what it holds. Raises ScriptError when it holds no scene and cannot be read as prose either.

    A text with indented names over speech is a plain text screenplay; one with headings that stand alone is Fountain;
    any other is prose.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if _indented(lines):
        guesses = Guesses()
        read = read_rows(list(rows_of_text(lines)), guesses)
        if read is not None:
            page, paragraphs = read
            elements = assemble(paragraphs, guesses)
            if any(element.kind == "heading" for element in elements):
                return bound(name, "plain text screenplay", page, elements, guesses)
    if has_headings(lines):
        return parse_fountain(text, name)
    return read_prose(lines, name)


def has_headings(text: str) -> bool:
    """Whether a line that stands alone is a scene heading, as in Fountain."""
    lines = [line.strip() for line in text.split("\n")]
    return any(
        (begins_heading(line) or _FORCED.match(line)) and len(line) <= 120 and not (i and lines[i - 1])
        for i, line in enumerate(lines)
    )


def _indented(text: str) -> bool:
    """Whether a good part of the lines is indented, and differently."""
    indents = [len(line) - len(line.lstrip()) for line in text.expandtabs(8).split("\n") if line.strip()]
    if not indents:
        return False
    least = min(indents)
    return sum(1 for indent in indents if indent - least >= FLUSH) >= len(indents) * 0.12
