"""From lines to elements: which kind each line is, and which lines belong together.

The order in which kinds are tried is the syntax's: what is forced by its first character, then headings, transitions
and cues, which need an empty line before them, then action. The line after a heading, a section or the like counts as
one with an empty line before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from movie_director.film.screenplay import ElementKind, Written
from movie_director.interchange.fountain import signs
from movie_director.interchange.fountain.lines import Line, told
from movie_director.interchange.fountain.marks import closed, plain
from movie_director.interchange.manuscript import Guess

OWN_LINE = "#=>"
"""A line that begins so is an element of its own wherever it stands, in a speech too."""
LITERAL = "(~#=>"
"""What a backslash at the beginning of a spoken line takes its meaning from."""
_LITERAL = re.compile(rf"\\+[{re.escape(LITERAL)}]")
_PARENTHETICAL_LINES = 5


def read_elements(lines: Sequence[Line], first: int, guesses: list[Guess]) -> tuple[Written, ...]:
    """Return the elements of the lines from the first on, each with its source; adds to the guesses."""
    return _Reader(lines, guesses).read(first)


class _Reader:
    """Goes over the lines once; `_begun` are the elements so far, each with the line that it begins at."""

    def __init__(self, lines: Sequence[Line], guesses: list[Guess]) -> None:
        self._lines = lines
        self._guesses = guesses
        self._begun: list[tuple[int, Written]] = []

    def read(self, first: int) -> tuple[Written, ...]:
        lines, end = self._lines, len(self._lines)
        at, free = first, True  # free: an empty line, or something as good as one, stands before
        while at < end:
            if lines[at].blank:
                at, free = at + 1, True
                continue
            at, free = self._take(at, free)
        starts = [start for start, _ in self._begun] + [end]
        for (start, written), stop in zip(self._begun, starts[1:], strict=True):
            source = lines[start].source
            if stop > start + 1:
                source = "".join([line.source for line in lines[start:stop]])
            vars(written)["source"] = source  # nobody else has it yet
        return tuple(written for _, written in self._begun)

    def _take(self, at: int, free: bool) -> tuple[int, bool]:
        """Take the element that begins here. Returns the line after it, and whether that line is free."""
        line = self._lines[at]
        bare = line.bare
        if not bare:
            if line.notes:
                return self._one(at, Written("note", "\n".join(line.notes), line.number))
            return self._one(at, Written("boneyard", "\n".join(filter(None, line.hidden)), line.number))
        match bare[0]:
            case "=":
                if signs.is_page_break(bare):
                    return self._one(at, Written("page-break", "", line.number, notes=line.notes))
                return self._one(at, self._told("synopsis", line, bare[1:]))
            case "#":
                text = bare.lstrip("#")
                return self._one(at, self._told("section", line, text, level=len(bare) - len(text)))
            case ">":
                if bare.endswith("\\<"):
                    return self._one(at, self._told("transition", line, bare[1:-2] + "<"))
                if len(bare) > 1 and bare[-1] == "<":
                    return self._one(at, self._told("centered", line, bare[1:-1]))
                return self._one(at, self._told("transition", line, bare[1:]))
            case "~":
                return self._lyrics(at)
            case "!":
                return self._action(at)
            case _:
                pass
        if free:
            if signs.is_forced_heading(bare):
                return self._one(at, self._heading(line, bare[1:]))
            if signs.is_heading(bare) and (self._stops(at + 1) or signs.is_sure_heading(bare)):
                if not self._stops(at + 1):
                    self._guesses.append(
                        Guess(line.number, "is read as a scene heading though no empty line follows it.")
                    )
                return self._one(at, self._heading(line, bare))
            if signs.is_transition(line.seen.lstrip()) and (self._stops(at + 1) or self._heading_at(at + 1)):
                return self._one(at, self._told("transition", line, bare))
            cue = self._cue(at)
            if cue is not None:
                return self._speech(at, cue)
        return self._action(at)

    def _one(self, at: int, written: Written) -> tuple[int, bool]:
        self._begun.append((at, written))
        return at + 1, True

    def _told(self, kind: ElementKind, line: Line, text: str, level: int = 0) -> Written:
        text, marked = _said(text)
        return Written(kind, text, line.number, level=level, marked=marked, notes=line.notes)

    def _heading(self, line: Line, bare: str) -> Written:
        text, number = signs.split_number(bare)
        text, marked = _said(text)
        return Written("heading", text, line.number, number=number, marked=marked, notes=line.notes)

    def _stops(self, at: int) -> bool:
        """Whether a line counts as empty after a heading, a transition or a would-be cue."""
        return at >= len(self._lines) or not self._lines[at].bare or self._lines[at].bare[0] in "#="

    def _heading_at(self, at: int) -> bool:
        bare = self._lines[at].bare
        return signs.is_forced_heading(bare) or (
            signs.is_heading(bare) and (self._stops(at + 1) or signs.is_sure_heading(bare))
        )

    def _cue(self, at: int) -> signs.Cue | None:
        bare = self._lines[at].bare
        forced = bare[0] == "@"
        if not forced and not bare[0].isupper() and bare.islower():
            return None
        after = at + 1
        while after < len(self._lines) and self._lines[after].aside:
            after += 1
        if self._stops(after) or self._lines[after].bare[0] in OWN_LINE:
            return None
        return signs.read_cue(bare[1:].lstrip() if forced else bare, forced)

    def _lyrics(self, at: int) -> tuple[int, bool]:
        first, sung, notes = at, list[str](), list[str]()
        while at < len(self._lines):
            line = self._lines[at]
            if line.bare:
                if line.bare[0] != "~":
                    break
                sung.append(line.bare[1:])
            elif not line.aside:
                break
            notes += line.notes
            at += 1
        text, marked = _said("\n".join(sung))
        number = self._lines[first].number
        self._begun.append((first, Written("lyrics", text, number, marked=marked, notes=tuple(notes))))
        return at, False

    def _action(self, at: int) -> tuple[int, bool]:
        first, shown, notes = at, list[str](), list[str]()
        while at < len(self._lines):
            line = self._lines[at]
            bare = line.bare
            if bare:
                if at > first and (bare[0] in "#=>~" or (bare[0] in "IiEe" and at == first + 1 and self._runs_on(at))):
                    break
                shown.append(bare[1:] if bare[0] == "!" else bare)
            elif not line.aside:
                break
            notes += line.notes
            at += 1
        text, marked = _said("\n".join(shown))
        number = self._lines[first].number
        self._begun.append((first, Written("action", text, number, marked=marked, notes=tuple(notes))))
        return at, at == first + 1 and at < len(self._lines) and self._runs_on(at)

    def _runs_on(self, at: int) -> bool:
        """Whether a sure heading stands right below a line such as `FADE IN:`, which no paragraph begins with."""
        before, bare = self._lines[at - 1].bare, self._lines[at].bare
        if not (bare and before.endswith(":") and signs.in_capitals(before) and signs.is_sure_heading(bare)):
            return False
        return before[0] != "!"

    def _speech(self, at: int, cue: signs.Cue) -> tuple[int, bool]:
        lines = self._lines
        block = _Block(cue, at, lines[at])
        at += 1
        while at < len(lines):
            line = lines[at]
            bare = line.bare
            if not bare:
                if line.aside:
                    block.notes += line.notes
                elif line.continued:
                    block.said.append("")
                else:
                    break
                at += 1
                continue
            if bare[0] in OWN_LINE:
                break
            stop, inside = self._parenthetical(at)
            if inside is not None:
                if block.full:
                    self._begun.append(block.close(at, line))
                block.parenthetical = inside
                block.notes += [note for each in lines[at:stop] for note in each.notes]
                at = stop
                continue
            sung = bare[0] == "~"
            if sung != block.sung:
                if block.spoken:
                    self._begun.append(block.close(at, line))
                block.sung = sung
            block.said.append(bare[1:] if sung or _LITERAL.match(bare) else bare)
            block.notes += line.notes
            at += 1
        self._begun.append(block.close(at, lines[at - 1]))
        return at, False

    def _parenthetical(self, at: int) -> tuple[int, str | None]:
        """Return the line after the parenthetical that begins here and what it says; None if there is none.

        One that was broken into lines counts, up to five of them.
        """
        bare = self._lines[at].bare
        if bare[0] != "(":
            return at, None
        if ")" in bare:
            return at + 1, signs.parenthetical(bare)
        parts = [bare]
        for more in range(at + 1, min(at + _PARENTHETICAL_LINES, len(self._lines))):
            part = self._lines[more].bare
            if not part or "(" in part or part[0] in OWN_LINE:
                break
            parts.append(part)
            if ")" in part:
                return more + 1, signs.parenthetical(" ".join(parts))
        return at + 1, None


class _Block:
    """The speech under one cue, a stretch at a time."""

    def __init__(self, cue: signs.Cue, at: int, line: Line) -> None:
        self._cue = cue
        self._begin(at, line)
        self.notes += line.notes

    def _begin(self, at: int, line: Line) -> None:
        self._at, self._number = at, line.number
        self.said: list[str] = []
        self.notes: list[str] = []
        self.parenthetical: str | None = None
        self.sung = False

    @property
    def spoken(self) -> bool:
        """Whether this stretch has words."""
        return any(self.said)

    @property
    def full(self) -> bool:
        """Whether this stretch has a parenthetical or words, so that a parenthetical begins another."""
        return self.parenthetical is not None or self.spoken

    def close(self, at: int, line: Line) -> tuple[int, Written]:
        """Return the stretch so far with the line it begins at, and begin another at this line."""
        text, marked = _said("\n".join(self.said))
        aside = None if self.parenthetical is None else plain(" ".join(self.parenthetical.split()))[0]
        written = Written(
            "dialogue",
            text,
            self._number,
            self._cue.name,
            self._cue.extension,
            aside,
            self._cue.dual,
            self.sung,
            marked=marked,
            notes=tuple(self.notes),
        )
        begun = self._at, written
        self._begin(at, line)
        return begun


def _said(text: str) -> tuple[str, str | None]:
    """Return text with single spaces and without marks, and with its marks if it has emphasis."""
    text = told(text)
    bare, emphatic = plain(text)
    return bare, closed(text) if emphatic else None
