# SPDX-License-Identifier: GPL-3.0-or-later
"""Words on signs, in the typeface that Blender brings, as flat faces on a form."""

from __future__ import annotations

from functools import cache
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage.form import Form


def write(
    form: Form,
    words: str,
    centre: tuple[float, float, float],
    height: float,
    matter: Any,
    width: float = 1e9,
    sideways: int = 0,
) -> None:
    """Write words centred on a point, capitals `height` metres tall, smaller when they would be wider than `width`.

    They are read from -y; `sideways` 1 has them read from +x, -1 from -x.
    """
    points, faces = _flat(words)
    if not len(points):
        return
    points = points * min(height, width / max(float(np.ptp(points[:, 0])), 1e-6))
    across, up, none = points[:, 0], points[:, 1], np.zeros(len(points), np.float32)
    placed = np.stack([none, sideways * across, up] if sideways else [across, none, up], axis=1)
    form.add(placed + np.asarray(centre, np.float32), faces, matter)


@cache
def _flat(words: str) -> tuple[np.ndarray, list[tuple[int, ...]]]:
    """The words as faces in a plane, (N,2) around their middle, a capital one unit tall."""
    curve = bpy.data.curves.new("lettering", "FONT")
    curve.body, curve.resolution_u, curve.space_character = words, 3, 1.08
    thing = bpy.data.objects.new("lettering", curve)
    bpy.context.scene.collection.objects.link(thing)
    mesh = thing.evaluated_get(bpy.context.evaluated_depsgraph_get()).to_mesh()
    points = np.empty(len(mesh.vertices) * 3, np.float32)
    mesh.vertices.foreach_get("co", points)
    flat = points.reshape(-1, 3)[:, :2].copy()
    faces = [tuple(face.vertices) for face in mesh.polygons]
    bpy.data.objects.remove(thing)
    bpy.data.curves.remove(curve)
    if not len(flat):
        return flat, faces
    low, high = flat.min(axis=0), flat.max(axis=0)
    return (flat - (low + high) / 2) / max(float(high[1] - low[1]), 1e-6), faces
