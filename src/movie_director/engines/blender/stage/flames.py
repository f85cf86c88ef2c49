# SPDX-License-Identifier: GPL-3.0-or-later
"""Flames of the script's things: each that is seen to burn has a lamp, as any lamp one sees."""

from __future__ import annotations

from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.setting import Setting

WATTS = {"candle": 6.0, "lantern": 12.0, "torch": 34.0, "lit match": 2.5, "cake": 5.0}
"""What each piece of the kit gives, in Blender watts."""
NAME = "flame"
"""What its lamps are called."""
BURNS = "burns"
"""What a thing is tagged with that has a flame: the piece of the kit that it is."""
MOST = 4
"""Lamps of flames in one set: each costs every picture of it."""
_TONE = (1.0, 0.52, 0.2)
_ABOVE = 0.012


def burn(setting: Setting) -> None:
    """Hang a lamp at the tip of each flame of what lies on the set, where everything lies as it will."""
    bpy.context.view_layer.update()
    for thing in sorted((o for o in bpy.context.scene.objects if o.get(BURNS) in WATTS), key=lambda o: o.name):
        tip = _tip(thing)
        if tip is not None and sum(lamp.name == NAME for lamp in setting.lamps) < MOST:
            x, y, z = tip
            at, below = (x, y, z + _ABOVE), (x, y, 0.0)
            setting.lamps.append(Lamp(NAME, "POINT", at, below, WATTS[thing[BURNS]], _TONE, 0.03, mirrored=False))


def _tip(thing: Any) -> tuple[float, float, float] | None:
    """Over the middle of what shines of a mesh, at its highest."""
    mesh = thing.data
    shining = {n for n, material in enumerate(mesh.materials) if _shines(material)}
    rows = {v for face in mesh.polygons if face.material_index in shining for v in face.vertices}
    if not rows:
        return None
    points = np.array([thing.matrix_world @ mesh.vertices[v].co for v in sorted(rows)])
    x, y, _ = points.mean(axis=0)
    return float(x), float(y), float(points[:, 2].max())


def _shines(material: Any) -> bool:
    nodes = material.node_tree.nodes if material is not None and material.use_nodes else ()
    return any(n.type == "BSDF_PRINCIPLED" and n.inputs["Emission Strength"].default_value > 0 for n in nodes)
