"""How fine people have to be for a shot's pictures: nobody sees a surface that is off by a fraction of a pixel."""

from __future__ import annotations

import math

from movie_director.operations.path import moves, path
from movie_director.operations.picture import Figure, Picture

_PIXELS = 0.35
"""Pixels by which a surface may be off where its person comes nearest."""
_MOMENTS = 9
_NEAREST = 0.4
SHADOW = 0.0015
"""Metres by which what throws a shadow may be off: a texel of a shadow map shows twice that."""


def tolerances(order: Picture, width: int, seconds: float) -> list[float]:
    """Metres by which each person of a shot may be off in pictures `width` pixels wide."""
    camera = order.camera
    times = [n / (_MOMENTS - 1) for n in range(_MOMENTS)] if moves(camera) else [0.0]
    poses = [path(camera, t, order.seed, seconds) for t in times]
    return [
        min(_PIXELS * _near(figure, pose.position) * camera.sensor / pose.lens / width for pose in poses)
        for figure in order.people
    ]


def _near(figure: Figure, eye: tuple[float, float, float]) -> float:
    """How near a person comes to an eye, in metres."""
    ends = [figure.mark, figure.walk_to or figure.mark]
    places = [
        (ends[0].x + (ends[1].x - ends[0].x) * t, ends[0].y + (ends[1].y - ends[0].y) * t) for t in (0.0, 0.5, 1.0)
    ]
    above = max(eye[2] - 1.9, 0.0)
    flat = min(math.dist(place, eye[:2]) for place in places)
    return max(math.hypot(flat, above) - 0.3, _NEAREST)
