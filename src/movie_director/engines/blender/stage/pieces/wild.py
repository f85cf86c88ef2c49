# SPDX-License-Identifier: GPL-3.0-or-later
"""What nature leaves about: ferns, logs, boulders, reeds, creepers, shafts of light."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping

import bpy
import numpy as np

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.pieces.common import STAYS, begun, told
from movie_director.engines.blender.stage.pieces.graves import leaves
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.trees import limb
from movie_director.places import Piece


def _chance(piece: Piece) -> random.Random:
    return random.Random(round(piece.x * 31) * 101 + round(piece.y * 17))


def _ferns(setting: Setting, piece: Piece) -> None:
    """Ferns over the piece's footprint: arching fronds in tufts."""
    green = setting.matter.pieces("fern", ["#3f6a2a", "#4b7a32", "#365c26", "#5a8738"], 0.7)
    chance, form = _chance(piece), begun(piece)
    points, faces = [], []
    for _ in range(max(3, int(piece.w * piece.d * 1.6))):
        bx, by = chance.uniform(-0.5, 0.5) * piece.w, chance.uniform(-0.5, 0.5) * piece.d
        for k in range(9):
            angle, long = k * 0.7 + chance.uniform(-0.2, 0.2), piece.h * chance.uniform(0.8, 1.3)
            c, s = math.cos(angle), math.sin(angle)
            for j in range(5):
                a, b = j / 5, (j + 1) / 5
                rows = []
                for t in (a, b):
                    out, up, wide = long * t, piece.h * (1.7 * t - 1.5 * t * t), 0.11 * (1 - t) + 0.01
                    rows.append(
                        (
                            (bx + c * out - s * wide, by + s * out + c * wide, up),
                            (bx + c * out + s * wide, by + s * out - c * wide, up),
                        )
                    )
                n = len(points)
                points += [rows[0][0], rows[0][1], rows[1][1], rows[1][0]]
                faces.append((n, n + 1, n + 2, n + 3))
    form.add(points, faces, green)
    form.build("ferns")


def _log(setting: Setting, piece: Piece) -> None:
    bark = setting.matter.paint("tree bark", "#453526", 0.9, vary=0.35, scale=6, bump=0.6, stretch=(4, 4, 1))
    moss = setting.matter.paint("moss", "#4a5c2a", 0.95, vary=0.3, scale=7)
    form, r = begun(piece), piece.h / 2
    form.cylinder((0, 0, r * 0.9), r, piece.w, bark, top=r * 0.8, sides=12, axis="x")
    form.ball((0, 0, r * 1.3), (piece.w * 0.4, r * 0.85, r * 0.62), moss, 14)
    for k in (-0.3, 0.2):
        form.cylinder((piece.w * k, r * 0.5, r * 1.9), 0.06, 0.5, bark, 0.03, sides=7)
    form.build("log")


def _boulder(setting: Setting, piece: Piece) -> None:
    """A rock as large as the piece, cracked and rough."""
    colour = told(piece, "colour", "#6f6b63")
    stone = setting.matter.paint(f"boulder {colour}", colour, 0.92, vary=0.3, scale=1.4, bump=0.9)
    knob, noise = Form(), np.random.default_rng(abs(round(piece.x * 31 + piece.y * 17)) + setting.place.seed)
    knob.ball((0, 0, 0), (0.5, 0.5, 0.5), stone, 26)
    points, faces = knob.raw()
    long = points / (np.linalg.norm(points, axis=1, keepdims=True) + 1e-6)
    for speed, share in ((2.1, 0.16), (4.3, 0.1), (9.0, 0.045)):
        turn = noise.normal(0, speed, (3, 3))
        points = points * (1 + share * np.sin(long @ turn + noise.uniform(0, 6, 3)).sum(axis=1, keepdims=True) / 1.7)
    # Broken faces: what stands out beyond a few planes is cut.
    for _ in range(9):
        way = noise.normal(0, 1, 3)
        way /= np.linalg.norm(way)
        over = np.maximum(points @ way - 0.42, 0)[:, None]
        points = points - over * way
    form = begun(piece)
    form.add(
        points * np.array([piece.w, piece.d, piece.h * 1.25]) * 0.96 + np.array([0, 0, piece.h * 0.36]), faces, stone
    )
    form.build("boulder", STAYS if piece.y > 3 or abs(piece.x) > 5 else None)


def _reeds(setting: Setting, piece: Piece) -> None:
    green = setting.matter.pieces("reeds", ["#6f7a3c", "#7f8a48", "#5c6a32", "#8f8a55"], 0.8)
    head, chance, form = setting.matter.paint("reed head", "#4a3220", 0.9), _chance(piece), begun(piece)
    points, faces = [], []
    for k in range(int(piece.w * piece.d * 42)):
        x, y, h = (
            chance.uniform(-0.5, 0.5) * piece.w,
            chance.uniform(-0.5, 0.5) * piece.d,
            piece.h * chance.uniform(0.6, 1.1),
        )
        lean, n = chance.gauss(0, 0.14), len(points)
        points += [(x - 0.015, y, -0.3), (x + 0.015, y, -0.3), (x + lean, y + lean * 0.5, h)]
        faces.append((n, n + 1, n + 2))
        if k % 9 == 0:
            form.cylinder((x, y, h * 0.8), 0.025, 0.18, head, sides=6)
            form.box((x, y, h * 0.4), (0.012, 0.012, h * 0.8), green, 0)
    form.add(points, faces, green)
    form.build("reeds")


def _broad(setting: Setting, piece: Piece) -> None:
    """Big-leaved undergrowth of the jungle."""
    green, chance, form = (
        setting.matter.pieces("broad leaf", ["#2f5a26", "#3b6b2c", "#26481f", "#4a7a34", "#567f38"], 0.45),
        _chance(piece),
        begun(piece),
    )
    for _ in range(max(9, int(piece.w * piece.d * 16))):
        x, y = chance.uniform(-0.4, 0.4) * piece.w, chance.uniform(-0.4, 0.4) * piece.d
        angle, long, wide = chance.uniform(0, 6.28), piece.h * chance.uniform(0.5, 1.0), chance.uniform(0.12, 0.26)
        c, s, rise = math.cos(angle), math.sin(angle), piece.h * chance.uniform(0.5, 1.05)
        spine = [(x + c * long * t, y + s * long * t, rise * (1.9 * t - 1.1 * t * t)) for t in (0.0, 0.35, 0.7, 1.0)]
        for (ax, ay, az), (bx, by, bz), wa, wb in zip(
            spine, spine[1:], (0.02, wide, wide * 0.9), (wide, wide * 0.9, 0.01), strict=False
        ):
            for side in (-1, 1):
                form.sheet(
                    [
                        (ax, ay, az),
                        (bx, by, bz),
                        (bx - s * wb * side, by + c * wb * side, bz - 0.05),
                        (ax - s * wa * side, ay + c * wa * side, az - 0.05),
                    ],
                    green,
                )
    form.build("broad leaves")


def _shaft(setting: Setting, piece: Piece) -> None:
    """A shaft of light between trees: seen by day alone, and by the lens alone."""
    if setting.place.time != "day" or setting.place.weather not in ("clear", "wind"):
        return

    name, form = "light shaft", begun(piece)
    stuff = bpy.data.materials.get(name)
    if stuff is None:
        stuff = bpy.data.materials.new(name)
        stuff.use_nodes = stuff["clear"] = True
        stuff.cycles.emission_sampling = "NONE"
        tree = stuff.node_tree
        tree.nodes.clear()
        out, both = tree.nodes.new("ShaderNodeOutputMaterial"), tree.nodes.new("ShaderNodeAddShader")
        clear, shine = tree.nodes.new("ShaderNodeBsdfTransparent"), tree.nodes.new("ShaderNodeEmission")
        shine.inputs[0].default_value, shine.inputs[1].default_value = (1.0, 0.93, 0.7, 1), 0.11
        tree.links.new(clear.outputs[0], both.inputs[0])
        tree.links.new(shine.outputs[0], both.inputs[1])
        tree.links.new(both.outputs[0], out.inputs["Surface"])
    lean = piece.h * 0.75
    form.sheet([(0, 0, 0), (piece.w, 0, 0), (piece.w - lean, 0.3, piece.h), (-lean, 0.3, piece.h)], stuff)
    thing = form.build(name, {"stays": True, "clear": True})
    thing.visible_shadow = thing.visible_diffuse = thing.visible_glossy = False


def _weed(setting: Setting, piece: Piece) -> None:
    """Tumbleweed, or a dry bush."""
    twig, chance, form = (
        setting.matter.pieces("dry twig", ["#8a7448", "#7a653c", "#9a8455"], 0.9),
        _chance(piece),
        begun(piece),
    )
    r = piece.h / 2
    for _ in range(110):
        a, b = [[chance.gauss(0, 1) for _ in range(3)] for _ in range(2)]
        p, q = ([c / (math.sqrt(sum(k * k for k in w)) or 1) * r * chance.uniform(0.5, 1) for c in w] for w in (a, b))
        form.sheet(
            [
                (p[0], p[1], p[2] + r),
                (p[0] + 0.012, p[1], p[2] + r + 0.012),
                (q[0] + 0.012, q[1], q[2] + r + 0.012),
                (q[0], q[1], q[2] + r),
            ],
            twig,
        )
    form.build("dry bush")


def _giant(setting: Setting, piece: Piece) -> None:
    """A tree whose crown is above the picture: buttress roots, creepers; `dead` has moss on bare boughs."""
    dead = bool(piece.look.get("dead", False))
    bark = setting.matter.paint("giant bark", "#4a3d2e", 0.95, vary=0.35, scale=4, bump=0.7, stretch=(4, 4, 0.8))
    green = setting.matter.pieces("vine", ["#3f5a2a", "#4b6a30", "#34481f"], 0.8)
    chance, form, r, h = _chance(piece), begun(piece), piece.w * 0.32, piece.h
    form.lathe([(r * 1.5, -0.2), (r, 1.0), (r * 0.8, 4.0), (r * 0.6, h)], (0, 0, 0), bark, 14)
    for k in range(6):
        a = k * 1.05
        c, s = math.cos(a), math.sin(a)
        for way in (1, -1):
            form.sheet(
                [
                    (c * r * 0.7, s * r * 0.7, 1.9),
                    (c * r * 3.0, s * r * 3.0, -0.1),
                    (c * r * 0.5 - s * 0.12, s * r * 0.5 + c * 0.12, -0.1),
                ][::way],
                bark,
            )
    for k in range(5):
        limb(form, bark, (0, 0, h * (0.42 + 0.1 * k)), 2.4 * k, 2.6, 0.14, 3, chance.uniform(0.1, 0.45))
    for _ in range(12 if dead else 16):
        a, out = chance.uniform(0, 6.28), chance.uniform(0.2, 2.4)
        x, y, top = math.cos(a) * (r + out), math.sin(a) * (r + out), h * chance.uniform(0.42, 0.62)
        drop = chance.uniform(0.8, 2.2) if dead else chance.uniform(1.5, top - 1.5)
        form.box((x, y, top - drop / 2), (0.035, 0.035, drop), green, 0)
        for j in range(int(drop / 0.16)):
            z, turn = top - j * 0.16, chance.uniform(0, 6.28)
            c, s = math.cos(turn) * 0.13, math.sin(turn) * 0.13
            form.sheet(
                [
                    (x, y, z),
                    (x + c - s * 0.4, y + s + c * 0.4, z - 0.1),
                    (x + 2 * c, y + 2 * s, z - 0.28),
                    (x + c + s * 0.4, y + s - c * 0.4, z - 0.1),
                ],
                green,
            )
    if not dead:
        leaves(
            form,
            setting.matter.pieces("foliage", ["#52752f", "#5f8536", "#466828", "#6f913f", "#809a48"], 0.6),
            chance,
            (0, 0, h * 0.8),
            (3.8, 3.8, h * 0.22),
            1800,
            0.26,
        )
    form.build("giant tree", STAYS)


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "boulder": _boulder,
    "broad leaves": _broad,
    "dry bush": _weed,
    "ferns": _ferns,
    "giant tree": _giant,
    "light shaft": _shaft,
    "log": _log,
    "reeds": _reeds,
}
