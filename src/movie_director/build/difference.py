"""What differs between two recipes of one slate, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, cast

from movie_director.build.recipe import Recipe
from movie_director.build.setup import Need
from movie_director.values.digest import Json


class Difference(NamedTuple):
    """A recipe as it was made, as it is meant now, and what its setup reads: told only to who asks for the words."""

    before: Recipe
    now: Recipe
    needs: Mapping[str, Need]

    def __str__(self) -> str:
        """Say in words what differs."""
        before, now, needs = self
        reasons: list[str] = []
        if before.operation != now.operation:
            reasons.append(f"{before.operation} became {now.operation}")
        if before.engine != now.engine:
            reasons.append(f"engine {before.engine} became {now.engine}")
        if before.tier != now.tier:
            reasons.append(f"tier {before.tier} became {now.tier}")
        if before.retry != now.retry:
            reasons.append("asked for again")
        for path in _changed_paths(before.parameters, now.parameters):
            reasons.append(f"{path} changed")
        for name in sorted(set(before.inputs) | set(now.inputs)):
            if before.inputs.get(name) != now.inputs.get(name):
                reasons.append(f"{needs[name].slate} changed" if name in needs else f"no longer reads {name}")
        return "; ".join(dict.fromkeys(reasons)) or "differs"


def _changed_paths(before: Json, now: Json, at: str = "") -> list[str]:
    """Name the values that differ, as deep as both are mappings of what is called the same."""
    if not isinstance(before, Mapping) or not isinstance(now, Mapping):
        return [at or "parameters"]
    one, two = cast("Mapping[str, Json]", before), cast("Mapping[str, Json]", now)
    if at and one.get("name") != two.get("name"):
        return [at]
    different = [key for key in one.keys() | two.keys() if one.get(key) != two.get(key)]
    return [
        p for key in sorted(different) for p in _changed_paths(one.get(key), two.get(key), f"{at}.{key}" if at else key)
    ]
