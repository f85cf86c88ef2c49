"""Where everything lies on a location's page: the plan at the left, the views at the right, its things below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from movie_director.interchange.paper import GREY, INK, PAGE, Box, Image, Mark, Text
from movie_director.interchange.paper.fit import fitted, wrapped
from movie_director.interchange.paper.letters import known

_SIDE, _TOP = 12.0, 21.5
_PLAN = (118.0, 111.3)
_WIDE = PAGE[0] - 2 * _SIDE - _PLAN[0] - 6
_MASTER = (_WIDE, _WIDE * 9 / 16)
_SMALL = ((_WIDE - 4) / 2, (_WIDE - 4) / 2 * 9 / 16)


@dataclass(frozen=True)
class Sheet:
    """One location: how it is called, what it is, where its pictures are, and what is to be read below them."""

    words: str
    about: str
    scenes: str
    plan: Path
    views: tuple[Path, Path, Path]
    lists: tuple[tuple[str, str], ...]
    """A heading and its words: `On the set`, `In the script`."""


def laid_out(title: str, sheets: Sequence[Sheet]) -> list[list[Mark]]:
    """The pages, one a location; one that says so when there is none."""
    if not sheets:
        head = Text(_SIDE, 14.6, fitted(known(title), 13, 180, bold=True), 13, bold=True)
        return [[head, Text(_SIDE, 30, "There is no location.", 11)]]
    return [list(_page(title, sheet, n, len(sheets))) for n, sheet in enumerate(sheets, 1)]


def _page(title: str, sheet: Sheet, number: int, count: int) -> Iterator[Mark]:
    yield Text(_SIDE, 14.6, fitted(known(sheet.words), 15, 190, bold=True), 15, bold=True)
    told = fitted(known(f"{title}, location {number} of {count}"), 8.5, 80)
    yield Text(PAGE[0] - _SIDE, 14.6, told, 8.5, shade=GREY, align="right")
    yield Box(_SIDE, 17.2, PAGE[0] - 2 * _SIDE, 0.25, fill=INK)
    yield Image(_SIDE, _TOP, *_PLAN, sheet.plan)
    yield Box(_SIDE, _TOP, *_PLAN, line=0.3)
    x = _SIDE + _PLAN[0] + 6
    yield Image(x, _TOP, *_MASTER, sheet.views[0])
    yield Box(x, _TOP, *_MASTER, line=0.3)
    y = _TOP + _MASTER[1] + 4
    for k, view in enumerate(sheet.views[1:]):
        left = x + k * (_SMALL[0] + 4)
        yield Image(left, y, *_SMALL, view)
        yield Box(left, y, *_SMALL, line=0.3)
    y = max(_TOP + _PLAN[1], y + _SMALL[1]) + 7
    yield Text(_SIDE, y, fitted(known(sheet.about), 10, PAGE[0] - 2 * _SIDE), 10)
    y += 5
    yield Text(_SIDE, y, fitted(known(sheet.scenes), 8.8, PAGE[0] - 2 * _SIDE), 8.8, shade=GREY)
    y += 3
    for head, words in sheet.lists:
        y += 4.6
        if y > PAGE[1] - 8:
            return
        yield Text(_SIDE, y, head, 8.8, bold=True)
        for line in wrapped(known(words), 8.8, PAGE[0] - 2 * _SIDE - 34):
            if y > PAGE[1] - 8:
                return
            yield Text(_SIDE + 34, y, line, 8.8)
            y += 3.9
        y -= 3.9
