# SPDX-License-Identifier: GPL-3.0-or-later
"""Toys and games."""

from __future__ import annotations

import itertools
import math

from movie_director.engines.blender.stage.kit.outline import ring, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def doll(p: Piece) -> None:
    """A doll in a dress, sitting."""
    skin, hair, cloth = p.stuff.china("#d9ae92"), p.stuff.cloth("#5a341a"), p.stuff.cloth(p.stuff.colour("#b8566a"))
    p.loft(
        [
            (0, 0.02, 0.012, 0.07, 0.06),
            (0, 0.015, 0.03, 0.085, 0.075),
            (0, 0.012, 0.06, 0.06, 0.05),
            (0, 0.01, 0.1, 0.034, 0.026),
            (0, 0.01, 0.14, 0.038, 0.027),
            (0, 0.01, 0.155, 0.022, 0.018),
        ],
        cloth,
        28,
    )
    p.tube(
        [
            (0.075 * math.cos(t), 0.015 + 0.065 * math.sin(t), 0.018 + 0.004 * math.sin(9 * t))
            for t in [2 * math.pi * k / 44 for k in range(44)]
        ],
        0.006,
        p.stuff.cloth("#d9d2c4"),
        6,
        closed=True,
    )
    p.turned([(0.014, 0.15), (0.012, 0.17)], skin, 14)
    p.ball((0, 0.006, 0.2), (0.04, 0.038, 0.044), skin, 22)
    p.loft(
        [
            (0, 0.018, 0.16, 0.04, 0.03),
            (0, 0.02, 0.185, 0.046, 0.034),
            (0, 0.018, 0.215, 0.045, 0.037),
            (0, 0.012, 0.238, 0.034, 0.033),
            (0, 0.01, 0.248, 0.01, 0.01),
        ],
        hair,
        22,
    )
    for side in (-1, 1):
        p.ball((side * 0.0145, -0.03, 0.204), (0.0075, 0.003, 0.0085), p.stuff.enamel("#e4e0d6", 0.1), 12)
        p.ball((side * 0.0145, -0.0325, 0.204), (0.0042, 0.002, 0.005), p.stuff.enamel("#27508f", 0.05), 10)
        p.ball((side * 0.0145, -0.0342, 0.204), (0.002, 0.001, 0.0025), p.stuff.enamel("#0b0b0c", 0.05), 8)
        p.ball((side * 0.022, -0.0265, 0.187), (0.008, 0.002, 0.006), p.stuff.skin("#d98a84"), 10)
        p.tube(
            smooth([(side * 0.034, 0.01, 0.142), (side * 0.06, -0.005, 0.11), (side * 0.066, -0.03, 0.08)], 4),
            [0.0125, 0.0125, 0.012, 0.012, 0.0115, 0.011, 0.0105, 0.01, 0.009],
            skin,
            10,
        )
        p.ball((side * 0.067, -0.034, 0.075), 0.0105, skin, 10)
        p.tube([(side * 0.028, -0.03, 0.02), (side * 0.04, -0.1, 0.017)], [0.0165, 0.0125], skin, 10)
        p.ball((side * 0.0415, -0.112, 0.02), (0.0135, 0.0165, 0.02), p.stuff.enamel("#1a1a1e", 0.2), 12)
        p.tube(
            smooth([(side * 0.036, 0.02, 0.22), (side * 0.056, 0.012, 0.19), (side * 0.05, 0.008, 0.15)], 4),
            [0.012, 0.013, 0.0135, 0.0135, 0.013, 0.012, 0.011, 0.009, 0.005],
            hair,
            8,
        )
        p.ball((side * 0.045, 0.012, 0.226), (0.012, 0.005, 0.008), p.stuff.enamel("#a3201c", 0.3), 8)
    p.ball((0, -0.034, 0.182), (0.006, 0.002, 0.003), p.stuff.enamel("#a3283a", 0.2), 8)
    p.ball((0, -0.036, 0.193), (0.0032, 0.003, 0.003), skin, 8)
    p.ball((0, -0.016, 0.222), (0.036, 0.024, 0.018), hair, 16)


def teddy(p: Piece) -> None:
    """A teddy bear, sitting."""
    fur, pale, black = (
        p.stuff.skin(p.stuff.colour("#8f5f30"), 0.98, 0.25, 140, 0.5),
        p.stuff.skin("#c9a06a", 0.98, 0.2, 140, 0.4),
        p.stuff.enamel("#120d0a", 0.1),
    )
    p.ball((0, 0.02, 0.095), (0.078, 0.07, 0.09), fur, 24)
    p.ball((0, -0.026, 0.085), (0.05, 0.03, 0.058), pale, 18)
    p.ball((0, 0.005, 0.225), (0.072, 0.064, 0.064), fur, 24)
    p.ball((0, -0.052, 0.208), (0.033, 0.026, 0.026), pale, 18)
    p.ball((0, -0.077, 0.218), (0.0115, 0.007, 0.008), black, 12)
    p.tube([(0, -0.0785, 0.21), (0, -0.078, 0.198), (0.012, -0.073, 0.192)], 0.0012, black, 5)
    p.tube([(0, -0.078, 0.198), (-0.012, -0.073, 0.192)], 0.0012, black, 5)
    for side in (-1, 1):
        p.ball((side * 0.026, -0.055, 0.238), 0.0078, black, 12)
        p.ball((side * 0.058, 0.012, 0.277), (0.028, 0.016, 0.028), fur, 16)
        p.ball((side * 0.058, 0.0, 0.276), (0.017, 0.008, 0.017), pale, 12)
        p.tube(
            smooth([(side * 0.055, 0.01, 0.155), (side * 0.1, -0.02, 0.12), (side * 0.105, -0.045, 0.09)], 4),
            [0.024, 0.026, 0.027, 0.028, 0.028, 0.028, 0.028, 0.026, 0.022],
            fur,
            12,
        )
        p.ball((side * 0.106, -0.05, 0.084), 0.026, fur, 14)
        p.tube([(side * 0.045, -0.01, 0.035), (side * 0.07, -0.1, 0.034)], [0.036, 0.032], fur, 14)
        p.ball((side * 0.072, -0.112, 0.04), (0.034, 0.022, 0.042), fur, 16)
        p.ball((side * 0.072, -0.131, 0.04), (0.022, 0.008, 0.029), pale, 12)
    p.tube(
        [(0.062 * math.cos(t), 0.008 + 0.056 * math.sin(t), 0.172) for t in [2 * math.pi * k / 28 for k in range(28)]],
        0.006,
        p.stuff.enamel("#a3201c", 0.4),
        6,
        closed=True,
    )
    for side in (-1, 1):
        p.ball((side * 0.024, -0.058, 0.168), (0.022, 0.007, 0.013), p.stuff.enamel("#a3201c", 0.4), 12)


def ball(p: Piece) -> None:
    """A ball: of leather panels; a basketball, baseball, tennis ball or beach ball where the words say so."""
    if p.says("basketball"):
        skin, line = p.stuff.skin(p.stuff.colour("#b5591e"), 0.7, 0.1, 300, 0.4), p.stuff.rubber("#120d0a")
        radius = 0.12
        p.ball((0, 0, radius), radius, skin, 36)
        with p.at(0, 0, radius, rx=20, ry=25):
            for rx, ry in ((0, 0), (90, 0), (0, 90)):
                with p.at(rx=rx, ry=ry):
                    p.tube(
                        [
                            (radius * math.cos(t), radius * math.sin(t), 0)
                            for t in [2 * math.pi * k / 48 for k in range(48)]
                        ],
                        0.0024,
                        line,
                        6,
                        closed=True,
                    )
        return
    if p.says("baseball", "tennis"):
        tennis = p.says("tennis")
        radius = 0.0335 if tennis else 0.037
        p.ball((0, 0, radius), radius, p.stuff.skin("#b9c23a" if tennis else "#d9d3c4", 0.9, 0.1, 300, 0.3), 28)
        seam = []
        for k in range(72):
            t = 2 * math.pi * k / 72
            x, y, z = (
                0.75 * math.cos(t) + 0.25 * math.cos(3 * t),
                0.75 * math.sin(t) - 0.25 * math.sin(3 * t),
                0.87 * math.sin(2 * t),
            )
            long = math.sqrt(x * x + y * y + z * z)
            seam.append((radius * x / long, radius * y / long, radius * z / long))
        with p.at(0, 0, radius, rx=50, rz=30):
            p.tube(seam, 0.0012, p.stuff.ink("#d9d6cd" if tennis else "#a3201c"), 5, closed=True)
        return
    if p.says("beach", "toy", "red", "blue", "child's", "rubber", "bouncing"):
        radius = 0.14
        with p.at(0, 0, radius, rx=28, ry=20):
            for k in range(6):
                tone = p.stuff.enamel((p.stuff.colour("#a3201c"), "#d9d6cd")[k % 2], 0.2)
                p.leaf(
                    lambda u, v, k=k: (
                        radius * math.sin(math.pi * (0.004 + 0.992 * (1 - v))) * math.cos(math.radians(60 * (k + u))),
                        radius * math.sin(math.pi * (0.004 + 0.992 * (1 - v))) * math.sin(math.radians(60 * (k + u))),
                        radius * math.cos(math.pi * (0.004 + 0.992 * (1 - v))),
                    ),
                    tone,
                    8,
                    24,
                )
        return
    radius, g = 0.11, (1 + math.sqrt(5)) / 2
    p.ball((0, 0, radius), radius, p.stuff.enamel(p.stuff.colour("#d9d6cd"), 0.35), 48)
    points = (
        [(a, b * g, 0) for a in (-1, 1) for b in (-1, 1)]
        + [(0, a, b * g) for a in (-1, 1) for b in (-1, 1)]
        + [(b * g, 0, a) for a in (-1, 1) for b in (-1, 1)]
    )
    with p.at(0, 0, radius, rx=12, ry=8):
        for x, y, z in points:
            long = math.sqrt(x * x + y * y + z * z)
            turn, tip = math.degrees(math.atan2(y, x)), math.degrees(math.acos(z / long))
            with p.at(rz=turn), p.at(ry=tip):
                corners = [(math.cos(2 * math.pi * k / 5), math.sin(2 * math.pi * k / 5)) for k in range(6)]
                edge = [
                    (a + (c - a) * n / 4, b + (d - b) * n / 4)
                    for (a, b), (c, d) in itertools.pairwise(corners)
                    for n in range(4)
                ]
                rings = []
                for wide in (0.36, 0.24, 0.12):
                    flat = [(a * math.sin(wide), b * math.sin(wide)) for a, b in edge]
                    rings.append(
                        [
                            (1.008 * radius * a, 1.008 * radius * b, 1.008 * radius * math.sqrt(1 - a * a - b * b))
                            for a, b in flat
                        ]
                    )
                p.add(
                    [*(q for r in rings for q in r), (0, 0, radius * 1.009)],
                    [
                        *(
                            (20 * r + i, 20 * r + (i + 1) % 20, 20 * r + 20 + (i + 1) % 20, 20 * r + 20 + i)
                            for r in (0, 1)
                            for i in range(20)
                        ),
                        *((40 + i, 40 + (i + 1) % 20, 60) for i in range(20)),
                    ],
                    p.stuff.enamel("#17171a", 0.35),
                    smooth=True,
                )


def dice(p: Piece) -> None:
    """Two dice."""
    body, pip = p.stuff.plastic(p.stuff.colour("#d9d4c6"), 0.15), p.stuff.ink("#17171a")
    spots = {
        1: [(0, 0)],
        2: [(-1, -1), (1, 1)],
        3: [(-1, -1), (0, 0), (1, 1)],
        4: [(-1, -1), (1, 1), (-1, 1), (1, -1)],
        5: [(-1, -1), (1, 1), (-1, 1), (1, -1), (0, 0)],
        6: [(-1, -1), (-1, 0), (-1, 1), (1, -1), (1, 0), (1, 1)],
    }
    for x, y, turn, top, front, side in ((-0.014, 0.0, 18, 5, 3, 6), (0.014, 0.009, -34, 6, 2, 3)):
        with p.at(x, y, 0.008, rz=turn):
            p.box((0, 0, 0), (0.016, 0.016, 0.016), body, 0.0022)
            for number, rx, ry in ((top, 0, 0), (front, 90, 0), (side, 0, 90), (7 - front, -90, 0), (7 - side, 0, -90)):
                with p.at(rx=rx, ry=ry):
                    for a, b in spots[number]:
                        p.slab(ring(0.0015, 12, 1, 0.0042 * a, 0.0042 * b), 0.0003, pip, middle=0.0081)


def chess(p: Piece) -> None:
    """A chess board with a game on it."""
    frame, light, dark = p.stuff.main("wood", "#3a2012"), p.stuff.wood("#c9a878"), p.stuff.wood("#5a3418")
    p.box((0, 0, 0.01), (0.4, 0.4, 0.02), frame, 0.004)
    for i in range(8):
        for j in range(8):
            if (i + j) % 2:
                p.box((-0.154 + 0.044 * i, -0.154 + 0.044 * j, 0.0205), (0.0435, 0.0435, 0.002), light, 0)
            else:
                p.box((-0.154 + 0.044 * i, -0.154 + 0.044 * j, 0.0205), (0.0435, 0.0435, 0.002), dark, 0)
    white, black = p.stuff.enamel("#d2c4a0", 0.25), p.stuff.enamel("#1c1511", 0.25)
    foot = [(0.0135, 0), (0.014, 0.003), (0.0095, 0.008), (0.006, 0.014)]
    heads = {
        "p": [(0.0048, 0.024), (0.0075, 0.026), (0.0045, 0.028), (0.0072, 0.034), (0.005, 0.0395), (0.0, 0.041)],
        "r": [(0.006, 0.03), (0.0095, 0.034), (0.0095, 0.045), (0.0065, 0.045), (0.0065, 0.042), (0.0, 0.042)],
        "b": [(0.0048, 0.036), (0.0085, 0.039), (0.005, 0.041), (0.0078, 0.048), (0.003, 0.058), (0.0, 0.061)],
        "q": [
            (0.0055, 0.045),
            (0.0095, 0.048),
            (0.0055, 0.051),
            (0.0105, 0.063),
            (0.007, 0.0645),
            (0.002, 0.068),
            (0.0, 0.07),
        ],
        "k": [(0.006, 0.05), (0.01, 0.053), (0.006, 0.056), (0.01, 0.07), (0.004, 0.074), (0.0, 0.075)],
    }
    game = (
        ("r", 0, 0, 1),
        ("k", 6, 0, 1),
        ("r", 5, 0, 1),
        ("p", 0, 1, 1),
        ("p", 1, 1, 1),
        ("p", 5, 1, 1),
        ("p", 6, 1, 1),
        ("p", 7, 1, 1),
        ("q", 3, 2, 1),
        ("b", 2, 3, 1),
        ("p", 4, 3, 1),
        ("r", 0, 7, 0),
        ("k", 6, 7, 0),
        ("r", 5, 7, 0),
        ("p", 0, 6, 0),
        ("p", 1, 6, 0),
        ("p", 6, 6, 0),
        ("p", 7, 6, 0),
        ("q", 3, 6, 0),
        ("b", 5, 5, 0),
        ("p", 3, 4, 0),
    )
    for kind, i, j, mine in game:
        with p.at(-0.154 + 0.044 * i, -0.154 + 0.044 * j, 0.0215):
            p.turned([*foot, *heads[kind]], white if mine else black, 12)
            if kind == "k":
                p.box((0, 0, 0.079), (0.0022, 0.0022, 0.01), white if mine else black, 0)
                p.box((0, 0, 0.08), (0.007, 0.002, 0.0022), white if mine else black, 0)
