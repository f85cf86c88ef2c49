"""What a creature does because the action says so: it calls, eats, looks, wags, sleeps, leaps and flies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.creatures.gait import Print, Stand, Way
from movie_director.engines.blender.people.gaze import Glance
from movie_director.engines.blender.people.shot import ease
from movie_director.engines.blender.people.skeleton import frame, turn

_EATS = frozenset(("graze", "eat", "drink"))
_TURNED: Mapping[str, tuple[float, float]] = {
    "look-up": (0.0, 32.0), "look-down": (0.0, -30.0), "look-away": (38.0, 0.0), "turn": (42.0, 0.0),
    "nod": (0.0, -14.0), "bow": (0.0, -30.0),
}  # fmt: skip
"""Degrees aside and up at which a creature looks, by what it does."""
_LOOKS = frozenset((*_TURNED, "look-at", "look-around", "call", "beckon", "show"))
_LEAP = 0.62
"""Seconds in the air of a leap, and how high it is in leg lengths: `_HIGH`."""
_HIGH = 0.55
_BEATS = 8.5
"""Wing beats a second of a bird that flies."""
CLIMB = 0.9
"""Metres up for each metre along of who flies away."""
_ARC = 0.28
"""Metres up for each metre of the way, half-way, of who flies somewhere and lands."""
_HOVER = 0.16
"""Metres above the ground of a bird that flutters where it is."""


class Deeds:
    """The acts of one creature in one shot. A pure function of time."""

    def __init__(self, acts: Sequence[Act], way: Way, leaves: bool) -> None:
        """`way` is where it goes; `leaves`: whether it goes out of the picture, and does not land."""
        self._acts, self._way, self._leaves = tuple(acts), way, leaves
        self._goes = way.speed > 0

    def __bool__(self) -> bool:
        return bool(self._acts)

    def call(self, t: float) -> float:
        """How far the mouth is open, 0 to 1."""
        return max((float(np.sin(np.pi * _share(a, t))) for a in self._doing("call", t)), default=0.0)

    def bow(self, t: float) -> float:
        """How far the head is at the ground, 0 to 1."""
        found = (a for verb in _EATS for a in self._doing(verb, t))
        return max((_swell(a, t, 0.55) for a in found), default=0.0)

    def wag(self, t: float) -> float:
        """How much more the tail wags, 0 to 1."""
        return max((_swell(a, t, 0.3) for a in self._doing("wag", t)), default=0.0)

    def sleep(self, t: float) -> float:
        """How much it sleeps, 0 to 1."""
        return max((1.0 if a.held else ease((t - a.begin) / 1.2) for a in self._doing("sleep", t)), default=0.0)

    def looks(self, marks: tuple[Glance, ...]) -> tuple[Glance, ...]:
        """The looks of a shot, with those that it is told to have."""
        found = list(marks)
        for act in self._acts:
            goal = act.at or (None if act.partner is None else (act.partner.x, act.partner.y, act.partner.eyes))
            if act.verb not in _LOOKS or act.held or (goal is None and act.verb not in (*_TURNED, "look-around")):
                continue
            before = [m for m in found if m.start <= act.begin]
            back = [m for m in found if m.start <= act.end]
            found = [m for m in found if not act.begin <= m.start <= act.end]
            if act.verb == "look-around":
                third = (act.end - act.begin) / 3
                found += [Glance(act.begin + k * third, None, yaw) for k, yaw in enumerate((-46.0, 44.0, -20.0))]
            else:
                yaw, pitch = _TURNED.get(act.verb, (0.0, 0.0))
                found.append(Glance(act.begin, goal or (before[-1].point if before else None), yaw, pitch))
            if back:
                found.append(Glance(act.end, back[-1].point))
        return tuple(sorted(found, key=lambda m: m.start))

    @property
    def runs(self) -> bool:
        """Whether it goes as fast as it can."""
        return any(act.verb == "run" for act in self._acts)

    @property
    def flies(self) -> bool:
        """Whether it flies, if it has wings."""
        return any(act.verb == "fly" for act in self._acts)

    def height(self, t: float, leg: float, wings: bool) -> float:
        """Metres that the body is above where it would stand: in a leap, or in flight."""
        high = 0.0
        for act in self._doing("jump", t):
            leaps = max(1, round((act.end - act.begin) / 1.0))
            u = (_share(act, t) * leaps) % 1.0 * (act.end - act.begin) / leaps
            u = (u - 0.25) / _LEAP
            high = max(high, _HIGH * leg * 4 * u * (1 - u) if 0 < u < 1 else 0.0)
        return max(high, self._flight(t)) if wings else high

    def _flight(self, t: float) -> float:
        if not self.flies:
            return 0.0
        if not self._goes:
            return max((_HOVER * _swell(a, t, 0.4) for a in self._doing("fly", t)), default=0.0)
        u, far = self._way.gone(t)
        if self._leaves:
            return CLIMB * far * u
        return _ARC * far * 4 * u * (1 - u)

    def _doing(self, verb: str, t: float) -> Sequence[Act]:
        return [a for a in self._acts if a.verb == verb and (a.begin <= t or a.held) and (t <= a.end or a.stays)]


def tucked(homes: Mapping[str, tuple[float, float]], stand: Stand, lift: float) -> dict[str, Print]:
    """Feet that hang below a body in the air."""
    x, y, facing = stand
    found: dict[str, Print] = {}
    for leg, (along, across) in homes.items():
        at = turn((0.0, 0.0, 1.0), facing) @ np.array([along, across, 0.0])
        found[leg] = Print(x + float(at[0]), y + float(at[1]), facing, lift, lift)
    return found


def wing(side: float, along: F64, t: float, spread: float) -> F64:
    """How a wing is turned as a whole (3, 3) by how far it is spread; it beats. `along` is its way when folded."""
    beat = np.radians(16.0 + 52.0 * float(np.sin(2 * np.pi * _BEATS * t)))
    out = np.array([side * float(np.cos(beat)), 0.22, float(np.sin(beat))])
    up = np.array([-side * float(np.sin(beat)), 0.0, float(np.cos(beat))])
    rest = np.array([side, 0.0, 0.0])
    goes = along / float(np.linalg.norm(along))
    return frame(goes + (out - goes) * spread, rest + (up - rest) * spread) @ frame(along, rest).T


def _share(act: Act, t: float) -> float:
    return min(1.0, max(0.0, (t - act.begin) / max(act.end - act.begin, 1e-3)))


def _swell(act: Act, t: float, edge: float) -> float:
    """0 to 1 and back over an act, `edge` seconds long at either end."""
    begin = 1.0 if act.held else ease((t - act.begin) / edge)
    return begin * (1.0 if act.stays else ease((act.end - t) / edge))
