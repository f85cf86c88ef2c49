"""The shaders that light people: what Cycles' Principled surface would answer, by formulas.

Diffuse light is the mark's probe (ambient) and each lamp's irradiance, with a lamp of some size wrapping a little past
the horizon; gloss is GGX with a fit of its shadowing (Karis, 2013). Shadows are percentage-closer samples of each
casting lamp's map.
"""

from __future__ import annotations

SHADOW_VERTEX = """#version 330
in vec3 position;
uniform mat4 camera;
void main() { gl_Position = camera * vec4(position, 1); }
"""
SHADOW_FRAGMENT = "#version 330\nvoid main() {}\n"

_SURFACE = """#version 330
#define LAMPS %(lamps)d
#define CASTING %(casting)d
uniform vec3 eye;
uniform vec3 lamp_position[LAMPS];
uniform vec3 lamp_axis[LAMPS];
uniform vec3 lamp_power[LAMPS];
uniform vec4 lamp_shape[LAMPS];
uniform float lamp_mirrored[LAMPS];
vec3 spot, n, v, albedo, light, gloss;
float rough, through, open, wet;

// What lamp i adds where `seen` of it arrives.
void lit(int i, float seen) {
    vec3 way = lamp_position[i] - spot;
    vec4 shape = lamp_shape[i];
    float squared = dot(way, way);
    vec3 l = way * inversesqrt(squared);
    float axis = dot(-l, lamp_axis[i]);
    float away = squared + shape.y * shape.y;
    float wide = shape.y * inversesqrt(away);
    float fall = mix(1., 4. * max(axis, 0.), shape.x) / away * smoothstep(shape.z, shape.w, axis);
    float slope = dot(n, l);
    vec3 wrap = wide + .02 + through * vec3(.22, .08, .045);
    vec3 over = max(slope + wrap, vec3(0.));
    vec3 lambert = mix(vec3(slope), over * over / (4. * wrap), vec3(lessThan(vec3(slope), wrap)));
    // Light that enters skin beside a shadow's edge comes out in it, red before green and blue.
    // Between corners that no light reaches, what is read can be a little less than none.
    seen = max(seen, 0.);
    float root = sqrt(seen);
    vec3 left = mix(vec3(seen), vec3(root, mix(seen, root, .5), mix(seen, root, .3)), through * .4);
    vec3 full = lamp_power[i] * fall, power = full * left * smoothstep(0., .05, open);
    light += albedo * power * lambert * .3183099;
    if (lamp_mirrored[i] == 0.) return;
    vec3 h = normalize(l + v);
    float alpha = clamp(rough * rough + wide * .35, .085, 1.), a2 = alpha * alpha;
    float nh = max(dot(n, h), 0.), vh = max(dot(v, h), .05);
    float d = nh * nh * (a2 - 1.) + 1.;
    float m = 1. - vh, m2 = m * m;
    float shine = a2 / (3.14159 * d * d) * (.04 + .96 * m2 * m2 * m) * .25 / (vh * vh * (rough + .5));
    // Eyes are wet, and a lid's soft shadow must not put out the lamp in them; behind a head there is none to see.
    full *= smoothstep(0., .05, open) * smoothstep(0., .3, seen);
    gloss += mix(power, full, wet) * max(slope, 0.) * shine;
}
void begin(vec3 at, vec3 normal, vec4 paint, vec2 soft) {
    spot = at;
    n = normal;
    v = normalize(eye - at);
    // What the surface throws back as gloss does not enter it.
    albedo = paint.rgb * .95;
    rough = clamp(paint.a, .1, 1.);
    wet = smoothstep(.16, .08, paint.a);
    through = soft.x;
    open = soft.y;
    light = gloss = vec3(0.);
}
"""

# Lamps without shadows and ambient light change little between vertices: they are worked out there, which costs a
# rasteriser in software a fraction of doing so at each sample.
_PEOPLE_VERTEX = """
in vec3 position; in vec3 normal; in vec4 colour; in vec2 more;
in vec4 reach0; in vec4 reach1; in vec4 reach2; in vec4 reach3;
uniform mat4 camera; uniform vec3 probe[9];
out vec3 at; out vec3 up; out vec4 paint; out vec2 soft; out vec3 front; out vec3 lining; out vec3 past;

vec3 ambient(vec3 n) {
    vec3 e = probe[0] * .282095 + .488603 * (probe[1] * n.y + probe[2] * n.z + probe[3] * n.x)
        + 1.092548 * (probe[4] * n.x * n.y + probe[5] * n.y * n.z + probe[7] * n.x * n.z)
        + .315392 * probe[6] * (3. * n.z * n.z - 1.) + .546274 * probe[8] * (n.x * n.x - n.y * n.y);
    return max(e, vec3(0.)) * .3183099;
}
void main() {
    at = position;
    up = normal;
    paint = colour;
    soft = more;
    begin(position, normal, colour, more);
    // A little finds its way even between lips, enough to tell teeth from the dark behind them.
    float sky = max(open, .22);
    // What a fold hides of the sky it shows of itself: white cloth stays bright there, and skin turns red.
    vec3 closed = sky / (1. - albedo * (1. - sky));
    float rim = .04 + (1. - rough) * pow(1. - clamp(dot(n, v), .12, 1.), 5.) * .9;
    // These have no shadow map: what they reach was seen once, and a mouth gets none of them.
    float hollow = smoothstep(.03, .16, open);
    float reached[16] = float[16](
        reach0.x, reach0.y, reach0.z, reach0.w, reach1.x, reach1.y, reach1.z, reach1.w,
        reach2.x, reach2.y, reach2.z, reach2.w, reach3.x, reach3.y, reach3.z, reach3.w);
    for (int i = CASTING; i < LAMPS; i++) lit(i, hollow * (i < 16 ? reached[i] : 1.));
    past = reach0.xyz;
    front = light + gloss + albedo * ambient(n) * closed + ambient(reflect(-v, n)) * rim * open;
    lining = albedo * ambient(-n) * .8;
    gl_Position = camera * vec4(position, 1);
}
"""

_PEOPLE_FRAGMENT = """
in vec3 at; in vec3 up; in vec4 paint; in vec2 soft; in vec3 front; in vec3 lining; in vec3 past;
uniform sampler2D set_depth; uniform vec2 per_pixel; uniform mat4 view;
uniform sampler2DShadow map0; uniform sampler2DShadow map1; uniform sampler2DShadow map2;
uniform mat4 throw0; uniform mat4 throw1; uniform mat4 throw2; uniform vec4 spread; uniform vec4 fade;
uniform vec4 fog; uniform vec2 fog_reach;
out vec4 result;
vec2 tap;

// The share of casting lamp i that arrives: four looks at its map, `wide` of it apart, which is `metres` at the people.
float reached(sampler2DShadow map, mat4 thrown, int i, float wide, float metres) {
    float slope = dot(n, normalize(lamp_position[i] - at));
    if (slope < -.5) return 0.;
    // A surface that slopes away from the lamp lies in its own way within a look's reach: the look starts above it.
    vec4 q = thrown * vec4(at + n * (.001 + metres * sqrt(max(1. - slope * slope, 0.))), 1);
    vec3 p = q.xyz / q.w * .5 + .5;
    p.z -= .0008;
    vec2 a = tap * wide, b = vec2(-a.y, a.x);
    return .25 * (texture(map, p + vec3(a, 0)) + texture(map, p + vec3(b * .8, 0))
        + texture(map, p - vec3(a * .6, 0)) + texture(map, p - vec3(b * .35, 0)));
}
void main() {
    // Each of a pixel's samples looks at other places of a shadow's edge: together they see all sixteen.
    ivec2 phase = ivec2(gl_FragCoord.xy) & 1;
    tap = phase.x == phase.y ? vec2(1., 0.) : vec2(-.383, .924);
    if (phase.x == 1) tap = vec2(-.7071 * (tap.x - tap.y), -.7071 * (tap.x + tap.y));
    float deep = -(view * vec4(at, 1)).z;
    float behind = texelFetch(set_depth, ivec2(gl_FragCoord.xy * per_pixel), 0).r;
    // No discard: it would have the rasteriser shade what other triangles hide. What the set hides is drawn clear, and
    // whatever lies behind that is hidden too.
    begin(at, normalize(gl_FrontFacing ? up : -up), paint, soft);
    #if CASTING > 0
    lit(0, past.x * reached(map0, throw0, 0, spread.x, fade.x));
    #endif
    #if CASTING > 1
    lit(1, past.y * reached(map1, throw1, 1, spread.y, fade.y));
    #endif
    #if CASTING > 2
    lit(2, past.z * reached(map2, throw2, 2, spread.z, fade.z));
    #endif
    vec3 sum = light + gloss + (gl_FrontFacing ? front : lining);
    sum = mix(sum, fog.rgb, fog.a * smoothstep(fog_reach.x, fog_reach.y, length(eye - at)));
    float whole = smoothstep(-.03, .005, behind - deep);
    result = vec4(sum * whole, whole);
}
"""


def people(lamps: int, casting: int) -> tuple[str, str]:
    """The vertex and fragment shader for so many lamps, the first `casting` of them with shadow maps."""
    surface = _SURFACE % {"lamps": max(lamps, 1), "casting": casting}
    return surface + _PEOPLE_VERTEX, surface + _PEOPLE_FRAGMENT


SCREEN_VERTEX = """#version 330
in vec2 corner;
out vec2 uv;
void main() { uv = corner * .5 + .5; gl_Position = vec4(corner, 0, 1); }
"""

MASK_FRAGMENT = """#version 330
// A casting lamp's map as (covered, covered * depth), depth 0 to 1 between near and far, to be blurred by mip levels.
in vec2 uv;
uniform sampler2D depths; uniform vec2 reach;
out vec2 result;
void main() {
    vec2 sum = vec2(0.);
    vec2 step_ = 1. / vec2(textureSize(depths, 0));
    for (int i = -1; i < 2; i += 2) for (int j = -1; j < 2; j += 2) {
        float z = texture(depths, uv + vec2(i, j) * step_ * .5).r;
        if (z < .99999) {
            float away = 2. * reach.x * reach.y / (reach.y + reach.x - (z * 2. - 1.) * (reach.y - reach.x));
            sum += vec2(1., (away - reach.x) / (reach.y - reach.x));
        }
    }
    result = sum * .25;
}
"""

POINTS_FRAGMENT = """#version 330
// The point of the set that each pixel of half the picture shows, and which way its surface faces. `lens` holds the
// projection; `gap` is how many texels of `depth` lie from one pixel to the next.
in vec2 uv;
uniform sampler2D depth; uniform mat4 turn; uniform vec4 lens; uniform vec3 eye; uniform int gap;
layout(location = 0) out vec4 points; layout(location = 1) out vec4 normals;
vec3 point(ivec2 at) {
    ivec2 size = textureSize(depth, 0);
    at = clamp(at, ivec2(0), size - 1);
    float deep = min(texelFetch(depth, at, 0).r, 100.);
    vec2 flat_ = ((vec2(at) + .5) / vec2(size) * 2. - 1. + lens.zw) * deep / lens.xy;
    return (turn * vec4(flat_, -deep, 1)).xyz;
}
vec3 shorter(vec3 a, vec3 b) { return dot(a, a) < dot(b, b) ? a : b; }
void main() {
    ivec2 at = ivec2(gl_FragCoord.xy) * gap;
    vec3 p = point(at);
    vec3 across = shorter(point(at + ivec2(gap, 0)) - p, p - point(at - ivec2(gap, 0)));
    vec3 up = shorter(point(at + ivec2(0, gap)) - p, p - point(at - ivec2(0, gap)));
    vec3 n = normalize(cross(across, up) + vec3(0., 0., 1e-9));
    points = vec4(p, 1);
    normals = vec4(dot(n, eye - p) < 0. ? -n : n, 0);
}
"""

GROUND_FRAGMENT = """#version 330
// How much of each casting lamp (r, g, b) and of ambient light (a) people leave to the set.
#define CASTING %(casting)d
#define BALLS %(balls)d
in vec2 uv;
uniform sampler2D points; uniform sampler2D normals;
uniform sampler2D mask0; uniform sampler2D mask1; uniform sampler2D mask2;
uniform mat4 throw0; uniform mat4 throw1; uniform mat4 throw2;
uniform vec4 reach0; uniform vec4 reach1; uniform vec4 reach2;
uniform vec4 balls[BALLS];
out vec4 result;

// reach: near, far, radius of the lamp, width of the map in metres at the people's distance
float left(sampler2D mask, mat4 thrown, vec4 reach, vec3 at) {
    vec4 q = thrown * vec4(at, 1);
    if (q.w < reach.x * .5) return 1.;
    vec2 p = q.xy / q.w * .5 + .5;
    vec2 room = min(p, 1. - p);
    if (min(room.x, room.y) < 0.) return 1.;
    float here = (q.w - reach.x) / (reach.y - reach.x);
    vec2 wide = textureLod(mask, p, 4.).rg + .5 * textureLod(mask, p, 2.).rg;
    if (wide.r < .002) return 1.;
    float between = wide.g / wide.r;
    float away = mix(reach.x, reach.y, between);
    float blur = 2. * reach.z * max(q.w - away, 0.) / q.w * textureSize(mask, 0).x / reach.w;
    float level = clamp(log2(max(blur * .5, 1.)), 0., 5.);
    vec2 gap = exp2(level) * .5 / vec2(textureSize(mask, 0));
    vec2 sum = vec2(0.);
    for (int i = -1; i < 2; i += 2) for (int j = -1; j < 2; j += 2)
        sum += textureLod(mask, p + vec2(i, j) * gap, level).rg;
    sum *= .25;
    float nearer = smoothstep(-.004, .008, here - sum.g / max(sum.r, .001));
    return 1. - sum.r * nearer * smoothstep(0., .06, min(room.x, room.y));
}
void main() {
    vec3 at = texture(points, uv).xyz, n = texture(normals, uv).xyz;
    vec4 rest = vec4(1.);
    #if CASTING > 0
    rest.r = left(mask0, throw0, reach0, at);
    #endif
    #if CASTING > 1
    rest.g = left(mask1, throw1, reach1, at);
    #endif
    #if CASTING > 2
    rest.b = left(mask2, throw2, reach2, at);
    #endif
    // A ball of radius r at distance d hides cos * (r / d)^2 of the sky over a small surface.
    float open = 1.;
    for (int i = 0; i < BALLS; i++) {
        vec3 way = balls[i].xyz - at;
        float squared = dot(way, way), radius = balls[i].w;
        float over = clamp(dot(n, way) * inversesqrt(squared + 1e-5) * .8 + .2, 0., 1.);
        // From afar a body's balls hide one another: they count nearby only.
        over *= max(1. - squared * .45, 0.);
        open *= 1. - min(over * radius * radius / (squared + radius * radius * .35), .75);
    }
    rest.a = open;
    result = rest;
}
"""


def ground(casting: int, balls: int) -> str:
    """The fragment shader of shadows on the set."""
    return GROUND_FRAGMENT % {"casting": casting, "balls": max(balls, 1)}
