"""Where a person looks and when: targets, glances, saccades; how eyes, head, neck and chest share a turn."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from movie_director.engines.blender.people.shot import Point, Shot, ease


@dataclass(frozen=True)
class Glance:
    """From `start` on the eyes are on `point` (world; None: straight ahead), turned away by `yaw`, `pitch` degrees.
    `head`: how much of that the head follows."""

    start: float
    point: Point | None
    yaw: float = 0.0
    pitch: float = 0.0
    head: float = 1.0


def glances(shot: Shot, rng: np.random.Generator, restless: float) -> tuple[Glance, ...]:
    """The looks of a shot: the script's targets; the speaker while listening; thoughts away while speaking."""
    marks: list[Glance] = [Glance(start, point) for start, point in shot.look] or [Glance(0.0, None)]
    if marks[0].start > 0:
        marks.insert(0, Glance(0.0, None))
    if shot.look and all(point is None for _, point in shot.look):
        for start, _, point in shot.hears:
            marks.append(Glance(start + float(rng.uniform(0.15, 0.4)), point))
    marks.sort(key=lambda g: g.start)
    made: list[Glance] = []
    for index, mark in enumerate(marks):
        until = marks[index + 1].start if index + 1 < len(marks) else shot.duration
        made.append(mark)
        t = mark.start + float(rng.uniform(1.2, 3.0)) / restless
        while t < until - 1.0:
            speaks = any(a - 0.2 < t < b for a, b in shot.speaking)
            side = float(rng.choice([-1.0, 1.0]))
            if speaks:
                # Thinking of the next words: away and a little up or down, then back.
                away = Glance(t, mark.point, side * float(rng.uniform(9, 17)), float(rng.uniform(-9, 6)), 0.35)
                back = t + float(rng.uniform(0.5, 1.0))
            else:
                # One eye to the other, or to the mouth: small saccades.
                away = Glance(t, mark.point, side * float(rng.uniform(1.0, 2.4)), float(rng.uniform(-1.6, 0.8)), 0.0)
                back = t + float(rng.uniform(0.5, 1.4))
            made += [away, Glance(min(back, until - 0.05), mark.point)]
            t = back + float(rng.uniform(1.4, 3.4)) / restless
    return tuple(sorted(made, key=lambda g: g.start))


def reading(marks: tuple[Glance, ...], shot: Shot, page: Point, rng: np.random.Generator) -> tuple[Glance, ...]:
    """The looks of somebody who reads: on the page, and up from it to whoever speaks or is spoken to."""
    talks = sorted([*shot.speaking, *((start, end) for start, end, _ in shot.hears)])
    made: list[Glance] = [Glance(0.0, page, 0.0, 0.0, 0.9)]
    for start, end in talks:
        up = max(start, 0.7) + float(rng.uniform(0.2, 0.5))
        inside = [mark for mark in marks if up < mark.start < end]
        before = [mark for mark in marks if mark.start <= up]
        if up < end and before:
            made += [Glance(up, before[-1].point), *inside, Glance(end + 0.2, page, 0.0, 0.0, 0.9)]
    t = 1.0
    while t < shot.duration:
        if made[-1].start < t:  # eyes go along the lines
            made.append(Glance(t, page, float(rng.uniform(-4, 4)), float(rng.uniform(-3, 2)), 0.9))
        t += float(rng.uniform(0.5, 1.1))
    return tuple(sorted(made, key=lambda g: g.start))


def turns_of(marks: tuple[Glance, ...]) -> tuple[float, ...]:
    """Times at which the gaze goes somewhere else."""
    return tuple(b.start for a, b in pairwise(marks) if a.point != b.point or abs(a.yaw - b.yaw) > 6)


def angles(origin: tuple[float, float, float], facing: float, point: Point | None) -> tuple[float, float]:
    """Yaw (to the person's left positive) and pitch (up positive) in degrees from a body to a point."""
    if point is None:
        return 0.0, 0.0
    dx, dy, dz = point[0] - origin[0], point[1] - origin[1], point[2] - origin[2]
    flat = max(float(np.hypot(dx, dy)), 0.05)
    yaw = float(np.degrees(np.arctan2(dx, -dy))) - facing
    return (yaw + 180.0) % 360.0 - 180.0, float(np.degrees(np.arctan2(dz, flat)))


@dataclass(frozen=True)
class Aim:
    """Degrees shared out: chest, neck, head (yaw and pitch), and the eyes' target direction in the body's frame."""

    chest: float
    neck: tuple[float, float]
    head: tuple[float, float]
    eyes: tuple[float, float]
    near: float
    wants: tuple[tuple[tuple[float, float], float], ...] = ()
    """Where eyes were and are to be (yaw, pitch), and how far the head has gone from the one to the other: shares."""


def aim(
    t: float, marks: tuple[Glance, ...], origin: tuple[float, float, float], facing: float, *, seated: bool = False
) -> Aim:
    """The gaze at a time. Eyes jump in 0.06 s; the head follows over 0.4 s."""

    def want(mark: Glance, head: bool) -> tuple[float, float]:
        yaw, pitch = angles(origin, facing, mark.point)
        share = mark.head if head else 1.0
        return yaw + mark.yaw * share, pitch + mark.pitch * share

    k = 0
    for index, mark in enumerate(marks):
        if mark.start <= t:
            k = index
    now = marks[k]
    before = marks[max(0, k - 1)]
    quick = 1.0 if k == 0 else ease((t - now.start) / 0.07)
    slow = 1.0 if k == 0 else ease((t - now.start - 0.05) / 0.45)
    e0, e1 = want(before, False), want(now, False)
    h0, h1 = want(before, True), want(now, True)
    eye = (e0[0] + (e1[0] - e0[0]) * quick, e0[1] + (e1[1] - e0[1]) * quick)
    head = (h0[0] + (h1[0] - h0[0]) * slow, h0[1] + (h1[1] - h0[1]) * slow)
    yaw = float(np.clip(head[0], -88, 88))
    # Nobody turns the whole way: eyes keep the last few degrees.
    led = yaw - float(np.clip(yaw * 0.22, -11, 11))
    tilt = float(np.clip(head[1], -38, 32)) * 0.7
    chest = led * (0.18 if abs(led) > 20 else 0.10) * (0.7 if seated else 1.0)
    rest = float(np.clip(led - chest, -66, 66))
    near = 0.0
    if now.point is not None:
        near = float(np.linalg.norm(np.array(now.point) - np.array(origin)))
    return Aim(chest, (rest * 0.36, tilt * 0.35), (rest * 0.64, tilt * 0.65), eye, near, ((e0, 1 - slow), (e1, slow)))
