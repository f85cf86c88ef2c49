# SPDX-License-Identifier: GPL-3.0-or-later
"""What a scheme of light does to the set: its windows, lamps, signs, sun, sky and air.

A set is built with the light of its hour; a scheme turns that up, down or to another colour. Nothing is built anew:
each shot's scheme is set from what the set has of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import bpy

from movie_director.engines.blender.stage import beam
from movie_director.engines.blender.stage.fog import Fog
from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.scheme import Colour, Light
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places.weather import LIGHTNING

_SKY = ("outside sky", "outside houses", "outside leaves")
_SIGNS = ("neon",)
_LAMPS = ("shade", "bulb", "lantern", "shop", "pane", "door", "green shade", "outside panes", "street curtains")
VIEW = 1.35
"""How much brighter what is outside a window is than the set has it: by day it is what one squints at."""
NEAR = 0.42
"""How much closer haze gathers in a room than in the open; and there is half as much of it."""


def settle(setting: Setting, light: Light) -> list[Lamp]:
    """Set sky, glow and air to the scheme; return the set's lamps as the scheme has them."""
    _world(replace(light, horizon=None, zenith=None) if setting.heavy else light)
    for material in bpy.data.materials:
        if material.use_nodes and not material.get("clear"):
            _glow(setting, material, light)
    setting.fog = _air(setting, light)
    setting.fog.settle()
    lamps = [lamp for own in setting.own if (lamp := _turned(setting, own, light)).energy > 1e-4]
    beam.settle(setting, light, lamps)
    return lamps


def _turned(setting: Setting, lamp: Lamp, light: Light) -> Lamp:
    colour: Colour | None = None
    if lamp.name in ("sun", "moon"):
        share, colour = light.sun, light.sunlight
    elif lamp.name == "window" and setting.place.inside:
        share, colour = light.windows, light.window
    elif lamp.name == "ambient":
        share, colour = light.ambient, light.bounce
    elif lamp.name == "neon":
        share = light.signs
    elif lamp.name == LIGHTNING:
        share = 1.0
    else:
        share = light.practicals
    size = min(lamp.size, 0.05) if light.blinds and lamp.name == "sun" and setting.place.inside else lamp.size
    return replace(lamp, energy=lamp.energy * share, colour=colour or lamp.colour, size=size)


def _world(light: Light) -> None:
    world = bpy.context.scene.world
    if world is None or not world.use_nodes:
        return
    for node in world.node_tree.nodes:
        if node.type == "BACKGROUND":
            own = world.get(f"own {node.name}")
            if own is None:
                own = world[f"own {node.name}"] = float(node.inputs[1].default_value)
            node.inputs[1].default_value = own * light.sky
        elif node.type == "VALTORGB":
            _ramp(world, node, light)


def _ramp(keeper: Any, node: Any, light: Light) -> None:
    """Give a sky's ramp the scheme's horizon and zenith, or its own again."""
    stops = node.color_ramp.elements
    own = keeper.get(f"own {node.name}")
    if own is None:
        own = keeper[f"own {node.name}"] = [float(c) for stop in stops for c in stop.color]
    for k, stop in enumerate(stops):
        share = k / max(len(stops) - 1, 1)
        colour = tuple(own[4 * k : 4 * k + 3])
        if light.horizon and light.zenith:
            colour = tuple(a + (b - a) * share for a, b in zip(light.horizon, light.zenith, strict=True))
        stop.color = (*colour, 1)


def _glow(setting: Setting, material: Any, light: Light) -> None:
    name = material.name
    if name.startswith(_SKY):
        share = light.sky * VIEW
    elif name.startswith(_SIGNS):
        share = light.signs
    elif name.startswith(_LAMPS):
        share = max(light.practicals, 0.02)
    else:
        return
    tree = material.node_tree
    surface = next((n for n in tree.nodes if n.type == "BSDF_PRINCIPLED"), None)
    if surface is None:
        return
    strength = surface.inputs["Emission Strength"]
    own = material.get("own glow")
    if own is None:
        own = material["own glow"] = float(strength.default_value)
    strength.default_value = own * share
    if name.startswith("outside sky"):
        for node in tree.nodes:
            if node.type == "VALTORGB":
                _ramp(material, node, light)


def _air(setting: Setting, light: Light) -> Fog:
    own, haze = setting.air, light.haze
    if haze is None or haze.most <= 0 or setting.heavy:
        return own
    near, most = (NEAR, haze.most * 0.5) if setting.place.inside else (1.0, haze.most)
    if own.on and setting.place.wet:
        near *= 0.8
    return Fog(True, haze.colour, haze.start * near, haze.end * near, most)
