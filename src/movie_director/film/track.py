"""A track: a person's own recording, taken in the place of a cue."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Track(BaseModel):
    """A recording of the music library, known by its checksum, with who made it and under which licence."""

    model_config = ConfigDict(frozen=True, extra="allow")

    file: str = Field(description="The file's name in the library.")
    sha256: str
    title: str = ""
    creator: str = ""
    licence: str = "unsaid"
    start: float = Field(default=0.0, ge=0, description="Seconds into the recording at which it is taken up.")
    gain: float = Field(default=0.0, description="Decibels against the level of a score.")
