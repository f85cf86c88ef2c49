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

SWEEP_FRAGMENT = """#version 330
// What an open shutter does to the picture of a flying camera.
// `back` leads from clip space to the world; `clip` holds the two numbers by which depth becomes clip space's.
in vec2 uv;
uniform sampler2D scene; uniform sampler2D depth; uniform mat4 opened; uniform mat4 closed; uniform mat4 back;
uniform vec2 clip; uniform int taps;
out vec4 result;
void main() {
    float deep = texture(depth, uv).r;
    vec4 at = back * vec4((uv * 2. - 1.) * deep, clip.y - clip.x * deep, deep);
    vec4 a = opened * at, b = closed * at;
    vec2 from = a.xy / max(a.w, .01) * .5 + .5, to = b.xy / max(b.w, .01) * .5 + .5;
    vec2 way = clamp(to - from, -.3, .3);
    vec4 sum = vec4(0.);
    for (int i = 0; i < taps; i++) sum += texture(scene, uv + way * ((float(i) + .5) / float(taps) - .5));
    result = sum / float(taps);
}
"""


RAIN_VERTEX = """#version 330
in vec3 place; in vec4 glow; in vec2 side;
out vec4 tint; out vec2 across; out float deep;
void main() { gl_Position = vec4(place.xy, 0, 1); deep = place.z; tint = glow; across = side; }
"""

RAIN_FRAGMENT = """#version 330
in vec4 tint; in vec2 across; in float deep;
uniform sampler2D set_depth; uniform vec2 per_pixel;
out vec4 result;
void main() {
    if (texelFetch(set_depth, ivec2(gl_FragCoord.xy * per_pixel), 0).r < deep) discard;
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
