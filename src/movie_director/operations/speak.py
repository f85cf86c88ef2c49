"""`speak`: a line of dialogue becomes sound and the times of its sounds."""

from __future__ import annotations

from pydantic import Field

from movie_director.operations.frozen import Frozen


class Speak(Frozen):
    """Parameters of `speak@1`.

    Outputs: `audio` (WAV, mono, 24 kHz, 16 bit) and `timing` (JSON, schema `SpeechTiming.1`: `ticks_per_second` 24000,
    `ticks` in all, `words` and `visemes` as `[start, end, text or shape]`).
    """

    text: str = Field(min_length=1)
    voice: str = Field(description="An embedded voice's name, listed in engines/voice/voices.py: `bf_emma`.")
    pace: float = Field(default=1.0, gt=0.4, lt=2.0, description="Speed; 1 is the voice's own.")
    delivery: str = Field(default="", description="The parenthetical, as written: `whispering`.")
    language: str = "en"
