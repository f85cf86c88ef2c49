"""Things in the air: a throw from hand to hand, a fall that bounces until the thing lies.

Free fall without air, and at each bounce a share of the speed is left: up by the coefficient of restitution, along by
what friction leaves (Newton's law of impact, as in Goldsmith, "Impact", 1960). Where a thing comes to lie is known
before, so that the shots after it show it there: the speed along the ground is what leads there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from movie_director.engines.blender.people.acts.acting import rotated
from movie_director.engines.blender.people.base import F64, I32, I64
from movie_director.engines.blender.people.skeleton import turn

GRAVITY = 9.81
BOUNCE, SLIDE = 0.38, 0.55
"""Shares of its speed up and along that a thing keeps at a bounce."""
_LEAST = 0.25
"""Metres a second below which it bounces no more."""


@dataclass(frozen=True, eq=False)
class Placement:
    """How a thing is in the world: `turned` (3, 3) from its own frame, and where its origin is, metres."""

    turned: F64
    at: F64

    def of(self, points: F64) -> F64:
        """Points (n, 3) of the thing's frame in the world."""
        return np.asarray(points @ self.turned.T + self.at, dtype=np.float64)

    def towards(self, other: Placement, share: float) -> Placement:
        """A placement between this one and another, straight."""
        return Placement(
            self.turned @ rotated(self.turned.T @ other.turned, share), self.at + (other.at - self.at) * share
        )


def lying(x: float, y: float, z: float, degrees: float) -> Placement:
    """A thing that stands on its base."""
    return Placement(turn((0.0, 0.0, 1.0), degrees), np.array([x, y, z]))


@dataclass(frozen=True, eq=False)
class Throw:
    """From one placement to another over some seconds; `middle` (3,) is what flies on a parabola, in its own frame."""

    start: Placement
    end: Placement
    seconds: float
    middle: F64
    turns: int = 1

    def at(self, since: float) -> Placement:
        """Where it is so many seconds after it left the hand."""
        u = float(np.clip(since / self.seconds, 0.0, 1.0))
        a, b = self.start.of(self.middle[None])[0], self.end.of(self.middle[None])[0]
        lift = 0.5 * GRAVITY * self.seconds**2 * u * (1 - u)
        here = a + (b - a) * u + np.array([0.0, 0.0, lift])
        way = b - a
        across = (-float(way[1]), float(way[0]), 0.0) if np.hypot(way[0], way[1]) > 0.05 else (1.0, 0.0, 0.0)
        spun = turn(across, 360.0 * self.turns * u) @ self.start.towards(self.end, u).turned
        return Placement(spun, here - spun @ self.middle)


@dataclass(frozen=True, eq=False)
class Fall:
    """From where it is let go, with `up` metres a second, until it lies at `end`; `points` (n, 3) are its own.

    Nothing of it is ever below where it lies.
    """

    start: Placement
    end: Placement
    points: F64
    up: float = 0.0

    @cached_property
    def bounces(self) -> tuple[tuple[float, float, float], ...]:
        """Each arc: when it begins, how long it lasts, how fast it goes up at its beginning."""
        high = max(0.0, self._low(self.start) - self._low(self.end))
        first = (self.up + float(np.sqrt(self.up**2 + 2 * GRAVITY * high))) / GRAVITY
        found = [(0.0, first, self.up)]
        begin, speed = first, BOUNCE * (GRAVITY * first - self.up)
        while speed > _LEAST:
            found.append((begin, 2 * speed / GRAVITY, speed))
            begin, speed = begin + 2 * speed / GRAVITY, BOUNCE * speed
        return tuple(found)

    @property
    def hits(self) -> float:
        """Seconds after which it first touches the ground."""
        return self.bounces[0][1]

    @property
    def ends(self) -> float:
        """Seconds after which it lies."""
        begin, lasts, _ = self.bounces[-1]
        return begin + lasts

    def at(self, since: float) -> Placement:
        """Where it is so many seconds after it was let go."""
        if since >= self.ends:
            return self.end
        since = max(since, 0.0)
        whole, gone, high = 0.0, 0.0, 0.0
        for n, (begin, lasts, up) in enumerate(self.bounces):
            whole += lasts * SLIDE**n
            inside = float(np.clip(since - begin, 0.0, lasts))
            gone += inside * SLIDE**n
            if begin <= since < begin + lasts:
                ground = self._low(self.start) if n == 0 else self._low(self.end)
                high = ground + up * inside - 0.5 * GRAVITY * inside**2
        share = gone / max(whole, 1e-6)
        turned = self.start.towards(self.end, share).turned
        flat = self.start.at + (self.end.at - self.start.at) * share
        low = float((self.points @ turned.T)[:, 2].min())
        return Placement(turned, np.array([flat[0], flat[1], max(high, self._low(self.end)) - low]))

    def _low(self, placement: Placement) -> float:
        return float(placement.of(self.points)[:, 2].min())


class Shards:
    """Pieces that fly from where a thing broke to where they lie: each on an arc of its own."""

    def __init__(self, points: F64, triangles: I32, end: Placement) -> None:
        self._rest = end.of(points)
        _, same = np.unique(np.rint(points * 1e4).astype(np.int64), axis=0, return_inverse=True)
        self._piece = _pieces(int(same.max()) + 1, same[np.asarray(triangles, np.int64)])[same]
        count = int(self._piece.max()) + 1
        middles = np.stack([self._rest[self._piece == k].mean(axis=0) for k in range(count)])
        self._from = end.at - middles
        self._from[:, 2] = 0.0
        # A shard and its lining are two pieces in one place: what drives them goes by the place.
        self._lasts = 0.28 + 0.13 * np.sin(40 * middles[:, 0] + 57 * middles[:, 1])

    def at(self, since: float) -> F64:
        """All points so many seconds after it broke, world metres."""
        u = np.clip(since / self._lasts, 0.0, 1.0)
        moved = self._from * (1 - u)[:, None]
        moved[:, 2] = 0.5 * GRAVITY * self._lasts**2 * u * (1 - u)
        return np.asarray(self._rest + moved[self._piece], dtype=np.float64)


def _pieces(count: int, triangles: I64) -> I64:
    """Which piece each point belongs to: those that triangles join."""
    piece = np.arange(count)
    while True:
        low = piece[triangles].min(axis=1)
        after = piece.copy()
        for corner in range(3):
            np.minimum.at(after, triangles[:, corner], low)
        after = after[after]
        if (after == piece).all():
            return np.unique(piece, return_inverse=True)[1]
        piece = after
