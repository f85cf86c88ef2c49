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
from movie_director.engines.blender.raster.travel import FINER, Travel
from movie_director.operations.camera import Camera
from movie_director.operations.path import Pose, moves, path

_BLURRED = 2.0
"""Pixels that the picture has to fly in one exposure to be blurred by it."""
_SOFT, _SOFTEST = 1.5, 4.0
"""Radii in pixels of the smallest discs for which the set is drawn with one sample a pixel, and at half its size."""
_FEW = 0.005
"""The share of the set's pixels that may be sharper than that."""
_LOOKS = 7
"""Moments of a shot at which that is asked."""


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
        self.size = size
        """Pixels across and down in which the set is drawn before it goes through the lens."""
        self._travel = None
        if self._track.keys:
            softest, sights = self._softest(plate), list(plate.sights)
            if softest >= _SOFTEST:
                self.size = (max(size[0] // 2, 1), max(size[1] // 2, 1))
                sights = [sight.halved() for sight in sights]
            finer = FINER if softest < _SOFT else 1
            # A relief for half the pixels may be off by twice as much.
            reach = [metres * self.size[0] / size[0] for metres in self._track.reach]
            self._travel = Travel(sights, lit, self.size, reach, finer)
        if self._travel is not None:
            self.layers, self.depth = self._travel.layers, self._travel.depth
        else:
            shares = [plate.lit.get(name, np.zeros_like(plate.picture)) for name in lit]
            base = np.maximum(plate.picture - sum(shares, np.zeros_like(plate.picture)), 0)
            self.layers = [gl.texture(each) for each in (base, *shares)]
            self.depth = gl.texture(plate.depth, exact=True, smooth=False)
        self.stand = self._stand(path(camera, 0.0, seed, seconds))
        self._focus = Focus(self.size)
        self._swept = gl.canvas(size)
        self._swept_target = gl.onto(self._swept)
        self._sweep = gl.program(*develop.sources(develop.SWEEP_FRAGMENT))

    def at(self, time: float) -> Stand:
        """Go to where the camera is `time` seconds into the shot, and draw the set from there into `layers`."""
        t = self._moment(time)
        self.stand = self._stand(path(self._camera, t, self._seed, self._seconds))
        if self._travel is not None:
            self._travel.draw(self.stand.projection @ self.stand.view, self.stand.projection, self._track.along(t))
        return self.stand

    def focused(self, scene: moderngl.Texture, target: moderngl.Framebuffer) -> None:
        """Lay the set through the lens: `scene` becomes what `target` gets, soft where it is not in focus."""
        self._focus.soften(scene, self.depth, self.stand.lens, self.size[0], target)

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

    def _softest(self, plate: Plate) -> float:
        """The radius in pixels below which next to none of the set's discs is in the whole shot.

        0 where something stands before the focus: it is seen before people, whose edges it cuts.
        """
        least = float("inf")
        for t in np.linspace(0, 1, _LOOKS):
            pose = path(self._camera, float(t), self._seed, self._seconds)
            stand = self._stand(pose)
            for key, sight in zip(self._track.keys, plate.sights, strict=True):
                way = zip(pose.position, key.pose.position, pose.axes[2], strict=True)
                ahead = sum((here - there) * forward for here, there, forward in way)
                depth = np.clip(sight.depth[::4, ::4] - ahead, 0.1, 1000)
                if float(np.mean(depth < 0.8 * stand.lens.focus)) > _FEW:
                    return 0.0
                least = min(least, float(np.quantile(stand.lens.disc(depth, self._size[0]), _FEW)))
        return least

    def _moment(self, time: float) -> float:
        return time / self._seconds if self._seconds > 0 else 0.0

    def _stand(self, pose: Pose) -> Stand:
        camera = self._camera
        lens = Lens(pose.lens, camera.fstop, pose.focus, camera.sensor)
        shape = self._size[0] / self._size[1]
        return Stand(framing.view(pose), framing.projection(pose.lens, camera.sensor, shape), lens)
