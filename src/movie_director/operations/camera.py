"""A camera as numbers: where it stands, through which lens it sees, and how it moves. Metres, degrees, millimetres.

Where it is at each moment of a shot is `operations.path`'s to say.
"""

from __future__ import annotations

from pydantic import Field

from movie_director.film.shot import Move as Kind
from movie_director.operations.frozen import Frozen

Point = tuple[float, float, float]
SHORTEST, LONGEST = 8.0, 300.0
"""Focal lengths in millimetres between which lenses are lent."""


class Move(Frozen):
    """How the camera moves over the shot. `amount` is the share of the frame travelled, 0 to 1 (`operations.path`).

    `begins` and `ends` are for `follow`: where whom it follows begins and ends the walk, seen from the mark that the
    camera's resting place was chosen for.
    """

    kind: Kind = "static"
    amount: float = Field(default=0.0, ge=0, le=1)
    begins: Point = (0.0, 0.0, 0.0)
    ends: Point = (0.0, 0.0, 0.0)


class Pull(Frozen):
    """Focus pulled from the camera's `focus` to the distance `to`, starting at the share `at` of the shot."""

    to: float = Field(gt=0.05, description="Metres.")
    at: float = Field(default=0.5, ge=0, le=1)
    seconds: float = Field(default=0.8, gt=0, le=30)


class Camera(Frozen):
    """Where the camera stands and what it sees."""

    position: Point
    target: Point
    lens: float = Field(default=40.0, gt=4, description="Focal length in millimetres.")
    fstop: float = Field(default=2.8, gt=0.5)
    focus: float = Field(default=2.5, gt=0, description="Distance in metres that is sharp.")
    sensor: float = Field(default=36.0, ge=4, le=80, description="Width of the sensor in millimetres.")
    roll: float = Field(default=0.0, ge=-90, le=90, description="Degrees that the camera leans to its right.")
    move: Move = Move(amount=0.0)
    pull: Pull | None = None
