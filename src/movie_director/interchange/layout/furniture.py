"""Take away what belongs to the pages and not to the screenplay: numbers, headers, footers, margins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from movie_director.interchange.layout.rows import Piece, Row
from movie_director.interchange.layout.words import (
    NUMBER,
    bare_number,
    is_capital,
    is_continued,
    is_cue,
    is_heading,
    is_page_number,
    is_transition,
    labelled,
)

EDGE = 2  # rows at the top and at the bottom of a page in which headers and footers are looked for
ALWAYS = 0.6  # share of pages on which the same words at an edge are a header
NUMBERED = 0.3  # the same, for words that differ by a number
LONGEST = 200  # characters of a header
FAR_RIGHT = 45  # column from which a number alone, in text without pages, is a page's
HEADER, OFTEN = 28, 8
"""In text without pages, words with a number that come back this often from this column on are a header."""
_ALONE = re.compile(r"-?\s?(\d{1,3})\s?[.-]?")
_OVER = re.compile(r"#?[A-Z]-?\d{1,3}[A-Z]?[.)]?")
_COUNTED = re.compile(r"(?P<n>\d{1,3})(?P<more>[A-Za-z]?)\.\s*(?:[-–—]\s*)?(?P<words>[^\W\d].{2,})")
FEW, LAST = 10, 9999
"""Headings whose numbers are sure, from which on others are looked for; and more scenes than a film has."""
_PAGED = re.compile(r"\d.*\s\d{1,3}[A-Z]?\s?\.$")
"""A date or a draft's number, and the number of a page."""


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
    counted = _counted(rows) if len(pages) == 1 else frozenset[int]()
    kept: list[Numbered] = []
    turned = 0  # pages of a text without pages, told by what was taken away
    for page in pages:
        gap = 0
        for i, row in enumerate(page):
            edge = i < EDGE or i >= len(page) - EDGE or len(pages) == 1
            starless = _starless(row)
            bare = _marginless(starless) if starless is not None else None
            if (
                bare is None
                or row.line in counted
                or (edge and _shape(row) in repeated)
                or _is_number(row, edge and len(pages) > 1)
            ):
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
        seen.update(_shape(row) for row in pages[0] if _is_header(row))
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


def numbers_joined(entries: list[Numbered]) -> list[Numbered]:
    """Entries in which a scene number that stood alone over a line in capitals, as in `B12`, is that line's.

    So is the number of a transition right above it: `12. CUT TO:` over `THE HALLWAY`.
    """
    out: list[Numbered] = []
    for entry in entries:
        above = out[-1] if out else None
        label = above is not None and above.number is None and _OVER.fullmatch(above.row.text) is not None
        if above is not None and label and not entry.row.gap and is_capital(entry.row.text) and entry.number is None:
            out[-1] = Numbered(replace(entry.row, gap=max(1, above.row.gap)), above.row.text.strip("#.)"))
        elif above is not None and _is_cut(above, entry):
            out[-1] = Numbered(above.row)
            out.append(Numbered(replace(entry.row, gap=1), above.number))
        else:
            out.append(entry)
    return out


def counted_on(entries: list[Numbered]) -> list[Numbered]:
    """Entries in which lines such as `24. COCKPIT` have their number apart, where headings are numbered.

    One counts when it stands apart, is in capitals, and its number lies between those of the headings around it.
    """
    sure = [(i, int(n[0])) for i, e in enumerate(entries) if e.number and (n := re.match(r"\d+", e.number))]
    if len(sure) < FEW:
        return entries
    after = iter([*sure, (len(entries), LAST)])
    last, (place, following) = 0, next(after)
    out: list[Numbered] = []
    for i, entry in enumerate(entries):
        if i == place:
            last = following
            place, following = next(after)
            out.append(entry)
            continue
        told = _COUNTED.fullmatch(entry.row.text) if entry.row.gap or entry.row.hard else None
        if told is not None and last <= int(told["n"]) <= following and is_capital(told["words"]):
            last, x = int(told["n"]), entry.row.x
            piece = Piece(told["words"], x, x + len(told["words"]))
            entry = Numbered(replace(entry.row, pieces=(piece,)), told["n"] + told["more"].upper())
        out.append(entry)
    return out


def _is_cut(above: Numbered, entry: Numbered) -> bool:
    if above.number is None or entry.number is not None or entry.row.gap:
        return False
    return above.row.text.endswith(" TO:") and is_transition(above.row.text) and is_capital(entry.row.text)


def _counted(rows: Sequence[Row]) -> frozenset[int]:
    """The lines of text without pages that hold nothing but numbers that count up: those of its pages."""
    found: list[int] = []
    last = 0
    for row in rows:
        if len(row.pieces) == 1 and (digits := _ALONE.fullmatch(row.text)) and last < int(digits[1]) <= last + 3:
            last = int(digits[1])
            found.append(row.line)
    return frozenset(found if len(found) >= OFTEN else [])


def _is_header(row: Row) -> bool:
    """Whether a row of text without pages can be a header: far to the right, or with a page's number at its end."""
    if row.x >= HEADER:
        return not is_cue(row.text)
    paged = len(row.text) <= LONGEST and _PAGED.search(row.text) is not None
    return paged and labelled(row.text)[0] is None and not is_heading(row.text)


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
    row = replace(row, pieces=pieces)
    number = bare_number(number) if number is not None else None
    label, text = labelled(row.text)
    if label is None or (number is not None and label != number):
        return Numbered(row, number)
    number = label
    return Numbered(replace(row, pieces=(Piece(text, row.x, row.x + len(text)),)), number)
