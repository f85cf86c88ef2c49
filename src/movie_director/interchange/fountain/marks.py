"""Emphasis and escapes: `*italics*`, `**bold**`, `***both***`, `_underlined_`, and a backslash before what is meant.

After fountain.io/syntax, "Emphasis", which follows Markdown: a mark that opens has no space after it, a mark that
closes has none before it, and emphasis does not go over the end of a line. One pass with a stack, however many marks.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"\\[*_\[]|\*+|_+")
_NOTE_OPENS = re.compile(r"(?<!\\)\[(?=\[)")
_SPECIAL = re.compile(r"[*_\\]")
_ESCAPED = re.compile(r"[*_]|(?<=\\)\[|\[(?=\[)")


def plain(text: str) -> tuple[str, bool]:
    """Return the text without emphasis marks and escapes, and whether it had any emphasis."""
    if not _SPECIAL.search(text):
        return text, False
    if "\n" not in text:
        return _plain_line(text)
    lines = [_plain_line(line) for line in text.split("\n")]
    return "\n".join(line for line, _ in lines), any(emphatic for _, emphatic in lines)


def escaped(text: str) -> str:
    """Return text that reads as this one, with backslashes where marks would be read as emphasis or as a note."""
    if "[[" not in text and "/*" not in text and "\\" not in text and plain(text) == (text, False):
        return text
    return _ESCAPED.sub(lambda mark: "\\" + mark[0], text)


def closed(marked: str) -> str:
    """Return text that has emphasis with backslashes where it could open a note or the boneyard, if that can be."""
    safe = harmless(marked)
    return safe if safe == marked or plain(safe) == plain(marked) else marked


def harmless(text: str) -> str:
    """Return text with a backslash in every `[[` and `/*`."""
    return _NOTE_OPENS.sub(r"\\[", text).replace("/*", "/\\*")


class _Run:
    """A run of one mark; `left` is how many of it still stand, `at` its place among the pieces of the line."""

    __slots__ = ("at", "left", "mark")

    def __init__(self, mark: str, left: int, at: int) -> None:
        self.mark, self.left, self.at = mark, left, at


def _plain_line(text: str) -> tuple[str, bool]:
    pieces: list[str] = []
    open_runs: list[_Run] = []
    waiting = {"*": 0, "_": 0}
    emphatic, done = False, 0
    for found in _MARK.finditer(text):
        start, end = found.span()
        pieces.append(text[done:start])
        done = end
        if text[start] == "\\":
            pieces.append(text[start + 1])
            continue
        run = _Run(text[start], end - start, len(pieces))
        opens, closes = _sides(text, start, end)
        while closes and run.left and waiting[run.mark]:
            opener = open_runs[-1]
            if opener.mark != run.mark:  # emphasis cannot cross: what opened inside stays as it stands
                open_runs.pop()
                waiting[opener.mark] -= 1
                continue
            used = min(opener.left, run.left)
            opener.left -= used
            run.left -= used
            emphatic = True
            pieces[opener.at] = opener.mark * opener.left
            if not opener.left:
                open_runs.pop()
                waiting[run.mark] -= 1
        pieces.append(run.mark * run.left)
        if opens and run.left:
            open_runs.append(run)
            waiting[run.mark] += 1
    pieces.append(text[done:])
    return "".join(pieces), emphatic


def _sides(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a run of marks may open emphasis and whether it may close it."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens, closes = not after.isspace(), not before.isspace()
    if text[start] == "_":  # as in Markdown, an underscore inside a word is part of the word
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    return opens, closes
