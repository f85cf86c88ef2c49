"""The shaders that put a picture together: set, layers, rain, and the development to what a screen shows."""

from __future__ import annotations

from movie_director.engines.blender.raster.shader import SCREEN_VERTEX


def sources(fragment: str) -> tuple[str, str]:
    """The vertex and fragment shader of a program that runs on each pixel of a target."""
    return SCREEN_VERTEX, fragment


SET_FRAGMENT = """#version 330
// The plate, less what people keep from it. `share` holds (r, g, b) per casting lamp and ambient (a).
#define LIT %(lit)d
in vec2 uv;
uniform sampler2D base; uniform sampler2D lit0; uniform sampler2D lit1; uniform sampler2D lit2; uniform sampler2D share;
uniform vec3 level;
out vec4 result;
void main() {
    vec4 left = texture(share, uv);
    vec3 sum = texture(base, uv).rgb * mix(.12, 1., left.a);
    float dim = mix(.45, 1., left.a);
    #if LIT > 0
    sum += texture(lit0, uv).rgb * level.r * mix(.08, 1., left.r) * dim;
    #endif
    #if LIT > 1
    sum += texture(lit1, uv).rgb * level.g * mix(.08, 1., left.g) * dim;
    #endif
    #if LIT > 2
    sum += texture(lit2, uv).rgb * level.b * mix(.08, 1., left.b) * dim;
    #endif
    result = vec4(sum, 1.);
}
"""


def set_(lit: int) -> str:
    """The fragment shader of the set with so many casting lamps of its own pictures."""
    return SET_FRAGMENT % {"lit": lit}


LAYER_FRAGMENT = """#version 330
// A layer drawn finer than the picture, filtered down with a tent a pixel and a half wide; premultiplied.
in vec2 uv;
uniform sampler2D layer; uniform vec2 gap;
out vec4 result;
void main() {
    result = .25 * (texture(layer, uv + gap) + texture(layer, uv - gap)
        + texture(layer, uv + gap * vec2(1, -1)) + texture(layer, uv + gap * vec2(-1, 1)));
}
"""

BLUR_FRAGMENT = """#version 330
// One axis of a soft disc, premultiplied, 13 samples.
in vec2 uv;
uniform sampler2D layer; uniform vec2 along;
out vec4 result;
void main() {
    vec4 sum = texture(layer, uv) * 1.;
    float all = 1.;
    for (int i = 1; i < 7; i++) {
        float x = float(i) / 6., weight = exp(-2.4 * x * x);
        sum += weight * (texture(layer, uv + along * x) + texture(layer, uv - along * x));
        all += 2. * weight;
    }
    result = sum / all;
}
"""

DEFOCUS_FRAGMENT = """#version 330
// The plate through a lens. Each pixel gathers those whose disc (r: radius in pixels, g: depth) covers it;
// a disc from behind is no wider than this pixel's own, so what is blurred never bleeds over what is sharp.
#define TAPS %(taps)d
in vec2 uv;
uniform sampler2D picture; uniform sampler2D discs; uniform vec2 offsets[TAPS]; uniform float most;
out vec4 result;
void main() {
    vec2 pixel = 1. / vec2(textureSize(picture, 0));
    vec2 own = texture(discs, uv).rg;
    float all = 1. / max(own.r * own.r, .3);
    vec4 sharp = texture(picture, uv), sum = sharp * all;
    float over = 0.;
    for (int i = 0; i < TAPS; i++) {
        vec2 there = uv + offsets[i] * pixel * most;
        vec2 disc = texture(discs, there).rg;
        float size = disc.g > own.g ? min(disc.r, own.r) : disc.r;
        float weight = clamp(size - length(offsets[i]) * most + .5, 0., 1.) / max(size * size, .3);
        sum += texture(picture, there) * weight;
        all += weight;
        if (disc.g < own.g * .93) over += weight;
    }
    // Half a pixel is the least that taps can gather: what is sharper than that is left as Cycles has it.
    result = mix(sharp, sum / all, max(smoothstep(.2, .7, own.r), smoothstep(.02, .2, over / all)));
}
"""


DISCS_FRAGMENT = """#version 330
// The radius in pixels of each point's disc, and its depth: `lens` holds scale, focus and the largest.
in vec2 uv;
uniform sampler2D depth; uniform vec3 lens;
out vec2 result;
void main() {
    float away = max(texelFetch(depth, ivec2(gl_FragCoord.xy), 0).r, .05);
    result = vec2(min(lens.x * abs(away - lens.y) / away, lens.z), min(away, 500.));
}
"""

TILE = 16
TILES_FRAGMENT = f"""#version 330
#define TILE {TILE}
// The largest disc in each tile of TILE pixels' side.
in vec2 uv;
uniform sampler2D discs;
out float result;
void main() {{
    ivec2 from = ivec2(gl_FragCoord.xy) * TILE, last = textureSize(discs, 0) - 1;
    float most = 0.;
    for (int y = 0; y < TILE; y += 2) for (int x = 0; x < TILE; x += 2)
        most = max(most, texelFetch(discs, min(from + ivec2(x, y), last), 0).r);
    result = most;
}}
"""

REFOCUS_FRAGMENT = """#version 330
// As the plate's depth of field, for pictures one after another, at half their size: each pixel looks only as far as
// discs near it reach. Alpha is the share of nearer things. What is sharp is left to the picture (`SOFTEN_FRAGMENT`).
#define TAPS %(taps)d
in vec2 uv;
uniform sampler2D picture; uniform sampler2D discs; uniform sampler2D tiles; uniform vec2 offsets[TAPS];
out vec4 result;
void main() {
    ivec2 tile = ivec2(gl_FragCoord.xy) * 2 / %(tile)d, last = textureSize(tiles, 0) - 1;
    float most = 0.;
    for (int y = -1; y < 2; y++) for (int x = -1; x < 2; x++)
        most = max(most, texelFetch(tiles, clamp(tile + ivec2(x, y), ivec2(0), last), 0).r);
    vec4 sum = texture(picture, uv);
    if (most < .6) { result = vec4(sum.rgb, 0.); return; }
    most += .5;
    vec2 pixel = 1. / vec2(textureSize(picture, 0));
    vec2 own = texture(discs, uv).rg;
    float all = 1. / max(own.r * own.r, .3), each = most * most * 3.1416 / float(TAPS);
    sum *= all;
    float over = 0.;
    for (int i = 0; i < TAPS; i++) {
        vec2 there = uv + offsets[i] * pixel * most;
        vec2 disc = texture(discs, there).rg;
        float size = disc.g > own.g ? min(disc.r, own.r) : disc.r;
        float weight = each * clamp(size - length(offsets[i]) * most + .5, 0., 1.) / max(size * size, .3);
        sum += texture(picture, there) * weight;
        all += weight;
        if (disc.g < own.g * .93) over += weight;
    }
    result = vec4(sum.rgb, over) / all;
}
"""

SOFTEN_FRAGMENT = """#version 330
// The picture where it is sharp, and where it is not what `REFOCUS_FRAGMENT` made of it.
in vec2 uv;
uniform sampler2D picture; uniform sampler2D soft; uniform sampler2D discs;
out vec4 result;
void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec4 blurred = texture(soft, uv);
    float own = texelFetch(discs, at, 0).r;
    float share = max(smoothstep(.6, 1.4, own), smoothstep(.02, .2, blurred.a));
    result = vec4(mix(texelFetch(picture, at, 0).rgb, blurred.rgb, share), 1.);
}
"""


def refocus(taps: int) -> str:
    """The fragment shader of depth of field that changes from picture to picture."""
    return REFOCUS_FRAGMENT % {"taps": taps, "tile": TILE}


SWEEP_FRAGMENT = """#version 330
// What an open shutter does to the picture of a flying camera.
// `back` leads from clip space to the world; `clip` holds the two numbers by which depth becomes clip space's.
in vec2 uv;
uniform sampler2D scene; uniform sampler2D depth; uniform mat4 opened; uniform mat4 closed; uniform mat4 back;
uniform vec2 clip; uniform int taps;
out vec4 result;
void main() {
    float deep = texelFetch(depth, ivec2(gl_FragCoord.xy), 0).r;
    vec4 at = back * vec4((uv * 2. - 1.) * deep, clip.y - clip.x * deep, deep);
    vec4 a = opened * at, b = closed * at;
    vec2 from = a.xy / max(a.w, .01) * .5 + .5, to = b.xy / max(b.w, .01) * .5 + .5;
    vec2 way = clamp(to - from, -.3, .3);
    vec4 sum = vec4(0.);
    for (int i = 0; i < taps; i++) sum += texture(scene, uv + way * ((float(i) + .5) / float(taps) - .5));
    result = sum / float(taps);
}
"""


def defocus(taps: int) -> str:
    """The fragment shader of the plate's depth of field."""
    return DEFOCUS_FRAGMENT % {"taps": taps}


RAIN_VERTEX = """#version 330
in vec3 place; in vec4 glow; in vec2 side;
out vec4 tint; out vec2 across; out float deep;
void main() { gl_Position = vec4(place.xy, 0, 1); deep = place.z; tint = glow; across = side; }
"""

RAIN_FRAGMENT = """#version 330
in vec4 tint; in vec2 across; in float deep;
uniform sampler2D set_depth;
out vec4 result;
void main() {
    if (texelFetch(set_depth, ivec2(gl_FragCoord.xy), 0).r < deep) discard;
    float shape = (1. - across.x * across.x) * smoothstep(-1., -.2, across.y) * smoothstep(1., .6, across.y);
    result = vec4(tint.rgb * shape, 0.);
}
"""

DEVELOP_FRAGMENT = """#version 330
// Framing, exposure, the view transform as a table over log2, and grain.
in vec2 uv;
uniform sampler2D scene; uniform sampler3D table; uniform sampler2D grain;
uniform vec4 frame; uniform float factor; uniform vec3 span; uniform ivec2 shift; uniform float strength;
out vec4 result;
void main() {
    vec3 light = texture(scene, frame.xy + (uv - .5) * frame.zw).rgb * factor;
    vec3 place = clamp((log2(max(light, 0.) + span.x) - span.y) * span.z, 0., 1.);
    float cells = float(textureSize(table, 0).x);
    vec3 seen = texture(table, place * ((cells - 1.) / cells) + .5 / cells).rgb;
    float noise = texelFetch(grain, (ivec2(gl_FragCoord.xy) + shift) & 511, 0).r;
    float bright = dot(seen, vec3(.2126, .7152, .0722));
    result = vec4(seen + noise * strength * (.35 + 2.2 * bright * (1. - bright)), 1.);
}
"""
