# SPDX-License-Identifier: GPL-3.0-or-later
"""A set that an artist made without us, measured: is it a set, where is its floor, and which of it is wall.

Walls come apart where the camera must stand, so what bounds the room on a side is tagged as our walls are; a mesh that
is a whole room is cut along its sides.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import bmesh
import bpy
import numpy as np
from mathutils import Matrix, Vector

from movie_director.engines.blender.stage.bring import Load
from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.setting import Setting

LARGEST, SMALLEST = 5000.0, 1.5
"""Metres across between which a set is believed."""
OFF = 0.02
LIFT = 3.0
"""Metres by which a floor may be off; it is brought to where people stand."""
AREA = ((-1.5, -0.3), (-0.5, 1.8), (0.0, 0.4), (0.8, -0.3), (1.5, 1.2), (-1.2, 1.0), (0.4, 1.9))
"""Points of the ground on which people stand in most scenes."""
EYES = [(x, y, z) for x in (-1.0, 0.0, 1.0) for y in (-0.4, 0.5, 1.4) for z in (1.2, 1.6, 2.0)]
SKIN = 0.12
"""Metres by which what is a wall may stand out of it into the room."""
WAYS = {"left": (-1, 0, 0), "right": (1, 0, 0), "front": (0, -1, 0), "back": (0, 1, 0), "top": (0, 0, 1)}


def settle(setting: Setting, found: Load) -> None:
    """Bring a set's floor to the ground, tell its walls, and say where lamps may hang. Raises ValueError for no set."""
    bpy.context.view_layer.update()
    low, high = _box(found.things)
    wide, deep, _ = (float(v) for v in high - low)
    if max(wide, deep) > LARGEST or max(wide, deep) < SMALLEST:
        raise ValueError(
            f"it is {wide:.3g} by {deep:.3g} m large, which no set is; scale it to metres (a door is 2 m high)"
        )
    floor = _floor()
    if floor is None:
        raise ValueError(
            "it has no floor where people stand, which is round its origin, 3 m wide; move the set so that they can"
        )
    if abs(floor) > LIFT:
        raise ValueError(f"its floor round the origin is at {floor:.2f} m; move the set so that it is at 0")
    if abs(floor) > OFF:
        found.words.append(f"the set's floor was at {floor:.2f} m; it was brought to 0")
        for thing in [*found.things, *(light for light, _ in found.lights)]:
            thing.matrix_world = Matrix.Translation((0, 0, -floor)) @ thing.matrix_world
        found.lights[:] = [(light, _lowered(lamp, floor)) for light, lamp in found.lights]
        bpy.context.view_layer.update()
    if not setting.place.inside:
        for thing in found.things:
            box = _box([thing])
            if (box[1] - box[0])[:2].min() > 6.0 or box[1][2] < 0.1:
                thing["stays"] = True
        return
    sides = _sides(low, high)
    setting.bounds = (
        sides["left"] + 0.3, sides["right"] - 0.3, sides["front"] + 0.3, sides["back"] - 0.25, sides["top"] - 0.2
    )  # fmt: skip
    for thing in list(found.things):
        _tell(found, thing, sides)


def _lowered(lamp: Lamp, floor: float) -> Lamp:
    (x, y, z), (u, v, w) = lamp.location, lamp.target
    return replace(lamp, location=(x, y, z - floor), target=(u, v, w - floor))


def _box(things: list[Any]) -> tuple[np.ndarray, np.ndarray]:
    corners = np.array([thing.matrix_world @ Vector(corner) for thing in things for corner in thing.bound_box])
    return corners.min(axis=0), corners.max(axis=0)


def _floor() -> float | None:
    """The height of what people would stand on: under most points of the acting area the lowest thing that looks up."""
    graph, scene = bpy.context.evaluated_depsgraph_get(), bpy.context.scene
    found: list[float] = []
    for x, y in AREA:
        lowest, z = None, LIFT + 2.3
        for _ in range(24):
            hit, at, normal, _, _, _ = scene.ray_cast(graph, (x, y, z), (0, 0, -1), distance=3 * LIFT + 8)
            if not hit:
                break
            if normal.z > 0.6:
                lowest = float(at.z)
            z = float(at.z) - 0.01
        if lowest is not None:
            found.append(lowest)
    if len(found) * 2 < len(AREA):
        return None
    return float(np.median(found))


def _sides(low: np.ndarray, high: np.ndarray) -> dict[str, float]:
    """Where a room ends on each side, as most who stand in it see; where its box ends if it is open there."""
    graph, scene = bpy.context.evaluated_depsgraph_get(), bpy.context.scene
    found: dict[str, float] = {}
    for name, way in WAYS.items():
        axis = [abs(v) for v in way].index(1)
        hits = [
            float(at[axis]) for eye in EYES for hit, at, *_ in [scene.ray_cast(graph, eye, way, distance=60)] if hit
        ]
        outer = float(low[axis] if sum(way) < 0 else high[axis])
        if len(hits) * 3 < len(EYES):
            found[name] = outer
        else:
            found[name] = float(np.percentile(hits, 20 if sum(way) < 0 else 80))
    return found


def _tell(found: Load, thing: Any, sides: dict[str, float]) -> None:
    """Tag one thing: a part of a wall, of what always stays, or furniture; cut it where it is a whole room."""
    low, high = _box([thing])
    wide, deep = sides["right"] - sides["left"], sides["back"] - sides["front"]
    for name in WAYS:
        if _beyond(low, high, name, sides[name]):
            thing["wall"] = _wall(name, sides[name])
            return
    if high[2] < 0.12:
        thing["stays"] = True
    elif high[0] - low[0] > 0.6 * wide and high[1] - low[1] > 0.6 * deep and high[2] - low[2] > 1.5:
        thing["stays"] = True
        for name in WAYS:
            part = _cut(thing, name, sides[name])
            if part is not None:
                part["wall"] = _wall(name, sides[name])
                del part["stays"]
                found.things.append(part)


def _beyond(low: np.ndarray, high: np.ndarray, name: str, at: float) -> bool:
    axis = [abs(v) for v in WAYS[name]].index(1)
    return bool(high[axis] < at + SKIN) if sum(WAYS[name]) < 0 else bool(low[axis] > at - SKIN)


def _wall(name: str, at: float) -> list[float]:
    """The inward normal of a side, and its level, as `room` tags walls."""
    x, y, z = (-float(v) for v in WAYS[name])
    return [x, y, z, (x + y + z) * at]


def _cut(thing: Any, name: str, at: float) -> Any | None:
    """Take the faces that bound a room on a side out of a mesh, as a thing of their own."""
    axis, sign = [abs(v) for v in WAYS[name]].index(1), sum(WAYS[name])
    world = thing.matrix_world

    def there(face: Any) -> bool:
        points = [(world @ vertex.co)[axis] for vertex in face.verts]
        return all(point * sign > at * sign - SKIN for point in points)

    shape = bmesh.new()
    shape.from_mesh(thing.data)
    chosen = [face for face in shape.faces if there(face)]
    if not chosen or len(chosen) == len(shape.faces):
        shape.free()
        return None
    part = thing.copy()
    part.data = thing.data.copy()
    part.name = f"{name} wall" if name != "top" else "ceiling"
    part["words"] = part.name.partition(".")[0]
    bpy.context.scene.collection.objects.link(part)
    indices = {face.index for face in chosen}
    bmesh.ops.delete(shape, geom=chosen, context="FACES")
    rest = thing.data.copy() if thing.data.users > 1 else thing.data
    shape.to_mesh(rest)
    thing.data = rest
    shape.free()
    other = bmesh.new()
    other.from_mesh(part.data)
    other.faces.ensure_lookup_table()
    bmesh.ops.delete(other, geom=[face for face in other.faces if face.index not in indices], context="FACES")
    other.to_mesh(part.data)
    other.free()
    return part
