"""Evidence of something that a scene needs."""

from __future__ import annotations

from dataclasses import dataclass

from movie_director.film.sheet import Category


@dataclass(frozen=True)
class Found:
    """Evidence of something a scene needs: its words, their place among the text's, and what is done with it.

    `definite` tells that the text takes it as known: `the clock`, and not `a clock`.
    """

    category: Category
    words: str
    name: str
    at: int
    note: str = ""
    capitals: bool = False
    held: bool = False
    definite: bool = False
    soft: bool = False
    """Whether it counts only where a person does it: `tilts the lamp`."""
    owner: int | None = None
    """The place of the word that tells whose it is: `his`, `Ada's`."""
