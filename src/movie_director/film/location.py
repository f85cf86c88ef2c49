"""A location: a place that is the same whenever the film returns to it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from movie_director.film.document import Document
from movie_director.film.track import Track
from movie_director.places import Added

PERIODS = {"western": "western", "fantasy": "medieval", "science fiction": "future"}
"""Genres that tell a time by themselves, where neither place nor scene does."""


class Location(Document):
    """A place, named by a slug of its heading words: `lost-property-office`."""

    KIND: ClassVar[str] = "location"
    SCHEMA: ClassVar[str] = "Location.1"

    words: str
    kind: str = Field(default="", description="A kind of place (`kitchen`, `forest`); empty goes by its words.")
    period: str = Field(default="", description="When it is set: `medieval`, `1950s`; empty goes by the film.")
    inside: bool = True
    seed: int = 0
    paint: str = Field(
        default="",
        pattern=r"^(#[0-9a-fA-F]{6})?$",
        description="The colour of its walls, `#8a9fae`, where they are painted; empty leaves it to the decorator.",
    )
    added: tuple[Added, ...] = Field(default=(), description="Things that a person wants there.")
    without: tuple[str, ...] = Field(default=(), description="Pieces of the set, by name, that a person took out.")
    models: dict[str, str] = Field(
        default_factory=dict[str, str], description="Which model a piece of the set is taken from, by the piece's name."
    )
    set_file: str = Field(default="", description="An artist's set in place of ours: a .blend in 01_Assets/sets.")
    set_crc: int = Field(default=0, ge=0, description="CRC-32 of that file when it was brought in.")
    set_marks: dict[str, tuple[float, float, float | None]] = Field(
        default_factory=dict[str, tuple[float, float, float | None]],
        description="Where that file says that people stand, by a person, a piece of furniture or a number: x and y in "
        "metres, and which way they face in degrees, if it says so.",
    )
    bed: Track | None = Field(default=None, description="A recording that the place sounds like.")
    locked: bool = Field(default=False, description="Whether nothing of it is changed until it is unlocked.")
    aliases: tuple[str, ...] = Field(default=(), description="Other spellings in headings: `JOE'S CAFE`.")
