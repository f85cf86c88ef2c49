"""A frame of a storyboard: its picture and what is written below it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Spoken:
    """A line that is heard; `on` when it goes on from the shot before."""

    who: str
    words: str
    on: bool = False


@dataclass(frozen=True)
class Frame:
    """One shot's board. `lens` is in millimetres, `seconds` how long it lasts; `picture` is a PNG, 16:9."""

    slate: str
    scene: str
    heading: str
    picture: Path
    size: str
    lens: float
    move: str = "static"
    seconds: float = 0.0
    people: str = ""
    said: tuple[Spoken, ...] = ()
    told: str = ""
