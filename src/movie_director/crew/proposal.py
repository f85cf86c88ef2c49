"""A proposal: edits and notes from a role, which a person or a policy accepts."""

from __future__ import annotations

from dataclasses import dataclass

from movie_director.film.edits import Edit


@dataclass(frozen=True)
class Proposal:
    """What a role would change, and what it has to say about it."""

    role: str
    edits: tuple[Edit, ...] = ()
    notes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.edits)
