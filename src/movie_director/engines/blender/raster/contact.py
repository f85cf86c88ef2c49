"""The dark where one thing lies on another: beside a lapel, under a collar, between the fronts of a cardigan.

Vertices are too far apart to know of it, and shadow maps begin above it. It is found in the depth of the layer that
people are drawn into: what is nearer to the lens a few millimetres aside keeps light off, most of it on the side that
light comes from.
"""

from __future__ import annotations

import numpy as np

from movie_director.engines.blender.raster.light import Rig
from movie_director.engines.blender.raster.plate import Floats

REACH = 0.007
"""Metres from which something keeps light off."""
STRENGTH = 0.45
"""The share of light that it keeps off at most."""
GAP = 0.3
"""The share that is lost between two things."""

FRAGMENT = """#version 330
// A layer drawn finer than the picture, filtered down with a tent a pixel and a half wide; premultiplied. `near_far` is
// what turns its depths to metres, `lens` the pixels that a metre is a metre away, `from` the way that light comes.
// `focus` makes the tent wider where somebody is out of focus: by how much, the distance that is sharp, the widest.
in vec2 uv;
uniform sampler2D layer; uniform sampler2D depths; uniform vec2 gap; uniform vec2 near_far; uniform float lens;
uniform vec2 from; uniform float reach; uniform float strength; uniform float deep; uniform vec3 focus;
out vec4 result;

float metres(ivec2 at) { return near_far.y / (texelFetch(depths, at, 0).r * 2. - 1. + near_far.x); }
float kept(float rise, float other) {
    // What rises as steeply as the other side falls is the slope of one thing.
    float high = rise + clamp(other, -.01, 0.);
    return smoothstep(.0012, .006, high) * smoothstep(.022, .01, rise);
}
// What keeps light off one sample, looked for along an axis and across it: from one side, and as a gap does.
vec2 closed(ivec2 at, vec2 axis, float far) {
    if (texelFetch(depths, at, 0).r == 1.) return vec2(0.);
    float here = metres(at);
    float wide = far * lens / here;
    vec2 way = axis * max(wide, 1.);
    vec2 sum = vec2(0.);
    for (int i = 0; i < 2; i++) {
        ivec2 aside = ivec2(round(way));
        float a = here - metres(at + aside), b = here - metres(at - aside);
        float lit = dot(normalize(way), from);
        sum.x += kept(a, b) * max(.3 + lit, 0.) + kept(b, a) * max(.3 - lit, 0.);
        sum.y = max(sum.y, min(kept(a, 0.), kept(b, 0.)));
        way = vec2(-way.y, way.x);
    }
    // Seen from close by vertices are near enough to one another.
    return sum * smoothstep(9., 5., wide * reach / far);
}
void main() {
    ivec2 at = ivec2(uv * vec2(textureSize(layer, 0)) - .5);
    float here = metres(at);
    bool nobody = texelFetch(depths, at, 0).r == 1.;
    vec2 soft = gap * (nobody ? 1. : 1. + min(focus.x * abs(here - focus.y) / here, focus.z));
    result = .25 * (texture(layer, uv + soft) + texture(layer, uv - soft)
        + texture(layer, uv + soft * vec2(1, -1)) + texture(layer, uv + soft * vec2(-1, 1)));
    if (result.a == 0.) return;
    vec2 shut = closed(at, vec2(1., 0.), reach) + closed(at + 1, vec2(.7071, .7071), reach * .5);
    result.rgb *= (1. - strength * min(shut.x * .5, 1.)) * (1. - deep * min(shut.y * .5, 1.));
}
"""


def from_where(rig: Rig, probes: Floats, view: Floats, spot: Floats) -> Floats:
    """From which side of the picture light comes to what faces the lens at `spot` (3,): (2,), shorter than 1.

    As long as the light is one-sided.
    """
    eye = np.linalg.inv(view.astype(np.float64))[:3, 3]
    facing = (eye - spot) / (np.linalg.norm(eye - spot) + 1e-9)
    sum_, all_ = np.zeros(3), 1e-9
    for index in range(len(rig.lamps)):
        way = rig.position[index] - spot
        squared = float(way @ way)
        way = way / np.sqrt(squared)
        axis = float(-way @ rig.axis[index])
        shape = rig.shape[index]
        cone = np.clip((axis - shape[2]) / max(float(shape[3] - shape[2]), 1e-3), 0, 1)
        fall = (4 * max(axis, 0.0) if shape[0] else 1.0) / (squared + shape[1] ** 2) * cone
        lamp = rig.lamps[index]
        share = float(np.mean(lamp.visibility)) if lamp.visibility else 1.0
        light = (
            float(rig.power[index].mean()) * rig.levels[index] * share * fall * max(float(facing @ way), 0.0) / np.pi
        )
        sum_ += light * way
        all_ += light
    if len(probes):
        mean = probes.mean(axis=(0, 2)) / np.pi
        ambient = max(float(mean[0]) * 0.282095, 0.0)
        sum_ += 0.488603 * np.array([mean[3], mean[1], mean[2]])
        all_ += ambient
    side = view[:2, :3].astype(np.float64) @ sum_ / all_
    return (side / max(float(np.linalg.norm(side)), 1.0)).astype(np.float32)
