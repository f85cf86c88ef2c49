"""How open each vertex is to ambient light: the dark under a chin, between an arm and a side, in a sleeve."""

from __future__ import annotations

import moderngl
import numpy as np

from movie_director.engines.blender.raster import gl, shader
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.plate import Floats

WAYS = 20
_SIDE = 160
_LEAN = 0.012
_LEAST = 0.05


def opening(model: Model, skin: Skin) -> Floats:
    """The share of a cosine-weighted sky that each vertex sees past the model itself, (V,) 0 to 1.

    Worked out once, by looking at the model from `WAYS` directions spread evenly over the sphere.
    """
    context = gl.context()
    program = gl.program(shader.SHADOW_VERTEX, shader.SHADOW_FRAGMENT)
    depths = context.depth_texture((_SIDE, _SIDE))
    target = context.framebuffer(depth_attachment=depths)
    place = context.buffer(np.ascontiguousarray(skin.positions, np.float32).tobytes())
    triangles = model.triangles if model.thrown is None else model.thrown
    corners = context.buffer(triangles.astype(np.int32).tobytes())
    array = context.vertex_array(program, [(place, "3f", "position")], corners)
    centre = (skin.positions.min(axis=0) + skin.positions.max(axis=0)) / 2
    radius = float(np.linalg.norm(skin.positions - centre, axis=1).max()) + 0.02
    # Cloth is seen from both sides, and either may be the one that faces out: the more open side counts.
    seen = np.zeros((2, model.vertices), np.float32)
    whole = np.full((2, model.vertices), 1e-4, np.float32)
    vertices = np.arange(model.vertices)
    context.enable(moderngl.DEPTH_TEST)
    context.disable(moderngl.CULL_FACE)
    for way in _sphere(WAYS):
        camera = _looking(way, centre, radius)
        target.use()
        target.viewport = (0, 0, _SIDE, _SIDE)
        target.clear(depth=1.0)
        gl.tell(program, camera=camera)
        array.render()
        map_ = np.frombuffer(depths.read(), np.float32).reshape(_SIDE, _SIDE)
        slope = skin.normals @ way
        side = (slope < 0).astype(np.int64)
        moved = skin.positions + skin.normals * np.where(side, -_LEAN, _LEAN)[:, None].astype(np.float32)
        at = (moved @ camera[:3, :3].T + camera[:3, 3]) * 0.5 + 0.5
        cell = np.clip((at[:, :2] * _SIDE).astype(np.int64), 0, _SIDE - 1)
        clear = map_[cell[:, 1], cell[:, 0]] > at[:, 2] - 0.006
        seen[side, vertices] += np.abs(slope) * clear
        whole[side, vertices] += np.abs(slope)
    gl.release([array, target, depths, place, corners])
    found = np.clip((seen / whole).max(axis=0), _LEAST, 1)
    if model.sheltered is not None:
        # The map is too coarse to see lips before teeth. Below the least share all lamps fade as well (`shader.py`).
        most = np.interp(model.sheltered, [0.0, 0.5, 1.0], [1.0, 1.3 * _LEAST, 0.55 * _LEAST])
        found = np.minimum(found, most)
    return found.astype(np.float32)


def _sphere(count: int) -> Floats:
    index = np.arange(count) + 0.5
    z, turn = 1 - 2 * index / count, index * np.pi * (3 - np.sqrt(5))
    ring = np.sqrt(1 - z * z)
    return np.stack([ring * np.cos(turn), ring * np.sin(turn), z], axis=1).astype(np.float32)


def _looking(way: Floats, centre: Floats, radius: float) -> Floats:
    """A parallel camera that looks along -`way` at a ball: world -> clip space."""
    up = np.array([0, 0, 1.0]) if abs(way[2]) < 0.9 else np.array([1.0, 0, 0])
    right = np.cross(up, way)
    right /= np.linalg.norm(right)
    turn = np.stack([right, np.cross(way, right), -way]) / radius
    camera = np.eye(4, dtype=np.float32)
    camera[:3, :3] = turn
    camera[:3, 3] = -turn @ centre
    return camera
