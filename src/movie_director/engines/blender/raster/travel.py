"""The set from a camera that travels: reliefs from keys of its path, drawn from where it is and laid together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import moderngl
import numpy as np

from movie_director.engines.blender.raster import gl
from movie_director.engines.blender.raster.plate import Floats, Plate
from movie_director.engines.blender.raster.relief import relief
from movie_director.engines.blender.raster.screen import Screen
from movie_director.engines.blender.raster.shader import SCREEN_VERTEX

FINER = 2
"""Samples along each side of a pixel."""
_FAINT = 0.002
"""What rubber counts beside what is really seen."""

_SOLID = """#version 330
in vec3 position;
uniform mat4 camera; uniform mat4 own;
out vec3 place; out float deep;
void main() {
    gl_Position = camera * vec4(position, 1);
    place = (own * vec4(position, 1)).xyw;
    deep = gl_Position.w;
}
"""

# Rubber lies at the far side of its gap, so that it hides nothing.
_RUBBER = """#version 330
in vec3 position; in vec3 far; in vec2 spot;
uniform mat4 camera;
out vec3 place; out float deep;
void main() {
    vec4 here = camera * vec4(position, 1), away = camera * vec4(far, 1);
    place = vec3(spot * 2. - 1., 1.);
    deep = away.w;
    gl_Position = here.w > .05 && away.w > .05
        ? vec4(here.xy / here.w * away.w, away.z + .002 * away.w, away.w) : vec4(2, 2, 2, 1);
}
"""

_PAINT = """#version 330
#define LIT %(lit)d
in vec3 place; in float deep;
uniform sampler2D base; uniform sampler2D lit0; uniform sampler2D lit1; uniform sampler2D lit2; uniform float weight;
layout(location = 0) out vec4 out0; layout(location = 1) out vec4 out1;
layout(location = 2) out vec4 out2; layout(location = 3) out vec4 out3;
void main() {
    vec2 at = place.xy / place.z * .5 + .5;
    out0 = vec4(texture(base, at).rgb, weight);
    out1 = vec4(LIT > 0 ? texture(lit0, at).rgb : vec3(0.), deep);
    #if LIT > 1
    out2 = vec4(texture(lit1, at).rgb, 1.);
    #endif
    #if LIT > 2
    out3 = vec4(texture(lit2, at).rgb, 1.);
    #endif
}
"""

_TOGETHER = """#version 330
// What the keys on either side show of each pixel, the nearer surface first; rubber only where there is nothing else.
#define LIT %(lit)d
#define FINER %(finer)d
uniform sampler2D a0; uniform sampler2D a1; uniform sampler2D a2; uniform sampler2D a3;
uniform sampler2D b0; uniform sampler2D b1; uniform sampler2D b2; uniform sampler2D b3;
uniform vec2 share;
layout(location = 0) out vec4 out0; layout(location = 1) out float out1;
layout(location = 2) out vec4 out2; layout(location = 3) out vec4 out3; layout(location = 4) out vec4 out4;
vec4 base = vec4(0.); vec3 lit0 = vec3(0.), lit1 = vec3(0.), lit2 = vec3(0.);
float deepest = 0., heaviest = 0.;

void take(ivec2 at) {
    vec4 a = texelFetch(a0, at, 0), al = texelFetch(a1, at, 0);
    vec4 b = share.y > 0. ? texelFetch(b0, at, 0) : vec4(0.), bl = share.y > 0. ? texelFetch(b1, at, 0) : vec4(0.);
    float wa = a.a * share.x, wb = b.a * share.y;
    if (a.a > .5 && b.a > .5) {
        // The same surface is in both; where one shows something farther, the nearer thing hides it.
        if (al.a < bl.a * .93) wb = 0.;
        else if (bl.a < al.a * .93) wa = 0.;
    }
    else if (a.a > .5) wb = 0.;
    else if (b.a > .5) wa = 0.;
    base += vec4(a.rgb * wa + b.rgb * wb, wa + wb);
    lit0 += al.rgb * wa + bl.rgb * wb;
    #if LIT > 1
    lit1 += texelFetch(a2, at, 0).rgb * wa + (wb > 0. ? texelFetch(b2, at, 0).rgb * wb : vec3(0.));
    #endif
    #if LIT > 2
    lit2 += texelFetch(a3, at, 0).rgb * wa + (wb > 0. ? texelFetch(b3, at, 0).rgb * wb : vec3(0.));
    #endif
    if (max(wa, wb) > heaviest) { heaviest = max(wa, wb); deepest = wa >= wb ? al.a : bl.a; }
}
void main() {
    ivec2 at = ivec2(gl_FragCoord.xy) * FINER;
    for (int y = 0; y < FINER; y++) for (int x = 0; x < FINER; x++) {
        vec4 b = base; vec3 l0 = lit0, l1 = lit1, l2 = lit2;
        base = vec4(0.); lit0 = lit1 = lit2 = vec3(0.);
        take(at + ivec2(x, y));
        // Each sample counts alike, rubber or not.
        float w = max(base.a, 1e-9);
        float one = base.a > 0. ? 1. : 0.;
        base = b + vec4(base.rgb / w, 1.) * one;
        lit0 = l0 + lit0 / w * one; lit1 = l1 + lit1 / w * one; lit2 = l2 + lit2 / w * one;
    }
    float all = 1. / max(base.a, 1e-6);
    out0 = vec4(base.rgb * all, 1.);
    out1 = heaviest > 0. ? deepest : 250.;
    out2 = vec4(lit0 * all, 1.); out3 = vec4(lit1 * all, 1.); out4 = vec4(lit2 * all, 1.);
}
"""


class Travel:
    """The set of one shot from wherever its camera is. `layers` are the picture less its casting lamps, and each of
    theirs; `depth` (planar metres) is what each pixel shows; all have `size`.

    `lit` names the lamps; `reach` is how far from each key the camera goes while that key is used, in metres.
    """

    def __init__(self, plate: Plate, lit: Sequence[str], size: tuple[int, int], reach: Sequence[float]) -> None:
        self._size = size
        count = len(lit)
        fine = (size[0] * FINER, size[1] * FINER)
        paint = _PAINT % {"lit": count}
        self._solid, self._rubber = gl.program(_SOLID, paint), gl.program(_RUBBER, paint)
        self._together = gl.program(SCREEN_VERTEX, _TOGETHER % {"lit": count, "finer": FINER})
        self._held: list[Any] = []
        self._keys = [
            _Key(sight_, lit, far, self._solid, self._rubber) for sight_, far in zip(plate.sights, reach, strict=True)
        ]
        self._seen: list[list[moderngl.Texture]] = []
        self._targets: list[moderngl.Framebuffer] = []
        for _ in range(min(len(self._keys), 2)):
            seen = [gl.canvas(fine, smooth=False) for _ in range(max(count, 1) + 1)]
            seen[1].release()
            seen[1] = gl.canvas(fine, kind="f4", smooth=False)
            deep = gl.context().depth_renderbuffer(fine)
            self._seen.append(seen)
            self._targets.append(gl.onto(*seen, depth=deep))
            self._held.append(deep)
        self.depth = gl.canvas(size, 1, kind="f4", smooth=False)
        self.layers = [gl.canvas(size) for _ in range(count + 1)]
        attached = [self.layers[0], self.depth, *self.layers[1:]]
        self._target = gl.onto(*attached)

    def draw(self, camera: Floats, along: float) -> None:
        """Draw the set through a camera (4, 4: world to clip space) that is `along` its keys."""
        first = min(int(along), len(self._keys) - 1)
        share = min(max(along - first, 0.0), 1.0) if first + 1 < len(self._keys) else 0.0
        chosen = [(first, 1 - share), (first + 1, share)] if share > 0 else [(first, 1.0)]
        if share == 0 and len(self._keys) > 1:
            # At a key, the next one over still shows what that key cannot see.
            other = first + 1 if first + 1 < len(self._keys) else first - 1
            chosen.append((other, 1e-3))
        for (index, _), target in zip(chosen, self._targets, strict=False):
            self._keys[index].draw(camera, target)
        mine = self._seen[0]
        more = self._seen[1] if len(chosen) > 1 else mine
        named = {f"a{i}": each for i, each in enumerate(mine)} | {f"b{i}": each for i, each in enumerate(more)}
        gl.bind(self._together, **named)
        gl.tell(self._together, share=np.array([chosen[0][1], chosen[1][1] if len(chosen) > 1 else 0.0]))
        Screen.shared().draw(self._together, self._target)

    def release(self) -> None:
        """Give back what OpenGL holds."""
        gl.release([*self._keys, *self._targets, *(t for each in self._seen for t in each), *self._held])
        gl.release([self._target, self.depth, *self.layers])


class _Key:
    """One key's relief as OpenGL holds it."""

    def __init__(
        self, seen: Any, lit: Sequence[str], reach: float, solid: moderngl.Program, rubber: moderngl.Program
    ) -> None:
        shares = [seen.lit.get(name, np.zeros_like(seen.picture)) for name in lit]
        base = np.maximum(seen.picture - sum(shares, np.zeros_like(seen.picture)), 0) if shares else seen.picture
        made = relief(type(seen)(base, seen.depth, seen.lit, seen.view, seen.projection), shares, reach)
        self._own = (seen.projection @ seen.view).astype(np.float32)
        self._textures = [gl.texture(each) for each in (made.picture, *made.lit)]
        context = gl.context()
        points, corners = context.buffer(made.solid.tobytes()), context.buffer(made.corners.tobytes())
        loose = context.buffer(np.ascontiguousarray(made.rubber, np.float32).tobytes())
        self._solid = context.vertex_array(solid, [(points, "3f", "position")], corners)
        self._rubber = context.vertex_array(rubber, [(loose, "3f 3f 2f", "position", "far", "spot")])
        self._buffers = [points, corners, loose]
        self._programs = (solid, rubber)

    def draw(self, camera: Floats, target: moderngl.Framebuffer) -> None:
        context = gl.context()
        target.use()
        target.viewport = (0, 0, *target.size)
        target.clear(0, 0, 0, 0, depth=1.0)
        context.enable(moderngl.DEPTH_TEST)
        context.disable(moderngl.CULL_FACE)
        context.disable(moderngl.BLEND)
        named = dict(zip(("base", "lit0", "lit1", "lit2"), self._textures, strict=False))
        for program, array, weight in zip(self._programs, (self._solid, self._rubber), (1.0, _FAINT), strict=True):
            gl.bind(program, **named)
            gl.tell(program, camera=camera, own=self._own, weight=np.float32(weight))
            array.render(moderngl.TRIANGLES)

    def release(self) -> None:
        gl.release([self._solid, self._rubber, *self._buffers, *self._textures])
