# SPDX-License-Identifier: GPL-3.0-or-later
"""What fills a hole in a wall: windows, doors, bars, arches. In the wall's own frame, the room towards +y."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Finish, Opening

Span = tuple[float, float, float, float]
THICK = 0.14


def fill(setting: Setting, style: Finish, form: Form, span: Span, opening: Opening) -> None:
    """Trim a hole and put in what its plan says."""
    what = opening.what
    if what == "window" and opening.low < 0.3:
        what = "door"
    trim(setting, style, form, span, what)
    put(setting, style, form, span, opening)


def put(setting: Setting, style: Finish, form: Form, span: Span, opening: Opening) -> None:
    """What a hole's plan says, without its trim."""
    what = "door" if opening.what == "window" and opening.low < 0.3 else opening.what
    _FILLS.get(what, _sash if opening.low >= 0.3 else _panelled)(setting, style, form, span)


def trim(setting: Setting, style: Finish, form: Form, span: Span, what: str) -> None:
    """The frame round a hole, where what fills it has one."""
    if what not in ("arch", "bars", "carriage", "porthole", "stained", "open"):
        _trim(setting, style, form, span, metal=what in ("steel door", "lift", "shutter", "hatch", "pane"))


def _middle(span: Span) -> tuple[float, float, float, float]:
    a, b, low, high = span
    return (a + b) / 2, (low + high) / 2, b - a, high - low


def _trim(setting: Setting, style: Finish, form: Form, span: Span, metal: bool) -> None:
    a, b, _low, high = span
    x, z, wide, tall = _middle(span)
    trim = _steel(setting) if metal else setting.matter.paint("trim", style.trim, 0.45)
    for at in (a - 0.035, b + 0.035):
        form.box((at, 0.012, z), (0.08, 0.045, tall + 0.16), trim, 0.008)
    form.box((x, 0.012, high + 0.045), (wide + 0.18, 0.05, 0.09), trim, 0.01)


def _steel(setting: Setting) -> Any:
    return setting.matter.paint("door steel", "#7f8688", 0.35, 0.8)


def _panelled(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """A wooden door with a glass panel."""
    a, _, _, _ = span
    x, _, wide, tall = _middle(span)
    matter = setting.matter
    wood = matter.paint("door wood", "#6a4529", 0.4, vary=0.25, scale=3, stretch=(9, 9, 1.2), coat=0.2)
    brass = matter.paint("brass", "#b08a45", 0.28, 1)
    glass = matter.glow("door glass", "#c9d6d8" if not setting.place.dark else "#2a2218", 0.25, "#2a3032")
    leaves = 2 if wide > 1.25 else 1
    for k in range(leaves):
        at, w = x + (k - (leaves - 1) / 2) * wide / leaves, wide / leaves
        form.box((at, -0.05, tall / 2), (w - 0.006, 0.05, tall), wood, 0.004)
        for side in (-0.24, 0.24):
            form.box((at + side * w, -0.02, 0.55), (0.38 * w, 0.02, 0.75), wood, 0.01)
            form.box((at + side * w, -0.022, 1.5), (0.38 * w, 0.012, 0.85), glass, 0.006)
    form.ball((a + 0.08 if leaves == 1 else x - 0.07, 0.0, 1.02), 0.032, brass, 14)


def _boards(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """A heavy door of boards with iron straps."""
    a, _, _, _ = span
    x, _, wide, tall = _middle(span)
    wood = setting.matter.pieces("door boards", ["#4a3320", "#43301f", "#523923"], 0.7, grain=0.4, stretch=(9, 9, 1.2))
    iron = setting.matter.paint("door iron", "#1c1c1d", 0.5, 0.7)
    count = max(3, round(wide / 0.18))
    for k in range(count):
        form.box((a + (k + 0.5) * wide / count, -0.05, tall / 2), (wide / count - 0.004, 0.06, tall), wood, 0.006)
    for z in (0.3, tall - 0.3):
        form.box((x, -0.012, z), (wide - 0.06, 0.016, 0.07), iron, 0.004)
    for k in range(12):
        turn = 2 * math.pi * k / 12
        form.ball((a + 0.2 + 0.06 * math.cos(turn), 0.0, 1.0 + 0.06 * math.sin(turn)), 0.014, iron, 8)


def _flush(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """A smooth door with a pane to look through and a steel plate to push."""
    x, _, wide, tall = _middle(span)
    leaf = setting.matter.paint("door leaf", style.curtain or "#9a8f7a", 0.45, vary=0.05, scale=3)
    glass = setting.matter.glow("door glass", "#c9d6d8" if not setting.place.dark else "#4a4a44", 0.3, "#2a3032")
    leaves = 2 if wide > 1.25 else 1
    for k in range(leaves):
        at, w = x + (k - (leaves - 1) / 2) * wide / leaves, wide / leaves
        form.box((at, -0.05, tall / 2), (w - 0.008, 0.05, tall), leaf, 0.003)
        form.box((at, -0.022, 1.5), (0.2, 0.012, 0.6), glass, 0.004)
        form.box((at, -0.022, 0.17), (w - 0.06, 0.008, 0.3), _steel(setting), 0.002)
        form.box(
            (at + (0.5 * w - 0.1) * (1 if k == 0 else -1), -0.02, 1.02), (0.05, 0.02, 0.28), _steel(setting), 0.004
        )


def _iron(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """A steel door with rivets and a hatch."""
    x, _, wide, tall = _middle(span)
    steel = setting.matter.paint("iron door", style.curtain or "#59636a", 0.45, 0.6, vary=0.12, scale=4)
    dark = setting.matter.paint("iron dark", "#16181a", 0.6)
    form.box((x, -0.05, tall / 2), (wide, 0.06, tall), steel, 0.006)
    for z in (0.35, tall / 2 - 0.1, tall - 0.35):
        form.box((x, -0.015, z), (wide - 0.1, 0.02, 0.1), steel, 0.006)
    form.box((x, -0.014, 1.55), (0.3, 0.016, 0.14), dark, 0.004)
    form.box((x, -0.014, 1.05), (0.36, 0.02, 0.16), steel, 0.006)
    form.box((x + wide / 2 - 0.12, 0.01, 1.05), (0.05, 0.05, 0.22), dark, 0.01)


def _lift(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """Two brushed doors that meet."""
    x, _, wide, tall = _middle(span)
    steel = setting.matter.paint("lift door", "#9fa4a6", 0.22, 1, vary=0.05, scale=30, stretch=(1, 1, 0.05))
    dark = setting.matter.paint("iron dark", "#16181a", 0.6)
    for side in (-1, 1):
        form.box((x + side * wide / 4, -0.05, tall / 2), (wide / 2 - 0.006, 0.04, tall), steel, 0.003)
    form.box((x, -0.052, tall / 2), (0.012, 0.03, tall), dark, 0)


def _swing(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """Batwing doors in an open doorway."""
    x, _, wide, _ = _middle(span)
    wood = setting.matter.paint("door wood", "#6a4529", 0.4, vary=0.25, scale=3, stretch=(9, 9, 1.2), coat=0.2)
    for side in (-1, 1):
        at, w = x + side * wide / 4, wide / 2 - 0.02
        for z in (0.52, 1.3, 1.55):
            form.box((at, -0.05, z), (w, 0.035, 0.09), wood, 0.008)
        for edge in (-1, 1):
            form.box((at + edge * (w / 2 - 0.04), -0.05, 1.02), (0.08, 0.035, 1.1), wood, 0.008)
        for k in range(11):
            form.box((at, -0.05, 0.6 + 0.085 * k), (w - 0.1, 0.02, 0.05), wood, 0.004, tilt=30)


def _shutter(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """A roller shutter of slats, with stripes of warning at its foot."""
    x, _, wide, tall = _middle(span)
    slat = setting.matter.paint("shutter", "#8f9698", 0.4, 0.5)
    warn = setting.matter.pieces("warning", ["#c9a21f", "#1c1b18"], 0.6)
    for k in range(int(tall / 0.1)):
        form.box((x, -0.05, 0.05 + 0.1 * k), (wide, 0.03, 0.094), slat, 0.012)
    count = max(4, round(wide / 0.25))
    for k in range(count):
        form.box((x - wide / 2 + (k + 0.5) * wide / count, -0.03, 0.12), (wide / count, 0.01, 0.14), warn, 0)


def _hatch(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """A sliding door of a ship among the stars, with a strip of light in its middle."""
    x, _, wide, tall = _middle(span)
    steel = setting.matter.paint("hatch", "#5d666d", 0.3, 0.7)
    glow = setting.matter.glow("bulb hatch", "#6fd0ff", 2.5)
    for side in (-1, 1):
        form.box((x + side * wide / 4, -0.06, tall / 2), (wide / 2 - 0.01, 0.06, tall), steel, 0.02)
        form.box((x + side * wide / 4, -0.02, tall * 0.62), (wide / 2 - 0.16, 0.02, tall * 0.3), steel, 0.01)
        form.box((x + side * (wide / 2 + 0.06), 0.02, tall / 2), (0.025, 0.02, tall - 0.3), glow, 0)


def _bars(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """Upright iron bars; in a doorway with a lock."""
    a, _, low, high = span
    x, z, wide, tall = _middle(span)
    iron = setting.matter.paint("cell iron", "#5a6064", 0.4, 0.6)
    count = max(3, round(wide / 0.16))
    for k in range(count + 1):
        form.cylinder((a + k * wide / count, -0.05, z), 0.011, tall, iron, sides=8)
    for at in (low + 0.03, high - 0.03, *((1.05, 1.15) if tall > 1.6 else ())):
        form.box((x, -0.05, at), (wide, 0.02, 0.05), iron, 0.003)
    if tall > 1.6 and wide > 1.6:
        form.box((x + 0.42, -0.045, 1.1), (0.14, 0.06, 0.2), iron, 0.01)
        for side in (-0.45, 0.45):
            form.box((x + side, -0.05, z), (0.05, 0.04, tall), iron, 0.004)


def _porthole(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """A round window with a brass rim: the hole's corners are covered."""
    x, z, wide, tall = _middle(span)
    brass = setting.matter.paint("brass", "#b08a45", 0.28, 1)
    wall = setting.matter.paint("porthole plate", style.wall, 0.6)
    half, round_ = max(wide, tall) / 2, min(wide, tall) / 2 - 0.02
    ring, out = 28, []
    for k in range(ring):
        turn = 2 * math.pi * (k + 0.5) / ring
        c, s = math.cos(turn), math.sin(turn)
        far = half * 1.06 / max(abs(c), abs(s))
        out.append(((x + round_ * c, 0.004, z + round_ * s), (x + far * c, 0.004, z + far * s)))
    for k in range(ring):
        near, next_ = out[k], out[(k + 1) % ring]
        form.sheet([near[0], near[1], next_[1], next_[0]][::-1], wall)
        turn = 2 * math.pi * k / ring
        at = (x + round_ * math.cos(turn), 0.02, z + round_ * math.sin(turn))
        form.box(at, (0.07, 0.05, 0.07), brass, 0.02)


def _stained(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """Panes of coloured glass in lead under a pointed head."""
    a, b, low, high = span
    x, _, wide, tall = _middle(span)
    shine = {"day": 1.5, "dawn": 1.0, "dusk": 0.7}.get(setting.place.time, 0.12)
    tones = ["#8a1f2a", "#1f3f8a", "#c99a2a", "#2a6a4a", "#5a2a7a", "#d9c9a0", "#2a6a8a"]
    glass = setting.matter.pieces("outside leaves glass", tones, 0.3, glow=shine)
    stone = setting.matter.paint("tracery", style.trim, 0.8)
    rows, lines = max(6, round(tall / 0.24)), max(3, round(wide / 0.24))
    w, h = wide / lines, tall / rows
    for i in range(lines):
        for j in range(rows):
            form.box((a + (i + 0.5) * w, -0.06, low + (j + 0.5) * h), (w - 0.018, 0.012, h - 0.018), glass, 0)
    form.box((x, -0.08, (low + high) / 2), (wide, 0.006, tall), setting.matter.paint("iron dark", "#16181a", 0.6), 0)
    for at in (a, x, b):
        form.box((at, -0.03, low + tall / 2), (0.07, 0.08, tall), stone, 0.01)
    for side in (-1, 1):  # the pointed head, from two leaning stones on each side
        for lean, out, up in ((28, 0.38, 0.3), (52, 0.2, 0.1)):
            _leaning(form, stone, (x + side * wide * out, high - wide * up), wide * 0.62, side * lean)
    form.box((x, 0.02, low - 0.05), (wide + 0.24, 0.2, 0.1), stone, 0.01)


def _leaning(form: Form, stone: Any, at: tuple[float, float], long: float, lean: float) -> None:
    turn = math.radians(lean)
    s, c = math.sin(turn), math.cos(turn)
    corners = [(-0.09, -long / 2), (0.09, -long / 2), (0.09, long / 2), (-0.09, long / 2)]
    form.sheet([(at[0] - p * c + q * -s, -0.02, at[1] - p * -s + q * c) for p, q in corners], stone)


def _arch(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """An open way through, rounded at the top by blocks."""
    x, _, wide, _tall = _middle(span)
    stone = setting.matter.paint("arch stone", style.trim, 0.85, vary=0.15, scale=4)
    ring = 9
    for k in range(ring):
        turn = math.pi * (k + 0.5) / ring
        at = (x + (wide / 2 + 0.08) * math.cos(turn), 0.02, span[3] - wide / 2 + (wide / 2 + 0.08) * math.sin(turn))
        form.box(at, (0.24, 0.1, 0.24), stone, 0.02)
    wall = setting.matter.paint("arch wall", style.wall, 0.85)
    for side in (-1, 1):  # what the hole's square corners leave
        edge, top, r = x + side * wide / 2, span[3], wide / 2
        fan = [(x + side * r * math.cos(t), 0.0, top - r + r * math.sin(t)) for t in (0, 0.4, 0.8, 1.2, 1.5708)]
        for one, two in itertools.pairwise(fan):
            face = [one, two, (edge, 0.0, top)]
            form.sheet(face if side < 0 else face[::-1], wall)
            form.sheet(face[::-1] if side < 0 else face, wall)
        form.box((edge + side * 0.05, 0.02, (top - r) / 2), (0.2, 0.1, top - r), stone, 0.02)


def _leaded(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """Small panes in lead, in two lights, a post of stone or oak between them."""
    a, _b, low, high = span
    x, z, wide, tall = _middle(span)
    post = setting.matter.paint("leaded post", style.trim, 0.8, vary=0.2, scale=4)
    lead = setting.matter.paint("lead", "#3a3c3e", 0.5, 0.6)
    lights = max(1, round(wide / 0.55))
    for k in range(lights + 1):
        form.box((a + k * wide / lights, -THICK * 0.5, z), (0.07, 0.1, tall), post, 0.01)
    for at in (low + 0.02, high - 0.02):
        form.box((x, -THICK * 0.5, at), (wide, 0.1, 0.06), post, 0.01)
    form.box((x, 0.03, low - 0.03), (wide + 0.2, 0.2, 0.07), post, 0.012)
    each, step = wide / lights, 0.17
    for k in range(lights):
        left = a + k * each
        for n in range(1, max(2, round(each / step))):
            form.box((left + n * each / max(2, round(each / step)), -THICK * 0.6, z), (0.012, 0.012, tall), lead, 0)
        for n in range(1, max(2, round(tall / (step * 1.25)))):
            up = low + n * tall / max(2, round(tall / (step * 1.25)))
            form.box((left + each / 2, -THICK * 0.6, up), (each, 0.012, 0.012), lead, 0)


def _blinds(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """A sash behind a blind of slats, half open, drawn most of the way down."""
    _sash(setting, replace(style, curtain=style.curtain, made="bare"), form, span)
    _a, _b, _low, high = span
    x, _, wide, tall = _middle(span)
    slat, tape = setting.matter.paint("slat", "#b5a988", 0.6), setting.matter.paint("blind tape", "#6a5a40", 0.9)
    for k in range(int(tall * 0.8 / 0.055)):
        form.box((x, -0.02, high - 0.03 - k * 0.055), (wide - 0.06, 0.05, 0.005), slat, 0, tilt=32)
    for side in (-1, 1):
        form.box((x + side * wide * 0.3, -0.02, high - tall * 0.4), (0.025, 0.055, tall * 0.8), tape, 0)
    form.box((x, -0.02, high - tall * 0.81), (wide - 0.05, 0.05, 0.03), tape, 0.004)
    form.box((x, 0.0, high - 0.02), (wide, 0.07, 0.06), tape, 0.006)


def _pane(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """A wide pane in a thin frame of metal."""
    a, _b, low, high = span
    x, z, wide, tall = _middle(span)
    frame = _steel(setting)
    panes = max(1, round(wide / 1.3))
    for k in range(panes + 1):
        form.box((a + k * wide / panes, -THICK * 0.6, z), (0.04, 0.06, tall), frame, 0.004)
    for at in (low + 0.02, high - 0.02):
        form.box((x, -THICK * 0.6, at), (wide, 0.06, 0.04), frame, 0.004)
    if low >= 0.3:
        form.box((x, 0.05, low - 0.02), (wide + 0.1, 0.16, 0.03), setting.matter.paint("trim", style.trim, 0.45), 0.006)


def _sash(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """A wooden window with bars, and curtains or a blind."""
    a, b, low, high = span
    middle, _, width, tall = _middle(span)
    matter = setting.matter
    trim = matter.paint("trim", style.trim, 0.45)
    form.box((middle, 0.06, low - 0.025), (width + 0.26, 0.2, 0.04), trim, 0.012)
    panes = max(2, round(width / 0.62))
    for k in range(1, panes):
        form.box((a + k * width / panes, -THICK * 0.6, (low + high) / 2), (0.045, 0.05, tall), trim, 0.006)
    for z in (low + 0.03, low + tall * 0.62, high - 0.03):
        form.box((middle, -THICK * 0.6, z), (width, 0.045, 0.05), trim, 0.006)
    for x in (a + 0.025, b - 0.025):
        form.box((x, -THICK * 0.6, (low + high) / 2), (0.05, 0.05, tall), trim, 0.006)
    if style.curtain:
        cloth = matter.paint("curtain", style.curtain, 0.9, vary=0.12, scale=20, stretch=(1, 1, 0.1))
        rod = matter.paint("brass", "#b08a45", 0.28, 1)
        form.cylinder((middle, 0.12, high + 0.16), 0.013, width + 0.9, rod, sides=10, axis="x")
        for side in (-1, 1):
            edge = middle + side * (width / 2 + 0.1)
            for k in range(7 if setting.curtains else 0):
                at = (edge + side * (k - 2.5) * 0.045, 0.1 + 0.02 * (k % 2), (high + 0.14) / 2 + 0.04)
                form.cylinder(at, 0.034, high + 0.06, cloth, sides=10)
    elif style.made == "plaster":
        slat = matter.paint("slat", "#d5cfbf", 0.6)
        for k in range(7):
            form.box((middle, -0.03, high - 0.03 - k * 0.034), (width - 0.05, 0.03, 0.004), slat, 0, tilt=28)


def _carriage(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """The window of a carriage: a brass rim, curtains tied at its sides, a blind half way down, a strap to open it."""
    a, b, low, high = span
    x, z, wide, tall = _middle(span)
    rim = setting.matter.paint("brass", "#b08a45", 0.28, 1)
    trim = setting.matter.paint("trim", style.trim, 0.45)
    for at in (a + 0.02, b - 0.02):
        form.box((at, -0.03, z), (0.05, 0.06, tall), trim, 0.008)
    for at in (low + 0.02, high - 0.02, low + tall * 0.7):
        form.box((x, -0.03, at), (wide, 0.06, 0.045), trim, 0.008)
    form.box((x, 0.05, low - 0.03), (wide + 0.1, 0.16, 0.04), trim, 0.008)
    shade = setting.matter.paint("carriage blind", "#a8946a", 0.9, vary=0.1, scale=12)
    form.box((x, -0.012, high - tall * 0.08), (wide - 0.1, 0.008, tall * 0.16), shade, 0)
    form.cylinder((x, -0.012, high - tall * 0.165), 0.012, wide - 0.1, rim, sides=8, axis="x")
    form.box((x, -0.008, high - tall * 0.24), (0.012, 0.01, tall * 0.14), shade, 0)
    cloth = setting.matter.paint("curtain", style.curtain or "#6a2f2a", 0.9, vary=0.12, scale=20, stretch=(1, 1, 0.1))
    form.cylinder((x, 0.06, high + 0.06), 0.01, wide + 0.2, rim, sides=8, axis="x")
    for side in (-1, 1):
        for k in range(5):
            at = (x + side * (wide / 2 - 0.02 - 0.035 * k), 0.05 + 0.018 * (k % 2), z + 0.03)
            form.cylinder(at, 0.022, tall + 0.1, cloth, sides=8)


def _nothing(setting: Setting, style: Finish, form: Form, span: Span) -> None:
    """An open way through."""


_FILLS: Mapping[str, Callable[[Setting, Finish, Form, Span], None]] = {
    "arch": _arch,
    "bars": _bars,
    "blinds": _blinds,
    "boards": _boards,
    "carriage": _carriage,
    "flush": _flush,
    "hatch": _hatch,
    "leaded": _leaded,
    "lift": _lift,
    "open": _nothing,
    "pane": _pane,
    "porthole": _porthole,
    "shutter": _shutter,
    "stained": _stained,
    "steel door": _iron,
    "swing": _swing,
}
