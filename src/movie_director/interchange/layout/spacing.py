"""Rows whose spacing hides what they are: double-spaced, names parted from speech, names not in capitals."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from movie_director.interchange.layout.columns import STEP
from movie_director.interchange.layout.furniture import Numbered
from movie_director.interchange.layout.words import is_continued, is_cue

_TITLED = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?: ?\([\w .'’]{1,20}\))?")


def capitalled(entries: list[Numbered]) -> list[Numbered]:
    """Rows of a text whose names over speech are not in capitals, with these put in capitals as cues are."""
    left = min((entry.row.x for entry in entries), default=0)
    names: list[int] = []
    for i, (entry, below) in enumerate(pairwise(entries)):
        row = entry.row
        deep = row.x >= left + 2 * STEP and not below.row.gap and left + STEP <= below.row.x < row.x - 1
        if deep and row.gap and _TITLED.fullmatch(row.text):
            names.append(i)
    known = Counter(entries[i].row.text for i in names)
    out = list(entries)
    for i in names:
        row = entries[i].row
        if known[row.text] > 1 and len(row.pieces) == 1:
            piece = replace(row.pieces[0], text=row.text.upper())
            out[i] = replace(entries[i], row=replace(row, pieces=(piece,)))
    return out


def asides_joined(entries: list[Numbered]) -> list[Numbered]:
    """Rows in which an empty row between a name and the aside under it is taken away, where speech follows at once."""
    out = list(entries)
    for i in range(1, len(entries) - 1):
        row, above, below = entries[i].row, entries[i - 1].row, entries[i + 1].row
        if row.gap != 1 or below.gap or not (row.text.startswith("(") and row.text.endswith(")")):
            continue
        if above.gap and is_cue(above.text) and above.x >= below.x + STEP and abs(row.x - above.x) <= 2 * STEP:
            out[i] = replace(entries[i], row=replace(row, gap=0))
    return out


def closed_up(entries: list[Numbered]) -> list[Numbered]:
    """Rows of a text in which an empty row parts names and asides from what is said, without these empty rows."""
    left = min((entry.row.x for entry in entries), default=0)
    out = entries[:1]
    for above, entry in pairwise(entries):
        row = entry.row
        deep = above.row.x >= left + 3 * STEP and left + STEP <= row.x < above.row.x
        said = is_cue(above.row.text) or (above.row.text.startswith("(") and above.row.text.endswith(")"))
        if row.gap == 1 and deep and said and not is_continued(above.row.text):
            entry = replace(entry, row=replace(row, gap=0))
        out.append(entry)
    return out


def single_spaced(entries: list[Numbered]) -> list[Numbered]:
    """Rows of a text that is double-spaced throughout, as if it were single-spaced."""
    gaps = Counter(entry.row.gap for entry in entries[1:] if not entry.row.hard)
    common = min(gaps, key=lambda gap: (-gaps[gap], gap)) if gaps else 0
    if not common or gaps[0] > sum(gaps.values()) * 0.05:
        return entries
    return [replace(e, row=replace(e.row, gap=max(0, e.row.gap - common))) for e in entries]
