"""A track: a person's own recording, taken in the place of a cue, an effect or a place's bed."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

BED = frozenset({"bed", "ambience", "atmosphere", "room tone"})
"""Tags by which a recording is the sound of a place, and answers no action."""


class Track(BaseModel):
    """A recording of the music or the sound library, known by its checksum, with its creator and licence."""

    model_config = ConfigDict(frozen=True, extra="allow")

    file: str = Field(description="The file's name in the library.")
    sha256: str
    title: str = ""
    creator: str = ""
    licence: str = "unsaid"
    start: float = Field(default=0.0, ge=0, description="Seconds into the recording at which it is taken up.")
    gain: float = Field(default=0.0, description="Decibels against the level of a score.")


@dataclass(frozen=True)
class Tagged:
    """A recording of the library, and the words that it is to be found by."""

    track: Track
    tags: tuple[str, ...]

    @property
    def bed(self) -> bool:
        """Whether it is the sound of a place."""
        return not BED.isdisjoint(tag.lower() for tag in self.tags)
