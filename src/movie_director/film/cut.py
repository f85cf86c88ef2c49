"""The cut: which takes of which slates, in the order they are seen."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from movie_director.film.document import Document
from movie_director.film.track import Track


class Card(BaseModel):
    """A title or credit card."""

    model_config = ConfigDict(frozen=True, extra="allow")

    style: str = "title"
    heading: str = ""
    lines: tuple[str, ...] = ()
    frames: int = 72
    music: str | None = Field(
        default=None, description="A feeling that its music tells, or `none`; without it the composer chooses."
    )
    track: Track | None = Field(default=None, description="A recording that plays instead of a composed cue.")


class Join(BaseModel):
    """How a scene's sound follows that of the scene before, in frames."""

    model_config = ConfigDict(frozen=True, extra="allow")

    cross: int | None = Field(default=None, ge=2, le=48, description="Frames over which they cross; none as is usual.")
    shift: int = Field(
        default=0, ge=-24, le=24, description="Frames after the cut; before it, a J cut, when negative; an L cut else."
    )


class Cut(Document):
    """The film's order, named `main`. `circled` maps a slate to the recipe of the take chosen by hand."""

    KIND: ClassVar[str] = "cut"
    SCHEMA: ClassVar[str] = "Cut.1"

    name: str = "main"
    opening: Card | None = None
    scenes: tuple[str, ...] = ()
    closing: Card | None = None
    joins: dict[str, Join] = Field(
        default_factory=dict[str, Join], description="By scene, where its transition is not to tell."
    )
    circled: dict[str, str] = Field(default_factory=dict[str, str])
    again: dict[str, int] = Field(default_factory=dict[str, int])
    retired: tuple[str, ...] = Field(
        default=(), description="Names of scenes and shots that are gone; none is ever given again."
    )
    struck: tuple[str, ...] = Field(
        default=(), description="What a person's deleted shots showed without a line; coverage shows it no more."
    )
