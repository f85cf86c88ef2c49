"""Lamps as the shader reads them, and the cameras that stand in casting lamps.

Irradiance of a point or spot of P watts at distance d is P / (4 pi d^2), of an area P cos / (pi d^2); a sun becomes a
point so far off that its rays are parallel. (Blender's own units; `shared/facts/realtime.md`.)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from movie_director.engines.blender.raster.plate import Floats, Lamp
from movie_director.places.weather import LIGHTNING

MOST_CASTING = 3
"""Casting lamps that get a shadow map; the strongest first, the others light without shadows."""
_SUN_AWAY = 60.0
FACE_LAMPS = ("key", "fill")
"""Lamps that a gaffer nets or lifts for one face alone."""
NETTED = (*FACE_LAMPS, "sun", "window")
"""Lamps that a net at one face takes from: a silk hangs in the window or overhead."""


@dataclass(frozen=True, slots=True)
class Rig:
    """All lamps of a plate as arrays, casting ones first.

    `position` and `axis` (N, 3); `power` (N, 3) watts by colour over 4 pi; `shape` (N, 4): area's share of the cosine
    law (0 or 1), radius in metres, cosine where a spot's cone ends, cosine where it is full; `mirrored` (N,) is 1 for a
    lamp that gives gloss, 0 for one that gives none. `levels` (N,) is how far each lamp is turned up at the moment, and
    `nets` what a person gets of the lamps for faces: both may be changed.
    """

    lamps: tuple[Lamp, ...]
    casting: int
    position: Floats
    axis: Floats
    power: Floats
    shape: Floats
    mirrored: Floats
    levels: Floats
    nets: dict[int, float] = field(default_factory=dict[int, float])

    def power_for(self, person: int) -> Floats:
        """`power` under one person's net, (N, 3). What the set leaves of it is in `reach.reached`."""
        net = self.nets.get(person, 1.0)
        turned = NETTED if net < 1 else FACE_LAMPS
        own = [net if lamp.name in turned else 1.0 for lamp in self.lamps]
        return (self.power * (np.array(own or [0], np.float32) * self.levels)[:, None]).astype(np.float32)

    def turn(self, levels: Mapping[str, float]) -> None:
        """Turn lamps up or down by name; the others burn as they are, but for lightning, which is out."""
        for index, lamp in enumerate(self.lamps):
            name = lamp.name.partition(".")[0]
            self.levels[index] = levels.get(name, 0.0 if name == LIGHTNING else 1.0)


def rig(lamps: tuple[Lamp, ...], stage: Floats) -> Rig:
    """Order the lamps and put them into arrays. `stage` (3,) is where people stand."""
    ordered = sorted(lamps, key=lambda lamp: (not lamp.casts, -_strength(lamp, stage), lamp.name))
    casting = min(sum(lamp.casts for lamp in ordered), MOST_CASTING)
    # A shader has no arrays of nothing: without lamps there is one that is dark.
    count = max(len(ordered), 1)
    position, axis, power = (np.zeros((count, 3), np.float32) for _ in range(3))
    shape = np.zeros((count, 4), np.float32)
    position[:, 2], axis[:, 2] = 100, -1
    for index, lamp in enumerate(ordered):
        position[index] = lamp.location
        axis[index] = np.array(lamp.direction) / (np.linalg.norm(lamp.direction) + 1e-9)
        power[index] = np.multiply(lamp.colour, lamp.energy / (4 * np.pi))
        shape[index] = (0.0, lamp.size, -3.0, -2.0)
        if lamp.kind == "AREA":
            shape[index, :2] = (1.0, lamp.size / 2)
        elif lamp.kind == "SPOT":
            shape[index, 2:] = (lamp.spot_cos, lamp.spot_cos + (1 - lamp.spot_cos) * max(lamp.spot_blend, 0.02))
        elif lamp.kind == "SUN":
            position[index] = stage - axis[index] * _SUN_AWAY
            power[index] = np.multiply(lamp.colour, lamp.energy * _SUN_AWAY**2)
            shape[index, 1] = 0.3
    mirrored = np.array([float(lamp.mirrored) for lamp in ordered] or [0.0], np.float32)
    return Rig(tuple(ordered), casting, position, axis, power, shape, mirrored, np.ones(count, np.float32))


@dataclass(frozen=True, slots=True)
class Throw:
    """A camera standing in a lamp and looking at the people: `matrix` (4, 4), and the reach of its depths in metres.

    `width` is the width in metres that the map covers at the people's distance.
    """

    matrix: Floats
    near: float
    far: float
    width: float


def throw(position: Floats, centre: Floats, radius: float) -> Throw:
    """The camera at `position` that just sees a sphere."""
    ahead = (centre - position).astype(np.float64)
    away = float(np.linalg.norm(ahead))
    ahead /= away
    up = np.array([0.0, 0.0, 1.0]) if abs(ahead[2]) < 0.95 else np.array([0.0, 1.0, 0.0])
    right = np.cross(ahead, up)
    right /= np.linalg.norm(right)
    view = np.eye(4)
    view[:3, :3] = np.stack([right, np.cross(right, ahead), -ahead])
    view[:3, 3] = -view[:3, :3] @ position
    near, far = max(away - radius, 0.15), away + radius
    sine = min(radius / away, 0.9)
    scale = np.sqrt(1 - sine**2) / sine
    lens = np.zeros((4, 4))
    lens[0, 0] = lens[1, 1] = scale
    lens[2, 2:] = (far + near) / (near - far), 2 * far * near / (near - far)
    lens[3, 2] = -1
    return Throw((lens @ view).astype(np.float32), near, far, 2 * away / scale)


def _strength(lamp: Lamp, stage: Floats) -> float:
    if lamp.kind == "SUN":
        return lamp.energy * 4 * np.pi
    return lamp.energy / max(float(np.sum((np.array(lamp.location) - stage) ** 2)), 0.01)
