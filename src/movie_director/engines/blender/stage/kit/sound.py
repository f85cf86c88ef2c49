# SPDX-License-Identifier: GPL-3.0-or-later
"""What carries or keeps sound: radios, recorders, microphones."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import arc, ring, round_box, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def radio(p: Piece) -> None:
    """An old wireless in a wooden case, its dial lit."""
    wood, cloth, gold = p.stuff.main("wood", "#6a3c1c"), p.stuff.cloth("#8a7448"), p.stuff.metal("#c79a3e", 0.25)
    face = [*arc(0.13, 0.11, 0.045, 0, 90, 6), *arc(-0.13, 0.11, 0.045, 90, 180, 6), (-0.175, 0.0), (0.175, 0.0)]
    p.slab([(x, z + 0.012) for x, z in face], 0.15, wood, 0.006, plane="y")
    for x in (-0.13, 0.13):
        p.box((x, 0, 0.006), (0.05, 0.13, 0.012), p.stuff.wood("#3a2012"), 0.003)
    p.slab(ring(0.056, 30, 1, -0.085, 0.1), 0.004, cloth, 0.001, plane="y", middle=0.076)
    p.tube([(x, -0.079, z) for x, z in ring(0.058, 32, 1, -0.085, 0.1)], 0.004, gold, 8, closed=True)
    for k in range(5):
        x = -0.121 + 0.018 * k
        tall = math.sqrt(max(0.0, 0.056**2 - (x + 0.085) ** 2))
        p.box((x, -0.08, 0.1), (0.006, 0.006, 2 * tall), wood, 0.001)
    p.slab(
        round_box(0.15, 0.062, 0.006, 3, 0.075, 0.115), 0.003, p.stuff.glow("#e0b060", 1.1), plane="y", middle=0.0755
    )
    p.tube([(x, -0.078, z) for x, z in round_box(0.154, 0.066, 0.008, 3, 0.075, 0.115)], 0.0028, gold, 6, closed=True)
    ink = p.stuff.ink("#2a1a0c")
    for k in range(25):
        p.box((0.009 + 0.0055 * k, -0.0775, 0.128), (0.0008, 0.0008, 0.012 if k % 4 == 0 else 0.006), ink, 0)
    with p.at(0.075, -0.0772, 0.102, rx=90):
        p.write(p.text or "PARIS  LONDON  BERLIN", 0.13, 0.009, ink, 0.0003)
    p.box((0.06, -0.0785, 0.116), (0.0014, 0.001, 0.054), p.stuff.ink("#a3201c"), 0)
    for x in (0.02, 0.075, 0.13):
        with p.at(x, -0.075, 0.052, rx=90):
            p.turned(
                [(0.016, 0), (0.0165, 0.004), (0.0135, 0.016), (0.012, 0.018)], p.stuff.plastic("#2a1810", 0.2), 20
            )
            p.box((0, 0.008, 0.0185), (0.0015, 0.008, 0.001), gold, 0)


def tape_recorder(p: Piece) -> None:
    """A portable reel-to-reel recorder."""
    case, steel, dark = p.stuff.main("plastic", "#3a3f45"), p.stuff.metal("#a6a9ac", 0.25), p.stuff.plastic("#141416")
    p.box((0, 0, 0.04), (0.32, 0.28, 0.08), case, 0.008)
    p.box((0, 0.02, 0.0805), (0.3, 0.2, 0.003), steel, 0.001)
    tape = p.stuff.enamel("#3a2418", 0.3)
    for x, full in ((-0.075, 0.055), (0.075, 0.038)):
        with p.at(x, 0.035, 0.083):
            p.turned([(full, 0.003), (full, 0.009), (0.02, 0.009)], tape, 32)
            for k in range(3):
                with p.at(rz=120 * k + 20):
                    p.slab(
                        [*arc(0, 0, 0.062, -38, 38, 10), *arc(0, 0, 0.022, 30, -30, 6)],
                        0.0016,
                        p.stuff.plastic("#c9c6bc", 0.2),
                        middle=0.0105,
                    )
            for z in (0.002, 0.0105):
                p.tube([(a, b, z) for a, b in ring(0.062, 36)], 0.0016, p.stuff.plastic("#c9c6bc", 0.2), 6, closed=True)
            p.turned(
                [(0.022, 0.0), (0.022, 0.0115), (0.008, 0.0125), (0.006, 0.016), (0, 0.016)],
                p.stuff.plastic("#c9c6bc", 0.2),
                20,
            )
    p.tube(
        [(-0.13, 0.02, 0.09), (-0.09, -0.055, 0.09), (0.09, -0.055, 0.09), (0.112, 0.02, 0.09)],
        0.0025,
        tape,
        4,
        flat=0.2,
    )
    p.box((0, -0.055, 0.092), (0.09, 0.03, 0.02), dark, 0.003)
    for k in range(5):
        p.box(
            (-0.1 + 0.034 * k, -0.112, 0.083),
            (0.028, 0.034, 0.012),
            dark if k != 4 else p.stuff.plastic("#a3201c"),
            0.003,
        )
    p.box((0.11, -0.112, 0.082), (0.06, 0.036, 0.004), p.stuff.glow("#d8cfa0", 0.5), 0.001)
    p.tube([(0.11, -0.126, 0.0846), (0.124, -0.1, 0.0846)], 0.0006, p.stuff.ink("#a3201c"), 4)
    with p.at(0.0, 0.118, 0.0822):
        p.write(p.text or "RECORD   PLAY   STOP", 0.16, 0.008, p.stuff.ink(), 0.0004)
    p.tube(
        smooth([(-0.1, -0.14, 0.05), (-0.09, -0.175, 0.05), (0.09, -0.175, 0.05), (0.1, -0.14, 0.05)], 5),
        0.007,
        dark,
        8,
    )


def cassette(p: Piece) -> None:
    """A cassette with a label."""
    body, white = p.stuff.plastic(p.stuff.colour("#1c1d20")), p.stuff.plastic("#d9d6cd")
    p.slab(round_box(0.1, 0.064, 0.003, 2), 0.009, body, 0.0008, middle=0.0055)
    p.slab([(0.036, -0.032), (0.03, -0.016), (-0.03, -0.016), (-0.036, -0.032)], 0.012, body, 0.0006, middle=0.006)
    p.slab(round_box(0.09, 0.044, 0.003, 2, 0, 0.006), 0.0006, p.stuff.paper("#e4e0d2"), middle=0.0102)
    p.box((0, 0.0235, 0.0107), (0.088, 0.0055, 0.0004), p.stuff.ink("#b8332c"), 0)
    p.slab(round_box(0.05, 0.015, 0.006, 4, 0, 0.001), 0.0008, p.stuff.ink("#3a2c24"), middle=0.0106)
    for x in (-0.021, 0.021):
        with p.at(x, 0.001, 0.0108):
            p.turned([(0.0058, 0), (0.0058, 0.0008), (0.0042, 0.0008), (0.0042, 0.0003)], white, 18)
            for k in range(6):
                with p.at(rz=60 * k):
                    p.box((0.0042, 0, 0.0006), (0.0018, 0.001, 0.0006), white, 0)
    with p.at(0, 0.0155, 0.0107):
        if p.text:
            p.write(p.text, 0.08, 0.008, p.stuff.ink("#1f2f6a"), 0.0003, slant=0.25)
        else:
            p.scrawl(0.07, 0.008, 1, p.stuff.ink("#1f2f6a"), 0.0003, 0.8)


def microphone(p: Piece) -> None:
    """A microphone lying on its side, its head to the right."""
    body, mesh = p.stuff.main("metal", "#232529"), p.stuff.metal("#9b9da0", 0.35)
    p.turned(
        [(0.0095, -0.1), (0.011, -0.098), (0.0125, -0.06), (0.0165, 0.04), (0.02, 0.05), (0.02, 0.055)], body, 26, "x"
    )
    p.turned([(0.0215, 0.053), (0.0245, 0.058), (0.0255, 0.075), (0.0255, 0.078)], mesh, 28, "x")
    p.turned([(0.0262, 0.076), (0.0262, 0.082)], p.stuff.metal("#c9cacb", 0.15), 28, "x")
    p.turned([(0.0255, 0.08), (0.0245, 0.094), (0.019, 0.104), (0.01, 0.109), (0.0, 0.11)], mesh, 28, "x")
    for k in range(12):
        with p.at(rx=15 * k):
            p.tube(
                [
                    (x, 0.0, r)
                    for r, x in (
                        (0.0258, 0.08),
                        (0.0248, 0.094),
                        (0.0193, 0.1043),
                        (0.0103, 0.1093),
                        (0.0, 0.1105),
                        (-0.0103, 0.1093),
                        (-0.0193, 0.1043),
                        (-0.0248, 0.094),
                        (-0.0258, 0.08),
                    )
                ],
                0.0007,
                p.stuff.metal("#55575a", 0.4),
                4,
            )
    for x in (0.088, 0.096, 0.103):
        r = 0.0254 - 900 * max(0.0, x - 0.085) ** 3 - 14 * (x - 0.08) ** 2
        p.tube(
            [(x, r * math.cos(t), r * math.sin(t)) for t in [math.pi * k / 14 for k in range(28)]],
            0.0007,
            p.stuff.metal("#55575a", 0.4),
            4,
            closed=True,
        )
    p.box((-0.005, 0, 0.0148), (0.02, 0.007, 0.004), p.stuff.plastic("#77797c"), 0.001)
    p.tube(
        smooth(
            [
                (-0.1, 0, 0),
                (-0.14, 0.01, -0.016),
                (-0.17, 0.05, -0.0225),
                (-0.12, 0.075, -0.0225),
                (-0.03, 0.06, -0.0225),
                (0.06, 0.075, -0.0225),
            ],
            6,
        ),
        0.003,
        p.stuff.rubber("#0c0c0e"),
        6,
    )


def megaphone(p: Piece) -> None:
    """A loudhailer, its horn to the right."""
    horn, dark = p.stuff.plastic(p.stuff.colour("#d9d6cd")), p.stuff.plastic(p.stuff.colour("#a3201c"))
    p.turned(
        [
            (0.0, 0.0),
            (0.03, 0.0),
            (0.046, 0.03),
            (0.099, 0.16),
            (0.104, 0.162),
            (0.103, 0.15),
            (0.05, 0.02),
            (0.036, -0.06),
            (0.035, -0.1),
            (0.042, -0.11),
            (0.044, -0.14),
            (0.03, -0.144),
        ][::-1],
        horn,
        36,
        "x",
    )
    p.turned([(0.02, 0.0), (0.024, 0.04), (0.008, 0.06), (0, 0.061)], dark, 20, "x")
    p.turned([(0.105, 0.155), (0.108, 0.159), (0.105, 0.165), (0.1, 0.163)], dark, 36, "x")
    p.tube(smooth([(-0.08, 0, -0.034), (-0.078, 0, -0.09), (-0.07, 0, -0.13), (-0.05, 0, -0.136)], 4), 0.015, dark, 12)
    p.tube(
        smooth([(-0.05, 0, -0.036), (-0.04, 0, -0.06), (-0.055, 0, -0.075)], 4), 0.004, p.stuff.plastic("#141416"), 8
    )
