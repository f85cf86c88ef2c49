"""Length on paper: how many pages, and eighths of a page, a screenplay takes in the standard American layout.

Courier of 12 points is 10 characters an inch wide and 6 lines an inch high; US Letter between its usual margins holds
55 lines of 61 characters. Two empty lines stand before a heading and one before anything else that is not under a cue,
as in Final Draft's and Beat's screenplay templates. Sections, synopses, notes and boneyards are not printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from movie_director.film.screenplay import Element, Written

LINES = 55
"""Lines of a page."""
ACTION, SPEECH, ASIDE, DUAL, DUAL_ASIDE, TRANSITION = 61, 35, 25, 28, 24, 20
"""Widths in characters: action and headings, dialogue, parentheticals, both of them side by side, transitions."""
_PRINTED = frozenset({"heading", "action", "dialogue", "lyrics", "transition", "centered"})


@dataclass(frozen=True)
class _Block:
    """What is kept together on paper: `space` empty lines, then `lines`, of which the first `head` never part."""

    space: int
    lines: int
    head: int = 2
    tail: int = 2
    again: int = 0  # lines that a break inside costs: (MORE), the cue with (CONT'D)
    leads: bool = False  # a heading: never the last on a page

    def under(self, heading: _Block) -> _Block:
        """This block with a heading above it, never parted from its beginning."""
        above = heading.lines + self.space
        return replace(self, space=heading.space, lines=above + self.lines, head=above + self.head)


def pages(elements: Iterable[Element | Written]) -> float:
    """Return how many pages these elements take, paginated: nothing is orphaned, and broken speech says so.

    A whole screenplay of 30.25 pages ends a quarter down its 31st. No elements are 0 pages.
    """
    full, used = 0, 0
    heading: _Block | None = None  # goes on the page of what follows it
    for block in _blocks(elements):
        if block is not None and heading is not None:
            block = block.under(heading)
            heading = None
        if block is None:
            full, used = _placed(full, used, heading) if heading is not None else (full, used)
            full, used, heading = full + (used > 0), 0, None
        elif block.leads:
            heading = block
        else:
            full, used = _placed(full, used, block)
    full, used = _placed(full, used, heading) if heading is not None else (full, used)
    return full + used / LINES


def _placed(full: int, used: int, block: _Block) -> tuple[int, int]:
    """Put a block behind `used` lines of a page, on it or the next; return full pages and lines of the last."""
    room = LINES - used - (block.space if used else 0)
    if block.lines <= room:
        return full, LINES - room + block.lines
    here = min(room - block.again, block.lines - block.tail)
    if here >= block.head:
        full, rest = full + 1, block.lines - here + block.again
    else:
        full, rest = full + (used > 0), block.lines
    while rest > LINES:
        full, rest = full + 1, rest - LINES + 2 * block.again
    return full, rest


def eighths(elements: Iterable[Element | Written]) -> int:
    """Return the length of one scene in eighths of a page, as breakdown sheets count: to the nearest, at least 1.

    The scene is measured by itself, wherever it stands on its pages. Nothing printed is 0.
    """
    lines = sum(block.space + block.lines for block in _blocks(elements) if block is not None)
    return max(1, (lines * 8 * 2 + LINES) // (LINES * 2)) if lines else 0


def in_eighths(count: int) -> str:
    """Return eighths as a breakdown sheet writes them: `3/8`, `1`, `2 1/8`."""
    whole, part = divmod(count, 8)
    return " ".join(piece for piece in (str(whole) if whole or not part else "", f"{part}/8" if part else "") if piece)


def lines_of(text: str, width: int) -> int:
    """Return how many lines a text takes, broken at spaces; a word longer than a line is broken anywhere."""
    count = 0
    for line in text.split("\n"):
        if len(line) <= width:
            count += 1
            continue
        used = 0
        count += 1
        for word in line.split():
            size = len(word)
            if used and used + 1 + size <= width:
                used += 1 + size
                continue
            count += 1 if used else 0
            more, used = divmod(size, width) if size > width else (0, size)
            count += more
    return count


def _blocks(elements: Iterable[Element | Written]) -> Iterator[_Block | None]:
    """The blocks of what is printed; None begins a page."""
    speech: list[Element | Written] = []
    for element in elements:
        if element.kind == "dialogue" and (not speech or _goes_on(speech, element)):
            speech.append(element)
            continue
        if element.kind not in _PRINTED and element.kind != "page-break":
            continue
        if speech:
            yield _speech(speech)
        speech = [element] if element.kind == "dialogue" else []
        if element.kind == "heading":
            yield _Block(2, lines_of(element.text, ACTION), leads=True)
        elif element.kind == "transition":
            yield _Block(1, lines_of(element.text, TRANSITION) if len(element.text) > ACTION else 1)
        elif element.kind == "page-break":
            yield None
        elif element.kind != "dialogue":
            yield _Block(1, lines_of(element.text, ACTION))
    if speech:
        yield _speech(speech)


def _goes_on(speech: Sequence[Element | Written], element: Element | Written) -> bool:
    """Whether an element stands under the cue of the speech before it, or beside it."""
    last = speech[-1]
    if element.dual != last.dual:
        return element.dual
    return (element.character, element.extension) == (last.character, last.extension) and bool(element.parenthetical)


def _speech(speech: Sequence[Element | Written]) -> _Block:
    left = [e for e in speech if not e.dual]
    right = [e for e in speech if e.dual]
    if left and right:
        height = 1 + max(_spoken(side, DUAL, DUAL_ASIDE) for side in (left, right))
        return _Block(1, height, head=height)
    return _Block(1, 1 + _spoken(speech, SPEECH, ASIDE), head=3, again=1)


def _spoken(speech: Sequence[Element | Written], width: int, aside: int) -> int:
    return sum(
        (lines_of(f"({e.parenthetical})", aside) if e.parenthetical else 0) + (lines_of(e.text, width) if e.text else 0)
        for e in speech
    )
