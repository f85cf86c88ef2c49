# SPDX-License-Identifier: GPL-3.0-or-later
"""Many simple solids joined into one mesh.

Blender is slow at thousands of objects and quick at one big mesh, so a set is modelled as a few `Form`s. Lengths are
metres. Solids that do not touch stay separate islands, which is what gives planks, bricks and books their own tone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from typing import Any

import bpy
import numpy as np


def _chamfered() -> tuple[np.ndarray, np.ndarray, list[tuple[int, ...]]]:
    """A unit cube with cut edges: corner signs (24,3), which axis each vertex keeps at full size, and faces."""
    signs, keep = [], []
    for sx in (-1, 1):
        for sy in (-1, 1):
            for sz in (-1, 1):
                for axis in range(3):
                    signs.append((sx, sy, sz))
                    keep.append(axis)
    sign, kept = np.array(signs, np.float32), np.array(keep)
    faces: list[tuple[int, ...]] = []

    def outward(ring: list[int]) -> tuple[int, ...]:
        points = sign[ring] * np.where(kept[ring][:, None] == np.arange(3), 1.0, 0.8)
        centre = points.mean(0)
        u = points[0] - centre
        v = np.cross(centre, u)
        angles = [math.atan2(float((p - centre) @ v), float((p - centre) @ u)) for p in points]
        ordered = [i for _, i in sorted(zip(angles, ring, strict=True))]
        a, b, c = (sign[i] * np.where(kept[i] == np.arange(3), 1.0, 0.8) for i in ordered[:3])
        return tuple(ordered if np.cross(b - a, c - b) @ centre > 0 else ordered[::-1])

    for axis in range(3):
        for side in (-1, 1):
            faces.append(outward([i for i in range(24) if kept[i] == axis and sign[i, axis] == side]))
    for axis in range(3):
        a, b = [k for k in range(3) if k != axis]
        for sa in (-1, 1):
            for sb in (-1, 1):
                faces.append(
                    outward([i for i in range(24) if kept[i] != axis and sign[i, a] == sa and sign[i, b] == sb])
                )
    for corner in range(8):
        faces.append(outward([corner * 3, corner * 3 + 1, corner * 3 + 2]))
    return sign, kept, faces


class Faces(Sequence[tuple[int, ...]]):
    """Faces of a shape that is added many times, laid out once."""

    def __init__(self, faces: Sequence[tuple[int, ...]]) -> None:
        self._faces = list(faces)
        self.sizes = [len(face) for face in self._faces]
        self.starts = list(accumulate(self.sizes[:-1], initial=0)) if self.sizes else []
        self.loops = np.array(list(chain.from_iterable(self._faces)), np.int64)

    def __len__(self) -> int:
        return len(self._faces)

    def __getitem__(self, at: Any) -> Any:
        return self._faces[at]

    def __iter__(self) -> Iterator[tuple[int, ...]]:
        return iter(self._faces)


@lru_cache(maxsize=256)
def _turned(rings: int, sides: int) -> Faces:
    """The side of a turned solid."""
    around = [(i, (i + 1) % sides) for i in range(sides)]
    return Faces(
        [
            (k * sides + i, k * sides + j, (k + 1) * sides + j, (k + 1) * sides + i)
            for k in range(rings - 1)
            for i, j in around
        ]
    )


@lru_cache(maxsize=64)
def _globe(sides: int) -> tuple[np.ndarray, Faces]:
    """A unit sphere of rings."""
    rings = max(6, sides // 2 + 1)
    up = np.linspace(-math.pi / 2, math.pi / 2, rings)
    angles = np.linspace(0, 2 * math.pi, sides, endpoint=False)
    ring = np.stack([np.cos(angles), np.sin(angles)], -1)
    steps = [(max(math.cos(t), 1e-5), math.sin(t)) for t in up]
    points = np.concatenate([np.column_stack([ring * r, np.full(sides, z)]) for r, z in steps])
    return points.astype(np.float32), _turned(rings, sides)


_SIGN, _KEPT, _CUT = _chamfered()
_FACES = Faces(_CUT)
_FULL = (_KEPT[:, None] == np.arange(3)).astype(np.float32)
_PLAIN = Faces([(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)])
_CORNERS = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], np.float32)


class Form:
    """A mesh in the making."""

    def __init__(self) -> None:
        self._points: list[np.ndarray] = []
        self._loops: list[int] = []
        self._starts: list[int] = []
        self._slots: list[int] = []
        self._smooth: list[bool] = []
        self._matters: dict[str, tuple[int, Any]] = {}
        self._count = 0
        self._move = np.zeros(3, np.float32)
        self._turn = np.eye(3, dtype=np.float32)
        self.scale = 1.0
        """Size of what is added next, about the place it stands."""

    def raw(self) -> tuple[np.ndarray, list[tuple[int, ...]]]:
        """All points (N,3) and faces so far, to be bent before they are added elsewhere."""
        ends = [*self._starts[1:], len(self._loops)]
        faces = [tuple(self._loops[a:b]) for a, b in zip(self._starts, ends, strict=True)]
        return np.concatenate(self._points), faces

    def bend(self, change: Callable[[np.ndarray], np.ndarray]) -> None:
        """Move all points so far by a function of (N, 3)."""
        self._points = [change(points).astype(np.float32) for points in self._points]

    def faced(self, at: float, clear: float) -> None:
        """Add once more, mirrored in the plane y = `at`, each solid that comes before y = `clear`: what a leaf has on
        one side it has on the other. Only in the frame of the world."""
        faces = self.raw()[1]
        solids, first = list(self._points), 0
        for points in solids:
            last = first + len(points)
            if float(points[:, 1].max()) > clear:
                mine = [n for n, face in enumerate(faces) if first <= face[0] < last]
                matters = [matter for _, matter in self._matters.values()]
                other = points * np.array((1, -1, 1), np.float32) + np.array((0, 2 * at, 0), np.float32)
                for slot, smooth in dict.fromkeys((self._slots[n], self._smooth[n]) for n in mine):
                    kept = [n for n in mine if (self._slots[n], self._smooth[n]) == (slot, smooth)]
                    turned = [tuple(v - first for v in reversed(faces[n])) for n in kept]
                    self.add(other, turned, matters[slot], smooth)
            first = last

    def stand(self, x: float = 0, y: float = 0, z: float = 0, turn: float = 0) -> Form:
        """Later solids are in a frame at this place, turned counter-clockwise by degrees about z."""
        self._move = np.array((x, y, z), np.float32)
        c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        self._turn = np.array(((c, -s, 0), (s, c, 0), (0, 0, 1)), np.float32)
        return self

    def add(self, points: Any, faces: Any, matter: Any, smooth: bool = False) -> None:
        """Points (N,3) and faces as index tuples, counter-clockwise from outside."""
        array = np.asarray(points, np.float32) @ self._turn.T * self.scale + self._move
        slot = self._matters.setdefault(matter.name, (len(self._matters), matter))[0]
        laid = faces if isinstance(faces, Faces) else Faces(faces)
        begin = len(self._loops)
        self._starts.extend([begin + start for start in laid.starts])
        self._loops.extend((laid.loops + self._count).tolist())
        self._slots.extend([slot] * len(laid))
        self._smooth.extend([smooth] * len(laid))
        self._points.append(array)
        self._count += len(array)

    def box(self, centre: Any, size: Any, matter: Any, bevel: float = 0.008, turn: float = 0, tilt: float = 0) -> None:
        """A box by its centre and full size; `turn` about z and `tilt` about x in degrees."""
        half = np.asarray(size, np.float32) / 2
        cut = min(bevel, float(half.min()) * 0.45)
        if cut > 0:
            points, faces = _SIGN * (half - cut * (1 - _FULL)), _FACES
        else:
            points, faces = _CORNERS * half, _PLAIN
        if tilt:
            c, s = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
            points = points @ np.array(((1, 0, 0), (0, c, s), (0, -s, c)), np.float32)
        if turn:
            c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
            points = points @ np.array(((c, s, 0), (-s, c, 0), (0, 0, 1)), np.float32)
        self.add(points + np.asarray(centre, np.float32), faces, matter)

    def lathe(self, profile: Any, centre: Any, matter: Any, sides: int = 20, axis: str = "z") -> None:
        """A turned solid: `profile` is [(radius, height)...] from bottom to top; sharp where points repeat."""
        rings = np.asarray(profile, np.float32)
        angles = np.linspace(0, 2 * math.pi, sides, endpoint=False)
        ring = np.stack([np.cos(angles), np.sin(angles)], -1)
        points = np.concatenate([np.column_stack([ring * max(r, 1e-5), np.full(sides, z)]) for r, z in rings])
        faces = _turned(len(rings), sides)
        if axis == "x":
            points = points[:, (2, 0, 1)]
        elif axis == "y":
            points = points[:, (1, 2, 0)]
        points = points + np.asarray(centre, np.float32)
        top = (len(rings) - 1) * sides
        self.add(points, faces, matter, smooth=True)
        self.add(points[:sides], [tuple(range(sides))[::-1]], matter)
        self.add(points[top:], [tuple(range(sides))], matter)

    def cylinder(
        self,
        centre: Any,
        radius: float,
        height: float,
        matter: Any,
        top: float | None = None,
        sides: int = 20,
        axis: str = "z",
    ) -> None:
        """A cylinder (or cone) by its middle."""
        end = radius if top is None else top
        edge = min(0.01, height * 0.2, radius * 0.2)
        profile = [(radius - edge, -height / 2), (radius, -height / 2 + edge), (end, height / 2 - edge)]
        self.lathe([*profile, (max(end - edge, 1e-4), height / 2)], centre, matter, sides, axis)

    def ball(self, centre: Any, radius: Any, matter: Any, sides: int = 18) -> None:
        """A sphere, or an ellipsoid when `radius` is three numbers."""
        points, faces = _globe(sides)
        self.add(points * np.asarray(radius, np.float32) + np.asarray(centre, np.float32), faces, matter, smooth=True)

    def sheet(self, corners: Any, matter: Any) -> None:
        """One flat face."""
        self.add(corners, [tuple(range(len(corners)))], matter)

    def build(self, name: str, tags: dict[str, Any] | None = None) -> Any:
        """The object, linked into the scene. `tags` become custom properties."""
        mesh = bpy.data.meshes.new(name)
        if self._count:
            points = np.concatenate(self._points).astype(np.float32)
            mesh.vertices.add(len(points))
            mesh.vertices.foreach_set("co", points.ravel())
            mesh.loops.add(len(self._loops))
            mesh.loops.foreach_set("vertex_index", np.array(self._loops, np.int32))
            mesh.polygons.add(len(self._starts))
            mesh.polygons.foreach_set("loop_start", np.array(self._starts, np.int32))
            mesh.polygons.foreach_set("material_index", np.array(self._slots, np.int32))
            mesh.update(calc_edges=True)
            mesh.polygons.foreach_set("use_smooth", np.array(self._smooth, bool))
        for _, matter in self._matters.values():
            mesh.materials.append(matter)
        thing = bpy.data.objects.new(name, mesh)
        bpy.context.scene.collection.objects.link(thing)
        for key, value in (tags or {}).items():
            thing[key] = value
        return thing
