# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in space, on other worlds, on battlefields and high in the mountains."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage.pieces.common import STAYS, begun, iron, told, wood
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def _panels(setting: Setting) -> Any:
    return setting.matter.pieces("hull panels", ["#9aa0a6", "#8d9399", "#a7acb1", "#7f858c", "#92989e"], 0.45, 0.55)


def _block(setting: Setting, piece: Piece) -> None:
    """A part of a hull: plates, pipes, boxes, small lit ports."""
    chance, form, w, d, h = random.Random(round(piece.x * 13 + piece.y * 7)), begun(piece), piece.w, piece.d, piece.h
    dark, port = (
        setting.matter.paint("hull seam", "#24272b", 0.6, 0.4),
        setting.matter.glow("bulb port", "#ffe0a8", 2.5, "#806848"),
    )
    form.box((0, 0, h * 0.46), (w * 0.94, d * 0.94, h * 0.92), dark, 0.03)
    for face in range(5):
        for _ in range(14):
            a, b = chance.uniform(0.3, 0.9), chance.uniform(0.3, 0.8)
            u, v = chance.uniform(-0.42, 0.42), chance.uniform(0.12, 0.86)
            if face < 2:
                form.box(
                    (u * w, (-1 if face == 0 else 1) * d * 0.475, v * h),
                    (a, 0.07, min(b, h * 0.4)),
                    _panels(setting),
                    0.01,
                )
            elif face < 4:
                form.box(
                    ((-1 if face == 2 else 1) * w * 0.475, u * d, v * h),
                    (0.07, a, min(b, h * 0.4)),
                    _panels(setting),
                    0.01,
                )
            else:
                form.box((u * w, (v - 0.5) * d, h * 0.93), (a, b, chance.uniform(0.05, 0.25)), _panels(setting), 0.01)
    for k in range(5):
        form.box(((k - 2) * w * 0.16, -d * 0.49, h * 0.6), (0.16, 0.04, 0.1), port, 0)
    for k in range(3):
        form.cylinder(((k - 1) * w * 0.22, 0, h * 0.98), 0.09, d * 0.9, _panels(setting), axis="y", sides=10)
    form.build("hull block", STAYS)


def _dish(setting: Setting, piece: Piece) -> None:
    form, r, h = begun(piece), piece.w / 2, piece.h
    pale = setting.matter.paint("dish", "#c9cbc9", 0.4)
    form.cylinder((0, 0, h * 0.3), 0.12, h * 0.6, iron(setting), sides=12)
    rings, sides = 7, 26
    points = []
    for k in range(rings):
        t = k / (rings - 1)
        for j in range(sides):
            a = 2 * math.pi * j / sides
            x, up, out = math.cos(a) * r * t, math.sin(a) * r * t, 0.45 * r * (1 - t * t)
            points.append((x, -0.1 + out * 0.8 - up * 0.5, h * 0.68 + up * 0.85 - out * 0.3))
    faces = [
        (k * sides + j, k * sides + (j + 1) % sides, (k + 1) * sides + (j + 1) % sides, (k + 1) * sides + j)
        for k in range(rings - 1)
        for j in range(sides)
    ]
    form.add(points, faces, pale)
    form.add([(x, y + 0.03, z) for x, y, z in points], [f[::-1] for f in faces], pale)
    form.box((0, -0.7, h * 0.62), (0.05, 1.1, 0.05), iron(setting), 0, tilt=-30)
    form.ball((0, -1.1, h * 0.86), 0.1, iron(setting), 10)
    form.build("dish", STAYS)


def _hatch(setting: Setting, piece: Piece) -> None:
    form, r = begun(piece), piece.w / 2
    form.lathe([(r, 0), (r, piece.h * 0.6), (r * 0.86, piece.h), (0.05, piece.h)], (0, 0, 0), _panels(setting), 24)
    yellow = setting.matter.paint("site yellow", "#c9962a", 0.5)
    for k in range(8):
        a = 2 * math.pi * k / 8
        form.box(
            (math.cos(a) * r * 0.93, math.sin(a) * r * 0.93, piece.h * 0.9),
            (0.14, 0.1, 0.08),
            yellow,
            0,
            turn=math.degrees(a),
        )
    for x in (-0.3, 0.3):
        form.box((x, 0, piece.h + 0.08), (0.05, 0.5, 0.05), iron(setting), 0)
    form.build("hull hatch")


def _wing(setting: Setting, piece: Piece) -> None:
    form, cell = begun(piece), setting.matter.pieces("solar cells", ["#14254a", "#182c56", "#101f40"], 0.15, 0.4)
    form.box((0, 0, 0.3), (piece.w, 0.12, 0.12), iron(setting), 0)
    for i in range(int(piece.w / 1.0)):
        for j in (-1, 1):
            for k in range(3):
                form.box(
                    (i - piece.w / 2 + 0.5, j * (0.4 + 0.5 * k), 0.3 + 0.2 * (0.4 + 0.5 * k)),
                    (0.94, 0.47, 0.04),
                    cell,
                    0,
                    tilt=j * 22,
                )
    form.build("solar wing", STAYS)


def _lamp(setting: Setting, piece: Piece) -> None:
    form = begun(piece)
    form.cylinder((0, 0, 0.16), 0.1, 0.32, iron(setting), sides=12)
    form.ball((0, 0, 0.38), 0.1, setting.matter.glow("bulb red", "#ff4030", 7, "#601008"), 12)
    form.build("hull lamp")


def _spire(setting: Setting, piece: Piece) -> None:
    """A needle of rock, worn by wind into rings."""
    colour, form = told(piece, "colour", "#8a4a30"), begun(piece)
    stone = setting.matter.paint(f"boulder {colour}", colour, 0.92, vary=0.3, scale=1.4, bump=0.9)
    chance = random.Random(round(piece.x * 3 + piece.y))
    rings = [
        (piece.w / 2 * (1.15 - t) ** 0.8 * chance.uniform(0.78, 1.12), piece.h * t) for t in [k / 16 for k in range(17)]
    ]
    form.lathe([*rings, (0.02, piece.h * 1.02)], (0, 0, 0), stone, 13)
    form.build("spire", STAYS)


def _lander(setting: Setting, piece: Piece) -> None:
    """A landing craft on four legs."""
    form, h = begun(piece), piece.h
    foil, pale = setting.matter.paint("foil", "#b08a3a", 0.3, 0.8, vary=0.3, scale=5, bump=0.8), _panels(setting)
    form.lathe([(1.3, h * 0.3), (1.5, h * 0.36), (1.5, h * 0.54), (1.3, h * 0.58)], (0, 0, 0), foil, 8)
    form.lathe([(1.1, h * 0.58), (1.25, h * 0.72), (0.9, h * 0.92), (0.3, h)], (0, 0, 0), pale, 10)
    form.lathe([(0.7, h * 0.1), (0.3, h * 0.3)], (0, 0, 0), iron(setting), 16)
    form.box((0, -1.16, h * 0.74), (0.7, 0.1, 0.5), setting.matter.paint("boat pane", "#1a222a", 0.08), 0.05)
    for k in range(4):
        a = math.pi / 4 + k * math.pi / 2
        for j in range(10):
            t = j / 9
            form.ball(
                (math.cos(a) * (1.3 + 0.8 * t), math.sin(a) * (1.3 + 0.8 * t), h * 0.42 * (1 - t) + 0.05), 0.09, foil, 6
            )
        form.lathe([(0.36, 0), (0.3, 0.08), (0.05, 0.12)], (math.cos(a) * 2.1, math.sin(a) * 2.1, 0), pale, 12)
    form.build("lander", STAYS)


def _crater(setting: Setting, piece: Piece) -> None:
    """A ring of thrown-up earth round a dark hollow."""
    colour, form = told(piece, "colour", "#4a3f30"), begun(piece)
    skin = setting.matter.paint(f"crater {colour}", colour, 0.95, vary=0.25, scale=2, bump=0.8)
    dark = setting.matter.paint(f"crater dark {colour}", "#17130f" if colour == "#4a3f30" else "#3a3a3c", 0.95)
    form.lathe([(0.5, -0.1), (0.42, 0.7), (0.38, 1.0), (0.33, 0.75), (0.2, 0.26)], (0, 0, 0), skin, 26)
    points, faces = form.raw()
    local, other = (points - form._move) @ form._turn, begun(piece)
    other.add(local * (piece.w, piece.d, piece.h), faces[: 26 * 4], skin, smooth=True)
    other.add(
        [
            (math.cos(k * 0.2417) * piece.w * 0.32, math.sin(k * 0.2417) * piece.d * 0.32, piece.h * 0.45)
            for k in range(26)
        ],
        [tuple(range(26))],
        dark,
    )
    other.build("crater", STAYS)


def _smoke(setting: Setting, piece: Piece) -> None:
    """A column of dark smoke that leans with the wind."""
    name = "smoke"
    stuff = bpy.data.materials.get(name)
    if stuff is None:
        stuff = setting.matter.paint(name, "#2a2826", 1.0)
        tree = stuff.node_tree
        surface = tree.nodes["Principled BSDF"]
        facing, ramp = tree.nodes.new("ShaderNodeLayerWeight"), tree.nodes.new("ShaderNodeMapRange")
        ramp.inputs["From Min"].default_value, ramp.inputs["From Max"].default_value = 0.75, 0.1
        ramp.inputs["To Min"].default_value, ramp.inputs["To Max"].default_value = 0.0, 0.42
        tree.links.new(facing.outputs["Facing"], ramp.inputs["Value"])
        tree.links.new(ramp.outputs[0], surface.inputs["Alpha"])
        surface.inputs["Specular IOR Level"].default_value = 0
    chance, form = random.Random(round(piece.x * 7)), begun(piece)
    for k in range(18):
        t = k / 17
        r = piece.w * (0.16 + 0.5 * t) * chance.uniform(0.8, 1.2)
        form.ball(
            (piece.h * 0.34 * t * t + chance.uniform(-0.3, 0.3), chance.uniform(-0.3, 0.3), piece.h * t),
            (r, r, r * 0.9),
            stuff,
            16,
        )
    thing = form.build("smoke", {"stays": True, "clear": True})
    thing.visible_shadow = thing.visible_diffuse = False


def _bags(setting: Setting, piece: Piece) -> None:
    sack, form = setting.matter.pieces("sandbag", ["#8a7a56", "#7d6e4c", "#968560", "#74664a"], 0.95), begun(piece)
    rows = max(2, round(piece.h / 0.2))
    for row in range(rows):
        count = int(piece.w / 0.52) - row % 2
        for k in range(count):
            for y in (-piece.d * 0.22, piece.d * 0.22):
                form.ball(
                    ((k + 0.5 - count / 2) * 0.52, y * (1 - 0.12 * row), 0.1 + 0.185 * row),
                    (0.29, 0.2, 0.115),
                    sack,
                    10,
                )
    form.build("sandbags")


def _wire(setting: Setting, piece: Piece) -> None:
    """Coils of barbed wire on crossed stakes."""
    form, wire, stake = begun(piece), setting.matter.paint("rusty wire", "#3a2c22", 0.7, 0.4), wood(setting, "#4a3c2c")
    for k in range(int(piece.w / 2.6) + 1):
        x = k * 2.6 - piece.w / 2
        for way in (-1, 1):
            form.box((x, 0, piece.h * 0.5), (0.07, 0.07, piece.h * 1.15), stake, 0, tilt=32 * way)
    steps = int(piece.w / 0.06)
    last = None
    for k in range(steps):
        a, x = k * 0.42, k * 0.06 - piece.w / 2
        here = (x, math.cos(a) * piece.d * 0.44, piece.h * 0.5 + math.sin(a) * piece.h * 0.44)
        if last is not None:
            form.sheet([last, here, (here[0], here[1], here[2] + 0.02), (last[0], last[1], last[2] + 0.02)], wire)
            if k % 5 == 0:
                form.box(here, (0.012, 0.1, 0.02), wire, 0, tilt=math.degrees(a))
        last = here
    form.build("barbed wire")


def _spear(setting: Setting, piece: Piece) -> None:
    form, h = begun(piece), piece.h
    form.box((0, 0, h / 2), (0.04, 0.04, h), wood(setting, "#5d4630"), 0, tilt=piece.turn * 0.9)
    if piece.look.get("flag", False):
        cloth = setting.matter.paint("torn banner", "#7a1f1f", 0.9)
        quad = [(0, 0, h), (0.9, 0.1, h - 0.15), (0.75, 0, h - 0.5), (0, 0, h - 0.6)]
        form.sheet(quad, cloth)
        form.sheet(quad[::-1], cloth)
    form.build("spear")


def _peak(setting: Setting, piece: Piece) -> None:
    """A mountain far off, white towards its top."""
    name = "peak rock"
    fresh = name not in setting.matter._made
    stuff = setting.matter.paint(name, "#5c6068", 0.95, vary=0.25, scale=0.12)
    if fresh:
        tree = stuff.node_tree
        surface = tree.nodes["Principled BSDF"]
        base = surface.inputs["Base Color"].links[0].from_socket
        geometry, split, noise = (
            tree.nodes.new("ShaderNodeNewGeometry"),
            tree.nodes.new("ShaderNodeSeparateXYZ"),
            tree.nodes.new("ShaderNodeTexNoise"),
        )
        noise.inputs["Scale"].default_value = 0.16
        add, span, mix = (
            tree.nodes.new("ShaderNodeMath"),
            tree.nodes.new("ShaderNodeMapRange"),
            tree.nodes.new("ShaderNodeMix"),
        )
        add.operation = "MULTIPLY_ADD"
        add.inputs[1].default_value = 26
        tree.links.new(geometry.outputs["Position"], split.inputs[0])
        tree.links.new(geometry.outputs["Position"], noise.inputs["Vector"])
        tree.links.new(noise.outputs[0], add.inputs[0])
        tree.links.new(split.outputs["Z"], add.inputs[2])
        span.inputs["From Min"].default_value, span.inputs["From Max"].default_value = 30, 36
        tree.links.new(add.outputs[0], span.inputs["Value"])
        mix.data_type = "RGBA"
        mix.inputs[7].default_value = (0.78, 0.82, 0.88, 1)
        tree.links.new(span.outputs[0], mix.inputs[0])
        tree.links.new(base, mix.inputs[6])
        tree.links.new(mix.outputs[2], surface.inputs["Base Color"])
    noise_ = np.random.default_rng(abs(round(piece.x * 3 + piece.y)))
    n = 44
    u = np.linspace(-1, 1, n)
    x, y = np.meshgrid(u, u, indexing="ij")
    ridge = np.maximum(0, 1 - np.hypot(x, y))
    z = ridge**1.15
    for k, share in ((3, 0.28), (6, 0.16), (12, 0.08), (21, 0.04)):
        a, b = noise_.uniform(0, 6, 2)
        z = z + ridge * share * (np.abs(np.sin(k * x + a) * np.cos(k * y + b)) - 0.35)
    points = np.stack([x * piece.w / 2, y * piece.d / 2, np.maximum(z, 0) * piece.h], -1).reshape(-1, 3)
    faces = [
        (i * n + j, (i + 1) * n + j, (i + 1) * n + j + 1, i * n + j + 1) for i in range(n - 1) for j in range(n - 1)
    ]
    form = begun(piece)
    form.add(points, faces, stuff)
    form.build("peak", STAYS)


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "barbed wire": _wire,
    "crater": _crater,
    "dish": _dish,
    "hull block": _block,
    "hull hatch": _hatch,
    "hull lamp": _lamp,
    "lander": _lander,
    "peak": _peak,
    "sandbags": _bags,
    "smoke": _smoke,
    "solar wing": _wing,
    "spear": _spear,
    "spire": _spire,
}
