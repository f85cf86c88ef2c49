"""A location: a place that is the same whenever the film returns to it."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from movie_director.film.document import Document


class Location(Document):
    """A place, named by a slug of its heading words: `lost-property-office`."""

    KIND: ClassVar[str] = "location"
    SCHEMA: ClassVar[str] = "Location.1"

    words: str
    kind: Literal["interior", "street", "general"] = "general"
    inside: bool = True
    seed: int = 0
    aliases: tuple[str, ...] = Field(default=(), description="Other spellings in headings: `JOE'S CAFE`.")
