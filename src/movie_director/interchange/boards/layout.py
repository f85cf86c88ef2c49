"""Where everything lies on a page: A4 across, three frames by two, in millimetres from the upper left corner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from movie_director.interchange.boards.frame import Frame
from movie_director.interchange.paper.fit import fitted, wide_of, wrapped
from movie_director.interchange.paper.letters import known
from movie_director.interchange.paper.marks import GREY, INK, PAGE, Box, Image, Mark, Text

COLUMNS, ROWS = 3, 2
_SIDE, _GAP = 12.0, 7.5
_WIDE = (PAGE[0] - 2 * _SIDE - (COLUMNS - 1) * _GAP) / COLUMNS
_HIGH = _WIDE * 9 / 16
_TOP, _ROW, _STRIP = 21.5, 89.5, 6.4
_SMALL, _MOST_LINES = 8.8, 4


def laid_out(title: str, frames: Sequence[Frame]) -> list[list[Mark]]:
    """The pages of a storyboard, each as what is drawn on it in order; one page that says so when there is no frame."""
    each = COLUMNS * ROWS
    count = max(1, -(-len(frames) // each))
    told = list(zip(frames, _captions(frames), strict=True))
    return [list(_page(title, told[n * each : (n + 1) * each], n + 1, count)) for n in range(count)]


def _page(title: str, frames: Sequence[tuple[Frame, list[str]]], number: int, count: int) -> Iterator[Mark]:
    head = fitted(known(title), 13, PAGE[0] - 2 * _SIDE - 60, bold=True)
    yield Text(_SIDE, 14.6, head, 13, bold=True)
    yield Text(PAGE[0] - _SIDE, 14.6, f"Storyboard, page {number} of {count}", 8.5, shade=GREY, align="right")
    yield Box(_SIDE, 17.2, PAGE[0] - 2 * _SIDE, 0.25, fill=INK)
    if not frames:
        yield Text(_SIDE, 30, "There is no shot to draw.", 11)
    for row in range(-(-len(frames) // COLUMNS)):
        mine = frames[row * COLUMNS : (row + 1) * COLUMNS]
        top = _TOP + row * _ROW
        yield from _strips([frame for frame, _ in mine], top)
        for column, (frame, caption) in enumerate(mine):
            yield from _frame(frame, caption, _SIDE + column * (_WIDE + _GAP), top + _STRIP)


def _strips(frames: Sequence[Frame], top: float) -> Iterator[Mark]:
    """A strip with the heading over the frames of each scene."""
    column = 0
    for _, group in groupby(frames, key=lambda frame: frame.scene):
        mine = list(group)
        x, wide = _SIDE + column * (_WIDE + _GAP), len(mine) * (_WIDE + _GAP) - _GAP
        yield Box(x, top, wide, _STRIP - 1.3, fill=0.16)
        words = fitted(known(f"{mine[0].scene}   {mine[0].heading}"), 8.5, wide - 4, bold=True)
        yield Text(x + 2, top + 3.6, words, 8.5, bold=True, shade=1.0)
        column += len(mine)


def _frame(frame: Frame, caption: Sequence[str], x: float, y: float) -> Iterator[Mark]:
    yield Image(x, y, _WIDE, _HIGH, frame.picture)
    yield Box(x, y, _WIDE, _HIGH, line=0.45)
    y += _HIGH + 4.6
    yield Text(x, y, frame.slate, 10, bold=True)
    if frame.seconds:
        yield Text(x + _WIDE, y, f"{frame.seconds:.1f} s", 8.5, shade=GREY, align="right")
    move = "" if frame.move == "static" else f", {frame.move.replace('-', ' ')}"
    y += 4.1
    yield Text(x, y, fitted(f"{frame.size.replace('-', ' ')}, {frame.lens:.0f} mm{move}", 8.5, _WIDE), 8.5)
    if frame.people:
        y += 3.9
        yield Text(x, y, fitted(known(frame.people), 8.5, _WIDE), 8.5, shade=GREY)
    y += 4.4
    for words in caption:
        yield Text(x, y, words, _SMALL)
        y += 3.75


def _captions(frames: Sequence[Frame]) -> list[list[str]]:
    """What is heard in each frame, or else what happens, in lines that fit below it.

    Where several frames in a row tell one long paragraph, each goes on where the one before it stopped.
    """
    found: list[list[str]] = []
    before, rest = "", ""
    for frame in frames:
        said = [f"{s.who.upper()}: {'... ' if s.on else ''}{s.words}" for s in frame.said]
        lines = [line for words in said for line in wrapped(known(words), _SMALL, _WIDE)]
        told = f"... {rest}" if rest and frame.told == before and not said else known(frame.told)
        lines += wrapped(told, _SMALL, _WIDE) if len(lines) < 2 else []
        shown = _first(lines)
        before, rest = frame.told, "" if said else _after(told, shown)
        found.append(shown)
    return found


def _first(lines: Sequence[str]) -> list[str]:
    """As many lines as there is room for; the last says so when there are more."""
    if len(lines) <= _MOST_LINES:
        return list(lines)
    last = lines[_MOST_LINES - 1]
    while wide_of(f"{last} ...", _SMALL) > _WIDE and " " in last:
        last = last.rpartition(" ")[0]
    return [*lines[: _MOST_LINES - 1], f"{last} ..."]


def _after(told: str, shown: Sequence[str]) -> str:
    """What of a paragraph is not shown yet."""
    count = sum(len(line.split()) for line in shown) - 1
    rest = " ".join(told.split()[count:]) if shown and shown[-1].endswith(" ...") else ""
    return rest if rest.strip(". ") else ""
