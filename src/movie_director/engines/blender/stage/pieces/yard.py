# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in yards and alleys: walls, fences, gates, bins, stairs on the wall."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping

from movie_director.engines.blender.stage.pieces.common import STAYS, begun, burn, iron, lit, steel, told, wood
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece


def _bins(setting: Setting, piece: Piece) -> None:
    """A steel skip with lids and a few sacks in front."""
    skin = setting.matter.paint(
        f"dumpster {told(piece, 'colour', '#2f4a3c')}", told(piece, "colour", "#2f4a3c"), 0.5, 0.3, vary=0.25, scale=3
    )
    form, w, d, h = begun(piece), piece.w, piece.d, piece.h
    form.box((0, 0, h * 0.5), (w, d, h * 0.8), skin, 0.02)
    for k in range(5):
        form.box((w * (k / 4 - 0.5) * 0.92, -d / 2 - 0.02, h * 0.5), (0.06, 0.05, h * 0.74), skin, 0)
    lid = setting.matter.paint("dumpster lid", "#1c1e1f", 0.6)
    for side in (-1, 1):
        form.box((side * w * 0.25, 0, h * 0.94), (w * 0.48, d + 0.06, 0.05), lid, 0.01, tilt=4)
    form.build("dumpster")


def _sacks(setting: Setting, piece: Piece) -> None:
    """Heaps of black rubbish sacks."""
    black = setting.matter.paint("rubbish sack", "#17181a", 0.3, vary=0.3, scale=14, bump=0.9)
    chance, form = random.Random(round(piece.x * 77 + piece.y * 13)), begun(piece)
    for k in range(5):
        size = piece.h * chance.uniform(0.42, 0.6)
        x, y = piece.w * chance.uniform(-0.3, 0.3), piece.d * chance.uniform(-0.28, 0.28)
        form.ball((x, y, size * 0.8 + (0.25 if k == 4 else 0)), (size, size * 0.85, size * 0.85), black, 14)
    form.build("sacks")


def _brick_wall(setting: Setting, piece: Piece) -> None:
    """A tall wall, of brick with windows high up, its face towards -y."""
    made, form = told(piece, "made", "brick"), begun(piece)
    w, d, h = piece.w, piece.d, piece.h
    form.box(
        (0, d / 2 - (d - 0.02) / 2, h / 2), (w, d - 0.02, h), masonry(setting, made, told(piece, "colour", "")), 0.01
    )
    chance = random.Random(round(piece.x * 31 + piece.y * 17) + setting.place.seed)
    if piece.look.get("windows", False):
        frame = setting.matter.paint("old sash", "#3c3a36", 0.6)
        dark = setting.matter.paint("pane dark", "#0d1218" if setting.place.dark else "#28323c", 0.06, coat=0.5)
        glow = setting.matter.glow("pane lit alley", "#ffbf70", 1.6, "#604020")
        sill = setting.matter.paint("old sill", "#77716a", 0.85)
        x = -w / 2 + 1.6
        while x < w / 2 - 1:
            for z in (3.4, 6.2, 9.0):
                if z + 1 < h and chance.random() < 0.85:
                    pane = glow if lit(setting) and chance.random() < 0.35 else dark
                    form.box((x, -d / 2 + 0.01, z), (1.0, 0.06, 1.5), frame, 0)
                    form.box((x, -d / 2 - 0.015, z), (0.84, 0.04, 1.34), pane, 0)
                    form.box((x, -d / 2 - 0.03, z), (0.84, 0.04, 0.05), frame, 0)
                    form.box((x, -d / 2 - 0.06, z - 0.8), (1.2, 0.18, 0.08), sill, 0.01)
            x += 2.7
    # As a wall of a room it is not seen from behind.
    turn = math.radians(piece.turn)
    out = (math.sin(turn), -math.cos(turn), 0.0)
    level = out[0] * piece.x + out[1] * piece.y + d / 2
    form.build("tall wall", {"wall": [*out, level]} if piece.look.get("aside", False) else STAYS)


def masonry(setting: Setting, made: str, colour: str = "") -> object:
    """Brick, stone, plaster or concrete as a wall shows it."""
    usual = {
        "brick": "#6b3d2e",
        "stone": "#837c70",
        "plaster": "#b5a88e",
        "concrete": "#85827b",
        "board": "#a8a294",
        "metal": "#7b858a",
    }
    hue = colour or usual.get(made, usual["plaster"])
    name = f"masonry {made} {hue}"
    known = name in setting.matter._made
    stuff = setting.matter.paint(name, hue, 0.88, vary=0.16, scale=2.2, bump=0.2)
    if known or made not in ("brick", "stone", "board", "metal"):
        return stuff
    tree = stuff.node_tree
    surface = tree.nodes["Principled BSDF"]
    geometry, split, flat = (
        tree.nodes.new("ShaderNodeNewGeometry"),
        tree.nodes.new("ShaderNodeSeparateXYZ"),
        tree.nodes.new("ShaderNodeCombineXYZ"),
    )
    along = tree.nodes.new("ShaderNodeMath")
    along.operation = "ADD"
    tree.links.new(geometry.outputs["Position"], split.inputs[0])
    tree.links.new(split.outputs["X"], along.inputs[0])
    tree.links.new(split.outputs["Y"], along.inputs[1])
    tree.links.new(along.outputs[0], flat.inputs["X"])
    tree.links.new(split.outputs["Z"], flat.inputs["Y"])
    node = tree.nodes.new("ShaderNodeTexBrick")
    wide, high = {"brick": (0.24, 0.08), "stone": (0.62, 0.3), "board": (9.0, 0.16), "metal": (0.2, 9.0)}[made]
    node.inputs["Scale"].default_value = 1.0
    node.inputs["Brick Width"].default_value, node.inputs["Row Height"].default_value = wide, high
    node.inputs["Mortar Size"].default_value = 0.007 if made != "stone" else 0.016
    base = surface.inputs["Base Color"]
    before = base.links[0].from_socket if base.links else None
    for socket, k in (("Color1", 1.14), ("Color2", 0.78), ("Mortar", 0.62 if made != "brick" else 1.25)):
        node.inputs[socket].default_value = (
            k,
            k * (0.98 if made == "brick" else 1),
            k * (0.95 if made == "brick" else 1),
            1,
        )
    mix = tree.nodes.new("ShaderNodeMix")
    mix.data_type, mix.blend_type = "RGBA", "MULTIPLY"
    mix.inputs[0].default_value = 1
    tree.links.new(flat.outputs[0], node.inputs["Vector"])
    if before is not None:
        tree.links.new(before, mix.inputs[6])
    tree.links.new(node.outputs["Color"], mix.inputs[7])
    tree.links.new(mix.outputs[2], base)
    return stuff


def _fire_escape(setting: Setting, piece: Piece) -> None:
    """Iron landings and ladders before a wall at the piece's back."""
    bar, form, w, d = iron(setting), begun(piece), piece.w, piece.d
    for level in (2.9, 5.7, 8.5):
        if level + 1 > piece.h:
            break
        for k in range(7):
            form.box((0, -d / 2 + d * k / 6, level), (w, 0.05, 0.03), bar, 0)
        for side in (-1, 1):
            form.box((side * w / 2, 0, level), (0.05, d, 0.05), bar, 0)
            form.box((side * w / 2, 0, level + 0.95), (0.03, d, 0.03), bar, 0)
        for z in (0.45, 0.95):
            form.box((0, -d / 2, level + z), (w, 0.03, 0.03), bar, 0)
        for k in range(9):
            form.box((w * (k / 8 - 0.5), -d / 2, level + 0.47), (0.02, 0.02, 0.95), bar, 0)
        for k in range(10):
            form.box((-w / 2 + 0.5 + (w - 1) * k / 9, -d / 4, level + 0.1 + 2.6 * k / 9), (0.28, 0.5, 0.03), bar, 0)
    for side in (-0.2, 0.2):
        form.box((w * 0.32 + side, -d / 2, 2.0), (0.03, 0.03, 1.9), bar, 0)
    for k in range(6):
        form.box((w * 0.32, -d / 2, 1.2 + 0.32 * k), (0.4, 0.025, 0.025), bar, 0)
    form.build("fire escape", STAYS)


def _picket(setting: Setting, piece: Piece) -> None:
    paint = setting.matter.paint(f"picket {told(piece, 'colour', '#e4e1d6')}", told(piece, "colour", "#e4e1d6"), 0.6)
    form, count = begun(piece), round(piece.w / 0.16)
    for z in (0.25, piece.h - 0.2):
        form.box((0, 0.03, z), (piece.w, 0.04, 0.08), paint, 0)
    for k in range(count):
        form.box(((k + 0.5) * piece.w / count - piece.w / 2, 0, piece.h / 2), (0.09, 0.025, piece.h), paint, 0)
    form.build("picket fence")


def _rail_fence(setting: Setting, piece: Piece) -> None:
    """Posts and rails of rough wood."""
    board, form, count = wood(setting, "#6f5a42"), begun(piece), max(2, round(piece.w / 2.2))
    for k in range(count + 1):
        form.box((k * piece.w / count - piece.w / 2, 0, piece.h / 2), (0.13, 0.13, piece.h), board, 0.01)
    for z in (0.4, 0.75, 1.1):
        if z < piece.h:
            form.box((0, -0.06, z), (piece.w, 0.05, 0.12), board, 0.008)
    form.build("rail fence")


def _wire_fence(setting: Setting, piece: Piece) -> None:
    """Chain link between steel posts, with barbed wire on top where `barbed`."""
    pipe, form, count = steel(setting), begun(piece), max(2, round(piece.w / 2.6))
    wire = setting.matter.paint("wire", "#9a9da0", 0.4, 0.7)
    for k in range(count + 1):
        form.cylinder((k * piece.w / count - piece.w / 2, 0, piece.h / 2), 0.035, piece.h, pipe, sides=8)
    form.box((0, 0, piece.h - 0.03), (piece.w, 0.04, 0.04), pipe, 0)
    step = 0.3 if piece.w > 14 else 0.2
    rise, cells = piece.h - 0.1, int((piece.w + piece.h) / step)
    for k in range(cells):
        for way in (-1, 1):
            low = -piece.w / 2 + k * step - (rise if way > 0 else 0)
            a, b = low, low + way * rise if way > 0 else low - rise
            x0, x1 = max(min(a, b), -piece.w / 2), min(max(a, b), piece.w / 2)
            if x1 - x0 < 0.05:
                continue
            z0, z1 = ((x0 - a) / (b - a) * rise, (x1 - a) / (b - a) * rise)
            form.sheet([(x0, 0, z0), (x0, 0, z0 + 0.013), (x1, 0, z1 + 0.013), (x1, 0, z1)], wire)
    if piece.look.get("barbed", False):
        for j in range(3):
            form.box((0, -0.1 - 0.08 * j, piece.h + 0.08 + 0.1 * j), (piece.w, 0.012, 0.012), wire, 0)
            for k in range(int(piece.w / 0.3)):
                form.box(
                    (k * 0.3 - piece.w / 2, -0.1 - 0.08 * j, piece.h + 0.08 + 0.1 * j),
                    (0.012, 0.06, 0.06),
                    wire,
                    0,
                    tilt=40,
                )
    form.build("wire fence", STAYS)


def _wall(setting: Setting, piece: Piece) -> None:
    """A low or high wall with a coping."""
    made = told(piece, "made", "brick")
    stuff = masonry(setting, made, told(piece, "colour", ""))
    form = begun(piece)
    form.box((0, 0, piece.h / 2), (piece.w, piece.d, piece.h), stuff, 0.01)
    cope = setting.matter.paint("coping", "#8d887e", 0.85, vary=0.12, scale=3)
    form.box((0, 0, piece.h + 0.03), (piece.w + 0.05, piece.d + 0.12, 0.09), cope, 0.015)
    form.build("yard wall", STAYS if piece.look.get("stays", True) else None)


def _wall_lamp(setting: Setting, piece: Piece) -> None:
    """A shaded lamp on a bracket, out from the wall behind."""
    bar, form = iron(setting), begun(piece)
    form.box((0, -0.3, 0.1), (0.04, 0.6, 0.04), bar, 0)
    form.lathe([(0.26, 0), (0.12, 0.16), (0.05, 0.24)], (0, -0.6, -0.1), bar, 18)
    glow = (
        setting.matter.glow("bulb", "#ffd9a0", 14) if lit(setting) else setting.matter.paint("bulb off", "#e0dccf", 0.3)
    )
    form.ball((0, -0.6, -0.08), 0.07, glow, 12)
    form.build("wall lamp", STAYS)
    tip = form._turn @ (0.0, -0.7, -0.2) + form._move
    burn(setting, (float(tip[0]), float(tip[1]), float(tip[2])), float(piece.look.get("watts", 120)))


def _pallets(setting: Setting, piece: Piece) -> None:
    board, form = wood(setting, "#8a7250"), begun(piece)
    for k in range(int(piece.h / 0.15)):
        for j in range(6):
            form.box((piece.w * (j / 5 - 0.5) * 0.9, 0, 0.13 + 0.15 * k), (0.12, piece.d, 0.02), board, 0)
        for j in (-1, 0, 1):
            form.box((0, j * piece.d * 0.42, 0.07 + 0.15 * k), (piece.w, 0.1, 0.09), board, 0)
    form.build("pallets")


def _pipes(setting: Setting, piece: Piece) -> None:
    """Rain pipes on a wall."""
    pipe, form = setting.matter.paint("rain pipe", "#2a2c2e", 0.4, 0.5), begun(piece)
    form.cylinder((0, 0, piece.h / 2), 0.06, piece.h, pipe, sides=10)
    for z in range(1, int(piece.h), 2):
        form.box((0, 0.03, z), (0.18, 0.06, 0.05), pipe, 0)
    form.build("pipes", STAYS)


def _washing(setting: Setting, piece: Piece) -> None:
    """A line of washing, `z` up."""
    line = setting.matter.paint("cord", "#16130f", 0.6)
    cloth = setting.matter.pieces("washing", ["#d8d4c8", "#8ea0b0", "#b98a80", "#c9c09c", "#e2dfd6"], 0.9)
    chance, form = random.Random(round(piece.y * 91)), begun(piece)
    form.box((0, 0, piece.h), (piece.w, 0.01, 0.01), line, 0)
    x = -piece.w / 2 + 0.5
    while x < piece.w / 2 - 0.8:
        wide, drop = chance.uniform(0.4, 0.9), chance.uniform(0.5, piece.h)
        form.box((x + wide / 2, 0, piece.h - drop / 2), (wide, 0.015, drop), cloth, 0)
        x += wide + chance.uniform(0.05, 0.3)
    form.build("washing", STAYS)


PIECES: Mapping[str, Callable[[Setting, Piece], None]] = {
    "bins": _bins,
    "fire escape": _fire_escape,
    "pallets": _pallets,
    "picket fence": _picket,
    "pipes": _pipes,
    "rail fence": _rail_fence,
    "sacks": _sacks,
    "tall wall": _brick_wall,
    "wall": _wall,
    "wall lamp": _wall_lamp,
    "washing": _washing,
    "wire fence": _wire_fence,
}
