# SPDX-License-Identifier: GPL-3.0-or-later
"""A room: four walls with windows and a door, floor, ceiling, what is seen outside, and the daylight.

The room spans x -4..4, y -4.4..3, z 0..2.8 round the acting area. The back wall (towards +y) has a window left of the
middle, the left wall a wide one that lets in the sun, the right wall the door. Each wall is one object tagged `wall`
with its inward normal and level, so that a camera outside looks through it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.lamp import Lamp, far, power
from movie_director.engines.blender.stage.setting import Setting, sky

LEFT, RIGHT, FRONT, BACK, HIGH = -4.0, 4.0, -4.4, 3.0, 2.8
Opening = tuple[float, float, float, float]
"""From, to along the wall and bottom, top, in metres."""
BACK_WINDOW: Opening = (-2.5, -1.1, 0.95, 2.3)
SIDE_WINDOW: Opening = (-0.6, 1.4, 0.85, 2.35)
DOOR: Opening = (-2.3, -1.35, 0.0, 2.1)


@dataclass(frozen=True)
class Style:
    """The decorator's choices. `lower` is the colour of the wainscot, none for plain walls."""

    wall: str
    lower: str | None
    trim: str
    floor: tuple[str, ...]
    tiles: bool = False
    curtain: str | None = None


def shell(setting: Setting, style: Style, windows: bool = True) -> None:
    """Build the room itself and its daylight."""
    matter = setting.matter
    walls = matter.paint("wall", style.wall, 0.85, vary=0.07, scale=1.6, bump=0.05)
    _floor(setting, style)
    ceiling = Form()
    ceiling.box(
        (0, (FRONT + BACK) / 2, HIGH + 0.05),
        (RIGHT - LEFT + 0.4, BACK - FRONT + 0.4, 0.1),
        matter.paint("ceiling", "#cfcabf", 0.9),
        0,
    )
    ceiling.build("ceiling", {"wall": [0.0, 0.0, -1.0, -HIGH]})  # a camera from above sees through it
    back = [BACK_WINDOW] if windows else []
    side = [SIDE_WINDOW] if windows else []
    _wall(setting, style, walls, "back", (0, BACK, 180.0), -RIGHT, -LEFT, [_mirror(o) for o in back], (0, -1, 0, -BACK))
    _wall(setting, style, walls, "left", (LEFT, 0, -90.0), -BACK, -FRONT, [_mirror(o) for o in side], (1, 0, 0, LEFT))
    _wall(setting, style, walls, "right", (RIGHT, 0, 90.0), FRONT, BACK, [DOOR], (-1, 0, 0, -RIGHT))
    _wall(setting, style, walls, "front", (0, FRONT, 0.0), LEFT, RIGHT, [], (0, 1, 0, FRONT))
    if windows:
        _outside(setting)
        _daylight(setting)
    else:
        sky((0.02, 0.022, 0.03), (0.02, 0.022, 0.03), 1.0)


def _mirror(opening: Opening) -> Opening:
    """On the back and left walls the wall's own x runs the other way."""
    return (-opening[1], -opening[0], opening[2], opening[3])


def _wall(
    setting: Setting,
    style: Style,
    walls: Any,
    name: str,
    stand: tuple[float, float, float],
    start: float,
    end: float,
    openings: list[Opening],
    tag: tuple[float, float, float, float],
) -> None:
    """A wall in its own frame: x along it, the room towards +y, its inner face at y = 0."""
    matter, thick = setting.matter, 0.14
    trim = matter.paint("trim", style.trim, 0.45)
    form = Form().stand(stand[0], stand[1], 0, stand[2])

    def slab(a: float, b: float, low: float, high: float) -> None:
        if b - a > 0.001 and high - low > 0.001:
            form.box(((a + b) / 2, -thick / 2, (low + high) / 2), (b - a, thick, high - low), walls, 0)

    at = start - 0.14
    for a, b, low, high in sorted(openings):
        slab(at, a, 0, HIGH)
        slab(a, b, 0, low)
        slab(a, b, high, HIGH)
        at = b
    slab(at, end + 0.14, 0, HIGH)
    spans, at = [], start
    for a, b, low, _ in sorted(openings):
        if low < 0.3:
            spans.append((at, a - 0.09))
            at = b + 0.09
    spans.append((at, end))
    for a, b in spans:
        middle, width = (a + b) / 2, b - a
        form.box((middle, 0.012, 0.07), (width, 0.024, 0.14), trim, 0.008)
        form.box((middle, 0.02, HIGH - 0.04), (width, 0.06, 0.08), trim, 0.02)
        if style.lower:
            lower = matter.paint("wainscot", style.lower, 0.5, vary=0.1, scale=2)
            low_spans = [(a, b)]
            for oa, ob, low, _ in openings:
                if low < 1.0:
                    low_spans = [
                        s
                        for p, q in low_spans
                        for s in ((p, min(q, oa - 0.07)), (max(p, ob + 0.07), q))
                        if s[1] - s[0] > 0.05
                    ]
            for p, q in low_spans:
                form.box(((p + q) / 2, 0.006, 0.55), (q - p, 0.012, 0.84), lower, 0)
                form.box(((p + q) / 2, 0.014, 0.98), (q - p, 0.03, 0.05), trim, 0.008)
                panels = max(1, round((q - p) / 0.62))
                for k in range(panels):
                    x = p + (k + 0.5) * (q - p) / panels
                    form.box((x, 0.016, 0.56), ((q - p) / panels - 0.14, 0.014, 0.62), lower, 0.007)
    for a, b, low, high in openings:
        _frame(setting, style, form, a, b, low, high, thick)
    form.build(f"{name} wall", {"wall": tag})


def _frame(
    setting: Setting, style: Style, form: Form, a: float, b: float, low: float, high: float, thick: float
) -> None:
    matter = setting.matter
    trim = matter.paint("trim", style.trim, 0.45)
    middle, width, tall = (a + b) / 2, b - a, high - low
    for x in (a - 0.035, b + 0.035):
        form.box((x, 0.012, (low + high) / 2), (0.08, 0.045, tall + 0.16), trim, 0.008)
    form.box((middle, 0.012, high + 0.045), (width + 0.18, 0.05, 0.09), trim, 0.01)
    if low < 0.3:
        wood = matter.paint("door wood", "#6a4529", 0.4, vary=0.25, scale=3, stretch=(9, 9, 1.2), coat=0.2)
        brass = matter.paint("brass", "#b08a45", 0.28, 1)
        glass = matter.glow("door glass", "#c9d6d8" if not setting.place.dark else "#2a2218", 0.25, "#2a3032")
        form.box((middle, -0.05, tall / 2), (width, 0.05, tall), wood, 0.004)
        for x in (-0.21, 0.21):
            form.box((middle + x, -0.02, 0.55), (0.34, 0.02, 0.75), wood, 0.01)
            form.box((middle + x, -0.022, 1.5), (0.34, 0.012, 0.85), glass, 0.006)
        form.ball((a + 0.08, 0.0, 1.02), 0.032, brass, 14)
        return
    form.box((middle, 0.06, low - 0.025), (width + 0.26, 0.2, 0.04), trim, 0.012)
    panes = max(2, round(width / 0.62))
    for k in range(1, panes):
        form.box((a + k * width / panes, -thick * 0.6, (low + high) / 2), (0.045, 0.05, tall), trim, 0.006)
    for z in (low + 0.03, low + tall * 0.62, high - 0.03):
        form.box((middle, -thick * 0.6, z), (width, 0.045, 0.05), trim, 0.006)
    for x in (a + 0.025, b - 0.025):
        form.box((x, -thick * 0.6, (low + high) / 2), (0.05, 0.05, tall), trim, 0.006)
    if style.curtain:
        cloth = matter.paint("curtain", style.curtain, 0.9, vary=0.12, scale=20, stretch=(1, 1, 0.1))
        rod = matter.paint("brass", "#b08a45", 0.28, 1)
        form.cylinder((middle, 0.12, high + 0.16), 0.013, width + 0.9, rod, sides=10, axis="x")
        for side in (-1, 1):
            edge = middle + side * (width / 2 + 0.1)
            for k in range(7):
                form.cylinder(
                    (edge + side * (k - 2.5) * 0.045, 0.1 + 0.02 * (k % 2), (high + 0.14) / 2 + 0.04),
                    0.034,
                    high + 0.06,
                    cloth,
                    sides=10,
                )
    else:
        slat = matter.paint("slat", "#d5cfbf", 0.6)
        for k in range(7):
            form.box((middle, -0.03, high - 0.03 - k * 0.034), (width - 0.05, 0.03, 0.004), slat, 0, tilt=28)


def _floor(setting: Setting, style: Style) -> None:
    form = Form()
    if style.tiles:
        tiles = setting.matter.pieces("tiles", list(style.floor), 0.25)
        grout = setting.matter.paint("grout", "#57534b", 0.9)
        form.box((0, (FRONT + BACK) / 2, -0.06), (8.3, 7.7, 0.1), grout, 0)
        for i in range(17):
            for j in range(15):
                form.box((-4 + 0.5 * i, FRONT + 0.25 + 0.5 * j, -0.012), (0.49, 0.49, 0.024), tiles, 0.004)
    else:
        planks = setting.matter.pieces("planks", list(style.floor), 0.3, grain=0.4, stretch=(9, 1.0, 9))
        form.box((0, (FRONT + BACK) / 2, -0.06), (8.3, 7.7, 0.08), setting.matter.paint("gap", "#120d09", 0.9), 0)
        for i in range(46):
            x, at = -4.05 + 0.178 * i, FRONT - setting.random.uniform(0, 1.6)
            while at < BACK:
                long = setting.random.uniform(1.5, 2.4)
                form.box((x, at + long / 2, -0.01), (0.175, long - 0.004, 0.02), planks, 0.003)
                at += long
    form.build("floor", {"stays": True})


def _outside(setting: Setting) -> None:
    """A street of pale houses under the sky, by night with lit windows; it gives no light itself."""
    time = setting.place.time
    chance, matter = setting.random, setting.matter
    skies = {
        "day": ([(0.0, "#e9eef0"), (0.5, "#c3d9ea"), (1.0, "#8fb8dd")], 2.6),
        "dawn": ([(0.0, "#f3cfa8"), (0.5, "#d9b9b9"), (1.0, "#8796bf")], 1.5),
        "dusk": ([(0.0, "#f0a060"), (0.5, "#b06a72"), (1.0, "#39406f")], 1.1),
        "night": ([(0.0, "#1c2a44"), (0.5, "#101c33"), (1.0, "#0a1222")], 0.9),
    }
    if setting.place.wet:
        skies["day"] = ([(0.0, "#cdd2d4"), (1.0, "#a9b3bb")], 1.5)
    stops, strength = skies[time]
    air = matter.gradient("outside sky", stops, 0, 9, strength)
    shine = {"day": 1.0, "dawn": 0.55, "dusk": 0.3, "night": 0.05}[time] * (0.7 if setting.place.wet else 1)
    houses = matter.pieces("outside houses", ["#b9a48c", "#a98c78", "#c3b8a4", "#8f9496", "#b57f66"], 0.9, glow=shine)
    panes = matter.pieces(
        "outside panes",
        ["#ffb35a", "#1a2030", "#ff9a45", "#141a28", "#ffc884"]
        if time in ("night", "dusk")
        else ["#5b6b78", "#6d7f8c", "#8b9aa3"],
        0.3,
        glow=1.5 if time == "night" else 0.6,
    )
    leaves = matter.pieces("outside leaves", ["#5d7a3f", "#4c6a38", "#728a4b"], 0.9, glow=shine * 0.5)
    for frame in ((0.0, BACK, 0.0), (LEFT, 0.4, 90.0)):
        form = Form().stand(*frame[:2], -1.6, frame[2])
        form.sheet([(-16, 11, -3), (16, 11, -3), (16, 11, 14), (-16, 11, 14)], air)
        x = -14.0
        while x < 14:
            wide, tall = chance.uniform(2.4, 4.2), chance.uniform(2.6, 5.6)
            form.box((x + wide / 2, 9, tall / 2 - 1), (wide - 0.1, 2, tall + 2), houses, 0.05)
            for row in range(int(tall / 1.3)):
                for k in range(int(wide / 1.0)):
                    form.box((x + 0.6 + k, 7.98, 0.6 + row * 1.3), (0.5, 0.04, 0.75), panes, 0)
            x += wide
        for _ in range(7):
            cx, cz = chance.uniform(-10, 10), chance.uniform(1.2, 2.6)
            for _ in range(44):
                form.ball(
                    (cx + chance.gauss(0, 0.4), 6 + chance.gauss(0, 0.3), cz + chance.gauss(0, 0.34)),
                    chance.uniform(0.16, 0.3),
                    leaves,
                    8,
                )
        thing = form.build("outside", {"stays": True})
        thing.visible_shadow = False
        thing.visible_diffuse = False


def _daylight(setting: Setting) -> None:
    time, wet = setting.place.time, setting.place.wet
    middle = (LEFT, (SIDE_WINDOW[0] + SIDE_WINDOW[1]) / 2, (SIDE_WINDOW[2] + SIDE_WINDOW[3]) / 2)
    colour, level = {
        "day": ((0.78, 0.89, 1.0), 2.1),
        "dawn": ((0.85, 0.8, 0.95), 1.1),
        "dusk": ((0.6, 0.62, 1.0), 0.7),
        "night": ((0.28, 0.44, 1.0), 0.42),
    }[time]
    inside = (LEFT + 0.12, middle[1], middle[2])
    setting.lamps.append(
        Lamp("window", "AREA", inside, (0, 0.2, 1.0), power("AREA", level, 4.0), colour, 1.7, mirrored=False)
    )
    at = (sum(BACK_WINDOW[:2]) / 2, BACK - 0.12, 1.6)
    setting.lamps.append(
        Lamp("window", "AREA", at, (at[0] + 0.4, 0, 0.9), power("AREA", level * 0.45, 3.0), colour, 1.3, mirrored=False)
    )
    warm, strength = {
        "day": ((1.0, 0.8, 0.54), 16.0),
        "dawn": ((1.0, 0.6, 0.35), 9.0),
        "dusk": ((1.0, 0.45, 0.2), 9.0),
        "night": ((0.42, 0.58, 1.0), 1.6),
    }[time]
    if not (wet and time != "night"):
        target = (1.1, BACK, 0.95)
        way = [t - m for t, m in zip(target, middle, strict=True)]
        source = (middle[0] - 2.6 * way[0], middle[1] - 2.6 * way[1], middle[2] - 2.6 * way[2])
        energy = power("SPOT", strength, far(source, target))
        setting.lamps.append(
            Lamp("sun", "SPOT", source, middle, energy, warm, 0.12, 18, 0.1, casts=True, mirrored=False)
        )
    soft, level = {
        "day": ((0.95, 0.96, 1.0), 0.75),
        "dawn": ((0.95, 0.86, 0.85), 0.34),
        "dusk": ((0.85, 0.72, 0.85), 0.26),
        "night": ((0.5, 0.58, 0.95), 0.17),
    }[time]
    # One bounce is all that is traced; this stands for the many that fill a real room.
    above = (0.0, -0.6, HIGH - 0.06)
    setting.lamps.append(
        Lamp("ambient", "AREA", above, (0, -0.6, 0), power("AREA", level, 1.6), soft, 5.5, mirrored=False)
    )
    level = {"day": 0.16, "dawn": 0.1, "dusk": 0.07, "night": 0.03}[time]
    tint = (0.72, 0.8, 1.0) if time != "dusk" else (0.8, 0.62, 0.7)
    sky(tint, tint, level)
