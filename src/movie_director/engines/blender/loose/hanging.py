"""What hangs in a place that has none of its own: a lamp on a cord, a sign on chains, a rope, a clock's pendulum."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.people.base import F32, F64, I32

_BLACK, _BRASS, _WOOD, _HEMP = (0.012, 0.011, 0.01), (0.42, 0.28, 0.09), (0.13, 0.07, 0.035), (0.34, 0.25, 0.14)
_ENAMEL, _BULB, _BOARD = (0.02, 0.06, 0.055), (0.95, 0.8, 0.5), (0.09, 0.16, 0.12)
_SIDES = 20


@dataclass(eq=False)
class Hanging:
    """A mesh about where it hangs, which is its origin: `points` (V, 3) in metres.

    `swings` (V,) tells what of it moves, and `late` (V,) by how many seconds each point comes after the top."""

    points: F64 = field(default_factory=lambda: np.zeros((0, 3)))
    triangles: I32 = field(default_factory=lambda: np.zeros((0, 3), np.int32))
    colour: F32 = field(default_factory=lambda: np.zeros((0, 3), np.float32))
    roughness: F32 = field(default_factory=lambda: np.zeros(0, np.float32))
    swings: F64 = field(default_factory=lambda: np.zeros(0))
    late: F64 = field(default_factory=lambda: np.zeros(0))

    def add(
        self,
        points: F64,
        triangles: npt.NDArray[np.int64],
        colour: tuple[float, float, float],
        rough: float,
        swings: bool = True,
    ) -> None:
        """Add a part."""
        first, count = len(self.points), len(points)
        self.points = np.concatenate([self.points, points])
        self.triangles = np.concatenate([self.triangles, np.asarray(triangles, np.int32) + np.int32(first)])
        self.colour = np.concatenate([self.colour, np.tile(np.array(colour, np.float32), (count, 1))])
        self.roughness = np.concatenate([self.roughness, np.full(count, rough, np.float32)])
        self.swings = np.concatenate([self.swings, np.full(count, float(swings))])
        self.late = np.concatenate([self.late, np.zeros(count)])

    def turned(
        self, rings: list[tuple[float, float]], colour: tuple[float, float, float], rough: float, swings: bool = True
    ) -> None:
        """Add what a lathe makes of (radius, z)."""
        way = np.linspace(0, 2 * np.pi, _SIDES, endpoint=False)
        points = np.concatenate([np.stack([r * np.cos(way), r * np.sin(way), np.full(_SIDES, z)], 1) for r, z in rings])
        a = np.arange(_SIDES)
        b = (a + 1) % _SIDES
        faces: list[npt.NDArray[np.int64]] = []
        for k in range(len(rings) - 1):
            low, high = k * _SIDES, (k + 1) * _SIDES
            faces += [np.stack([a + low, b + low, b + high], 1), np.stack([a + low, b + high, a + high], 1)]
        self.add(points, np.concatenate(faces), colour, rough, swings)

    def box(
        self,
        middle: tuple[float, float, float],
        size: tuple[float, float, float],
        colour: tuple[float, float, float],
        rough: float = 0.6,
        swings: bool = True,
    ) -> None:
        """Add a box, each side with corners of its own."""
        for axis in range(3):
            for side in (-1.0, 1.0):
                u, v = (axis + 1) % 3, (axis + 2) % 3
                corners = np.zeros((4, 3))
                for k, (p, q) in enumerate(((-1, -1), (1, -1), (1, 1), (-1, 1))):
                    corners[k, axis], corners[k, u], corners[k, v] = side, p, q
                order = [[0, 1, 2], [0, 2, 3]] if side > 0 else [[0, 2, 1], [0, 3, 2]]
                self.add(np.array(middle) + corners * np.array(size) / 2, np.array(order), colour, rough, swings)


def hanging(what: str, long: float, inside: bool) -> Hanging:
    """A lamp, a sign, a rope or a pendulum whose lower end is `long` metres below where it hangs."""
    made = Hanging()
    if what == "lamp":
        made.turned([(0.05, 0.0), (0.05, -0.03), (0.01, -0.035)], _BLACK, 0.5, swings=False)
        made.turned([(0.006, -0.03), (0.006, -long + 0.2)], _BLACK, 0.6)
        made.turned([(0.03, -long + 0.24), (0.035, -long + 0.17), (0.11, -long + 0.12), (0.2, -long)], _ENAMEL, 0.3)
        made.turned([(0.195, -long + 0.002), (0.105, -long + 0.115), (0.0, -long + 0.15)], (0.7, 0.68, 0.6), 0.5)
        bulb = [(0.0, -long - 0.01), (0.035, -long + 0.01), (0.05, -long + 0.045), (0.02, -long + 0.11)]
        made.turned(bulb, _BULB, 0.4)
    elif what == "sign":
        for x in (-0.3, 0.3):
            for k in range(int((long - 0.42) / 0.03)):
                way = k % 2
                link = (0.016, 0.005, 0.034) if way else (0.005, 0.016, 0.034)
                made.box((x, 0.0, -0.02 - 0.03 * k), link, _BLACK, 0.4)
        made.box((0.0, 0.0, -long + 0.21), (0.8, 0.035, 0.4), _WOOD)
        made.box((0.0, 0.0, -long + 0.21), (0.72, 0.042, 0.32), _BOARD, 0.5)
        for z, wide in ((0.27, 0.44), (0.2, 0.54), (0.13, 0.32)):
            made.box((0.0, 0.0, -long + z), (wide, 0.046, 0.022), (0.62, 0.5, 0.2), 0.4)
        _arm(made, 0.4, inside)
    elif what == "rope":
        turns = int(long / 0.02)
        rings = [(0.014 + 0.003 * (k % 2), -long * k / turns) for k in range(turns + 1)]
        made.turned(rings, _HEMP, 0.95)
        made.turned([(0.0, -long + 0.04), (0.03, -long + 0.03), (0.03, -long - 0.03), (0.0, -long - 0.04)], _HEMP, 0.95)
        made.late = 0.11 * np.maximum(-made.points[:, 2], 0.0)
        _arm(made, 0.1, inside)
    else:
        made.box((0.0, 0.02, 0.07), (0.36, 0.15, 0.36), _WOOD, 0.4, swings=False)
        _disc(made, 0.07, -0.062, 0.14, (0.8, 0.76, 0.64), swings=False)
        made.box((0.0, -0.068, 0.11), (0.008, 0.004, 0.09), _BLACK, swings=False)
        made.box((0.03, -0.068, 0.07), (0.07, 0.004, 0.008), _BLACK, swings=False)
        made.box((0.0, -0.03, -long / 2), (0.012, 0.006, long), _BRASS, 0.25)
        _disc(made, -long + 0.08, -0.04, 0.08, _BRASS)
    return made


def _disc(
    made: Hanging, z: float, y: float, radius: float, colour: tuple[float, float, float], swings: bool = True
) -> None:
    """A disc that faces -y."""
    first = len(made.points)
    made.turned([(0.0, 0.006), (radius * 0.97, 0.004), (radius, 0.0), (radius, -0.012)], colour, 0.3, swings)
    flat = made.points[first:]
    made.points[first:] = np.stack([flat[:, 0], y - flat[:, 2], z + flat[:, 1]], 1)


def _arm(made: Hanging, half: float, inside: bool) -> None:
    """What it hangs from: a bar under the ceiling, or a post with an arm in the open."""
    if inside:
        made.box((0.0, 0.0, -0.012), (2 * half + 0.08, 0.03, 0.024), _BLACK, 0.5, swings=False)
        return
    made.box((0.02, 0.0, 0.03), (2 * half + 0.3, 0.05, 0.06), _WOOD, swings=False)
    made.box((half + 0.2, 0.0, -1.14), (0.11, 0.11, 2.62), _WOOD, swings=False)
