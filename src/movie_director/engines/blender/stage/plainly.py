# SPDX-License-Identifier: GPL-3.0-or-later
"""Materials told so plainly that other programs understand them: a colour or a texture, roughness, metal, glow, alpha.

glTF and USD know no noise, bricks or gradients; those become the colour that they are in the mean, as in a survey.
"""

from __future__ import annotations

import math
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage.survey import look_of

PAINT = "paint"
"""The attribute that people's colours are in."""
WIDE = 160
"""Degrees across which an area lamp shines as a spot."""
MOST, STEPS = 24, 12
"""Materials that somebody wears in USD, and steps of each primary by which colours are told apart."""


def for_gltf() -> None:
    """Tell every material plainly; people keep their colours, corner by corner."""
    for material in bpy.data.materials:
        if material.use_nodes and not _painted(material):
            _tell(material)


def lamps_for_gltf() -> None:
    """Make area lamps wide spots, which glTF knows, as bright in the middle (`lamp.power`)."""
    for name in [light.name for light in bpy.data.lights if light.type == "AREA"]:
        watts = bpy.data.lights[name].energy
        bpy.data.lights[name].type = "SPOT"
        spot = bpy.data.lights[name]
        spot.energy, spot.spot_size, spot.spot_blend = 4 * watts, math.radians(WIDE), 1.0


def for_usd() -> None:
    """Tell every material plainly; people wear a material for each of the colours that they mostly are."""
    for_gltf()
    for mesh in bpy.data.meshes:
        if mesh.color_attributes.get(PAINT) is not None and mesh.polygons:
            _in_colours(mesh)


def _in_colours(mesh: Any) -> None:
    """Give each face the nearest of the commonest colours of a painted mesh of triangles."""
    colours = np.empty(len(mesh.vertices) * 4, np.float32)
    mesh.color_attributes[PAINT].data.foreach_get("color", colours)
    corners = np.empty(len(mesh.loops), np.int32)
    mesh.loops.foreach_get("vertex_index", corners)
    faces = colours.reshape(-1, 4)[corners.reshape(-1, 3), :3].mean(axis=1)
    steps, counts = np.unique(np.round(np.sqrt(faces) * STEPS), axis=0, return_counts=True)
    common = (steps[np.argsort(-counts, kind="stable")[:MOST]] / STEPS) ** 2
    nearest = np.argmin(np.square(np.sqrt(faces)[:, None] - np.sqrt(common)[None]).sum(axis=2), axis=1)
    mesh.materials.clear()
    for number, colour in enumerate(common):
        material = bpy.data.materials.new(f"{mesh.name} {number + 1}")
        material.use_nodes = True
        surface = material.node_tree.nodes["Principled BSDF"]
        surface.inputs["Base Color"].default_value = (*(float(c) for c in colour), 1)
        surface.inputs["Roughness"].default_value = 0.6
        mesh.materials.append(material)
    mesh.polygons.foreach_set("material_index", np.ascontiguousarray(nearest, np.int32))
    mesh.update()


def _painted(material: Any) -> bool:
    return any(node.type == "ATTRIBUTE" and node.attribute_name == PAINT for node in material.node_tree.nodes)


def _tell(material: Any) -> None:
    tree = material.node_tree
    (red, green, blue), glow, alpha = look_of(material)
    old = next((node for node in tree.nodes if node.type == "BSDF_PRINCIPLED"), None)
    picture = _picture(old)
    numbers = {name: _number(old, name, usual) for name, usual in (("Roughness", 0.6), ("Metallic", 0.0))}
    shine = _colour(old) if glow else (0.0, 0.0, 0.0)
    strength = float(old.inputs["Emission Strength"].default_value) if old is not None and glow else 0.0
    for node in [n for n in tree.nodes if n != picture]:
        tree.nodes.remove(node)
    out, new = tree.nodes.new("ShaderNodeOutputMaterial"), tree.nodes.new("ShaderNodeBsdfPrincipled")
    tree.links.new(new.outputs[0], out.inputs["Surface"])
    new.inputs["Base Color"].default_value = (red, green, blue, 1)
    if picture is not None:
        tree.links.new(picture.outputs["Color"], new.inputs["Base Color"])
    for name, value in numbers.items():
        new.inputs[name].default_value = value
    new.inputs["Emission Color"].default_value = (*shine, 1)
    new.inputs["Emission Strength"].default_value = strength
    new.inputs["Alpha"].default_value = alpha


def _picture(surface: Any | None) -> Any | None:
    """The image that is the colour of a surface as it is."""
    links = surface.inputs["Base Color"].links if surface is not None else ()
    node = links[0].from_node if links else None
    return node if node is not None and node.type == "TEX_IMAGE" and node.image is not None else None


def _number(surface: Any | None, name: str, usual: float) -> float:
    if surface is None or surface.inputs[name].is_linked:
        return usual
    return float(surface.inputs[name].default_value)


def _colour(surface: Any | None) -> tuple[float, float, float]:
    if surface is None:
        return (0.0, 0.0, 0.0)
    colour = surface.inputs["Emission Color"]
    if not colour.is_linked:
        return tuple(float(v) for v in colour.default_value[:3])
    node = colour.links[0].from_node
    if node.type == "VALTORGB":
        stops = [tuple(stop.color)[:3] for stop in node.color_ramp.elements]
        return tuple(sum(stop[k] for stop in stops) / len(stops) for k in range(3))
    return (1.0, 1.0, 1.0)
