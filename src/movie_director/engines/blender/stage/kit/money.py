# SPDX-License-Identifier: GPL-3.0-or-later
"""Money, and what it is kept in."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import arc, ring, smooth
from movie_director.engines.blender.stage.kit.piece import Piece

INK = "#1b1c22"


def cheque(p: Piece) -> None:
    """A cheque, filled in and signed."""
    ink, pen = p.stuff.ink(INK), p.stuff.ink("#1f2f6a")
    p.leaf(
        lambda u, v: ((u - 0.5) * 0.165, (v - 0.5) * 0.075, 0.0005 + 0.005 * max(0, u - 0.6) ** 2),
        p.stuff.paper("#c6d4c4"),
        12,
        1,
    )
    p.leaf(
        lambda u, v: ((0.5 - u) * 0.165, (v - 0.5) * 0.075, 0.0001 + 0.005 * max(0, 0.4 - u) ** 2),
        p.stuff.paper("#c6d4c4"),
        12,
        1,
    )
    with p.at(0, 0, 0.0007):
        with p.at(-0.045, 0.0275):
            p.write("FIRST NATIONAL BANK", 0.064, 0.006, ink)
        with p.at(0.052, 0.0275):
            p.print(0.042, 0.004, 1, ink)
        for y, x, w in ((0.012, -0.018, 0.12), (-0.004, -0.018, 0.12), (-0.022, 0.042, 0.066)):
            p.box((x, y, 0.0002), (w, 0.0005, 0.0003), ink, 0)
        for x, y, w, h in (
            (0.061, 0.0205, 0.034, 0.0007),
            (0.061, 0.0075, 0.034, 0.0007),
            (0.0443, 0.014, 0.0007, 0.0135),
            (0.0777, 0.014, 0.0007, 0.0135),
        ):
            p.box((x, y, 0.0007), (w, h, 0.0004), ink, 0)
        with p.at(0.061, 0.014, 0.0008):
            p.write(
                "$" + "".join(c for c in p.text if c.isdigit() or c in ".,")
                if any(c.isdigit() for c in p.text)
                else "$50,000",
                0.03,
                0.008,
                pen,
                most=0.0065,
                slant=0.25,
            )
        with p.at(-0.02, 0.016):
            p.scrawl(0.1, 0.009, 1, pen, 0.0005, 0.7)
        with p.at(-0.02, 0.0):
            p.scrawl(0.1, 0.009, 1, pen, 0.0005, 0.9)
        with p.at(0.042, -0.0175):
            p.scrawl(0.058, 0.014, 1, pen, 0.0007, 0.95)
        with p.at(-0.03, -0.0305):
            p.write("1:0417:  884019 67", 0.08, 0.0045, ink, font="mono")


def _note(p: Piece, tone: str, number: str) -> None:
    paper, dark = p.stuff.paper(tone), p.stuff.ink("#2a3d2c")
    p.box((0, 0, 0.0003), (0.156, 0.066, 0.0006), paper, 0)
    with p.at(0, 0, 0.0007):
        for w, h, t in ((0.148, 0.058, 0.0011), (0.142, 0.052, 0.0005)):
            for x, y, a, b in ((0, h / 2, w, t), (0, -h / 2, w, t), (w / 2, 0, t, h), (-w / 2, 0, t, h)):
                p.box((x, y, 0.0), (a, b, 0.0004), dark, 0)
        p.slab(ring(0.017, 28, 1.25), 0.0003, p.stuff.ink("#4f6a50"))
        p.slab(ring(0.0155, 28, 1.25), 0.0005, p.stuff.paper("#b9c7ac"))
        p.slab(
            smooth(
                [
                    (0.011, -0.0165),
                    (0.009, -0.008),
                    (0.003, -0.0055),
                    (-0.003, -0.0055),
                    (-0.009, -0.008),
                    (-0.011, -0.0165),
                ],
                2,
            ),
            0.0008,
            dark,
        )
        p.slab(ring(0.0058, 14, 1.3, 0, 0.0028), 0.0009, p.stuff.ink("#7d8f76"))
        p.slab(
            smooth(
                [
                    (0.0064, 0.002),
                    (0.005, 0.0105),
                    (0, 0.0125),
                    (-0.005, 0.0105),
                    (-0.0064, 0.002),
                    (-0.004, 0.0065),
                    (0.004, 0.0065),
                ],
                2,
                True,
            ),
            0.0011,
            dark,
        )
        for x in (-0.058, 0.058):
            for y in (-0.0185, 0.0185):
                with p.at(x, y):
                    p.write(number, 0.024, 0.011, dark)
        with p.at(0.045, 0):
            p.write("THE NATIONAL\nBANK", 0.04, 0.01, dark)
        with p.at(-0.042, 0):
            p.print(0.034, 0.008, 2, dark)


def banknotes(p: Piece) -> None:
    """A wad of notes in a paper band, and two loose ones."""
    for k, (x, y, turn) in enumerate(((-0.045, 0.042, 24), (0.038, 0.05, -17))):
        with p.at(x, y, 0.0007 * k, rz=turn):
            _note(p, "#a9bb9c", "100")
    for k in range(10):
        with p.at(0.0009 * math.sin(5 * k), 0.0008 * math.cos(7 * k), 0.0015 + 0.0014 * k):
            p.box((0, 0, 0.0005), (0.156, 0.066, 0.0011), p.stuff.paper("#b3c2a4" if k % 2 else "#a3b394"), 0)
    with p.at(0, 0, 0.0155):
        _note(p, "#a9bb9c", "100")
    p.box((0.022, 0, 0.0087), (0.03, 0.0675, 0.0178), p.stuff.paper("#d9cfa9"), 0.0006)
    with p.at(0.022, 0, 0.0176):
        p.write("10,000", 0.026, 0.009, p.stuff.ink("#8c1a16"))


def coins(p: Piece) -> None:
    """A handful of coins, some stacked."""
    tones = ("#c79a3e", "#b3b5b8", "#a9633a")

    def coin(x: float, y: float, z: float, radius: float, tone: str, turn: float, rx: float = 0) -> None:
        metal = p.stuff.metal(p.stuff.colour(tone), 0.22)
        with p.at(x, y, z, rx=rx, rz=turn):
            p.turned(
                [
                    (radius * 0.97, 0),
                    (radius, 0.0003),
                    (radius, 0.0017),
                    (radius * 0.97, 0.002),
                    (radius * 0.86, 0.002),
                    (radius * 0.84, 0.0014),
                    (0.0, 0.0014),
                ],
                metal,
                30,
            )
            with p.at(0, 0, 0.0016):
                p.slab(
                    smooth(
                        [
                            (0.4 * radius, -0.62 * radius),
                            (0.2 * radius, -0.2 * radius),
                            (0.42 * radius, 0.05 * radius),
                            (0.3 * radius, 0.45 * radius),
                            (-0.05 * radius, 0.6 * radius),
                            (-0.38 * radius, 0.3 * radius),
                            (-0.3 * radius, -0.15 * radius),
                            (-0.5 * radius, -0.6 * radius),
                        ],
                        2,
                        True,
                    ),
                    0.0008,
                    metal,
                    0.0002,
                    smooth=True,
                )

    for k in range(5):
        coin(-0.012 + 0.0006 * math.sin(3 * k), 0.008, 0.0021 * k, 0.0125, tones[0], 40 * k)
    for k in range(3):
        coin(0.016, 0.017 + 0.0005 * k, 0.0021 * k, 0.0105, tones[1], 70 * k)
    for x, y, r, n, turn in (
        (0.012, -0.014, 0.0125, 0, 10),
        (-0.02, -0.018, 0.0105, 1, 200),
        (0.038, -0.004, 0.0095, 2, 120),
        (-0.042, 0.0, 0.0095, 2, 300),
    ):
        coin(x, y, 0, r, tones[n], turn)
    coin(-0.004, -0.034, 0, 0.0115, tones[1], 65)


def wallet(p: Piece) -> None:
    """A folded wallet with notes and a card that show."""
    hide = p.stuff.main("leather", "#4a2a18")
    edge = [(0.0, 0.0), (0.105, 0.0), (0.107, 0.004), (0.105, 0.008), (0.0, 0.0085)]
    with p.at(-0.052):
        p.slab(edge, 0.088, hide, 0.001, plane="y")
        p.slab([(a, b + 0.0135) for a, b in edge], 0.088, hide, 0.001, plane="y")
    p.slab([(x, y + 0.011) for x, y in arc(-0.05, 0, 0.011, 90, 270, 10)], 0.088, hide, 0, plane="y")
    for k in range(3):
        p.box(
            (0.004 - 0.002 * k, 0.009 + 0.003 * k, 0.0098 + 0.0011 * k),
            (0.1, 0.088, 0.0009),
            p.stuff.paper("#a9bb9c" if k != 1 else "#b9c7ac"),
            0,
        )
    p.box((0.03, 0.006, 0.013), (0.06, 0.09, 0.0009), p.stuff.plastic("#27508f"), 0)
    thread = p.stuff.leather("#8a6238")
    for y in (0.04, -0.04):
        for k in range(16):
            p.box((-0.045 + 0.0062 * k, y, 0.0221), (0.004, 0.0007, 0.0005), thread, 0)
    for k in range(12):
        p.box((0.05, -0.036 + 0.0064 * k, 0.0221), (0.0007, 0.004, 0.0005), thread, 0)
