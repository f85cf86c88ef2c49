"""Costs: what a film's pictures cost at each tier, as their engines price them, and what there is to spend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from movie_director.build.recipe import TIERS, Tier
from movie_director.values.money import FREE, Money


class Cost(NamedTuple):
    """What making something may cost, and about how many seconds it works on this machine; nothing where it is made."""

    price: Money = FREE
    seconds: float = 0.0

    def __add__(self, other: Cost) -> Cost:  # pyright: ignore[reportIncompatibleMethodOverride] - costs add up
        return Cost(self.price + other.price, self.seconds + other.seconds)


NOTHING = Cost()


@dataclass(frozen=True)
class Costs:
    """What is yet to be made of a film: pictures by shot and tier, and all else.

    `cap` is what may still be spent, none without a budget; `tier` is the film's.
    """

    shots: Mapping[str, Mapping[Tier, Cost]] = field(default_factory=dict[str, Mapping[Tier, Cost]])
    rest: Cost = NOTHING
    cap: Money | None = None
    tier: Tier = "low"

    def of(self, shots: Iterable[str], tier: Tier) -> Cost:
        """What some shots cost at a tier."""
        return added(self.shots.get(shot, {}).get(tier, NOTHING) for shot in shots)


def added(costs: Iterable[Cost]) -> Cost:
    """The sum of costs."""
    total = NOTHING
    for cost in costs:
        total = total + cost
    return total


def below(tier: Tier) -> tuple[Tier, ...]:
    """The tiers that are cheaper than one, the nearest first."""
    return tuple(reversed(TIERS[: TIERS.index(tier)]))
