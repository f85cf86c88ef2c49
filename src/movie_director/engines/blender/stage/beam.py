# SPDX-License-Identifier: GPL-3.0-or-later
"""Beams one sees in the air, and slats before a window that draw light on a wall.

A beam is a thin shell that adds a little light and shades nothing: it costs next to nothing, where a volume would
cost more than the rest of the picture.
"""

from __future__ import annotations

import math
from typing import Any

import bpy
from mathutils import Vector

from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.scheme import Light
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Opening, Room

SLATS = 11
SHEETS, LEVELS = 9, 7
"""Slats of a blind; sheets of a beam and the rows of points in each: enough to fade towards every edge."""


def settle(setting: Setting, light: Light, lamps: list[Lamp]) -> None:
    """Hang the scheme's slats and beams, and take down those of the shot before."""
    for thing in [o for o in bpy.data.objects if o.get("gaffer")]:
        mesh = thing.data
        bpy.data.objects.remove(thing)
        bpy.data.meshes.remove(mesh)
    sun = next((lamp for lamp in lamps if lamp.name == "sun"), None)
    room = setting.plan.room
    if room is None or sun is None or not room.windows:
        return
    if light.blinds:
        _blinds(room)
    if light.shafts > 0:
        _shaft(room, sun, light.shafts)


def _blinds(room: Room) -> None:
    """Slats outside the widest window, which only the sun or moon meets."""
    window = room.windows[0]
    a, b, low, high = window.start, window.end, window.low, window.high
    step = (high - low + 0.5) / SLATS
    points, faces = [], []
    for k in range(SLATS):
        z = low - 0.2 + k * step
        for along, up in ((a - 0.6, 0.0), (b + 0.6, 0.0), (b + 0.6, 0.52), (a - 0.6, 0.52)):
            points.append(_in_wall(room, window, along, z + up * step, -0.3))
        faces.append((4 * k, 4 * k + 1, 4 * k + 2, 4 * k + 3))
    thing = _mesh("blinds", points, faces, bpy.data.materials.get("trim") or bpy.data.materials.new("slats"))
    thing.visible_camera = thing.visible_diffuse = thing.visible_glossy = False


def _shaft(room: Room, sun: Lamp, share: float) -> None:
    """Sheets of lit dust from the widest window along the light, fading as they go."""
    window = room.windows[0]
    a, b, low, high = window.start, window.end, window.low, window.high
    way = (Vector(sun.target) - Vector(sun.location)).normalized()
    reach = min(5.2, (low + 0.2) / max(-way.z, 0.02))
    points, faces, fades = [], [], []
    for k in range(SHEETS):
        y, across = a + (b - a) * (k + 0.5) / SHEETS, math.sin(math.pi * (k + 0.5) / SHEETS)
        for n in range(LEVELS):
            up = n / (LEVELS - 1)
            for far in (0.0, 0.5, 1.0):
                begin = _in_wall(room, window, y, low + (high - low) * up, 0.02)
                points.append(tuple(Vector(begin) + way * reach * far))
                fades.append(across * math.sin(math.pi * up) * (1 - far) ** 1.5)
        first = 3 * LEVELS * k
        for n in range(LEVELS - 1):
            for m in (0, 1):
                i = first + 3 * n + m
                faces.append((i, i + 1, i + 4, i + 3))
    thing = _mesh("shaft", points, faces, _dust(sun, share))
    fade = thing.data.color_attributes.new("fade", "FLOAT_COLOR", "POINT")
    for item, value in zip(fade.data, fades, strict=True):
        item.color = (value, value, value, 1)
    thing.visible_diffuse = thing.visible_glossy = thing.visible_shadow = False


def _in_wall(room: Room, window: Opening, along: float, up: float, inward: float) -> tuple[float, float, float]:
    """A point of a wall's plane, or some metres inward of it."""
    if window.wall == "left":
        return room.left + inward, along, up
    if window.wall == "right":
        return room.right - inward, along, up
    return along, room.back - inward if window.wall == "back" else room.front + inward, up


def _dust(sun: Lamp, share: float) -> Any:
    material = bpy.data.materials.get("lit dust") or bpy.data.materials.new("lit dust")
    material.use_nodes = True
    material["clear"] = True
    tree = material.node_tree
    tree.nodes.clear()
    out = tree.nodes.new("ShaderNodeOutputMaterial")
    both = tree.nodes.new("ShaderNodeAddShader")
    clear = tree.nodes.new("ShaderNodeBsdfTransparent")
    glow = tree.nodes.new("ShaderNodeEmission")
    fade = tree.nodes.new("ShaderNodeVertexColor")
    fade.layer_name = "fade"
    strength = tree.nodes.new("ShaderNodeMath")
    strength.operation = "MULTIPLY"
    # A sheet seen edge on would be a bright line: what is lit is as deep as the gap to the next sheet.
    level = 0.012 * share * min(sun.energy / 8000, 2.5)
    strength.inputs[1].default_value = level
    glow.inputs["Color"].default_value = (*sun.colour, 1)
    tree.links.new(fade.outputs["Color"], strength.inputs[0])
    tree.links.new(strength.outputs[0], glow.inputs["Strength"])
    tree.links.new(clear.outputs[0], both.inputs[0])
    tree.links.new(glow.outputs[0], both.inputs[1])
    tree.links.new(both.outputs[0], out.inputs["Surface"])
    material.cycles.emission_sampling = "NONE"
    return material


def _mesh(name: str, points: list[Any], faces: list[Any], material: Any) -> Any:
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(points, [], faces)
    mesh.materials.append(material)
    thing = bpy.data.objects.new(name, mesh)
    thing["gaffer"] = thing["stays"] = thing["clear"] = True
    bpy.context.scene.collection.objects.link(thing)
    return thing
