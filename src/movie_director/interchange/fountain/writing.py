"""Write a screenplay as Fountain: what was not changed stays as its author wrote it, byte for byte.

An element's source is written as it is if, read among its neighbours, it still says what the element says. Whether it
does is found by reading all that was written, once; what does not is given room or written anew, and read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import accumulate

from movie_director.film.screenplay import Element, Screenplay, Written
from movie_director.interchange.fountain.canonical import shares_cue, written
from movie_director.interchange.fountain.reading import Script, read_script_text
from movie_director.interchange.fountain.titles import write_titles


class _Way(IntEnum):
    """How an element is written: its source, its source after an empty line, or anew from what it says."""

    AS_IT_IS = 0
    APART = 1
    ANEW = 2


def write_fountain(play: Screenplay) -> str:
    """Return the screenplay as Fountain text. Read back, it has the same elements; unchanged, it is the same text.

    What Fountain cannot say is written as near as it can be: a heading that begins with a sign, parentheses without
    their partner in a parenthetical, `]]` in a note, `*/` in the boneyard.
    """
    elements = play.elements
    ways = [_Way.AS_IT_IS if element.source else _Way.ANEW for element in elements]
    front = play.front
    text, places = _joined(front, elements, ways)
    for attempt in range(4):
        script = read_script_text(text)
        retitled = front == play.front and not _same_titles(script, play)
        if retitled:
            front = write_titles(play.title, play.credit, play.authors, play.page)
        mendable = [k for k in _misread(script, elements, places) if ways[k] < _Way.ANEW]
        if not mendable and not retitled:
            break
        for k, way in _mended(elements, ways, mendable, attempt):
            ways[k] = way
        text, places = _joined(front, elements, ways)
    return text


def _mended(
    elements: Sequence[Element], ways: Sequence[_Way], wrong: Sequence[int], attempt: int
) -> list[tuple[int, _Way]]:
    """How to write the elements whose source is misread: apart if it is right by itself, else anew."""
    if attempt == 0:
        return [(k, _Way.APART if _right_alone(elements[k]) else _Way.ANEW) for k in wrong]
    opening = [k for k in wrong if "/*" in elements[k].source]  # what hides all that follows goes first
    return [(k, _Way.ANEW) for k in (opening if opening and attempt == 1 else wrong)]


def _joined(front: str, elements: Sequence[Element], ways: Sequence[_Way]) -> tuple[str, list[int]]:
    """Return the text of all elements and where in it each begins."""
    parts: list[str] = [front]
    places: list[int] = []
    at, newlines = len(front), 2 if not front else _newlines(front)
    for k, element in enumerate(elements):
        before = elements[k - 1] if k else None
        shares = before is not None and newlines == 1 and shares_cue(before, element)
        if ways[k] is _Way.ANEW:
            room = 1 if shares else 2
            chunk = written(element, cue=not shares, first=k == 0 and not front.strip())
            kept = _newlines(element.source)
            chunk += "\n" * max(0, kept - 1)
        else:
            chunk = element.source
            goes_on = shares and chunk.lstrip()[:1] in ("(", "~")
            loose = ways[k] is _Way.APART or (before is not None and ways[k - 1] is _Way.ANEW and not goes_on)
            room = 2 if loose else 1 if k else 0
        if not at and chunk.startswith("\ufeff"):  # at the very start it would be a byte order mark
            parts.append("\n")
            at += 1
        if newlines < room:
            parts.append("\n" * (room - newlines))
            at += room - newlines
        places.append(at)
        parts.append(chunk)
        at += len(chunk)
        newlines = _newlines(chunk)
    return "".join(parts), places


def _newlines(text: str) -> int:
    """How many newlines text ends in."""
    return len(text) - len(text.rstrip("\n"))


def _same_titles(script: Script, play: Screenplay) -> bool:
    titles = script.titles
    said = (titles.title, titles.credit, titles.authors) == (play.title, play.credit, play.authors)
    return said and (not play.page or titles.page == play.page)


def _misread(script: Script, elements: Sequence[Element], places: Sequence[int]) -> list[int]:
    """Which elements do not read as they are: their number in order."""
    starts = list(accumulate((len(e.source) for e in script.elements), initial=len(script.front)))
    ends = dict(zip(starts[:-1], zip(script.elements, starts[1:], strict=True), strict=True))
    stops = [*places, starts[-1]][1:]
    wrong: list[int] = []
    for k, (element, place, stop) in enumerate(zip(elements, places, stops, strict=True)):
        read = ends.get(place)
        if read is None or read[1] != stop or not _says(read[0], element):
            wrong.append(k)
    return wrong


def _right_alone(element: Element) -> bool:
    read = read_script_text("\n\n" + element.source).elements
    return len(read) == 1 and _says(read[0], element)


def _says(read: Written, element: Element) -> bool:
    """Whether what was read says all that the element says."""
    return (
        read.kind == element.kind
        and read.text == element.text
        and read.character == element.character
        and read.extension == element.extension
        and read.parenthetical == element.parenthetical
        and read.dual == element.dual
        and read.sung == element.sung
        and read.number == element.number
        and read.level == element.level
        and read.marked == element.marked
        and read.notes == element.notes
    )
