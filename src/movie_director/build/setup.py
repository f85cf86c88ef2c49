"""Setups: what we mean to make. A schedule is all of them, in the order a film-maker wants to see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from movie_director.build.recipe import Recipe, Tier
from movie_director.values.digest import Digest, Json
from movie_director.values.slate import Slate


class Need(NamedTuple):
    """An output of another setup that this one reads."""

    slate: Slate
    output: str


@dataclass(frozen=True)
class Setup:
    """An intention: its slate, who does what with which parameters, and what it reads from other setups."""

    slate: Slate
    operation: str
    engine: str
    parameters: Mapping[str, Json]
    needs: Mapping[str, Need] = field(default_factory=dict[str, Need])
    tier: Tier = "low"
    retry: int = 0
    circled: str | None = None
    """The recipe of a take chosen by hand, which stands whatever the setup says now."""

    @cached_property
    def needed(self) -> frozenset[Slate]:
        """The slates of what this reads."""
        return frozenset(need.slate for need in self.needs.values())

    def recipe(self, inputs: Mapping[str, Digest]) -> Recipe:
        """Return the recipe that these inputs make of it: the same object as last time for the same inputs."""
        last: Recipe | None = self.__dict__.get("_recipe")
        if last is None or last.inputs != inputs:
            last = Recipe(self.operation, self.engine, self.parameters, inputs, self.tier, self.retry)
            self.__dict__["_recipe"] = last
        return last


class Schedule:
    """All setups, each after what it needs. Raises ValueError for a need that names no setup, or a loop."""

    def __init__(self, setups: Iterable[Setup]) -> None:
        self._setups = {s.slate: s for s in setups}
        done: dict[Slate, Setup] = {}
        there = done.keys()
        for setup in self._setups.values():
            if setup.needed <= there:  # mostly, since setups come in order; one that was visited keeps its place
                done[setup.slate] = setup
            else:
                self._visit(setup, done)
        self.setups = list(done.values())

    def _visit(self, start: Setup, done: dict[Slate, Setup]) -> None:
        """Add a setup after all that it needs, however deep: a stack, since a film may be deeper than Python's."""
        trail: dict[Slate, Iterator[Need]] = {start.slate: iter(start.needs.values())}
        while trail:
            slate, needs = next(reversed(trail.items()))
            need = next((n for n in needs if n.slate not in done), None)
            if need is None:
                done[slate] = self._setups[slate]
                del trail[slate]
            elif need.slate in trail:
                raise ValueError(f"{' -> '.join([*trail, need.slate])} is a loop; a schedule has none.")
            elif need.slate not in self._setups:
                raise ValueError(f"{slate} needs {need.slate}, which no setup makes.")
            else:
                trail[need.slate] = iter(self._setups[need.slate].needs.values())

    def __iter__(self) -> Iterator[Setup]:
        return iter(self.setups)

    def __len__(self) -> int:
        return len(self.setups)

    def __getitem__(self, slate: Slate) -> Setup:
        return self._setups[slate]

    def __contains__(self, slate: object) -> bool:
        return slate in self._setups
