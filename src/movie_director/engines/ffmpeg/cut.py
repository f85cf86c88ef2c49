"""`cut@2`: the edit list: what is seen when, and where each scene and line of dialogue lies in the film."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from movie_director.errors import EngineFailed
from movie_director.operations.assembly import CutList
from movie_director.values.digest import Json
from movie_director.values.timecode import TICKS

_AGAIN = 6.0
"""Seconds of silence after which a sound is told again."""


@dataclass
class Spoken:
    """A line in the film: `start` and `end` in seconds, and its words `(start, end, text)`, also in seconds."""

    text: str
    start: float
    end: float
    words: list[tuple[float, float, str]] = field(default_factory=list[tuple[float, float, str]])
    speaker: str = ""


@dataclass(frozen=True)
class Noise:
    """A sound in the film, in words, and when it begins, in seconds."""

    text: str
    start: float


def cut_list(order: CutList, timings: Mapping[str, Mapping[str, Any]]) -> tuple[dict[str, Json], list[Spoken]]:
    """Return `CutList.1` and the lines as spoken in their order, from each shot's `Timing.1` by slate.

    Events have `slate`, `scene` (or null), `start` and `frames`; scenes have `scene`, `heading`, `start` and `frames`,
    one entry per unbroken run, and `cross` and `shift` where the cut asks for a join of its sound.
    Raises EngineFailed for an event whose length nobody knows, and for a divided scene.
    """
    events: list[Json] = []
    scenes: list[dict[str, Json]] = []
    lines: dict[str, Spoken] = {}
    headings, joins = dict(order.headings), {scene: told for scene, *told in order.joins}
    now = 0
    last: str | None = None
    for event in order.events:
        timing = timings.get(event.slate)
        frames = event.frames
        if timing is not None:
            if int(timing["rate"]) != order.rate:
                raise EngineFailed(
                    f"{event.slate} is timed at {timing['rate']} frames a second, the film at {order.rate}."
                )
            frames = int(timing["frames"])
            for line, speaker, text in event.words:
                _place(lines, line, speaker, text, timing, now / order.rate)
        if frames is None or frames < 1:
            raise EngineFailed(f"Nothing tells how long {event.slate} lasts.")
        events.append({"slate": event.slate, "scene": event.scene, "start": now, "frames": frames})
        if event.scene is not None:
            if event.scene == last:
                scenes[-1]["frames"] = now + frames - int(str(scenes[-1]["start"]))
            elif any(scene["scene"] == event.scene for scene in scenes):
                raise EngineFailed(
                    f"The scene {event.scene} is in two places of the cut; a scene's sound is one piece."
                )
            else:
                heading = headings.get(event.scene, event.scene)
                scenes.append({"scene": event.scene, "heading": heading, "start": now, "frames": frames})
                if event.scene in joins:
                    scenes[-1] |= dict(zip(("cross", "shift"), joins[event.scene], strict=True))
        last = event.scene
        now += frames
    found: dict[str, Json] = {
        "schema": "CutList.1",
        "rate": order.rate,
        "frames": now,
        "events": events,
        "scenes": scenes,
    }
    return found, sorted(lines.values(), key=lambda spoken: spoken.start)


def noises(order: CutList, cut: Mapping[str, Any]) -> list[Noise]:
    """Return the sounds of a cut list, in order; what goes on from one shot to the next is told once."""
    found: list[Noise] = []
    last: dict[str, float] = {}
    for event, placed in zip(order.events, cut["events"], strict=True):
        start, lasts = placed["start"] / order.rate, placed["frames"] / order.rate
        for text, at in event.sounds:
            second = start + at * lasts
            if second - last.get(text, -_AGAIN) >= _AGAIN:
                found.append(Noise(text, second))
            last[text] = start + lasts
    return sorted(found, key=lambda noise: noise.start)


def _place(
    lines: dict[str, Spoken], line: str, speaker: str, text: str, timing: Mapping[str, Any], since: float
) -> None:
    """Find a line in a shot's timing; its head and tail become one."""
    rate = int(timing["rate"])
    for entry in timing["lines"]:
        if entry["line"] != line:
            continue
        start = since + entry["offset"] / rate
        end = start + entry["frames"] / rate
        spoken = lines.setdefault(line, Spoken(text, start, end, speaker=speaker))
        spoken.end = max(spoken.end, end)
        for word in timing.get("words", ()):
            if word["line"] == line:
                spoken.words.append((since + word["start"] / TICKS, since + word["end"] / TICKS, word["text"]))
