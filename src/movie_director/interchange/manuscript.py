"""A manuscript: a screenplay file of any format, read."""

from __future__ import annotations

from dataclasses import dataclass

from movie_director.film.screenplay import Written


@dataclass(frozen=True)
class Guess:
    """Something that the file did not say and the reader supposed, at a line from 1."""

    line: int
    what: str


@dataclass(frozen=True)
class Manuscript:
    """A screenplay file, read: its title page and its elements in order, and what had to be guessed."""

    title: str
    credit: str
    authors: tuple[str, ...]
    elements: tuple[Written, ...]
    page: tuple[tuple[str, str], ...] = ()
    front: str = ""
    format: str = "Fountain"
    guessed: tuple[Guess, ...] = ()
    seconds: tuple[float, ...] = ()
    """How long each scene is to last, where the file says so."""
