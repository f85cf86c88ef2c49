# SPDX-License-Identifier: GPL-3.0-or-later
"""Jewels, watches, and what is worn for its shine."""

from __future__ import annotations

import itertools
import math
from typing import Any

from movie_director.engines.blender.stage.kit.outline import ring as circle
from movie_director.engines.blender.stage.kit.outline import round_box, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def gem(p: Piece, radius: float, matter: Any) -> None:
    """A brilliant, its table up, its point at the frame's origin."""
    p.loft(
        [
            (0, 0, 0, 0.0002, 0.0002),
            (0, 0, radius * 0.8, radius, radius),
            (0, 0, radius * 0.92, radius, radius),
            (0, 0, radius * 1.22, radius * 0.58, radius * 0.58),
        ],
        matter,
        8,
        2.0,
    )


def ring(p: Piece) -> None:
    """A ring with a stone in its open box; a plain band where the words say wedding."""
    gold, velvet, hide = (
        p.stuff.metal(p.stuff.colour("#c79a3e"), 0.15),
        p.stuff.cloth("#1d1a30"),
        p.stuff.leather("#3a1218"),
    )
    p.slab(round_box(0.056, 0.056, 0.008), 0.024, hide, 0.003, middle=0.012)
    p.slab(round_box(0.049, 0.049, 0.006), 0.003, velvet, 0.001, middle=0.0245)
    with p.at(0, 0.027, 0.024, rx=102):
        p.slab(round_box(0.056, 0.05, 0.008, 4, 0, 0.026), 0.02, hide, 0.003, middle=-0.009)
        p.slab(round_box(0.048, 0.042, 0.006, 4, 0, 0.026), 0.003, p.stuff.cloth("#d9d2c4"), 0.001, middle=0.001)
    p.tube(
        [(0.0105 * math.cos(t), 0, 0.0345 + 0.0105 * math.sin(t)) for t in [2 * math.pi * k / 36 for k in range(36)]],
        0.0014,
        gold,
        8,
        closed=True,
        flat=1.5,
    )
    if not p.says("wedding"):
        for k in range(4):
            with p.at(0, 0, 0.0445, rz=90 * k + 45):
                p.tube([(0.0008, 0, 0), (0.003, 0, 0.003), (0.0029, 0, 0.0048)], 0.00055, gold, 5)
        with p.at(0, 0, 0.0448):
            gem(
                p,
                0.0034,
                p.stuff.metal("#dfe9f2", 0.02)
                if not p.says("ruby", "emerald", "sapphire", "red", "green", "blue")
                else p.stuff.enamel(
                    {"ruby": "#a3102a", "emerald": "#0f7a4a", "sapphire": "#1a3a9c"}.get(
                        next((w for w in ("ruby", "emerald", "sapphire") if p.says(w)), ""), p.stuff.colour("#a3102a")
                    ),
                    0.03,
                ),
            )


def necklace(p: Piece) -> None:
    """A string of pearls; a chain with a pendant where the words say locket, pendant, gold or medallion."""
    if p.says("locket", "pendant", "gold", "medallion", "amulet", "silver", "medal", "dog", "talisman"):
        gold = p.stuff.metal(p.stuff.colour("#c79a3e"), 0.18)
        path = smooth(
            [
                (0.0, -0.05, 0.002),
                (-0.05, 0.0, 0.002),
                (-0.07, 0.06, 0.002),
                (-0.02, 0.1, 0.002),
                (0.04, 0.085, 0.002),
                (0.07, 0.04, 0.002),
                (0.045, -0.01, 0.002),
            ],
            8,
            True,
        )
        for k, (x, y, z) in enumerate(path):
            nx, ny, _ = path[(k + 1) % len(path)]
            with p.at(x, y, z, rz=math.degrees(math.atan2(ny - y, nx - x))), p.at(rx=90 * (k % 2)):
                p.tube(
                    [(0.0042 * math.cos(t), 0.0022 * math.sin(t), 0) for t in [2 * math.pi * i / 8 for i in range(8)]],
                    0.0007,
                    gold,
                    4,
                    closed=True,
                )
        with p.at(0, -0.072, 0.0):
            p.turned([(0.016, 0), (0.0185, 0.002), (0.0185, 0.004), (0.015, 0.0065), (0.0, 0.008)], gold, 32)
            p.tube([(x, y, 0.0045) for x, y in circle(0.0175, 32)], 0.0012, gold, 6, closed=True)
            with p.at(0, 0, 0.0068):
                if p.text:
                    p.write(p.text, 0.022, 0.016, p.stuff.ink("#4a3412"), 0.0012)
                else:
                    gem(p, 0.0042, p.stuff.enamel("#a3102a", 0.03))
        return
    pearl = p.stuff.china("#ded6c6")
    path = smooth(
        [
            (0.0, -0.09, 0),
            (-0.075, -0.045, 0),
            (-0.085, 0.03, 0),
            (-0.03, 0.08, 0),
            (0.03, 0.08, 0),
            (0.085, 0.03, 0),
            (0.075, -0.045, 0),
        ],
        8,
        True,
    )
    for k, (x, y, _) in enumerate(path):
        size = 0.0046 + 0.002 * (0.5 - 0.5 * y / 0.09)
        p.ball((x, y, size), size, pearl, 10)
        if k == 31:
            p.ball((x, y + 0.006, 0.005), 0.004, p.stuff.metal("#c79a3e"), 8)


def crown(p: Piece) -> None:
    """A crown of gold with stones and a red lining."""
    gold = p.stuff.metal(p.stuff.colour("#c79a3e"), 0.2)
    p.turned([(0.088, 0), (0.092, 0.002), (0.093, 0.03), (0.09, 0.032), (0.087, 0.03), (0.085, 0.002)], gold, 48)
    for z in (0.004, 0.028):
        p.tube(
            [(0.0945 * math.cos(t), 0.0945 * math.sin(t), z) for t in [2 * math.pi * k / 48 for k in range(48)]],
            0.003,
            gold,
            6,
            closed=True,
        )
    for k in range(8):
        t = math.radians(45 * k - 90)
        tall = 0.075 if k % 2 == 0 else 0.05
        with p.at(0.092 * math.cos(t), 0.092 * math.sin(t), 0.028, rz=45 * k, rx=-8):
            p.slab(
                smooth(
                    [
                        (0.02, 0.0),
                        (0.008, tall * 0.45),
                        (0.017, tall * 0.7),
                        (0.0, tall),
                        (-0.017, tall * 0.7),
                        (-0.008, tall * 0.45),
                        (-0.02, 0.0),
                    ],
                    3,
                ),
                0.004,
                gold,
                0.001,
                plane="y",
            )
            p.ball((0, 0, tall), 0.006, gold if k % 2 else p.stuff.china("#ded6c6"), 12)
        with p.at(0.093 * math.cos(t), 0.093 * math.sin(t), 0.0165, rz=45 * k, rx=90):
            p.turned(
                [(0.0085, 0), (0.0078, 0.003), (0.0045, 0.0055), (0, 0.006)],
                p.stuff.enamel(("#a3102a", "#1a3a9c", "#0f7a4a")[k % 3], 0.03),
                12,
            )
    p.turned([(0.084, 0.004), (0.083, 0.03), (0.06, 0.046), (0.0, 0.052)], p.stuff.cloth("#8c1526"), 32)


def watch(p: Piece) -> None:
    """A wristwatch with a leather strap, laid open in a curve; a pocket watch where the words say so."""
    if p.says("pocket", "fob", "chain"):
        _pocket(p)
        return
    gold, hide = p.stuff.metal(p.stuff.colour("#b9bbbd"), 0.18), p.stuff.leather("#3a2012")
    for side in (-1, 1):
        long = 0.085 if side < 0 else 0.075

        def band(u: float, v: float, lift: float, side: int = side, long: float = long) -> tuple[float, float, float]:
            return (u - 0.5) * (0.019 - 0.004 * v) * side, -side * (0.019 + long * v) * -1, 0.0055 - 0.0045 * v + lift

        for lift, flip in ((0.0016, False), (0.0, True)):
            p.leaf(lambda u, v, lift=lift, flip=flip, band=band: band(1 - u if flip else u, v, lift), hide, 2, 10)
        for edge_ in (0, 1):
            p.tube([band(edge_, v / 8, 0.0008) for v in range(9)], 0.0009, hide, 6)
        if side < 0:
            for k in range(6):
                p.slab(
                    circle(0.0011, 8, 1, 0, -0.06 - 0.007 * k),
                    0.0004,
                    p.stuff.rubber("#0b0705"),
                    middle=0.0043 - 0.0036 * (0.04 + 0.007 * k) / 0.085,
                )
        else:
            p.tube([(x, y + 0.097, 0.0026) for x, y in round_box(0.022, 0.012, 0.003, 3)], 0.0013, gold, 6, closed=True)
            p.box((0, 0.094, 0.0028), (0.0014, 0.012, 0.0014), gold, 0.0004)
    for x in (-0.0105, 0.0105):
        for y in (-0.0185, 0.0185):
            p.box((x, y, 0.0055), (0.0034, 0.011, 0.0045), gold, 0.001)
    p.turned(
        [
            (0.0165, 0.001),
            (0.019, 0.003),
            (0.0195, 0.0065),
            (0.0185, 0.009),
            (0.0172, 0.0095),
            (0.0168, 0.0082),
            (0.0, 0.0082),
        ],
        gold,
        40,
    )
    p.cylinder((0.0208, 0, 0.0055), 0.0024, 0.004, gold, sides=14, axis="x")
    with p.at(0, 0, 0.0084):
        dial(p, 0.0166)


def dial(p: Piece, radius: float, tone: str = "#ddd8c8") -> None:
    """A watch face with figures and hands at eight minutes past ten, facing +z of the frame."""
    ink = p.stuff.ink("#15120f")
    p.slab(circle(radius, 40), 0.0003, p.stuff.enamel(tone, 0.3))
    for k in range(12):
        t = math.radians(90 - 30 * k)
        if k % 3 == 0:
            with p.at(0.76 * radius * math.cos(t), 0.76 * radius * math.sin(t)):
                p.write(("12", "3", "6", "9")[k // 3], radius * 0.4, radius * 0.27, ink, 0.0004)
        else:
            with p.at(rz=90 - 30 * k):
                p.box((0.8 * radius, 0, 0.0003), (0.16 * radius, 0.05 * radius, 0.0003), ink, 0)
    for turn, long, wide in ((90 - 304, 0.5, 0.08), (90 - 48, 0.78, 0.055)):
        with p.at(0, 0, 0.0006, rz=turn):
            p.slab(
                [
                    (-0.12 * radius, -wide * radius / 2),
                    (long * radius * 0.8, -wide * radius),
                    (long * radius, 0),
                    (long * radius * 0.8, wide * radius),
                    (-0.12 * radius, wide * radius / 2),
                ],
                0.0003,
                ink,
            )
    with p.at(0, 0, 0.0009, rz=-110):
        p.box((0.3 * radius, 0, 0), (1.0 * radius, 0.02 * radius, 0.0002), p.stuff.ink("#a3201c"), 0)
    p.cylinder((0, 0, 0.0008), 0.06 * radius, 0.0008, ink, sides=12)


def _pocket(p: Piece) -> None:
    gold = p.stuff.metal(p.stuff.colour("#c79a3e"), 0.18)
    p.turned(
        [(0.018, 0), (0.023, 0.002), (0.025, 0.006), (0.0245, 0.01), (0.0225, 0.0115), (0.0215, 0.0105), (0.0, 0.0103)],
        gold,
        44,
    )
    with p.at(0, 0, 0.0106):
        dial(p, 0.0212)
    with p.at(0, 0.025, 0.006):
        p.turned([(0.003, 0), (0.003, 0.004), (0.0048, 0.005), (0.0048, 0.009), (0.004, 0.01)], gold, 18, "y")
        p.tube([(x, y + 0.008, 0) for x, y in circle(0.0085, 22)], 0.0013, gold, 6, closed=True)
    path = smooth(
        [
            (0.0, 0.043, 0.0025),
            (0.02, 0.065, 0.0025),
            (0.06, 0.06, 0.0025),
            (0.075, 0.02, 0.0025),
            (0.05, -0.02, 0.0025),
            (0.07, -0.05, 0.0025),
        ],
        8,
    )
    for k, ((ax, ay, az), (bx, by, _)) in enumerate(itertools.pairwise(path)):
        with p.at(ax, ay, az, rz=math.degrees(math.atan2(by - ay, bx - ax))), p.at(rx=90 * (k % 2)):
            p.tube(
                [(0.0048 * math.cos(t), 0.0023 * math.sin(t), 0) for t in [2 * math.pi * i / 8 for i in range(8)]],
                0.0007,
                gold,
                4,
                closed=True,
            )


def cross(p: Piece) -> None:
    """A crucifix on a stepped foot."""
    wood, gold = p.stuff.main("wood", "#3a2012", "z"), p.stuff.metal("#c79a3e", 0.25)
    for k, (wide, deep) in enumerate(((0.11, 0.08), (0.085, 0.06), (0.06, 0.042))):
        p.box((0, 0, 0.008 + 0.015 * k), (wide, deep, 0.016), p.stuff.wood("#3a2012"), 0.002)
    p.box((0, 0, 0.18), (0.022, 0.014, 0.28), wood, 0.002)
    p.box((0, 0, 0.25), (0.15, 0.0138, 0.022), wood, 0.002)
    for x, z in ((0, 0.323), (-0.078, 0.25), (0.078, 0.25)):
        p.ball((x, 0, z), (0.0115, 0.009, 0.0115), gold, 12)
    with p.at(0, -0.0105, 0.0):
        p.tube(
            smooth([(0, 0, 0.245), (0.003, 0, 0.21), (-0.003, -0.003, 0.18), (0.001, 0, 0.15)], 4),
            [0.009, 0.01, 0.0105, 0.01, 0.0095, 0.009, 0.0085, 0.0085, 0.0075, 0.0065, 0.006, 0.005, 0.0045],
            gold,
            10,
            flat=0.7,
        )
        for side in (-1, 1):
            p.tube(smooth([(0, 0, 0.24), (side * 0.035, 0, 0.248), (side * 0.064, 0.002, 0.257)], 3), 0.0042, gold, 8)
        p.ball((0.004, -0.003, 0.256), (0.0072, 0.0068, 0.0085), gold, 12)


def medal(p: Piece) -> None:
    """A medal on its ribbon; a trophy cup has its own."""
    gold = p.stuff.metal(p.stuff.colour("#c79a3e"), 0.2)
    for x, tone in ((-0.0105, "#a3201c"), (0, "#d9d6cd"), (0.0105, "#1d2c4f")):
        p.box((x, 0.045, 0.0012), (0.0105, 0.055, 0.0018), p.stuff.cloth(tone), 0)
    p.box((0, 0.074, 0.002), (0.038, 0.006, 0.004), gold, 0.001)
    p.tube([(x, y + 0.0145, 0.002) for x, y in circle(0.005, 16)], 0.0011, gold, 6, closed=True)
    with p.at(0, -0.01, 0):
        points = [
            (r * math.cos(t), r * math.sin(t))
            for k in range(10)
            for r, t in ((0.021 if k % 2 == 0 else 0.0105, math.radians(90 + 36 * k)),)
        ]
        p.slab(points, 0.004, gold, 0.001, middle=0.002)
        p.turned([(0.0095, 0.0035), (0.0095, 0.005), (0.0082, 0.0052), (0.0078, 0.0045), (0, 0.0045)], gold, 24)


def trophy(p: Piece) -> None:
    """A trophy cup on a dark foot with a plate."""
    gold, base = p.stuff.metal(p.stuff.colour("#c79a3e"), 0.16), p.stuff.wood("#2a1710")
    p.box((0, 0, 0.03), (0.12, 0.12, 0.06), base, 0.006)
    p.turned(
        [
            (0.045, 0.06),
            (0.047, 0.064),
            (0.02, 0.078),
            (0.01, 0.095),
            (0.012, 0.12),
            (0.022, 0.13),
            (0.05, 0.15),
            (0.07, 0.19),
            (0.075, 0.25),
            (0.08, 0.256),
            (0.077, 0.258),
            (0.07, 0.25),
            (0.062, 0.19),
            (0, 0.15),
        ],
        gold,
        40,
    )
    for side in (-1, 1):
        p.tube(
            smooth(
                [
                    (side * 0.074, 0, 0.235),
                    (side * 0.11, 0, 0.24),
                    (side * 0.115, 0, 0.205),
                    (side * 0.09, 0, 0.175),
                    (side * 0.06, 0, 0.165),
                ],
                5,
            ),
            0.0055,
            gold,
            10,
        )
    p.box((0, -0.061, 0.03), (0.085, 0.002, 0.034), gold, 0.001)
    with p.at(0, -0.0622, 0.03, rx=90):
        p.write((p.text or "CHAMPION").upper(), 0.07, 0.02, p.stuff.ink("#2a1c08"), 0.0003)
