# SPDX-License-Identifier: GPL-3.0-or-later
"""What burns and glows in a time, and what hangs on its walls."""

from __future__ import annotations

import math
from typing import Any

from movie_director.engines.blender.stage.manners.manner import Manner, Trade, arc, light, timber, tube
from movie_director.engines.blender.stage.pieces.kit import Kit, Point

made = Trade()
WARM: Point = (1.0, 0.64, 0.34)
PALE: Point = (0.86, 0.94, 1.0)


def _watts(k: Kit, usual: float) -> float:
    return float(k.piece.look.get("watts", usual))


@made("pendant", "bare bulb")
def pendant(k: Kit, m: Manner) -> None:
    """What hangs over a table: a gas arm's glass, a globe, a cone in a clear colour, a brown dome, a ring of light."""
    top, on = k.h, k.burns()
    tone = PALE if m.name == "future" else WARM
    if m.name == "future":
        r = 0.3
        for a in (90, 210, 330):
            x, y = r * math.cos(math.radians(a)), r * math.sin(math.radians(a))
            tube(k, [(x, y, 0.05), (0, 0, top)], 0.003, "grey", 4)
        tube(k, arc((0, 0, 0.04), (r, r), 0, 360, "xy", 28), 0.022, light(k, 5.0 if on else 1.2, "#e4f2ff"))
    elif m.name == "victorian":
        k.rod((0, 0, (top + 0.2) / 2), 0.012, top - 0.2, "brass")
        k.turned([(0.07, top - 0.03), (0.05, top)], (0, 0, 0), "brass", 14)
        tube(k, arc((0, 0, 0.22), (0.14, 0.1), 180, 360, "xz", 8), 0.012, "brass")
        for side in (-1, 1):
            glass = k.glow("#ffd9a4", 2.6, "bulb gas") if on else k.paint("#d9d2bf 0.2")
            k.turned([(0.025, 0.0), (0.085, 0.05), (0.075, 0.1), (0.1, 0.15)], (side * 0.14, 0, 0.22), glass, 16)
    elif m.name == "1930s":
        k.rod((0, 0, (top + 0.3) / 2), 0.012, top - 0.3, "brass")
        k.turned([(0.07, top - 0.04), (0.05, top)], (0, 0, 0), "brass", 14)
        k.turned([(0.06, 0.26), (0.09, 0.3), (0.03, 0.33)], (0, 0, 0), "brass", 16)
        k.ball(
            (0, 0, 0.14),
            (0.19, 0.19, 0.15),
            k.glow("#ffe2b4", 2.4, "bulb globe") if on else k.paint("#d9d4c4 0.25"),
            22,
        )
    else:
        hue = {"1950s": f"{m.cloths[k.setting.place.seed % len(m.cloths)]} 0.35", "1980s": "#7a4424 0.4"}.get(
            m.name, "black"
        )
        k.rod((0, 0, (top + 0.24) / 2), 0.006, top - 0.24, "black")
        if m.name == "1950s":
            k.turned([(0.2, 0.0), (0.19, 0.02), (0.05, 0.26), (0.02, 0.28)], (0, 0, 0), hue, 26)
        else:
            k.turned([(0.21, 0.0), (0.2, 0.1), (0.13, 0.19), (0.03, 0.22)], (0, 0, 0), hue, 26)
        if on:
            k.ball((0, 0, 0.05), 0.045, k.glow("#ffd9a0", 12, "bulb"), 12)
    if on:
        w = _watts(k, 30)
        k.lamp((0, 0, 0.0), w * 1.3, tone, 0.12)


@made("chandelier")
def rings(k: Kit, m: Manner) -> None:
    """Three rings of light, one in another, on thin wires."""
    on = k.burns()
    glow = light(k, 5.0 if on else 1.4, "#e4f2ff")
    for n, (share, up) in enumerate(((1.0, 0.06), (0.72, 0.2), (0.46, 0.34))):
        r = min(k.w, k.d) / 2 * share - 0.03
        z = min(up, k.h * 0.3 * (n + 1) / 3 + 0.03)
        tube(k, arc((0, 0, z), (r, r), 0, 360, "xy", 30), 0.022, glow)
        for a in (90, 210, 330):
            at = (r * math.cos(math.radians(a)), r * math.sin(math.radians(a)), z)
            tube(k, [at, (0, 0, k.h)], 0.003, "grey", 4)
    if on:
        k.lamp((0, 0, 0.0), _watts(k, 40), PALE, 0.4)


@made("strip light", "light panel", "wall strip", stays=True)
def line(k: Kit, m: Manner) -> None:
    """Tubes under a ceiling; a line of light let into it."""
    if m.name == "future":
        long = max(k.w, 1.1)
        k.slab(0, 0, k.h - 0.02, k.h, long, 0.12, k.paint("#aeb6ba 0.3"), 0)
        k.slab(
            0,
            0,
            k.h - 0.026,
            k.h - 0.016,
            long - 0.04,
            0.08,
            k.glow("#eaf4ff", 5.0 if k.burns() else 2.0, "bulb line"),
            0,
        )
    else:
        k.slab(0, 0, k.h - 0.05, k.h, k.w, k.d, "#c9c6ba 0.4", 0.006)
        k.slab(
            0,
            0,
            max(0.0, k.h - 0.09),
            k.h - 0.04,
            k.w - 0.06,
            k.d - 0.06,
            k.glow("#f4ecd8", 3.0 if k.burns() else 0.6, "bulb tube"),
            0.01,
        )
    if k.burns():
        k.lamp((0, 0, k.h - 0.1), _watts(k, 24), PALE if m.name == "future" else (1.0, 0.92, 0.8), 0.5, "AREA")


@made("sconce")
def sconce(k: Kit, m: Manner) -> None:
    """A small lamp on a wall."""
    on = k.burns()
    if m.name == "future":
        k.box((0, -0.02, 0), (0.05, 0.04, 0.5), timber(k, m), 0.012)
        k.box((0, -0.044, 0), (0.02, 0.01, 0.46), light(k, 4.0 if on else 1.4, "#e4f2ff"), 0)
    elif m.name in ("victorian", "medieval"):
        k.box((0, -0.012, -0.02), (0.08, 0.024, 0.16), m.metal, 0.01)
        tube(k, arc((0, -0.08, -0.04), (0.08, 0.07), 0, -180, "yz", 6), 0.01, m.metal)
        k.turned(
            [(0.03, 0.0), (0.075, 0.05), (0.06, 0.1), (0.085, 0.15)],
            (0, -0.16, -0.04),
            k.glow("#ffd9a4", 2.4, "bulb gas") if on else k.paint("#d9d2bf 0.2"),
            14,
        )
    elif m.name == "1930s":
        k.box((0, -0.014, 0), (0.14, 0.028, 0.3), m.metal, 0.01)
        for n in range(3):
            k.box(
                (0, -0.05 - 0.012 * n, -0.03 + 0.03 * n),
                (0.16 - 0.05 * n, 0.06, 0.22),
                k.glow("#ffe2b4", 1.8, "bulb deco") if on else "#d9d4c4 0.3",
                0.01,
            )
    else:
        hue = f"{m.cloths[0]} 0.4"
        k.box((0, -0.02, 0), (0.06, 0.04, 0.12), m.metal, 0.006)
        k.turned([(0.1, -0.06), (0.05, 0.1)], (0, -0.13, 0.0), hue, 18)
    if on:
        k.lamp((0, -0.22, 0.04), _watts(k, 9), PALE if m.name == "future" else WARM, 0.08)


@made("floor lamp")
def standing(k: Kit, m: Manner) -> None:
    """A lamp on the floor."""
    on, h = k.burns(), k.h
    if m.name == "future":
        k.turned([(0.17, 0), (0.16, 0.02), (0.02, 0.03)], (0, 0, 0), timber(k, m), 24)
        k.rod((0, 0, h / 2), 0.03, h - 0.06, light(k, 4.0 if on else 1.4, "#e4f2ff"))
    else:
        foot: Any = {"1930s": "brass", "victorian": "brass"}.get(m.name, "black")
        k.turned([(0.16, 0), (0.15, 0.025), (0.02, 0.05)], (0, 0, 0), foot, 22)
        if m.name == "1950s":
            for a in (90, 210, 330):
                c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
                tube(k, [(c * 0.2, s * 0.2, 0), (c * 0.03, s * 0.03, h - 0.34)], 0.014, timber(k, m))
        else:
            k.rod((0, 0, (h - 0.3) / 2), 0.014, h - 0.3, foot)
        shade = {"victorian": "#9a5a4a", "1930s": "#c4a878", "1950s": "#d9c9a0", "1980s": "#a8743c"}[m.name]
        lit: Any = k.glow("#ffc27a", 1.0, f"bulb shade {m.name}") if on else k.paint(f"{shade} 0.85")
        k.turned([(0.23, h - 0.32), (0.13 if m.name != "1980s" else 0.22, h)], (0, 0, 0), lit, 24)
    if on:
        k.lamp((0, 0, h - 0.16), _watts(k, 26), PALE if m.name == "future" else WARM, 0.1)


@made("table lamp", "desk lamp")
def small(k: Kit, m: Manner) -> None:
    """A lamp on a table."""
    on, h = k.burns(), k.h
    if m.name == "future":
        k.turned(
            [(0.06, 0), (0.05, 0.02), (0.01, 0.05), (0.05, 0.1), (0.075, 0.18), (0.05, 0.26), (0.001, 0.29)],
            (0, 0, 0),
            light(k, 2.4 if on else 1.0, "#e4f2ff"),
            20,
        )
    else:
        body: Any = {
            "victorian": "brass",
            "1930s": "#3a2a20 0.25",
            "1950s": f"{m.cloths[1]} 0.3",
            "1980s": "#8a5c34 0.4",
        }[m.name]
        k.turned([(0.07, 0), (0.05, 0.02), (0.03, 0.05), (0.06, 0.12), (0.02, 0.2), (0.012, 0.24)], (0, 0, 0), body, 18)
        shade = {"victorian": "#b88a5a", "1930s": "#c4a878", "1950s": "#d9c9a0", "1980s": "#b8853c"}[m.name]
        k.turned(
            [(0.13, h - 0.17), (0.08, h)],
            (0, 0, 0),
            k.glow("#ffc27a", 1.0, f"bulb shade {m.name}") if on else k.paint(f"{shade} 0.85"),
            20,
        )
    if on:
        k.lamp((0, 0, h + 0.04), _watts(k, 14), PALE if m.name == "future" else WARM, 0.08)


@made("picture", "poster")
def hanging(k: Kit, m: Manner) -> None:
    """A hanging of wool, or a pane of moving light."""
    if m.name == "medieval":
        w, h = k.w, k.h
        ground = k.cloth(("#5a2620", "#2c3c44", "#4a4a2c")[(k.setting.place.seed + round(k.piece.x)) % 3])
        gold = k.cloth("#a8863c")
        k.rod((0, -0.03, h / 2), 0.014, w + 0.1, timber(k, m), "x")
        k.box((0, -0.025, -0.02), (w, 0.02, h), ground, 0.004)
        for side in (-1, 1):
            k.box((side * (w / 2 - 0.05), -0.037, -0.02), (0.03, 0.004, h - 0.06), gold, 0)
        for n in range(3):
            z = h * (0.28 - 0.28 * n)
            k.box((0, -0.037, z), (min(w, h) * 0.16, 0.004, min(w, h) * 0.16), gold, 0, 0, 0)
            k.box((0, -0.039, z), (w * 0.5, 0.003, 0.014), gold, 0)
        return
    k.box((0, -0.015, 0), (k.w, 0.03, k.h), "#20282e 0.2", 0.008)
    hues = ("#2f6a80", "#6a8fa0", "#a05f4a", "#c9a86a")
    for n in range(5):
        high = (k.h - 0.06) / 5
        tone = hues[(n + round(k.piece.x * 3)) % 4] if n else "#d4e2e8"
        k.box(
            (0, -0.032, (k.h - 0.06) / 2 - (n + 0.5) * high),
            (k.w - 0.06, 0.004, high),
            k.glow(tone, 0.45, "bulb picture"),
            0,
        )


@made("whiteboard", "blackboard", "board", "menu board")
def writing(k: Kit, m: Manner) -> None:
    """What one writes up for all: a charter nailed to boards, slate, green enamel, a wall of light."""
    w, h = k.w, k.h
    if m.name == "medieval":
        k.box((0, -0.02, 0), (w * 0.6, 0.03, h), timber(k, m), 0.012)
        k.box((0, -0.04, 0.02), (w * 0.42, 0.006, h * 0.8), "#cdbd92 0.9", 0)
        for n in range(7):
            k.box((0, -0.045, h * (0.3 - 0.09 * n)), (w * (0.32 - 0.03 * (n % 2)), 0.002, 0.012), "#3a2a1c 0.9", 0)
        k.ball((w * 0.12, -0.05, -h * 0.36), 0.03, "#7a1f1a 0.4", 10)
        return
    if m.name == "future":
        k.box((0, -0.01, 0), (w, 0.02, h), "#1a2228 0.12", 0.008)
        k.box((0, -0.022, 0), (w - 0.04, 0.004, h - 0.04), k.glow("#0f3a4c", 0.6, "bulb screen"), 0)
        words = k.look("text", "")
        if words:
            for n, one in enumerate(words.split("|")[:5]):
                k.words(
                    one, (0, -0.03, h * (0.34 - 0.17 * n)), h * 0.1, k.glow("#bfeaff", 1.8, "bulb letters"), w - 0.2
                )
            return
        for n in range(5):
            k.box(
                (-w * 0.22, -0.026, h * (0.3 - 0.14 * n)), (w * (0.4 - 0.06 * (n % 2)), 0.002, 0.014), light(k, 1.6), 0
            )
        tube(k, arc((w * 0.24, -0.03, 0), (h * 0.3, h * 0.3), 0, 360, "xz", 26), 0.006, light(k, 1.8), 5)
        tube(k, arc((w * 0.24, -0.03, 0), (h * 0.18, h * 0.18), 20, 300, "xz", 20), 0.006, light(k, 1.8, "#ffb46a"), 5)
        return
    slate = "#23282a 0.85" if m.name in ("victorian", "1930s") else "#274a3a 0.85"
    k.box((0, -0.015, 0), (w, 0.03, h), timber(k, m), 0.008)
    k.box((0, -0.032, 0), (w - 0.1, 0.006, h - 0.1), slate, 0)
    chalk = k.paint("#b9b9b0 0.95")
    words = k.look("text", "")
    if words:
        for n, one in enumerate(words.split("|")[:6]):
            k.words(one, (-w * 0.12, -0.038, h * (0.34 - 0.14 * n)), h * 0.08, chalk, w - 0.4)
    else:
        for n in range(5):
            k.box((-w * 0.2, -0.037, h * (0.3 - 0.13 * n)), (w * (0.4 - 0.08 * (n % 2)), 0.002, 0.01), chalk, 0)
        for n in range(4):
            k.box((w * 0.22, -0.037, h * 0.2 - 0.1 * n * h), (w * 0.2, 0.002, 0.008), chalk, 0, 0, 0)
    k.box((0, -0.06, -h / 2 + 0.01), (w, 0.08, 0.02), timber(k, m), 0)


@made("television", "captain's window", "video wall", "cinema screen two")
def set_(k: Kit, m: Manner) -> None:
    """A set in a wooden case, a black tube, a pane of light; on a control room's wall lamps and dials."""
    w, h = k.w, k.h
    if k.piece.role == "wall":
        if m.name == "future":
            k.box((0, -0.02, 0), (w, 0.04, h), "#1a2228 0.12", 0.02)
            k.box((0, -0.042, 0), (w - 0.06, 0.004, h - 0.06), k.glow("#0d4258", 0.8, "bulb screen"), 0)
            for n in range(4):
                tube(
                    k,
                    arc(
                        (w * (0.3 * (n % 2) - 0.15), -0.05, 0),
                        (h * (0.4 - 0.08 * n),) * 2,
                        30 * n,
                        30 * n + 260,
                        "xz",
                        24,
                    ),
                    0.006,
                    light(k, 2.0, ("#9adcff", "#ffb46a")[n % 2]),
                    5,
                )
            k.lamp((0, -0.5, 0), 3, (0.5, 0.85, 1.0), 0.5)
            return
        k.box((0, -0.03, 0), (w, 0.06, h), {"1980s": "#b3a788 0.5"}.get(m.name, "#5f6a62 0.45"), 0.02)
        if m.name == "1980s":
            for n in range(max(1, round(w / 0.9))):
                x = (n + 0.5) * w / max(1, round(w / 0.9)) - w / 2
                k.box((x, -0.063, 0.04), (w / max(1, round(w / 0.9)) - 0.12, 0.006, h - 0.3), "#0c140f 0.12", 0.02)
                for j in range(4):
                    k.box(
                        (x - 0.06 * j, -0.068, h * 0.22 - 0.11 * j),
                        (0.4 - 0.07 * j, 0.002, 0.014),
                        k.glow("#66ff9a", 1.1, "bulb line"),
                        0,
                    )
        else:
            cols = max(3, round(w / 0.22))
            for n in range(cols):
                x = (n + 0.5) * (w - 0.1) / cols - (w - 0.1) / 2
                k.form.cylinder((x, -0.065, h * 0.24), 0.07, 0.02, k.paint("#d6d0bc 0.3"), sides=16, axis="y")
                k.box((x, -0.078, h * 0.26), (0.006, 0.003, 0.07), "black", 0)
                for j in range(3):
                    tone = ("#ff8a4a", "#ffd27a", "#7fe09a")[(n + j) % 3]
                    k.ball(
                        (x, -0.066, -h * (0.06 + 0.14 * j)),
                        0.018,
                        k.glow(tone, 1.6, "bulb key") if (n * 3 + j) % 4 else k.paint("#3a3430"),
                        8,
                    )
        return
    if m.name == "future":
        k.box((0, 0, h / 2), (w, 0.02, h), k.glow("#2f6a80", 0.5, "bulb screen"), 0.004)
        return
    d = min(k.d, 0.4)
    case: Any = timber(k, m) if m.name != "1980s" else k.paint("#1c1c1d 0.5")
    k.slab(0, 0, 0.0, h, min(w, h * 1.25), d, case, 0.03)
    k.box((-0.05, -d / 2 - 0.004, h / 2), (min(w, h * 1.25) * 0.72, 0.012, h * 0.74), "#39423f 0.1", 0.05)
    for n in range(2):
        k.form.cylinder(
            (min(w, h * 1.25) * 0.42, -d / 2 - 0.01, h * (0.4 + 0.22 * n)),
            0.024,
            0.02,
            k.paint("brass" if m.name != "1980s" else "grey"),
            sides=12,
            axis="y",
        )


@made("console")
def console(k: Kit, m: Manner) -> None:
    """A desk of dials and lamps, of green tubes, or a sheet of light; its user at its back (+y)."""
    w, d = k.w, k.d
    body: Any = {"1980s": "#b3a788 0.5", "future": "#cfd4d6 0.25"}.get(m.name, "#67746a 0.45")
    k.slab(0, 0.02, 0, 0.66, w - 0.1, d - 0.24, body, 0.03)
    k.box((0, 0.06, 0.76), (w, d * 0.8, 0.07), body, 0.02, tilt=-12)
    if m.name == "future":
        k.box((0, -d / 2 + 0.14, 1.02), (w - 0.2, 0.008, 0.36), k.glow("#3aa8d4", 0.7, "bulb screen"), 0.002, tilt=-14)
        k.slab(0, -d / 2 + 0.13, 0.05, 0.07, w - 0.14, 0.012, light(k, 2.6), 0)
        for n in range(round(w / 0.3)):
            k.box(
                (-w / 2 + 0.2 + 0.3 * n, 0.1, 0.815), (0.2, 0.2, 0.006), k.glow("#2a7a98", 0.8, "bulb key"), 0, tilt=-12
            )
        k.lamp((0, 0.1, 1.1), 2.5, (0.6, 0.88, 1.0), 0.3)
        return
    k.box((0, -d / 2 + 0.1, 0.98), (w, 0.1, 0.4), body, 0.03, tilt=-14)
    count = max(2, round(w / 0.5))
    for n in range(count):
        x = -w / 2 + (n + 0.5) * w / count
        for side in (-1, 1):
            y = -d / 2 + 0.1 + side * 0.06
            if m.name == "1980s":
                k.box((x, y, 0.98), (w / count - 0.12, 0.014, 0.26), "#0c140f 0.12", 0.01, tilt=-14)
                for j in range(4):
                    k.box(
                        (x - 0.03 * j, y + side * 0.012, 1.06 - 0.045 * j),
                        (w / count - 0.24 - 0.05 * (j % 2), 0.004, 0.01),
                        k.glow("#66ff9a", 1.3, "bulb line"),
                        0,
                        tilt=-14,
                    )
            else:
                for j in range(3):
                    k.form.cylinder(
                        (x - 0.14 + 0.14 * j, y, 1.02), 0.055, 0.02, k.paint("#d6d0bc 0.3"), sides=14, axis="y"
                    )
                    k.ball(
                        (x - 0.14 + 0.14 * j, y + side * 0.01, 0.9),
                        0.016,
                        k.glow(("#ff8a4a", "#ffd27a", "#7fe09a")[j], 1.6, "bulb key"),
                        8,
                    )
        for j in range(8):
            k.box(
                (x - 0.16 + 0.1 * (j % 4), 0.12 - 0.1 * (j // 4), 0.82 - 0.02 * (j // 4)),
                (0.05, 0.05, 0.02),
                ("#c9bfa6 0.5", "#8a2f24 0.5", "#3a3d3e 0.5")[j % 3],
                0.004,
            )
    k.lamp((0, 0.1, 1.1), 2.0, (0.6, 1.0, 0.7) if m.name == "1980s" else (1.0, 0.8, 0.5), 0.3)


@made("clock")
def clock(k: Kit, m: Manner) -> None:
    """The hour as a line of light."""
    r = min(k.w, k.h) / 2
    tube(k, arc((0, -0.03, 0), (r, r), 0, 360, "xz", 26), 0.012, "steel")
    tube(k, arc((0, -0.03, 0), (r * 0.8, r * 0.8), 90, -150, "xz", 20), 0.01, light(k, 2.4), 5)
