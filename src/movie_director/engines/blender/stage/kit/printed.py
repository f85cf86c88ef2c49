# SPDX-License-Identifier: GPL-3.0-or-later
"""What is printed or bound: newspapers, magazines, books, notebooks, files, clipboards."""

from __future__ import annotations

import math
from typing import Any

from movie_director.engines.blender.stage.kit.outline import round_box, smooth
from movie_director.engines.blender.stage.kit.piece import Piece

NEWSPRINT, BLACK = "#d3cebf", "#1a1a1c"


def newspaper(p: Piece) -> None:
    """A folded newspaper; its headline is the script's."""
    paper, ink, grey = p.stuff.paper(NEWSPRINT), p.stuff.ink(BLACK), p.stuff.ink("#6a6862")
    for k in range(4):
        with p.at(0.001 * (k % 2), 0, 0.0018 + 0.0035 * k):
            p.slab(round_box(0.3, 0.4 - 0.002 * k, 0.004, 2), 0.0032, paper, 0.0012)
    with p.at(z=0.0141):
        with p.at(0, 0.168):
            p.write("THE MORNING POST", 0.26, 0.03, ink, most=0.022)
        for y in (0.15, 0.139):
            p.box((0, y, 0.0002), (0.28, 0.0008, 0.0004), ink, 0)
        with p.at(0, 0.1445):
            p.print(0.2, 0.008, 1, ink)
        with p.at(0, 0.098):
            p.write((p.text or "Storm Over the City").upper(), 0.28, 0.07, ink, most=0.036)
        picture = p.stuff.ink("#8d8a82")
        p.box((-0.056, -0.03, 0.0001), (0.166, 0.146, 0.0004), grey, 0)
        p.box((-0.056, 0.002, 0.0002), (0.164, 0.08, 0.0005), picture, 0)
        for x, tall in ((-0.12, 0.05), (-0.095, 0.075), (-0.066, 0.04), (-0.04, 0.095), (-0.012, 0.06), (0.012, 0.035)):
            p.box((x, -0.09 + tall / 2 + 0.0, 0.0003), (0.024, tall, 0.0006), p.stuff.ink("#34332f"), 0)
        for x, rows, y in ((0.088, 30, -0.06), (0.129, 0, 0)):
            if rows:
                with p.at(x, y):
                    p.print(0.1, 0.24, 34, ink)
        with p.at(-0.056, -0.152):
            p.print(0.166, 0.06, 9, ink)


def magazine(p: Piece) -> None:
    """A glossy magazine with a face on its cover."""
    tone = p.stuff.colour("#b8332c")
    p.slab(round_box(0.21, 0.276, 0.002, 1), 0.0045, p.stuff.paper("#dcd9d0"), 0, middle=0.0022)
    p.slab(round_box(0.211, 0.277, 0.002, 1), 0.0006, p.stuff.enamel(tone, 0.16), middle=0.0049)
    with p.at(z=0.0052):
        gold, skin, hair = p.stuff.ink("#e8dcb0"), p.stuff.enamel("#cf9f7d", 0.2), p.stuff.enamel("#2a1a12", 0.2)
        with p.at(0, 0.108):
            p.write(p.text or "MIRROR", 0.19, 0.045, gold, most=0.042)
        shoulders = smooth(
            [(0.09, -0.138), (0.075, -0.07), (0.028, -0.045), (-0.028, -0.045), (-0.075, -0.07), (-0.09, -0.138)], 4
        )
        p.slab(
            smooth(
                [
                    (0.052, 0.02),
                    (0.04, 0.07),
                    (0.0, 0.088),
                    (-0.04, 0.07),
                    (-0.052, 0.02),
                    (-0.055, -0.055),
                    (0.055, -0.055),
                ],
                4,
                True,
            ),
            0.0006,
            hair,
        )
        p.slab(shoulders, 0.001, p.stuff.enamel("#20304f", 0.2))
        p.slab([(0.018, -0.06), (0.018, -0.01), (-0.018, -0.01), (-0.018, -0.06)], 0.0013, skin)
        p.slab(
            smooth(
                [
                    (0.036, 0.02),
                    (0.026, 0.055),
                    (0, 0.064),
                    (-0.026, 0.055),
                    (-0.036, 0.02),
                    (-0.026, -0.02),
                    (0, -0.036),
                    (0.026, -0.02),
                ],
                4,
                True,
            ),
            0.0016,
            skin,
        )
        for x in (-0.0145, 0.0145):
            p.slab(
                smooth([(x + 0.008, 0.018), (x, 0.022), (x - 0.008, 0.018), (x, 0.0145)], 3, True),
                0.0019,
                p.stuff.ink("#e9e4da"),
            )
            p.slab(
                smooth([(x + 0.004, 0.018), (x, 0.0225), (x - 0.004, 0.018), (x, 0.0142)], 3, True),
                0.0021,
                p.stuff.ink("#1c2a20"),
            )
            p.box((x, 0.0285, 0), (0.017, 0.0022, 0.002), hair, 0)
        p.slab(
            smooth(
                [(0.013, -0.012), (0.005, -0.0085), (0, -0.0095), (-0.005, -0.0085), (-0.013, -0.012), (0, -0.0185)],
                3,
                True,
            ),
            0.0019,
            p.stuff.ink("#a3201c"),
        )
        for y in (-0.075, -0.105):
            with p.at(-0.058, y):
                p.print(0.07, 0.016, 3, gold, 0.0012)


def _bound(p: Piece, width: float, height: float, thick: float, cover: Any, leaves: Any) -> None:
    """A closed book lying on its back, its spine to the left."""
    p.slab(
        [
            (width / 2 - 0.004, -height / 2 + 0.004),
            (width / 2 - 0.004, height / 2 - 0.004),
            (-width / 2 + 0.004, height / 2 - 0.004),
            (-width / 2 + 0.004, -height / 2 + 0.004),
        ],
        thick - 0.005,
        leaves,
        middle=thick / 2,
    )
    for k in range(1, 9):
        z = 0.0025 + (thick - 0.005) * k / 9
        p.box((0.001, 0, z), (width - 0.0092, height - 0.0075, 0.0004), p.stuff.paper("#a89c7c"), 0)
    for z in (0.00125, thick - 0.00125):
        p.box((0, 0, z), (width, height, 0.0025), cover, 0.0008)
    spine = [
        (-width / 2, 0.0),
        (-width / 2 - 0.004, thick * 0.25),
        (-width / 2 - 0.005, thick * 0.5),
        (-width / 2 - 0.004, thick * 0.75),
        (-width / 2, thick),
        (-width / 2 + 0.003, thick),
        (-width / 2 + 0.003, 0.0),
    ]
    p.slab([(a, b) for a, b in spine][::-1], height, cover, 0.0006, plane="y")


def book(p: Piece) -> None:
    """A closed book with its title in gold; a bible has a cross, a diary a strap."""
    tone = p.stuff.colour("#5a1f1b")
    holy, diary = p.says("bible", "prayer", "hymnal", "prayerbook"), p.says("diary", "journal")
    if holy:
        tone = p.stuff.colour("#1a1614")
    elif diary:
        tone = p.stuff.colour("#4a2f1c")
    cover = p.stuff.leather(tone)
    gold = p.stuff.gilt()
    _bound(p, 0.145, 0.215, 0.034, cover, p.stuff.paper("#d6ccae" if not holy else "#b58c42"))
    with p.at(0, 0, 0.034):
        if holy:
            p.box((0, 0.012, 0.0002), (0.007, 0.075, 0.0006), gold, 0)
            p.box((0, 0.026, 0.0002), (0.042, 0.007, 0.0006), gold, 0)
            with p.at(0, -0.066):
                p.write(p.text or "HOLY BIBLE", 0.1, 0.02, gold, most=0.011)
            return
        for w, h in ((0.128, 0.198), (0.12, 0.19)):
            for x, y, a, b in (
                (0, h / 2, w, 0.0011),
                (0, -h / 2, w, 0.0011),
                (w / 2, 0, 0.0011, h),
                (-w / 2, 0, 0.0011, h),
            ):
                p.box((x, y, 0.0002), (a, b, 0.0005), gold, 0)
        with p.at(0, 0.04):
            p.write(
                p.text or ("Diary" if diary else "COLLECTED TALES"),
                0.1,
                0.06,
                gold,
                slant=0.25 if diary else 0,
                most=0.016,
            )
    if diary:
        p.box((0.035, 0, 0.0345), (0.02, 0.219, 0.0025), p.stuff.leather("#2a180e"), 0.0005)
        p.box((0.035, 0, 0.0365), (0.026, 0.03, 0.003), gold, 0.001)
        p.cylinder((0.035, 0.003, 0.0382), 0.0032, 0.0012, p.stuff.rubber("#0b0b0c"), sides=12)
        p.box((0.035, -0.003, 0.0382), (0.002, 0.009, 0.0012), p.stuff.rubber("#0b0b0c"), 0)
    else:
        p.slab([(0.009, -0.05), (0.0, -0.036), (-0.009, -0.05), (0.0, -0.064)], 0.0006, gold, middle=0.0343)


def open_book(p: Piece) -> None:
    """A book open in the middle; the script's words on its right page."""
    cover, paper, ink = p.stuff.leather(p.stuff.colour("#5a1f1b")), p.stuff.paper("#ded5ba"), p.stuff.ink(BLACK)
    wide, tall = 0.148, 0.215
    for side in (-1, 1):
        p.box((side * wide * 0.51, 0, 0.0015), (wide * 1.02, tall + 0.008, 0.003), cover, 0.0008)
        back = smooth([(0.0, 0.012), (0.012, 0.021), (0.05, 0.021), (0.1, 0.0175), (wide, 0.013)], 4)
        outline = [(side * x, z) for x, z in back]
        ring = [*outline, (side * (wide + 0.001), 0.003), (0.0, 0.003)]
        p.slab(ring if side < 0 else ring[::-1], tall, paper, 0, plane="y")
        for k in range(1, 5):
            p.box((side * (wide + 0.0006), 0, 0.003 + 0.002 * k), (0.0012, tall, 0.0004), p.stuff.paper("#a89c7c"), 0)
        with p.at(side * 0.083, 0, 0.0187, ry=side * 3.6):
            if side == 1 and p.text:
                p.write(p.text, 0.104, 0.165, ink, 0.0012, most=0.011, left=True)
            else:
                with p.at(0, 0.082):
                    p.print(0.05, 0.007, 1, ink, 0.0012)
                with p.at(0, -0.006):
                    p.print(0.106, 0.155, 24, ink, 0.0012)
    p.box((0.004, -0.03, 0.0138), (0.0035, 0.2, 0.0008), p.stuff.enamel("#a3201c", 0.3), 0)


def notebook(p: Piece) -> None:
    """A spiral notebook with ruled pages; the script's words are written in it."""
    cover, paper, ink = p.stuff.plastic(p.stuff.colour("#2a3a5f")), p.stuff.paper("#e4e0d2"), p.stuff.ink(INK)
    p.box((0, 0, 0.0012), (0.15, 0.21, 0.0024), cover, 0.0006)
    p.box((0.001, -0.002, 0.006), (0.145, 0.203, 0.0075), paper, 0.0004)
    with p.at(0, -0.002, 0.0098):
        for k in range(17):
            p.box((0, 0.076 - 0.01 * k, 0.0001), (0.142, 0.0005, 0.0002), p.stuff.ink("#8fa3bd"), 0)
        p.box((-0.052, 0, 0.0002), (0.0005, 0.2, 0.0002), p.stuff.ink("#b86a6a"), 0)
        with p.at(0.01, 0.0, 0):
            if p.text:
                p.write(p.text, 0.112, 0.15, ink, 0.0006, slant=0.3, most=0.0095, left=True)
            else:
                p.scrawl(0.112, 0.15, 15, ink, 0.0006, 0.3)
    wire = p.stuff.metal("#8f9194", 0.2)
    for k in range(22):
        x = -0.0675 + 0.00643 * k
        p.tube(
            [
                (x, 0.1 + 0.0065 * math.cos(t), 0.0062 + 0.0062 * math.sin(t))
                for t in [math.pi * 2 * i / 10 for i in range(10)]
            ],
            0.0006,
            wire,
            5,
            closed=True,
        )
    with p.at(0.098, -0.01, 0.0038, rz=82):
        pencil(p)


def pencil(p: Piece) -> None:
    """A pencil, its point to the right."""
    p.turned([(0.0035, -0.085), (0.0036, 0.05)], p.stuff.enamel(p.stuff.colour("#d6a021"), 0.25), 6, "x")
    p.turned([(0.0036, 0.05), (0.0012, 0.064)], p.stuff.skin("#c9a070"), 12, "x")
    p.turned([(0.0012, 0.064), (0.0002, 0.07)], p.stuff.ink(), 10, "x")
    p.turned([(0.0038, -0.096), (0.0038, -0.084)], p.stuff.metal("#b9a24a"), 14, "x")
    p.turned([(0.0034, -0.105), (0.0036, -0.102), (0.0036, -0.096)], p.stuff.rubber("#b5625a"), 12, "x")


def pen(p: Piece) -> None:
    """A fountain pen without its cap."""
    body, gold = p.stuff.enamel(p.stuff.colour("#14161c"), 0.1), p.stuff.metal("#c79a3e", 0.18)
    p.turned([(0.0, -0.075), (0.003, -0.0745), (0.0055, -0.07), (0.0062, -0.02), (0.0062, 0.02)], body, 18, "x")
    p.turned([(0.0064, 0.02), (0.0064, 0.024)], gold, 18, "x")
    p.turned([(0.0056, 0.024), (0.0046, 0.045), (0.004, 0.047)], body, 18, "x")
    p.leaf(
        lambda u, v: (0.046 + 0.022 * v, (u - 0.5) * 0.008 * (1 - v**1.5), 0.003 * (1 - (2 * u - 1) ** 2) * (1 - v)),
        gold,
        6,
        6,
    )
    p.leaf(
        lambda u, v: (
            0.046 + 0.022 * v,
            (0.5 - u) * 0.008 * (1 - v**1.5),
            0.003 * (1 - (2 * u - 1) ** 2) * (1 - v) - 0.0003,
        ),
        gold,
        6,
        6,
    )
    p.box((-0.045, 0, 0.0068), (0.034, 0.0026, 0.0012), gold, 0.0004)


def file(p: Piece) -> None:
    """A manila folder with papers that show, a tab and a stamp."""
    card, ink = p.stuff.main("paper", "#c9a768"), p.stuff.ink(BLACK)
    p.slab(
        [
            (0.155, -0.115),
            (0.155, 0.115),
            (0.1, 0.115),
            (0.092, 0.128),
            (0.02, 0.128),
            (0.012, 0.115),
            (-0.155, 0.115),
            (-0.155, -0.115),
        ],
        0.0008,
        card,
        middle=0.0004,
    )
    for k, turn in enumerate((-2.5, 1.4, -0.5)):
        with p.at(0.004 + 0.002 * k, 0.003 * k - 0.004, 0.001 + 0.0011 * k, rz=turn):
            p.box((0, 0, 0.0005), (0.297, 0.21, 0.0009), p.stuff.paper("#e2dfd4"), 0)
    with p.at(0, 0, 0.0046, rx=1.2):
        p.slab(round_box(0.31, 0.226, 0.004, 2), 0.0009, card)
        with p.at(0, 0.0, 0.0006, rz=8):
            red = p.stuff.ink("#9c1f1a")
            p.write((p.text or "CONFIDENTIAL").upper(), 0.19, 0.05, red, most=0.026)
            for y in (0.026, -0.026):
                p.box((0, y, 0.0003), (0.21, 0.0022, 0.0004), red, 0)
            for x in (0.105, -0.105):
                p.box((x, 0, 0.0003), (0.0022, 0.054, 0.0004), red, 0)
    p.box((0.056, 0.121, 0.0011), (0.05, 0.009, 0.0006), p.stuff.paper("#e6e2d6"), 0)
    with p.at(0.056, 0.121, 0.0014):
        p.print(0.045, 0.006, 1, ink)


def clipboard(p: Piece) -> None:
    """A clipboard with a form on it."""
    board, ink = p.stuff.main("wood", "#6a4526", "y"), p.stuff.ink(BLACK)
    p.slab(round_box(0.23, 0.32, 0.014), 0.004, board, 0.001, middle=0.002)
    p.box((0, -0.008, 0.0046), (0.21, 0.29, 0.0014), p.stuff.paper("#e6e3d8"), 0)
    with p.at(0, 0, 0.0054):
        with p.at(0, 0.098):
            p.write(p.text.split("\n")[0] if p.text else "REPORT", 0.16, 0.02, ink, most=0.013)
        rest = "\n".join(p.text.split("\n")[1:])
        for k in range(8):
            y = 0.07 - 0.026 * k
            p.box((0, y - 0.011, 0.0002), (0.18, 0.0006, 0.0004), ink, 0)
            if not rest:
                with p.at(-0.06, y):
                    p.print(0.055, 0.006, 1, ink)
                if k % 3 != 2:
                    with p.at(0.035, y - 0.003):
                        p.scrawl(0.1, 0.014, 1, p.stuff.ink("#1f2f6a"), 0.0004, 0.8)
        if rest:
            p.write(rest, 0.18, 0.19, p.stuff.ink("#1f2f6a"), slant=0.25, most=0.012, left=True)
    steel = p.stuff.metal("#a6a9ac", 0.2)
    p.box((0, 0.137, 0.009), (0.11, 0.03, 0.009), steel, 0.003)
    p.cylinder((0, 0.148, 0.013), 0.006, 0.1, steel, sides=12, axis="x")
    p.slab(round_box(0.06, 0.026, 0.012, 5, 0, 0.165), 0.003, steel, 0.001, middle=0.014)


INK = "#23283c"
