"""Sitting down and rising: how much somebody sits at each moment, and how far they lean over their feet."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from movie_director.engines.blender.people.shot import ease

RISE, SIT = 1.1, 1.3
"""Seconds that rising and sitting down take; a short shot leaves less."""
LEAN = 34.0
"""Degrees that the trunk leans forward half way: the weight has to come over the feet."""
LEAST = 0.8
"""Seconds that a walk between a seat and somewhere else has at least."""
STEP = 0.12
"""Metres up to which a change of place takes no step."""
PACE = 1.1
"""Metres a second that a walk is taken to go."""
LATE = 0.94
"""The share of a shot by which somebody sits or stands as they end it."""


@dataclass(frozen=True)
class Seating:
    """Who sits from the start or at the end: `rises` and `sits` are (from, to) in seconds, `walks` when steps begin."""

    seated: bool = False
    rises: tuple[float, float] | None = None
    sits: tuple[float, float] | None = None
    walks: float = 0.0

    @classmethod
    def plan(cls, first: str, then: str | None, far: float, duration: float, begins: float) -> Seating:
        """Share a shot's seconds out between rising, walking `far` metres, and sitting down, which comes last."""
        seated, last = first == "sit", then or first
        stays = seated and last == "sit" and far < STEP
        rise = RISE if seated and not stays else 0.0
        sit = SIT if last == "sit" and not stays else 0.0
        if not rise and not sit:
            return cls(seated, walks=begins * duration)
        walk = max(LEAST, far / PACE) if far > STEP else 0.0
        whole, room = rise + walk + sit, LATE * duration
        start = max(0.0, min(begins * duration + 0.25, room - whole))
        share = min(1.0, (room - start) / whole)
        up = start + rise * share
        return cls(seated, (start, up) if rise else None, (room - sit * share, room) if sit else None, up)

    def arrived(self, at: float) -> Seating:
        """Sit down as soon as the walk is over, at `at` seconds, and no later than was planned."""
        if self.sits is None or at >= self.sits[0]:
            return self
        return replace(self, sits=(at, at + self.sits[1] - self.sits[0]))

    def share(self, t: float) -> float:
        """How much somebody sits at `t` seconds: 0 stands, 1 sits."""
        value = 1.0 if self.seated else 0.0
        if self.rises is not None:
            value = 1.0 - ease((t - self.rises[0]) / (self.rises[1] - self.rises[0]))
        if self.sits is not None and t > self.sits[0]:
            value = max(value, ease((t - self.sits[0]) / (self.sits[1] - self.sits[0])))
        return value

    def lean(self, t: float) -> float:
        """Degrees of the trunk forward, on the way up or down."""
        total = 0.0
        for span in (self.rises, self.sits):
            if span is not None and span[0] < t < span[1]:
                total += LEAN * float(np.sin(np.pi * (t - span[0]) / (span[1] - span[0]))) ** 1.3
        return total
