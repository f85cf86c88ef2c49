"""The leaf of a door over a shot: about its hinge, in step with the hands that turn it.

A hand pulls or pushes it as far as an arm reaches; the rest of the way it swings on by itself and comes to rest
(`Swing.lets_go`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from movie_director.engines.blender.people.acts.act import Act, Point
from movie_director.engines.blender.people.acts.key import Reach, key
from movie_director.engines.blender.people.acts.movement import Movement
from movie_director.engines.blender.people.base import F64
from movie_director.engines.blender.people.flight import Placement
from movie_director.engines.blender.people.skeleton import turn
from movie_director.places.doorway import Doorway

TAKES, TURNS = 0.34, 0.56
"""Shares of an act: when the hand has the handle and the leaf begins to turn, and how long it turns."""
SECONDS = 2.8
"""How long it naturally takes to turn a door."""
HAND = {1: 46.0, -1: 36.0}
"""Degrees of opening up to which a hand that opens goes with the leaf, and down to which one that shuts does."""
_UP = (0.0, 0.0, 1.0)


@dataclass(frozen=True)
class Swing:
    """The leaf turns from `first` to `last` degrees, from `begin` on for `seconds`."""

    first: float
    last: float
    begin: float
    seconds: float

    @staticmethod
    def of(act: Act, first: float, last: float) -> Swing:
        """As somebody's act turns it."""
        long = act.end - act.begin
        return Swing(first, last, act.begin + TAKES * long, TURNS * long)

    def at(self, t: float) -> float:
        """Degrees at a moment: slowly off, fastest where the hand leaves it, slowly to rest."""
        u = float(np.clip((t - self.begin) / max(self.seconds, 1e-6), 0.0, 1.0))
        return self.first + (self.last - self.first) * u * u * (3 - 2 * u)


def lets_go(first: float, last: float) -> float:
    """The share of an act at which the hand leaves the leaf, which swings on."""
    opens = last > first
    to = min(HAND[1], last) if opens else max(HAND[-1], last)
    share = abs(to - first) / max(abs(last - first), 1e-6)
    us = np.linspace(0.0, 1.0, 401)
    u = float(np.interp(share, us * us * (3 - 2 * us), us))
    return TAKES + TURNS * u


@dataclass(frozen=True)
class Leaf:
    """The door's leaf in a shot: how it is before anybody turns it, and how it is turned, in order."""

    doorway: Doorway
    first: float
    swings: Sequence[Swing]

    def degrees(self, t: float) -> float:
        """How far it is open."""
        found = self.first
        for swing in self.swings:
            if t >= swing.begin:
                found = swing.at(t)
        return found

    def handle(self, t: float) -> Point:
        """Where its handle is, world."""
        return self.doorway.handle_at(self.degrees(t))

    def placed(self, t: float) -> Placement:
        """How points of the world in which it is shut are turned."""
        turned = turn(_UP, self.degrees(t) * self.doorway.sign)
        hinge = np.array([*self.doorway.hinge, 0.0])
        return Placement(turned, hinge - turned @ hinge)

    def outwards(self, t: float) -> F64:
        """The way into the room, square to the leaf, world."""
        x, y = self.doorway.into
        return turn(_UP, self.degrees(t) * self.doorway.sign) @ np.array([x, y, 0.0])


_GRIP = Reach(
    (0.02, 0.80, -0.30), (-0.10, 0.94, -0.1), (-0.2, 0.15, -0.95), 0.62, (0.7, -0.6, -0.6), to="handle", by="fist"
)


def turning(first: float, last: float) -> Movement:
    """What somebody does who turns a door: to its handle, along with it as far as an arm goes, and back."""
    free = lets_go(first, last)
    last_ = key(free, _GRIP, bend=-1, twist=6) if last > first else key(free, _GRIP, bend=3, twist=-4)
    keys = (
        key(0.0),
        key(TAKES - 0.06, _GRIP, bend=5, nod=4),
        key(TAKES, _GRIP, bend=5, nod=4),
        last_,
        key(min(0.97, free + 0.26)),
        key(1.0),
    )
    return Movement(lambda _: keys, SECONDS, look="target")
