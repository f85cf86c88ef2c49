"""`project.json`: what the whole project agrees on."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from movie_director.errors import ProjectError
from movie_director.project.files import write_json

SCHEMA = "Project.1"
ENGINES = {
    "write": "language@1",
    "speak": "voice@1",
    "time": "sound@1",
    "frame": "blender@1",
    "spot": "blender@1",
    "picture": "blender@1",
    "board": "blender@1",
    "dress": "blender@1",
    "title": "ffmpeg@1",
    "foley": "sound@1",
    "recording": "sound@1",
    "score": "music@1",
    "track": "music@1",
    "mix": "sound@1",
    "encode": "ffmpeg@1",
    "describe": "sound@1",
    "cut": "ffmpeg@1",
    "master": "ffmpeg@1",
}
"""Who performs each operation in a new project, with the version pinned from then on."""


class Manifest(BaseModel):
    """Settings of a project. Upgrading a package changes no pin, so nothing becomes stale by itself."""

    model_config = ConfigDict(frozen=True, extra="allow")

    title: str = "Untitled"
    created: str = ""
    script: str | None = Field(default=None, description="The screenplay's file name in 02_Source_Creative.")
    read: str | None = Field(default=None, description="Digest of the screenplay's file as it was last read.")
    tier: str = "low"
    width: int = 1280
    height: int = 720
    rate: int = 24
    loudness: float = Field(default=-16.0, description="LUFS of the finished film.")
    true_peak: float = Field(default=-1.0, description="dBTP that its sound never passes.")
    gate: str = Field(default="programme", description="What is measured: `programme`, or `dialogue` alone.")
    description: bool = Field(default=False, description="Whether the film has an audio description.")
    budget: str | None = Field(default=None, description="The most that may be spent: `5.00 USD`.")
    rates: dict[str, str] = Field(
        default_factory=dict[str, str],
        description="A second of a local engine's work: `blender` to `0.0002 USD`. Free by default.",
    )
    crew: str = Field(default="off", description="Who works when a film is made: `off`, `all`, or names of roles.")
    proposals: str = Field(default="accept", description="What becomes of theirs: `accept`, `ask` or `note`.")
    engines: dict[str, str] = Field(default_factory=lambda: dict(ENGINES))
    revision: int = Field(default=0, description="The last journal revision that the documents hold.")


def read_manifest(path: Path) -> Manifest:
    """Read a project's settings. Raises ProjectError for a folder that is no project, or is damaged."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data.pop("schema", None) != SCHEMA:
            raise ProjectError(f"{path} was written by another version of Movie Director; this one reads {SCHEMA}.")
        return Manifest.model_validate(data)
    except FileNotFoundError as error:
        raise ProjectError(
            f"{path.parent} is no project: it has no project.json.", cure="Make one: `movie-director make SCRIPT`."
        ) from error
    except (json.JSONDecodeError, ValidationError) as error:
        raise ProjectError(
            f"{path} is damaged: {error}.", cure="Bring it back with `git checkout project.json`."
        ) from error


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Write the settings durably."""
    write_json(path, {"schema": SCHEMA, **manifest.model_dump(mode="json")})
