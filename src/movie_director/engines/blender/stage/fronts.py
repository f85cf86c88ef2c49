# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of fronts that are no town's shops: false fronts of the old west, timber houses, glass towers."""

from __future__ import annotations

import random
from collections.abc import Callable

from movie_director.engines.blender.stage import lettering
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.pieces.buildings import gable, window
from movie_director.engines.blender.stage.pieces.common import burn, lit, wood
from movie_director.engines.blender.stage.pieces.yard import masonry
from movie_director.engines.blender.stage.setting import Setting

WEST = ("SALOON", "GENERAL STORE", "HOTEL", "SHERIFF", "BANK", "BARBER", "LIVERY", "ASSAYER", "UNDERTAKER", "SALOON")
TALL = ("modern", "future")
"""Styles of towers, which stand apart."""
FIRMS = ("NORTHBANK", "ARCADE", "MERIDIAN", "CENTRAL PLAZA", "UNION HOUSE", "ATLAS", "CITY BANK", "COFFEE")


def row(setting: Setting, style: str, y: float, turn: float, salt: int) -> None:
    """Houses along x from -30 to 30 whose fronts stand at `y`, facing -y turned by 0 or 180 degrees."""
    chance = random.Random(setting.place.seed * 131 + salt)
    side = 1 if turn == 0 else -1
    low, high = {"western": (5.4, 7.6), "medieval": (4.2, 5.8), "modern": (10, 14), "future": (10, 14)}[style]
    x, index = -30.0 - chance.uniform(0, 3), 0
    if style not in TALL:  # no sky shows between two houses that stand wall to wall
        behind = Form().stand(0, y, 0, turn)
        behind.box((0, 1.2, 1.9), (66, 0.1, 3.8), wood(setting, "#3a2c20"), 0)
        behind.build("front", {"stays": True})
    while x < 30:
        wide = chance.uniform(low, high)
        form = Form().stand(side * (x + wide / 2), y, 0, turn)
        MAKERS[style](setting, form, chance, wide, (index * 3 + salt + setting.place.seed))
        form.build("front", {"stays": True})
        if abs(x + wide / 2) < 8:
            burn(
                setting,
                (side * (x + wide / 2), y - side * 1.2, 2.6),
                130 if style not in TALL else 240,
                (1.0, 0.66, 0.36) if style not in TALL else (0.95, 0.93, 0.9),
            )
        x += wide + (0.1 if style not in TALL else 0.3)
        index += 1


def _west(setting: Setting, form: Form, chance: random.Random, wide: float, index: int) -> None:
    """A wooden house with a false front, a boardwalk and a porch roof."""
    hue = ("#8a6a48", "#9a8262", "#7a5a40", "#a08a6a", "#6f5a48", "#8f5a40")[index % 6]
    board, dark, pale = masonry(setting, "board", hue), wood(setting, "#4f3c2a"), wood(setting, "#8d7a60")
    tall, deep = chance.uniform(5.4, 7.2), 5.0
    form.box((0, deep / 2 + 0.4, 2.0), (wide - 0.1, deep, 4.0), board, 0)
    form.box((0, 0.3, tall / 2), (wide - 0.06, 0.3, tall), board, 0)
    form.box((0, 0.24, tall + 0.05), (wide + 0.2, 0.6, 0.22), dark, 0)
    if index % 2:
        form.box((0, 0.3, tall + 0.55), (wide * 0.5, 0.3, 0.9), board, 0)
        form.box((0, 0.26, tall + 1.0), (wide * 0.55, 0.5, 0.14), dark, 0)
    form.box((0, -0.75, 0.12), (wide - 0.04, 1.9, 0.24), pale, 0)
    for k in range(int(wide / 2.2) + 1):
        x = (k / int(wide / 2.2) - 0.5) * (wide - 0.3)
        form.box((x, -1.55, 1.45), (0.14, 0.14, 2.7), dark, 0)
        form.box((x, -1.4, 2.66), (0.1, 0.5, 0.1), dark, 0, tilt=40)
    roof = [(-wide / 2, -1.85, 2.78), (wide / 2, -1.85, 2.78), (wide / 2, 0.2, 3.2), (-wide / 2, 0.2, 3.2)]
    form.sheet(roof, dark)
    form.sheet([(x, y, z - 0.06) for x, y, z in roof[::-1]], dark)
    name = WEST[index % len(WEST)]
    at = wide * 0.08
    if name == "SALOON":
        form.box((at, 0.12, 1.4), (1.5, 0.1, 2.5), setting.matter.paint("church dark", "#15171a", 0.9), 0)
        for side in (-1, 1):
            form.box((at + side * 0.36, 0.02, 1.25), (0.68, 0.06, 1.1), wood(setting, "#6a3f26"), 0.01)
            for k in range(6):
                form.box((at + side * 0.36, -0.02, 0.85 + 0.15 * k), (0.5, 0.04, 0.06), dark, 0)
    else:
        form.box((at, 0.12, 1.35), (1.05, 0.1, 2.2), wood(setting, "#5a3a26"), 0)
    for x in (-wide * 0.3, wide * 0.36):
        if abs(x - at) > 1.2:
            window(setting, form, x, 0.15, 1.6, 1.1, 1.4, chance, trim="#5a4632")
    for x in (-wide * 0.27, wide * 0.27):
        if tall > 6:
            window(setting, form, x, 0.15, 4.0, 0.8, 1.1, chance, trim="#5a4632")
    paint = setting.matter.paint("west sign", "#d8c9a4", 0.8, vary=0.2, scale=3)
    z = tall - 0.55
    form.box((0, 0.12, z), (wide * 0.84, 0.08, 0.75), paint, 0)
    lettering.write(form, name, (0, 0.07, z), 0.5, setting.matter.paint("west letters", "#2c1a12", 0.9), wide * 0.78)


def _timber(setting: Setting, form: Form, chance: random.Random, wide: float, index: int) -> None:
    """A timber house whose upper floor stands out over the street, its gable towards it."""
    hue = ("#d0c4a6", "#c4b48e", "#d8cdb4", "#b89f78")[index % 4]
    wall, beam, stone = masonry(setting, "plaster", hue), wood(setting, "#3a2a1c"), masonry(setting, "stone", "#77706a")
    roof = masonry(setting, "board", ("#6a4030", "#574a40", "#7a4a34")[index % 3])
    deep = 5.0
    form.box((0, deep / 2, 1.4), (wide, deep, 2.8), stone if index % 2 else wall, 0)
    over = -0.55
    form.box((0, deep / 2 + over / 2, 4.1), (wide, deep - over, 2.6), wall, 0)
    gable(form, over, deep, wide, 5.4, chance.uniform(2.2, 3.2), roof, wall, 0.35, "y")
    for z, y in ((2.82, over), (4.1, over), (5.36, over)):
        form.box((0, y - 0.03, z), (wide, 0.12, 0.18), beam, 0)
    for k in range(5):
        form.box(((k / 4 - 0.5) * (wide - 0.16), over - 0.03, 4.1), (0.16, 0.12, 2.6), beam, 0)
        form.box(((k / 4 - 0.5) * (wide - 0.2), over / 2, 2.7), (0.14, -over + 0.2, 0.16), beam, 0)
        if index % 2 == 0:
            form.box(((k / 4 - 0.5) * (wide - 0.16), -0.03, 1.4), (0.16, 0.1, 2.8), beam, 0)
    for side in (-1, 1):
        for k in range(8):
            t = k / 7
            form.box((side * wide * 0.44 * (1 - t), over - 0.04, 5.45 + 2.3 * t * 0.95), (0.26, 0.1, 0.34), beam, 0)
    at = wide * (-0.2 if index % 2 else 0.18)
    form.box((at, -0.02, 1.05), (1.1, 0.12, 2.1), wood(setting, "#4a3422"), 0.01)
    form.box((at, -0.06, 2.16), (1.4, 0.2, 0.14), beam, 0)
    window(setting, form, -at * 1.3, -0.02, 1.5, 0.8, 0.9, chance, trim="#3a2a1c")
    for x in (-wide * 0.25, wide * 0.25):
        window(setting, form, x, over - 0.02, 4.2, 0.75, 0.95, chance, trim="#3a2a1c")
    if index % 3 == 0:
        form.box((at + 0.9, over - 0.5, 2.55), (0.05, 0.9, 0.05), beam, 0)
        form.box((at + 0.9, over - 0.7, 2.15), (0.06, 0.6, 0.6), wood(setting, "#7a2f22"), 0)


def _glass(setting: Setting, form: Form, chance: random.Random, wide: float, index: int) -> None:
    """The foot of a tower: a glazed lobby under a canopy, floors of glass and metal above."""
    dark = setting.place.dark
    tall, deep, step = chance.choice((18, 24, 30)), 9.0, 3.4
    stone = masonry(setting, "concrete", ("#8f9294", "#77736e", "#5d6166", "#a39c90")[index % 4])
    hues = (
        ["#141c26", "#ffcf8a", "#18222e", "#10161f", "#cfe0ff", "#121a24"]
        if dark
        else ["#33485a", "#3b5265", "#2b3d4d", "#45606f", "#30444f"]
    )
    glass = setting.matter.pieces("tower glass", hues, 0.05, 0.3, glow=0.9 if dark else 0.0)
    rib = setting.matter.paint("tower rib", "#9a9fa3", 0.35, 0.7)
    form.box(
        (0, deep / 2 + 0.3, tall / 2), (wide - 0.3, deep, tall), setting.matter.paint("tower core", "#20262c", 0.5), 0
    )
    lobby = setting.matter.gradient(
        "shop back lobby", [(0, "#5a4a38"), (0.6, "#c9a878"), (1, "#f0dcb8")], 0.2, 4.2, 0.5 if lit(setting) else 0.28
    )
    form.sheet(
        [
            (-wide / 2 + 0.6, 0.25, 0.2),
            (wide / 2 - 0.6, 0.25, 0.2),
            (wide / 2 - 0.6, 0.25, 4.2),
            (-wide / 2 + 0.6, 0.25, 4.2),
        ],
        lobby,
    )
    pane = setting.matter.paint("pane clear lobby", "#0d1318", 0.03)
    for k in range(int((wide - 1) / 1.5) + 1):
        x = (k / int((wide - 1) / 1.5) - 0.5) * (wide - 1)
        form.box((x, 0.1, 2.2), (0.08, 0.16, 4.2), rib, 0)
    for z in (0.15, 2.5, 4.3):
        form.box((0, 0.1, z), (wide - 0.8, 0.14, 0.14), rib, 0)
    form.box((0, 0.3, 4.9), (wide, 0.8, 1.2), stone, 0.02)
    form.box((-wide * 0.1, -0.9, 3.2), (3.4, 2.0, 0.14), rib, 0.02)
    form.box((-wide * 0.1, 0.06, 1.2), (1.9, 0.1, 2.4), pane, 0)
    form.box((-wide * 0.1, 0.02, 1.2), (0.06, 0.1, 2.4), rib, 0)
    for i in range(int((tall - 5.6) / step)):
        z = 5.6 + step * (i + 0.5)
        if index % 2:
            for k in range(int(wide / 1.6)):
                form.box(
                    ((k + 0.5) * wide / int(wide / 1.6) - wide / 2, 0.22, z),
                    (wide / int(wide / 1.6) - 0.08, 0.1, step - 0.14),
                    glass,
                    0,
                )
            form.box((0, 0.15, z + step / 2), (wide, 0.2, 0.16), rib, 0)
        else:
            form.box((0, 0.2, z + step / 2 - 0.3), (wide, 0.3, 1.1), stone, 0.02)
            for k in range(int(wide / 2.0)):
                form.box(
                    ((k + 0.5) * wide / int(wide / 2.0) - wide / 2, 0.24, z - 0.35),
                    (wide / int(wide / 2.0) - 0.3, 0.1, step - 1.2),
                    glass,
                    0,
                )
    ink = setting.matter.pieces("sign letters white", ["#f0f0ea", "#e4e8ee"], 0.4, glow=1.6 if lit(setting) else 0.2)
    lettering.write(form, FIRMS[index % len(FIRMS)], (wide * 0.08, -0.13, 4.9), 0.55, ink, wide * 0.7)


MAKERS: dict[str, Callable[[Setting, Form, random.Random, float, int], None]] = {
    "western": _west, "medieval": _timber, "modern": _glass,
}  # fmt: skip
"""Who builds a house of a style."""
