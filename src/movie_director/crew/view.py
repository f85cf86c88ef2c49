"""Views: the part of a film that a role sees. What is not in its view it cannot reach."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar, Self

from movie_director.crew.desk import Desk
from movie_director.film.document import Document
from movie_director.film.film import Film


@dataclass(frozen=True)
class View(Film):
    """A film of which only documents of `KINDS` are there.

    A subclass's own fields are taken from the desk by their names; they have defaults, so that a view of a film alone
    can be made.
    """

    KINDS: ClassVar[tuple[type[Document], ...]] = ()

    @classmethod
    def see(cls, film: Film, desk: Desk | None = None) -> Self:
        """Return this view of a film, with what it names from the desk."""
        desk = desk or Desk()
        part = film.only(cls.KINDS)
        view = cls(part.documents, **{name: getattr(desk, name) for name in cls.beside()})
        view.__dict__.update({name: known for name, known in part.__dict__.items() if name != "documents"})
        return view

    @classmethod
    def beside(cls) -> tuple[str, ...]:
        """What of the desk it sees, by name."""
        return tuple(f.name for f in fields(cls) if f.name != "documents")
