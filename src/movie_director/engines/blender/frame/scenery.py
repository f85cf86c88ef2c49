"""The set of a shot as `stage/survey.py` wrote it, and what of it the camera is spared, as `stage/sight.py` does."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.frame.lens import Eye
from movie_director.engines.blender.raster.masks import Bools, Ints
from movie_director.engines.blender.raster.plate import Floats
from movie_director.errors import EngineFailed
from movie_director.operations.picture import SURFACE, Figure

GROUND = ("floor", "ceiling", "ground", "land", "outside", "ends", "house", "sky", "stones", "grass")
"""Beginnings of the names of what is never hidden, not even when it blocks the view."""


@dataclass(frozen=True, eq=False)
class Scenery:
    """`points` (3T, 3) and `parts` (T,) of all triangles; per object its `names`, `boxes` (O, 8, 3), `walls` (O, 4; not
    a number for what is none), `stays`, `props`, the `heroes` of them that a shot is about and `spans` (first triangle,
    how many); `owner` (P,) of each part."""

    points: Floats
    parts: Ints
    names: tuple[str, ...]
    boxes: Floats
    walls: Floats
    stays: Bools
    props: Bools
    heroes: Bools
    spans: tuple[tuple[int, int], ...]
    owner: Ints

    def spared(self, eye: Eye, people: Sequence[Figure], hidden: Sequence[str] = ()) -> Bools:
        """Which objects the camera does not see (O,): walls it stands behind, what stands in its way, those named."""
        away = self.boxes - eye.position
        depth = away @ eye.forward
        x = 0.5 + 0.5 * (away @ eye.right) / np.where(depth > 0.05, depth, np.nan) / eye.across
        y = 0.5 + 0.5 * (away @ eye.up) / np.where(depth > 0.05, depth, np.nan) / eye.across * 16 / 9
        ahead = depth.max(axis=1) >= 0.05
        with np.errstate(invalid="ignore"):
            wide = np.minimum(1, _most(x)) - np.maximum(0, _least(x))
            tall = np.minimum(1, _most(y)) - np.maximum(0, _least(y))
        near = (depth.min(axis=1) < 0.9) & (np.linalg.norm(away, axis=2).min(axis=1) < 1.6)
        before = ahead & (depth.min(axis=1) <= _reach(eye, people) - 0.25)
        big = (wide > 0) & (tall > 0) & ((wide * tall > 0.03) | near) & (_most(y) > 0.08)
        wall = ~np.isnan(self.walls[:, 0])
        outside = (np.nan_to_num(self.walls[:, :3]) @ eye.position) < np.nan_to_num(self.walls[:, 3]) + 0.05
        named = np.array([name in hidden for name in self.names], bool)
        return named | np.where(wall, outside, ~self.stays & before & big)

    def drawn(self, chosen: Bools) -> list[tuple[int, int]]:
        """The spans of triangles of chosen objects, neighbours joined."""
        joined: list[tuple[int, int]] = []
        for index in np.flatnonzero(chosen):
            first, count = self.spans[index]
            if joined and sum(joined[-1]) == first:
                joined[-1] = (joined[-1][0], joined[-1][1] + count)
            elif count:
                joined.append((first, count))
        return joined

    def nearer(self, eye: Eye, far: float) -> Bools:
        """Which objects reach into the frame nearer than `far` metres."""
        depth = (self.boxes - eye.position) @ eye.forward
        return (depth.max(axis=1) > 0.05) & (depth.min(axis=1) < far)

    def within(self, eye: Eye, left: float, right: float, top: float, bottom: float) -> Bools:
        """Which objects may show in a part of the frame: x from, to, y from, to."""
        away = self.boxes - eye.position
        depth = away @ eye.forward
        behind = depth < 0.05
        safe = np.where(behind, 1.0, depth)
        x = 0.5 + 0.5 * (away @ eye.right) / safe / eye.across
        y = 0.5 - 0.5 * (away @ eye.up) / safe / eye.across * 16 / 9
        meets = (x.max(axis=1) > left) & (x.min(axis=1) < right) & (y.max(axis=1) > top) & (y.min(axis=1) < bottom)
        return ~behind.all(axis=1) & (meets | behind.any(axis=1))

    def around(self, position: Floats) -> list[str]:
        """Furniture whose box a camera stands in."""
        low, high = self.boxes.min(axis=1), self.boxes.max(axis=1)
        small = ((high - low)[:, :2] < 3.0).all(axis=1) & np.isnan(self.walls[:, 0])
        inside = ((position > low - 0.08) & (position < high + 0.08)).all(axis=1)
        return [self.names[i] for i in np.flatnonzero(small & inside)]


def _most(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.where(np.isnan(values), -np.inf, values).max(axis=1)


def _least(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.where(np.isnan(values), np.inf, values).min(axis=1)


def _reach(eye: Eye, people: Sequence[Figure]) -> float:
    """How far the nearest of those near the middle of the frame is; without them, what lies on the surface."""
    half = math.atan(eye.across)
    straight = math.atan2(float(eye.forward[1]), float(eye.forward[0]))
    far: list[float] = []
    for figure in people:
        x, y = figure.mark.x - float(eye.position[0]), figure.mark.y - float(eye.position[1])
        off = (math.atan2(y, x) - straight + math.pi) % (2 * math.pi) - math.pi
        if abs(off) < half * 0.9 and math.hypot(x, y) > 0.9:
            far.append(math.hypot(x, y, 1.4 - float(eye.position[2])))
    if far:
        return min(far)
    return float(np.linalg.norm(np.array([SURFACE[0], SURFACE[1], SURFACE[2] + 0.08]) - eye.position))


@lru_cache(maxsize=3)
def read(folder: Path) -> Scenery:
    """Read a surveyed set. Raises EngineFailed when it is not one."""
    try:
        with np.load(folder / "set.npz") as held:
            part, owner = held["part"].astype(np.int32), held["object"].astype(np.int32)
            of = owner[part] if len(part) else np.zeros(0, np.int32)
            count = len(held["name"])
            first = np.searchsorted(of, np.arange(count))
            last = np.searchsorted(of, np.arange(count), side="right")
            if (np.diff(of) < 0).any():
                raise ValueError("its parts are not in the order of objects")
            return Scenery(
                points=held["points"].astype(np.float32),
                parts=part,
                names=tuple(str(name) for name in held["name"]),
                boxes=held["box"].astype(np.float32).reshape(-1, 8, 3),
                walls=held["wall"].astype(np.float32).reshape(-1, 4),
                stays=held["stays"].astype(np.bool_),
                props=held["prop"].astype(np.bool_),
                heroes=held["hero"].astype(np.bool_),
                spans=tuple((int(a), int(b - a)) for a, b in zip(first, last, strict=True)),
                owner=owner,
            )
    except (OSError, KeyError, ValueError) as error:
        raise EngineFailed(f"{folder} holds no set that can be read: {error!r}.") from error


def regions(weights: npt.NDArray[np.float32], head: Sequence[int], face: Ints) -> Ints:
    """Each vertex' region: 0 body, 1 head, 2 face. `weights` (V, bones); `head` bones; `face` vertices."""
    found = (weights[:, list(head)].sum(axis=1) > 0.5).astype(np.int32)
    found[face] *= 2
    return found
