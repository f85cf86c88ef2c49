"""`time`: how long a shot lasts and when each line sounds in it. Free, and the only timing that pictures read."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from movie_director.operations.frozen import Frozen


class LineUse(Frozen):
    """One line's place in one shot. A long line may start in one shot (`head`) and end over the next (`tail`)."""

    line: str = Field(description="The line's slate: `sc01/l03`.")
    speaker: str
    lead: int = Field(default=6, ge=0, description="Frames of silence before it (before a `tail` always 0).")
    part: Literal["whole", "head", "tail"] = "whole"
    split: int = Field(default=0, ge=0, description="Frames of the line that belong to the `tail`.")
    beside: bool = Field(
        default=False, description="Whether it is said at once with the line before it: `lead` counts from its start."
    )

    @model_serializer(mode="wrap")
    def _short(self, told: SerializerFunctionWrapHandler) -> dict[str, object]:
        """Of a line that is said by itself nothing more is told, so that what was made before stands."""
        return {name: value for name, value in told(self).items() if name != "beside" or value}


class Time(Frozen):
    """Parameters of `time@1`.

    Inputs: `timing:<line slate>` for each line. Output: `timing` (JSON, schema `Timing.1`; see `docs/reference`).
    """

    rate: int = Field(default=24, gt=0, description="Frames per second.")
    lines: tuple[LineUse, ...] = ()
    least: int = Field(default=36, gt=0, description="Frames the shot lasts at least.")
    length: int | None = Field(
        default=None, gt=0, description="Frames the shot lasts instead of `least`, unless its speech needs more."
    )
    tail: int = Field(default=8, ge=0, description="Frames held after the last word.")
    multiple: int = Field(
        default=2, gt=0, description="A shot lasts a whole number of these frames: pictures at half rate fit."
    )
