# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in parks, gardens and squares: benches, lamps, fountains, statues, hedges, flowers."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.pieces.common import STAYS, begun, burn, iron, lit, told
from movie_director.engines.blender.stage.pieces.graves import leaves
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def _bench(setting: Setting, piece: Piece) -> None:
    bar, form = iron(setting), begun(piece)
    slat = setting.matter.pieces("bench slats", ["#5d3d24", "#6b4629", "#543720"], 0.45, grain=0.3, stretch=(1.5, 9, 9))
    for k in range(4):
        form.box((0, -0.24 + 0.115 * k, 0.45), (piece.w, 0.1, 0.03), slat)
    for k in range(3):
        form.box((0, 0.2 + 0.03 * k, 0.58 + 0.13 * k), (piece.w, 0.028, 0.1), slat, tilt=-12)
    for side in (-1, 1):
        x = side * (piece.w / 2 - 0.1)
        form.box((x, -0.06, 0.425), (0.05, 0.46, 0.03), bar)
        for leg in (-0.25, 0.16):
            form.box((x, leg, 0.21), (0.05, 0.05, 0.42), bar)
        form.box((x, 0.22, 0.66), (0.04, 0.03, 0.46), bar, tilt=-12)
    form.build("park bench")


def _lamp(setting: Setting, piece: Piece) -> None:
    """A lamp post: `lantern` of iron, `globe`, `arm` over a road."""
    bar, form, h = iron(setting), begun(piece), piece.h
    shape = told(piece, "shape", "lantern")
    on = lit(setting)
    glass = (
        setting.matter.glow("lantern lit", "#ffc47a", 9, "#806040")
        if on
        else setting.matter.paint("lantern", "#cfcabb", 0.2)
    )
    spot = (piece.x, piece.y, piece.z + h - 0.4)
    if shape == "arm":
        form.cylinder(
            (0, 0, h / 2), 0.09, h, setting.matter.paint("lamp mast", "#6f7375", 0.4, 0.5), sides=10, top=0.055
        )
        form.box((0, -0.8, h), (0.07, 1.7, 0.07), bar, 0)
        white = setting.matter.glow("lantern cold", "#ffd7a0", 9, "#806040") if on else glass
        form.box((0, -1.5, h - 0.02), (0.22, 0.5, 0.07), white, 0.01)
        turn = math.radians(piece.turn)
        spot = (piece.x + 1.5 * math.sin(turn), piece.y - 1.5 * math.cos(turn), h - 0.2)
    else:
        form.lathe(
            [(0.16, 0), (0.15, 0.12), (0.09, 0.2), (0.075, 0.6), (0.05, 0.75), (0.04, h - 0.7)], (0, 0, 0), bar, 12
        )
        if shape == "globe":
            form.ball((0, 0, h - 0.45), 0.24, glass, 16)
        else:
            form.lathe([(0.09, h - 0.7), (0.16, h - 0.28)], (0, 0, 0), glass, 6)
            form.lathe([(0.2, h - 0.28), (0.07, h - 0.1), (0.02, h)], (0, 0, 0), bar, 6)
            form.box((0, 0, h - 0.9), (0.5, 0.03, 0.03), bar)
    form.build("lamp post", STAYS)
    burn(setting, spot, float(piece.look.get("watts", 240)), (1, 0.6, 0.28) if shape != "arm" else (1, 0.72, 0.42))


def _fountain(setting: Setting, piece: Piece) -> None:
    stone = setting.matter.paint("fountain stone", "#a39c8d", 0.75, vary=0.18, scale=3)
    pool = setting.matter.wet("lake water", "#27464a", 0.08, 0.02, 1.1)
    spray = setting.matter.paint("spray", "#dfe8ec", 0.3)
    form, r, h = begun(piece), piece.w / 2, piece.h
    form.lathe([(r, 0), (r, 0.5), (r - 0.28, 0.5), (r - 0.28, 0.36)], (0, 0, 0), stone, 32)
    form.lathe([(0.1, 0.37), (r - 0.28, 0.37)], (0, 0, 0), pool, 32)
    form.lathe(
        [
            (0.4, 0.3),
            (0.2, 0.6),
            (0.16, h * 0.52),
            (0.2, h * 0.56),
            (r * 0.45, h * 0.66),
            (r * 0.47, h * 0.7),
            (0.1, h * 0.66),
        ],
        (0, 0, 0),
        stone,
        24,
    )
    form.lathe([(0.12, h * 0.66), (0.09, h * 0.86), (0.2, h * 0.92), (0.05, h)], (0, 0, 0), stone, 16)
    for k in range(18):
        angle = k * 2 * math.pi / 18
        for j in range(5):
            t0, t1 = j / 5, (j + 1) / 5
            pts = []
            for t in (t0, t1):
                out = r * 0.46 + 0.34 * t
                pts.append((math.cos(angle) * out, math.sin(angle) * out, h * 0.69 - t * t * (h * 0.69 - 0.38)))
            form.sheet(
                [
                    pts[0],
                    (pts[0][0] + 0.02, pts[0][1] + 0.02, pts[0][2]),
                    (pts[1][0] + 0.02, pts[1][1] + 0.02, pts[1][2]),
                    pts[1],
                ],
                spray,
            )
    form.build("fountain")


def _statue(setting: Setting, piece: Piece) -> None:
    """A man in a long coat on a plinth."""
    stone = setting.matter.paint("fountain stone", "#a39c8d", 0.75, vary=0.18, scale=3)
    bronze = setting.matter.paint("bronze", "#4c5a4c", 0.5, 0.5, vary=0.3, scale=6)
    form, h = begun(piece), piece.h
    form.box((0, 0, 0.15), (piece.w, piece.d, 0.3), stone, 0.03)
    form.box((0, 0, h * 0.27), (piece.w * 0.7, piece.d * 0.7, h * 0.46), stone, 0.03)
    form.box((0, 0, h * 0.5), (piece.w * 0.82, piece.d * 0.82, 0.14), stone, 0.03)
    b = h * 0.52
    form.lathe(
        [(0.34, b), (0.3, b + h * 0.14), (0.2, b + h * 0.24), (0.27, b + h * 0.36), (0.1, b + h * 0.4)],
        (0, 0, 0),
        bronze,
        16,
    )
    form.ball((0, 0, b + h * 0.44), (0.13, 0.14, 0.17), bronze, 14)
    form.cylinder((0.3, -0.1, b + h * 0.27), 0.07, h * 0.2, bronze, sides=8)
    form.box((-0.32, -0.22, b + h * 0.32), (0.12, 0.5, 0.12), bronze, 0.03)
    form.build("statue")


def _hedge(setting: Setting, piece: Piece) -> None:
    leaf = setting.matter.pieces("hedge", ["#3f6030", "#4c6e38", "#35532a", "#587a40"], 0.7)
    chance, form = random.Random(round(piece.x * 13 + piece.y * 7)), begun(piece)
    form.box(
        (0, 0, piece.h / 2),
        (piece.w - 0.1, piece.d - 0.1, piece.h - 0.1),
        setting.matter.paint("hedge core", "#2a3f20", 0.95),
        0.05,
    )
    points, faces = [], []
    count = int(min(900 * piece.w * piece.h, 5200) / 3)
    for _ in range(count):
        side = chance.choice((0, 0, 0, 1, 2, 2))
        x, z = chance.uniform(-piece.w / 2, piece.w / 2), chance.uniform(0.02, piece.h)
        y = -piece.d / 2
        if side == 1:
            y = piece.d / 2
        elif side == 2:
            y, z = chance.uniform(-piece.d / 2, piece.d / 2), piece.h
        s_, turn, tip = chance.uniform(0.05, 0.09), chance.uniform(0, 6.28), chance.uniform(-0.8, 0.8)
        c, s, n = math.cos(turn) * s_, math.sin(turn) * s_, len(points)
        points += [
            (x - c, y, z - s),
            (x + s * 0.6, y - s_ * tip, z - c * 0.6),
            (x + c, y, z + s),
            (x - s * 0.6, y + s_ * tip, z + c * 0.6),
        ]
        faces.append((n, n + 1, n + 2, n + 3))
    form.add(points, faces, leaf)
    form.build("hedge")


def _flowers(setting: Setting, piece: Piece) -> None:
    """A bed of flowers."""
    bloom = setting.matter.pieces(
        "bloom", ["#c24a5a", "#d9a13a", "#b06ab0", "#e0d8c8", "#d0603a", "#5d7a3a", "#4c6a30", "#5d7a3a"], 0.8
    )
    chance, form = random.Random(round(piece.x * 19 + piece.y * 3)), begun(piece)
    form.box((0, 0, 0.04), (piece.w, piece.d, 0.1), setting.matter.paint("bed earth", "#3d2e20", 0.95), 0.02)
    points, faces = [], []
    for _ in range(int(170 * piece.w * piece.d)):
        x, y = chance.uniform(-0.5, 0.5) * piece.w, chance.uniform(-0.5, 0.5) * piece.d
        z, s, n = chance.uniform(0.12, max(piece.h, 0.2)), chance.uniform(0.03, 0.06), len(points)
        points += [(x - s, y, z), (x, y - s, z + 0.02), (x + s, y, z), (x, y + s, z + 0.02)]
        faces.append((n, n + 1, n + 2, n + 3))
    form.add(points, faces, bloom)
    form.build("flower bed")


def _tree(setting: Setting, piece: Piece) -> None:
    """A single leafy tree as high as the piece."""
    chance = random.Random(round(piece.x * 29 + piece.y * 5) + setting.place.seed)
    bark = setting.matter.paint("tree bark", "#453526", 0.9, vary=0.35, scale=6, bump=0.6, stretch=(4, 4, 1))
    leaf = setting.matter.pieces("foliage", ["#52752f", "#5f8536", "#466828", "#6f913f", "#809a48"], 0.6)
    form, h = begun(piece), piece.h
    form.lathe([(0.034 * h, -0.2), (0.024 * h, 0.6), (0.018 * h, h * 0.5), (0.005 * h, h * 0.8)], (0, 0, 0), bark, 10)
    leaves(form, leaf, chance, (0, 0, h * 0.66), (h * 0.36, h * 0.36, h * 0.34), 2000, 0.19)
    form.build("tree", STAYS)


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "flower bed": _flowers,
    "fountain": _fountain,
    "hedge": _hedge,
    "lamp post": _lamp,
    "park bench": _bench,
    "statue": _statue,
    "tree": _tree,
}
