# SPDX-License-Identifier: GPL-3.0-or-later
"""A room: its walls with windows and doors, floor, ceiling, what is seen outside, and the daylight.

Each wall is one object tagged `wall` with its inward normal and level, so that a camera outside looks through it.
"""

from __future__ import annotations

from typing import Any

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.lamp import Lamp, far, power
from movie_director.engines.blender.stage.outside import view
from movie_director.engines.blender.stage.setting import Setting, sky
from movie_director.places import Finish, Opening, Room

THICK = 0.14


def shell(setting: Setting, room: Room) -> None:
    """Build the room itself and its daylight."""
    style, matter = room.finish, setting.matter
    walls = matter.paint("wall", style.wall, 0.85, vary=0.07, scale=1.6, bump=0.05)
    _floor(setting, room)
    if style.ceiling != "none":
        ceiling = Form()
        ceiling.box(
            ((room.left + room.right) / 2, (room.front + room.back) / 2, room.high + 0.05),
            (room.right - room.left + 0.4, room.back - room.front + 0.4, 0.1),
            matter.paint("ceiling", style.over, 0.9),
            0,
        )
        # A camera from above sees through it.
        ceiling.build("ceiling", {"wall": [0.0, 0.0, -1.0, -room.high]})
    _wall(setting, room, walls, "back", (0, room.back, 180.0), -room.right, -room.left, (0, -1, 0, -room.back))
    _wall(setting, room, walls, "left", (room.left, 0, -90.0), -room.back, -room.front, (1, 0, 0, room.left))
    _wall(setting, room, walls, "right", (room.right, 0, 90.0), room.front, room.back, (-1, 0, 0, -room.right))
    _wall(setting, room, walls, "front", (0, room.front, 0.0), room.left, room.right, (0, 1, 0, room.front))
    setting.bounds = (room.left + 0.3, room.right - 0.3, room.front + 0.3, room.back - 0.25, room.high - 0.2)
    if room.windows:
        view(setting, room)
        _daylight(setting, room)
    else:
        _inner(setting, room)


def _along(opening: Opening) -> tuple[float, float, float, float]:
    """From and to in the wall's own frame: on the back and left walls its x runs the other way."""
    if opening.wall in ("back", "left"):
        return (-opening.end, -opening.start, opening.low, opening.high)
    return (opening.start, opening.end, opening.low, opening.high)


def _wall(
    setting: Setting,
    room: Room,
    walls: Any,
    name: Any,
    stand: tuple[float, float, float],
    start: float,
    end: float,
    tag: tuple[float, float, float, float],
) -> None:
    """A wall in its own frame: x along it, the room towards +y, its inner face at y = 0."""
    style, high_ = room.finish, room.high
    whats = {_along(o): o.what for o in room.of(name)}
    openings = sorted(whats)
    matter, thick = setting.matter, THICK
    trim = matter.paint("trim", style.trim, 0.45)
    form = Form().stand(stand[0], stand[1], 0, stand[2])

    def slab(a: float, b: float, low: float, high: float) -> None:
        if b - a > 0.001 and high - low > 0.001:
            form.box(((a + b) / 2, -thick / 2, (low + high) / 2), (b - a, thick, high - low), walls, 0)

    at = start - 0.14
    for a, b, low, high in sorted(openings):
        slab(at, a, 0, high_)
        slab(a, b, 0, low)
        slab(a, b, high, high_)
        at = b
    slab(at, end + 0.14, 0, high_)
    spans, at = [], start
    for a, b, low, _ in sorted(openings):
        if low < 0.3:
            spans.append((at, a - 0.09))
            at = b + 0.09
    spans.append((at, end))
    for a, b in spans:
        middle, width = (a + b) / 2, b - a
        form.box((middle, 0.012, 0.07), (width, 0.024, 0.14), trim, 0.008)
        form.box((middle, 0.02, high_ - 0.04), (width, 0.06, 0.08), trim, 0.02)
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
        _frame(setting, style, form, a, b, low, high, thick, whats[a, b, low, high])
    form.build(f"{name} wall", {"wall": tag})


def _frame(
    setting: Setting,
    style: Finish,
    form: Form,
    a: float,
    b: float,
    low: float,
    high: float,
    thick: float,
    what: str,
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


def _floor(setting: Setting, room: Room) -> None:
    style, matter = room.finish, setting.matter
    left, right, front, back = room.left, room.right, room.front, room.back
    middle, size = ((left + right) / 2, (front + back) / 2), (right - left + 0.3, back - front + 0.3)
    form = Form()
    if style.ground:
        made = {
            "concrete": ("floor concrete", 0.75, 0.16, 0.08),
            "carpet": ("floor carpet", 0.97, 0.12, 0.3),
            "stone": ("floor stone", 0.7, 0.2, 0.3),
            "metal": ("floor metal", 0.4, 0.12, 0.05),
            "earth": ("floor earth", 0.95, 0.25, 0.7),
            "lino": ("floor lino", 0.28, 0.06, 0.0),
            "deck": ("floor deck", 0.6, 0.2, 0.2),
        }
        name, rough, vary, bump = made[style.ground]
        slab = matter.paint(
            name, style.floor[0], rough, 0.7 if style.ground == "metal" else 0, vary=vary, scale=2, bump=bump
        )
        form.box((*middle, -0.05), (*size, 0.1), slab, 0)
    elif style.tiles:
        tiles = matter.pieces("tiles", list(style.floor), 0.25)
        form.box((*middle, -0.06), (*size, 0.1), matter.paint("grout", "#57534b", 0.9), 0)
        for i in range(round((right - left) / 0.5) + 1):
            for j in range(round((back - front) / 0.5)):
                form.box((left + 0.5 * i, front + 0.25 + 0.5 * j, -0.012), (0.49, 0.49, 0.024), tiles, 0.004)
    else:
        planks = matter.pieces("planks", list(style.floor), 0.3, grain=0.4, stretch=(9, 1.0, 9))
        form.box((*middle, -0.06), (*size, 0.08), matter.paint("gap", "#120d09", 0.9), 0)
        for i in range(round((right - left + 0.15) / 0.178)):
            x, at = left - 0.05 + 0.178 * i, front - setting.random.uniform(0, 1.6)
            while at < back:
                long = setting.random.uniform(1.5, 2.4)
                form.box((x, at + long / 2, -0.01), (0.175, long - 0.004, 0.02), planks, 0.003)
                at += long
    form.build("floor", {"stays": True})


def _daylight(setting: Setting, room: Room) -> None:
    time, wet = setting.place.time, setting.place.wet
    key, *others = room.windows
    colour, level = {
        "day": ((0.78, 0.89, 1.0), 2.1),
        "dawn": ((0.85, 0.8, 0.95), 1.1),
        "dusk": ((0.6, 0.62, 1.0), 0.7),
        "night": ((0.28, 0.44, 1.0), 0.42),
    }[time]
    middle, inside, size = _glazing(room, key)
    setting.lamps.append(
        Lamp("window", "AREA", inside, (0, 0.2, 1.0), power("AREA", level, 4.0), colour, size, mirrored=False)
    )
    for other in others[:2]:
        _, at, size = _glazing(room, other)
        towards = (at[0] + 0.4, 0, 0.9) if other.wall in ("back", "front") else (0, at[1], 0.9)
        setting.lamps.append(
            Lamp("window", "AREA", at, towards, power("AREA", level * 0.45, 3.0), colour, size, mirrored=False)
        )
    warm, strength = {
        "day": ((1.0, 0.8, 0.54), 16.0),
        "dawn": ((1.0, 0.6, 0.35), 9.0),
        "dusk": ((1.0, 0.45, 0.2), 9.0),
        "night": ((0.42, 0.58, 1.0), 1.6),
    }[time]
    if not (wet and time != "night"):
        target = {
            "left": (1.1, room.back, 0.95),
            "right": (-1.1, room.back, 0.95),
            "back": (middle[0] + 1.0, room.front + 1.5, 0.0),
            "front": (middle[0] + 1.0, room.back, 0.6),
        }[key.wall]
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
    _ambient(setting, room, soft, level)
    level = {"day": 0.16, "dawn": 0.1, "dusk": 0.07, "night": 0.03}[time]
    tint = (0.72, 0.8, 1.0) if time != "dusk" else (0.8, 0.62, 0.7)
    sky(tint, tint, level)


def _glazing(room: Room, opening: Opening) -> tuple[tuple[float, float, float], tuple[float, float, float], float]:
    """The middle of a window in its wall, where its lamp hangs in the room, and the lamp's size."""
    at, up = (opening.start + opening.end) / 2, (opening.low + opening.high) / 2
    size = min(2.4, (opening.wide * (opening.high - opening.low)) ** 0.5)
    if opening.wall == "left":
        return (room.left, at, up), (room.left + 0.12, at, up), size
    if opening.wall == "right":
        return (room.right, at, up), (room.right - 0.12, at, up), size
    if opening.wall == "back":
        return (at, room.back, up), (at, room.back - 0.12, up), size
    return (at, room.front, up), (at, room.front + 0.12, up), size


def _ambient(setting: Setting, room: Room, colour: tuple[float, float, float], level: float) -> None:
    """One bounce is all that is traced; this stands for the many that fill a real room."""
    y = (room.front + room.back) / 2
    wide = min(5.5, 0.7 * (room.right - room.left), 0.75 * (room.back - room.front))
    setting.lamps.append(
        Lamp(
            "ambient", "AREA", ((room.left + room.right) / 2, y, room.high - 0.06), (0, y, 0),
            power("AREA", level, 1.6), colour, wide, mirrored=False,
        )
    )  # fmt: skip


def _inner(setting: Setting, room: Room) -> None:
    """A room without a window: what its own lamps throw back, and nothing else, at any hour."""
    _ambient(setting, room, (1.0, 0.93, 0.84), 0.22)
    sky((0.02, 0.022, 0.03), (0.02, 0.022, 0.03), 1.0)
