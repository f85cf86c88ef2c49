"""The direction: what the director wants of the whole film."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from movie_director.film.document import Document

Key = Literal["C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"]
"""Keynotes, from C upwards by semitones."""


VideoKind = Literal["narrative", "explainer", "trailer", "music-video", "advertisement", "documentary"]


class Direction(Document):
    """Choices for the whole film, named `main`: how it is covered, at which pace, how it looks, how long it is."""

    KIND: ClassVar[str] = "direction"
    SCHEMA: ClassVar[str] = "Direction.1"

    name: str = "main"
    kind: VideoKind = Field(
        default="narrative", description="The kind of video: who works on it, how it is told, covered, scored and cut."
    )
    style: str = Field(default="classical", description="The style of coverage; a scene may name another.")
    genre: str = Field(default="drama", description="Sets the pace: drama, comedy, action, thriller, horror, noir...")
    visual: str | None = Field(default=None, description="The visual style: none is naturalistic; a scene may differ.")
    licences: Literal["attribution", "cc0"] = Field(
        default="attribution", description="Which models it may show: those that ask for a credit too, or `cc0` alone."
    )
    music: Literal["composed", "throughout", "none"] = Field(
        default="composed", description="Its score: where it serves a scene, in all, or none."
    )
    key: Key | None = Field(default=None, description="The key that the score is at home in; none is the genre's.")
    length: int | None = Field(default=None, gt=0, description="The length asked for, in frames, cards included.")
