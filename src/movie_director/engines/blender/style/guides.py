"""Guides: what a picture shows at each point, for whoever draws over it.

They are drawn from the surveyed set and the people themselves, not from a rendered picture, so that they are the same
in every tier. A point's code tells one thing from the next: 0 is nothing, below `LAMPS` the set, from there what of it
shines by itself, and from `PEOPLE` on `PARTS` n + part of the person n.
"""

from __future__ import annotations

from collections.abc import Sequence

import moderngl
import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.board.scenery import Scenery
from movie_director.engines.blender.raster import gl
from movie_director.engines.blender.raster.screen import Box

Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
LAMPS, PEOPLE, PARTS = 1000, 1250, 64
"""Whole numbers up to 2048 are exact in the half floats that codes are kept in."""

_GLOW = 0.04
"""How bright a part of the set is by itself that is seen by its own light, as shop windows at night are."""
_CORNERS = np.array([[k & 1, k & 2, k & 4] for k in range(8)], np.bool_)

_VERTEX = """
#version 330
uniform mat4 camera; uniform mat4 view;
in vec3 position; in vec3 normal; in vec3 spot; in vec4 code;
out vec3 facing; out vec3 where; out float away; flat out vec4 what;
void main() {
    gl_Position = camera * vec4(position, 1.);
    facing = mat3(view) * normal;
    away = -(view * vec4(position, 1.)).z;
    where = spot;
    what = code;
}
"""
_FRAGMENT = """
#version 330
in vec3 facing; in vec3 where; in float away; flat in vec4 what;
layout(location = 0) out vec4 shape;
layout(location = 1) out vec4 thing;
#if SPOTS
layout(location = 2) out vec4 spot;
#endif
void main() {
    vec3 n = normalize(facing);
    shape = vec4(gl_FrontFacing ? n : -n, 1. / max(away, .02));
    thing = what;
    #if SPOTS
    spot = vec4(where, 1.);
    #endif
}
"""


class Body:
    """A person: its triangles (T, 3), resting points (V, 3), and of each vertex the part (V,), the colour (V, 3), and
    whether it is the skin of a face (V,). `number` counts the people of the shot.
    """

    def __init__(
        self,
        triangles: npt.NDArray[np.int32],
        rest: Floats,
        number: int,
        part: Floats,
        colour: Floats,
        face: Bools,
        *,
        spots: bool,
    ) -> None:
        context = gl.context()
        self._place, self._facing = (context.buffer(reserve=len(rest) * 12) for _ in range(2))
        code = PEOPLE + PARTS * min(number, 11) + part % PARTS
        own = _own(colour) * np.column_stack([np.where(face, -1, 1), np.ones((len(rest), 2))])
        told = np.column_stack([rest, code, own]).astype(np.float32)
        self._still = context.buffer(told.tobytes())
        self._corners = context.buffer(np.ascontiguousarray(triangles, np.int32).tobytes())
        still = (self._still, "3f 4f", "spot", "code") if spots else (self._still, "3x4 4f", "code")
        bound = [(self._place, "3f", "position"), (self._facing, "3f", "normal"), still]
        self.array = context.vertex_array(_program(spots), bound, self._corners)
        self._ends = np.zeros((8, 3), np.float32)

    def move(self, positions: Floats, normals: Floats) -> None:
        """Put it where it is in one picture."""
        self._place.write(np.ascontiguousarray(positions, np.float32).tobytes())
        self._facing.write(np.ascontiguousarray(normals, np.float32).tobytes())
        low: Floats = positions.min(axis=0)
        high: Floats = positions.max(axis=0)
        self._ends = np.where(_CORNERS, high, low).astype(np.float32)

    def box(self, camera: Floats, size: tuple[int, int]) -> Box:
        """The points that it may touch: left, bottom, width, height."""
        seen = self._ends @ camera[:, :3].T + camera[:, 3]
        if (seen[:, 3] < 0.05).any():
            return 0, 0, *size
        across = (seen[:, :2] / seen[:, 3:] * 0.5 + 0.5) * np.array(size)
        low = np.clip(np.floor(across.min(axis=0)), 0, size).astype(int)
        high = np.clip(np.ceil(across.max(axis=0)), 0, size).astype(int)
        return int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1])

    def release(self) -> None:
        """Give back what OpenGL holds."""
        gl.release([self.array, self._place, self._facing, self._still, self._corners])


class Guides:
    """The guides of one shot, `finer` points along each side of a pixel.

    `shape` holds normals in the camera's frame and nearness (1 / metres along the axis); `thing` the code of each point
    and the surface's own linear colour (its red below 0 on the skin of faces); with `spots`, `spot` says where on its
    thing a point is, in metres that stay with it.

    `hidden` (O,) tells which objects of the set the camera is spared; `size` is (width, height) of the pictures.
    """

    def __init__(
        self,
        scenery: Scenery,
        hidden: Bools,
        bodies: Sequence[Body],
        size: tuple[int, int],
        *,
        finer: int = 2,
        spots: bool = False,
    ) -> None:
        context = gl.context()
        self.bodies, self._scenery, self._hidden, self.finer = bodies, scenery, hidden, finer
        self._fine = (size[0] * finer, size[1] * finer)
        number = 1 + np.arange(len(scenery.object))
        glows = scenery.glow > _GLOW
        code = np.where(glows, LAMPS + number % (PEOPLE - LAMPS), 1 + number % (LAMPS - 1))
        told = np.column_stack([code, _own(scenery.colour)])[scenery.part]
        held = np.concatenate([scenery.points, scenery.normals, np.repeat(told, 3, axis=0)], axis=1)
        self._set = context.buffer(np.ascontiguousarray(held, np.float32).tobytes())
        self._points = context.buffer(np.ascontiguousarray(scenery.points, np.float32).tobytes())
        bound = [(self._set, "3f 3f 4f", "position", "normal", "code")]
        self._program = _program(spots)
        self._array = context.vertex_array(self._program, bound + [(self._points, "3f", "spot")] * spots)
        # The set is kept by itself: while the camera rests, only people are drawn anew.
        self._kept, self._now = _Target(self._fine, spots), _Target(self._fine, spots)
        self.shape, self.thing, self.spot = self._now.shape, self._now.thing, self._now.spot
        self._camera: Floats | None = None
        self._last: Box | None = None
        self.fresh: Box | None = None
        """The points (left, bottom, width, height) in which anything changed since the last picture; None: all."""

    def draw(self, view: Floats, projection: Floats) -> None:
        """See set and bodies as they stand: world to camera, camera to clip space (4, 4)."""
        context = gl.context()
        camera = (projection @ view).astype(np.float32)
        context.enable(moderngl.DEPTH_TEST)
        context.disable(moderngl.CULL_FACE)
        gl.tell(self._program, camera=camera, view=view)
        rests = self._camera is not None and np.array_equal(camera, self._camera)
        if not rests:
            self._kept.begin()
            for first, count in self._spans():
                self._array.render(vertices=3 * count, first=3 * first)
            self._camera = camera
        here = _around([body.box(camera, self._fine) for body in self.bodies])
        self.fresh = _around([here, self._last]) if rests and self._last is not None else None
        self._last = here
        self._now.take(self._kept)
        for body in self.bodies:
            body.array.render()

    def things(self) -> tuple[Floats, Floats]:
        """The code (H, W) and the surface's own colour (H, W, 3) of each pixel, top row first."""
        raw = np.frombuffer(self.thing.read(), np.float16).reshape(self._fine[1], self._fine[0], 4)
        each = raw[:: self.finer, :: self.finer][::-1].astype(np.float32)
        return np.ascontiguousarray(each[..., 0]), np.ascontiguousarray(each[..., 1:])

    def _spans(self) -> list[tuple[int, int]]:
        """First triangle and how many, of what is not hidden; neighbours in one."""
        found: list[tuple[int, int]] = []
        for thing, first, many in self._scenery.spans:
            if self._hidden[thing]:
                continue
            if found and sum(found[-1]) == first:
                found[-1] = (found[-1][0], found[-1][1] + many)
            else:
                found.append((first, many))
        return found

    def release(self) -> None:
        """Give back what OpenGL holds."""
        gl.release([*self.bodies, self._array, self._set, self._points, self._kept, self._now])


def _program(spots: bool) -> moderngl.Program:
    return gl.program(_VERTEX, _FRAGMENT.replace("#version 330", f"#version 330\n#define SPOTS {int(spots)}"))


def _own(colour: Floats) -> Floats:
    return np.clip(colour, 0.012, 1.0).astype(np.float32)


def _around(boxes: Sequence[Box]) -> Box:
    known = [box for box in boxes if box[2] and box[3]]
    if not known:
        return 0, 0, 0, 0
    left, bottom = min(box[0] for box in known), min(box[1] for box in known)
    return left, bottom, max(b[0] + b[2] for b in known) - left, max(b[1] + b[3] for b in known) - bottom


class _Target:
    def __init__(self, size: tuple[int, int], spots: bool) -> None:
        self._size = size
        self.shape = gl.canvas(size, kind="f2", smooth=False)
        self.thing = gl.canvas(size, kind="f2", smooth=False)
        self.spot = gl.canvas(size, kind="f4", smooth=False) if spots else None
        self._depth = gl.context().depth_renderbuffer(size)
        self._colours = [self.shape, self.thing, *([self.spot] if self.spot is not None else [])]
        self.target = gl.onto(*self._colours, depth=self._depth)

    def begin(self) -> None:
        self.target.use()
        self.target.viewport = self.target.scissor = (0, 0, *self._size)
        self.target.clear(0, 0, 0, 0)

    def take(self, other: _Target) -> None:
        """Become a copy of another, depth included, and stand ready to be drawn into."""
        self.target.use()
        # First: a copy is cut by the scissor of what was drawn into last, and people left their outlines behind.
        self.target.viewport = self.target.scissor = (0, 0, *self._size)
        gl.context().copy_framebuffer(self.target, other.target)
        self.target.use()

    def release(self) -> None:
        gl.release([self.target, *self._colours, self._depth])
