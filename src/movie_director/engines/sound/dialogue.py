"""Dialogue: a spoken line cleaned, evened out and brought to its level in a mix."""

from __future__ import annotations

import numpy as np

from movie_director.engines.sound.filters import butterworth, gain, loudness, resample, smooth, softened
from movie_director.engines.sound.samples import Samples

RATE = 48_000
TARGET = -18.0
"""LUFS of a line said plainly."""
_PLAIN = -23.0  # LUFS at which the voice engine hands out such a line
_KEPT = 0.5  # how much of a whisper's or a shout's difference survives: films are heard in kitchens
_STEP = 48  # samples a millisecond, the grain of control curves


def dialogue(spoken: Samples, rate: int = 24_000) -> Samples:
    """Return a mono line at 48 kHz: rumble cut below 80 Hz, 2:1 compression, level near `TARGET`.

    Loud and quiet deliveries keep half of their difference, at most 3 dB up and 4 dB down.
    """
    meant = float(np.clip((loudness(spoken, rate) - _PLAIN) * _KEPT, -4.0, 3.0))
    sound = butterworth(resample(spoken, RATE // rate, 1), RATE, "highpass", 80.0)
    sound = sound * _compression(sound)
    for _ in range(2):  # bending peaks takes a little of the level: bring it back once
        sound = softened(sound * gain(TARGET + meant - loudness(sound, RATE)))
    return sound


def _compression(sound: Samples) -> Samples:
    """Return gain over time (n,): 2:1 above 6 dB under the line's own loud passages, 8 ms attack, 120 ms release."""
    blocks = -(-len(sound) // _STEP)
    padded = np.pad(sound, (0, blocks * _STEP - len(sound))).reshape(blocks, _STEP)
    level = np.sqrt(np.mean(np.square(padded), axis=1)) + np.float32(1e-6)
    level = smooth(level.astype(np.float32), RATE / _STEP, 0.008, 0.12)
    loud = float(np.percentile(level, 95)) * 0.5
    control = np.minimum(1.0, np.sqrt(loud / np.maximum(level, 1e-6)))
    centres = np.arange(blocks) * _STEP + _STEP // 2
    return np.interp(np.arange(len(sound)), centres, control).astype(np.float32)
