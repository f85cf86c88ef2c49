# SPDX-License-Identifier: GPL-3.0-or-later
"""A light meter: measures at faces what reaches their bright and dark side, and trims fill and key to the ratio.

The dark side has what the set gives (bounce, sky, windows, lamps that are seen): a room in daylight leaves no need of
a fill, and to be contrasty there the key must be strong. Exposure follows later, from finished faces.
"""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils import Vector

from movie_director.engines.blender.stage import probe, sight
from movie_director.engines.blender.stage.light import seen, subject
from movie_director.engines.blender.stage.staging import Figure, Staging

MOST_FACES = 3
STRONGEST = 1.6
"""How many times its own level a key may reach for its ratio."""
REACHED = 0.7
"""The share of what a key alone can do for the ratio that it is made stronger for."""
LEAST_STOPS, MOST_STOPS = -1.2, 1.8
OVER = 1.25
"""How much more light than its key alone a scheme's exposure counts on, so that middling skin is in mid range."""
EYES = 0.3
"""The least fill, as a share of what the ratio leaves the dark side."""
SQUARE = 0.85
"""The share of the key's level that reaches a face's bright side when it stands as it should."""
WEAKER, STRONGER = 0.45, 2.2
"""How far key and fill are turned together for faces that they meet at another angle."""
_PARTS = {"key": 1, "fill": 2, "rim": 3, "rim2": 3}
TURN = 0.95
"""How far the normals of a face's two sides lean away from its nose."""


def balance(staging: Staging) -> float:
    """Trim the key and the fill of the lit set to the scheme's ratio and level at the faces that are seen.

    Returns the stops by which the shot is to be exposed less, because the set adds to what the scheme's key gives: by
    day in the open the sky does much of its work. It is about the same in all shots of a scene.
    """
    faces = tuple(seen(staging)[:MOST_FACES]) or (_stand_in(staging),)
    lamps = [o for o in bpy.context.scene.objects if o.type == "LIGHT" and not o.hide_render]
    key = next((o for o in lamps if o.name == "key"), None)
    fill = next((o for o in lamps if o.name == "fill"), None)
    if key is None or fill is None:
        return 0.0
    sight.show()
    with tempfile.TemporaryDirectory() as folder:
        around = probe.around(faces, Path(folder))
    bright, dark = np.zeros(4), np.zeros(4)  # what comes from the set, the key, the fill, the rims
    for figure, light in zip(faces, around, strict=True):
        spot = Vector((figure.x, figure.y, 1.15 if figure.posture == "sit" else 1.55))
        for side, sum_ in zip(_sides(figure, spot, key), (bright, dark), strict=True):
            sum_[0] += _ambient(light, side) / len(faces)
            for lamp in lamps:
                share = _reaches(lamp, spot, side) * sight.lit(figure, lamp)
                sum_[_PARTS.get(lamp.name, 0)] += share / len(faces)
    turned = _turned(bright, dark, staging.light.ratio)
    level = staging.light.key.level * _luma(np.array(staging.light.key.colour))
    meant, from_set = level * (1 + 1 / staging.light.ratio) / 2, float(bright[0] + dark[0]) / 2
    # What arrives in the scheme's usual set-up: it is as good as the same in all shots of a scene, and so is exposure.
    lit = SQUARE * level + from_set
    usual = (lit + max(from_set, lit / staging.light.ratio)) / 2
    arrives = float((bright + dark)[1:3] @ turned[1:3]) / 2
    rims = float(bright[3] + dark[3]) / 2
    share = min(max((usual - from_set - rims) / max(arrives, 1e-4), WEAKER), STRONGER)
    key.data.energy *= turned[1] * share
    fill.data.energy *= turned[2] * share
    return min(max(0.85 * math.log2(max(usual, 1e-4) / max(OVER * meant, 1e-4)), LEAST_STOPS), MOST_STOPS)


def _turned(bright: np.ndarray, dark: np.ndarray, ratio: float) -> np.ndarray:
    """How far set and rims (always 1), key and fill are turned up for a ratio of the bright to the dark side."""
    own = bright[0] + bright[3], dark[0] + dark[3]
    fill = (own[0] + bright[1] - ratio * (own[1] + dark[1])) / max(ratio * dark[2] - bright[2], 1e-6)
    key = 1.0
    if fill <= 0:
        # The key lays light on the dark side too: with people who face each other it may never reach the ratio alone.
        ratio_ = max(min(ratio, REACHED * bright[1] / max(dark[1], 1e-6)), 1.05)
        key = (ratio_ * own[1] - own[0]) / max(bright[1] - ratio_ * dark[1], bright[1] * 0.05, 1e-6)
        key = min(max(key, 1.0), STRONGEST)
    # Brows, hair and hats shade more than a meter sees: some fill is always there, the less the harder the scheme.
    least = (own[0] + bright[1] * key) / ratio * EYES / max(dark[2], 1e-6)
    return np.array([1.0, key, min(max(fill, least), 200.0), 1.0])


def _stand_in(staging: Staging) -> Figure:
    """Somebody who would look into the lens from where the subject is, for shots without a face."""
    x, y, _ = subject(staging)
    eye = staging.camera.position
    return Figure("", x, y, math.degrees(math.atan2(eye[0] - x, y - eye[1])), "stand", None)


def _sides(figure: Figure, spot: Vector, key: Any) -> tuple[Vector, Vector]:
    """Normals of a face's side to the key and of the one away from it."""
    turn = math.radians(figure.facing)
    nose = Vector((math.sin(turn), -math.cos(turn), 0.0))
    way = (key.matrix_world.translation - spot).normalized()
    beside = way - nose * way.dot(nose)
    beside = beside.normalized() if beside.length > 0.05 else Vector((0.0, 0.0, 1.0))
    return (nose + beside * TURN).normalized(), (nose - beside * TURN).normalized()


def _ambient(light: np.ndarray, normal: Vector) -> float:
    return max(float(_luma(probe.basis(*normal) @ light)), 0.0)


def _reaches(lamp: Any, spot: Vector, normal: Vector) -> float:
    """Irradiance of a lamp on a small surface, past nothing: see `lamp.power`."""
    data = lamp.data
    way = lamp.matrix_world.translation - spot
    away = way.length
    way = way.normalized()
    level = data.energy * _luma(np.array(data.color)) / (4 * math.pi * max(away * away, 0.05))
    axis = -way.dot((lamp.matrix_world.to_3x3() @ Vector((0, 0, -1))).normalized())
    wide = 0.1
    if data.type == "AREA":
        level *= 4 * max(axis, 0.0)
        wide = data.size / 2 / max(away, 0.3)
    elif data.type == "SPOT" and axis < math.cos(data.spot_size / 2):
        level = 0.0
    slope = way.dot(normal)
    # A lamp as wide as `wide` goes down behind the edge of a surface bit by bit.
    return level * (slope if slope > wide else max(slope + wide, 0.0) ** 2 / (4 * wide))


def _luma(colour: np.ndarray) -> float:
    return float(colour @ np.array([0.2126, 0.7152, 0.0722]))
