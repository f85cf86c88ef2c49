# SPDX-License-Identifier: GPL-3.0-or-later
"""What smokers carry."""

from __future__ import annotations

from movie_director.engines.blender.stage.kit.outline import ring, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def cigarette(p: Piece) -> None:
    """A cigarette that burns, its ember to the right."""
    paper = p.stuff.paper("#e2ded4")
    p.turned([(0.0038, -0.042), (0.004, -0.0415), (0.004, -0.018)], p.stuff.skin("#c08a4e", 0.8, 0.3, 400), 18, "x")
    p.turned([(0.0041, -0.0185), (0.0041, -0.017)], p.stuff.gilt(), 18, "x")
    p.turned([(0.004, -0.0175), (0.004, 0.032)], paper, 18, "x")
    p.turned([(0.004, 0.032), (0.0039, 0.034)], p.stuff.ink("#3a2c22"), 18, "x")
    p.turned([(0.0038, 0.034), (0.0036, 0.036)], p.stuff.glow("#ff5a1a", 4), 16, "x")
    p.turned(
        [(0.0038, 0.0355), (0.0034, 0.041), (0.0024, 0.044), (0.0008, 0.0455)],
        p.stuff.skin("#7d7a76", 0.95, 0.4, 300, 0.4),
        12,
        "x",
    )


def joint(p: Piece) -> None:
    """A hand-rolled one, twisted at its end."""
    p.turned(
        [(0.0024, -0.04), (0.0026, -0.036), (0.0046, 0.028), (0.0036, 0.035), (0.0012, 0.038), (0.0022, 0.046)],
        p.stuff.paper("#d9d2bd"),
        14,
        "x",
    )
    p.turned([(0.0025, -0.042), (0.0026, -0.034)], p.stuff.paper("#b08a5a"), 14, "x")


def cigar(p: Piece) -> None:
    """A cigar with its band."""
    leaf = p.stuff.skin("#4a2c18", 0.7, 0.35, 120, 0.25)
    p.turned([(0.0, -0.072), (0.005, -0.0705), (0.0088, -0.064), (0.0098, -0.03), (0.0098, 0.055)], leaf, 22, "x")
    p.turned([(0.01, -0.045), (0.01, -0.028)], p.stuff.enamel("#8c1526", 0.3), 22, "x")
    for x in (-0.0445, -0.029):
        p.turned([(0.0101, x), (0.0101, x + 0.002)], p.stuff.gilt(), 22, "x")
    p.turned([(0.0098, 0.055), (0.0096, 0.057)], p.stuff.glow("#ff5a1a", 3), 20, "x")
    p.turned(
        [(0.0097, 0.0565), (0.009, 0.068), (0.006, 0.0715), (0.001, 0.073)],
        p.stuff.skin("#8f8b86", 0.95, 0.4, 200, 0.5),
        16,
        "x",
    )


def pipe(p: Piece) -> None:
    """A tobacco pipe on its side."""
    wood = p.stuff.main("wood", "#5a2c14")
    with p.at(z=0.02, rx=-8):
        p.turned(
            [
                (0.004, -0.022),
                (0.013, -0.018),
                (0.019, -0.006),
                (0.0195, 0.01),
                (0.0175, 0.026),
                (0.0165, 0.027),
                (0.011, 0.027),
                (0.01, 0.02),
                (0.009, 0.006),
            ],
            wood,
            26,
        )
        p.cylinder((0, 0, 0.021), 0.0108, 0.006, p.stuff.skin("#1c1613", 0.95, 0.5, 300, 0.6), sides=16)
        p.tube(
            smooth([(0.012, 0, -0.01), (0.03, 0, -0.006), (0.055, 0, 0.003)], 4),
            [0.008 - 0.0003 * k for k in range(9)],
            wood,
            14,
        )
        p.tube([(0.054, 0, 0.0026), (0.06, 0, 0.0048)], 0.0062, p.stuff.metal("#b9a24a"), 14)
        black = p.stuff.plastic("#121214", 0.2)
        p.tube(
            smooth([(0.058, 0, 0.004), (0.09, 0, 0.014), (0.118, 0, 0.018), (0.13, 0, 0.017)], 4),
            [0.0056, 0.0055, 0.005, 0.0046, 0.0044, 0.0042, 0.004, 0.0038, 0.0037, 0.0036, 0.0036, 0.0042, 0.0046],
            black,
            12,
        )


def ashtray(p: Piece) -> None:
    """A glass ashtray with ash and two stubs."""
    glass = p.stuff.main("glass", "#f6faf8")
    p.turned(
        [
            (0.055, 0),
            (0.062, 0.003),
            (0.066, 0.03),
            (0.063, 0.034),
            (0.054, 0.034),
            (0.05, 0.03),
            (0.042, 0.009),
            (0.0, 0.008),
        ],
        glass,
        32,
    )
    p.turned(
        [(0.038, 0.008), (0.03, 0.0105), (0.016, 0.012), (0.0, 0.0125)],
        p.stuff.skin("#6d6a66", 0.95, 0.5, 250, 0.8),
        20,
    )
    paper, cork = p.stuff.paper("#d9d4c8"), p.stuff.skin("#b9854a", 0.8, 0.3, 400)
    for x, y, turn, long in ((0.05, 0.008, 205, 0.03), (-0.012, 0.014, 70, 0.012), (0.012, -0.016, 160, 0.009)):
        lift = 0.035 if x == 0.05 else 0.016
        with p.at(x, y, lift, ry=18 if x == 0.05 else 6, rz=turn):
            p.turned([(0.0038, -0.012), (0.004, -0.0115), (0.004, 0.012)], cork, 14, "x")
            p.turned([(0.004, 0.012), (0.0039, 0.012 + long)], paper, 14, "x")
            p.turned(
                [(0.0038, 0.012 + long), (0.003, 0.017 + long), (0.001, 0.019 + long)], p.stuff.ink("#4a4440"), 12, "x"
            )


def lighter(p: Piece) -> None:
    """A flip lighter, open and lit."""
    steel, dark = p.stuff.main("metal", "#b3b5b8"), p.stuff.metal("#77797c", 0.35)
    p.loft([(0, 0, 0, 0.0185, 0.006), (0, 0, 0.002, 0.019, 0.0065), (0, 0, 0.0335, 0.019, 0.0065)], steel, 28, 7)
    p.loft([(0, 0, 0.0335, 0.0175, 0.0052), (0, 0, 0.036, 0.0175, 0.0052)], dark, 24, 7)
    p.loft([(-0.004, 0, 0.036, 0.0085, 0.0048), (-0.004, 0, 0.049, 0.0085, 0.0048)], dark, 20, 5)
    for x in (-0.0085, -0.004, 0.0005):
        for z in (0.0405, 0.0455):
            p.cylinder((x, 0, z), 0.0014, 0.0099, p.stuff.rubber("#0b0b0c"), sides=10, axis="y")
    p.cylinder((0.0085, 0, 0.044), 0.0042, 0.005, p.stuff.metal("#55575a", 0.4), sides=18, axis="y")
    with p.at(-0.019, 0, 0.0345, ry=-112), p.at(0.019, 0, 0):
        p.loft([(0, 0, 0.0, 0.019, 0.0065), (0, 0, 0.019, 0.019, 0.0065), (0, 0, 0.0215, 0.0175, 0.005)], steel, 28, 7)
    lit(p, 0.047, 0.028)


def matches(p: Piece) -> None:
    """An open box of matches with a few beside it."""
    card, strike, wood = p.stuff.paper("#d8b54a"), p.stuff.ink("#3a241c"), p.stuff.skin("#c9a878", 0.8, 0.1)
    for y, size in ((0.0178, (0.052, 0.0006, 0.015)), (-0.0178, (0.052, 0.0006, 0.015))):
        p.box((0, y, 0.0075), size, strike, 0)
    p.box((0, 0, 0.0148), (0.052, 0.036, 0.0006), p.stuff.paper(p.stuff.colour("#b0281e")), 0)
    p.box((0, 0, 0.0003), (0.052, 0.036, 0.0006), card, 0)
    with p.at(0, 0, 0.0151):
        p.slab(ring(0.0115, 24), 0.0004, p.stuff.ink("#e2cf8a"))
        p.write((p.text or "SAFETY MATCHES").upper(), 0.044, 0.012, p.stuff.ink("#1c1a18"), 0.0005, most=0.0052)
    for y in (0.0165, -0.0165):
        p.box((0.022, y, 0.007), (0.052, 0.0008, 0.0125), card, 0)
    p.box((0.048, 0, 0.007), (0.0008, 0.033, 0.0125), card, 0)
    p.box((0.022, 0, 0.0012), (0.052, 0.033, 0.0008), card, 0)
    for k in range(11):
        y = -0.0145 + 0.0029 * k
        with p.at(0.022, y, 0.0078 + 0.001 * (k % 2)):
            p.box((0, 0, 0), (0.045, 0.002, 0.002), wood, 0)
            p.ball((0.0225, 0, 0), (0.0024, 0.0015, 0.0015), p.stuff.skin("#8c1f1a", 0.7), 8)
    for x, y, turn in ((0.0, -0.034, 4), (0.026, -0.045, -18)):
        with p.at(x, y, 0.0012, rz=turn):
            p.box((0, 0, 0), (0.045, 0.002, 0.002), wood, 0)
            p.ball((0.0225, 0, 0.0003), (0.0026, 0.0015, 0.0015), p.stuff.skin("#8c1f1a", 0.7), 8)


def cigarette_packet(p: Piece) -> None:
    """An open packet of cigarettes on its back, three of them showing."""
    card, white = p.stuff.paper(p.stuff.colour("#a8231c")), p.stuff.paper("#e4e0d6")
    with p.at(rx=90):
        p.box((0, -0.012, 0.011), (0.056, 0.064, 0.022), white, 0.001)
        p.slab([(0.0281, -0.0441), (0.0281, 0.006), (-0.0281, 0.006), (-0.0281, -0.0441)], 0.0226, card, middle=0.011)
        p.slab([(0.024, -0.012), (0.0, 0.004), (-0.024, -0.012), (0.0, -0.028)], 0.0004, white, middle=0.0225)
        p.box((0, 0.0215, 0.0108), (0.052, 0.014, 0.019), p.stuff.metal("#c9cacb", 0.3), 0.001)
        with p.at(0, 0.019, 0.0, rx=-118):
            p.box((0, 0.01, 0.0112), (0.0562, 0.02, 0.0226), card, 0.001)
            p.box((0, 0.0005, 0.0112), (0.053, 0.002, 0.02), p.stuff.ink("#2a1814"), 0)
        with p.at(0, -0.034, 0.0224):
            p.write((p.text or "STERLING").upper(), 0.046, 0.009, white, 0.0004)
        for x, out, z in (
            (-0.019, 0.034, 0.015),
            (-0.01, 0.046, 0.0145),
            (-0.001, 0.034, 0.015),
            (0.008, 0.055, 0.0145),
            (0.017, 0.034, 0.015),
            (-0.014, 0.034, 0.0065),
            (0.004, 0.034, 0.0065),
        ):
            with p.at(x, out - 0.02, z):
                p.turned(
                    [(0.004, 0.0), (0.004, 0.022), (0.0036, 0.0225)], p.stuff.skin("#c08a4e", 0.8, 0.3, 400), 14, "y"
                )
                p.turned([(0.0039, -0.02), (0.0039, 0.0)], white, 12, "y")


def lit_match(p: Piece) -> None:
    """One match that burns."""
    p.box((0, 0, 0.0012), (0.045, 0.002, 0.002), p.stuff.skin("#c9a878", 0.8, 0.1), 0)
    p.ball((0.0225, 0, 0.0015), (0.0026, 0.0016, 0.0016), p.stuff.skin("#2a1a14", 0.7), 10)
    with p.at(0.022, 0, 0.001):
        lit(p, 0.001, 0.03)


def lit(p: Piece, z: float, tall: float) -> None:
    """A flame whose foot is at a height above the frame's origin."""
    foot, middle, tip = p.stuff.glow("#ffca66", 1.7), p.stuff.glow("#ffab3a", 1.4), p.stuff.glow("#ff8e22", 1.15)
    shape = [(0.0, 0.0), (0.14, 0.1), (0.2, 0.26), (0.185, 0.42), (0.13, 0.6), (0.075, 0.78), (0.0, 1.0)]
    curve = smooth(shape, 3)
    for part, tone in ((curve[:10], foot), (curve[9:16], middle), (curve[15:], tip)):
        p.turned([(abs(r) * tall, z + tall * h) for r, h in part], tone, 16)
