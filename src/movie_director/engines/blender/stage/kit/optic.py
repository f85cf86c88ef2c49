# SPDX-License-Identifier: GPL-3.0-or-later
"""What is looked through, at or into: glasses, binoculars, telescopes, globes, mirrors, hourglasses."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.kit.outline import ring, smooth
from movie_director.engines.blender.stage.kit.piece import Piece


def glasses(p: Piece) -> None:
    """Spectacles standing open on their rims."""
    _spectacles(
        p,
        p.stuff.main("metal", "#b58c42") if not p.says("thick", "horn") else p.stuff.plastic("#1a1412", 0.2),
        p.stuff.glass(),
        0.0015 if not p.says("thick", "horn") else 0.0026,
        0.022,
    )


def sunglasses(p: Piece) -> None:
    """Sunglasses standing open."""
    _spectacles(p, p.stuff.plastic(p.stuff.colour("#141416"), 0.15), p.stuff.enamel("#0c0e10", 0.05), 0.0026, 0.0245)


def _spectacles(p: Piece, frame: object, lens: object, thick: float, radius: float) -> None:
    for side in (-1, 1):
        shape = [
            (side * 0.034 + x, z + 0.024)
            for x, z in smooth(
                [
                    (0.98 * radius, 0.25 * radius),
                    (0.7 * radius, 0.86 * radius),
                    (-0.6 * radius, 0.88 * radius),
                    (-0.98 * radius, 0.35 * radius),
                    (-0.72 * radius, -0.75 * radius),
                    (0.0, -0.98 * radius),
                    (0.75 * radius, -0.72 * radius),
                ],
                5,
                True,
            )
        ]
        p.slab(shape, 0.0012, lens, plane="y")
        p.tube([(x, 0, z) for x, z in shape], thick, frame, 8, closed=True)
        p.tube(
            smooth(
                [
                    (side * (0.034 + radius * 0.93), 0, 0.034),
                    (side * 0.068, 0.01, 0.034),
                    (side * 0.07, 0.09, 0.03),
                    (side * 0.066, 0.12, 0.018),
                    (side * 0.064, 0.14, 0.003),
                ],
                5,
            ),
            thick * 0.95,
            frame,
            8,
        )
        p.tube(
            smooth([(side * 0.012, 0.001, 0.026), (side * 0.009, 0.008, 0.022), (side * 0.008, 0.01, 0.017)], 3),
            0.0009,
            frame,
            5,
        )
    p.tube(smooth([(-0.013, 0, 0.03), (0, -0.002, 0.036), (0.013, 0, 0.03)], 4), thick, frame, 8)


def binoculars(p: Piece) -> None:
    """Field glasses standing on their fronts with eyepieces up and back."""
    body, hide, steel = p.stuff.iron("#1c1d20", 0.35), p.stuff.leather("#1a1512"), p.stuff.metal("#8f9194", 0.25)
    with p.at(0, 0, 0.03, rx=0):
        for side in (-1, 1):
            with p.at(side * 0.038, 0, 0):
                p.turned(
                    [(0.026, -0.085), (0.029, -0.083), (0.029, -0.045), (0.026, -0.04), (0.022, 0.0)], body, 30, "y"
                )
                p.turned([(0.0255, -0.0852), (0.0, -0.08)], p.stuff.enamel("#2a2440", 0.03), 26, "y")
                p.turned([(0.0262, -0.04), (0.0225, 0.002)], hide, 28, "y")
            p.loft(
                [(side * 0.032, 0.004, -0.021, 0.024, 0.02), (side * 0.032, 0.004, 0.0215, 0.024, 0.02)], hide, 22, 4
            )
            with p.at(side * 0.03, 0.02, 0):
                p.turned(
                    [
                        (0.016, 0),
                        (0.016, 0.02),
                        (0.013, 0.022),
                        (0.013, 0.034),
                        (0.0195, 0.037),
                        (0.0195, 0.046),
                        (0.015, 0.047),
                        (0.013, 0.043),
                        (0, 0.043),
                    ],
                    body,
                    24,
                    "y",
                )
        p.cylinder((0, -0.005, 0), 0.0065, 0.075, body, sides=16, axis="y")
        p.cylinder((0, 0.04, 0), 0.0125, 0.016, steel, sides=22, axis="y")
        p.box((0, 0.025, 0), (0.06, 0.008, 0.012), body, 0.003)
        p.box((0, -0.028, 0), (0.05, 0.008, 0.014), body, 0.003)
    p.tube(
        smooth(
            [
                (-0.056, 0.01, 0.03),
                (-0.1, 0.05, 0.006),
                (-0.05, 0.12, 0.004),
                (0.05, 0.13, 0.004),
                (0.1, 0.06, 0.006),
                (0.056, 0.01, 0.03),
            ],
            6,
        ),
        0.006,
        hide,
        8,
        flat=0.25,
    )


def telescope(p: Piece) -> None:
    """A brass spyglass, drawn out, lying."""
    brass, hide = p.stuff.metal(p.stuff.colour("#b58c42"), 0.2), p.stuff.leather("#4a2414")
    p.turned([(0.028, 0.07), (0.028, 0.22)], hide, 30, "x")
    p.turned([(0.0285, 0.05), (0.03, 0.055), (0.03, 0.07), (0.0282, 0.072)], brass, 30, "x")
    p.turned(
        [(0.0285, 0.215), (0.032, 0.22), (0.033, 0.25), (0.031, 0.252), (0.029, 0.248), (0.027, 0.24), (0, 0.24)],
        brass,
        32,
        "x",
    )
    p.turned([(0.022, -0.1), (0.022, 0.06)], brass, 28, "x")
    p.turned([(0.0235, -0.11), (0.025, -0.108), (0.025, -0.096), (0.022, -0.094)], brass, 28, "x")
    p.turned([(0.017, -0.235), (0.017, -0.1)], brass, 26, "x")
    p.turned(
        [(0.008, -0.268), (0.016, -0.268), (0.021, -0.262), (0.021, -0.252), (0.0175, -0.246), (0.017, -0.235)],
        brass,
        26,
        "x",
    )


def globe(p: Piece) -> None:
    """A globe of the earth on its stand."""
    sea, land, brass, wood = (
        p.stuff.enamel("#2f5f86", 0.25),
        p.stuff.skin("#a9955a", 0.5, 0.25, 40),
        p.stuff.metal("#c79a3e", 0.22),
        p.stuff.wood("#4a2a16"),
    )
    p.turned(
        [(0.09, 0), (0.095, 0.006), (0.09, 0.02), (0.05, 0.028), (0.018, 0.04), (0.013, 0.06), (0.016, 0.075)], wood, 32
    )
    radius = 0.14
    with p.at(0, 0, 0.255, ry=-23):
        p.ball((0, 0, 0), radius, sea, 30)
        p.tube([(0, 0, -radius - 0.02), (0, 0, radius + 0.02)], 0.003, brass, 8)
        shapes = (
            ((35, 10), [(-15, 25), (5, 34), (30, 30), (42, 12), (30, -8), (22, -32), (12, -34), (8, -5), (-8, 5)], 12),
            (
                (35, 0),
                [
                    (-8, 38),
                    (-2, 45),
                    (5, 55),
                    (25, 68),
                    (60, 72),
                    (110, 72),
                    (140, 60),
                    (120, 38),
                    (105, 12),
                    (80, 10),
                    (72, 22),
                    (50, 28),
                    (30, 38),
                    (12, 40),
                ],
                12,
            ),
            (
                (0, 0),
                [
                    (-160, 62),
                    (-120, 70),
                    (-80, 72),
                    (-58, 50),
                    (-75, 40),
                    (-82, 27),
                    (-97, 20),
                    (-110, 25),
                    (-122, 38),
                    (-130, 55),
                ],
                0,
            ),
            ((0, 0), [(-78, 8), (-60, 8), (-36, -6), (-42, -22), (-58, -36), (-68, -54), (-74, -40), (-80, -6)], 0),
            ((0, 0), [(114, -22), (130, -12), (142, -11), (153, -26), (146, -38), (130, -32), (116, -34)], 0),
        )
        for _, outline, _shift in shapes:
            pts = smooth(outline, 3, True)
            mx, my = sum(x for x, _ in pts) / len(pts), sum(y for _, y in pts) / len(pts)
            rings = []
            for k in (1.0, 0.66, 0.33):
                rings.append([_on(mx + (x - mx) * k, my + (y - my) * k, radius * 1.008) for x, y in pts])
            count = len(pts)
            points = [q for r in rings for q in r] + [_on(mx, my, radius * 1.008)]
            faces = [
                (a * count + i, a * count + (i + 1) % count, (a + 1) * count + (i + 1) % count, (a + 1) * count + i)
                for a in range(2)
                for i in range(count)
            ]
            faces += [(2 * count + i, 2 * count + (i + 1) % count, 3 * count) for i in range(count)]
            turned = (
                sum(pts[i][0] * pts[(i + 1) % count][1] - pts[(i + 1) % count][0] * pts[i][1] for i in range(count)) > 0
            )
            p.add(points, faces if turned else [f[::-1] for f in faces], land, smooth=True)
        p.tube(
            [
                ((radius + 0.014) * math.sin(t), 0.0, (radius + 0.014) * math.cos(t))
                for t in [math.radians(-6 + 192 * k / 30) for k in range(31)]
            ],
            0.006,
            brass,
            8,
            flat=0.6,
        )
    p.tube(smooth([(0, 0, 0.07), (0.03, 0, 0.085), (0.06, 0, 0.115)], 4), 0.008, brass, 8)


def _on(longitude: float, latitude: float, radius: float) -> tuple[float, float, float]:
    a, b = math.radians(longitude - 110), math.radians(latitude)
    return radius * math.cos(b) * math.cos(a), radius * math.cos(b) * math.sin(a), radius * math.sin(b)


def hourglass(p: Piece) -> None:
    """An hourglass, its sand running."""
    wood, sand = p.stuff.main("wood", "#5a3418"), p.stuff.skin("#d6b26a", 0.9, 0.2, 400)
    for z in (0.008, 0.182):
        p.turned([(0.05, z - 0.008), (0.054, z - 0.005), (0.054, z + 0.005), (0.05, z + 0.008)], wood, 32)
    for k in range(3):
        t = math.radians(120 * k + 30)
        with p.at(0.044 * math.cos(t), 0.044 * math.sin(t), 0):
            p.turned(
                [
                    (0.004, 0.015),
                    (0.0065, 0.03),
                    (0.004, 0.06),
                    (0.006, 0.095),
                    (0.004, 0.13),
                    (0.0065, 0.16),
                    (0.004, 0.175),
                ],
                wood,
                14,
            )
    shape = smooth(
        [
            (0.026, 0.016),
            (0.034, 0.03),
            (0.034, 0.05),
            (0.02, 0.078),
            (0.004, 0.095),
            (0.02, 0.112),
            (0.034, 0.14),
            (0.034, 0.16),
            (0.026, 0.174),
        ],
        4,
    )
    p.turned(shape, p.stuff.glass(), 32)
    p.turned([(0.031, 0.018), (0.03, 0.028), (0.014, 0.042), (0.0, 0.05)], sand, 26)
    p.turned([(0.002, 0.0975), (0.0165, 0.113), (0.0245, 0.124), (0.0, 0.119)], sand, 26)
    p.tube([(0, 0, 0.048), (0, 0, 0.098)], 0.0008, sand, 6)


def mirror(p: Piece) -> None:
    """A hand mirror, lying; broken where the words say so."""
    frame, glass = (
        p.stuff.main("metal", "#a58a4f"),
        p.stuff.metal("#dfe3e6", 0.015) if not p.stuff.worn else p.stuff.of("metal", "#dfe3e6"),
    )
    p.slab(ring(0.066, 40, 1.18, 0, 0.07), 0.012, frame, 0.004, middle=0.006, smooth=False)
    p.slab(ring(0.057, 40, 1.18, 0, 0.07), 0.001, glass, middle=0.0122)
    p.tube([(x, y, 0.0122) for x, y in ring(0.059, 44, 1.18, 0, 0.07)], 0.0022, frame, 6, closed=True)
    p.slab(
        smooth(
            [
                (0.012, -0.005),
                (0.008, -0.04),
                (0.013, -0.11),
                (0.0, -0.128),
                (-0.013, -0.11),
                (-0.008, -0.04),
                (-0.012, -0.005),
            ][::-1],
            4,
        ),
        0.011,
        frame,
        0.0035,
        middle=0.006,
    )
    if p.says("broken", "cracked", "shattered"):
        dark = p.stuff.ink()
        for k in range(9):
            t, long = math.radians(40 * k + 13 * math.sin(k)), 0.04 + 0.02 * math.cos(3 * k)
            p.tube(
                [
                    (0.012, 0.08, 0.0128),
                    (0.012 + 0.5 * long * math.cos(t + 0.15), 0.08 + 0.5 * long * math.sin(t + 0.15), 0.0128),
                    (0.012 + long * math.cos(t), 0.08 + long * math.sin(t), 0.0128),
                ],
                0.0005,
                dark,
                4,
            )


def bell(p: Piece) -> None:
    """A hand bell."""
    brass = p.stuff.main("metal", "#b58c42")
    p.turned(
        [
            (0.046, 0.004),
            (0.05, 0.0),
            (0.052, 0.003),
            (0.042, 0.02),
            (0.034, 0.05),
            (0.03, 0.068),
            (0.016, 0.08),
            (0.008, 0.083),
            (0.008, 0.09),
        ],
        brass,
        36,
    )
    p.turned(
        [(0.0085, 0.088), (0.0075, 0.1), (0.013, 0.125), (0.011, 0.15), (0.006, 0.158), (0.008, 0.168), (0, 0.173)],
        p.stuff.wood("#3a2012", "z"),
        22,
    )
