# SPDX-License-Identifier: GPL-3.0-or-later
"""What people of a time work, eat and trade at."""

from __future__ import annotations

import math
from typing import Any

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.manners import seats
from movie_director.engines.blender.stage.manners.manner import (
    MANNERS,
    Manner,
    Trade,
    arc,
    board,
    doors,
    legs,
    light,
    timber,
    tube,
)
from movie_director.engines.blender.stage.pieces.kit import Kit
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece, Surface

made = Trade()
WIDE = {"desk": 1.34, "small table": 0.5, "trolley": 0.86, "bistro table": 0.7, "laid table": 1.2, "steel table": 1.3,
        "counter": 1.7, "console table": 0.9}  # fmt: skip
"""Metres along x of the surfaces at (0, 0.55); all others are 1.3."""


def surface(setting: Setting, what: Surface) -> None:
    """The surface that every place keeps, in a manner: its top at 0.75 m."""
    m = MANNERS[str(what.look["manner"])]
    wide = float(what.look.get("wide", WIDE.get(what.name, 1.3)))
    deep = 0.66 if wide > 0.6 else 0.5
    k = Kit(setting, Piece(what.name, 0, 0.55, w=wide, d=deep, h=0.75, look=what.look))
    if what.name == "bistro table":
        board(k, m, 0.75, wide, wide, round_=True)
        _foot(k, m, 0.72, wide)
    elif what.name == "counter":
        counter(k, m)
    elif what.name == "desk" and m.name != "medieval":
        _pedestals(k, m, 0.75, wide, deep)
    else:
        board(k, m, 0.75, wide, deep)
        legs(k, m, 0.71, wide - 0.06, deep - 0.06)
    if what.name == "laid table" and m.name != "medieval":
        k.slab(
            0, 0, 0.745, 0.752, wide + 0.02, deep + 0.02, k.cloth("#d3cdbd" if m.name != "1950s" else "#b9564a"), 0.002
        )
    k.done(stays=True)
    if not setting.bare and what.name in ("desk", "table", "kitchen table", "laid table", "bistro table"):
        on = Kit(setting, Piece("on the table", 0, 0.55, 0.752, w=wide, d=deep, h=0.2))
        litter(on, m, wide, deep, what.name)
        on.done(stays=True)


def litter(k: Kit, m: Manner, wide: float, deep: float, where: str) -> None:
    """What lies on a table of the time, at its far side, out of people's way."""
    x = wide / 2 - 0.16
    if m.name in ("medieval", "victorian"):
        if m.name == "victorian" and where == "desk":
            _lamp_oil(k, -x, deep / 2 - 0.14)
        else:
            _candle(k, -x, deep / 2 - 0.12, m)
    if where == "desk":
        _desk_things(k, m, x, deep)
    elif m.name == "medieval":
        k.turned(
            [(0.05, 0), (0.1, 0.02), (0.12, 0.06), (0.11, 0.06), (0.08, 0.03)],
            (x - 0.1, deep / 2 - 0.18, 0),
            timber(k, m),
            16,
        )
        k.turned(
            [(0.03, 0), (0.05, 0.05), (0.035, 0.11), (0.03, 0.11)], (x - 0.34, deep / 2 - 0.14, 0), "#6a5a48 0.7", 12
        )


def _candle(k: Kit, x: float, y: float, m: Manner) -> None:
    k.turned([(0.06, 0), (0.05, 0.012), (0.018, 0.02), (0.018, 0.05)], (x, y, 0), m.metal, 14)
    k.rod((x, y, 0.12), 0.013, 0.15, "#d8cfb4 0.6")
    if k.burns():
        k.turned([(0.001, 0.2), (0.011, 0.212), (0.001, 0.255)], (x, y, 0), k.glow("#ffb04a", 9, "bulb flame"), 8)
        k.lamp((x, y, 0.3), 7, (1.0, 0.52, 0.2), 0.05)


def _lamp_oil(k: Kit, x: float, y: float) -> None:
    k.turned([(0.08, 0), (0.07, 0.02), (0.03, 0.05), (0.07, 0.1), (0.06, 0.15), (0.03, 0.17)], (x, y, 0), "brass", 16)
    on = k.burns()
    glass = k.glow("#ffd59a", 2.2, "bulb oil") if on else k.paint("#d6cdb4 0.2")
    k.turned([(0.035, 0.17), (0.075, 0.24), (0.05, 0.31), (0.03, 0.38)], (x, y, 0), glass, 16)
    if on:
        k.lamp((x, y, 0.42), 12, (1.0, 0.6, 0.28), 0.06)


def _desk_things(k: Kit, m: Manner, x: float, deep: float) -> None:
    y = deep / 2 - 0.16
    if m.name in ("medieval", "victorian"):
        for n in range(3):
            k.box(
                (x - 0.05, y - 0.05, 0.02 + 0.035 * n),
                (0.22, 0.28, 0.033),
                ("#5a2a22", "#3a3a28", "#3f3226")[n],
                0.004,
                9 * n,
            )
        k.rod((x - 0.3, y, 0.03), 0.028, 0.06, "black")
        k.box((x - 0.28, y, 0.12), (0.01, 0.01, 0.18), "paper", 0, tilt=18)
    elif m.name in ("1930s", "1950s"):
        hue = "black" if m.name == "1930s" else "#7f9a94 0.4"
        telephone(k, x - 0.06, y)
        k.box((x - 0.42, y - 0.02, 0.05), (0.34, 0.26, 0.09), hue, 0.02)
        k.box((x - 0.42, y - 0.1, 0.06), (0.3, 0.12, 0.06), hue, 0.01, tilt=16)
        k.rod((x - 0.42, y + 0.06, 0.12), 0.02, 0.36, "black", "x")
        k.box((x - 0.42, y + 0.07, 0.2), (0.2, 0.004, 0.16), "paper", 0, tilt=-8)
        _desk_lamp(k, m, -x, y)
    elif m.name == "1980s":
        screen(k, x - 0.22, y - 0.02, 0.0)
        k.box((x - 0.22, y - 0.34, 0.012), (0.42, 0.15, 0.024), "#c9bfa6 0.5", 0.006)
        _desk_lamp(k, m, -x, y)
    else:
        k.box((x - 0.25, y, 0.17), (0.5, 0.008, 0.3), k.glow("#5ac0e8", 0.55, "bulb screen"), 0.002, tilt=-8)
        for n in range(4):
            k.box(
                (x - 0.3, y - 0.01, 0.08 + 0.055 * n), (0.28 - 0.05 * (n % 2), 0.003, 0.012), light(k, 1.6), 0, tilt=-8
            )


def _desk_lamp(k: Kit, m: Manner, x: float, y: float) -> None:
    hue = {"1930s": "#2a4a38 0.3", "1950s": "#b8543f 0.35", "1980s": "#2b2522 0.5"}[m.name]
    k.turned([(0.08, 0), (0.075, 0.02), (0.01, 0.03)], (x, y, 0), m.metal if m.name == "1930s" else hue, 18)
    tube(k, [(x, y, 0.02), (x, y, 0.3), (x + 0.05, y - 0.05, 0.37)], 0.008, m.metal, 6)
    if m.name == "1930s":
        k.rod((x + 0.05, y - 0.06, 0.36), 0.055, 0.24, hue, "x")
    else:
        k.turned([(0.09, -0.06), (0.03, 0.05)], (x + 0.07, y - 0.07, 0.37), hue, 16)
    if k.burns():
        k.lamp((x + 0.06, y - 0.07, 0.28), 10, (1.0, 0.68, 0.4), 0.06)


def telephone(k: Kit, x: float, y: float) -> None:
    """A black telephone with a dial."""
    k.box((x, y, 0.04), (0.17, 0.16, 0.08), "black", 0.03)
    k.form.cylinder((x, y - 0.05, 0.088), 0.05, 0.012, k.paint("steel"), sides=16)
    k.rod((x, y + 0.02, 0.13), 0.02, 0.22, "black", "x")
    for side in (-1, 1):
        k.ball((x + side * 0.1, y + 0.02, 0.115), 0.032, "black", 10)


def screen(k: Kit, x: float, y: float, z: float, w: float = 0.36) -> None:
    """A beige tube with green letters, its face towards -y."""
    beige = k.paint("#c2b698 0.5")
    k.box((x, y + 0.06, z + 0.05), (w, 0.3, 0.1), beige, 0.012)
    k.box((x, y, z + 0.26), (w, 0.1, 0.3), beige, 0.02)
    k.box((x, y + 0.12, z + 0.26), (w * 0.74, 0.18, 0.22), beige, 0.03)
    k.box((x, y - 0.052, z + 0.27), (w - 0.08, 0.006, 0.21), "#0c140f 0.12", 0.01)
    for n in range(5):
        long = w * (0.55 - 0.1 * (n * 2 % 3))
        k.box(
            (x - (w - 0.14 - long) / 2 * 0.8, y - 0.057, z + 0.34 - 0.032 * n),
            (long, 0.002, 0.01),
            k.glow("#66ff9a", 1.1, "bulb line"),
            0,
        )


def _foot(k: Kit, m: Manner, top: float, w: float) -> None:
    """One foot in the middle."""
    if m.name == "medieval":
        wood = timber(k, m)
        for n in range(3):
            a = 2 * math.pi * n / 3
            tube(
                k,
                [
                    (w * 0.4 * math.cos(a), w * 0.4 * math.sin(a), 0),
                    (w * 0.2 * math.cos(a), w * 0.2 * math.sin(a), top),
                ],
                0.026,
                wood,
            )
        return
    paint: Any = "iron" if m.name in ("victorian", "1930s") else timber(k, m) if m.name == "future" else m.metal
    r = w * 0.34
    k.turned(
        [(r, 0), (r * 0.9, 0.02), (0.05, 0.06), (0.028, 0.1), (0.028, top - 0.06), (0.12, top - 0.01)],
        (0, 0, 0),
        paint,
        22,
    )
    if m.name == "future":
        k.turned([(r + 0.002, 0.0), (r + 0.012, 0.0), (r + 0.006, 0.012)], (0, 0, 0), light(k), 26)


@made("table", "coffee table", "book table", "trolley", "fold table", "cell table", "long table", "work bench")
def table(k: Kit, m: Manner) -> None:
    """A table; a trolley has a board below as well."""
    top = k.h if k.piece.name not in ("book table", "work bench", "long table") else min(k.h, 0.8)
    board(k, m, top, k.w, k.d)
    legs(k, m, top - 0.03, k.w - 0.05, k.d - 0.05)
    if k.piece.name == "trolley":
        board(k, m, 0.28, k.w - 0.12, k.d - 0.1)
        for n in range(3):
            x = -k.w * 0.28 + n * k.w * 0.26
            k.turned(
                [(0.04, 0), (0.055, 0.06), (0.03, 0.12), (0.035, 0.14)],
                (x, 0.04, top),
                ("china", "#6a5a48 0.6", "#4a5a4a 0.4")[n],
                12,
            )
        k.slab(0.05, 0, 0.28, 0.38, 0.4, 0.28, k.cloth("#c4bda9"), 0.03)
    elif k.piece.name == "book table":
        for n in range(12):
            hue = seats_tone(n)
            k.box(
                (-k.w / 2 + 0.15 + 0.2 * (n % max(2, int((k.w - 0.1) / 0.2))), (n // 6 - 0.5) * k.d * 0.4, top + 0.03),
                (0.16, 0.22, 0.05),
                hue,
                0.004,
                n * 7,
            )
    elif k.piece.name == "long table":
        for side in (-1, 1):
            k.slab(0, side * (k.d / 2 - 0.14), 0.4, 0.45, k.w - 0.2, 0.26, timber(k, m), 0.012)


def seats_tone(n: int) -> str:
    """Bindings of books."""
    return ("#5a1f1b", "#1d2f4a", "#7a6a48", "#23402f", "#6b4417", "#3a2b3f")[n % 6]


@made("round table", "card table")
def round_table(k: Kit, m: Manner) -> None:
    """A round table on one foot."""
    board(k, m, min(k.h, 0.76), k.w, k.w, round_=True)
    _foot(k, m, min(k.h, 0.76) - 0.03, k.w)
    if k.piece.name == "card table":
        for n in range(5):
            k.box((0.16 * math.cos(n * 1.4), 0.16 * math.sin(n * 1.4), 0.764), (0.06, 0.09, 0.003), "paper", 0, n * 40)


@made("laid table")
def laid(k: Kit, m: Manner) -> None:
    """A table where people eat: bare boards and bowls, or a cloth, plates and glasses."""
    seats_, top = int(float(k.piece.look.get("seats", 2))), 0.75
    round_ = k.look("shape", "") == "round"
    board(k, m, top, k.w, k.w if round_ else k.d, round_=round_)
    if round_:
        _foot(k, m, top - 0.03, k.w)
    else:
        legs(k, m, top - 0.03, k.w - 0.06, k.d - 0.06)
    if m.name in ("victorian", "1930s"):
        linen = k.cloth("#cfc8b6")
        if round_:
            k.turned([(k.w / 2 + 0.01, -0.16), (k.w / 2 + 0.005, 0.004), (0.001, 0.006)], (0, 0, top), linen, 26)
        else:
            k.slab(0, 0, top - 0.16, top + 0.004, k.w + 0.01, k.d + 0.01, linen, 0.004)
    for n in range(max(2, seats_)):
        a = 2 * math.pi * n / max(2, seats_) + math.pi / 2
        x, y = (k.w / 2 - 0.16) * math.cos(a), (k.d / 2 - 0.16) * math.sin(a)
        plate: Any = timber(k, m) if m.name == "medieval" else "china"
        k.turned([(0.05, 0.004), (0.11, 0.016), (0.1, 0.014)], (x, y, top), plate, 18)
        cup: Any = "#7a6a52 0.6" if m.name == "medieval" else "glass"
        k.turned([(0.028, 0.004), (0.03, 0.1), (0.026, 0.1)], (x * 0.55 + 0.1, y * 0.55, top), cup, 10)
    if m.name in ("medieval", "victorian", "1930s"):
        k.turned([(0.04, 0), (0.01, 0.02), (0.012, 0.08)], (0, 0, top), m.metal, 12)
        k.rod((0, 0, top + 0.14), 0.011, 0.13, "#d8cfb4 0.6")
        k.turned([(0.001, 0.205), (0.01, 0.22), (0.001, 0.255)], (0, 0, top), k.glow("#ffb04a", 7, "bulb flame"), 8)
    elif m.name == "future":
        k.ball((0, 0, top + 0.05), 0.05, light(k, 1.2), 14)


def _pedestals(k: Kit, m: Manner, top: float, w: float, d: float, y: float = 0.0) -> None:
    """A desk: its top, and drawers on both sides of the knees."""
    board(k, m, top, w, d, (0, y))
    if m.name == "future":
        for side in (-1, 1):
            k.slab(side * (w / 2 - 0.05), y, 0, top - 0.03, 0.06, d - 0.06, timber(k, m), 0.025)
            k.slab(side * (w / 2 - 0.085), y - d / 2 + 0.06, 0.04, top - 0.06, 0.008, 0.014, light(k), 0)
        k.slab(0, y - d / 2 + 0.05, 0.28, top - 0.04, w - 0.12, 0.02, m.trim, 0.008)
        return
    low = {"1950s": 0.2, "victorian": 0.08}.get(m.name, 0.04)
    body: Any = timber(k, m) if m.name != "1980s" else k.paint("#a39572 0.5")
    for side in (-1, 1):
        if m.name in ("1950s", "1980s") and side < 0:
            continue
        form, x = k.form, side * (w / 2 - 0.23)
        k.slab(x, y, low, top - 0.05, 0.38, d - 0.08, body, 0.006)
        px, py, pz = k.world((x, y, 0))
        for turn in (0, 180):
            form.stand(px, py, pz, k.piece.turn + turn)
            doors(k, m, 0.34, low + 0.03, top - 0.08, d / 2 - 0.04, 1, drawers=True)
        form.stand(k.piece.x, k.piece.y, k.piece.z, k.piece.turn)
    k.slab(0, y - d / 2 + 0.06, 0.32, top - 0.05, w - 0.2, 0.02, body, 0)
    if m.name in ("1950s", "1980s"):
        legs(k, m, top - 0.04 if m.name == "1980s" else top - 0.05, w - 0.04, d - 0.06)


@made("office desk", "writing desk")
def office_desk(k: Kit, m: Manner) -> None:
    """A desk with what a clerk of the time has on it and his chair; who works there faces the front."""
    deep = k.d * 0.52
    y = -k.d / 2 + deep / 2 + 0.02
    wide = k.w
    if m.name == "medieval":
        board(k, m, 0.72, wide, deep, (0, y))
        for side in (-1, 1):
            k.slab(side * (wide / 2 - 0.15), y, 0, 0.68, 0.08, deep - 0.1, timber(k, m), 0.012)
        k.box((0.0, y, 0.84), (0.6, 0.4, 0.03), timber(k, m), 0.006, tilt=-22)
        k.box((0.0, y - 0.02, 0.87), (0.42, 0.3, 0.01), "paper", 0, tilt=-22)
        chair_y = k.d / 2 - 0.24
        k.slab(0, chair_y, 0.4, 0.45, 0.46, 0.3, timber(k, m), 0.015)
        for side in (-1, 1):
            k.slab(side * 0.17, chair_y, 0, 0.41, 0.05, 0.24, timber(k, m), 0.01)
        return
    _pedestals(k, m, 0.75, wide, deep, y)
    px, py, pz = k.world((0, y, 0.755))
    k.form.stand(px, py, pz, k.piece.turn + 180)
    piece = k.piece
    if m.name == "1980s":
        screen(k, -0.1, 0.1, 0.0)
        k.box((-0.1, -0.2, 0.012), (0.4, 0.14, 0.024), "#c9bfa6 0.5", 0.006)
        telephone(k, 0.42, 0.0)
    elif m.name in ("1930s", "1950s", "victorian"):
        hue = {"victorian": "black", "1930s": "black", "1950s": "#7f9a94 0.4"}[m.name]
        k.box((0, 0.0, 0.05), (0.34, 0.28, 0.09), hue, 0.02)
        k.box((0, -0.09, 0.06), (0.3, 0.12, 0.06), hue, 0.01, tilt=16)
        k.rod((0, 0.08, 0.12), 0.02, 0.38, "black", "x")
        k.box((0, 0.09, 0.2), (0.2, 0.004, 0.16), "paper", 0, tilt=-8)
        if m.name != "victorian":
            telephone(k, wide * 0.3, 0.05)
    else:
        k.box((0, 0.05, 0.22), (0.7, 0.008, 0.36), k.glow("#4ab4e0", 0.5, "bulb screen"), 0.002, tilt=-6)
        for n in range(4):
            k.box((-0.05, 0.035, 0.12 + 0.06 * n), (0.4 - 0.07 * (n % 2), 0.003, 0.012), light(k, 1.6), 0, tilt=-6)
    if m.name != "future":
        for n in range(3):
            k.box((-wide * 0.34, 0.02, 0.01 + 0.014 * n), (0.22, 0.3, 0.012), "paper", 0, 8 * n)
    sx, sy, sz = k.world((0, k.d / 2 - 0.26, 0))
    k.form.stand(sx, sy, sz, piece.turn)
    seats.chair(k, m)
    k.form.stand(piece.x, piece.y, piece.z, piece.turn)


@made("school desk")
def school_desk(k: Kit, m: Manner) -> None:
    """A pupil's place: a form and a slanted board; a child there looks towards +y, as today's do."""
    wood = timber(k, m)
    y = k.d / 2 - 0.2
    if m.name == "future":
        k.turned([(0.2, 0), (0.18, 0.02), (0.03, 0.05), (0.03, 0.66)], (0, y, 0), m.metal, 18)
        k.box((0, y, 0.7), (k.w, 0.38, 0.025), wood, 0.01, tilt=8)
        k.box((0, y - 0.0, 0.716), (k.w - 0.14, 0.28, 0.004), k.glow("#4ab4e0", 0.5, "bulb screen"), 0, tilt=8)
    else:
        k.box(
            (0, y, 0.7), (k.w, 0.38, 0.03), wood, 0.008, tilt=8 if m.name in ("medieval", "victorian", "1930s") else 0
        )
        k.slab(0, y + 0.1, 0.55, 0.66, k.w - 0.08, 0.16, wood, 0.004)
        side_paint: Any = wood if m.name == "medieval" else "iron" if m.name in ("victorian", "1930s") else m.metal
        for side in (-1, 1):
            if m.name in ("medieval", "victorian", "1930s"):
                k.slab(side * (k.w / 2 - 0.06), y, 0, 0.68, 0.045, 0.26, side_paint, 0.01)
            else:
                tube(
                    k,
                    [(side * (k.w / 2 - 0.05), y + 0.16, 0), (side * (k.w / 2 - 0.07), y + 0.1, 0.68)],
                    0.014,
                    side_paint,
                    6,
                )
                tube(
                    k,
                    [(side * (k.w / 2 - 0.05), y - 0.16, 0), (side * (k.w / 2 - 0.07), y - 0.1, 0.68)],
                    0.014,
                    side_paint,
                    6,
                )
        if m.name != "medieval":
            k.rod((k.w / 2 - 0.1, y + 0.14, 0.735), 0.022, 0.03, "black")
    low = -k.d / 2 + 0.18
    if m.name in ("medieval", "victorian"):
        k.slab(0, low, 0.39, 0.43, k.w, 0.26, wood, 0.01)
        for side in (-1, 1):
            k.slab(side * (k.w / 2 - 0.08), low, 0, 0.39, 0.045, 0.2, "iron" if m.name == "victorian" else wood, 0.006)
        return
    px, py, pz = k.world((0, low + 0.06, 0))
    k.form.stand(px, py, pz, k.piece.turn + 180)
    seats.chair(k, m)
    k.form.stand(k.piece.x, k.piece.y, k.piece.z, k.piece.turn)


@made("till")
def till(k: Kit, m: Manner) -> None:
    """A cash register: of brass with keys, of steel, of beige plastic; a pane of light."""
    w, d, h = k.w, k.d, k.h
    if m.name == "future":
        k.slab(0, 0, 0, 0.03, w, d, timber(k, m), 0.01)
        k.box((0, 0.04, h * 0.5), (w * 0.8, 0.008, h * 0.7), k.glow("#4ab4e0", 0.5, "bulb screen"), 0.002, tilt=-12)
        return
    body: Any = {"victorian": "brass", "1930s": timber(k, m), "1950s": "#8f9a94 0.4"}.get(m.name, "#b9ad90 0.5")
    k.slab(0, 0, 0, h * 0.3, w, d, body if m.name != "victorian" else timber(k, m), 0.01)
    k.slab(0, 0.06, h * 0.3, h * 0.75, w * 0.9, d * 0.6, body, 0.03)
    k.box((0, -0.06, h * 0.42), (w * 0.8, d * 0.4, 0.05), body, 0.01, tilt=24)
    for n in range(12):
        x, y = -w * 0.28 + 0.19 * w * (n % 4), -0.12 + 0.05 * (n // 4)
        k.rod((x, y, h * 0.42 + 0.03 + 0.02 * (n // 4)), 0.014, 0.02, "paper" if n % 3 else "black")
    k.box((0, 0.08, h * 0.86), (w * 0.6, 0.06, h * 0.2), body, 0.02)
    k.box((0, 0.045, h * 0.86), (w * 0.5, 0.006, h * 0.12), "paper" if m.name != "1980s" else "#0c140f 0.12", 0)


@made("shop counter", "bar counter", "reception desk")
def counter(k: Kit, m: Manner) -> None:
    """A counter: boards on barrels, panels and brass, stripes of chrome, a lit slab."""
    w, d, h = k.w, k.d, k.h
    wood = timber(k, m)
    if m.name == "medieval":
        board(k, m, h, w, d)
        count = max(2, round(w / 0.95))
        staves, hoop = timber(k, m, "#4f3922"), k.paint("iron")
        for n in range(count):
            x = (n + 0.5) * w / count - w / 2
            r = min(0.32, d / 2 - 0.03, w / count / 2 - 0.03)
            tall = h - 0.055
            k.turned([(r * 0.8, 0), (r, tall * 0.5), (r * 0.8, tall)], (x, 0, 0), staves, 14)
            for t in (0.14, 0.32, 0.68, 0.86):
                at = r * (0.8 + 0.2 * math.sin(math.pi * t)) + 0.004
                k.turned([(at, tall * t - 0.02), (at, tall * t + 0.02)], (x, 0, 0), hoop, 14)
        return
    k.slab(
        0,
        0,
        0.1,
        h - 0.05,
        w - 0.06,
        d - 0.08,
        wood if m.name != "1950s" else f"{m.cloths[k.setting.place.seed % len(m.cloths)]} 0.3",
    )
    k.slab(0, 0.02, 0, 0.1, w - 0.1, d - 0.14, "black", 0)
    top: Any = {"victorian": timber(k, m, "#2f180d"), "1930s": "black", "1950s": "chrome", "1980s": "#c2b698 0.4",
                "future": wood}[m.name]  # fmt: skip
    k.slab(0, 0, h - 0.05, h, w, d, top, 0.012)
    front = -d / 2 + 0.035
    count = max(2, round(w / 0.6))
    if m.name in ("victorian", "1930s"):
        for n in range(count):
            x = (n + 0.5) * w / count - w / 2
            k.box((x, front, h * 0.5), (w / count - 0.1, 0.02, h - 0.32), timber(k, m, m.trim), 0.012)
        if k.piece.name == "bar counter":
            k.rod((0, -d / 2 - 0.0, 0.16), 0.02, w - 0.1, "brass", "x")
    elif m.name == "1950s":
        for z in (0.35, 0.45, 0.55):
            k.box((0, front, z * h), (w - 0.06, 0.012, 0.02), "chrome", 0)
    elif m.name == "1980s":
        for n in range(round(w / 0.09)):
            k.box(
                ((n + 0.5) * w / round(w / 0.09) - w / 2, front, h * 0.5),
                (0.06, 0.02, h - 0.22),
                timber(k, m, "#7a4c28"),
                0,
            )
    else:
        k.box((0, front + 0.0, h - 0.09), (w - 0.08, 0.012, 0.02), light(k, 3.0), 0)
        k.box((0, front + 0.02, 0.11), (w - 0.1, 0.012, 0.02), light(k, 2.0), 0)


@made("lab bench")
def lab(k: Kit, m: Manner) -> None:
    """A bench for experiments: crocks, alembics and fire; glass and brass; instruments; light."""
    w, d, top = k.w, k.d, 0.9
    wood = timber(k, m)
    if m.name in ("medieval",):
        board(k, m, top, w, d)
        legs(k, m, top - 0.04, w - 0.1, d - 0.1)
    else:
        k.slab(0, 0.02, 0.08, top - 0.04, w - 0.06, d - 0.1, wood if m.name != "1950s" else "#a9b8ae 0.4")
        doors(k, m, w - 0.08, 0.1, top - 0.06, d / 2 - 0.03, max(2, round(w / 0.6)))
        k.slab(0, 0, top - 0.04, top, w, d, {"victorian": "#2a1d14 0.4", "1930s": "black", "1950s": "#3a4440 0.4",
                                              "1980s": "#3d3a34 0.4", "future": wood}[m.name], 0.006)  # fmt: skip
    tones = {
        "medieval": ("#6a5040 0.7", "#7a6a4a 0.7", "#4a5a4a 0.5"),
        "future": ("#bfe8f4 0.1", "#d5dadd 0.2", "#8fc8e0 0.1"),
    }
    for n in range(max(3, round(w / 0.3))):
        x = -w / 2 + 0.2 + n * (w - 0.4) / max(2, round(w / 0.3) - 1)
        tone = tones.get(m.name, ("glass", "#4a6a4a 0.2", "#7a4a24 0.2"))[n % 3]
        y = 0.12 * math.sin(n * 2.3)
        tall = 0.16 + 0.08 * (n % 3)
        k.turned([(0.05, 0), (0.075, 0.05), (0.06, 0.1), (0.02, tall * 0.7), (0.022, tall)], (x, y, top), tone, 14)
    if m.name in ("medieval", "victorian"):
        k.turned(
            [(0.11, 0), (0.12, 0.03), (0.05, 0.06), (0.13, 0.16), (0.1, 0.27), (0.04, 0.3)],
            (w * 0.2, 0.1, top),
            "#8a5a30 0.3",
            18,
        )
        tube(
            k,
            [(w * 0.2, 0.1, top + 0.3), (w * 0.2 + 0.1, 0.08, top + 0.34), (w * 0.2 + 0.34, 0.04, top + 0.12)],
            0.018,
            "#8a5a30 0.3",
        )
    elif m.name == "future":
        k.box((0, 0.2, top + 0.25), (min(1.2, w * 0.5), 0.008, 0.34), k.glow("#4ab4e0", 0.5, "bulb screen"), 0.002)
        tube(k, arc((w * 0.3, 0, top), (0.2, 0.36), 180, 0, "xz", 12), 0.016, timber(k, m))
    else:
        k.box(
            (w * 0.28, 0.1, top + 0.14), (0.34, 0.3, 0.28), "#5f6a62 0.45" if m.name != "1980s" else "#b9ad90 0.5", 0.02
        )
        for n in range(3):
            k.form.cylinder(
                (w * 0.28 - 0.1 + 0.1 * n, -0.06, top + 0.19), 0.035, 0.02, k.paint("black"), sides=14, axis="y"
            )


def seat_of(setting: Setting, x: float, y: float, facing: float, manner: str, kind: str) -> None:
    """A chair or bench of a manner under somebody who sits at (x, y)."""
    size = (0.46, 0.46, 0.94) if kind == "chair" else (0.8, 0.42, 0.46)
    k = Kit(setting, Piece(kind, x, y, 0, facing, *size, look={"manner": manner}))
    (seats.chair if kind == "chair" else seats.bench)(k, MANNERS[manner])
    k.done(stays=True)


__all__ = ["Form", "made", "seat_of", "surface"]
