"""Cases: what of a set opens besides its door. A drawer, a box with a lid, a cupboard, where it stands and its panel.

In its own frame x goes along the front, the front is towards -y and its base is at z = 0. A drawer's case is the drawer
alone, in whatever furniture it is of.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from movie_director.places.panel import Panel, Point

Sort = Literal["drawer", "lid", "leaf"]
Spot = tuple[float, float, float, float]
TWO = 0.75
"""Metres of width from which a cupboard has two leaves."""
FRONT = 0.02
"""Metres that a leaf or the front of a drawer is thick."""
GRIP = 0.035
"""Metres that a handle stands out."""
SLIDES, LIFTS, TURNS = 0.28, 98.0, 96.0
"""How far a drawer, a lid and a leaf are opened: metres, and degrees."""
DEEP, STAYED = 0.3, 70.0
"""Metres from which on a lid is deep, and degrees at which a stay holds it."""


@dataclass(frozen=True)
class Case:
    """A thing that opens, and how it is in a shot: degrees or metres from shut (`places.panel`).

    `at` is the middle of its base and its turn, `size` its width, depth and height, in metres. `instead` names the
    piece of the plan in whose place it stands; none where it has a place of its own.
    """

    sort: Sort
    words: str
    at: Spot
    size: Point
    colour: str = ""
    hinge: Literal["left", "right"] = "left"
    """On which side a leaf has it, seen from the front."""
    instead: str = ""
    stop: float = 0.0
    """How far a leaf is opened where furniture is in its way; 0 where nothing is."""
    begins: float = 0.0
    ends: float = 0.0
    by: str = ""
    """The person of the shot who opens or shuts it; empty where it rests."""

    @property
    def far(self) -> float:
        """How far it is opened."""
        if self.stop:
            return self.stop
        lifts = LIFTS if self.size[1] < DEEP else STAYED
        return {"drawer": min(SLIDES, 0.75 * self.size[1]), "lid": lifts, "leaf": TURNS}[self.sort]

    @property
    def wide(self) -> float:
        """How wide the leaf is that opens."""
        return self.size[0] / 2 if self.two else self.size[0]

    @property
    def two(self) -> bool:
        """Whether it has two leaves, of which one is opened."""
        return self.sort == "leaf" and self.size[0] > TWO

    @property
    def side(self) -> int:
        """1 where the leaf's hinge is at its right, -1 at its left."""
        return 1 if self.hinge == "right" else -1

    @property
    def latch(self) -> float:
        """Where along the front the leaf's free edge is."""
        return self.side * (self.size[0] / 2 - self.wide)

    @property
    def lid(self) -> float:
        """How high the lid is of itself."""
        h = self.size[2]
        return h / 2 if "case" in self.words or "koffer" in self.words else min(0.14, 0.3 * h)

    @property
    def grasp(self) -> Point:
        """Where its handle is, in its own frame, while it is shut."""
        _, d, h = self.size
        front = -d / 2 - FRONT - GRIP + 0.008
        if self.sort == "drawer":
            return 0.0, front, h / 2
        if self.sort == "lid":
            return 0.0, -d / 2 - 0.012, h - self.lid + 0.012
        up = 1.05 - self.at[2] if h > 1.2 else 0.62 * h
        return self.latch + self.side * 0.055, front, up

    @property
    def panel(self) -> Panel:
        """What of it moves, on the stage."""
        w, d, h = self.size
        handle = self.placed(self.grasp)
        if self.sort == "drawer":
            way = self.way((0.0, -1.0, 0.0))
            return Panel(handle, way, handle, (self.far, 0.0), slides=True, grip="drawer")
        if self.sort == "lid":
            pivot = self.placed((0.0, d / 2, h - self.lid))
            return Panel(pivot, self.way((-1.0, 0.0, 0.0)), handle, (self.far, 6.0), grip="lid")
        pivot = self.placed((self.side * w / 2, -d / 2 - FRONT, 0.0))
        return Panel(pivot, (0.0, 0.0, float(self.side)), handle, (min(72.0, self.far), 24.0))

    def placed(self, point: Point) -> Point:
        """A point of its own frame on the stage."""
        x, y, z = self.way(point)
        return self.at[0] + x, self.at[1] + y, self.at[2] + z

    def way(self, way: Point) -> Point:
        """A way of its own frame on the stage."""
        c, s = math.cos(math.radians(self.at[3])), math.sin(math.radians(self.at[3]))
        return c * way[0] - s * way[1], s * way[0] + c * way[1], way[2]
