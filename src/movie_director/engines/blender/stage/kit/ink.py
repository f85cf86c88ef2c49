# SPDX-License-Identifier: GPL-3.0-or-later
"""Words, handwriting and small print as flat faces, for paper, screens and signs."""

from __future__ import annotations

import random
import textwrap
from functools import cache
from pathlib import Path
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage.kit.outline import smooth

Faces = list[tuple[int, ...]]
LEADING = 1.45
"""Line spacing in heights of a capital."""


@cache
def _mono() -> Path | None:
    file = Path(bpy.utils.system_resource("DATAFILES")) / "fonts" / "DejaVuSansMono.woff2"
    return file if file.is_file() else None


def block(
    words: str, width: float, height: float, font: str, slant: float, most: float, left: bool
) -> tuple[np.ndarray, Faces]:
    """Words wrapped to fill a box as largely as they can, capitals at most `most` metres tall: points (N,2) about the
    middle of the box, and faces."""
    words = " ".join(words.split()) if "\n" not in words else words.strip()
    if not words:
        return np.zeros((0, 2), np.float32), []
    best: tuple[float, str] | None = None
    for count in range(1, 40):
        rows = _wrapped(words, count)
        longest = max(len(row) for row in rows)
        tall = min(most, height / (1 + LEADING * (len(rows) - 1) + 0.3), width / (0.72 * longest))
        if best is None or tall > best[0] * 1.001:
            best = (tall, "\n".join(rows))
        if len(rows) >= len(words.split()):
            break
    assert best is not None
    points, faces = _flat(best[1], font, slant, left)
    size = np.maximum(np.ptp(points, axis=0), 1e-6)
    scale = min(most, width / float(size[0]), height / float(size[1]))
    placed = points * scale
    if left:
        placed[:, 0] += -width / 2 - placed[:, 0].min()
    return placed, faces


def _wrapped(words: str, count: int) -> list[str]:
    """Lines as even as may be, about `count` of them a paragraph."""
    rows: list[str] = []
    for part in words.split("\n"):
        rows += textwrap.wrap(part, max(6, -(-len(part) // count)), break_long_words=False) or [""]
    return rows


@cache
def _flat(words: str, font: str, slant: float, left: bool) -> tuple[np.ndarray, Faces]:
    """Words as faces about their middle, a capital one unit tall."""
    curve = bpy.data.curves.new("ink", "FONT")
    curve.body, curve.shear = words, slant
    # No offset, though a pen's line is heavier than this typeface: the strokes of an M would cross and fill it.
    curve.resolution_u = 3 if len(words) < 24 else 1
    curve.align_x = "LEFT" if left else "CENTER"
    curve.space_line = LEADING * 0.73
    face = _mono()
    if font == "mono" and face is not None:
        curve.font = bpy.data.fonts.load(str(face), check_existing=True)
    thing = bpy.data.objects.new("ink", curve)
    mesh = thing.to_mesh()  # not linked: the whole set would be evaluated for it
    points = np.empty(len(mesh.vertices) * 3, np.float32)
    mesh.vertices.foreach_get("co", points)
    flat = points.reshape(-1, 3)[:, :2].copy()
    # Blender fills letters with some triangles that have no area.
    faces = [tuple(f.vertices) for f in mesh.polygons if f.area > 1e-9]
    bpy.data.objects.remove(thing)
    bpy.data.curves.remove(curve)
    if len(flat):
        flat = (flat - (flat.min(0) + flat.max(0)) / 2) / 0.73
    return flat, faces


_STROKES = (
    ((0.3, 0.38), (0.6, 0.3), (0.75, 0.0)),
    ((0.2, 0.36), (0.5, 0.02), (0.7, 0.36), (0.9, 0.0)),
    ((0.35, 0.4), (0.1, 0.2), (0.4, 0.0), (0.9, 0.12)),
    ((0.5, 0.85), (0.3, 0.8), (0.35, 0.0)),
    ((0.5, 0.36), (0.55, -0.35), (0.3, -0.3), (0.8, 0.1)),
    ((0.15, 0.34), (0.3, 0.0), (0.5, 0.34), (0.65, 0.0), (0.8, 0.34), (0.9, 0.0)),
)
"""Joined letters as points (share of their width, heights of a line): a c, u, e, l, g and m."""


def scrawl(
    chance: random.Random, width: float, height: float, rows: int, last: float = 0.6
) -> tuple[np.ndarray, Faces]:
    """Lines of joined-up strokes: points (N,2) and faces."""
    points: list[tuple[float, float]] = []
    faces: Faces = []
    step = height / rows
    for row in range(rows):
        y, end = height / 2 - step * (row + 0.7), width * (last if row == rows - 1 else chance.uniform(0.9, 1.0))
        x = -width / 2 + (step * 0.8 if row == 0 else 0)
        while x < -width / 2 + end - step * 0.5:
            letters = chance.randrange(2, 8)
            line: list[tuple[float, float]] = [(x, y)]
            for _ in range(letters):
                wide = step * chance.uniform(0.2, 0.36)
                for across, up in chance.choice(_STROKES):
                    line.append((x + wide * across + 0.28 * up * step, y + up * step))
                x += wide
            line.append((x + step * 0.12, y + step * 0.1))
            _ribbon(points, faces, smooth(line, 2), step * 0.036)
            x += step * chance.uniform(0.42, 0.6)
    return np.array(points, np.float32), faces


def _ribbon(points: list[tuple[float, float]], faces: Faces, line: Any, wide: float) -> None:
    start = len(points)
    for x, y in line:
        points += [(x + wide * 0.8, y - wide), (x - wide * 0.8, y + wide)]
    for k in range(len(line) - 1):
        at = start + 2 * k
        faces.append((at, at + 2, at + 3, at + 1))


def small(chance: random.Random, width: float, height: float, rows: int) -> tuple[np.ndarray, Faces]:
    """Lines of letters too small to read, each a stroke with the height of a letter: points (N,2) and faces."""
    points: list[tuple[float, float]] = []
    faces: Faces = []
    step = height / rows
    pitch = step * 0.42
    for row in range(rows):
        y, end = height / 2 - step * (row + 0.75), width * (chance.uniform(0.4, 0.8) if row == rows - 1 else 1.0)
        x = -width / 2
        while x < -width / 2 + end - pitch:
            for _ in range(chance.randrange(2, 8)):
                if x > -width / 2 + end - pitch:
                    break
                tall, wide = step * chance.choice((0.36, 0.36, 0.36, 0.55)), pitch * chance.uniform(0.5, 0.8)
                at = len(points)
                points += [(x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall)]
                faces.append((at, at + 1, at + 2, at + 3))
                x += pitch
            x += pitch * 0.9
    return np.array(points, np.float32), faces
