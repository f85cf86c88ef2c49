"""What happens around and to one person during a shot, in seconds from its start and metres of the stage."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from movie_director.engines.blender.people.acts.act import Act

Point = tuple[float, float, float]
Span = tuple[float, float]


class Viseme(NamedTuple):
    """A shape of the mouth, of the Oculus 15, and how loud it is beside the loud sounds of its line, 0 to 1."""

    start: float
    end: float
    shape: str
    level: float = 1.0


@dataclass(frozen=True)
class Shot:
    """One person's part in a shot.

    `speaking`: spans in which they speak, and `visemes` how. `hears`: (start, end, where the speaker's head is) for
    others' lines. `look`: (from when, at what point; None: ahead). `acts` are what
    the action says that they do. Equal shots give equal performances.
    """

    duration: float
    speaking: tuple[Span, ...] = ()
    visemes: tuple[Viseme, ...] = ()
    hears: tuple[tuple[float, float, Point], ...] = ()
    look: tuple[tuple[float, Point | None], ...] = ()
    seed: int = 0
    acts: tuple[Act, ...] = ()


def shot_for(
    figure: Mapping[str, Any],
    timing: Mapping[str, Any],
    heads: Mapping[str, Point],
    seed: int = 0,
    acts: tuple[Act, ...] = (),
) -> Shot:
    """A figure's shot from `Timing.1` JSON and where everybody's eyes are (`heads`, by name, world metres)."""
    rate, ticks = float(timing["rate"]), float(timing.get("ticks_per_second", 24000))
    name = str(figure["name"])
    speaking: list[Span] = []
    hears: list[tuple[float, float, Point]] = []
    for line in timing.get("lines", ()):
        span = (line["offset"] / rate, (line["offset"] + line["frames"]) / rate)
        if line["speaker"] == name:
            speaking.append(span)
        elif line["speaker"] in heads:
            hears.append((*span, heads[line["speaker"]]))
    visemes = tuple(
        Viseme(v["start"] / ticks, v["end"] / ticks, str(v["shape"]), v.get("level", 100) / 100)
        for v in timing.get("visemes", ())
        if v["speaker"] == name
    )
    looks_at = figure.get("looks_at")
    if isinstance(looks_at, str):
        point = heads.get(looks_at)
    else:
        point = None if looks_at is None else (float(looks_at[0]), float(looks_at[1]), float(looks_at[2]))
    return Shot(
        duration=float(timing["frames"]) / rate,
        speaking=tuple(speaking),
        visemes=visemes,
        hears=tuple(hears),
        look=((0.0, point),),
        seed=seed,
        acts=acts,
    )


def ease(t: float) -> float:
    """0 to 1 with level ends (smoothstep)."""
    t = min(1.0, max(0.0, t))
    return t * t * (3 - 2 * t)


def drift(t: float, seed: int, pace: float = 1.0) -> float:
    """A slow wandering value in about -1..1: three sines whose periods share no beat."""
    a, b, c = _phases(seed)
    return (
        0.5 * math.sin(0.61 * pace * t + a) + 0.3 * math.sin(1.37 * pace * t + b) + 0.2 * math.sin(2.63 * pace * t + c)
    )


@lru_cache(maxsize=4096)
def _phases(seed: int) -> tuple[float, float, float]:
    a, b, c = np.random.default_rng([seed, 29]).uniform(0, 6.283, 3)
    return float(a), float(b), float(c)
