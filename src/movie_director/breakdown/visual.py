"""Visual styles: how pictures are drawn, as data that a person can write (`breakdown/styles/*.toml`).

A file has the fields of `operations.style.Style`, and `words`, which says what it looks like.
`docs/explanation/styles.md` tells what each does.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from pydantic import ValidationError

from movie_director.errors import BadOption, ScriptError
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.operations.style import Style

USUAL = "naturalistic"
Visuals = Mapping[str, Style]


def read_visual(text: str, path: str) -> Style:
    """Read a visual style from TOML; its name is `path` without folder and ending.

    Raises ScriptError that names `path` and what is wrong in it.
    """
    try:
        told = tomllib.loads(text)
        told.pop("words", None)
        name = path.replace("\\", "/").rpartition("/")[2].removesuffix(".toml")
        return Style.model_validate({**told, "name": name})
    except tomllib.TOMLDecodeError as error:
        raise ScriptError(path, None, f"is no visual style: it is not TOML: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        message = f"is no visual style: {field}: {first['msg']}."
        raise ScriptError(path, None, message, cure="docs/explanation/styles.md lists the fields.") from error


@cache
def visuals() -> Visuals:
    """Return the visual styles that ship, by name."""
    folder = files("movie_director.breakdown") / "styles"
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return {f.name.removesuffix(".toml"): read_visual(f.read_text(encoding="utf-8"), f.name) for f in found}


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
