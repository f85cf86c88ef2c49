"""Light that is not steady: fire, signs that buzz, and lightning."""

from __future__ import annotations

import math

from movie_director.operations.light import Flicker
from movie_director.operations.picture import Picture
from movie_director.places.weather import LIGHTNING, lightning
from movie_director.values.slate import seed_of

_WAVES = ((0.9, 0.42), (2.3, 0.3), (5.1, 0.18), (9.7, 0.1))
"""Hertz and shares of the waves that a fire's light is made of: slow swells with a tremble on top."""
_LAMPS = {"fire": ("key",), "sign": ("key", "neon")}
_BLINK, _EVERY = 0.07, 3.7
"""Seconds that a failing sign drops out, and seconds from one time to the next."""


def levels(flicker: Flicker, seed: int, time: float) -> dict[str, float]:
    """How far each lamp that flickers is turned up `time` seconds into a shot, by name; about 1 on the whole."""
    if flicker.kind == "none" or flicker.depth <= 0:
        return {}
    first = seed_of(f"{flicker.kind}/{seed}") % 997 / 997
    if flicker.kind == "fire":
        swing = sum(
            share * math.sin(2 * math.pi * (hertz * time + first * (k + 1.7))) for k, (hertz, share) in _waves()
        )
        level = 1 + flicker.depth * swing
    else:
        hum = 0.25 * math.sin(2 * math.pi * 6.1 * time + 9 * first)
        out = (time + first * _EVERY) % _EVERY < _BLINK
        level = 1 + flicker.depth * (hum - (3.0 if out else 0.0))
    return dict.fromkeys(_LAMPS[flicker.kind], max(level, 0.05))


def turned(order: Picture, seconds: float, time: float) -> dict[str, float]:
    """How far each lamp that is not steady is turned up `time` seconds into a shot of `seconds`, by name."""
    struck = lightning(order.place.weather, order.seed, seconds, time)
    return {**levels(order.light.flicker, order.seed, time), **({LIGHTNING: struck} if struck else {})}


def _waves() -> list[tuple[int, tuple[float, float]]]:
    return list(enumerate(_WAVES))
