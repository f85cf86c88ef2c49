"""Read Fountain screenplays (fountain.io/syntax) by way of the fountain-py library."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from fountain import ElementType, FountainElement, FountainParser

from movie_director.errors import ScriptError
from movie_director.film.screenplay import ElementKind, Written

KINDS: dict[ElementType, ElementKind] = {
    ElementType.SCENE_HEADING: "heading",
    ElementType.ACTION: "action",
    ElementType.DIALOGUE: "dialogue",
    ElementType.TRANSITION: "transition",
    ElementType.CENTERED: "centered",
    ElementType.LYRICS: "lyrics",
    ElementType.NOTE: "note",
    ElementType.SECTION: "section",
    ElementType.SYNOPSIS: "synopsis",
    ElementType.PAGE_BREAK: "page-break",
}


_ODD = re.compile(r"[^A-Z0-9\s_.'#-]")
_FORCED = re.compile(r"[.!@>=#~\[/]|(INT|EXT|EST|I/E)\b", re.I)
_EMPHASIS = re.compile(r"(?<!\\)(\*{1,3}|_)(?=\S)(.+?)(?<=\S)\1")


@dataclass(frozen=True)
class Manuscript:
    """A screenplay file, read: its title page and its elements in order."""

    title: str
    credit: str
    authors: tuple[str, ...]
    elements: tuple[Written, ...]


def read_fountain(path: Path) -> Manuscript:
    """Read a Fountain file. Raises ScriptError when it is missing, no text, or holds no scene."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ScriptError(
            path, None, f"cannot be read: {error.strerror}.", cure="Check the name of the file."
        ) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ScriptError(path, line, "is not UTF-8 text.", cure="Save the screenplay as UTF-8 plain text.") from error
    return parse_fountain(text, path.name)


def parse_fountain(text: str, name: str = "screenplay") -> Manuscript:
    """Read Fountain text. `name` stands in error messages. Raises ScriptError when it holds no scene."""
    document = FountainParser().parse(_with_forced_cues(text.replace("\r\n", "\n").replace("\r", "\n")))
    elements = tuple(_Reader().read(document.elements))
    if not any(element.kind == "heading" for element in elements):
        raise ScriptError(
            name,
            1,
            "holds no scene.",
            cure="Start each scene with a heading such as `INT. KITCHEN - DAY`; a dot before a line forces one.",
        )
    first = next(i for i, element in enumerate(elements) if element.kind == "heading")
    early = next((element for element in elements[:first] if element.kind == "dialogue"), None)
    if early is not None:
        raise ScriptError(
            name,
            early.line,
            f"{early.character} speaks before the first scene.",
            cure="Put a scene heading above it, such as `INT. DARKNESS - NIGHT`.",
        )
    page = {key.lower(): str(value) for key, value in document.metadata.items()}
    authors = page.get("author") or page.get("authors") or ""
    return Manuscript(
        title=_plain(page.get("title", "")) or "Untitled",
        credit=_plain(page.get("credit", "written by")),
        authors=tuple(a.strip() for a in re.split(r"\n| and |,|&", authors) if a.strip()),
        elements=elements,
    )


class _Reader:
    """Gathers cue, parentheticals and speech into dialogue elements."""

    def __init__(self) -> None:
        self._cue: FountainElement | None = None
        self._aside: str | None = None

    def read(self, elements: list[FountainElement], dual: bool = False) -> list[Written]:
        written: list[Written] = []
        for element in elements:
            match element.type:
                case ElementType.CHARACTER:
                    self._cue, self._aside = element, None
                case ElementType.PARENTHETICAL:
                    self._aside = element.text.strip().strip("()").strip()
                case ElementType.DIALOGUE:
                    written.append(self._speech(element, dual))
                    self._aside = None
                case ElementType.DUAL_DIALOGUE:
                    for column in element.dual_dialogue_columns():
                        written += self.read(column, dual=True)
                case ElementType.BONEYARD | ElementType.TITLE_PAGE:
                    pass
                case other:
                    text = _plain(element.text)
                    if text or other is ElementType.PAGE_BREAK:
                        written.append(Written(KINDS[other], text, element.line_number))
        return written

    def _speech(self, element: FountainElement, dual: bool) -> Written:
        if not any(c.isalnum() for c in element.text):  # a line of dots or dashes is a silence, not speech
            return Written("note", element.text.strip(), element.line_number)
        cue = self._cue
        name = cue.text.strip() if cue is not None else "VOICE"
        extension = cue.metadata.get("extension") if cue is not None else None
        return Written(
            "dialogue",
            _plain(element.text),
            element.line_number,
            re.sub(r"\s+", " ", name).upper(),
            str(extension).strip("()") if extension else None,
            self._aside,
            dual,
        )


def _with_forced_cues(text: str) -> str:
    """Mark cues that the library would read as action: names with letters or signs outside plain capitals.

    A cue is a line in capitals after an empty line and before a full one (fountain.io/syntax, "Character").
    """
    lines = text.split("\n")
    for i, line in enumerate(lines):
        bare = re.sub(r"\(.*?\)|\^", "", line).strip()
        alone = (i == 0 or not lines[i - 1].strip()) and i + 1 < len(lines) and bool(lines[i + 1].strip())
        capitals = any(c.isalpha() for c in bare) and bare == bare.upper()
        if alone and capitals and _ODD.search(bare) and not _FORCED.match(line.lstrip()) and not bare.endswith(":"):
            lines[i] = "@" + line.lstrip()
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Drop emphasis marks and inline notes; what is left is what is said or seen."""
    text = re.sub(r"\[\[.*?\]\]", "", text, flags=re.S)
    before = None
    while text != before:  # marks may be nested: `_**both**_`
        before, text = text, _EMPHASIS.sub(r"\2", text)
    return re.sub(r"[ \t]+", " ", text.replace("\\*", "*").replace("\\_", "_")).strip()
