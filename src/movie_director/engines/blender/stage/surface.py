# SPDX-License-Identifier: GPL-3.0-or-later
"""The surface every place keeps: its top exactly at 0.75 m, centred on (0, 0.55)."""

from __future__ import annotations

from movie_director.engines.blender.stage import practical
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import SURFACE

TOP = SURFACE[2]


def desk(setting: Setting, colour: str = "#6b3f22", lamp: str = "lamp") -> None:
    """A writing desk with drawers, papers, and a lamp, a candle or `none`."""
    wood = setting.matter.paint("desk wood", colour, 0.34, vary=0.3, scale=3, stretch=(1.2, 10, 10), coat=0.3)
    brass = setting.matter.paint("brass", "#b08a45", 0.28, 1)
    form = Form().stand(0, SURFACE[1])
    form.box((0, 0, TOP - 0.02), (1.34, 0.66, 0.04), wood, 0.01)
    form.box((0, -0.22, 0.52), (0.56, 0.02, 0.42), wood, 0.004)  # the knees are on the far side
    for side in (-1, 1):
        form.box((side * 0.45, 0.02, 0.38), (0.36, 0.56, 0.66), wood, 0.006)
        form.box((side * 0.45, 0.02, 0.03), (0.38, 0.58, 0.06), wood, 0.006)
        for front in (-1, 1):
            for k in range(3):
                form.box((side * 0.45, 0.02 + front * 0.285, 0.19 + 0.19 * k), (0.3, 0.015, 0.165), wood, 0.006)
                form.ball((side * 0.45, 0.02 + front * 0.3, 0.19 + 0.19 * k), 0.014, brass, 10)
    form.build("desk", {"stays": True})
    if lamp == "lamp":
        practical.table(setting, -0.5, SURFACE[1] + 0.14, TOP)
    elif lamp == "candle":
        practical.candle(setting, -0.5, SURFACE[1] + 0.14, TOP)
    if not setting.bare:
        _papers(setting, 0.42, SURFACE[1] + 0.06)


def plain(setting: Setting) -> None:
    """A plain table with room for knees below it."""
    wood = setting.matter.paint("table wood", "#9a6a3f", 0.38, vary=0.25, scale=3, stretch=(1.2, 10, 10))
    legs = setting.matter.paint("table legs", "#d8d2c4", 0.45)
    form = Form().stand(0, SURFACE[1])
    for k in range(4):
        form.box((0, -0.245 + 0.1633 * k, TOP - 0.018), (1.3, 0.161, 0.036), wood, 0.005)
    form.box((0, 0, TOP - 0.075), (1.16, 0.54, 0.08), legs, 0.005)
    for sx in (-1, 1):
        for sy in (-1, 1):
            form.box((sx * 0.56, sy * 0.25, 0.33), (0.06, 0.06, 0.66), legs, 0.008)
    form.build("table", {"stays": True})


def steel(setting: Setting, wide: float = 1.3) -> None:
    """A bare table with a top of grey board on steel legs."""
    top = setting.matter.paint("board top", "#7f8483", 0.45)
    legs = setting.matter.paint("board legs", "#a9abab", 0.28, 1)
    form = Form().stand(0, SURFACE[1])
    form.box((0, 0, TOP - 0.016), (wide, 0.66, 0.032), top, 0.008)
    form.box((0, 0, TOP - 0.05), (wide - 0.14, 0.52, 0.04), legs, 0.004)
    for sx in (-1, 1):
        for sy in (-1, 1):
            form.box((sx * (wide / 2 - 0.06), sy * 0.27, 0.35), (0.04, 0.04, 0.7), legs, 0.004)
    form.build("steel table", {"stays": True})


def trolley(setting: Setting) -> None:
    """A trolley of steel with a shelf."""
    steel_ = setting.matter.paint("trolley steel", "#a9abab", 0.28, 1)
    form = Form().stand(0, SURFACE[1])
    for z in (0.28, TOP - 0.012):
        form.box((0, 0, z), (0.84, 0.5, 0.024), steel_, 0.006)
    for sx in (-1, 1):
        for sy in (-1, 1):
            form.cylinder((sx * 0.39, sy * 0.22, 0.41), 0.013, 0.68, steel_, sides=8)
            form.cylinder((sx * 0.39, sy * 0.22, 0.05), 0.05, 0.03, steel_, sides=14, axis="x")
    form.box((0.1, 0.02, 0.35), (0.4, 0.3, 0.12), setting.matter.paint("linen", "#cfd6d8", 0.95), 0.03)
    form.build("trolley", {"stays": True})


def laid(setting: Setting, colour: str) -> None:
    """A table under a cloth, with glasses and a candle at its far side and room for plates."""
    cloth = setting.matter.paint(f"table cloth {colour}", colour, 0.95, vary=0.1, scale=12)
    wood = setting.matter.paint("table legs dark", "#4a2f1c", 0.4)
    glass = setting.matter.paint("wine glass", "#a9c0c4", 0.06)
    china = setting.matter.paint("china", "#d8d6cf", 0.2)
    form = Form().stand(0, SURFACE[1])
    form.box((0, 0, TOP - 0.12), (1.2, 0.7, 0.24), cloth, 0.012)
    for sx in (-1, 1):
        for sy in (-1, 1):
            form.box((sx * 0.5, sy * 0.26, 0.3), (0.06, 0.06, 0.6), wood, 0.006)
        form.lathe([(0.05, TOP), (0.12, TOP + 0.016), (0.11, TOP + 0.014)], (sx * 0.42, -0.02, 0), china, 20)
        profile = [(0.03, TOP), (0.005, TOP + 0.01), (0.005, TOP + 0.08), (0.035, TOP + 0.13), (0.03, TOP + 0.17)]
        form.lathe(profile, (sx * 0.3, 0.2, 0), glass, 14)
    form.build("laid table", {"stays": True})


def small(setting: Setting, colour: str) -> None:
    """A small square table."""
    wood = setting.matter.paint("small wood", colour, 0.4, vary=0.25, scale=3, stretch=(6, 6, 1.5))
    form = Form().stand(0, SURFACE[1])
    form.box((0, 0, TOP - 0.015), (0.56, 0.5, 0.03), wood, 0.008)
    form.box((0, 0, TOP - 0.08), (0.46, 0.4, 0.1), wood, 0.004)
    for sx in (-1, 1):
        for sy in (-1, 1):
            form.box((sx * 0.22, sy * 0.19, 0.34), (0.04, 0.04, 0.68), wood, 0.006)
    form.build("small table", {"stays": True})


def kitchen(setting: Setting) -> None:
    """A plain table, a bowl of fruit and a cup."""
    plain(setting)
    if setting.bare:
        return
    stay = {"stays": True}
    if setting.furniture.put("bowlWithFruits", -0.42, SURFACE[1] + 0.08, TOP, width=0.26, tags=stay) is None:
        bowl = Form().stand(-0.42, SURFACE[1] + 0.08, TOP)
        bowl.lathe([(0.05, 0), (0.13, 0.08)], (0, 0, 0), setting.matter.paint("bowl", "#d9d5c8", 0.25))
        fruit = setting.matter.pieces("fruit", ["#b8402c", "#d99a2b", "#7f9a3a"], 0.4)
        for k in range(4):
            bowl.ball((0.05 * (k % 2) - 0.025, 0.05 * (k // 2) - 0.025, 0.1), 0.04, fruit, 12)
        bowl.build("fruit", stay)
    _cup(setting, 0.4, SURFACE[1] - 0.02)


def counter(setting: Setting, colour: str, top: str, wide: float = 1.7) -> None:
    """A closed counter with panels, for bars, shops and receptions."""
    panel = setting.matter.paint("counter", colour, 0.4, vary=0.25, scale=3, stretch=(10, 10, 1.2))
    slab = setting.matter.paint("counter top", top, 0.22, vary=0.2, scale=4, coat=0.4)
    form = Form().stand(0, SURFACE[1])
    form.box((0, 0, TOP - 0.022), (wide, 0.58, 0.044), slab, 0.012)
    form.box((0, 0, 0.36), (wide - 0.08, 0.48, 0.72), panel, 0.006)
    count = max(2, round(wide / 0.42))
    for k in range(count):
        x = (k - (count - 1) / 2) * (wide - 0.12) / count
        for side in (-1, 1):
            form.box((x, side * 0.245, 0.4), ((wide - 0.12) / count - 0.06, 0.02, 0.5), panel, 0.01)
    form.box((0, 0, 0.04), (wide - 0.04, 0.52, 0.08), setting.matter.paint("plinth", "#17130f", 0.5), 0.006)
    form.build("counter", {"stays": True})


def crate(setting: Setting) -> None:
    """Two wooden crates, for streets and yards."""
    wood = setting.matter.pieces(
        "crate wood", ["#7a5636", "#6b4a2d", "#86613e", "#5f4128"], 0.7, grain=0.4, stretch=(2, 9, 9)
    )
    for level, size, turn in ((0.0, (0.72, 0.52, 0.40), 4), (0.40, (0.62, 0.46, 0.35), -3)):
        w, d, h = size
        other = Form().stand(0, SURFACE[1], level, turn)
        for side in (-1, 1):
            for k in range(4):
                z = h * (k + 0.5) / 4
                other.box((0, side * (d / 2 - 0.01), z), (w, 0.018, h / 4 - 0.008), wood, 0.004)
                other.box((side * (w / 2 - 0.01), 0, z), (0.018, d - 0.04, h / 4 - 0.008), wood, 0.004)
            for end in (-1, 1):
                other.box((end * (w / 2 - 0.05), side * (d / 2 + 0.006), h / 2), (0.06, 0.016, h), wood, 0.004)
        for k in range(5):
            other.box((0, (k - 2) * d / 5, h - 0.009), (w + 0.01, d / 5 - 0.006, 0.018), wood, 0.004)
        other.build("crate", {"stays": True})


def bistro(setting: Setting) -> None:
    """A round cafe table."""
    iron = setting.matter.paint("iron", "#23262a", 0.4, 0.7)
    top = setting.matter.paint("bistro top", "#4a3020", 0.35, vary=0.3, scale=4, coat=0.4)
    form = Form().stand(0, SURFACE[1])
    form.cylinder((0, 0, TOP - 0.016), 0.36, 0.032, top, sides=36)
    form.cylinder((0, 0, 0.38), 0.028, 0.7, iron, sides=14)
    form.lathe([(0.24, 0), (0.23, 0.02), (0.05, 0.06), (0.03, 0.12)], (0, 0, 0), iron, 24)
    form.build("bistro table", {"stays": True})


def rock(setting: Setting, colour: str) -> None:
    """A flat-topped boulder."""
    stone = setting.matter.paint("boulder", colour, 0.85, vary=0.35, scale=5, bump=0.9)
    chance = setting.random
    form = Form().stand(0, SURFACE[1])
    profile = [(0.4, -0.1), (0.4, 0.2), (0.385, 0.5), (0.36, 0.7), (0.33, TOP)]
    form.lathe([(r * chance.uniform(0.95, 1.05), z) for r, z in profile], (0, 0, 0), stone, 11)
    form.build("boulder", {"stays": True})


def stump(setting: Setting) -> None:
    """The stump of a tree."""
    bark = setting.matter.paint("bark", "#4a3524", 0.9, vary=0.4, scale=9, bump=0.9, stretch=(6, 6, 1))
    cut = setting.matter.paint("cut", "#a5804f", 0.7, vary=0.25, scale=14)
    form = Form().stand(0, SURFACE[1])
    form.lathe([(0.5, -0.05), (0.4, 0.12), (0.35, 0.4), (0.345, TOP - 0.02)], (0, 0, 0), bark, 22)
    form.cylinder((0, 0, TOP - 0.01), 0.33, 0.02, cut, sides=22)
    form.build("stump", {"stays": True})


def plinth(setting: Setting) -> None:
    """A block of stone, for halls."""
    stone = setting.matter.paint("plinth stone", "#a39a8a", 0.5, vary=0.2, scale=4)
    form = Form().stand(0, SURFACE[1])
    form.box((0, 0, 0.05), (0.9, 0.62, 0.1), stone, 0.02)
    form.box((0, 0, 0.39), (0.76, 0.5, 0.6), stone, 0.02)
    form.box((0, 0, TOP - 0.04), (0.9, 0.62, 0.08), stone, 0.02)
    form.build("plinth", {"stays": True})


def _papers(setting: Setting, x: float, y: float) -> None:
    paper = setting.matter.pieces("papers", ["#d9d3c4", "#cfc8b6", "#e2ddd0"], 0.85)
    ink = setting.matter.paint("ink pot", "#1d2530", 0.2)
    form = Form().stand(x, y, TOP)
    for k in range(7):
        form.box((0, 0, 0.004 + k * 0.005), (0.21, 0.29, 0.004), paper, 0, setting.random.uniform(-9, 9))
    form.cylinder((-0.02, 0.2, 0.05), 0.04, 0.1, ink, sides=18)
    pens = setting.matter.pieces("pens", ["#8a2a22", "#22406a", "#b58a3a"], 0.4)
    for k in range(4):
        form.box((-0.03 + 0.015 * k, 0.2 + 0.01 * (k % 2), 0.12), (0.008, 0.008, 0.13), pens, 0.002, tilt=8 - 5 * k)
    form.build("papers", {"stays": True})


def _cup(setting: Setting, x: float, y: float) -> None:
    china = setting.matter.paint("china", "#d8d6cf", 0.2)
    form = Form().stand(x, y, TOP)
    form.lathe([(0.07, 0), (0.08, 0.012)], (0, 0, 0), china)
    form.lathe([(0.03, 0.012), (0.044, 0.05), (0.046, 0.09)], (0, 0, 0), china)
    form.cylinder((0, 0, 0.085), 0.04, 0.004, setting.matter.paint("coffee", "#24130a", 0.1))
    form.build("cup", {"stays": True})
