"""The screenplay: elements with permanent ids, as written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from movie_director.film.document import Document
from movie_director.film.tongue import Tongue, named, tongue_of

ElementKind = Literal[
    "heading",
    "action",
    "dialogue",
    "lyrics",
    "transition",
    "centered",
    "note",
    "section",
    "synopsis",
    "page-break",
    "boneyard",
]


@dataclass(frozen=True)
class Written:
    """An element as it stands in the file, before it has a permanent id. Its fields are those of `Element`."""

    kind: ElementKind
    text: str
    line: int
    character: str | None = None
    extension: str | None = None
    parenthetical: str | None = None
    dual: bool = False
    sung: bool = False
    number: str | None = None
    level: int = 0
    marked: str | None = None
    notes: tuple[str, ...] = ()
    source: str = ""


class Element(BaseModel):
    """One piece of a screenplay. A dialogue element is one stretch of speech under one cue and parenthetical.

    `text` is what is seen or said: no emphasis marks, no notes, no escapes. `marked` is the same text with its emphasis
    in Fountain's marks, where it has any. `source` is the element verbatim as Fountain, with the empty lines after it;
    it is kept so that writing the screenplay loses nothing, and is empty for what came from another format. `number` is
    a heading's scene number, `level` a section's depth, `sung` tells a character's lyrics, `dual` the second voice of a
    dual dialogue. `line` is where it began in the file, from 1.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    id: str
    kind: ElementKind
    text: str
    character: str | None = None
    extension: str | None = None
    parenthetical: str | None = None
    dual: bool = False
    sung: bool = False
    number: str | None = None
    level: int = 0
    marked: str | None = None
    notes: tuple[str, ...] = ()
    source: str = ""
    line: int | None = None

    @property
    def speaks(self) -> bool:
        """Whether a voice is heard: dialogue of dots or dashes alone is a silence."""
        return self.kind == "dialogue" and any(c.isalnum() for c in self.text)

    @property
    def read(self) -> str:
        """In one line, as a language model is told it: `ADA (softly): Good bread.`"""
        aside = f" ({self.parenthetical.strip('() ')})" if self.parenthetical else ""
        return f"{self.character}{aside}: {self.text}" if self.character else self.text


class Screenplay(Document):
    """A whole screenplay. There is one in a film, named `main`. Ids are never given twice.

    `page` is the title page, key and value in order; `front` is it verbatim, with everything before the first element.
    """

    KIND: ClassVar[str] = "screenplay"
    SCHEMA: ClassVar[str] = "Screenplay.1"

    name: str = "main"
    title: str = "Untitled"
    credit: str = "written by"
    authors: tuple[str, ...] = ()
    page: tuple[tuple[str, str], ...] = ()
    front: str = ""
    elements: tuple[Element, ...] = ()
    last_id: int = 0

    def element(self, id: str) -> Element:
        """Return the element with this id. Raises KeyError."""
        return self.by_id[id]

    @cached_property
    def by_id(self) -> Mapping[str, Element]:
        """Every element by its id."""
        return {element.id: element for element in self.elements}

    @cached_property
    def tongue(self) -> Tongue:
        """The language it is spoken in: what its title page says, `Language: Dutch`, else that of its dialogue."""
        said = next((value for key, value in self.page if key.strip().lower() in ("language", "taal")), "")
        return named(said) or tongue_of(element.text for element in self.elements if element.speaks)
