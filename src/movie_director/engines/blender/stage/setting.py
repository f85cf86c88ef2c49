# SPDX-License-Identifier: GPL-3.0-or-later
"""What a builder of sets works with and hands over."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

import bpy

from movie_director.engines.blender.stage.fog import Fog
from movie_director.engines.blender.stage.furniture import Furniture
from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.matter import Colour, Matter
from movie_director.engines.blender.stage.staging import Place
from movie_director.places import Brief, GroundPlan, plan_of
from movie_director.places.weather import FALLS, GUSTS


@dataclass
class Setting:
    """A set being built: its place, its materials and furniture, and what lights it by itself."""

    place: Place
    furniture: Furniture
    matter: Matter = field(default_factory=Matter)
    lamps: list[Lamp] = field(default_factory=list)
    fog: Fog = field(default_factory=Fog)
    own: tuple[Lamp, ...] = ()
    air: Fog = field(default_factory=Fog)
    exposure: float = 0.35
    unmet: list[str] = field(default_factory=list)
    bounds: tuple[float, float, float, float, float] = (-3.7, 3.7, -4.1, 2.75, 2.6)
    """Where film lamps may stand: x from, x to, y from, y to, and the highest z."""
    level: float = 0.35
    """The exposure of the place at its hour; `own` and `air` are its lamps and haze, before a scheme turned them."""
    built: tuple[str, ...] = ()
    """What we built of a set that an artist changed, by name, and the watts of its lamps by `passport.lamp_key`."""
    hung: dict[str, float] = field(default_factory=dict)
    bare: bool = False
    """Whether the surface is left to what the script names."""
    curtains: bool = True
    """Whether windows have their curtains."""
    metered: float = 0.0
    """Seconds that the light meter took for the shot."""

    def __post_init__(self) -> None:
        self.random = random.Random(self.place.seed * 7919 + 17)
        place = self.place
        self.plan: GroundPlan = plan_of(
            Brief(
                place.words,
                place.seed,
                place.inside,
                place.period,
                added=place.added,
                without=place.without,
                models=place.models,
                paint=place.paint,
            ),
            place.kind,
        )

    @property
    def falls(self) -> str:
        """What falls or blows, before the lens or outside the windows; nothing in rooms without any, or in space."""
        place = self.place
        if not self.plan.sky or place.weather not in FALLS:
            return ""
        room = self.plan.room
        if room is not None and not any(o.glazed and o.view != "stars" for o in room.openings):
            return ""
        return "" if place.inside and room is None and self.plan.deck is not None else place.weather

    @property
    def walls(self) -> list[float] | None:
        """Of a room left, right, front and back, in metres: nothing falls within, nor before its front."""
        room = self.plan.room
        return [room.left, room.right, room.front, room.back] if room is not None else None

    @property
    def gust(self) -> float:
        """How far the wind bends what grows, 0 to 1."""
        return GUSTS.get(self.place.weather, 0.0) if self.plan.sky else 0.0

    @property
    def heavy(self) -> bool:
        """Whether the weather alone says what the air and the sky are like, whatever scheme of light a scene has."""
        return not self.place.inside and self.place.weather in ("storm", "snow", "fog", "dust")


def sky(low: Colour, high: Colour, strength: float, seen: float | None = None, clouds: float = 0.0) -> None:
    """A world that goes from `low` at the horizon to `high` overhead. `seen` is its strength for the camera,
    which alone sees `clouds` (0 to 1)."""
    world = bpy.data.worlds.new("sky")
    bpy.context.scene.world = world
    world.use_nodes = True
    tree = world.node_tree
    ground = tree.nodes["Background"]
    ramp = tree.nodes.new("ShaderNodeValToRGB")
    coords = tree.nodes.new("ShaderNodeTexCoord")
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(coords.outputs["Generated"], split.inputs[0])
    tree.links.new(split.outputs["Z"], ramp.inputs[0])
    first, last = ramp.color_ramp.elements
    first.position, last.position = 0.0, 0.55
    first.color, last.color = (*low, 1), (*high, 1)
    tree.links.new(ramp.outputs[0], ground.inputs[0])
    ground.inputs[1].default_value = strength
    if seen is not None:
        path = tree.nodes.new("ShaderNodeLightPath")
        shown = tree.nodes.new("ShaderNodeBackground")
        mix = tree.nodes.new("ShaderNodeMixShader")
        tree.links.new(
            _clouded(tree, split, ramp.outputs[0], low, clouds) if clouds else ramp.outputs[0], shown.inputs[0]
        )
        shown.inputs[1].default_value = seen
        tree.links.new(path.outputs["Is Camera Ray"], mix.inputs[0])
        tree.links.new(ground.outputs[0], mix.inputs[1])
        tree.links.new(shown.outputs[0], mix.inputs[2])
        tree.links.new(mix.outputs[0], tree.nodes["World Output"].inputs[0])
    world.cycles.sampling_method = "NONE" if strength < 0.2 else "AUTOMATIC"


def _clouded(tree: Any, split: Any, clear: Any, low: Colour, share: float) -> Any:
    """The sky's colour with clouds on a flat ceiling, which crowd towards the horizon as real ones do."""
    over = tree.nodes.new("ShaderNodeMath")
    over.operation = "ADD"
    over.inputs[1].default_value = 0.14
    tree.links.new(split.outputs["Z"], over.inputs[0])
    spread = tree.nodes.new("ShaderNodeCombineXYZ")
    for axis in ("X", "Y"):
        part = tree.nodes.new("ShaderNodeMath")
        part.operation = "DIVIDE"
        tree.links.new(split.outputs[axis], part.inputs[0])
        tree.links.new(over.outputs[0], part.inputs[1])
        tree.links.new(part.outputs[0], spread.inputs[axis])
    noise = tree.nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = 1.1, 6
    tree.links.new(spread.outputs[0], noise.inputs["Vector"])
    cover = tree.nodes.new("ShaderNodeMapRange")
    cover.interpolation_type = "SMOOTHSTEP"
    cover.inputs["From Min"].default_value, cover.inputs["From Max"].default_value = (
        0.62 - 0.2 * share,
        0.78 - 0.12 * share,
    )
    cover.inputs["To Max"].default_value = 0.85
    tree.links.new(noise.outputs[0], cover.inputs["Value"])
    mix = tree.nodes.new("ShaderNodeMix")
    mix.data_type = "RGBA"
    bright = max(low)
    mix.inputs[7].default_value = (*(0.55 * bright + 0.45 * c for c in low), 1)
    tree.links.new(cover.outputs[0], mix.inputs[0])
    tree.links.new(clear, mix.inputs[6])
    return mix.outputs[2]


def empty() -> Any:
    """A fresh scene with nothing in it."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    return bpy.context.scene
