"""Rendering: a MIDI file becomes stems by instrument family, balanced, in a hall, with ends that do not click."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from movie_director.engines.music.instruments import INSTRUMENTS, Instrument
from movie_director.engines.music.midi import Played, played
from movie_director.engines.music.synthesis import played_by_arithmetic
from movie_director.engines.sound.filters import SILENT, convolve, gain, loudness, true_peak
from movie_director.engines.sound.reverb import response
from movie_director.engines.sound.samples import Samples, single
from movie_director.operations.score import Family, Role

RATE = 48_000
PEAK = -3.0
"""dBTP that a cue stays under."""
_BALANCE: Mapping[Role, float] = {
    "melody": -1.5, "harmony": -4.0, "bass": -4.0, "motion": -6.5, "pulse": -5.0, "accent": -2.5,
}  # fmt: skip
"""Decibels of each role against the tune, by loudness."""
_HALL, _BRIGHT = 2.3, 3_400.0
_WET: Mapping[Family, float] = {
    "strings": -7.0, "winds": -8.0, "brass": -7.5, "keys": -9.0, "plucked": -8.0, "voices": -5.0, "percussion": -10.0,
}  # fmt: skip
"""Decibels of the hall's answer against the family itself."""
Play = Callable[[Played, float, float], Samples]
"""Plays a track: the track, how many seconds, and by how many it is late."""


@dataclass(frozen=True)
class Rendered:
    """A cue as sound: a stem (n, 2) for each family that plays; their sum is the cue."""

    stems: Mapping[Family, Samples]

    def sum(self) -> Samples:
        """Return the cue."""
        return single(np.sum(list(self.stems.values()), axis=0))


def render(midi: bytes, frames: int, rate: int, level: float, fade: int, play: Play | None = None) -> Rendered:
    """Play a MIDI file for `frames` of picture at `level` LUFS, fading over its last `fade` frames.

    `play` plays a track, by default by arithmetic. Raises EngineFailed for what is no MIDI file.
    """
    play = play or played_by_arithmetic
    length = frames * RATE // rate
    seconds = length / RATE
    stems: dict[Family, Samples] = {}
    for track in played(midi):
        name, role = _named(track.name)
        if name is None:
            continue
        dry = play(track, seconds, -name.ahead)
        heard = loudness(dry, RATE)
        if heard <= SILENT:
            continue
        balanced = dry * gain(-23.0 + _BALANCE[role] - heard)
        stems[name.family] = stems[name.family] + balanced if name.family in stems else balanced
    hall = response(_HALL, _BRIGHT)
    wet: dict[Family, Samples] = {
        family: single(dry + convolve(dry, hall)[:length] * gain(_WET[family])) for family, dry in stems.items()
    }
    if not wet:
        return Rendered({"strings": np.zeros((length, 2), np.float32)})
    whole = single(np.sum(list(wet.values()), axis=0))
    amount = level - loudness(whole, RATE)
    amount = min(amount, PEAK - true_peak(whole)) if np.isfinite(amount) else 0.0
    edge = _edges(length, fade * RATE // rate)[:, None] * gain(amount)
    finished: dict[Family, Samples] = {family: single(stem * edge) for family, stem in wet.items()}
    return Rendered(finished)


def _named(name: str) -> tuple[Instrument | None, Role]:
    """The instrument and role that a track's name tells; a track by another hand plays as the harmony does."""
    instrument, _, role = name.partition(" (")
    known: list[Role] = [r for r in _BALANCE if role.startswith(r)]
    return INSTRUMENTS.get(instrument), known[0] if known else "harmony"


def _edges(length: int, fade: int) -> Samples:
    edge = np.ones(length, np.float32)
    rise, fall = min(RATE // 100, length // 4), min(max(fade, RATE // 20), length // 2)
    edge[:rise] = np.linspace(0, 1, rise, dtype=np.float32)
    edge[-fall:] = (np.cos(np.linspace(0, np.pi / 2, fall)) ** 2).astype(np.float32)
    return edge
