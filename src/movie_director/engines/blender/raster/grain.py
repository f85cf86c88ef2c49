"""Film's grain: a little noise, most in the middle tones. Every tier has the same."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.raster.plate import Floats

SIDE = 512
STRENGTH = 0.0075
"""Of white, as a standard deviation, before tones weigh it."""
_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


@functools.lru_cache(maxsize=2)
def noise(seed: int) -> Floats:
    """The grain of a shot, (SIDE, SIDE), first row at the bottom; each picture shows it elsewhere."""
    return np.random.default_rng(seed).standard_normal((SIDE, SIDE)).astype(np.float32)


def shift(seed: int, time: float) -> tuple[int, int]:
    """Where the grain of the picture `time` seconds into a shot begins: column and row."""
    x, y = np.random.default_rng([seed, round(time * 1000)]).integers(0, SIDE, 2)
    return int(x), int(y)


def grained(picture: npt.NDArray[np.uint8], seed: int, time: float) -> npt.NDArray[np.uint8]:
    """A picture (H, W, 3) that was not drawn here, with the grain that it would have had."""
    height, width = picture.shape[:2]
    x, y = shift(seed, time)
    rows = np.arange(height + y - 1, y - 1, -1, dtype=np.int64) % SIDE
    columns = np.arange(x, x + width, dtype=np.int64) % SIDE
    seen = picture.astype(np.float32) / 255
    bright = seen @ _LUMA
    added = noise(seed)[rows[:, None], columns] * STRENGTH * (0.35 + 2.2 * bright * (1 - bright))
    return np.clip((seen + added[..., None]) * 255 + 0.5, 0, 255).astype(np.uint8)
