# SPDX-License-Identifier: GPL-3.0-or-later
"""Buildings seen from outside: houses, barns, churches, halls, towers, huts. Their fronts are towards -y."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from typing import Any

from movie_director.engines.blender.stage import doorway, lettering
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.pieces.common import STAYS, begun, burn, lit, told, wood
from movie_director.engines.blender.stage.pieces.yard import masonry
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def gable(
    form: Form,
    y0: float,
    y1: float,
    wide: float,
    base: float,
    rise: float,
    roof: Any,
    wall: Any,
    over: float = 0.4,
    along: str = "x",
) -> None:
    """A saddle roof over a box from y0 to y1, its ridge along x or y, the gables of the wall's stuff."""
    deep, mid = y1 - y0, (y0 + y1) / 2
    if along == "x":
        half, long = deep / 2 + over, wide / 2 + over * 0.6
        for side in (-1, 1):
            out = [
                (-long, mid + side * half, base - rise * over / (deep / 2)),
                (long, mid + side * half, base - rise * over / (deep / 2)),
                (long, mid, base + rise),
                (-long, mid, base + rise),
            ]
            _thick(form, out if side < 0 else out[::-1], roof)
        for side in (-1, 1):
            tri = [(side * wide / 2, y0, base), (side * wide / 2, y1, base), (side * wide / 2, mid, base + rise)]
            form.sheet(tri if side > 0 else tri[::-1], wall)
    else:
        half, long = wide / 2 + over, deep / 2 + over * 0.6
        for side in (-1, 1):
            out = [
                (side * half, mid - long, base - rise * over / (wide / 2)),
                (side * half, mid + long, base - rise * over / (wide / 2)),
                (0, mid + long, base + rise),
                (0, mid - long, base + rise),
            ]
            _thick(form, out if side > 0 else out[::-1], roof)
        for y in (y0, y1):
            tri = [(-wide / 2, y, base), (wide / 2, y, base), (0, y, base + rise)]
            form.sheet(tri if y == y0 else tri[::-1], wall)


def _thick(form: Form, corners: list[tuple[float, float, float]], stuff: Any, by: float = 0.12) -> None:
    """A slab of four corners, `by` metres thick upwards."""
    points = [*corners, *[(x, y, z + by) for x, y, z in corners]]
    form.add(points, [(3, 2, 1, 0), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)], stuff)


def window(
    setting: Setting,
    form: Form,
    x: float,
    y: float,
    z: float,
    wide: float,
    high: float,
    chance: random.Random,
    face: str = "front",
    trim: str = "#d9d5c9",
) -> None:
    """A window in a wall: frame, panes and sill; by night some are lit."""
    frame = setting.matter.paint(f"window trim {trim}", trim, 0.6)
    on = lit(setting) and chance.random() < 0.55
    pane = (
        setting.matter.glow("pane lit house", "#ffbf70", 1.5, "#604020")
        if on
        else setting.matter.paint("pane house", "#0f151c" if setting.place.dark else "#303c48", 0.06, coat=0.5)
    )

    def put(dx: float, out: float, dz: float, w: float, h: float, thick: float, stuff: Any) -> None:
        if face == "front":
            form.box((x + dx, y - out, z + dz), (w, thick, h), stuff, 0)
        else:
            side = -1 if face == "left" else 1
            form.box((x + side * out, y + dx, z + dz), (thick, w, h), stuff, 0)

    put(0, 0.0, 0, wide + 0.18, high + 0.18, 0.08, frame)
    put(0, 0.03, 0, wide, high, 0.06, pane)
    put(0, 0.055, 0, 0.05, high, 0.05, frame)
    put(0, 0.055, 0.08, wide, 0.05, 0.05, frame)
    put(0, 0.08, -high / 2 - 0.1, wide + 0.3, 0.07, 0.16, frame)


def _house(setting: Setting, piece: Piece) -> None:
    """A dwelling: `style` is `suburb`, `cottage`, `farm`, `timber` or `wood`; a porch where `porch`."""
    style = told(piece, "style", "suburb")
    chance = random.Random(round(piece.x * 31 + piece.y * 17) + setting.place.seed * 7)
    w, d, h = piece.w, piece.d, piece.h
    walls = {
        "suburb": ("board", chance.choice(("#c9c4b4", "#a8b4b8", "#c2b48c", "#b8a89c"))),
        "cottage": ("stone", "#a59a84"),
        "farm": ("board", "#d6d2c6"),
        "timber": ("plaster", "#d0c4a6"),
        "wood": ("board", "#8a6a48"),
        "plaster": ("plaster", "#cdbf9f"),
        "adobe": ("plaster", "#b98d62"),
    }
    made, hue = walls.get(style, walls["suburb"])
    wall = masonry(setting, made, told(piece, "colour", hue))
    tile = told(
        piece,
        "roof",
        {"cottage": "#57504a", "timber": "#7a4a34", "wood": "#4a4038", "adobe": "#b98d62"}.get(
            style, chance.choice(("#4a4644", "#5d4038", "#444c50"))
        ),
    )
    roof = masonry(setting, "board", tile)
    form, eaves = begun(piece), h * (0.62 if style != "adobe" else 1.0)
    y0, y1 = -d / 2, d / 2
    opened = doorway.front(setting, piece)
    if opened is None:
        form.box((0, 0, eaves / 2), (w, d, eaves), wall, 0.01)
    else:  # with a hall behind the door
        left, right = float(piece.look.get("door", -0.12)) * w - 0.475, float(piece.look.get("door", -0.12)) * w + 0.475
        form.box(((left - w / 2) / 2, 0, eaves / 2), (left + w / 2, d, eaves), wall, 0.01)
        form.box(((right + w / 2) / 2, 0, eaves / 2), (w / 2 - right, d, eaves), wall, 0.01)
        form.box(((left + right) / 2, 0, (eaves + 2.19) / 2), (0.95, d, eaves - 2.19), wall, 0.01)
        form.box(((left + right) / 2, doorway.HALL / 2, eaves / 2), (0.95, d - doorway.HALL, eaves), wall, 0.01)
    form.box((0, 0, 0.12), (w + 0.12, d + 0.12, 0.26), masonry(setting, "stone"), 0)
    if style != "adobe":
        gable(form, y0, y1, w, eaves, h - eaves, roof, wall, 0.5, told(piece, "ridge", "x"))
        form.box((w * 0.28, d * 0.12, h + 0.1), (0.7, 0.6, 1.5), masonry(setting, "brick", "#7a4a3a"), 0.02)
    else:
        form.box((0, 0, h + 0.1), (w + 0.1, d + 0.1, 0.3), wall, 0.05)
    door = setting.matter.paint(f"house door {style}", chance.choice(doorway.FRONTS), 0.4)
    trim = "#d9d5c9" if style in ("suburb", "farm") else "#4a3826"
    at = float(piece.look.get("door", -0.12)) * w
    around = setting.matter.paint(f"window trim {trim}", trim, 0.6)
    if opened is None:
        form.box((at, y0 - 0.02, 1.22), (1.2, 0.1, 2.4), around, 0)
        form.box((at, y0 - 0.06, 1.14), (0.95, 0.08, 2.1), door, 0.01)
    else:
        doorway.hall(setting, form, at, y0, around)
        if setting.place.leaf:
            leaf = doorway.front_leaf(setting, piece, door)
            leaf.bend(lambda points: doorway.turned(points, opened, setting.place.ajar or 0.0))
            leaf.build("open door")
    form.box((at, y0 - 0.5, 0.1), (1.6, 1.0, 0.2), masonry(setting, "stone"), 0.02)
    wide = 1.1 if style in ("suburb", "farm") else 0.8
    spots = [x for x in (-0.38 * w, 0.13 * w, 0.36 * w) if abs(x - at) > 1.3]
    for x in spots:
        window(setting, form, x, y0, 1.6, wide, 1.3, chance, trim=trim)
    if eaves > 4:
        for x in (-0.36 * w, -0.05 * w, 0.3 * w):
            window(setting, form, x, y0, 4.1, wide, 1.2, chance, trim=trim)
    for face, x in (("left", -w / 2), ("right", w / 2)):
        for y in (-d / 4, d / 4):
            window(setting, form, x, y, 1.6, wide, 1.2, chance, face, trim)
    if style == "timber":
        beam = wood(setting, "#3d2c1e")
        for x in [w * (k / 6 - 0.5) for k in range(7)]:
            form.box((x, y0 - 0.04, eaves / 2), (0.16, 0.1, eaves), beam, 0)
        for z in (0.3, eaves * 0.52, eaves - 0.08):
            form.box((0, y0 - 0.05, z), (w, 0.1, 0.17), beam, 0)
        for k in (0, 2, 3, 5):
            form.box((w * ((k + 0.5) / 6 - 0.5), y0 - 0.03, eaves * 0.76), (w / 6 * 1.25, 0.08, 0.13), beam, 0)
    if piece.look.get("porch", False):
        deck, white = wood(setting, "#8d8272"), setting.matter.paint("window trim #d9d5c9", "#d9d5c9", 0.6)
        long = w * 0.96
        form.box((0, y0 - 1.0, 0.15), (long, 2.0, 0.3), deck, 0.01)
        form.box((at, y0 - 2.2, 0.08), (1.6, 0.4, 0.16), deck, 0.01)
        for k in range(5):
            x = long * (k / 4 - 0.5) * 0.97
            form.box((x, y0 - 1.9, 1.55), (0.13, 0.13, 2.5), white, 0.01)
            if k < 4 and abs(x + long / 8 - at) > 1.0:
                for z in (0.55, 1.1):
                    form.box((x + long / 8, y0 - 1.9, z), (long / 4, 0.05, 0.06), white, 0)
                for j in range(11):
                    form.box((x + long / 4 * j / 11, y0 - 1.9, 0.82), (0.04, 0.04, 0.55), white, 0)
        _thick(
            form,
            [
                (-long / 2 - 0.2, y0 - 2.3, 2.72),
                (long / 2 + 0.2, y0 - 2.3, 2.72),
                (long / 2 + 0.2, y0 + 0.05, 3.25),
                (-long / 2 - 0.2, y0 + 0.05, 3.25),
            ],
            roof,
        )
        glow = setting.matter.glow("bulb", "#ffd9a0", 14) if lit(setting) else white
        form.ball((at + 0.9, y0 - 0.14, 2.1), 0.09, glow, 10)
    form.build("house", STAYS)
    if piece.look.get("porch", False):
        tip = form._turn @ (at + 0.9, y0 - 0.7, 2.3) + form._move
        burn(setting, (float(tip[0]), float(tip[1]), float(tip[2])), 90)


def _barn(setting: Setting, piece: Piece) -> None:
    red = masonry(setting, "board", told(piece, "colour", "#7d2c22"))
    white = setting.matter.paint("barn trim", "#d6d0c0", 0.7)
    roof = masonry(setting, "metal", "#6d7072")
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    y0, eaves = -d / 2, h * 0.5
    form.box((0, 0, eaves / 2), (w, d, eaves), red, 0)
    # A gambrel: steep below, flat above.
    knee, top = w * 0.3, h * 0.82
    for side in (-1, 1):
        for a, b in (((w / 2 + 0.35, eaves - 0.25), (knee, top)), ((knee, top), (0.0, h))):
            quad = [
                (side * a[0], y0 - 0.4, a[1]),
                (side * a[0], d / 2 + 0.4, a[1]),
                (side * b[0], d / 2 + 0.4, b[1]),
                (side * b[0], y0 - 0.4, b[1]),
            ]
            _thick(form, quad if side > 0 else quad[::-1], roof)
    for y in (y0, d / 2):
        face = [(-w / 2, y, eaves), (w / 2, y, eaves), (knee, y, top), (0, y, h), (-knee, y, top)]
        form.sheet(face if y == y0 else face[::-1], red)
    dark = setting.matter.paint("barn dark", "#0e0c0a", 0.95)
    form.box((0, y0 - 0.02, 1.7), (3.4, 0.1, 3.4), white, 0)
    form.box((0, y0 - 0.04, 1.65), (3.0, 0.1, 3.2), red, 0)
    for side in (-1, 1):
        form.box((side * 0.75, y0 - 0.1, 1.65), (0.12, 0.05, 3.2), white, 0)
        for k in range(12):
            form.box((side * 0.75 + (k / 11 - 0.5) * 1.3, y0 - 0.1, 0.2 + 2.9 * k / 11), (0.16, 0.04, 0.3), white, 0)
    form.box((0, y0 - 0.05, eaves + 1.1), (1.5, 0.1, 1.5), white, 0)
    form.box((0, y0 - 0.07, eaves + 1.1), (1.2, 0.1, 1.2), dark, 0)
    form.build("barn", STAYS)


def _church(setting: Setting, piece: Piece) -> None:
    """A chapel with a tower and spire at its front."""
    chance = random.Random(setting.place.seed)
    made = told(piece, "made", "stone")
    wall, roof = masonry(setting, made, told(piece, "colour", "")), masonry(setting, "board", "#454a50")
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    body, y0 = h * 0.32, -d / 2
    form.box((0, 1.5, body / 2), (w, d - 3, body), wall, 0)
    gable(form, y0 + 3, d / 2, w, body, h * 0.2, roof, wall, 0.3, "y")
    form.box((0, y0 + 1.7, h * 0.3), (w * 0.5, 3.4, h * 0.6), wall, 0.02)
    form.lathe([(w * 0.38, h * 0.6), (0.02, h)], (0, y0 + 1.7, 0), roof, 4)
    form.box((0, y0 + 1.7, h + 0.5), (0.1, 0.1, 1.2), wall, 0)
    form.box((0, y0 + 1.7, h + 0.7), (0.6, 0.1, 0.1), wall, 0)
    dark = setting.matter.paint("church dark", "#15171a", 0.9)
    form.box((0, y0 - 0.02, 1.3), (1.7, 0.1, 2.6), wood(setting, "#4a3222"), 0.01)
    form.cylinder((0, y0 - 0.02, 2.6), 0.85, 0.1, wood(setting, "#4a3222"), sides=20, axis="y")
    form.box((0, y0 - 0.02, h * 0.48), (0.9, 0.1, 1.7), dark, 0)
    form.cylinder(
        (0, y0 - 0.02, h * 0.36),
        0.55,
        0.1,
        setting.matter.glow("pane lit house", "#ffbf70", 1.5, "#604020") if lit(setting) else dark,
        sides=20,
        axis="y",
    )
    for side, face in ((-1, "left"), (1, "right")):
        for k in range(3):
            window(setting, form, side * w / 2, y0 + 5 + 2.4 * k, body * 0.55, 0.7, body * 0.5, chance, face, "#8a8478")
    form.build("church", STAYS)


def _block(setting: Setting, piece: Piece) -> None:
    """A building with rows of windows: `made` of brick, plaster, concrete, metal or glass; `sign` over its door."""
    made, chance = (
        told(piece, "made", "concrete"),
        random.Random(round(piece.x * 31 + piece.y * 17) + setting.place.seed),
    )
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    step, y0 = float(piece.look.get("step", 2.9)), -d / 2
    if made == "glass":
        glass = setting.matter.pieces(
            "tower glass",
            ["#33485a", "#3b5265", "#2b3d4d", "#45606f", "#30444f"]
            if not setting.place.dark
            else ["#141c26", "#ffcf8a", "#18222e", "#10161f", "#cfe0ff", "#121a24", "#141c26"],
            0.06,
            0.25,
            glow=0.9 if setting.place.dark else 0.0,
        )
        rib = setting.matter.paint("tower rib", "#9a9fa3", 0.35, 0.7)
        form.box((0, 0, h / 2), (w - 0.3, d - 0.3, h), setting.matter.paint("tower core", "#20262c", 0.5), 0)
        for i in range(int(h / step)):
            for j in range(int(w / 1.5)):
                form.box((1.5 * (j + 0.5) - w / 2, y0 + 0.1, step * (i + 0.5)), (1.42, 0.08, step - 0.16), glass, 0)
            for face in (-1, 1):
                for j in range(int(d / 1.5)):
                    form.box(
                        (face * (w / 2 - 0.1), 1.5 * (j + 0.5) - d / 2, step * (i + 0.5)),
                        (0.08, 1.42, step - 0.16),
                        glass,
                        0,
                    )
            form.box((0, 0, step * (i + 1)), (w + 0.06, d + 0.06, 0.12), rib, 0)
        for j in range(int(w / 3) + 1):
            form.box((3 * j - w / 2, y0, h / 2), (0.14, 0.14, h), rib, 0)
    else:
        wall = masonry(setting, made, told(piece, "colour", ""))
        form.box((0, 0, h / 2), (w, d, h), wall, 0.01)
        form.box(
            (0, 0, h + 0.1),
            (w + 0.2, d + 0.2, 0.24),
            setting.matter.paint("coping", "#8d887e", 0.85, vary=0.12, scale=3),
            0.02,
        )
        gap = float(piece.look.get("gap", 2.4))
        wide, high = (1.1, 1.5) if made != "metal" else (1.6, 0.7)
        low = float(piece.look.get("low", 1.7))
        for i in range(max(1, int((h - low + 0.6) / step))):
            for j in range(max(1, int((w - 0.8) / gap))):
                x = (j + 0.5) * gap - int((w - 0.8) / gap) * gap / 2
                if i == 0 and abs(x) < 1.3 and piece.look.get("door", True):
                    continue
                window(setting, form, x, y0, low + step * i, wide, high, chance, trim="#6d6a64")
            for face, x in (("left", -w / 2), ("right", w / 2)):
                for j in range(max(1, int((d - 0.8) / gap))):
                    window(
                        setting,
                        form,
                        x,
                        (j + 0.5) * gap - int((d - 0.8) / gap) * gap / 2,
                        low + step * i,
                        wide,
                        high,
                        chance,
                        face,
                        "#6d6a64",
                    )
    if piece.look.get("door", True):
        metal = made == "metal"
        size = (3.6, 3.4) if metal else (2.0, 2.4)
        skin = masonry(setting, "metal", "#8f9499") if metal else setting.matter.paint("block door", "#2b3034", 0.4)
        form.box(
            (0, y0 - 0.02, size[1] / 2),
            (size[0] + 0.3, 0.12, size[1] + 0.15),
            setting.matter.paint("block frame", "#55585a", 0.5, 0.3),
            0,
        )
        form.box((0, y0 - 0.07, size[1] / 2), (size[0], 0.08, size[1]), skin, 0)
    words = told(piece, "sign", "")
    if words:
        board = setting.matter.paint(
            f"sign board {told(piece, 'board', '#20344a')}", told(piece, "board", "#20344a"), 0.5
        )
        ink = setting.matter.pieces("sign letters pale", ["#e8e2cf", "#e8e2cf"], 0.5, glow=1.2 if lit(setting) else 0.1)
        z = float(piece.look.get("sign at", min(h - 0.5, 3.3)))
        long = min(w * 0.8, 0.5 * len(words) + 0.8)
        form.box((0, y0 - 0.12, z), (long, 0.16, 0.8), board, 0.02)
        lettering.write(form, words, (0, y0 - 0.21, z), 0.5, ink, long - 0.3)
    form.build("block", STAYS)


def _tower(setting: Setting, piece: Piece) -> None:
    """A round castle tower with battlements."""
    stone, form, r, h = masonry(setting, "stone", "#7f7a70"), begun(piece), piece.w / 2, piece.h
    form.lathe([(r * 1.06, 0), (r, 0.8), (r, h - 1.2), (r * 1.12, h - 0.9), (r * 1.12, h - 0.35)], (0, 0, 0), stone, 28)
    for k in range(12):
        a = k * math.pi / 6
        form.box(
            (math.cos(a) * r * 1.02, math.sin(a) * r * 1.02, h), (0.62, 0.62, 0.8), stone, 0.02, turn=math.degrees(a)
        )
    slit = setting.matter.paint("church dark", "#15171a", 0.9)
    for z in (h * 0.35, h * 0.65):
        form.box((0, -r, z), (0.22, 0.16, 1.1), slit, 0)
    if piece.look.get("roof", False):
        form.lathe([(r * 1.25, h - 0.3), (0.02, h + r * 1.9)], (0, 0, 0), masonry(setting, "board", "#5d4038"), 28)
    form.build("tower", STAYS)


def _rampart(setting: Setting, piece: Piece) -> None:
    """A castle wall with battlements, an arched gate in it where `gate`."""
    stone, form, w, h = masonry(setting, "stone", "#7f7a70"), begun(piece), piece.w, piece.h
    form.box((0, 0, h / 2), (w, piece.d, h), stone, 0.01)
    count = int(w / 1.3)
    for k in range(count):
        form.box(
            ((k + 0.5) * w / count - w / 2, -piece.d / 2 + 0.2, h + 0.35), (w / count * 0.58, 0.4, 0.7), stone, 0.02
        )
    if piece.look.get("gate", False):
        dark, oak = setting.matter.paint("church dark", "#15171a", 0.9), wood(setting, "#4a3826")
        form.box((0, -piece.d / 2, 1.7), (3.2, 0.12, 3.4), dark, 0)
        form.cylinder((0, -piece.d / 2, 3.3), 1.6, 0.12, dark, sides=24, axis="y")
        for k in range(7):
            form.box(((k - 3) * 0.45, -piece.d / 2 - 0.1, 2.3), (0.09, 0.09, 4.4), oak, 0)
        for k in range(6):
            form.box((0, -piece.d / 2 - 0.1, 0.5 + 0.7 * k), (3.0, 0.09, 0.09), oak, 0)
    form.build("rampart", STAYS)


def _hut(setting: Setting, piece: Piece) -> None:
    """A hut of poles and thatch."""
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    mud, thatch = (
        masonry(setting, "plaster", told(piece, "colour", "#8a6a48")),
        setting.matter.paint("thatch", "#8f7a4c", 0.95, vary=0.3, scale=9, bump=0.9, stretch=(3, 3, 0.6)),
    )
    form.box((0, 0, h * 0.26), (w * 0.86, d * 0.86, h * 0.52), mud, 0.02)
    form.lathe([(w * 0.62, h * 0.46), (w * 0.6, h * 0.5), (0.05, h)], (0, 0, 0), thatch, 20)
    form.box((0, -d * 0.43, h * 0.22), (0.9, 0.1, h * 0.44), setting.matter.paint("church dark", "#15171a", 0.9), 0)
    form.build("hut", STAYS)


def _canopy(setting: Setting, piece: Piece) -> None:
    """A flat roof on posts with lamps in it, as over pumps."""
    colour = told(piece, "colour", "#a82a22")
    band, white = (
        setting.matter.paint(f"canopy {colour}", colour, 0.4),
        setting.matter.paint("canopy white", "#d8d8d2", 0.5),
    )
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    base = piece.z
    h = 0.75
    form.box((0, 0, h - 0.35), (w, d, 0.7), white, 0.03)
    form.box((0, 0, h - 0.3), (w + 0.1, d + 0.1, 0.34), band, 0.02)
    for x in (-w * 0.36, w * 0.36):
        form.box((x, 0, -base / 2), (0.34, 0.34, base), white, 0.02)
    glow = setting.matter.glow("lantern cold", "#eef3ff", 7, "#888888") if lit(setting) else white
    for x in (-w * 0.25, 0, w * 0.25):
        for y in (-d * 0.25, d * 0.25):
            form.box((x, y, h - 0.72), (0.7, 0.4, 0.05), glow, 0)
    words = told(piece, "sign", "")
    if words:
        lettering.write(
            form,
            words,
            (0, -d / 2 - 0.075, h - 0.3),
            0.3,
            setting.matter.pieces("sign letters pale", ["#e8e2cf", "#e8e2cf"], 0.5, glow=1.2 if lit(setting) else 0.1),
            w - 0.6,
        )
    form.build("canopy", STAYS)
    for x in (-w * 0.25, w * 0.25):
        burn(setting, (piece.x + x, piece.y, base - 0.3), 260, (0.92, 0.96, 1.0))


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "barn": _barn,
    "block": _block,
    "canopy": _canopy,
    "church": _church,
    "house": _house,
    "hut": _hut,
    "rampart": _rampart,
    "tower": _tower,
}
