"""One door in: engines by entry point, built-in ones as any plugin's.

An entry point of the group `movie_director.engines` names a function `(project_root: Path) -> Engine`. Engines are made
on first use, so that asking one for a price never loads another's model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import cast

from movie_director.build.ports import Engine, Quote
from movie_director.build.recipe import Recipe
from movie_director.errors import SetupMissing

GROUP = "movie_director.engines"


class Engines(Mapping[str, Engine]):
    """Every installed engine by name, made when asked for."""

    def __init__(self, project_root: Path) -> None:
        self._root = project_root
        self._points: dict[str, EntryPoint] = {point.name: point for point in entry_points(group=GROUP)}
        self._made: dict[str, Engine] = {}

    def __getitem__(self, name: str) -> Engine:
        if name not in self._made:
            if name not in self._points:
                raise SetupMissing(f"No engine {name!r} is installed; there are {', '.join(sorted(self._points))}.")
            make = cast("Callable[[Path], Engine]", self._points[name].load())
            self._made[name] = make(self._root)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._points)

    def __len__(self) -> int:
        return len(self._points)

    def of(self, recipe: Recipe) -> Engine:
        """Return the engine that a recipe names. Raises SetupMissing."""
        return self[recipe.engine.partition("@")[0]]

    def quote(self, recipe: Recipe) -> Quote:
        """Ask the recipe's engine for its price."""
        return self.of(recipe).quote(recipe)


def engines(project_root: Path) -> Engines:
    """Return the installed engines for work in one project."""
    return Engines(project_root)
