"""In which visual style a scene is drawn."""

from __future__ import annotations

from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.operations.style import Style


def style_of(film: Film, scene: Scene) -> Style:
    """Return the visual style of a scene."""
    return Style()
