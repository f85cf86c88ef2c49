"""How far lamps reach past the set, and those without shadow maps past people: seen once, and kept by vertices."""

from __future__ import annotations

from collections.abc import Sequence

import moderngl
import numpy as np

from movie_director.engines.blender.raster import gl, shader
from movie_director.engines.blender.raster.light import Rig, throw
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.plate import Floats
from movie_director.engines.blender.raster.shadow import ball

MOST = 16
"""Lamps that are looked at."""
_SIDE = 384
_LEAN, _BEHIND = 0.012, 0.02
_RINGS = (
    (0.0, 0.0),
    (1.0, 0.4),
    (-0.4, 1.0),
    (-1.0, -0.4),
    (0.4, -1.0),
    (2.0, -1.6),
    (1.6, 2.0),
    (-2.0, 1.6),
    (-1.6, -2),
)


def reached(rig: Rig, models: Sequence[Model], skins: Sequence[Skin]) -> list[Floats]:
    """For each model (V, `MOST`): the share, 0 to 1, that each vertex gets of each lamp.

    The set is in the way of every lamp, as at a person's mark, and every model of those that do not cast, its own
    included. A lamp's width blurs the edges.
    """
    shares = [np.ones((model.vertices, MOST), np.float32) for model in models]
    for share, model, skin in zip(shares, models, skins, strict=True):
        for column, lamp in enumerate(rig.lamps[:MOST]):
            share[:, column] = lamp.seen_at(model.person, skin.positions[:, 2])
    lamps = range(rig.casting, min(len(rig.lamps), MOST))
    if not skins or not len(lamps):
        return shares
    context = gl.context()
    program = gl.program(shader.SHADOW_VERTEX, shader.SHADOW_FRAGMENT)
    depths = context.depth_texture((_SIDE, _SIDE))
    target = context.framebuffer(depth_attachment=depths)
    held: list[moderngl.Buffer] = []
    arrays: list[moderngl.VertexArray] = []
    for model, skin in zip(models, skins, strict=True):
        place = context.buffer(np.ascontiguousarray(skin.positions, np.float32).tobytes())
        triangles = model.triangles if model.thrown is None else model.thrown
        corners = context.buffer(triangles.astype(np.int32).tobytes())
        held += [place, corners]
        arrays.append(context.vertex_array(program, [(place, "3f", "position")], corners))
    centre, radius = ball(skins)
    for index in lamps:
        thrown = throw(rig.position[index], centre, radius)
        target.use()
        target.viewport = (0, 0, _SIDE, _SIDE)
        target.clear(depth=1.0)
        context.enable(moderngl.DEPTH_TEST)
        context.disable(moderngl.CULL_FACE)
        gl.tell(program, camera=thrown.matrix)
        for array in arrays:
            array.render()
        z = np.frombuffer(depths.read(), np.float32).reshape(_SIDE, _SIDE) * 2 - 1
        near, far = thrown.near, thrown.far
        away = 2 * near * far / (near + far - z * (far - near))
        # Over about 0.16 m a lamp's width fades a shadow's edge; the map is `width` metres wide there.
        fade = float(np.clip(rig.shape[index, 1] * 0.16 / max((near + far) / 2, 0.5), 0.01, 0.06))
        step = fade / thrown.width * _SIDE / 2
        for share, skin in zip(shares, skins, strict=True):
            share[:, index] *= _seen(away, thrown.matrix, skin, rig.position[index], step)
    gl.release([*arrays, target, depths, *held])
    return shares


def _seen(away: Floats, matrix: Floats, skin: Skin, lamp: Floats, step: float) -> Floats:
    facing = np.einsum("ij,ij->i", skin.normals, lamp - skin.positions)
    # Cloth is seen from both sides: what counts is the one that the lamp may light.
    points = skin.positions + skin.normals * np.where(facing < 0, -_LEAN, _LEAN)[:, None].astype(np.float32)
    x, y, _, w = matrix[:, :3] @ points.T + matrix[:, 3:]
    column, row = (x / w * 0.5 + 0.5) * _SIDE, (y / w * 0.5 + 0.5) * _SIDE
    sum_ = np.zeros(len(points), np.float32)
    for dx, dy in _RINGS:
        c = np.clip((column + dx * step).astype(np.int64), 0, _SIDE - 1)
        r = np.clip((row + dy * step).astype(np.int64), 0, _SIDE - 1)
        sum_ += away[r, c] > w - _BEHIND
    return (sum_ / np.float32(len(_RINGS))).astype(np.float32)
