# SPDX-License-Identifier: GPL-3.0-or-later
"""What falls in full pictures, rain, snow or dust: thin streaks of mesh that send lamps' light onwards.

They fall where the low tier draws them and shine as they do there (`raster/rain.py`); its splashes are missing.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage import camera as lens
from movie_director.engines.blender.stage import probe
from movie_director.engines.blender.stage.staging import Staging
from movie_director.places.weather import FALLS

NEAREST, FARTHEST, BEYOND = 1.3, 13.0, 9.0
_KEPT = 0.5
"""The share of a thin streak's light that denoising leaves: it is given so much more."""
_ALONG, _SHAPE = np.array([0.0, 0.1, 0.8, 1.0]), np.array([0.0, 1.0, 1.0, 0.0])
"""A streak is brightest along its middle and fades to its ends."""
_ROWS = len(_ALONG)


class Streaks:
    """The weather of one shot. It is measured what reaches the marks: nobody may be on the stage yet."""

    def __init__(
        self, staging: Staging, width: int, folder: Path, falls: str = "rain", room: list[float] | None = None
    ) -> None:
        self._room = room
        self._fall = fall = FALLS[falls]
        farthest = FARTHEST if room is None else FARTHEST + BEYOND
        count = fall.count
        chance = np.random.default_rng([staging.seed, 17])
        eye = lens.rest(staging.camera, blur=True)
        turn = np.array(eye.matrix_world, np.float64)
        self._wide = 2 * staging.camera.lens / staging.camera.sensor
        self._width, high = width, self._wide * 16 / 9
        depth = NEAREST + (farthest - NEAREST) * chance.random(count) ** 0.75
        x = (chance.random(count) * 2.3 - 1.15) * depth / self._wide
        y = (chance.random(count) * 2 - 1) * depth / high
        self._start = np.stack([x, y, -depth, np.ones(count)], axis=1) @ turn[:3].T
        self._span = 2.6 * depth / (high if fall.way[2] == -1 else self._wide) + 0.6
        self._way = np.array(fall.way)
        self._speed = fall.speed * (0.85 + 0.3 * chance.random(count))
        self._wind = np.array([*fall.wind, 0.0]) * (1 + chance.random((count, 1)))
        self._bright = 0.5 + chance.random(count) ** 2
        self._lamps = [
            o for o in bpy.context.scene.objects if o.type == "LIGHT" and o.data.type != "SUN" and not o.hide_render
        ]
        probes = probe.around(staging.people, folder)
        self._ambient = np.maximum(probes[:, 0].mean(axis=0) * 0.282095 / np.pi, 0) if len(probes) else np.zeros(3)
        self._thing = _mesh(count)
        bpy.context.scene.collection.objects.link(self._thing)

    def fall(self, seconds: float) -> None:
        """Put the streaks where they are so far into the shot."""
        eye = np.array(bpy.context.scene.camera.matrix_world.translation)
        ahead = np.array(bpy.context.scene.camera.matrix_world.to_3x3())[:, 2] * -1
        fallen = (self._speed * (seconds + 10)) % self._span
        low = self._start + (self._way + self._wind) * fallen[:, None] - self._way * (self._span / 2)[:, None]
        if self._fall.sway:
            rock = np.sin(seconds * 2.2 + 40 * self._bright)[:, None] * self._fall.sway
            low = low + rock * np.array(bpy.context.scene.camera.matrix_world.to_3x3())[:, 0]
        long = -(self._way + self._wind) * (self._speed * self._fall.shutter)[:, None]
        depth = (low - eye) @ ahead
        thin, count = self._fall.thin, self._fall.count
        true = thin * self._wide * self._width / 2 / np.maximum(depth, 0.1)
        shown = np.maximum(true, 1.0)
        side = np.cross(long, low - eye)
        side *= (thin * shown / true / 2 / (np.linalg.norm(side, axis=1) + 1e-9))[:, None]
        strength = np.minimum(np.minimum(true, 1.2) / shown * 1.9, 1) * self._bright * (depth > 0.8) / _KEPT
        if self._room is not None:  # it rains beyond the windows alone
            left, right, front, back = self._room
            x, y = low[:, 0], low[:, 1]
            within = (y > front) | (eye[1] > front)
            strength = strength * within * ((x < left - 0.15) | (x > right + 0.15) | (y > back + 0.15))
        points = np.zeros((count, _ROWS, 3, 3), np.float32)
        for row, along in enumerate(_ALONG):
            for column in range(3):
                points[:, row, column] = low + long * along + side * (column - 1)
        glow = np.zeros((count, _ROWS, 3, 4), np.float32)
        glow[:, :, 1, :3] = _SHAPE[:, None] * (self._light(low, eye) * strength[:, None])[:, None]
        mesh: Any = self._thing.data
        mesh.vertices.foreach_set("co", points.ravel())
        mesh.attributes["glow"].data.foreach_set("color", glow.ravel())
        mesh.update()

    def stop(self) -> None:
        """Take the rain off the stage."""
        mesh: Any = self._thing.data
        bpy.data.objects.remove(self._thing)
        bpy.data.meshes.remove(mesh)

    def _light(self, points: np.ndarray, eye: np.ndarray) -> np.ndarray:
        """What water at `points` sends on to the lens, (N, 3)."""
        sum_ = np.repeat(self._ambient[None] * self._fall.ambient, len(points), axis=0)
        sight = eye - points
        sight /= np.linalg.norm(sight, axis=1, keepdims=True) + 1e-6
        for lamp in self._lamps:
            way = np.array(lamp.matrix_world.translation) - points
            squared = np.sum(way * way, axis=1) + 0.3
            ahead = np.array(lamp.matrix_world.to_3x3())[:, 2] * -1
            axis = -(way @ ahead) / np.sqrt(squared)
            spot = lamp.data.type == "SPOT"
            edge = math.cos(lamp.data.spot_size / 2) if spot else 0.0
            share = np.clip((axis - edge) / 0.1, 0, 1) if spot else np.clip(axis + 0.3, 0, 1)
            onward = np.maximum(-np.sum(way * sight, axis=1) / np.sqrt(squared), 0) ** 3
            reach = np.minimum(lamp.data.energy / (4 * np.pi) * share / squared * (0.15 + onward), 3)
            sum_ += reach[:, None] * np.array(lamp.data.color) * self._fall.lamps
        return sum_ * np.array(self._fall.tint)


def _mesh(count: int) -> Any:
    """Streaks as strips of `_ROWS` rows of three points each, seen by the lens alone."""
    corner = 3 * np.arange(_ROWS - 1)[:, None] + np.arange(2)
    strip = np.stack([corner, corner + 1, corner + 4, corner + 3], -1).reshape(-1, 4)
    faces = (strip[None] + 3 * _ROWS * np.arange(count)[:, None, None]).astype(np.int32)
    mesh = bpy.data.meshes.new("rain")
    mesh.vertices.add(count * 3 * _ROWS)
    mesh.loops.add(faces.size)
    mesh.loops.foreach_set("vertex_index", faces.ravel())
    mesh.polygons.add(faces.size // 4)
    mesh.polygons.foreach_set("loop_start", np.arange(0, faces.size, 4, dtype=np.int32))
    mesh.update(calc_edges=True)
    mesh.attributes.new("glow", "FLOAT_COLOR", "POINT")
    mesh.materials.append(_water())
    thing = bpy.data.objects.new("rain", mesh)
    thing["stays"] = True
    thing.visible_shadow = thing.visible_diffuse = thing.visible_glossy = thing.visible_transmission = False
    return thing


def _water() -> Any:
    material = bpy.data.materials.get("rain")
    if material is not None:
        return material
    material = bpy.data.materials.new("rain")
    material.use_nodes = True
    material["clear"] = True
    material.cycles.emission_sampling = "NONE"
    tree = material.node_tree
    tree.nodes.clear()
    out, both = tree.nodes.new("ShaderNodeOutputMaterial"), tree.nodes.new("ShaderNodeAddShader")
    clear, shine = tree.nodes.new("ShaderNodeBsdfTransparent"), tree.nodes.new("ShaderNodeEmission")
    glow = tree.nodes.new("ShaderNodeAttribute")
    glow.attribute_name = "glow"
    tree.links.new(glow.outputs["Color"], shine.inputs["Color"])
    tree.links.new(clear.outputs[0], both.inputs[0])
    tree.links.new(shine.outputs[0], both.inputs[1])
    tree.links.new(both.outputs[0], out.inputs["Surface"])
    return material
