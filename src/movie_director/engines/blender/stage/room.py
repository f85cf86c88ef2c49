# SPDX-License-Identifier: GPL-3.0-or-later
"""A room: its walls with windows and doors, floor, ceiling, what is seen outside, and the daylight.

Each wall is one object tagged `wall` with its inward normal and level, so that a camera outside looks through it.
"""

from __future__ import annotations

import itertools
from typing import Any

from movie_director.engines.blender.stage import ceiling, doorway, lightning, opening
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.lamp import Lamp, far, power
from movie_director.engines.blender.stage.outside import view
from movie_director.engines.blender.stage.setting import Setting, sky
from movie_director.places import Opening, Room

THICK = 0.14


def shell(setting: Setting, room: Room) -> None:
    """Build the room itself and its daylight."""
    walls = _masonry(setting, room)
    _floor(setting, room)
    ceiling.build(setting, room)
    _wall(setting, room, walls, "back", (0, room.back, 180.0), -room.right, -room.left, (0, -1, 0, -room.back))
    _wall(setting, room, walls, "left", (room.left, 0, -90.0), -room.back, -room.front, (1, 0, 0, room.left))
    _wall(setting, room, walls, "right", (room.right, 0, 90.0), room.front, room.back, (-1, 0, 0, -room.right))
    _wall(setting, room, walls, "front", (0, room.front, 0.0), room.left, room.right, (0, 1, 0, room.front))
    setting.bounds = (room.left + 0.3, room.right - 0.3, room.front + 0.3, room.back - 0.25, room.high - 0.2)
    view(setting, room)
    _mask(setting, room)
    if room.windows:
        _daylight(setting, room)
    else:
        _inner(setting, room)


SMALL = 6.6
"""Metres of width below which a camera that stands back sees past a room's sides."""


def _mask(setting: Setting, room: Room) -> None:
    """Black round a small room, in the planes of the walls that a camera looks through from outside."""
    if room.right - room.left >= SMALL:
        return
    black, far = setting.matter.glow("mask", "#050506", 0.0, "#050506"), 16.0
    sides = [("front", room.front - THICK, room.left - THICK, room.right + THICK)]
    if not any(o.glazed for o in (*room.of("back"), *room.of("front"))):
        sides += [
            ("left", room.left - THICK, room.front, room.back),
            ("right", room.right + THICK, room.front, room.back),
        ]
    for side, at, a, b in sides:
        form, top = Form(), room.high + 0.1
        for (p, q), (low, high) in (
            ((-far, a), (-4.0, far)), ((b, far), (-4.0, far)), ((a, b), (top, far)), ((a, b), (-4.0, -0.1)),
        ):  # fmt: skip
            face = [(p, at, low), (q, at, low), (q, at, high), (p, at, high)]
            form.sheet(face if side == "front" else [(y, x, z) for x, y, z in face], black)
        thing = form.build("mask", {"stays": True})
        thing.visible_shadow = thing.visible_diffuse = thing.visible_glossy = False


MADE: dict[str, tuple[tuple[float, float], float, float, float, float, float]] = {
    "brick": ((0.23, 0.075), 0.008, 0.85, 0, 0.5, 0.5),
    "stone": ((0.62, 0.31), 0.014, 0.85, 0, 0.7, 0.5),
    "log": ((40.0, 0.23), 0.022, 0.75, 0, 1.0, 0.0),
    "panel": ((0.13, 40.0), 0.006, 0.45, 0, 0.5, 0.0),
    "metal": ((1.15, 0.95), 0.007, 0.36, 0.75, 0.4, 0.0),
    "tile": ((0.16, 0.16), 0.005, 0.16, 0, 0.3, 0.0),
    "concrete": ((1.6, 1.2), 0.006, 0.85, 0, 0.3, 0.0),
    "paper": ((0.16, 40.0), 0.001, 0.9, 0, 0.0, 0.0),
    "shell": ((1.5, 1.32), 0.006, 0.3, 0, 0.2, 0.0),
    "canvas": ((0.9, 40.0), 0.004, 0.95, 0, 0.2, 0.0),
}
"""Size of a course's piece, joint, roughness, metal, relief, shift; everything else is painted plaster."""


def _masonry(setting: Setting, room: Room) -> Any:
    """What the walls are of."""
    style, matter = room.finish, setting.matter
    if style.made not in MADE:
        return matter.paint("wall", style.wall, 0.85, vary=0.07, scale=1.6, bump=0.05)
    size, gap, rough, metal, bump, shift = MADE[style.made]
    other = shade(
        style.wall,
        0.82 if style.made in ("brick", "stone", "log", "panel") else 0.93 if style.made == "paper" else 0.97,
    )
    joint = shade(style.wall, 0.9 if style.made == "paper" else 0.55)
    return matter.courses("wall", (style.wall, other), joint, size, gap, rough, metal, bump, shift)


def shade(colour: str, share: float) -> str:
    """A colour darker by a share of its sRGB values."""
    return "#" + "".join(f"{min(255, int(int(colour[i : i + 2], 16) * share)):02x}" for i in (1, 3, 5))


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
    whats = {_along(o): o for o in room.of(name)}
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
        if style.skirting:
            form.box((middle, 0.012, 0.07), (width, 0.024, 0.14), trim, 0.008)
        if style.skirting and style.made in ("plaster", "paper"):
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
                if style.made not in ("plaster", "paper"):
                    continue
                panels = max(1, round((q - p) / 0.62))
                for k in range(panels):
                    x = p + (k + 0.5) * (q - p) / panels
                    form.box((x, 0.016, 0.56), ((q - p) / panels - 0.14, 0.014, 0.62), lower, 0.007)
    if style.made == "timber":
        _framed(setting, form, (start, end, high_), openings)
    door = doorway.of(setting)
    for a, b, low, high in openings:
        if door is not None and whats[a, b, low, high] is door.opening:
            doorway.stand_open(setting, room, form, (a, b, low, high), door, stand)
            continue
        opening.fill(setting, style, form, (a, b, low, high), whats[a, b, low, high])
    form.build(f"{name} wall", {"wall": tag})


def _framed(
    setting: Setting, form: Form, span: tuple[float, float, float], openings: list[tuple[float, float, float, float]]
) -> None:
    """Posts, rails and braces of oak in a wall of plaster, beside its holes."""
    start, end, high = span
    oak = setting.matter.pieces("wall oak", ["#4a3522", "#43301f", "#523c28"], 0.75, grain=0.4, stretch=(9, 9, 1.2))
    bays = max(2, round((end - start) / 1.35))
    xs = [start + 0.08 + n * (end - start - 0.16) / bays for n in range(bays + 1)]
    for x in xs:
        if not any(a - 0.16 < x < b + 0.16 for a, b, _, _ in openings):
            form.box((x, 0.012, high / 2), (0.16, 0.05, high), oak, 0.012)
    for z in (0.1, 1.06, high - 0.1):
        clear, spans = start, []
        for a, b, low, up in openings:
            if low - 0.1 < z < up + 0.1:
                spans.append((clear, a - 0.1))
                clear = b + 0.1
        for p, q in (*spans, (clear, end)):
            if q - p > 0.1:
                form.box(((p + q) / 2, 0.012, z), (q - p, 0.045, 0.15), oak, 0.01)
    for n, (p, q) in enumerate(itertools.pairwise(xs)):
        if n % 2 == 0 and not any(a < q and b > p for a, b, _, _ in openings):
            foot, head = ((p + 0.1, 1.13), (q - 0.1, high - 0.17))
            if n % 4:
                foot, head = (q - 0.1, 1.13), (p + 0.1, high - 0.17)
            face = [(foot[0] - 0.07, 0.02, foot[1]), (foot[0] + 0.07, 0.02, foot[1]),
                    (head[0] + 0.07, 0.02, head[1]), (head[0] - 0.07, 0.02, head[1])]  # fmt: skip
            form.sheet(face[::-1], oak)


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
    time, wet = setting.place.time, setting.place.dull
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
    if key.view != "stars":
        lightning.through(setting, room, inside, size)
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
    _ambient(setting, room, (1.0, 0.93, 0.84), 0.36)
    sky((0.02, 0.022, 0.03), (0.02, 0.022, 0.03), 1.0)
