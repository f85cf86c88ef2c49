# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of houses with shops on the ground floor, real depth behind the glass."""

from __future__ import annotations

import random
from typing import Any

from movie_director.engines.blender.stage import lettering
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import says

WALLS = ("#6e3f32", "#7b7468", "#565f68", "#8a6f52", "#5f4740", "#6f7a6a", "#81605a")
PAINTS = ("#23403f", "#5a1f22", "#2a3550", "#6b5220", "#3a3a3c", "#28432c")
CLOTHS = ("#8a2a26", "#20514a", "#a07a2c", "#37486a")
NEONS = (("#ff1f5a", (1.0, 0.1, 0.32)), ("#18c8ff", (0.08, 0.7, 1.0)), ("#ff7a1a", (1.0, 0.4, 0.08)))
"""Colour of the tube, and of the light it sheds."""
NAMES = ("BAKERY", "BOOKS", "FLORIST", "CAFÉ", "TAILOR", "RECORDS", "PHARMACY", "HARDWARE", "WATCHES", "TEA & SPICES")
NEON_WORDS = ("BAR", "INN", "EAT")
FLOOR = 3.1
"""Height of the ground floor."""


def row(setting: Setting, y: float, turn: float, salt: int) -> None:
    """Houses along x from -28 to 28 whose fronts stand at `y`, facing -y turned by 0 or 180 degrees."""
    chance = random.Random(setting.place.seed * 131 + salt)
    side = 1 if turn == 0 else -1
    # The middle house is laid so that its shop window is behind the action; the others go outwards from it.
    middle = chance.uniform(5.6, 6.2)
    houses = [(0.75 if turn == 0 else -0.4, middle, 1)]
    for way in (-1, 1):
        edge, index = houses[0][0] + way * middle / 2, 1
        while abs(edge) < 28:
            wide = chance.uniform(4.6, 6.2)
            houses.append((edge + way * wide / 2, wide, 1 + way * index))
            edge, index = edge + way * wide, index + 1
    homes = _homes(setting, salt)
    for x, wide, index in houses:
        tall = FLOOR + 2.9 * chance.choice((2, 2, 3))
        form = Form().stand(side * x, y, 0, turn)
        near = abs(x) < 16
        if homes and (homes == "all" or index % 4):
            _home(setting, form, chance, wide, tall, index + salt, near)
        else:
            _house(setting, form, chance, wide, tall, index + salt, near)
        form.build("house", {"stays": True})
        if near and not (homes and (homes == "all" or index % 4)):
            _glow(setting, side * x, y, side, chance, index)


HOMELY = (
    "residential", "brownstone", "tenement", "terrace", "suburb", "row house", "townhouse", "stoop", "crescent",
    "project",
    "block of flats", "apartment",
)  # fmt: skip
"""Words of streets that people live in."""


def _homes(setting: Setting, salt: int) -> str:
    """Whether people live on a side of the street: `all` of it, `most` with a shop here and there, or none."""
    if says_any(setting.place.words, HOMELY):
        return "all"
    draw = random.Random(f"{setting.place.seed}/homes/{salt}").random()
    return "most" if draw < (0.3 if salt == 1 else 0.55) else ""


def says_any(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text holds one of the words."""
    return any(says(text, word) for word in words)


def _paint(setting: Setting, index: int) -> str:
    """The colour of the `index`-th house's doors and sign."""
    return PAINTS[(index * 5 + setting.place.seed) % len(PAINTS)]


def _skins(setting: Setting, index: int) -> tuple[Any, Any, Any]:
    """What the wall, the stone and the painted wood of the `index`-th house of a street are of."""
    matter, paint = setting.matter, _paint(setting, index)
    hue = WALLS[(index * 3 + setting.place.seed) % len(WALLS)]
    wall = matter.paint(f"house wall {hue}", hue, 0.82, vary=0.22, scale=2.4, bump=0.25)
    stone = matter.pieces("house stone", ["#8a8377", "#827b70", "#928b7f"], 0.7)
    return wall, stone, matter.paint(f"shop paint {paint}", paint, 0.35, coat=0.2)


def _home(
    setting: Setting, form: Form, chance: random.Random, wide: float, tall: float, index: int, near: bool
) -> None:
    """A house that people live in: steps up to its door, a bay or two windows, railings, a number."""
    matter = setting.matter
    wall, stone, wood = _skins(setting, index)
    iron = matter.paint("post iron", "#1d2422", 0.4, 0.6)
    form.box((0, 2.0, tall / 2), (wide - 0.02, 4.0, tall), wall, 0.02)
    form.box((0, -0.01, 0.3), (wide, 0.1, 0.6), stone, 0.02)
    form.box((0, -0.03, FLOOR + 0.3), (wide, 0.12, 0.14), stone, 0.02)
    form.box((0, -0.02, tall + 0.1), (wide + 0.06, 0.5, 0.22), stone, 0.05)
    form.box((0, -0.06, tall - 0.25), (wide, 0.3, 0.12), stone, 0.02)
    door = -wide * 0.32 if index % 2 else wide * 0.32
    dark = matter.paint("pane dark", "#28323c", 0.06, coat=0.5)
    for n in range(3):
        form.box((door, -0.18 - 0.26 * (2 - n), 0.09 + 0.18 * n), (1.3, 0.28, 0.18), stone, 0.015)
    form.box((door, -0.02, 1.68), (1.2, 0.1, 2.3), stone, 0.02)
    form.box((door, -0.07, 1.55), (0.92, 0.06, 2.0), wood, 0.01)
    form.box((door, -0.105, 1.1), (0.6, 0.02, 0.7), wood, 0.012)
    form.box((door, -0.105, 2.0), (0.6, 0.02, 0.6), wood, 0.012)
    form.box((door, -0.08, 2.72), (0.86, 0.03, 0.24), dark, 0.006)
    form.box((door, -0.2, 3.0), (1.5, 0.5, 0.12), stone, 0.03)
    if near:
        letters = matter.paint("street name", "#e8e4d8", 0.5)
        lettering.write(form, str(4 + 2 * (index % 40)), (door, -0.125, 2.42), 0.14, letters, 0.5)
        form.ball((door + 0.32, -0.13, 1.5), 0.035, matter.paint("brass", "#b08a45", 0.28, 1), 10)
    for side in (-1, 1):
        form.box((door + side * 0.62, -0.45, 0.98), (0.03, 0.8, 0.03), iron, 0)
        for n in range(4):
            form.box((door + side * 0.62, -0.1 - 0.23 * n, 0.62), (0.02, 0.02, 0.74), iron, 0)
    free = [(-wide / 2 + 0.75, door - 0.85) if door > 0 else (door + 0.85, wide / 2 - 0.75)]
    for a, b in free:
        count = 2 if b - a > 1.6 else 1
        for k in range(count):
            _window(setting, form, chance, a + (k + 0.5) * (b - a) / count, 1.15, stone, near)
        long = b - a + 0.9
        for z in (0.98, 0.25):
            form.box(((a + b) / 2, -0.75, z), (long, 0.025, 0.03), iron, 0)
        for k in range(int(long / 0.13)):
            form.box(((a + b) / 2 - long / 2 + 0.13 * k, -0.75, 0.52), (0.018, 0.018, 1.04), iron, 0)
    floors, count = int((tall - FLOOR) / 2.8), max(2, int(wide / 1.75))
    for level in range(floors):
        for k in range(count):
            _window(setting, form, chance, (k + 0.5) * wide / count - wide / 2, FLOOR + 0.75 + 2.9 * level, stone, near)
    pipe = matter.paint("rain pipe", "#2a2c2e", 0.4, 0.5)
    form.cylinder((wide / 2 - 0.03, -0.07, tall / 2), 0.05, tall, pipe, sides=10)


def _house(
    setting: Setting, form: Form, chance: random.Random, wide: float, tall: float, index: int, near: bool
) -> None:
    """One house in its own frame: the front at y = 0 towards -y, x across."""
    matter = setting.matter
    wall, stone, wood = _skins(setting, index)
    door_at = -wide * 0.34
    shop = (door_at + 0.75, wide / 2 - 0.35)
    form.box((0, 2.0, (FLOOR + tall) / 2), (wide - 0.02, 4.0, tall - FLOOR), wall, 0.02)
    form.box((0, 0.02, 0.16), (wide, 0.18, 0.32), stone, 0.02)
    for x in (-wide / 2 + 0.16, wide / 2 - 0.16):
        form.box((x, 0.06, FLOOR / 2), (0.34, 0.3, FLOOR), stone, 0.02)
    form.box((0, 0.1, FLOOR - 0.12), (wide, 0.4, 0.24), stone, 0.03)
    form.box((0, -0.02, tall + 0.1), (wide + 0.06, 0.5, 0.22), stone, 0.05)
    form.box((0, 0.3, tall - 0.25), (wide, 0.75, 0.1), stone, 0.02)
    _shop(setting, form, chance, shop, wood, index, near)
    _door(setting, form, door_at, wood)
    paint = _paint(setting, index)
    names = matter.paint(f"sign {paint}", paint, 0.4)
    form.box(((shop[0] + shop[1]) / 2, -0.02, 2.62), (shop[1] - shop[0] + 0.16, 0.12, 0.4), names, 0.02)
    letters = matter.pieces(
        "sign letters", ["#d9b25c", "#e0d6bc", "#d98a4a"], 0.4, glow=0.5 if setting.place.dark else 0.05
    )
    if near:
        name = NAMES[(index * 7 + setting.place.seed) % len(NAMES)]
        lettering.write(form, name, ((shop[0] + shop[1]) / 2, -0.087, 2.62), 0.2, letters, shop[1] - shop[0] - 0.3)
        if index % 2 == 0:
            _plate(setting, form, -wide / 2 + 0.75)
    if index % 3 != 1:
        _awning(setting, form, shop, CLOTHS[index % len(CLOTHS)])
    floors = int((tall - FLOOR) / 2.8)
    count = max(2, int(wide / 1.75))
    for level in range(floors):
        for k in range(count):
            x = (k + 0.5) * wide / count - wide / 2
            _window(setting, form, chance, x, FLOOR + 0.75 + 2.9 * level, stone, near)
    pipe = matter.paint("rain pipe", "#2a2c2e", 0.4, 0.5)
    form.cylinder((wide / 2 - 0.03, -0.07, tall / 2), 0.05, tall, pipe, sides=10)


def _plate(setting: Setting, form: Form, x: float) -> None:
    """The street's name, as the heading has it."""
    matter = setting.matter
    name = setting.place.words.upper()
    wide = min(1.3, 0.16 + 0.075 * len(name))
    form.box((x, -0.02, 3.22), (wide, 0.03, 0.2), matter.paint("street plate", "#16305a", 0.35), 0.008)
    lettering.write(form, name, (x, -0.038, 3.22), 0.09, matter.paint("street name", "#e8e4d8", 0.5), wide - 0.1)


def _shop(
    setting: Setting, form: Form, chance: random.Random, span: tuple[float, float], wood: object, index: int, near: bool
) -> None:
    matter, dark = setting.matter, setting.place.time in ("night", "dusk")
    a, b = span
    wide, middle, deep = b - a, (a + b) / 2, 1.5
    low, high = 0.55, 2.4
    warm = index % 4 != 3
    shine = (0.55 if dark else 0.34) * (1 if warm else 0.7)
    tones = ("#3d2210", "#b0763a", "#f0b872") if warm else ("#152c34", "#4a8a94", "#a8dade")
    back = matter.gradient(f"shop back {warm}", [(0.0, tones[0]), (0.55, tones[1]), (1.0, tones[2])], 0.2, 2.6, shine)
    inside = matter.gradient(f"shop side {warm}", [(0.0, tones[0]), (1.0, tones[1])], 0.2, 2.9, shine * 0.6)
    form.box((middle, 0.03, low / 2 + 0.1), (wide, 0.14, low), wood, 0.015)
    form.box((middle, -0.045, low / 2 + 0.12), (wide - 0.3, 0.03, low - 0.22), wood, 0.015)
    form.box((middle, 0.05, (high + 2.95) / 2), (wide, 0.16, 2.95 - high), wood, 0.01)
    form.sheet([(a, deep, 0.1), (b, deep, 0.1), (b, deep, 2.9), (a, deep, 2.9)], back)
    form.sheet([(a, 0.1, 0.1), (a, deep, 0.1), (a, deep, 2.9), (a, 0.1, 2.9)], inside)
    form.sheet([(b, deep, 0.1), (b, 0.1, 0.1), (b, 0.1, 2.9), (b, deep, 2.9)], inside)
    form.sheet([(a, 0.1, 2.6), (a, deep, 2.6), (b, deep, 2.6), (b, 0.1, 2.6)], inside)
    form.sheet([(a, 0.1, low), (b, 0.1, low), (b, deep, low), (a, deep, low)], inside)
    bars = max(1, round(wide / 1.1))
    for k in range(bars + 1):
        form.box((a + k * wide / bars, 0.03, (low + high) / 2 + 0.05), (0.065, 0.09, high - low + 0.1), wood, 0.012)
    form.box((middle, 0.03, high - 0.42), (wide, 0.06, 0.045), wood, 0.008)
    if not near:
        return
    goods = matter.pieces(
        "shop goods",
        ["#a8442c", "#3f5f78", "#c99a4a", "#5a4030", "#6f8a5a", "#d9c9a8", "#7a2f3a"],
        0.6,
        glow=0.3 if dark else 0.06,
    )
    shelf = matter.paint("shop shelf", "#3a2818", 0.6)
    for level in (1.15, 1.62, 2.08):
        form.box((middle, deep - 0.16, level), (wide - 0.1, 0.28, 0.03), shelf, 0)
        at = a + 0.12
        while at < b - 0.2:
            w, h = chance.uniform(0.08, 0.24), chance.uniform(0.12, 0.34)
            if chance.random() < 0.8:
                form.box((at + w / 2, deep - 0.2, level + 0.016 + h / 2), (w, 0.16, h), goods, 0.008)
            at += w + chance.uniform(0.01, 0.06)
    at = a + 0.2
    while at < b - 0.3:
        w, h = chance.uniform(0.16, 0.36), chance.uniform(0.14, 0.5)
        if chance.random() < 0.65:
            if chance.random() < 0.5:
                form.cylinder(
                    (at + w / 2, 0.5 + chance.uniform(-0.15, 0.2), low + h / 2), w / 2, h, goods, sides=14, top=w * 0.3
                )
            else:
                form.box(
                    (at + w / 2, 0.5 + chance.uniform(-0.15, 0.2), low + h / 2),
                    (w, w * 0.8, h),
                    goods,
                    0.01,
                    chance.uniform(-30, 30),
                )
        at += w + chance.uniform(0.05, 0.2)
    bulb = matter.glow("shop bulb", "#ffe0b0", 7 if dark else 2.0)
    for k in range(max(2, round(wide / 1.1))):
        x = a + (k + 0.5) * wide / max(2, round(wide / 1.1))
        form.cylinder((x, 0.75, 2.42), 0.005, 0.36, shelf, sides=5)
        form.lathe([(0.15, 2.2), (0.05, 2.3), (0.03, 2.33)], (x, 0.75, 0), shelf, 16)
        form.ball((x, 0.75, 2.2), 0.045, bulb, 10)


def _door(setting: Setting, form: Form, x: float, wood: object) -> None:
    dark = setting.place.time in ("night", "dusk")
    glass = (
        setting.matter.gradient("door pane", [(0, "#3a2412"), (1, "#e0a860")], 0.9, 2.6, 0.26)
        if dark
        else setting.matter.paint("pane dark", "#28323c", 0.06, coat=0.5)
    )
    brass = setting.matter.paint("brass", "#b08a45", 0.28, 1)
    stone = setting.matter.pieces("house stone", ["#8a8377", "#827b70", "#928b7f"], 0.7)
    form.box((x, 0.45, 1.5), (1.42, 0.5, 3.0), wood, 0.01)
    form.box((x, 0.16, 1.14), (0.92, 0.08, 2.1), wood, 0.01)
    form.box((x, 0.11, 0.6), (0.62, 0.03, 0.72), wood, 0.012)
    form.box((x, 0.115, 1.62), (0.62, 0.02, 0.86), glass, 0.008)
    form.box((x, 0.18, 2.42), (0.9, 0.03, 0.36), glass, 0.006)
    form.ball((x + 0.36, 0.09, 1.1), 0.04, brass, 12)
    form.box((x, -0.1, 0.05), (1.3, 0.42, 0.1), stone, 0.015)
    for side in (-1, 1):
        form.box((x + side * 0.6, 0.04, 1.4), (0.16, 0.2, 2.8), wood, 0.02)
    iron = setting.matter.paint("post iron", "#1d2422", 0.4, 0.6)
    lantern = (
        setting.matter.glow("lantern lit", "#ffc47a", 9, "#806040")
        if setting.place.time != "day"
        else setting.matter.paint("lantern", "#cfcabb", 0.2)
    )
    at = x - 0.83
    form.box((at, -0.1, 2.42), (0.03, 0.3, 0.03), iron, 0)
    form.lathe([(0.05, 2.12), (0.085, 2.32)], (at, -0.22, 0), lantern, 6)
    form.lathe([(0.11, 2.32), (0.02, 2.42)], (at, -0.22, 0), iron, 6)


def _awning(setting: Setting, form: Form, span: tuple[float, float], colour: str) -> None:
    cloth = setting.matter.paint(f"awning {colour}", colour, 0.9)
    pale = setting.matter.paint("awning pale", "#cfc4a8", 0.9)
    a, b = span
    stripes = max(6, round((b - a) / 0.28))
    for k in range(stripes):
        x0, x1 = a + k * (b - a) / stripes, a + (k + 1) * (b - a) / stripes
        skin = cloth if k % 2 == 0 else pale
        for shift, flip in ((0.0, False), (-0.015, True)):
            face = [
                (x0, -1.05, 2.12 + shift),
                (x1, -1.05, 2.12 + shift),
                (x1, -0.05, 2.5 + shift),
                (x0, -0.05, 2.5 + shift),
            ]
            form.sheet(face[::-1] if flip else face, skin)
        form.box(((x0 + x1) / 2, -1.05, 2.03), (x1 - x0, 0.012, 0.19), skin, 0)


def _window(setting: Setting, form: Form, chance: random.Random, x: float, z: float, stone: object, near: bool) -> None:
    matter, time = setting.matter, setting.place.time
    trim = matter.paint("sash", "#c9c3b4", 0.5)
    lit = time in ("night", "dusk") and chance.random() < 0.42
    if lit:
        tint = chance.choice((("#7a3f18", "#ffb45f"), ("#8a5a2a", "#ffd08a"), ("#5a2c12", "#e08a40")))
        pane = matter.gradient(
            f"pane {tint[1]} {round(z)}",
            [(0, tint[0]), (0.7, tint[1]), (1, tint[1])],
            z,
            z + 1.5,
            chance.choice((0.5, 0.8)),
        )
    else:
        pane = matter.paint("pane dark", "#0d1218" if setting.place.dark else "#28323c", 0.06, coat=0.5)
    form.box((x, -0.005, z + 0.75), (1.0, 0.05, 1.62), stone, 0.012)
    form.box((x, -0.03, z + 0.75), (0.8, 0.02, 1.42), pane, 0)
    form.box((x, -0.1, z - 0.06), (1.14, 0.24, 0.1), stone, 0.02)
    form.box((x, -0.05, z + 1.62), (1.14, 0.16, 0.14), stone, 0.02)
    if not near:
        return
    form.box((x, -0.05, z + 0.75), (0.045, 0.03, 1.42), trim, 0.006)
    form.box((x, -0.05, z + 0.82), (0.8, 0.03, 0.05), trim, 0.006)
    for side in (-1, 1):
        form.box((x + side * 0.39, -0.05, z + 0.75), (0.05, 0.035, 1.42), trim, 0.006)
    if lit and chance.random() < 0.75:
        cloth = matter.pieces("street curtains", ["#8a5a3a", "#a8875a", "#6a3a30"], 0.9, glow=0.35)
        drop = chance.uniform(0.25, 0.42)
        for side in (-1, 1):
            form.box((x + side * (0.4 - drop / 2), -0.042, z + 0.75), (drop, 0.006, 1.4), cloth, 0)


def _glow(setting: Setting, x: float, y: float, side: int, chance: random.Random, index: int) -> None:
    """Light that falls out of the shop, and a neon sign on some houses."""
    time = setting.place.time
    out = -side
    if time in ("night", "dusk") and abs(x) < 9:
        warm = (1.0, 0.66, 0.34)
        setting.lamps.append(
            Lamp(
                "window",
                "AREA",
                (x, y + out * 0.25, 1.6),
                (x, y + out * 4, 0.6),
                34 if side == 1 else 26,
                warm,
                1.8,
                mirrored=False,
            )
        )
    if time == "day":
        return
    hue, tint = NEONS[(index + setting.place.seed) % 3]
    _sign(
        setting, x + chance.choice((-1.9, 1.9)), y, side, setting.matter.glow(f"neon {hue}", hue, 5.5, "#200810"), index
    )
    if index % 2 == 0 and abs(x) < 12:
        setting.lamps.append(
            Lamp("neon", "AREA", (x, y + out * 0.9, 3.5), (x * 0.4, y + out * 3.2, 1.0), 48, tint, 1.0)
        )


def _sign(setting: Setting, x: float, y: float, side: int, tube: object, index: int) -> None:
    """A neon sign that stands out from the wall, so that it is seen along the street, and a line over the shop."""
    black = setting.matter.paint("neon board", "#0f1013", 0.4)
    form = Form().stand(x, y, 0, 0 if side == 1 else 180)
    form.box((0, -0.6, 3.5), (0.1, 0.74, 1.25), black, 0.02)
    for z in (3.1, 3.9):
        form.box((0, -0.14, z), (0.04, 0.3, 0.04), black, 0)
    for face in (-0.058, 0.058):
        for z in (2.94, 4.06):
            form.box((face, -0.6, z), (0.014, 0.66, 0.03), tube, 0.006)
        for edge in (-0.93, -0.27):
            form.box((face, edge, 3.5), (0.014, 0.03, 1.15), tube, 0.006)
        for k, letter in enumerate(NEON_WORDS[index % len(NEON_WORDS)]):
            way = 1 if face > 0 else -1
            lettering.write(form, letter, (face * 1.15, -0.6, 3.84 - 0.34 * k), 0.24, tube, 0.3, sideways=way)
    if index % 2 == 0:
        form.box((0, -0.06, 2.96), (2.4, 0.03, 0.04), tube, 0.01)
    form.build("neon sign", {"stays": True})
