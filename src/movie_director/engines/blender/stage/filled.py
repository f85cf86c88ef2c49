# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in a case of the set: clothes in a wardrobe, food in a fridge, papers in a drawer. Drawn by the case alone.

Spaces are width, depth, and from and to which height, in the case's own frame.
"""

from __future__ import annotations

import random
from typing import Any

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places.case import Case

Space = tuple[float, float, float, float]
_CLOTHES = ("#3d4a5c", "#7a3b33", "#8d8471", "#2d332f", "#a89f8c", "#59483a", "#6d7a86")
_FOOD = ("#b5402f", "#d8c26a", "#4f7a3f", "#e4e0d4", "#8a5a2c", "#3f5f86")
_CROCKS = ("#d9d4c6", "#7f9aa8", "#c98a4a", "#e2ded2")
_GOODS = ("#8a6a44", "#5f6d70", "#a7563c", "#c9bd9a", "#46586a")


def _of(case: Case) -> random.Random:
    return random.Random(f"in {case.words} {case.at} {case.size}")


def _stuff(setting: Setting, colour: str, rough: float = 0.85) -> Any:
    return setting.matter.paint(f"kept {colour}", colour, rough)


def drawer(setting: Setting, form: Form, case: Case, space: Space) -> None:
    """Papers, an envelope and small boxes; nothing that stands higher than the tray."""
    (w, d, low, high), chance = space, _of(case)
    for n in range(5):
        tone = chance.choice(("#d9d3c4", "#cfc8b6", "#e2ddd0", "#b99f74"))
        x, y = chance.uniform(-0.2, 0.2) * w, chance.uniform(-0.16, 0.16) * d
        size = (min(0.15, 0.5 * w), min(0.21, 0.5 * d), 0.003)
        form.box((x, y, low + 0.003 + 0.004 * n), size, _stuff(setting, tone), 0, chance.uniform(-24, 24))
    tall = 0.6 * (high - low)
    form.box((-0.36 * w, 0.22 * d, low + tall / 2), (0.18 * w, 0.3 * d, tall), _stuff(setting, "#5a3a2c", 0.5), 0.002)


def box(setting: Setting, form: Form, case: Case, space: Space) -> None:
    """Folded clothes in a suitcase or a trunk; tissue and a few papers in a box."""
    (w, d, low, high), chance = space, _of(case)
    if w < 0.4:
        for k in range(7):
            x, y = chance.uniform(-0.3, 0.3) * w, chance.uniform(-0.3, 0.3) * d
            size = (0.5 * w, 0.55 * d, 0.004)
            tone = chance.choice(("#d9d3c4", "#cfc8b6", "#e2ddd0", "#c9b48c"))
            z = low + 0.25 * (high - low) + 0.005 * k
            form.box((0.5 * x, 0.5 * y, z), size, _stuff(setting, tone), 0, chance.uniform(-30, 30))
        return
    columns, rows = max(2, round(w / 0.26)), max(1, round(d / 0.3))
    for i in range(columns):
        for j in range(rows):
            z = low
            while z < low + 0.72 * (high - low):
                tall = min(chance.uniform(0.03, 0.05), 0.5 * (high - low))
                at = ((i + 0.5) * w / columns - w / 2, (j + 0.5) * d / rows - d / 2, z + tall / 2)
                size = (w / columns - 0.012, d / rows - 0.012, tall)
                form.box(at, size, _stuff(setting, chance.choice(_CLOTHES), 0.95), 0.014, chance.uniform(-2, 2))
                z += tall


def cupboard(setting: Setting, form: Form, case: Case, space: Space) -> None:
    """Clothes on a rail, or shelves with what is kept on them."""
    w, d, low, high = space
    if any(word in case.words for word in ("wardrobe", "closet", "kleding", "kleren", "locker")) and high - low > 1.0:
        _rail(setting, form, case, space)
        return
    cold = any(word in case.words for word in ("fridge", "refrigerator", "freezer", "icebox", "koelkast", "ijskast"))
    count = max(1, round((high - low) / 0.36))
    board = _stuff(setting, "#cdd6d8" if cold else "#7a5f42", 0.3 if cold else 0.6)
    for k in range(count):
        z = low + (high - low) * k / count
        if k:
            form.box((0, 0.01, z), (w, d - 0.05, 0.014), board, 0.002)
        _row(setting, form, case, (w, d, z + 0.01, z + (high - low) / count), k, cold)


def _rail(setting: Setting, form: Form, case: Case, space: Space) -> None:
    (w, d, low, high), chance = space, _of(case)
    steel = _stuff(setting, "#9a9a98", 0.3)
    top = high - 0.32
    form.box((0, 0.0, high - 0.24), (w, d - 0.04, 0.018), _stuff(setting, "#7a5f42", 0.6), 0.002)
    form.cylinder((0, 0, top), 0.012, w, steel, sides=10, axis="x")
    x = -w / 2 + 0.05
    while x < w / 2 - 0.04:
        wide, long = chance.uniform(0.035, 0.055), chance.uniform(0.75, 1.05)
        long = min(long, top - low - 0.12)
        cloth = _stuff(setting, chance.choice(_CLOTHES), 0.95)
        form.cylinder((x, 0, top + 0.002), 0.004, 0.05, steel, sides=6)
        form.box((x, 0, top - 0.05), (wide * 0.7, min(0.42, d - 0.1), 0.06), cloth, 0.02)
        form.box((x, 0, top - 0.07 - long / 2), (wide, min(0.46, d - 0.08), long), cloth, 0.02, chance.uniform(-3, 3))
        x += wide + chance.uniform(0.006, 0.03)
    for k in range(max(1, int(w / 0.3))):
        at = -w / 2 + 0.16 + 0.3 * k
        form.box((at, -0.05, low + 0.05), (0.2, 0.28, 0.1), _stuff(setting, chance.choice(_GOODS)), 0.004)
    form.box((0.1 * w, 0, high - 0.16), (0.4 * w, 0.6 * d, 0.12), _stuff(setting, "#a58d62"), 0.01)


def _row(setting: Setting, form: Form, case: Case, space: Space, row: int, cold: bool) -> None:
    (w, d, low, high), chance = space, _of(case)
    chance.seed(f"{case.words} {row}")
    safe = any(word in case.words for word in ("safe", "kluis", "brandkast"))
    tones = _FOOD if cold else ("#7f9a72", "#8fa583", "#c9c2a8") if safe else _CROCKS if row % 2 else _GOODS
    x, most = -w / 2 + 0.03, 0.8 * (high - low)
    while x < w / 2 - 0.08:
        wide = chance.uniform(0.06, 0.13)
        tall = min(most, chance.uniform(0.08, 0.26) if not safe else chance.uniform(0.03, 0.08))
        matter = _stuff(setting, chance.choice(tones), 0.4)
        y = chance.uniform(-0.12, 0.02) * d
        if x + wide > w / 2 - 0.02:
            break
        round_ = not safe and (chance.random() < 0.55 if cold else bool(row % 2))
        if round_:
            r = wide / 2
            neck = 0.35 * r if cold and tall > 0.16 else 0.9 * r
            profile = [(0.9 * r, low), (r, low + 0.01), (r, low + 0.62 * tall), (neck, low + 0.8 * tall),
                       (neck, low + tall)]  # fmt: skip
            form.lathe(profile, (x + r, y, 0), matter, 16)
        else:
            form.box((x + wide / 2, y, low + tall / 2), (wide, min(0.24, 0.6 * d), tall), matter, 0.004)
        x += wide + chance.uniform(0.01, 0.05)
