"""Where everything lies on a casting sheet: the cast side by side on top, below it an entry for each character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from movie_director.interchange.paper import GREY, INK, PAGE, Box, Image, Mark, Text
from movie_director.interchange.paper.fit import fitted, wrapped
from movie_director.interchange.paper.letters import known

_SIDE, _TOP, _FOOT = 12.0, 21.5, 8.0
_GAP = 5.0
_WIDE = (PAGE[0] - 2 * _SIDE - _GAP) / 2
_HIGH = 54.0
"""Millimetres of an entry: two side by side."""
LINE_UP = (PAGE[0] - 2 * _SIDE, 56.0)
"""Width and height in millimetres of the picture of the whole cast."""
TURN, FACE, OTHER = (52.0, 40.0), (30.0, 40.0), (20.0, 40.0)
"""The same of somebody from three sides, of their face, and of what they wear in some scenes."""


@dataclass(frozen=True)
class Entry:
    """One character: what they are called, what is told of them, their pictures; `others` are their other wardrobes
    with the scenes of each."""

    words: str
    about: str
    worn: str
    turn: Path
    face: Path
    others: tuple[tuple[str, Path], ...] = ()


def laid_out(title: str, entries: Sequence[Entry], line_up: Path | None) -> list[list[Mark]]:
    """The pages; one that says so when there is nobody."""
    if not entries:
        head = Text(_SIDE, 14.6, fitted(known(title), 13, 180, bold=True), 13, bold=True)
        return [[head, Text(_SIDE, 30, "Nobody is in it.", 11)]]
    pages: list[list[Mark]] = []
    waiting = list(entries)
    while waiting:
        y = _TOP
        page: list[Mark] = []
        if not pages and line_up is not None:
            page += [Image(_SIDE, y, *LINE_UP, line_up), Box(_SIDE, y, *LINE_UP, line=0.3)]
            y += LINE_UP[1] + 4
        rows = int((PAGE[1] - _FOOT - y) // _HIGH)
        here, waiting = waiting[: 2 * rows], waiting[2 * rows :]
        for k, entry in enumerate(here):
            page += _entry(entry, _SIDE + k % 2 * (_WIDE + _GAP), y + k // 2 * _HIGH)
        pages.append(page)
    return [[*_head(title, n, len(pages), len(entries)), *page] for n, page in enumerate(pages, 1)]


def _head(title: str, number: int, count: int, people: int) -> Iterator[Mark]:
    yield Text(_SIDE, 14.6, fitted(known(title), 15, 190, bold=True), 15, bold=True)
    told = f"Cast of {people}" + (f", page {number} of {count}" if count > 1 else "")
    yield Text(PAGE[0] - _SIDE, 14.6, told, 8.5, shade=GREY, align="right")
    yield Box(_SIDE, 17.2, PAGE[0] - 2 * _SIDE, 0.25, fill=INK)


def _entry(entry: Entry, x: float, y: float) -> Iterator[Mark]:
    yield Image(x, y, *TURN, entry.turn)
    yield Box(x, y, *TURN, line=0.3)
    left = x + TURN[0] + 1.5
    yield Image(left, y, *FACE, entry.face)
    yield Box(left, y, *FACE, line=0.3)
    left += FACE[0] + 2.0
    room = max(0, int((x + _WIDE - left) // (OTHER[0] + 1.5)))
    for scenes, picture in entry.others[:room]:
        yield Image(left, y, *OTHER, picture)
        yield Box(left, y, *OTHER, line=0.3)
        yield Text(left + 1, y + OTHER[1] - 1.4, fitted(known(scenes), 6.5, OTHER[0] - 2), 6.5)
        left += OTHER[0] + 1.5
    wide = x + _WIDE - left
    beside = wide > 24
    yield Text(x, y + TURN[1] + 4.6, fitted(known(entry.words), 10.5, 70, bold=True), 10.5, bold=True)
    yield Text(x + _WIDE, y + TURN[1] + 4.6, fitted(known(entry.about), 7.8, 70), 7.8, shade=GREY, align="right")
    if not beside:
        yield Text(x, y + TURN[1] + 9, fitted(known(entry.worn), 7.8, _WIDE), 7.8)
        return
    down = y + 3.2
    for line in wrapped(known(entry.worn), 8.2, wide):
        yield Text(left, down, line, 8.2)
        down += 3.7
