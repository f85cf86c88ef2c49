"""Paper and the hand: grain, and the slow unsteadiness of a drawn line. Always the same."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt
from PIL import Image

from movie_director.engines.blender.board.filters import blurred

Floats = npt.NDArray[np.float32]


@functools.lru_cache(maxsize=16)
def waves(size: tuple[int, int], length: float, seed: int) -> Floats:
    """Smooth noise (H, W) of about -1 to 1 whose bumps are `length` pixels apart; `size` is (width, height)."""
    width, height = size
    rows, columns = int(height / length) + 3, int(width / length) + 3
    coarse = np.random.default_rng([seed, 5]).uniform(-1, 1, (rows, columns)).astype(np.float32)
    wide, tall = round(columns * length), round(rows * length)
    fine = np.asarray(Image.fromarray(coarse).resize((wide, tall), Image.Resampling.BICUBIC))
    return np.ascontiguousarray(fine[tall - height :, wide - width :], np.float32)


@functools.lru_cache(maxsize=4)
def grain(size: tuple[int, int]) -> Floats:
    """The tooth of the paper (H, W), about -1 to 1: fibres and hollows that wash settles in."""
    width, height = size
    chance = np.random.default_rng(41)
    fine = blurred(chance.standard_normal((height, width)).astype(np.float32), 0.8)
    fibre = blurred(chance.standard_normal((height, width)).astype(np.float32), (0.6, 3.0))
    mixed = fine / fine.std() * 0.6 + fibre / fibre.std() * 0.4 + 0.5 * waves(size, 7.0, 42)
    return np.clip(mixed / 2.2, -1, 1).astype(np.float32)


@functools.lru_cache(maxsize=4)
def astray(size: tuple[int, int], near: float, far: float) -> npt.NDArray[np.int64]:
    """Where a hand that is not quite steady takes each point from (H, W), as indices into the flattened picture.

    `near` pixels of tremble over a short way and `far` over a long one.
    """
    width, height = size
    dx, dy = (near * waves(size, 26.0, 10 + k) + far * waves(size, 190.0, 20 + k) for k in (0, 1))
    y = np.clip(np.rint(np.arange(height)[:, None] + dy), 0, height - 1).astype(np.int64)
    x = np.clip(np.rint(np.arange(width)[None, :] + dx), 0, width - 1).astype(np.int64)
    return y * width + x
