# SPDX-License-Identifier: GPL-3.0-or-later
"""Flat outlines and paths that props are cut from and bent along: lists of points in metres."""

from __future__ import annotations

import math
from collections.abc import Sequence

Flat = list[tuple[float, float]]
Path = list[tuple[float, float, float]]


def arc(x: float, y: float, radius: float, start: float, end: float, steps: int = 12, tall: float = 1.0) -> Flat:
    """Points on a circle from `start` to `end` degrees, both ends included; `tall` stretches it along y."""
    turns = [math.radians(start + (end - start) * k / steps) for k in range(steps + 1)]
    return [(x + radius * math.cos(t), y + radius * tall * math.sin(t)) for t in turns]


def round_box(width: float, height: float, radius: float, steps: int = 4, x: float = 0, y: float = 0) -> Flat:
    """A rectangle about (x,y) with round corners, counter-clockwise."""
    a, b = width / 2 - radius, height / 2 - radius
    corners = ((a, b, 0), (-a, b, 90), (-a, -b, 180), (a, -b, 270))
    return [p for cx, cy, t in corners for p in arc(x + cx, y + cy, radius, t, t + 90, steps)]


def ring(radius: float, steps: int = 24, tall: float = 1.0, x: float = 0, y: float = 0) -> Flat:
    """A circle or an upright ellipse, counter-clockwise."""
    return arc(x, y, radius, 0, 360 - 360 / steps, steps - 1, tall)


def star(points: int, outer: float, inner: float, turn: float = 90) -> Flat:
    """A star, counter-clockwise, one point at `turn` degrees."""
    found: Flat = []
    for k in range(2 * points):
        t, r = math.radians(turn + 180 * k / points), outer if k % 2 == 0 else inner
        found.append((r * math.cos(t), r * math.sin(t)))
    return found


def smooth(points: Sequence[Sequence[float]], steps: int = 4, closed: bool = False) -> list[tuple[float, ...]]:
    """A Catmull-Rom curve through points of any dimension (Catmull and Rom 1974), `steps` pieces between two."""
    count = len(points)
    found: list[tuple[float, ...]] = []
    for k in range(count if closed else count - 1):
        at = [k - 1, k, k + 1, k + 2]
        a, b, c, d = (points[i % count] if closed else points[min(max(i, 0), count - 1)] for i in at)
        for n in range(steps):
            t = n / steps
            found.append(
                tuple(
                    0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)
                    for p, q, r, s in zip(a, b, c, d, strict=True)
                )
            )
    if not closed:
        found.append(tuple(points[-1]))
    return found


def helix(radius: float, rise: float, turns: float, steps: int = 12, z: float = 0, sink: float = 0.0) -> Path:
    """A coil about z that climbs `rise` a turn and widens by `sink` a turn."""
    count = round(turns * steps)
    return [
        (
            (radius + sink * k / steps) * math.cos(2 * math.pi * k / steps),
            (radius + sink * k / steps) * math.sin(2 * math.pi * k / steps),
            z + rise * k / steps,
        )
        for k in range(count + 1)
    ]


def offset(points: Flat, by: float) -> Flat:
    """A counter-clockwise outline drawn in by `by` (out when negative), corners mitred to at most twice that."""
    found: Flat = []
    for k, (x, y) in enumerate(points):
        ax, ay = points[k - 1]
        bx, by_ = points[(k + 1) % len(points)]
        n1, n2 = _inward(ax, ay, x, y), _inward(x, y, bx, by_)
        mx, my = n1[0] + n2[0], n1[1] + n2[1]
        long = max(mx * mx + my * my, 1.0)
        found.append((x + 2 * by * mx / long, y + 2 * by * my / long))
    return found


def _inward(ax: float, ay: float, bx: float, by: float) -> tuple[float, float]:
    long = math.hypot(bx - ax, by - ay) or 1.0
    return -(by - ay) / long, (bx - ax) / long
