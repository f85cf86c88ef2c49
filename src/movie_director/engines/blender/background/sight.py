"""Who of the background is in a shot: nobody between the lens and whom it is of, nobody near the lens or in a thing."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from movie_director.engines.blender.frame.lens import Eye
from movie_director.engines.blender.frame.scenery import GROUND, Scenery
from movie_director.engines.blender.raster.plate import Floats
from movie_director.operations.background import Background, Extra
from movie_director.operations.path import Pose, moves, path
from movie_director.operations.picture import Figure, Picture

NEAR = 2.0
"""Metres from the lens within which nobody of the background comes."""
NEARER, FAR_ENOUGH = 0.8, 3.6
"""Nobody comes nearer to the lens than this share of the way to the nearest person of the shot, up to so many metres:
who stands large at the edge of a frame is what one looks at."""
BESIDE = 0.55
"""Metres beside the line from the lens to somebody of the shot within which nobody stands before them."""
WALK = 1.3
"""Metres a second that walkers go."""
_AFIELD = 0.6
_MOMENTS = 7
_BODY = 0.2
_LOW, _HIGH = 0.3, 1.6


def where(extra: Extra, crowd: Background, seconds: float) -> tuple[float, float]:
    """Where one of the background is so many seconds into a shot."""
    if extra.does != "walk":
        return extra.x, extra.y
    way = 1.0 if extra.facing > 0 else -1.0
    gone = extra.x + way * WALK * (crowd.since + seconds)
    return (gone + crowd.span) % (2 * crowd.span) - crowd.span, extra.y


def seen(order: Picture, seconds: float, scenery: Scenery | None = None) -> list[int]:
    """Return which of a picture's background it shows, by their numbers."""
    crowd = order.crowd
    if crowd is None:
        return []
    camera = order.camera
    times = [n / (_MOMENTS - 1) for n in range(_MOMENTS)]
    eyes = [path(camera, t if moves(camera) else 0.0, order.seed, seconds) for t in times]
    solid = None if scenery is None else _solid(scenery)
    gone = None if scenery is None else _gone(order, seconds, scenery)
    found: list[int] = []
    for n, extra in enumerate(crowd.extras):
        places = [where(extra, crowd, t * seconds) for t in times]
        views = [
            _view(place, pose.position, pose.axes[2], pose.lens / camera.sensor)
            for place, pose in zip(places, eyes, strict=True)
        ]
        if not any(views):
            continue
        if any(
            math.dist(place, pose.position[:2]) < _least(order, pose) for place, pose in zip(places, eyes, strict=True)
        ):
            continue
        ahead = [(place, pose.position) for place, pose in zip(places, eyes, strict=True)]
        if any(_before(place, eye, figure) for place, eye in ahead for figure in order.people):
            continue
        if solid is not None and extra.does != "sit" and any(_within(place, solid) for place in set(places)):
            continue
        if gone is not None and extra.does == "sit" and _on(places[0], gone):
            continue  # nobody sits in the air
        found.append(n)
    return found


def _least(order: Picture, pose: Pose) -> float:
    """Metres from the lens within which nobody of the background comes."""
    away = [math.dist((mark.x, mark.y), pose.position[:2]) for f in order.people for mark in (f.walk_to or f.mark,)]
    return max(NEAR, min(NEARER * min(away, default=NEAR), FAR_ENOUGH))


def _view(
    place: tuple[float, float], eye: tuple[float, float, float], ahead: tuple[float, float, float], zoom: float
) -> bool:
    """Whether somebody there shows in the frame, or nearly. `ahead` is the way that the camera looks."""
    long = math.hypot(ahead[0], ahead[1]) or 1.0
    ux, uy = ahead[0] / long, ahead[1] / long
    dx, dy = place[0] - eye[0], place[1] - eye[1]
    deep, aside = dx * ux + dy * uy, abs(dx * uy - dy * ux)
    return deep > 0.3 and aside < deep * 0.5 / zoom + _AFIELD


def _before(place: tuple[float, float], eye: tuple[float, float, float], figure: Figure) -> bool:
    """Whether somebody there stands before a person of the shot."""
    ends = [figure.mark, figure.walk_to or figure.mark]
    for share in (0.0, 0.5, 1.0):
        x = ends[0].x + (ends[1].x - ends[0].x) * share - eye[0]
        y = ends[0].y + (ends[1].y - ends[0].y) * share - eye[1]
        long = math.hypot(x, y)
        if long < 0.05:
            continue
        dx, dy = place[0] - eye[0], place[1] - eye[1]
        deep, aside = (dx * x + dy * y) / long, abs(dx * y - dy * x) / long
        if 0 < deep < long + 0.3 and aside < BESIDE:
            return True
    return False


def _solid(scenery: Scenery) -> Floats:
    """Points (2, N) of what stands about at the height of bodies, by x."""
    small = [
        n
        for n, name in enumerate(scenery.names)
        if not name.startswith(GROUND) and np.isnan(scenery.walls[n, 0]) and scenery.spans[n][1]
    ]
    parts = [scenery.points[3 * a : 3 * (a + b)] for a, b in (scenery.spans[n] for n in small)]
    if not parts:
        return np.zeros((2, 0), np.float32)
    points = np.concatenate(parts)
    middles = points.reshape(-1, 3, 3).mean(axis=1)
    every = np.concatenate([points, middles])
    high = every[(every[:, 2] > _LOW) & (every[:, 2] < _HIGH)][:, :2].T.astype(np.float32)
    return np.ascontiguousarray(high[:, np.argsort(high[0])])


def _gone(order: Picture, seconds: float, scenery: Scenery) -> Floats:
    """The boxes (N, 8, 3) of furniture that the camera is spared anywhere on its way."""
    camera = order.camera
    eyes = [Eye.of(camera, n / (_MOMENTS - 1), seconds) for n in range(_MOMENTS)] if moves(camera) else [Eye.of(camera)]
    spared = np.any([scenery.spared(eye, order.people, order.hidden) for eye in eyes], axis=0)
    return scenery.boxes[spared & np.isnan(scenery.walls[:, 0])]


def _on(place: tuple[float, float], boxes: Floats) -> bool:
    """Whether a place is within one of some boxes, as seen from above."""
    low, high = boxes[:, :, :2].min(axis=1, initial=np.inf), boxes[:, :, :2].max(axis=1, initial=-np.inf)
    at = np.array(place, np.float32)
    return bool(((low - 0.15 < at) & (at < high + 0.15)).all(axis=1).any())


def _within(place: tuple[float, float], solid: Floats) -> bool:
    at = np.array(place, np.float32)[:, None]
    first, last = np.searchsorted(solid[0], (at[0, 0] - 2 * _BODY, at[0, 0] + 2 * _BODY))
    return bool((np.abs(solid[:, first:last] - at) < _BODY).all(axis=0).any())


def bounded(marks: Sequence[tuple[float, float]], most: int) -> list[list[int]]:
    """Group places into at most `most` neighbourhoods, the members of each by their numbers."""
    cell = 2.4
    while True:
        groups: dict[tuple[int, int], list[int]] = {}
        for n, (x, y) in enumerate(marks):
            groups.setdefault((math.floor(x / cell), math.floor(y / cell)), []).append(n)
        if len(groups) <= most:
            return list(groups.values())
        cell *= 1.25
