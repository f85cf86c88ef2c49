"""Drawing over a whole target, or a part of it."""

from __future__ import annotations

import moderngl
import numpy as np

from movie_director.engines.blender.raster import gl

Box = tuple[int, int, int, int]
"""Left, bottom, width, height in pixels."""


class Screen:
    """Two triangles that cover a target."""

    def __init__(self) -> None:
        corners = np.array([-1, -1, 3, -1, -1, 3], np.float32)
        self._corners = gl.context().buffer(corners.tobytes())
        self._arrays: dict[moderngl.Program, moderngl.VertexArray] = {}

    @staticmethod
    @gl.per_thread
    def shared() -> Screen:
        """The one of this process."""
        return Screen()

    def draw(
        self,
        program: moderngl.Program,
        target: moderngl.Framebuffer,
        *,
        box: Box | None = None,
        over: bool = False,
        times: bool = False,
    ) -> None:
        """Run a fragment program on each pixel of `target`, or of `box` in it; `over` lays premultiplied colour on,
        `times` multiplies what is there."""
        context = gl.context()
        target.use()
        target.viewport = (0, 0, *target.size)
        target.scissor = box or (0, 0, *target.size)
        context.disable(moderngl.DEPTH_TEST)
        if over:
            context.enable(moderngl.BLEND)
            context.blend_func = moderngl.ONE, moderngl.ONE_MINUS_SRC_ALPHA
        if times:
            context.enable(moderngl.BLEND)
            context.blend_func = moderngl.DST_COLOR, moderngl.ZERO
        if program not in self._arrays:
            self._arrays[program] = context.vertex_array(program, [(self._corners, "2f", "corner")])
        self._arrays[program].render()
        context.disable(moderngl.BLEND)
        target.scissor = (0, 0, *target.size)
