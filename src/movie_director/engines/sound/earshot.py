"""Earshot: what a telephone, a wall or a distance makes of a voice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from movie_director.engines.sound.filters import butterworth, convolve, gain, softened
from movie_director.engines.sound.reverb import response
from movie_director.engines.sound.samples import Samples
from movie_director.operations.sound import Through

RATE = 48_000


class Ear(NamedTuple):
    """The band in Hz that comes through, at which slope, how far it is driven and how loud it is, in decibels.

    `send` is by how many decibels more than usual the room answers; none where no room is heard at all.
    """

    low: float | None = None
    high: float | None = None
    order: int = 2
    drive: float = 0.0
    level: float = 0.0
    send: float | None = 0.0
    halo: float | None = None


EARS: Mapping[Through, Ear] = {
    "phone": Ear(300, 3_400, 4, drive=9.0, level=-1.5, send=None),  # the band of ITU-T G.712
    "radio": Ear(420, 2_600, 4, drive=15.0, level=-1.5, send=None),
    "loudspeaker": Ear(350, 5_000, 2, drive=6.0, send=9.0),
    "thought": Ear(90, None, level=-1.0, send=None, halo=-15.0),
    "over": Ear(send=None),
    "beyond": Ear(None, 850, 2, level=-4.0, send=5.0),
    "aside": Ear(None, 6_500, 1, level=-1.0, send=4.0),
    "far": Ear(180, 3_200, 2, level=-5.0, send=8.0),
}
"""How each sounds."""
_HALO = (1.1, 3_000.0)
"""What is round a thought, which is in no room."""


def through(sound: Samples, way: Through | None) -> tuple[Samples, float | None]:
    """Return a mono line at 48 kHz as it comes through, and by how many decibels more the room answers it; or none."""
    if way is None:
        return sound, 0.0
    ear = EARS[way]
    whole = _level(sound)
    if ear.drive:  # small speakers bend what is loud before they narrow it
        sound = softened(sound * gain(ear.drive), 0.6)
    if ear.low is not None:
        sound = butterworth(sound, RATE, "highpass", ear.low, ear.order)
    if ear.high is not None:
        sound = butterworth(sound, RATE, "lowpass", ear.high, ear.order)
    if ear.drive or way == "beyond":  # as loud as asked, whatever the band took
        sound = sound * np.float32(whole / max(_level(sound), 1e-9))
    if ear.halo is not None:
        halo = convolve(sound[:, None], response(*_HALO).mean(axis=1, keepdims=True))[:, 0]
        sound = np.asarray(np.pad(sound, (0, len(halo) - len(sound))) + halo * gain(ear.halo), np.float32)
    return np.asarray(sound * gain(ear.level), np.float32), ear.send


def _level(sound: Samples) -> float:
    return float(np.sqrt(np.mean(np.square(sound, dtype=np.float64)))) if len(sound) else 0.0
