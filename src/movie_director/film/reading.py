"""A reading: a line as somebody recorded it, heard in the place of a voice."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from movie_director.film.document import Document


class Reading(Document):
    """A recording of one line, named like the line's element; it serves as long as the line says the same."""

    KIND: ClassVar[str] = "reading"
    SCHEMA: ClassVar[str] = "Reading.1"

    file: str = Field(description="The recording in 01_Assets/lines.")
    sha256: str
    text: str = Field(description="What the line said when it was recorded.")
    reader: str = Field(default="", description="Who is heard; named in the credits.")
