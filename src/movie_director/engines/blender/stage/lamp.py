# SPDX-License-Identifier: GPL-3.0-or-later
"""A lamp as numbers, and how bright it must be."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import bpy
from mathutils import Vector

from movie_director.engines.blender.stage.camera import aim
from movie_director.places.weather import LIGHTNING

Point = tuple[float, float, float]


@dataclass(frozen=True)
class Lamp:
    """Names in use: key, fill, rim, rim2, sun, practical, flame, window, neon, lightning (out but for flashes).

    Energy in Blender watts, angles in degrees.
    """

    name: str
    kind: str
    location: Point
    target: Point
    energy: float
    colour: Point
    size: float = 0.2
    spot: float = 50
    blend: float = 0.4
    casts: bool = False
    mirrored: bool = True

    def light(self) -> Any:
        """The lamp in the scene."""
        data = bpy.data.lights.new(self.name, self.kind)
        data.energy, data.color = self.energy, self.colour
        if self.kind == "AREA":
            data.shape, data.size = "DISK", self.size
        else:
            data.shadow_soft_size = self.size
        if self.kind == "SPOT":
            data.spot_size, data.spot_blend = math.radians(self.spot), self.blend
        thing = bpy.data.objects.new(self.name, data)
        bpy.context.scene.collection.objects.link(thing)
        thing.location = self.location
        thing.rotation_euler = aim(self.location, self.target)
        thing.visible_camera = False
        thing.visible_glossy = self.mirrored
        thing["casts"] = self.casts
        thing.hide_render = self.name == LIGHTNING
        return thing


def turn(levels: dict[str, float]) -> None:
    """Turn the scene's lamps up or down by name from what they burn at; the others burn as they are, but for lightning,
    which is out."""
    for thing in bpy.context.scene.objects:
        if thing.type == "LIGHT":
            watts = thing.get("watts")
            if watts is None:
                watts = thing["watts"] = float(thing.data.energy)
            name = thing.name.partition(".")[0]
            level = levels.get(name, 0.0 if name == LIGHTNING else 1.0)
            thing.data.energy = watts * level
            if name == LIGHTNING:
                thing.hide_render = level <= 0


def power(kind: str, irradiance: float, distance: float) -> float:
    """Watts for an irradiance (W/m2) straight under a lamp: P/(4 pi d2) for points and spots, four times that for
    areas (a flat area lamp sends its power as cos/pi into half the room)."""
    share = 4 * math.pi * distance * distance * irradiance
    return share / 4 if kind == "AREA" else share


def far(source: Point, target: Point) -> float:
    """Metres between two points."""
    return (Vector(target) - Vector(source)).length
