# SPDX-License-Identifier: GPL-3.0-or-later
"""Haze by distance from the camera: a mix in every material, which costs nothing, in place of a volume."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import bpy

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Fog:
    """`colour` in linear light covers up to `most` of what lies between `start` and `end` metres, smoothstepped."""

    on: bool = False
    colour: Colour = (0.0, 0.0, 0.0)
    start: float = 5.0
    end: float = 40.0
    most: float = 0.9

    def facts(self) -> dict[str, Any]:
        """As JSON."""
        return asdict(self)

    def settle(self) -> None:
        """Give every material this haze: new ones are wrapped, those wrapped before take its numbers."""
        for material in bpy.data.materials:
            if not material.use_nodes or material.get("clear"):
                continue
            if not material.get("fogged"):
                if not self.on:
                    continue
                self._wrap(material)
            self._tell(material)

    def _tell(self, material: Any) -> None:
        nodes = material.node_tree.nodes
        span, glow = nodes.get("haze span"), nodes.get("haze glow")
        if span is None or glow is None:
            return
        most = self.most if self.on else 0.0
        for socket, value in (("From Min", self.start), ("From Max", self.end), ("To Max", most)):
            span.inputs[socket].default_value = value
        glow.inputs["Color"].default_value = (*self.colour, 1)

    def _wrap(self, material: Any) -> None:
        tree = material.node_tree
        out = next((n for n in tree.nodes if n.type == "OUTPUT_MATERIAL"), None)
        if out is None or not out.inputs["Surface"].links:
            return
        material["fogged"] = True
        source = out.inputs["Surface"].links[0].from_socket
        eye = tree.nodes.new("ShaderNodeCameraData")
        span = tree.nodes.new("ShaderNodeMapRange")
        span.name = "haze span"
        span.interpolation_type = "SMOOTHSTEP"
        path = tree.nodes.new("ShaderNodeLightPath")
        only = tree.nodes.new("ShaderNodeMath")
        only.operation = "MULTIPLY"
        glow = tree.nodes.new("ShaderNodeEmission")
        glow.name = "haze glow"
        mix = tree.nodes.new("ShaderNodeMixShader")
        tree.links.new(eye.outputs["View Distance"], span.inputs["Value"])
        tree.links.new(span.outputs["Result"], only.inputs[0])
        tree.links.new(path.outputs["Is Camera Ray"], only.inputs[1])
        tree.links.new(only.outputs[0], mix.inputs["Fac"])
        tree.links.new(source, mix.inputs[1])
        tree.links.new(glow.outputs[0], mix.inputs[2])
        tree.links.new(mix.outputs[0], out.inputs["Surface"])
        material.cycles.emission_sampling = "NONE"
