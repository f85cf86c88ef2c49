"""A limiter for true peaks: it turns down the few moments that would pass a ceiling, and leaves the rest as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

import numpy as np
import numpy.typing as npt

from movie_director.engines.sound.filters import gain
from movie_director.engines.sound.samples import Samples

Flags = npt.NDArray[np.bool_]
_OVER = 4
"""Times the rate at which peaks between samples are looked for (ITU-R BS.1770-4, annex 2)."""
_HALF = 0.012
"""Seconds over which it goes down before a peak, and up again: too slow to bend a bass, too quick to be heard."""
_BLOCK = 240
"""Samples, 5 ms, by which it is looked whether a peak can be near."""
_LONGEST = 200
"""Blocks that are looked at in one go."""
_MARGIN = 32
"""Samples around them that the peaks between samples at their ends need; the filter reaches ten."""
_BETWEEN = 0.7
"""No peak between samples is looked for where samples stay under this share of the ceiling: 3 dB."""
_ROUNDS = 6


def limited(sound: Samples, ceiling: float, rate: int) -> tuple[Samples, float]:
    """Return sound (n, channels) whose true peak is at most `ceiling` dBTP, and by how many decibels it went down.

    All channels go down together, so that nothing moves sideways. Sound that never passes the ceiling is the same.
    """
    level, most, out = float(gain(ceiling)), 1.0, sound
    where: Flags | None = None
    for _ in range(_ROUNDS):  # turning down changes what lies between samples a little
        wanted = _wanted(out, level, where)
        if wanted is None:
            break
        control = _smoothed(wanted, round(_HALF * rate))
        most *= float(control.min())
        where = _blocks(control) < 1.0  # elsewhere nothing has changed, and nothing was over
        out = np.asarray(out * control[:, None], np.float32)
    return out, round(-20 * float(np.log10(most)), 2)


def peak_of(sound: Samples) -> float:
    """Return the true peak in dBTP of sound (n, channels), looked for only where samples come near the highest one."""
    high = _blocks(sound, np.max)
    peak = float(high.max(initial=0.0))
    for _, between in _peaks(sound, high >= peak * _BETWEEN):
        peak = max(peak, float(between.max()))
    return 20.0 * float(np.log10(max(peak, 1e-10)))


def _blocks(values: npt.NDArray[np.float32], of: Callable[..., Any] = np.min) -> npt.NDArray[np.float32]:
    """The least (or highest) value of each block, without signs."""
    count = -(-len(values) // _BLOCK)
    found = np.empty(count, np.float32)
    for first in range(0, count, 4_000):  # twenty seconds at once
        part = np.abs(values[first * _BLOCK : (first + 4_000) * _BLOCK])
        part = part.reshape(len(part), -1)
        short = -len(part) % _BLOCK
        part = np.pad(part, ((0, short), (0, 0)), mode="edge") if short else part
        found[first : first + 4_000] = of(part.reshape(-1, _BLOCK * part.shape[1]), axis=1)
    return found


def _peaks(sound: Samples, flags: Flags) -> Iterator[tuple[int, npt.NDArray[np.float32]]]:
    """Yield the highest of the values at and after each sample up to the next one, in runs of flagged blocks."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        for first in range(start, end, _LONGEST):
            a, b = first * _BLOCK, min(len(sound), min(end, first + _LONGEST) * _BLOCK)
            before = max(0, a - _MARGIN)
            fine = np.max(np.abs(_between(sound[before : b + _MARGIN])), axis=1)
            yield a, fine[(a - before) * _OVER :][: (b - a) * _OVER].reshape(-1, _OVER).max(axis=1)


def _between(sound: Samples) -> npt.NDArray[np.float32]:
    """Return sound (n, channels) at four times the rate, as `filters.resample` does; the filter is designed once."""
    signal, taps = _filter()
    return signal.upfirdn(taps, sound, _OVER, axis=0)[len(taps) // 2 :][: len(sound) * _OVER]


@cache
def _filter() -> tuple[Any, npt.NDArray[np.float32]]:
    signal: Any = import_module("scipy.signal")
    taps = signal.firwin(2 * 10 * _OVER + 1, 1 / _OVER, window=("kaiser", 5.0)) * _OVER
    return signal, np.asarray(taps, np.float32)


def _wanted(sound: Samples, level: float, where: Flags | None) -> npt.NDArray[np.float32] | None:
    """The gain (n,) that each sample wants, by the peaks around it; none when none is over the ceiling.

    `where` flags the blocks that are looked at; all of them without.
    """
    wanted: npt.NDArray[np.float32] | None = None
    near = _blocks(sound, np.max) >= level * _BETWEEN
    for start, after in _peaks(sound, near if where is None else near & where):
        over = np.maximum(after, np.concatenate([after[:1], after[:-1]]))
        if float(over.max()) <= level * 1.0005:
            continue
        if wanted is None:
            wanted = np.ones(len(sound), np.float32)
        # A hair more than needed, so that a second round finds nothing.
        wanted[start : start + len(over)] = np.minimum(1.0, level * 0.999 / np.maximum(over, 1e-9))
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
