"""A location: a place that is the same whenever the film returns to it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from movie_director.film.document import Document


class Location(Document):
    """A place, named by a slug of its heading words: `lost-property-office`."""

    KIND: ClassVar[str] = "location"
    SCHEMA: ClassVar[str] = "Location.1"

    words: str
    kind: str = Field(default="", description="A kind of place (`kitchen`, `forest`); empty goes by its words.")
    period: str = Field(default="", description="When it is set: `medieval`, `1950s`; empty goes by the film.")
    inside: bool = True
    seed: int = 0
    aliases: tuple[str, ...] = Field(default=(), description="Other spellings in headings: `JOE'S CAFE`.")
