"""What of a thing moves as it opens: a door's leaf, a lid, a drawer. It turns about an axis or slides along it.

How far it is open is told in degrees where it turns, in metres where it slides; 0 is shut.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

Point = tuple[float, float, float]


@dataclass(frozen=True)
class Panel:
    """The axis, through `pivot`, right-handed; where a hand has it while it is shut; all in metres of the stage.

    A hand that opens it goes along up to `hand[0]`, one that shuts it down to `hand[1]`; on from there it moves by
    itself. `sill` is how high people stand who are at it.
    """

    pivot: Point
    axis: Point
    handle: Point
    hand: tuple[float, float]
    slides: bool = False
    grip: str = "leaf"
    """How a hand has it: `leaf`, `drawer` or `lid`."""
    sill: float = 0.0
    edge: float = 0.22
    """Metres from its handle to beyond its edge, by which a hand goes from one of its sides to the other."""

    def moved(self, point: Point, far: float) -> Point:
        """Where a point of it is while it is open so far, by where it is while it is shut."""
        (px, py, pz), (ax, ay, az) = self.pivot, self.axis
        if self.slides:
            return point[0] + far * ax, point[1] + far * ay, point[2] + far * az
        x, y, z = point[0] - px, point[1] - py, point[2] - pz
        c, s = math.cos(math.radians(far)), math.sin(math.radians(far))
        along = (x * ax + y * ay + z * az) * (1 - c)  # Rodrigues (1840)
        return (
            px + c * x + s * (ay * z - az * y) + along * ax,
            py + c * y + s * (az * x - ax * z) + along * ay,
            pz + c * z + s * (ax * y - ay * x) + along * az,
        )

    def handle_at(self, far: float) -> Point:
        """Where the handle is while it is open so far."""
        return self.moved(self.handle, far)

    def edge_at(self, far: float) -> Point:
        """A place beyond its edge while it is open so far."""
        x, y = self.handle[0] - self.pivot[0], self.handle[1] - self.pivot[1]
        long = math.hypot(x, y) or 1.0
        shut = self.handle[0] + self.edge * x / long, self.handle[1] + self.edge * y / long, self.handle[2]
        return self.moved(shut, far)
