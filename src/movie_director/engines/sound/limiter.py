"""A limiter for true peaks: it turns down the few moments that would pass a ceiling, and leaves the rest as it is."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import numpy as np
import numpy.typing as npt

from movie_director.engines.sound.filters import gain, resample
from movie_director.engines.sound.samples import Samples

_OVER = 4
"""Times the rate at which peaks between samples are looked for (ITU-R BS.1770-4, annex 2)."""
_HALF = 0.012
"""Seconds over which it goes down before a peak, and up again: too slow to bend a bass, too quick to be heard."""
_PIECE = 4_800
_MARGIN = 128
_BETWEEN = 0.7
"""No peak between samples is looked for where samples stay under this share of the ceiling: 3 dB."""
_ROUNDS = 6


def limited(sound: Samples, ceiling: float, rate: int) -> tuple[Samples, float]:
    """Return sound (n, channels) whose true peak is at most `ceiling` dBTP, and by how many decibels it went down.

    All channels go down together, so that nothing moves sideways. Sound that never passes the ceiling is the same.
    """
    level, most, out = float(gain(ceiling)), 1.0, sound
    for _ in range(_ROUNDS):  # turning down changes what lies between samples a little
        wanted = _wanted(out, level)
        if wanted is None:
            break
        control = _smoothed(wanted, round(_HALF * rate))
        most *= float(control.min())
        out = np.asarray(out * control[:, None], np.float32)
    return out, round(-20 * float(np.log10(most)), 2)


def peak_of(sound: Samples) -> float:
    """Return the true peak in dBTP of sound (n, channels), looked for only where samples come near the highest one."""
    highest = float(np.max(np.abs(sound), initial=0.0))
    peak = highest
    for first, piece in _near(sound, highest * _BETWEEN):
        del first
        peak = max(peak, float(np.max(np.abs(resample(piece, _OVER, 1)))))
    return 20.0 * float(np.log10(max(peak, 1e-10)))


def _near(sound: Samples, level: float) -> list[tuple[int, Samples]]:
    """The pieces whose samples reach a level, with margins, and where each starts."""
    count = -(-len(sound) // _PIECE)
    found: list[tuple[int, Samples]] = []
    for index in range(count):
        first, last = index * _PIECE, min(len(sound), (index + 1) * _PIECE)
        if level > 0 and float(np.max(np.abs(sound[first:last]))) >= level:
            start = max(0, first - _MARGIN)
            found.append((start, sound[start : last + _MARGIN]))
    return found


def _wanted(sound: Samples, level: float) -> npt.NDArray[np.float32] | None:
    """The gain (n,) that each sample wants, by the peaks around it; none when none is over the ceiling."""
    wanted: npt.NDArray[np.float32] | None = None
    for start, piece in _near(sound, level * _BETWEEN):
        high = np.max(np.abs(resample(piece, _OVER, 1)), axis=1).reshape(-1, _OVER).max(axis=1)
        over = np.maximum(high, np.concatenate([high[1:], high[-1:]]))
        if float(over.max()) <= level * 1.0005:
            continue
        if wanted is None:
            wanted = np.ones(len(sound), np.float32)
        span = slice(start, start + len(piece))
        # A hair more than needed, so that a second round finds nothing.
        wanted[span] = np.minimum(wanted[span], np.minimum(1.0, level * 0.999 / np.maximum(over, 1e-9)))
    return wanted


def _smoothed(wanted: npt.NDArray[np.float32], half: int) -> npt.NDArray[np.float32]:
    """The least of the neighbourhood, averaged over as much: never above what is wanted."""
    images: Any = import_module("scipy.ndimage")
    signal: Any = import_module("scipy.signal")
    out = np.ones(len(wanted), np.float32)
    touched = np.flatnonzero(wanted < 1.0)
    window = np.hanning(2 * half + 1)
    window /= window.sum()
    for near in np.split(touched, np.flatnonzero(np.diff(touched) > 4 * half) + 1):
        start, end = max(0, int(near[0]) - 2 * half), min(len(wanted), int(near[-1]) + 2 * half + 1)
        low = images.minimum_filter1d(wanted[start:end], 2 * half + 1, mode="nearest")
        padded = np.pad(low, half, mode="edge")
        out[start:end] = signal.fftconvolve(padded, window, "valid").astype(np.float32)
    return np.minimum(out, 1.0)
