"""Read rows as a screenplay: each is known by where it begins, what is around it and what its words are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from movie_director.interchange.guesses import Guesses
from movie_director.interchange.layout.columns import STEP, Columns, find_columns
from movie_director.interchange.layout.flush import BEYOND, NARROW, NARROWEST
from movie_director.interchange.layout.furniture import Numbered, bared, counted_on, numbers_joined
from movie_director.interchange.layout.headings import bare_headings, names_of, parted, whole
from movie_director.interchange.layout.level import lifted
from movie_director.interchange.layout.rows import Row
from movie_director.interchange.layout.slugs import BROKEN, is_shot, is_time, is_timed
from movie_director.interchange.layout.spacing import asides_joined, capitalled, closed_up, single_spaced
from movie_director.interchange.layout.words import (
    is_cue,
    is_fade_in,
    is_heading,
    is_more,
    is_transition,
    without_continued,
)
from movie_director.interchange.paragraphs import Paragraph, ParagraphKind
from movie_director.interchange.titlepage import TitlePage, read_title_page

_ENDED = re.compile(r"[.!?…—–-][\"'”’)\]]*$|[\"”)\]]$")
"""How a row of speech ends that ends a sentence."""
_SHORTENED = re.compile(r"\b(?:Mrs?|Ms|Dr|St|Lt|Sgt|Capt|INT|EXT|vs|Jr|Sr)\.$")
"""A row that ends in a shortened word and so in no sentence."""
_SIDES = re.compile(r"\b(?:INT|EXT|DAY|NIGHT|DAWN|DUSK)\b")
"""What only a heading tells after its first full stop: `HARRY'S STREET. EXT. DAY.`"""
_LONG = 50  # columns that tell a line of action from one of a title page
_WIDE = 62  # columns of a line of action at the most; a paragraph that was not wrapped is longer
_ASIDE = 12  # rows of an aside at the most
_DUAL = 12  # columns between two names that speak at once


def read_rows(rows: Sequence[Row], guesses: Guesses) -> tuple[TitlePage, list[Paragraph]] | None:
    """Read rows, or return None when they are not laid out as a screenplay."""
    numbered = asides_joined(single_spaced(counted_on(numbers_joined(bared(rows)))))
    numbered = lifted(numbered)
    columns = find_columns([n.row for n in numbered])
    if columns is None:
        numbered = closed_up(capitalled(numbered))
        columns = find_columns([n.row for n in numbered])
    if columns is None:
        return None
    first = _first(numbered, columns)
    lines: list[str] = []
    for entry in numbered[:first]:
        lines += [""] * min(entry.row.gap, 3) + [entry.row.text]
    names = names_of(numbered, columns)
    numbered = [*numbered[:first], *parted(whole(numbered[first:]), names)]
    bare = bare_headings(numbered[first:], columns, names)
    reader = _Reader(numbered[first:], columns, guesses, names, bare)
    return read_title_page(lines), reader.read()


def _first(entries: Sequence[Numbered], columns: Columns) -> int:
    """Where the screenplay begins after its title page: 0 where it has none."""
    for i, entry in enumerate(entries):
        row = entry.row
        left = abs(row.x - columns.action) <= 1
        if is_heading(row.text) or is_fade_in(row.text) or (entry.number and left):
            return i
        if (left and row.end - row.x >= _LONG) or (i and row.page > entries[0].row.page):
            return i if any(e.row.x > columns.action + 2 * STEP for e in entries[:i]) else 0
    return 0


class _Reader:
    """Goes down the rows once; `kind` is what the paragraph being read is."""

    def __init__(
        self,
        entries: Sequence[Numbered],
        columns: Columns,
        guesses: Guesses,
        names: frozenset[str],
        bare: Mapping[int, str],
    ) -> None:
        self._names, self._bare = names, bare
        self._entries = entries
        self._columns = columns
        self._guesses = guesses
        self._out: list[Paragraph] = []
        self._rows: list[Row] = []
        self._kind: ParagraphKind = "end"
        self._number: str | None = None
        self._cue, self._cue_x = "", 0.0
        self._more = False

    def read(self) -> list[Paragraph]:
        """Every paragraph, in order."""
        i = 0
        while i < len(self._entries):
            taken = self._dual(i)
            if not taken:
                self._row(i)
            i += max(1, taken)
        self._close()
        return self._out

    def _row(self, i: int) -> None:
        entry = self._entries[i]
        row = entry.row
        if is_more(row.text):
            self._more = True
            return
        kind = self._kind_of(i)
        if kind == "cue" and self._speaking and self._goes_on(row):
            self._more = False
            return
        if kind == self._kind and self._joins(row):
            self._rows.append(row)
            return
        if kind == "speech" and self._kind in ("action", "heading", "transition", "centered", "end"):
            self._guesses.add(row.line, "an indented line under no name was read as action")
            kind = "action"
        self._begin(kind, row, entry.number if kind == "heading" else None)
        if kind == "cue":
            self._cue, self._cue_x = without_continued(row.text), row.x
        self._more = False

    def _kind_of(self, i: int) -> ParagraphKind:
        entry, columns = self._entries[i], self._columns
        row, text = entry.row, entry.row.text
        below = self._entries[i + 1].row if i + 1 < len(self._entries) else None
        apart = row.gap > 0 or row.hard or not self._rows or row.page != self._rows[-1].page
        left = row.x < columns.action + STEP
        strays = columns.flush and abs(row.x - columns.action) <= 2  # a heading that was scanned aslant
        if is_heading(text) and (entry.number is not None or strays or not columns.spoken(row.x)):
            return "heading"
        if i in self._bare:
            self._guesses.add(row.line, self._bare[i])
            return "heading"
        if entry.number is not None and apart and (row.x < columns.speech or columns.flush):
            if not is_shot(text, self._names):
                return "heading"
            self._guesses.add(row.line, "a numbered shot that names no place was read as action")
            return "action"
        if self._kind == "heading" and row.gap == 0 and not row.hard and abs(row.x - self._rows[0].x) <= 1:
            above = self._rows[-1].text
            whole = is_timed(above) and not BROKEN.search(above) and not is_time(text)
            return "heading" if text == text.upper() and not whole else "action"
        if self._is_cue(row, below, apart):
            return "cue"
        if self._speaking and self._is_spoken(row):
            if self._kind == "parenthetical" and not _closed(self._rows) and row.gap == 0:
                return "parenthetical"
            opens = text.startswith("(") and (row.x > columns.speech + 1 or text.endswith(")") or self._kind == "cue")
            return "parenthetical" if opens else "speech"
        if is_transition(text) and (apart or not left):
            return "transition"
        if row.x > columns.cue + 2 and text == text.upper() and text.endswith((":", ".")):
            return "transition"
        if apart and not left and self._is_centred(row) and (below is None or below.gap or below.hard):
            return "centered"
        if not left and not columns.spoken(row.x):
            self._guesses.add(row.line, "a line indented like nothing else was read as action")
        return "speech" if columns.spoken(row.x) else "action"

    def _is_cue(self, row: Row, below: Row | None, apart: bool) -> bool:
        columns = self._columns
        if below is None or len(row.pieces) > 1 or not is_cue(row.text) or is_transition(row.text):
            return False
        deep = abs(row.x - columns.cue) <= 3 and row.x >= columns.speech + STEP and columns.speech > columns.action + 1
        aside = below.text.startswith("(") and below.x <= row.x + 1
        if row.x <= columns.action + STEP or not (apart or deep):
            return False
        if below.x >= max(row.x, columns.aside + 1) and not aside:
            return False
        if below.gap and not below.hard and below.page == row.page:
            return False
        if columns.flush and (below.x < row.x - 1 or aside):
            return True
        stepped = columns.cue - (columns.aside if below.text.startswith("(") else columns.speech)
        return (columns.spoken(below.x) and row.x > columns.speech + 1) or abs(row.x - below.x - stepped) <= 2

    def _is_spoken(self, row: Row) -> bool:
        """Whether a row under a name is speech or an aside.

        Pages may be shifted, so that what directly follows counts by where the name stands. In a flush text speech ends
        with its first line that a word more would have fitted in.
        """
        columns, last = self._columns, self._rows[-1]
        follows = row.gap == 0 and not row.hard
        if columns.flush:
            wrapped = NARROWEST <= columns.speech_end - columns.action <= NARROW
            beyond = (wrapped and row.end > columns.speech_end + BEYOND) or _fits(last, row, self._flush_end)
            ended = self._kind == "speech" and not row.text.startswith("(") and beyond
            ended = ended and _ENDED.search(last.text) is not None and not _SHORTENED.search(last.text)
            return follows and row.x <= self._cue_x and not ended
        if follows and row.page == last.page and (self._kind == "cue" or abs(row.x - last.x) <= STEP + 2):
            return row.x < max(self._cue_x, columns.aside + 1) and row.x > columns.action + 1 - max(
                0, columns.cue - self._cue_x
            )
        return columns.spoken(row.x)

    @property
    def _flush_end(self) -> float:
        """How far speech reaches in a flush text; its widest lines may be action that was taken for it."""
        return self._columns.speech_end - 1

    def _is_centred(self, row: Row) -> bool:
        columns = self._columns
        end = min(columns.action_end, columns.action + _WIDE)
        middle = (columns.action + max(end, columns.cue + STEP)) / 2
        return abs((row.x + row.end) / 2 - middle) <= 4

    @property
    def _speaking(self) -> bool:
        return self._kind in ("cue", "parenthetical", "speech")

    def _goes_on(self, row: Row) -> bool:
        """Whether a name only repeats who speaks, since the speech went over a page."""
        over = self._more or (bool(self._rows) and row.page != self._rows[-1].page and "CONT" in row.text)
        return over and without_continued(row.text) == self._cue

    def _joins(self, row: Row) -> bool:
        """Whether a row goes on with the paragraph of the rows before it."""
        last = self._rows[-1]
        if row.hard or self._kind == "cue":
            return False
        if self._kind == "speech":
            return True
        if row.page != last.page:
            return self._kind == "action" and (row.text[0].islower() or not re.search(r"[.!?…:\"”'’)*-]$", last.text))
        return row.gap == 0

    def _begin(self, kind: ParagraphKind, row: Row, number: str | None) -> None:
        self._close()
        self._kind, self._rows, self._number = kind, [row], number

    def _close(self) -> None:
        if self._rows:
            width = self._columns.speech_end if self._kind == "speech" else self._columns.action_end
            text = _text(self._rows, width)
            told = ""
            if self._kind == "heading":
                text, told = _parted(re.sub(r"\s+", " ", text))
            self._out.append(Paragraph(self._kind, text, self._rows[0].line, number=self._number))
            if told:
                self._out.append(Paragraph("action", told, self._rows[0].line))
        self._rows = []

    def _dual(self, i: int) -> int:
        """Read two people who speak side by side; return how many rows that took, 0 where there are none."""
        row = self._entries[i].row
        if len(row.pieces) != 2 or not all(is_cue(piece.text) for piece in row.pieces):
            return 0
        if row.pieces[1].x - row.pieces[0].x < _DUAL or i + 1 == len(self._entries):
            return 0
        block = [row]
        for entry in self._entries[i + 1 :]:
            if entry.row.gap or entry.row.hard or entry.row.page != row.page:
                break
            block.append(entry.row)
        seconds = [piece.x for r in block[1:] for piece in r.pieces[1:]]
        if not seconds:
            return 0
        border = min(*seconds, row.pieces[1].x) - 1
        self._begin("end", row, None)
        self._rows = []
        self._out.append(Paragraph("end", "", row.line))
        for voice in (0, 1):
            told = [
                replace(r, pieces=pieces)
                for r in block
                if (pieces := tuple(p for p in r.pieces if (p.x >= border) == (voice == 1)))
            ]
            self._voice(told, voice)
        self._out.append(Paragraph("end", "", row.line))
        self._guesses.add(row.line, "two people side by side were read as speaking at once")
        return len(block)

    def _voice(self, rows: Sequence[Row], voice: int) -> None:
        self._out.append(Paragraph("cue", rows[0].text, rows[0].line, voice=voice))
        groups: list[tuple[ParagraphKind, list[Row]]] = []
        for row in rows[1:]:
            opened = bool(groups) and groups[-1][0] == "parenthetical" and not _closed(groups[-1][1])
            kind: ParagraphKind = "parenthetical" if opened or row.text.startswith("(") else "speech"
            if groups and groups[-1][0] == kind and (opened or kind == "speech"):
                groups[-1][1].append(row)
            else:
                groups.append((kind, [row]))
        for kind, group in groups:
            self._out.append(Paragraph(kind, _text(group, 0), group[0].line, voice=voice))


def _parted(heading: str) -> tuple[str, str]:
    """A heading, and what is told in the same paragraph after the name of a place and a full stop."""
    place, stop, told = heading.partition(". ")
    if not stop or len(heading) <= _LONG or len(place) < 3 or is_heading(heading) or _SIDES.search(told):
        return heading, ""
    return f"{place}.", told.strip()


def _closed(rows: Sequence[Row]) -> bool:
    """Whether an aside of these rows has ended; one that never closes ends at some row."""
    if len(rows) >= _ASIDE:
        return True
    text = " ".join(row.text for row in rows)
    return text.count(")") >= text.count("(")


def _fits(row: Row, below: Row, width: float) -> bool:
    """Whether the first word of a row would have had room at the end of the row above it."""
    word = len(below.text.split(" ", 1)[0]) * (below.end - below.x) / max(1, len(below.text))
    return row.end + 1 + word < width


def _text(rows: Sequence[Row], width: float) -> str:
    """Rows joined where they were wrapped at `width`, and parted where a word of the next row would have fitted.

    A width of 0 joins all.
    """
    told = [rows[0].text]
    for row, below in pairwise(rows):
        if below.gap and below.page == row.page:
            told.append("\n\n" if width else " ")
        elif width and below.page == row.page and _fits(row, below, width - 1):
            told.append("\n")
        elif not (re.search(r"\w-$", row.text[-2:]) and below.text[0].isalnum()):
            told.append(" ")
        told.append(below.text)
    return "".join(told)
