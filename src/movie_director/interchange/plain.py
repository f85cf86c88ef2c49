"""Read plain text, whatever it holds: Fountain, a screenplay told by its indents, or prose."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

from movie_director.errors import ScriptError
from movie_director.interchange.fountain import parse_fountain
from movie_director.interchange.guesses import Guesses
from movie_director.interchange.layout import Row, read_rows, rows_of_text
from movie_director.interchange.layout.directions import directed
from movie_director.interchange.layout.flush import ENOUGH, indented, overruns
from movie_director.interchange.layout.headings import is_rare, pages_of
from movie_director.interchange.layout.words import begins_heading
from movie_director.interchange.manuscript import Guess, Manuscript
from movie_director.interchange.mojibake import mended
from movie_director.interchange.paragraphs import Paragraph, assemble, bound
from movie_director.interchange.prose import read_prose
from movie_director.interchange.prose.places import NEAR, setting_of

_FORCED = re.compile(r"\.(?=[^\W_])[^a-z]{3,}$")
_SIGNS = re.compile(
    r"\A(?:Title|Credit|Author)s?:|\[\[|/\*|^(?:#{1,6} \S|= \S|[@!]\S|\.(?=[^\W_]))|#[\w.-]+#$|^>.*<$", re.M
)
"""What only Fountain has."""
FLUSH = 5
"""Columns beyond which a line is indented. Fountain may be indented too, but is as a rule not."""


def read_plain(text: str, name: str = "screenplay.txt") -> Manuscript:
    """Read text by what it holds. Raises ScriptError when it holds no scene and cannot be read as prose either.

    A text with indented names over speech is a plain text screenplay; one with headings that stand alone is Fountain;
    one with names over speech that come back, at one margin with all else, is a plain text screenplay too; any other
    is prose.
    """
    lines, garbled = mended(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text if garbled is None else lines
    manuscript = _read(text, lines, name)
    if not _SIGNS.search(lines):
        elements, directions = directed(manuscript.elements)
        if directions:
            guesses = Guesses()
            for line in directions:
                guesses.add(line, "a direction for the camera that stands where names do was read as action")
            guessed = sorted((*guesses.told(), *manuscript.guessed), key=lambda guess: guess.line)
            manuscript = replace(manuscript, elements=elements, guessed=tuple(guessed))
    if garbled is None:
        return manuscript
    told = Guess(garbled, "garbled characters were read as the dashes and quotation marks that they were")
    return replace(manuscript, guessed=tuple(sorted((told, *manuscript.guessed), key=lambda guess: guess.line)))


def _read(text: str, lines: str, name: str) -> Manuscript:
    rows: list[Row] | None = None
    if _indented(lines):
        rows = list(rows_of_text(lines))
        laid = _laid(rows, name)
        if laid is not None and (_speeches(laid) or len(rows) < ENOUGH):
            return laid
    fountain: Manuscript | None = None
    if has_headings(lines):
        with suppress(ScriptError):
            fountain = parse_fountain(text, name)
    if fountain is not None and not _SIGNS.search(lines):
        printed = rows or list(rows_of_text(lines))
        moved = indented(printed) if overruns(printed) else None
        laid = _laid(moved, name) if moved is not None else None
        if laid is not None and _is_as_full(laid, fountain):
            return laid
    if fountain is not None and (
        _SIGNS.search(lines) or not is_rare(_headings(fountain), pages_of(len(lines.split())))
    ):
        return fountain
    if rows is None:
        rows = list(rows_of_text(lines))
        laid = _laid(rows, name) if fountain is not None else None
        if fountain is not None and laid is not None and _is_fuller(laid, fountain):
            return laid
    moved = indented(rows)
    laid = _laid(moved, name) if moved is not None else None
    if laid is not None and (fountain is None or _is_fuller(laid, fountain)):
        return laid
    return fountain or read_prose(lines, name)


def _laid(rows: list[Row], name: str) -> Manuscript | None:
    """Rows read as a screenplay; None where they are none. One without a heading is one scene."""
    guesses = Guesses()
    read = read_rows(rows, guesses)
    if read is None:
        return None
    page, paragraphs = read
    if not any(paragraph.kind == "heading" for paragraph in paragraphs):
        if sum(paragraph.kind == "cue" for paragraph in paragraphs) < ENOUGH:
            return None
        told = [paragraph.text for paragraph in paragraphs if paragraph.kind == "action"]
        opening = Paragraph("heading", setting_of(told[:NEAR], None).heading, paragraphs[0].line)
        guesses.add(opening.line, f"the scene heading “{opening.text}”: there is none, so all is one scene")
        paragraphs = [opening, *paragraphs]
    elements = assemble(paragraphs, guesses)
    if not any(element.kind == "heading" for element in elements):
        return None
    return bound(name, "plain text screenplay", page, elements, guesses)


def _is_fuller(laid: Manuscript, fountain: Manuscript) -> bool:
    """Whether a reading by layout has more scenes than one as Fountain, and no less speech.

    With many times the scenes, some of what Fountain took for speech was headings and action.
    """
    scenes, before = _headings(laid), _headings(fountain)
    speeches = _speeches(laid)
    return scenes > before and (speeches if scenes < 5 * before else speeches * 1.25) >= _speeches(fountain)


def _is_as_full(laid: Manuscript, fountain: Manuscript) -> bool:
    """Whether a reading by layout loses next to none of the scenes and speeches of one as Fountain."""
    scenes, speeches = _headings(laid), _speeches(laid)
    return scenes >= 0.97 * _headings(fountain) and speeches >= 0.9 * _speeches(fountain)


def _speeches(manuscript: Manuscript) -> int:
    return sum(element.kind == "dialogue" for element in manuscript.elements)


def _headings(manuscript: Manuscript) -> int:
    return sum(element.kind == "heading" for element in manuscript.elements)


def has_headings(text: str) -> bool:
    """Whether a line that stands alone is a scene heading, as in Fountain."""
    lines = [line.strip() for line in text.split("\n")]
    return any(
        (begins_heading(line) or _FORCED.match(line)) and len(line) <= 120 and not (i and lines[i - 1])
        for i, line in enumerate(lines)
    )


def _indented(text: str) -> bool:
    """Whether a good part of the lines is indented, and differently."""
    indents = [len(line) - len(line.lstrip()) for line in text.expandtabs(8).split("\n") if line.strip()]
    if not indents:
        return False
    least = min(indents)
    return sum(1 for indent in indents if indent - least >= FLUSH) >= len(indents) * 0.12
