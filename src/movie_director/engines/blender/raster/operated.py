"""A camera with somebody at it: where it stands in each picture of a shot, what of the set it sees, what is sharp."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import moderngl
import numpy as np

from movie_director.engines.blender.raster import develop, framing, gl
from movie_director.engines.blender.raster.focus import Focus
from movie_director.engines.blender.raster.lens import Lens
from movie_director.engines.blender.raster.plate import Floats, Plate
from movie_director.engines.blender.raster.screen import Screen
from movie_director.engines.blender.raster.travel import Travel
from movie_director.operations.camera import Camera
from movie_director.operations.path import Pose, moves, path

_BLURRED = 2.0
"""Pixels that the picture has to fly in one exposure to be blurred by it."""


class Stand(NamedTuple):
    """The camera in one picture: world to camera, camera to clip space (4, 4), and the lens."""

    view: Floats
    projection: Floats
    lens: Lens

    @property
    def eye(self) -> Floats:
        """Where it is, (3,)."""
        return np.linalg.inv(self.view.astype(np.float64))[:3, 3].astype(np.float32)


def lives(camera: Camera) -> bool:
    """Whether what the camera sees of the set changes over its shot."""
    return moves(camera) or camera.pull is not None


class Operated:
    """The set of one shot as its camera sees it, `size` pixels large. `layers` and `depth` are as in `Travel`.

    `lit` names the lamps that have layers of their own.
    """

    def __init__(
        self, plate: Plate, camera: Camera, lit: Sequence[str], size: tuple[int, int], seed: int, seconds: float
    ) -> None:
        self._camera, self._size, self._seed, self._seconds = camera, size, seed, seconds
        self._track = framing.track(camera, seed, seconds)
        self._travel = Travel(plate, lit, size, self._track.reach) if self._track.keys else None
        if self._travel is not None:
            self.layers, self.depth = self._travel.layers, self._travel.depth
        else:
            shares = [plate.lit.get(name, np.zeros_like(plate.picture)) for name in lit]
            base = np.maximum(plate.picture - sum(shares, np.zeros_like(plate.picture)), 0)
            self.layers = [gl.texture(each) for each in (base, *shares)]
            self.depth = gl.texture(plate.depth, exact=True, smooth=False)
        self.stand = self._stand(path(camera, 0.0, seed, seconds))
        self._focus = Focus(size)
        self._swept = gl.canvas(size)
        self._swept_target = gl.onto(self._swept)
        self._sweep = gl.program(*develop.sources(develop.SWEEP_FRAGMENT))

    def at(self, time: float) -> Stand:
        """Go to where the camera is `time` seconds into the shot, and draw the set from there into `layers`."""
        t = self._moment(time)
        self.stand = self._stand(path(self._camera, t, self._seed, self._seconds))
        if self._travel is not None:
            self._travel.draw(self.stand.projection @ self.stand.view, self._track.along(t))
        return self.stand

    def focused(self, scene: moderngl.Texture, target: moderngl.Framebuffer) -> None:
        """Lay the set through the lens: `scene` becomes what `target` gets, soft where it is not in focus."""
        self._focus.soften(scene, self.depth, self.stand.lens, self._size[0], target)

    def swept(self, time: float, shutter: float, scene: moderngl.Texture) -> moderngl.Texture:
        """The picture as an exposure of `shutter` seconds smears it: `scene` itself where the camera hardly moves."""
        if self._travel is None:
            return scene
        poses = [
            path(self._camera, self._moment(time + d), self._seed, self._seconds) for d in (-shutter / 2, shutter / 2)
        ]
        opened, closed = (each.projection @ each.view for each in map(self._stand, poses))
        here = self.stand.projection @ self.stand.view
        ahead = np.append(np.linalg.inv(self.stand.view)[:3] @ np.array([0, 0, -self.stand.lens.focus, 1]), 1)
        ends = [(m @ ahead)[:2] / (m @ ahead)[3] for m in (opened, closed)]
        if np.linalg.norm((ends[1] - ends[0]) * self._size) / 2 < _BLURRED:
            return scene
        gl.bind(self._sweep, scene=scene, depth=self.depth)
        gl.tell(self._sweep, opened=opened, closed=closed, back=np.linalg.inv(here.astype(np.float64)), taps=17)
        lens = self.stand.projection
        gl.tell(self._sweep, clip=np.array([lens[2, 2], lens[2, 3]]))
        Screen.shared().draw(self._sweep, self._swept_target)
        return self._swept

    def still(self, plate: Plate) -> Plate:
        """The plate as whatever is drawn over the set needs it at first: of this size, and seen from the start."""
        width, height = self._size
        empty = np.zeros((height, width, 3), np.float32)
        deep = np.full((height, width), max(self.stand.lens.focus, 0.5), np.float32) if self._travel else plate.depth
        stand = self.stand
        return replace(
            plate, picture=empty, depth=deep, lit={}, view=stand.view, projection=stand.projection, others=()
        )

    def release(self) -> None:
        """Give back what OpenGL holds."""
        mine = [self._travel] if self._travel is not None else [*self.layers, self.depth]
        gl.release([*mine, self._focus, self._swept_target, self._swept])

    def _moment(self, time: float) -> float:
        return time / self._seconds if self._seconds > 0 else 0.0

    def _stand(self, pose: Pose) -> Stand:
        camera = self._camera
        lens = Lens(pose.lens, camera.fstop, pose.focus, camera.sensor)
        shape = self._size[0] / self._size[1]
        return Stand(framing.view(pose), framing.projection(pose.lens, camera.sensor, shape), lens)
