"""The set through a lens, picture after picture: soft where it is not in focus, at half the picture's size."""

from __future__ import annotations

import moderngl
import numpy as np

from movie_director.engines.blender.raster import develop, gl
from movie_director.engines.blender.raster.lens import LARGEST, Lens
from movie_director.engines.blender.raster.plate import Floats
from movie_director.engines.blender.raster.screen import Screen

TAPS = 40
TILE = 8
"""Pixels of the half picture along a tile: how far discs reach is known for each."""

_HALF = """#version 330
// A picture at half its size and the disc of each of its points: the radius in pixels, less than 0 before the focus.
// That grows with distance as R (1 - S / d), R being the disc of what is infinitely far and S the focus: it tells what
// is nearer, too. `lens` holds R, S and the largest disc.
in vec2 uv;
uniform sampler2D picture; uniform sampler2D depth; uniform vec3 lens;
out vec4 result;
void main() {
    ivec2 at = min(ivec2(gl_FragCoord.xy) * 2 + 1, textureSize(depth, 0) - 1);
    float away = max(texelFetch(depth, at, 0).r, .05);
    result = vec4(texture(picture, uv).rgb, clamp(lens.x * (1. - lens.y / away), -lens.z, lens.z));
}
"""

_TILES = f"""#version 330
// The largest disc in each tile.
uniform sampler2D half_;
out float result;
void main() {{
    ivec2 from = ivec2(gl_FragCoord.xy) * {TILE}, last = textureSize(half_, 0) - 1;
    float most = 0.;
    for (int y = 0; y < {TILE}; y++) for (int x = 0; x < {TILE}; x++)
        most = max(most, abs(texelFetch(half_, min(from + ivec2(x, y), last), 0).a));
    result = most;
}}
"""

_GATHER = f"""#version 330
// Each pixel gathers those whose disc covers it, as far as discs near it reach. A disc from behind is no wider than
// its own, so that what is blurred never bleeds over what is sharp. Alpha is the share of nearer things.
uniform sampler2D half_; uniform sampler2D tiles; uniform vec2 offsets[{TAPS}]; uniform float far;
out vec4 result;
void main() {{
    ivec2 at = ivec2(gl_FragCoord.xy), tile = at / {TILE}, last = textureSize(tiles, 0) - 1;
    float most = 0.;
    for (int y = -1; y < 2; y++) for (int x = -1; x < 2; x++)
        most = max(most, texelFetch(tiles, clamp(tile + ivec2(x, y), ivec2(0), last), 0).r);
    vec4 here = texelFetch(half_, at, 0);
    if (most < .6) {{ result = vec4(here.rgb, 0.); return; }}
    most += .5;
    float own = abs(here.a), all = 1. / max(own * own, .3), each = most * most * 3.1416 / float({TAPS}), over = 0.;
    // A fourteenth nearer than this pixel.
    float nearer = far - (far - here.a) * 1.075;
    vec3 sum = here.rgb * all;
    ivec2 edge = textureSize(half_, 0) - 1;
    for (int i = 0; i < {TAPS}; i++) {{
        vec2 way = offsets[i] * most;
        vec4 there = texelFetch(half_, clamp(at + ivec2(round(way * .5)), ivec2(0), edge), 0);
        float size = there.a > here.a ? min(abs(there.a), own) : abs(there.a);
        float weight = each * clamp(size - length(way) + .5, 0., 1.) / max(size * size, .3);
        sum += there.rgb * weight;
        all += weight;
        if (there.a < nearer) over += weight;
    }}
    result = vec4(sum, over) / all;
}}
"""

_SOFTEN = """#version 330
// The picture where it is sharp, and where it is not what was gathered.
in vec2 uv;
uniform sampler2D picture; uniform sampler2D soft; uniform sampler2D depth; uniform vec3 lens;
out vec4 result;
void main() {
    vec4 blurred = texture(soft, uv);
    float own = min(lens.x * abs(1. - lens.y / max(texture(depth, uv).r, .05)), lens.z);
    float share = max(smoothstep(.6, 1.4, own), smoothstep(.02, .2, blurred.a));
    result = vec4(mix(texture(picture, uv).rgb, blurred.rgb, share), 1.);
}
"""


class Focus:
    """What softens pictures of one size, (width, height)."""

    def __init__(self, size: tuple[int, int]) -> None:
        half = (max(size[0] // 2, 1), max(size[1] // 2, 1))
        self._half, self._soft = gl.canvas(half), gl.canvas(half)
        self._tiles = gl.canvas((-(-half[0] // TILE), -(-half[1] // TILE)), 1, smooth=False)
        self._targets = [gl.onto(each) for each in (self._half, self._tiles, self._soft)]
        self._programs = [gl.program(*develop.sources(each)) for each in (_HALF, _TILES, _GATHER, _SOFTEN)]
        turn = np.arange(TAPS) * np.pi * (3 - np.sqrt(5))
        reach = np.sqrt((np.arange(TAPS) + 0.5) / TAPS)
        self._offsets = np.stack([np.cos(turn) * reach, np.sin(turn) * reach], axis=-1)

    def soften(
        self, picture: moderngl.Texture, depth: moderngl.Texture, lens: Lens, frame: float, target: moderngl.Framebuffer
    ) -> None:
        """Draw `picture` through `lens` into `target`, which may be larger. `depth` is in planar metres, the frame
        `frame` pixels of the picture wide.
        """
        screen, (half, tile, gather, soften) = Screen.shared(), self._programs
        told = np.array([float(lens.disc(1e6, frame)), lens.sharp, LARGEST])
        gl.bind(half, picture=picture, depth=depth)
        gl.tell(half, lens=told)
        screen.draw(half, self._targets[0])
        gl.bind(tile, half_=self._half)
        screen.draw(tile, self._targets[1])
        gl.bind(gather, half_=self._half, tiles=self._tiles)
        gl.tell(gather, offsets=self._offsets, far=np.float32(told[0]))
        screen.draw(gather, self._targets[2])
        gl.bind(soften, picture=picture, soft=self._soft, depth=depth)
        gl.tell(soften, lens=told)
        screen.draw(soften, target)

    def release(self) -> None:
        """Give back what OpenGL holds."""
        gl.release([*self._targets, self._half, self._tiles, self._soft])


def softened(pictures: list[Floats], depth: Floats, lens: Lens, frame: float) -> list[moderngl.Texture]:
    """Pictures (H, W, 3) of one plate as the lens sees them, as textures."""
    sources = [gl.texture(picture) for picture in pictures]
    if float(np.percentile(lens.disc(np.minimum(depth, 1000), frame), 99.5)) < 0.7:
        return sources
    size = (depth.shape[1], depth.shape[0])
    deep, focus = gl.texture(depth, exact=True, smooth=False), Focus(size)
    made = [gl.canvas(size) for _ in pictures]
    for source, result in zip(sources, made, strict=True):
        target = gl.onto(result)
        focus.soften(source, deep, lens, frame, target)
        target.release()
    gl.release([*sources, deep, focus])
    return made
