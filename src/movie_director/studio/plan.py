"""Plan: the call sheet of a project as it stands."""

from __future__ import annotations

from movie_director.build.callsheet import CallSheet
from movie_director.build.plan import plan
from movie_director.studio.open import Studio


def plan_film(studio: Studio) -> CallSheet:
    """Return what would be made, why, and for how much. Makes and spends nothing."""
    project = studio.project
    return plan(
        studio.schedule(),
        studio.takes,
        studio.vault,
        project.performed,
        studio.quote,
        studio.held(),
        project.revision,
    )
