"""Text in which names are indented no deeper than what is said under them: they are moved to a column of their own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from movie_director.interchange.layout.columns import STEP
from movie_director.interchange.layout.flush import AGAIN, ENOUGH, MOVED, SHARE
from movie_director.interchange.layout.furniture import Numbered
from movie_director.interchange.layout.words import is_capital, is_cue, is_heading, is_transition, without_continued

TOLD = 0.25
"""Share of the rows that begin further left than names and speech, at the least: those of action."""


def lifted(entries: list[Numbered]) -> list[Numbered]:
    """Rows with the names over speech moved right, where they begin in one column with the speech under them.

    Only where there are enough of them for a screenplay, and more than there are names deeper than their speech.
    """
    left = min((entry.row.x for entry in entries), default=0) + STEP
    level: list[int] = []
    deeper = 0
    for i in range(1, len(entries) - 1):
        row, below, above = entries[i].row, entries[i + 1].row, entries[i - 1].row
        if row.x < left or below.gap or len(row.pieces) > 1 or not is_cue(row.text):
            continue
        if abs(below.x - row.x) > 1:
            deeper += left - STEP <= below.x < row.x and row.gap > 0
        elif (row.gap or above.x < row.x - 2) and not (is_heading(row.text) or is_transition(row.text)):
            level.append(i)
    if not level:
        return entries
    at = Counter(round(entries[i].row.x) for i in level).most_common(1)[0][0]
    names = [i for i in level if abs(entries[i].row.x - at) <= 1]
    if len(names) < max(ENOUGH, len(entries) * SHARE) or deeper * 2 > len(names):
        return entries
    if sum(entry.row.x <= at - STEP for entry in entries) < len(entries) * TOLD:
        return entries  # all stands at one margin
    heard = Counter(_name(entries[i]) for i in names)
    out = list(entries)
    for i in names:
        if heard[_name(entries[i])] >= AGAIN or not is_capital(entries[i + 1].row.text):
            row = entries[i].row
            pieces = tuple(replace(p, x=p.x + MOVED, end=p.end + MOVED) for p in row.pieces)
            out[i] = replace(entries[i], row=replace(row, pieces=pieces, gap=max(1, row.gap)))
    return out


def _name(entry: Numbered) -> str:
    return without_continued(entry.row.text).partition("(")[0].strip()
