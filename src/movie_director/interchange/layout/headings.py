"""Find headings without INT or EXT, where a screenplay uses few others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from movie_director.interchange.layout.columns import STEP, Columns
from movie_director.interchange.layout.furniture import Numbered
from movie_director.interchange.layout.rows import Piece
from movie_director.interchange.layout.slugs import (
    BROKEN,
    bare_place,
    begun,
    is_person,
    is_place,
    is_shot,
    is_side,
    is_sided,
    is_time,
    is_timed,
)
from movie_director.interchange.layout.words import is_capital, is_cue, is_heading, is_transition, without_continued

PAGE = 185
"""Words of a page, measured over a hundred features: their text divided by the pages they give."""
RARE = 4
"""Pages; fewer headings than one in so many do not head all scenes."""

MORE = 2
"""Lines in capitals for each heading, where headings are one in two to four pages, that are headings too."""

MOST = 4
"""Scenes on a page at the most that bare capitals head; where there are more, they are something else."""


_WHOLE = 70  # columns of a row of action that is full


def pages_of(words: int) -> float:
    """About how many pages so many words fill."""
    return words / PAGE


def is_rare(headings: int, pages: float) -> bool:
    """Whether so many headings are too few to head the scenes of so many pages."""
    return headings * RARE < pages


def names_of(entries: Sequence[Numbered], columns: Columns) -> frozenset[str]:
    """Who speaks: the names that stand where names do, over speech."""
    found: set[str] = set()
    for entry, below in pairwise(entries):
        row = entry.row
        if row.x > columns.action + STEP and is_cue(row.text) and below.row.x < row.x and not below.row.gap:
            found.add(without_continued(row.text).partition("(")[0].strip())
    return frozenset(found - {""})


def parted(entries: Sequence[Numbered], names: Collection[str]) -> list[Numbered]:
    """Entries in which action that begins on a heading's line stands in a row of its own below it."""
    out: list[Numbered] = []
    for entry in entries:
        both = begun(entry.row.text, names)
        if both is None:
            out.append(entry)
            continue
        head, told = both
        x = entry.row.x
        out.append(replace(entry, row=replace(entry.row, pieces=(Piece(head, x, x + len(head)),))))
        piece = Piece(told, x, max(entry.row.end, x + _WHOLE))  # it goes on in the next row
        out.append(Numbered(replace(entry.row, pieces=(piece,), gap=0, hard=False)))
    return out


def whole(entries: Sequence[Numbered]) -> list[Numbered]:
    """Entries in which a heading that was broken before INTERIOR or EXTERIOR stands in one row."""
    out: list[Numbered] = []
    for entry in entries:
        row, above = entry.row, out[-1].row if out else None
        broken = above is not None and not (row.gap or row.hard) and is_side(row.text)
        if above is None or not (broken and BROKEN.search(above.text) and is_capital(above.text)):
            out.append(entry)
            continue
        text = f"{above.text} {row.text}"
        out[-1] = replace(out[-1], row=replace(above, pieces=(Piece(text, above.x, above.x + len(text)),)))
    return out


def bare_headings(entries: Sequence[Numbered], columns: Columns, names: Collection[str]) -> dict[int, str]:
    """Entries that are headings though nothing but capitals tells so, each with what was guessed.

    Where headings with INT or EXT or a number are rare, lines in capitals that end with a time of day or INTERIOR or
    EXTERIOR are; where these are rare too, any that stand apart at the margin of action and can name a place. A line
    that names the place of another heading and a time of day is one anywhere.
    """
    pages = pages_of(sum(len(entry.row.text.split()) for entry in entries))
    known = sum(
        is_heading(entry.row.text) or (entry.number is not None and not is_shot(entry.row.text, names))
        for entry in entries
    )
    again = dict.fromkeys(_again(entries, columns), "a line in capitals that names another heading's place and a time")
    again = {i: f"{told} was read as a heading" for i, told in again.items()}
    if not is_rare(known, 2 * pages):
        return again
    standing = [i for i in range(len(entries)) if _stands(entries, i, columns)]
    times = Counter(entries[i].row.text for i in standing)
    places = [i for i in standing if is_place(text := entries[i].row.text, names, times[text] > 1)]
    if not is_rare(known, pages) and len(places) < known * MORE:
        return again
    timed = [i for i in standing if is_timed(entries[i].row.text) and not is_person(entries[i].row.text, names)]
    found = dict.fromkeys(timed, "a line in capitals that ends with a time, INTERIOR or EXTERIOR was read as a heading")
    if len(places) > max(MOST, pages * MOST):  # names over speech at the margin of action, or a list
        places = []
    if is_rare(known + len(timed), pages) or len(places) >= (known + len(timed)) * MORE:
        for i in places:
            if i not in found:
                found[i] = "a line in capitals that can name a place was read as a scene heading"
    return found


def _again(entries: Sequence[Numbered], columns: Columns) -> list[int]:
    """Entries that have the place of a heading, a dash and a time, and lack only INT or EXT: `OLD MILL - NIGHT`."""
    timed = [i for i, entry in enumerate(entries) if " - " in entry.row.text and entry.row.text.isupper()]
    places = {bare_place(entries[i].row.text) for i in timed if is_heading(entries[i].row.text)}
    found: list[int] = []
    for i in timed:
        place, _, time = entries[i].row.text.rpartition(" - ")
        if place.strip() in places and is_time(time) and _stands(entries, i, columns):
            found.append(i)
    return found


def _stands(entries: Sequence[Numbered], i: int, columns: Columns) -> bool:
    """Whether an entry is a line in capitals apart from what is above it, at the margin of action."""
    entry = entries[i]
    row, text = entry.row, entry.row.text
    if entry.number is not None or abs(row.x - columns.action) >= STEP or not is_capital(text):
        return False
    above = entries[i - 1].row if i else None
    apart = above is None or row.gap > 0 or row.hard or row.page != above.page or is_sided(text)
    last = i + 1 == len(entries)
    return apart and not last and not is_heading(text) and not is_transition(text)
