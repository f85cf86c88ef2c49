# SPDX-License-Identifier: GPL-3.0-or-later
"""Materials told so plainly that other programs understand them: a colour or a texture, roughness, metal, glow, alpha.

glTF and USD know no noise, bricks or gradients; those become the colour that they are in the mean, as in a survey.
"""

from __future__ import annotations

from typing import Any

import bpy

from movie_director.engines.blender.stage.survey import look_of

PAINT = "paint"
"""The attribute that people's colours are in."""


def for_gltf() -> None:
    """Tell every material plainly; people keep their colours, corner by corner."""
    for material in bpy.data.materials:
        if material.use_nodes and not _painted(material):
            _tell(material)


def for_usd() -> None:
    """Tell every material plainly; people's colours are what USD shows of what wears no material."""
    for_gltf()
    for mesh in bpy.data.meshes:
        paint = mesh.color_attributes.get(PAINT)
        if paint is not None:
            paint.name = "displayColor"
            mesh.materials.clear()


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
