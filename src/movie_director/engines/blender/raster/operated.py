"""A camera with somebody at it: where it stands in each picture of a shot, what of the set it sees, what is sharp."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import moderngl
import numpy as np

from movie_director.engines.blender.raster import develop, framing, gl
from movie_director.engines.blender.raster.lens import LARGEST, Lens
from movie_director.engines.blender.raster.plate import Floats, Plate
from movie_director.engines.blender.raster.screen import Screen
from movie_director.engines.blender.raster.travel import Travel
from movie_director.operations.camera import Camera
from movie_director.operations.path import Pose, moves, path

_TAPS = 40
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
        self._discs = gl.canvas(size, 2, kind="f4", smooth=False)
        self._soft = gl.canvas(size)
        self._half = gl.canvas((max(size[0] // 2, 1), max(size[1] // 2, 1)))
        side = develop.TILE
        self._tiles = gl.canvas((-(-size[0] // side), -(-size[1] // side)), 1, smooth=False)
        self._disc_target, self._soft_target = gl.onto(self._discs), gl.onto(self._soft)
        self._tile_target, self._half_target = gl.onto(self._tiles), gl.onto(self._half)
        self._disc = gl.program(*develop.sources(develop.DISCS_FRAGMENT))
        self._defocus = gl.program(*develop.sources(develop.refocus(_TAPS)))
        self._soften = gl.program(*develop.sources(develop.SOFTEN_FRAGMENT))
        self._tile = gl.program(*develop.sources(develop.TILES_FRAGMENT))
        self._sweep = gl.program(*develop.sources(develop.SWEEP_FRAGMENT))
        turn = np.arange(_TAPS) * np.pi * (3 - np.sqrt(5))
        reach = np.sqrt((np.arange(_TAPS) + 0.5) / _TAPS)
        self._offsets = np.stack([np.cos(turn) * reach, np.sin(turn) * reach], axis=-1)

    def at(self, time: float) -> Stand:
        """Go to where the camera is `time` seconds into the shot, and draw the set from there into `layers`."""
        t = self._moment(time)
        self.stand = self._stand(path(self._camera, t, self._seed, self._seconds))
        if self._travel is not None:
            self._travel.draw(self.stand.projection @ self.stand.view, self._track.along(t))
        return self.stand

    def focused(self, scene: moderngl.Texture, target: moderngl.Framebuffer) -> None:
        """Lay the set through the lens: `scene` becomes what `target` gets, soft where it is not in focus."""
        lens, width = self.stand.lens, self._size[0]
        f = lens.length / 1000
        focus = max(lens.focus, 2 * f)
        scale = f * f / (lens.fstop * (focus - f)) / (lens.sensor / 1000) * width / 2
        gl.bind(self._disc, depth=self.depth)
        gl.tell(self._disc, lens=np.array([scale, focus, LARGEST]))
        Screen.shared().draw(self._disc, self._disc_target)
        gl.bind(self._tile, discs=self._discs)
        Screen.shared().draw(self._tile, self._tile_target)
        gl.bind(self._defocus, picture=scene, discs=self._discs, tiles=self._tiles)
        gl.tell(self._defocus, offsets=self._offsets)
        Screen.shared().draw(self._defocus, self._half_target)
        gl.bind(self._soften, picture=scene, soft=self._half, discs=self._discs)
        Screen.shared().draw(self._soften, target)

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
        Screen.shared().draw(self._sweep, self._soft_target)
        return self._soft

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
        gl.release(
            [*mine, self._disc_target, self._soft_target, self._tile_target, self._half_target, self._discs, self._soft]
        )
        gl.release([self._half, self._tiles])

    def _moment(self, time: float) -> float:
        return time / self._seconds if self._seconds > 0 else 0.0

    def _stand(self, pose: Pose) -> Stand:
        camera = self._camera
        lens = Lens(pose.lens, camera.fstop, pose.focus, camera.sensor)
        shape = self._size[0] / self._size[1]
        return Stand(framing.view(pose), framing.projection(pose.lens, camera.sensor, shape), lens)
