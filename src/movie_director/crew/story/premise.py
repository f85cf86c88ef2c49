"""The premise: what an idea says of who, where, what and when, and how it is told aloud."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from movie_director.crew.story.outline import Gender, Language

_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


@dataclass(frozen=True)
class Figure:
    """Somebody whom an idea speaks of: what they are, by which name, how old, and whether they are two or more."""

    role: str
    name: str | None = None
    gender: Gender | None = None
    plural: bool = False
    age: int | None = None
    bound: str | None = None
    """Whose they are: `her`, `my`; what they are to the hero is in the role."""


@dataclass(frozen=True)
class Thing:
    """Something that the camera can see: its noun, and whether a hand can hold it."""

    noun: str
    held: bool = True
    plural: bool = False
    neuter: bool = False
    """In Dutch: whether it is `het`."""


@dataclass(frozen=True)
class Where:
    """A place that an idea names: in its own words, and the place of ours that it means."""

    word: str
    place: str
    spoken: bool = False
    """Whether it is only spoken of: the car in `the boot of a car`."""


@dataclass(frozen=True)
class Premise:
    """An idea, read.

    `event` is what the camera can see of it, with `{H}` where its hero stood; what no camera sees is `told` by a voice,
    sentence by sentence: by the hero where it is in the first person (`own`), else by a teller. `more` are its further
    sentences. `turns` says what it turns on: `love`, `found`, `rivals`.
    """

    text: str
    language: Language
    hero: Figure
    other: Figure | None = None
    things: tuple[Thing, ...] = ()
    places: tuple[Where, ...] = ()
    time: str | None = None
    weather: str | None = None
    event: str | None = None
    told: tuple[str, ...] = ()
    own: bool = True
    more: Sequence[str] = field(default=())
    third: str | None = None
    """Others who stand against the hero and never come in: `six men`."""
    beast: str | None = None
    turns: tuple[str, ...] = ()


def named(text: str, words: Iterable[tuple[str, str]]) -> str | None:
    """The first of some names whose pattern is in a text: of an hour, of a weather."""
    low = f" {text.lower()} "
    return next((name for name, pattern in words if re.search(pattern, low)), None)


def matched(text: str, listed: str) -> int:
    """How many words of a list are in a text: `curs*` is any that begins so, `_` stands between two."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    low = f" {' '.join(words)} "
    found = 0
    for word in listed.split():
        own = word.replace("_", " ")
        found += f" {own[:-1]}" in low if own.endswith("*") else f" {own} " in low
    return found
