# SPDX-License-Identifier: GPL-3.0-or-later
"""A prop in the making: more ways to shape it than a `Form` has, and what it is to be made of."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate, chain, pairwise
from typing import Any

import numpy as np

from movie_director.engines.blender.stage.form import Form
from movie_director.engines.blender.stage.kit import ink
from movie_director.engines.blender.stage.kit.outline import Flat, offset
from movie_director.engines.blender.stage.kit.stuff import Stuff
from movie_director.engines.blender.stage.setting import Setting

SHARP = math.cos(math.radians(38))


class Piece(Form):
    """Solids in metres about the prop's own origin: z up, its front towards -y."""

    def __init__(self, setting: Setting, words: str = "", text: str = "", colour: str | None = None) -> None:
        super().__init__()
        self.words, self.text = f" {_plain(words)} ", text
        self.stuff = Stuff(setting.matter, words, colour)
        self.random = random.Random(words)
        """Chance that depends on the words alone, so that a prop is the same in every process."""

    def says(self, *wanted: str) -> bool:
        """Whether the words of the prop hold one of these."""
        return any(f" {w} " in self.words for w in wanted)

    @contextmanager
    def at(
        self, x: float = 0, y: float = 0, z: float = 0, rx: float = 0, ry: float = 0, rz: float = 0
    ) -> Iterator[None]:
        """What is added inside is in a frame at this point, turned by degrees about x, then y, then z."""
        move, turn = self._move, self._turn
        self._move = (turn @ np.array((x, y, z), np.float32) + move).astype(np.float32)
        self._turn = (turn @ _about(2, rz) @ _about(1, ry) @ _about(0, rx)).astype(np.float32)
        try:
            yield
        finally:
            self._move, self._turn = move, turn

    def add(self, points: Any, faces: Any, matter: Any, smooth: bool = False) -> None:
        """As `Form.add`, for many faces at once."""
        array = np.asarray(points, np.float32) @ self._turn.T * self.scale + self._move
        slot = self._matters.setdefault(matter.name, (len(self._matters), matter))[0]
        sizes = [len(face) for face in faces]
        self._starts.extend(accumulate(sizes[:-1], initial=len(self._loops)))
        self._loops.extend([i + self._count for i in chain.from_iterable(faces)])
        self._slots.extend([slot] * len(sizes))
        self._smooth.extend([smooth] * len(sizes))
        self._points.append(array)
        self._count += len(array)

    def turned(self, profile: Sequence[tuple[float, float]], matter: Any, sides: int = 24, axis: str = "z") -> None:
        """A turned solid from [(radius, height)...], its outside on the right going up; smooth but for real corners."""
        runs: list[list[tuple[float, float]]] = [[profile[0]]]
        for k in range(1, len(profile)):
            runs[-1].append(profile[k])
            if k + 1 < len(profile):
                (a, b), (c, d), (e, f) = profile[k - 1 : k + 2]
                one, two = math.hypot(c - a, d - b), math.hypot(e - c, f - d)
                if one * two and ((c - a) * (e - c) + (d - b) * (f - d)) / (one * two) < SHARP:
                    runs.append([profile[k]])
        for run in runs:
            self._revolve(run, matter, sides, axis)
        for end, flip in ((profile[0], True), (profile[-1], False)):
            if end[0] > 1e-6:
                circle = [(end[0] * math.cos(t), end[0] * math.sin(t), end[1]) for t in _turns(sides)]
                self.add(_along(circle, axis), [tuple(range(sides))[:: -1 if flip else 1]], matter)

    def _revolve(self, run: list[tuple[float, float]], matter: Any, sides: int, axis: str) -> None:
        points: list[tuple[float, float, float]] = []
        rings: list[list[int]] = []
        for radius, height in run:
            start = len(points)
            if radius <= 1e-6:
                points.append((0, 0, height))
                rings.append([start] * sides)
            else:
                points += [(radius * math.cos(t), radius * math.sin(t), height) for t in _turns(sides)]
                rings.append(list(range(start, start + sides)))
        self.add(_along(points, axis), _between(rings), matter, smooth=True)

    def slab(
        self,
        outline: Sequence[Sequence[float]],
        thick: float,
        matter: Any,
        bevel: float = 0.0,
        plane: str = "z",
        smooth: bool = False,
        middle: float = 0.0,
    ) -> None:
        """A counter-clockwise outline given a thickness about `middle`; in plane z (x,y), y (x,z; seen from -y) or
        x (y,z; seen from +x). `bevel` cuts its edges."""
        flat: Flat = [(p[0], p[1]) for p in outline]
        inner = offset(flat, bevel) if bevel else flat
        levels = [(flat, -thick / 2), (flat, thick / 2)]
        if bevel:
            cut = min(bevel, thick * 0.45)
            levels = [(inner, -thick / 2), (flat, cut - thick / 2), (flat, thick / 2 - cut), (inner, thick / 2)]
        count = len(flat)
        points = [(u, v, w + middle) for level, w in levels for u, v in level]
        rings = [list(range(k * count, (k + 1) * count)) for k in range(len(levels))]
        placed = _onto(points, plane)
        self.add(placed, _between(rings), matter, smooth=smooth)
        self.add(placed[:count], [tuple(range(count))[::-1]], matter)
        self.add(placed[-count:], [tuple(range(count))], matter)

    def tube(
        self,
        path: Sequence[Sequence[float]],
        radius: float | Sequence[float],
        matter: Any,
        sides: int = 8,
        closed: bool = False,
        flat: float = 1.0,
    ) -> None:
        """A round bar along a path of points; `radius` one or one a point; `flat` squeezes it across."""
        line = np.asarray(path, np.float64)
        count = len(line)
        sizes = [float(radius)] * count if isinstance(radius, (int, float)) else [float(r) for r in radius]
        ways = np.roll(line, -1, 0) - np.roll(line, 1, 0)
        if not closed:
            ways[0], ways[-1] = line[1] - line[0], line[-1] - line[-2]
        ways /= np.linalg.norm(ways, axis=1, keepdims=True) + 1e-12
        side = np.cross(ways[0], (0, 0, 1) if abs(ways[0][2]) < 0.9 else (0, 1, 0))
        around = np.array(_turns(sides))
        across, over = np.cos(around)[:, None], -flat * np.sin(around)[:, None]
        rows: list[np.ndarray] = []
        for k in range(count):
            side = side - ways[k] * float(side @ ways[k])
            side = side / (math.sqrt(float(side @ side)) + 1e-12)
            up = np.cross(side, ways[k])
            rows.append(line[k] + sizes[k] * (across * side + over * up))
        points = np.concatenate(rows)
        rings = [list(range(k * sides, (k + 1) * sides)) for k in range(count)]
        self.add(points, _between([*rings, rings[0]] if closed else rings), matter, smooth=True)
        if not closed:
            self.add(points[:sides], [tuple(range(sides))[::-1]], matter)
            self.add(points[-sides:], [tuple(range(sides))], matter)

    def loft(
        self, sections: Sequence[Sequence[float]], matter: Any, sides: int = 20, power: float = 2.0, capped: bool = True
    ) -> None:
        """A smooth skin over sections (x, y, z, half width, half depth), bottom to top: ellipses when `power` is 2,
        boxier above (Lamé's superellipse)."""
        points: list[tuple[float, float, float]] = []
        for x, y, z, wide, deep in sections:
            for t in _turns(sides):
                c, s = math.cos(t), math.sin(t)
                points.append(
                    (
                        x + wide * math.copysign(abs(c) ** (2 / power), c),
                        y + deep * math.copysign(abs(s) ** (2 / power), s),
                        z,
                    )
                )
        rings = [list(range(k * sides, (k + 1) * sides)) for k in range(len(sections))]
        self.add(points, _between(rings), matter, smooth=True)
        if capped:
            self.add(points[:sides], [tuple(range(sides))[::-1]], matter)
            self.add(points[-sides:], [tuple(range(sides))], matter)

    def leaf(
        self,
        shape: Callable[[float, float], tuple[float, float, float]],
        matter: Any,
        across: int = 8,
        along: int = 8,
        smooth: bool = True,
    ) -> None:
        """A thin surface: `shape` gives the point at (u,v), both 0 to 1; seen with u to the right and v up."""
        points = [shape(u / across, v / along) for v in range(along + 1) for u in range(across + 1)]
        wide = across + 1
        faces = [
            (v * wide + u, v * wide + u + 1, (v + 1) * wide + u + 1, (v + 1) * wide + u)
            for v in range(along)
            for u in range(across)
        ]
        self.add(points, faces, matter, smooth=smooth)

    def write(
        self,
        words: str,
        width: float,
        height: float,
        matter: Any,
        lift: float = 0.0004,
        font: str = "sans",
        slant: float = 0.0,
        most: float = 1.0,
        left: bool = False,
    ) -> None:
        """Set words, wrapped and as large as fits a box about the frame's origin, flat in x and y, read from +z;
        letters are at most `most` metres tall."""
        points, faces = ink.block(words, width, height, font, slant, most, left)
        if len(points):
            self.add(np.column_stack([points, np.full(len(points), lift)]), faces, matter)

    def scrawl(
        self, width: float, height: float, rows: int, matter: Any, lift: float = 0.0004, last: float = 0.6
    ) -> None:
        """Lines of handwriting that says nothing, in a box about the frame's origin."""
        points, faces = ink.scrawl(self.random, width, height, rows, last)
        self.add(np.column_stack([points, np.full(len(points), lift)]), faces, matter)

    def print(self, width: float, height: float, rows: int, matter: Any, lift: float = 0.0004) -> None:
        """Lines of small print that says nothing, in a box about the frame's origin."""
        points, faces = ink.small(self.random, width, height, rows)
        self.add(np.column_stack([points, np.full(len(points), lift)]), faces, matter)

    def finish(self, name: str, x: float, y: float, z: float, turn: float, tags: dict[str, Any] | None = None) -> Any:
        """The object: the middle of its box over (x,y), turned counter-clockwise, its lowest point at z."""
        all_ = np.concatenate(self._points)
        low, high = all_.min(0), all_.max(0)
        middle = np.array(((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]), np.float32)
        spin, place = _about(2, turn), np.array((x, y, z), np.float32)
        self._points = [((p - middle) @ spin.T + place).astype(np.float32) for p in self._points]
        return self.build(name, tags)


def _plain(words: str) -> str:
    """Lower case, no points or commas, and without what is said to be written on it."""
    return " ".join(re.sub(r"[^\w'-]+", " ", re.sub(r"[\"\u201c][^\"\u201d]*[\"\u201d]", " ", words.lower())).split())


def _turns(sides: int) -> list[float]:
    return [2 * math.pi * k / sides for k in range(sides)]


def _between(rings: list[list[int]]) -> list[tuple[int, ...]]:
    """Faces between rings of one length; where two corners are one point the face has three sides."""
    faces: list[tuple[int, ...]] = []
    for low, high in pairwise(rings):
        for i in range(len(low)):
            j = (i + 1) % len(low)
            corners = (low[i], low[j], high[j], high[i])
            face = tuple(c for k, c in enumerate(corners) if c != corners[k - 1])
            if len(face) > 2:
                faces.append(face)
    return faces


def _along(points: Sequence[tuple[float, float, float]], axis: str) -> np.ndarray:
    found = np.asarray(points, np.float32)
    return found[:, (2, 0, 1)] if axis == "x" else found[:, (1, 2, 0)] if axis == "y" else found


def _onto(points: Sequence[tuple[float, float, float]], plane: str) -> np.ndarray:
    found = np.asarray(points, np.float32)
    if plane == "y":
        return np.column_stack([found[:, 0], -found[:, 2], found[:, 1]])
    return found[:, (2, 0, 1)] if plane == "x" else found


def _about(axis: int, degrees: float) -> np.ndarray:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    turn = np.eye(3, dtype=np.float32)
    a, b = [(1, 2), (2, 0), (0, 1)][axis]
    turn[a, a], turn[a, b], turn[b, a], turn[b, b] = c, -s, s, c
    return turn
