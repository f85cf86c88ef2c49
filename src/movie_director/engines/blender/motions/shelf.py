"""Motions by the names under which a project keeps them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from movie_director.engines.blender.bodies.raw import Unfit
from movie_director.engines.blender.motions.kept import read_track
from movie_director.engines.blender.people.acts.track import Track
from movie_director.engines.installation import Installation
from movie_director.errors import EngineFailed

_CURE = 'Bring it in again: `movie-director motion FILM NAME --from FILE`; `--from ""` does without it.'


def track_of(name: str) -> Track:
    """The track of a name. Raises EngineFailed for one that is not there, or broken."""
    file = Installation.here().cache / "motions" / name
    if not file.is_file():
        raise EngineFailed(f"The motion {name} is not in 01_Assets/motions of the project, or has changed.", cure=_CURE)
    try:
        return _read(file)
    except Unfit as error:
        raise EngineFailed(f"The motion {name} cannot be used: {error}", cure=_CURE) from error


@lru_cache(maxsize=16)
def _read(file: Path) -> Track:
    return read_track(file)
