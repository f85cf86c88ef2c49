"""A character: a name, a voice and a look."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from movie_director.film.document import Document
from movie_director.film.look import Look as Appearance


class Character(Document):
    """Someone in the film, named by a slug of the cue: `nora`."""

    KIND: ClassVar[str] = "character"
    SCHEMA: ClassVar[str] = "Character.1"

    cue: str
    voice: str | None = None
    pace: float = 1.0
    look: str | None = None
    aliases: tuple[str, ...] = Field(default=(), description="Other cues that are the same person: `DR. HOLT`.")
    members: tuple[str, ...] = Field(default=(), description="The characters of a group cue: `ADA AND BEN`.")


class Wardrobe(Document):
    """How a character looks; scenes may name another later. Named like its character."""

    KIND: ClassVar[str] = "look"
    SCHEMA: ClassVar[str] = "Look.1"

    appearance: Appearance = Appearance()
