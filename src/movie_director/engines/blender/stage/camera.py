# SPDX-License-Identifier: GPL-3.0-or-later
"""Standing the scene's camera.

Where a moving camera is at each moment is worked out once for every tier, by the application (`operations.path`, which
holds the convention of moves). It arrives as poses: `[position, target, lens, focus, roll]` with points in metres, the
focal length in millimetres, the sharp distance in metres and the lean to the right in degrees.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import bpy
from mathutils import Matrix, Vector

from movie_director.engines.blender.stage.staging import Camera, Point

NEAR, FAR = 0.05, 400.0


class Pose(NamedTuple):
    """A camera at one moment."""

    position: Point
    target: Point
    lens: float
    focus: float
    roll: float

    @staticmethod
    def read(told: Any) -> Pose:
        """From an order. Raises ValueError or TypeError where it is none."""
        position, target, lens, focus, roll = told
        x, y, z = (float(v) for v in position)
        u, v, w = (float(v) for v in target)
        return Pose((x, y, z), (u, v, w), float(lens), float(focus), float(roll))

    @staticmethod
    def of(camera: Camera) -> Pose:
        """Where a camera rests."""
        return Pose(camera.position, camera.target, camera.lens, camera.focus, camera.roll)


def rest(camera: Camera, blur: bool, wider: float = 1.0) -> Any:
    """Stand the scene's camera at rest; `wider` is the overscan, `blur` turns depth of field on."""
    return stand(camera, Pose.of(camera), blur, wider)


def stand(camera: Camera, pose: Pose, blur: bool, wider: float = 1.0) -> Any:
    """Stand the scene's camera somewhere on its path."""
    scene = bpy.context.scene
    thing = scene.camera
    if thing is None:
        thing = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
        scene.collection.objects.link(thing)
        scene.camera = thing
    lens = thing.data
    lens.type, lens.sensor_fit, lens.sensor_width = "PERSP", "HORIZONTAL", camera.sensor
    lens.clip_start, lens.clip_end = NEAR, FAR
    lens.dof.use_dof = blur
    lens.dof.aperture_fstop, lens.dof.aperture_blades = camera.fstop, 7
    _place(thing, pose, wider)
    bpy.context.view_layer.update()
    return thing


def swept(camera: Camera, poses: tuple[Pose, Pose, Pose]) -> None:
    """Stand the camera in the second pose, and have the shutter open at the first and close at the third."""
    scene = bpy.context.scene
    thing = stand(camera, poses[1], blur=True)
    still(thing)
    for frame, pose in enumerate(poses):
        _place(thing, pose)
        for owner, names in ((thing, ("location", "rotation_euler")), (thing.data, ("lens",))):
            for name in names:
                owner.keyframe_insert(name, frame=frame)
    for owner in (thing, thing.data):
        for curve in owner.animation_data.action.fcurves:
            for key in curve.keyframe_points:
                key.interpolation = "LINEAR"
    # The shutter is open from one key to the other, two frames long.
    scene.render.use_motion_blur, scene.render.motion_blur_shutter = True, 2.0
    scene.render.motion_blur_position = "CENTER"
    scene.frame_set(1)


def keyed(thing: Any, poses: Sequence[Pose], first: int) -> None:
    """Key the camera in every frame from `first` on: where it is, how it looks, its lens and where it is sharp."""
    for frame, pose in enumerate(poses, first):
        _place(thing, pose)
        for owner, names in ((thing, ("location", "rotation_euler")), (thing.data, ("lens", "dof.focus_distance"))):
            for name in names:
                owner.keyframe_insert(name, frame=frame)
    for owner in (thing, thing.data):
        for curve in owner.animation_data.action.fcurves:
            for key in curve.keyframe_points:
                key.interpolation = "LINEAR"


def still(thing: Any) -> None:
    """End a sweep: pictures are sharp again."""
    bpy.context.scene.render.use_motion_blur = False
    for owner in (thing, thing.data):
        owner.animation_data_clear()


def _place(thing: Any, pose: Pose, wider: float = 1.0) -> None:
    forward = (Vector(pose.target) - Vector(pose.position)).normalized()
    right = forward.cross(Vector((0, 0, 1)))
    right = right.normalized() if right.length > 1e-6 else Vector((1, 0, 0))
    up = right.cross(forward)
    turn = Matrix((right, up, -forward)).transposed() @ Matrix.Rotation(-math.radians(pose.roll), 3, "Z")
    before = thing.rotation_euler.copy()
    thing.location = pose.position
    thing.rotation_euler = turn.to_euler("XYZ", before)
    thing.data.lens = pose.lens / wider
    thing.data.dof.focus_distance = max(0.1, pose.focus)


def aim(source: Any, target: Any) -> Any:
    """The rotation that looks from one point to another, z up."""
    return (Vector(target) - Vector(source)).to_track_quat("-Z", "Y").to_euler()
