# SPDX-License-Identifier: GPL-3.0-or-later
"""Lamps of work places, and light from before electricity."""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.pieces.kit import Family, Kit

piece = Family()
COOL, FLAME, NEUTRAL = (0.86, 0.95, 1.0), (1.0, 0.52, 0.2), (1.0, 0.9, 0.76)


@piece("strip light", stays=True)
def _strip(k: Kit) -> None:
    """Tubes in a tray under the ceiling."""
    lit = k.burns()
    k.box((0, 0, k.h - 0.02), (k.w, k.d, 0.04), "white", 0.004)
    shine = 2.6 if k.setting.place.dark else 3.2
    tube = k.glow("#f2f7ff", shine, "bulb strip") if lit else k.paint("white")
    for side in (-1, 1):
        k.rod((0, side * k.d * 0.22, k.h - 0.055), 0.016, k.w - 0.06, tube, "x")
    if lit:
        watts = float(k.piece.look.get("watts", 26))
        k.lamp((0, 0, k.h - 0.1), watts, COOL, min(1.2, k.w * 0.8), "AREA")


@piece("light panel", stays=True)
def _panel(k: Kit) -> None:
    """A square of light set into the ceiling."""
    lit = k.burns()
    k.box((0, 0, k.h - 0.012), (k.w, k.d, 0.024), "white", 0.002)
    tone = k.look("colour", "#f4f4ee")
    k.box((0, 0, k.h - 0.026), (k.w - 0.05, k.d - 0.05, 0.006), k.glow(tone, 2.4, "bulb panel") if lit else "white", 0)
    if lit:
        k.lamp((0, 0, k.h - 0.06), float(k.piece.look.get("watts", 22)), NEUTRAL, k.w, "AREA")


@piece("bare bulb", stays=True)
def _bulb(k: Kit) -> None:
    """A bulb on a cord."""
    k.rod((0, 0, (k.h + 0.12) / 2), 0.005, k.h - 0.12, "black")
    k.rod((0, 0, 0.12), 0.022, 0.06, "black")
    k.ball((0, 0, 0.05), 0.035, k.glow("#ffd9a0", 14) if k.burns() else "china")
    if k.burns():
        k.lamp((0, 0, 0.0), float(k.piece.look.get("watts", 40)), (1.0, 0.72, 0.44), 0.06)


@piece("wall strip", stays=True)
def _wall_strip(k: Kit) -> None:
    """A strip of light on a wall."""
    k.box((0, -0.03, 0), (k.w, 0.05, k.h), "steel", 0.004)
    tone = k.look("colour", "#dff0ff")
    k.box((0, -0.06, 0), (k.w - 0.03, 0.015, k.h - 0.03), k.glow(tone, 2.6, "bulb wall") if k.burns() else "white", 0)
    if k.burns():
        k.lamp((0, -0.2, 0), float(k.piece.look.get("watts", 8)), COOL, 0.4, "AREA", down=False)


def _flame(k: Kit, at: tuple[float, float, float], size: float = 1.0) -> None:
    k.turned(
        [(0.001, 0), (0.011 * size, 0.012 * size), (0.007 * size, 0.03 * size), (0.001, 0.055 * size)],
        at, k.glow("#ffb04a", 9, "bulb flame"), 8,
    )  # fmt: skip


@piece("candle")
def _candle(k: Kit) -> None:
    """A candle in a low holder."""
    k.turned([(0.06, 0), (0.055, 0.012), (0.02, 0.02), (0.02, 0.05)], (0, 0, 0), "brass", 16)
    k.rod((0, 0, 0.05 + (k.h - 0.1) / 2), 0.013, k.h - 0.1, "#d8cfb4")
    if k.burns():
        _flame(k, (0, 0, k.h - 0.05))
        k.lamp((0, 0, k.h + 0.02), float(k.piece.look.get("watts", 7)), FLAME, 0.05)


@piece("candlestick")
def _candlestick(k: Kit) -> None:
    """A tall stand of iron with candles in a ring."""
    k.turned([(k.w * 0.4, 0), (k.w * 0.36, 0.03), (0.03, 0.07)], (0, 0, 0), "iron")
    k.rod((0, 0, k.h / 2), 0.018, k.h - 0.2, "iron")
    for n in range(5):
        turn = 2 * math.pi * n / 5
        x, y = k.w * 0.38 * math.cos(turn), k.w * 0.38 * math.sin(turn)
        k.box((x / 2, y / 2, k.h - 0.24), (k.w * 0.4, 0.014, 0.014), "iron", 0, math.degrees(turn))
        k.rod((x, y, k.h - 0.15), 0.014, 0.18, "#d8cfb4")
        if k.burns():
            _flame(k, (x, y, k.h - 0.06))
    if k.burns():
        k.lamp((0, 0, k.h + 0.05), float(k.piece.look.get("watts", 16)), FLAME, 0.2)


@piece("torch", stays=True)
def _torch(k: Kit) -> None:
    """A torch in an iron ring on a wall."""
    k.box((0, -0.03, -0.1), (0.08, 0.05, 0.2), "iron")
    k.box((0, -0.1, -0.05), (0.03, 0.14, 0.03), "iron", 0)
    k.turned([(0.018, -0.25), (0.024, 0.05), (0.05, 0.1), (0.055, 0.16)], (0, -0.17, 0), "dark wood", 12)
    if k.burns():
        for n in range(5):
            spot = (0.025 * math.cos(2.4 * n), -0.17 + 0.025 * math.sin(2.4 * n), 0.14)
            _flame(k, spot, 3.2 + 0.7 * (n % 3))
        k.lamp((0, -0.35, 0.25), float(k.piece.look.get("watts", 24)), FLAME, 0.14, name="fire")


@piece("oil lamp")
def _oil(k: Kit) -> None:
    """An oil lamp with a glass chimney; hung on a chain where it is taller than a table's."""
    z = 0.0
    if k.h > 0.5:
        k.rod((0, 0, (k.h + 0.36) / 2), 0.006, k.h - 0.36, "iron")
        for side in (-0.1, 0.1):
            k.rod((side, 0, 0.2), 0.005, 0.36, "brass")
    k.turned([(0.05, z), (0.09, z + 0.04), (0.08, z + 0.1), (0.03, z + 0.13)], (0, 0, 0), "brass")
    lit = k.burns()
    glass = k.glow("#ffcf8a", 2.2, "bulb chimney") if lit else k.paint("glass")
    k.turned([(0.03, z + 0.13), (0.05, z + 0.19), (0.028, z + 0.3), (0.026, z + 0.36)], (0, 0, 0), glass, 14)
    if lit:
        k.lamp((0, 0, 0.2 if k.h <= 0.5 else -0.08), float(k.piece.look.get("watts", 18)), (1.0, 0.6, 0.28), 0.09)


@piece("chandelier", stays=True)
def _chandelier(k: Kit) -> None:
    """Candles or small bulbs on a ring that hangs from the ceiling."""
    metal = k.look("metal", "brass")
    k.rod((0, 0, k.h / 2 + 0.15), 0.01, k.h - 0.3, metal)
    k.turned([(0.03, 0.1), (0.07, 0.2), (0.05, 0.34), (0.015, 0.5)], (0, 0, 0), metal)
    count = 8
    for n in range(count):
        turn = 2 * math.pi * n / count
        x, y = k.w * 0.45 * math.cos(turn), k.w * 0.45 * math.sin(turn)
        k.box((x / 2, y / 2, 0.16), (k.w * 0.45, 0.014, 0.02), metal, 0, math.degrees(turn))
        k.rod((x, y, 0.24), 0.013, 0.14, "#d8cfb4")
        side = 2 * math.pi * (n + 0.5) / count
        at = (k.w * 0.42 * math.cos(side), k.w * 0.42 * math.sin(side), 0.16)
        k.box(at, (k.w * 0.36, 0.02, 0.03), metal, 0, math.degrees(side) + 90)
        if k.burns():
            _flame(k, (x, y, 0.31), 1.3)
    if k.burns():
        k.lamp((0, 0, -0.05), float(k.piece.look.get("watts", 46)), (1.0, 0.68, 0.38), 0.4)


@piece("fireplace")
def _fireplace(k: Kit) -> None:
    """A hearth with a fire in it: jambs, a mantel, the breast above to the height that the plan gives."""
    tone = k.look("colour", "stone")
    w, d = k.w, k.d
    for side in (-1, 1):
        k.slab(side * (w / 2 - 0.14), 0, 0, 0.98, 0.28, d, tone, 0.015)
    k.slab(0, 0, 0.86, 1.06, w, d, tone, 0.015)
    k.slab(0, -0.03, 1.06, 1.13, w + 0.0, d - 0.0, k.look("mantel", "walnut"), 0.012)
    if k.h > 1.3:
        k.slab(0, d * 0.16, 1.13, k.h, w - 0.3, d * 0.66, tone, 0.01)
    k.slab(0, d / 2 - 0.02, 0.02, 0.86, w - 0.5, 0.04, "black", 0)
    k.slab(0, -0.02, 0, 0.04, w - 0.5, d - 0.04, "#1a1613", 0)
    for n in range(4):
        k.rod((0.12 * (n - 1.5), -0.02 + 0.04 * (n % 2), 0.12 + 0.07 * (n % 2)), 0.05, 0.5, "#2a1c14", "x")
    ember = k.glow("#ff5a1a", 3.0, "bulb ember")
    k.box((0, 0, 0.07), (0.5, d * 0.5, 0.05), ember, 0.02)
    for n in range(9):
        spot = (0.07 * (n - 4), 0.03 * (n % 3 - 1), 0.16)
        size = 4.0 + 2.2 * ((n * 7) % 4) / 2
        k.turned(
            [(0.001, 0), (0.012 * size, 0.015 * size), (0.008 * size, 0.04 * size), (0.001, 0.075 * size)],
            spot, k.glow("#ff9a3a", 6, "bulb fire"), 8,
        )  # fmt: skip
    k.lamp((0, -d / 2 - 0.25, 0.5), float(k.piece.look.get("watts", 30)), (1.0, 0.42, 0.14), 0.3, name="fire")


@piece("desk lamp")
def _desk_lamp(k: Kit) -> None:
    """A lamp with a jointed arm and a shade of enamel."""
    k.rod((0, 0, 0.012), 0.09, 0.024, "black")
    k.box((0, 0.05, 0.2), (0.014, 0.014, 0.4), "steel", 0, tilt=14)
    k.box((0, -0.02, 0.42), (0.014, 0.28, 0.014), "steel", 0)
    k.turned([(0.1, 0.3), (0.09, 0.34), (0.04, 0.42), (0.03, 0.45)], (0, -0.15, 0), k.look("colour", "#26332e 0.3"))
    if k.burns():
        k.ball((0, -0.15, 0.33), 0.03, k.glow("#ffd9a0", 12))
        from_ = (0, -0.15, 0.3)
        k.lamp(from_, float(k.piece.look.get("watts", 14)), (1.0, 0.7, 0.42), 0.05, "SPOT")


@piece("spot")
def _spot(k: Kit) -> None:
    """A stage lamp on a bar."""
    k.box((0, 0, k.h - 0.05), (0.05, 0.05, 0.1), "iron", 0)
    k.rod((0, 0.02, k.h / 2 - 0.05), k.w * 0.4, 0.3, "black", "y")
    if k.burns():
        k.rod((0, -0.14, k.h / 2 - 0.05), k.w * 0.34, 0.01, k.glow(k.look("colour", "#ffe0b0"), 6), "y")
