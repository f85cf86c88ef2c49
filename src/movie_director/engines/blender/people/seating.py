"""Sitting down and rising: how much somebody sits at each moment, how far they lean over their feet, and how far their
chair is pushed back from its table."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from movie_director.engines.blender.people.shot import ease

RISE, SIT = 1.1, 1.3
"""Seconds that rising and sitting down take; a short shot leaves less."""
PUSH = 0.65
"""Seconds in which a chair is pushed back from its table, or drawn up to it."""
_FOOT = 0.6
"""The share of that time in which each foot takes its step, one after the other."""
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
    """Who sits from the start or at the end: `rises` and `sits` are (from, to) in seconds, `walks` when steps begin.

    From `pushed` on a chair goes `pushes` metres back before its sitter rises; from `drawn` on it comes `draws` metres
    nearer with who sat down.
    """

    seated: bool = False
    rises: tuple[float, float] | None = None
    sits: tuple[float, float] | None = None
    walks: float = 0.0
    pushes: float = 0.0
    draws: float = 0.0
    pushed: tuple[float, float] | None = None
    drawn: tuple[float, float] | None = None

    @classmethod
    def plan(
        cls,
        first: str,
        then: str | None,
        far: float,
        duration: float,
        begins: float,
        pushes: float = 0.0,
        draws: float = 0.0,
    ) -> Seating:
        """Share a shot's seconds out between rising, walking `far` metres, and sitting down, which comes last."""
        seated, last = first == "sit", then or first
        stays = seated and last == "sit" and far < STEP
        rise = RISE if seated and not stays else 0.0
        sit = SIT if last == "sit" and not stays else 0.0
        if not rise and not sit:
            return cls(seated, walks=begins * duration)
        push, draw = PUSH if rise and pushes else 0.0, PUSH if sit and draws else 0.0
        walk = max(LEAST, far / PACE) if far > STEP else 0.0
        whole, room = push + rise + walk + sit + draw, LATE * duration
        start = max(0.0, min(begins * duration + 0.25, room - whole))
        share = min(1.0, (room - start) / whole)
        off = start + push * share
        up, down = off + rise * share, room - draw * share
        return cls(
            seated,
            (off, up) if rise else None,
            (down - sit * share, down) if sit else None,
            up,
            pushes if push else 0.0,
            draws if draw else 0.0,
            (start, off) if push else None,
            (down, room) if draw else None,
        )

    def arrived(self, at: float) -> Seating:
        """Sit down as soon as the walk is over, at `at` seconds, and no later than was planned."""
        if self.sits is None or at >= self.sits[0]:
            return self
        sooner = self.sits[0] - at
        drawn = None if self.drawn is None else (self.drawn[0] - sooner, self.drawn[1] - sooner)
        return replace(self, sits=(at, self.sits[1] - sooner), drawn=drawn)

    def left(self, t: float, foot: str = "") -> float:
        """Metres that the chair one rises from stands back from its table at `t` seconds; or one foot of its sitter,
        `l` or `r`, as each takes its step in turn."""
        return 0.0 if self.pushed is None else self.pushes * _gone(t, self.pushed, foot)

    def taken(self, t: float, foot: str = "") -> float:
        """Metres that the chair on which one sits down stands back at `t` seconds, or one foot."""
        return 0.0 if self.drawn is None else self.draws * (1.0 - _gone(t, self.drawn, foot))

    def nearer(self, t: float, foot: str = "") -> float:
        """Metres that who sits is nearer to the table than where the chair stands back, or one foot."""
        if self.sits is not None and t >= self.sits[0]:
            return self.draws - self.taken(t, foot)
        return self.pushes - self.left(t, foot)

    def step(self, t: float, foot: str) -> float:
        """How high that foot is lifted: 0 on the ground, 1 at its highest."""
        spans = [span for span in (self.pushed, self.drawn) if span is not None]
        return max((_lifted(t, span, foot) for span in spans), default=0.0)

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


def _gone(t: float, span: tuple[float, float], foot: str) -> float:
    begin, end = _stepped(span, foot)
    return ease((t - begin) / max(end - begin, 1e-6))


def _lifted(t: float, span: tuple[float, float], foot: str) -> float:
    begin, end = _stepped(span, foot)
    share = (t - begin) / max(end - begin, 1e-6)
    return float(np.sin(np.pi * share)) if 0 < share < 1 else 0.0


def _stepped(span: tuple[float, float], foot: str) -> tuple[float, float]:
    """When a foot steps: the left one first, the right one last."""
    begin, end = span
    lasts = _FOOT * (end - begin)
    return {"l": (begin, begin + lasts), "r": (end - lasts, end)}.get(foot, span)
