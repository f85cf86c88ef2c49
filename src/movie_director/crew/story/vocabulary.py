"""What the writers know of the world, by language: places, trades, names, and how people dress."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from movie_director.crew.story.outline import Language


@dataclass(frozen=True)
class Place:
    """A place of a story: its heading without the time, the place that is near it, and two pictures of it."""

    name: str
    inside: bool
    heading: str
    near: str
    images: tuple[str, str]


@dataclass(frozen=True)
class Trade:
    """What somebody is: where they are found, what is in their hands, how old, and `f`, `m`, `thing` or nothing."""

    name: str
    place: str
    tool: str
    age: str
    gender: str


@cache
def places(language: Language) -> Mapping[str, Place]:
    """All places by name."""
    return {
        name: Place(name, side == "INT", heading, near, (first, second))
        for name, (side, heading, near, first, second) in table(language, "places").items()
    }


def called(place: Place, word: str, language: Language) -> Place:
    """A place of ours under the name that an idea gives it, in its heading too.

    It keeps its own where that would build another place, or is what only happens there: `funeral`.
    """
    from movie_director.places.kinds import kind_of

    names: str = table(language, "words")["events"]["names"]
    if word == place.name or word in place.heading.lower() or word.replace(" ", "_") in names.split():
        return place
    own = word.upper()
    wanted = kind_of(place.heading, place.inside).name
    same = kind_of(own, place.inside).name == wanted
    heading = own if same else f"{own}, {place.heading}"
    if not same and kind_of(heading, place.inside).name != wanted:
        return place
    return replace(place, name=word, heading=heading)


@cache
def found_at(language: Language) -> Mapping[str, str]:
    """Where people are found whose trade we know no more of."""
    rows: Mapping[str, str] = table(language, "words")["found_at"]
    return {role.replace("_", " "): place for place, roles in rows.items() for role in roles.split()}


@cache
def trades(language: Language) -> Mapping[str, Trade]:
    """All that people are, by name."""
    return {name: Trade(name, *row) for name, row in table(language, "roles").items()}


@cache
def table(language: Language, name: str) -> Mapping[str, Any]:
    """The data of a language in `NAME.toml`."""
    folder = files("movie_director.crew.story").joinpath(language)
    return tomllib.loads(folder.joinpath(f"{name}.toml").read_text(encoding="utf-8"))
