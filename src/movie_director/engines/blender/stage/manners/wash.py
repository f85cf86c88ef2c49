# SPDX-License-Identifier: GPL-3.0-or-later
"""What people of a time cook on and wash at."""

from __future__ import annotations

import math
from typing import Any

from movie_director.engines.blender.stage.manners.cases import CROCKS, wardrobe
from movie_director.engines.blender.stage.manners.manner import Manner, Trade, arc, board, legs, light, timber, tube
from movie_director.engines.blender.stage.pieces.kit import Kit

made = Trade()
PASTELS = ("#a9c8bd", "#d8a896", "#d9d2b4")
"""Paints and enamels of the 1950s."""


@made("kitchen units")
def units(k: Kit, m: Manner) -> None:
    """Where one cooks: an iron range and a dresser, white enamel, pastel and chrome, brown fronts, a lit wall."""
    w, d, wood = k.w - 0.02, k.d, timber(k, m)
    tone: Any = {
        "victorian": timber(k, m, "#6a5136"),
        "1930s": "#c9c2a8 0.4",
        "1950s": f"{PASTELS[k.setting.place.seed % 3]} 0.3",
        "1980s": timber(k, m, "#8a5a30"),
        "future": wood,
    }[m.name]
    stove = -w / 2 + 1.0
    left = -w / 2
    if m.name in ("victorian", "1930s"):
        body: Any = "iron" if m.name == "victorian" else "#d6d2c4 0.2"
        k.slab(left + 0.65, 0, 0.1, 0.82, 1.1, d, body, 0.02)
        k.slab(left + 0.65, 0, 0.82, 0.86, 1.16, d + 0.0, "iron", 0.01)
        for n in range(2):
            k.box(
                (left + 0.38 + 0.52 * n, -d / 2 - 0.004, 0.48),
                (0.42, 0.02, 0.4),
                body if m.name == "1930s" else "black",
                0.01,
            )
            k.rod((left + 0.38 + 0.52 * n, -d / 2 - 0.02, 0.72), 0.01, 0.3, "steel", "x")
        k.rod((left + 0.3, d / 2 - 0.14, 1.6), 0.075, 1.5, "iron")
        k.turned([(0.1, 0), (0.12, 0.05), (0.11, 0.13), (0.02, 0.15)], (left + 0.5, 0, 0.86), "#8a5a30 0.3", 14)
        k.rod((left + 0.95, 0.05, 0.93), 0.1, 0.14, "iron")
        if m.name == "victorian":
            k.box((left + 0.38, -d / 2 - 0.02, 0.3), (0.26, 0.008, 0.06), k.glow("#ff7a2a", 2.0, "bulb fire"), 0)
            k.lamp((left + 0.5, -d / 2 - 0.3, 0.35), 4, (1.0, 0.5, 0.2), 0.1)
        start = left + 1.35
    else:
        start = left
    count = max(2, round((w / 2 - start) / 0.6))
    mid, run = (start + w / 2) / 2, w / 2 - start
    k.slab(mid, 0.02, 0.09, 0.84, run, d - 0.06, tone, 0.006)
    k.slab(mid, 0.04, 0, 0.09, run - 0.04, d - 0.16, "black", 0)
    top: Any = {
        "victorian": timber(k, m, "#8a6c48"),
        "1930s": timber(k, m, "#8a6c48"),
        "1950s": "#b0473c 0.25",
        "1980s": "#c9b48a 0.4",
        "future": "#3a444a 0.15",
    }[m.name]
    k.slab(mid, 0, 0.84, 0.88, run, d, top, 0.006)
    if m.name == "1950s":
        k.slab(mid, -d / 2, 0.845, 0.875, run, 0.008, "chrome", 0)
    each = run / count
    for n in range(count):
        x = start + (n + 0.5) * each
        k.box((x, -d / 2 + 0.04, 0.46), (each - 0.02, 0.02, 0.7), tone, 0.008)
        if m.name != "future":
            k.box(
                (x + each * 0.34, -d / 2 + 0.022, 0.72),
                (0.03 if m.name != "1980s" else 0.14, 0.02, 0.03),
                "brass" if m.name == "victorian" else "chrome" if m.name != "1980s" else "black",
                0.006,
            )
    sink = mid + run * 0.12
    k.box(
        (sink, -0.02, 0.883), (0.56, d * 0.66, 0.012), "china" if m.name in ("victorian", "1930s") else "steel", 0.004
    )
    k.box((sink, -0.02, 0.888), (0.48, d * 0.54, 0.008), "#3a3d3e 0.3", 0)
    if m.name != "victorian":
        tube(
            k,
            [
                (sink, d / 2 - 0.1, 0.88),
                (sink, d / 2 - 0.1, 1.12),
                (sink, d / 2 - 0.26, 1.14),
                (sink, d / 2 - 0.28, 1.06),
            ],
            0.012,
            "chrome",
        )
    else:
        k.rod((sink, d / 2 - 0.1, 1.05), 0.03, 0.34, "iron")
        tube(
            k,
            [(sink, d / 2 - 0.1, 1.2), (sink + 0.16, d / 2 - 0.1, 1.26), (sink + 0.24, d / 2 - 0.1, 1.16)],
            0.014,
            "iron",
        )
    if m.name in ("1950s", "1980s"):
        k.box((stove, -0.02, 0.885), (0.56, d * 0.8, 0.012), "white" if m.name == "1950s" else "black", 0.004)
        for n in range(4):
            k.form.cylinder(
                (stove - 0.13 + 0.26 * (n % 2), -0.12 + 0.22 * (n // 2), 0.895),
                0.08,
                0.008,
                k.paint("black" if m.name == "1950s" else "#5a2018 0.4"),
                sides=16,
            )
        k.box((stove, -d / 2 + 0.03, 0.44), (0.5, 0.02, 0.4), "#1a1a1a 0.15", 0.01)
    high = k.h
    if m.name in ("victorian", "1930s"):
        for row in range(3):
            z = 1.35 + row * (high - 1.42) / 3
            k.slab(mid, d / 2 - 0.14, z - 0.025, z, run, 0.26, tone, 0.004)
            for n in range(round(run / 0.27)):
                x = start + 0.16 + n * 0.27
                if (n + row) % 3:
                    k.form.cylinder(
                        (x, d / 2 - 0.06, z + 0.11),
                        0.1,
                        0.018,
                        k.paint("china" if n % 2 else "#9fb0b8 0.2"),
                        sides=16,
                        axis="y",
                    )
                else:
                    k.turned([(0.05, 0), (0.075, 0.06), (0.05, 0.15)], (x, d / 2 - 0.14, z), CROCKS[n % 4], 12)
        for side in (start + 0.02, w / 2 - 0.02):
            k.slab(side, d / 2 - 0.14, 0.88, high, 0.04, 0.26, tone, 0)
        return
    upper = max(2, round(w / 0.62))
    for n in range(upper):
        x = -w / 2 + (n + 0.5) * w / upper
        k.slab(x, d / 2 - 0.17, 1.48, high - 0.05, w / upper - 0.012, 0.32, tone, 0.008 if m.name != "1950s" else 0.03)
        if m.name == "1980s":
            k.box((x, d / 2 - 0.335, 1.78), (w / upper - 0.16, 0.012, 0.42), timber(k, m, "#6f4422"), 0.01)
        elif m.name == "1950s":
            k.box((x + 0.16, d / 2 - 0.335, 1.56), (0.03, 0.014, 0.05), "chrome", 0)
    if m.name == "future":
        k.slab(0, d / 2 - 0.19, 1.462, 1.478, w - 0.04, 0.02, light(k, 3.0), 0)
        k.lamp((0, 0, 1.4), 8, (0.8, 0.92, 1.0), 0.5)
        k.box((stove, -0.02, 0.884), (0.7, d * 0.7, 0.006), "#0c1216 0.08", 0)
        k.turned([(0.1, 0), (0.106, 0.0), (0.106, 0.006)], (stove, -0.02, 0.886), light(k, 1.6, "#ff9a5a"), 20)
    else:
        tiles = k.matter.courses(
            f"{m.name} splash",
            {"1950s": ("#d9d6cc", "#cfccc0"), "1980s": ("#c2a878", "#b59a68")}[m.name],
            "#8a8474",
            (0.12, 0.12),
            0.005,
            0.2,
            0,
            0.2,
            0,
        )
        k.slab(0, d / 2 - 0.006, 0.88, 1.48, w, 0.012, tiles, 0)


@made("refrigerator", "washing machine", "microwave")
def cold(k: Kit, m: Manner) -> None:
    """A white box with a bellied door, a beige one, a seamless one; before that a cupboard."""
    w, d, h = min(k.w, 0.72), k.d - 0.06, k.h
    if m.name in ("medieval", "victorian"):
        wardrobe(k, m)
        return
    tone = {
        "1930s": "#d8d5cb 0.2",
        "1950s": f"{PASTELS[k.setting.place.seed % 3]} 0.2",
        "1980s": "#b9a67c 0.4",
        "future": "#cfd4d6 0.2",
    }[m.name]
    tall = min(h, 1.6) if m.name in ("1930s", "1950s") else h
    k.slab(0, 0, 0.1 if m.name == "1930s" else 0.04, tall, w, d, tone, 0.09 if m.name in ("1930s", "1950s") else 0.015)
    if m.name == "1930s":
        legs(k, m, 0.14, w - 0.08, d - 0.08)
    if m.name == "future":
        k.box((0, -d / 2 - 0.004, tall - 0.3), (w * 0.5, 0.008, 0.2), k.glow("#4ab4e0", 0.6, "bulb screen"), 0)
        return
    k.box((0, -d / 2 - 0.02, tall * 0.5), (w - 0.02, 0.05, tall - 0.24), tone, 0.05 if m.name != "1980s" else 0.01)
    k.box((-w * 0.36, -d / 2 - 0.06, tall * 0.6), (0.03, 0.04, 0.24), "chrome" if m.name != "1980s" else "black", 0.01)


@made("basin")
def basin(k: Kit, m: Manner) -> None:
    """A bowl and ewer on a stand; china on a pillar; a lit slab."""
    w, d, top = k.w, k.d, k.h
    if m.name in ("medieval", "victorian"):
        board(k, m, top - 0.08, w * 0.9, d * 0.9)
        legs(k, m, top - 0.12, w * 0.86, d * 0.84)
        bowl = timber(k, m) if m.name == "medieval" else "china"
        k.turned(
            [(0.08, 0), (0.17, 0.06), (0.2, 0.1), (0.185, 0.1), (0.07, 0.02)], (-0.06, -0.03, top - 0.08), bowl, 22
        )
        jug: Any = "#7a5a40 0.6" if m.name == "medieval" else "china"
        k.turned(
            [(0.06, 0), (0.09, 0.08), (0.05, 0.18), (0.06, 0.24), (0.05, 0.24)], (w * 0.3, 0.06, top - 0.08), jug, 16
        )
        return
    if m.name == "future":
        k.slab(0, 0, top - 0.14, top, w, d, timber(k, m), 0.04)
        k.slab(0, -0.02, top - 0.155, top - 0.14, w - 0.1, d - 0.1, light(k), 0)
        k.box((0, -0.02, top + 0.001), (w * 0.6, d * 0.5, 0.006), "#39444e 0.1", 0.02)
        tube(k, arc((0, d / 2 - 0.16, top + 0.1), (0.1, 0.12), 0, 180, "yz", 8), 0.012, "chrome")
        return
    tone = {
        "1930s": "china",
        "1950s": f"{PASTELS[k.setting.place.seed % 3]} 0.15",
        "1980s": "#9a7a52 0.2",
    }[m.name]
    k.turned([(0.12, 0), (0.09, 0.06), (0.075, top - 0.2), (0.16, top - 0.12)], (0, 0.06, 0), tone, 20)
    k.slab(0, 0, top - 0.16, top, min(w, 0.62), d, tone, 0.06)
    k.box((0, -0.03, top + 0.0), (min(w, 0.62) * 0.66, d * 0.55, 0.008), "#6a6e6e 0.2", 0.02)
    for x in (-0.1, 0.1):
        tube(
            k, [(x, d / 2 - 0.1, top), (x, d / 2 - 0.1, top + 0.1), (x * 0.8, d / 2 - 0.2, top + 0.1)], 0.012, "chrome"
        )


@made("bath")
def bath(k: Kit, m: Manner) -> None:
    """A wooden tub, iron on feet, coloured enamel, a lit shell."""
    w, d, h = k.w, k.d, k.h
    if m.name == "medieval":
        r = min(w, 1.1) / 2 - 0.02
        staves, deep = timber(k, m), d / 2 / max(0.01, min(w, 1.1) / 2)
        count = 22
        for n in range(count):
            a = 2 * math.pi * n / count
            k.form.box(
                (r * math.cos(a), r * math.sin(a) * min(1.0, deep), h / 2),
                (0.05, 2 * math.pi * r / count * 0.98, h),
                staves,
                0.006,
                math.degrees(a),
            )
        k.slab(0, 0, h * 0.7, h * 0.72, r * 1.6, r * 1.3 * min(1.0, deep), "#5a6a6a 0.05", 0.0)
        return
    tone = {"victorian": "#d5d2c8 0.15", "1930s": "#d5d2c8 0.15", "1950s": f"{PASTELS[k.setting.place.seed % 3]} 0.15",
            "1980s": "#9a7a52 0.2", "future": "#dfe3e5 0.15"}[m.name]  # fmt: skip
    low = 0.14 if m.name == "victorian" else 0.0 if m.name != "future" else 0.06
    k.slab(0, 0, low, h, w, d, tone, 0.12 if m.name in ("victorian", "future") else 0.03)
    k.slab(0, 0, h - 0.004, h + 0.004, w - 0.16, d - 0.16, "#7f8a8c 0.12", 0.002)
    if m.name == "victorian":
        for sx in (-1, 1):
            for sy in (-1, 1):
                k.turned(
                    [(0.04, 0), (0.05, 0.05), (0.03, 0.16)], (sx * (w / 2 - 0.2), sy * (d / 2 - 0.14), 0), "brass", 10
                )
    elif m.name == "future":
        k.slab(0, 0, 0, 0.06, w - 0.3, d - 0.3, m.trim, 0)
        k.slab(0, 0, 0.045, 0.06, w - 0.12, d - 0.12, light(k), 0)
    tube(
        k,
        [
            (w / 2 - 0.14, d / 2 - 0.06, h),
            (w / 2 - 0.14, d / 2 - 0.06, h + 0.14),
            (w / 2 - 0.24, d / 2 - 0.1, h + 0.12),
        ],
        0.014,
        "brass" if m.name == "victorian" else "chrome",
    )
