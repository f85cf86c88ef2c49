# SPDX-License-Identifier: GPL-3.0-or-later
"""Things on walls and floors that any room may have, modelled here so that none depends on a library."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage import lettering, painting
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.setting import Setting

Point = tuple[float, float, float]


def _turn(out: tuple[float, float]) -> float:
    """The turn of something whose front is -y so that it faces `out`."""
    return math.degrees(math.atan2(out[0], -out[1]))


def clock(setting: Setting, at: Point, radius: float) -> None:
    """A round wall clock."""
    form = Form().stand(*at)
    rim = setting.matter.paint("clock rim", "#2b2521", 0.35)
    form.cylinder((0, -0.03, 0), radius, 0.05, rim, sides=32, axis="y")
    form.cylinder(
        (0, -0.052, 0), radius * 0.9, 0.012, setting.matter.paint("clock face", "#dcd6c6", 0.5), sides=32, axis="y"
    )
    ink = setting.matter.paint("clock ink", "#161412", 0.5)
    dial(form, ink, ink, (0, -0.06, 0), radius * 0.86, 10, 9)
    form.build("wall clock")


def dial(form: Form, ink: object, hands: object, at: Point, radius: float, hour: int, minute: int) -> None:
    """Marks and hands of a clock that faces -y."""
    for k in range(12):
        angle = math.radians(30 * k)
        long = 0.2 if k % 3 == 0 else 0.11
        reach = radius * (0.94 - long / 2)
        _stroke(
            form,
            ink,
            at,
            angle,
            reach - radius * long / 2,
            reach + radius * long / 2,
            radius * (0.07 if k % 3 == 0 else 0.035),
            0,
        )
    for angle, reach, wide, lift in (
        (math.radians(30 * hour + minute / 2), 0.52, 0.075, 0.003),
        (math.radians(6 * minute), 0.8, 0.05, 0.006),
    ):
        _stroke(form, hands, at, angle, -radius * 0.12, radius * reach, radius * wide, lift)
    form.cylinder((at[0], at[1] - 0.006, at[2]), radius * 0.07, 0.008, hands, sides=14, axis="y")


def _stroke(
    form: Form, matter: object, at: Point, angle: float, start: float, end: float, wide: float, lift: float
) -> None:
    s, c = math.sin(angle), math.cos(angle)
    corners = []
    for along, across in ((start, -wide / 2), (start, wide / 2), (end, wide / 2 * 0.6), (end, -wide / 2 * 0.6)):
        corners.append((at[0] + along * s + across * c, at[1] - lift, at[2] + along * c - across * s))
    form.sheet(corners[::-1], matter)


def picture(setting: Setting, at: Point, out: tuple[float, float], width: float, height: float) -> None:
    """A framed painting."""
    painting.hang(setting, at, _turn(out), width, height)


def board(setting: Setting, at: Point, width: float, height: float) -> None:
    """A cork board with notes."""
    chance = setting.random
    form = Form().stand(*at)
    form.box((0, -0.012, 0), (width, 0.024, height), setting.matter.paint("board frame", "#4a3220", 0.5), 0.006)
    cork = setting.matter.paint("cork", "#9a7448", 0.9, vary=0.2, scale=40)
    form.box((0, -0.02, 0), (width - 0.06, 0.014, height - 0.06), cork, 0)
    notes = setting.matter.pieces("notes", ["#dcd6c8", "#d9c877", "#c9d4d8", "#d8a890", "#d3cdbd"], 0.9)
    for i in range(5):
        for j in range(3):
            if chance.random() < 0.85:
                w, h = chance.uniform(0.11, 0.17), chance.uniform(0.13, 0.19)
                x = (i - 2) * (width - 0.2) / 5 + chance.uniform(-0.02, 0.02)
                z = (j - 1) * (height - 0.14) / 3 + chance.uniform(-0.02, 0.02)
                form.sheet(
                    [
                        (x - w / 2, -0.03, z - h / 2),
                        (x + w / 2, -0.03, z - h / 2 + 0.008),
                        (x + w / 2, -0.031, z + h / 2),
                        (x - w / 2, -0.031, z + h / 2),
                    ],
                    notes,
                )
    form.build("board")


def plaque(setting: Setting, at: Point, width: float) -> None:
    """The place's own name on a board, so that a viewer knows where the scene is."""
    form = Form().stand(*at)
    form.box((0, -0.012, 0), (width, 0.024, 0.2), setting.matter.paint("plaque", "#2c2118", 0.45, coat=0.2), 0.008)
    gold = setting.matter.paint("plaque letters", "#d8b568", 0.35, 0.6)
    lettering.write(form, setting.place.words.upper(), (0, -0.027, 0), 0.09, gold, width - 0.16)
    form.build("plaque")


def radiator(setting: Setting, x: float, y: float) -> None:
    """An old ribbed radiator against the back wall."""
    iron = setting.matter.paint("radiator", "#b9b3a3", 0.45)
    form = Form().stand(x, y)
    for k in range(14):
        form.box((-0.52 + 0.08 * k, -0.06, 0.45), (0.05, 0.13, 0.6), iron, 0.02)
    form.box((0, -0.06, 0.2), (1.12, 0.05, 0.05), iron)
    form.build("radiator")


def coats(setting: Setting, at: tuple[float, float], out: tuple[float, float]) -> None:
    """A row of hooks with coats and a hat."""
    form = Form().stand(at[0], at[1], 0, _turn(out))
    wood = setting.matter.paint("picture frame", "#3a2718", 0.4)
    brass = setting.matter.paint("brass", "#b08a45", 0.28, 1)
    cloth = setting.matter.pieces("coats", ["#2f3b45", "#5a4632", "#4a2f2c"], 0.95)
    form.box((0, -0.02, 1.72), (1.1, 0.03, 0.12), wood)
    for k in range(5):
        form.cylinder((-0.44 + 0.22 * k, -0.06, 1.7), 0.01, 0.08, brass, sides=8, axis="y")
    for x in (-0.44, 0.0):
        form.lathe([(0.19, 0.75), (0.17, 1.1), (0.15, 1.45), (0.06, 1.66), (0.02, 1.7)], (x, -0.14, 0), cloth, 14)
    form.lathe([(0.15, 1.72), (0.145, 1.73), (0.09, 1.74), (0.085, 1.83)], (0.44, -0.12, 0), cloth, 20)
    form.build("coats")


def plant(setting: Setting, x: float, y: float) -> None:
    """A rubber plant in a clay pot."""
    chance = setting.random
    form = Form().stand(x, y)
    form.lathe(
        [(0.15, 0), (0.21, 0.36), (0.225, 0.36), (0.225, 0.42)], (0, 0, 0), setting.matter.paint("clay", "#8f4f30", 0.7)
    )
    form.cylinder((0, 0, 0.4), 0.2, 0.02, setting.matter.paint("soil", "#21170f", 0.95))
    form.cylinder((0, 0, 0.8), 0.014, 0.9, setting.matter.paint("stem", "#4d5a2f", 0.7), sides=8)
    green = setting.matter.pieces("leaf", ["#2f5a2d", "#3a6a35", "#28502b"], 0.35)
    for k in range(22):
        angle, z = k * 2.4, 0.55 + 0.038 * k
        reach = 0.34 - 0.008 * k
        c, s = math.cos(angle), math.sin(angle)
        wide, rise = chance.uniform(0.06, 0.085), chance.uniform(-0.02, 0.16)
        tip = (c * reach, s * reach, z + rise)
        side = (-s * wide, c * wide)
        half = (c * reach * 0.55, s * reach * 0.55, z + rise * 0.8 + 0.03)
        form.sheet([(0, 0, z), (half[0] + side[0], half[1] + side[1], half[2]), tip], green)
        form.sheet([(0, 0, z), tip, (half[0] - side[0], half[1] - side[1], half[2])], green)
    form.build("plant")


RUGS = (
    ("#5c2a22", "#b08d5c", "#6f3328"), ("#22384f", "#b8a47a", "#2c4a62"), ("#2f4636", "#b5a880", "#3c5844"),
    ("#4a3a4f", "#b09a86", "#5c4862"), ("#6a5638", "#c9b88f", "#7d6844"),
)  # fmt: skip
"""Edge, border and field."""


def rug(setting: Setting, x: float, y: float, width: float, depth: float, colour: str = "") -> None:
    """A woven rug with a border, by the place's seed where no colour is asked for."""
    tones = (colour, "#b8a06a", colour) if colour else RUGS[setting.place.seed * 7 % 11 % len(RUGS)]
    form = Form().stand(x, y)
    for k, tone in enumerate(tones):
        cloth = setting.matter.paint(f"rug {k}", tone, 0.95, vary=0.2, scale=30)
        form.box((0, 0, 0.004 + 0.002 * k), (width - 0.24 * k, depth - 0.24 * k, 0.008), cloth, 0.003)
    form.build("rug", {"stays": True})


def cabinet(
    setting: Setting, x: float, y: float, turn: float, width: float, depth: float, height: float, colour: str
) -> None:
    """A cupboard with doors, its back at (x,y)."""
    body = setting.matter.paint(f"cabinet {colour}", colour, 0.42, vary=0.12, scale=3, stretch=(6, 6, 1))
    knob = setting.matter.paint("brass", "#b08a45", 0.28, 1)
    form = Form().stand(x, y, 0, turn)
    form.box((0, -depth / 2, height / 2 + 0.04), (width, depth, height - 0.08), body, 0.008)
    form.box((0, -depth / 2, height - 0.015), (width + 0.04, depth + 0.03, 0.03), body, 0.01)
    doors = max(1, round(width / 0.5))
    for k in range(doors):
        wide = width / doors
        cx = -width / 2 + wide * (k + 0.5)
        form.box((cx, -depth - 0.006, height / 2 + 0.03), (wide - 0.03, 0.018, height - 0.16), body, 0.006)
        form.ball(
            (cx + (wide / 2 - 0.06) * (1 if k % 2 == 0 else -1), -depth - 0.03, height / 2 + 0.05), 0.016, knob, 10
        )
    form.build("cabinet")


def units(setting: Setting, start: float, back: float, wide: float, colour: str = "", metal: bool = False) -> None:
    """Kitchen units along the back wall from x = `start`: cupboards, worktop, tiles, stove, hood, shelf; all of
    `metal` in a kitchen that cooks for many."""
    hue = colour or ("#5f7a70", "#c9c0aa", "#8a4a38")[setting.place.seed % 3]
    front = setting.matter.paint("unit", hue, 0.4 if not metal else 0.26, 0 if not metal else 1)
    steel = setting.matter.paint("steel", "#a9abab", 0.28, 1)
    top = setting.matter.paint("worktop", "#6b4a2e", 0.3, vary=0.25, scale=3, stretch=(1.2, 9, 9), coat=0.3)
    top = steel if metal else top
    black = setting.matter.paint("stove black", "#15161a", 0.3)
    tile = setting.matter.pieces("wall tiles", ["#d8d4c8", "#d2cdbf", "#dedace"], 0.15)
    form = Form().stand(0, back)
    deep = 0.6
    form.box((start + wide / 2, -deep / 2, 0.88), (wide + 0.03, deep + 0.04, 0.04), top, 0.008)
    form.box((start + wide / 2, -0.28, 0.05), (wide, 0.5, 0.1), black, 0)
    count = round(wide / 0.6)
    for k in range(count):
        each = wide / count
        x = start + (k + 0.5) * each
        form.box((x, -deep / 2, 0.48), (each - 0.004, deep - 0.02, 0.76), front if k != 3 else black, 0.004)
        if k == 3:
            form.box(
                (x, -deep - 0.004, 0.4),
                (each - 0.1, 0.02, 0.42),
                setting.matter.paint("oven glass", "#0b0c0e", 0.05),
                0.01,
            )
            form.cylinder((x, -deep - 0.03, 0.68), 0.012, each - 0.12, steel, sides=10, axis="x")
            form.box((x, -deep / 2, 0.905), (each - 0.04, deep - 0.08, 0.012), black, 0.004)
            for sx in (-0.13, 0.13):
                for sy in (-0.42, -0.18):
                    form.cylinder((x + sx, sy, 0.916), 0.075, 0.012, steel, sides=20)
            form.lathe([(0.11, 0.92), (0.115, 1.06), (0.12, 1.07)], (x + 0.13, -0.2, 0), steel, 24)
            form.box((x, -0.22, 1.78), (each, 0.44, 0.06), steel, 0.01)
            form.box((x, -0.16, 2.2), (each * 0.5, 0.3, 0.8), steel, 0.01)
        else:
            form.box((x, -deep - 0.004, 0.44), (each - 0.04, 0.018, 0.62), front, 0.008)
            form.box((x, -deep - 0.004, 0.8), (each - 0.04, 0.018, 0.11), front, 0.006)
            form.cylinder((x, -deep - 0.03, 0.71), 0.008, 0.16, steel, sides=8, axis="x")
            form.cylinder((x, -deep - 0.03, 0.8), 0.008, 0.16, steel, sides=8, axis="x")
    for row in range(5):
        for k in range(int(wide / 0.2)):
            x = start + 0.1 + 0.2 * k + (0.1 if row % 2 else 0)
            form.box((x, -0.006, 0.955 + 0.102 * row), (0.196, 0.012, 0.098), tile, 0.003)
    form.box((start + 0.95, -0.13, 1.72), (1.5, 0.24, 0.035), top, 0.006)
    crockery = setting.matter.pieces("crockery", ["#d9d4c6", "#7f9aa8", "#c98a4a", "#b5533f", "#d9d4c6"], 0.2)
    for k in range(9):
        form.lathe(
            [(0.03, 0), (0.05, 0.05), (0.052, setting.random.uniform(0.08, 0.17))],
            (start + 0.3 + 0.16 * k, -0.13, 1.738),
            crockery,
            14,
        )
    form.lathe([(0.06, 0), (0.075, 0.16), (0.03, 0.2)], (start + 0.35, -0.3, 0.9), crockery, 18)
    form.box((start + 1.0, -0.16, 1.06), (0.34, 0.03, 0.26), top, 0.01, tilt=-8)
    form.build("units")


def sofa(setting: Setting, x: float, y: float, turn: float = 0, width: float = 2.1) -> None:
    """An upholstered seat, for one when `width` is under 1.2."""
    cloth = setting.matter.paint("upholstery", "#2f5a60", 0.95, vary=0.15, scale=22)
    form = Form().stand(x, y, 0, turn)
    form.box((0, 0, 0.24), (width, 0.9, 0.3), cloth, 0.06)
    form.box((0, 0.34, 0.6), (width, 0.24, 0.6), cloth, 0.09)
    for side in (-1, 1):
        form.box((side * (width / 2 - 0.1), 0, 0.42), (0.22, 0.92, 0.44), cloth, 0.08)
    seats = max(1, round(width / 1.0))
    for k in range(seats):
        each = (width - 0.44) / seats
        form.box((-width / 2 + 0.22 + each * (k + 0.5), -0.08, 0.38), (each - 0.01, 0.72, 0.16), cloth, 0.06)
    form.build("sofa")


def bed(setting: Setting, x: float, y: float) -> None:
    """A double bed, its head to the back wall."""
    wood = setting.matter.paint("bed wood", "#5a3a22", 0.4)
    sheet = setting.matter.paint("sheet", "#cfc9bd", 0.95, vary=0.08, scale=9)
    cover = setting.matter.paint("cover", "#3f5a6b", 0.95, vary=0.12, scale=14)
    form = Form().stand(x, y)
    form.box((0, 0, 0.2), (1.6, 2.0, 0.28), wood, 0.02)
    form.box((0, 0.98, 0.55), (1.66, 0.06, 1.0), wood, 0.03)
    form.box((0, 0, 0.43), (1.56, 1.96, 0.2), sheet, 0.06)
    form.box((0, -0.3, 0.5), (1.62, 1.36, 0.12), cover, 0.05)
    for side in (-1, 1):
        form.box((side * 0.38, 0.7, 0.58), (0.62, 0.4, 0.14), sheet, 0.06)
    form.build("bed")


def neon(setting: Setting, at: Point, width: float) -> None:
    """A neon line on the wall, with the light it sheds."""
    tube = setting.matter.glow("neon pink", "#ff2a6a", 5, "#401020")
    form = Form().stand(*at)
    for k in range(3):
        form.cylinder((0, 0, 0.09 * k), 0.013, width - 0.18 * k, tube, sides=10, axis="x")
    form.build("neon")
    setting.lamps.append(
        Lamp(
            "neon",
            "AREA",
            (at[0], at[1] - 0.25, at[2]),
            (at[0], at[1] - 3, 1.2),
            12,
            (1, 0.1, 0.3),
            0.8,
            mirrored=False,
        )
    )


def chair(setting: Setting, x: float, y: float, facing: float) -> None:
    """A plain chair with its seat at 0.45 m under someone who sits at (x,y)."""
    wood = setting.matter.paint("chair wood", "#4f321d", 0.4, vary=0.2, scale=4, stretch=(6, 6, 1))
    form = Form().stand(x, y, 0, facing)
    form.box((0, 0.03, 0.435), (0.43, 0.42, 0.035), wood, 0.012)
    for sx in (-0.18, 0.18):
        form.box((sx, -0.14, 0.21), (0.036, 0.036, 0.42), wood, 0.006)
        form.box((sx, 0.22, 0.47), (0.036, 0.036, 0.94), wood, 0.006)
    for z in (0.62, 0.76, 0.9):
        form.box((0, 0.225, z), (0.36, 0.02, 0.07), wood, 0.008)
    form.build("chair", {"stays": True})


def bench(setting: Setting, x: float, y: float, facing: float) -> None:
    """A low bench of boards, its top at 0.45 m under someone who sits at (x,y)."""
    wood = setting.matter.paint("bench wood", "#6a4a2e", 0.6, vary=0.3, scale=3, stretch=(1.2, 9, 9))
    iron = setting.matter.paint("iron", "#23262a", 0.4, 0.7)
    form = Form().stand(x, y, 0, facing)
    for k in range(3):
        form.box((0, -0.11 + 0.14 * k, 0.433), (0.78, 0.125, 0.038), wood, 0.008)
    for side in (-0.3, 0.3):
        form.box((side, 0.03, 0.395), (0.05, 0.4, 0.04), iron, 0.006)
        for front in (-0.13, 0.19):
            form.box((side, front, 0.2), (0.045, 0.045, 0.39), iron, 0.006)
    form.build("bench", {"stays": True})


def cover(setting: Setting, x: float, y: float, facing: float) -> None:
    """A bedcover up to the chest of somebody who lies on a bed with the hips at (x,y) and the feet where they face."""
    cloth = setting.matter.paint("bedcover", "#6d7f8c", 0.95, vary=0.12, scale=14)
    linen = setting.matter.paint("sheet", "#cfc9bd", 0.95, vary=0.08, scale=9)
    form = Form().stand(x, y, 0, facing)
    form.box((0, -0.4, 0.6), (1.25, 1.3, 0.16), cloth, 0.06)
    form.box((0, -0.42, 0.69), (0.84, 1.26, 0.26), cloth, 0.12)
    form.box((0, 0.2, 0.68), (1.24, 0.14, 0.05), linen, 0.02)
    form.box((0, 0.74, 0.6), (0.62, 0.4, 0.12), linen, 0.05)
    form.build("bedcover", {"stays": True})
