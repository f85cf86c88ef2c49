"""Our kit: the pieces that the stage builds itself, so that a film has its things where no library holds them."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from movie_director.prophouse.model import Model


@lru_cache(maxsize=1)
def pieces() -> tuple[Model, ...]:
    """Return a model per piece, as `kit.toml` lists them; its id says which: `kit#wine-glass`."""
    told: dict[str, dict[str, Any]] = tomllib.loads(
        files("movie_director.prophouse").joinpath("kit.toml").read_text(encoding="utf-8")
    )
    return tuple(
        Model.model_validate(
            {
                "id": f"kit#{name.replace(' ', '-')}",
                "names": {"en": name.capitalize()},
                "licence": "built",
                "library": "kit",
                "source": "kit",
                **piece,
            }
        )
        for name, piece in told.items()
    )
