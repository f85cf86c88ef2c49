"""Filters, rate conversion and loudness: the typed edge to scipy and pyloudnorm, which carry no types."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, Literal

import numpy as np

from movie_director.engines.sound.samples import Samples

SILENT = -70.0
"""LUFS reported for silence: the absolute gate of ITU-R BS.1770-4."""


@cache
def _signal() -> Any:
    """Loaded when something is filtered: a second's work, which asking for a price must not cost."""
    return import_module("scipy.signal")


@cache
def _loudness() -> Any:
    return import_module("pyloudnorm")


def butterworth(
    samples: Samples, rate: int, kind: Literal["lowpass", "highpass", "bandpass"], hertz: float | tuple[float, float],
    order: int = 2, *, both_ways: bool = False,
) -> Samples:  # fmt: skip
    """Filter along time. `both_ways` keeps phase (and doubles the order)."""
    sections = _signal().butter(order, hertz, kind, fs=rate, output="sos")
    run = _signal().sosfiltfilt if both_ways else _signal().sosfilt
    return np.asarray(run(sections, samples, axis=0), dtype=np.float32)


def resample(samples: Samples, up: int, down: int) -> Samples:
    """Change the rate by `up`/`down` with a linear-phase polyphase filter."""
    return np.asarray(_signal().resample_poly(samples, up, down, axis=0), dtype=np.float32)


def convolve(samples: Samples, response: Samples) -> Samples:
    """Return the full convolution along time, channel by channel."""
    return np.asarray(_signal().oaconvolve(samples, response, axes=0), dtype=np.float32)


def smooth(control: Samples, rate: float, attack: float, release: float) -> Samples:
    """Follow a control curve with one-pole times in seconds: `attack` while it rises, `release` while it falls."""
    rise, fall = (float(np.exp(-1.0 / max(1e-9, seconds * rate))) for seconds in (attack, release))
    out = np.empty_like(control)
    state = float(control[0]) if len(control) else 0.0
    for index, value in enumerate(control.tolist()):
        pole = rise if value > state else fall
        state = value + (state - value) * pole
        out[index] = state
    return out


def loudness(samples: Samples, rate: int) -> float:
    """Return integrated loudness in LUFS (ITU-R BS.1770-4); `SILENT` for silence.

    Sound shorter than the measure's block of 0.4 s is repeated to fit it.
    """
    block = int(0.4 * rate) + 1
    if 0 < len(samples) < block:
        samples = np.concatenate([samples] * (-(-block // len(samples))))
    if not len(samples) or float(np.max(np.abs(samples))) < 1e-6:
        return SILENT
    with np.errstate(divide="ignore"):
        value = float(_loudness().Meter(rate).integrated_loudness(samples.astype(np.float64)))
    return value if np.isfinite(value) else SILENT


def true_peak(samples: Samples) -> float:
    """Return the true peak in dBTP: the highest value after oversampling four times (ITU-R BS.1770-4, annex 2)."""
    if not len(samples):
        return -200.0
    peak = 0.0
    step = 480_000
    for start in range(0, len(samples), step):
        piece = samples[max(0, start - 64) : start + step + 64]
        peak = max(peak, float(np.max(np.abs(resample(piece, 4, 1)))))
    return 20.0 * float(np.log10(max(peak, 1e-10)))


def softened(samples: Samples, ceiling: float = 0.9) -> Samples:
    """Bend peaks above two thirds of `ceiling` so that none passes it; what is below stays as it is."""
    knee = np.float32(ceiling * 2 / 3)
    room = np.float32(ceiling) - knee
    size = np.abs(samples)
    bent = knee + room * np.tanh(np.maximum(size - knee, 0) / room)
    return np.where(size > knee, np.sign(samples) * bent, samples).astype(np.float32)


def gain(decibels: float) -> np.float32:
    """Return the amplitude factor of a gain."""
    return np.float32(10.0 ** (decibels / 20.0))
