"""Visual styles: how pictures are drawn, as data that a person can write (`breakdown/styles/*.toml`).

A file has the fields of `operations.style.Style`, and `words`, which says what it looks like.
`docs/explanation/styles.md` tells what each does.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from movie_director.breakdown.written import read_written, shipped
from movie_director.errors import BadOption
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.operations.style import Style

USUAL = "naturalistic"
Visuals = Mapping[str, Style]


def read_visual(text: str, path: str) -> Style:
    """Read a visual style from TOML; its name is `path` without folder and ending.

    Raises ScriptError that names `path` and what is wrong in it.
    """

    def style(told: dict[str, Any], name: str) -> Style:
        return Style.model_validate({**told, "name": name})

    return read_written(text, path, "visual style", "docs/explanation/styles.md", style)


@cache
def visuals() -> Visuals:
    """Return the visual styles that ship, by name."""
    return shipped("styles", read_visual)


def style_of(film: Film, scene: Scene, more: Visuals | None = None) -> Style:
    """Return the visual style of a scene: its own, else the film's. `more` has those that a person wrote.

    Raises BadOption when no style is called so.
    """
    name = scene.visual or film.direction.visual or USUAL
    known = {**visuals(), **(more or {})}
    if name not in known:
        whose = scene.name if scene.visual else "The film"
        raise BadOption(
            f"{whose} has the visual style {name!r}; there is no such style.",
            cure=f"There is: {', '.join(sorted(known))}.",
        )
    return known[name]
