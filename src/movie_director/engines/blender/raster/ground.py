"""What people keep from the set: cast shadows, and the soft dark where they stand, sit or lean."""

from __future__ import annotations

from collections.abc import Sequence

import moderngl
import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.raster import gl, shader
from movie_director.engines.blender.raster.light import Rig
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.plate import Floats, Plate
from movie_director.engines.blender.raster.screen import Screen
from movie_director.engines.blender.raster.shadow import Shadows

BALLS = 14
"""Balls that stand for one person where ambient light is kept from the set."""
_EACH = 4
"""Of so many vertices balls are fitted to one."""


class Balls:
    """A person as a few balls that follow the vertices they were fitted to."""

    def __init__(self, skin: Skin) -> None:
        points = skin.positions[::_EACH]
        member = _grouped(points, BALLS - 2)
        _feet(points, member, BALLS - 2)
        order = np.argsort(member, kind="stable")
        self._order = order * _EACH
        self._starts = np.searchsorted(member[order], np.arange(BALLS))
        self._count = np.maximum(np.bincount(member, minlength=BALLS), 1)[:, None]

    def at(self, skin: Skin) -> Floats:
        """Centres and radii (BALLS, 4) in one picture."""
        points = skin.positions[self._order]
        middle = np.add.reduceat(points, self._starts, axis=0) / self._count
        away = np.linalg.norm(points - np.repeat(middle, self._count[:, 0], axis=0), axis=1)
        # Of points spread over a ball, the mean distance from its middle is about four fifths of its radius.
        radius = 1.25 * np.add.reduceat(away, self._starts) / self._count[:, 0]
        return np.concatenate([middle, radius[:, None]], axis=1).astype(np.float32)


class Ground:
    """The share of light that people leave to each point of the set, at half the plate's resolution."""

    def __init__(self, plate: Plate, rig: Rig, models: Sequence[Model], skins: Sequence[Skin], more: int = 0) -> None:
        size = (max(plate.width // 2, 1), max(plate.height // 2, 1))
        points = _halved(plate.world())
        self._points = gl.texture(points, exact=True, smooth=False)
        self._normals = gl.texture(_facing(points, plate.eye), smooth=False)
        self._looked: list[moderngl.Framebuffer] = []
        self.share = gl.canvas(size)
        self._target = gl.onto(self.share)
        self._balls = [Balls(skin) for skin in skins]
        self._rig = rig
        self._program = gl.program(shader.SCREEN_VERTEX, shader.ground(rig.casting, BALLS * len(models) + more))

    def draw(
        self,
        skins: Sequence[Skin],
        shadows: Shadows,
        *,
        onto: Ground | None = None,
        more: Floats | None = None,
    ) -> None:
        """Work out the share for one picture, with balls (N, 4) that belong to no model; `onto` takes it from the share
        that others leave."""
        gl.bind(
            self._program,
            points=self._points,
            normals=self._normals,
            **{f"mask{i}": mask for i, mask in enumerate(shadows.masks)},
        )
        for i, thrown in enumerate(shadows.throws):
            reach = np.array([thrown.near, thrown.far, self._rig.shape[i, 1], thrown.width])
            gl.tell(self._program, **{f"throw{i}": thrown.matrix, f"reach{i}": reach})
        balls = [each.at(skin) for each, skin in zip(self._balls, skins, strict=True)]
        if more is not None:
            balls.append(more)
        gl.tell(self._program, balls=np.concatenate(balls) if balls else np.zeros((1, 4)))
        Screen.shared().draw(self._program, (onto or self)._target, times=onto is not None)

    def look(self, view: Floats, projection: Floats, depth: moderngl.Texture) -> None:
        """See the set from another place: world to camera, camera to clip space (4, 4), and its depth there."""
        if not self._looked:
            gl.release([self._points, self._normals])
            size = (self.share.width, self.share.height)
            self._points, self._normals = gl.canvas(size, kind="f4", smooth=False), gl.canvas(size, smooth=False)
            self._looked = [gl.onto(self._points, self._normals)]
        program = gl.program(shader.SCREEN_VERTEX, shader.POINTS_FRAGMENT)
        turn = np.linalg.inv(view.astype(np.float64))
        lens = np.array([projection[0, 0], projection[1, 1], projection[0, 2], projection[1, 2]])
        gl.bind(program, depth=depth)
        gl.tell(program, turn=turn, lens=lens, eye=turn[:3, 3], gap=max(depth.width // self.share.width, 1))
        Screen.shared().draw(program, self._looked[0])

    def clear(self) -> None:
        """Leave all light to the set: nobody is there."""
        self._target.clear(1, 1, 1, 1)

    def release(self) -> None:
        """Give back what OpenGL holds."""
        gl.release([*self._looked, self._target, self.share, self._points, self._normals])


def _grouped(points: Floats, count: int) -> npt.NDArray[np.int64]:
    """Each vertex's group among `count`: farthest-point seeds, then a few rounds of k-means."""
    sample = points[:: max(len(points) // 1500, 1)].astype(np.float64)
    centres = [sample[np.argmin(sample[:, 2])]]
    for _ in range(count - 1):
        away = np.min([np.sum((sample - centre) ** 2, axis=1) for centre in centres], axis=0)
        centres.append(sample[np.argmax(away)])
    middle = np.array(centres)
    for _ in range(6):
        near = np.argmin(((sample[:, None] - middle) ** 2).sum(axis=2), axis=1)
        found = [sample[near == k] for k in range(count)]
        middle = np.array([each.mean(axis=0) if len(each) else old for each, old in zip(found, middle, strict=True)])
    member = np.argmin(((points[:, None] - middle.astype(np.float32)) ** 2).sum(axis=2), axis=1)
    return member


def _feet(points: Floats, member: npt.NDArray[np.int64], first: int) -> None:
    """Give the lowest vertices groups of their own, `first` and the next: a foot each, for the darkest ground."""
    low = np.flatnonzero(points[:, 2] < points[:, 2].min() + 0.07)
    flat = points[low, :2] - points[low, :2].mean(axis=0)
    _, _, axes = np.linalg.svd(flat[:: max(len(flat) // 500, 1)], full_matrices=False)
    member[low] = first + (flat @ axes[0] > 0)
    # A group that lost all its vertices would have no ball: it keeps one.
    for k in range(first + 2):
        if not (member == k).any():
            member[np.flatnonzero(np.bincount(member, minlength=first + 2)[member] > 1)[0]] = k


def _halved(points: Floats) -> Floats:
    rows, columns = points.shape[0] // 2 * 2, points.shape[1] // 2 * 2
    return np.ascontiguousarray(points[0:rows:2, 0:columns:2])


def _facing(points: Floats, eye: Floats) -> Floats:
    """Normals of a surface from the points it shows, turned towards `eye`."""
    across = np.gradient(points, axis=1)
    down = np.gradient(points, axis=0)
    normal = np.cross(across, down)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-9
    side = np.sign(np.sum(normal * (eye - points), axis=-1, keepdims=True))
    return (normal * np.where(side == 0, 1, side)).astype(np.float32)
