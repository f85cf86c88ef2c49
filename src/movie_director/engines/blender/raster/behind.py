"""The background in a shot's pictures: people with shadow maps of their own, wider and coarser than those of the cast.

They are lit, hidden by the set and out of focus as the cast is. Shadows fall from them on the set and on one another;
the cast's maps, which are finer, know nothing of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from movie_director.engines.blender.raster import gl
from movie_director.engines.blender.raster.ground import Ground
from movie_director.engines.blender.raster.light import Rig
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.opening import opening
from movie_director.engines.blender.raster.people import MOVING, People
from movie_director.engines.blender.raster.plate import Floats, Plate
from movie_director.engines.blender.raster.shadow import Shadows

SIDE = 512
"""Texels along a map's side."""
SEEN = 2
"""Pictures that shadows of those far away stand still for."""


class Background(Protocol):
    """People in the background of a shot."""

    @property
    def models(self) -> Sequence[Model]:
        """Their meshes."""
        ...

    def at(self, seconds: float) -> list[Skin]:
        """Their shapes so many seconds into the shot."""
        ...

    def places(self, seconds: float) -> list[tuple[float, float]]:
        """Where each of them is then."""
        ...


class Feet:
    """The dark below people: a ball at the feet of each."""

    RADIUS, HIGH = 0.17, 0.12

    def __init__(self, background: Background) -> None:
        self._background, self.time = background, 0.0
        self.count = len(background.places(0.0))

    def balls(self) -> Floats:
        """Centres and radii (N, 4) in the picture at `time`."""
        return np.array([[x, y, self.HIGH, self.RADIUS] for x, y in self._background.places(self.time)], np.float32)


class Behind:
    """Draws the background of one shot. Holds OpenGL's things until `release`."""

    def __init__(self, plate: Plate, rig: Rig, background: Background) -> None:
        self._background = background
        first = background.at(0.0)
        self._shadows = Shadows(rig, SIDE)
        self.people = People(plate, rig, background.models, first, self._shadows.program, MOVING)
        for index, (model, skin) in enumerate(zip(background.models, first, strict=True)):
            self.people.open(index, opening(model, skin))
        self._feet = Feet(background)
        self.ground = Ground(plate, rig, (), (), self._feet.count)
        self.skins: list[Skin] = first
        self._drawn = 0

    def move(self, time: float) -> None:
        """Have them stand as they do `time` seconds into the shot, and throw their shadows."""
        self.skins = self._background.at(time)
        self._feet.time = time
        self.people.move(self.skins)
        if self._drawn % SEEN == 0:
            self._shadows.draw(self.skins, self.people.shadow_arrays)
        self._drawn += 1

    def darken(self, ground: Ground) -> None:
        """Take from the light that others leave to the set what these keep from it."""
        self.ground.draw((), self._shadows, onto=ground, more=self._feet.balls())

    def draw(self, chosen: Sequence[int], box: tuple[int, int, int, int]) -> None:
        """Draw some of the models into the layer of `people`."""
        self.people.draw(chosen, box, self._shadows)

    def release(self) -> None:
        """Give back what OpenGL holds."""
        gl.release([self._shadows, self.people, self.ground])
