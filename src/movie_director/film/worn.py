"""What somebody wears in a scene that is not what they wear else, because the screenplay says so."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from movie_director.film.look import Look


class Worn(BaseModel):
    """Clothes that the screenplay tells for somebody, from an element of a scene on, until the next of theirs. Frozen.

    `clothes` are fields of their usual look with what is worn instead: `("outer", "coat")`; none at all are the usual
    clothes again.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    who: str
    clothes: tuple[tuple[str, str | bool | float], ...] = ()
    beat: str | None = Field(default=None, description="The element from which on; none is from the scene's start.")
    touched: bool = Field(default=False, description="A person set it; the crew leaves it there.")

    def over(self, look: Look) -> Look:
        """A usual look with these clothes."""
        return look.model_copy(update=dict(self.clothes)) if self.clothes else look
