# SPDX-License-Identifier: GPL-3.0-or-later
"""People on stage: meshes whose points come from outside, picture by picture.

people.npz holds for each person i (0, 1, ...) `triangles_i` (T,3) int32, `colour_i` (V,3) float32 linear albedo,
`roughness_i` (V,) float32, and in world space `positions_i` and `normals_i` (F,V,3) float32.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bpy
import numpy as np


class Cast:
    """The people of one shot, as objects in the scene."""

    def __init__(self, path: Path | None) -> None:
        self.things: list[Any] = []
        self._positions: list[np.ndarray] = []
        self._normals: list[np.ndarray] = []
        if path is None:
            return
        with np.load(path) as arrays:
            index = 0
            while f"triangles_{index}" in arrays:
                self._positions.append(np.asarray(arrays[f"positions_{index}"], np.float32))
                self._normals.append(np.asarray(arrays[f"normals_{index}"], np.float32))
                self.things.append(
                    _body(
                        index,
                        arrays[f"triangles_{index}"],
                        arrays[f"colour_{index}"],
                        arrays[f"roughness_{index}"],
                        self._positions[-1][0],
                    )
                )
                index += 1

    def __len__(self) -> int:
        return min((len(p) for p in self._positions), default=0)

    def pose(self, frame: int) -> None:
        """Move everybody to where they are in a picture."""
        for thing, positions, normals in zip(self.things, self._positions, self._normals, strict=True):
            mesh = thing.data
            at = min(frame, len(positions) - 1)
            mesh.vertices.foreach_set("co", np.ascontiguousarray(positions[at]).ravel())
            mesh.normals_split_custom_set_from_vertices(normals[at])
            mesh.update()

    def act(self, frames: Sequence[int]) -> None:
        """Have everybody move by themselves: one shape for each of these frames, and straight from one to the next."""
        for thing, positions in zip(self.things, self._positions, strict=True):
            shapes = [thing.shape_key_add(name=f"frame {frame}", from_mix=False) for frame in frames]
            for shape, points in zip(shapes, positions, strict=False):
                shape.data.foreach_set("co", np.ascontiguousarray(points).ravel())
            keys = thing.data.shape_keys
            keys.name, keys.use_relative = thing["words"], False
            for shape, frame in zip(shapes, frames, strict=True):
                keys.eval_time = shape.frame
                keys.keyframe_insert("eval_time", frame=frame)
            for key in keys.animation_data.action.fcurves[0].keyframe_points:
                key.interpolation = "LINEAR"

    def leave(self) -> None:
        """Take everybody off the stage."""
        for thing in self.things:
            mesh = thing.data
            bpy.data.objects.remove(thing)
            bpy.data.meshes.remove(mesh)
        self.things = []


def _body(index: int, triangles: Any, colour: Any, roughness: Any, positions: np.ndarray) -> Any:
    mesh = bpy.data.meshes.new(f"person {index}")
    faces = np.ascontiguousarray(triangles, np.int32)
    count = len(positions)
    mesh.vertices.add(count)
    mesh.vertices.foreach_set("co", np.ascontiguousarray(positions).ravel())
    mesh.loops.add(faces.size)
    mesh.loops.foreach_set("vertex_index", faces.ravel())
    mesh.polygons.add(len(faces))
    mesh.polygons.foreach_set("loop_start", np.arange(0, faces.size, 3, dtype=np.int32))
    mesh.update(calc_edges=True)
    mesh.polygons.foreach_set("use_smooth", np.ones(len(faces), bool))
    paint = mesh.attributes.new("paint", "FLOAT_COLOR", "POINT")
    paint.data.foreach_set("color", np.column_stack([colour, np.ones(count)]).astype(np.float32).ravel())
    rough = mesh.attributes.new("rough", "FLOAT", "POINT")
    rough.data.foreach_set("value", np.asarray(roughness, np.float32))
    mesh.materials.append(_skin())
    thing = bpy.data.objects.new(f"person {index}", mesh)
    thing["person"] = True
    # Lit facets at a grazing angle would otherwise shade themselves in teeth.
    thing.shadow_terminator_geometry_offset = 0.35
    thing.shadow_terminator_normal_offset = 0.012
    bpy.context.scene.collection.objects.link(thing)
    return thing


def _skin() -> Any:
    material = bpy.data.materials.get("people")
    if material is not None:
        return material
    material = bpy.data.materials.new("people")
    material.use_nodes = True
    tree = material.node_tree
    surface = tree.nodes["Principled BSDF"]
    for name, out, socket in (("paint", "Color", "Base Color"), ("rough", "Fac", "Roughness")):
        node = tree.nodes.new("ShaderNodeAttribute")
        node.attribute_name = name
        tree.links.new(node.outputs[out], surface.inputs[socket])
    return material
