"""What each tier means for pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from movie_director.build.recipe import Tier


@dataclass(frozen=True)
class Quality:
    """A picture size in pixels, pictures a second, and Cycles samples.

    `drawn`: people are drawn over a plate; `fine`: light bounces twice more, and samples go where they are needed.
    """

    width: int
    height: int
    rate: int
    samples: int
    drawn: bool
    fine: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return (self.width, self.height)


QUALITIES: Mapping[Tier, Quality] = MappingProxyType(
    {
        "low": Quality(640, 360, 12, 5, drawn=True),
        "standard": Quality(854, 480, 24, 24, drawn=True, fine=True),
        "high": Quality(1280, 720, 24, 24, drawn=False, fine=True),
    }
)
UNDRAWN: Mapping[Tier, Quality] = MappingProxyType({"standard": Quality(854, 480, 12, 8, drawn=False)})
"""What a tier falls back on where nothing can be drawn."""
