"""Styles of coverage: how a film is shot, as data that a person can write."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from movie_director.errors import ScriptError

USUAL = "classical"


class CoverageStyle(BaseModel):
    """A style of coverage. `docs/explanation/coverage.md` tells what each number does; all have the classical value.

    A style is hashable, so that what was covered with it can be remembered.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: str = Field(default="", description="What it looks like, in a sentence.")
    establish: Literal["changes", "late", "never"] = Field(
        default="changes",
        description="A new place is shown first, only after somebody or something in it, or not for its own sake.",
    )
    plays: Literal["singles", "masters"] = Field(
        default="singles", description="Whether speech is cut between speakers, or plays in shots that hold them all."
    )
    tightening: float = Field(default=1.0, ge=0, le=1, description="How close the end of a conversation comes.")
    over_shoulders: bool = True
    reactions: float = Field(default=0.7, ge=0, le=1, description="0: none; 1: whenever a line lands.")
    inserts: float = Field(default=0.7, ge=0, le=1, description="0: only written ones; 1: all that is handled.")
    pov: bool = Field(default=True, description="Whether somebody who looks is answered by what they see.")
    introduce: bool = Field(default=True, description="Whether somebody new to the film gets a shot of their own.")
    max_unseen: float = Field(default=9.0, gt=0, description="Seconds that somebody present may speak unseen.")
    lines_per_shot: int = Field(default=2, ge=1, description="Short speeches that may share one shot.")
    reestablish: int = Field(default=9, ge=2, description="Speeches after which all who are present are shown again.")
    longest: float = Field(default=16.0, gt=0, description="Seconds after which a shot is not gone on with.")
    moves: float = Field(default=1.0, ge=0, le=1, description="How much of the usual pushes and pans there is.")
    pushes: float = Field(default=0.07, ge=0, le=1, description="Share of a scene's shots that may push in.")
    handheld: float = Field(default=0.0, ge=0, le=1, description="How much the camera breathes when it does not move.")
    speed: float = Field(default=1.0, gt=0, le=4, description="How long a picture without speech stays: 0.5 is half.")


def read_style(text: str, path: str) -> CoverageStyle:
    """Read a style from TOML. Raises ScriptError that names `path` and what is wrong in it."""
    try:
        return CoverageStyle.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ScriptError(path, None, f"is no style of coverage: it is not TOML: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        message = f"is no style of coverage: {field}: {first['msg']}."
        raise ScriptError(path, None, message, cure="docs/explanation/coverage.md lists the fields.") from error


@cache
def styles() -> Mapping[str, CoverageStyle]:
    """Return the styles that ship, by name."""
    folder = files("movie_director.crew") / "styles"
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return {f.name.removesuffix(".toml"): read_style(f.read_text(encoding="utf-8"), f.name) for f in found}
