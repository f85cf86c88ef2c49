"""A panel over a shot, a door's leaf, a lid or a drawer: on its way, in step with the hands that open or shut it.

A hand pulls or pushes it as far as an arm reaches; the rest of the way it swings on by itself and comes to rest
(`lets_go`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.acts.act import Act, Point
from movie_director.engines.blender.people.acts.key import Key, Reach, key
from movie_director.engines.blender.people.acts.movement import Movement
from movie_director.engines.blender.people.flight import Placement
from movie_director.engines.blender.people.skeleton import turn
from movie_director.places.panel import Panel

TAKES, TURNS = 0.34, 0.56
"""Shares of an act: when the hand has the handle and the panel begins to move, and how long it moves."""
TUG = 0.05
"""The share of an act for which who goes through a door has its handle: shut it swings by itself."""
SECONDS = 2.8
"""How long it naturally takes to open or shut one."""
_HIGH, _DEEP = 0.95, 0.66
"""Metres above which nobody stoops for a handle, and below that how many for which they do all they can."""
_STOOP: Mapping[str, float] = {
    "drop": 0.42, "bend": 16.0, "pitch": 26.0, "forward": -0.07, "step_l": 0.10, "heel_r": 18.0,
}  # fmt: skip
"""What a body does besides to reach the ground."""


@dataclass(frozen=True)
class Swing:
    """The panel moves from `first` to `last`, from `begin` on for `seconds`."""

    first: float
    last: float
    begin: float
    seconds: float

    @staticmethod
    def of(act: Act, first: float, last: float) -> Swing:
        """As somebody's act moves it."""
        long = act.end - act.begin
        return Swing(first, last, act.begin + TAKES * long, TURNS * long)

    def at(self, t: float) -> float:
        """How far it is open at a moment: slowly off, fastest where the hand leaves it, slowly to rest."""
        u = float(np.clip((t - self.begin) / max(self.seconds, 1e-6), 0.0, 1.0))
        return self.first + (self.last - self.first) * u * u * (3 - 2 * u)


def lets_go(first: float, last: float, panel: Panel) -> float:
    """The share of an act at which the hand leaves the panel, which swings on."""
    opens = last > first
    to = min(panel.hand[0], last) if opens else max(panel.hand[1], last)
    share = abs(to - first) / max(abs(last - first), 1e-6)
    us = np.linspace(0.0, 1.0, 401)
    u = float(np.interp(share, us * us * (3 - 2 * us), us))
    return TAKES + TURNS * u


@dataclass(frozen=True)
class Leaf:
    """A panel in a shot: how far it is open before anybody moves it, and how it is moved, in order."""

    panel: Panel
    first: float
    swings: Sequence[Swing]

    def far(self, t: float) -> float:
        """How far it is open: degrees, or metres of one that slides."""
        found = self.first
        for swing in self.swings:
            if t >= swing.begin:
                found = swing.at(t)
        return found

    def handle(self, t: float) -> Point:
        """Where its handle is, world."""
        return self.panel.handle_at(self.far(t))

    def edge(self, t: float) -> Point:
        """Where a hand goes round its edge, world."""
        return self.panel.edge_at(self.far(t))

    def placed(self, t: float) -> Placement:
        """How points of the world in which it is shut are moved."""
        axis, pivot, far = np.array(self.panel.axis), np.array(self.panel.pivot), self.far(t)
        if self.panel.slides:
            return Placement(np.eye(3), axis * far)
        turned = turn(self.panel.axis, far)
        return Placement(turned, pivot - turned @ pivot)


def _grip(hand: Point, palm: Point, elbow: Point = (0.7, -0.6, -0.6)) -> Reach:
    return Reach((0.02, 0.80, -0.30), hand, palm, 0.62, elbow, to="handle", by="fist")


_DOWN = _grip((-0.10, 0.94, -0.1), (-0.2, 0.15, -0.95))
_OVER = _grip((-0.06, 0.97, -0.2), (-0.05, -0.2, -0.97))
_BEHIND = _grip((-0.06, 0.70, 0.70), (-0.05, 0.70, -0.70))
_GRIPS: Mapping[str, tuple[Reach, Reach]] = {"leaf": (_DOWN, _DOWN), "drawer": (_DOWN, _DOWN), "lid": (_OVER, _BEHIND)}
"""How a hand has what is shut, and what is open: over a lid's edge, and turned up with it."""


def turning(first: float, last: float, panel: Panel, through: bool = False) -> Movement:
    """What somebody does who opens or shuts a panel: to its handle, along with it as far as an arm goes, and back.

    Who goes `through` with it pulls it open or shut, and their hand goes round its edge.
    """
    free, opens = lets_go(first, last, panel), last > first
    free = min(free, TAKES + TUG) if through and not opens else free
    shut, opened = _GRIPS[panel.grip]
    one, two = (shut, opened) if opens else (opened, shut)
    low = [max(0.0, (_HIGH - panel.handle_at(far)[2] + panel.sill) / _DEEP) for far in (first, last)]
    bend, twist = (-1.0, 6.0) if opens else (3.0, -4.0)
    if panel.grip != "leaf":
        bend, twist = (10.0 if panel.grip == "lid" else 3.0), 0.0

    def at(share: float, reach: Reach, low: float, **more: float) -> Key:
        numbers = {name: most * low + more.pop(name, 0.0) for name, most in _STOOP.items()}
        return key(share, reach, None, None, **numbers, **more)

    round_ = Reach((0.02, 0.80, -0.30), one.hand, one.palm, 0.4, one.elbow, to="edge", by="fist")
    keys = (
        key(0.0),
        *((key(TAKES - 0.18), at(TAKES - 0.11, round_, low[0], bend=5, nod=4)) if through and not opens else ()),
        at(TAKES - (0.03 if through and not opens else 0.06), one, low[0], bend=5, nod=4),
        at(TAKES, one, low[0], bend=5, nod=4),
        at(free, two, low[1], bend=bend, twist=twist),
        *((key(free + 0.1, round_, None, None, bend=bend, twist=twist),) if through and opens else ()),
        key(min(0.97, free + 0.26)),
        key(1.0),
    )
    return Movement(lambda _: keys, SECONDS, look="target")
