"""Depth of field, by the thin lens."""

from __future__ import annotations

from dataclasses import dataclass

import moderngl
import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.raster import develop, gl
from movie_director.engines.blender.raster.plate import SENSOR, Floats
from movie_director.engines.blender.raster.screen import Screen

TAPS = 72
LARGEST = 22.0
"""Pixels of the largest disc that is drawn, as radius."""


@dataclass(frozen=True, slots=True)
class Lens:
    """Focal length in millimetres, f-number, the distance in metres that is sharp, the sensor's width in mm."""

    length: float
    fstop: float
    focus: float
    sensor: float = SENSOR

    def disc(self, depth: npt.ArrayLike, frame: float) -> Floats:
        """Radius in pixels of the disc that a point at `depth` metres becomes, where the frame is `frame` pixels wide.

        Circle of confusion c = f^2 |s - S| / (N s (S - f)), with S the focused distance and s the point's.
        """
        f = self.length / 1000
        away = np.maximum(np.asarray(depth, np.float32), 0.05)
        focus = max(self.focus, 2 * f)
        circle = f * f * np.abs(away - focus) / (self.fstop * away * (focus - f))
        return (circle / (self.sensor / 1000) * frame / 2).astype(np.float32)


def defocused(pictures: list[Floats], depth: Floats, lens: Lens, frame: float) -> list[moderngl.Texture]:
    """Each picture (H, W, 3) as the lens sees it, as textures."""
    radius = np.minimum(lens.disc(np.minimum(depth, 1000), frame), LARGEST)
    sources = [gl.texture(picture) for picture in pictures]
    most = float(np.percentile(radius, 99.5))
    if most < 0.7:
        return sources
    height, width = depth.shape
    discs = gl.texture(np.stack([radius, np.minimum(depth, 500)], axis=-1), exact=True, smooth=False)
    turn = np.arange(TAPS) * np.pi * (3 - np.sqrt(5))
    reach = np.sqrt((np.arange(TAPS) + 0.5) / TAPS)
    program = gl.program(*develop.sources(develop.defocus(TAPS)))
    offsets = np.stack([np.cos(turn) * reach, np.sin(turn) * reach], axis=-1)
    gl.tell(program, offsets=offsets, most=np.float32(most + 0.5))
    made = [gl.canvas((width, height)) for _ in pictures]
    for source, result in zip(sources, made, strict=True):
        gl.bind(program, picture=source, discs=discs)
        target = gl.onto(result)
        Screen.shared().draw(program, target)
        target.release()
    gl.release([*sources, discs])
    return made
