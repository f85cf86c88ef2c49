# SPDX-License-Identifier: GPL-3.0-or-later
"""Loose paper: letters, notes, documents, envelopes, photographs, maps, scrolls, tickets."""

from __future__ import annotations

import math
from itertools import pairwise

from movie_director.engines.blender.stage.kit.outline import ring, smooth
from movie_director.engines.blender.stage.kit.piece import Piece

CREAM, INK, PRINT = "#e2d9c0", "#23283c", "#1b1b1e"


def _sheet(p: Piece, width: float, height: float, paper: object, lift: float = 0.008) -> None:
    """A sheet about the origin whose far edge lifts a little, and its lower side for who looks up."""

    def up(v: float) -> float:
        return lift * max(0.0, (v - 0.86) / 0.14) ** 2 + lift * 0.4 * max(0.0, (0.06 - v) / 0.06) ** 2

    p.leaf(lambda u, v: ((u - 0.5) * width, (v - 0.5) * height, 0.0006 + up(v)), paper, 1, 24)
    p.leaf(lambda u, v: ((0.5 - u) * width, (v - 0.5) * height, 0.0001 + up(v)), paper, 1, 24)


def letter(p: Piece) -> None:
    """A letter by hand, folded once; the script's own words where it gives them."""
    paper, ink = p.stuff.main("paper", CREAM), p.stuff.ink(INK)
    _sheet(p, 0.148, 0.21, paper)
    p.box((0, 0.002, 0.0007), (0.148, 0.0006, 0.0004), p.stuff.paper("#c9bea2"), 0)
    if p.text:
        p.write(p.text, 0.12, 0.145, ink, 0.001, slant=0.32, most=0.013, left=True)
    else:
        with p.at(0, 0.068):
            p.scrawl(0.118, 0.012, 1, ink, 0.001, 0.42)
        with p.at(0, -0.002):
            p.scrawl(0.118, 0.112, 11, ink, 0.001)
        with p.at(0.03, -0.075):
            p.scrawl(0.05, 0.0125, 1, ink, 0.001, 0.9)


def note(p: Piece) -> None:
    """A torn-off note, creased."""
    paper, ink = p.stuff.main("paper", "#ded9c6"), p.stuff.ink(INK)
    p.leaf(
        lambda u, v: (
            (u - 0.5) * 0.11 + (0.002 * math.sin(40 * u) if v == 1 else 0),
            (v - 0.5) * 0.09 + (0.0016 * math.sin(90 * u) if v == 1 else 0),
            0.0006 + 0.006 * abs(u - 0.5) ** 1.5,
        ),
        paper,
        24,
        2,
        smooth=False,
    )
    p.leaf(lambda u, v: ((0.5 - u) * 0.108, (v - 0.5) * 0.088, 0.0001 + 0.006 * abs(u - 0.5) ** 1.5), paper, 10, 2)
    if p.text:
        p.write(p.text, 0.094, 0.066, ink, 0.0028, slant=0.3, most=0.015)
    else:
        p.scrawl(0.085, 0.06, 4, ink, 0.0026, 0.5)


def document(p: Piece) -> None:
    """Typed pages with a staple, a heading and a signature."""
    paper, ink = p.stuff.main("paper", "#e6e4dc"), p.stuff.ink(PRINT)
    for k, turn in enumerate((-3.5, 1.8)):
        with p.at(0.003 * k, 0.002 * k, 0.0009 * k, rz=turn):
            _sheet(p, 0.21, 0.297, p.stuff.paper("#d9d6ca"), 0.004)
    with p.at(z=0.002):
        _sheet(p, 0.21, 0.297, paper, 0.006)
        with p.at(0, 0.118):
            p.write(p.text.split("\n")[0] if p.text else "AGREEMENT", 0.15, 0.016, ink, 0.002, most=0.011)
        p.box((0, 0.104, 0.0009), (0.17, 0.0009, 0.0003), ink, 0)
        if len(p.text.split("\n")) > 1:
            p.write("\n".join(p.text.split("\n")[1:]), 0.17, 0.17, ink, 0.001, font="mono", most=0.006, left=True)
        else:
            for y, rows in ((0.066, 9), (0.0, 8), (-0.052, 5)):
                with p.at(0, y):
                    p.print(0.17, 0.0068 * rows, rows, ink, 0.001)
        with p.at(0.042, -0.112):
            p.scrawl(0.06, 0.02, 1, p.stuff.ink("#1f2f6a"), 0.001, 0.95)
        p.box((0.042, -0.124, 0.0009), (0.07, 0.0006, 0.0003), ink, 0)
        p.box((-0.088, 0.136, 0.0016), (0.013, 0.0012, 0.0012), p.stuff.metal("#a6a9ac"), 0, turn=40)


def envelope(p: Piece) -> None:
    """An envelope, face up where it has an address to show, else its flap and seal."""
    paper, fold = p.stuff.main("paper", "#c9b48c"), p.stuff.paper("#a08a62")
    p.box((0, 0, 0.0025), (0.2, 0.13, 0.005), paper, 0.0018)
    if p.text:
        with p.at(0.01, -0.012, 0.005):
            p.write(p.text, 0.13, 0.06, p.stuff.ink(INK), slant=0.3, most=0.013, left=True)
        stamp = p.stuff.paper("#8f3a30")
        p.box((0.08, 0.043, 0.0053), (0.024, 0.03, 0.0006), p.stuff.paper("#e6e0cc"), 0)
        p.box((0.08, 0.043, 0.0055), (0.019, 0.025, 0.0006), stamp, 0)
        for k in (0, 1):
            p.tube(
                [(x * 0.9 + 0.052, y * 0.9 + 0.04, 0.0058) for x, y in ring(0.012 - 0.003 * k, 20)],
                0.0005,
                p.stuff.ink(),
                4,
                closed=True,
            )
        return
    p.sheet([(-0.1, 0.065, 0.0054), (0, -0.014, 0.0064), (0.1, 0.065, 0.0054)], fold)
    p.sheet([(-0.096, 0.0645, 0.006), (0, -0.0085, 0.0072), (0.096, 0.0645, 0.006)], paper)
    wax = p.stuff.enamel("#8a1f1a", 0.28)
    p.slab(
        smooth(
            [
                (0.0155, 0),
                (0.01, 0.0115),
                (-0.003, 0.0135),
                (-0.0135, 0.006),
                (-0.014, -0.006),
                (-0.003, -0.0145),
                (0.01, -0.0115),
            ],
            3,
            True,
        ),
        0.004,
        wax,
        0.0015,
        middle=0.0085,
        smooth=True,
    )
    with p.at(0, -0.0005, 0.0105):
        p.turned([(0.0095, -0.0004), (0.0095, 0.0007), (0.0078, 0.0007), (0.0078, 0.0002)], wax, 20)


def photograph(p: Piece) -> None:
    """A print with a white border: two people against a sky."""
    paper = p.stuff.paper("#dcd8cc")
    old = p.stuff.worn or p.says("sepia", "black", "faded")
    sky, ground, dark, light, skin = (
        ("#b59a72", "#8a6d48", "#3d2c1d", "#c9ad84", "#d3b78e")
        if old
        else ("#8fb3cc", "#5f7a4a", "#26344f", "#a3382c", "#cf9f7d")
    )
    p.leaf(lambda u, v: ((u - 0.5) * 0.15, (v - 0.5) * 0.102, 0.0006 + 0.004 * (2 * u - 1) ** 4), paper, 12, 1)
    p.leaf(
        lambda u, v: ((0.5 - u) * 0.15, (v - 0.5) * 0.102, 0.0002 + 0.004 * (2 * u - 1) ** 4),
        p.stuff.paper("#c9c4b4"),
        12,
        1,
    )
    with p.at(z=0.0016):
        for y, tall, tone in ((0.012, 0.066, sky), (-0.033, 0.026, ground)):
            p.leaf(
                lambda u, v, y=y, tall=tall: ((u - 0.5) * 0.138, y + (v - 0.5) * tall, 0.003 * (2 * u - 1) ** 4),
                p.stuff.enamel(tone, 0.25),
                8,
                1,
            )
        for x, tall, coat in ((-0.02, 0.0, dark), (0.017, -0.006, light)):
            with p.at(x, 0, 0.0003):
                p.slab(
                    smooth(
                        [
                            (0.019, -0.045),
                            (0.018, -0.012 + tall),
                            (0.008, -0.002 + tall),
                            (-0.008, -0.002 + tall),
                            (-0.018, -0.012 + tall),
                            (-0.019, -0.045),
                        ],
                        3,
                    ),
                    0.0005,
                    p.stuff.enamel(coat, 0.25),
                )
                p.slab(
                    [(0.004, -0.004 + tall), (0.004, 0.006 + tall), (-0.004, 0.006 + tall), (-0.004, -0.004 + tall)],
                    0.0007,
                    p.stuff.enamel(skin, 0.25),
                )
                p.slab(ring(0.0085, 20, 1.25, 0, 0.013 + tall), 0.0008, p.stuff.enamel(skin, 0.25))
                hair = [
                    (0.0092, 0.014 + tall),
                    (0.008, 0.022 + tall),
                    (0, 0.026 + tall),
                    (-0.008, 0.022 + tall),
                    (-0.0092, 0.014 + tall),
                    (-0.006, 0.019 + tall),
                    (0.006, 0.019 + tall),
                ]
                p.slab(smooth(hair, 2, True), 0.0011, p.stuff.enamel("#2a1c12" if x < 0 else "#5a3a1c", 0.25))
                for ex in (-0.0034, 0.0034):
                    p.slab(ring(0.0009, 8, 1, ex, 0.0135 + tall), 0.0012, p.stuff.ink())
                p.box((0, 0.0075 + tall, 0), (0.0052, 0.0009, 0.0013), p.stuff.ink("#8a4a3a"), 0)


def framed_photograph(p: Piece) -> None:
    """A photograph of two people in a frame that stands by itself."""
    frame = p.stuff.main("metal", "#a58a4f")
    with p.at(rx=76), p.at(0, 0.088):
        p.box((0, 0, 0.002), (0.185, 0.145, 0.008), p.stuff.plastic("#1a1512"), 0)
        for y in (0.075, -0.075):
            p.box((0, y, 0.004), (0.21, 0.026, 0.016), frame, 0.006)
        for x in (0.096, -0.096):
            p.box((x, 0, 0.004), (0.02, 0.155, 0.0155), frame, 0.006)
        p.box((0, 0, 0.0062), (0.172, 0.124, 0.001), p.stuff.paper("#d9d0bb"), 0)
        with p.at(0, 0, 0.0068):
            photograph(p)
    p.box((0, 0.058, 0.055), (0.05, 0.004, 0.115), p.stuff.plastic("#1a1512"), 0.001, tilt=24)


def map_(p: Piece) -> None:
    """A folded map opened out: land, water, roads, and a cross where it matters."""
    old = p.stuff.worn or p.says("treasure", "pirate")
    land, water, road, ridge = (
        ("#c9ad78", "#8fa08a", "#7a3a24", "#8a6a3c") if old else ("#c3c896", "#6fa3c4", "#b8702a", "#6f8f50")
    )

    def up(u: float, v: float) -> float:
        fold = abs(((u * 4) % 1) - 0.5) * 2
        return 0.001 + 0.007 * (1 - fold) * (1 if int(u * 4) % 2 else 0.55) + 0.0015 * abs(((v * 2) % 1) - 0.5)

    width, height = 0.44, 0.3

    def on(lift: float, x: float, y: float) -> tuple[float, float, float]:
        return x, y, up(x / width + 0.5, y / height + 0.5) + lift

    p.leaf(lambda u, v: on(0, (u - 0.5) * width, (v - 0.5) * height), p.stuff.paper(land), 32, 4, smooth=False)
    p.leaf(
        lambda u, v: on(-0.0006, (0.5 - u) * width, (v - 0.5) * height), p.stuff.paper("#d9d6ca"), 32, 4, smooth=False
    )
    shore = smooth([(-0.22, -0.02), (-0.15, -0.03), (-0.1, -0.075), (-0.03, -0.08), (0.0, -0.11), (0.02, -0.15)], 5)
    p.leaf(lambda u, v: on(0.0007, *_mixed(shore, u, -0.15, v)), p.stuff.paper(water), 24, 8, smooth=False)
    for line, wide, tone in (
        ([(-0.22, 0.09), (-0.1, 0.06), (0.0, 0.075), (0.1, 0.02), (0.22, 0.03)], 0.0024, road),
        ([(-0.05, 0.15), (-0.03, 0.06), (0.03, -0.02), (0.05, -0.15)], 0.0018, road),
        ([(0.1, 0.15), (0.11, 0.02), (0.17, -0.06), (0.22, -0.1)], 0.0014, road),
        ([(-0.22, 0.02), (-0.12, 0.0), (-0.04, -0.02), (-0.03, -0.08)], 0.0022, water),
    ):
        path = smooth(line, 12)
        for (ax, ay), (bx, by) in pairwise(path):
            long = math.hypot(bx - ax, by - ay) or 1
            nx, ny = -(by - ay) / long * wide, (bx - ax) / long * wide
            p.sheet(
                [
                    on(0.0012, ax - nx, ay - ny),
                    on(0.0012, bx - nx, by - ny),
                    on(0.0012, bx + nx, by + ny),
                    on(0.0012, ax + nx, ay + ny),
                ],
                p.stuff.ink(tone),
            )
    for x, y in ((0.15, 0.1), (0.17, 0.085), (0.135, 0.088), (0.16, 0.115), (-0.15, 0.12), (-0.17, 0.11)):
        p.sheet(
            [on(0.0014, x - 0.009, y - 0.006), on(0.0014, x + 0.009, y - 0.006), on(0.0014, x, y + 0.009)],
            p.stuff.ink(ridge),
        )
    for turn in (45, -45):
        a = math.radians(turn)
        c, s = math.cos(a), math.sin(a)
        p.sheet(
            [
                on(0.002, 0.06 + c * u - s * w, -0.065 + s * u + c * w)
                for u, w in ((-0.014, -0.0025), (0.014, -0.0025), (0.014, 0.0025), (-0.014, 0.0025))
            ],
            p.stuff.ink("#b01f18"),
        )
    for k in range(0, 13, 2):
        x = -0.03 + 0.0075 * k
        y = 0.05 - 0.0088 * k + 0.006 * math.sin(k)
        p.sheet(
            [
                on(0.0018, x - 0.003, y - 0.001),
                on(0.0018, x + 0.003, y - 0.001),
                on(0.0018, x + 0.003, y + 0.0012),
                on(0.0018, x - 0.003, y + 0.0012),
            ],
            p.stuff.ink("#b01f18"),
        )
    with p.at(0.16, -0.125, 0.009):
        p.write(p.text or "SCALE  1 : 25 000", 0.1, 0.02, p.stuff.ink("#3a2c1a"), 0.001, most=0.009)


def _mixed(shore: list[tuple[float, ...]], u: float, low: float, v: float) -> tuple[float, float]:
    at = shore[round(u * (len(shore) - 1))]
    return at[0], low + (at[1] - low) * v


def scroll(p: Piece) -> None:
    """A parchment between two rolls, held open."""
    skin, ink = p.stuff.main("paper", "#c9ad78"), p.stuff.ink("#3a2414")
    p.leaf(
        lambda u, v: ((u - 0.5) * 0.2, (v - 0.5) * 0.25, 0.001 + 0.01 * max(0.0, abs(v - 0.5) * 2 - 0.8)), skin, 1, 20
    )
    p.leaf(
        lambda u, v: ((0.5 - u) * 0.2, (v - 0.5) * 0.25, 0.0003 + 0.01 * max(0.0, abs(v - 0.5) * 2 - 0.8)), skin, 1, 20
    )
    for y in (0.132, -0.132):
        coil = [(0.004 + 0.0011 * k / 4) for k in range(41)]
        with p.at(0, y, 0.0155):
            p.turned([(0.0015, -0.1), (0.0152, -0.1), (0.0152, 0.1), (0.0015, 0.1)], skin, 22, "x")
            for side in (-1, 1):
                p.tube(
                    [(side * 0.1004, coil[k] * math.cos(0.6 * k), coil[k] * math.sin(0.6 * k)) for k in range(36)],
                    0.0006,
                    p.stuff.ink("#7a5c34"),
                    4,
                )
                p.cylinder((side * 0.115, 0, 0), 0.006, 0.03, p.stuff.wood("#4a2a16"), sides=12, axis="x")
                p.ball((side * 0.134, 0, 0), 0.0095, p.stuff.wood("#4a2a16"), 12)
    if p.text:
        p.write(p.text, 0.16, 0.17, ink, 0.0014, slant=0.18, most=0.013)
    else:
        with p.at(0, 0.012):
            p.scrawl(0.16, 0.15, 11, ink, 0.0014)
    with p.at(0.06, -0.082):
        p.turned(
            [(0.013, 0), (0.0135, 0.003), (0.011, 0.004), (0.009, 0.0032), (0, 0.0032)],
            p.stuff.enamel("#8a1f1a", 0.28),
            18,
        )


def ticket(p: Piece) -> None:
    """Two tickets with torn stubs."""
    for k, turn in enumerate((-9, 6)):
        tone = p.stuff.colour("#c98a4a") if k else p.stuff.colour("#b5653a")
        with p.at(0.004 * k, 0.006 * k, 0.0011 * k, rz=turn):
            teeth = [
                (0.07, -0.03 + 0.06 * i / 12) if i % 2 == 0 else (0.0675, -0.03 + 0.06 * i / 12) for i in range(13)
            ]
            p.slab([*teeth, (-0.07, 0.03), (-0.07, -0.03)], 0.0009, p.stuff.paper(tone), middle=0.0005)
    ink = p.stuff.ink("#2a1810")
    with p.at(0.004, 0.006, 0.0021, rz=6):
        p.slab(ring(0.003, 10, 1, -0.062, 0), 0.0003, p.stuff.ink("#1a1210"))
        for x, y, w, h in ((-0.004, 0.0245, 0.118, 0.001), (-0.004, -0.0245, 0.118, 0.001), (0.046, 0, 0.0008, 0.05)):
            p.box((x, y, 0.0002), (w, h, 0.0004), ink, 0)
        with p.at(-0.008, 0.006):
            p.write(p.text or "ADMIT ONE", 0.092, 0.02, ink, 0.0006, most=0.014)
        with p.at(-0.008, -0.014):
            p.print(0.088, 0.01, 2, ink, 0.0006)
        with p.at(0.0565, 0, rz=90):
            p.write("0417", 0.04, 0.008, p.stuff.ink("#8c1a16"), 0.0006)
