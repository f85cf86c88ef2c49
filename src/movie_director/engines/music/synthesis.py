"""Instruments by arithmetic alone, for a machine without the sampled ones: sums of partials, shaped as tones speak."""

from __future__ import annotations

import random
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from movie_director.engines.music.instruments import INSTRUMENTS, Instrument
from movie_director.engines.music.midi import Played
from movie_director.engines.sound.samples import Samples, single

RATE = 48_000
_Time: TypeAlias = npt.NDArray[np.float64]
_BY_PROGRAM = {i.program: i for i in INSTRUMENTS.values()}
_VOLUME, _PAN, _EXPRESSION = 7, 10, 11
_RELEASE = {"bowed": 0.35, "blown": 0.16, "sung": 0.7, "struck": 0.5, "plucked": 0.4, "drum": 0.6}
"""Seconds that a tone goes on after its note ends."""


def played_by_arithmetic(track: Played, seconds: float, late: float = 0.0) -> Samples:
    """Return a track's sound (n, 2), dry. `late` shifts it against the file, in seconds."""
    player = _BY_PROGRAM.get(track.program, INSTRUMENTS["piano"])
    length = int(seconds * RATE)
    mono = np.zeros(length, np.float32)
    for index, (start, end, pitch, velocity) in enumerate(track.notes):
        piece = tone(player, pitch, round(end - start, 3), velocity, index % 3)
        at = max(0, int((start + late) * RATE))
        last = min(length, at + len(piece))
        if last > at:
            mono[at:last] += piece[: last - at]
    loud = [(s, v / 127) for s, c, v in track.controls if c == _EXPRESSION]
    if loud:
        at = np.arange(length) / RATE
        mono *= single(np.interp(at, [s for s, _ in loud], [v**1.5 for _, v in loud]))
    volume = next((v for _, c, v in track.controls if c == _VOLUME), 100) / 127
    pan = next((v for _, c, v in track.controls if c == _PAN), 64) / 127 * np.pi / 2
    return mono[:, None] * np.array([np.cos(pan), np.sin(pan)], np.float32) * np.float32(volume)


@lru_cache(maxsize=512)
def tone(player: Instrument, pitch: int, seconds: float, velocity: int, kind: int = 0) -> Samples:
    """Return one note (n,): as long as it is held, and its release. `kind` varies phases: chords then do not beat."""
    hertz = 440.0 * 2 ** ((pitch - 69) / 12)
    strength = velocity / 127
    release = _RELEASE[player.voice]
    length = max(0.05, seconds) + release
    if player.voice in ("struck", "plucked", "drum"):
        length = min(length, 6.0)
    time: _Time = np.arange(int(length * RATE)) / RATE
    rng = np.random.default_rng(random.Random(f"{player.program} {pitch} {kind}").randrange(2**32))
    out = _drum(time, hertz, rng) if player.voice == "drum" else _partials(time, hertz, player, strength, rng)
    fall = np.clip((length - time) / release, 0, 1)
    return single(out * strength**1.6 * np.sin(fall * np.pi / 2) ** 2)


def _partials(time: _Time, hertz: float, player: Instrument, strength: float, rng: np.random.Generator) -> Samples:
    voice = player.voice
    roll = {"bowed": 1.35, "blown": 1.7, "sung": 2.0, "struck": 1.9, "plucked": 1.5}[voice] - 0.4 * strength
    odd = 0.25 if player.program == 71 else 1.0  # a clarinet has hardly any even partials
    strings = (-0.0011, 0.0004, 0.0013) if voice in ("bowed", "sung") else (-0.0002, 0.0003)
    wobble = 0.0 if voice in ("struck", "plucked") else 0.0022
    sway = wobble / (2 * np.pi * 5.1) * np.sin(2 * np.pi * 5.1 * time + rng.uniform(0, 6)) * np.minimum(1, time / 0.6)
    out = np.zeros(len(time))
    for k in range(1, 14):
        if hertz * k > 9_000:
            break
        level = k**-roll * (odd if k % 2 == 0 else 1.0)
        if voice in ("struck", "plucked"):
            quick = 3.6 if voice == "struck" else 2.2
            envelope = np.exp(-6.9 * time * (1 + 0.45 * (k - 1)) / quick * (hertz / 262) ** 0.35)
        else:
            envelope = 1.0
        for detune in strings:
            phase = 2 * np.pi * hertz * k * ((1 + detune) * time + sway) + rng.uniform(0, 6.283)
            out += level / len(strings) * envelope * np.sin(phase)
    rise = {"bowed": 0.14, "blown": 0.06, "sung": 0.4, "struck": 0.004, "plucked": 0.003}[voice]
    return np.asarray(0.3 * out * np.sin(np.clip(time / rise, 0, 1) * np.pi / 2) ** 2, np.float32)


def _drum(time: _Time, hertz: float, rng: np.random.Generator) -> Samples:
    out = np.zeros(len(time))
    for ratio, level, decay in ((1.0, 1.0, 1.1), (1.5, 0.5, 0.7), (1.98, 0.3, 0.5), (2.44, 0.2, 0.3)):
        bend = 1 + 0.06 * np.exp(-time / 0.03)
        out += level * np.sin(2 * np.pi * hertz * ratio * np.cumsum(bend) / RATE) * np.exp(-6.9 * time / decay)
    out += 0.25 * rng.standard_normal(len(time)) * np.exp(-time / 0.008)
    return np.asarray(0.5 * out * np.minimum(1, time / 0.002), np.float32)
