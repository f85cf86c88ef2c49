# SPDX-License-Identifier: GPL-3.0-or-later
"""Fingerprints of things: equal while nobody changed a thing's shape or what it is made of.

Where it stands, its name and what sees it have no part in it; nor have the names of materials and images, which Blender
changes when it brings them into another file.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from typing import Any

import bpy
import numpy as np

_ARRAYS = (
    ("vertices", "co", 3, np.float32),
    ("loops", "vertex_index", 1, np.int32),
    ("polygons", "loop_start", 1, np.int32),
    ("polygons", "material_index", 1, np.int32),
)
_PLAIN = ("BOOLEAN", "INT", "FLOAT", "ENUM", "STRING")


class Fingerprints:
    """Takes fingerprints; a mesh or a material that several things share is read once."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def of(self, thing: Any) -> str:
        """Of a mesh object, with its modifiers and the materials that it wears."""
        worn = [self._material(slot.material) for slot in thing.material_slots]
        told = [self._mesh(thing.data), worn, [modifier.type for modifier in thing.modifiers]]
        return _digest(json.dumps(told).encode())

    def _mesh(self, mesh: Any) -> str:
        key = mesh.as_pointer()
        if key not in self._known:
            found = hashlib.sha256()
            for store, name, width, kind in _ARRAYS:
                items = getattr(mesh, store)
                values = np.empty(len(items) * width, kind)
                items.foreach_get(name, values)
                found.update(values.tobytes())
            for layer in mesh.uv_layers:
                values = np.empty(len(mesh.loops) * 2, np.float32)
                layer.uv.foreach_get("vector", values)
                found.update(values.tobytes())
            for layer in mesh.color_attributes:
                values = np.empty(len(layer.data) * 4, np.float32)
                layer.data.foreach_get("color", values)
                found.update(values.tobytes())
            self._known[key] = found.hexdigest()
        return self._known[key]

    def _material(self, material: Any) -> str:
        if material is None:
            return ""
        key = material.as_pointer()
        if key not in self._known:
            tree = material.node_tree if material.use_nodes else None
            told = _tree(tree, 0) if tree is not None else [round(float(v), 6) for v in material.diffuse_color]
            self._known[key] = _digest(json.dumps(told).encode())
        return self._known[key]


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _tree(tree: Any, depth: int) -> list[Any]:
    nodes = [_node(node, depth) for node in sorted(tree.nodes, key=lambda n: n.name) if node.type != "FRAME"]
    links = sorted(
        [link.from_node.name, link.from_socket.identifier, link.to_node.name, link.to_socket.identifier]
        for link in tree.links
    )
    return [nodes, links]


def _node(node: Any, depth: int) -> list[Any]:
    common = bpy.types.Node.bl_rna.properties
    told: list[Any] = [node.name, node.bl_idname, bool(node.mute)]
    for each in node.bl_rna.properties:
        if each.type in _PLAIN and each.identifier not in common:
            told.append([each.identifier, _value(getattr(node, each.identifier))])
    told += [[socket.identifier, _value(getattr(socket, "default_value", None))] for socket in node.inputs]
    if (ramp := getattr(node, "color_ramp", None)) is not None:
        told.append([ramp.interpolation, [[_value(stop.position), _value(stop.color)] for stop in ramp.elements]])
    if (image := getattr(node, "image", None)) is not None:
        packed = image.packed_file
        told.append([list(image.size), zlib.crc32(packed.data) if packed is not None else 0])
    if (inner := getattr(node, "node_tree", None)) is not None and depth < 8:
        told.append(_tree(inner, depth + 1))
    return told


def _value(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 6)
    if value is None or isinstance(value, str | int | bool):
        return value
    if hasattr(value, "__len__"):
        return [_value(v) for v in value]
    return type(value).__name__
