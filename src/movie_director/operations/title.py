"""`title`: words on a card, as moving pictures."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from movie_director.operations.frozen import Frozen


class Title(Frozen):
    """Parameters of `title@1`.

    Inputs: any number of `credits:<scene>` (see `operations.dress`), whose creators are named after the lines. Output:
    `picture` (video of `frames` frames at `rate`, fading in and out).
    """

    style: Literal["title", "credits"] = "title"
    heading: str = ""
    lines: tuple[str, ...] = Field(
        default=(), description="Under the heading; `role|name` sets two columns in credits."
    )
    frames: int = Field(default=72, gt=0)
    rate: int = Field(default=24, gt=0)
