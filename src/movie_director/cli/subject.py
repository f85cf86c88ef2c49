"""What a command is about: a screenplay file, or a project folder that already has one."""

from __future__ import annotations

from pathlib import Path

from movie_director.build.callsheet import CallSheet
from movie_director.build.recipe import TIERS, Tier
from movie_director.errors import MovieDirectorError
from movie_director.studio.make import prepare
from movie_director.studio.open import Studio, open_project
from movie_director.studio.plan import plan_film
from movie_director.values.money import Money


def tier_named(word: str | None) -> Tier | None:
    """Check a tier's name. Raises MovieDirectorError."""
    if word is not None and word not in TIERS:
        raise MovieDirectorError(f"There is no tier {word!r}; choose {', '.join(TIERS)}.")
    return word


def money_named(words: str | None) -> Money | None:
    """Read an amount. Raises MovieDirectorError."""
    try:
        return None if words is None else Money.parse(words)
    except ValueError as error:
        raise MovieDirectorError(str(error)) from error


def opened(script: Path, out: Path | None, tier: str | None, budget: str | None) -> Studio:
    """Open the project that a command is about, with its screenplay brought in as it is now."""
    if script.is_dir():
        studio = open_project(script)
        kept = studio.project.manifest.script
        if kept is None:
            raise MovieDirectorError(f"{script} has no screenplay yet.", cure="Make it: `movie-director make SCRIPT`.")
        return prepare(studio.project.paths.source / kept, script, tier_named(tier), money_named(budget))
    return prepare(script, out, tier_named(tier), money_named(budget))


def planned(script: Path, out: Path | None, tier: str | None, budget: str | None) -> CallSheet:
    """Return the call sheet of what a command is about."""
    return plan_film(opened(script, out, tier, budget))
