"""A body that hangs and swings about a point: a physical pendulum, damped, or kept going by the wind.

`a'' = -(g / l) sin a - 2 c a' + w(t)` with `l` the length of the simple pendulum that keeps the same time (Huygens,
1673): the square of the radius of gyration about the pivot over the distance of the middle from it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.flight import GRAVITY

STEP = 1 / 240
DIES = 9.0
"""Seconds in which a swing that nothing keeps going dies away to a share of 1 / e."""
_LONGEST = 120.0


def kept(points: F64, pivot: F64) -> float:
    """The length of the simple pendulum that swings as a thin body of these points (V, 3) about a pivot does."""
    away = points - pivot
    flat = np.hypot(away[:, 0], away[:, 2]) ** 2
    return float(flat.mean() / max(-float(away[:, 2].mean()), 0.05))


@dataclass(frozen=True)
class Pendulum:
    """One of a `length` in metres that begins at `degrees` from upright, at rest; `blown` is kept going so far."""

    length: float
    degrees: float
    blown: bool = False

    @property
    def period(self) -> float:
        """Seconds that it takes to and fro, for small swings."""
        return 2 * math.pi * math.sqrt(self.length / GRAVITY)

    @cached_property
    def _angles(self) -> F64:
        """Degrees at every `STEP` of the shot, and somewhat before it for what hangs behind."""
        angle, speed = math.radians(self.degrees), 0.0
        pull, drag = GRAVITY / self.length, 1.0 / DIES
        own = math.sqrt(pull)
        found = np.empty(int(_LONGEST / STEP))
        for n in range(len(found)):
            found[n] = angle
            # What keeps it going gives back what the air takes, and breathes as wind does.
            push = 2 * drag * speed * (1.0 + 0.5 * math.sin(0.31 * own * n * STEP)) if self.blown else 0.0
            if self.blown and abs(angle) > math.radians(self.degrees):
                push = 0.0
            speed += STEP * (-pull * math.sin(angle) - 2 * drag * speed + push)
            angle += STEP * speed
        return np.degrees(found)

    def at(self, seconds: float) -> float:
        """Degrees so many seconds into the shot; before it, it came from the other side."""
        if self.degrees == 0.0:
            return 0.0
        known = self._angles
        return float(np.interp(abs(seconds) / STEP, np.arange(len(known)), known))
