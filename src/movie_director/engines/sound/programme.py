"""A programme's loudness in one pass: energies by tenths of a second, gated as each delivery asks.

The weighting is that of ITU-R BS.1770-4, by pyloudnorm's filters; its own meter reads a programme whole, in double
precision, and knows no gate by dialogue.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

import numpy as np
import numpy.typing as npt

from movie_director.engines.sound.filters import SILENT
from movie_director.engines.sound.samples import Samples

F64 = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
_STEP = 0.1
"""Seconds: blocks of 0.4 s overlap by three quarters."""
_PIECE = 100
"""Steps that are weighted at once: ten seconds."""
_ABSOLUTE, _RELATIVE, _RELATIVE_RANGE = -70.0, -10.0, -20.0


@dataclass(frozen=True, eq=False)
class Programme:
    """What a meter read: K-weighted mean squares, channels summed, of each whole tenth of a second."""

    energy: F64

    def louder(self, decibels: float) -> Programme:
        """The same programme at another gain."""
        return Programme(self.energy * 10 ** (decibels / 10))

    def integrated(self) -> float:
        """LUFS of the whole, with the absolute and the relative gate (EBU R128)."""
        return _gated(_blocks(self.energy, 4), _RELATIVE)

    def dialogue(self, talking: Flags) -> float:
        """LUFS of the blocks of 0.4 s in which somebody talks for at least half, without a relative gate.

        `talking` flags tenths of a second; where nobody ever talks it is the whole that is measured.
        """
        flags = np.zeros(len(self.energy))
        flags[: len(talking)] = talking[: len(flags)]
        spoken = _blocks(self.energy, 4)[_blocks(flags, 4) >= 0.5]
        spoken = spoken[_lufs(spoken) > _ABSOLUTE]
        return float(_lufs(np.mean(spoken))) if len(spoken) else self.integrated()

    def range(self) -> float:
        """Loudness range in LU (EBU Tech 3342): from the 10th to the 95th hundredth of blocks of three seconds."""
        blocks = _blocks(self.energy, 30)
        blocks = blocks[_lufs(blocks) > _ABSOLUTE]
        if not len(blocks):
            return 0.0
        levels = _lufs(blocks)
        levels = levels[levels > _lufs(np.mean(blocks)) + _RELATIVE_RANGE]
        low, high = np.percentile(levels, (10, 95))
        return float(high - low)

    def within(self, flags: Flags) -> float:
        """LUFS of the flagged tenths of a second alone, ungated; `SILENT` where there are none."""
        chosen = self.energy[: len(flags)][flags[: len(self.energy)]]
        return float(max(SILENT, _lufs(np.mean(chosen)))) if len(chosen) else SILENT


def programme(samples: Samples, rate: int) -> Programme:
    """Read a programme, (n,) or (n, channels), in pieces. What is shorter than 0.4 s is repeated to fit."""
    step = round(_STEP * rate)
    if 0 < len(samples) < 4 * step:
        samples = np.concatenate([samples] * (-(-4 * step // len(samples)) + 1))
    signal, sections = _weighting(rate)
    state = np.zeros((len(sections), 2, *samples.shape[1:]))
    whole = len(samples) // step
    energy = np.zeros(whole)
    for first in range(0, whole, _PIECE):
        last = min(whole, first + _PIECE)
        heard, state = signal.sosfilt(sections, samples[first * step : last * step], axis=0, zi=state)
        energy[first:last] = np.mean(np.square(heard.reshape(last - first, step, -1)), axis=1).sum(axis=1)
    return Programme(energy)


def changed(one: Samples, other: Samples, rate: int) -> Flags:
    """Flag the whole tenths of a second in which two sounds of one length differ."""
    step = round(_STEP * rate)
    whole = len(one) // step
    differs = one[: whole * step] != other[: whole * step]
    return np.asarray(differs.reshape(whole, -1).any(axis=1))


def reread(known: Programme, samples: Samples, rate: int, flags: Flags) -> Programme:
    """Read again only the flagged tenths of a second of a programme (n, channels) that is known but for them.

    The weighting's filters have forgotten what was two tenths before, and tell of a change in the tenth after it.
    """
    step, energy = round(_STEP * rate), known.energy.copy()
    if len(flags) != len(energy):
        return programme(samples, rate)
    signal, sections = _weighting(rate)
    around = flags | np.concatenate([[False], flags[:-1]])
    edges = np.flatnonzero(np.diff(np.concatenate([[False], around, [False]]).astype(np.int8)))
    for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        before = max(0, first - 2)
        heard = signal.sosfilt(sections, samples[before * step : last * step], axis=0)[(first - before) * step :]
        energy[first:last] = np.mean(np.square(heard.reshape(last - first, step, -1)), axis=1).sum(axis=1)
    return Programme(energy)


def talking(dialogue: Samples, rate: int, floor: float = -50.0) -> Flags:
    """Flag the tenths of a second of a dialogue stem in which somebody is heard, by its level in decibels."""
    step = round(_STEP * rate)
    whole = len(dialogue) // step
    heard = dialogue[: whole * step].reshape(whole, step, -1)
    return np.asarray(np.max(np.abs(heard), axis=(1, 2), initial=0.0) > 10 ** (floor / 20) * np.sqrt(2))


@cache
def _weighting(rate: int) -> tuple[Any, F64]:
    iir: Any = import_module("pyloudnorm").IIRfilter
    shelf, cut = iir(4.0, 1 / np.sqrt(2), 1500.0, rate, "high_shelf"), iir(0.0, 0.5, 38.0, rate, "high_pass")
    return import_module("scipy.signal"), np.array([[*f.b, *f.a] for f in (shelf, cut)])


def _blocks(values: F64, size: int) -> F64:
    if len(values) < size:
        return np.full(min(1, len(values)), np.mean(values) if len(values) else 0.0)
    sums = np.concatenate([[0.0], np.cumsum(values)])
    return np.asarray((sums[size:] - sums[:-size]) / size)


def _lufs(energy: Any) -> Any:
    return -0.691 + 10 * np.log10(np.maximum(energy, 1e-12))


def _gated(blocks: F64, relative: float) -> float:
    blocks = blocks[_lufs(blocks) > _ABSOLUTE]
    if not len(blocks):
        return SILENT
    blocks = blocks[_lufs(blocks) > _lufs(np.mean(blocks)) + relative]
    return float(_lufs(np.mean(blocks)))
