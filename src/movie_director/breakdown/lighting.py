"""Which light a scene has: asked for by a person, else by time, place, mood and genre."""

from __future__ import annotations

from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.operations.light import Light


def light_of(film: Film, scene: Scene) -> Light:
    """Return the light of a scene."""
    return Light()
