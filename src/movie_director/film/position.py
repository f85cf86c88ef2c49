"""A position: where somebody is in a scene, and how, from one of its elements on."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Posture = Literal["stand", "sit", "lie"]
Support = Literal["", "chair", "bench", "bed", "sofa", "ground"]

ASIDE, NEAREST, DEEPEST = 3.6, -2.6, 2.8
"""How far from the middle to the sides, towards the audience and away from it anybody is, in metres."""


class Position(BaseModel):
    """Somebody's place from an element of the scene on, until the next one of theirs; metres and degrees of the stage.

    The audience is towards -y, the middle of the acting area at (0, 0), the table at (0, 0.55). `facing` is 0 towards
    the audience and 90 towards +x, the right of the picture.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    who: str
    x: float = Field(ge=-ASIDE, le=ASIDE)
    y: float = Field(ge=NEAREST, le=DEEPEST)
    facing: float = Field(default=0.0, ge=-180, le=180)
    posture: Posture = "stand"
    on: Support = Field(default="", description="What they sit or lie on: `chair` and `bench` are put there for them.")
    beat: str | None = Field(default=None, description="The screenplay element from which on; none is from the start.")
    why: str = Field(default="", description="Why there, in film words.")
    touched: bool = Field(default=False, description="A person set it; the crew leaves it there.")
