"""Subtitles: dialogue as SubRip text, at most two lines of 42 characters, while it is heard."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from movie_director.engines.ffmpeg.cut import Spoken

WIDTH = 42
_READING = 17.0  # characters a second that a viewer reads comfortably (Netflix timed text style guide: 17 to 20)
_SHORTEST = 1.0
_LINGER = 0.3
_GAP = 0.084  # two frames at 24 between cues


def subtitles(lines: Sequence[Spoken]) -> str:
    """Return SRT text; empty for a film without words."""
    cues = [cue for spoken in lines for cue in _cues(spoken)]
    pysubs2: Any = import_module("pysubs2")
    file: Any = pysubs2.SSAFile()
    for index, (start, end, text) in enumerate(cues):
        wanted = max(end + _LINGER, start + max(_SHORTEST, len(text) / _READING))
        limit = cues[index + 1][0] - _GAP if index + 1 < len(cues) else wanted
        until = max(end if end <= limit else limit, min(wanted, limit))
        file.events.append(
            pysubs2.SSAEvent(
                start=round(start * 1000), end=round(until * 1000), text=wrapped(text).replace("\n", "\\N")
            )
        )
    return str(file.to_string("srt")) if cues else ""


def wrapped(text: str) -> str:
    """Break a text that fits two lines near its middle, rather after punctuation. One line stays as it is."""
    if len(text) <= WIDTH:
        return text
    best: tuple[float, str] | None = None
    for gap in re.finditer(r"\s+", text):
        first, second = text[: gap.start()], text[gap.end() :]
        if max(len(first), len(second)) > WIDTH:
            continue
        badness = abs(len(first) - len(second)) - (10 if first[-1:] in ",.;:?!—…" else 0)
        if best is None or badness < best[0]:
            best = (badness, f"{first}\n{second}")
    return text if best is None else best[1]


def pieces(text: str) -> list[str]:
    """Cut a text into pieces that fit two lines: between sentences, else after commas, else between words."""
    if _fits(text):
        return [text]
    for mark in (r"(?<=[.!?…])\s+", r"(?<=[,;:—])\s+", r"\s+"):
        gaps = list(re.finditer(mark, text))
        if gaps:
            middle = min(gaps, key=lambda gap: abs(gap.start() - len(text) / 2))
            return pieces(text[: middle.start()]) + pieces(text[middle.end() :])
    return [text]


def _fits(text: str) -> bool:
    return len(text) <= WIDTH or "\n" in wrapped(text)


def _cues(spoken: Spoken) -> list[tuple[float, float, str]]:
    """Time a line's pieces by its words, or by their share of the letters where words cannot be matched."""
    text = re.sub(r"\s+", " ", re.sub(r"\*{1,3}|(?<!\w)_|_(?!\w)", "", spoken.text)).strip()
    parts = pieces(text)
    said = [word for word in text.split(" ") if any(c.isalnum() for c in word)]
    exact = len(said) == len(spoken.words)
    length = max(1, sum(len(part) for part in parts))
    cues: list[tuple[float, float, str]] = []
    words, letters = 0, 0
    for part in parts:
        start = spoken.start + (spoken.end - spoken.start) * letters / length
        letters += len(part)
        end = spoken.start + (spoken.end - spoken.start) * letters / length
        size = sum(1 for word in part.split(" ") if any(c.isalnum() for c in word))
        if exact and size:
            start, end = spoken.words[words][0], spoken.words[words + size - 1][1]
        words += size
        cues.append((start, end, part))
    return cues
