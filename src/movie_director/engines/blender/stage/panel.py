# SPDX-License-Identifier: GPL-3.0-or-later
"""The panel of a case for whoever draws the people, as triangles of the world in which it is shut: see `held`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import bpy

from movie_director.engines.blender.stage import case, held
from movie_director.engines.blender.stage.setting import Setting


def export(setting: Setting, folder: Path) -> dict[str, Any]:
    """Write held.npz of the shut panel of the first case."""
    told = setting.place.cases[0]
    thing = case.panel(setting, told).build("panel")
    bpy.context.view_layer.update()
    mesh = held.mesh_of(thing)
    bpy.data.objects.remove(thing)
    held.write(folder, mesh)
    return {"name": told.words}
