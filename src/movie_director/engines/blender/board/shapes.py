"""What the lens sees before anything is drawn: for each point whose it is, how far, which way it faces, how light."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import moderngl
import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.board.scenery import Bools, Scenery
from movie_director.engines.blender.board.sitter import Sitter
from movie_director.engines.blender.board.view import View
from movie_director.engines.blender.raster import gl

Floats = npt.NDArray[np.float32]
BEHIND = -2
"""Whose points those of the background are: they are drawn as lightly as the set."""
_BEHIND = 98
_SHADE = 2048
"""Pixels along each side of the key's shadow map."""
NAMED = 99
"""Whose points the things are that the script names: they are drawn as boldly as people."""

_VERTEX = """
#version 330
uniform mat4 camera;
uniform mat4 view;
uniform mat4 lamp;
in vec3 position;
in vec3 normal;
in vec4 paint;
out vec3 facing;
out float away;
out vec3 lit;
flat out vec4 painted;
void main() {
    vec4 seen = view * vec4(position, 1.0);
    gl_Position = camera * vec4(position, 1.0);
    facing = mat3(view) * normal;
    away = -seen.z;
    lit = (lamp * vec4(position, 1.0)).xyz * 0.5 + 0.5;
    painted = paint;
}
"""
_FRAGMENT = """
#version 330
uniform sampler2D shade;
uniform vec3 key;
in vec3 facing;
in float away;
in vec3 lit;
flat in vec4 painted;
layout(location = 0) out vec4 shape;
layout(location = 1) out vec4 what;
void main() {
    vec3 n = normalize(facing);
    if (!gl_FrontFacing && (painted.w < 0.5 || painted.w > 98.5)) n = -n;
    float light = dot(n, key);
    float open = 0.0;
    for (int i = -1; i <= 1; i++) for (int j = -1; j <= 1; j++) {
        float near = texture(shade, lit.xy + vec2(i, j) / textureSize(shade, 0) * 2.0).r;
        open += lit.z - 0.004 <= near || any(lessThan(lit.xy, vec2(0.0))) || any(greaterThan(lit.xy, vec2(1.0)))
            ? 1.0 / 9.0 : 0.0;
    }
    shape = vec4(n, away);
    // People are modelled by the key alone: what stands before them would leave their faces without a form.
    bool person = painted.w > 0.5 && painted.w < 97.5;
    what = vec4(painted.x, painted.y, person ? light : min(light, open * 2.0 - 1.0), painted.w);
}
"""
_SMOOTH_VERTEX = _VERTEX.replace("flat out vec4 painted", "out vec4 painted")
_SMOOTH_FRAGMENT = _FRAGMENT.replace("flat in vec4 painted", "in vec4 painted")
_SHADE_VERTEX = """
#version 330
uniform mat4 lamp;
in vec3 position;
void main() { gl_Position = lamp * vec4(position, 1.0); }
"""
_SHADE_FRAGMENT = """
#version 330
void main() {}
"""


@dataclass(frozen=True)
class Shapes:
    """Pictures (H, W), first row at the top. `facing` (H, W, 3) unit normals in the camera's frame.

    `away` metres along the lens' axis (0 where nothing is); `who` 0 for nothing, -1 for the set, `BEHIND` for the
    background, `NAMED` for what the script names, else 1 and up for each person; `part` tells one thing from the next;
    `tone` albedo as it is seen, 0 black to 1 white; `light` how the key falls, -1 to 1, below 0 turned away or shaded;
    `glow` true where something shines by itself.
    """

    facing: Floats
    away: Floats
    who: npt.NDArray[np.int32]
    part: Floats
    tone: Floats
    light: Floats
    glow: Bools

    def coarser(self, step: int) -> Shapes:
        """Every `step`-th point of every `step`-th row."""
        return Shapes(**{each.name: getattr(self, each.name)[::step, ::step] for each in fields(self)})


class SetModel:
    """A set handed to OpenGL once for all boards of its scene."""

    def __init__(self, scenery: Scenery) -> None:
        self.scenery = scenery
        context = gl.context()
        tone = seen(scenery.colour @ np.array([0.2126, 0.7152, 0.0722], np.float32))
        part = scenery.part
        paint = np.zeros((len(part), 4), np.float32)
        paint[:, 0], paint[:, 1] = part + 1, tone[part]
        paint[:, 2], paint[:, 3] = 0, 0
        paint[:, 3] = np.where(scenery.prop[scenery.object[part]], NAMED, 0)
        # What shines is told by a tone above white.
        paint[:, 1] += np.where(scenery.glow[part] > 0.3, 2.0, 0.0)
        held = np.concatenate([scenery.points, scenery.normals, np.repeat(paint, 3, axis=0)], axis=1)
        self._buffer = context.buffer(np.ascontiguousarray(held, np.float32).tobytes())
        self._points = context.buffer(np.ascontiguousarray(scenery.points, np.float32).tobytes())
        program, shade = gl.program(_VERTEX, _FRAGMENT), gl.program(_SHADE_VERTEX, _SHADE_FRAGMENT)
        self.array = context.vertex_array(program, [(self._buffer, "3f 3f 4f", "position", "normal", "paint")])
        self.shade = context.vertex_array(shade, [(self._points, "3f", "position")])

    def draw(self, array: moderngl.VertexArray, hidden: Bools) -> None:
        """Draw what is not hidden, neighbours at one stroke."""
        begin, count = 0, 0
        for thing, first, many in self.scenery.spans:
            if hidden[thing]:
                continue
            if first != begin + count and count:
                array.render(vertices=3 * count, first=3 * begin)
                count = 0
            begin, count = (first, many) if not count else (begin, count + many)
        if count:
            array.render(vertices=3 * count, first=3 * begin)

    def release(self) -> None:
        """Give back what OpenGL holds."""
        gl.release([self.array, self.shade, self._buffer, self._points])


def shapes(
    model: SetModel, sitters: Sequence[Sitter], view: View, key: Floats, hidden: Bools, size: tuple[int, int]
) -> Shapes:
    """See a set and its people through a lens; `key` is the unit vector towards the light, world."""
    context = gl.context()
    people = [_Person(sitter, index) for index, sitter in enumerate(sitters)]
    lamp = _lamp(key, sitters, model.scenery)
    shadow = _shadow(model, people, lamp)
    colour = [gl.canvas(size, 4, kind="f4", smooth=False) for _ in range(2)]
    depth = context.depth_renderbuffer(size)
    target = gl.onto(*colour, depth=depth)
    target.use()
    target.viewport = (0, 0, *size)
    target.clear(0, 0, 0, 0)
    context.enable(moderngl.DEPTH_TEST)
    context.disable(moderngl.CULL_FACE)
    camera = (view.projection @ view.matrix).astype(np.float32)
    told: dict[str, Any] = {"camera": camera, "view": view.matrix, "lamp": lamp, "key": view.turned @ key}
    for source in ((_VERTEX, _FRAGMENT), (_SMOOTH_VERTEX, _SMOOTH_FRAGMENT)):
        program = gl.program(*source)
        gl.bind(program, shade=shadow)
        gl.tell(program, **told)
    model.draw(model.array, hidden)
    for person in people:
        person.array.render()
    pictures = [
        np.frombuffer(target.read(components=4, attachment=k, dtype="f4", alignment=1), np.float32).reshape(
            size[1], size[0], 4
        )[::-1]
        for k in range(2)
    ]
    gl.release([*people, target, *colour, depth, shadow])
    return _told(pictures[0], pictures[1])


def seen(albedo: Floats) -> Floats:
    """How light a surface of an albedo looks, 0 to 1 (CIE 1976 lightness over 100)."""
    return np.where(albedo > 0.008856, 1.16 * np.cbrt(np.maximum(albedo, 0)) - 0.16, 9.033 * albedo).astype(np.float32)


def _told(shape: Floats, what: Floats) -> Shapes:
    there = what[..., 0] > 0
    kind = np.rint(what[..., 3]).astype(np.int32)
    kind = np.where(kind == _BEHIND, BEHIND, kind)
    glow = what[..., 1] >= 1.5
    return Shapes(
        facing=np.ascontiguousarray(shape[..., :3]),
        away=np.ascontiguousarray(shape[..., 3]),
        who=np.where(there, np.where(kind != 0, kind, -1), 0).astype(np.int32),
        part=np.rint(what[..., 0]),  # what runs over a triangle is not exact
        tone=np.where(glow, what[..., 1] - 2.0, what[..., 1]).astype(np.float32),
        light=np.ascontiguousarray(what[..., 2]),
        glow=glow,
    )


class _Person:
    """A person handed to OpenGL for one board."""

    def __init__(self, sitter: Sitter, index: int) -> None:
        context = gl.context()
        paint = np.zeros((len(sitter.points), 4), np.float32)
        who = _BEHIND if sitter.behind else index + 1
        paint[:, 0], paint[:, 1], paint[:, 3] = sitter.part + 10000 * (index + 1), sitter.tone, who
        held = np.concatenate([sitter.points, sitter.normals, paint], axis=1)
        self._buffer = context.buffer(np.ascontiguousarray(held, np.float32).tobytes())
        self._points = context.buffer(np.ascontiguousarray(sitter.points, np.float32).tobytes())
        self._corners = context.buffer(np.ascontiguousarray(sitter.triangles, np.int32).tobytes())
        program, shade = gl.program(_SMOOTH_VERTEX, _SMOOTH_FRAGMENT), gl.program(_SHADE_VERTEX, _SHADE_FRAGMENT)
        bound = [(self._buffer, "3f 3f 4f", "position", "normal", "paint")]
        self.array = context.vertex_array(program, bound, self._corners)
        self.shade = context.vertex_array(shade, [(self._points, "3f", "position")], self._corners)

    def release(self) -> None:
        gl.release([self.array, self.shade, self._buffer, self._points, self._corners])


def _lamp(key: Floats, sitters: Sequence[Sitter], scenery: Scenery) -> Floats:
    """World to the shadow map of a light from far away, about the acting area."""
    middle = np.mean([s.points.mean(axis=0) for s in sitters], axis=0) if sitters else np.array([0.0, 0.5, 0.8])
    back = key.astype(np.float64)
    right = np.cross([0.0, 0.0, 1.0], back)
    right /= np.linalg.norm(right)
    turned = np.stack([right, np.cross(back, right), back])
    reach = 4.5 if scenery.indoors else 9.0
    found = np.eye(4)
    found[:3, :3] = turned / np.array([[reach], [reach], [-14.0]])
    found[:3, 3] = -found[:3, :3] @ middle
    return found.astype(np.float32)


def _shadow(model: SetModel, people: Sequence[_Person], lamp: Floats) -> moderngl.Texture:
    context = gl.context()
    depth = context.depth_texture((_SHADE, _SHADE))
    depth.compare_func = ""
    depth.repeat_x = depth.repeat_y = False
    depth.filter = (moderngl.NEAREST, moderngl.NEAREST)
    target = context.framebuffer(depth_attachment=depth)
    target.use()
    target.viewport = (0, 0, _SHADE, _SHADE)
    target.clear(depth=1.0)
    context.enable(moderngl.DEPTH_TEST)
    gl.tell(gl.program(_SHADE_VERTEX, _SHADE_FRAGMENT), lamp=lamp)
    scenery = model.scenery
    # Walls, ceilings and houses let the light pass: a board is not to be dark because of what is out of frame.
    high = scenery.box[:, :, 2].max(axis=1) > 2.3
    large = np.ptp(scenery.box[:, :, :2], axis=1).max(axis=1) > 5.0
    model.draw(model.shade, np.isfinite(scenery.wall[:, 3]) | high | large)
    for person in people:
        person.shade.render()
    target.release()
    return depth
