"""A loop: 24 seconds of stereo that end where they begin.

Everything in it is made on a circle: noise is shaped in the frequency domain, where a block repeats by nature, events
that run past the end go on at the start, and echoes are circular convolutions. So no seam has to be hidden.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from movie_director.engines.sound.samples import Samples, single

RATE = 48_000
SECONDS = 24
LENGTH = RATE * SECONDS

Curve = Sequence[tuple[float, float]]
"""A spectrum as points `(hertz, decibels)`, straight between them over the logarithm of frequency."""


def noise(rng: np.random.Generator, curve: Curve) -> Samples:
    """Return one channel (n,) of noise with this spectrum, at an effective level of 1."""
    hertz = np.fft.rfftfreq(LENGTH, 1 / RATE)
    points = np.log([max(1.0, point[0]) for point in curve])
    decibels = np.interp(np.log(np.maximum(hertz, 1.0)), points, [point[1] for point in curve])
    phase = rng.uniform(0, 2 * np.pi, len(hertz))
    # White noise has a flat magnitude; 10 dB a decade less makes it pink, which is how the curves are written.
    magnitude = 10 ** (decibels / 20) / np.sqrt(np.maximum(hertz, 10.0))
    magnitude /= 1 + (24 / np.maximum(hertz, 0.01)) ** 6  # below hearing it would only eat headroom
    magnitude[0] = 0.0
    sound = np.fft.irfft(magnitude * np.exp(1j * phase), LENGTH)
    return np.asarray(sound / np.sqrt(np.mean(np.square(sound))), np.float32)


def wide(rng: np.random.Generator, curve: Curve, width: float = 0.7) -> Samples:
    """Return stereo noise (n, 2): `width` 0 is the same in both ears, 1 unrelated."""
    middle, side = noise(rng, curve), noise(rng, curve)
    common, apart = np.float32(np.sqrt(1 - width / 2)), np.float32(np.sqrt(width / 2))
    return single(np.stack([middle * common + side * apart, middle * common - side * apart], axis=1))


def swell(rng: np.random.Generator, slowest: float, depth: float) -> Samples:
    """Return a control curve (n,) about 1 that wanders by `depth` (0 to 1) with periods down to `slowest` seconds."""
    time = np.arange(LENGTH) / LENGTH
    curve = np.zeros(LENGTH)
    cycles = max(1, round(SECONDS / slowest))
    for cycle in range(1, cycles + 1):
        curve += rng.normal() / np.sqrt(cycle) * np.sin(2 * np.pi * (cycle * time + rng.uniform()))
    curve /= max(1e-9, float(np.max(np.abs(curve))))
    return np.asarray(1 + depth * curve, np.float32)


def empty() -> Samples:
    """Return a silent loop (n, 2)."""
    return np.zeros((LENGTH, 2), np.float32)


def place(loop: Samples, piece: Samples, second: float, pan: float = 0.0, level: float = 1.0) -> None:
    """Add a mono event at a time; `pan` -1 is left, 1 right (equal power). What passes the end goes on at the start."""
    angle = (pan + 1) * np.pi / 4
    sides = np.array([np.cos(angle), np.sin(angle)], np.float32) * np.float32(level * np.sqrt(2))
    first = round(second * RATE) % LENGTH
    stereo = piece[:LENGTH, None] * sides
    head = min(len(stereo), LENGTH - first)
    loop[first : first + head] += stereo[:head]
    loop[: len(stereo) - head] += stereo[head:]


def sprinkled(rng: np.random.Generator, kernel: Samples, per_second: float, spread: float) -> Samples:
    """Return stereo (n, 2) of one small sound at random times, places and levels (log-normal, `spread` in nepers)."""
    count = int(per_second * SECONDS)
    at = rng.integers(0, LENGTH, count)
    level = np.exp(rng.normal(0, spread, count))
    angle = rng.uniform(0, np.pi / 2, count)
    hits = np.zeros((LENGTH, 2))
    np.add.at(hits[:, 0], at, level * np.cos(angle))
    np.add.at(hits[:, 1], at, level * np.sin(angle))
    return around(hits.astype(np.float32), np.stack([kernel, kernel], axis=1))


def around(loop: Samples, response: Samples) -> Samples:
    """Convolve a loop (n, 2) with a response (m, 2) on the circle."""
    spectrum = np.fft.rfft(loop, axis=0) * np.fft.rfft(response, LENGTH, axis=0)
    return np.asarray(np.fft.irfft(spectrum, LENGTH, axis=0), np.float32)


def ping(hertz: Sequence[float], decay: Sequence[float], level: Sequence[float], seconds: float) -> Samples:
    """Return a struck thing: modes at `hertz` that fall by 60 dB within `decay` seconds each. No click at the start."""
    time = np.arange(int(seconds * RATE)) / RATE
    out = np.zeros(len(time))
    for pitch, length, strength in zip(hertz, decay, level, strict=True):
        out += strength * np.sin(2 * np.pi * pitch * time) * np.exp(-6.9 * time / length)
    out *= np.minimum(1.0, time / 0.0008)
    return np.asarray(out, np.float32)


def burst(rng: np.random.Generator, low: float, high: float, decay: float, seconds: float) -> Samples:
    """Return a decaying burst of noise between two frequencies in Hz; falls by 60 dB in `decay` seconds, peak 1."""
    count = int(seconds * RATE)
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    shape = 1 / (1 + (low / np.maximum(hertz, 1)) ** 4) / (1 + (hertz / high) ** 4)
    sound = np.fft.irfft(np.fft.rfft(rng.standard_normal(count)) * shape, count)
    time = np.arange(count) / RATE
    sound *= np.exp(-6.9 * time / decay) * np.minimum(1.0, time / 0.001)
    return np.asarray(sound / max(1e-9, float(np.max(np.abs(sound)))), np.float32)
