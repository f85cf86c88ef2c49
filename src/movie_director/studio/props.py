"""Props: the prop house of a project, and looking through it in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from movie_director.engines.installation import Installation
from movie_director.errors import BadOption
from movie_director.film.prop import Prop
from movie_director.project.project import Project
from movie_director.prophouse.hold import real_size
from movie_director.prophouse.house import House, open_house
from movie_director.prophouse.model import Policy
from movie_director.prophouse.search import Match, search

OWN = Path("01_Assets", "models")
"""The folder of a project's own models."""


def house_of(project: Project | None) -> House:
    """Open the prop house: a project's own models, those of every film, installed libraries, and what we build."""
    own = [project.paths.root / OWN] if project is not None else []
    return open_house(Installation.here().cache / "props", own)


def look_for(words: str, project: Project | None = None) -> tuple[Sequence[Match], House]:
    """Return the models that show what words name, best first, as the project's licences allow, and the house.

    Raises BadOption for words that name nothing.
    """
    if not words.strip():
        raise BadOption("Say what is looked for.", cure='Such as `movie-director props "an old wooden chair"`.')
    policy: Policy = project.film.direction.licences if project is not None else "attribution"
    house = house_of(project).allowed(policy)
    return search(house, words) or search(house, words, every_language=True), house


def hired(project: Project, before: Prop, prop: Prop, lock: bool = True) -> Prop:
    """Return a thing that a person changed with its model looked up, and locked (if `lock`) where they chose its looks.

    Raises BadOption for a model that there is not, or that the film's licences leave out.
    """
    looks = ("model", "size", "colour")
    if lock and any(getattr(prop, f) != getattr(before, f) for f in looks):
        prop = prop.having(locked=True)
    if prop.model is None or prop.model == before.model:
        if prop.model is None and before.model is not None:
            return prop.having(crc=0, size=prop.size if prop.size != before.size else None)
        return prop
    house = house_of(project)
    model = house.get(prop.model)
    if model is None:
        near = ", ".join(match.model.id for match in search(house, prop.words)[:5])
        raise BadOption(
            f"{prop.name}: there is no model {prop.model!r} in the prop house.",
            cure=f"For {prop.words!r} there is: {near}." if near else "Look for one: `movie-director props WORDS`.",
        )
    policy = project.film.direction.licences
    if not model.allowed(policy):
        raise BadOption(
            f"{prop.name}: the model {model.id} is {model.licence}, which this film's licences ({policy}) leave out.",
            cure="Choose another, or `movie-director set film licences=attribution`.",
        )
    size = prop.size if prop.size != before.size else real_size(model)
    return prop.having(model=model.id, size=size, crc=model.crc)
