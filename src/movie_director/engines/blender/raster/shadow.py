"""Shadow maps: what each casting lamp sees of the people."""

from __future__ import annotations

from collections.abc import Sequence

import moderngl
import numpy as np

from movie_director.engines.blender.raster import gl, shader
from movie_director.engines.blender.raster.light import Rig, Throw, throw
from movie_director.engines.blender.raster.model import Skin
from movie_director.engines.blender.raster.plate import Floats
from movie_director.engines.blender.raster.screen import Screen

SIDE = 640
"""Texels along a map's side; a mask has half as many."""
_STEP = 0.25
"""The maps' centre and radius move by whole steps (metres), so that their texels do not swim while people breathe."""

FADES = (0.005, 0.08)
"""Metres: the least and the most by which an edge fades."""

_EACH = 5
"""Of so many vertices one is looked at to find where people are."""


class Shadows:
    """The maps of up to three casting lamps, `side` texels wide; `throws` is empty when nobody is there."""

    def __init__(self, rig: Rig, side: int = SIDE) -> None:
        self._rig, self._side = rig, side
        context = gl.context()
        self.maps = [context.depth_texture((side, side)) for _ in range(rig.casting)]
        for each in self.maps:
            each.repeat_x = each.repeat_y = False
            each.filter = (moderngl.LINEAR, moderngl.LINEAR)
        self.masks = [gl.canvas((side // 2, side // 2), 2) for _ in self.maps]
        for mask in self.masks:
            mask.build_mipmaps()
            mask.filter = (moderngl.LINEAR_MIPMAP_LINEAR, moderngl.LINEAR)
        self._targets = [context.framebuffer(depth_attachment=each) for each in self.maps]
        self._mask_targets = [gl.onto(each) for each in self.masks]
        self.program = gl.program(shader.SHADOW_VERTEX, shader.SHADOW_FRAGMENT)
        self._mask = gl.program(shader.SCREEN_VERTEX, shader.MASK_FRAGMENT)
        self.throws: list[Throw] = []

    def draw(self, skins: Sequence[Skin], arrays: Sequence[moderngl.VertexArray]) -> None:
        """Draw all maps for one picture; `arrays` were made for `program`."""
        context = gl.context()
        centre, radius = ball(skins)
        self.throws = [throw(self._rig.position[i], centre, radius) for i in range(self._rig.casting)]
        for target, thrown in zip(self._targets, self.throws, strict=True):
            target.use()
            target.viewport = (0, 0, self._side, self._side)
            target.clear(depth=1.0)
            context.enable(moderngl.DEPTH_TEST)
            context.disable(moderngl.CULL_FACE)
            gl.tell(self.program, camera=thrown.matrix)
            for array in arrays:
                array.render()
        for each, mask, target, thrown in zip(self.maps, self.masks, self._mask_targets, self.throws, strict=True):
            each.compare_func = ""
            gl.bind(self._mask, depths=each)
            gl.tell(self._mask, reach=np.array([thrown.near, thrown.far]))
            Screen.shared().draw(self._mask, target)
            mask.build_mipmaps()
            each.compare_func = "<="

    def fade(self, gap: float) -> Floats:
        """How many metres a shadow's edge fades to either side `gap` metres behind what casts it, by map, (4,)."""
        metres = [0.0] * 4
        for i, thrown in enumerate(self.throws):
            fade = self._rig.shape[i, 1] * gap / max((thrown.near + thrown.far) / 2 - gap, 0.3)
            metres[i] = float(np.clip(fade, *FADES))
        return np.array(metres, np.float32)

    def widths(self) -> Floats:
        """How many metres wide each map is where people are, (4,)."""
        return np.array([*(thrown.width for thrown in self.throws), 1.0, 1.0, 1.0, 1.0][:4], np.float32)

    def release(self) -> None:
        """Give back what OpenGL holds."""
        gl.release([*self._targets, *self._mask_targets, *self.maps, *self.masks])


def ball(skins: Sequence[Skin]) -> tuple[Floats, float]:
    """A ball round everybody: its centre (3,) and radius in metres, both by whole steps."""
    # Some of the vertices do: they lie closer together than the steps.
    points = np.concatenate([skin.positions[::_EACH] for skin in skins]).T.copy()
    low, high = points.min(axis=1), points.max(axis=1)
    centre = np.array([round(float(value) / 2 / _STEP) * _STEP for value in low + high], np.float32)
    farthest = float(np.sqrt(((points - centre[:, None]) ** 2).sum(axis=0).max()))
    return centre, float(np.ceil((farthest + 0.08) / _STEP) * _STEP)
