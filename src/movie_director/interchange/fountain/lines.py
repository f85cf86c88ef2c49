"""The lines of a Fountain text, with boneyard and notes taken out.

What stands in `/* */` is ignored wherever it is, and what stands in `[[ ]]` is a note wherever it is
(fountain.io/syntax, "Boneyard" and "Notes"). Both may reach over the ends of lines, and then what is left of the first
line and of the last is one line. Every step goes over the text once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from movie_director.interchange.manuscript import Guess

CONTINUED = "  "
"""The "blank" line of two spaces that does not end a note or a speech."""

_SLASH_STAR = re.compile(r"/\\(\\*)\*")
_OPENS = re.compile(r"\\\[|\[\[")


class Line(NamedTuple):
    """A line as a reader sees it, and the source that it came from.

    `number` is that of its first line in the file, from 1; `source` is verbatim, newlines included; `seen` is without
    boneyard and notes, `bare` the same without the white space around; `notes` and `hidden` are what was taken out.
    """

    number: int
    source: str
    seen: str
    bare: str
    notes: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether there is nothing on it, not even something hidden."""
        return not self.bare and not self.notes and not self.hidden

    @property
    def aside(self) -> bool:
        """Whether it holds notes and nothing to see."""
        return not self.bare and bool(self.notes)

    @property
    def continued(self) -> bool:
        """Whether it is the line of two spaces that stands for an empty one."""
        return not self.bare and self.source.rstrip("\n") == CONTINUED


def unix(text: str) -> str:
    """Return the text with every end of line as a newline."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def lines_of(text: str) -> tuple[list[Line], list[Guess]]:
    """Return the lines of a text that has only newlines, and what was never closed."""
    lines, guesses = _without_boneyard(text)
    if "[[" in text:
        lines = _without_notes(lines, guesses)
    return lines, guesses


def told(text: str) -> str:
    """Return text with single spaces, its lines kept, and no empty lines at its ends."""
    if "\n" not in text:
        return " ".join(text.split())
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip("\n")


def _without_boneyard(text: str) -> tuple[list[Line], list[Guess]]:
    lines: list[Line] = []
    guesses: list[Guess] = []
    at, number, opening, end = 0, 1, text.find("/*"), len(text)
    while at < end:
        stop = text.find("\n", at) + 1 or end
        if opening < 0 or opening >= stop:
            source = text[at:stop]
            seen = source[:-1] if source.endswith("\n") else source
            lines.append(Line(number, source, seen, seen.strip()))
            number += 1
        else:
            seen_parts: list[str] = []
            hidden: list[str] = []
            here = at
            while 0 <= opening < stop:
                closing = text.find("*/", opening + 2)
                if closing < 0:  # no later one can close either
                    line = number + text.count("\n", at, opening)
                    guesses.append(Guess(line, "`/*` is never closed, so it is read as text."))
                    opening = -1
                    break
                seen_parts.append(text[here:opening])
                hidden.append(text[opening + 2 : closing].strip())
                here = closing + 2
                if here >= stop:  # it went over the end of the line
                    stop = text.find("\n", here) + 1 or end
                opening = text.find("/*", here)
            source = text[at:stop]
            seen = "".join([*seen_parts, text[here:stop]]).removesuffix("\n")
            lines.append(Line(number, source, seen, seen.strip(), (), tuple(hidden)))
            number += source.count("\n")
        at = stop
    return lines, guesses


def _without_notes(lines: Sequence[Line], guesses: list[Guess]) -> list[Line]:
    closers = _closers(lines)
    kept: list[Line] = []
    i = 0
    while i < len(lines):
        line = lines[i]
        i += 1
        if "[[" not in line.seen:
            kept.append(line)
            continue
        first = i - 1
        rest, seen, notes = line.seen, list[str](), list[str]()
        at = 0
        while opening := _OPENS.search(rest, at):
            if opening[0] == "\\[":
                seen.append(rest[at : opening.end()])
                at = opening.end()
                continue
            closing = rest.find("]]", opening.end())
            if closing < 0 and closers[i] >= 0:  # closed on a later line of the paragraph: the lines are one
                last = closers[i]
                seen.append(rest[at : opening.start()])
                rest = "\n".join([rest[opening.start() :], *(more.seen for more in lines[i : last + 1])])
                i, at = last + 1, 0
                closing = rest.find("]]", 2)
                notes.append(_note(rest[2:closing]))
                at = closing + 2
            elif closing < 0:
                guesses.append(Guess(lines[i - 1].number, "`[[` is not closed in its paragraph: read as text."))
                break
            else:
                seen.append(rest[at : opening.start()])
                notes.append(_note(rest[opening.end() : closing]))
                at = closing + 2
        seen.append(rest[at:])
        left = "".join(seen)
        parts = lines[first:i]
        source = line.source if len(parts) == 1 else "".join(part.source for part in parts)
        hidden = line.hidden if len(parts) == 1 else tuple(h for part in parts for h in part.hidden)
        kept.append(Line(line.number, source, left, left.strip(), tuple(notes), hidden))
    return kept


def _note(text: str) -> str:
    """What a note says; in it a backslash keeps `/*` from hiding what follows."""
    return _SLASH_STAR.sub(r"/\1*", told(text)) if "/\\" in text else told(text)


def _closers(lines: Sequence[Line]) -> list[int]:
    """For each line, the nearest at or after it in its paragraph where a note could close; -1 if there is none."""
    closers = [-1] * (len(lines) + 1)
    for i in range(len(lines) - 1, -1, -1):
        line = lines[i]
        if "]]" in line.seen:
            closers[i] = i
        elif line.bare or line.continued:
            closers[i] = closers[i + 1]
    return closers
