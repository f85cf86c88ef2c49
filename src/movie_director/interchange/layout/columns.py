"""Find the columns in which a screenplay's action, speech, asides and names begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from movie_director.interchange.layout.rows import Row
from movie_director.interchange.layout.words import begins_heading, is_cue, is_heading

STEP = 4
"""Columns by which speech is indented at the least, and names more than speech."""


COLUMN = 0.04
"""Share of the rows that make a column."""


@dataclass(frozen=True)
class Columns:
    """Where things begin, and how far action and speech reach, in columns. A cue is known to begin at `cue` or near.

    Where speech begins in the same column as action, only its narrower lines tell it from action: `flush` then.
    """

    action: float
    speech: float
    aside: float
    cue: float
    action_end: float
    speech_end: float

    @property
    def flush(self) -> bool:
        """Whether speech begins where action does."""
        return abs(self.speech - self.action) < STEP

    def spoken(self, x: float) -> bool:
        """Whether what begins here is nearer to speech or asides than to action or names."""
        return (self.action + self.speech) / 2 < x < max(self.aside + 1, (self.speech + self.cue) / 2)


@dataclass
class _Shown:
    """Rows that show what they are."""

    cues: list[Row] = field(default_factory=list[Row])
    speech: list[Row] = field(default_factory=list[Row])
    asides: list[Row] = field(default_factory=list[Row])


def find_columns(rows: Sequence[Row]) -> Columns | None:
    """Learn the columns from rows that show what they are: headings, and names with lower rows below them.

    None when nothing is indented as a screenplay is.
    """
    headings = [row.x for row in rows if is_heading(row.text)] or [row.x for row in rows if begins_heading(row.text)]
    left = _most(headings) if headings else _margin(rows)
    indented, flush = _Shown(), _Shown()
    for i, row in enumerate(rows[:-1]):
        if row.x >= left + 2 * STEP and len(row.pieces) == 1 and is_cue(row.text) and _over(row, rows[i + 1]):
            _look_below(rows, i, left, indented, flush)
    shown = indented if len(indented.cues) >= len(flush.cues) else flush
    if not shown.cues:
        return None
    action = _action(rows, left)
    at = _most([row.x for row in shown.speech])
    if shown is flush:
        at = action
    told = [row for row in rows if abs(row.x - action) <= 1]
    return Columns(
        action,
        at,
        _most([row.x for row in shown.asides]) if shown.asides else at + STEP,
        _most([row.x for row in shown.cues]),
        _reach(told),
        _reach([row for row in shown.speech if abs(row.x - at) <= 1]),
    )


def _margin(rows: Sequence[Row]) -> float:
    """Where the leftmost column begins that is no stray row's."""
    counts = Counter(round(row.x) for row in rows)
    return float(min((x for x, times in counts.items() if times >= len(rows) * COLUMN), default=0))


def _look_below(rows: Sequence[Row], i: int, left: float, indented: _Shown, flush: _Shown) -> None:
    """Sort what stands under a name that may be a cue."""
    row, below = rows[i], i + 1
    asides: list[Row] = []
    while below < len(rows) and rows[below].text.startswith("("):
        asides.append(rows[below])
        while below < len(rows) - 1 and ")" not in rows[below].text and rows[below + 1].gap == 0:
            below += 1
        below += 1
    if below >= len(rows) or not left - 1 <= rows[below].x < row.x - 1:
        return
    shown = indented if rows[below].x >= left + STEP else flush
    shown.cues.append(row)
    shown.asides += asides
    first = below
    while below < len(rows) and (below == first or rows[below].gap == 0) and rows[below].x < row.x - 1:
        if not rows[below].text.startswith("(") and (shown is indented or below == first):
            shown.speech.append(rows[below])
        below += 1


def _over(row: Row, below: Row) -> bool:
    return (below.gap == 0 or below.hard) and below.page == row.page and below.x < row.x + STEP


def _action(rows: Sequence[Row], left: float) -> float:
    """Where the row after a heading mostly begins; headings themselves may hang out to the left."""
    after = [below.x for row, below in pairwise(rows) if is_heading(row.text) and below.x < left + 8]
    return _most(after) if after else left


def _most(values: Iterable[float]) -> float:
    """The commonest value, to a column; of equals the smallest."""
    counts = Counter(round(value) for value in values)
    return float(min(counts, key=lambda value: (-counts[value], value)))


def _reach(rows: Sequence[Row]) -> float:
    """How far rows that were wrapped reach: nearly the widest, so that a stray long row changes nothing."""
    ends = sorted(row.end for row in rows)
    return ends[min(len(ends) - 1, int(len(ends) * 0.95))] if ends else 0.0
