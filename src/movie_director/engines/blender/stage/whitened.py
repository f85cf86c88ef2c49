# SPDX-License-Identifier: GPL-3.0-or-later
"""Snow that lies: everything of a set that looks up is white, but for what shines or stands under a roof of its own."""

from __future__ import annotations

from typing import Any

import bpy

_KEPT = ("sea", "sky", "star", "lake", "glow", "bulb", "lantern", "pane", "shop", "neon", "shade", "fir")
SNOW = (0.82, 0.86, 0.92)


def settle() -> None:
    """Lay snow on every material of the set."""
    for material in bpy.data.materials:
        if material.use_nodes and not material.get("clear") and not material.name.startswith(_KEPT):
            _lay(material)


def _lay(material: Any) -> None:
    tree = material.node_tree
    out = next((n for n in tree.nodes if n.type == "OUTPUT_MATERIAL"), None)
    if out is None or not out.inputs["Surface"].links:
        return
    source = out.inputs["Surface"].links[0].from_socket
    shape, split = tree.nodes.new("ShaderNodeNewGeometry"), tree.nodes.new("ShaderNodeSeparateXYZ")
    noise, both = tree.nodes.new("ShaderNodeTexNoise"), tree.nodes.new("ShaderNodeMath")
    span, snow, mix = (
        tree.nodes.new("ShaderNodeMapRange"), tree.nodes.new("ShaderNodeBsdfDiffuse"),
        tree.nodes.new("ShaderNodeMixShader"),
    )  # fmt: skip
    tree.links.new(shape.outputs["Normal"], split.inputs[0])
    tree.links.new(shape.outputs["Position"], noise.inputs["Vector"])
    noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = 0.9, 3
    both.operation = "MULTIPLY_ADD"
    tree.links.new(noise.outputs[0], both.inputs[0])
    both.inputs[1].default_value = 0.9
    tree.links.new(split.outputs["Z"], both.inputs[2])
    for socket, value in (("From Min", 0.82), ("From Max", 1.22), ("To Max", 0.97)):
        span.inputs[socket].default_value = value
    tree.links.new(both.outputs[0], span.inputs["Value"])
    snow.inputs[0].default_value = (*SNOW, 1)
    tree.links.new(span.outputs[0], mix.inputs[0])
    tree.links.new(source, mix.inputs[1])
    tree.links.new(snow.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], out.inputs["Surface"])
