"""A take: the record of a recipe performed, kept for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, cast

from movie_director.build.recipe import Recipe
from movie_director.values.digest import Digest, Json
from movie_director.values.money import FREE, Money

Promise = Literal["exact", "close", "recorded"]
"""What an engine can keep: the same pixels; the same within a measure; or only what was recorded."""


@dataclass(frozen=True)
class Output:
    """One thing a take made. `content` names pixels, samples or text; `blob` names the file that holds them now."""

    content: Digest
    blob: Digest
    media: str
    size: int = 0


@dataclass(frozen=True)
class CameraReport:
    """The engine's own account: its promise, what it used, how long it worked, what it could not satisfy."""

    engine: str
    promise: Promise = "exact"
    seconds: float = 0.0
    warnings: tuple[str, ...] = ()
    facts: Mapping[str, Json] = field(default_factory=dict[str, Json])


@dataclass(frozen=True)
class Performance:
    """What an engine hands back: outputs by name, its report, and what it charged."""

    outputs: Mapping[str, Output]
    report: CameraReport
    cost: Money = FREE


@dataclass(frozen=True)
class Take:
    """A recipe, what came of it, what it cost, and when (ISO 8601, UTC)."""

    recipe: Recipe
    outputs: Mapping[str, Output]
    report: CameraReport
    cost: Money
    made_at: str

    def as_json(self) -> dict[str, Json]:
        """Return the stored form, schema `Take.1`."""
        return {
            "schema": "Take.1",
            "recipe": self.recipe.as_json(),
            "outputs": {
                name: {"content": o.content, "blob": o.blob, "media": o.media, "size": o.size}
                for name, o in self.outputs.items()
            },
            "report": {
                "engine": self.report.engine,
                "promise": self.report.promise,
                "seconds": self.report.seconds,
                "warnings": list(self.report.warnings),
                "facts": dict(self.report.facts),
            },
            "cost": {"amount": str(self.cost.amount), "currency": self.cost.currency},
            "made_at": self.made_at,
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Json]) -> Take:
        """Read what `as_json` wrote."""
        outputs = cast("Mapping[str, Mapping[str, Json]]", value["outputs"])
        report = cast("Mapping[str, Json]", value["report"])
        cost = cast("Mapping[str, str]", value["cost"])
        return cls(
            recipe=Recipe.from_json(cast("Mapping[str, Json]", value["recipe"])),
            outputs={
                name: Output(cast(str, o["content"]), cast(str, o["blob"]), cast(str, o["media"]), cast(int, o["size"]))
                for name, o in outputs.items()
            },
            report=CameraReport(
                engine=cast(str, report["engine"]),
                promise=cast(Promise, report["promise"]),
                seconds=cast(float, report["seconds"]),
                warnings=tuple(cast("list[str]", report["warnings"])),
                facts=cast("Mapping[str, Json]", report["facts"]),
            ),
            cost=Money(Decimal(cost["amount"]), cost["currency"]),
            made_at=cast(str, value["made_at"]),
        )
