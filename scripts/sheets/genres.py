"""The same scene by night as each genre lights it: nothing but the film's genre is changed."""

from __future__ import annotations

from movie_director.breakdown.lighting import light_of
from movie_director.breakdown.scheme import genres
from movie_director.film.edits import Put, apply_all
from movie_director.film.scene import Scene
from scripts.sheets.cell import Cell
from scripts.sheets.scene import film, order

COLUMNS = 4
SIZE = (480, 270)
SECONDS = 0.5
LEFT_OUT = frozenset(("animation", "documentary", "adventure", "musical"))
"""As drama, comedy or action, but for a little."""


def cells() -> list[Cell]:
    """A medium shot in the room, for each genre."""
    shown: list[Cell] = []
    for genre in (name for name in genres() if name not in LEFT_OUT):
        made = film("NIGHT")
        made = apply_all(made, [Put(made.direction.having(genre=genre))])
        scene = made.get(Scene, "sc01")
        assert scene is not None
        light = light_of(made, scene)
        shown.append(Cell(f"{genre}: {light.scheme}, ratio {light.ratio:g}", order(made, "medium", who="ben")))
    return shown
