# SPDX-License-Identifier: GPL-3.0-or-later
"""The standing set as bare triangles, for whoever draws it instead of rendering it (`set.npz`).

For T triangles in P parts (one material of one object) of O objects: `points` and `normals` (3T,3) float32, three rows
a triangle, world metres; `part` (T,) int32, parts ascending; and for parts `object` (P,) int32, `colour` (P,3) linear
albedo, `glow` (P,) how bright it shines by itself (0 mostly), `alpha` (P,) 0 to 1; and for objects `name` (O,) text,
`box` (O,8,3) the corners of its bounding box, `wall` (O,4) the inward normal and level of a wall (not a number for what
is none), `stays` (O,) true for what is never taken out of the camera's way, `prop` (O,) true for what the script names.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils import Vector

_Parts = list[tuple[np.ndarray, np.ndarray, int, Any]]


def export(folder: Path) -> dict[str, Any]:
    """Write set.npz of everything that stands in the scene; answers how much it is."""
    bpy.context.view_layer.update()
    graph = bpy.context.evaluated_depsgraph_get()
    things = sorted((o for o in bpy.context.scene.objects if o.type == "MESH" and not o.hide_render), key=_name)
    things = [o for o in things if not o.get("person") and not _rain(o)]
    parts: _Parts = []
    for index, thing in enumerate(things):
        parts += _parts(thing.evaluated_get(graph), index)
    counts = [len(points) // 3 for points, _, _, _ in parts]
    empty = np.zeros((0, 3), np.float32)
    looks = [look_of(material) for _, _, _, material in parts]
    np.savez(
        folder / "set.npz",
        points=np.concatenate([empty, *(p for p, _, _, _ in parts)]),
        normals=np.concatenate([empty, *(n for _, n, _, _ in parts)]),
        part=np.repeat(np.arange(len(parts), dtype=np.int32), counts),
        object=np.array([index for _, _, index, _ in parts], np.int32),
        colour=np.array([look[0] for look in looks], np.float32).reshape(-1, 3),
        glow=np.array([look[1] for look in looks], np.float32),
        alpha=np.array([look[2] for look in looks], np.float32),
        name=np.array([o.name for o in things], str),
        box=np.array([_corners(o) for o in things], np.float32).reshape(-1, 8, 3),
        wall=np.array([_wall(o) for o in things], np.float32).reshape(-1, 4),
        stays=np.array([bool(o.get("stays")) for o in things], bool),
        prop=np.array([bool(o.get("prop")) for o in things], bool),
        hero=np.array([bool(o.get("hero")) for o in things], bool),
    )
    return {"triangles": sum(counts), "objects": len(things), "parts": len(parts)}


def _name(thing: Any) -> str:
    return thing.name


def _rain(thing: Any) -> bool:
    return any(m is not None and m.get("clear") for m in thing.data.materials)


def _corners(thing: Any) -> list[tuple[float, float, float]]:
    return [tuple(thing.matrix_world @ Vector(corner)) for corner in thing.bound_box]


def _wall(thing: Any) -> list[float]:
    wall = thing.get("wall")
    return [float(v) for v in wall] if wall is not None else [float("nan")] * 4


def _parts(thing: Any, index: int) -> _Parts:
    """Points and normals of each material's triangles."""
    mesh = thing.to_mesh()
    mesh.calc_loop_triangles()
    count = len(mesh.loop_triangles)
    corners, loops = np.empty(count * 3, np.int32), np.empty(count * 3, np.int32)
    slots = np.empty(count, np.int32)
    mesh.loop_triangles.foreach_get("vertices", corners)
    mesh.loop_triangles.foreach_get("loops", loops)
    mesh.loop_triangles.foreach_get("material_index", slots)
    points, normals = np.empty(len(mesh.vertices) * 3, np.float32), np.empty(len(mesh.loops) * 3, np.float32)
    mesh.vertices.foreach_get("co", points)
    mesh.corner_normals.foreach_get("vector", normals)
    world = np.array(thing.matrix_world, np.float64)
    placed = (points.reshape(-1, 3) @ world[:3, :3].T + world[:3, 3]).astype(np.float32)
    turned = normals.reshape(-1, 3) @ np.linalg.inv(world[:3, :3])
    turned = (turned / (np.linalg.norm(turned, axis=1, keepdims=True) + 1e-9)).astype(np.float32)
    found: _Parts = []
    for slot in np.unique(slots):
        mine = np.repeat(slots == slot, 3)
        material = mesh.materials[slot] if slot < len(mesh.materials) else None
        found.append((placed[corners[mine]], turned[loops[mine]], index, material))
    thing.to_mesh_clear()
    return found


def look_of(material: Any) -> tuple[tuple[float, float, float], float, float]:
    """Albedo, glow and alpha of a material, its textures taken as their mean."""
    nodes = material.node_tree.nodes if material is not None and material.use_nodes else ()
    surface = next((n for n in nodes if n.type == "BSDF_PRINCIPLED"), None)
    if surface is None:
        return (0.5, 0.5, 0.5), 0.0, 1.0
    shine = surface.inputs["Emission Strength"].default_value
    emitted = _mean(surface.inputs["Emission Color"])
    luminance = 0.2126 * emitted[0] + 0.7152 * emitted[1] + 0.0722 * emitted[2]
    alpha = surface.inputs["Alpha"]
    clear = surface.inputs["Transmission Weight"].default_value
    see = 1.0 if alpha.is_linked else float(alpha.default_value)
    return _mean(surface.inputs["Base Color"]), float(shine * luminance), min(see, 1.0 - 0.85 * float(clear))


def _mean(socket: Any, depth: int = 0) -> tuple[float, float, float]:
    """The colour of a socket, or the mean of what is linked to it."""
    if not socket.is_linked or depth > 4:
        value = socket.default_value
        return tuple(float(v) for v in value[:3]) if hasattr(value, "__len__") else (float(value),) * 3
    node = socket.links[0].from_node
    if node.type == "VALTORGB":
        colours = np.array([tuple(e.color)[:3] for e in node.color_ramp.elements])
        return tuple(float(v) for v in colours.mean(axis=0))
    if node.type == "TEX_IMAGE" and node.image is not None and node.image.size[0]:
        texels = np.empty(len(node.image.pixels), np.float32)
        node.image.pixels.foreach_get(texels)
        shown = texels.reshape(-1, node.image.channels)[::7, :3].mean(axis=0)
        return tuple(float(v) ** 2.2 for v in np.resize(shown, 3))
    if node.type == "MIX":
        sockets = [s for s in node.inputs if s.enabled and s.type == "RGBA"]
        found = np.array([_mean(s, depth + 1) for s in sockets]) if sockets else np.full((1, 3), 0.5)
        blended = found.prod(axis=0) if node.blend_type == "MULTIPLY" else found.mean(axis=0)
        return tuple(float(v) for v in blended)
    return (0.4, 0.4, 0.4)
