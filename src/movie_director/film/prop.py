"""A prop: a thing that the text names and the camera may look at."""

from __future__ import annotations

from typing import ClassVar

from movie_director.film.document import Document


class Prop(Document):
    """A thing, named by a slug of its words: `alarm-clock`. `sound` is the effect it makes when it works."""

    KIND: ClassVar[str] = "prop"
    SCHEMA: ClassVar[str] = "Prop.1"

    words: str
    sound: str | None = None
