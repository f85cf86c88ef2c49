# SPDX-License-Identifier: GPL-3.0-or-later
"""Things people hold, as bare meshes for whoever draws the people (`held.npz`).

For each prop in a hand i: `triangles_i` (T,3) int32, `colour_i` (V,3) linear albedo, `roughness_i` (V,), `positions_i`
and `normals_i` (V,3) float32, metres in the prop's own frame: z up, front towards -y, base centred on the origin.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage import prop
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import Prop


def export(setting: Setting, props: tuple[Prop, ...], folder: Path) -> list[dict[str, Any]]:
    """Write held.npz when anything is held; says for each index what it is and who holds it."""
    held = [p for p in props if p.where == "hand"]
    arrays: dict[str, np.ndarray] = {}
    facts: list[dict[str, Any]] = []
    for index, item in enumerate(held):
        before = set(bpy.data.objects)
        # What is drawn by chance must not depend on what was asked of the stage before.
        setting.random.seed(setting.place.seed + index)
        prop.make(setting, item, 0.0, 0.0, 0.0, small=True)
        things = [o for o in bpy.data.objects if o not in before]
        bpy.context.view_layer.update()
        parts = [_mesh(thing) for thing in things]
        for thing in things:
            bpy.data.objects.remove(thing)
        positions = np.concatenate([p[0] for p in parts])
        low, high = positions.min(0), positions.max(0)
        positions -= np.array(((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]), np.float32)
        arrays[f"positions_{index}"] = positions
        arrays[f"normals_{index}"] = np.concatenate([p[1] for p in parts])
        arrays[f"colour_{index}"] = np.concatenate([p[2] for p in parts])
        arrays[f"roughness_{index}"] = np.concatenate([p[3] for p in parts])
        arrays[f"triangles_{index}"] = np.arange(len(positions), dtype=np.int32).reshape(-1, 3)
        facts.append({"words": item.words, "holder": item.holder, "size": [float(v) for v in high - low]})
    if arrays:
        np.savez(folder / "held.npz", **arrays)
    return facts


def _mesh(thing: Any) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Positions, normals, colours and roughness, three rows a triangle."""
    mesh = thing.data
    mesh.calc_loop_triangles()
    count = len(mesh.loop_triangles)
    corners = np.empty(count * 3, np.int32)
    mesh.loop_triangles.foreach_get("vertices", corners)
    loops = np.empty(count * 3, np.int32)
    mesh.loop_triangles.foreach_get("loops", loops)
    slots = np.empty(count, np.int32)
    mesh.loop_triangles.foreach_get("material_index", slots)
    points = np.empty(len(mesh.vertices) * 3, np.float32)
    mesh.vertices.foreach_get("co", points)
    normals = np.empty(len(mesh.loops) * 3, np.float32)
    mesh.corner_normals.foreach_get("vector", normals)
    world = np.array(thing.matrix_world, np.float32)
    positions = points.reshape(-1, 3)[corners] @ world[:3, :3].T + world[:3, 3]
    turned = normals.reshape(-1, 3)[loops] @ np.linalg.inv(world[:3, :3])
    turned /= np.linalg.norm(turned, axis=1, keepdims=True) + 1e-9
    looks = [_look(m) for m in mesh.materials] or [((0.5, 0.5, 0.5), 0.6)]
    colours = np.array([c for c, _ in looks], np.float32)[np.repeat(slots, 3)]
    rough = np.array([r for _, r in looks], np.float32)[np.repeat(slots, 3)]
    return positions.astype(np.float32), turned.astype(np.float32), colours, rough


def _look(material: Any) -> tuple[tuple[float, float, float], float]:
    nodes = material.node_tree.nodes if material is not None and material.use_nodes else ()
    surface = next((n for n in nodes if n.type == "BSDF_PRINCIPLED"), None)
    if surface is None:
        return (0.5, 0.5, 0.5), 0.6
    base, metal = surface.inputs["Base Color"], surface.inputs["Metallic"].default_value
    r, g, b = base.default_value[:3]
    # Whoever draws people knows no metals: a metal there is a bright, fairly sharp paint of its own colour.
    return (r * (1 - 0.35 * metal), g * (1 - 0.35 * metal), b * (1 - 0.35 * metal)), surface.inputs[
        "Roughness"
    ].default_value
