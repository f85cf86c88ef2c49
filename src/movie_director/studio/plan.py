"""Plan: the call sheet of a project as it stands."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager

from movie_director.build.callsheet import CallSheet
from movie_director.build.plan import plan
from movie_director.studio.open import Studio

_LARGE = 1000
"""Setups of a film that Python's collector of cycles is slow to look through."""


def plan_film(studio: Studio) -> CallSheet:
    """Return what would be made, why, and for how much. Makes and spends nothing."""
    project = studio.project
    with _uncollected():
        sheet = plan(
            studio.schedule(),
            studio.takes.now(),
            studio.vault,
            project.performed,
            studio.quote,
            studio.held(),
            project.revision,
        )
        if not studio.loaded and len(sheet.lines) >= _LARGE:
            gc.freeze()  # documents, setups and takes stay: to look through them again and again stops an edit for long
        studio.loaded = True
        return sheet


@contextmanager
def _uncollected() -> Generator[None]:
    """Have Python's collector of cycles wait.

    A plan makes ten thousand small objects, none of them in a cycle, and to look through a whole feature for cycles in
    the middle of it takes longer than the plan.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
