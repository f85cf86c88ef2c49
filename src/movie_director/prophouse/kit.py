"""Our kit: the pieces that the stage builds itself, so that a film has its things where no library holds them."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from movie_director.prophouse.model import Model
from movie_director.prophouse.setpieces import MARK, SET_PIECES
from movie_director.prophouse.sizes import KIT


@lru_cache(maxsize=1)
def pieces() -> tuple[Model, ...]:
    """Return a model per piece: its nouns and years from `kit.toml`, its size as it is built from `sizes.toml`.

    Its id says which: `kit#wine-glass`; what the stage builds for its places is `set#wall-clock`.
    """
    told: dict[str, dict[str, Any]] = tomllib.loads(
        files("movie_director.prophouse").joinpath("kit.toml").read_text(encoding="utf-8")
    )
    made = [
        Model.model_validate(
            {
                "id": f"kit#{name.replace(' ', '-')}",
                "names": {"en": name.capitalize()},
                "licence": "built",
                "library": "kit",
                "source": "kit",
                "size": KIT[name].size,
                "top": KIT[name].top,
                **piece,
            }
        )
        for name, piece in told.items()
    ]
    made += [
        Model(
            id=id,
            names={"en": id.removeprefix(MARK).replace("-", " ").capitalize()},
            licence="built",
            library="kit",
            source="kit",
            size=piece.size,
            nouns=piece.nouns,
            years=piece.years,
        )
        for id, piece in SET_PIECES.items()
    ]
    return tuple(made)
