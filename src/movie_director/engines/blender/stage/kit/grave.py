# SPDX-License-Identifier: GPL-3.0-or-later
"""Death's things, and the flowers laid by them."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import arc, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def skull(p: Piece) -> None:
    """A human skull with its jaw."""
    bone, dark = p.stuff.skin(p.stuff.colour("#cfc09a"), 0.6, 0.25, 45, 0.15), p.stuff.rubber("#120d09")

    def cranium(u: float, v: float) -> tuple[float, float, float]:
        a, b = 2 * math.pi * u, math.pi * (v - 0.5)
        x, y, z = math.cos(b) * math.sin(a), -math.cos(b) * math.cos(a), math.sin(b)
        front = max(0.0, -y)
        x *= 0.07 * (1 - 0.16 * front) * (1 - 0.25 * max(0.0, -z) ** 1.5)
        return x, 0.095 * y + 0.012 * max(0.0, -z) - 0.0, 0.122 + 0.075 * z * (1 if z > 0 else 0.8)

    p.leaf(cranium, bone, 36, 22)
    p.loft(
        [
            (0, -0.062, 0.038, 0.026, 0.022),
            (0, -0.066, 0.052, 0.033, 0.027),
            (0, -0.062, 0.075, 0.044, 0.03),
            (0, -0.055, 0.1, 0.055, 0.034),
            (0, -0.05, 0.125, 0.054, 0.04),
            (0, -0.04, 0.14, 0.04, 0.03),
        ],
        bone,
        26,
        2.4,
    )
    for side in (-1, 1):
        p.ball((side * 0.027, -0.083, 0.103), (0.0185, 0.014, 0.0165), dark, 18)
        p.tube(
            [
                (
                    side * 0.027 + 0.0205 * math.cos(t),
                    -0.0865 + 0.012 * abs(math.cos(t)) * (1 if math.cos(t) * side > 0 else 0.25),
                    0.104 + 0.0185 * math.sin(t),
                )
                for t in [2 * math.pi * k / 24 for k in range(24)]
            ],
            0.0058,
            bone,
            8,
            closed=True,
        )
        p.tube(
            smooth([(side * 0.045, -0.075, 0.083), (side * 0.06, -0.05, 0.082), (side * 0.066, -0.01, 0.088)], 4),
            0.007,
            bone,
            8,
        )
        p.ball((side * 0.05, -0.02, 0.098), (0.02, 0.03, 0.018), p.stuff.skin("#8f7c56", 0.8), 12)
        p.tube(
            smooth(
                [
                    (side * 0.056, 0.0, 0.075),
                    (side * 0.05, -0.02, 0.035),
                    (side * 0.036, -0.06, 0.014),
                    (0.0, -0.088, 0.01),
                ],
                5,
            ),
            [0.009 + 0.0004 * k for k in range(16)],
            bone,
            10,
            flat=1.25,
        )
    p.add(
        [
            (0.0, -0.099, 0.088),
            (-0.0115, -0.0955, 0.064),
            (-0.003, -0.0965, 0.062),
            (0.003, -0.0965, 0.062),
            (0.0115, -0.0955, 0.064),
        ],
        [(0, 1, 2, 3, 4)],
        dark,
    )
    for z in (0.0395, 0.0275):
        for k in range(10):
            t = math.radians(-62 + 13.8 * k)
            p.ball(
                (0.031 * math.sin(t), -0.062 - 0.029 * math.cos(t), z),
                (0.0038, 0.0032, 0.0066),
                p.stuff.skin("#ddd2b0", 0.35),
                8,
            )


def coffin(p: Piece) -> None:
    """A coffin with handles and a cross; open where the words say so."""
    wood, brass = p.stuff.main("wood", "#4a2414"), p.stuff.metal("#b58c42", 0.25)
    shape = [(-1.0, -0.2), (0.45, -0.33), (1.0, -0.22), (1.0, 0.22), (0.45, 0.33), (-1.0, 0.2)]
    p.slab(shape, 0.4, wood, 0.012, middle=0.2)
    for z in (0.03, 0.38):
        p.slab([(1.02 * x, 1.04 * y) for x, y in shape], 0.04, wood, 0.01, middle=z)
    if p.says("open", "opened"):
        p.slab([(0.93 * x, 0.86 * y) for x, y in shape], 0.01, p.stuff.cloth("#d9d2c4"), middle=0.4)
        p.box((0.78, 0, 0.42), (0.3, 0.3, 0.08), p.stuff.cloth("#d9d2c4"), 0.035)
        with p.at(0, 0.36, 0.0, rx=76):
            p.slab([(1.02 * x, 1.04 * y + 0.34) for x, y in shape], 0.05, wood, 0.012)
    else:
        p.slab([(1.03 * x, 1.06 * y) for x, y in shape], 0.03, wood, 0.01, middle=0.415)
        p.slab([(0.86 * x, 0.8 * y) for x, y in shape], 0.035, wood, 0.014, middle=0.445)
        p.box((0.35, 0, 0.468), (0.62, 0.045, 0.012), brass, 0.004)
        p.box((0.48, 0, 0.468), (0.045, 0.28, 0.012), brass, 0.004)
        if p.text:
            with p.at(-0.35, 0, 0.4635):
                p.box((0, 0, 0), (0.3, 0.16, 0.004), brass, 0.001)
                p.write(p.text, 0.26, 0.12, p.stuff.ink("#2a1c08"), 0.0026)
    for side in (-1, 1):
        for x, y in ((-0.6, 0.236), (0.1, 0.3), (0.72, 0.275)):
            with p.at(x, side * y, 0.22):
                p.tube(
                    smooth(
                        [
                            (-0.09, 0, 0.02),
                            (-0.085, side * 0.045, -0.01),
                            (0.085, side * 0.045, -0.01),
                            (0.09, 0, 0.02),
                        ],
                        5,
                    ),
                    0.011,
                    brass,
                    8,
                )


def gravestone(p: Piece) -> None:
    """A gravestone with a round head; the script's words cut in it."""
    stone = p.stuff.main("stone", "#84827a")
    p.box((0, 0, 0.06), (0.72, 0.26, 0.12), stone, 0.015)
    p.slab([(0.28, 0.1), *arc(0, 0.72, 0.28, 0, 180, 18), (-0.28, 0.1)], 0.11, stone, 0.012, plane="y")
    p.tube(
        [(x, -0.056, z) for x, z in [(0.235, 0.17), *arc(0, 0.72, 0.235, 0, 180, 18), (-0.235, 0.17)]],
        0.005,
        p.stuff.stone("#5c5a54"),
        6,
        closed=True,
    )
    dark = p.stuff.ink("#2c2a27")
    p.box((0, -0.056, 0.8), (0.022, 0.006, 0.17), dark, 0)
    p.box((0, -0.056, 0.83), (0.1, 0.006, 0.022), dark, 0)
    with p.at(0, -0.0555, 0.5, rx=90):
        p.write((p.text or "REST IN PEACE").upper(), 0.42, 0.3, dark, 0.0012, most=0.06)
    for k in range(26):
        t, r = p.random.uniform(0, 6.28), p.random.uniform(0.8, 1.05)
        with p.at(0.342 * r * math.cos(t), 0.117 * r * math.sin(t), 0.0, rz=57 * k):
            p.add(
                [(-0.004, 0, 0), (0.004, 0, 0), (0.014 * math.sin(k), 0.01, 0.06 + 0.05 * p.random.random())],
                [(0, 1, 2), (2, 1, 0)],
                p.stuff.skin("#4a5f2a"),
            )


def flowers(p: Piece) -> None:
    """A bunch of flowers wrapped in paper, lying; roses where the words say so."""
    stem, leaf_, paper = p.stuff.skin("#3f6a2a", 0.6), p.stuff.skin("#38602a", 0.55), p.stuff.paper("#d9cfb4")
    roses = p.says("rose", "roses")
    tones = (
        [p.stuff.colour("#a3142a")]
        if roses
        else [
            p.stuff.colour("#d9a03a"),
            p.stuff.colour("#c94a5a"),
            p.stuff.colour("#d9d2c2"),
            p.stuff.colour("#8a5ab0"),
        ]
    )
    for k in range(11):
        a, r = 2.39996 * k, math.sqrt((k + 0.5) / 11)
        y, z, x = 0.085 * r * math.cos(a), 0.075 + 0.035 * r * math.sin(a), 0.2 + 0.03 * math.cos(1.7 * k) - 0.07 * r
        p.tube([(-0.2, 0.1 * y, 0.03 + 0.12 * (z - 0.05)), (0.0, 0.4 * y, 0.5 * z + 0.015), (x, y, z)], 0.0028, stem, 5)
        with p.at(x, y, z, ry=24, rz=30 * math.sin(a)):
            _bloom(p, tones[k % len(tones)], roses)
    for k in range(3):
        with p.at(
            0.05 + 0.012 * k, 0.06 * math.cos(2.1 * k), 0.055 + 0.02 * math.sin(2.1 * k), rz=50 * math.sin(3 * k)
        ):
            p.leaf(
                lambda u, v: (
                    0.09 * v,
                    (u - 0.5) * 0.04 * math.sin(math.pi * min(0.98, v + 0.02)),
                    0.015 * math.sin(3 * v),
                ),
                leaf_,
                4,
                6,
            )
            p.leaf(
                lambda u, v: (
                    0.09 * v,
                    (0.5 - u) * 0.04 * math.sin(math.pi * min(0.98, v + 0.02)),
                    0.015 * math.sin(3 * v) - 0.0004,
                ),
                leaf_,
                4,
                6,
            )
    p.leaf(
        lambda u, v: (
            -0.13 + 0.18 * v,
            (0.03 + 0.075 * v) * math.cos(2 * math.pi * u),
            0.036
            + 0.012 * v
            + (0.026 + 0.042 * v)
            * math.sin(2 * math.pi * u)
            * (1 if math.sin(2 * math.pi * u) < 0 or v < 0.5 else 0.75),
        ),
        paper,
        28,
        5,
    )
    p.leaf(
        lambda u, v: (
            -0.13 + 0.18 * v,
            (0.029 + 0.074 * v) * math.cos(-2 * math.pi * u),
            0.036
            + 0.012 * v
            + (0.025 + 0.041 * v)
            * math.sin(-2 * math.pi * u)
            * (1 if math.sin(-2 * math.pi * u) < 0 or v < 0.5 else 0.75),
        ),
        paper,
        28,
        5,
    )
    p.tube(
        [(-0.11, 0.04 * math.cos(t), 0.037 + 0.034 * math.sin(t)) for t in [2 * math.pi * k / 20 for k in range(20)]],
        0.006,
        p.stuff.enamel("#a3201c", 0.35),
        6,
        closed=True,
    )


def _bloom(p: Piece, tone: str, rose: bool) -> None:
    """A flower that looks along +z of the frame, 5 cm across."""
    petal = p.stuff.skin(tone, 0.55, 0.18, 60)
    if rose:
        for radius, tall, count, open_ in ((0.0225, 0.026, 5, 0.009), (0.016, 0.03, 4, 0.004), (0.009, 0.032, 3, 0.0)):
            for k in range(count):
                with p.at(rz=360 / count * k + 25 * count):
                    p.leaf(
                        lambda u, v, r=radius, tall=tall, o=open_: (
                            (r * (0.35 + 0.65 * v) + o * v * v) * math.cos(1.7 * (u - 0.5)),
                            (r * (0.35 + 0.65 * v) + o * v * v) * math.sin(1.7 * (u - 0.5)),
                            tall * (v - 0.18 * (2 * u - 1) ** 2 * v) - 0.005,
                        ),
                        petal,
                        5,
                        4,
                    )
                    p.leaf(
                        lambda u, v, r=radius, tall=tall, o=open_: (
                            (r * (0.35 + 0.65 * v) + o * v * v - 0.0006) * math.cos(1.7 * (0.5 - u)),
                            (r * (0.35 + 0.65 * v) + o * v * v - 0.0006) * math.sin(1.7 * (0.5 - u)),
                            tall * (v - 0.18 * (2 * u - 1) ** 2 * v) - 0.005,
                        ),
                        petal,
                        5,
                        4,
                    )
        return
    for k in range(10):
        with p.at(0, 0, 0.0006 * (k % 2), rz=36 * k):
            p.leaf(
                lambda u, v: (
                    0.006 + 0.024 * v,
                    (u - 0.5) * 0.016 * math.sin(math.pi * min(0.93, 0.12 + 0.85 * v)),
                    0.006 * v * (1 - v) + 0.004,
                ),
                petal,
                2,
                5,
            )
    p.ball((0, 0, 0.004), (0.0085, 0.0085, 0.005), p.stuff.skin("#8a6418", 0.9, 0.3, 300, 0.5), 12)


def wreath(p: Piece) -> None:
    """A wreath of leaves and red berries with a ribbon, lying."""
    tones = [p.stuff.skin(t, 0.55, 0.25, 50) for t in ("#2f5a2a", "#3f6a34", "#244a24")]
    p.tube(
        [(0.15 * math.cos(t), 0.15 * math.sin(t), 0.03) for t in [2 * math.pi * k / 36 for k in range(36)]],
        0.014,
        tones[2],
        8,
        closed=True,
    )
    for k in range(150):
        t, around = 2 * math.pi * ((k * 0.618) % 1), 2 * math.pi * ((k * 0.37) % 1)
        r, z = 0.15 + 0.024 * math.cos(around), 0.032 + 0.02 * math.sin(around)
        if z < 0.024:
            z = 0.024
        with p.at(
            r * math.cos(t),
            r * math.sin(t),
            z,
            rz=math.degrees(t) + 90 - 45 * math.cos(around),
            ry=-18 - 25 * max(0.0, math.sin(around)),
        ):
            p.add(
                [(0, 0, 0), (0.02, -0.011, 0.002), (0.052, 0, -0.002), (0.02, 0.011, 0.002), (0.024, 0, 0.006)],
                [(0, 1, 4), (1, 2, 4), (2, 3, 4), (3, 0, 4), (0, 3, 2, 1)],
                tones[k % 3],
            )
    for k in range(18):
        t = 2 * math.pi * k / 18 + 0.1
        p.ball(
            ((0.15 + 0.014 * math.sin(5 * k)) * math.cos(t), (0.15 + 0.014 * math.sin(5 * k)) * math.sin(t), 0.06),
            0.0075,
            p.stuff.enamel("#a3142a", 0.2),
            8,
        )
    silk = p.stuff.enamel(p.stuff.colour("#8c1526"), 0.35)
    for side in (-1, 1):
        p.tube(
            smooth(
                [
                    (0, -0.15, 0.062),
                    (side * 0.03, -0.135, 0.085),
                    (side * 0.06, -0.15, 0.07),
                    (side * 0.03, -0.165, 0.06),
                    (0, -0.15, 0.062),
                ],
                5,
            ),
            0.014,
            silk,
            8,
            flat=0.18,
        )
        p.tube(
            smooth([(0, -0.15, 0.062), (side * 0.03, -0.2, 0.05), (side * 0.05, -0.25, 0.012)], 5),
            0.014,
            silk,
            8,
            flat=0.18,
        )
    p.ball((0, -0.15, 0.066), 0.014, silk, 10)
    if p.text:
        with p.at(0, 0, 0.05):
            p.box((0, -0.0, 0), (0.3, 0.045, 0.003), p.stuff.cloth("#d9d2c4"), 0)
            p.write(p.text, 0.26, 0.03, p.stuff.gilt("#7a5a1a"), 0.002)
