"""Money: the most that a project may spend."""

from __future__ import annotations

from movie_director.errors import ProjectError
from movie_director.studio.open import Studio
from movie_director.values.money import Money


def budget_of(studio: Studio) -> Money | None:
    """The most that a project may spend; none without a budget. Raises ProjectError."""
    told = studio.project.manifest.budget
    try:
        return Money.parse(told) if told else None
    except ValueError as error:
        raise ProjectError(f"project.json: budget: {error}") from error
