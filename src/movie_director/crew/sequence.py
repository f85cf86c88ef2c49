"""The scenes of a film that have shots, in the order they are seen."""

from __future__ import annotations

from movie_director.film.film import Film
from movie_director.film.scene import Scene


def seen(film: Film) -> list[Scene]:
    """Return them: by the cut, and by name those that it does not have yet."""
    order = {name: n for n, name in enumerate(film.cut.scenes)}
    return sorted((s for s in film.of(Scene) if film.shots(s.name)), key=lambda s: (order.get(s.name, 1 << 20), s.name))
