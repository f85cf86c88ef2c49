"""The call sheet of boards, which are no part of the film's own."""

from __future__ import annotations

from dataclasses import replace

from movie_director.breakdown.boards import boards
from movie_director.build.callsheet import CallSheet
from movie_director.build.plan import plan
from movie_director.build.setup import Schedule
from movie_director.errors import BadOption
from movie_director.film.scene import Scene
from movie_director.project.manifest import ENGINES
from movie_director.studio.open import Studio

BOARD = "/board"
"""How the slates of boards end."""


def board_schedule(studio: Studio, scene: str | None = None) -> Schedule:
    """The boards of the film as its documents are now, or of one scene. Raises BadOption for a scene that is not."""
    studio.project.refresh()
    film = studio.project.film
    if scene is not None and film.get(Scene, scene) is None:
        raise BadOption(f"There is no scene {scene!r}.", cure=f"There is: {', '.join(film.cut.scenes)}.")
    delivery = studio.delivery
    # A project of before there were boards has nobody pinned for them.
    delivery = replace(delivery, pins={"board": ENGINES["board"], **delivery.pins})
    return boards(film, delivery, studio.schedule(), None if scene is None else (scene,))


def plan_boards(studio: Studio, scene: str | None = None) -> CallSheet:
    """The call sheet of the boards alone: which would be drawn, and why. Draws nothing."""
    project = studio.project
    schedule = board_schedule(studio, scene)
    return plan(
        schedule, studio.takes.now(), studio.vault, project.performed, studio.quote, studio.held(), project.revision
    )
