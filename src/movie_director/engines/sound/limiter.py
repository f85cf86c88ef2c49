"""A limiter for true peaks: it turns down the few moments that would pass a ceiling, and leaves the rest as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, reduce
from importlib import import_module
from typing import Any

import numpy as np
import numpy.typing as npt

from movie_director.engines.sound.filters import gain
from movie_director.engines.sound.samples import Samples

Flags = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.intp]
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
        at, wanted = _wanted(out, level, where)
        if not len(at):
            break
        out = sound.copy() if out is sound else out
        where = np.zeros(-(-len(sound) // _BLOCK), np.bool_)  # elsewhere nothing changes, and nothing was over
        least = 1.0
        for start, control in _smoothed(at, wanted, round(_HALF * rate), len(sound)):
            end = start + len(control)
            out[start:end] *= control[:, None]
            where[start // _BLOCK : -(-end // _BLOCK)] = True
            least = min(least, float(control.min()))
        most *= least
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
            fine = np.abs(_between(sound[before : b + _MARGIN]))[(a - before) * _OVER :][: (b - a) * _OVER]
            both = reduce(np.maximum, fine.T)  # a short axis is many times as quick by pairs
            yield a, reduce(np.maximum, (both[n::_OVER] for n in range(_OVER)))


def _between(sound: Samples) -> npt.NDArray[np.float32]:
    """Return sound (n, channels) at four times the rate, as `filters.resample` does; the filter is designed once."""
    signal, taps = _filter()
    return signal.upfirdn(taps, sound, _OVER, axis=0)[len(taps) // 2 :][: len(sound) * _OVER]


@cache
def _filter() -> tuple[Any, npt.NDArray[np.float32]]:
    signal: Any = import_module("scipy.signal")
    taps = signal.firwin(2 * 10 * _OVER + 1, 1 / _OVER, window=("kaiser", 5.0)) * _OVER
    return signal, np.asarray(taps, np.float32)


def _wanted(sound: Samples, level: float, where: Flags | None) -> tuple[Indices, npt.NDArray[np.float32]]:
    """The samples that are to be turned down, in their order, and the gain that each wants by the peaks around it.

    `where` flags the blocks that are looked at; all of them without.
    """
    at: list[Indices] = [np.zeros(0, np.intp)]
    wanted: list[npt.NDArray[np.float32]] = [np.zeros(0, np.float32)]
    near = _blocks(sound, np.max) >= level * _BETWEEN
    for start, after in _peaks(sound, near if where is None else near & where):
        over = np.maximum(after, np.concatenate([after[:1], after[:-1]]))
        if float(over.max()) <= level * 1.0005:
            continue
        # A hair more than needed, so that a second round finds nothing.
        high = np.flatnonzero(over > level * 0.999)
        at.append(start + high)
        wanted.append((level * 0.999 / over[high]).astype(np.float32))
    return np.concatenate(at), np.concatenate(wanted)


def _smoothed(
    at: Indices, wanted: npt.NDArray[np.float32], half: int, length: int
) -> Iterator[tuple[int, npt.NDArray[np.float32]]]:
    """Yield stretches of gains by their start: the least of the neighbourhood, averaged over as much."""
    images: Any = import_module("scipy.ndimage")
    signal: Any = import_module("scipy.signal")
    window = np.hanning(2 * half + 1)
    window /= window.sum()
    apart = np.flatnonzero(np.diff(at) > 4 * half) + 1
    for near, values in zip(np.split(at, apart), np.split(wanted, apart), strict=True):
        start, end = max(0, int(near[0]) - 2 * half), min(length, int(near[-1]) + 2 * half + 1)
        low = np.ones(end - start, np.float32)
        low[near - start] = values
        low = images.minimum_filter1d(low, 2 * half + 1, mode="nearest")
        padded = np.pad(low, half, mode="edge")
        yield start, np.minimum(signal.fftconvolve(padded, window, "valid"), 1.0).astype(np.float32)
