"""The shaders of styles: edges, paint within each thing, pressed relief, tones, glow, and what it is drawn on.

All lengths are pixels of the picture that is drawn; `unit` is how many of them a pixel of a picture 1080 high is.
"""

from __future__ import annotations

from movie_director.engines.blender.style.guides import LAMPS, PARTS, PEOPLE

_HEAD = f"""#version 330
in vec2 uv;
uniform float unit; uniform int finer;
const float LAMPS = {LAMPS}., PEOPLE = {PEOPLE}., PARTS = {PARTS}.;
float luma(vec3 c) {{ return dot(c, vec3(.2126, .7152, .0722)); }}
// Dave Hoskins' hash without sine: the same on every machine, as no texture is.
float chance(vec2 p) {{
    vec3 q = fract(vec3(p.xyx) * .1031);
    q += dot(q, q.yzx + 33.33);
    return fract((q.x + q.y) * q.z);
}}
float waves(vec2 p) {{
    vec2 i = floor(p), f = fract(p);
    f = f * f * (3. - 2. * f);
    return mix(mix(chance(i), chance(i + vec2(1, 0)), f.x), mix(chance(i + vec2(0, 1)), chance(i + 1.), f.x), f.y);
}}
"""

EDGES = (
    _HEAD
    + """// Where one thing ends, at every point of the guides: round people, within them, and on the set.
uniform sampler2D shape; uniform sampler2D thing;
out vec4 result;
void main() {
    ivec2 at = ivec2(gl_FragCoord.xy), last = textureSize(shape, 0) - 1;
    vec4 a = texelFetch(shape, at, 0);
    float one = texelFetch(thing, at, 0).r;
    vec3 found = vec3(0.);
    for (int k = 0; k < 2; k++) {
        ivec2 way = k == 0 ? ivec2(1, 0) : ivec2(0, 1);
        vec4 b = texelFetch(shape, min(at + way, last), 0);
        float two = texelFetch(thing, min(at + way, last), 0).r;
        float before = texelFetch(shape, max(at - way, ivec2(0)), 0).w;
        float after = texelFetch(shape, min(at + 2 * way, last), 0).w;
        // Nearness runs straight over what is flat (1 / z is linear on the screen): where it bends, something ends.
        float jump = b.w - a.w, bend = min(abs(jump - (a.w - before)), abs((after - b.w) - jump));
        bool gap = bend > .014 * max(max(a.w, b.w), .02), split = one != two;
        float along = dot(a.xyz, b.xyz);
        if (max(one, two) >= PEOPLE) {
            bool other = min(one, two) < PEOPLE || floor((one - PEOPLE) / PARTS) != floor((two - PEOPLE) / PARTS);
            if (other || (gap && !split)) found.r = max(found.r, other ? 1. : .8);
            else if (split || (along < .86 && gap)) found.g = 1.;
        } else if (gap) found.b = 1.;
        else if (split || along < .6) found.b = max(found.b, .88);
    }
    result = vec4(found, 1.);
}
"""
)

BELL = (
    _HEAD
    + """// Edges spread by a bell `bell` pixels wide, along rows.
uniform sampler2D edges; uniform int taps; uniform float bell;
out vec4 result;
void main() {
    float step_ = .75 * float(finer) / float(textureSize(edges, 0).x);
    vec3 sum = vec3(0.);
    for (int i = -taps; i <= taps; i++)
        sum += exp(-float(i * i) * .28125 / bell / bell) * texture(edges, uv + vec2(float(i) * step_, 0.)).rgb;
    result = vec4(sum * .75 * float(finer), 1.);
}
"""
)

STROKES = (
    _HEAD
    + """
// Edges as strokes of their widths, thick and thin as a pen is pressed: `wide` holds the widths of three kinds and,
// last, of the rim about people and things. Edges are spread by a bell, here along columns; how high it is at a point
// tells how far the nearest is, finer than points are apart. What is far off is drawn thinner.
uniform sampler2D spread; uniform sampler2D shape;
uniform vec4 wide; uniform float hard; uniform float wobble; uniform int taps; uniform float bell;
out vec4 result;
void main() {
    vec2 size = vec2(textureSize(spread, 0)), p = gl_FragCoord.xy / unit;
    vec2 astray = .8 * vec2(waves(p / 34.) - .5, waves(p / 34. + 71.) - .5)
        + 2.4 * vec2(waves(p / 190. + 13.) - .5, waves(p / 190. + 37.) - .5);
    float press = .7 + .6 * waves(p / 110. + 5.), row = 0.;
    vec2 at = uv + astray * wobble / size;
    vec3 sum = vec3(0.);
    for (int j = -taps; j <= taps; j++) {
        float level = exp(-float(j * j) * .28125 / bell / bell);
        row += level;
        sum += level * texture(spread, at + vec2(0., float(j) * .75 / size.y)).rgb;
    }
    sum /= row;
    // Where lines crowd, as slats and books do, each is finer.
    float calm = clamp(1.9 - .75 * sum.b, .12, 1.);
    vec3 seen = clamp(sum, .0001, 1.), away = bell * sqrt(-2. * log(seen));
    float near = clamp(2.4 * texelFetch(shape, ivec2(gl_FragCoord.xy) * finer, 0).w, .6, 1.15);
    vec3 radius = wide.rgb * .5 * press * vec3(mix(near, 1., .5), near, near * calm);
    vec3 ink = clamp((radius - away) / .9 + .5, 0., 1.) * step(.001, wide.rgb);
    float rim = min(min(away.r, away.g), away.b + .4);
    // A rim of paper has a border, a rounded edge falls away.
    float within = (wide.a * mix(1., press, hard) - rim) / mix(wide.a + .01, 1.2, hard) + .5 * hard;
    result = vec4(ink, clamp(within, 0., 1.) * step(.001, wide.a));
}
"""
)

LIGHT = (
    _HEAD
    + """// The picture as linear light, with the code of each point beside it.
uniform sampler2D picture; uniform sampler2D thing;
out vec4 result;
void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec3 seen = texelFetch(picture, at, 0).rgb;
    result = vec4(seen * seen * (.2 + .8 * sqrt(seen)), texelFetch(thing, at * finer, 0).r);
}
"""
)

PAINT = (
    _HEAD
    + """// One axis of a brush that paints over detail within each thing, and not over its border.
uniform sampler2D picture; uniform vec2 way; uniform int taps;
out vec4 result;
void main() {
    ivec2 last = textureSize(picture, 0) - 1, at = ivec2(gl_FragCoord.xy);
    vec4 mine = texelFetch(picture, at, 0);
    vec3 sum = mine.rgb;
    float all = 1., bright = luma(mine.rgb) + .012;
    for (int k = -taps; k <= taps; k++) {
        if (k == 0) continue;
        vec4 seen = texelFetch(picture, clamp(at + ivec2(floor(way * float(k) + .5)), ivec2(0), last), 0);
        float far = float(k) / float(taps), one = luma(seen.rgb) + .012;
        float unlike = max(one, bright) / min(one, bright) - 1.;
        float weight = (1.1 - far * far) * step(abs(seen.a - mine.a), .5) / (1. + 2. * unlike * unlike);
        sum += seen.rgb * weight;
        all += weight;
    }
    result = vec4(sum / all, mine.a);
}
"""
)

RELIEF = (
    _HEAD
    + """
// How high a pressed surface stands, in pixels: thumbs' dents of two sizes, ridges of prints in the small ones, and
// edges that are rounded, as far as the rim about them.
uniform sampler2D spot; uniform sampler2D strokes; uniform sampler2D shape; uniform sampler2D thing;
uniform float round_; uniform float size; uniform float boil; uniform float seed; uniform float focal;
uniform vec2 deep;
out vec4 result;
vec3 chance3(vec3 p) {
    vec3 q = fract(p * vec3(.1031, .1030, .0973));
    q += dot(q, q.yxz + 33.33);
    return fract((q.xxy + q.yxx) * q.zyx);
}
// Of cells `cell` metres wide, which is `wide` pixels; a share `few` of them is left smooth.
float pressed(vec3 at, float cell, float wide, float fresh, float ridges, float few) {
    vec3 p = at / cell, base = floor(p - .5);
    float height = 0., clear = ridges * smoothstep(1.8, 4.2, wide * .12);
    for (int k = 0; k < 8; k++) {
        vec3 c = base + vec3(k & 1, (k >> 1) & 1, k >> 2), r = chance3(c + fresh * 17.);
        vec3 d = p - c - .5 - (r - .5) * .5;
        float squared = dot(d, d), dent = clamp(1. - squared * 2.4, 0., 1.);
        if (dent <= 0. || r.x < few) continue;
        dent *= dent;
        height -= deep.y * dent * (r.y - .3) * .4;
        if (clear > 0. && r.z > .5) {
            // A print: arcs about a point beside the middle of the dent.
            vec3 core = d * vec3(1., .85, 1.2) + vec3(.35, .1, .3) + (r.zxy - .5) * 1.1;
            height += deep.x * clear * dent * .026 * sin(52. * length(core) + 3. * d.x + 2. * d.z);
        }
    }
    return height * wide;
}
void main() {
    ivec2 at = ivec2(gl_FragCoord.xy) * finer;
    float code = texelFetch(thing, at, 0).r;
    if (code < .5) { result = vec4(0.); return; }
    vec3 here = texelFetch(spot, at, 0).xyz;
    float metre = texelFetch(shape, at, 0).w * focal, height;
    bool person = code >= PEOPLE, face = texelFetch(thing, at, 0).g < 0.;
    float fresh = person ? floor(boil * 3.999 * fract(seed * .618)) : 0.;
    float cell = size * (person ? 1. : 2.4);
    height = pressed(here, cell, cell * metre, fresh, face ? .45 : 1., person ? 0. : .6);
    height *= face ? .6 : person ? 1. : .5;
    cell *= 3.1;
    height += pressed(here + 3.7, cell, cell * metre, 0., 0., 0.) * (face ? .35 : 1.);
    float rim = texelFetch(strokes, ivec2(gl_FragCoord.xy), 0).a;
    height -= round_ * rim * rim;
    result = vec4(height, code + (face ? .5 : 0.), 0., 1.);
}
"""
)

TONES = (
    _HEAD
    + """// The picture in the style's tones and colours, as a screen shows it; `a` is how much glows.
uniform sampler2D picture; uniform sampler2D shape; uniform sampler2D thing; uniform sampler2D height;
uniform float gain; uniform float gel; uniform float flat_; uniform float middle;
uniform vec4 steps; uniform vec4 grade; uniform vec3 filter_; uniform vec4 shadows; uniform vec4 highlights;
uniform vec4 left; uniform vec4 right; uniform vec4 relief; uniform vec4 glow;
out vec4 result;
void main() {
    ivec2 at = ivec2(gl_FragCoord.xy), g = at * finer;
    vec3 n = texelFetch(shape, g, 0).xyz, light = texelFetch(picture, at, 0).rgb;
    vec4 what = texelFetch(thing, g, 0);
    float code = what.r;
    vec3 own = abs(what.gba);
    bool person = code >= PEOPLE, lamp = code >= LAMPS && !person;
    light *= gain;
    if (lamp) light *= mix(1., glow.w, smoothstep(.15, .6, luma(light)));
    else if (code > .5) light = mix(light, own * luma(light) / luma(own), flat_ * (person ? 1. : .5));
    #if RELIEF
    ivec2 last = textureSize(height, 0) - 1;
    vec2 slope = vec2(0.);
    for (int k = 0; k < 2; k++) {
        ivec2 way = k == 0 ? ivec2(1, 0) : ivec2(0, 1);
        vec2 one = texelFetch(height, max(at - way, ivec2(0)), 0).rg;
        vec2 two = texelFetch(height, min(at + way, last), 0).rg;
        if (one.g == two.g) slope[k] = -.5 * (two.r - one.r);
    }
    float edge = lamp ? 0. : 1.;
    float bump = clamp(dot(slope, vec2(-.55, .83)) * 1.5 * edge, -.5, .6);
    light *= 1. + bump;
    // Wax shines broadly, where it faces the light, and glows a little at its border.
    vec3 bent = normalize(n + vec3(slope * 1.2, 0.));
    float shine = pow(max(dot(bent, normalize(vec3(-.35, .55, .75))), 0.), 18.);
    light += relief.x * edge * shine * (.35 * luma(light) + .02) * 2.;
    #endif
    #if STEPS
    if (code > .5 && !lamp) {
        float lit = log2(max(luma(light), .0004) / luma(own) / steps.w) / steps.y, s = max(.5 * steps.z, .03);
        float stair = floor(lit) + smoothstep(.5 - s, .5 + s, fract(lit));
        // What is lit more than people are is lit in steps as well: the wall behind a lamp, a shop's window.
        stair = clamp(stair, 1. - steps.x, person ? 0. : 3.);
        light *= exp2((stair - lit) * steps.y);
    }
    #endif
    #if RIM
    float turned = pow(1. - clamp(n.z, 0., 1.), 1.7);
    if (person) {
        light += left.a * left.rgb * left.rgb * turned * smoothstep(.15, .8, -n.x + .25 * n.y) * .9;
        light += right.a * right.rgb * right.rgb * turned * smoothstep(.15, .8, n.x + .25 * n.y) * .9;
    }
    #endif
    #if GEL
    // Two coloured lamps: what faces left takes one colour, what faces right the other.
    float side = smoothstep(-.55, .55, n.x * .9 + (uv.x - .5) * .55);
    vec3 dye = mix(left.rgb, right.rgb, side);
    light = mix(light, dye * dye * luma(light) / max(luma(dye * dye), .05), gel * (lamp ? .35 : 1.));
    #endif
    vec3 seen = pow(clamp(light, 0., 4.), vec3(1. / 2.2));
    #if PAN
    float grey = dot(pow(clamp(light, 0., 4.), vec3(1.)), filter_);
    seen = vec3(pow(max(grey, 0.), 1. / 2.2));
    #endif
    float bright = luma(seen);
    // Contrast turns about the middle, and shoulders off instead of clipping.
    float curved = middle * pow(max(bright, 0.) / middle, grade.x);
    curved = curved > .75 ? .75 + .25 * (1. - exp(-(curved - .75) / .25)) : curved;
    curved = max(curved - grade.y, 0.) / (1. - grade.y);
    seen *= curved / max(bright, .001);
    seen = max(mix(vec3(curved), seen, grade.z), 0.);
    float t = smoothstep(0., 1., curved);
    vec3 tone = mix(shadows.rgb, highlights.rgb, t);
    // Toning keeps how light a point is: the colour is mixed in at its luma.
    seen = mix(seen, tone * curved / max(luma(tone), .08), shadows.a);
    #if HATCH
    // For a pen: how the light falls, whatever the colour of what it falls on.
    result = vec4(clamp(seen, 0., 1.), clamp(luma(light) / luma(own) / steps.w * .5, 0., 1.));
    return;
    #endif
    result = vec4(clamp(seen, 0., 1.), smoothstep(glow.x, min(glow.x + .3, 1.), curved) * (lamp ? glow.w : 1.));
}
"""
)

GATHER = (
    _HEAD
    + """// What glows, at a fourth of the size.
uniform sampler2D picture;
out vec4 result;
void main() {
    vec2 size = vec2(textureSize(picture, 0));
    vec4 sum = vec4(0.);
    for (int j = -1; j < 2; j += 2) for (int i = -1; i < 2; i += 2) {
        vec4 c = texture(picture, uv + vec2(i, j) / size);
        sum += vec4(c.rgb * c.rgb * c.a, c.a);
    }
    result = sum * .25;
}
"""
)

SPREAD = (
    _HEAD
    + """// One axis of a bell.
uniform sampler2D picture; uniform vec2 along;
out vec4 result;
void main() {
    vec4 sum = texture(picture, uv);
    float all = 1.;
    for (int i = 1; i < 9; i++) {
        float x = float(i) / 8., weight = exp(-4. * x * x);
        sum += weight * (texture(picture, uv + along * x) + texture(picture, uv - along * x));
        all += 2. * weight;
    }
    result = sum / all;
}
"""
)

FINISH = (
    _HEAD
    + """// Lines, washes, paper, glow, grain and vignette over the toned picture.
uniform sampler2D picture; uniform sampler2D strokes; uniform sampler2D soft; uniform sampler2D wide;
uniform sampler2D thing;
uniform vec4 ink; uniform vec4 hatch; uniform vec4 paper; uniform vec4 wash; uniform vec4 brush; uniform vec4 glow;
uniform vec4 finish; uniform vec2 shift; uniform vec2 size;
out vec4 result;
float tooth(vec2 p) {
    float fine = chance(floor(p / 1.6)) + 1.4 * waves(p / 3.4), fibre = 1.2 * waves(vec2(p.x / 15., p.y / 4.));
    return (fine + fibre + waves(p / 21.)) / 2.3 - 1.;
}
// Strokes of a pen in one direction, as dark as `dark`: thinner where it is lighter.
float hatched(vec2 p, float angle, float dark, float gap, float seed) {
    float c = cos(angle), s = sin(angle);
    vec2 q = vec2(c * p.x + s * p.y, c * p.y - s * p.x);
    q.y += 5. * (waves(q / 130. + seed) - .5) + 1.6 * (waves(q / 30. + seed) - .5);
    float row = floor(q.y / gap), along = waves(vec2(q.x / 55. + 9. * chance(vec2(row, seed)), row));
    float reach = clamp(dark * 1.5, 0., 1.) * (.55 + .6 * along);
    float wide_ = gap * .34 * reach, off = abs(fract(q.y / gap) - .5) * gap;
    float hard = 1.1 / unit * .5;
    return (1. - smoothstep(wide_ - hard, wide_ + hard, off)) * smoothstep(.04, .16, dark - .22 * (1. - along));
}
void main() {
    vec2 p = gl_FragCoord.xy / unit, at = uv;
    float grainy = tooth(p);
    #if WASH
    at += wash.y * unit / size * (vec2(waves(p / 40.) - .5, waves(p / 40. + 51.) - .5) * 1.4
        + vec2(waves(p / 13. + 7.) - .5, waves(p / 13. + 29.) - .5) * .8);
    #endif
    vec3 seen = texture(picture, at).rgb;
    ivec2 g = ivec2(at * size) * finer;
    vec4 what = texelFetch(thing, g, 0);
    float code = what.r;
    #if WASH
    vec3 near = texture(soft, at).rgb, far = texture(wide, at).rgb;
    // Where two wet washes meet they run into each other, here and there.
    float run = smoothstep(.45, .8, waves(p / 120. + 3.)) * (code >= PEOPLE ? .25 : .8);
    seen = mix(seen, near, run * .6);
    vec3 density = -log(clamp(seen, .03, 1.));
    // Pigment gathers where a wash dries last.
    vec3 pooled = max(-log(clamp(seen, .03, 1.)) + log(clamp(near, .03, 1.)), 0.);
    density += wash.z * pooled * 1.3;
    // Water thins it in clouds.
    density *= 1. + (.5 * (waves(p / 150. + 17.) - .5) + .3 * (waves(p / 48. + 2.) - .5)) * (code >= PEOPLE ? .45 : 1.);
    density *= .92 + wash.w * grainy * .75;
    float bare = smoothstep(brush.x - .1, brush.x + .06, luma(seen) + .06 * grainy);
    density *= 1. - bare;
    seen = mix(seen, exp(-density) * paper.rgb, wash.x);
    #endif
    #if LINES
    vec3 stroke = texture(strokes, uv).rgb;
    #endif
    #if GAPS
    seen = mix(seen, paper.rgb, texture(strokes, at).a * .8 * smoothstep(.3, .75, waves(p / 44. + 23.)));
    #endif
    float value = luma(texture(picture, uv).rgb);
    vec3 drawn = mix(seen, paper.rgb, paper.a);
    #if HATCH
    float dark = clamp(1. - value * 1.02, 0., 1.), much = hatch.x;
    // The set stays lighter than people, and leaves a rim of paper about them.
    if (code < PEOPLE) dark = min(dark * .8, .72);
    float fallen = texture(picture, uv).a * 2.;
    // Faces are modelled by their shade alone, and other things of people half by it.
    if (what.g < 0.) dark = .5 * smoothstep(.5, .22, fallen);
    else if (code >= PEOPLE) dark = mix(dark, clamp(1. - .8 * fallen, 0., 1.), .35);
    bool person = code >= PEOPLE, face = what.g < 0.;
    float lean = person ? 2.25 : .85 + .5 * floor(3. * fract(code * .618));
    float one = hatched(p, lean, smoothstep(.34, .8, dark), hatch.y, 3.);
    float two = hatched(p, lean + 1.15, smoothstep(.6, .95, dark), hatch.y, 11.);
    float pen = max(one, two * (face ? 0. : 1.)) * much * .92;
    // What is darker than all about it in a face is drawn: lids, nostrils, where lips meet.
    float about = luma(texture(soft, uv).rgb) - value;
    if (face) pen = max(pen, smoothstep(.05, .11, about) * much);
    float fill = code < PEOPLE ? 0. : 1. - smoothstep(hatch.z - .025, hatch.z + .025, value + .02 * grainy);
    pen = max(pen, fill * .96);
    #if GAPS
    pen *= 1. - texture(strokes, uv).a * (code < PEOPLE ? 1. : .25);
    #endif
    drawn = mix(drawn, ink.rgb, pen);
    #endif
    #if LINES
    float line = max(max(stroke.r, stroke.g), stroke.b) * ink.a;
    line *= 1. - .35 * brush.z * smoothstep(.1, .9, grainy);
    drawn = mix(drawn, ink.rgb, line);
    #endif
    #if GLOW
    vec4 near_ = texture(soft, uv), far_ = texture(wide, uv);
    vec3 spread = glow.rgb * (near_.rgb * .55 + far_.rgb * .9) * glow.a;
    drawn = 1. - (1. - drawn) * (1. - clamp(spread, 0., .97));
    #endif
    vec2 q = (uv - .5) * vec2(1., size.y / size.x);
    drawn *= 1. - finish.y * smoothstep(.2, .68, length(q));
    #if PAPER
    drawn *= 1. + brush.z * .16 * grainy;
    vec2 inset = min(uv, 1. - uv) * size / unit + 9. * (waves(p / 34. + 61.) - .5) + 3. * (waves(p / 9. + 3.) - .5);
    float inside = smoothstep(-1.5, 1.5, min(inset.x, inset.y) - brush.w);
    drawn = mix(paper.rgb * (1. + brush.z * .1 * grainy), drawn, brush.w > 0. ? inside : 1.);
    #endif
    #if GRAIN
    vec2 cell = gl_FragCoord.xy + shift;
    float noise = (chance(cell) + chance(cell + 91.7) + chance(cell * .5 + 13.1) * .8 - 1.4) * finish.x;
    float b = luma(drawn);
    drawn += noise * .22 * (.25 + 2.6 * b * (1. - b));
    #endif
    result = vec4(clamp(drawn, 0., 1.), 1.);
}
"""
)


def told(source: str, **flags: bool) -> str:
    """A shader with what a style needs of it, and nothing else."""
    first, rest = source.split("\n", 1)
    return "\n".join([first, *(f"#define {name} {int(on)}" for name, on in flags.items()), rest])
