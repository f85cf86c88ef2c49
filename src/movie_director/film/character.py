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
    wears: tuple[tuple[str, str], ...] = Field(
        default=(), description="Scenes in which they wear another look, and its name: `sc03`, `ada-sc03`."
    )
    locked: bool = Field(default=False, description="Whether look and voice stay as they are until it is unlocked.")
    aliases: tuple[str, ...] = Field(default=(), description="Other cues that are the same person: `DR. HOLT`.")
    members: tuple[str, ...] = Field(default=(), description="The characters of a group cue: `ADA AND BEN`.")


class Wardrobe(Document):
    """How a character looks, named like them; a scene in which they wear something else has one of its own."""

    KIND: ClassVar[str] = "look"
    SCHEMA: ClassVar[str] = "Look.1"

    appearance: Appearance = Appearance()


def worn_in(character: Character, scene: str) -> str | None:
    """Return the name of the look that a character wears in a scene."""
    return dict(character.wears).get(scene, character.look)
