"""The background of a picture: people beyond those that the shot is of, the same in every shot of their scene."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from movie_director.film.look import Look
from movie_director.operations.frozen import Frozen

Does = Literal["talk", "listen", "watch", "sit", "walk"]


class Extra(Frozen):
    """One of them. A walker goes straight on to where they face, and comes back in at the other end of the lane."""

    look: int = Field(ge=0, description="Which of the background's looks is their body and cut of clothes.")
    tint: int = Field(ge=0, description="Whose colours of the background's looks they wear.")
    size: float = Field(default=1.0, ge=0.7, le=1.3, description="How large beside their look.")
    x: float
    y: float
    facing: float = Field(default=0.0, description="As of a mark: 0 looks towards -y, 90 towards +x.")
    does: Does = "talk"
    level: float = Field(default=0.0, ge=0, le=2, description="Metres that their seat is higher than a chair.")


class Background(Frozen):
    """Who stands, sits and walks about behind and beside what a shot is of. Who is in its way is left out of it."""

    looks: tuple[Look, ...]
    extras: tuple[Extra, ...]
    since: float = Field(default=0.0, ge=0, description="Seconds that walkers have been under way as the shot begins.")
    span: float = Field(default=15.0, gt=0, description="Metres to either side of the middle at which lanes end.")
