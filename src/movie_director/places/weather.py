"""What falls or blows in a weather, in metres and seconds: the same for every tier that draws it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Fall:
    """Drops, flakes or grains: how many, which way they go, how fast, how wide, and how long each is open to light."""

    count: int
    way: tuple[float, float, float]
    """Where to: down, or along the ground."""
    wind: tuple[float, float]
    """How far it is blown aside for each metre that it goes."""
    speed: float
    thin: float
    """Metres across."""
    shutter: float = 1 / 60
    ambient: float = 0.2
    """The share of the sky's light that it sends on: water little, snow much."""
    lamps: float = 0.042
    tint: tuple[float, float, float] = (1.0, 1.0, 1.0)
    sway: float = 0.0
    """Metres by which it rocks to and fro."""
    splashes: bool = False


FALLS: Mapping[str, Fall] = {
    "rain": Fall(1300, (0, 0, -1), (0.05, 0.02), 7.5, 0.0014, splashes=True),
    "storm": Fall(2300, (0, 0, -1), (0.26, 0.05), 8.8, 0.0016, splashes=True),
    "snow": Fall(1700, (0, 0, -1), (0.16, 0.05), 1.15, 0.011, 1 / 90, 1.25, 0.2, (0.96, 0.98, 1.0), 0.05),
    "dust": Fall(900, (1, 0.1, -0.04), (0.0, 0.05), 6.5, 0.006, 1 / 28, 0.55, 0.1, (0.95, 0.72, 0.44), 0.03),
    "wind": Fall(46, (1, 0.15, -0.12), (0.0, 0.12), 4.2, 0.03, 1 / 80, 0.35, 0.1, (0.6, 0.42, 0.16), 0.16),
}
"""By weather; nothing falls in the others."""
