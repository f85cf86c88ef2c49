"""Rows of a page: what is written, and where, in columns of one character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

TAB = 8  # columns between tab stops
APART = 4
"""Spaces between two pieces of one row; fewer stand between the words and sentences of one piece."""

_PIECE = re.compile(rf"\S(?:[^\s]|\s{{1,{APART - 1}}}(?=\S))*")


@dataclass(frozen=True)
class Piece:
    """A stretch of text in a row, from column `x` to before column `end`, from 0."""

    text: str
    x: float
    end: float


@dataclass(frozen=True)
class Row:
    """A row that is not empty. `line` is its line in the file from 1 (in a PDF: counted over the pages), `page` from 1,
    `gap` the empty rows above it, `hard` whether it is a paragraph of its own rather than a line that was wrapped."""

    pieces: tuple[Piece, ...]
    line: int
    page: int = 1
    gap: int = 0
    hard: bool = False

    @property
    def x(self) -> float:
        """Where it begins."""
        return self.pieces[0].x

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.pieces[-1].end

    @cached_property
    def text(self) -> str:
        """Its words."""
        return " ".join(piece.text for piece in self.pieces)


def rows_of_text(text: str) -> Iterator[Row]:
    """Part plain text, with `\\n` for line ends, into rows. A form feed begins a page."""
    page, gap = 1, 0
    for number, whole in enumerate(text.split("\n"), 1):
        parts = whole.split("\f")
        for i, part in enumerate(parts):
            if i:
                page, gap = page + 1, 0
            line = part.expandtabs(TAB).rstrip()
            pieces = tuple(Piece(m[0], m.start(), m.end()) for m in _PIECE.finditer(line))
            if pieces:
                yield Row(pieces, number, page, gap)
                gap = 0
            elif i == len(parts) - 1:
                gap += 1
