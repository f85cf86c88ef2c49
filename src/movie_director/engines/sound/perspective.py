"""Perspective: where a sound sits between the ears, and what distance takes of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from movie_director.engines.sound.filters import butterworth, gain
from movie_director.engines.sound.samples import Samples

RATE = 48_000
NEAR = 3.0
"""Metres at which a sound has its own level."""
_FALL = 14.0
"""Decibels that ten times the distance takes: less than the 20 of physics, for far things to be heard."""
_BRIGHTEST, _DULLEST = 16_000.0, 900.0


def placed(sound: Samples, pan: Sequence[float], distance: Sequence[float]) -> Samples:
    """Return a mono sound in stereo (n, 2), gliding from the first to the last pan and distance at equal power.

    Pan is -1 left to 1 right; distance in metres makes it quieter and duller, never louder than at a metre.
    """
    middle = float(np.mean(distance))
    corner = float(np.clip(_BRIGHTEST / (1 + middle / 14.0), _DULLEST, _BRIGHTEST))
    heard = butterworth(sound, RATE, "lowpass", corner, order=1) if middle > NEAR else sound
    share = np.linspace(0, 1, len(heard))
    angle = (np.interp(share, (0, 1), (pan[0], pan[-1])) + 1) * np.pi / 4
    level = np.interp(share, (0, 1), (loss(distance[0]), loss(distance[-1])))
    heard = heard * np.power(10.0, level / 20).astype(np.float32)
    return np.stack([heard * np.cos(angle), heard * np.sin(angle)], axis=1).astype(np.float32) * gain(0.0)


def loss(metres: float) -> float:
    """The decibels that a distance takes; some are given below `NEAR`."""
    return -_FALL * float(np.log10(max(metres, 1.0) / NEAR))
