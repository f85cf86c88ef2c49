"""Drawing people finer than the picture, lit as the set is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import moderngl
import numpy as np

from movie_director.engines.blender.raster import gl, reach, shader
from movie_director.engines.blender.raster.light import Rig
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.plate import Floats, Plate
from movie_director.engines.blender.raster.screen import Box
from movie_director.engines.blender.raster.shadow import Shadows
from movie_director.engines.blender.raster.slices import Slices

FINER, MOVING = 2.0, 1.5
"""Samples along each side of a pixel, from a camera at rest and from one that moves, where eyes see edges less."""
_RIM = 2
"""Pixels of the plate around a box that are cleared with it."""
_GAP = 0.05
"""Metres that usually lie between what casts a shadow on a person and where it falls, as a lapel and a shirt."""


class People:
    """The models of one shot. `layer` is where they are drawn: (W, H) times `finer`, premultiplied linear light."""

    def __init__(
        self,
        plate: Plate,
        rig: Rig,
        models: Sequence[Model],
        first: Sequence[Skin],
        shadow_program: moderngl.Program,
        finer: float = FINER,
    ) -> None:
        context = gl.context()
        self._plate, self._rig, self.models, self._finer = plate, rig, models, finer
        self._program = gl.program(*shader.people(len(rig.lamps), rig.casting))
        self._camera = (plate.projection @ plate.view).astype(np.float32)
        self.projection = plate.projection
        """Camera to clip space, (4, 4)."""
        self._moving: list[tuple[moderngl.Buffer, moderngl.Buffer]] = []
        self._still: list[moderngl.Buffer] = []
        self._open: list[moderngl.Buffer] = []
        self._reach: list[moderngl.Buffer] = []
        self._arrays: list[moderngl.VertexArray] = []
        self._slices: list[Slices] = []
        self._skins: Sequence[Skin] = first
        self.shadow_arrays: list[moderngl.VertexArray] = []
        for model, skin in zip(models, first, strict=True):
            place, facing = (context.buffer(reserve=model.vertices * 12) for _ in range(2))
            colour = np.concatenate([model.colour, model.roughness[:, None]], axis=1).astype(np.float32)
            paint = context.buffer(colour.tobytes())
            slices = Slices(model.triangles, skin.positions, plate.eye)
            self._slices.append(slices)
            corners = context.buffer(slices.triangles.astype(np.int32).tobytes())
            more = context.buffer(reserve=model.vertices * 8)
            seen = context.buffer(np.ones((model.vertices, reach.MOST), np.float32).tobytes())
            self._reach.append(seen)
            self._moving.append((place, facing))
            self._still += [paint, corners]
            self._open.append(more)
            bound: list[tuple[Any, ...]] = [
                (place, "3f", "position"),
                (facing, "3f", "normal"),
                (paint, "4f", "colour"),
                (more, "2f", "more"),
            ]
            rows = [f"reach{row}" for row in range(reach.MOST // 4)]
            known = [row for row in rows if row in self._program]  # those without lamps the compiler drops
            if known:
                bound.append((seen, " ".join("4f" if row in known else "4x4" for row in rows), *known))
            self._arrays.append(context.vertex_array(self._program, bound, corners))
            if model.thrown is not None:
                corners = context.buffer(model.thrown.astype(np.int32).tobytes())
                self._still.append(corners)
            self.shadow_arrays.append(context.vertex_array(shadow_program, [(place, "3f", "position")], corners))
        size = (int(plate.width * finer), int(plate.height * finer))
        self.layer = gl.canvas(size)
        self.depths = context.depth_texture(size)
        """How far each of the layer's samples is, as OpenGL keeps depths; 1 where nobody is."""
        self.depths.compare_func = ""
        self.depths.filter = (moderngl.NEAREST, moderngl.NEAREST)
        self._target = gl.onto(self.layer, depth=self.depths)
        self._set_depth = gl.texture(plate.depth, exact=True, smooth=False)
        self._view, self._hidden = plate.view, self._set_depth
        self._per_pixel = np.full(2, 1 / finer)
        for index, model in enumerate(models):
            self.open(index, np.ones(model.vertices, np.float32))
        for seen, shares in zip(self._reach, reach.reached(rig, models, first), strict=True):
            seen.write(shares.tobytes())
        self._tell_still()

    def open(self, index: int, share: Floats) -> None:
        """Set how open to ambient light each vertex of a model is, (V,) 0 to 1."""
        model = self.models[index]
        through = model.translucency if model.translucency is not None else np.zeros(model.vertices, np.float32)
        self._open[index].write(np.stack([through, share], axis=1).astype(np.float32).tobytes())

    def move(self, skins: Sequence[Skin]) -> None:
        """Hand the models' shapes of one picture to OpenGL."""
        self._skins = skins
        for (place, facing), skin in zip(self._moving, skins, strict=True):
            place.write(np.ascontiguousarray(skin.positions, np.float32).tobytes())
            facing.write(np.ascontiguousarray(skin.normals, np.float32).tobytes())

    def look(self, view: Floats, projection: Floats, depth: moderngl.Texture) -> None:
        """See everybody from another place: world to camera, camera to clip space (4, 4), and the set's depth there."""
        self._camera, self._view, self._hidden = (projection @ view).astype(np.float32), view, depth
        self.projection = projection
        eye = np.linalg.inv(view.astype(np.float64))[:3, 3]
        self._per_pixel = np.array([depth.width / self.layer.width, depth.height / self.layer.height])
        gl.tell(self._program, camera=self._camera, view=view, eye=eye)

    @property
    def seen(self) -> tuple[Floats, Floats]:
        """The camera, world to clip space, and its view, both (4, 4)."""
        return self._camera, self._view

    def box(self, skin: Skin) -> Box | None:
        """The pixels of the plate that a model may touch; None when it is out of sight."""
        x, y, _, w = self._camera[:, :3] @ skin.positions.T + self._camera[:, 3:]
        ahead = w > 0.05
        if not ahead.any():
            return None
        if not ahead.all():
            # Partly behind the lens, it may reach anywhere.
            return 0, 0, self._plate.width, self._plate.height
        size = np.array([self._plate.width, self._plate.height])
        across = (x / w, y / w)
        low = np.clip(np.floor((np.array([v.min() for v in across]) * 0.5 + 0.5) * size) - 3, 0, size).astype(int)
        high = np.clip(np.ceil((np.array([v.max() for v in across]) * 0.5 + 0.5) * size) + 3, 0, size).astype(int)
        if (high <= low).any():
            return None
        return int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1])

    def depth(self, skin: Skin) -> float:
        """The planar distance in metres of a model's middle from the camera."""
        return -float(np.median(skin.positions @ self._view[2, :3] + self._view[2, 3]))

    def draw(self, chosen: Sequence[int], box: Box, shadows: Shadows) -> None:
        """Draw the chosen models into `layer` inside `box` (pixels of the plate); the rest of it stays as it was.

        A rim around it is cleared too, which is read where the layer is filtered down: whoever stood there in another
        picture would show at the box's edges.
        """
        context = gl.context()
        self._target.use()
        self._target.viewport = (0, 0, *self._target.size)
        x, y, x2, y2 = box[0] - _RIM, box[1] - _RIM, box[0] + box[2] + _RIM, box[1] + box[3] + _RIM
        left, bottom = (int(max(value, 0) * self._finer) for value in (x, y))
        right, top = (int(value * self._finer) + 1 for value in (x2, y2))
        width, height = self._plate.width / 2, self._plate.height / 2
        window = (x / width - 1, y / height - 1, x2 / width - 1, y2 / height - 1)
        wide, high = self._target.size
        self._target.scissor = (left, bottom, min(right, wide) - left, min(top, high) - bottom)
        self._target.clear(0, 0, 0, 0)
        context.enable(moderngl.DEPTH_TEST)
        context.disable(moderngl.CULL_FACE)
        gl.bind(self._program, set_depth=self._hidden, **self._maps(shadows))
        fade = shadows.fade(_GAP)
        # The program is shared with whoever else is drawn, finer or coarser.
        gl.tell(self._program, fade=fade, spread=fade / shadows.widths(), per_pixel=self._per_pixel)
        for i, thrown in enumerate(shadows.throws):
            gl.tell(self._program, **{f"throw{i}": thrown.matrix})
        for index in chosen:
            person = self.models[index].person
            probes = self._plate.probes
            probe = probes[min(person, len(probes) - 1)] if len(probes) else np.zeros((9, 3), np.float32)
            gl.tell(self._program, probe=probe, lamp_power=self._rig.power_for(person))
            for start, count in self._slices[index].within(self._camera, self._skins[index].positions, window):
                self._arrays[index].render(vertices=count, first=start)
        self._target.scissor = (0, 0, *self._target.size)

    def release(self) -> None:
        """Give back what OpenGL holds."""
        gl.release([*self._arrays, *self.shadow_arrays, *self._still, *self._open, *self._reach, self._target])
        gl.release([self.layer, self.depths, self._set_depth, *(buffer for pair in self._moving for buffer in pair)])

    def _maps(self, shadows: Shadows) -> dict[str, moderngl.Texture]:
        return {f"map{i}": each for i, each in enumerate(shadows.maps)}

    def _tell_still(self) -> None:
        fog = self._plate.fog
        gl.tell(
            self._program,
            camera=self._camera,
            view=self._plate.view,
            eye=self._plate.eye,
            lamp_position=self._rig.position,
            lamp_axis=self._rig.axis,
            lamp_shape=self._rig.shape,
            lamp_mirrored=self._rig.mirrored,
            fog=np.array([*fog.colour, fog.most]) if fog else np.zeros(4),
            fog_reach=np.array([fog.start, fog.end]) if fog else np.array([1.0, 2.0]),
        )
