"""Depth of field, by the thin lens."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.raster.plate import SENSOR, Floats

LARGEST = 22.0
"""Pixels of the largest disc that is drawn, as radius."""


@dataclass(frozen=True, slots=True)
class Lens:
    """Focal length in millimetres, f-number, the distance in metres that is sharp, the sensor's width in mm."""

    length: float
    fstop: float
    focus: float
    sensor: float = SENSOR

    @property
    def sharp(self) -> float:
        """The distance in metres that is sharp, no nearer than any lens can focus."""
        return max(self.focus, 2 * self.length / 1000)

    def disc(self, depth: npt.ArrayLike, frame: float) -> Floats:
        """Radius in pixels of the disc that a point at `depth` metres becomes, where the frame is `frame` pixels wide.

        Circle of confusion c = f^2 |s - S| / (N s (S - f)), with S the focused distance and s the point's.
        """
        f, focus = self.length / 1000, self.sharp
        away = np.maximum(np.asarray(depth, np.float32), 0.05)
        circle = f * f * np.abs(away - focus) / (self.fstop * away * (focus - f))
        return (circle / (self.sensor / 1000) * frame / 2).astype(np.float32)
