"""Plan: the call sheet of a project as it stands."""

from __future__ import annotations

import gc
from collections.abc import Generator, Mapping
from contextlib import contextmanager

from movie_director.build.callsheet import CallLine, CallSheet
from movie_director.build.plan import plan
from movie_director.studio.open import Studio
from movie_director.values.slate import Slate
from movie_director.vault.takes import TakesNow

_LARGE = 1000
"""Setups of a film that Python's collector of cycles is slow to look through."""


def plan_film(studio: Studio) -> CallSheet:
    """Return what would be made, why, and for how much. Makes and spends nothing."""
    project = studio.project
    with _uncollected():
        schedule, takes = studio.schedule(), studio.takes.now()
        standing = _standing(studio, takes)
        studio.planned = None  # should this plan fail: what the vault has lost it tells but once
        sheet = plan(
            schedule,
            takes,
            studio.vault,
            project.performed,
            studio.quote,
            studio.held(),
            project.revision,
            standing,
        )
        studio.planned = sheet, takes
        if not studio.loaded and len(sheet.lines) >= _LARGE:
            gc.freeze()  # documents, setups and takes stay: to look through them again and again stops an edit for long
        studio.loaded = True
        return sheet


def _standing(studio: Studio, takes: TakesNow) -> Mapping[Slate, CallLine]:
    """Return the lines of the last plan whose takes are there still, with every file that they made."""
    if studio.planned is None:
        return {}
    sheet, then = studio.planned
    gone, changed = studio.vault.gone(), takes.changed(then)
    if not gone and not changed:
        return sheet.made

    def stands(line: CallLine) -> bool:
        take, recipe = line.take, line.recipe
        if take is None or recipe is None:
            return False
        if recipe.digest[:2] in changed and takes.get(recipe.digest) is not take:
            return False
        return all(output.content not in gone for output in take.outputs.values())

    return {slate: line for slate, line in sheet.made.items() if stands(line)}


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
