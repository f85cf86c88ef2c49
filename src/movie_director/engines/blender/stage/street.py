# SPDX-License-Identifier: GPL-3.0-or-later
"""A street: shop fronts on both sides, pavement, road, lamps, cars and what stands about.

The acting area is on the near pavement: fronts at y = 3.6, kerb at y = -2.2, road to y = -8.2, the other pavement and
its fronts at y = -11. The street runs along x, so that a reverse angle looks down its length.
"""

from __future__ import annotations

import math
import random

import bpy

from movie_director.engines.blender.stage import fronts, wind
from movie_director.engines.blender.stage.facade import row
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.manners import MANNERED
from movie_director.engines.blender.stage.outdoors import air
from movie_director.engines.blender.stage.pieces.park import PIECES as PARK
from movie_director.engines.blender.stage.pieces.paving import lay
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Look, Piece, Street

FRONTS, KERB, ACROSS, OTHER = 3.6, -2.2, -8.2, -11.0
ROAD = -0.12
BACK = {"western": 4.4, "medieval": 2.6, "modern": 4.4, "future": 4.4}
"""Metres by which fronts of a style stand further back, so that one sees them whole."""


POSTS = ((-4.1, KERB + 0.35), (5.2, KERB + 0.35), (14, KERB + 0.35), (-13, KERB + 0.35), (0.8, ACROSS - 0.4),
         (-9.5, ACROSS - 0.4), (10.5, ACROSS - 0.4))  # fmt: skip
"""Where lamps stand."""


def build(setting: Setting, street: Street) -> None:
    """Build the street."""
    setting.bounds = (-6.0, 6.0, -6.5, FRONTS - 0.3, 4.2)
    front = FRONTS + (12.0 if street.square else BACK.get(street.style, 0.0))
    if street.style in ("western", "medieval"):
        _track(setting, street.style, front)
    elif street.style == "future":
        _plates(setting, front)
    else:
        _ground(setting, front)
    for y, turn, salt in ((front, 0.0, 1), (OTHER, 180.0, 2)):
        if street.style in ("town", "village"):
            row(setting, y, turn, salt)
        else:
            fronts.row(setting, street.style, y, turn, salt)
    if street.style in ("town", "village", "modern", "future"):
        _ends(setting)
    if street.lamps:
        _posts(setting)
    if street.cars:
        _cars(setting)
    if street.style == "town" and not street.square:
        _things(setting)
    air(setting, town=True)


def _ground(setting: Setting, front: float) -> None:
    matter, wet = setting.matter, setting.place.wet or setting.place.dark
    if wet:
        road = matter.wet("asphalt", "#3a3c40", 0.5, 0.05)
        pave = matter.pieces(
            "paving", ["#605d59", "#57544f", "#686560", "#5c5a57"], 0.17 if setting.place.wet else 0.34
        )
        shiny = matter.wet("joint", "#4a4846", 0.45, 0.05, 0.8)
    else:
        road = matter.paint("asphalt", "#55565a", 0.85, vary=0.15, scale=2, bump=0.2)
        pave = matter.pieces("paving", ["#8d8982", "#85817a", "#96928a", "#898680"], 0.8)
        shiny = matter.paint("joint", "#5a5751", 0.9)
    form = Form()
    form.box((0, (KERB + ACROSS) / 2, ROAD - 0.05), (120, KERB - ACROSS + 0.2, 0.1), road, 0)
    if setting.plan.manner == "victorian":
        road = matter.pieces("setts", ["#5f5b55", "#56524c", "#67625b"], 0.3 if wet else 0.75)
        for j in range(20):
            for k in range(-50, 51):
                form.box((k * 0.34 + 0.17 * (j % 2), ACROSS + 0.15 + 0.3 * j, ROAD), (0.32, 0.28, 0.03), road, 0)
    white = matter.paint("road paint", "#a9a69c", 0.55 if not wet else 0.25, vary=0.2, scale=8)
    for k in range(-14, 15) if setting.plan.manner != "victorian" else ():
        form.box((k * 3.4 + 0.6, (KERB + ACROSS) / 2, ROAD + 0.002), (1.7, 0.13, 0.006), white, 0)
    stone = matter.pieces("kerb stone", ["#77736c", "#706c66", "#7e7a73"], 0.55 if not wet else 0.28)
    for edge, side in ((KERB, -1), (ACROSS, 1)):
        for k in range(-22, 23):
            form.box((k * 1.2, edge - side * 0.09, ROAD / 2 - 0.02), (1.19, 0.2, -ROAD + 0.05), stone, 0.012)
    for near, far_ in ((KERB + 0.19, front + 0.2), (OTHER - 0.2, ACROSS - 0.19)):
        form.box((0, (near + far_) / 2, -0.07), (110, far_ - near, 0.1), shiny, 0)
        rows = int((far_ - near) / 0.62)
        for j in range(rows + 1):
            y = near + 0.31 + 0.62 * j
            if y + 0.3 > far_:
                break
            for k in range(-13, 14):
                x = k * 0.92 + (0.46 if j % 2 else 0)
                form.box((x, y, -0.012), (0.905, 0.605, 0.024), pave, 0.004)
    form.build("ground", {"stays": True})


def _track(setting: Setting, style: str, front: float) -> None:
    """The bare ground between fronts: dust with ruts, or cobbles."""
    form, matter = Form(), setting.matter
    if style == "medieval":
        form.stand(0, (front + OTHER) / 2, -0.02)
        lay(setting, form, "cobbles", 90, front - OTHER + 1)
    else:
        if setting.place.wet:
            dust = matter.wet("wet dust", "#6a5238", 0.7, 0.08, 0.7)
        else:
            dust = matter.paint("dust", "#a58760", 0.95, vary=0.2, scale=0.9, bump=0.7)
        form.box((0, (front + OTHER) / 2, -0.05), (120, front - OTHER + 1, 0.1), dust, 0)
        rut = matter.paint("rut", "#8a6f4c", 0.95, vary=0.2, scale=2)
        for y in (-3.0, -4.5, -6.2, -7.6):
            form.box((0, y, -0.001), (110, 0.16, 0.006), rut, 0)
    form.build("ground", {"stays": True})


def _ends(setting: Setting) -> None:
    """Houses across both ends, far off in the haze."""
    walls = setting.matter.pieces("end walls", ["#5b5148", "#4a4a50", "#66584a"], 0.9)
    panes = setting.matter.pieces(
        "end panes",
        ["#ffb35a", "#171c28", "#0f141f", "#ff9a45", "#131824"]
        if setting.place.dark
        else ["#3a444e", "#4a5560", "#313a44"],
        0.4,
        glow=1.2 if setting.place.dark else 0.0,
    )
    form = Form()
    chance = setting.random
    for side in (-1, 1):
        y = -16.0
        while y < 10:
            wide, tall = chance.uniform(4, 6), chance.uniform(7, 13)
            form.box((side * 46, y + wide / 2, tall / 2), (4, wide, tall), walls, 0.05)
            for i in range(int(wide / 1.4)):
                for j in range(int(tall / 2.2)):
                    form.box((side * 43.9, y + 1 + 1.4 * i, 2 + 2.2 * j), (0.1, 0.7, 1.1), panes, 0)
            y += wide
    form.build("ends", {"stays": True})


def _plates(setting: Setting, front: float) -> None:
    """Plates of pale stone, the roadway dark and smooth with lines of light at its edges."""
    matter, form = setting.matter, Form()
    road = matter.paint("glass road", "#272d32", 0.22, vary=0.1, scale=3)
    pave = matter.pieces("plates", ["#9aa3a8", "#929ba0", "#a3abaf", "#8b959b"], 0.35)
    seam = matter.glow("bulb road seam", "#8fe0ff", 4.0 if setting.place.time != "day" else 1.6)
    form.box((0, (KERB + ACROSS) / 2, ROAD - 0.05), (120, KERB - ACROSS + 0.3, 0.1), road, 0)
    for y in (KERB, ACROSS):
        form.box((0, y, ROAD + 0.07), (110, 0.05, 0.1), seam, 0)
    for near, far_ in ((KERB + 0.03, front + 0.4), (OTHER - 0.2, ACROSS - 0.03)):
        form.box((0, (near + far_) / 2, -0.07), (110, far_ - near, 0.1), matter.paint("joint", "#4a5257", 0.8), 0)
        rows = max(1, round((far_ - near) / 1.6))
        deep = (far_ - near) / rows
        for j in range(rows):
            for k in range(-12, 13):
                form.box(
                    (k * 2.4 + 1.2 * (j % 2), near + (j + 0.5) * deep, -0.012), (2.37, deep - 0.03, 0.024), pave, 0.006
                )
    form.build("ground", {"stays": True})


def _posts(setting: Setting) -> None:
    manner = setting.plan.manner
    if manner:
        for x, y in POSTS:
            look: Look = {"manner": manner}
            MANNERED["lamp post"](
                setting, Piece("lamp post", x, y, w=0.34, d=0.34, h=4.4, turn=0 if y > -5 else 180, look=look)
            )
        return
    iron = setting.matter.paint("post iron", "#1d2422", 0.4, 0.6)
    on = setting.place.time != "day"
    glass = (
        setting.matter.glow("lantern lit", "#ffc47a", 9, "#806040")
        if on
        else setting.matter.paint("lantern", "#cfcabb", 0.2)
    )
    form = Form()
    spots = POSTS
    for x, y in spots:
        form.stand(x, y)
        form.lathe([(0.16, 0), (0.15, 0.12), (0.09, 0.2), (0.075, 0.6), (0.05, 0.75), (0.04, 3.3)], (0, 0, 0), iron, 14)
        form.box((0, 0, 3.1), (0.5, 0.03, 0.03), iron)
        form.lathe([(0.09, 3.32), (0.16, 3.74)], (0, 0, 0), glass, 6)
        form.lathe([(0.2, 3.74), (0.07, 3.92), (0.02, 4.02)], (0, 0, 0), iron, 6)
        form.lathe([(0.1, 3.29), (0.11, 3.33)], (0, 0, 0), iron, 6)
    form.build("lamp posts", {"stays": True})
    if on:
        watts = {"night": 260.0, "dusk": 120.0, "dawn": 60.0}[setting.place.time]
        for x, y in spots[:2] + spots[4:5]:
            setting.lamps.append(Lamp("practical", "POINT", (x, y, 3.5), (x, y, 0), watts, (1, 0.6, 0.28), 0.14))
        for x, y in spots[2:4]:
            setting.lamps.append(Lamp("street", "POINT", (x, y, 3.5), (x, y, 0), watts * 1.3, (1, 0.6, 0.28), 0.14))


def _cars(setting: Setting) -> None:
    store, chance = setting.furniture, setting.random
    models = [
        "peugeot-308",
        "renault-scenic",
        "smart-car",
        "suv",
        "van",
        "seat_leon",
        "VW-new-beetle",
        "concept-sedan-01v1",
    ]
    chance.shuffle(models)
    hand = 1 if setting.place.seed % 2 else -1
    spots = [
        (hand * x + chance.uniform(-0.5, 0.5), y, turn)
        for x, y, turn in (
            (-7.4, KERB - 1.15, 90),
            (8.2, KERB - 1.15, 90),
            (13.4, KERB - 1.15, 90),
            (-12.8, KERB - 1.15, 90),
            (-4.6, ACROSS + 1.15, -90),
            (6.4, ACROSS + 1.15, -90),
            (12.0, ACROSS + 1.15, -90),
        )
        if chance.random() < 0.85
    ]
    for k, (x, y, turn) in enumerate(spots):
        placed = None
        if setting.plan.manner:
            look: Look = {"manner": setting.plan.manner}
            MANNERED["car"](setting, Piece("car", x, y, ROAD, turn, 1.9, 4.4, 1.6, look=look))
            continue
        for model in models[k % len(models) :] + models[: k % len(models)]:
            size = store.size(model)
            if size is None:
                continue
            along = turn if size[1] > size[0] else turn + 90
            placed = store.put(model, x, y, ROAD, along)
            if placed is not None:
                break
        if placed is None:
            _car(setting, x, y, turn)


def _car(setting: Setting, x: float, y: float, turn: float) -> None:
    """A plain saloon, where no library has one."""
    paint = setting.matter.pieces("car paint", ["#1f3f5c", "#6a1f1d", "#3c4145", "#8a8578"], 0.2, 0.2)
    glass = setting.matter.paint("car glass", "#0b0e12", 0.05)
    tyre = setting.matter.paint("tyre", "#0d0d0e", 0.8)
    tail = setting.matter.glow("tail", "#ff1a10", 2.5 if setting.place.dark else 0.3, "#400808")
    form = Form().stand(x, y, ROAD, turn)
    form.box((0, 0, 0.55), (1.72, 4.2, 0.5), paint, 0.16)
    form.box((0, 0.15, 0.98), (1.5, 2.2, 0.5), glass, 0.2)
    form.box((0, 0.15, 1.2), (1.36, 1.7, 0.08), paint, 0.03)
    for sx in (-0.8, 0.8):
        for sy in (-1.3, 1.3):
            form.cylinder((sx, sy, 0.32), 0.32, 0.2, tyre, axis="x")
        form.box((sx * 0.72, 2.1, 0.62), (0.32, 0.05, 0.13), tail, 0.01)
    form.build("car")


def _things(setting: Setting) -> None:
    store = setting.furniture
    iron = setting.matter.paint("post iron", "#1d2422", 0.4, 0.6)
    form = Form()
    for x in (-5.6, -2.6, 2.9, 6.6, 9.4):
        form.lathe(
            [(0.075, 0), (0.07, 0.1), (0.055, 0.12), (0.05, 0.82), (0.075, 0.86), (0.06, 0.95), (0.01, 1.0)],
            (x, KERB + 0.3, 0),
            iron,
            14,
        )
    form.build("bollards")
    sort, hand = random.Random(f"{setting.place.seed}/things").randrange(3), 1 if setting.place.seed % 2 else -1
    _bench(setting, hand * -2.6, FRONTS - 0.42)
    if setting.plan.manner in ("", "1980s"):
        store.put("park-trashcan", hand * 2.75, FRONTS - 0.6, 0, 0)
    if sort != 1:
        for x in (-8.9, -6.9, 4.55, 8.6, 10.4):
            _topiary(setting, hand * x, FRONTS - 0.42)
    if sort == 0:
        for x, turn in ((6.0, None), (5.45, 90), (6.55, -90)):
            store.put("cafe-table" if turn is None else "cafe-chair", hand * x, FRONTS - 1.0, 0, hand * (turn or 0))
    else:
        for x, y in (
            (-6.4, KERB + 0.7),
            (7.2, KERB + 0.7),
            (12.4, KERB + 0.7),
            (-3.2, OTHER + 2.0),
            (9.0, OTHER + 2.0),
        ):
            tree = Piece("tree", hand * x, y, 0, 0, 0.6, 0.6, 5.4 + 0.2 * (x % 3))
            before = set(bpy.data.objects)
            PARK["tree"](setting, tree)
            wind.catch(setting, tree, [o for o in bpy.data.objects if o not in before])
    if sort == 2:
        PARK["hedge"](setting, Piece("hedge", hand * 5.6, FRONTS - 0.5, 0, 0, 1.8, 0.5, 0.7))
    if setting.plan.manner not in ("", "1980s", "1950s"):
        return
    store.put("bicycle", hand * -5.0, FRONTS - 0.4, 0, 90)
    store.put("concrete-bench", hand * 2.6, OTHER + 0.6, 0, 180)
    store.put("crate", hand * -3.75, FRONTS - 0.45, 0, 8)


def _topiary(setting: Setting, x: float, y: float) -> None:
    """A box tree clipped to two balls, in a wooden tub."""
    chance = setting.random
    tub = setting.matter.paint("tub", "#2f3a36", 0.5)
    leaf = setting.matter.pieces("box tree", ["#3f6030", "#4c6e38", "#35532a", "#587a40"], 0.6)
    form = Form().stand(x, y)
    form.box((0, 0, 0.22), (0.44, 0.44, 0.44), tub, 0.02)
    form.box((0, 0, 0.43), (0.5, 0.5, 0.05), tub, 0.015)
    form.cylinder((0, 0, 0.75), 0.025, 0.7, setting.matter.paint("post iron", "#1d2422", 0.4, 0.6), sides=8)
    points, faces = [], []
    for middle, radius in ((0.72, 0.3), (1.24, 0.22)):
        for _ in range(int(1500 * radius)):
            way = [chance.gauss(0, 1) for _ in range(3)]
            long = math.sqrt(sum(w * w for w in way))
            px, py, pz = (w / long * radius * chance.uniform(0.86, 1.02) for w in way)
            turn, size, tip = chance.uniform(0, 6.28), chance.uniform(0.03, 0.055), chance.uniform(-0.6, 0.6)
            c, s, n = math.cos(turn) * size, math.sin(turn) * size, len(points)
            points += [
                (px - c, py - s, pz + middle),
                (px + s * 0.6, py - c * 0.6, pz + middle + tip * size),
                (px + c, py + s, pz + middle + size * 0.4),
                (px - s * 0.6, py + c * 0.6, pz + middle - tip * size),
            ]
            faces.append((n, n + 1, n + 2, n + 3))
        form.ball((0, 0, middle), radius * 0.9, leaf, 12)
    form.add(points, faces, leaf)
    form.build("topiary")


def _bench(setting: Setting, x: float, y: float) -> None:
    iron = setting.matter.paint("post iron", "#1d2422", 0.4, 0.6)
    wood = setting.matter.pieces("bench slats", ["#5d3d24", "#6b4629", "#543720"], 0.45, grain=0.3, stretch=(1.5, 9, 9))
    form = Form().stand(x, y)
    for k in range(4):
        form.box((0, -0.24 + 0.115 * k, 0.45), (1.5, 0.1, 0.03), wood)
    for k in range(3):
        form.box((0, 0.2 + 0.03 * k, 0.58 + 0.13 * k), (1.5, 0.028, 0.1), wood, tilt=-12)
    for side in (-0.66, 0.66):
        form.box((side, -0.06, 0.425), (0.05, 0.46, 0.03), iron)
        for leg in (-0.25, 0.16):
            form.box((side, leg, 0.21), (0.05, 0.05, 0.42), iron)
        form.box((side, 0.22, 0.66), (0.04, 0.03, 0.46), iron, tilt=-12)
    form.build("bench")
