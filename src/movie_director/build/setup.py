"""Setups: what we mean to make. A schedule is all of them, in the order a film-maker wants to see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from movie_director.build.recipe import Tier
from movie_director.values.digest import Json
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


class Schedule:
    """All setups, each after what it needs. Raises ValueError for a need that names no setup, or a loop."""

    def __init__(self, setups: Iterable[Setup]) -> None:
        self._setups = {s.slate: s for s in setups}
        self._order: list[Slate] = []
        done: set[Slate] = set()
        for start in self._setups:
            self._visit(start, done, ())
        self.setups = [self._setups[slate] for slate in self._order]

    def _visit(self, slate: Slate, done: set[Slate], trail: tuple[Slate, ...]) -> None:
        if slate in done:
            return
        if slate in trail:
            raise ValueError(f"{' -> '.join([*trail, slate])} is a loop; a schedule has none.")
        if slate not in self._setups:
            raise ValueError(f"{trail[-1] if trail else slate} needs {slate}, which no setup makes.")
        for need in self._setups[slate].needs.values():
            self._visit(need.slate, done, (*trail, slate))
        done.add(slate)
        self._order.append(slate)

    def __iter__(self) -> Iterator[Setup]:
        return iter(self.setups)

    def __len__(self) -> int:
        return len(self.setups)

    def __getitem__(self, slate: Slate) -> Setup:
        return self._setups[slate]

    def __contains__(self, slate: object) -> bool:
        return slate in self._setups
