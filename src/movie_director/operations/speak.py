"""`speak`: a line of dialogue becomes sound and the times of its sounds."""

from __future__ import annotations

from typing import Any

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from movie_director.operations.frozen import Frozen


class Blend(Frozen):
    """A voice between embedded ones, bent: what a voice made from a recording comes to."""

    weights: tuple[tuple[str, float], ...] = Field(
        min_length=1, description="(embedded voice, share); shares sum to 1, and may be a little below 0."
    )
    pitch: float = Field(default=0.0, ge=-6, le=6, description="Semitones by which it is higher, resonances kept.")
    tract: float = Field(default=1.0, ge=0.8, le=1.25, description="Ratio by which resonances move: above 1 smaller.")


class Recorded(Frozen):
    """Somebody's recording of a line, in 01_Assets/lines of the project, known by its checksum."""

    file: str
    sha256: str


class Speak(Frozen):
    """Parameters of `speak@1`.

    Outputs: `audio` (WAV, mono, 24 kHz, 16 bit) and `timing` (JSON, schema `SpeechTiming.1`: `ticks_per_second` 24000,
    `ticks` in all, `words` as `[start, end, text]` and `visemes` as `[start, end, shape, level]`).
    """

    text: str = Field(min_length=1)
    voice: str = Field(description="An embedded voice's name, listed in engines/voice/voices.py: `bf_emma`.")
    pace: float = Field(default=1.0, gt=0.4, lt=2.0, description="Speed; 1 is the voice's own.")
    delivery: str = Field(default="", description="The parenthetical, as written: `whispering`.")
    language: str = "en"
    blend: Blend | None = Field(
        default=None, description="What speaks in the voice's place; words are still read as that voice reads them."
    )

    lexicon: tuple[tuple[str, str], ...] = Field(
        default=(), description="Its words, in small letters, that are said otherwise: `siobhan` as `shi-VAWN` or IPA."
    )

    recorded: Recorded | None = Field(
        default=None, description="What is heard in the voice's place, which then tells the times of its words alone."
    )

    @model_serializer(mode="wrap")
    def _told(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        told: dict[str, Any] = write(self)
        if self.blend is None:  # what was spoken before there were blends stands
            told.pop("blend", None)
        if not self.lexicon:
            told.pop("lexicon", None)
        if self.recorded is None:
            told.pop("recorded", None)
        return told
