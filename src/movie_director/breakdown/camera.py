"""From film words to a camera: where it stands, what it looks at, and through which lens.

A lens of focal length `f` on a sensor 36 mm wide at 16:9 sees, at distance `d`, a height of `d * 20.25 / f` (thin-lens
geometry, focus breathing ignored).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from movie_director.breakdown.blocking import across
from movie_director.film.look import Look
from movie_director.film.shot import Shot
from movie_director.operations.picture import SURFACE, Camera, Mark, Move, Point

SENSOR_HEIGHT = 20.25
EYES = 0.925
"""Eye height as a share of height."""


@dataclass(frozen=True)
class Framing:
    """How much height of the subject is seen, through which lens, at which stop, and how far off the subject's axis."""

    height: float
    lens: float
    fstop: float
    angle: float = 38.0


FRAMINGS: Mapping[str, Framing] = {
    "medium": Framing(1.25, 45, 2.8),
    "medium-close": Framing(0.82, 60, 2.4),
    "close": Framing(0.56, 80, 2.2, 34),
    "extreme-close": Framing(0.32, 100, 2.8, 28),
}


def camera(shot: Shot, marks: Mapping[str, Mark], looks: Mapping[str, Look], inside: bool) -> Camera:
    """Return the shot's camera. Numbers set by hand on the shot win over what its words give."""
    solved = _solve(shot, marks, looks, inside)
    lens = shot.lens
    changes: dict[str, object] = {"move": Move(kind=shot.move, amount=shot.amount)}
    if lens is not None:
        given = {"position": lens.position, "target": lens.target, "lens": lens.millimetres, "fstop": lens.fstop}
        changes |= {name: value for name, value in given.items() if value is not None}
    solved = solved.model_copy(update=changes)
    return (
        solved
        if lens is None or lens.target is None
        else solved.model_copy(update={"focus": round(math.dist(solved.position, solved.target), 3)})
    )


def _solve(shot: Shot, marks: Mapping[str, Mark], looks: Mapping[str, Look], inside: bool) -> Camera:
    subject = shot.subject if shot.subject in marks else next((p for p in shot.people if p in marks), None)
    if shot.size == "insert":
        return _insert()
    if shot.size == "over-shoulder" and subject and shot.over in marks:
        return _over(marks[subject], marks[shot.over or ""], looks[subject], looks[shot.over or ""])
    if shot.size in FRAMINGS and subject:
        return _single(FRAMINGS[shot.size], marks[subject], looks[subject], across(subject, marks))
    if shot.size in ("two-shot", "group"):
        return _group([marks[p] for p in shot.people if p in marks], shot.size)
    return _wide(shot.size == "establishing", inside)


def _single(framing: Framing, mark: Mark, look: Look, other: Mark | None) -> Camera:
    """Three quarters from the front of where they look, on the audience's side of the line, eyes on the upper third."""
    eyes = look.height * EYES
    distance = framing.height * framing.lens / SENSOR_HEIGHT
    gaze = mark.facing if other is None else math.degrees(math.atan2(other.x - mark.x, mark.y - other.y))
    heading = math.radians(gaze - math.copysign(framing.angle, gaze))
    across, along = math.sin(heading), -math.cos(heading)
    lead = 0.12 * framing.height * math.copysign(1, gaze)
    target = (mark.x + lead * math.cos(heading), mark.y + lead * math.sin(heading), eyes - 0.13 * framing.height)
    position = (mark.x + across * distance, mark.y + along * distance, eyes - 0.02)
    return _camera(position, target, framing.lens, framing.fstop)


def _over(subject: Mark, over: Mark, look: Look, near: Look) -> Camera:
    """Behind the near shoulder, on the audience's side, with the far face on the free third."""
    dx, dy = subject.x - over.x, subject.y - over.y
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    side = 1 if ux > 0 else -1
    rx, ry = uy * side, -ux * side
    eyes = look.height * EYES
    position = (over.x - ux * 0.95 + rx * 0.52, over.y - uy * 0.95 + ry * 0.52, max(near.height * EYES, eyes) + 0.02)
    target = (subject.x - rx * 0.02 - ux * 0.0, subject.y - ry * 0.02, eyes - 0.16)
    return _camera(position, target, 50, 2.2)


def _group(marks: list[Mark], size: str) -> Camera:
    """From the front, wide enough for everyone with room at the sides, chest up for two."""
    xs, ys = [m.x for m in marks] or [0.0], [m.y for m in marks] or [0.0]
    width = max(xs) - min(xs) + (1.35 if size == "two-shot" else 1.7)
    lens = 42.0 if size == "two-shot" else 32.0
    distance = width * lens / 36
    middle, depth = (max(xs) + min(xs)) / 2, min(ys)
    return _camera(
        (middle + 0.25, depth - distance, 1.5), (middle, depth + 0.2, 1.36), lens, 2.8, focus_on=(middle, depth, 1.4)
    )


def _wide(establishing: bool, inside: bool) -> Camera:
    if inside:
        return _camera((-1.5, -3.05, 1.62), (0.12, 0.5, 1.12), 24 if establishing else 28, 5.6)
    return _camera((-2.6, -4.5, 1.25), (0.25, 1.2, 1.62), 25 if establishing else 30, 5.6)


def _insert() -> Camera:
    x, y, z = SURFACE
    return _camera((x + 0.24, y - 0.92, z + 0.4), (x + 0.01, y, z + 0.052), 92, 4.0)


def _camera(position: Point, target: Point, lens: float, fstop: float, focus_on: Point | None = None) -> Camera:
    place = (round(position[0], 3), round(position[1], 3), round(position[2], 3))
    aim = (round(target[0], 3), round(target[1], 3), round(target[2], 3))
    return Camera(position=place, target=aim, lens=lens, fstop=fstop, focus=round(math.dist(place, focus_on or aim), 3))
