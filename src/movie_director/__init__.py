"""Movie Director: a screenplay goes in, a film comes out.

import asyncio
from movie_director import make

made = asyncio.run(make("my-story.fountain"))
print(made.movie)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from movie_director.build.callsheet import CallLine, CallSheet
    from movie_director.build.recipe import Recipe
    from movie_director.build.shoot import Event
    from movie_director.build.take import Take
    from movie_director.errors import MovieDirectorError
    from movie_director.film.film import Film
    from movie_director.studio.make import Made, make
    from movie_director.studio.open import Studio, create_project, open_project
    from movie_director.studio.plan import plan_film
    from movie_director.values.money import Money

__all__ = [
    "CallLine",
    "CallSheet",
    "Event",
    "Film",
    "Made",
    "Money",
    "MovieDirectorError",
    "Recipe",
    "Studio",
    "Take",
    "create_project",
    "make",
    "open_project",
    "plan_film",
]

_WHERE = {
    "CallLine": "build.callsheet",
    "CallSheet": "build.callsheet",
    "Event": "build.shoot",
    "Film": "film.film",
    "Made": "studio.make",
    "Money": "values.money",
    "MovieDirectorError": "errors",
    "Recipe": "build.recipe",
    "Studio": "studio.open",
    "Take": "build.take",
    "create_project": "studio.open",
    "make": "studio.make",
    "open_project": "studio.open",
    "plan_film": "studio.plan",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is asked for: a worker that draws pictures needs no command line."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)


def __dir__() -> list[str]:
    """The public names."""
    return list(__all__)
