# SPDX-License-Identifier: GPL-3.0-or-later
"""The door of a room that stands open: its frame, its leaf about the hinge, and the space behind it.

A leaf that somebody turns in the shot is not built here: it goes to whoever draws the people (`export`), as triangles
of the world in which it is shut. See `held` for the arrays.
"""

from __future__ import annotations

import math
import random
from pathlib import Path
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage import held, opening
from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.held import mesh_of
from movie_director.engines.blender.stage.outside import VIEWS
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Piece, Room
from movie_director.places.doorway import MIDDLE, PORCH, STEP, Doorway, doorway_of

Stand = tuple[float, float, float]
HALL = 1.6
"""Metres that a house's hall is deep."""
DEEP, ASIDE = 1.7, 1.15
"""Metres that the space behind a door is deep, and reaches beyond it at each side."""
FRONTS = ("#5a2420", "#27433c", "#2d3c58", "#4a3222")
"""What front doors of houses are painted."""
_SHINES = 0.6
"""Albedo that looks as bright in a lit room as one unit of what shines."""
_STANDS = {"back": 180.0, "left": -90.0, "right": 90.0, "front": 0.0}
_GLOWS = {"day": (0.34, "#b9b3a6"), "dawn": (0.2, "#a89c8c"), "dusk": (0.24, "#a08c78"), "night": (0.17, "#94806a")}


def of(setting: Setting) -> Doorway | None:
    """The door of the place, where it stands open; None where it is shut."""
    return doorway_of(setting.plan) if setting.place.ajar is not None else None


def stand_open(setting: Setting, room: Room, form: Form, span: opening.Span, door: Doorway, stand: Stand) -> None:
    """Put the open door into its hole of a wall."""
    what = door.opening.what
    opening.trim(setting, room.finish, form, span, "door" if what == "window" else what)
    a, b, low, high = span
    for p, q in ((a, door.start), (door.end, b)):
        if q - p > 0.01:  # the leaf of two that stays shut
            opening.put(setting, room.finish, form, (p, q, low, high), door.opening)
    _jamb(setting, room, form, span)
    if setting.place.leaf:
        leaf = _leaf(setting, room, door)
        leaf.bend(lambda points: turned(points, door, setting.place.ajar or 0.0))
        leaf.build("open door")
    seen = door.opening.view
    if seen in VIEWS and seen not in ("passage", "dark"):
        others = [o for o in room.of(door.opening.wall) if o is not door.opening and (o.glazed or o.what == "pane")]
        if not others:
            x, y = _middle(door)
            turn = {"back": 0.0, "left": 90.0, "right": -90.0, "front": 180.0}[door.opening.wall]
            VIEWS[seen](setting, (x, y, turn))
        return
    _behind(setting, room, span, stand, unseen=seen == "dark")


def front_paint(setting: Setting, piece: Piece) -> Any:
    """What a house's front door is painted: drawn after the colours of its walls and of its roof."""
    chance = random.Random(round(piece.x * 31 + piece.y * 17) + setting.place.seed * 7)
    chance.choice(range(4)), chance.choice(range(3))
    return setting.matter.paint("front door", chance.choice(FRONTS), 0.4)


def front(setting: Setting, piece: Piece) -> Doorway | None:
    """The front door of a house, where it is the place's and stands open."""
    door = of(setting)
    return door if door is not None and door.piece is piece else None


def hall(setting: Setting, form: Form, at: float, y0: float, skin: Any) -> None:
    """What is in a house's front where its door stands open: the frame and a dim hall, in the house's own frame."""
    glow, tone = _GLOWS[setting.place.time]
    wall = setting.matter.gradient("beyond the door", [(0.0, _dim(tone, 0.6)), (1.0, tone)], 0, 2.4, 1.3 * glow)
    floor = setting.matter.glow("beyond the door floor", "#7a5a3c", glow)
    a, b, back, low, top = at - 0.475, at + 0.475, y0 + HALL, 0.255, 2.19
    for x in (at - 0.5375, at + 0.5375):
        form.box((x, y0 - 0.02, 1.22), (0.125, 0.1, 2.4), skin, 0)
    form.box((at, y0 - 0.02, 2.305), (0.95, 0.1, 0.23), skin, 0)
    for p, q in ((a, a), (b, b)):
        face = [(p, y0 - 0.07, low), (p, y0 - 0.07, top), (q, back, top), (q, back, low)]
        form.sheet(face if p == b else face[::-1], wall)
    form.sheet([(a, back - 0.01, low), (b, back - 0.01, low), (b, back - 0.01, top), (a, back - 0.01, top)], wall)
    form.sheet([(a, y0 - 0.07, low), (b, y0 - 0.07, low), (b, back, low), (a, back, low)], floor)
    form.sheet([(a, back, top), (b, back, top), (b, y0 - 0.07, top), (a, y0 - 0.07, top)], wall)


def front_leaf(setting: Setting, piece: Piece, matter: Any) -> Form:
    """The leaf of a house's front door as it is shut, as the house has it, with a knob."""
    y, at = piece.y - piece.d / 2, piece.x + float(piece.look.get("door", -0.12)) * piece.w
    form = Form()
    form.box((at, y - 0.06, 1.22), (0.95, 0.08, 1.94), matter, 0.01)
    brass = setting.matter.paint("brass", "#b08a45", 0.28, 1)
    for off in (-0.13, 0.01):
        form.ball((at + 0.385, y + off, (PORCH if piece.look.get("porch") else STEP) + 1.0), 0.032, brass, 14)
    return form


def export(setting: Setting, folder: Path) -> dict[str, Any]:
    """Write held.npz of the shut leaf; answers whether there is one."""
    door, room = doorway_of(setting.plan), setting.plan.room
    if door is None:
        return {"name": None}
    setting.random.seed(setting.place.seed)
    if door.piece is not None:
        thing = front_leaf(setting, door.piece, front_paint(setting, door.piece)).build("leaf")
    elif room is not None:
        thing = _leaf(setting, room, door).build("leaf")
    else:
        return {"name": None}
    for material in thing.data.materials:
        _dulled(material)
    bpy.context.view_layer.update()
    mesh = mesh_of(thing)
    bpy.data.objects.remove(thing)
    held.write(folder, mesh)
    return {"name": "door"}


def _dulled(material: Any) -> None:
    """A pane that shines a little, as whoever draws people knows none: a paint about as bright in a lit room."""
    surface = material.node_tree.nodes.get("Principled BSDF")
    strength = float(surface.inputs["Emission Strength"].default_value)
    if 0 < strength < 1:
        own, shine = (surface.inputs[name].default_value[:3] for name in ("Base Color", "Emission Color"))
        mixed = [a + _SHINES * strength * b for a, b in zip(own, shine, strict=True)]
        surface.inputs["Base Color"].default_value = (*mixed, 1)
        surface.inputs["Emission Strength"].default_value = 0


def _leaf(setting: Setting, room: Room, door: Doorway) -> Form:
    """The leaf as it is shut."""
    form = Form()
    span = (door.start, door.end, door.opening.low, door.opening.high)
    opening.put(setting, room.finish, form, span, door.opening)
    form.faced(MIDDLE, MIDDLE + 0.026)
    at = {"back": (0.0, room.back), "left": (room.left, 0.0), "right": (room.right, 0.0), "front": (0.0, room.front)}
    (x, y), turn = at[door.opening.wall], math.radians(_STANDS[door.opening.wall])
    c, s = math.cos(turn), math.sin(turn)
    form.bend(lambda p: np.stack([x + c * p[:, 0] - s * p[:, 1], y + s * p[:, 0] + c * p[:, 1], p[:, 2]], axis=1))
    return form


def turned(points: np.ndarray, door: Doorway, degrees: float) -> np.ndarray:
    """Points of the world turned about the hinge."""
    turn = math.radians(degrees * door.sign)
    c, s = math.cos(turn), math.sin(turn)
    x, y = points[:, 0] - door.hinge[0], points[:, 1] - door.hinge[1]
    return np.stack([door.hinge[0] + c * x - s * y, door.hinge[1] + s * x + c * y, points[:, 2]], axis=1)


def _middle(door: Doorway) -> tuple[float, float]:
    return door.spot(door.wide / 2, 0.0)


def _jamb(setting: Setting, room: Room, form: Form, span: opening.Span) -> None:
    """The lining of the hole, seen where no leaf hides it."""
    a, b, low, high = span
    trim = setting.matter.paint("trim", room.finish.trim, 0.45)
    for x in (a + 0.006, b - 0.006):
        form.box((x, -0.075, (low + high) / 2), (0.012, 0.13, high - low), trim, 0)
    form.box(((a + b) / 2, -0.075, high - 0.006), (b - a, 0.13, 0.012), trim, 0)
    form.box(((a + b) / 2, -0.07, 0.002), (b - a, 0.14, 0.01), setting.matter.paint("threshold", "#5a4a3a", 0.5), 0)


def _behind(setting: Setting, room: Room, span: opening.Span, stand: Stand, *, unseen: bool) -> None:
    """The neighbouring space: a short passage in the room's own colours, dimmer than the room, with its own far wall.

    It shines a little by itself and lights nothing; a dark box round it keeps the sky out of the hole.
    """
    a, b, _low, high = span
    left, right, top, back = a - ASIDE, b + ASIDE, min(room.high, high + 0.45), -0.14 - DEEP
    glow, tone = _GLOWS[setting.place.time]
    if setting.place.inside and not room.windows:
        glow, tone = 0.22, "#a89c88"
    matter = setting.matter
    tones = [(0.0, _dim(tone, 0.62)), (0.5, tone), (1.0, _dim(tone, 0.9))]
    wall = matter.gradient("beyond the door", tones, 0, top, glow)
    floor = matter.glow("beyond the door floor", _dim(room.finish.floor[0], 0.9), glow * 0.75)
    trim = matter.glow("beyond the door trim", _dim(room.finish.trim, 0.9), glow * 0.7)
    if unseen:
        wall = floor = trim = matter.glow("dark beyond", "#07090c", 1.0, "#000000")
    inner = Form().stand(stand[0], stand[1], 0, stand[2])
    y = -0.141
    inner.sheet([(left, back, 0), (right, back, 0), (right, back, top), (left, back, top)], wall)
    inner.sheet([(left, y, 0), (left, back, 0), (left, back, top), (left, y, top)], wall)
    inner.sheet([(right, y, 0), (right, y, top), (right, back, top), (right, back, 0)], wall)
    inner.sheet([(left, y, -0.002), (right, y, -0.002), (right, back, -0.002), (left, back, -0.002)], floor)
    inner.sheet([(left, y, top), (right, y, top), (right, back, top), (left, back, top)], wall)
    inner.box(((left + right) / 2, back + 0.01, 0.07), (right - left, 0.02, 0.13), trim, 0)
    thing = inner.build("outside", {"stays": True})
    thing.visible_shadow = thing.visible_diffuse = thing.visible_glossy = False
    outer = Form().stand(stand[0], stand[1], 0, stand[2])
    g = 0.05
    outer.box(((left + right) / 2, back - g, top / 2), (right - left + 4 * g, 0.02, top + 4 * g), _black(setting), 0)
    outer.box(((left + right) / 2, (y + back) / 2, top + g), (right - left + 4 * g, -back, 0.02), _black(setting), 0)
    outer.box(((left + right) / 2, (y + back) / 2, -g), (right - left + 4 * g, -back, 0.02), _black(setting), 0)
    for x in (left - g, right + g):
        outer.box((x, (y + back) / 2, top / 2), (0.02, -back, top + 4 * g), _black(setting), 0)
    outer.build("outside", {"stays": True}).visible_camera = False


def _black(setting: Setting) -> Any:
    return setting.matter.paint("behind the door", "#15130f", 0.9)


def _dim(colour: str, share: float) -> str:
    return "#" + "".join(f"{min(255, int(int(colour[i : i + 2], 16) * share)):02x}" for i in (1, 3, 5))
