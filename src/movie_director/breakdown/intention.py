"""How a slate, a verb and its parameters become a setup of one delivery."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from pydantic import BaseModel

from movie_director.breakdown.crewlist import Pins, operation
from movie_director.build.recipe import Tier
from movie_director.build.setup import Need, Setup
from movie_director.film.track import Tagged
from movie_director.operations.assembly import TARGETS, Target
from movie_director.operations.style import Style
from movie_director.values.digest import Json
from movie_director.values.slate import Slate, slate

_slate = lru_cache(maxsize=1 << 15)(slate)
"""A film asks for the same slates at every plan; to look one up takes a tenth of what checking it does."""


@dataclass(frozen=True)
class Delivery:
    """What the finished film is: its frame size and rate, its tier, and who makes it."""

    pins: Pins
    tier: Tier = "low"
    width: int = 1280
    height: int = 720
    rate: int = 24
    target: Target = TARGETS["web"]
    description: bool = False
    """Whether a second sound track tells what is seen."""
    sounds: tuple[Tagged, ...] = ()
    """The recordings of the sound library that have tags."""
    visuals: Mapping[str, Style] = field(default_factory=dict[str, Style])
    """Visual styles that a person wrote for this film, by name."""


@dataclass
class Intentions:
    """Writes setups. One that is what it was `before` is the very same object, so that its digest stays known."""

    delivery: Delivery
    before: Mapping[Slate, Setup] = field(default_factory=dict[Slate, Setup])

    def of(
        self,
        name: str,
        verb: str,
        parameters: BaseModel | Mapping[str, Json],
        needs: Mapping[str, Need] | None = None,
        *,
        tier: Tier = "low",
    ) -> Setup:
        """Return the setup of a slate, not yet asked for again nor circled. Raises ValueError for a bad slate.

        `tier` is for what is made worse or better; all else is the same at every tier, and has the lowest.
        """
        asked = parameters.model_dump(mode="json") if isinstance(parameters, BaseModel) else parameters
        setup = Setup(
            slate=_slate(name),
            operation=operation(verb),
            engine=self.delivery.pins[verb],
            parameters=asked,
            needs=dict(needs or {}),
            tier=tier,
        )
        return self.same(setup)

    def same(self, setup: Setup) -> Setup:
        """Return the setup as it was before, if it was just so."""
        earlier = self.before.get(setup.slate)
        return earlier if earlier is not None and earlier == setup else setup


def need(name: str, output: str) -> Need:
    """Return a need of another slate's output. Raises ValueError for a bad slate."""
    return Need(_slate(name), output)
