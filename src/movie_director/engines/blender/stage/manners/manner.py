# SPDX-License-Identifier: GPL-3.0-or-later
"""What each time builds with: woods, metals, cloths, legs. Shapes that no row can say are told apart by its name."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from movie_director.engines.blender.stage.pieces.kit import Build, Kit, Point
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


@dataclass(frozen=True)
class Manner:
    """One time's ways. Colours are hexadecimal sRGB, or a paint's name of the kit."""

    name: str
    wood: str
    """Frames, carcasses and table tops."""
    trim: str
    """What stands out from it: mouldings, straps, lines."""
    metal: str
    cloths: tuple[str, ...]
    leg: str
    """`trestle`, `turned`, `square`, `taper`, `tube` or `slab`."""
    rough: float = 0.45
    """How rough its wood is; polish is smooth."""


MANNERS: Mapping[str, Manner] = {
    m.name: m
    for m in (
        Manner("medieval", "#5d452c", "iron", "iron", ("#6a3028", "#4d5238", "#6b5a3c"), "trestle", 0.8),
        Manner("victorian", "#4a2817", "#3a1e12", "brass", ("#5e2024", "#2c4638", "#5c4a22"), "turned", 0.35),
        Manner("1930s", "#3f2818", "#24160e", "steel", ("#3b2a22", "#2e3a34", "#4d3a2a"), "square", 0.3),
        Manner("1950s", "#a06a38", "#d9d4c4", "chrome", ("#6fa39a", "#c98a72", "#c9ac54", "#7f98b4"), "taper", 0.35),
        Manner("1980s", "#8a5c34", "#2b2522", "chrome", ("#7a4c2c", "#9c6a34", "#84765a"), "tube", 0.4),
        Manner("future", "#cfd4d6", "#59646c", "steel", ("#39444e", "#c9cfd2", "#2c5560"), "slab", 0.22),
    )
}
GLOW = "#9adcff"
"""The light that the future has in its seams."""
Make = Callable[[Kit, Manner], None]


class Trade:
    """Who builds what in any manner, by the piece's name."""

    def __init__(self) -> None:
        self.pieces: dict[str, Build] = {}

    def __call__(self, *names: str, stays: bool = False) -> Callable[[Make], Make]:
        """Say that a function builds pieces; those that `stay` are never taken out of the camera's way."""

        def keep(make: Make) -> Make:
            def build(setting: Setting, piece: Piece) -> None:
                kit = Kit(setting, piece)
                make(kit, MANNERS[str(piece.look["manner"])])
                tags: dict[str, object] = {"stays": True} if stays else {}
                if piece.role == "seat":
                    tags["seat"] = True
                kit.done(**tags)

            self.pieces.update(dict.fromkeys(names, build))
            return make

        return keep


def timber(k: Kit, m: Manner, colour: str = "") -> Any:
    """The wood of a time, as rough as it leaves it; the future's has no grain."""
    hue = colour or m.wood
    if m.name == "future":
        return k.matter.paint(f"{m.name} shell {hue}", hue, m.rough, coat=0.3)
    return k.matter.paint(
        f"{m.name} wood {hue}", hue, m.rough, vary=0.3, scale=3, stretch=(7, 7, 1.4), coat=0.0 if m.rough > 0.6 else 0.2
    )


def cloth(k: Kit, m: Manner, salt: int = 0) -> Any:
    """A cloth of the time: the same for all pieces of a place."""
    return k.cloth(m.cloths[(k.setting.place.seed + salt) % len(m.cloths)])


def light(k: Kit, strength: float = 2.2, colour: str = GLOW) -> Any:
    """What glows in a seam."""
    return k.glow(colour, strength, "bulb seam")


def tube(k: Kit, path: Sequence[Point], radius: float, paint: Any, sides: int = 7) -> None:
    """A bent rod along points."""
    rings: list[Point] = []
    for n, at in enumerate(path):
        a, b = path[max(0, n - 1)], path[min(len(path) - 1, n + 1)]
        way = [q - p for p, q in zip(a, b, strict=True)]
        long = math.sqrt(sum(v * v for v in way)) or 1.0
        tx, ty, tz = (v / long for v in way)
        ux, uy, uz = (0.0, 0.0, 1.0) if abs(tz) < 0.9 else (1.0, 0.0, 0.0)
        sx, sy, sz = ty * uz - tz * uy, tz * ux - tx * uz, tx * uy - ty * ux
        size = math.sqrt(sx * sx + sy * sy + sz * sz) or 1.0
        sx, sy, sz = sx / size, sy / size, sz / size
        vx, vy, vz = sy * tz - sz * ty, sz * tx - sx * tz, sx * ty - sy * tx
        for j in range(sides):
            turn = 2 * math.pi * j / sides
            c, s = math.cos(turn) * radius, math.sin(turn) * radius
            rings.append((at[0] + c * sx + s * vx, at[1] + c * sy + s * vy, at[2] + c * sz + s * vz))
    faces = []
    for n in range(len(path) - 1):
        for j in range(sides):
            a, b = n * sides + j, n * sides + (j + 1) % sides
            faces.append((a, b, b + sides, a + sides))
    last = (len(path) - 1) * sides
    faces += [tuple(range(sides))[::-1], tuple(range(last, last + sides))]
    k.form.add(rings, faces, k.paint(paint), smooth=True)


def arc(
    middle: Point, radius: tuple[float, float], start: float, end: float, plane: str, steps: int = 10
) -> list[Point]:
    """Points of an arc in the plane `xz`, `yz` or `xy`, from one angle to another, in degrees."""
    found: list[Point] = []
    for n in range(steps + 1):
        turn = math.radians(start + (end - start) * n / steps)
        a, b = radius[0] * math.cos(turn), radius[1] * math.sin(turn)
        x, y, z = middle
        found.append({"xz": (x + a, y, z + b), "yz": (x, y + a, z + b), "xy": (x + a, y + b, z)}[plane])
    return found


def legs(k: Kit, m: Manner, top: float, w: float, d: float, low: float = 0.0) -> None:
    """What carries a top of w by d metres at a height."""
    wood, ends = timber(k, m), [(sx, sy) for sx in (-1, 1) for sy in (-1, 1)]
    if m.leg == "trestle":
        for side in (-1, 1):
            x = side * (w / 2 - min(0.16, w * 0.2))
            k.slab(x, 0, top - 0.09, top, 0.1, d * 0.86, wood, 0.012)
            k.slab(x, 0, low, low + 0.07, 0.11, d * 0.8, wood, 0.012)
            k.slab(x, 0, low, top - 0.04, 0.09, min(0.26, d * 0.4), wood, 0.014)
        if w > 0.6:
            k.slab(0, 0, low + 0.2, low + 0.28, w - 0.3, 0.05, wood, 0.01)
        return
    if m.leg == "slab":
        k.turned([(min(w, d) * 0.34, low), (min(w, d) * 0.3, low + 0.03), (0.07, low + 0.1), (0.06, top - 0.1),
                  (min(w, d) * 0.24, top)], (0, 0, 0), wood, 24)  # fmt: skip
        if w > 1.0:
            for side in (-1, 1):
                k.slab(side * (w / 2 - 0.14), 0, low, top, 0.05, d * 0.7, wood, 0.02)
                k.slab(side * (w / 2 - 0.112), 0, low + 0.05, top - 0.05, 0.008, 0.02, light(k), 0)
        return
    for sx, sy in ends:
        x, y = sx * (w / 2 - 0.05), sy * (d / 2 - 0.05)
        if m.leg == "turned":
            t = top - low
            k.turned([(0.018, 0), (0.026, 0.03), (0.016, 0.07), (0.03, 0.2 * t), (0.022, 0.5 * t), (0.034, 0.8 * t),
                      (0.03, t)], (x, y, low), wood, 10)  # fmt: skip
        elif m.leg == "square":
            k.slab(x, y, low, top, 0.052, 0.052, wood, 0.006)
        elif m.leg == "taper":
            tube(k, [(x + sx * 0.02, y + sy * 0.02, low), (x - sx * 0.04, y - sy * 0.03, top)], 0.016, wood)
        else:
            k.rod((x, y, (low + top) / 2), 0.018, top - low, m.metal)
    if m.leg == "tube":
        for sx in (-1, 1):
            k.rod((sx * (w / 2 - 0.05), 0, low + 0.02), 0.018, d - 0.1, m.metal, "y")


def board(
    k: Kit, m: Manner, top: float, w: float, d: float, at: tuple[float, float] = (0.0, 0.0), round_: bool = False
) -> None:
    """A table's top, as its time makes one."""
    thick = {"medieval": 0.05, "future": 0.03}.get(m.name, 0.032)
    paint: Any = timber(k, m)
    if m.name == "1950s" and k.setting.place.seed % 2:
        paint = f"{('#a9c4bc', '#d9c9a0', '#c98f84')[k.setting.place.seed // 2 % 3]} 0.2"
    if round_:
        k.turned(
            [(0.001, -thick), (w / 2 - 0.01, -thick), (w / 2, -thick / 2), (w / 2 - 0.01, 0), (0.001, 0)],
            (*at, top),
            paint,
            32,
        )
        if m.name in ("1950s", "future"):
            edge: Any = m.metal if m.name == "1950s" else light(k)
            k.turned([(w / 2 - 0.004, -thick * 0.8), (w / 2 + 0.003, -thick * 0.8), (w / 2 + 0.003, -thick * 0.2),
                      (w / 2 - 0.004, -thick * 0.2)], (*at, top), edge, 32)  # fmt: skip
        return
    if m.name == "medieval":
        rows = max(2, round(d / 0.2))
        for n in range(rows):
            y = at[1] + (n + 0.5) * d / rows - d / 2
            k.slab(at[0], y, top - thick, top - 0.004 * (n % 2), w - 0.03 * (n % 2), d / rows - 0.006, paint, 0.008)
        return
    k.slab(at[0], at[1], top - thick, top, w, d, paint, 0.008)
    if m.name in ("victorian", "1930s"):
        k.slab(at[0], at[1], top - thick - 0.08, top - thick, w - 0.1, d - 0.1, paint, 0.004)
    elif m.name == "1950s":
        k.slab(at[0], at[1], top - thick * 0.8, top - thick * 0.2, w + 0.004, d + 0.004, m.metal, 0)
    elif m.name == "1980s":
        k.slab(at[0], at[1], top - 0.07, top - thick, w - 0.04, d - 0.04, m.trim, 0)
    elif m.name == "future":
        k.slab(at[0], at[1], top - thick - 0.008, top - thick, w - 0.02, d - 0.02, light(k, 1.4), 0)


def doors(
    k: Kit, m: Manner, w: float, low: float, high: float, front: float, count: int, drawers: bool = False
) -> None:
    """The fronts of a case from `low` to `high`, its face at y = -front."""
    wood, tall, each = timber(k, m), high - low, w / count
    for n in range(count):
        x = (n + 0.5) * each - w / 2
        rows = max(1, round(tall / 0.24)) if drawers else 1
        for row in range(rows):
            z, h = low + (row + 0.5) * tall / rows, tall / rows
            grip = (x + (0 if drawers else (each / 2 - 0.07) * (1 if n % 2 == 0 else -1)), -front - 0.03, z)
            if m.name == "medieval":
                for j in range(max(2, round(each / 0.17))):
                    wide = each / max(2, round(each / 0.17))
                    k.box(
                        (x - each / 2 + (j + 0.5) * wide, -front - 0.008, z),
                        (wide - 0.006, 0.024, h - 0.03),
                        wood,
                        0.004,
                    )
                for dz in (-0.3, 0.3) if h > 0.35 else (0.0,):
                    k.box((x, -front - 0.022, z + dz * h), (each - 0.05, 0.008, 0.035), "iron", 0.002)
                k.ball((grip[0], -front - 0.035, z), 0.02, "iron", 8)
            elif m.name in ("victorian", "1930s"):
                k.box((x, -front - 0.006, z), (each - 0.02, 0.016, h - 0.02), wood, 0.004)
                inner: Any = timber(k, m, m.trim) if m.name == "victorian" else timber(k, m, "#6a4526")
                k.box((x, -front - 0.014, z), (each - 0.12, 0.014, max(0.04, h - 0.12)), inner, 0.012)
                if m.name == "victorian":
                    k.ball((grip[0], grip[1], z), 0.016, "brass", 8)
                else:
                    k.box(grip, (0.1 if drawers else 0.014, 0.014, 0.014 if drawers else 0.14), m.metal, 0.004)
            elif m.name == "1950s":
                hue = ("#d6d0bc", m.cloths[(n + row) % len(m.cloths)])[(n + row) % 2]
                k.box((x, -front - 0.006, z), (each - 0.014, 0.014, h - 0.014), f"{hue} 0.35", 0.003)
                k.box((grip[0], grip[1] + 0.012, z), (0.05, 0.016, 0.016), "black", 0.004)
            elif m.name == "1980s":
                hue = "#b9a98a 0.5" if drawers else ""
                k.box((x, -front - 0.006, z), (each - 0.012, 0.014, h - 0.012), hue or wood, 0.002)
                k.box((x, -front - 0.014, z + h / 2 - 0.03), (each - 0.06, 0.008, 0.02), m.trim, 0)
            else:
                k.box((x, -front - 0.004, z), (each - 0.006, 0.012, h - 0.006), wood, 0.01)
    if m.name == "future":
        k.box((0, -front - 0.006, low + 0.012), (w - 0.04, 0.008, 0.014), light(k), 0)
