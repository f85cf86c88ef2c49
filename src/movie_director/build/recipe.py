"""A recipe: a setup with its inputs resolved. Its digest is its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, cast

from movie_director.values.digest import Digest, Json, digest_json

Tier = Literal["low", "standard", "high"]
TIERS: tuple[Tier, ...] = ("low", "standard", "high")


@dataclass(frozen=True)
class Recipe:
    """Everything a take depends on, and nothing else: no paths, code hashes, slates or take numbers.

    `operation` and `engine` carry their versions (`picture@1`, `blender@1`), the engine's as pinned in the project.
    `inputs` holds content digests. `retry` is 0 until someone says "again".
    """

    operation: str
    engine: str
    parameters: Mapping[str, Json]
    inputs: Mapping[str, Digest] = field(default_factory=dict[str, Digest])
    tier: Tier = "low"
    retry: int = 0

    def as_json(self) -> dict[str, Json]:
        """Return the canonical form that is digested and stored."""
        return {
            "schema": "Recipe.1",
            "operation": self.operation,
            "engine": self.engine,
            "parameters": self.parameters,
            "inputs": dict(self.inputs),
            "tier": self.tier,
            "retry": self.retry,
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Json]) -> Recipe:
        """Read what `as_json` wrote."""
        return cls(
            operation=cast(str, value["operation"]),
            engine=cast(str, value["engine"]),
            parameters=cast("Mapping[str, Json]", value["parameters"]),
            inputs=cast("Mapping[str, Digest]", value["inputs"]),
            tier=cast(Tier, value["tier"]),
            retry=cast(int, value["retry"]),
        )

    @cached_property
    def digest(self) -> Digest:
        """The recipe's name."""
        return digest_json("Recipe.1", self.as_json())
