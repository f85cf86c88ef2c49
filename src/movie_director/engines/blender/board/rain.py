"""Rain on a board: slanted strokes of a fine pen, light on the dark and dark on the light."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

Floats = npt.NDArray[np.float32]
_STROKES = 210
_SLANT = math.radians(11)


def fallen(value: Floats, dark: bool, seed: int) -> Floats:
    """A board (H, W), 0 black to 1 paper, with rain over it; the same seed rains the same."""
    height, width = value.shape
    chance = np.random.default_rng([seed, 9])
    page = Image.new("L", (width * 2, height * 2), 0)
    pen = ImageDraw.Draw(page)
    for _ in range(_STROKES):
        near = float(chance.random()) ** 2
        x, y = float(chance.uniform(-0.1, 1.1)) * width * 2, float(chance.uniform(-0.1, 1.0)) * height * 2
        long = (26 + 90 * near) * height / 540
        end = (x - math.sin(_SLANT) * long, y + math.cos(_SLANT) * long)
        pen.line([(x, y), end], fill=round(90 + 120 * near), width=1 + round(1.2 * near))
    drops = np.asarray(page.resize((width, height), Image.Resampling.BOX), np.float32) / 255
    rained = value + (1 - value) * 0.8 * drops if dark else value * (1 - 0.55 * drops)
    return rained.astype(np.float32)
