"""A vessel that tips over: a body that turns about the edge of its base under its weight, until it lies.

The equation is that of a physical pendulum upside down, `k^2 a'' = g d sin(a - a0)`, with `d` from the edge to its
middle, `k` its radius of gyration about the edge, and `a0` the angle at which its middle is above the edge.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.flight import GRAVITY, Placement, lying
from movie_director.engines.blender.people.skeleton import turn

STEP = 1 / 480
PUSH = 0.5
"""Radians a second beyond what it takes to lean its middle over the edge."""
BOUNCE = 0.22
"""Share of its speed that it keeps as its side hits what it stands on."""
SPILLS = 52.0
"""Degrees from upright at which what is in it comes over the rim."""
_FLAT = 0.78
_Y = (0.0, 1.0, 0.0)


def side(points: F64) -> float:
    """Degrees about y at which a thing of these points (V, 3) on its base comes to rest on its side.

    As `stage.prop` lays what has fallen: 0 where it is flat and lies already.
    """
    size = np.ptp(points, axis=0)
    if size[2] < _FLAT * max(size[:2]):
        return 0.0
    return float(min(range(60, 126), key=lambda degrees: (not _rests(points, degrees), abs(degrees - 90))))


def _rests(points: F64, degrees: float) -> bool:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    along, up = c * points[:, 0] + s * points[:, 2], c * points[:, 2] - s * points[:, 0]
    touching = along[up < up.min() + 0.006]
    return bool(touching.min() < along.mean() < touching.max())


def toppled(points: F64, spot: tuple[float, float, float, float]) -> Placement:
    """A thing on its side, its middle at a spot: as the stage shows one that has fallen."""
    x, y, z, way = spot
    upright = turn((0.0, 0.0, 1.0), way)
    placed = points @ upright.T
    rolled = turn(_Y, side(placed)) @ upright
    low, high = (points @ rolled.T).min(axis=0), (points @ rolled.T).max(axis=0)
    return Placement(rolled, np.array([x - (low[0] + high[0]) / 2, y, z - low[2]]))


@dataclass(frozen=True, eq=False)
class Topple:
    """A thing of `points` (V, 3) that stands at `stands` and tips over towards +x from `begins` on, till it lies at
    `lies`; spots are x, y, z in metres and its turn in degrees."""

    points: F64
    stands: tuple[float, float, float, float]
    lies: tuple[float, float, float, float]
    begins: float

    @cached_property
    def _placed(self) -> F64:
        return self.points @ turn((0.0, 0.0, 1.0), self.stands[3]).T

    @cached_property
    def _edge(self) -> float:
        placed = self._placed
        return float(placed[placed[:, 2] < 0.006, 0].max())

    @cached_property
    def angles(self) -> F64:
        """Degrees from upright, `STEP` seconds apart, from when it is pushed until it lies."""
        placed, end = self._placed, math.radians(side(self._placed))
        if end == 0.0:
            return np.zeros(1)
        high = float(placed[:, 2].max()) / 2
        d = math.hypot(self._edge, high)
        lean = math.atan2(self._edge, high)
        k2 = 4 / 3 * d * d
        # As fast as it takes to come over its edge, and a push more.
        speed = math.sqrt(2 * GRAVITY * d * (1 - math.cos(lean)) / k2) + PUSH
        angle, found = 0.0, [0.0]
        while len(found) < 3 / STEP:
            speed += STEP * GRAVITY * d * math.sin(angle - lean) / k2
            angle += STEP * speed
            if angle >= end:
                angle, speed = end, -BOUNCE * speed
                if abs(speed) < 0.35:
                    break
            found.append(angle)
        return np.degrees(np.array([*found, end]))

    @property
    def ends(self) -> float:
        """Second of the shot from which on it lies."""
        return self.begins + STEP * (len(self.angles) - 1)

    @property
    def spills(self) -> float:
        """Second of the shot at which what is in it comes over the rim."""
        over = np.flatnonzero(self.angles >= SPILLS)
        return self.begins + STEP * (int(over[0]) if len(over) else 0)

    def degrees(self, seconds: float) -> float:
        """How far it is from upright."""
        return float(np.interp((seconds - self.begins) / STEP, np.arange(len(self.angles)), self.angles))

    def at(self, seconds: float) -> Placement:
        """How it stands or lies so many seconds into the shot."""
        if seconds >= self.ends:
            return toppled(self.points, self.lies)
        if seconds <= self.begins:
            return lying(*self.stands)
        return self._about(self.degrees(seconds))

    def _about(self, degrees: float) -> Placement:
        """Turned about the edge; what that leaves to where it comes to lie it slides meanwhile."""
        end = float(self.angles[-1])
        here = self._turned(degrees)
        last, lies = self._turned(end), toppled(self.points, self.lies)
        return Placement(here.turned, here.at + (lies.at - last.at) * (degrees / max(end, 1e-6)) ** 2)

    def _turned(self, degrees: float) -> Placement:
        rolled = turn(_Y, degrees) @ turn((0.0, 0.0, 1.0), self.stands[3])
        x, y, z, _ = self.stands
        edge = np.array([self._edge, 0.0, 0.0])
        at = np.array([x, y, z]) + edge - turn(_Y, degrees) @ edge
        low = float((self.points @ rolled.T)[:, 2].min()) + at[2]
        return Placement(rolled, at + np.array([0.0, 0.0, max(0.0, z - low)]))
