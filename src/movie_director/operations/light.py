"""How a shot is lit, as numbers."""

from __future__ import annotations

from pydantic import Field

from movie_director.operations.frozen import Frozen


class Light(Frozen):
    """The light of a scene, the same in all its shots."""

    scheme: str = Field(default="", description="The scheme's name; empty lights by the place's time alone.")
