"""The title page: `Key: value` lines at the very start, values on the same line or indented below.

After fountain.io/syntax, "Title Page".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from movie_director.interchange.fountain.lines import Line
from movie_director.interchange.fountain.marks import escaped, harmless, plain
from movie_director.interchange.fountain.signs import in_capitals, is_heading

_KEY = re.compile(r"([^\W\d_][\w .'/()&-]{0,39}?)[ \t]*:(?!//)(.*)")
_AUTHORS = re.compile(r"\n|\band\b|,|&")
KNOWN = frozenset(
    (
        *("title", "subtitle", "credit", "author", "authors", "written by", "source", "based on", "contact"),
        *("contact info", "copyright", "notes", "note", "draft", "draft date", "draft number", "date", "revision"),
        *("version", "format", "font", "episode", "series", "season", "language", "genre", "logline"),
        *("header", "footer", "watermark", "tl", "tc", "tr", "cc", "bl", "br"),
    )
)
"""Keys that tell a title page by themselves: those of the syntax and of well-known programs."""

UNTITLED, CREDIT = "Untitled", "written by"


@dataclass(frozen=True)
class TitlePage:
    """A title page: its keys and values in order, as written, and how many lines it takes. No lines: there is none."""

    page: tuple[tuple[str, str], ...] = ()
    lines: int = 0
    known: bool = True

    @property
    def title(self) -> str:
        """The title on one line, without emphasis; `Untitled` if none is given."""
        return " ".join(plain(self._value("title"))[0].split()) or UNTITLED

    @property
    def credit(self) -> str:
        """How the authors are credited; `written by` if nothing is said."""
        return " ".join(plain(self._value("credit"))[0].split()) or CREDIT

    @property
    def authors(self) -> tuple[str, ...]:
        """The authors, one each: on lines of their own, in several keys, or joined by `and`, `&` and commas."""
        told = "\n".join(value for key, value in self.page if key.lower() in ("author", "authors"))
        names = (" ".join(name.split()) for name in _AUTHORS.split(plain(told)[0]))
        return tuple(name for name in names if name)

    def _value(self, wanted: str) -> str:
        return next((value for key, value in self.page if key.lower() == wanted and value), "")


def key_of(line: str) -> tuple[str, str] | None:
    """Return key and value of a line that could stand on a title page, else None."""
    found = _KEY.match(line)
    if not found or is_heading(line):
        return None
    key, value = found.groups()
    return " ".join(key.split()), value.strip()


def begins_titles(line: str) -> bool:
    """Whether a line at the very start would be taken for a title page."""
    entry = key_of(line)
    return entry is not None and (bool(entry[1]) or entry[0].lower() in KNOWN)


def read_titles(lines: Sequence[Line]) -> TitlePage:
    """Return the title page that the lines begin with.

    It ends at the first line that is empty, or is neither a key nor indented. A line of capitals that ends in a colon
    (`FADE IN:`) begins no title page unless it is a known key; after empty lines only a known key begins one.
    """
    first = next((i for i, line in enumerate(lines) if not line.blank), len(lines))
    page: list[tuple[str, list[str]]] = []
    known = False
    at = first
    while at < len(lines):
        line = lines[at]
        if not line.bare:
            break
        if line.seen[0].isspace():
            if not page:
                break
            page[-1][1].append(" ".join(line.bare.split()))
        else:
            entry = key_of(line.bare)
            if entry is None or (not page and not _begins(entry, lines[at + 1 : at + 2], first)):
                break
            known = known or entry[0].lower() in KNOWN
            page.append((entry[0], [" ".join(entry[1].split())] if entry[1] else []))
        at += 1
    if not page:
        return TitlePage()
    return TitlePage(tuple((key, harmless("\n".join(values))) for key, values in page), at, known)


def write_titles(title: str, credit: str, authors: Sequence[str], page: Sequence[tuple[str, str]]) -> str:
    """Return a title page that says this, with the empty line after it; nothing when there is nothing to say.

    `page` gives the order, the other keys, and the emphasis where it still says the same.
    """
    before = TitlePage(tuple(page))
    wanted = {
        "title": "" if title == UNTITLED else escaped(title),
        "credit": "" if credit == CREDIT else escaped(credit),
        "author": "\n".join(escaped(name) for name in authors),
    }
    if before.title == title:
        del wanted["title"]
    if before.credit == credit:
        del wanted["credit"]
    if before.authors == tuple(authors):
        del wanted["author"]
    told: list[tuple[str, str]] = []
    for key, value in page:
        name = "author" if key.lower() == "authors" else key.lower()
        if name not in wanted:
            told.append((key, value))
        elif wanted[name]:
            told.append((key, wanted[name]))
            wanted[name] = ""
    for name in ("author", "credit", "title"):
        if wanted.get(name):
            told.insert(0 if name == "title" else min(1, len(told)), (name.capitalize(), wanted[name]))
    written = [_entry(key, value) for key, value in told]
    return "\n".join([*written, "", ""]) if written else ""


def _entry(key: str, value: str) -> str:
    """One key with its value; several lines go below a key that is known for one without a value beside it."""
    if "\n" not in value:
        return f"{key}: {value}".rstrip()
    return f"{key}:{chr(10) + '    ' if key.lower() in KNOWN else ' '}" + value.replace("\n", "\n    ")


def _begins(entry: tuple[str, str], after: Sequence[Line], first: int) -> bool:
    key, value = entry
    if key.lower() in KNOWN:
        return True
    indented = bool(after) and bool(after[0].bare) and after[0].seen[0].isspace()
    return first == 0 and (bool(value) or (indented and not in_capitals(key)))
