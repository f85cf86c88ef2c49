"""What of a scene a shot tells."""

from __future__ import annotations

from movie_director.film.scene import Scene
from movie_director.film.shot import Shot


def span(scene: Scene, shot: Shot) -> tuple[int, int]:
    """Return the first and last element of the scene that a shot tells; the start where it tells none."""
    told = [*shot.anchors, *(heard.element for heard in shot.lines)]
    index = {name: n for n, name in enumerate(scene.elements)}
    found = [index[name] for name in told if name in index]
    return (min(found), max(found)) if found else (0, 0)
