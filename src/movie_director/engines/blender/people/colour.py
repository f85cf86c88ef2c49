"""Colours of people: sRGB words of the wardrobe to linear albedo, and the tints that make skin live."""

from __future__ import annotations

import numpy as np

from movie_director.engines.blender.people.base import F64


def linear(colour: str) -> F64:
    """`#rrggbb` (sRGB, IEC 61966-2-1) to linear Rec.709, (3,)."""
    value = np.array([int(colour[k : k + 2], 16) for k in (1, 3, 5)], dtype=np.float64) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def tint(colour: F64, towards: F64, share: F64) -> F64:
    """Each of n colours moved by `share` (n,) towards one colour."""
    return colour + np.clip(share, 0, 1)[:, None] * (towards - colour)
