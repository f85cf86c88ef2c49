# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in old streets and farmyards: rails, troughs, carts, wells, torches, stalls, silos, crops."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.pieces.common import STAYS, begun, burn, iron, lit, steel, told, wood
from movie_director.engines.blender.stage.pieces.graves import leaves
from movie_director.engines.blender.stage.pieces.yard import masonry
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def _hitching(setting: Setting, piece: Piece) -> None:
    board, form = wood(setting, "#6f5a42"), begun(piece)
    for side in (-1, 1):
        form.cylinder((side * piece.w * 0.42, 0, piece.h / 2), 0.075, piece.h, board, sides=9)
    form.cylinder((0, 0, piece.h * 0.86), 0.055, piece.w, board, sides=9, axis="x")
    form.build("hitching rail")


def _trough(setting: Setting, piece: Piece) -> None:
    board, form, w, d, h = wood(setting, "#6a5238"), begun(piece), piece.w, piece.d, piece.h
    for side in (-1, 1):
        form.box((0, side * d * 0.46, h * 0.6), (w, 0.05, h * 0.7), board, 0)
        form.box((side * w * 0.48, 0, h * 0.5), (0.06, d, h), board, 0)
    form.box(
        (0, 0, h * 0.72), (w - 0.1, d - 0.1, 0.05), setting.matter.wet("lake water", "#27464a", 0.08, 0.02, 1.1), 0
    )
    form.build("trough")


def _wagon(setting: Setting, piece: Piece) -> None:
    """A cart with spoked wheels, covered with canvas unless `open`."""
    board, form, w, d, h = wood(setting, "#75583a"), begun(piece), piece.w, piece.d, piece.h
    rim = wood(setting, "#4a3826")
    form.box((0, 0, 0.85), (w * 0.74, d * 0.8, 0.08), board, 0)
    for side in (-1, 1):
        form.box((side * w * 0.37, 0, 1.08), (0.05, d * 0.8, 0.42), board, 0)
        for y in (-d * 0.27, d * 0.27):
            x = side * w * 0.45
            for k in range(20):
                a = 2 * math.pi * k / 20
                form.box(
                    (x, y + math.cos(a) * 0.52, 0.54 + math.sin(a) * 0.52),
                    (0.07, 0.08, 0.19),
                    rim,
                    0,
                    tilt=math.degrees(a),
                )
            for k in range(5):
                form.box((x, y, 0.54), (0.05, 0.05, 1.0), rim, 0, tilt=36 * k)
            form.cylinder((x, y, 0.54), 0.09, 0.14, rim, axis="x", sides=10)
    for y in (-d * 0.4, d * 0.4):
        form.box((0, y, 1.0), (w * 0.74, 0.05, 0.28), board, 0)
    form.box((0, -d * 0.62, 0.72), (0.08, d * 0.5, 0.08), rim, 0)
    if piece.look.get("open", False):
        straw = setting.matter.paint("ground straw", "#a68f52", 0.95, vary=0.3, scale=6.0, bump=0.9)
        form.ball((0, 0, 1.0), (w * 0.34, d * 0.36, 0.42), straw, 16)
    else:
        cloth = setting.matter.paint("wagon cloth", "#cdc2a4", 0.95, vary=0.1, scale=2)
        for k in range(12):
            a, b = math.pi * k / 12, math.pi * (k + 1) / 12
            rows = [(math.cos(t) * w * 0.4, 1.2 + math.sin(t) * (h - 1.2)) for t in (a, b)]
            form.sheet(
                [
                    (rows[0][0], -d * 0.42, rows[0][1]),
                    (rows[0][0], d * 0.42, rows[0][1]),
                    (rows[1][0], d * 0.42, rows[1][1]),
                    (rows[1][0], -d * 0.42, rows[1][1]),
                ],
                cloth,
            )
    form.build("wagon")


def _bale(setting: Setting, piece: Piece) -> None:
    straw, form = (
        setting.matter.paint("bale straw", "#b59a58", 0.95, vary=0.3, scale=9, bump=1.0, stretch=(1, 5, 5)),
        begun(piece),
    )
    cord = setting.matter.paint("rope", "#a08a5c", 0.95)
    form.box((0, 0, piece.h / 2), (piece.w, piece.d, piece.h), straw, 0.05)
    for x in (-piece.w / 4, piece.w / 4):
        form.box((x, 0, piece.h / 2), (0.02, piece.d + 0.015, piece.h + 0.015), cord, 0)
    form.build("hay bale")


def _round(setting: Setting, piece: Piece) -> None:
    straw, form = (
        setting.matter.paint("bale straw", "#b59a58", 0.95, vary=0.3, scale=9, bump=1.0, stretch=(1, 5, 5)),
        begun(piece),
    )
    form.cylinder((0, 0, piece.h / 2), piece.h / 2, piece.w, straw, axis="x", sides=28)
    form.build("round bale")


def _well(setting: Setting, piece: Piece) -> None:
    stone, board, form, h = masonry(setting, "stone"), wood(setting, "#5d4630"), begun(piece), piece.h
    r = piece.w * 0.42
    form.lathe([(r, 0), (r, 0.85), (r - 0.2, 0.85), (r - 0.2, 0.3)], (0, 0, 0), stone, 22)
    for side in (-1, 1):
        form.box((side * r, 0, h * 0.42), (0.12, 0.12, h * 0.84), board, 0)
        roof = [
            (-r - 0.35, side * 0.75, h * 0.74),
            (r + 0.35, side * 0.75, h * 0.74),
            (r + 0.35, 0, h),
            (-r - 0.35, 0, h),
        ]
        form.sheet(roof if side < 0 else roof[::-1], board)
        form.sheet([(x, y, z - 0.04) for x, y, z in (roof[::-1] if side < 0 else roof)], board)
    form.cylinder((0, 0, h * 0.66), 0.07, 2 * r, board, axis="x", sides=10)
    form.box((0, 0, h * 0.5), (0.02, 0.02, h * 0.3), iron(setting), 0)
    form.lathe([(0.12, h * 0.3), (0.15, h * 0.42)], (0, 0, 0), board, 12)
    form.build("well")


def flame(setting: Setting, form: object, at: tuple[float, float, float], size: float) -> None:
    """Tongues of fire."""
    stuff = setting.matter.glow("bulb flame", "#ff8a2a", 9, "#602008")
    for k in range(5):
        x, y = at[0] + size * 0.35 * math.cos(k * 1.3), at[1] + size * 0.35 * math.sin(k * 1.3)
        form.lathe(
            [(size * 0.25, at[2]), (size * 0.34, at[2] + size * 0.4), (0.01, at[2] + size * (1.1 + 0.2 * (k % 3)))],
            (x, y, 0),
            stuff,
            7,
        )


def _torch(setting: Setting, piece: Piece) -> None:
    """A torch on a wall, burning when lamps do."""
    form = begun(piece)
    form.box((0, -0.08, -0.12), (0.06, 0.16, 0.04), iron(setting), 0)
    form.cylinder((0, -0.17, -0.05), 0.035, 0.5, wood(setting, "#4a3826"), 0.05, sides=8)
    if lit(setting):
        flame(setting, form, (0, -0.17, 0.18), 0.2)
    form.build("street torch", STAYS)
    tip = form._turn @ (0.0, -0.4, 0.4) + form._move
    burn(setting, (float(tip[0]), float(tip[1]), float(tip[2])), 130, (1.0, 0.5, 0.18))


def _brazier(setting: Setting, piece: Piece) -> None:
    form, h = begun(piece), piece.h
    for k in range(3):
        form.box(
            (0.22 * math.cos(k * 2.1), 0.22 * math.sin(k * 2.1), h * 0.35), (0.05, 0.05, h * 0.7), iron(setting), 0
        )
    form.lathe([(0.2, h * 0.6), (0.34, h), (0.3, h), (0.18, h * 0.66)], (0, 0, 0), iron(setting), 16)
    if lit(setting):
        flame(setting, form, (0, 0, h * 0.95), 0.4)
    form.build("brazier")
    burn(setting, (piece.x, piece.y, h + 0.4), 190, (1.0, 0.5, 0.18))


def _banner(setting: Setting, piece: Piece) -> None:
    colour = ("#7a1f1f", "#1f3a6a", "#2f5a3a", "#6a4a1f")[setting.place.seed % 4]
    cloth, gold, form = (
        setting.matter.paint(f"banner {colour}", colour, 0.9),
        setting.matter.paint("banner gold", "#b58f3a", 0.7),
        begun(piece),
    )
    w, h = piece.w, piece.h
    form.add(
        [
            (-w / 2, -0.05, h / 2),
            (w / 2, -0.05, h / 2),
            (w / 2, -0.05, -h * 0.35),
            (0, -0.05, -h / 2),
            (-w / 2, -0.05, -h * 0.35),
        ],
        [(4, 3, 2, 1, 0)],
        cloth,
    )
    form.box((0, -0.05, h / 2), (w + 0.3, 0.05, 0.05), iron(setting), 0)
    form.box((0, -0.06, h * 0.12), (w * 0.16, 0.01, h * 0.4), gold, 0)
    form.box((0, -0.06, h * 0.17), (w * 0.6, 0.01, h * 0.1), gold, 0)
    form.build("street banner", STAYS)


def _planter(setting: Setting, piece: Piece) -> None:
    form = begun(piece)
    form.box((0, 0, piece.h / 2), (piece.w, piece.d, piece.h), setting.matter.paint("planter", "#5c5f60", 0.6), 0.02)
    leaf = setting.matter.pieces("box tree", ["#3f6030", "#4c6e38", "#35532a", "#587a40"], 0.6)
    leaves(
        form,
        leaf,
        random.Random(round(piece.x * 7)),
        (0, 0, piece.h + 0.14),
        (piece.w * 0.46, piece.d * 0.46, 0.34),
        420,
        0.06,
    )
    form.build("planter")


def _stall(setting: Setting, piece: Piece) -> None:
    """A market stall: a striped roof over trays of fruit."""
    colour, form, w, d, h = told(piece, "colour", "#8a2a26"), begun(piece), piece.w, piece.d, piece.h
    board, cloth, pale = (
        wood(setting, "#86683f"),
        setting.matter.paint(f"awning {colour}", colour, 0.9),
        setting.matter.paint("awning pale", "#cfc4a8", 0.9),
    )
    for x in (-w * 0.46, w * 0.46):
        for y, top in ((-d * 0.46, h - 0.45), (d * 0.46, h)):
            form.box((x, y, top / 2), (0.06, 0.06, top), board, 0)
    for k in range(10):
        a, b = w * (k / 10 - 0.5), w * ((k + 1) / 10 - 0.5)
        quad = [(a, -d * 0.62, h - 0.5), (b, -d * 0.62, h - 0.5), (b, d * 0.5, h), (a, d * 0.5, h)]
        form.sheet(quad, cloth if k % 2 else pale)
        form.sheet([(x, y, z - 0.015) for x, y, z in quad[::-1]], cloth if k % 2 else pale)
        form.box(((a + b) / 2, -d * 0.62, h - 0.6), (b - a, 0.012, 0.2), cloth if k % 2 else pale, 0)
    form.box((0, 0, 0.42), (w * 0.94, d * 0.7, 0.84), board, 0)
    chance = random.Random(round(piece.x * 11 + piece.y))
    fruit = setting.matter.pieces("fruit", ["#b03a2a", "#d08a2a", "#6f8a3a", "#c9b03a", "#7a2f4a", "#4f7a3a"], 0.6)
    for i in range(4):
        x0 = w * ((i + 0.5) / 4 - 0.5) * 0.92
        form.box((x0, -0.08, 0.88), (w * 0.21, d * 0.6, 0.1), board, 0)
        for _ in range(26):
            form.ball(
                (
                    x0 + chance.uniform(-0.4, 0.4) * w * 0.2,
                    -0.08 + chance.uniform(-0.42, 0.42) * d * 0.6,
                    0.95 + chance.uniform(0, 0.06),
                ),
                0.055,
                fruit,
                6,
            )
    form.build("market stall")
    burn(setting, (piece.x, piece.y - 0.3, h - 0.8), 60)


def _silo(setting: Setting, piece: Piece) -> None:
    form, r, h = begun(piece), piece.w / 2, piece.h
    skin = masonry(setting, "metal", "#9a9c98")
    form.lathe([(r, 0), (r, h - r), (r * 0.8, h - r * 0.4), (r * 0.45, h - r * 0.1), (0.05, h)], (0, 0, 0), skin, 28)
    for k in range(int(h / 1.4)):
        form.lathe([(r + 0.03, 1.0 + 1.4 * k), (r + 0.03, 1.1 + 1.4 * k)], (0, 0, 0), steel(setting), 28)
    form.build("silo", STAYS)


def _tractor(setting: Setting, piece: Piece) -> None:
    form = begun(piece)
    red, black = setting.matter.paint("tractor", "#8a2a20", 0.4), setting.matter.paint("tyre", "#0d0d0e", 0.8)
    form.box((0, -0.75, 1.0), (0.62, 1.5, 0.6), red, 0.08)
    form.box((0, -1.5, 1.0), (0.56, 0.05, 0.5), iron(setting), 0)
    form.box((0, 0.5, 0.85), (0.6, 1.0, 0.4), red, 0.05)
    form.box((0, 0.75, 1.25), (0.5, 0.45, 0.1), black, 0.03)
    form.cylinder((0.2, -0.6, 1.65), 0.04, 0.8, iron(setting), sides=8)
    for k in range(10):
        form.box((0.18 * math.cos(k * 0.63), 0.2, 1.4 + 0.18 * math.sin(k * 0.63)), (0.04, 0.03, 0.12), black, 0)
    for side in (-1, 1):
        form.cylinder((side * 0.72, 0.75, 0.8), 0.8, 0.38, black, axis="x", sides=26)
        form.cylinder(
            (side * 0.75, 0.75, 0.8), 0.42, 0.38, setting.matter.paint("wheel rim", "#b08a3a", 0.5), axis="x", sides=18
        )
        form.cylinder((side * 0.5, -1.25, 0.42), 0.42, 0.24, black, axis="x", sides=20)
        form.box((side * 0.72, 0.75, 1.66), (0.42, 1.1, 0.06), red, 0.02)
    form.build("tractor")


def _crops(setting: Setting, piece: Piece) -> None:
    """Standing corn."""
    stalk, chance, form = (
        setting.matter.pieces("corn", ["#b59a48", "#a68a3c", "#c4aa58", "#8f8a40"], 0.85),
        random.Random(round(piece.x * 7 + piece.y)),
        begun(piece),
    )
    points, faces = [], []
    rows = int(min(piece.w * piece.d * 26, 9000))
    for _ in range(rows):
        x, y, h = (
            chance.uniform(-0.5, 0.5) * piece.w,
            chance.uniform(-0.5, 0.5) * piece.d,
            piece.h * chance.uniform(0.8, 1.08),
        )
        lean, turn, n = chance.gauss(0, 0.09), chance.uniform(0, 3.14), len(points)
        c, s = math.cos(turn) * 0.022, math.sin(turn) * 0.022
        points += [
            (x - c, y - s, 0),
            (x + c, y + s, 0),
            (x + lean + c * 1.6, y + s * 1.6, h * 0.8),
            (x + lean * 1.3, y, h),
            (x + lean - c * 1.6, y - s * 1.6, h * 0.8),
        ]
        faces.append((n, n + 1, n + 2, n + 3, n + 4))
    form.add(points, faces, stalk)
    form.build("crops", STAYS if piece.y > 2 else None)


def _scarecrow(setting: Setting, piece: Piece) -> None:
    form, h = begun(piece), piece.h
    coat, straw = (
        setting.matter.paint("scarecrow coat", "#4a4438", 0.95, vary=0.3, scale=8),
        setting.matter.paint("bale straw", "#b59a58", 0.95),
    )
    form.box((0, 0, h * 0.45), (0.07, 0.07, h * 0.9), wood(setting), 0)
    form.box((0, 0, h * 0.72), (piece.w, 0.07, 0.07), wood(setting), 0)
    form.lathe([(0.26, h * 0.4), (0.2, h * 0.6), (0.24, h * 0.76), (0.08, h * 0.8)], (0, 0, 0), coat, 12)
    for side in (-1, 1):
        form.cylinder((side * piece.w * 0.28, 0, h * 0.72), 0.09, piece.w * 0.34, coat, axis="x", sides=9)
        form.ball((side * piece.w * 0.5, 0, h * 0.72), (0.12, 0.05, 0.06), straw, 8)
    form.ball((0, 0, h * 0.87), (0.14, 0.14, 0.16), setting.matter.paint("sacking", "#a58e66", 0.95), 14)
    form.lathe(
        [(0.3, h * 0.93), (0.15, h * 0.945), (0.13, h * 1.03), (0.02, h * 1.05)],
        (0, 0, 0),
        setting.matter.paint("scarecrow hat", "#2c241c", 0.9),
        16,
    )
    form.build("scarecrow")


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "street banner": _banner,
    "brazier": _brazier,
    "crops": _crops,
    "hay bale": _bale,
    "hitching rail": _hitching,
    "planter": _planter,
    "round bale": _round,
    "scarecrow": _scarecrow,
    "silo": _silo,
    "market stall": _stall,
    "street torch": _torch,
    "tractor": _tractor,
    "trough": _trough,
    "wagon": _wagon,
    "well": _well,
}
