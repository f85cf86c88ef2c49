# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on a ship's deck."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.pieces.common import STAYS, begun, burn, iron, lit, steel, wood
from movie_director.engines.blender.stage.pieces.docks import hull
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def _rail(setting: Setting, piece: Piece) -> None:
    """A bulwark of turned posts, or of `steel` bars."""
    form, w, h = begun(piece), piece.w, piece.h
    if piece.look.get("steel", False):
        white = setting.matter.paint("boat white", "#d8d6cc", 0.5, vary=0.1, scale=2)
        for k in range(int(w / 1.4) + 1):
            form.cylinder((k * w / int(w / 1.4) - w / 2, 0, h / 2), 0.03, h, white, sides=8)
        for z in (0.35, 0.7, h):
            form.cylinder((0, 0, z), 0.025, w, white, axis="x", sides=8)
    else:
        board, dark = wood(setting, "#5d4028"), wood(setting, "#3f2c1c")
        form.box((0, 0, 0.16), (w, 0.24, 0.32), dark, 0)
        form.box((0, 0, h), (w, 0.3, 0.1), board, 0.02)
        for k in range(int(w / 0.34)):
            x = (k + 0.5) * w / int(w / 0.34) - w / 2
            form.lathe([(0.05, 0.3), (0.075, 0.5), (0.04, 0.7), (0.06, h - 0.05)], (x, 0, 0), board, 7)
    form.build("ship rail")


def _mast(setting: Setting, piece: Piece) -> None:
    """A mast with yards, sails half set, ratlines to both rails."""
    form, h, r = begun(piece), piece.h, piece.w / 2
    spar, rope = wood(setting, "#6d5236"), setting.matter.paint("tarred rope", "#2c2118", 0.9)
    cloth = setting.matter.paint("sail", "#cfc5a8", 0.9, vary=0.1, scale=1)
    form.cylinder((0, 0, h / 2), r, h, spar, r * 0.6, sides=16)
    for z in (1.0, 2.4):
        form.lathe([(r * 1.15, z), (r * 1.15, z + 0.12)], (0, 0, 0), iron(setting), 16)
    for z, long in ((h * 0.42, 7.0), (h * 0.72, 5.4)):
        form.cylinder((0, -r - 0.1, z), 0.12, long, spar, axis="x", sides=10)
        rows, high = 8, h * 0.26
        for k in range(rows):
            for j in range(rows):
                quad = [
                    _sail(u / rows, v / rows, long, high, r, z)
                    for u, v in ((k, j), (k + 1, j), (k + 1, j + 1), (k, j + 1))
                ]
                form.sheet(quad, cloth)
                form.sheet([(x, y + 0.02, w) for x, y, w in quad[::-1]], cloth)
    top = h * 0.44
    for side in (-1, 1):
        foot = [(side * 4.25, y, 1.0) for y in (-1.1, -0.4, 0.4, 1.1)]
        for x, y, z in foot:
            for flip in (1, -1):
                form.sheet(
                    [(x, y, z), (x, y + 0.035, z), (side * 0.15, y * 0.12 + 0.035, top), (side * 0.15, y * 0.12, top)][
                        ::flip
                    ],
                    rope,
                )
        for k in range(1, 18):
            t = k / 18
            x, z, half = side * (4.25 + (0.15 - 4.25) * t), 1.0 + (top - 1.0) * t, 1.1 + (0.13 - 1.1) * t
            form.box((x, 0, z), (0.025, 2 * half, 0.025), rope, 0)
    form.build("mast", STAYS)


def _sail(u: float, v: float, long: float, high: float, r: float, z: float) -> tuple[float, float, float]:
    """A point of a sail that the wind fills; u and v go across and up it from 0 to 1."""
    belly = 1.1 * math.sin(math.pi * u) * math.sin(math.pi * (0.15 + 0.85 * v) * 0.9)
    return long * 0.94 * (u - 0.5), -r - 0.2 - belly, z + high * v


def _wheel(setting: Setting, piece: Piece) -> None:
    form, board, h = begun(piece), wood(setting, "#6a4528"), piece.h
    brass = setting.matter.paint("brass", "#b08a45", 0.28, 1)
    form.box((0, 0.1, h * 0.3), (0.4, 0.5, h * 0.6), board, 0.02)
    z, r = h * 0.62, h * 0.36
    for k in range(28):
        a = 2 * math.pi * k / 28
        form.box((math.cos(a) * r, -0.24, z + math.sin(a) * r), (0.06, 0.07, 2 * math.pi * r / 27), board, 0)
    for k in range(8):
        a = 2 * math.pi * k / 8
        for j in range(6):
            t = (0.15 + 0.21 * j) * r * 1.08
            form.ball((math.cos(a) * t, -0.24, z + math.sin(a) * t), (0.03, 0.03, 0.03), board, 6)
        for t in (0.4, 0.8, 1.24):
            form.box((math.cos(a) * r * t, -0.24, z + math.sin(a) * r * t), (0.05, 0.045, 0.05), board, 0)
        x1, z1 = math.cos(a) * r * 1.3, math.sin(a) * r * 1.3
        nx, nz = -math.sin(a) * 0.025, math.cos(a) * 0.025
        for flip in (1, -1):
            form.sheet(
                [
                    (nx, -0.25, z + nz),
                    (-nx, -0.25, z - nz),
                    (x1 - nx, -0.25, z + z1 - nz),
                    (x1 + nx, -0.25, z + z1 + nz),
                ][::flip],
                board,
            )
    form.cylinder((0, -0.24, z), 0.1, 0.16, brass, axis="y", sides=16)
    form.build("ship wheel")


def _cannon(setting: Setting, piece: Piece) -> None:
    form, black = begun(piece), setting.matter.paint("gun iron", "#1c1d1f", 0.4, 0.7)
    board = wood(setting, "#6a3a26")
    for side in (-1, 1):
        form.box((side * 0.24, 0.1, 0.34), (0.1, 1.1, 0.34), board, 0.02)
        for y in (-0.25, 0.45):
            form.cylinder((side * 0.32, y, 0.16), 0.16, 0.1, board, axis="x", sides=14)
    form.lathe(
        [(0.14, -1.0), (0.13, -0.9), (0.11, -0.88), (0.14, -0.2), (0.18, 0.5), (0.14, 0.62), (0.05, 0.72)],
        (0, 0, 0.6),
        black,
        18,
        "y",
    )
    form.cylinder((0, -1.0, 0.6), 0.07, 0.04, setting.matter.paint("church dark", "#15171a", 0.9), axis="y", sides=14)
    form.build("cannon")


def _lantern(setting: Setting, piece: Piece) -> None:
    form, h = begun(piece), piece.h
    form.cylinder((0, 0, h * 0.4), 0.05, h * 0.8, wood(setting, "#3f2c1c"), sides=9)
    glass = (
        setting.matter.glow("lantern lit", "#ffc47a", 9, "#806040")
        if lit(setting)
        else setting.matter.paint("lantern", "#cfcabb", 0.2)
    )
    form.lathe([(0.1, h * 0.82), (0.15, h * 0.94)], (0, 0, 0), glass, 6)
    form.lathe([(0.18, h * 0.94), (0.03, h)], (0, 0, 0), setting.matter.paint("brass", "#b08a45", 0.28, 1), 6)
    form.build("ship lantern")
    burn(setting, (piece.x, piece.y, h * 0.9), 120)


def _house(setting: Setting, piece: Piece) -> None:
    """The bridge of a motor ship: two decks of white steel with windows, a radar mast."""
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    white, dark = (
        setting.matter.paint("boat white", "#d8d6cc", 0.5, vary=0.1, scale=2),
        setting.matter.paint("boat pane", "#1a222a", 0.08),
    )
    form.box((0, 0, h * 0.27), (w, d, h * 0.54), white, 0.04)
    form.box((0, 0, h * 0.76), (w * 0.8, d * 0.86, h * 0.42), white, 0.05)
    form.box((0, 0, h * 0.55), (w + 1.4, d + 0.6, 0.1), white, 0)
    for k in range(5):
        form.box((w * 0.8 * ((k + 0.5) / 5 - 0.5), -d * 0.43, h * 0.82), (w * 0.14, 0.08, h * 0.17), dark, 0)
    form.box(
        (-w * 0.28, -d / 2 - 0.02, 1.0), (0.85, 0.06, 1.9), setting.matter.paint("block door", "#2b3034", 0.4), 0.05
    )
    for x in (0.05, 0.3):
        form.cylinder((w * x, -d / 2 - 0.02, 1.45), 0.22, 0.08, dark, axis="y", sides=18)
    form.cylinder((0, 0.3, h + 0.9), 0.08, 1.9, steel(setting), sides=8)
    form.box((0, 0.3, h + 1.5), (1.6, 0.14, 0.14), steel(setting), 0)
    form.build("ship house", STAYS)
    burn(setting, (piece.x - w * 0.28, piece.y - d / 2 - 0.5, 2.4), 120)


def _boat(setting: Setting, piece: Piece) -> None:
    """A lifeboat on its chocks."""
    form = begun(piece)
    form._turn = form._turn
    hull(
        form,
        piece.w,
        piece.d,
        piece.h * 0.6,
        setting.matter.paint("lifeboat", "#c4622a", 0.5),
        setting.matter.paint("boat white", "#d8d6cc", 0.5, vary=0.1, scale=2),
        piece.h * 0.35,
    )
    form.build("lifeboat")


def _hatch(setting: Setting, piece: Piece) -> None:
    form, board = begun(piece), wood(setting, "#6a4a2e")
    form.box((0, 0, piece.h / 2), (piece.w, piece.d, piece.h), board, 0.02)
    form.box((0, 0, piece.h), (piece.w + 0.12, piece.d + 0.12, 0.08), board, 0.01)
    form.build("hatch")


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "cannon": _cannon,
    "hatch": _hatch,
    "lifeboat": _boat,
    "rowboat": _boat,
    "mast": _mast,
    "ship house": _house,
    "ship lantern": _lantern,
    "ship rail": _rail,
    "ship wheel": _wheel,
}
