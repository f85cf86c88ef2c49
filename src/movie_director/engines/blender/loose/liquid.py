"""Liquid in the air and on the ground: drops on their parabolas, and a puddle that grows as they come down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.loose.mesh import balls
from movie_director.engines.blender.people.base import F64, I32
from movie_director.engines.blender.people.flight import GRAVITY

_SPREADS = 0.9
"""Seconds in which what has come down runs out to a share of 1 / e of what it is still to cover."""
_DONE = 3.2
"""Seconds after the last drop at which a puddle is as large as it comes to be."""
_BELOW = 0.004
"""Metres below what they fall on at which drops are out of sight."""
_BALL = 42


@dataclass(frozen=True, eq=False)
class Drops:
    """Drops that leave at `starts` (N, 3) with `speeds` (N, 3) at the seconds `born` (N,), and are gone where they come
    down to `ground` metres. `size` (N,) are their radii in metres."""

    born: F64
    starts: F64
    speeds: F64
    size: F64
    ground: float

    @property
    def falls(self) -> F64:
        """Seconds that each is in the air (N,)."""
        up, high = self.speeds[:, 2], np.maximum(self.starts[:, 2] - self.ground, 0.0)
        return (up + np.sqrt(up**2 + 2 * GRAVITY * high)) / GRAVITY

    @property
    def lands(self) -> F64:
        """Where each comes down (N, 2)."""
        return self.starts[:, :2] + self.speeds[:, :2] * self.falls[:, None]

    def flying(self, seconds: float) -> np.ndarray:
        """Which are in the air."""
        since = seconds - self.born
        return (since >= 0) & (since < self.falls)

    def middles(self, seconds: float) -> F64:
        """Where they are (N, 3): those not yet or no more in the air where they leave or come down."""
        since = np.clip(seconds - self.born, 0.0, self.falls)[:, None]
        found = self.starts + self.speeds * since
        found[:, 2] -= 0.5 * GRAVITY * since[:, 0] ** 2
        return found

    def mesh(self) -> tuple[I32, Callable[[float], F64]]:
        """Triangles, and the points of all drops at a moment: long where they are fast, as in a stream."""
        ways, triangles = balls(len(self.born))
        ways = ways.reshape(len(self.born), _BALL, 3)

        def points(seconds: float) -> F64:
            middles, air = self.middles(seconds), self.flying(seconds)
            speed = self.speeds.copy()
            speed[:, 2] -= GRAVITY * np.clip(seconds - self.born, 0.0, self.falls)
            fast = np.linalg.norm(speed, axis=1)
            along = speed / np.maximum(fast, 1e-9)[:, None]
            # A drop is as much drawn out as it is thinner for it.
            long = 1.0 + np.clip(fast * 1.2, 0.0, 2.4)
            share = np.einsum("nvk,nk->nv", ways, along)[..., None] * along[:, None, :]
            shaped = (ways - share) / np.sqrt(long)[:, None, None] + share * long[:, None, None]
            found = middles[:, None, :] + shaped * (self.size * air)[:, None, None]
            hidden = np.array([0.0, 0.0, self.ground - _BELOW])
            here = np.concatenate([self.lands, np.zeros((len(self.born), 1))], axis=1) + hidden
            found[~air] = here[~air][:, None, :]
            return found.reshape(-1, 3)

        return triangles, points


def poured(seconds: float, begins: float, lasts: float) -> float:
    """The share of a vessel's content that has left it: fast at first, as its level sinks (Torricelli)."""
    share = float(np.clip((seconds - begins) / lasts, 0.0, 1.0))
    return 1.0 - (1.0 - share) ** 2


@dataclass(frozen=True)
class Puddle:
    """How a puddle grows from a point: liquid comes down from `begins` on for `lasts` seconds and runs out."""

    begins: float
    lasts: float

    @property
    def done(self) -> float:
        """Second of the shot from which on it is as large as it comes to be."""
        return self.begins + self.lasts + _DONE

    def wide(self, seconds: float) -> float:
        """Its width as a share of what it comes to be; its area is the square of that."""
        if seconds <= self.begins:
            return 0.0
        if seconds >= self.done:
            return 1.0
        # What has come down spreads by and by: each part of it as it came, and then as the rest runs out.
        steps = np.linspace(self.begins, min(seconds, self.begins + self.lasts), 25)
        came = np.diff([poured(float(t), self.begins, self.lasts) for t in steps])
        ran = 1.0 - 0.55 * np.exp(-(seconds - steps[1:]) / _SPREADS)
        last = float(came @ ran)
        late = float(np.clip((seconds - self.begins - self.lasts) / _DONE, 0.0, 1.0))
        return float(np.sqrt(last + (1.0 - last) * late**2 * (3 - 2 * late)))
