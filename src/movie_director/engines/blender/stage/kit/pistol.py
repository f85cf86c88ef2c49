# SPDX-License-Identifier: GPL-3.0-or-later
"""Guns for one hand, lying on their left side."""

from __future__ import annotations

from movie_director.engines.blender.stage.kit.outline import arc, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def pistol(p: Piece) -> None:
    """A semi-automatic pistol, its muzzle to the right."""
    steel = p.stuff.metal(p.stuff.colour("#34373b"), 0.3)
    frame = p.stuff.metal(p.stuff.colour("#25272a"), 0.42)
    grip = p.stuff.wood("#4a2a16") if p.says("old", "antique", "wooden") else p.stuff.rubber("#17181a")
    black = p.stuff.rubber("#08080a")
    slide = [
        (-0.088, 0.031),
        (0.098, 0.031),
        (0.1, 0.035),
        (0.1, 0.05),
        (0.095, 0.057),
        (-0.082, 0.057),
        (-0.089, 0.05),
    ]
    p.slab(slide, 0.026, steel, 0.003)
    body = [
        *((0.084, 0.0185), (0.084, 0.031), (-0.086, 0.031), (-0.1, 0.028), (-0.101, 0.022), (-0.088, 0.012)),
        *((-0.09, -0.01), (-0.107, -0.07), (-0.104, -0.078), (-0.066, -0.086), (-0.062, -0.08), (-0.05, -0.02)),
        *((-0.044, 0.008), (0.03, 0.01), (0.042, 0.0185)),
    ]
    p.slab(body, 0.022, frame, 0.002)
    panel = [(-0.053, -0.005), (-0.085, 0.008), (-0.086, -0.012), (-0.103, -0.068), (-0.068, -0.077), (-0.056, -0.026)]
    p.slab(panel, 0.031, grip, 0.004)
    for k in range(9):
        y = -0.002 - 0.0078 * k
        for side in (-1, 1):
            p.box((-0.0715 - 0.0022 * k, y, side * 0.0156), (0.021, 0.0016, 0.0008), black, 0, turn=-14)
    p.box((-0.0855, -0.083, 0), (0.046, 0.006, 0.027), frame, 0.002, turn=-13)
    p.tube(
        smooth(
            [(-0.048, -0.012, 0), (-0.036, -0.03, 0), (-0.006, -0.033, 0), (0.012, -0.022, 0), (0.017, 0.012, 0)], 5
        ),
        0.0034,
        frame,
        8,
    )
    p.tube(smooth([(-0.02, 0.012, 0), (-0.024, -0.004, 0), (-0.017, -0.02, 0)], 4), 0.003, steel, 8)
    p.box((0.089, 0.059, 0), (0.008, 0.006, 0.004), black, 0.001)
    p.box((-0.076, 0.059, 0), (0.008, 0.006, 0.016), black, 0.001)
    p.box((-0.094, 0.05, 0), (0.014, 0.01, 0.006), frame, 0.002, turn=30)
    p.cylinder((0.1, 0.044, 0), 0.0078, 0.006, steel, sides=18, axis="x")
    p.cylinder((0.1005, 0.044, 0), 0.0052, 0.0062, black, sides=16, axis="x")
    for side in (-1, 1):
        for k in range(8):
            p.box((-0.08 + 0.0042 * k, 0.044, side * 0.0131), (0.0018, 0.021, 0.0007), black, 0, turn=8)
        p.box((-0.022, 0.0255, side * 0.0115), (0.03, 0.004, 0.003), steel, 0.001)
        p.cylinder((-0.082, 0.0255, side * 0.012), 0.0042, 0.004, steel, sides=12)
    p.box((0.012, 0.05, 0.0125), (0.036, 0.0115, 0.002), black, 0)
    p.box((0.012, 0.047, 0.0129), (0.034, 0.005, 0.002), p.stuff.metal("#8f9194", 0.2), 0)


def revolver(p: Piece) -> None:
    """A six-shooter with a wooden grip, its muzzle to the right."""
    steel = p.stuff.metal(p.stuff.colour("#5d6166"), 0.24)
    dark = p.stuff.metal("#2c2e31", 0.35)
    wood = p.stuff.wood("#5e3017")
    black = p.stuff.rubber("#08080a")
    with p.at(0.02, 0.03):
        p.turned([(0.0095, 0.0), (0.0095, 0.004), (0.0088, 0.006), (0.0088, 0.118), (0.0082, 0.12)], steel, 20, "x")
        p.cylinder((0.1202, 0, 0), 0.0048, 0.001, black, sides=16, axis="x")
        p.box((0.058, 0.0098, 0), (0.112, 0.005, 0.007), steel, 0.001)
        p.slab([(0.098, 0.01), (0.114, 0.01), (0.112, 0.0195), (0.108, 0.0195)], 0.003, dark)
        p.box((0.05, -0.0125, 0), (0.09, 0.009, 0.011), steel, 0.003)
        p.cylinder((0.062, -0.013, 0), 0.0032, 0.075, dark, sides=10, axis="x")
    frame = [
        *((0.026, 0.009), (0.026, 0.044), (-0.026, 0.044), (-0.036, 0.04), (-0.046, 0.022), (-0.054, 0.008)),
        *((-0.045, -0.004), (-0.03, -0.004), (-0.024, 0.0), (0.02, 0.003)),
    ]
    p.slab(frame, 0.017, steel, 0.002)
    with p.at(-0.002, 0.024):
        p.turned([(0.018, -0.021), (0.0203, -0.019), (0.0203, 0.016), (0.0185, 0.02)], dark, 30, "x")
        for k in range(6):
            with p.at(rx=60 * k + 30):
                p.box((0.007, 0.0192, 0), (0.026, 0.0035, 0.0075), steel, 0.0015)
    handle = smooth(
        [
            (-0.03, 0.006),
            (-0.05, 0.018),
            (-0.06, 0.008),
            (-0.063, -0.018),
            (-0.08, -0.056),
            (-0.086, -0.075),
            (-0.07, -0.085),
            (-0.048, -0.077),
            (-0.044, -0.05),
            (-0.034, -0.02),
        ],
        3,
        closed=True,
    )
    p.slab(handle, 0.032, wood, 0.009, smooth=True)
    for side in (-1, 1):
        p.cylinder((-0.05, -0.01, side * 0.0158), 0.005, 0.002, p.stuff.metal("#b58c42"), sides=14)
    p.tube(
        smooth([(-0.032, -0.002, 0), (-0.026, -0.026, 0), (0.0, -0.03, 0), (0.014, -0.016, 0), (0.016, 0.006, 0)], 5),
        0.0032,
        steel,
        8,
    )
    p.tube(smooth([(-0.008, 0.004, 0), (-0.013, -0.008, 0), (-0.006, -0.021, 0)], 4), 0.003, dark, 8)
    p.slab(
        [
            (-0.034, 0.03),
            (-0.028, 0.046),
            (-0.042, 0.058),
            (-0.052, 0.06),
            (-0.05, 0.054),
            (-0.044, 0.045),
            (-0.046, 0.03),
        ],
        0.008,
        dark,
        0.001,
    )
    p.box((-0.024, 0.046, 0), (0.008, 0.005, 0.009), dark, 0.001)


def bullets(p: Piece) -> None:
    """Five cartridges, one of them standing."""
    brass, lead = p.stuff.metal("#c39a45", 0.2), p.stuff.metal("#a9683c", 0.26)
    round_ = [(0.0048, 0), (0.0052, 0.0004), (0.0052, 0.0014), (0.0043, 0.0018), (0.0048, 0.003), (0.0048, 0.019)]
    tip = [(0.00455, 0.019), (0.0044, 0.0225), (0.0035, 0.0262), (0.002, 0.0284), (0.0, 0.0292)]
    places = ((0.0, 0.0, 0), (0.016, -0.012, 28), (-0.018, -0.01, -35), (0.024, 0.014, 100), (-0.014, 0.02, 190))
    for k, (x, y, turn) in enumerate(places):
        with p.at(x, y, 0 if k == 0 else 0.0052, ry=0 if k == 0 else 90, rz=turn):
            p.turned(round_, brass, 18)
            p.turned(tip, lead, 18)


def taser(p: Piece) -> None:
    """A yellow stun gun."""
    body, black = p.stuff.plastic(p.stuff.colour("#d6b322")), p.stuff.plastic("#17181a")
    p.slab(
        smooth([(0.07, 0.03), (0.07, 0.052), (-0.06, 0.056), (-0.07, 0.03), (-0.052, 0.02), (0.02, 0.022)], 3, True),
        0.032,
        body,
        0.006,
        smooth=True,
    )
    p.slab([(-0.02, 0.024), (-0.06, 0.028), (-0.078, -0.07), (-0.04, -0.078), (-0.028, -0.02)], 0.028, black, 0.006)
    p.box((0.077, 0.04, 0), (0.022, 0.03, 0.036), black, 0.003)
    for side in (-1, 1):
        p.box((0.0885, 0.04, side * 0.009), (0.003, 0.02, 0.01), p.stuff.plastic("#c9531c"), 0.001)
    p.tube([(x, y, 0) for x, y in arc(-0.005, 0.005, 0.024, -160, 70, 12)], 0.0035, black)
    p.box((-0.008, 0.014, 0), (0.007, 0.02, 0.008), p.stuff.plastic("#a3201c"), 0.002, turn=12)
