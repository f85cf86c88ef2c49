"""Typed paragraphs, as screenwriting programs keep them, put together into a screenplay's elements."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from movie_director.errors import ScriptError
from movie_director.film.screenplay import ElementKind, Written
from movie_director.interchange.decode import shown
from movie_director.interchange.emphasis import escaped
from movie_director.interchange.fountain.signs import read_cue
from movie_director.interchange.guesses import Guesses
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.titlepage import TitlePage

ParagraphKind = Literal[
    "heading",
    "action",
    "cue",
    "parenthetical",
    "speech",
    "lyrics",
    "transition",
    "centered",
    "note",
    "section",
    "synopsis",
    "page-break",
    "boneyard",
    "end",
]

_STANDING: dict[ParagraphKind, ElementKind] = {
    "heading": "heading",
    "action": "action",
    "lyrics": "lyrics",
    "transition": "transition",
    "centered": "centered",
    "note": "note",
    "section": "section",
    "synopsis": "synopsis",
    "page-break": "page-break",
    "boneyard": "boneyard",
}
_CAPITALS = re.compile(r"(?:(?:Mc|Mac|De|Van|O['’])(?=[A-Z])|[^a-zß-öø-ÿ])*")
_SPOKEN = ("cue", "parenthetical", "speech", "lyrics")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph and what it is. `end` has no text: it tells that what comes is no longer under the last cue.

    `voice` tells the voices of a dual dialogue apart: 0 for a dialogue alone or the first, 1 for the others.
    """

    kind: ParagraphKind
    text: str
    line: int
    marked: str | None = None
    notes: tuple[str, ...] = ()
    number: str | None = None
    level: int = 0
    voice: int = 0


@dataclass
class _Speech:
    """What has been heard under a cue."""

    cue: Paragraph
    character: str
    extension: str | None
    written: list[Written] = field(default_factory=list[Written])
    joined: list[Paragraph] = field(default_factory=list[Paragraph])
    aside: Paragraph | None = None
    notes: tuple[str, ...] = ()


def cue_of(text: str) -> tuple[str, str | None]:
    """Part a cue into the name and its extensions without brackets, as Fountain does: `("NORA", "V.O., CONT'D")`.

    The name is in capitals, as it is shown; one in capitals but for a `Mc` is kept.
    """
    cue = read_cue(text, forced=True)
    if cue is None:
        return re.sub(r"\s+", " ", text.partition("(")[0]).strip().upper(), None
    return cue.name if _CAPITALS.fullmatch(cue.name) else cue.name.upper(), cue.extension


def aside_of(text: str) -> str:
    """A parenthetical without its brackets."""
    text = re.sub(r"\s+", " ", text).strip()
    return text.removeprefix("(").removesuffix(")").strip()


def assemble(paragraphs: Iterable[Paragraph], guesses: Guesses) -> tuple[Written, ...]:
    """Make elements of paragraphs. What stands where it cannot, such as speech under no cue, becomes action."""
    written: list[Written] = []
    speech: _Speech | None = None
    for paragraph in paragraphs:
        if speech is not None and (paragraph.kind not in _SPOKEN or paragraph.kind == "cue"):
            written += _ended(speech, guesses)
            speech = None
        match paragraph.kind:
            case "end":
                pass
            case "cue":
                character, extension = cue_of(paragraph.text)
                if character:
                    speech = _Speech(paragraph, character, extension, notes=paragraph.notes)
                else:
                    written.append(_standing(replace(paragraph, kind="action")))
            case "parenthetical" if speech is not None:
                if speech.aside is not None:
                    _hear(speech, replace(speech.aside, kind="speech", text="", marked=None, notes=()))
                speech.aside = paragraph
                speech.notes += paragraph.notes
            case "speech" | "lyrics" if speech is not None:
                _hear(speech, paragraph)
            case "parenthetical" | "speech":
                guesses.add(paragraph.line, f"a {_named(paragraph)} under no name was read as action")
                written.append(_standing(replace(paragraph, kind="action")))
            case _:
                written.append(_standing(paragraph))
    if speech is not None:
        written += _ended(speech, guesses)
    return tuple(written)


def bound(
    name: str, format: str, page: TitlePage, elements: tuple[Written, ...], guesses: Guesses, unit: bool = True
) -> Manuscript:
    """Make a manuscript. `unit` tells whether lines mean something in the file and can stand in a message.

    Raises ScriptError when it holds no scene.
    """
    first = next((i for i, element in enumerate(elements) if element.kind == "heading"), None)
    if first is None:
        raise ScriptError(
            shown(name),
            1 if unit else None,
            "holds no scene.",
            cure="Start each scene with a heading such as `INT. KITCHEN - DAY`.",
        )
    early = next((element for element in elements[:first] if element.kind == "dialogue"), None)
    if early is not None:
        guesses.add(early.line, f"{shown(early.character or '')} speaks before the first scene heading")
    return Manuscript(
        title=page.title or "Untitled",
        credit=page.credit or "written by",
        authors=page.authors,
        elements=elements,
        page=page.entries,
        format=format,
        guessed=guesses.told(),
    )


def _named(paragraph: Paragraph) -> str:
    return "parenthetical" if paragraph.kind == "parenthetical" else "line of dialogue"


def _standing(paragraph: Paragraph) -> Written:
    return Written(
        _STANDING[paragraph.kind],
        paragraph.text,
        paragraph.line,
        number=paragraph.number,
        level=paragraph.level,
        marked=paragraph.marked,
        notes=paragraph.notes,
    )


def _hear(speech: _Speech, paragraph: Paragraph) -> None:
    sung = paragraph.kind == "lyrics"
    last = speech.written[-1] if speech.written else None
    if last is not None and speech.aside is None and (last.sung == sung or not paragraph.text):
        speech.joined.append(paragraph)
        return
    _join(speech)
    begins = speech.cue if not speech.written else speech.aside or paragraph
    speech.written.append(
        Written(
            "dialogue",
            paragraph.text,
            begins.line,
            speech.character,
            speech.extension,
            aside_of(speech.aside.text) if speech.aside is not None else None,
            paragraph.voice > 0,
            sung,
            marked=paragraph.marked,
            notes=speech.notes + paragraph.notes,
        )
    )
    speech.aside, speech.notes = None, ()


def _join(speech: _Speech) -> None:
    """Put the paragraphs that went on with the last speech into it, all at once: there may be very many."""
    if not speech.joined:
        return
    last = speech.written[-1]
    told = [(last.text, last.marked), *((more.text, more.marked) for more in speech.joined)]
    told = [(text, marked) for text, marked in told if text] or told[:1]
    marked = None
    if any(marked is not None for _, marked in told):
        marked = "\n".join(_marked(text, marked) for text, marked in told)
    notes = [note for more in speech.joined for note in more.notes]
    text = "\n".join(text for text, _ in told)
    speech.written[-1] = replace(last, text=text, marked=marked, notes=(*last.notes, *notes))
    speech.joined = []


def _marked(text: str, marked: str | None) -> str:
    return marked if marked is not None else escaped(text)


def _ended(speech: _Speech, guesses: Guesses) -> list[Written]:
    if speech.aside is not None:
        _hear(speech, replace(speech.aside, kind="speech", text="", marked=None, notes=()))
    if speech.written:
        _join(speech)
        return speech.written
    guesses.add(speech.cue.line, "a name under which nothing is said was read as action")
    return [_standing(replace(speech.cue, kind="action"))]
