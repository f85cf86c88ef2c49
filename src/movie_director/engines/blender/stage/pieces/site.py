# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands where one builds, guards and plays: frames, cranes, diggers, watch towers, hoops, stands."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.pieces.common import STAYS, begun, burn, iron, lit, steel, told, wood
from movie_director.engines.blender.stage.pieces.yard import masonry
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def _frame(setting: Setting, piece: Piece) -> None:
    """Floors on columns, unfinished, with scaffolding before them."""
    raw, form, w, d, h = masonry(setting, "concrete"), begun(piece), piece.w, piece.d, piece.h
    floors, tube, board = max(2, round(h / 3.3)), steel(setting), wood(setting, "#8a7250")
    for i in range(floors):
        z = 3.3 * (i + 1)
        form.box((0, 0, z), (w, d, 0.28), raw, 0)
        for j in range(5):
            for y in (-d / 2 + 0.5, d / 2 - 0.5):
                form.box(((j / 4 - 0.5) * (w - 0.8), y, z - 1.65), (0.4, 0.4, 3.3), raw, 0)
        if i < floors - 1:
            form.box((w * 0.2, d / 2 - 0.4, z - 1.65), (w * 0.55, 0.2, 3.1), masonry(setting, "brick", "#8a5a46"), 0)
    for j in range(5):
        form.box(
            ((j / 4 - 0.5) * (w - 0.8), -d / 2 + 0.5, 3.3 * floors + 0.5),
            (0.05, 0.05, 1.0),
            setting.matter.paint("rebar", "#6a3a22", 0.8),
            0,
        )
    out = -d / 2 - 0.9
    for j in range(8):
        x = (j / 7 - 0.5) * w * 0.98
        for y in (out, out - 0.9):
            form.cylinder((x, y, h * 0.5), 0.035, h, tube, sides=7)
    for i in range(floors + 1):
        for z, y in ((2.0 * i + 1.9, out - 0.9), (2.0 * i + 2.9, out - 0.9)):
            form.box((0, y, z), (w, 0.05, 0.05), tube, 0)
        form.box((0, out - 0.45, 2.0 * i + 1.9), (w, 0.85, 0.05), board, 0)
    for j in range(7):
        x0, x1 = (j / 7 - 0.5) * w, ((j + 1) / 7 - 0.5) * w
        form.sheet([(x0, out - 0.93, 0), (x1, out - 0.93, 4), (x1, out - 0.93, 4.08), (x0, out - 0.93, 0.08)], tube)
    form.build("concrete frame", STAYS)


def _lattice(form: object, stuff: object, x: float, y: float, z0: float, z1: float, half: float, thick: float) -> None:
    for sx in (-1, 1):
        for sy in (-1, 1):
            form.box((x + sx * half, y + sy * half, (z0 + z1) / 2), (thick, thick, z1 - z0), stuff, 0)
    steps = int((z1 - z0) / (2.2 * half))
    for k in range(steps):
        a, b = z0 + (z1 - z0) * k / steps, z0 + (z1 - z0) * (k + 1) / steps
        way = 1 if k % 2 else -1
        for s in (-1, 1):
            for flip in (1, -1):
                front = [
                    (x - way * half, y + s * half, a),
                    (x + way * half, y + s * half, b),
                    (x + way * half, y + s * half, b + thick),
                    (x - way * half, y + s * half, a + thick),
                ]
                form.sheet(front[::flip], stuff)
                side = [
                    (x + s * half, y - way * half, a),
                    (x + s * half, y + way * half, b),
                    (x + s * half, y + way * half, b + thick),
                    (x + s * half, y - way * half, a + thick),
                ]
                form.sheet(side[::flip], stuff)


def _tower_crane(setting: Setting, piece: Piece) -> None:
    paint, form, h = setting.matter.paint("site yellow", "#c9962a", 0.5), begun(piece), piece.h
    _lattice(form, paint, 0, 0, 0, h - 2, 0.8, 0.16)
    form.box((0, 0, h - 1.6), (2.2, 2.2, 1.2), paint, 0.05)
    form.box((1.2, 0, h - 2.4), (1.2, 1.4, 1.6), setting.matter.paint("crane cabin", "#8a8d8c", 0.6), 0.05)
    for z in (h - 0.8, h + 0.6):
        form.box((8.0, 0, z), (28, 0.16 if z > h else 1.2, 0.16), paint, 0)
    for k in range(26):
        x = -6 + 28 * k / 26
        form.sheet([(x, 0, h - 0.8), (x + 0.54, 0, h + 0.6), (x + 0.66, 0, h + 0.6), (x + 0.12, 0, h - 0.8)], paint)
        form.sheet(
            [(x + 1.08, 0, h - 0.8), (x + 0.54, 0, h + 0.6), (x + 0.42, 0, h + 0.6), (x + 0.96, 0, h - 0.8)][::-1],
            paint,
        )
    form.box((-4.6, 0, h - 1.6), (2.2, 1.2, 1.8), masonry(setting, "concrete"), 0)
    form.box((14, 0, h - 6), (0.05, 0.05, 11), iron(setting), 0)
    form.box((14, 0, h - 11.6), (0.6, 0.4, 0.6), iron(setting), 0.05)
    form.build("tower crane", STAYS)


def _heap(setting: Setting, piece: Piece) -> None:
    colour, form = told(piece, "colour", "#8d7a55"), begun(piece)
    skin = setting.matter.paint(f"heap {colour}", colour, 0.95, vary=0.25, scale=6, bump=1.0)
    form.lathe([(0.5, -0.1), (0.46, 0.12), (0.3, 0.55), (0.12, 0.92), (0.01, 1.0)], (0, 0, 0), skin, 26)
    points, faces = form.raw()
    other = begun(piece)
    local = (points - form._move) @ form._turn
    wave = 1 + 0.1 * (0.5 - abs((local[:, :1] * 7.3) % 1 - 0.5)) + 0.08 * (0.5 - abs((local[:, 1:2] * 5.1) % 1 - 0.5))
    other.add(local * wave * (piece.w * 0.9, piece.d * 0.9, piece.h), faces, skin, smooth=True)
    other.build("heap")


def _pipes(setting: Setting, piece: Piece) -> None:
    pipe, form, r = masonry(setting, "concrete", "#97938a"), begun(piece), piece.d * 0.165
    for row, count in ((0, 3), (1, 2), (2, 1)):
        for k in range(count):
            y = (k - (count - 1) / 2) * 2 * r
            z = r + row * r * 1.74
            if z + r > piece.h + 0.15:
                continue
            form.lathe(
                [
                    (r, -piece.w / 2),
                    (r, piece.w / 2),
                    (r * 0.78, piece.w / 2),
                    (r * 0.78, -piece.w / 2),
                    (r, -piece.w / 2),
                ],
                (0, y, z),
                pipe,
                20,
                "x",
            )
    form.build("pipe stack")


def _mixer(setting: Setting, piece: Piece) -> None:
    form, drum = begun(piece), setting.matter.paint("site orange", "#b5602a", 0.5, 0.2, vary=0.3, scale=4)
    for x in (-0.35, 0.35):
        form.box((x, 0, 0.4), (0.06, 0.9, 0.06), iron(setting), 0)
        form.cylinder((x * 1.1, 0.4, 0.24), 0.24, 0.1, setting.matter.paint("tyre", "#0d0d0e", 0.8), axis="x", sides=16)
        form.box((x, -0.1, 0.7), (0.06, 0.06, 0.8), iron(setting), 0)
    form.lathe([(0.18, 0.62), (0.42, 0.82), (0.42, 1.1), (0.22, 1.45), (0.19, 1.42)], (0, -0.1, 0), drum, 22)
    form.build("mixer")


def _bricks(setting: Setting, piece: Piece) -> None:
    form = begun(piece)
    form.box((0, 0, 0.07), (piece.w, piece.d, 0.14), wood(setting, "#8a7250"), 0)
    form.box(
        (0, 0, 0.14 + (piece.h - 0.14) / 2),
        (piece.w * 0.96, piece.d * 0.94, piece.h - 0.14),
        masonry(setting, "brick", "#8a4a36"),
        0,
    )
    form.build("brick stack")


def _digger(setting: Setting, piece: Piece) -> None:
    """An excavator on tracks."""
    form, yellow, black = (
        begun(piece),
        setting.matter.paint("site yellow", "#c9962a", 0.5),
        setting.matter.paint("tyre", "#0d0d0e", 0.8),
    )
    for side in (-1, 1):
        form.box((side * 0.9, 0.4, 0.42), (0.5, 3.0, 0.8), black, 0.3)
    form.box((0, 0.6, 1.25), (2.2, 2.4, 0.8), yellow, 0.1)
    form.box((-0.6, -0.1, 2.1), (0.95, 1.3, 1.2), yellow, 0.08)
    form.box((-0.6, -0.15, 2.2), (0.97, 1.2, 0.8), setting.matter.paint("car glass", "#0b0e12", 0.05), 0.05)
    form.box((0.3, -1.3, 2.3), (0.34, 2.8, 0.4), yellow, 0.05, tilt=-38)
    form.box((0.3, -3.0, 2.3), (0.3, 0.34, 2.2), yellow, 0.05, tilt=14)
    form.box((0.3, -2.9, 1.0), (0.9, 0.7, 0.6), iron(setting), 0.1)
    form.build("digger")


def _watch(setting: Setting, piece: Piece) -> None:
    """A watch tower on legs with a cabin and a lamp."""
    form, w, h = begun(piece), piece.w, piece.h
    _lattice(form, steel(setting), 0, 0, 0, h - 3, w * 0.4, 0.14)
    form.box((0, 0, h - 2.9), (w + 0.8, w + 0.8, 0.16), masonry(setting, "concrete"), 0)
    form.box((0, 0, h - 2.2), (w, w, 1.2), masonry(setting, "metal", "#6d7a70"), 0)
    form.box((0, 0, h - 1.2), (w * 0.94, w * 0.94, 0.9), setting.matter.paint("boat pane", "#1a222a", 0.08), 0)
    form.box((0, 0, h - 0.6), (w + 0.8, w + 0.8, 0.16), masonry(setting, "metal", "#55605a"), 0)
    glow = setting.matter.glow("lantern cold", "#eef3ff", 7, "#888888") if lit(setting) else steel(setting)
    form.cylinder((0, -w * 0.62, h - 2.2), 0.3, 0.3, glow, axis="y", sides=16)
    form.build("watch tower", STAYS)
    burn(setting, (piece.x, piece.y - w, h - 2.4), 700, (0.9, 0.95, 1.0))


def _hoop(setting: Setting, piece: Piece) -> None:
    form, h = begun(piece), piece.h
    form.cylinder((0, 0.35, h * 0.42), 0.08, h * 0.84, steel(setting), sides=10)
    form.box((0, 0.05, h - 0.6), (piece.w, 0.05, 0.85), setting.matter.paint("hoop board", "#d8d6cc", 0.6), 0)
    form.box((0, 0.2, h - 0.7), (0.08, 0.4, 0.08), steel(setting), 0)
    rim = setting.matter.paint("hoop rim", "#b5402a", 0.5)
    for k in range(20):
        a = 2 * math.pi * k / 20
        form.box(
            (0.23 * math.cos(a), -0.24 + 0.23 * math.sin(a), h - 0.85),
            (0.075, 0.03, 0.03),
            rim,
            0,
            turn=math.degrees(a) + 90,
        )
        form.box(
            (0.19 * math.cos(a), -0.24 + 0.19 * math.sin(a), h - 1.05),
            (0.012, 0.012, 0.4),
            setting.matter.paint("hoop board", "#d8d6cc", 0.6),
            0,
        )
    form.box((0, 0.02, h - 0.62), (0.5, 0.02, 0.36), rim, 0)
    form.box((0, 0.008, h - 0.62), (0.42, 0.02, 0.28), setting.matter.paint("hoop board", "#d8d6cc", 0.6), 0)
    form.build("hoop")


def _bench(setting: Setting, piece: Piece) -> None:
    """A table with benches fixed to it."""
    form, metal, w, d, h = begun(piece), steel(setting), piece.w, piece.d, piece.h
    form.box((0, 0, h), (w, 0.7, 0.05), metal, 0.01)
    for side in (-1, 1):
        form.box((0, side * d * 0.4, h * 0.58), (w, 0.3, 0.05), metal, 0.01)
        form.box((side * w * 0.36, 0, h / 2), (0.08, 0.08, h), metal, 0)
        form.box((side * w * 0.36, 0, h * 0.52), (0.06, d * 0.85, 0.06), metal, 0)
    form.build("steel bench")


def _flag(setting: Setting, piece: Piece) -> None:
    form, h = begun(piece), piece.h
    form.cylinder(
        (0, 0, h / 2), 0.06, h, setting.matter.paint("boat white", "#d8d6cc", 0.5, vary=0.1, scale=2), 0.035, sides=10
    )
    red, blue = setting.matter.paint("flag red", "#8a2a2a", 0.9), setting.matter.paint("flag blue", "#23406e", 0.9)
    for k in range(8):
        a, b = 0.25 * k, 0.25 * (k + 1)
        for z, stuff in ((h - 1.3, red), (h - 0.7, blue)):
            quad = [
                (a, 0.12 * math.sin(a * 3), z),
                (b, 0.12 * math.sin(b * 3), z),
                (b, 0.12 * math.sin(b * 3), z + 0.6),
                (a, 0.12 * math.sin(a * 3), z + 0.6),
            ]
            form.sheet(quad, stuff)
            form.sheet(quad[::-1], stuff)
    form.build("flag", STAYS)


def _cycles(setting: Setting, piece: Piece) -> None:
    form = begun(piece)
    for k in range(6):
        x = piece.w * (k / 5 - 0.5)
        for y in (-0.22, 0.22):
            form.box((x, y, piece.h * 0.4), (0.04, 0.04, piece.h * 0.8), steel(setting), 0)
        form.box((x, 0, piece.h * 0.8), (0.04, 0.48, 0.04), steel(setting), 0)
    form.box((0, 0, 0.04), (piece.w + 0.1, 0.06, 0.05), steel(setting), 0)
    form.build("bicycle rack")


def _stand(setting: Setting, piece: Piece) -> None:
    """Rows of seats that rise to the back, under a roof."""
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    rows = 7
    seat = setting.matter.pieces("stand seats", ["#2f4f7a", "#34568a", "#2a4668"], 0.5)
    for k in range(rows):
        y, z = d * (k / rows - 0.5), h * 0.6 * k / rows
        form.box((0, y + d / rows / 2, (z + 0.3) / 2), (w, d / rows, z + 0.3), masonry(setting, "concrete"), 0)
        for j in range(int(w / 0.6)):
            form.box(((j + 0.5) * 0.6 - w / 2, y + d / rows * 0.6, z + 0.52), (0.44, 0.36, 0.4), seat, 0)
    for x in (-w * 0.48, 0, w * 0.48):
        form.box((x, d * 0.46, h / 2), (0.2, 0.2, h), steel(setting), 0)
    form.box((0, 0, h), (w + 0.6, d + 0.8, 0.16), masonry(setting, "metal", "#8f9499"), 0)
    form.build("stand", STAYS)


def _flood(setting: Setting, piece: Piece) -> None:
    form, h = begun(piece), piece.h
    form.cylinder((0, 0, h / 2), 0.2, h, steel(setting), 0.12, sides=10)
    glow = (
        setting.matter.glow("lantern cold", "#eef3ff", 7, "#888888")
        if lit(setting)
        else setting.matter.paint("lantern", "#cfcabb", 0.2)
    )
    form.box((0, 0, h), (3.2, 0.2, 1.9), iron(setting), 0)
    for i in range(5):
        for j in range(3):
            form.box(((i - 2) * 0.6, -0.14, h + (j - 1) * 0.58), (0.46, 0.1, 0.44), glow, 0.03)
    form.build("flood light", STAYS)
    burn(setting, (piece.x, piece.y - 0.8, h - 0.3), 2600, (0.92, 0.96, 1.0))


def _trolley(setting: Setting, piece: Piece) -> None:
    """A shopping trolley."""
    form, wire, w, d, h = begun(piece), steel(setting), piece.w, piece.d, piece.h
    for k in range(6):
        z = h * (0.5 + 0.08 * k)
        for side in (-1, 1):
            form.box((side * w * 0.46, 0, z), (0.012, d * 0.86, 0.012), wire, 0)
            form.box((0, side * d * 0.43, z), (w * 0.92, 0.012, 0.012), wire, 0)
    for k in range(8):
        for side in (-1, 1):
            form.box((side * w * 0.46, d * 0.86 * (k / 7 - 0.5), h * 0.7), (0.012, 0.012, h * 0.4), wire, 0)
            form.box((w * 0.92 * (k / 7 - 0.5), side * d * 0.43, h * 0.7), (0.012, 0.012, h * 0.4), wire, 0)
    form.box((0, 0, h * 0.5), (w * 0.92, d * 0.86, 0.015), wire, 0)
    for x in (-w * 0.42, w * 0.42):
        for y in (-d * 0.38, d * 0.38):
            form.box((x, y, h * 0.26), (0.03, 0.03, h * 0.5), wire, 0)
            form.cylinder((x, y, 0.06), 0.06, 0.03, setting.matter.paint("tyre", "#0d0d0e", 0.8), axis="x", sides=10)
    form.box((0, d * 0.48, h), (w, 0.04, 0.04), setting.matter.paint("hoop rim", "#b5402a", 0.5), 0)
    form.build("shopping trolley")


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "basket": _hoop,
    "bicycle rack": _cycles,
    "brick stack": _bricks,
    "concrete frame": _frame,
    "digger": _digger,
    "flagpole": _flag,
    "flood light": _flood,
    "heap": _heap,
    "mixer": _mixer,
    "pipe stack": _pipes,
    "stand": _stand,
    "steel bench": _bench,
    "tower crane": _tower_crane,
    "shopping trolley": _trolley,
    "watch tower": _watch,
}
