"""How a shot is drawn, as numbers."""

from __future__ import annotations

from pydantic import Field

from movie_director.operations.frozen import Frozen


class Style(Frozen):
    """The visual style of a picture."""

    name: str = Field(default="naturalistic", description="The style's name.")
