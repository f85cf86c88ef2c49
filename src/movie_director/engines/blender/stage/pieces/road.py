# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on and by roads: cars, poles, pumps, signs, barriers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage import lettering
from movie_director.engines.blender.stage.pieces.common import STAYS, begun, burn, iron, lit, steel, told, wood
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece

PAINTS = ("#1f3f5c", "#6a1f1d", "#3c4145", "#8a8578", "#27433c", "#b5b2a8")


def _car(setting: Setting, piece: Piece) -> None:
    """A saloon; `old` is one of between the wars."""
    colour = told(piece, "colour", PAINTS[(setting.place.seed + round(piece.x)) % len(PAINTS)])
    paint = setting.matter.paint(f"car paint {colour}", colour, 0.22, 0.2, coat=0.5)
    glass, tyre = setting.matter.paint("car glass", "#0b0e12", 0.05), setting.matter.paint("tyre", "#0d0d0e", 0.8)
    chrome = setting.matter.paint("chrome", "#c4c6c8", 0.15, 1)
    front = setting.matter.paint("head lamp", "#d8d6c8", 0.1)
    tail = setting.matter.paint("tail lamp", "#6a0f0c", 0.2)
    form = begun(piece)
    form.scale = piece.d / 4.4
    if piece.look.get("old", False):
        black = setting.matter.paint("car black", "#141416", 0.25, coat=0.5)
        form.box((0, 0.7, 1.05), (1.4, 2.0, 1.15), paint, 0.12)
        form.box((0, 0.7, 1.72), (1.44, 2.1, 0.14), black, 0.06)
        form.box((0, 0.7, 1.38), (1.45, 1.7, 0.42), glass, 0.03)
        form.box((0, -1.1, 0.85), (0.95, 1.7, 0.7), paint, 0.14)
        form.box((0, -1.97, 0.85), (0.8, 0.06, 0.62), chrome, 0.03)
        for side in (-1, 1):
            form.box((side * 0.72, 0.3, 0.42), (0.3, 2.2, 0.07), black, 0.03)
            for y in (-1.4, 1.4):
                form.cylinder((side * 0.74, y, 0.38), 0.38, 0.16, tyre, axis="x")
                form.cylinder((side * 0.76, y, 0.38), 0.18, 0.17, paint, axis="x")
                form.ball((side * 0.74, y, 0.56), (0.17, 0.52, 0.3), black, 14)
            form.ball((side * 0.52, -1.9, 1.02), (0.15, 0.12, 0.15), front, 14)
    else:
        form.box((0, 0, 0.58), (1.76, 4.3, 0.5), paint, 0.18)
        form.box((0, -1.35, 0.78), (1.6, 1.4, 0.22), paint, 0.1)
        form.box((0, 0.3, 1.05), (1.5, 2.3, 0.5), glass, 0.24)
        form.box((0, 0.3, 1.29), (1.3, 1.5, 0.08), paint, 0.035)
        for x in (-0.86, 0.86):
            for y in (-1.35, 1.35):
                form.cylinder((x, y, 0.33), 0.33, 0.2, tyre, axis="x")
                form.cylinder((x * 1.02, y, 0.33), 0.19, 0.2, chrome, axis="x")
            form.box((x * 0.72, -2.13, 0.66), (0.34, 0.06, 0.14), front, 0.02)
            form.box((x * 0.72, 2.13, 0.66), (0.32, 0.06, 0.13), tail, 0.02)
        form.box((0, -2.14, 0.42), (1.6, 0.08, 0.12), chrome, 0.02)
    form.build("car")


def _pole(setting: Setting, piece: Piece) -> None:
    """A telegraph pole with wires to the next, `span` metres on along y."""
    board = setting.matter.paint("pole wood", "#4a3c2e", 0.9, vary=0.25, scale=5)
    wire, form, h = setting.matter.paint("black wire", "#141414", 0.6), begun(piece), piece.h
    form.cylinder((0, 0, h / 2), 0.13, h, board, sides=8, top=0.09)
    for z in (h - 0.4, h - 1.1):
        form.box((0, 0, z), (1.9, 0.1, 0.12), board, 0)
        for x in (-0.8, -0.4, 0.4, 0.8):
            form.cylinder((x, 0, z + 0.14), 0.04, 0.14, setting.matter.paint("insulator", "#7a8a80", 0.2), sides=6)
    span = float(piece.look.get("span", 0))
    if span:
        for x in (-0.8, 0.8):
            for k in range(10):
                a, b = k / 10, (k + 1) / 10
                za, zb = (h - 0.25 - 3.2 * t * (1 - t) for t in (a, b))
                form.sheet(
                    [
                        (x, a * span, za),
                        (x, b * span, zb),
                        (x + 0.025, b * span, zb + 0.025),
                        (x + 0.025, a * span, za + 0.025),
                    ],
                    wire,
                )
    form.build("pole", STAYS)


def _pump(setting: Setting, piece: Piece) -> None:
    """A petrol pump: an old one with a globe, or a modern one."""
    colour = told(piece, "colour", "#a82a22")
    paint, white = (
        setting.matter.paint(f"canopy {colour}", colour, 0.4),
        setting.matter.paint("canopy white", "#d8d8d2", 0.5),
    )
    black, form = setting.matter.paint("tyre", "#0d0d0e", 0.8), begun(piece)
    form.box((0, 0, 0.8), (piece.w, piece.d, 1.6), paint, 0.05)
    form.box((0, -piece.d / 2, 1.25), (piece.w - 0.16, 0.03, 0.4), white, 0.01)
    form.box(
        (0, -piece.d / 2 - 0.01, 1.28),
        (piece.w - 0.3, 0.03, 0.14),
        setting.matter.paint("pump dial", "#15181a", 0.2),
        0,
    )
    form.box((0, -piece.d / 2, 0.6), (piece.w - 0.16, 0.03, 0.7), white, 0.01)
    if piece.look.get("old", False):
        form.ball(
            (0, 0, 1.86),
            (0.26, 0.14, 0.26),
            setting.matter.glow("lantern lit", "#ffc47a", 9, "#806040") if lit(setting) else white,
            16,
        )
    else:
        form.box((0, 0, 1.85), (piece.w, piece.d * 0.7, 0.5), white, 0.03)
    for k in range(9):
        form.ball((piece.w / 2 + 0.05, -0.1, 1.3 - 0.11 * k), (0.035, 0.035 + 0.03 * (k in (3, 4, 5)), 0.075), black, 6)
    form.build("pump")


def _sign(setting: Setting, piece: Piece) -> None:
    """A sign on posts with `text`; high ones are lit by night."""
    board = setting.matter.paint(f"sign board {told(piece, 'board', '#2a4a38')}", told(piece, "board", "#2a4a38"), 0.5)
    glow = float(piece.look.get("glow", 0.0)) * (1.6 if lit(setting) else 0.15)
    ink = setting.matter.pieces(
        f"sign ink {told(piece, 'ink', '#e8e2cf')}", [told(piece, "ink", "#e8e2cf")] * 2, 0.5, glow=glow
    )
    form, post, h, high = begun(piece), steel(setting), piece.h, float(piece.look.get("high", 0.9))
    posts = (-piece.w * 0.4, piece.w * 0.4) if piece.w > 1.6 else (0.0,)
    for x in posts:
        form.box((x, 0.05, h / 2), (0.1, 0.1, h), wood(setting) if piece.look.get("wooden", False) else post, 0)
    form.box((0, 0, h - high / 2), (piece.w, 0.09, high), board, 0.02)
    words = told(piece, "text", "").split("/")
    for k, line in enumerate(words):
        z = h - high * (k + 0.5) / len(words)
        lettering.write(form, line, (0, -0.055, z), high / len(words) * 0.62, ink, piece.w - 0.2)
    form.build("sign", STAYS)


def _barrier(setting: Setting, piece: Piece) -> None:
    """A steel crash barrier."""
    form, metal = begun(piece), steel(setting)
    for k in range(int(piece.w / 2) + 1):
        form.box((k * 2 - int(piece.w / 2), 0.06, 0.35), (0.12, 0.1, 0.7), metal, 0)
    form.box((0, 0, 0.62), (piece.w, 0.05, 0.13), metal, 0.02)
    form.box((0, 0, 0.46), (piece.w, 0.05, 0.13), metal, 0.02)
    form.build("barrier")


def _lorry(setting: Setting, piece: Piece) -> None:
    """A lorry with a tilt."""
    cab, form = setting.matter.paint("lorry", told(piece, "colour", "#5c6440"), 0.5), begun(piece)
    tyre, glass = setting.matter.paint("tyre", "#0d0d0e", 0.8), setting.matter.paint("car glass", "#0b0e12", 0.05)
    tilt = setting.matter.paint("tilt", told(piece, "tilt", "#6f6a4c"), 0.95, vary=0.15, scale=2)
    w, d, h = piece.w, piece.d, piece.h
    form.box((0, -d * 0.36, h * 0.36), (w, d * 0.26, h * 0.5), cab, 0.1)
    form.box((0, -d * 0.37, h * 0.56), (w * 0.94, d * 0.22, h * 0.2), glass, 0.06)
    form.box((0, d * 0.14, h * 0.3), (w, d * 0.68, 0.2), cab, 0)
    form.box((0, d * 0.14, h * 0.64), (w, d * 0.68, h * 0.66), tilt, 0.12)
    for side in (-1, 1):
        for y in (-d * 0.34, d * 0.1, d * 0.34):
            form.cylinder((side * w * 0.43, y, 0.48), 0.48, 0.3, tyre, axis="x")
    form.build("lorry")


def _bollard(setting: Setting, piece: Piece) -> None:
    form = begun(piece)
    form.lathe(
        [(0.09, 0), (0.08, 0.1), (0.06, 0.12), (0.055, 0.82), (0.08, 0.86), (0.06, 0.95), (0.01, 1.0)],
        (0, 0, 0),
        iron(setting),
        14,
    )
    form.build("bollard")


def _drum(setting: Setting, piece: Piece) -> None:
    """An oil drum; `fire` burns in it by night."""
    colour, form = told(piece, "colour", "#3a5a6a"), begun(piece)
    skin, r, h = setting.matter.paint(f"drum {colour}", colour, 0.55, 0.4, vary=0.4, scale=3), piece.w / 2, piece.h
    form.lathe(
        [
            (r, 0),
            (r, h * 0.32),
            (r * 1.04, h * 0.34),
            (r, h * 0.36),
            (r, h * 0.64),
            (r * 1.04, h * 0.66),
            (r, h * 0.68),
            (r, h),
        ],
        (0, 0, 0),
        skin,
        20,
    )
    if piece.look.get("fire", False) and lit(setting):
        flame = setting.matter.glow("bulb flame", "#ff8a2a", 9, "#602008")
        for k in range(5):
            form.lathe(
                [(0.09, h - 0.05), (0.12, h + 0.1), (0.01, h + 0.35 + 0.05 * k)],
                (0.1 * (k % 3 - 1), 0.08 * (k // 2 - 1), 0),
                flame,
                6,
            )
        burn(setting, (piece.x, piece.y, h + 0.5), 150, (1.0, 0.5, 0.18))
    form.build("drum")


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "barrier": _barrier,
    "bollard": _bollard,
    "car": _car,
    "drum": _drum,
    "bin": _drum,
    "residential bin": _drum,
    "lorry": _lorry,
    "petrol pump": _pump,
    "road sign": _sign,
    "telegraph pole": _pole,
}
