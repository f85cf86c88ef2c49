# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of a set: drawers, boxes and cupboards, hollow, with something in them, and the panel that opens them.

A panel that somebody moves in the shot is not built here: it goes to whoever draws the people (`panel`).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from movie_director.engines.blender.stage import filled
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece
from movie_director.places.case import FRONT, Case

BOARD = 0.02
"""Metres that boards are thick."""
_STEEL = ("fridge", "refrigerator", "freezer", "icebox", "safe", "locker", "koelkast", "ijskast", "vriezer", "kluis",
          "brandkast", "filing")  # fmt: skip


def stands_for(case: Case, piece: Piece) -> bool:
    """Whether a case stands in the place of a piece of the plan."""
    return case.instead == piece.name and abs(case.at[0] - piece.x) < 0.01 and abs(case.at[1] - piece.y) < 0.01


def build(setting: Setting, case: Case) -> None:
    """Stand a case on the set, open as far as it rests; without its panel where somebody moves that."""
    form = Form().stand(*case.at)
    {"drawer": _hole, "lid": _box, "leaf": _cupboard}[case.sort](setting, form, case)
    of = {"case": list(case.placed((0.0, 0.0, case.size[2] / 2)))}  # they are there where it is: see `sight`
    form.build(case.words, {"drawer": of, "lid": {"stays": True}, "leaf": {}}[case.sort])
    if not case.by:
        form = panel(setting, case)
        form.bend(lambda points: moved(points, case, case.ends))
        form.build(f"{case.words} panel", of)


def moved(points: np.ndarray, case: Case, far: float) -> np.ndarray:
    """Points of the world as they are when it is open so far."""
    panel = case.panel
    zero = np.array(panel.moved((0.0, 0.0, 0.0), far))
    ways = [np.array(panel.moved(way, far)) - zero for way in ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))]
    return points @ np.stack(ways) + zero


def body(setting: Setting, case: Case) -> Any:
    """What it is made of."""
    colour = case.colour or "#6a4529"
    if any(word in case.words for word in _STEEL):
        return setting.matter.paint(f"case steel {colour}", colour, 0.32, 0.1)
    return setting.matter.paint(f"cabinet {colour}", colour, 0.42, vary=0.12, scale=3, stretch=(6, 6, 1))


def within(setting: Setting, case: Case) -> Any:
    """What it is lined with."""
    if any(word in case.words for word in ("fridge", "refrigerator", "freezer", "icebox", "koelkast", "ijskast")):
        return setting.matter.glow("fridge inside", "#e8eef0", 0.5, "#dfe5e6")
    if any(word in case.words for word in ("safe", "kluis", "locker")):
        return setting.matter.paint("safe inside", "#4d5456", 0.6)
    if case.sort == "lid":
        return setting.matter.paint("box lining", "#7a6a58", 0.9)
    return setting.matter.paint("case inside", "#8a6f4f", 0.6)


def _metal(setting: Setting) -> Any:
    return setting.matter.paint("case metal", "#a8a29a", 0.3, 0.8)


def _hole(setting: Setting, form: Form, case: Case) -> None:
    """The frame round a drawer, in front of the furniture that it is of."""
    w, d, h = case.size
    dark = setting.matter.paint("drawer hole", "#0c0a08", 0.9)
    form.box((0, -d / 2 - 0.001, h / 2), (w - 0.012, 0.002, h - 0.012), dark, 0)


def _box(setting: Setting, form: Form, case: Case) -> None:
    """The lower part of a box: five boards and what is in it."""
    w, d, h = case.size
    low = h - case.lid
    made, lining = body(setting, case), within(setting, case)
    t = min(BOARD, 0.06 * w)
    _walls(form, (w, d), (0.0, low), t, made)
    form.box((0, 0, t / 2), (w, d, t), made, 0.002)
    _walls(form, (w - 2 * t + 0.002, d - 2 * t + 0.002), (t, low - 0.004), 0.002, lining)
    form.box((0, 0, t + 0.001), (w - 2 * t, d - 2 * t, 0.002), lining, 0)
    if h > 0.25 and "case" not in case.words and "koffer" not in case.words:
        iron = setting.matter.paint("case iron", "#2c2a28", 0.5, 0.6)
        for x in (-0.36 * w, 0.36 * w):
            form.box((x, 0, low / 2), (0.045, d + 0.008, low), iron, 0.002)
    filled.box(setting, form, case, (w - 2 * t, d - 2 * t, t, low))


def _walls(form: Form, size: tuple[float, float], span: tuple[float, float], thick: float, matter: Any) -> None:
    (w, d), (low, high) = size, span
    z, tall = (low + high) / 2, high - low
    for side in (-1, 1):
        form.box((side * (w / 2 - thick / 2), 0, z), (thick, d, tall), matter, min(0.003, thick / 3))
        form.box((0, side * (d / 2 - thick / 2), z), (w - 2 * thick, thick, tall), matter, min(0.003, thick / 3))


def _cupboard(setting: Setting, form: Form, case: Case) -> None:
    """The body of a cupboard, a fridge or a safe: boards, a back, what is in it, and the leaf that stays shut."""
    w, d, h = case.size
    made, lining = body(setting, case), within(setting, case)
    t = 0.045 if any(word in case.words for word in _STEEL) else BOARD
    foot = 0.06 if h > 0.6 else 0.0
    for side in (-1, 1):
        form.box((side * (w / 2 - t / 2), 0, h / 2), (t, d, h), made, 0.003)
        form.box((side * (w / 2 - t - 0.001), 0, (h + foot) / 2), (0.002, d - 0.01, h - foot - t), lining, 0)
    form.box((0, 0, h - t / 2), (w, d, t), made, 0.003)
    form.box((0, 0, foot + t / 2), (w - 2 * t, d, t), made, 0)
    form.box((0, d / 2 - t / 2, h / 2), (w - 0.002, t, h - 0.002), made, 0)
    form.box((0, d / 2 - t - 0.001, (h + foot) / 2), (w - 2 * t, 0.002, h - foot - 2 * t), lining, 0)
    form.box((0, 0, foot + t + 0.001), (w - 2 * t, d - 0.01, 0.002), lining, 0)
    form.box((0, 0, h - t - 0.001), (w - 2 * t, d - 0.01, 0.002), lining, 0)
    if foot:
        form.box((0, 0.03, foot / 2), (w - 0.02, d - 0.06, foot), setting.matter.paint("plinth", "#17130f", 0.5), 0)
    filled.cupboard(setting, form, case, (w - 2 * t, d - t, foot + t, h - t))
    if case.two:
        _leaf(setting, form, case, -case.side)


def _leaf(setting: Setting, form: Form, case: Case, side: int) -> None:
    """A leaf on a side of the front."""
    w, d, h = case.size
    made, metal = body(setting, case), _metal(setting)
    wide = case.wide
    x, y = side * (w / 2 - wide / 2), -d / 2 - FRONT / 2
    low = 0.05 if h > 0.6 else 0.0
    form.box((x, y, (h + low) / 2), (wide - 0.006, FRONT, h - low - 0.008), made, 0.004)
    latch, up = side * (w / 2 - wide) + side * 0.055, case.grasp[2]
    if "safe" in case.words or "kluis" in case.words:
        form.cylinder((x, -d / 2 - FRONT - 0.012, up + 0.02), 0.05, 0.024, metal, sides=28, axis="y")
        form.cylinder((x, -d / 2 - FRONT - 0.03, up + 0.02), 0.02, 0.02, metal, sides=20, axis="y")
    elif not any(word in case.words for word in _STEEL):
        frame, inset = 0.07, 0.006
        face = -d / 2 - FRONT - inset / 2
        for end in (-1, 1):  # a frame about the panel
            form.box((x + end * (wide / 2 - frame / 2 - 0.004), face, (h + low) / 2), (frame, inset, h - low - 0.01),
                     made, 0.002)  # fmt: skip
            form.box((x, face, (h + low) / 2 + end * ((h - low) / 2 - frame / 2 - 0.006)),
                     (wide - 2 * frame - 0.008, inset, frame), made, 0.002)  # fmt: skip
    else:
        form.box((x, -d / 2 - 0.003, (h + low) / 2), (wide - 0.06, 0.006, h - low - 0.06), within(setting, case), 0)
    front = -d / 2 - FRONT
    tall = 0.32 if any(word in case.words for word in _STEEL) and h > 1.2 else min(0.15, 0.4 * h)
    for end in (-1, 1):
        form.box((latch, front - 0.012, up + end * (tall / 2 - 0.012)), (0.012, 0.026, 0.012), metal, 0.002)
    form.cylinder((latch, front - 0.027, up), 0.0075, tall, metal, sides=10)


def panel(setting: Setting, case: Case) -> Form:
    """What moves of it, shut."""
    form = Form().stand(*case.at)
    if case.sort == "leaf":
        _leaf(setting, form, case, case.side)
    elif case.sort == "lid":
        _lid(setting, form, case)
    else:
        _drawer(setting, form, case)
    return form


def _lid(setting: Setting, form: Form, case: Case) -> None:
    w, d, h = case.size
    made, lining, metal = body(setting, case), within(setting, case), _metal(setting)
    low, t = h - case.lid + 0.002, min(BOARD, 0.06 * w)
    form.box((0, 0, h - t / 2), (w + 0.004, d + 0.004, t), made, 0.003)
    _walls(form, (w + 0.004, d + 0.004), (low, h - 0.002), t, made)
    form.box((0, 0, h - t - 0.001), (w - 2 * t, d - 2 * t, 0.002), lining, 0)
    if "case" in case.words or "koffer" in case.words:
        for x in (-0.3 * w, 0.3 * w):
            form.box((x, -d / 2 - 0.004, low + 0.012), (0.04, 0.012, 0.03), metal, 0.002)
        grip = setting.matter.paint("case grip", "#2a1c12", 0.5)
        form.box((0, -d / 2 - 0.02, low + 0.012), (0.13, 0.014, 0.016), grip, 0.005)
        return
    if h > 0.25:
        iron = setting.matter.paint("case iron", "#2c2a28", 0.5, 0.6)
        for x in (-0.36 * w, 0.36 * w):
            form.box((x, 0, (low + h) / 2 + 0.002), (0.045, d + 0.012, h - low + 0.004), iron, 0.002)
    form.box((0, -d / 2 - 0.005, low + 0.01), (min(0.06, 0.15 * w), 0.01, 0.03), metal, 0.002)


def _drawer(setting: Setting, form: Form, case: Case) -> None:
    """The front with its handle, and the tray behind it with what lies in it."""
    w, d, h = case.size
    made, inside, metal = body(setting, case), within(setting, case), _metal(setting)
    form.box((0, -d / 2 - FRONT / 2, h / 2), (w, FRONT, h), made, 0.004)
    tall, thick = h - 0.03, 0.012
    wide = w - 0.03
    for side in (-1, 1):
        form.box((side * (wide / 2 - thick / 2), 0, 0.01 + tall / 2), (thick, d, tall), inside, 0.001)
    form.box((0, d / 2 - thick / 2, 0.01 + tall / 2), (wide - 2 * thick, thick, tall), inside, 0.001)
    form.box((0, 0, 0.014), (wide - 2 * thick, d, 0.008), inside, 0)
    front, up = -d / 2 - FRONT, h / 2
    for x in (-0.05, 0.05):
        form.box((x, front - 0.012, up), (0.01, 0.026, 0.01), metal, 0.002)
    form.cylinder((0, front - 0.027, up), 0.007, 0.13, metal, sides=10, axis="x")
    filled.drawer(setting, form, case, (wide - 2 * thick, d - 0.03, 0.018, 0.01 + tall))
