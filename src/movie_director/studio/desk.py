"""The desk of a project's crew: what lies beside its film."""

from __future__ import annotations

from movie_director.breakdown.visual import visuals
from movie_director.crew.desk import Desk
from movie_director.film.film import Film
from movie_director.studio.open import Studio
from movie_director.studio.props import house_of
from movie_director.studio.running import spoken_frames
from movie_director.studio.styles import project_styles, project_visuals


def desk_of(studio: Studio, film: Film, before: Film | None = None, *, heard: bool = False) -> Desk:
    """Return what the crew works with beside a film; `before` is the film as it was, where that is another.

    Recorded lines are looked up where the film has a length to keep, or somebody wants to have them `heard`.
    """
    was, project = before or film, studio.project
    return Desk(
        before=was.screenplay,
        house=house_of(project),
        styles=project_styles(project),
        spoken=spoken_frames(studio) if heard or film.direction.length is not None else {},
        rate=project.manifest.rate,
        again=film.direction.length != was.direction.length,
        visuals=(*visuals(), *project_visuals(project)),
    )
