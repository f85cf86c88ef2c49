"""A model in slices, low to high: those out of the picture are not worked on."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.raster.plate import Floats

COUNT = 12
"""Slices of one model."""
Window = tuple[float, float, float, float]
"""Left, bottom, right and top in clip space, -1 to 1 over the whole picture."""


class Slices:
    """Triangles (T, 3) sorted into slices by how high they are in `positions` (V, 3), each from near `eye` to far.

    Near triangles come first so that what they hide is never shaded.
    """

    def __init__(self, triangles: npt.NDArray[np.int32], positions: Floats, eye: Floats) -> None:
        height = positions[:, 2][triangles].mean(axis=1)
        away = np.sum((positions - eye) ** 2, axis=1)[triangles].sum(axis=1)
        edges = np.quantile(height, np.arange(1, COUNT) / COUNT) if len(height) else np.zeros(COUNT - 1)
        slice_ = np.sum(height[:, None] > np.asarray(edges, np.float32), axis=1)
        order = np.lexsort((away, slice_))
        self.triangles = triangles[order]
        """The same triangles in the order in which they are drawn."""
        self._starts = np.searchsorted(slice_[order], np.arange(COUNT + 1))
        spans = [self.triangles[a:b] for a, b in zip(self._starts, self._starts[1:], strict=False)]
        self._members = [np.unique(span) for span in spans]

    def within(self, camera: Floats, positions: Floats, window: Window) -> Iterator[tuple[int, int]]:
        """Yield the runs of corners to draw, as (first, how many), that may touch a window.

        `camera` (4, 4) leads from the world to clip space.
        """
        clip = positions @ camera[[0, 1, 3], :3].T + camera[[0, 1, 3], 3]
        seen = [len(who) > 0 and _touches(clip[who], window) for who in self._members]
        start = 0
        while start < COUNT:
            if not seen[start]:
                start += 1
                continue
            end = start
            while end < COUNT and seen[end]:
                end += 1
            first = int(self._starts[start])
            yield first * 3, (int(self._starts[end]) - first) * 3
            start = end


def _touches(clip: Floats, window: Window) -> bool:
    """Whether points (N, 3: x, y, w) may span something in a window; those beside or behind the lens may."""
    ahead = clip[:, 2]
    if ahead.min() <= 0.05:
        return bool(ahead.max() > 0.05)
    x, y = clip[:, 0] / ahead, clip[:, 1] / ahead
    left, bottom, right, top = window
    return bool(x.min() <= right and x.max() >= left and y.min() <= top and y.max() >= bottom)
