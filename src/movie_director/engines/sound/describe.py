"""`describe@1`: where each sentence of an audio description is told, and its track."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from movie_director.engines.sound.dialogue import dialogue
from movie_director.engines.sound.samples import Samples
from movie_director.operations.describe import Describe

RATE = 48_000
_AFTER = 0.15
"""Seconds between two sentences."""


@dataclass(frozen=True)
class Told:
    """A sentence of the description in the film, from `start` to `end` seconds."""

    slate: str
    text: str
    start: float
    end: float


def placed(
    order: Describe, cut: Mapping[str, Any], timings: Mapping[str, Mapping[str, Any]], lasts: Mapping[str, float]
) -> list[Told]:
    """Find each sentence its place: the first gap between lines that holds it whole while its shots are seen.

    `lasts` are the seconds that each takes. A sentence never crosses a line, another sentence, or the end of its scene;
    one that fits nowhere is left out, and what follows it is told all the same.
    """
    rate = int(cut["rate"])
    events = {event["slate"]: event for event in cut["events"]}
    ends = {scene["scene"]: (scene["start"] + scene["frames"]) / rate for scene in cut["scenes"]}
    busy = _lines(cut, timings, order.clear)
    found: list[Told] = []
    free = 0.0
    for sentence in order.sentences:
        shots = [events[name] for name in sentence.shots if name in events]
        if not shots:
            continue
        first, last = shots[0], shots[-1]
        latest = min((last["start"] + last["frames"]) / rate + order.lag, ends.get(last["scene"], float("inf")))
        start = _fitting(max(free, first["start"] / rate), latest, lasts[sentence.slate], busy)
        if start is not None:
            found.append(Told(sentence.slate, sentence.text, start, start + lasts[sentence.slate]))
            free = found[-1].end + _AFTER
    return found


def track(told: Sequence[Told], voices: Mapping[str, Samples], seconds: float) -> Samples:
    """Return the describer alone, mono, at the level of dialogue."""
    out = np.zeros(round(seconds * RATE), np.float32)
    for sentence in told:
        at = round(sentence.start * RATE)
        piece = voices[sentence.slate][: len(out) - at]
        out[at : at + len(piece)] += piece
    return out


def voice(spoken: Samples) -> Samples:
    """A describer's sentence as it is mixed: cleaned, evened out and brought to the level of dialogue."""
    return dialogue(spoken)


def webvtt(told: Sequence[Told]) -> str:
    """Return the description as text, for players that speak or show it."""
    cues = [f"{_clock(one.start)} --> {_clock(one.end)}\n{one.text}\n" for one in told]
    return "\n".join(["WEBVTT\nKind: descriptions\n", *cues])


def _clock(seconds: float) -> str:
    ticks = round(seconds * 1000)
    return f"{ticks // 3600000:02d}:{ticks // 60000 % 60:02d}:{ticks // 1000 % 60:02d}.{ticks % 1000:03d}"


def _lines(cut: Mapping[str, Any], timings: Mapping[str, Mapping[str, Any]], clear: float) -> list[tuple[float, float]]:
    """When somebody talks, with quiet around it, in order."""
    rate = int(cut["rate"])
    found: list[tuple[float, float]] = []
    for event in cut["events"]:
        for line in timings.get(event["slate"], {}).get("lines", ()):
            start = (event["start"] + line["offset"]) / rate
            found.append((start - clear, start + line["frames"] / rate + clear))
    return sorted(found)


def _fitting(start: float, latest: float, lasts: float, busy: Sequence[tuple[float, float]]) -> float | None:
    for first, last in busy:
        if last <= start:
            continue
        if start + lasts <= first:
            break
        start = max(start, last)
    return start if start + lasts <= latest else None
