"""Masks: which person or part of the set each pixel of a small frame shows, and how far away it is.

A pixel's code is 0 where nothing is; for people 1 + 3 n + region (region 0 body, 1 head, 2 face, of person n); for the
set `SET` + its part. Codes stay whole numbers in the 24 bits of a float.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import moderngl
import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.raster import gl
from movie_director.engines.blender.raster.plate import Floats

Ints = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]
SET = 4096
"""The code of the set's first part; as many are left for people."""
FAR = 1000.0

_VERTEX = """
#version 330
uniform mat4 camera;
uniform vec4 ahead;
uniform float base;
in vec3 position;
in float code;
flat out float what;
out float away;
void main() {
    gl_Position = camera * vec4(position, 1.0);
    away = dot(ahead, vec4(position, 1.0));
    what = base + code;
}
"""
_FRAGMENT = """
#version 330
flat in float what;
in float away;
out vec2 seen;
void main() { seen = vec2(what, away); }
"""


class Shown(NamedTuple):
    """What a frame shows: codes (H, W) and planar distances in metres (H, W), top row first."""

    codes: Ints
    away: Floats


class Masks:
    """The meshes of one shot, to be seen from anywhere."""

    def __init__(
        self,
        size: tuple[int, int],
        people: Sequence[tuple[Ints, Ints]],
        set_points: Floats | None = None,
        set_parts: Ints | None = None,
    ) -> None:
        """`people`: triangles (T, 3) and each vertex' region (V,). `set_points` (3N, 3), `set_parts` (N,)."""
        context = gl.context()
        self.size = size
        self._program = gl.program(_VERTEX, _FRAGMENT)
        self._seen = gl.canvas(size, 2, kind="f4", smooth=False)
        self._depth = context.depth_renderbuffer(size)
        self._target = gl.onto(self._seen, depth=self._depth)
        self._people: list[tuple[moderngl.Buffer, moderngl.Buffer, moderngl.Buffer, moderngl.VertexArray]] = []
        for triangles, regions in people:
            place = context.buffer(reserve=len(regions) * 12)
            code = context.buffer(np.ascontiguousarray(regions, np.float32).tobytes())
            corners = context.buffer(np.ascontiguousarray(triangles, np.int32).tobytes())
            bound = [(place, "3f", "position"), (code, "1f", "code")]
            self._people.append((place, code, corners, context.vertex_array(self._program, bound, corners)))
        self._set: tuple[moderngl.Buffer, moderngl.Buffer, moderngl.VertexArray] | None = None
        if set_points is not None and set_parts is not None and len(set_points):
            place = context.buffer(np.ascontiguousarray(set_points, np.float32).tobytes())
            code = context.buffer(np.repeat(set_parts.astype(np.float32), 3).tobytes())
            bound = [(place, "3f", "position"), (code, "1f", "code")]
            self._set = (place, code, context.vertex_array(self._program, bound))

    def place(self, people: Sequence[Floats]) -> None:
        """Put people's vertices (V, 3) where they are at a moment."""
        for (buffer, *_), points in zip(self._people, people, strict=True):
            buffer.write(np.ascontiguousarray(points, np.float32).tobytes())

    def draw(
        self, camera: Floats, ahead: Floats, people: Sequence[int], spans: Sequence[tuple[int, int]] = ()
    ) -> Shown:
        """Draw chosen people and spans (first, count) of the set's triangles.

        `camera` (4, 4) takes the world to clip space, `ahead` (4,) a point to its planar distance.
        """
        context = gl.context()
        self._target.use()
        self._target.viewport = (0, 0, *self.size)
        self._target.clear(0, FAR, 0, 0)
        context.enable(moderngl.DEPTH_TEST)
        context.disable(moderngl.CULL_FACE)
        gl.tell(self._program, camera=camera, ahead=ahead)
        for index in people:
            gl.tell(self._program, base=np.float32(1 + 3 * index))
            self._people[index][3].render()
        if self._set is not None and spans:
            gl.tell(self._program, base=np.float32(SET))
            for first, count in spans:
                self._set[2].render(vertices=3 * count, first=3 * first)
        raw = np.frombuffer(self._seen.read(), np.float32).reshape(self.size[1], self.size[0], 2)[::-1]
        return Shown(np.rint(raw[..., 0]).astype(np.int32), np.ascontiguousarray(raw[..., 1]))

    def release(self) -> None:
        """Give back what OpenGL holds."""
        gl.release([self._target, self._seen, self._depth])
        for place, code, corners, array in self._people:
            gl.release([array, place, code, corners])
        if self._set is not None:
            gl.release([self._set[2], self._set[0], self._set[1]])


def person_of(codes: Ints) -> Ints:
    """The person of each code, -1 for none."""
    return np.where((codes > 0) & (codes < SET), (codes - 1) // 3, -1).astype(np.int32)


def region_of(codes: Ints) -> Ints:
    """The region of each code of a person: 0 body, 1 head, 2 face; -1 for none."""
    return np.where((codes > 0) & (codes < SET), (codes - 1) % 3, -1).astype(np.int32)
