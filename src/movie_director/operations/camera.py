"""A camera as numbers: where it stands, through which lens it sees, and how it moves. Metres, degrees, millimetres."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from movie_director.operations.frozen import Frozen

Point = tuple[float, float, float]


class Move(Frozen):
    """How the camera moves over the shot. `amount` is the share of the frame travelled, 0 to 1."""

    kind: Literal["static", "push-in", "pull-out", "pan-left", "pan-right", "handheld"] = "static"
    amount: float = Field(default=0.0, ge=0, le=1)


class Camera(Frozen):
    """Where the camera stands and what it sees. The sensor is 36 mm wide."""

    position: Point
    target: Point
    lens: float = Field(default=40.0, gt=4, description="Focal length in millimetres.")
    fstop: float = Field(default=2.8, gt=0.5)
    focus: float = Field(default=2.5, gt=0, description="Distance in metres that is sharp.")
    move: Move = Move(amount=0.0)
