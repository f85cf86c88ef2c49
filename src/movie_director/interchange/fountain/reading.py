"""Read Fountain: bytes to text, text to lines, lines to a title page and elements."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from movie_director.errors import ScriptError
from movie_director.film.screenplay import Written
from movie_director.interchange.decode import decode, shown
from movie_director.interchange.fountain.elements import read_elements
from movie_director.interchange.fountain.lines import lines_of, unix
from movie_director.interchange.fountain.titles import TitlePage, read_titles
from movie_director.interchange.manuscript import Guess, Manuscript


@dataclass(frozen=True)
class Script:
    """All of a Fountain text: `front` and the sources of the elements, joined, are the text."""

    titles: TitlePage
    front: str
    elements: tuple[Written, ...]
    guessed: tuple[Guess, ...]


def read_fountain(path: Path) -> Manuscript:
    """Read a Fountain file in any usual encoding. Raises ScriptError when it is missing, no text, or has no scene."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ScriptError(
            shown(str(path)), None, f"cannot be read: {error.strerror}.", cure="Check the name of the file."
        ) from error
    return parse_fountain(decode(raw, path.name), path.name)


def parse_fountain(text: str, name: str = "screenplay") -> Manuscript:
    """Read Fountain text. `name` stands in error messages. Raises ScriptError when it holds no scene heading."""
    script = read_script_text(text)
    first = next((i for i, element in enumerate(script.elements) if element.kind == "heading"), None)
    if first is None:
        raise ScriptError(
            shown(name),
            1,
            "holds no scene.",
            cure="Start each scene with a heading such as `INT. KITCHEN - DAY`; a dot before a line forces one.",
        )
    guesses = list(script.guessed)
    early = next((element for element in script.elements[:first] if element.kind == "dialogue"), None)
    if early is not None:
        guesses.append(Guess(early.line, f"{shown(early.character or '')} speaks before the first scene heading."))
    titles = script.titles
    return Manuscript(
        title=titles.title,
        credit=titles.credit,
        authors=titles.authors,
        elements=script.elements,
        page=titles.page,
        front=script.front,
        guessed=tuple(sorted(guesses, key=lambda guess: guess.line)),
    )


def read_script_text(text: str) -> Script:
    """Read any text as Fountain: there is no text that it refuses."""
    text = unix(text)
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines, guesses = lines_of(text.removeprefix(mark))
    titles = read_titles(lines)
    if titles.lines and not titles.known:
        guesses.append(Guess(1, f"`{shown(titles.page[0][0])}:` is taken for a title page."))
    first = titles.lines
    while first < len(lines) and lines[first].blank:
        first += 1
    elements = read_elements(lines, first, guesses)
    front = "".join([mark, *(line.source for line in lines[:first])])
    return Script(titles, front, elements, tuple(guesses))
