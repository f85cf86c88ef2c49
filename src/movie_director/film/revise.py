"""Bring a rewritten manuscript into the screenplay, so that what was not rewritten keeps its ids."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import count

from movie_director.film.screenplay import Element, Screenplay, Written


def revise(before: Screenplay, title: str, credit: str, authors: Sequence[str], lines: Sequence[Written]) -> Screenplay:
    """Return the screenplay with these lines. Elements that stayed, or were reworded in place, keep their ids."""
    old = before.elements
    ids: dict[int, str] = {}
    matcher = SequenceMatcher(None, [_key(e) for e in old], [_key(e) for e in lines], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            ids.update({j1 + k: old[i1 + k].id for k in range(i2 - i1)})
        elif tag == "replace":
            _pair(old[i1:i2], lines[j1:j2], lambda k, id, base=j1: ids.__setitem__(base + k, id))
    fresh = count(before.last_id + 1)
    elements = tuple(
        Element(
            id=ids.get(j) or f"e{next(fresh):04d}",
            kind=e.kind,
            text=e.text,
            character=e.character,
            extension=e.extension,
            parenthetical=e.parenthetical,
            dual=e.dual,
            line=e.line,
        )
        for j, e in enumerate(lines)
    )
    last = max([before.last_id, *(int(e.id[1:]) for e in elements)])
    return before.having(title=title, credit=credit, authors=tuple(authors), elements=elements, last_id=last)


def _key(element: Written | Element) -> tuple[str, str, str]:
    return (element.kind, element.character or "", element.text)


def _pair(old: Sequence[Element], new: Sequence[Written], keep: Callable[[int, str], object]) -> None:
    """Pair reworded elements: the same kind and speaker in the same order, the likest first."""
    start = 0
    for k, line in enumerate(new):
        best, best_ratio = -1, 0.0
        for i in range(start, len(old)):
            if (old[i].kind, old[i].character) != (line.kind, line.character):
                continue
            ratio = SequenceMatcher(None, old[i].text, line.text).ratio() + (
                0.5 if len(old) == len(new) and i == k else 0
            )
            if ratio > best_ratio:
                best, best_ratio = i, ratio
        if best >= 0 and (best_ratio >= 0.3 or len(old) == len(new) == 1):
            keep(k, old[best].id)
            start = best + 1
