# SPDX-License-Identifier: GPL-3.0-or-later
"""The things a script names, laid where an insert can show them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any

import bpy
import numpy as np
from mathutils import Matrix, Vector

from movie_director.engines.blender.stage import flames, kit
from movie_director.engines.blender.stage.label import labelled
from movie_director.engines.blender.stage.pieces import PIECES
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import SURFACE, Prop
from movie_director.places import Piece
from movie_director.prophouse.setpieces import SET_PIECES, SetPiece
from movie_director.prophouse.sizes import KIT, kit_of

APART = 0.1
"""Metres to each side of the middle of even the smallest thing on a surface."""
REACH = 0.6
"""Metres from the middle of the surface within which things lie; the next row is behind."""
FLOOR = ((1.25, 0.35), (-1.25, 0.35), (1.5, -0.1), (-1.5, -0.1))
STAYS: dict[str, object] = {"stays": True}
OURS = "kit#"
"""How ids of what we build ourselves begin."""
DROP = 1.2
"""Metres below and above which a thing that stands on furniture or on the ground looks for what it stands on."""


def lay(setting: Setting, props: Sequence[Prop]) -> None:
    """Lay out the props on the surface and on the floor; those in hands belong to the people.

    On the surface the first lies in the middle, and the others to its left and right, as far apart as they are wide.
    """
    left = right = floor = 0.0
    back = SURFACE[1] - 0.06
    for item in props:
        if item.where == "hand":
            continue
        if item.at is not None:
            x, y, z, turn = item.at
            make(setting, item, x, y, _settled(x, y, z) if item.where == "floor" else z, turn)
            continue
        if item.where == "surface":
            half = max(APART, _width(item) / 2 + 0.015)
            if min(-left, right) + 2 * half > REACH:
                left, right, back = 0.0, 0.0, back + 0.1
            x = 0.0 if left == right else left - half if -left <= right else right + half
            left, right = min(left, x - half), max(right, x + half)
            y, z = back, SURFACE[2]
        else:
            (x, y), z = FLOOR[int(floor) % len(FLOOR)], 0.0
            floor += 1
        make(setting, item, x, y, z)


def _settled(x: float, y: float, z: float) -> float:
    """The height of what is really there below a point: a model may be lower than its place in the plan, and no
    country is flat. What hangs in the air stays there."""
    if z > 2.5:
        return z
    graph = bpy.context.evaluated_depsgraph_get()
    hit, where, _, _, thing, _ = bpy.context.scene.ray_cast(graph, (x, y, z + 0.12), (0, 0, -1), distance=DROP)
    return float(where[2]) if hit and not thing.get("prop") else z


def _width(item: Prop) -> float:
    name = kit_name(item)
    size = KIT[name].size if name is not None else item.size
    return 0.0 if size is None else size[0]


def kit_name(item: Prop) -> str | None:
    """Return the piece of our kit that is chosen or, where nothing is, that the words name."""
    if item.model is not None and item.model.startswith(OURS):
        key = item.model.removeprefix(OURS).replace("-", " ")
        return key if key in KIT else kit_of(item.words)
    return kit_of(item.words) if item.model is None else None


def make(setting: Setting, item: Prop, x: float, y: float, z: float, turn: float = 16) -> None:
    """As `_make`; what comes on the stage is called by the script's words."""
    with labelled(item.words.lower(), where=item.where):
        _make(setting, item, x, y, z, turn)


def _make(setting: Setting, item: Prop, x: float, y: float, z: float, turn: float) -> None:
    """Stand a thing at a point: its chosen model, else what we build by its words; else a box, said in `unmet`."""
    if item.model is not None and item.model in SET_PIECES:
        _build(setting, item, SET_PIECES[item.model], (x, y, z), turn)
        return
    chosen = item.model is not None and not item.model.startswith(OURS)
    if chosen and _put(setting, item, x, y, z, turn):
        return
    if chosen:
        _say(setting, setting.furniture.why_not(item.model or "", item.crc))
    name = kit_name(item) or kit_of(item.words)
    if name is None:
        name = "box"
        _say(setting, f"nothing looks like `{item.words}`; a box stands in")
    words = f"{item.state} {item.words}".strip()
    thing = kit.make(setting, name, x, y, z, words, item.text or quoted(item.words), turn, item.colour)
    if item.state == "fallen":
        _topple(thing, KIT[name].size, x, y, z)
    if item.state not in ("unlit", "broken"):
        thing[flames.BURNS] = name


def _topple(thing: Any, size: tuple[float, float, float], x: float, y: float, z: float) -> None:
    """Lay a thing on its side, its middle where it stood, at the angle at which it would come to rest."""
    if size[2] < 0.78 * max(size[:2]):
        return  # what is flat lies already
    points = np.empty(len(thing.data.vertices) * 3, np.float32)
    thing.data.vertices.foreach_get("co", points)
    world = np.array(thing.matrix_world, np.float32)
    placed = points.reshape(-1, 3) @ world[:3, :3].T + world[:3, 3] - np.array((x, y, z), np.float32)
    angle = min(range(60, 126), key=lambda degrees: (not _rests(placed, degrees), abs(degrees - 90)))
    lying = placed @ np.array(Matrix.Rotation(math.radians(angle), 3, "Y"), np.float32).T
    low, high = lying.min(axis=0), lying.max(axis=0)
    back = Matrix.Translation(Vector((x - float(low[0] + high[0]) / 2, y, z - float(low[2]))))
    turn = back @ Matrix.Rotation(math.radians(angle), 4, "Y") @ Matrix.Translation(Vector((-x, -y, -z)))
    thing.matrix_world = turn @ thing.matrix_world
    bpy.context.view_layer.update()


def _rests(points: np.ndarray, degrees: float) -> bool:
    """Whether a thing stays as it lies when it is turned by an angle: its middle is above what touches the ground."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    along, up = c * points[:, 0] + s * points[:, 2], c * points[:, 2] - s * points[:, 0]
    touching = along[up < up.min() + 0.006]
    return bool(touching.min() < along.mean() < touching.max())


def _build(setting: Setting, item: Prop, piece: SetPiece, at: tuple[float, float, float], turn: float) -> None:
    """Have the builders of places build it, as large as it is; what hangs has the middle of its back on the wall."""
    w, d, h = item.size or piece.size
    x, y, z = at
    if piece.wall:
        way = math.radians(turn)
        x, y, z = x - d / 2 * math.sin(way), y + d / 2 * math.cos(way), z + h / 2
    look = dict(piece.look)
    if item.text:
        look["text"] = item.text.upper().replace("\n", "|")
    if item.colour:
        look["colour"] = item.colour
    before = set(bpy.data.objects)
    faces = 0.0 if piece.wall else turn  # some builders of what hangs know the back wall alone
    role = "wall" if piece.wall else "floor"
    PIECES[piece.piece](setting, Piece(piece.piece, x, y, z, faces, w, d, h, look=look, role=role))
    spin = Matrix.Translation((x, y, 0)) @ Matrix.Rotation(math.radians(turn - faces), 4, "Z")
    for thing in bpy.data.objects:
        if thing not in before:
            thing.matrix_world = spin @ Matrix.Translation((-x, -y, 0)) @ thing.matrix_world
            thing["stays"] = True


def _say(setting: Setting, line: str) -> None:
    if line not in setting.unmet:
        setting.unmet.append(line)


def quoted(words: str) -> str:
    """Return what is written on it, where the script says so in quotes: `a sign "CLOSED"`."""
    found = re.search(r"[\"\u201c]([^\"\u201d]+)[\"\u201d]", words)
    return found[1].strip() if found else ""


def _put(setting: Setting, item: Prop, x: float, y: float, z: float, turn: float) -> bool:
    """Stand the chosen model, as large as it is."""
    model = setting.furniture.model(item.model or "", item.crc)
    if model is None:
        return False
    size = item.size or model.size
    thing = setting.furniture.put(model.id, x, y, z, turn, tags=STAYS, crc=item.crc, colour=item.colour, size=size)
    if thing is None:
        return False
    bpy.context.view_layer.update()
    if item.state == "fallen":
        _topple(thing, size, x, y, z)
    return True
