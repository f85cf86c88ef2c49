"""Bold, italic and underlined text: runs of it, and the same as Fountain's marks (fountain.io/syntax, "Emphasis")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, permutations

from movie_director.interchange.fountain.marks import plain

MARKS = (("underline", "_"), ("bold", "**"), ("italic", "*"))
"""The styles that Fountain can write, outermost first, with their marks."""

_EMPHASIS = re.compile(
    r"(?<!\\)(?:(?P<both>\*\*\*)(?=\S)(?P<a>.+?)(?<=[^\s\\])\*\*\*"
    r"|(?P<bold>\*\*)(?=\S)(?P<b>.+?)(?<=[^\s\\])\*\*(?!\*(?!\*))"
    r"|(?P<italic>\*)(?=[^\s*])(?P<c>.+?)(?<=[^\s\\])\*(?!\*(?!\*))"
    r"|(?<![^\W_])(?P<underline>_)(?=\S)(?P<d>.+?)(?<=[^\s\\])_(?![^\W_]))"
)
_ESCAPED = re.compile(r"\\([*_\[])")
_LONGEST = 20_000  # characters in a line beyond which marks are not looked for: the search is quadratic at worst
MOST = 40  # runs in a line that are tried one by one when their marks run into each other


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style; `styles` holds "bold", "italic" and "underline" as they apply."""

    text: str
    styles: frozenset[str] = frozenset()


def plain_of(runs: Iterable[Run]) -> str:
    """The text alone."""
    return "".join(run.text for run in runs)


def runs_of(marked: str) -> tuple[Run, ...]:
    """Read Fountain's marks; escapes are undone. Emphasis ends with its line."""
    runs: list[Run] = []
    for line in marked.split("\n"):
        if runs:
            runs.append(Run("\n"))
        runs += _read(line, frozenset()) if len(line) <= _LONGEST else [Run(_ESCAPED.sub(r"\1", line))]
    return _merged(runs)


def escaped(text: str) -> str:
    """Plain text so written that no mark is read in it."""
    return re.sub(r"[*_]|(?<=\\)\[|\[(?=\[)", r"\\\g<0>", text)


def marked_of(runs: Sequence[Run]) -> str | None:
    """Write runs with Fountain's marks, or None where no style applies.

    Space at the edge of a style loses it, since Fountain's marks cling to words. So do, in their line, the later ones
    of styles whose marks would run into each other and be misread.
    """
    if not any(run.styles for run in runs):
        return None
    told = [_line_of(line) for line in _lines(trimmed(runs))]
    return "\n".join(marked for marked, _ in told) if any(styled for _, styled in told) else None


def _lines(runs: Sequence[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        for i, text in enumerate(run.text.split("\n")):
            if i:
                lines.append([])
            if text:
                lines[-1].append(Run(text, run.styles))
    return lines


def _line_of(runs: Sequence[Run]) -> tuple[str, bool]:
    """One line with its marks, and whether it has any; one in which marks are not looked for gets none."""
    if sum(len(run.text) for run in runs) > _LONGEST:
        return escaped(plain_of(runs)), False
    marked = _checked(runs)
    if marked is not None:
        return marked, any(run.styles for run in runs)
    kept = [Run(run.text) for run in runs]
    best, styled = escaped(plain_of(runs)), False
    for i, run in enumerate(runs[:MOST]):
        tried = [*kept[:i], run, *kept[i + 1 :]]
        marked = _checked(tried) if run.styles else None
        if marked is not None:
            kept, best, styled = tried, marked, True
    return best, styled


def _checked(runs: Sequence[Run]) -> str | None:
    """The runs with marks, if they are read as these runs again."""
    wanted = _merged(runs)
    for order in permutations(MARKS):
        marked = _write(wanted, order)
        if runs_of(marked) == wanted and plain(marked)[0] == plain_of(wanted):
            return marked
    return None


def trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The same runs, with no style on space at its edges or on line breaks, and equal neighbours joined."""
    text = plain_of(runs)
    on: dict[str, list[bool]] = {style: [] for style, _ in MARKS}
    for run in runs:
        for style, flags in on.items():
            flags += [style in run.styles] * len(run.text)
    for flags in on.values():
        start = 0
        for styled, group in groupby(range(len(text)), key=lambda i: flags[i] and text[i] != "\n"):
            stop = start + sum(1 for _ in group)
            if styled:
                bare = text[start:stop]
                first, last = start + len(bare) - len(bare.lstrip()), start + len(bare.rstrip())
                flags[start:stop] = [first <= i < last for i in range(start, stop)]
            else:
                flags[start:stop] = [False] * (stop - start)
            start = stop
    return _merged(
        Run(character, frozenset(style for style, flags in on.items() if flags[i])) for i, character in enumerate(text)
    )


def _read(text: str, styles: frozenset[str]) -> list[Run]:
    runs: list[Run] = []
    at = 0
    while (found := _EMPHASIS.search(text, at)) is not None:
        runs.append(Run(_ESCAPED.sub(r"\1", text[at : found.start()]), styles))
        if found["both"]:
            runs += _read(found["a"], styles | {"bold", "italic"})
        elif found["bold"]:
            runs += _read(found["b"], styles | {"bold"})
        elif found["italic"]:
            runs += _read(found["c"], styles | {"italic"})
        else:
            runs += _read(found["d"], styles | {"underline"})
        at = found.end()
    runs.append(Run(_ESCAPED.sub(r"\1", text[at:]), styles))
    return runs


def _write(runs: Sequence[Run], order: Sequence[tuple[str, str]]) -> str:
    out: list[str] = []
    open_: list[str] = []
    marks = dict(order)
    for run in (*runs, Run("")):
        keep = 0
        while keep < len(open_) and open_[keep] in run.styles:
            keep += 1
        while len(open_) > keep:
            out.append(marks[open_.pop()])
        for style, mark in order:
            if style in run.styles and style not in open_:
                open_.append(style)
                out.append(mark)
        out.append(escaped(run.text))
    return "".join(out)


def _merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    groups = groupby((run for run in runs if run.text), key=lambda run: run.styles)
    return tuple(Run("".join(run.text for run in group), styles) for styles, group in groups)
