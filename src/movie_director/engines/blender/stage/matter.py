# SPDX-License-Identifier: GPL-3.0-or-later
"""What things are made of: Blender materials by name, made once per set."""

from __future__ import annotations

from typing import Any

import bpy

Colour = tuple[float, float, float]


def linear(colour: str) -> Colour:
    """`#rrggbb` in sRGB as linear Rec.709 (IEC 61966-2-1)."""
    raw = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in raw]
    return r, g, b


class Matter:
    """The materials of one set. Asking twice for a name gives the same material."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def _new(self, name: str, colour: str, rough: float, metal: float) -> tuple[Any, Any, Any]:
        material = bpy.data.materials.new(name)
        material.use_nodes = True
        tree = material.node_tree
        surface = tree.nodes["Principled BSDF"]
        surface.inputs["Base Color"].default_value = (*linear(colour), 1)
        surface.inputs["Roughness"].default_value = rough
        surface.inputs["Metallic"].default_value = metal
        # Emitters are lit up by real lamps beside them; sampling each small pane as a lamp only makes noise.
        material.cycles.emission_sampling = "NONE"
        self._made[name] = material
        return material, tree, surface

    def paint(
        self,
        name: str,
        colour: str,
        rough: float = 0.6,
        metal: float = 0,
        vary: float = 0,
        scale: float = 6,
        bump: float = 0,
        stretch: Colour = (1, 1, 1),
        coat: float = 0,
    ) -> Any:
        """One colour, `vary` of it lighter and darker in patches of 1/`scale` metres; `bump` 0 to 1."""
        if name in self._made:
            return self._made[name]
        material, tree, surface = self._new(name, colour, rough, metal)
        surface.inputs["Coat Weight"].default_value = coat
        if vary or bump:
            noise = _noise(tree, scale, stretch)
            if vary:
                tone = linear(colour)
                darker = tuple(c * (1 - vary) for c in tone)
                lighter = tuple(min(1.0, c * (1 + vary)) for c in tone)
                ramp = _ramp(tree, [(0.3, darker), (0.7, lighter)])
                tree.links.new(noise, ramp.inputs[0])
                tree.links.new(ramp.outputs[0], surface.inputs["Base Color"])
            if bump:
                node = tree.nodes.new("ShaderNodeBump")
                node.inputs["Strength"].default_value = bump
                node.inputs["Distance"].default_value = 0.02
                tree.links.new(noise, node.inputs["Height"])
                tree.links.new(node.outputs[0], surface.inputs["Normal"])
        return material

    def pieces(
        self,
        name: str,
        colours: list[str],
        rough: float = 0.6,
        metal: float = 0,
        grain: float = 0,
        stretch: Colour = (1, 1, 1),
        glow: float = 0,
    ) -> Any:
        """Each island of the mesh takes one of the colours; `grain` adds streaks along the short axis of `stretch`."""
        if name in self._made:
            return self._made[name]
        material, tree, surface = self._new(name, colours[0], rough, metal)
        geometry = tree.nodes.new("ShaderNodeNewGeometry")
        stops = [(i / len(colours), linear(c)) for i, c in enumerate(colours)]
        ramp = _ramp(tree, stops, "CONSTANT")
        tree.links.new(geometry.outputs["Random Per Island"], ramp.inputs[0])
        out = ramp.outputs[0]
        if grain:
            noise = _noise(tree, 4, stretch)
            shade = _ramp(tree, [(0.25, (1 - grain,) * 3), (0.75, (1, 1, 1))])
            tree.links.new(noise, shade.inputs[0])
            mix = tree.nodes.new("ShaderNodeMix")
            mix.data_type, mix.blend_type = "RGBA", "MULTIPLY"
            mix.inputs[0].default_value = 1
            tree.links.new(out, mix.inputs[6])
            tree.links.new(shade.outputs[0], mix.inputs[7])
            out = mix.outputs[2]
        tree.links.new(out, surface.inputs["Base Color"])
        if glow:
            tree.links.new(out, surface.inputs["Emission Color"])
            surface.inputs["Emission Strength"].default_value = glow
        return material

    def glow(self, name: str, colour: str, strength: float, body: str = "#101010") -> Any:
        """A lamp, screen or sky that shines by itself."""
        if name in self._made:
            return self._made[name]
        material, _, surface = self._new(name, body, 0.5, 0)
        surface.inputs["Emission Color"].default_value = (*linear(colour), 1)
        surface.inputs["Emission Strength"].default_value = strength
        return material

    def clear(self, name: str, colour: str, rough: float = 0.02) -> Any:
        """Thin glass of a colour: what is behind shows through and its rims shine; light goes through it."""
        if name in self._made:
            return self._made[name]
        material, tree, surface = self._new(name, colour, rough, 0)
        surface.inputs["Transmission Weight"].default_value = 1.0  # for whoever reads what it is instead of rendering
        edge, mix = tree.nodes.new("ShaderNodeLayerWeight"), tree.nodes.new("ShaderNodeMixShader")
        side, front = tree.nodes.new("ShaderNodeNewGeometry"), tree.nodes.new("ShaderNodeMapRange")
        through, shine = tree.nodes.new("ShaderNodeBsdfTransparent"), tree.nodes.new("ShaderNodeBsdfGlossy")
        edge.inputs["Blend"].default_value = 0.36
        through.inputs[0].default_value = (*linear(colour), 1)
        shine.inputs["Roughness"].default_value = rough
        # What is seen from inside would mirror the inside, for which there are no bounces left.
        tree.links.new(side.outputs["Backfacing"], front.inputs["Value"])
        front.inputs["To Min"].default_value, front.inputs["To Max"].default_value = 0.8, 0.0
        part = tree.nodes.new("ShaderNodeMath")
        part.operation = "MULTIPLY"
        tree.links.new(edge.outputs["Facing"], part.inputs[0])
        tree.links.new(front.outputs[0], part.inputs[1])
        tree.links.new(part.outputs[0], mix.inputs[0])
        tree.links.new(through.outputs[0], mix.inputs[1])
        tree.links.new(shine.outputs[0], mix.inputs[2])
        tree.links.new(mix.outputs[0], tree.nodes["Material Output"].inputs[0])
        return material

    def gradient(self, name: str, stops: list[tuple[float, str]], low: float, high: float, strength: float) -> Any:
        """Shines with colours by height, from z = `low` to z = `high`."""
        if name in self._made:
            return self._made[name]
        material, tree, surface = self._new(name, "#000000", 0.9, 0)
        surface.inputs["Specular IOR Level"].default_value = 0
        geometry = tree.nodes.new("ShaderNodeNewGeometry")
        split = tree.nodes.new("ShaderNodeSeparateXYZ")
        span = tree.nodes.new("ShaderNodeMapRange")
        span.inputs["From Min"].default_value, span.inputs["From Max"].default_value = low, high
        ramp = _ramp(tree, [(at, linear(c)) for at, c in stops])
        tree.links.new(geometry.outputs["Position"], split.inputs[0])
        tree.links.new(split.outputs["Z"], span.inputs["Value"])
        tree.links.new(span.outputs[0], ramp.inputs[0])
        tree.links.new(ramp.outputs[0], surface.inputs["Emission Color"])
        surface.inputs["Emission Strength"].default_value = strength
        return material

    def courses(
        self,
        name: str,
        colours: tuple[str, str],
        joint: str,
        size: tuple[float, float],
        gap: float,
        rough: float = 0.8,
        metal: float = 0,
        bump: float = 0.4,
        shift: float = 0.5,
        lies: bool = False,
    ) -> Any:
        """Bricks, blocks, tiles, boards or plates of `size` metres with joints `gap` wide, each course moved on by
        `shift` of a brick; upright, or on what `lies`."""
        if name in self._made:
            return self._made[name]
        material, tree, surface = self._new(name, colours[0], rough, metal)
        geometry = tree.nodes.new("ShaderNodeNewGeometry")
        split = tree.nodes.new("ShaderNodeSeparateXYZ")
        join = tree.nodes.new("ShaderNodeCombineXYZ")
        tree.links.new(geometry.outputs["Position"], split.inputs[0])
        if lies:
            tree.links.new(split.outputs["X"], join.inputs["X"])
            tree.links.new(split.outputs["Y"], join.inputs["Y"])
        else:
            # Walls stand along x or y: the sum runs along either.
            along = tree.nodes.new("ShaderNodeMath")
            tree.links.new(split.outputs["X"], along.inputs[0])
            tree.links.new(split.outputs["Y"], along.inputs[1])
            tree.links.new(along.outputs[0], join.inputs["X"])
            tree.links.new(split.outputs["Z"], join.inputs["Y"])
        brick = tree.nodes.new("ShaderNodeTexBrick")
        brick.offset = shift
        told = {"Color1": (*linear(colours[0]), 1), "Color2": (*linear(colours[1]), 1), "Mortar": (*linear(joint), 1)}
        told |= {"Scale": 1.0, "Mortar Size": gap, "Mortar Smooth": 0.1, "Brick Width": size[0], "Row Height": size[1]}
        for socket, value in told.items():
            brick.inputs[socket].default_value = value
        tree.links.new(join.outputs[0], brick.inputs["Vector"])
        tree.links.new(brick.outputs["Color"], surface.inputs["Base Color"])
        if bump:
            node = tree.nodes.new("ShaderNodeBump")
            node.invert = True
            node.inputs["Strength"].default_value, node.inputs["Distance"].default_value = bump, 0.02
            tree.links.new(brick.outputs["Fac"], node.inputs["Height"])
            tree.links.new(node.outputs[0], surface.inputs["Normal"])
        return material

    def wet(self, name: str, colour: str, rough: float, shine: float = 0.06, scale: float = 0.55) -> Any:
        """Ground after rain: puddles of roughness `shine` in ground of roughness `rough`."""
        if name in self._made:
            return self._made[name]
        material, tree, surface = self._new(name, colour, rough, 0)
        noise = _noise(tree, scale, (1, 1, 1))
        span = tree.nodes.new("ShaderNodeMapRange")
        for socket, value in (("From Min", 0.42), ("From Max", 0.6), ("To Min", shine), ("To Max", rough)):
            span.inputs[socket].default_value = value
        tree.links.new(noise, span.inputs["Value"])
        tree.links.new(span.outputs[0], surface.inputs["Roughness"])
        tone = linear(colour)
        ramp = _ramp(tree, [(0.4, tuple(c * 0.45 for c in tone)), (0.62, tone)])
        tree.links.new(noise, ramp.inputs[0])
        tree.links.new(ramp.outputs[0], surface.inputs["Base Color"])
        fine = _noise(tree, 38, (1, 1, 1))
        bump = tree.nodes.new("ShaderNodeBump")
        bump.inputs["Strength"].default_value = 0.12
        bump.inputs["Distance"].default_value = 0.01
        tree.links.new(fine, bump.inputs["Height"])
        tree.links.new(bump.outputs[0], surface.inputs["Normal"])
        return material


def _noise(tree: Any, scale: float, stretch: Colour) -> Any:
    geometry = tree.nodes.new("ShaderNodeNewGeometry")
    mapping = tree.nodes.new("ShaderNodeMapping")
    mapping.inputs["Scale"].default_value = stretch
    noise = tree.nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value = scale
    noise.inputs["Detail"].default_value = 2
    tree.links.new(geometry.outputs["Position"], mapping.inputs["Vector"])
    tree.links.new(mapping.outputs[0], noise.inputs["Vector"])
    return noise.outputs[0]


def _ramp(tree: Any, stops: list[tuple[float, Any]], interpolation: str = "LINEAR") -> Any:
    node = tree.nodes.new("ShaderNodeValToRGB")
    ramp = node.color_ramp
    ramp.interpolation = interpolation
    while len(ramp.elements) < len(stops):
        ramp.elements.new(0.5)
    for element, (at, colour) in zip(ramp.elements, sorted(stops), strict=True):
        element.position = at
        element.color = (*colour, 1)
    return node
