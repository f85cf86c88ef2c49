"""A voice of the film's own: what it is mixed of, whose recording it was made from, and that they agreed."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from movie_director.film.document import Document


class OwnVoice(Document):
    """A voice made from a recording, which itself is not kept; named like the character that it was made for."""

    KIND: ClassVar[str] = "voice"
    SCHEMA: ClassVar[str] = "Voice.1"

    weights: tuple[tuple[str, float], ...] = Field(
        min_length=1, description="(embedded voice, share), the largest first."
    )
    pitch: float = Field(default=0.0, description="Semitones by which the mixture is bent.")
    tract: float = Field(default=1.0, description="Ratio by which its resonances are moved.")
    heard: str = Field(description="Who is heard in the recording.")
    consent: str = Field(description="In what words they agreed.")
    agreed: str = Field(description="The day on which that was recorded: `2026-11-22`.")
    recording: str = Field(description="SHA-256 of the recording's file.")
    likeness: float = Field(default=0.0, description="Cosine of who is heard in the recording and in this voice.")
    itself: float = Field(default=0.0, description="The same of the recording's two halves.")
