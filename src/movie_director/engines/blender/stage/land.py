# SPDX-License-Identifier: GPL-3.0-or-later
"""Open country: ground to the horizon, hills, stones, trees, water and sky."""

from __future__ import annotations

import math

import bpy
import numpy as np

from movie_director.engines.blender.stage import beyond, trees
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.outdoors import air
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.way import WAY, bend, road, water, wet
from movie_director.engines.blender.stage.wind import bent
from movie_director.places import Land
from movie_director.places.footprint import inside

BENDS = {"leaf": 0.07, "fir": 0.035, "palm": 0.08, "bare": 0.03}
"""How far trees bend in a strong wind: metres at a height of one metre."""


def build(setting: Setting, land: Land) -> None:
    """Build the land."""
    setting.bounds = (-8.0, 8.0, -8.0, 8.0, 4.5)
    heights = _ground(setting, land)
    if land.way:
        road(setting, land.way, heights)
    _stones(setting, land, heights)
    _trees(setting, land, heights)
    if land.trees in ("mixed", "leaf", "jungle"):
        bushes(setting, heights, 3.6 if not land.near else land.near * 0.8, 34)
    if land.tufts:
        _tufts(setting, land, heights)
    if land.stars or land.dusty:
        beyond.planet(setting, land)
    else:
        air(setting, close=land.close)


class Heights:
    """The lie of the land: flat where people act, hills towards the horizon."""

    def __init__(self, setting: Setting, land: Land) -> None:
        hills, self._flat = land.hills, land.flat
        chance = np.random.default_rng(setting.place.seed + 5)
        self._waves = [
            (
                chance.uniform(0.03, 0.16),
                chance.uniform(0, 2 * math.pi),
                chance.uniform(0, 2 * math.pi),
                chance.uniform(0.3, 1),
            )
            for _ in range(9)
        ]
        self._hills = hills

    def at(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Metres above the stage at many points."""
        total = np.zeros_like(x)
        for speed, angle, phase, share in self._waves:
            total = total + share * np.sin(speed * (x * math.cos(angle) + y * math.sin(angle)) + phase)
        away = np.clip((np.hypot(x, y) - self._flat) / 40, 0, 1)
        start = 2.5 if self._flat <= 6 else self._flat
        small = 0.05 * np.sin(x * 1.3) * np.sin(y * 1.1 + 1) * np.clip((np.hypot(x, y) - start) / 4, 0, 1)
        return self._hills * away * away * (0.45 + 0.16 * total) + small

    def one(self, x: float, y: float) -> float:
        """Metres above the stage at one point."""
        return float(self.at(np.array([x]), np.array([y]))[0])


def _ground(setting: Setting, land: Land) -> Heights:
    heights = Heights(setting, land)
    turn = np.linspace(0, 2 * math.pi, 120, endpoint=False)
    reach = np.concatenate([[0.01], np.geomspace(0.6, 170, 62)])
    r, a = np.meshgrid(reach, turn, indexing="ij")
    x, y = r * np.cos(a), r * np.sin(a)
    z = heights.at(x, y)
    matter = setting.matter
    skin = matter.paint("land", land.ground[1], 0.92, vary=0.22, scale=1.1, bump=0.6)
    if setting.place.wet:
        skin = matter.wet("wet land", land.ground[0], 0.8, 0.12, 0.7)
    form = Form()
    n = len(turn)
    faces = [
        (i * n + j, (i + 1) * n + j, (i + 1) * n + (j + 1) % n, i * n + (j + 1) % n)
        for i in range(len(reach) - 1)
        for j in range(n)
    ]
    if land.water:
        z = water(form, setting, land.water, x, y, z)
    z = z - land.sunk
    form.add(np.stack([x, y, z], -1).reshape(-1, 3), faces, skin, smooth=True)
    form.build("land", {"stays": True})
    return heights


def _spots(setting: Setting, count: int, near: float, end: float) -> list[tuple[float, float]]:
    chance, spots = setting.random, []
    while len(spots) < count:
        reach = near + (end - near) * chance.random() ** 1.4
        angle = chance.uniform(0, 2 * math.pi)
        x, y = reach * math.sin(angle), reach * math.cos(angle)
        if y < 0 and math.hypot(x, y) < max(7.5, near):
            continue
        spots.append((x, y))
    return spots


def taken(setting: Setting, x: float, y: float, wider: float) -> bool:
    """Whether a piece of the plan or the way stands within `wider` metres of a point: nothing grows there."""
    land = setting.plan.land
    if land is not None and land.way and abs(x - bend(y)) < WAY[land.way] / 2 + min(wider, 1.0):
        return True
    return any(inside((x, y), piece, wider) for piece in setting.plan.pieces)


def _stones(setting: Setting, land: Land, heights: Heights) -> None:
    chance = setting.random
    stone = setting.matter.paint("stone", land.stone, 0.88, vary=0.3, scale=3, bump=0.8)
    noise = np.random.default_rng(setting.place.seed + 9)
    form = Form()
    for x, y in _spots(setting, land.stones, max(3.0, land.near * 0.6), 34):
        if taken(setting, x, y, 0.9) or wet(land, x, y):
            continue
        size = chance.uniform(0.12, 0.5) * (1 + math.hypot(x, y) / 14)
        knob = Form()
        knob.ball((0, 0, 0), (size * chance.uniform(0.9, 1.5), size, size * chance.uniform(0.55, 0.9)), stone, 12)
        points, faces = knob.raw()
        points = points * (1 + 0.14 * noise.standard_normal((len(points), 1)).astype(np.float32))
        form.stand(x, y, heights.one(x, y) + size * 0.15, chance.uniform(0, 360))
        form.add(points, faces, stone, smooth=True)
    form.build("stones", {"stays": True})


def _trees(setting: Setting, land: Land, heights: Heights) -> None:
    kinds = {"mixed": ("leaf", "fir", "leaf"), "jungle": ("palm", "leaf"), "none": ()}.get(land.trees, (land.trees,))
    if not kinds:
        return
    makers = {"leaf": _leaf_tree, "fir": _fir, "cactus": _cactus, "palm": _palm, "bare": trees.bare}
    meshes = []
    for kind in kinds:
        for variant in range(2):
            form = Form()
            makers[kind](setting, form, variant)
            if setting.gust and kind in BENDS:
                form.bend(lambda points, share=BENDS[kind] * setting.gust: bent(points, 0.3, share))
            thing = form.build(kind)
            meshes.append(thing.data)
            bpy.data.objects.remove(thing)
    chance = setting.random
    near = land.near or (4.6 if land.trees == "mixed" else 7.0)
    for k, (x, y) in enumerate(_spots(setting, land.count, near, 70)):
        if wet(land, x, y) or (abs(x) < 2.2 and 0 < y < 11) or taken(setting, x, y, 1.6):
            continue
        thing = bpy.data.objects.new("tree", meshes[k % len(meshes)])
        bpy.context.scene.collection.objects.link(thing)
        thing.location = (x, y, heights.one(x, y) - 0.1)
        turn = chance.uniform(0, 6.28)
        thing.rotation_euler[2] = turn if not setting.gust else 0.2 * math.sin(turn)  # all bend one way
        thing.scale = (chance.uniform(0.75, 1.35),) * 3


def _leaf_tree(setting: Setting, form: Form, variant: int) -> None:
    chance = setting.random
    bark = setting.matter.paint("tree bark", "#453526", 0.9, vary=0.35, scale=6, bump=0.6, stretch=(4, 4, 1))
    leaf = setting.matter.pieces("foliage", ["#52752f", "#5f8536", "#466828", "#6f913f", "#809a48"], 0.6)
    form.lathe([(0.3, -0.2), (0.2, 0.5), (0.15, 2.4), (0.06, 4.6)], (0, 0, 0), bark, 10)
    for k in range(5):
        angle = k * 1.4 + variant
        for step in range(4):
            t = (step + 0.5) / 4
            form.ball((math.cos(angle) * 1.3 * t, math.sin(angle) * 1.3 * t, 2.4 + 1.5 * t), (0.09, 0.09, 0.3), bark, 6)
    for _ in range(30):
        angle, lift = chance.uniform(0, 6.28), chance.uniform(-1, 1)
        reach = 1.75 * math.sqrt(1 - lift * lift) * chance.uniform(0.5, 1)
        cx, cy, cz = math.cos(angle) * reach, math.sin(angle) * reach, 4.1 + 1.5 * lift
        for _ in range(26):
            px, py, pz = (chance.gauss(0, 0.38) for _ in range(3))
            size, turn, tip = chance.uniform(0.12, 0.22), chance.uniform(0, 6.28), chance.uniform(-0.6, 0.6)
            c, s = math.cos(turn) * size, math.sin(turn) * size
            x, y, z = cx + px, cy + py, cz + pz
            form.sheet(
                [
                    (x - c, y - s, z),
                    (x + s * 0.6, y - c * 0.6, z + tip * size),
                    (x + c, y + s, z + size * 0.4),
                    (x - s * 0.6, y + c * 0.6, z - tip * size),
                ],
                leaf,
            )


def _fir(setting: Setting, form: Form, variant: int) -> None:
    chance = setting.random
    bark = setting.matter.paint("fir bark", "#3a2b20", 0.9)
    snowy = setting.plan.land is not None and setting.plan.land.snow
    white, green = ["#d3dbe2", "#c3ccd6", "#5a6f66"], ["#3a5f3c", "#456a42", "#2f5234", "#527548"]
    needle = setting.matter.pieces("needles", white if snowy else green, 0.7)
    form.lathe([(0.2, -0.3), (0.14, 1.0), (0.03, 6.3)], (0, 0, 0), bark, 8)
    for layer in range(22):
        z = 0.8 + layer * 0.26
        reach = 1.75 * (1 - layer / 23) + 0.12
        for k in range(13):
            angle = k * 6.28 / 13 + layer * 0.7 + variant + chance.uniform(-0.2, 0.2)
            c, s = math.cos(angle), math.sin(angle)
            r = reach * chance.uniform(0.75, 1.1)
            w = 0.16 + 0.14 * r
            form.sheet(
                [
                    (0, 0, z + 0.25),
                    (c * r * 0.6 - s * w, s * r * 0.6 + c * w, z),
                    (c * r, s * r, z - 0.28),
                    (c * r * 0.6 + s * w, s * r * 0.6 - c * w, z),
                ],
                needle,
            )


def _cactus(setting: Setting, form: Form, variant: int) -> None:
    green = setting.matter.paint("cactus", "#4f6a3c", 0.7, vary=0.2, scale=8)
    form.lathe([(0.2, -0.2), (0.24, 1.0), (0.22, 2.3), (0.14, 2.6), (0.02, 2.7)], (0, 0, 0), green, 12)
    for side, level in ((-1, 1.1), (1, 1.5 + 0.2 * variant)):
        form.cylinder((side * 0.36, 0, level), 0.12, 0.5, green, sides=10, axis="x")
        form.lathe([(0.12, 0), (0.13, 0.7), (0.08, 0.88), (0.02, 0.92)], (side * 0.58, 0, level - 0.08), green, 10)


def _palm(setting: Setting, form: Form, variant: int) -> None:
    bark = setting.matter.paint("palm bark", "#7a6248", 0.9, vary=0.3, scale=10)
    frond = setting.matter.pieces("frond", ["#4a6a2c", "#5a7a35", "#3f5c28"], 0.6)
    lean = 0.09 + 0.05 * variant
    for k in range(16):
        form.cylinder(
            (lean * (k * 0.35) ** 1.3, 0, 0.17 + 0.35 * k), 0.15 - 0.003 * k, 0.38, bark, 0.13 - 0.003 * k, 10
        )
    top = (lean * 5.6**1.3, 0.0, 5.8)
    for k in range(15):
        angle, droop = k * 2.4, 0.5 + 0.45 * (k % 3)
        c, s = math.cos(angle), math.sin(angle)
        for step in range(8):
            a, b = step / 8, (step + 1) / 8
            wide = 0.3 * math.sin(math.pi * min(1, 0.15 + b)) + 0.03
            pa = (top[0] + c * 2.3 * a, s * 2.3 * a, top[2] + 0.8 * a - droop * 2.4 * a * a)
            pb = (top[0] + c * 2.3 * b, s * 2.3 * b, top[2] + 0.8 * b - droop * 2.4 * b * b)
            for side in (-1, 1):
                form.sheet(
                    [
                        pa,
                        pb,
                        (pb[0] - s * wide * side, pb[1] + c * wide * side, pb[2] - 0.14),
                        (pa[0] - s * wide * side, pa[1] + c * wide * side, pa[2] - 0.14),
                    ],
                    frond,
                )


def bushes(setting: Setting, heights: Heights, near: float, count: int) -> None:
    """Undergrowth: heaps of leaves."""
    chance = setting.random
    leaf = setting.matter.pieces("foliage", ["#52752f", "#5f8536", "#466828", "#6f913f", "#809a48"], 0.6)
    points, faces = [], []
    for x, y in _spots(setting, count, near, 22):
        if taken(setting, x, y, 1.0) or (setting.plan.land is not None and wet(setting.plan.land, x, y)):
            continue
        level, wide = heights.one(x, y), chance.uniform(0.35, 0.9)
        for _ in range(230):
            angle, lift, out = chance.uniform(0, 6.28), chance.random(), chance.uniform(0.7, 1.0)
            reach = wide * math.sqrt(1 - lift * lift) * out
            cx, cy, cz = x + reach * math.cos(angle), y + reach * math.sin(angle), level + wide * 0.85 * lift * out
            turn, size, tip = chance.uniform(0, 6.28), chance.uniform(0.04, 0.085), chance.uniform(-0.5, 0.7)
            c, s = math.cos(turn) * size, math.sin(turn) * size
            n = len(points)
            points += [
                (cx - c, cy - s, cz),
                (cx + s * 0.6, cy - c * 0.6, cz + tip * size),
                (cx + c, cy + s, cz + size * 0.5),
                (cx - s * 0.6, cy + c * 0.6, cz - tip * size),
            ]
            faces.append((n, n + 1, n + 2, n + 3))
    form = Form()
    form.add(points, faces, leaf)
    form.build("bushes", {"stays": True})


def _tufts(setting: Setting, land: Land, heights: Heights) -> None:
    """Grass in tufts, dense near the action."""
    chance, colour = setting.random, land.tufts or "#6f8a45"
    blade = setting.matter.pieces("grass", [colour, colour, "#7f8a45", "#8f8a50"], 0.8)
    points, faces = [], []
    for _ in range(1500):
        reach, angle = 1.7 + 16 * chance.random() ** 1.6, chance.uniform(0, 6.28)
        x, y = reach * math.cos(angle), reach * math.sin(angle)
        if wet(land, x, y) or taken(setting, x, y, 0.05):
            continue
        level = heights.one(x, y)
        for _ in range(5):
            bx, by = x + chance.gauss(0, 0.06), y + chance.gauss(0, 0.06)
            turn, high, lean = (
                chance.uniform(0, 6.28),
                chance.uniform(0.07, 0.26),
                chance.gauss(0, 0.07),
            )
            lean += 0.7 * setting.gust * high
            c, s = math.cos(turn) * 0.012, math.sin(turn) * 0.012
            n = len(points)
            points += [
                (bx - c, by - s, level - 0.02),
                (bx + c, by + s, level - 0.02),
                (bx + lean, by + lean * 0.6, level + high),
            ]
            faces.append((n, n + 1, n + 2))
    form = Form()
    form.add(points, faces, blade)
    form.build("grass", {"stays": True})
