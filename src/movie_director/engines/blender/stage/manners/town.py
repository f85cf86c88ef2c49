# SPDX-License-Identifier: GPL-3.0-or-later
"""Towns of a time: what is beyond a window, houses in rows, and fronts of a street that is yet to come."""

from __future__ import annotations

import math
import random
from typing import Any

from movie_director.engines.blender.stage import fronts, lettering
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.manners.manner import Manner, Trade, light
from movie_director.engines.blender.stage.outside import VIEWS, finished, horizon
from movie_director.engines.blender.stage.pieces.buildings import PIECES as BUILDINGS
from movie_director.engines.blender.stage.pieces.common import lit
from movie_director.engines.blender.stage.pieces.kit import Kit
from movie_director.engines.blender.stage.setting import Setting

made = Trade()
Frame = tuple[float, float, float]


def _gable(
    form: Form, x: float, y: float, wide: float, low: float, rise: float, wall: Any, roof: Any, deep: float = 2.0
) -> None:
    """A gable towards the window with its roof behind it."""
    form.sheet([(x - wide / 2, y, low), (x + wide / 2, y, low), (x, y, low + rise)], wall)
    for side in (-1, 1):
        face = [(x + side * (wide / 2 + 0.25), y - 0.2, low - 0.25), (x, y - 0.2, low + rise + 0.06),
                (x, y + deep, low + rise + 0.06), (x + side * (wide / 2 + 0.25), y + deep, low - 0.25)]  # fmt: skip
        form.sheet(face if side > 0 else face[::-1], roof)


def timber_town(setting: Setting, frame: Frame) -> None:
    """Timber houses with gables across a lane, a church tower over them."""
    form = Form().stand(*frame[:2], -1.6, frame[2])
    shine = horizon(setting, form)
    chance, matter = setting.random, setting.matter
    walls = matter.pieces("outside houses", ["#cbbd9c", "#bfae88", "#d4c8ac", "#b39c74"], 0.9, glow=shine * 0.75)
    roofs = matter.pieces("outside leaves roofs", ["#7a4a34", "#6a4232", "#86553a"], 0.9, glow=shine * 0.55)
    beams = matter.pieces("outside leaves beams", ["#3f2e20", "#382818"], 0.9, glow=shine * 0.35)
    dark = setting.place.time in ("night", "dusk")
    tones = ["#ffb35a", "#1a1c24", "#15171f", "#ff9a45"] if dark else ["#3a3a38", "#454640", "#504e46"]
    panes = matter.pieces("outside panes", tones, 0.3, glow=1.5 if dark else 0.4)
    tower = matter.pieces("outside leaves stone", ["#8f887a", "#878073"], 0.9, glow=shine * 0.6)
    at = chance.uniform(-5, 5)
    form.box((at, 10.4, 4), (2.2, 1, 12), tower, 0)
    _gable(form, at, 9.8, 2.6, 9.6, 3.4, tower, roofs, 1.0)
    x = -14.0
    while x < 14:
        wide, tall = chance.uniform(2.6, 3.8), chance.uniform(2.6, 3.8)
        mid = x + wide / 2
        form.box((mid, 9, tall / 2 - 1), (wide - 0.06, 2, tall + 2), walls, 0)
        _gable(form, mid, 7.9, wide, tall, chance.uniform(1.5, 2.2), walls, roofs)
        for k in range(4):
            form.box((x + 0.1 + k * (wide - 0.2) / 3, 7.96, tall / 2), (0.13, 0.05, tall), beams, 0)
        for z in (0.2, tall * 0.52, tall - 0.06):
            form.box((mid, 7.95, z), (wide, 0.05, 0.14), beams, 0)
        for z in (0.95, tall * 0.52 + 0.7):
            for side in (-1, 1):
                if z + 0.4 < tall:
                    form.box((mid + side * wide * 0.2, 7.94, z), (0.42, 0.05, 0.56), panes, 0)
        x += wide
    finished(form)


def old_city(setting: Setting, frame: Frame) -> None:
    """Slate roofs, brick and chimneys that smoke, spires in the haze."""
    form = Form().stand(*frame[:2], -4.5, frame[2])
    shine = horizon(setting, form, -8, 30, 50)
    chance, matter, dark = setting.random, setting.matter, setting.place.time in ("night", "dusk")
    walls = matter.pieces(
        "outside houses", ["#8f6a58", "#a5907a", "#7d5a4c", "#9a8a78", "#b09c82"], 0.9, glow=shine * 0.65
    )
    roofs = matter.pieces("outside leaves roofs", ["#565a60", "#4c5056", "#62605e"], 0.9, glow=shine * 0.5)
    far = matter.pieces("outside leaves far", ["#9aa2aa", "#a5abb0"], 0.9, glow=shine * 0.8)
    smoke = matter.pieces("outside leaves smoke", ["#b4b4b2", "#a8a8a8"], 0.95, glow=shine * 0.75)
    tones = ["#ffcf8a", "#1a2030", "#ffb35a", "#141a28"] if dark else ["#4a5058", "#565e66", "#3f454c"]
    panes = matter.pieces("outside panes", tones, 0.3, glow=1.5 if dark else 0.5)
    for _ in range(4):
        x, tall = chance.uniform(-22, 22), chance.uniform(9, 13)
        form.box((x, 27, tall / 2 - 3), (1.6, 1, tall + 4), far, 0)
        _gable(form, x, 26.4, 1.8, tall - 1, 4.5, far, far, 1.0)
    for row, y in enumerate((22.0, 16.0, 11.0)):
        x = -26.0
        while x < 26:
            wide, tall = chance.uniform(3.0, 5.0), chance.uniform(5.6, 8.2) - 1.4 * row
            mid = x + wide / 2
            form.box((mid, y, tall / 2 - 2), (wide - 0.08, 2.4, tall + 4), walls, 0)
            roof = [
                (x - 0.1, y - 1.4, tall - 0.1),
                (x + wide + 0.1, y - 1.4, tall - 0.1),
                (x + wide + 0.1, y + 0.4, tall + 1.1),
                (x - 0.1, y + 0.4, tall + 1.1),
            ]
            form.sheet(roof, roofs)
            for side in (-0.34, 0.34):
                form.box((mid + side * wide, y, tall + 1.1), (0.6, 0.5, 1.3), walls, 0)
                for n in range(3):
                    form.cylinder((mid + side * wide - 0.2 + 0.2 * n, y, tall + 1.9), 0.07, 0.34, walls, sides=6)
            if chance.random() < 0.3:
                for n in range(5):
                    form.ball(
                        (mid + 0.34 * wide + 0.22 * n * n * 0.3, y, tall + 2.3 + 0.45 * n), 0.16 + 0.1 * n, smoke, 8
                    )
            for level in range(max(1, int(tall / 1.5))):
                for k in range(int(wide / 1.1)):
                    form.box((x + 0.6 + 1.1 * k, y - 1.22, tall - 0.9 - 1.5 * level), (0.5, 0.04, 0.85), panes, 0)
            x += wide
    finished(form)


def future_city(setting: Setting, frame: Frame) -> None:
    """Slender towers with seams of light, bridges between them, craft in lanes."""
    form = Form().stand(*frame[:2], -7, frame[2])
    shine = horizon(setting, form, -10, 34, 60)
    chance, matter, dark = setting.random, setting.matter, setting.place.time in ("night", "dusk")
    walls = matter.pieces(
        "outside houses", ["#b9c4ca", "#a3b0b8", "#cdd5d8", "#8fa0aa"], 0.5, glow=shine * (0.75 if not dark else 0.3)
    )
    glass = matter.pieces("outside leaves glass", ["#5f8296", "#6d93a5", "#4f7488"], 0.2, glow=shine * 0.7)
    seams = matter.glow("bulb outside seam", "#8fe0ff", 3.2 if dark else 1.6)
    craft = matter.glow("bulb outside craft", "#ffd08a", 3.0 if dark else 1.4)
    for row, y in enumerate((30.0, 22.0, 15.0)):
        x = -36.0
        while x < 36:
            wide, tall = chance.uniform(1.8, 4.2), chance.uniform(9, 21) - 4.0 * row
            mid, r = x + wide / 2, wide / 2 - 0.15
            if chance.random() < 0.5:
                form.lathe(
                    [(r, -6), (r * 0.94, tall * 0.5), (r * 0.7, tall * 0.85), (0.05, tall + 1.5)],
                    (mid, y, 0),
                    walls,
                    16,
                )
                for n in range(4):
                    z = tall * (0.15 + 0.18 * n)
                    form.lathe([(r * 0.98, z), (r * 0.98, z + 0.5)], (mid, y, 0), glass, 16)
                form.box((mid, y - r, tall * 0.3), (0.08, 0.1, tall * 0.6), seams, 0)
            else:
                form.box((mid, y, tall / 2 - 3), (wide - 0.4, 2.2, tall + 6), walls, 0.1)
                for n in range(int(tall / 1.1)):
                    form.box((mid, y - 1.12, 0.2 + 1.1 * n), (wide - 0.8, 0.04, 0.5), glass, 0)
                form.box((x + 0.3, y - 1.14, tall / 2), (0.08, 0.04, tall), seams, 0)
            if chance.random() < 0.22:
                form.box((x + wide, y - 0.5, tall * 0.55), (wide + 2, 0.6, 0.35), walls, 0.05)
                form.box((x + wide, y - 0.82, tall * 0.55), (wide + 2, 0.04, 0.06), seams, 0)
            x += wide + chance.uniform(0.1, 1.4)
    for lane, z in enumerate((8.0, 11.5)):
        for n in range(7):
            at = (-24 + 7 * n + chance.uniform(-2, 2), 12.5 + 2 * lane, z + chance.uniform(-0.3, 0.3))
            form.ball(at, (0.5, 0.2, 0.13), walls, 10)
            form.box((at[0], at[1] - 0.1, at[2] - 0.12), (0.6, 0.1, 0.04), craft, 0)
    finished(form)


VIEWS.update({"timber town": timber_town, "old city": old_city, "future city": future_city})


def tower(setting: Setting, form: Form, chance: random.Random, wide: float, index: int) -> None:
    """The foot of a tower of the future: pale ribs round dark glass, a lit door, seams of light, a sign that floats."""
    tall, deep = chance.choice((20, 26, 34)), 9.0
    matter, dark = setting.matter, setting.place.dark
    hue = ("#c6cdd0", "#aeb8bd", "#d3d6d4", "#59636b")[index % 4]
    skin = matter.paint(f"tower shell {hue}", hue, 0.28, coat=0.3)
    glass = matter.pieces(
        "future glass", ["#223642", "#2a4350", "#1b2c38", "#305060"], 0.05, 0.3, glow=0.5 if dark else 0.0
    )
    seam = matter.glow("bulb tower seam", ("#8fe0ff", "#ffb87a", "#a8f0d0")[index % 3], 4.0 if lit(setting) else 1.8)
    form.box((0, deep / 2 + 0.5, tall / 2), (wide - 0.3, deep, tall), glass, 0)
    lean = (-1, 1)[index % 2]
    ribs = max(3, round(wide / 2.6))
    for n in range(ribs + 1):
        x = (n / ribs - 0.5) * (wide - 0.5)
        form.box((x, 0.25, tall / 2 + 2), (0.34, 0.9, tall - 4), skin, 0.1)
        form.box((x, -0.05, 2.2), (0.3, 1.4, 4.6), skin, 0.12, tilt=8)
        form.box((x, -0.215, tall / 2 + 2.2), (0.05, 0.02, tall - 5), seam, 0)
    for n in range(int((tall - 5) / 3.6)):
        form.box((0, 0.36, 5.0 + 3.6 * n), (wide - 0.3, 0.5, 0.5), skin, 0.1)
    form.box((0, -0.5, 4.3), (wide - 0.2, 2.2, 0.3), skin, 0.12)
    form.box((0, -1.5, 4.14), (wide - 0.6, 0.06, 0.05), seam, 0)
    inside = matter.gradient(
        "shop back lobby", [(0, "#33505c"), (0.6, "#8fb8c8"), (1, "#dff0f4")], 0.2, 4.2, 0.7 if lit(setting) else 0.4
    )
    form.sheet(
        [
            (-wide / 2 + 0.5, 0.44, 0.1),
            (wide / 2 - 0.5, 0.44, 0.1),
            (wide / 2 - 0.5, 0.44, 4.1),
            (-wide / 2 + 0.5, 0.44, 4.1),
        ],
        inside,
    )
    at = lean * wide * 0.16
    form.box((at, 0.2, 1.4), (2.2, 0.3, 2.8), matter.paint("future door", "#101a20", 0.1), 0.1)
    form.box((at, 0.03, 2.84), (2.3, 0.05, 0.06), seam, 0)
    form.box((at, 0.03, 1.4), (0.03, 0.03, 2.7), seam, 0)
    name = FIRMS[index % len(FIRMS)]
    ink = matter.glow(
        f"neon future {index % 3}", ("#b8f0ff", "#ffd0a0", "#c8ffe4")[index % 3], 4.0 if lit(setting) else 2.0
    )
    lettering.write(form, name, (-at, -1.62, 4.75), 0.6, ink, wide * 0.7)


FIRMS = ("HELIX", "ORBITAL", "NOVA", "SYNAPSE", "MERIDIAN", "ARCOLOGY", "TRANSIT", "LUMEN")
fronts.MAKERS["future"] = tower


@made("block", stays=True)
def block(k: Kit, m: Manner) -> None:
    """Houses in a row where today one building is: of timber under gables, or towers with seams of light."""
    piece, setting = k.piece, k.setting
    if m.name not in ("medieval", "future"):
        BUILDINGS["block"](setting, piece)
        return
    chance = random.Random(round(piece.x * 31 + piece.y * 17) + setting.place.seed)
    turn = math.radians(piece.turn)
    count = max(1, round(k.w / (5.2 if m.name == "medieval" else 9.0)))
    wide = k.w / count
    for n in range(count):
        x, y = (n + 0.5) * wide - k.w / 2, -k.d / 2 + 0.6
        at = (piece.x + x * math.cos(turn) - y * math.sin(turn), piece.y + x * math.sin(turn) + y * math.cos(turn))
        form = Form().stand(*at, piece.z, piece.turn)
        fronts.MAKERS["medieval" if m.name == "medieval" else "future"](
            setting, form, chance, wide - 0.1, n + setting.place.seed
        )
        form.build("block", {"stays": True})


@made("house", stays=True)
def house(k: Kit, m: Manner) -> None:
    """A dwelling of the future: two pale slabs, one over the other, walls of glass, seams of light."""
    w, d, h = k.w, k.d, k.h
    shell, glass = k.paint("#c9cfd0 0.3"), k.paint("#22323c 0.06")
    wood = k.matter.paint("future cladding", "#7a5c40", 0.5, vary=0.25, scale=3, stretch=(7, 7, 1.4))
    low, top = min(3.0, h * 0.45), min(6.0, h * 0.86)
    k.slab(0, 0.2, 0.2, low, w * 0.9, d * 0.9, glass, 0)
    k.slab(0, 0, 0, 0.22, w + 0.6, d + 0.6, "#9aa3a6 0.5", 0.05)
    k.slab(0, 0, low, low + 0.35, w + 0.8, d + 0.8, shell, 0.1)
    k.slab(-w * 0.32, -d * 0.1, 0.2, low, w * 0.3, d * 0.9, wood, 0.02)
    side = 0.1 * w
    k.slab(side, 0.1, low + 0.35, top, w * 0.74, d * 0.86, glass, 0)
    for n in range(6):
        k.slab(side + (n / 5 - 0.5) * w * 0.74, -d * 0.33, low + 0.35, top, 0.12, 0.1, shell, 0)
    k.slab(side, 0, top, top + 0.35, w * 0.84, d + 0.4, shell, 0.1)
    k.slab(side + w * 0.37, 0, low + 0.35, top, 0.3, d * 0.96, shell, 0.06)
    for z, wide in ((low - 0.03, w + 0.5), (top - 0.03, w * 0.8)):
        k.slab(0 if z < low else side, -d / 2 + 0.05, z, z + 0.03, wide, 0.06, light(k, 3.0), 0)
    door = float(k.piece.look.get("door", -0.12)) * w
    k.slab(door, -d * 0.45 + 0.1, 0.2, 2.5, 1.3, 0.1, "#101a20 0.1", 0.03)
    k.slab(door - 0.6, -d * 0.45 + 0.04, 0.3, 2.4, 0.03, 0.02, light(k, 3.0), 0)
    warm = k.glow("#ffd9a0", 1.2 if lit(k.setting) else 0.25, "bulb house")
    for x in (-0.02, 0.24):
        k.slab(x * w, -d * 0.25, 0.4, low - 0.2, w * 0.14, 0.02, warm, 0)


@made("scaffold", stays=True)
def scaffold(k: Kit, m: Manner) -> None:
    """A wall that rises between poles lashed together, boards on them, ladders."""
    w, d, h = k.w, k.d, k.h
    stone = k.matter.courses("scaffold wall", ("#9a8f7c", "#8a806e"), "#5f574a", (0.62, 0.31), 0.014, 0.85)
    k.slab(0, 0.3, 0, h * 0.5, w * 0.9, d * 0.7, stone, 0)
    for n in range(4):
        k.slab(-w * 0.34 + n * w * 0.2, 0.3, h * 0.5, h * (0.62 + 0.06 * (n % 3)), w * 0.16, d * 0.7, stone, 0)
    pole = k.matter.paint("scaffold pole", "#7a5f40", 0.8, vary=0.2, scale=4)
    count = max(4, round(w / 2.4))
    for n in range(count):
        x = (n / (count - 1) - 0.5) * w
        for y in (-d / 2, -d / 2 + 1.1):
            k.rod((x, y, h * 0.42), 0.07, h * 0.84, pole)
    for level in range(max(2, int(h * 0.8 / 2.1))):
        z = 2.0 + 2.1 * level
        k.slab(0, -d / 2 + 0.55, z, z + 0.06, w, 1.1, pole, 0)
        k.rod((0, -d / 2 - 0.06, z + 1.0), 0.05, w, pole, "x")
