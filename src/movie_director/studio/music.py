"""The music library: a person's own music, in the project's folder and the studio's."""

from __future__ import annotations

from pathlib import Path

from movie_director.engines.installation import Installation
from movie_director.film.track import Track
from movie_director.project.project import Project
from movie_director.studio.library import Library, read_library

CATALOGUE = "music.toml"
FOLDER = Path("01_Assets") / "music"


def library(project: Project | None) -> Library:
    """Read the music library. A name that two folders have is the project's."""
    own = [project.paths.root / FOLDER] if project is not None else []
    return read_library((*own, Installation.here().music), CATALOGUE)


def chosen(project: Project, file: str) -> Track:
    """Return a recording as a scene keeps it, with its checksum. Raises BadOption when the library has none such."""
    return library(project).chosen(file, "music", project.paths.root / FOLDER)
