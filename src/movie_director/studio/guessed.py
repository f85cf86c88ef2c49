"""What a line would be like that nobody has spoken yet: how long, and what its mouth does."""

from __future__ import annotations

from typing import Any

from movie_director.crew.pace import speech_seconds
from movie_director.operations.speak import Speak
from movie_director.values.timecode import TICKS

_SHAPES = {
    **dict.fromkeys("a", "aa"),
    **dict.fromkeys("e", "E"),
    **dict.fromkeys("iy", "ih"),
    **dict.fromkeys("o", "oh"),
    **dict.fromkeys("uw", "ou"),
    **dict.fromkeys("bmp", "PP"),
    **dict.fromkeys("fv", "FF"),
    **dict.fromkeys("sz", "SS"),
    **dict.fromkeys("r", "RR"),
    **dict.fromkeys(" .,;:!?-—…", "sil"),
}


def guessed_speech(line: Speak) -> dict[str, Any]:
    """`SpeechTiming.1` of a line: as long as our voices take for such words, its mouth shaped by its letters."""
    ticks = max(round(speech_seconds(line.text, line.pace) * TICKS), TICKS // 4)
    text = line.text.lower()
    shaped = [(n, _SHAPES[letter]) for n, letter in enumerate(text) if letter in _SHAPES]
    ends = [n for n, _ in shaped[1:]] + [len(text)]
    visemes = [
        (n * ticks // len(text), end * ticks // len(text), shape)
        for (n, shape), end in zip(shaped, ends, strict=False)
    ]  # fmt: skip
    return {"schema": "SpeechTiming.1", "ticks_per_second": TICKS, "ticks": ticks, "words": [], "visemes": visemes}
