"""A motion: something that people do by a file that somebody brought in."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from movie_director.film.document import Document


class Motion(Document):
    """A motion, named by a slug of its verb: `cartwheel`. The screenplay's verbs of that name are played by it."""

    KIND: ClassVar[str] = "motion"
    SCHEMA: ClassVar[str] = "Motion.1"

    words: tuple[str, ...] = Field(description="What the action calls it, verbs first: `cartwheel`, `moon walk`.")
    file: str = Field(description="The file in 01_Assets/motions.")
    seconds: float = Field(gt=0, description="How long it takes.")
