"""The call sheet: what would be made, why, and for how much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from movie_director.build.difference import Difference
from movie_director.build.recipe import Recipe
from movie_director.build.setup import Setup
from movie_director.build.take import Take
from movie_director.values.money import FREE, Money
from movie_director.values.slate import Slate

State = Literal["missing", "current", "stale", "held"]
"""Never made; made as it is meant now; made, but meant differently now; its money is set aside or in doubt."""


@dataclass(frozen=True)
class CallLine:
    """One setup on the sheet. `recipe` is known once what it waits for exists; until then `price` is an upper bound."""

    setup: Setup
    state: State
    why: str | Difference
    recipe: Recipe | None
    take: Take | None
    waits_for: tuple[str, ...] = ()
    price: Money = FREE
    seconds: float = 0.0

    @property
    def reason(self) -> str:
        """Why it is in this state, in words."""
        return str(self.why)

    @property
    def to_make(self) -> bool:
        """Whether shooting this sheet would make it."""
        return self.state != "current"


@dataclass(frozen=True)
class CallSheet:
    """Every line of a schedule, at one journal revision."""

    lines: tuple[CallLine, ...]
    revision: int = 0

    @property
    def to_make(self) -> tuple[CallLine, ...]:
        """What would be made, in order."""
        return tuple(line for line in self.lines if line.to_make)

    @cached_property
    def made(self) -> Mapping[Slate, CallLine]:
        """The lines of what is made as it is meant, by slate; not of circled takes, of which another may be back."""
        return {line.setup.slate: line for line in self.lines if line.state == "current" and not line.setup.circled}

    @property
    def price(self) -> Money:
        """The most that making it all costs."""
        total = FREE
        for line in self.to_make:
            if line.price:
                total = line.price if not total else total + line.price
        return total

    @property
    def seconds(self) -> float:
        """About how long it all works, one thing after another."""
        return sum(line.seconds for line in self.to_make)
