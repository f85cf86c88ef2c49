"""Footsteps: a plan of where and when each foot stands, so that feet never slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from movie_director.engines.blender.people.acts.gait import WALK, Gait
from movie_director.engines.blender.people.shot import ease

_ROUNDED, _CUT, _AHEAD = 3, 0.25, 0.04
"""Times that corners of a way are cut, at most so many metres from them, and the share of it over which its heading is
taken."""


@dataclass(frozen=True)
class Step:
    """One foot's swing: from `start` to `end` seconds it moves to (x, y) and turns to `yaw` degrees."""

    side: str
    start: float
    end: float
    x: float
    y: float
    yaw: float


@dataclass(frozen=True)
class Foot:
    """A foot at a moment: the middle of its print (x, y), `yaw` degrees, `lift` of the ankle, heel-up `pitch`."""

    x: float
    y: float
    yaw: float
    lift: float
    pitch: float


def heading(dx: float, dy: float) -> float:
    """The facing (0 towards -y, 90 towards +x) of a way."""
    return float(np.degrees(np.arctan2(dx, -dy)))


def nearest_turn(a: float, b: float) -> float:
    """`b` shifted by whole turns to lie within half a turn of `a`."""
    return a + (b - a + 180.0) % 360.0 - 180.0


def spot(x: float, y: float, yaw: float, side: str, half: float) -> tuple[float, float]:
    """Where a foot belongs beside a body at (x, y) facing `yaw`."""
    sign = half if side == "l" else -half
    return x + sign * float(np.cos(np.radians(yaw))), y + sign * float(np.sin(np.radians(yaw)))


class Path:
    """The way of a walk: straight, or by some points in a curve. `length` is in metres."""

    def __init__(self, begin: Sequence[float], end: Sequence[float], via: Sequence[tuple[float, float]] = ()) -> None:
        points = np.array([begin[:2], *via, end[:2]], np.float64)
        if len(via):
            for _ in range(_ROUNDED):  # corners are cut (Chaikin 1974); both ends stay
                along = np.diff(points, axis=0)
                part = np.minimum(0.25, _CUT / np.maximum(np.hypot(*along.T), 1e-6))[:, None] * along
                cut = np.stack([points[:-1] + part, points[1:] - part], axis=1).reshape(-1, 2)
                points = np.concatenate([points[:1], cut[1:-1], points[-1:]])
        self._points = points
        self._gone = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
        self.length = float(self._gone[-1])

    def at(self, share: float) -> tuple[float, float]:
        """The place after a share of the way."""
        gone = share * self.length
        x, y = (float(np.interp(gone, self._gone, self._points[:, axis])) for axis in (0, 1))
        return x, y

    def heading(self, share: float) -> float:
        """Which way one faces there."""
        (x0, y0), (x1, y1) = self.at(max(share - _AHEAD, 0.0)), self.at(min(share + _AHEAD, 1.0))
        return heading(x1 - x0, y1 - y0)


Stand: TypeAlias = tuple[float, float, float]
"""x, y and facing in degrees."""
Course: TypeAlias = tuple[Stand, tuple[float, float]]
"""Where a body is after a step, and the place beside which the foot lands."""


@dataclass(frozen=True)
class Halt:
    """A stop on the way: where, for how many seconds until the next step, and by which points one goes on."""

    stand: Stand
    seconds: float
    via: Sequence[tuple[float, float]] = ()


class Walk:
    """A body that stands, turns, walks and arrives; it may stop once on its way."""

    def __init__(
        self,
        begin: Stand,
        finish: Stand | None,
        duration: float,
        *,
        stride: float,
        half: float,
        splay: float = 7.0,
        gait: Gait = WALK,
        via: Sequence[tuple[float, float]] = (),
        halt: Halt | None = None,
    ) -> None:
        """`begin` and `finish`: x, y, facing; `via`: places between.

        `stride`: a comfortable step in metres; `half`: half the stance width.
        """
        self.half, self.splay, self.begin, self._gait = half, splay, begin, gait
        self.steps: list[Step] = []
        self.halted: tuple[float, float] | None = None
        """From when until when they stop on their way."""
        self._times, self._bodies = [0.0], [begin]
        self._spans: list[tuple[float, float]] = []
        self.stride = 0.0
        if finish is not None and halt is not None:
            self._plan_both(begin, halt, finish, duration, stride * gait.stride, via)
        elif finish is not None:
            self._plan(begin, finish, duration, stride * gait.stride, via)
        self._knots = np.array(self._bodies, dtype=np.float64)
        self._at = np.array(self._times, dtype=np.float64)
        self.arrival = self._times[-1]

    def _plan(
        self, begin: Stand, finish: Stand, duration: float, stride: float, via: Sequence[tuple[float, float]]
    ) -> None:
        course = self._course(begin, finish, stride, via)
        if course:
            start = min(0.35, duration * 0.08)
            self._go(begin, finish, course, start, self._pace(max(duration - start - 0.5, 0.5), len(course) + 1))

    def _plan_both(
        self,
        begin: Stand,
        halt: Halt,
        finish: Stand,
        duration: float,
        stride: float,
        via: Sequence[tuple[float, float]],
    ) -> None:
        """To the stop, and on from there as fast."""
        one, two = self._course(begin, halt.stand, stride, via), self._course(halt.stand, finish, stride, halt.via)
        start = min(0.35, duration * 0.08) if one else 0.0
        pace = self._pace(max(duration - start - halt.seconds - 0.3, 0.5), len(one) + bool(one) + len(two) + 1)
        there, since = begin, start
        if one:
            there, since = self._go(begin, halt.stand, one, start, pace), self._times[-1]
        self.halted = since, since + halt.seconds
        if two:
            self._go(there, finish, self._course(there, finish, stride, halt.via), self.halted[1], pace)

    def _pace(self, room: float, count: int) -> float:
        """Seconds of each of so many steps."""
        least, most = self._gait.pace
        return min(most, max(least, room / count))

    def _course(self, begin: Stand, finish: Stand, stride: float, via: Sequence[tuple[float, float]]) -> list[Course]:
        """Where the body is after each step, and the place beside which the step's foot lands."""
        path = Path(begin, finish, via)
        length = path.length
        bodies: list[Stand] = []
        lands: list[tuple[float, float]] = []
        yaw = begin[2]
        if length > 0.15:
            way = nearest_turn(yaw, path.heading(0.0))
            bodies += [(begin[0], begin[1], v) for v in self._turning(yaw, way)]
            lands += [(begin[0], begin[1])] * len(bodies)
            count = max(1, int(np.ceil(length / stride)))
            self.stride = length / count
            # A walking foot lands half a step ahead of the body.
            yaw = way
            for k in range(1, count + 1):
                yaw = nearest_turn(yaw, path.heading((k - 0.5) / count))
                bodies.append((*path.at((k - 0.5) / count), yaw))
                lands.append(path.at(k / count))
        last = nearest_turn(yaw, finish[2])
        bodies += [(finish[0], finish[1], v) for v in self._turning(yaw, last)]
        lands += [(finish[0], finish[1])] * (len(bodies) - len(lands))
        return list(zip(bodies, lands, strict=True))

    def _go(
        self,
        begin: Stand,
        finish: Stand,
        course: Sequence[tuple[Stand, tuple[float, float]]],
        start: float,
        pace: float,
    ) -> Stand:
        """Take the steps from a moment on; each knot is one step, and one more brings the feet together."""
        side = "l" if nearest_turn(begin[2], course[0][0][2]) >= begin[2] else "r"
        t = start
        self._times.append(t)
        self._bodies.append(begin)
        for body, land in course:
            between = np.hypot(land[0] - body[0], land[1] - body[1]) > 0.02
            at = spot(land[0], land[1], body[2], side, self.half * (0.8 if between else 1.0))
            # Who limps is longer on one foot than on the other.
            lasts = pace * (1 + self._gait.uneven * (1.0 if side == "l" else -1.0))
            self.steps.append(Step(side, t, t + lasts, at[0], at[1], body[2]))
            t += lasts
            self._times.append(t)
            self._bodies.append(body)
            side = "r" if side == "l" else "l"
        end = (finish[0], finish[1], course[-1][0][2])
        at = spot(end[0], end[1], end[2], side, self.half)
        self.steps.append(Step(side, t, t + pace, at[0], at[1], end[2]))
        self._times.append(t + pace)
        self._bodies.append(end)
        self._spans.append((start, t + pace))
        return end

    @staticmethod
    def _turning(a: float, b: float) -> list[float]:
        if abs(b - a) < 4:
            return []
        count = max(1, int(np.ceil(abs(b - a) / 62.0)))
        return [a + (b - a) * (k + 1) / count for k in range(count)]

    def body(self, t: float) -> tuple[float, float, float]:
        """x, y, facing of the body at a time: a smooth curve through the knots (monotone cubic, Fritsch-Carlson)."""
        at, knots = self._at, self._knots
        if len(at) < 2 or t <= at[0]:
            return self.begin if t <= at[0] else (float(knots[-1, 0]), float(knots[-1, 1]), float(knots[-1, 2]))
        if t >= at[-1]:
            return float(knots[-1, 0]), float(knots[-1, 1]), float(knots[-1, 2])
        k = int(np.searchsorted(at, t, side="right")) - 1
        span = np.maximum(np.diff(at), 1e-6)
        slopes = np.diff(knots, axis=0) / span[:, None]

        def tangent(j: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
            if j == 0 or j == len(at) - 1:
                return np.zeros(3)
            a, b = slopes[j - 1], slopes[j]
            return np.where(a * b > 0, 2 * a * b / np.where(a + b == 0, 1.0, a + b), 0.0)

        h = span[k]
        u = (t - at[k]) / h
        h00, h10, h01, h11 = 2 * u**3 - 3 * u**2 + 1, u**3 - 2 * u**2 + u, -2 * u**3 + 3 * u**2, u**3 - u**2
        value = h00 * knots[k] + h10 * h * tangent(k) + h01 * knots[k + 1] + h11 * h * tangent(k + 1)
        return float(value[0]), float(value[1]), float(value[2])

    def moving(self, t: float) -> float:
        """How much the body walks at a time, 0 to 1."""
        return max((ease((t - first) / 0.35) * ease((last - t) / 0.45) for first, last in self._spans), default=0.0)

    def foot(self, side: str, t: float) -> Foot:
        """Where a foot is at a time, in the world; planted feet do not move."""
        x, y = spot(self.begin[0], self.begin[1], self.begin[2], side, self.half)
        yaw = self.begin[2]
        splay = self.splay if side == "l" else -self.splay
        pitch = 0.0
        mine = [step for step in self.steps if step.side == side]
        for index, step in enumerate(mine):
            if t < step.start:
                # The heel rises before the foot leaves, once the body has passed it.
                far = float(np.hypot(step.x - x, step.y - y))
                early = ease((t - step.start + 0.20) / 0.20)
                pitch = 34.0 * early * min(1.0, far / 0.7) if index or far > 0.3 else 14.0 * early * min(1.0, far / 0.4)
                break
            if t < step.end:
                u = (t - step.start) / (step.end - step.start)
                s = ease(u) * 0.75 + u * 0.25
                far = min(1.0, float(np.hypot(step.x - x, step.y - y)) / 0.9)
                turned = nearest_turn(yaw, step.yaw)
                lift = (0.035 + 0.06 * far) * self._gait.lift * float(np.sin(np.pi * u))
                down = 34.0 * far * (1 - ease(u / 0.45)) - 17.0 * far * ease((u - 0.45) / 0.35) * 1.0
                return Foot(x + (step.x - x) * s, y + (step.y - y) * s, yaw + (turned - yaw) * s + splay, lift, down)
            # Landed on the heel; the sole rolls down at once.
            far = min(1.0, float(np.hypot(step.x - x, step.y - y)) / 0.9)
            x, y, yaw = step.x, step.y, step.yaw
            pitch = -17.0 * far * (1 - ease((t - step.end) / 0.12))
        return Foot(x, y, yaw + splay, 0.0, pitch)
