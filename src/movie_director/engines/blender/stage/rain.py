# SPDX-License-Identifier: GPL-3.0-or-later
"""Falling rain for full pictures: thin streaks of mesh, none close enough to the lens to cross a face."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import bpy
import numpy as np

from movie_director.engines.blender.stage.light import subject
from movie_director.engines.blender.stage.staging import Staging

if TYPE_CHECKING:
    from movie_director.engines.blender.stage.frames import Run

NEAREST = 1.2
COUNT, SPEED, DEEP = 1100, 7.5, 6.0
"""Streaks, metres a second, and the height of the box they fall through."""


class Streaks:
    """The rain of one shot, between the lens and a few metres behind the subject."""

    def __init__(self, staging: Staging, run: Run) -> None:
        chance = np.random.default_rng(staging.seed + 77)
        self._rate = run.rate
        eye, middle = np.array(staging.camera.position), np.array(subject(staging))
        self._eye = eye
        centre = eye + (middle - eye) * 0.8
        self._spots = np.column_stack(
            [chance.uniform(centre[0] - 5, centre[0] + 5, COUNT), chance.uniform(centre[1] - 5, centre[1] + 5, COUNT)]
        )
        self._start = chance.uniform(0, DEEP, COUNT)
        self._long = chance.uniform(0.1, 0.24, COUNT)
        ahead = (middle - eye)[:2] / max(1e-6, float(np.hypot(*(middle - eye)[:2])))
        self._across = np.array([-ahead[1], ahead[0]]) * 0.0016
        mesh = bpy.data.meshes.new("rain")
        mesh.vertices.add(COUNT * 4)
        mesh.loops.add(COUNT * 4)
        mesh.loops.foreach_set("vertex_index", np.arange(COUNT * 4, dtype=np.int32))
        mesh.polygons.add(COUNT)
        mesh.polygons.foreach_set("loop_start", np.arange(0, COUNT * 4, 4, dtype=np.int32))
        mesh.update(calc_edges=True)
        mesh.materials.append(_water(0.3 if staging.place.dark else 0.55))
        self._thing = bpy.data.objects.new("rain", mesh)
        self._thing["stays"] = True
        self._thing.visible_shadow = self._thing.visible_diffuse = self._thing.visible_glossy = False
        bpy.context.scene.collection.objects.link(self._thing)

    def fall(self, frame: int) -> None:
        """Put the streaks where they are in a picture."""
        low = (self._start - SPEED * frame / self._rate) % DEEP - 0.4
        near = np.hypot(self._spots[:, 0] - self._eye[0], self._spots[:, 1] - self._eye[1]) < NEAREST
        low = np.where(near, -50.0, low)
        points = np.zeros((COUNT, 4, 3), np.float32)
        for corner, (side, top) in enumerate(((-1, 0), (1, 0), (1, 1), (-1, 1))):
            points[:, corner, :2] = self._spots + self._across * side + top * self._long[:, None] * 0.09
            points[:, corner, 2] = low + top * self._long
        mesh = self._thing.data
        mesh.vertices.foreach_set("co", points.ravel())
        mesh.update()

    def stop(self) -> None:
        """Take the rain off the stage."""
        mesh: Any = self._thing.data
        bpy.data.objects.remove(self._thing)
        bpy.data.meshes.remove(mesh)


def _water(strength: float) -> Any:
    material = bpy.data.materials.get("rain") or bpy.data.materials.new("rain")
    material.use_nodes = True
    material["clear"] = True
    material.cycles.emission_sampling = "NONE"
    surface = material.node_tree.nodes["Principled BSDF"]
    surface.inputs["Base Color"].default_value = (0.3, 0.35, 0.4, 1)
    surface.inputs["Emission Color"].default_value = (0.55, 0.68, 0.85, 1)
    surface.inputs["Emission Strength"].default_value = strength
    surface.inputs["Alpha"].default_value = 0.55
    return material
