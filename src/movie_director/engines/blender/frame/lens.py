"""A camera as matrices, and points as they lie in its frame."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.raster.plate import Floats
from movie_director.operations.camera import Camera, Point
from movie_director.operations.path import SHAPE, Pose, path

NEAR, FAR = 0.05, 400.0


@dataclass(frozen=True)
class Eye:
    """A camera at one moment. `right`, `up`, `forward` (3,) have length 1; `across`: half the frame at 1 m."""

    position: Floats
    right: Floats
    up: Floats
    forward: Floats
    across: float

    @staticmethod
    def of(camera: Camera, t: float | None = None, seconds: float = 2.5) -> Eye:
        """The camera at rest, or at a moment `t` (0 to 1) of its move."""
        rest = Pose(camera.position, camera.target, camera.lens, camera.focus, camera.roll)
        pose = rest if t is None else path(camera, t, 0, seconds)
        right, up, forward = (np.array(axis, np.float32) for axis in pose.axes)
        return Eye(np.array(pose.position, np.float32), right, up, forward, camera.sensor / 2 / pose.lens)

    @property
    def ahead(self) -> Floats:
        """(4,): a point's planar distance is its dot product with this."""
        return np.array([*self.forward, -float(self.forward @ self.position)], np.float32)

    @property
    def matrix(self) -> Floats:
        """World to clip space (4, 4), OpenGL conventions."""
        turn = np.stack([self.right, self.up, -self.forward])
        view = np.eye(4, dtype=np.float32)
        view[:3, :3], view[:3, 3] = turn, -turn @ self.position
        lens = np.zeros((4, 4), np.float32)
        lens[0, 0], lens[1, 1] = 1 / self.across, SHAPE / self.across
        lens[2, 2], lens[2, 3] = -(FAR + NEAR) / (FAR - NEAR), -2 * FAR * NEAR / (FAR - NEAR)
        lens[3, 2] = -1
        return (lens @ view).astype(np.float32)

    def frame(self, points: Floats) -> tuple[Floats, Floats]:
        """Points (N, 3) as x, y in the frame (N, 2), y down; and planar distances (N,). Those behind have no place."""
        away = points - self.position
        depth = away @ self.forward
        safe = np.where(depth > NEAR, depth, np.nan)
        x = (away @ self.right) / safe / self.across
        y = (away @ self.up) / safe / self.across * SHAPE
        return np.stack([0.5 + 0.5 * x, 0.5 - 0.5 * y], axis=1).astype(np.float32), depth.astype(np.float32)


def aimed(camera: Camera, point: Point, x: float, y: float) -> Camera:
    """Turn the camera where it stands until a point lies at (x, y) of its frame; its target stays as far away."""
    far = math.dist(camera.position, camera.target)
    half = camera.sensor / 2 / camera.lens
    across, rise = (x - 0.5) * 2 * half, (0.5 - y) * 2 * half / SHAPE
    dx, dy, dz = (p - c for p, c in zip(point, camera.position, strict=True))
    flat = math.hypot(dx, dy)
    # In the camera's own axes the point lies along (across, rise, 1): heading and tilt follow in closed form.
    length = math.sqrt(1 + across * across + rise * rise)
    reach = math.hypot(flat, dz)
    tilt = math.asin(max(-1.0, min(1.0, dz / max(reach, 1e-6) * length / math.hypot(1, rise)))) - math.atan(rise)
    level = math.cos(tilt) - rise * math.sin(tilt)
    heading = math.atan2(dy, dx) + math.atan2(across, level)
    x, y, z = camera.position
    target = (
        x + far * math.cos(tilt) * math.cos(heading),
        y + far * math.cos(tilt) * math.sin(heading),
        z + far * math.sin(tilt),
    )
    return camera.model_copy(update={"target": target})
