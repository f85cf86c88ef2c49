"""Who a look is of: a person built by us, or a body that somebody brought in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from movie_director.engines.blender.bodies.body import cast_as
from movie_director.engines.blender.bodies.raw import Unfit
from movie_director.engines.blender.people import Person, build
from movie_director.engines.installation import Installation
from movie_director.errors import EngineFailed

_CURE = 'Bring it in again: `movie-director cast FILM NAME --from FILE`; `--from ""` goes back to ours.'


def person_of(look: Mapping[str, Any], data: Path) -> Person:
    """A person as `look` (`Look.model_dump()`) describes. `data` is the folder of people's data.

    Raises EngineFailed for a body that is not there, or broken.
    """
    name = str(look.get("body") or "")
    if not name:
        return build(look, data)
    file = Installation.here().cache / "bodies" / name
    if not file.is_file():
        raise EngineFailed(f"The body {name} is not in 01_Assets/people of the project, or has changed.", cure=_CURE)
    try:
        return cast_as(file).person(look, data)
    except Unfit as error:
        raise EngineFailed(f"The body {name} cannot be used: {error}", cure=_CURE) from error
