# SPDX-License-Identifier: GPL-3.0-or-later
"""The things a script names, laid where an insert can show them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise

from movie_director.engines.blender.stage.compass import compass
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.ornament import dial
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import SURFACE, Prop

ROWS = (0.0, -0.2, 0.2, -0.36, 0.34)
FLOOR = ((1.25, 0.35), (-1.25, 0.35), (1.5, -0.1), (-1.5, -0.1))
STAYS: dict[str, object] = {"stays": True}
KIT = "kit#"
"""How ids of what we build ourselves begin."""
LARGEST = 0.3
"""Metres: what lies on a surface is kept small enough for an insert to hold it whole."""
SMALLEST = 0.03
WIDEST = 2.2
"""Metres of the longest side of what stands about on the floor."""


def lay(setting: Setting, props: Sequence[Prop]) -> None:
    """Lay out the props on the surface and on the floor; those in hands belong to the people."""
    surface = floor = 0
    for item in props:
        if item.where == "hand":
            continue
        if item.at is not None:
            make(setting, item, *item.at[:3], small=item.where == "surface")
            continue
        if item.where == "surface":
            x, y, z = ROWS[surface % len(ROWS)], SURFACE[1] - 0.06 + 0.1 * (surface // len(ROWS)), SURFACE[2]
            surface += 1
        else:
            (x, y), z = FLOOR[floor % len(FLOOR)], 0.0
            floor += 1
        make(setting, item, x, y, z, small=item.where == "surface")


def make(setting: Setting, item: Prop, x: float, y: float, z: float, small: bool) -> None:
    """Stand a thing at a point: its chosen model, else what we build by its words; else a box, said in `unmet`."""
    chosen = item.model is not None and not item.model.startswith(KIT)
    if chosen and _put(setting, item, x, y, z, small):
        return
    if chosen:
        _say(setting, setting.furniture.why_not(item.model or "", item.crc))
    words = item.words if item.model is None or chosen else item.model.removeprefix(KIT).replace("-", " ")
    if words != item.words and _from_kit(setting, item, words, x, y, z):
        return
    if _own(setting, words, x, y, z) or (words != item.words and _own(setting, item.words, x, y, z)):
        return
    _say(setting, f"nothing looks like `{item.words}`; a box stands in")
    _box(setting, x, y, z)


def _from_kit(setting: Setting, item: Prop, name: str, x: float, y: float, z: float) -> bool:
    """Stand a piece of the kit, in the state and colour that the script's words give it."""
    if find_spec("movie_director.engines.blender.stage.kit") is None:
        return False
    kit = import_module("movie_director.engines.blender.stage.kit")
    if name not in kit.SHAPES:
        return False
    kit.make(setting, name, x, y, z, words=item.words, colour=item.colour)
    return True


def _say(setting: Setting, line: str) -> None:
    if line not in setting.unmet:
        setting.unmet.append(line)


def _own(setting: Setting, words: str, x: float, y: float, z: float) -> bool:
    text = " ".join("".join(c if c.isalpha() else " " for c in words.lower()).split())
    for names, make in _MADE:
        if any(f" {n} " in f" {text} " for n in names):
            make(setting, x, y, z)
            return True
    return False


def _put(setting: Setting, item: Prop, x: float, y: float, z: float, small: bool) -> bool:
    """Stand the chosen model, as large as it is, unless it would not fit where it goes."""
    model = setting.furniture.model(item.model or "", item.crc)
    if model is None:
        return False
    size = item.size or model.size
    longest = max(size)
    scale = max(min(longest, LARGEST if small else WIDEST), SMALLEST) / longest
    lying = small and size[2] > 1.5 * max(size[0], size[1]) and size[2] > 0.5
    if lying:
        scale *= 1.5
    scaled = (size[0] * scale, size[1] * scale, size[2] * scale)
    thing = setting.furniture.put(
        model.id, x, y, z, item.at[3] if item.at else 16, tags=STAYS, crc=item.crc, colour=item.colour, size=scaled
    )
    if thing is None:
        return False
    if lying:
        thing.rotation_euler = (0, math.radians(88), math.radians(14))
        thing.location = (x - scaled[2] / 2, y, z + max(scaled[0], scaled[1]) / 2)
    return True


def clock(setting: Setting, x: float, y: float, z: float) -> None:
    """A brass alarm clock with two bells, 13 cm high; it says eight minutes past ten."""
    matter = setting.matter
    brass = matter.paint("clock brass", "#c59a4a", 0.22, 1)
    dark = matter.paint("clock dark brass", "#7d5a25", 0.3, 1)
    ivory = matter.paint("clock ivory", "#e4dabf", 0.55, vary=0.05, scale=30)
    ink = matter.paint("clock black", "#15120f", 0.4)
    red = matter.paint("clock red", "#a3261c", 0.4)
    form = Form().stand(x, y, z, 12)
    form.scale = 0.62
    middle = (0.0, 0.0, 0.074)
    form.lathe([(0.05, -0.004), (0.056, 0.006), (0.058, 0.02), (0.055, 0.036), (0.046, 0.042)], middle, brass, 40, "y")
    ring = [(0.0515, -0.028), (0.0575, -0.028), (0.0605, -0.02), (0.058, -0.008), (0.056, 0.006)]
    form.lathe(ring, middle, brass, 40, "y")
    form.cylinder((0, -0.02, 0.074), 0.0518, 0.018, ivory, sides=40, axis="y")
    form.cylinder((0, -0.0295, 0.074), 0.0495, 0.003, ivory, sides=40, axis="y")
    for k in range(60):
        angle = math.radians(6 * k)
        s, c = math.sin(angle), math.cos(angle)
        wide = 0.0004
        corners = [
            (r * s + w * c, -0.0312, 0.074 + r * c - w * s)
            for r, w in ((0.0455, -wide), (0.0475, -wide), (0.0475, wide), (0.0455, wide))
        ]
        form.sheet(corners, ink)
    dial(form, ink, ink, (0, -0.0314, 0.074), 0.0445, 10, 8)
    for k in range(12):
        angle = math.radians(30 * k)
        form.ball(
            (0.0485 * math.sin(angle), -0.031, 0.074 + 0.0485 * math.cos(angle)), (0.0011, 0.0005, 0.0011), dark, 8
        )
    form.cylinder((0, -0.0316, 0.055), 0.0095, 0.0012, dark, sides=24, axis="y")
    form.cylinder((0, -0.0322, 0.055), 0.0085, 0.0012, ivory, sides=24, axis="y")
    form.sheet(
        [(-0.0005, -0.0332, 0.0535), (0.0005, -0.0332, 0.0535), (0.0055, -0.0332, 0.0607), (0.0045, -0.0332, 0.0612)],
        red,
    )
    for side in (-1, 1):
        form.lathe(
            [(0.027, 0), (0.0265, 0.006), (0.021, 0.016), (0.011, 0.022), (0.004, 0.024)],
            (side * 0.03, 0.004, 0.132),
            brass,
            26,
        )
        form.ball((side * 0.03, 0.004, 0.158), 0.0045, dark, 10)
        form.cylinder((side * 0.03, 0.004, 0.129), 0.003, 0.016, dark, sides=8)
        form.ball((side * 0.034, 0, 0.008), (0.009, 0.009, 0.0105), dark, 14)
        form.cylinder((side * 0.032, 0, 0.018), 0.0045, 0.02, dark, sides=10)
        form.cylinder((side * 0.033, 0.004, 0.172), 0.0025, 0.034, dark, sides=8)
    form.cylinder((0, 0.004, 0.188), 0.0032, 0.07, dark, sides=10, axis="x")
    form.cylinder((0, 0.004, 0.138), 0.002, 0.03, dark, sides=8)
    form.ball((0, 0.004, 0.153), (0.008, 0.006, 0.006), dark, 12)
    form.build("prop clock", STAYS)


def _letter(setting: Setting, x: float, y: float, z: float) -> None:
    paper = setting.matter.paint("letter paper", "#e4dcc6", 0.85, vary=0.05, scale=30)
    ink = setting.matter.paint("letter ink", "#252a3a", 0.7)
    form = Form().stand(x - 0.03, y + 0.03, z, 14)
    form.scale = 0.72  # so that an insert, which is made for a clock, holds it whole
    rows = [(-0.145, 0.002), (-0.05, 0.006), (0.046, 0.002), (0.1, 0.012), (0.145, 0.03)]
    for (a, za), (b, zb) in pairwise(rows):
        form.sheet([(-0.1, a, za), (0.1, a, za), (0.1, b, zb), (-0.1, b, zb)], paper)
    for k in range(13):
        at = 0.115 - 0.018 * k - (0.01 if k else 0)
        wide = setting.random.uniform(0.11, 0.16) if k not in (0, 12) else 0.06
        lift = 0.0008 + float(_level(rows, at))
        cursor = -0.085
        while cursor < -0.085 + wide:
            word = setting.random.uniform(0.01, 0.026)
            slope = float(_level(rows, at + 0.003)) + 0.0008
            form.sheet(
                [
                    (cursor, at, lift),
                    (cursor + word, at, lift),
                    (cursor + word, at + 0.0042, slope),
                    (cursor, at + 0.0042, slope),
                ],
                ink,
            )
            cursor += word + 0.006
    form.build("prop letter", STAYS)
    _envelope(setting, x + 0.15, y + 0.08, z, -18)


def _level(rows: list[tuple[float, float]], at: float) -> float:
    for (a, za), (b, zb) in pairwise(rows):
        if at <= b:
            return za + (zb - za) * (at - a) / (b - a)
    return rows[-1][1]


def _envelope(setting: Setting, x: float, y: float, z: float, turn: float = 10) -> None:
    paper = setting.matter.paint("envelope", "#c9b48c", 0.85)
    fold = setting.matter.paint("envelope fold", "#a8926a", 0.85)
    seal = setting.matter.paint("seal", "#8a1f1a", 0.3)
    form = Form().stand(x, y, z, turn)
    form.box((0, 0, 0.003), (0.2, 0.13, 0.006), paper, 0.002)
    form.sheet([(-0.1, 0.065, 0.0066), (0, -0.012, 0.0075), (0.1, 0.065, 0.0066)], fold)
    form.sheet([(-0.096, 0.064, 0.0072), (0, -0.006, 0.0082), (0.096, 0.064, 0.0072)], paper)
    form.cylinder((0, -0.004, 0.0095), 0.013, 0.005, seal, sides=18)
    form.build("prop envelope", STAYS)


def _key(setting: Setting, x: float, y: float, z: float) -> None:
    iron = setting.matter.paint("key brass", "#b8903f", 0.25, 1)
    tag = setting.matter.paint("key tag", "#7a2320", 0.5)
    form = Form().stand(x, y, z, 24)
    for k in range(20):
        a, b = 2 * math.pi * k / 20, 2 * math.pi * (k + 1) / 20
        middle = ((math.cos(a) + math.cos(b)) / 2 * 0.021 - 0.05, (math.sin(a) + math.sin(b)) / 2 * 0.021, 0.0045)
        form.box(middle, (0.0085, 0.0085, 0.007), iron, 0.0025, math.degrees((a + b) / 2))
    form.cylinder((0.013, 0, 0.0045), 0.0042, 0.088, iron, sides=12, axis="x")
    form.cylinder((-0.026, 0, 0.0045), 0.0068, 0.008, iron, sides=12, axis="x")
    for at, long in ((0.04, 0.022), (0.051, 0.016)):
        form.box((at, -long / 2, 0.0045), (0.0065, long, 0.006), iron, 0.001)
    form.box((-0.105, 0.02, 0.003), (0.06, 0.035, 0.005), tag, 0.002, -18)
    form.build("prop key", STAYS)


def _photo(setting: Setting, x: float, y: float, z: float) -> None:
    silver = setting.matter.paint("photo frame", "#8a6a35", 0.3, 0.9)
    mount = setting.matter.paint("photo mount", "#d9d0bb", 0.8)
    sepia = setting.matter.paint("photo ground", "#b59a72", 0.7)
    dark = setting.matter.paint("photo dark", "#3d2c1d", 0.7)
    skin = setting.matter.paint("photo skin", "#d9bd94", 0.7)
    form = Form().stand(x, y, z, 12)
    form.scale = 0.66
    other: list[tuple[tuple[float, float, float], tuple[float, float, float], object]] = [
        ((0, 0, 0.09), (0.13, 0.012, 0.17), silver),
        ((0, -0.006, 0.09), (0.108, 0.006, 0.148), mount),
        ((0, -0.0085, 0.09), (0.088, 0.004, 0.128), sepia),
    ]
    for centre, size, matter in other:
        form.box((centre[0], centre[1] + (centre[2]) * 0.2, centre[2]), size, matter, 0.003, tilt=-11)
    for side, tall in ((-0.019, 0.0), (0.02, -0.008)):
        for level, radius, matter in ((0.115 + tall, 0.0125, skin), (0.07 + tall, 0.021, dark)):
            form.ball(
                (side, -0.0125 + level * 0.2, level),
                (radius, 0.0025, radius * (1.2 if matter is skin else 1.75)),
                matter,
                18,
            )
        form.ball((side, -0.013 + (0.123 + tall) * 0.2, 0.123 + tall), (0.0135, 0.0022, 0.009), dark, 14)
    form.box((0, 0.055, 0.07), (0.03, 0.004, 0.14), dark, 0.001, tilt=22)
    form.build("prop photograph", STAYS)


def _box(setting: Setting, x: float, y: float, z: float) -> None:
    card = setting.matter.paint("prop card", "#96703f", 0.8, vary=0.12, scale=20)
    tape = setting.matter.paint("prop string", "#d2c6a4", 0.7)
    form = Form().stand(x, y, z, 15)
    form.scale = 0.72
    form.box((0, 0, 0.05), (0.17, 0.13, 0.1), card, 0.004)
    form.box((0, 0, 0.0505), (0.014, 0.132, 0.103), tape, 0.001)
    form.box((0, 0, 0.0505), (0.172, 0.014, 0.103), tape, 0.001)
    for side in (-1, 1):
        form.ball((side * 0.016, 0, 0.107), (0.018, 0.008, 0.007), tape, 12)
    form.build("prop box", STAYS)


_MADE: tuple[tuple[tuple[str, ...], Callable[[Setting, float, float, float], None]], ...] = (
    (("clock", "clocks", "timepiece"), clock),
    (("letter", "note", "paper", "document", "contract", "page", "message", "will", "ticket", "receipt"), _letter),
    (("compass",), compass),
    (("envelope",), _envelope),
    (("key",), _key),
    (("photo", "photograph", "picture", "portrait", "frame"), _photo),
    (("box", "parcel", "package", "present", "packet"), _box),
)
