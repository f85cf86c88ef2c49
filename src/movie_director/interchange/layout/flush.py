"""Text in which all stands at one margin: names are told by how often they come back, and moved to a column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from movie_director.interchange.layout.rows import Row
from movie_director.interchange.layout.slugs import BROKEN, is_shot, is_time, is_timed
from movie_director.interchange.layout.words import (
    is_cue,
    is_heading,
    is_more,
    is_page_number,
    is_transition,
    labelled,
    without_continued,
)
from movie_director.interchange.prose.words import PLACES

MOVED = 24
"""Columns by which a name is moved to the right, as if it had been indented."""
AGAIN = 2  # times that somebody speaks at the least, if no extension or aside tells that it is a name
COMMON = 6  # times that somebody speaks from which on DOUBLE-DAY is a name and no time of day
ENOUGH, SHARE = 10, 0.04
"""Names over speech that make a screenplay of a text: so many, and such a share of the rows."""


_SENTENCE = re.compile(r"[.!?\u2026:\u2013\u2014-][\"'\u201d\u2019)]*$")
BEYOND = 6
"""Columns beyond where speech ends, from which on a row is one of action."""
NARROWEST, NARROW = 25, 50  # columns of speech in a text that was wrapped as a screenplay is


def overruns(rows: Sequence[Row]) -> bool:
    """Whether action follows speech without an empty row: rows under names that reach far beyond the first ones."""
    names, wide = _names(rows)
    least = min((row.x for row in rows), default=0)
    if len(names) < max(ENOUGH, len(rows) * SHARE) or not NARROWEST <= wide - least <= NARROW:
        return False
    wider = 0
    for i in names:
        below = i + 2
        while below < len(rows) and not rows[below].gap and rows[below].end <= wide + BEYOND:
            below += 1
        wider += below < len(rows) and not rows[below].gap
    return wider >= max(ENOUGH, len(names) * SHARE)


def _names(rows: Sequence[Row]) -> tuple[set[int], float]:
    """Which rows are names over speech, and how far speech reaches."""
    dense = sum(row.gap > 0 for row in rows) * 20 < len(rows)
    able = [i for i in range(len(rows) - 1) if _can_be_name(rows, i, dense)]
    heard = Counter(_name(rows[i]) for i in able)
    often = frozenset(name for name, times in heard.items() if times >= AGAIN)
    wide = _speech_end(rows, able, often)
    names = {i for i in able if _is_name(rows, i, heard, wide)}
    for i in range(1, len(rows) - 1):  # right under a row of action, whose end is where speech cannot reach
        row, above, below = rows[i], rows[i - 1], rows[i + 1]
        under = row.gap == 0 and above.end > wide + BEYOND and _SENTENCE.search(above.text)
        if under and not below.gap and is_cue(row.text) and _name(row) in often and len(row.pieces) == 1:
            names.add(i)
    return names, wide


def indented(rows: Sequence[Row]) -> list[Row] | None:
    """The rows with the names over speech moved right; None where there are too few of them for a screenplay."""
    names, _ = _names(rows)
    if len(names) < max(ENOUGH, len(rows) * SHARE):
        return None
    moved: list[Row] = []
    for i, row in enumerate(rows):
        if i in names:
            pieces = tuple(replace(p, x=p.x + MOVED, end=p.end + MOVED) for p in row.pieces)
            row = replace(row, pieces=pieces, gap=max(1, row.gap))
        elif row.gap and i and row.page == rows[i - 1].page and _is_under(rows, i, names):
            row = replace(row, gap=0)
        moved.append(row)
    return moved


def _is_under(rows: Sequence[Row], i: int, names: set[int]) -> bool:
    """Whether a row is what is said, or how, right under a name or an aside under one."""
    return i - 1 in names or (i - 2 in names and _is_aside(rows[i - 1]))


def _can_be_name(rows: Sequence[Row], i: int, dense: bool) -> bool:
    row, below = rows[i], rows[i + 1]
    text = row.text
    if not (row.gap or row.hard or not i or dense or row.page != rows[i - 1].page):
        return False
    if len(row.pieces) > 1 or not is_cue(text) or is_transition(text) or is_heading(text) or is_more(text):
        return False
    if labelled(text)[0] is not None or is_page_number(text) or not any(c.isalpha() for c in text):
        return False
    if below.text.startswith("("):
        return below.gap <= 1
    if i and not row.gap and is_heading(rows[i - 1].text) and (is_time(text) or BROKEN.search(rows[i - 1].text)):
        return False
    return below.gap == 0 and not is_heading(below.text) and not below.text.startswith(")")


def _is_name(rows: Sequence[Row], i: int, heard: Mapping[str, int], wide: float) -> bool:
    text, below = rows[i].text, rows[i + 1]
    name = _name(rows[i])
    if (is_timed(text) and (heard[name] < COMMON or " - " in text)) or is_shot(text, ()):
        return False
    if heard[name] >= AGAIN or "(" in text or _is_aside(below):
        return True
    last = name.split()[-1].lower() if name else ""
    return last not in PLACES and last not in ("interior", "exterior") and below.end <= wide + 1


def _speech_end(rows: Sequence[Row], able: Sequence[int], often: frozenset[str]) -> float:
    """How far the first rows of speech reach under names that come back."""
    ends = sorted(rows[i + 1].end for i in able if _name(rows[i]) in often)
    return ends[int((len(ends) - 1) * 0.95)] if ends else 0.0


def _is_aside(row: Row) -> bool:
    return row.text.startswith("(") and row.text.endswith(")")


def _name(row: Row) -> str:
    return without_continued(row.text).partition("(")[0].strip()
