# SPDX-License-Identifier: GPL-3.0-or-later
"""What is seen through the windows of a room."""

from __future__ import annotations

from collections.abc import Callable

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Room

THROUGH = ("arch", "bars", "open", "swing", "pane", "window", "leaded", "blinds")
"""What one looks through into another room."""


def view(setting: Setting, room: Room) -> None:
    """Put what is outside behind every wall that has windows or open ways: what its widest one looks on."""
    for wall in ("back", "left", "right", "front"):
        seen = [o for o in room.of(wall) if o.glazed] or [o for o in room.of(wall) if o.what in THROUGH]
        if not seen:
            continue
        widest = max(seen, key=lambda o: o.wide)
        middle = sum((o.start + o.end) / 2 for o in seen) / len(seen)
        frame = {
            "back": (middle if widest.view in ("passage", "dark") else 0.0, room.back, 0.0),
            "left": (room.left, middle, 90.0),
            "right": (room.right, middle, -90.0),
            "front": (0.0, room.front, 180.0),
        }[wall]
        VIEWS.get(widest.view, _street)(setting, frame)


def horizon(setting: Setting, form: Form, low: float = -3, far: float = 11, wide: float = 16) -> float:
    """A sky behind everything; returns how bright the day is on what stands before it."""
    time = setting.place.time
    stops, strength = SKIES[time]
    if setting.place.dull and time == "day":
        stops, strength = [(0.0, "#cdd2d4"), (1.0, "#a9b3bb")], 1.5
    air = setting.matter.gradient("outside sky", stops, 0, 9, strength)
    form.sheet([(-wide, far, low), (wide, far, low), (wide, far, 14), (-wide, far, 14)], air)
    return {"day": 1.0, "dawn": 0.55, "dusk": 0.3, "night": 0.05}[time] * (0.7 if setting.place.dull else 1)


def finished(form: Form) -> None:
    """Build what is outside: it throws no light and no shadow into the room."""
    thing = form.build("outside", {"stays": True})
    thing.visible_shadow = thing.visible_diffuse = False


def _clump(setting: Setting, form: Form, at: tuple[float, float, float], leaves: object, size: float = 1.0) -> None:
    chance, blown = setting.random, setting.gust * 0.5 * size
    for _ in range(30):
        up = chance.gauss(0, 0.34 * size)
        spot = (
            at[0] + chance.gauss(0, 0.4 * size) + blown * (0.8 + 0.9 * up),
            at[1] + chance.gauss(0, 0.25),
            at[2] + up - 0.25 * blown,
        )
        form.ball(spot, chance.uniform(0.16, 0.3) * size, leaves, 8)


def _garden(setting: Setting, frame: tuple[float, float, float]) -> None:
    """A lawn, a hedge, trees behind it."""
    form = Form().stand(*frame[:2], -0.5, frame[2])
    shine = horizon(setting, form)
    chance, matter = setting.random, setting.matter
    lawn = matter.pieces("outside leaves lawn", ["#66823f", "#5d7a3a"], 0.9, glow=shine * 0.5)
    leaves = matter.pieces("outside leaves", ["#5d7a3f", "#4c6a38", "#728a4b"], 0.9, glow=shine * 0.45)
    trunk = matter.pieces("outside leaves trunk", ["#5a4632", "#4a3a2a"], 0.9, glow=shine * 0.3)
    form.sheet([(-14, 0.3, -0.1), (14, 0.3, -0.1), (14, 11, 0.5), (-14, 11, 0.5)], lawn)
    for k in range(14):
        form.ball((-10 + 1.5 * k, 7.2, 0.8), (0.95, 0.5, 0.75 + 0.1 * (k % 3)), leaves, 10)
    for _ in range(5):
        x, y, tall = chance.uniform(-8, 8), chance.uniform(4, 9), chance.uniform(2.4, 3.6)
        form.cylinder((x, y, tall / 2), 0.12, tall, trunk, sides=8)
        _clump(setting, form, (x, y, tall + 0.4), leaves, 1.7)
    finished(form)


def _country(setting: Setting, frame: tuple[float, float, float]) -> None:
    """Fields and hills, a row of poles."""
    form = Form().stand(*frame[:2], -1.2, frame[2])
    shine = horizon(setting, form, -6, 24, 60)
    chance, matter = setting.random, setting.matter
    fields = ["#7d8a45", "#a0954f", "#5f7a3a", "#8f8a4a", "#6d8440"]
    land = matter.pieces("outside leaves fields", fields, 0.9, glow=shine * 0.5)
    hill = matter.pieces("outside leaves hills", ["#66806a", "#5a7466", "#748c70"], 0.9, glow=shine * 0.55)
    leaves = matter.pieces("outside leaves", ["#5d7a3f", "#4c6a38", "#728a4b"], 0.9, glow=shine * 0.45)
    for k in range(12):
        for row, (near, far, z) in enumerate(((0.8, 6, 0.0), (6, 14, 0.35), (14, 24, 0.9))):
            a, b = -48 + 8 * k + 2 * row, -40 + 8 * k + 2 * row
            form.sheet([(a, near, z - 0.3), (b, near, z - 0.3), (b, far, z + 0.1), (a, far, z + 0.1)], land)
    for k in range(9):
        form.ball((-44 + 11 * k, 22, 0.2), (9, 1.5, chance.uniform(1.6, 3.4)), hill, 14)
    for _ in range(14):
        _clump(setting, form, (chance.uniform(-30, 30), chance.uniform(9, 16), 1.0), leaves, 1.6)
    finished(form)


def _sea(setting: Setting, frame: tuple[float, float, float]) -> None:
    """Water to the horizon."""
    form = Form().stand(*frame[:2], -1.4, frame[2])
    shine = horizon(setting, form, -3, 30, 70)
    water = setting.matter.pieces("outside leaves sea", ["#3f6478", "#3a5c70", "#456c80"], 0.2, glow=shine * 0.5)
    for k in range(24):
        z = -2 + 4.1 * (k / 24) ** 0.5
        form.sheet(
            [(-70, 1 + 1.2 * k, z), (70, 1 + 1.2 * k, z), (70, 2.2 + 1.2 * k, z + 0.1), (-70, 2.2 + 1.2 * k, z + 0.1)],
            water,
        )
    finished(form)


def _stars(setting: Setting, frame: tuple[float, float, float]) -> None:
    """Black, with stars and a planet's limb."""
    chance, matter = setting.random, setting.matter
    form = Form().stand(*frame[:2], 0, frame[2])
    form.sheet(
        [(-40, 24, -20), (40, 24, -20), (40, 24, 30), (-40, 24, 30)], matter.glow("space", "#01020a", 1.0, "#000000")
    )
    near = matter.glow("star", "#e8f0ff", 4.0)
    for _ in range(420):
        x, z, r = chance.uniform(-26, 26), chance.uniform(-9, 16), chance.choice((0.018, 0.025, 0.045))
        form.box((x, 23.5, z), (r, 0.01, r), near, 0)
    planet = matter.gradient("planet", [(0, "#0a1430"), (0.7, "#2a5a9a"), (1, "#9ad0f0")], -6, 1.6, 0.9)
    form.ball((6, 23, -6.5), (9, 0.6, 8), planet, 40)
    finished(form)


def _passage(setting: Setting, frame: tuple[float, float, float]) -> None:
    """Another room, dim, with a lamp of its own."""
    form = Form().stand(*frame[:2], 0, frame[2])
    tones = [(0.0, "#4a4740"), (0.6, "#989184"), (1.0, "#bdb5a6")]
    wall = setting.matter.gradient("door passage", tones, 0, 2.8, 0.4)
    floor = setting.matter.glow("door passage floor", "#5a554c", 0.25)
    form.sheet([(-3, 2.4, 0), (3, 2.4, 0), (3, 2.4, 3.4), (-3, 2.4, 3.4)], wall)
    form.sheet([(-3, 0.14, -0.005), (3, 0.14, -0.005), (3, 2.4, -0.005), (-3, 2.4, -0.005)], floor)
    for side in (-3, 3):
        form.sheet([(side, 0.14, 0), (side, 2.4, 0), (side, 2.4, 3.4), (side, 0.14, 3.4)], wall)
    finished(form)


def _dark(setting: Setting, frame: tuple[float, float, float]) -> None:
    """Nothing to be seen."""
    form = Form().stand(*frame[:2], 0, frame[2])
    black = setting.matter.glow("dark beyond", "#07090c", 1.0, "#000000")
    form.sheet([(-6, 1.2, -1), (6, 1.2, -1), (6, 1.2, 5), (-6, 1.2, 5)], black)
    finished(form)


def _city(setting: Setting, frame: tuple[float, float, float]) -> None:
    """The roofs and towers of a city, seen from high up."""
    form = Form().stand(*frame[:2], -6, frame[2])
    shine = horizon(setting, form, -8, 30, 50)
    chance, matter, dark = setting.random, setting.matter, setting.place.time in ("night", "dusk")
    towers = matter.pieces("outside houses", ["#8f9aa3", "#7a868f", "#a3a9aa", "#6d7880"], 0.9, glow=shine * 0.8)
    tones = ["#ffcf8a", "#1a2030", "#ffe0b0", "#141a28", "#9fd0ff"] if dark else ["#5b6b78", "#6d7f8c", "#8b9aa3"]
    panes = matter.pieces("outside panes", tones, 0.3, glow=1.5 if dark else 0.5)
    for row, far in enumerate((27.0, 20.0, 14.0)):
        x = -34.0
        while x < 34:
            wide, tall = chance.uniform(2.6, 4.6), chance.uniform(5, 12.5 - 2.2 * row)
            form.box((x + wide / 2, far, tall / 2 - 3), (wide - 0.3, 3, tall + 6), towers, 0)
            for level in range(int(tall / 1.0)):
                for k in range(int(wide / 0.7)):
                    form.box((x + 0.5 + 0.7 * k, far - 1.52, 0.4 + level), (0.45, 0.02, 0.6), panes, 0)
            x += wide
    finished(form)


def _passing(setting: Setting, frame: tuple[float, float, float]) -> None:
    """Country that goes by: hedges and fields drawn out by speed, hills that are not."""
    form = Form().stand(*frame[:2], -1.2, frame[2])
    shine = horizon(setting, form, -6, 30, 60)
    chance, matter = setting.random, setting.matter
    hill = matter.pieces("outside leaves hills", ["#66806a", "#5a7466", "#748c70"], 0.9, glow=shine * 0.55)
    fields = ["#7d8a45", "#a0954f", "#5f7a3a", "#8f8a4a", "#6d8440"]
    land = matter.pieces("outside leaves fields", fields, 0.9, glow=shine * 0.5)
    leaves = matter.pieces("outside leaves", ["#5d7a3f", "#4c6a38", "#728a4b", "#42592f"], 0.9, glow=shine * 0.4)
    for k in range(9):
        form.ball((-52 + 13 * k, 28, 0.2), (11, 1.5, chance.uniform(1.8, 3.6)), hill, 14)
    for _ in range(13):
        _clump(setting, form, (chance.uniform(-34, 34), chance.uniform(20, 26), 1.5), leaves, 1.5)
    # What is nearer is drawn out the longer: bands of one tone, a hand high at the line, taller further off.
    for near, far, count, long, thick in (
        (0.7, 3.0, 46, 14.0, 0.05),
        (3.0, 8.0, 44, 9.0, 0.09),
        (8, 20, 40, 6.0, 0.12),
    ):
        form.sheet(
            [(-60, near, -0.5), (60, near, -0.5), (60, far, 0.2 + far * 0.03), (-60, far, 0.2 + far * 0.03)], land
        )
        for _ in range(count):
            x, y = chance.uniform(-30, 30), chance.uniform(near, far)
            wide = long * chance.uniform(0.6, 1.4)
            form.box((x, y, -0.35 + y * 0.055), (wide, 0.05, thick * chance.uniform(0.5, 1.8)), land, 0)
    for _ in range(26):
        x, y = chance.uniform(-30, 30), chance.uniform(4.5, 9)
        form.ball((x, y, 0.35), (chance.uniform(2.5, 5), 0.2, chance.uniform(0.16, 0.4)), leaves, 10)
    finished(form)


def _rushing(setting: Setting, frame: tuple[float, float, float]) -> None:
    """A street that goes by: shops and houses drawn out by speed, lit windows as lines by night."""
    form = Form().stand(*frame[:2], -1.3, frame[2])
    shine = horizon(setting, form, -3, 16, 40)
    chance, matter, dark = setting.random, setting.matter, setting.place.time in ("night", "dusk")
    tones = ["#a98c78", "#8f8373", "#c3b8a4", "#7f8486", "#9a6f5c", "#6a6058"]
    walls = matter.pieces("outside houses", tones, 0.9, glow=shine * 0.6)
    lines = (
        ["#ffb35a", "#1a2030", "#ff9a45", "#ffe0b0", "#5ad0ff", "#ff4a6a"]
        if dark
        else ["#4a4038", "#d8cfb8", "#5b6b78"]
    )
    panes = matter.pieces("outside panes", lines, 0.3, glow=1.4 if dark else 0.45)
    form.box((0, 9, 1.5), (80, 0.4, 7), walls, 0)
    for _ in range(60):
        form.box(
            (chance.uniform(-26, 26), 8.7, chance.uniform(-0.5, 5)),
            (chance.uniform(3, 9), 0.05, chance.uniform(0.1, 0.7)),
            walls,
            0,
        )
    for _ in range(54):
        at = (chance.uniform(-24, 24), 8.6, chance.choice((0.9, 1.2, 1.7, 2.9, 3.3, 4.6)) + chance.gauss(0, 0.12))
        form.box(at, (chance.uniform(1.2, 5), 0.05, chance.uniform(0.03, 0.14)), panes, 0)
    for _ in range(9):
        form.ball((chance.uniform(-20, 20), 4.5, 0.3), (2.4, 0.3, 0.55), walls, 12)
    road = matter.paint("outside leaves road", "#55565a", 0.9)
    form.sheet([(-60, 0.4, -0.6), (60, 0.4, -0.6), (60, 9, -0.3), (-60, 9, -0.3)], road)
    finished(form)


def _tunnel(setting: Setting, frame: tuple[float, float, float]) -> None:
    """The wall of a tunnel close by: cables, and lamps drawn out to lines."""
    form = Form().stand(*frame[:2], 0, frame[2])
    chance, matter = setting.random, setting.matter
    wall = matter.pieces("dark tunnel", ["#0b0d10", "#0f1114", "#14161a"], 0.95)
    cable, lamp = matter.paint("dark cable", "#1f2225", 0.7), matter.glow("bulb tunnel", "#ffd9a0", 3.0)
    form.box((0, 1.5, 1.4), (60, 0.2, 5), wall, 0)
    for z in (0.7, 0.95, 2.3):
        form.box((0, 1.36, z), (60, 0.05, 0.05), cable, 0)
    for k in range(7):
        x = -18 + 6 * k + chance.uniform(-1, 1)
        form.box((x, 1.34, 1.75), (2.6, 0.02, 0.035), lamp, 0)
    finished(form)


def _clouds(setting: Setting, frame: tuple[float, float, float]) -> None:
    """From high up: a floor of cloud under a deep sky."""
    form = Form().stand(*frame[:2], -2.5, frame[2])
    shine = horizon(setting, form, -12, 40, 70)
    chance, matter = setting.random, setting.matter
    white = matter.pieces("outside leaves cloud", ["#e8eef4", "#dbe4ee", "#f4f4f2", "#c9d6e4"], 0.9, glow=shine * 0.9)
    form.sheet([(-70, 2, -3.5), (70, 2, -3.5), (70, 40, -0.2), (-70, 40, -0.2)], white)
    for _ in range(120):
        y = chance.uniform(5, 38)
        size = chance.uniform(0.7, 2.6) * (0.5 + y / 40)
        at = (chance.uniform(-45, 45), y, -3.3 + y * 0.075)
        form.ball(at, (size * 1.8, size, size * chance.uniform(0.3, 0.6)), white, 10)
    finished(form)


SKIES: dict[str, tuple[list[tuple[float, str]], float]] = {
    "day": ([(0.0, "#e9eef0"), (0.5, "#c3d9ea"), (1.0, "#8fb8dd")], 2.6),
    "dawn": ([(0.0, "#f3cfa8"), (0.5, "#d9b9b9"), (1.0, "#8796bf")], 1.5),
    "dusk": ([(0.0, "#f0a060"), (0.5, "#b06a72"), (1.0, "#39406f")], 1.1),
    "night": ([(0.0, "#1c2a44"), (0.5, "#101c33"), (1.0, "#0a1222")], 0.9),
}


def _street(setting: Setting, frame: tuple[float, float, float]) -> None:
    """A street of pale houses under the sky, by night with lit windows; it gives no light itself."""
    time = setting.place.time
    chance, matter = setting.random, setting.matter
    form = Form().stand(*frame[:2], -1.6, frame[2])
    shine = horizon(setting, form)
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
    finished(form)


VIEWS: dict[str, Callable[[Setting, tuple[float, float, float]], None]] = {
    "city": _city,
    "clouds": _clouds,
    "country": _country,
    "dark": _dark,
    "garden": _garden,
    "passage": _passage,
    "passing": _passing,
    "rushing": _rushing,
    "sea": _sea,
    "stars": _stars,
    "street": _street,
    "tunnel": _tunnel,
}
