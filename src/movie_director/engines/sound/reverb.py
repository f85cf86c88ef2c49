"""Reverberation: what a room answers, made of early reflections and a short diffuse tail."""

from __future__ import annotations

from functools import cache

import numpy as np

from movie_director.engines.sound.samples import Samples

RATE = 48_000


@cache
def response(seconds: float, brightness: float = 4_500.0) -> Samples:
    """Return a room's answer (m, 2) without the direct sound, at unit energy.

    `seconds` is the time to fall by 60 dB, `brightness` the corner in Hz above which walls swallow sound. Always the
    same for the same numbers.
    """
    rng = np.random.default_rng(round(seconds * 1_000))
    count = int(seconds * 1.1 * RATE)
    time = np.arange(count) / RATE
    tail = (
        rng.standard_normal((count, 2)) * np.exp(-6.9 * time / seconds)[:, None] * np.minimum(1, time / 0.025)[:, None]
    )
    early = np.zeros((count, 2))
    for index in range(9):  # walls, floor, ceiling and table, 4 to 32 ms away, left and right apart
        for side in (0, 1):
            at = int(RATE * (0.004 + 0.0031 * index + float(rng.uniform(0, 0.002))))
            if at < count:
                early[at, side] += (0.8**index) * float(rng.choice([-1, 1]))
    both = early * 9.0 + tail
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    shape = 1 / np.sqrt(1 + (hertz / brightness) ** 2) / np.sqrt(1 + (180 / np.maximum(hertz, 1)) ** 2)
    both = np.fft.irfft(np.fft.rfft(both, axis=0) * shape[:, None], count, axis=0)
    return np.asarray(both / np.sqrt(np.sum(np.square(both)) / 2), np.float32)
