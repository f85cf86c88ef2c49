# SPDX-License-Identifier: GPL-3.0-or-later
"""Telephones and two-way radios."""

from __future__ import annotations

import math
from typing import Any

from movie_director.engines.blender.stage.kit.outline import helix, ring, round_box, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def mobile(p: Piece) -> None:
    """A mobile phone, its screen lit: the script's words as a message, else a clock. Old ones fold."""
    if p.says("flip", "old", "nokia", "burner", "cellphone", "cellular"):
        _flip(p)
        return
    body = p.stuff.main("metal", "#2a2c30")
    p.slab(round_box(0.072, 0.148, 0.012, 6), 0.0076, body, 0.0014, middle=0.0038)
    p.slab(round_box(0.0695, 0.1455, 0.011, 6), 0.0004, p.stuff.enamel("#08090b", 0.06), middle=0.0077)
    p.slab(round_box(0.0655, 0.1405, 0.009, 6), 0.0004, p.stuff.glow("#16324f", 0.9), middle=0.0079)
    white, pale = p.stuff.glow("#f2f4f6", 1.6), p.stuff.glow("#8fb0c9", 1.0)
    with p.at(0, 0, 0.0081):
        with p.at(0, 0.066):
            p.slab(round_box(0.018, 0.005, 0.0024, 3), 0.0004, p.stuff.enamel("#08090b", 0.06))
        if p.text:
            with p.at(0, 0.012):
                p.slab(round_box(0.06, 0.07, 0.006), 0.0003, p.stuff.glow("#e8edf0", 1.2))
                p.write(p.text, 0.053, 0.06, p.stuff.ink("#10141a"), 0.0004, most=0.0082)
            with p.at(0, 0.055):
                p.write("MESSAGE", 0.04, 0.005, white, 0.0003)
        else:
            with p.at(0, 0.036):
                p.write("10:08", 0.054, 0.018, white, 0.0003)
            for i in range(3):
                for j in range(2):
                    p.slab(
                        round_box(0.012, 0.012, 0.003, 3, -0.019 + 0.019 * i, -0.004 - 0.02 * j),
                        0.0004,
                        p.stuff.glow(
                            ("#3f8f5a", "#c9853a", "#b8443c", "#4a7fc0", "#8a6ab8", "#3aa0a0")[2 * i + j], 1.1
                        ),
                    )
            p.slab(round_box(0.054, 0.016, 0.006, 3, 0, -0.053), 0.0003, pale)
    p.box((0.0362, 0.025, 0.004), (0.001, 0.018, 0.0025), body, 0.0003)


def _flip(p: Piece) -> None:
    body, key = p.stuff.plastic(p.stuff.colour("#34383f")), p.stuff.plastic("#9fa5ab")
    p.slab(round_box(0.05, 0.092, 0.012), 0.014, body, 0.004, middle=0.007)
    digits = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#")
    for k, digit in enumerate(digits):
        x, y = -0.0145 + 0.0145 * (k % 3), 0.006 - 0.0115 * (k // 3)
        p.slab(round_box(0.012, 0.0085, 0.003, 3, x, y), 0.0016, key, 0.0004, middle=0.0143)
        with p.at(x, y, 0.0151):
            p.write(digit, 0.006, 0.0052, p.stuff.ink(), 0.0002)
    p.slab(ring(0.009, 20, 0.8, 0, 0.026), 0.002, key, 0.0004, middle=0.0143)
    for x, tone in ((-0.0175, "#3f8f4a"), (0.0175, "#b0281e")):
        p.slab(ring(0.0042, 14, 0.8, x, 0.026), 0.002, p.stuff.plastic(tone), 0.0004, middle=0.0143)
    p.cylinder((0, 0.048, 0.014), 0.0055, 0.05, body, sides=16, axis="x")
    with p.at(0, 0.05, 0.0145, rx=62):
        p.slab(round_box(0.05, 0.085, 0.012, 4, 0, 0.0425), 0.009, body, 0.003)
        p.slab(round_box(0.041, 0.055, 0.003, 3, 0, 0.042), 0.0006, p.stuff.glow("#8fa5a0", 1.0), middle=0.0046)
        p.box((0, 0.077, 0.0046), (0.012, 0.002, 0.0006), p.stuff.ink("#0b0b0c"), 0)
        with p.at(0, 0.044, 0.005):
            p.write(p.text or "10:08", 0.036, 0.04, p.stuff.ink("#10201c"), 0.0002, most=0.011)


def telephone(p: Piece) -> None:
    """A rotary telephone and its coiled cord, with its receiver on unless it is off the hook."""
    body = p.stuff.plastic(p.stuff.colour("#141416"), 0.16)
    steel = p.stuff.metal("#b3b5b8", 0.15)
    p.loft(
        [
            (0, 0, 0, 0.1, 0.098),
            (0, 0, 0.006, 0.105, 0.103),
            (0, 0, 0.025, 0.101, 0.099),
            (0, 0.012, 0.06, 0.082, 0.072),
            (0, 0.028, 0.095, 0.064, 0.044),
            (0, 0.032, 0.112, 0.06, 0.036),
            (0, 0.032, 0.116, 0.05, 0.028),
        ],
        body,
        36,
        4,
    )
    with p.at(0, -0.046, 0.058, rx=38):
        p.cylinder((0, 0, 0.01), 0.053, 0.012, body, sides=40)
        p.cylinder((0, 0, 0.0165), 0.05, 0.002, p.stuff.paper("#d9d4c4"), sides=40)
        plate = p.stuff.main("metal", "#2a2b2e") if p.says("steel", "metal") else p.stuff.plastic("#232327", 0.12)
        p.turned([(0.0465, 0.0195), (0.0465, 0.0215), (0.0455, 0.0225), (0.0, 0.0225)], plate, 40)
        for k in range(10):
            a = math.radians(55 + 27 * k)
            x, y = 0.0335 * math.cos(a), 0.0335 * math.sin(a)
            with p.at(x, y, 0.0222):
                p.turned(
                    [(0.0079, 0.0), (0.0079, 0.0012), (0.0068, 0.0012), (0.0068, 0.0006)], p.stuff.paper("#d9d4c4"), 18
                )
                with p.at(0, 0, 0.0009):
                    p.write(str((k + 1) % 10), 0.008, 0.0078, p.stuff.ink(), 0.0001)
        p.cylinder((0, 0, 0.0235), 0.0155, 0.003, p.stuff.paper("#d9d4c4"), sides=24)
        p.turned([(0.0175, 0.022), (0.0175, 0.0255), (0.0155, 0.0255)], steel, 26)
        p.tube(smooth([(0.028, -0.046, 0.0235), (0.034, -0.036, 0.026), (0.038, -0.028, 0.026)], 3), 0.0022, steel, 6)
    for x in (-0.046, 0.046):
        for y in (0.004, 0.06):
            p.box((x, y, 0.124), (0.022, 0.012, 0.03), body, 0.005)
    if not p.says("unhooked"):
        _receiver(p, body)
    coil = helix(0.0065, 0.0062, 22, 8)
    path = smooth([(-0.1, 0.02, 0.12), (-0.135, 0.0, 0.02), (-0.12, -0.06, 0.009), (-0.15, -0.1, 0.009)], 60)
    cord = [
        (path[k][0] + coil[k][0], path[k][1] + coil[k][1] * 0.6, path[k][2] + coil[k][1] * 0.8)
        for k in range(len(coil))
        if k < len(path)
    ]
    p.tube(cord, 0.0022, p.stuff.rubber("#141416"), 5)


def _receiver(p: Piece, body: Any) -> None:
    with p.at(0, 0.032, 0.128):
        p.tube(
            smooth([(-0.085, 0, 0.012), (-0.06, 0, 0.03), (0, 0, 0.036), (0.06, 0, 0.03), (0.085, 0, 0.012)], 5),
            [
                0.013,
                0.013,
                0.0125,
                0.012,
                0.0118,
                0.0118,
                0.0116,
                0.0115,
                0.0115,
                0.0115,
                0.0115,
                0.0115,
                0.0115,
                0.0116,
                0.0118,
                0.0118,
                0.012,
                0.0125,
                0.013,
                0.013,
                0.013,
            ],
            body,
            14,
        )
        for side in (-1, 1):
            with p.at(side * 0.088, 0, -0.016, ry=side * 12):
                p.turned(
                    [(0.024, 0.0), (0.0275, 0.003), (0.0275, 0.012), (0.02, 0.028), (0.012, 0.034), (0.0, 0.036)],
                    body,
                    26,
                )


def payphone(p: Piece) -> None:
    """A coin telephone on its back board, 75 cm high, that hangs on a wall or stands on its foot."""
    steel, black, dark = p.stuff.metal("#9b9da0", 0.28), p.stuff.plastic("#121214", 0.2), p.stuff.iron("#1c1d20")
    body = p.stuff.enamel(p.stuff.colour("#1d2c4f"), 0.25)
    p.box((0, 0.09, 0.375), (0.44, 0.02, 0.75), steel, 0.006)
    p.box((0.045, 0.01, 0.36), (0.26, 0.15, 0.56), body, 0.012)
    p.box((0.06, -0.067, 0.42), (0.2, 0.012, 0.3), steel, 0.004)
    for k, digit in enumerate(("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#")):
        x, z = 0.03 + 0.03 * (k % 3), 0.49 - 0.032 * (k // 3)
        p.box((x, -0.075, z), (0.022, 0.01, 0.022), dark, 0.003)
        with p.at(x, -0.0805, z, rx=90):
            p.write(digit, 0.014, 0.012, p.stuff.ink("#e4e2da"), 0.0002)
    p.box((0.135, -0.075, 0.52), (0.012, 0.014, 0.05), dark, 0.002)
    p.box((0.135, -0.082, 0.52), (0.003, 0.004, 0.032), p.stuff.ink("#050505"), 0)
    p.box((0.045, -0.068, 0.16), (0.2, 0.012, 0.1), steel, 0.004)
    p.cylinder((0.045, -0.076, 0.16), 0.01, 0.008, dark, sides=16, axis="y")
    p.box((0.13, -0.072, 0.16), (0.05, 0.014, 0.06), dark, 0.004)
    with p.at(0.045, -0.0655, 0.6, rx=90):
        p.box((0, 0, 0.0), (0.24, 0.05, 0.004), p.stuff.enamel("#d9d6cd", 0.3), 0)
        p.write((p.text or "TELEPHONE").upper(), 0.2, 0.03, p.stuff.ink("#1d2c4f"), 0.003)
    with p.at(-0.145, 0.015, 0.43):
        p.tube(
            smooth([(0, 0, -0.09), (0, -0.022, -0.06), (0, -0.03, 0), (0, -0.022, 0.06), (0, 0, 0.09)], 4),
            0.0125,
            black,
            14,
        )
        for z in (-0.1, 0.1):
            with p.at(0, 0.012, z, rx=90):
                p.turned([(0.022, -0.014), (0.027, -0.01), (0.027, 0.004), (0.016, 0.02), (0.0, 0.022)], black, 24)
        p.box((0, 0.04, 0.06), (0.03, 0.07, 0.018), dark, 0.004)
        p.box((0, 0.04, -0.06), (0.03, 0.07, 0.018), dark, 0.004)
    p.tube(
        smooth(
            [(-0.145, 0.02, 0.32), (-0.16, -0.02, 0.2), (-0.14, -0.03, 0.09), (-0.08, 0.0, 0.06), (-0.06, 0.02, 0.1)], 8
        ),
        0.006,
        p.stuff.metal("#8f9194", 0.35),
        8,
    )
    for x in (-0.2, 0.2):
        for z in (0.03, 0.72):
            p.cylinder((x, 0.079, z), 0.008, 0.006, dark, sides=12, axis="y")


def walkie_talkie(p: Piece) -> None:
    """A two-way radio, standing, with its aerial."""
    body, dark = p.stuff.plastic(p.stuff.colour("#1c1d20")), p.stuff.rubber("#0c0c0e")
    p.loft(
        [
            (0, 0, 0, 0.028, 0.017),
            (0, 0, 0.003, 0.03, 0.019),
            (0, 0, 0.07, 0.03, 0.019),
            (0, 0, 0.078, 0.032, 0.02),
            (0, 0, 0.128, 0.032, 0.02),
            (0, 0, 0.132, 0.03, 0.018),
        ],
        body,
        32,
        6,
    )
    for k in range(7):
        p.box((0, -0.0192, 0.02 + 0.0065 * k), (0.036, 0.0016, 0.003), dark, 0)
    p.box((0, -0.0205, 0.106), (0.038, 0.002, 0.024), p.stuff.enamel("#0a0c0a", 0.1), 0.001)
    with p.at(0, -0.0217, 0.106, rx=90):
        p.box((0, 0, 0), (0.034, 0.019, 0.0008), p.stuff.glow("#9fb86a", 0.7), 0)
        p.write(p.text or "CH 4", 0.028, 0.011, p.stuff.ink("#101a0c"), 0.0006)
    for k in range(4):
        p.box((-0.0165 + 0.011 * k, -0.0205, 0.082), (0.008, 0.003, 0.006), p.stuff.rubber("#3a3c40"), 0.001)
    p.box((-0.0328, 0, 0.088), (0.004, 0.016, 0.034), p.stuff.rubber("#8c3a1a"), 0.001)
    with p.at(-0.0165, 0, 0):
        p.turned([(0.0072, 0.13), (0.0072, 0.148), (0.0052, 0.153), (0.0046, 0.262), (0.003, 0.266)], dark, 16)
    for x in (0.008, 0.022):
        with p.at(x, 0, 0.13):
            p.turned([(0.0062, 0), (0.0062, 0.012), (0.0055, 0.0135)], dark, 14)
    p.box((0.0, 0.023, 0.09), (0.02, 0.006, 0.06), dark, 0.001)
