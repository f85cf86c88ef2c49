"""The screenplay: elements with permanent ids, as written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from movie_director.film.document import Document

ElementKind = Literal[
    "heading", "action", "dialogue", "transition", "centered", "lyrics", "note", "section", "synopsis", "page-break"
]


@dataclass(frozen=True)
class Written:
    """An element as it stands in the file, before it has a permanent id."""

    kind: ElementKind
    text: str
    line: int
    character: str | None = None
    extension: str | None = None
    parenthetical: str | None = None
    dual: bool = False


class Element(BaseModel):
    """One piece of a screenplay. A dialogue element is one stretch of speech under one cue and parenthetical."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: str
    kind: ElementKind
    text: str
    character: str | None = None
    extension: str | None = None
    parenthetical: str | None = None
    dual: bool = False
    line: int | None = None


class Screenplay(Document):
    """A whole screenplay. There is one in a film, named `main`. Ids are never given twice."""

    KIND: ClassVar[str] = "screenplay"
    SCHEMA: ClassVar[str] = "Screenplay.1"

    name: str = "main"
    title: str = "Untitled"
    credit: str = "written by"
    authors: tuple[str, ...] = ()
    elements: tuple[Element, ...] = ()
    last_id: int = 0

    def element(self, id: str) -> Element:
        """Return the element with this id. Raises KeyError."""
        for element in self.elements:
            if element.id == id:
                return element
        raise KeyError(id)
