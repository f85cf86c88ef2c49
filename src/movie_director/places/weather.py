"""What falls or blows in a weather, in metres and seconds, and when lightning strikes: the same for every tier."""

from __future__ import annotations

import math
import random
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
    "storm": Fall(3600, (0, 0, -1), (0.44, 0.08), 10.5, 0.0017, splashes=True),
    "snow": Fall(1700, (0, 0, -1), (0.16, 0.05), 1.15, 0.011, 1 / 90, 1.25, 0.2, (0.96, 0.98, 1.0), 0.05),
    "dust": Fall(900, (1, 0.1, -0.04), (0.0, 0.05), 6.5, 0.006, 1 / 28, 0.55, 0.1, (0.95, 0.72, 0.44), 0.03),
    "wind": Fall(150, (1, 0.15, -0.12), (0.0, 0.12), 6.5, 0.042, 1 / 70, 1.3, 0.1, (0.82, 0.5, 0.14), 0.2),
}
"""By weather; nothing falls in the others."""

GUSTS: Mapping[str, float] = {"wind": 1.0, "storm": 0.8, "dust": 0.6, "rain": 0.12}
"""How far a weather bends what grows, of what a strong wind does; nothing bends in the others."""
LIGHTNING = "lightning"
"""The name of the lamp that is out but for flashes."""
_EVERY = 6.0
"""Seconds of a shot in which lightning strikes once, and one more time for as many more."""
_BEATS = ((0.0, 1.0), (0.25, 0.75))
"""Seconds after the strike and strengths of a flash's pulses."""
_FADE = 0.11
_PICTURE = 1 / 12
"""Strikes begin with a picture of the slowest tier, so that none misses them."""


def lightning(weather: str, seed: int, seconds: float, time: float) -> float:
    """How bright lightning is `time` seconds into a shot of `seconds`, 0 to 1: in a storm each shot has a flash."""
    if weather != "storm" or seconds <= 0:
        return 0.0
    chance, level = random.Random(f"lightning/{seed}"), 0.0
    for k in range(1 + int(seconds / _EVERY)):
        part = min(_EVERY, seconds - k * _EVERY)
        strike = k * _EVERY + part * chance.uniform(0.25, 0.6)
        strike = math.floor(strike / _PICTURE) * _PICTURE
        for after, strength in _BEATS:
            past = time - strike - after
            if past > -1e-6:
                level = max(level, strength * math.exp(-max(past, 0.0) / _FADE))
    return level if level > 0.02 else 0.0
