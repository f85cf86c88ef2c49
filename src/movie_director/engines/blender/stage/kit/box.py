# SPDX-License-Identifier: GPL-3.0-or-later
"""What things are kept in: boxes, gifts, crates, chests, barrels, buckets, baskets, jars."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import arc, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def box(p: Piece) -> None:
    """A parcel tied with string; a plain card, wooden or metal box where the words say so."""
    card, tape = p.stuff.main("paper", "#96703f"), p.stuff.cloth("#d2c6a4")
    p.box((0, 0, 0.05), (0.17, 0.13, 0.1), card, 0.003)
    if p.says("metal", "steel", "tin", "wooden", "wood"):
        p.box((0, 0, 0.083), (0.174, 0.134, 0.036), card, 0.004)
        p.box((0, -0.068, 0.07), (0.022, 0.006, 0.028), p.stuff.metal("#b58c42"), 0.002)
        return
    p.box((0, 0, 0.0502), (0.005, 0.1325, 0.1025), tape, 0.001)
    p.box((0, 0, 0.0502), (0.1725, 0.005, 0.1025), tape, 0.001)
    for side in (-1, 1):
        p.tube(
            smooth(
                [
                    (0, 0, 0.102),
                    (side * 0.02, 0.012, 0.116),
                    (side * 0.036, 0.004, 0.108),
                    (side * 0.02, -0.006, 0.103),
                    (0, 0, 0.102),
                ],
                4,
            ),
            0.0018,
            tape,
            6,
        )
        p.tube(smooth([(0, 0, 0.102), (side * 0.012, -0.02, 0.106), (side * 0.02, -0.04, 0.1025)], 4), 0.0018, tape, 6)
    with p.at(-0.042, -0.034, 0.1004):
        p.box((0, 0, 0), (0.06, 0.036, 0.0008), p.stuff.paper("#e2dccb"), 0)
        if p.text:
            p.write(p.text, 0.052, 0.028, p.stuff.ink(), 0.0008, slant=0.25)
        else:
            p.scrawl(0.05, 0.026, 3, p.stuff.ink(), 0.0008)


def gift(p: Piece) -> None:
    """A present with a ribbon and a bow."""
    paper, silk = p.stuff.enamel(p.stuff.colour("#a3201c"), 0.3), p.stuff.enamel("#d9b45a", 0.25)
    p.box((0, 0, 0.06), (0.2, 0.16, 0.12), paper, 0.003)
    p.box((0, 0, 0.124), (0.206, 0.166, 0.03), paper, 0.003)
    p.box((0, 0, 0.0655), (0.024, 0.169, 0.149), silk, 0.001)
    p.box((0, 0, 0.0655), (0.209, 0.024, 0.149), silk, 0.001)
    for side in (-1, 1):
        for rz in (22, -24):
            with p.at(0, 0, 0.14, rz=rz):
                loop = smooth(
                    [
                        (0, 0, 0),
                        (side * 0.03, 0, 0.035),
                        (side * 0.065, 0, 0.032),
                        (side * 0.06, 0, 0.008),
                        (0, 0, 0.002),
                    ],
                    5,
                )
                p.tube(loop, 0.0105, silk, 8, flat=0.16)
        p.tube(
            smooth([(0, 0, 0.142), (side * 0.03, -0.04, 0.15), (side * 0.05, -0.078, 0.141)], 5),
            0.0105,
            silk,
            8,
            flat=0.12,
        )
    p.ball((0, 0, 0.146), (0.013, 0.011, 0.009), silk, 14)


def crate(p: Piece) -> None:
    """A wooden crate of boards; the script's words stencilled on it."""
    wood, edge = p.stuff.main("wood", "#8a6a42"), p.stuff.wood("#755634")
    wide, deep, tall = 0.6, 0.42, 0.4
    for k in range(4):
        z = 0.05 + 0.1 * k
        for y in (-deep / 2 + 0.011, deep / 2 - 0.011):
            p.box((0, y, z), (wide - 0.02, 0.018, 0.094), wood, 0.002)
        for x in (-wide / 2 + 0.011, wide / 2 - 0.011):
            p.box((x, 0, z), (0.018, deep - 0.02, 0.094), p.stuff.wood(p.stuff.colour("#8a6a42"), "y"), 0.002)
    for k in range(4):
        p.box((0, -deep / 2 + 0.0525 + 0.105 * k, tall - 0.008), (wide - 0.02, 0.1, 0.016), wood, 0.002)
    p.box((0, 0, 0.012), (wide - 0.03, deep - 0.03, 0.018), wood, 0)
    for y in (-deep / 2 - 0.006, deep / 2 + 0.006):
        for z in (0.03, tall - 0.03):
            p.box((0, y, z), (wide + 0.024, 0.018, 0.06), edge, 0.002)
        for x in (-wide / 2 + 0.03, wide / 2 - 0.03):
            p.box((x, y * 1.0, tall / 2), (0.06, 0.0185, tall - 0.12), p.stuff.wood("#755634", "z"), 0.002)
            for z in (0.03, tall - 0.03):
                for dx in (-0.012, 0.012):
                    p.ball((x + dx, y * 1.045, z), (0.004, 0.002, 0.004), p.stuff.iron(), 8)
    for x in (-wide / 2 - 0.006, wide / 2 + 0.006):
        for z in (0.03, tall - 0.03):
            p.box((x, 0, z), (0.018, deep, 0.06), p.stuff.wood("#755634", "y"), 0.002)
    with p.at(0, -deep / 2 + 0.0015, tall / 2, rx=90):
        p.write((p.text or "FRAGILE").upper(), 0.42, 0.2, p.stuff.ink("#241a12"), 0.0006, most=0.085)


def chest(p: Piece) -> None:
    """A treasure chest with a round lid and iron bands; open and full of gold where the words say so."""
    wood, iron, gold = p.stuff.main("wood", "#5f3a1c"), p.stuff.iron("#2c2a28"), p.stuff.metal("#c79a3e", 0.25)
    wide, deep, tall = 0.6, 0.38, 0.26
    opened = p.says("open", "treasure", "gold", "full")
    p.box((0, 0, tall / 2), (wide, deep, tall), wood, 0.004)
    for x in (-0.27, -0.12, 0.12, 0.27):
        p.box((x, 0, tall / 2 - 0.003), (0.045, deep + 0.012, tall + 0.002), iron, 0.003)
    for z in (0.02, tall - 0.02):
        p.box((0, 0, z), (wide + 0.008, deep + 0.008, 0.035), iron, 0.003)
    if opened:
        p.box((0, 0, tall + 0.001), (wide - 0.05, deep - 0.05, 0.002), p.stuff.rubber("#120d08"), 0)
        for _k in range(60):
            a, r = p.random.uniform(0, 6.28), math.sqrt(p.random.random())
            x, y = 0.24 * r * math.cos(a), 0.13 * r * math.sin(a)
            with p.at(
                x, y, tall + 0.004 + 0.06 * (1 - r * r), rx=p.random.uniform(-35, 35), ry=p.random.uniform(-35, 35)
            ):
                p.turned([(0.024, -0.002), (0.024, 0.002)], gold, 14)
        p.loft(
            [
                (0, 0, tall, 0.26, 0.15),
                (0, 0, tall + 0.035, 0.2, 0.11),
                (0, 0, tall + 0.058, 0.08, 0.05),
                (0, 0, tall + 0.06, 0.01, 0.01),
            ],
            gold,
            18,
        )
    with p.at(0, deep / 2, tall, rx=-80 if opened else 0), p.at(0, -deep / 2, 0):
        lid = [*arc(0, 0.0, deep / 2, 0, 180, 14, 0.75)]
        p.slab([(a, b) for a, b in lid], wide, wood, 0.004, plane="x")
        for x in (-0.27, -0.12, 0.12, 0.27):
            p.slab([(a * 1.03, b * 1.04) for a, b in lid], 0.045, iron, 0.003, plane="x", middle=x)
        p.box((0, -deep / 2 - 0.004, 0.014), (wide + 0.01, 0.016, 0.028), iron, 0.003)
        p.box((0, -deep / 2 - 0.008, -0.015), (0.05, 0.01, 0.07), gold, 0.003)
    p.box((0, -deep / 2 - 0.01, tall - 0.05), (0.09, 0.014, 0.09), iron, 0.004)
    p.cylinder((0, -deep / 2 - 0.018, tall - 0.055), 0.009, 0.004, p.stuff.rubber("#050505"), sides=12, axis="y")
    for side in (-1, 1):
        p.tube(
            smooth(
                [
                    (side * (wide / 2), -0.06, 0.17),
                    (side * (wide / 2 + 0.02), -0.055, 0.13),
                    (side * (wide / 2 + 0.02), 0.055, 0.13),
                    (side * (wide / 2), 0.06, 0.17),
                ],
                5,
            ),
            0.008,
            iron,
            8,
        )


def barrel(p: Piece) -> None:
    """A barrel of staves and hoops, standing; a steel drum where the words say oil, steel or metal."""
    if p.says("oil", "steel", "metal", "drum", "chemical"):
        steel = p.stuff.enamel(p.stuff.colour("#27508f"), 0.35)
        profile = [(0.28, 0), (0.29, 0.005), (0.29, 0.28)]
        for z in (0.29, 0.58):
            profile += [(0.29, z), (0.302, z + 0.012), (0.29, z + 0.024)]
        p.turned([*profile, (0.29, 0.87), (0.294, 0.88), (0.28, 0.885), (0.278, 0.868), (0, 0.866)], steel, 40)
        p.cylinder((0.17, 0.08, 0.874), 0.035, 0.02, p.stuff.metal("#77797c"), sides=16)
        with p.at(0, -0.2905, 0.44, rx=90):
            if p.text:
                p.write(p.text.upper(), 0.22, 0.2, p.stuff.ink("#e0d8b8"), 0.004)
        return
    iron = p.stuff.iron("#3a3835")

    def bulge(h: float) -> float:
        return 0.235 + 0.065 * (1 - (2 * h / 0.86 - 1) ** 2)

    for k in range(18):
        wood = p.stuff.wood(("#6f4a28", "#664324", "#77512e")[k % 3], "z")
        a, b = math.radians(20 * k), math.radians(20 * k + 19.4)
        levels = [0.86 * i / 8 for i in range(9)]
        points = [(bulge(h) * math.cos(t), bulge(h) * math.sin(t), h) for h in levels for t in (a, (a + b) / 2, b)]
        p.add(
            points, [(3 * i + j, 3 * i + j + 1, 3 * i + j + 4, 3 * i + j + 3) for i in range(8) for j in range(2)], wood
        )
    p.turned(
        [
            (0.232, 0.0),
            (0.26, 0.1),
            (0.295, 0.43),
            (0.26, 0.76),
            (0.232, 0.86),
            (0.215, 0.86),
            (0.215, 0.835),
            (0, 0.835),
        ],
        p.stuff.wood("#4a3018"),
        36,
    )
    for z, tall in ((0.02, 0.045), (0.15, 0.04), (0.27, 0.035), (0.59, 0.035), (0.71, 0.04), (0.84, 0.04)):
        p.turned(
            [
                (bulge(z - tall / 2) + 0.001, z - tall / 2),
                (bulge(z - tall / 2) + 0.006, z - tall / 2),
                (bulge(z + tall / 2) + 0.006, z + tall / 2),
                (bulge(z + tall / 2) + 0.001, z + tall / 2),
            ],
            iron,
            36,
        )
    p.cylinder((0, -0.302, 0.43), 0.022, 0.016, p.stuff.wood("#3a2412"), sides=14, axis="y")


def bucket(p: Piece) -> None:
    """A zinc bucket; its handle is up where it is held."""
    zinc = p.stuff.main("metal", "#8f959a")
    p.turned(
        [
            (0.1, 0.0),
            (0.102, 0.012),
            (0.104, 0.015),
            (0.14, 0.27),
            (0.146, 0.275),
            (0.146, 0.283),
            (0.139, 0.284),
            (0.103, 0.02),
            (0.0, 0.018),
        ],
        zinc,
        36,
    )
    for z in (0.09, 0.2):
        r = 0.104 + 0.036 * (z - 0.015) / 0.255
        p.turned([(r - 0.001, z - 0.006), (r + 0.004, z), (r + 0.001, z + 0.006)], zinc, 36)
    # The handle leans on the rim, or hangs from a hand.
    lean, rise = (0.0, 0.125) if p.says("held") else (1.0, 0.0)
    p.tube(
        smooth(
            [
                (x, y * lean, z + rise * high)
                for x, y, z, high in (
                    (0.15, 0, 0.262, 0.0),
                    (0.152, -0.04, 0.315, 0.35),
                    (0.1, -0.12, 0.345, 0.85),
                    (0, -0.165, 0.35, 1.0),
                    (-0.1, -0.12, 0.345, 0.85),
                    (-0.152, -0.04, 0.315, 0.35),
                    (-0.15, 0, 0.262, 0.0),
                )
            ],
            6,
        ),
        0.0035,
        p.stuff.metal("#6d7276", 0.35),
        8,
    )
    p.cylinder((0, -0.1645 * lean, 0.3495 + rise), 0.011, 0.11, p.stuff.wood("#6a4526"), sides=14, axis="x")
    for x in (-0.148, 0.148):
        p.cylinder((x, 0, 0.262), 0.012, 0.008, zinc, sides=14, axis="x")


def basket(p: Piece) -> None:
    """A wicker basket with a hoop."""
    cane, dark = p.stuff.main("wood", "#a07a46"), p.stuff.wood("#7a5a30")
    for k in range(14):
        z = 0.012 + 0.0145 * k
        wide = 1 + 0.3 * z / 0.2
        p.tube(
            [
                (0.16 * wide * math.cos(t), 0.115 * wide * math.sin(t), z + 0.004 * math.sin(11 * t + math.pi * k))
                for t in [2 * math.pi * i / 34 for i in range(34)]
            ],
            0.0068,
            cane if k % 2 else dark,
            4,
            closed=True,
        )
    p.tube(
        [
            (0.16 * 1.31 * math.cos(t), 0.115 * 1.31 * math.sin(t), 0.216)
            for t in [2 * math.pi * i / 40 for i in range(40)]
        ],
        0.012,
        cane,
        8,
        closed=True,
    )
    p.slab(
        [(0.165 * math.cos(t), 0.118 * math.sin(t)) for t in [2 * math.pi * i / 30 for i in range(30)]],
        0.01,
        dark,
        middle=0.006,
    )
    p.tube(
        smooth(
            [
                (-0.205, 0, 0.2),
                (-0.19, 0, 0.33),
                (-0.11, 0, 0.42),
                (0, 0, 0.445),
                (0.11, 0, 0.42),
                (0.19, 0, 0.33),
                (0.205, 0, 0.2),
            ],
            5,
        ),
        0.011,
        cane,
        8,
    )


def urn(p: Piece) -> None:
    """A funeral urn with its lid."""
    body, gold = p.stuff.main("metal", "#5a4a34"), p.stuff.gilt()
    p.turned(
        [
            (0.05, 0),
            (0.055, 0.004),
            (0.052, 0.014),
            (0.032, 0.026),
            (0.034, 0.04),
            (0.07, 0.085),
            (0.09, 0.14),
            (0.092, 0.175),
            (0.078, 0.21),
            (0.055, 0.226),
            (0.05, 0.238),
            (0.056, 0.244),
        ],
        body,
        36,
    )
    p.turned(
        [
            (0.058, 0.244),
            (0.06, 0.25),
            (0.05, 0.262),
            (0.022, 0.274),
            (0.009, 0.28),
            (0.009, 0.288),
            (0.015, 0.298),
            (0.01, 0.308),
            (0, 0.311),
        ],
        body,
        36,
    )
    for r, z in ((0.0925, 0.17), (0.072, 0.088), (0.0575, 0.242)):
        p.tube(
            [(r * math.cos(t), r * math.sin(t), z) for t in [2 * math.pi * i / 40 for i in range(40)]],
            0.0025,
            gold,
            6,
            closed=True,
        )


def safe(p: Piece) -> None:
    """A small strongbox with a dial and a lever."""
    steel, dark = p.stuff.enamel(p.stuff.colour("#2c3a34"), 0.35), p.stuff.metal("#8f9194", 0.25)
    p.box((0, 0, 0.21), (0.4, 0.38, 0.4), steel, 0.012)
    p.box((0, -0.187, 0.21), (0.34, 0.03, 0.34), steel, 0.006)
    for z in (0.1, 0.32):
        p.cylinder((-0.175, -0.2, z), 0.012, 0.07, dark, sides=14)
    with p.at(-0.02, -0.202, 0.25, rx=90):
        p.turned([(0.055, 0), (0.056, 0.006), (0.048, 0.008)], p.stuff.enamel("#141416"), 36)
        for k in range(40):
            with p.at(0, 0, 0.0085, rz=9 * k):
                p.box((0.0505, 0, 0), (0.007 if k % 5 == 0 else 0.004, 0.0014, 0.001), p.stuff.ink("#d9d6cd"), 0)
        p.turned([(0.04, 0.006), (0.041, 0.012), (0.03, 0.016), (0.03, 0.034), (0.026, 0.038), (0, 0.038)], dark, 28)
    with p.at(0.095, -0.202, 0.2, rx=90):
        p.turned([(0.022, 0), (0.022, 0.02), (0.016, 0.03), (0, 0.032)], dark, 20)
        for k in range(3):
            with p.at(0, 0, 0.022, rz=120 * k + 90):
                p.tube([(0.01, 0, 0), (0.07, 0, 0.004)], 0.007, dark, 10)
                p.ball((0.072, 0, 0.004), 0.011, dark, 10)
    for x in (-0.16, 0.16):
        for y in (-0.15, 0.15):
            p.cylinder((x, y, 0.006), 0.02, 0.012, p.stuff.rubber("#121214"), sides=12)
