# SPDX-License-Identifier: GPL-3.0-or-later
"""What fits a pocket and says who you are or what you can pay."""

from __future__ import annotations

import math
from typing import Any

from movie_director.engines.blender.stage.kit.outline import ring, round_box, smooth, star
from movie_director.engines.blender.stage.kit.piece import Piece

INK = "#1b1c22"


def face(p: Piece, tall: float, lift: float = 0.0002) -> None:
    """A small portrait, `tall` metres high, about the frame's origin."""
    k = tall / 0.04
    p.box((0, 0, lift), (0.032 * k, tall, 0.0003), p.stuff.enamel("#9fb6c4", 0.3), 0)

    def flat(points: Any, tone: str, up: float) -> None:
        p.slab([(x * k, y * k) for x, y in points], 0.0003, p.stuff.enamel(tone, 0.3), middle=lift + up)

    flat(
        smooth(
            [(0.0145, -0.02), (0.012, -0.011), (0.004, -0.008), (-0.004, -0.008), (-0.012, -0.011), (-0.0145, -0.02)], 3
        ),
        "#2a3448",
        0.0002,
    )
    flat([(0.0032, -0.011), (0.0032, -0.003), (-0.0032, -0.003), (-0.0032, -0.011)], "#b98a68", 0.0004)
    flat(ring(0.0078, 18, 1.28, 0, 0.003), "#c99a76", 0.0005)
    flat(
        smooth(
            [
                (0.0086, 0.004),
                (0.007, 0.012),
                (0, 0.0155),
                (-0.007, 0.012),
                (-0.0086, 0.004),
                (-0.0055, 0.0085),
                (0.0055, 0.0085),
            ],
            2,
            True,
        ),
        "#2a1c12",
        0.0007,
    )
    for x in (-0.003, 0.003):
        flat(ring(0.0009, 8, 1, x, 0.0035), "#14110f", 0.0008)
    flat([(0.003, -0.0028), (0.003, -0.002), (-0.003, -0.002), (-0.003, -0.0028)], "#8a4a3a", 0.0008)


def passport(p: Piece) -> None:
    """A closed passport with arms in gold on its cover."""
    gold = p.stuff.gilt()
    p.slab(round_box(0.088, 0.125, 0.005), 0.0042, p.stuff.paper("#d9d2bd"), middle=0.0024)
    for z in (0.0004, 0.0046):
        p.slab(round_box(0.09, 0.127, 0.006), 0.0008, p.stuff.leather(p.stuff.colour("#4a1420")), middle=z)
    with p.at(0, 0, 0.005):
        with p.at(0, 0.045):
            p.write("PASSPORT" if not p.text else p.text, 0.066, 0.012, gold, most=0.009)
        p.slab(
            [
                *smooth([(-0.014, 0.014), (-0.013, -0.004), (0.0, -0.017), (0.013, -0.004), (0.014, 0.014)], 3),
                (0.0, 0.0115),
            ],
            0.0004,
            gold,
        )
        p.slab(star(5, 0.0075, 0.003), 0.0007, p.stuff.leather("#4a1420"))
        for side in (-1, 1):
            for k in range(5):
                with p.at(side * (0.019 + 0.002 * math.sin(k)), 0.01 - 0.006 * k, 0.0002, rz=side * (-50 + 8 * k)):
                    p.slab(ring(0.0042, 8, 0.4), 0.0003, gold)
        p.slab([(x, y + 0.022) for x, y in star(7, 0.006, 0.003)], 0.0004, gold)
        p.box((0, -0.047, 0.0002), (0.018, 0.009, 0.0003), gold, 0)
        p.slab(ring(0.0026, 12, 1, 0, -0.047), 0.0006, p.stuff.leather("#4a1420"))


def identity_card(p: Piece) -> None:
    """A plastic card with a portrait; the script's name on it."""
    p.slab(round_box(0.0856, 0.054, 0.0032), 0.0011, p.stuff.plastic("#d9dde0", 0.25), 0.0002, middle=0.0006)
    ink = p.stuff.ink(INK)
    with p.at(0, 0, 0.0011):
        p.slab(round_box(0.0852, 0.0125, 0.0012, 2, 0, 0.0205), 0.0003, p.stuff.enamel(p.stuff.colour("#27508f"), 0.3))
        title = (
            "PRESS"
            if p.says("press")
            else "DRIVER LICENCE"
            if p.says("licence", "license", "driver's")
            else "IDENTITY CARD"
        )
        with p.at(0, 0.0205):
            p.write(title, 0.076, 0.007, p.stuff.ink("#e9e9e2"), most=0.0056)
        with p.at(-0.0275, -0.0065):
            face(p, 0.033)
        with p.at(0.013, 0.004):
            if p.text:
                p.write(p.text.upper(), 0.048, 0.012, ink, most=0.0048, left=True)
            else:
                p.print(0.048, 0.01, 2, ink)
        with p.at(0.013, -0.0075):
            p.print(0.048, 0.0105, 3, ink)
        with p.at(0.013, -0.0205):
            p.scrawl(0.04, 0.009, 1, p.stuff.ink("#1f2f6a"), 0.0004, 0.9)


def badge(p: Piece) -> None:
    """A police badge on its leather holder: a star in a shield."""
    gold, deep = p.stuff.metal(p.stuff.colour("#c79a3e"), 0.2), p.stuff.metal("#7a5a22", 0.35)
    p.slab(round_box(0.082, 0.108, 0.008), 0.006, p.stuff.leather("#1d1714"), 0.002, middle=0.003)
    shield = smooth(
        [
            (0.0, 0.044),
            (0.012, 0.037),
            (0.027, 0.041),
            (0.031, 0.02),
            (0.028, -0.012),
            (0.016, -0.032),
            (0.0, -0.043),
            (-0.016, -0.032),
            (-0.028, -0.012),
            (-0.031, 0.02),
            (-0.027, 0.041),
            (-0.012, 0.037),
        ][::-1],
        3,
        True,
    )
    p.slab(shield, 0.005, gold, 0.002, middle=0.008, smooth=True)
    p.slab([(x * 0.86, y * 0.86) for x, y in shield], 0.001, deep, middle=0.0106)
    p.slab([(x * 0.8, y * 0.8) for x, y in shield], 0.0016, gold, 0.0006, middle=0.0109)
    for k in range(16):
        a = math.radians(22.5 * k)
        p.tube(
            [
                (0.008 * math.cos(a), 0.001 + 0.008 * math.sin(a), 0.0118),
                (0.021 * math.cos(a), 0.001 + 0.021 * math.sin(a), 0.0114),
            ],
            [0.0011, 0.0004],
            gold,
            5,
        )
    p.cylinder((0, 0.001, 0.0118), 0.0125, 0.0024, deep, sides=26)
    p.cylinder((0, 0.001, 0.0122), 0.0115, 0.0026, p.stuff.enamel("#1d2c4f", 0.15), sides=26)
    with p.at(0, 0.001, 0.0136):
        p.slab(star(5, 0.0095, 0.004), 0.001, gold)
    with p.at(0, 0.0235, 0.0119):
        p.slab(round_box(0.042, 0.0085, 0.002, 2), 0.001, p.stuff.enamel("#1d2c4f", 0.15))
        p.write((p.text or "POLICE").upper(), 0.038, 0.006, p.stuff.gilt(), 0.0007, most=0.0052)
    with p.at(0, -0.0215, 0.0119):
        p.slab(round_box(0.026, 0.008, 0.002, 2), 0.001, p.stuff.enamel("#1d2c4f", 0.15))
        p.write("714", 0.02, 0.0055, p.stuff.gilt(), 0.0007)


def credit_card(p: Piece) -> None:
    """A bank card with a chip."""
    p.slab(
        round_box(0.0856, 0.054, 0.0032), 0.001, p.stuff.enamel(p.stuff.colour("#1d2c4f"), 0.25), 0.0002, middle=0.0005
    )
    silver, gold = p.stuff.gilt("#d3d5d7"), p.stuff.metal("#c79a3e", 0.25)
    with p.at(0, 0, 0.001):
        p.slab(round_box(0.0125, 0.0098, 0.002, 3, -0.026, 0.005), 0.0005, gold)
        for y in (0.002, 0.005, 0.008):
            p.box((-0.026, y, 0.0003), (0.012, 0.0003, 0.0002), p.stuff.ink("#5a431a"), 0)
        with p.at(0, -0.0075):
            p.write("5102 8840 1967 3325", 0.072, 0.006, silver)
        with p.at(-0.014, -0.0195):
            p.write((p.text or "VALID THRU 11/29").upper(), 0.042, 0.0042, silver)
        for x, tone in ((0.0255, "#b8332c"), (0.0325, "#d6a021")):
            p.slab(ring(0.006, 20, 1, x, -0.0175), 0.0003 if x < 0.03 else 0.0005, p.stuff.enamel(tone, 0.2))
        with p.at(0.016, 0.0195):
            p.write("CITY BANK", 0.042, 0.006, silver)


def business_card(p: Piece) -> None:
    """A visiting card with the script's words."""
    p.slab(round_box(0.085, 0.052, 0.0008, 1), 0.0006, p.stuff.main("paper", "#e2ddcd"), middle=0.0003)
    ink = p.stuff.ink(INK)
    with p.at(0, 0, 0.0006):
        if p.text:
            p.write(p.text, 0.072, 0.032, ink, most=0.0085)
        else:
            with p.at(0, 0.004):
                p.write("& Associates", 0.06, 0.009, ink)
            with p.at(0, -0.013):
                p.print(0.05, 0.009, 4, ink)
        p.box((0, 0.019, 0.0002), (0.012, 0.0012, 0.0003), p.stuff.metal("#c79a3e"), 0)


def playing_cards(p: Piece) -> None:
    """A fan of five cards and the pack behind it."""
    card, red, black = p.stuff.paper("#e6e2d6"), p.stuff.ink("#a3201c"), p.stuff.ink(INK)
    with p.at(0.085, 0.055, 0, rz=-12):
        p.slab(round_box(0.063, 0.088, 0.004), 0.016, card, 0.0005, middle=0.008)
        p.slab(round_box(0.057, 0.082, 0.003), 0.0003, p.stuff.enamel("#8c1526", 0.3), middle=0.0161)
        for k in range(4):
            p.slab(
                round_box(0.046 - 0.01 * k, 0.07 - 0.016 * k, 0.002),
                0.0004 + 0.0003 * k,
                p.stuff.enamel(("#d9d2bd", "#8c1526")[k % 2], 0.3),
                middle=0.0162,
            )
    heart = smooth(
        [
            (0, -0.01),
            (0.009, 0.0),
            (0.009, 0.007),
            (0.0045, 0.009),
            (0, 0.0055),
            (-0.0045, 0.009),
            (-0.009, 0.007),
            (-0.009, 0.0),
        ],
        3,
        True,
    )
    spade = [(x, -y) for x, y in heart][::-1]
    for k, (rank, red_one) in enumerate((("10", True), ("J", False), ("Q", True), ("K", False), ("A", True))):
        turn = 36 - 18 * k
        with p.at(-0.03, -0.07, 0.0009 * k, rz=turn), p.at(0, 0.075):
            p.slab(round_box(0.063, 0.088, 0.004, 3), 0.0007, card, middle=0.0004)
            tone = red if red_one else black
            shape = heart if red_one else spade
            with p.at(0, 0, 0.0009):
                if rank in "JQK":
                    for _y, t in ((0.0, 1), (0.0, -1)):
                        p.slab(
                            [(0.017, 0.0), (0.017, 0.03 * t), (-0.017, 0.03 * t), (-0.017, 0.0)][::t],
                            0.0003,
                            p.stuff.ink("#d6b14a" if t == 1 else "#c9a03a"),
                        )
                        p.slab(ring(0.006, 12, 1.2, 0, 0.016 * t), 0.0006, p.stuff.ink("#d9b896"))
                        p.slab(
                            [
                                (0.008, 0.022 * t),
                                (0.006, 0.028 * t),
                                (0.002, 0.025 * t),
                                (-0.002, 0.028 * t),
                                (-0.006, 0.028 * t),
                                (-0.008, 0.022 * t),
                            ][::t],
                            0.0008,
                            tone,
                        )
                        p.slab(
                            [(0.014, 0.001 * t), (0.01, 0.009 * t), (-0.01, 0.009 * t), (-0.014, 0.001 * t)][::t],
                            0.0006,
                            tone,
                        )
                else:
                    p.slab([(1.3 * x, 1.3 * y) for x, y in shape], 0.0003, tone)
                for flip in (0, 180):
                    with p.at(rz=flip):
                        with p.at(-0.025, 0.034):
                            p.write(rank, 0.009, 0.01, tone, 0.0002)
                        with p.at(-0.025, 0.023):
                            p.slab([(0.42 * x, 0.42 * y) for x, y in shape], 0.0003, tone)
                            if not red_one:
                                p.box((0, -0.003, 0), (0.0012, 0.004, 0.0003), tone, 0)
