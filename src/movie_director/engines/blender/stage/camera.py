# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the camera stands and how it moves.

The convention of moves, shared by every tier. A moment of a shot is `t` from 0 (first picture) to 1 (last). The frame
is a window on the camera's resting view: its centre (cx, cy) in frame widths and frame heights, right and up positive,
and its size as a share of the resting frame. With e = t*t*(3 - 2*t) and a = `amount`:

    static      centre (0, 0)               size 1
    push-in     centre (0, 0)               size 1 - 0.5*a*e
    pull-out    centre (0, 0)               size 1 - 0.5*a*(1 - e)
    pan-left    centre (a*(0.5 - e), 0)     size 1
    pan-right   centre (a*(e - 0.5), 0)     size 1
    handheld    centre 0.03*a*(sway(t, 0), sway(t, 1)), size 1

    sway(t, k) = 0.6*sin(2*pi*(1.3*s*t + p)) + 0.4*sin(2*pi*(2.9*s*t + 2*p)), p = frac(0.618*seed + 0.37*k + 0.11),
    s = shot length in seconds / 2.5

A plate has no parallax, so it is rendered with an overscan of at least `overscan(move)` and cropped to this window.
Full frames make the same move with a moving camera: a push-in travels forward so that what is at the focus distance
fills the same window, a pan turns the head by the angle of the same offset.
"""

from __future__ import annotations

import math
from typing import Any

import bpy
from mathutils import Vector

from movie_director.engines.blender.stage.staging import Camera, Move

SENSOR = 36.0


def window(move: Move, t: float, seed: int = 0, seconds: float = 2.5) -> tuple[float, float, float]:
    """(cx, cy, size) of the frame at `t`; see the module."""
    ease, amount = t * t * (3 - 2 * t), move.amount
    if move.kind == "push-in":
        return 0.0, 0.0, 1 - 0.5 * amount * ease
    if move.kind == "pull-out":
        return 0.0, 0.0, 1 - 0.5 * amount * (1 - ease)
    if move.kind == "pan-left":
        return amount * (0.5 - ease), 0.0, 1.0
    if move.kind == "pan-right":
        return amount * (ease - 0.5), 0.0, 1.0
    if move.kind == "handheld":
        return 0.03 * amount * _sway(t, 0, seed, seconds), 0.03 * amount * _sway(t, 1, seed, seconds), 1.0
    return 0.0, 0.0, 1.0


def overscan(move: Move) -> float:
    """How many times larger than the frame a plate must be for the window to stay inside it."""
    if move.kind in ("pan-left", "pan-right"):
        return 1 + move.amount
    if move.kind == "handheld":
        return 1 + 0.06 * move.amount
    return 1.0


def _sway(t: float, axis: int, seed: int, seconds: float) -> float:
    phase = (0.618 * seed + 0.37 * axis + 0.11) % 1
    turn, speed = 2 * math.pi, seconds / 2.5
    return 0.6 * math.sin(turn * (1.3 * speed * t + phase)) + 0.4 * math.sin(turn * (2.9 * speed * t + 2 * phase))


def rest(camera: Camera, blur: bool, wider: float = 1.0) -> Any:
    """Stand the scene's camera at rest; `wider` is the overscan, `blur` turns depth of field on."""
    scene = bpy.context.scene
    thing = scene.camera
    if thing is None:
        thing = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
        scene.collection.objects.link(thing)
        scene.camera = thing
    lens = thing.data
    lens.type, lens.sensor_fit, lens.sensor_width = "PERSP", "HORIZONTAL", SENSOR
    lens.lens = camera.lens / wider
    lens.clip_start, lens.clip_end = 0.05, 400
    lens.dof.use_dof = blur
    lens.dof.aperture_fstop, lens.dof.focus_distance, lens.dof.aperture_blades = camera.fstop, camera.focus, 7
    thing.location = camera.position
    thing.rotation_euler = aim(camera.position, camera.target)
    bpy.context.view_layer.update()
    return thing


def moved(camera: Camera, t: float, seed: int, seconds: float, shape: float) -> None:
    """Stand the scene's camera where the move has it at `t`; `shape` is the frame's width over its height."""
    thing = rest(camera, blur=True)
    cx, cy, size = window(camera.move, t, seed, seconds)
    forward = (Vector(camera.target) - Vector(camera.position)).normalized()
    travel = camera.focus * (1 - size)
    thing.location = Vector(camera.position) + forward * travel
    thing.data.dof.focus_distance = max(0.1, camera.focus - travel)
    across, up = cx * SENSOR / camera.lens, cy * SENSOR / shape / camera.lens
    turned = thing.rotation_euler.to_matrix() @ Vector((across, up, -1))
    thing.rotation_euler = turned.to_track_quat("-Z", "Y").to_euler()
    bpy.context.view_layer.update()


def aim(source: Any, target: Any) -> Any:
    """The rotation that looks from one point to another, z up."""
    return (Vector(target) - Vector(source)).to_track_quat("-Z", "Y").to_euler()
