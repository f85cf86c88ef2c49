"""`describe`: what is seen, told between the lines for who does not see."""

from __future__ import annotations

from pydantic import Field

from movie_director.operations.frozen import Frozen


class Sentence(Frozen):
    """One sentence of a description, and the shots over which it is true."""

    slate: str = Field(description="Its speech: `sc01/d0004.1/speech`.")
    text: str
    shots: tuple[str, ...] = Field(min_length=1)


class Describe(Frozen):
    """Parameters of `describe@1`: an audio description.

    Inputs: `cut`, `timing:<shot>` per shot, `audio:<slate>` per sentence. Outputs: `audio` (WAV, mono, 48 kHz, the
    film's length: the describer alone) and `text` (WebVTT, what is told when). Sentences that fit no gap are left out.
    """

    sentences: tuple[Sentence, ...]
    lag: float = Field(default=4.0, ge=0, description="Seconds after its shots by which a sentence may still be told.")
    clear: float = Field(default=0.25, ge=0, description="Seconds of quiet between a description and a line.")
