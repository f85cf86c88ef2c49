"""From which front corner a wide shot shows more of what the scene names; where both show as much, the usual one."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from movie_director.breakdown.spot import Spot
from movie_director.film.shot import Shot
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Mark, Place, Prop
from movie_director.places import Brief, marks_of, plan_of
from movie_director.places.footprint import span

CORNERS = ("wide", "establishing")
"""Sizes that show a place from a front corner."""
LEAST = 0.012
"""Share of the frame's width that a thing takes at least to be seen."""
EDGE = 0.94
"""How far out in the frame, as a share of its half, the middle of a thing may be."""


def corner(
    shot: Shot,
    opens: Callable[[], bool],
    props: Sequence[Prop],
    place: Place,
    marks: Mapping[str, Mark],
    solved: Callable[[int], Camera],
) -> int:
    """Return the corner for a wide shot: 1 or -1 as `solved` takes it, 0 for the usual.

    A scene that `opens` on its place shows it from the better corner first and from the other one after that, so that
    wide shots of one scene are not alike.
    """
    if shot.size not in CORNERS or shot.lens is not None or shot.walking or shot.leaving:
        return 0
    if marks_of(place.words, place.inside, place.kind).seated:
        return 0  # what people ride in is seen from where there is room
    stood = [prop for prop in props if prop.at is not None and prop.where != "hand"]
    if not stood:
        return 0
    tall = [*_people(marks[who] for who in shot.people if who in marks), *_pieces(place.brief, place.kind)]
    right, left = (_seen(solved(hand), stood, tall) for hand in (1, -1))
    if right == left:
        return 0
    better = 1 if right > left else -1
    return -better if shot.size == "wide" and opens() else better


Column = tuple[float, float, float, float]
"""x, y, radius and height of what stands in the way."""


def _people(marks: Iterable[Mark]) -> list[Column]:
    return [
        (m.x, m.y, 0.24, 1.7 if not isinstance(m, Spot) or m.posture == "stand" else 1.25)
        for m in marks
        if not isinstance(m, Spot) or m.posture != "lie"
    ]


@lru_cache(maxsize=1024)
def _pieces(brief: Brief, kind: str) -> tuple[Column, ...]:
    return tuple(
        (p.x, p.y, 0.45 * min(p.w, p.d), span(p)[1])
        for p in plan_of(brief, kind).pieces
        if p.role == "floor" and not p.flat and p.h > 0.9 and p.w < 4 and math.hypot(p.x, p.y) < 6
    )


def _seen(camera: Camera, props: Sequence[Prop], tall: Sequence[Column]) -> int:
    """How many things a camera shows, as it begins."""
    (ax, ay, az), (tx, ty, tz) = camera.position, camera.target
    long = math.hypot(tx - ax, ty - ay) or 1.0
    ux, uy, rise = (tx - ax) / long, (ty - ay) / long, (tz - az) / long
    wide = camera.sensor / 2 / camera.lens
    count = 0
    for prop in props:
        if prop.at is None:
            continue
        size = prop.size or (0.16, 0.12, 0.12)
        x, y, z = prop.at[0], prop.at[1], prop.at[2] + size[2] / 2
        dx, dy, dz = x - ax, y - ay, z - az
        ahead = dx * ux + dy * uy
        if ahead < 0.4 or max(size) < LEAST * 2 * wide * ahead:
            continue
        aside, above = dx * uy - dy * ux, dz - ahead * rise
        reach = EDGE * wide * ahead
        count += abs(aside) < reach and abs(above) < reach * 9 / 16 and not _blocked((ax, ay, az), (x, y, z), tall)
    return count


def _blocked(eye: tuple[float, float, float], at: tuple[float, float, float], tall: Sequence[Column]) -> bool:
    dx, dy, dz = (b - a for a, b in zip(eye, at, strict=True))
    long = dx * dx + dy * dy
    for px, py, radius, high in tall:
        t = ((px - eye[0]) * dx + (py - eye[1]) * dy) / long
        if 0.05 < t < 1.0 and eye[2] + t * dz <= high:
            near = math.hypot(eye[0] + t * dx - px, eye[1] + t * dy - py) < radius
            if near and math.hypot(px - at[0], py - at[1]) > radius:
                return True
    return False
