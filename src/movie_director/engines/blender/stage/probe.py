# SPDX-License-Identifier: GPL-3.0-or-later
"""Light that reaches a person from all around, as nine spherical-harmonic coefficients.

Ramamoorthi and Hanrahan, "An Efficient Representation for Irradiance Environment Maps" (2001): irradiance from
radiance by the factors pi, 2 pi/3 and pi/4 of the bands.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage import exr, still
from movie_director.engines.blender.stage.staging import Figure

WIDTH, HEIGHT = 32, 16
_CORNERS = ((1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1))


def around(people: tuple[Figure, ...], folder: Path) -> np.ndarray:
    """(P,9,3) float32, one row per person, seen from the middle of the path at chest height."""
    if not people:
        return np.zeros((0, 9, 3), np.float32)
    scene = bpy.context.scene
    before = scene.camera
    lens = bpy.data.cameras.new("around")
    thing = bpy.data.objects.new("around", lens)
    scene.collection.objects.link(thing)
    lens.type = "PANO"
    lens.panorama_type = "EQUIRECTANGULAR"
    scene.camera = thing
    lens.clip_start = 0.001
    bead, seen = _bead(), _as_diffuse()
    still.engine((WIDTH, HEIGHT), 48)
    scene.cycles.use_denoising = False
    rows = []
    for index, figure in enumerate(people):
        x, y = figure.x, figure.y
        if figure.end is not None:
            x, y = (x + figure.end[0]) / 2, (y + figure.end[1]) / 2
        thing.location = (x, y, 1.0 if figure.posture == "sit" else 1.35)
        thing.rotation_euler = (math.pi / 2, 0, 0)
        bead.location = thing.location
        path = folder / f"probe{index}.exr"
        still.exr(path)
        rows.append(harmonics(exr.colour(exr.read(path), "Combined")))
        path.unlink()
    scene.camera = before
    for other, was in seen:
        other.visible_transmission = was
    for mine, data, store in (
        (thing, lens, bpy.data.cameras),
        (bead, bead.data, bpy.data.meshes),
    ):
        bpy.data.objects.remove(mine)
        store.remove(data)
    return np.stack(rows).astype(np.float32)


def _bead() -> Any:
    """A clear bead round the camera: rays that have left it are no camera rays, which see other skies, haze and
    backdrops than those that light people."""
    shell = bpy.data.meshes.new("bead")
    points = [(0.03 * x, 0.03 * y, 0.03 * z) for x, y, z in _CORNERS]
    shell.from_pydata(points, [], [(a, b, c) for a in (0, 1) for b in (2, 3) for c in (4, 5)])
    clear = bpy.data.materials.get("bead")
    if clear is None:
        clear = bpy.data.materials.new("bead")
        clear.use_nodes = True
        tree = clear.node_tree
        through = tree.nodes.new("ShaderNodeBsdfRefraction")
        through.inputs["IOR"].default_value, through.inputs["Roughness"].default_value = 1.0, 0.0
        tree.links.new(through.outputs[0], tree.nodes["Material Output"].inputs["Surface"])
    shell.materials.append(clear)
    thing = bpy.data.objects.new("bead", shell)
    thing.visible_shadow = thing.visible_diffuse = thing.visible_glossy = False
    bpy.context.scene.collection.objects.link(thing)
    return thing


def _as_diffuse() -> list[tuple[Any, bool]]:
    """Show to rays through the bead what lights matt things by bouncing, and no lamp; answers how it was."""
    found = [thing for thing in bpy.context.scene.objects if thing.type in ("MESH", "LIGHT") and thing.name != "bead"]
    was = [(thing, bool(thing.visible_transmission)) for thing in found]
    for thing in found:
        thing.visible_transmission = thing.type == "MESH" and thing.visible_diffuse
    return was


def basis(x: float | np.ndarray, y: float | np.ndarray, z: float | np.ndarray) -> np.ndarray:
    """The first nine real spherical harmonics (..., 9) of unit directions; `harmonics` are their weights."""
    return np.stack(
        [
            0.282095 * np.ones_like(x),
            0.488603 * y,
            0.488603 * z,
            0.488603 * x,
            1.092548 * x * y,
            1.092548 * y * z,
            0.315392 * (3 * z * z - 1),
            1.092548 * x * z,
            0.546274 * (x * x - y * y),
        ],
        -1,
    )


def harmonics(picture: np.ndarray) -> np.ndarray:
    """(9,3) irradiance coefficients of an equirectangular (H,W,3) radiance picture whose middle looks to +y, z up."""
    height, width, _ = picture.shape
    up = (0.5 - (np.arange(height) + 0.5) / height) * np.pi
    across = ((np.arange(width) + 0.5) / width - 0.5) * 2 * np.pi
    la, lo = np.meshgrid(up, across, indexing="ij")
    x, y, z = np.cos(la) * np.sin(lo), np.cos(la) * np.cos(lo), np.sin(la)
    share = np.cos(la) * (np.pi / height) * (2 * np.pi / width)
    shapes = basis(x, y, z)
    lobe = np.array([np.pi] + [2 * np.pi / 3] * 3 + [np.pi / 4] * 5)
    calm = np.minimum(picture, 20.0)
    return np.einsum("hwb,hwc,hw->bc", shapes, calm, share) * lobe[:, None]
