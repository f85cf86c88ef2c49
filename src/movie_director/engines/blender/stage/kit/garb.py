# SPDX-License-Identifier: GPL-3.0-or-later
"""What is worn, and what is held up for others to see."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def umbrella(p: Piece) -> None:
    """A rolled umbrella, lying; open on its side where the words say open."""
    cloth, wood, steel = p.stuff.cloth(p.stuff.colour("#1a1c24")), p.stuff.wood("#6a3f1f"), p.stuff.metal("#8f9194")
    if p.says("open", "opened"):
        with p.at(0, 0, 0.3, rx=72):
            for k in range(8):

                def rib(u: float, v: float, k: int = k) -> tuple[float, float, float]:
                    t = math.radians(45 * (k + u))
                    r = 0.5 * v * (1 - 0.12 * v * math.sin(math.pi * u))
                    return r * math.cos(t), r * math.sin(t), 0.26 * (1 - v * v)

                p.leaf(lambda u, v, rib=rib: rib(1 - u, v), cloth, 6, 6)
                p.tube([rib(0, v / 6) for v in range(7)], 0.002, steel, 5)
            p.tube([(0, 0, -0.42), (0, 0, 0.3)], 0.0055, steel, 8)
            p.tube(
                smooth([(0, 0, -0.4), (0, 0, -0.46), (0.03, 0, -0.5), (0.07, 0, -0.49), (0.08, 0, -0.45)], 4),
                0.011,
                wood,
                10,
            )
        return
    with p.at(z=0.032):
        p.turned(
            [(0.006, -0.3), (0.018, -0.27), (0.031, -0.2), (0.026, 0.1), (0.013, 0.32), (0.006, 0.36)], cloth, 16, "x"
        )
        for k in range(8):
            with p.at(rx=45 * k):
                p.add(
                    [(-0.27, 0.0, 0.017), (0.32, 0.004, 0.0125), (-0.2, 0.0265, 0.021), (-0.262, 0.018, 0.013)],
                    [(0, 1, 2, 3)],
                    cloth,
                )
        p.turned([(0.0315, -0.13), (0.0315, -0.112)], p.stuff.leather("#2a1810"), 18, "x")
        p.turned([(0.005, 0.35), (0.0045, 0.42), (0.0, 0.43)], steel, 10, "x")
        p.tube(
            smooth(
                [
                    (-0.29, 0, 0),
                    (-0.38, 0, 0),
                    (-0.44, 0.02, 0),
                    (-0.455, 0.06, 0),
                    (-0.43, 0.09, 0),
                    (-0.395, 0.085, 0),
                ],
                5,
            ),
            0.0115,
            wood,
            12,
        )


def hat(p: Piece) -> None:
    """A felt hat; of a cowboy, a top hat, a cap or a straw hat where the words say so."""
    if p.says("top", "opera"):
        silk, band = p.stuff.enamel(p.stuff.colour("#141416"), 0.35), p.stuff.cloth("#3a3a40")
        p.loft(
            [
                (0, 0, 0.012, 0.15, 0.175),
                (0, 0, 0.016, 0.15, 0.175),
                (0, 0, 0.016, 0.09, 0.112),
                (0, 0, 0.08, 0.085, 0.107),
                (0, 0, 0.14, 0.092, 0.114),
                (0, 0, 0.155, 0.092, 0.114),
            ],
            silk,
            40,
        )
        p.loft([(0, 0, 0.018, 0.0915, 0.1135), (0, 0, 0.05, 0.0885, 0.1105)], band, 40, capped=False)
        p.loft([(0, 0, 0.0, 0.105, 0.128), (0, 0, 0.012, 0.15, 0.175)], silk, 40)
        return
    if p.says("baseball", "cap", "peaked", "trucker"):
        cloth = p.stuff.cloth(p.stuff.colour("#1d2c4f"))
        p.loft(
            [
                (0, 0, 0.01, 0.088, 0.102),
                (0, 0, 0.05, 0.088, 0.102),
                (0, 0, 0.09, 0.074, 0.086),
                (0, 0, 0.112, 0.045, 0.052),
                (0, 0, 0.12, 0.008, 0.01),
            ],
            cloth,
            36,
        )
        p.leaf(
            lambda u, v: (
                (u - 0.5) * 0.165 * math.sqrt(max(0.02, 1 - (v * 0.93) ** 2.4)),
                -0.085 - 0.095 * v,
                0.022 - 0.012 * v - 0.018 * (2 * u - 1) ** 2,
            ),
            cloth,
            14,
            8,
        )
        p.leaf(
            lambda u, v: (
                (0.5 - u) * 0.165 * math.sqrt(max(0.02, 1 - (v * 0.93) ** 2.4)),
                -0.085 - 0.095 * v,
                0.019 - 0.012 * v - 0.018 * (2 * u - 1) ** 2,
            ),
            p.stuff.cloth("#2f3a2c"),
            14,
            8,
        )
        p.ball((0, 0, 0.121), 0.006, cloth, 10)
        with p.at(0, -0.102, 0.056, rx=80):
            p.write((p.text or "").upper(), 0.08, 0.03, p.stuff.ink("#d9d6cd"), 0.004)
        return
    cowboy = p.says("cowboy", "stetson", "western", "ten-gallon")
    felt = p.stuff.skin(p.stuff.colour("#6a4a2c" if cowboy else "#3b3630"), 0.95, 0.1, 90, 0.1)
    wide, deep, tall = (0.185, 0.205, 0.135) if cowboy else (0.14, 0.165, 0.115)

    def brim(u: float, v: float, lift: float) -> tuple[float, float, float]:
        t = 2 * math.pi * u
        a, b = 0.082 + (wide - 0.082) * v, 0.1 + (deep - 0.1) * v
        curl = (0.06 if cowboy else 0.016) * v * v * math.cos(t) ** 2 - (0.014 if cowboy else 0.008) * v * math.sin(
            t
        ) ** 2 * (1 if math.sin(t) < 0 else -0.4)
        return a * math.cos(t), b * math.sin(t), 0.02 + curl + lift

    p.leaf(lambda u, v: brim(u, 1 - v, 0.002), felt, 48, 5)
    p.leaf(lambda u, v: brim(u, v, -0.001), felt, 48, 5)
    p.tube([brim(k / 48, 1, 0.0005) for k in range(48)], 0.0022, felt, 6, closed=True)

    def crown(u: float, v: float) -> tuple[float, float, float]:
        t = 2 * math.pi * u
        r = (1, 0.99, 0.96, 0.91, 0.84, 0.74, 0.55, 0.3, 0.02)[round(v * 8)]
        h = (0, 0.25, 0.5, 0.72, 0.88, 0.98, 1.0, 0.9, 0.82)[round(v * 8)]
        pinch = 1 - 0.28 * max(0.0, -math.sin(t)) ** 2 * max(0.0, v - 0.35)
        return (
            0.083 * r * math.cos(t) * pinch,
            0.101 * r * math.sin(t),
            0.02 + tall * h + 0.012 * math.sin(t) * (1 if v > 0.5 else 0) * v,
        )

    p.leaf(crown, felt, 40, 8)
    p.loft(
        [(0, 0, 0.02, 0.0845, 0.1025), (0, 0, 0.046, 0.0838, 0.1015)],
        p.stuff.cloth("#171412" if not cowboy else "#2c1a10"),
        44,
        capped=False,
    )
    p.box((0.084, -0.005, 0.034), (0.006, 0.03, 0.02), p.stuff.cloth("#171412"), 0.002)


def helmet(p: Piece) -> None:
    """A motorcycle helmet; a soldier's or a knight's where the words say so."""
    if p.says("army", "military", "soldier", "war", "steel", "combat", "soldier's"):
        green = p.stuff.enamel(p.stuff.colour("#4a5232"), 0.6)
        p.loft(
            [
                (0, 0, 0, 0.132, 0.152),
                (0, 0, 0.008, 0.128, 0.148),
                (0, 0, 0.03, 0.115, 0.132),
                (0, 0, 0.08, 0.108, 0.124),
                (0, 0, 0.125, 0.088, 0.1),
                (0, 0, 0.155, 0.055, 0.062),
                (0, 0, 0.165, 0.01, 0.012),
            ],
            green,
            40,
        )
        for side in (-1, 1):
            p.tube(
                smooth([(side * 0.11, 0, 0.03), (side * 0.15, -0.03, 0.004), (side * 0.1, -0.17, 0.004)], 5),
                0.009,
                p.stuff.cloth("#3a3624"),
                6,
                flat=0.2,
            )
        return
    if p.says("knight", "medieval", "armour", "armor", "knight's"):
        steel, dark = p.stuff.metal(p.stuff.colour("#9b9da0"), 0.25), p.stuff.rubber("#080808")
        p.turned(
            [
                (0.11, 0),
                (0.112, 0.003),
                (0.105, 0.04),
                (0.11, 0.12),
                (0.112, 0.2),
                (0.1, 0.255),
                (0.07, 0.29),
                (0.0, 0.305),
            ],
            steel,
            36,
        )
        p.box((0, -0.108, 0.15), (0.022, 0.014, 0.24), p.stuff.metal("#c79a3e", 0.3), 0.004)
        for side in (-1, 1):
            with p.at(rz=side * 26):
                p.box((0, -0.11, 0.195), (0.062, 0.008, 0.012), dark, 0.001)
                for k in range(9):
                    p.cylinder(
                        (-0.02 + 0.02 * (k % 3), -0.107, 0.07 + 0.022 * (k // 3)),
                        0.0042,
                        0.012,
                        dark,
                        sides=10,
                        axis="y",
                    )
        return
    shell, visor = p.stuff.enamel(p.stuff.colour("#a3201c"), 0.1), p.stuff.enamel("#0c0e12", 0.04)
    body = [
        (0, 0.006, 0.0, 0.098, 0.11),
        (0, 0.004, 0.01, 0.108, 0.122),
        (0, 0, 0.07, 0.124, 0.142),
        (0, 0, 0.14, 0.127, 0.147),
        (0, 0.004, 0.19, 0.112, 0.13),
        (0, 0.008, 0.23, 0.08, 0.092),
        (0, 0.01, 0.25, 0.04, 0.045),
        (0, 0.01, 0.254, 0.006, 0.007),
    ]
    p.loft(body, shell, 44, 2.15)
    p.leaf(
        lambda u, v: (
            0.139 * math.sin(math.radians(-74 + 148 * u)),
            -0.161 * math.cos(math.radians(-74 + 148 * u)) + 0.012 * v * v,
            0.105 + 0.085 * v,
        ),
        visor,
        24,
        4,
    )
    for side in (-1, 1):
        p.cylinder((side * 0.127, -0.035, 0.145), 0.02, 0.014, p.stuff.plastic("#141416"), sides=20, axis="x")
    p.loft([(0, 0.006, -0.001, 0.1, 0.112), (0, 0.005, 0.012, 0.11, 0.124)], p.stuff.rubber("#141416"), 44, 2.15)
    for x in (-0.02, 0.02):
        p.box((x, -0.137, 0.052), (0.026, 0.014, 0.01), p.stuff.plastic("#141416"), 0.003)


def mask(p: Piece) -> None:
    """A blank white mask with a ribbon, looking up; a black eye mask where the words say so."""
    black = p.stuff.rubber("#0b0b0c")
    if p.says("eye", "masquerade", "domino", "carnival", "black"):
        silk = p.stuff.enamel(p.stuff.colour("#17171c"), 0.3)
        shape = smooth(
            [
                (0.09, 0.028),
                (0.055, 0.045),
                (0.02, 0.03),
                (0.0, 0.022),
                (-0.02, 0.03),
                (-0.055, 0.045),
                (-0.09, 0.028),
                (-0.082, -0.008),
                (-0.05, -0.03),
                (-0.018, -0.022),
                (0.0, -0.004),
                (0.018, -0.022),
                (0.05, -0.03),
                (0.082, -0.008),
            ],
            4,
            True,
        )
        p.slab(shape, 0.004, silk, 0.001, middle=0.012)
        p.tube([(x, y, 0.0145) for x, y in shape], 0.0018, p.stuff.gilt(), 5, closed=True)
        for side in (-1, 1):
            p.slab(
                smooth(
                    [
                        (side * 0.06, 0.004),
                        (side * 0.042, 0.016),
                        (side * 0.022, 0.008),
                        (side * 0.028, -0.006),
                        (side * 0.048, -0.008),
                    ][::side],
                    4,
                    True,
                ),
                0.0046,
                p.stuff.paper("#b9a890"),
                middle=0.012,
            )
            p.tube(
                smooth(
                    [
                        (side * 0.088, 0.012, 0.011),
                        (side * 0.13, 0.03, 0.003),
                        (side * 0.15, -0.02, 0.003),
                        (side * 0.19, -0.03, 0.003),
                    ],
                    5,
                ),
                0.006,
                silk,
                6,
                flat=0.15,
            )
        return
    skin = p.stuff.china(p.stuff.colour("#d9d4c6"))

    def face(u: float, v: float) -> tuple[float, float, float]:
        a, b = 2 * u - 1, 2 * v - 1
        wide = 0.078 * (1 - 0.3 * max(0.0, -b) ** 1.6 - 0.06 * max(0.0, b) ** 2)
        round_ = math.sqrt(max(0.0, 1 - min(1, abs(b)) ** 3.2))
        x, y = wide * a * round_, 0.11 * b
        z = 0.062 * math.sqrt(max(0.0, 1 - a * a * 0.98)) * (0.35 + 0.65 * round_)
        z += 0.02 * math.exp(-((a / 0.16) ** 2)) * math.exp(-(((b + 0.12) / 0.24) ** 2))
        z -= 0.012 * sum(math.exp(-(((a - s * 0.42) / 0.2) ** 2) - ((b - 0.17) / 0.11) ** 2) for s in (-1, 1))
        z += 0.007 * math.exp(-((a / 0.26) ** 2) - ((b + 0.5) / 0.07) ** 2)
        return x, y, z

    p.leaf(face, skin, 36, 40)
    p.leaf(
        lambda u, v: (lambda q: (q[0] * 0.96, q[1] * 0.96, q[2] - 0.005))(face(1 - u, v)),
        p.stuff.paper("#3a342c"),
        20,
        20,
    )
    for side in (-1, 1):
        hole = smooth([(0.0165, 0.0), (0.004, 0.0082), (-0.0155, 0.002), (-0.004, -0.0072)], 5, True)
        count = len(hole)
        points = []
        for x, y in hole:
            cx, cy = side * 0.0325 + side * x, 0.0185 + y
            points.append((cx, cy, face(0.5 + cx / 0.156, 0.5 + cy / 0.22)[2] + 0.0035))
        p.add(points, [tuple(range(count))[:: 1 if side > 0 else -1]], black)
    p.tube(
        [
            (x, -0.055 - 0.003 * math.cos(60 * x), face(0.5 + x / 0.15, 0.25)[2] + 0.0012)
            for x in [-0.02 + 0.004 * k for k in range(11)]
        ],
        0.0012,
        p.stuff.ink("#6a2a24"),
        6,
    )
    for side in (-1, 1):
        p.tube(
            smooth(
                [
                    (side * 0.075, 0.015, 0.012),
                    (side * 0.1, 0.03, 0.004),
                    (side * 0.12, -0.03, 0.003),
                    (side * 0.15, -0.05, 0.003),
                ],
                5,
            ),
            0.006,
            p.stuff.cloth("#1a1a1e"),
            6,
            flat=0.15,
        )


def glove(p: Piece) -> None:
    """A leather glove, lying flat."""
    hide = p.stuff.main("leather", "#2a1a12")
    p.slab(
        smooth(
            [
                (0.042, -0.11),
                (0.038, -0.05),
                (0.046, 0.0),
                (0.044, 0.03),
                (-0.044, 0.03),
                (-0.046, 0.0),
                (-0.04, -0.05),
                (-0.046, -0.11),
            ],
            4,
        ),
        0.022,
        hide,
        0.008,
        middle=0.012,
        smooth=True,
    )
    for x, tall, lean in ((-0.035, 0.07, 8), (-0.012, 0.085, 2), (0.012, 0.08, -3), (0.034, 0.06, -9)):
        with p.at(x, 0.022, 0.011, rz=lean):
            p.tube(
                [
                    (0, -0.02, 0),
                    (0, tall * 0.4, 0.001),
                    (0, tall * 0.85, 0),
                    (0, tall, -0.001),
                    (0, tall + 0.006, -0.001),
                ],
                [0.0125, 0.0122, 0.0108, 0.008, 0.002],
                hide,
                12,
                flat=0.82,
            )
    p.tube(
        smooth([(0.034, -0.035, 0.012), (0.06, -0.005, 0.012), (0.075, 0.03, 0.011), (0.079, 0.042, 0.011)], 4),
        [0.016, 0.016, 0.0155, 0.015, 0.0145, 0.014, 0.0135, 0.0125, 0.0115, 0.0105, 0.009, 0.006, 0.002],
        hide,
        12,
        flat=0.8,
    )
    for x in (-0.018, 0.0, 0.018):
        p.tube([(x, -0.02, 0.0235), (x * 1.1, 0.028, 0.0235)], 0.0011, p.stuff.leather("#120b07"), 5)
    p.box((0, -0.1, 0.0125), (0.088, 0.01, 0.025), p.stuff.leather("#120b07"), 0.004)


def shoe(p: Piece) -> None:
    """A pair of lace-up shoes; boots where the words say so."""
    hide, sole = p.stuff.main("leather", "#3a2012"), p.stuff.rubber("#17120e")
    boots = p.says("boot", "boots", "cowboy")
    for side in (-1, 1):
        with p.at(side * 0.062, 0, 0, rz=-4 * side):
            out = smooth(
                [
                    (0.04, -0.12),
                    (0.022, -0.155),
                    (-0.012, -0.155),
                    (-0.038, -0.12),
                    (-0.034, 0.0),
                    (-0.033, 0.09),
                    (-0.018, 0.13),
                    (0.014, 0.13),
                    (0.032, 0.09),
                    (0.03, 0.0),
                ][::-1],
                4,
                True,
            )
            p.slab(out, 0.009, sole, 0.002, middle=0.0145)
            p.slab([(x, y) for x, y in out if y > 0.045], 0.02, sole, 0.002, middle=0.01)
            p.slab([(x, y) for x, y in out if y < -0.03], 0.006, sole, 0, middle=0.008)
            rows = []
            for y, wide, tall in (
                (-0.15, 0.014, 0.016),
                (-0.14, 0.028, 0.03),
                (-0.115, 0.037, 0.042),
                (-0.08, 0.038, 0.05),
                (-0.045, 0.034, 0.064),
                (-0.01, 0.031, 0.084),
                (0.02, 0.03, 0.098),
                (0.06, 0.031, 0.1),
                (0.1, 0.03, 0.104),
                (0.122, 0.022, 0.104),
                (0.129, 0.012, 0.1),
            ):
                rows.append(
                    [
                        (
                            wide * math.cos(t) * (1 if math.sin(t) < 0.6 else 0.92),
                            y,
                            0.018 + tall * max(0.0, math.sin(t)) ** 0.7,
                        )
                        for t in [math.pi * k / 14 for k in range(15)]
                    ]
                )
            points = [q for row in rows for q in row]
            p.add(
                points,
                [
                    (15 * a + b, 15 * a + b + 1, 15 * (a + 1) + b + 1, 15 * (a + 1) + b)[::-1]
                    for a in range(10)
                    for b in range(14)
                ],
                hide,
                smooth=True,
            )
            p.add(rows[0], [tuple(range(15))], hide)
            p.add(rows[-1], [tuple(range(15))[::-1]], hide)
            if boots:
                p.loft(
                    [
                        (0, 0.07, 0.08, 0.031, 0.056),
                        (0, 0.075, 0.16, 0.036, 0.05),
                        (0, 0.075, 0.28, 0.046, 0.058),
                        (0, 0.075, 0.3, 0.046, 0.058),
                    ],
                    hide,
                    24,
                )
                p.loft(
                    [(0, 0.075, 0.285, 0.043, 0.055), (0, 0.075, 0.3008, 0.0435, 0.0555)],
                    p.stuff.leather("#1a0f08"),
                    24,
                )
                continue
            p.slab(
                smooth(
                    [(0.02, 0.045), (0.0, 0.04), (-0.02, 0.045), (-0.022, 0.09), (0.0, 0.112), (0.022, 0.09)][::-1],
                    4,
                    True,
                ),
                0.012,
                p.stuff.leather("#120b07"),
                middle=0.1165,
            )
            for k in range(5):
                y = -0.058 + 0.02 * k
                z = 0.018 + 0.06 + 0.0078 * k * 1.35
                p.tube(
                    [(-0.015, y, z - 0.006), (0, y + 0.006, z + 0.001), (0.015, y + 0.01, z - 0.004)],
                    0.0018,
                    p.stuff.cloth("#120d0a"),
                    6,
                )
            for turn in (-1, 1):
                p.tube(
                    smooth(
                        [
                            (0, 0.026, 0.122),
                            (turn * 0.02, 0.02, 0.125),
                            (turn * 0.032, 0.0, 0.1),
                            (turn * 0.012, 0.02, 0.118),
                        ],
                        4,
                    ),
                    0.0016,
                    p.stuff.cloth("#120d0a"),
                    6,
                )
