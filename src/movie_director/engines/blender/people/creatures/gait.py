"""How creatures get from one place to another: the body's way, and where and when each foot is set down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.shot import ease
from movie_director.engines.blender.people.steps import heading, nearest_turn

Stand = tuple[float, float, float]
"""x, y and facing."""
TURN = 130.0
"""Degrees a second that a creature turns on the spot."""
GRAVITY = 9.81


@dataclass(frozen=True)
class Gait:
    """The order of feet: by leg, when in a cycle (0 to 1) it is lifted; `duty` is the share that it stands."""

    lifted: Mapping[str, float]
    duty: float
    bounce: float
    """How far the body goes up and down, in leg lengths."""


WALK = Gait({"hind_l": 0.0, "fore_l": 0.25, "hind_r": 0.5, "fore_r": 0.75}, 0.62, 0.012)
TROT = Gait({"hind_l": 0.0, "fore_r": 0.0, "hind_r": 0.5, "fore_l": 0.5}, 0.46, 0.045)
GALLOP = Gait({"hind_l": 0.0, "hind_r": 0.10, "fore_l": 0.48, "fore_r": 0.58}, 0.34, 0.09)
HOP = Gait({"leg_l": 0.0, "leg_r": 0.0}, 0.42, 0.16)


class Way:
    """A body that turns, goes straight on and turns again; it stands before and after."""

    def __init__(self, begin: Stand, finish: Stand | None, start: float, room: float, pace: float, most: float) -> None:
        """From `start` seconds, within `room` seconds where `most` metres a second allow it; else at `pace`."""
        self.begin, self.speed = begin, 0.0
        self._parts: list[tuple[float, float, Stand, Stand]] = []
        at, t = begin, start
        if finish is not None:
            dx, dy = finish[0] - begin[0], finish[1] - begin[1]
            far = float(np.hypot(dx, dy))
            if far > 0.1:
                way = nearest_turn(at[2], heading(dx, dy))
                t, at = self._turned(t, at, way)
                last = abs(nearest_turn(way, finish[2]) - way) / TURN
                self.speed = float(np.clip(far / max(room - (t - start) - last - 0.4, 0.3), pace, most))
                whole = far / self.speed + 0.4
                to = (finish[0], finish[1], at[2])
                self._parts.append((t, t + whole, at, to))
                t, at = t + whole, to
            t, at = self._turned(t, at, nearest_turn(at[2], finish[2]))
        self.start, self.end = start, t

    def _turned(self, t: float, at: Stand, facing: float) -> tuple[float, Stand]:
        if abs(facing - at[2]) < 4:
            return t, at
        to = (at[0], at[1], facing)
        self._parts.append((t, t + abs(facing - at[2]) / TURN + 0.25, at, to))
        return self._parts[-1][1], to

    def at(self, t: float) -> Stand:
        """Where the body is."""
        here = self.begin
        for start, end, a, b in self._parts:
            if t <= start:
                break
            u = _evenly(t - start, end - start)
            here = (a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u, a[2] + (b[2] - a[2]) * u)
        return here

    def gone(self, t: float) -> tuple[float, float]:
        """How far of the straight way it has gone at a time, 0 to 1, and how long that is in all, metres."""
        for start, end, a, b in self._parts:
            far = float(np.hypot(b[0] - a[0], b[1] - a[1]))
            if far > 1e-6:
                return (0.0 if t <= start else _evenly(t - start, end - start)), far
        return 0.0, 0.0

    def moving(self, t: float) -> float:
        """How much it goes at a time, 0 to 1."""
        if not self._parts:
            return 0.0
        return ease((t - self.start) / 0.3) * ease((self.end - t) / 0.3)


def _evenly(t: float, whole: float, soft: float = 0.4) -> float:
    """The share of a way after `t` of `whole` seconds: speed rises and falls within `soft` seconds."""
    soft = min(soft, whole / 2)
    t = min(max(t, 0.0), whole)
    most = 1 / (whole - soft)
    if t < soft:
        return most * t * t / (2 * soft)
    if t > whole - soft:
        return 1 - most * (whole - t) ** 2 / (2 * soft)
    return most * (t - soft / 2)


@dataclass(frozen=True)
class Swing:
    """One foot in the air: from `start` to `end` seconds it goes to (x, y) and turns to `yaw`."""

    start: float
    end: float
    x: float
    y: float
    yaw: float


@dataclass(frozen=True)
class Print:
    """A foot at a moment: where (x, y), turned to `yaw`, `lift` 0 to 1 of how high it is lifted, `air` its swing."""

    x: float
    y: float
    yaw: float
    lift: float
    air: float


class Feet:
    """Where each foot stands at any time: one that stands does not move."""

    def __init__(self, way: Way, gait: Gait, homes: Mapping[str, tuple[float, float]], cycle: float) -> None:
        self.cycle, self._way, self._homes = cycle, way, homes
        self.swings: dict[str, list[Swing]] = {}
        for leg, when in gait.lifted.items():
            made: list[Swing] = []
            start = way.start + (when - 1) * cycle
            while way.end > way.start:
                end = start + (1 - gait.duty) * cycle
                middle = end + gait.duty * cycle / 2
                if start > way.start - 0.3 * cycle:
                    x, y, yaw = self._home(leg, way.at(middle))
                    made.append(Swing(start, end, x, y, yaw))
                start += cycle
                if middle >= way.end:
                    break
            self.swings[leg] = made

    def _home(self, leg: str, stand: Stand) -> Stand:
        x, y = self._homes[leg]
        c, s = float(np.cos(np.radians(stand[2]))), float(np.sin(np.radians(stand[2])))
        return stand[0] + c * x - s * y, stand[1] + s * x + c * y, stand[2]

    def at(self, leg: str, t: float) -> Print:
        """A foot at a time."""
        x, y, yaw = self._home(leg, self._way.begin)
        for swing in self.swings[leg]:
            if t <= swing.start:
                break
            if t < swing.end:
                u = (t - swing.start) / (swing.end - swing.start)
                s = ease(u)
                turned = nearest_turn(yaw, swing.yaw)
                lift = float(np.sin(np.pi * u)) ** 1.2
                return Print(x + (swing.x - x) * s, y + (swing.y - y) * s, yaw + (turned - yaw) * s, lift, u)
            x, y, yaw = swing.x, swing.y, swing.yaw
        return Print(x, y, yaw, 0.0, 0.0)

    def falls(self) -> tuple[tuple[float, float, float], ...]:
        """When each foot comes down, and where: (second, x, y)."""
        return tuple(sorted((s.end, s.x, s.y) for made in self.swings.values() for s in made))
