"""The set from a camera that travels: reliefs from keys of its path, drawn from where it is and laid together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import moderngl
import numpy as np

from movie_director.engines.blender.raster import gl
from movie_director.engines.blender.raster.plate import Floats, Sight
from movie_director.engines.blender.raster.relief import relief
from movie_director.engines.blender.raster.screen import Screen
from movie_director.engines.blender.raster.shader import SCREEN_VERTEX

FINER = 2
"""Samples along each side of a pixel."""
_FAINT = 0.002
"""What rubber counts beside what is really seen."""
_NEARER = 1.07
"""How many times as far off something has to be for what is there to be another thing."""
_BEHIND = 1.15
"""How many times as far off rubber counts as where one key fills what another does not see."""
_FROM, _TO = 0.4, 0.6
"""From where to where between two keys the one gives way to the other."""

_SOLID = """#version 330
in vec3 position;
uniform mat4 camera; uniform mat4 own; uniform float back;
out vec3 place; out float deep;
void main() {
    gl_Position = camera * vec4(position, 1);
    gl_Position.z += back;
    place = (own * vec4(position, 1)).xyw;
    deep = gl_Position.w;
}
"""

# Rubber lies at the far side of its gap, so that it hides nothing.
_RUBBER = """#version 330
in vec3 position; in vec3 far; in vec2 spot;
uniform mat4 camera; uniform float back;
out vec3 place; out float deep;
void main() {
    vec4 here = camera * vec4(position, 1), away = camera * vec4(far, 1);
    place = vec3(spot * 2. - 1., 1.);
    deep = away.w;
    gl_Position = here.w > .05 && away.w > .05
        ? vec4(here.xy / here.w * away.w, away.z + .002 * away.w + back, away.w) : vec4(2, 2, 2, 1);
}
"""

# Where in its key's picture each sample lies, how far off it is, and what it counts: colours come when keys are joined.
_PLACE = """#version 330
in vec3 place; in float deep;
uniform float weight;
layout(location = 0) out vec4 out0;
void main() { out0 = vec4(place.xy / place.z * .5 + .5, deep, weight); }
"""

_TOGETHER = """#version 330
// What the keys on either side show of each pixel, the nearer surface first; rubber only where there is nothing else.
// Colours are looked up once for what is near in a pixel and once for what is far, each in the middle of its samples.
#define LIT %(lit)d
#define KEYS %(keys)d
// Whether `a` holds both keys: the second where the first is not, told by a weight of 2.
#define FILLED %(filled)d
#define FINER %(finer)d
#define SAMPLES (FINER * FINER)
uniform sampler2D a; uniform sampler2D a_base; uniform sampler2D a_lit0; uniform sampler2D a_lit1;
uniform sampler2D a_lit2;
uniform sampler2D b; uniform sampler2D b_base; uniform sampler2D b_lit0; uniform sampler2D b_lit1;
uniform sampler2D b_lit2;
uniform vec2 share;
layout(location = 0) out vec4 out0; layout(location = 1) out float out1;
layout(location = 2) out vec4 out2; layout(location = 3) out vec4 out3; layout(location = 4) out vec4 out4;
vec3 base = vec3(0.), lit0 = vec3(0.), lit1 = vec3(0.), lit2 = vec3(0.);

void take_a(vec3 sum) {
    vec2 at = sum.xy / max(sum.z, 1e-6);
    base += texture(a_base, at).rgb * sum.z;
    if (LIT > 0) lit0 += texture(a_lit0, at).rgb * sum.z;
    if (LIT > 1) lit1 += texture(a_lit1, at).rgb * sum.z;
    if (LIT > 2) lit2 += texture(a_lit2, at).rgb * sum.z;
}
#if KEYS > 1
void take_b(vec3 sum) {
    vec2 at = sum.xy / max(sum.z, 1e-6);
    base += texture(b_base, at).rgb * sum.z;
    if (LIT > 0) lit0 += texture(b_lit0, at).rgb * sum.z;
    if (LIT > 1) lit1 += texture(b_lit1, at).rgb * sum.z;
    if (LIT > 2) lit2 += texture(b_lit2, at).rgb * sum.z;
}
#endif
void main() {
    ivec2 first = ivec2(gl_FragCoord.xy) * FINER;
    float deepest = 250., heaviest = 0., nearest = 1e9, full = 0.;
    vec4 in_a[SAMPLES], in_b[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
        ivec2 at = first + ivec2(i %% FINER, i / FINER);
        vec4 one = texelFetch(a, at, 0), two = vec4(0.);
        float wa = one.w * share.x, wb = 0.;
        #if FILLED
        if (one.w > 1.5) { two = one; wb = 1.; wa = 0.; }
        #elif KEYS > 1
        two = texelFetch(b, at, 0);
        wb = two.w * share.y;
        // The same surface is in both; where one shows something farther, the nearer thing hides it.
        bool real_a = one.w > .5, real_b = two.w > .5;
        if (real_a && (!real_b || one.z < two.z * .93)) wb = 0.;
        if (real_b && (!real_a || two.z < one.z * .93)) wa = 0.;
        #endif
        float most = max(wa, wb);
        if (most > heaviest) { heaviest = most; deepest = wa >= wb ? one.z : two.z; }
        // Each sample counts alike, rubber or not.
        float both = max(wa + wb, 1e-9);
        in_a[i] = vec4(one.xyz, wa / both); in_b[i] = vec4(two.xyz, wb / both);
        full += in_a[i].w + in_b[i].w;
        if (wa > 0.) nearest = min(nearest, one.z);
        if (wb > 0.) nearest = min(nearest, two.z);
    }
    vec3 near_a = vec3(0.), far_a = vec3(0.), near_b = vec3(0.), far_b = vec3(0.);
    for (int i = 0; i < SAMPLES; i++) {
        vec3 mine = vec3(in_a[i].xy * in_a[i].w, in_a[i].w);
        if (in_a[i].z < nearest * 1.07) near_a += mine; else far_a += mine;
        #if KEYS > 1
        mine = vec3(in_b[i].xy * in_b[i].w, in_b[i].w);
        if (in_b[i].z < nearest * 1.07) near_b += mine; else far_b += mine;
        #endif
    }
    take_a(near_a); take_a(far_a);
    #if FILLED
    if (near_b.z > 0.) take_b(near_b);
    if (far_b.z > 0.) take_b(far_b);
    #elif KEYS > 1
    take_b(near_b); take_b(far_b);
    #endif
    float share_ = 1. / max(full, 1e-6);
    out0 = vec4(base * share_, 1.);
    out1 = deepest;
    out2 = vec4(lit0 * share_, 1.); out3 = vec4(lit1 * share_, 1.); out4 = vec4(lit2 * share_, 1.);
}
"""


class Travel:
    """The set of one shot from wherever its camera is. `layers` are the picture less its casting lamps, and each of
    theirs; `depth` (planar metres) is what each pixel shows; all have `size`.

    `lit` names the lamps; `reach` is how far from each key the camera goes while that key is used, in metres; `finer`
    the samples along each side of a pixel.
    """

    def __init__(
        self,
        sights: Sequence[Sight],
        lit: Sequence[str],
        size: tuple[int, int],
        reach: Sequence[float],
        finer: int = FINER,
    ) -> None:
        self._size = size
        count = len(lit)
        fine = (size[0] * finer, size[1] * finer)
        self._solid, self._rubber = gl.program(_SOLID, _PLACE), gl.program(_RUBBER, _PLACE)
        told = {"lit": count, "finer": finer}
        self._one, self._both, self._filled = (
            gl.program(SCREEN_VERTEX, _TOGETHER % {**told, "keys": keys, "filled": filled})
            for keys, filled in ((1, 0), (2, 0), (2, 1))
        )
        self._held: list[Any] = []
        self._keys = [
            _Key(sight, lit, far, self._solid, self._rubber) for sight, far in zip(sights, reach, strict=True)
        ]
        self._seen: list[moderngl.Texture] = []
        self._targets: list[moderngl.Framebuffer] = []
        for _ in range(min(len(self._keys), 2)):
            seen, deep = gl.canvas(fine, kind="f4", smooth=False), gl.context().depth_renderbuffer(fine)
            self._seen.append(seen)
            self._targets.append(gl.onto(seen, depth=deep))
            self._held.append(deep)
        self.depth = gl.canvas(size, 1, kind="f4", smooth=False)
        self.layers = [gl.canvas(size) for _ in range(count + 1)]
        attached = [self.layers[0], self.depth, *self.layers[1:]]
        self._target = gl.onto(*attached)

    def draw(self, camera: Floats, lens: Floats, along: float) -> None:
        """Draw the set through a camera (4, 4: world to clip space) with a lens (4, 4: its projection).

        `along` says how far along the keys it is. One key shows the set and the next fills what that does not see;
        midway between two, where the one gives way to the other, both show it.
        """
        last = len(self._keys) - 1
        first = min(int(along), max(last - 1, 0))
        if last == 0:
            self._join(self._one, camera, [(0, 1.0)])
            return
        share = min(max((along - first - _FROM) / (_TO - _FROM), 0.0), 1.0)
        if 0 < share < 1:
            return self._join(self._both, camera, [(first, 1 - share), (first + 1, share)])
        shown, filling = (first, first + 1) if share == 0 else (first + 1, first)
        away = float(lens[2, 3])
        target = self._targets[0]
        self._keys[shown].draw(camera, target, behind=away * (1 / _BEHIND - 1))
        self._keys[filling].fill(camera, target, behind=away * (1 / _NEARER - 1))
        return self._laid(self._filled, [(shown, 1.0), (filling, 0.0)])

    def _join(self, program: moderngl.Program, camera: Floats, chosen: Sequence[tuple[int, float]]) -> None:
        for (index, _), target in zip(chosen, self._targets, strict=False):
            self._keys[index].draw(camera, target)
        self._laid(program, chosen)

    def _laid(self, together: moderngl.Program, chosen: Sequence[tuple[int, float]]) -> None:
        named: dict[str, moderngl.Texture] = {}
        for letter, seen, (index, _) in zip("ab", self._seen, chosen, strict=False):
            layers = zip(("base", "lit0", "lit1", "lit2"), self._keys[index].textures, strict=False)
            named |= {letter: seen} | {f"{letter}_{name}": layer for name, layer in layers}
        gl.bind(together, **named)
        gl.tell(together, share=np.array([*(each for _, each in chosen), 0.0][:2]))
        Screen.shared().draw(together, self._target)

    def release(self) -> None:
        """Give back what OpenGL holds."""
        gl.release([*self._keys, *self._targets, *self._seen, *self._held])
        gl.release([self._target, self.depth, *self.layers])


class _Key:
    """One key's relief as OpenGL holds it."""

    def __init__(
        self, seen: Sight, lit: Sequence[str], reach: float, solid: moderngl.Program, rubber: moderngl.Program
    ) -> None:
        shares = [seen.lit.get(name, np.zeros_like(seen.picture)) for name in lit]
        base = np.maximum(seen.picture - sum(shares, np.zeros_like(seen.picture)), 0) if shares else seen.picture
        made = relief(Sight(base, seen.depth, seen.lit, seen.view, seen.projection), shares, reach)
        self._own = (seen.projection @ seen.view).astype(np.float32)
        self.textures = [gl.texture(each) for each in (made.picture, *made.lit)]
        context = gl.context()
        points, corners = context.buffer(made.solid.tobytes()), context.buffer(made.corners.tobytes())
        loose = context.buffer(np.ascontiguousarray(made.rubber, np.float32).tobytes())
        self._solid = context.vertex_array(solid, [(points, "3f", "position")], corners)
        self._rubber = context.vertex_array(rubber, [(loose, "3f 3f 2f", "position", "far", "spot")])
        self._buffers = [points, corners, loose]
        self._programs = (solid, rubber)

    def draw(self, camera: Floats, target: moderngl.Framebuffer, behind: float = 0.0) -> None:
        """Draw all that it sees; `behind` is added to the depth of rubber in clip space."""
        _begin(target)
        target.clear(0, 0, 0, 0, depth=1.0)
        for program, array, weight, back in zip(
            self._programs, (self._solid, self._rubber), (1.0, _FAINT), (0.0, behind), strict=True
        ):
            gl.tell(program, camera=camera, own=self._own, weight=np.float32(weight), back=np.float32(back))
            array.render(moderngl.TRIANGLES)

    def fill(self, camera: Floats, target: moderngl.Framebuffer, behind: float) -> None:
        """Draw what it really sees where nothing else is there, and where that lies farther off by `behind`."""
        _begin(target)
        gl.tell(self._programs[0], camera=camera, own=self._own, weight=np.float32(2), back=np.float32(behind))
        self._solid.render(moderngl.TRIANGLES)

    def release(self) -> None:
        gl.release([self._solid, self._rubber, *self._buffers, *self.textures])


def _begin(target: moderngl.Framebuffer) -> None:
    target.use()
    target.viewport = (0, 0, *target.size)
    context = gl.context()
    context.enable(moderngl.DEPTH_TEST)
    context.disable(moderngl.CULL_FACE)
    context.disable(moderngl.BLEND)
