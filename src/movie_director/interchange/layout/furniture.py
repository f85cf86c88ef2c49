"""Take away what belongs to the pages and not to the screenplay: numbers, headers, footers, margins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from movie_director.interchange.layout.rows import Row
from movie_director.interchange.layout.words import NUMBER, is_continued, is_cue, is_page_number

EDGE = 2  # rows at the top and at the bottom of a page in which headers and footers are looked for
ALWAYS = 0.6  # share of pages on which the same words at an edge are a header
NUMBERED = 0.3  # the same, for words that differ by a number
FAR_RIGHT = 45  # column from which a number alone, in text without pages, is a page's
HEADER, OFTEN = 28, 8
"""In text without pages, words with a number that come back this often from this column on are a header."""


@dataclass(frozen=True)
class Numbered:
    """A row and the scene number that stood in its margins."""

    row: Row
    number: str | None = None


def bared(rows: Sequence[Row]) -> list[Numbered]:
    """The rows without page numbers, headers, footers, `CONTINUED` and revision stars; margin numbers are told apart.

    The row after one taken away keeps the larger gap of the two. A page's first row has at least the gap 1 where rows
    above it were taken away.
    """
    pages = [list(group) for _, group in groupby(rows, key=lambda row: row.page)]
    repeated = _repeated(pages)
    kept: list[Numbered] = []
    turned = 0  # pages of a text without pages, told by what was taken away
    for page in pages:
        gap = 0
        for i, row in enumerate(page):
            edge = i < EDGE or i >= len(page) - EDGE or len(pages) == 1
            starless = _starless(row)
            bare = _marginless(starless) if starless is not None else None
            if bare is None or (edge and _shape(row) in repeated) or _is_number(row, edge and len(pages) > 1):
                gap = max(gap, row.gap)
                turned += len(pages) == 1
            elif is_continued(bare.row.text):
                gap = max(gap, row.gap)
            else:
                kept.append(replace(bare, row=replace(bare.row, gap=max(gap, row.gap), page=row.page + turned)))
                gap = 0
    return kept


def _repeated(pages: Sequence[Sequence[Row]]) -> set[str]:
    """The shapes of rows at the edges of pages that come back often enough to be headers or footers."""
    seen: Counter[str] = Counter()
    if len(pages) == 1:
        seen.update(_shape(row) for row in pages[0] if row.x >= HEADER and not is_cue(row.text))
        return {shape for shape, times in seen.items() if times >= OFTEN and "#" in shape}
    if len(pages) < 3:
        return set()
    for page in pages:
        seen.update({_shape(row) for row in (*page[:EDGE], *page[-EDGE:])})
    return {
        shape
        for shape, times in seen.items()
        if times >= max(3, len(pages) * (NUMBERED if "#" in shape else ALWAYS)) and not is_continued(shape)
    }


def _shape(row: Row) -> str:
    return re.sub(r"\d+", "#", row.text).strip().lower()


def _is_number(row: Row, edge: bool) -> bool:
    return len(row.pieces) == 1 and is_page_number(row.text) and (edge or row.x >= FAR_RIGHT)


def _starless(row: Row) -> Row | None:
    """A row without the stars that mark a revision in its margin; None when nothing else was there."""
    pieces = list(row.pieces)
    while pieces and re.fullmatch(r"\*+", pieces[-1].text) and (len(pieces) > 1 or pieces[-1].x >= FAR_RIGHT):
        pieces.pop()
    return replace(row, pieces=tuple(pieces)) if pieces else None


def _marginless(row: Row) -> Numbered | None:
    """A row without a scene number at its left, its right or both."""
    pieces, number = row.pieces, None
    if len(pieces) > 1 and NUMBER.fullmatch(pieces[0].text):
        number, pieces = pieces[0].text, pieces[1:]
    if len(pieces) > 1 and NUMBER.fullmatch(pieces[-1].text) and number in (None, pieces[-1].text):
        number, pieces = pieces[-1].text, pieces[:-1]
    return Numbered(replace(row, pieces=pieces), number.strip("#.)") if number else None)
