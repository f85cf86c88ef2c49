"""The premise: what an idea says of who, where, what and when, in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from movie_director.crew.story.outline import Gender, Language


@dataclass(frozen=True)
class Figure:
    """Somebody whom an idea speaks of: what they are, by which name, and whether they are two or more."""

    role: str
    name: str | None = None
    gender: Gender | None = None
    plural: bool = False


@dataclass(frozen=True)
class Thing:
    """Something that the camera can see: its noun, and whether a hand can hold it."""

    noun: str
    held: bool = True
    plural: bool = False
    neuter: bool = False
    """In Dutch: whether it is `het`."""


@dataclass(frozen=True)
class Premise:
    """An idea, read. `event` has `{H}` where its hero stood; `said` is what the hero says of themselves in the idea.

    `twist` is what the idea lets happen in the end, `more` its further sentences, word for word.
    """

    text: str
    language: Language
    hero: Figure
    other: Figure | None = None
    things: tuple[Thing, ...] = ()
    places: tuple[str, ...] = ()
    time: str | None = None
    weather: str | None = None
    event: str | None = None
    said: str | None = None
    twist: str | None = None
    more: Sequence[str] = field(default=())


def named(text: str, words: Iterable[tuple[str, str]]) -> str | None:
    """The first of some names whose pattern is in a text: of an hour, of a weather."""
    low = f" {text.lower()} "
    return next((name for name, pattern in words if re.search(pattern, low)), None)
