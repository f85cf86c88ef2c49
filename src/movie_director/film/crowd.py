"""A crowd: how many people are in a scene beyond its characters, who they are, and what they do."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from movie_director.film.look import Look

Doing = Literal["mill", "pass", "sit", "watch"]
"""Stand and talk in twos and threes, walk through, sit where there are seats, stand and look at what happens."""
MOST = 40


class Crowd(BaseModel):
    """The background of a scene: the same people in every shot of it. None of them is a character."""

    model_config = ConfigDict(frozen=True, extra="allow")

    count: int = Field(ge=0, le=MOST, description="How many there are, where the place has room; 0 for nobody.")
    who: str = Field(default="people", description="Who they are, in the text's words: `soldiers`, `wedding guests`.")
    doing: Doing = "mill"
    looks: tuple[Look, ...] = Field(
        default=(), max_length=8, description="How they look: a few looks, whose colours are exchanged."
    )
    touched: bool = Field(default=False, description="A person set it; the crew leaves it so.")
