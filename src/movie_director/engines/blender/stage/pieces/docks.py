# SPDX-License-Identifier: GPL-3.0-or-later
"""What floats, and what stands on quays."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.pieces.common import STAYS, begun, iron, told, wood
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def hull(
    form: Form, long: float, wide: float, deep: float, skin: Any, rim: Any, base: float = 0.0, inner: Any = None
) -> None:
    """A boat's hull along y, its bow towards -y, the rail at base + deep."""
    count, rows = 17, 5
    rings = []
    for k in range(count):
        t = k / (count - 1)
        full = min(1.0, 1.9 * math.sin(math.pi * (0.06 + 0.62 * t)) ** 0.8) * (1 if t > 0.02 else 0.05)
        y, sheer = long * (t - 0.5), deep * (1 + 0.35 * (1 - t) ** 2 * (t < 0.5) + 0.1 * t)
        ring = []
        for j in range(rows):
            a = j / (rows - 1)
            ring.append(
                (
                    wide / 2 * full * math.sin(math.pi / 2 * min(1, 0.25 + 0.75 * a)) * (0.2 + 0.8 * a**0.5),
                    y - (1 - t) * 0.12 * long * a * (t < 0.3),
                    base + sheer * a,
                )
            )
        rings.append(ring)
    points, faces = [], []
    for side in (-1, 1):
        start = len(points)
        points += [(side * x, y, z) for ring in rings for x, y, z in ring]
        for i in range(count - 1):
            for j in range(rows - 1):
                a, b = start + i * rows + j, start + (i + 1) * rows + j
                face = (a, b, b + 1, a + 1)
                faces.append(face if side > 0 else face[::-1])
    form.add(points, faces, skin, smooth=True)
    last = rings[-1]
    form.sheet([(x, y, z) for x, y, z in last] + [(-x, y, z) for x, y, z in reversed(last)], skin)
    deck = [(x, y, z - deep * 0.14) for x, y, z in (ring[-1] for ring in rings)]
    form.add(
        [*deck, *[(-x, y, z) for x, y, z in deck]],
        [(i, i + count, i + 1 + count, i + 1)[::-1] for i in range(count - 1)],
        inner or rim,
    )
    for i in range(count - 1):
        for side in (-1, 1):
            (ax, ay, az), (bx, by, bz) = rings[i][-1], rings[i + 1][-1]
            form.sheet(
                [
                    (side * (ax - 0.1), ay, az + 0.05),
                    (side * (bx - 0.1), by, bz + 0.05),
                    (side * (bx + 0.05), by, bz + 0.05),
                    (side * (ax + 0.05), ay, az + 0.05),
                ][:: 1 if side < 0 else -1],
                rim,
            )
            form.sheet(
                [
                    (side * (ax + 0.05), ay, az - 0.1),
                    (side * (bx + 0.05), by, bz - 0.1),
                    (side * (bx + 0.05), by, bz + 0.05),
                    (side * (ax + 0.05), ay, az + 0.05),
                ][:: 1 if side > 0 else -1],
                rim,
            )


def _fishing(setting: Setting, piece: Piece) -> None:
    """A fishing boat: wheelhouse aft, a mast with a derrick."""
    colour = told(piece, "colour", "#2a5a6a")
    skin, white = (
        setting.matter.paint(f"hull {colour}", colour, 0.5, vary=0.2, scale=2),
        setting.matter.paint("boat white", "#d8d6cc", 0.5, vary=0.1, scale=2),
    )
    dark, mast = setting.matter.paint("boat pane", "#1a222a", 0.08), wood(setting, "#7a5f42")
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    hull(form, d, w, 1.6, skin, white, 0, wood(setting, "#8a7252"))
    form.box((0, d * 0.24, 2.3), (w * 0.6, d * 0.24, 2.0), white, 0.06)
    form.box((0, d * 0.24, 2.75), (w * 0.62, d * 0.245, 0.55), dark, 0.02)
    form.box((0, d * 0.24, 3.36), (w * 0.7, d * 0.28, 0.14), skin, 0.03)
    form.cylinder((0, -d * 0.08, h * 0.5 + 0.5), 0.08, h - 0.6, mast, 0.05, sides=10)
    for side in (-1, 1):
        for y0 in (-d * 0.42, d * 0.3):
            form.sheet(
                [
                    (side * 0.05, -d * 0.08, h * 0.93),
                    (side * 0.05, -d * 0.08, h * 0.96),
                    (side * w * 0.3, y0, 1.75),
                    (side * w * 0.3, y0, 1.72),
                ],
                iron(setting),
            )
            form.sheet(
                [
                    (side * w * 0.3, y0, 1.72),
                    (side * w * 0.3, y0, 1.75),
                    (side * 0.05, -d * 0.08, h * 0.96),
                    (side * 0.05, -d * 0.08, h * 0.93),
                ],
                iron(setting),
            )
    tyre = setting.matter.paint("tyre", "#0d0d0e", 0.8)
    for side in (-1, 1):
        for y in (-d * 0.15, d * 0.12, d * 0.34):
            form.cylinder((side * w * 0.52, y, 1.0), 0.32, 0.18, tyre, axis="x", sides=14)
    form.build("fishing boat", STAYS)


def _ship(setting: Setting, piece: Piece) -> None:
    """A sailing ship with three masts, sails furled."""
    form, h = begun(piece), piece.h
    hull(
        form,
        h * 1.2,
        h * 0.3,
        h * 0.17,
        setting.matter.paint("ship hull", "#3a2a1e", 0.7, vary=0.2),
        setting.matter.paint("ship rim", "#a8873f", 0.6),
        0,
    )
    spar, cloth = wood(setting, "#5d4630"), setting.matter.paint("sail", "#cfc5a8", 0.9)
    for y, top in ((-h * 0.32, 0.86), (0.0, 1.0), (h * 0.33, 0.8)):
        form.cylinder((0, y, h * top / 2), 0.22, h * top, spar, 0.1, sides=10)
        for k, long in ((0.45, 0.62), (0.66, 0.48), (0.85, 0.34)):
            form.cylinder((0, y - 0.2, h * top * k), 0.1, h * long, spar, axis="x", sides=8)
            for j in range(7):
                form.ball(
                    ((j - 3) * h * long * 0.15, y - 0.2, h * top * k - 0.25), (h * long * 0.09, 0.24, 0.26), cloth, 10
                )
        for side in (-1, 1):
            for off in (-1.2, 0, 1.2):
                a, b = (0.0, y, h * top * 0.9), (side * h * 0.14, y + off, h * 0.17)
                form.sheet([a, (a[0] + 0.05, a[1], a[2]), (b[0] + 0.05, b[1], b[2]), b], spar)
    form.build("sailing ship", STAYS)


def _crane(setting: Setting, piece: Piece) -> None:
    """A dock crane on a portal."""
    form, h = begun(piece), piece.h
    paint = setting.matter.paint("crane", told(piece, "colour", "#b0762a"), 0.6, 0.2, vary=0.2, scale=1)
    for x in (-2, 2):
        for y in (-2, 2):
            form.box((x * (1 - 0.0), y, h * 0.17), (0.5, 0.5, h * 0.34), paint, 0)
    form.box((0, 0, h * 0.35), (5, 5, 0.7), paint, 0)
    form.box((0, 0.4, h * 0.45), (3, 4, h * 0.14), setting.matter.paint("crane cabin", "#8a8d8c", 0.6), 0.05)
    form.box((0, -1.7, h * 0.45), (2.2, 0.2, 1.2), setting.matter.paint("boat pane", "#1a222a", 0.08), 0)
    for k in range(14):
        t, u = k / 14, (k + 1) / 14
        for x in (-0.6, 0.6):
            a = (x * (1 - t), -1.5 - 9 * t, h * (0.5 + 0.5 * t))
            b = (x * (1 - u), -1.5 - 9 * u, h * (0.5 + 0.5 * u))
            for dz in (0.0, 0.9):
                form.box(
                    ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2 + dz * (1 - t)),
                    (0.16, 0.75, 0.16),
                    paint,
                    0,
                    tilt=-math.degrees(math.atan2(h * 0.5, 9)),
                )
            form.box((b[0], b[1], b[2] + 0.4 * (1 - t)), (0.1, 0.1, 0.9 * (1 - t) + 0.1), paint, 0)
    form.box((0, -10.5, h * 0.72), (0.05, 0.05, h * 0.55), iron(setting), 0)
    form.box((0, -10.5, h * 0.44), (0.5, 0.4, 0.7), iron(setting), 0.05)
    form.build("crane", STAYS)


def _mooring(setting: Setting, piece: Piece) -> None:
    form, r, h = begun(piece), piece.w / 2, piece.h
    form.lathe(
        [(r * 0.9, 0), (r * 0.66, 0.08), (r * 0.55, h * 0.62), (r, h * 0.78), (r, h * 0.94), (r * 0.6, h)],
        (0, 0, 0),
        setting.matter.paint("mooring", "#23272a", 0.5, 0.6, vary=0.4, scale=5),
        20,
    )
    rope = setting.matter.paint("rope", "#a08a5c", 0.95, vary=0.2, scale=30)
    for k in range(3):
        form.lathe(
            [(r * 0.6, h * (0.3 + 0.1 * k)), (r * 0.78, h * (0.35 + 0.1 * k)), (r * 0.6, h * (0.4 + 0.1 * k))],
            (0, 0, 0),
            rope,
            18,
        )
    form.build("mooring")


def _coil(setting: Setting, piece: Piece) -> None:
    rope, form = setting.matter.paint("rope", "#a08a5c", 0.95, vary=0.2, scale=30), begun(piece)
    for k in range(5):
        r = piece.d / 2 * (1 - 0.05 * (k % 2))
        for j in range(24):
            a = 2 * math.pi * j / 24
            form.ball((math.cos(a) * r * 0.8, math.sin(a) * r * 0.8, 0.03 + 0.048 * k), (0.07, 0.07, 0.03), rope, 6)
    form.build("rope coil")


def _crates(setting: Setting, piece: Piece) -> None:
    """Crates on crates."""
    board, form = wood(setting, "#86683f"), begun(piece)

    def one(x: float, y: float, z: float, w: float, d: float, h: float, turn: float) -> None:
        form.box((x, y, z + h / 2), (w - 0.05, d - 0.05, h - 0.05), board, 0, turn=turn)
        for s in (-1, 1):
            for e in (-1, 1):
                form.box((x + s * (w / 2 - 0.05), y + e * (d / 2 - 0.04), z + h / 2), (0.1, 0.08, h), board, 0)
            form.box((x, y - d / 2, z + h / 2 + s * (h / 2 - 0.06)), (w, 0.04, 0.1), board, 0)

    half = piece.w / 2
    tall = piece.h > 1.2
    low = piece.h / 2 if tall else piece.h * 0.62
    one(-half / 2, 0, 0, half, piece.d, low, 0)
    one(half / 2, 0, 0, half, piece.d, low * 0.94, 0)
    one(-half * 0.3, 0.03, low, half * 0.95, piece.d * 0.8, piece.h - low, 0)
    form.build("crates")


def _pots(setting: Setting, piece: Piece) -> None:
    """Lobster pots in two layers."""
    net, form = setting.matter.paint("pot net", "#3a5a52", 0.9), begun(piece)
    board = wood(setting, "#86683f")
    for k in range(5):
        x, z = ((k % 3) - 1) * piece.w * 0.33 + (piece.w * 0.16 if k > 2 else 0), 0.38 * (k > 2)
        form.box((x, 0, z + 0.03), (piece.w * 0.3, piece.d, 0.05), board, 0)
        for j in range(5):
            y = piece.d * (j / 4 - 0.5) * 0.95
            for i in range(6):
                a = math.pi * (i + 0.5) / 6
                form.box(
                    (x + math.cos(a) * piece.w * 0.14, y, z + 0.04 + math.sin(a) * 0.32), (0.05, 0.02, 0.05), board, 0
                )
        form.cylinder((x, 0, z + 0.16), piece.w * 0.13, piece.d * 0.95, net, axis="y", sides=10)
    form.build("lobster pots")


def _jetty(setting: Setting, piece: Piece) -> None:
    """A wooden jetty on piles."""
    board, form = wood(setting, "#7d6a52"), begun(piece)
    count = int(piece.d / 0.22)
    for k in range(count):
        form.box(
            (0, (k + 0.5) * piece.d / count - piece.d / 2, 0.32), (piece.w, piece.d / count - 0.02, 0.05), board, 0
        )
    for k in range(4):
        for side in (-1, 1):
            form.cylinder((side * piece.w * 0.47, piece.d * (k / 3 - 0.5) * 0.94, -0.1), 0.09, 1.9, board, sides=9)
    form.build("jetty", STAYS)


def _palm(setting: Setting, piece: Piece) -> None:
    """A palm where no library has one."""
    from movie_director.engines.blender.stage.land import _palm as grow

    form = begun(piece)
    form.scale = piece.h / 6.4
    grow(setting, form, round(piece.x) % 2)
    form.build("palm", STAYS)


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "crate stack": _crates,
    "container": _crates,
    "crate": _crates,
    "trunk": _crates,
    "dock crane": _crane,
    "fishing boat": _fishing,
    "jetty": _jetty,
    "lobster pots": _pots,
    "mooring": _mooring,
    "palm": _palm,
    "rope coil": _coil,
    "sailing ship": _ship,
}
