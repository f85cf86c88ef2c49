# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways and waters of open country: a road to the horizon, the sea, a lake, a river, a pond, a bog."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.setting import Setting
from movie_director.places import Land

WAY = {"earth": 1.9, "gravel": 2.4, "cobbles": 3.0, "asphalt": 6.4}
"""Metres across."""
_SKIN = {"earth": "#7a6546", "gravel": "#8d857a", "cobbles": "#6b6862", "asphalt": "#4b4b4d"}
_PONDS = {"pond": (4.2, 9.5, 5.6, 3.2), "bog": (0.0, 9.0, 11.0, 5.0)}


def bend(y: float) -> float:
    """The x of the middle of a way at y: left of the action, behind it towards the middle of the picture."""
    return -3.9 + 2.2 * math.tanh(max(y, 0) / 16) + (0.35 * math.sin(y * 0.16) if y > 3 else 0)


def road(setting: Setting, made: str, heights: Any) -> None:
    """Lay a way along y, over hill and dale, a finger above the ground."""
    steps = np.concatenate([np.linspace(-40, 30, 90), np.geomspace(31, 165, 30)])
    middle = np.array([bend(float(y)) for y in steps])
    half = WAY[made] / 2
    if made == "asphalt":
        # A made road runs straight.
        middle = np.full(len(steps), -4.2)
    matter = setting.matter
    wet_ = setting.place.wet
    if wet_:
        skin = matter.wet(f"way {made}", _SKIN[made], 0.6, 0.05, 0.8)
    else:
        skin = matter.paint(
            f"way {made}", _SKIN[made], 0.9, vary=0.2, scale=2.2, bump=0.5 if made != "asphalt" else 0.2
        )
    form = Form()
    cuts = np.linspace(-1, 1, 5)
    points, faces = [], []
    for y, mid in zip(steps, middle, strict=True):
        level = heights.at(np.full(5, mid) + cuts * half, np.full(5, y)).max() + 0.03
        points += [(mid + c * half, y, level - (0.05 if abs(c) == 1 else 0)) for c in cuts]
    for i in range(len(steps) - 1):
        faces += [(5 * i + j, 5 * i + j + 1, 5 * i + j + 6, 5 * i + j + 5) for j in range(4)]
    form.add(points, faces, skin, smooth=True)
    if made == "asphalt":
        paint = matter.paint("road line", "#c9a53a", 0.7)
        for i in range(0, len(steps) - 1, 2):
            for shift in (-0.1, 0.1) if i < len(steps) else ():
                ends = [
                    (middle[k] + shift + w, steps[k], points[5 * k + 2][2] + 0.012)
                    for k, w in ((i, -0.05), (i, 0.05), (i + 1, 0.05), (i + 1, -0.05))
                ]
                form.sheet(ends, paint)
    form.build("way", {"stays": True})


def wet(land: Land, x: float, y: float) -> bool:
    """Whether a point lies in the land's water."""
    if land.water in ("sea", "lake"):
        return y > 2
    if land.water == "river":
        return 3.0 < y < 13.5
    if land.water in _PONDS:
        cx, cy, rx, ry = _PONDS[land.water]
        return ((x - cx) / (rx + 0.4)) ** 2 + ((y - cy) / (ry + 0.4)) ** 2 < 1
    return False


def water(form: Form, setting: Setting, what: str, x: np.ndarray, y: np.ndarray, z: np.ndarray) -> np.ndarray:
    """Lay the water; return the ground's heights with its bed and banks."""
    matter = setting.matter
    if what == "sea":
        form.sheet([(-170, 4, -0.22), (170, 4, -0.22), (170, 170, -0.22), (-170, 170, -0.22)], sea(setting))
        return np.where(y > 3.2, np.minimum(z, 0) - np.clip((y - 3.2) * 0.1, 0, 2.5), np.maximum(z, 0) * (y < 0))
    still = matter.wet("lake water", "#27464a" if what != "bog" else "#2c2f1c", 0.08, 0.02, 1.1)
    if what in ("lake", "river"):
        from_, to = (3.6, 62.0) if what == "lake" else (4.4, 12.4)
        form.sheet([(-170, from_ - 1, -0.3), (170, from_ - 1, -0.3), (170, to + 2, -0.3), (-170, to + 2, -0.3)], still)
        shore = from_ + 0.35 * np.sin(x * 0.7) + 0.2 * np.sin(x * 1.9 + 1)
        bed = np.clip((y - shore) * 0.45, 0, 1.6) * np.clip((to - y) * 0.45, 0, 1)
        level = np.where((y > from_ - 1) & (y < to + 1), np.minimum(z, 0.05), z)
        return level - bed
    cx, cy, rx, ry = _PONDS[what]
    form.sheet(
        [
            (cx - rx - 1, cy - ry - 1, -0.1),
            (cx + rx + 1, cy - ry - 1, -0.1),
            (cx + rx + 1, cy + ry + 1, -0.1),
            (cx - rx - 1, cy + ry + 1, -0.1),
        ],
        still,
    )
    deep = np.clip(1 - ((x - cx) / rx) ** 2 - ((y - cy) / ry) ** 2, 0, 1)
    if what == "bog":
        # Islets of moss stand out of it.
        deep = deep * (0.35 + 0.65 * (np.sin(x * 1.1) * np.sin(y * 1.3 + 1) > -0.2))
    inside = ((x - cx) / (rx + 1.2)) ** 2 + ((y - cy) / (ry + 1.2)) ** 2 < 1
    return np.where(inside, np.minimum(z, 0.02), z) - 0.6 * deep


def sea(setting: Setting) -> Any:
    """Open water with waves: under a grey sky it is grey."""
    matter = setting.matter
    colour = {"clear": "#1f4f63", "wind": "#1f4f63", "dust": "#5c5038"}.get(setting.place.weather, "#33464e")
    stuff = matter.wet("sea", colour, 0.2, 0.05, 1.5)
    tree = stuff.node_tree
    if not stuff.get("waved"):
        stuff["waved"] = True
        geometry, mapping = tree.nodes.new("ShaderNodeNewGeometry"), tree.nodes.new("ShaderNodeMapping")
        noise, bump = tree.nodes.new("ShaderNodeTexNoise"), tree.nodes.new("ShaderNodeBump")
        mapping.inputs["Scale"].default_value = (0.5, 1.4, 1)
        noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = 0.9, 4
        bump.inputs["Strength"].default_value, bump.inputs["Distance"].default_value = 0.8, 0.35
        tree.links.new(geometry.outputs["Position"], mapping.inputs["Vector"])
        tree.links.new(mapping.outputs[0], noise.inputs["Vector"])
        tree.links.new(noise.outputs[0], bump.inputs["Height"])
        tree.links.new(bump.outputs[0], tree.nodes["Principled BSDF"].inputs["Normal"])
    return stuff
