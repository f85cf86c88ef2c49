# SPDX-License-Identifier: GPL-3.0-or-later
"""Film lamps: a key three-quarters in front, a weak cool fill, two coloured rims behind.

The key stays on one side of the action in all shots of a place. It is worked out from a fixed direction of the place
(front left or front right) and turned, where a camera has moved far round, to stay within 45 degrees of the lens.
In rooms by day it stands upstage, on the side to which people look, so that the near side of a face stays in shadow.
"""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.lamp import Lamp, power
from movie_director.engines.blender.stage.matter import Colour
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import SURFACE, Figure, Staging

Point = tuple[float, float, float]

# (key colour, key W/m2, fill colour, fill W/m2, rim colour, rim W/m2, second rim colour, second rim W/m2)
_Scheme = tuple[Colour, float, Colour, float, Colour, float, Colour, float]
_INTERIOR: dict[str, _Scheme] = {
    "day": ((1, 0.87, 0.72), 1.8, (0.78, 0.87, 1), 0.2, (1, 0.82, 0.6), 1.5, (0.75, 0.88, 1), 1.2),
    "dawn": ((1, 0.8, 0.62), 2.1, (0.7, 0.78, 1), 0.65, (1, 0.66, 0.42), 2.2, (0.6, 0.75, 1), 1.2),
    "dusk": ((1, 0.74, 0.5), 2.0, (0.56, 0.64, 1), 0.55, (1, 0.5, 0.25), 2.2, (0.45, 0.55, 1), 1.4),
    "night": ((1, 0.7, 0.42), 1.75, (0.42, 0.52, 1), 0.4, (0.4, 0.6, 1), 2.0, (1, 0.55, 0.25), 1.3),
}
_EXTERIOR: dict[str, _Scheme] = {
    "day": ((1, 0.94, 0.86), 2.2, (0.75, 0.86, 1), 0.8, (1, 0.9, 0.74), 2.2, (0.8, 0.9, 1), 1.2),
    "dawn": ((1, 0.8, 0.66), 1.8, (0.6, 0.7, 1), 0.45, (1, 0.62, 0.4), 3.0, (0.6, 0.7, 1), 1.3),
    "dusk": ((1, 0.7, 0.48), 1.7, (0.42, 0.52, 1), 0.4, (1, 0.45, 0.2), 3.2, (0.5, 0.45, 1), 1.5),
    "night": ((1, 0.76, 0.54), 2.3, (0.34, 0.5, 1), 0.5, (0.42, 0.7, 1), 3.0, (1, 0.16, 0.4), 2.2),
}


def subject(staging: Staging) -> Point:
    """What is lit: the middle of the faces, or the surface when nobody is there."""
    people = seen(staging)
    if not people:
        return (SURFACE[0], SURFACE[1], SURFACE[2] + 0.08)
    height = 1.15 if all(p.posture == "sit" for p in people) else 1.45
    return (sum(p.x for p in people) / len(people), sum(p.y for p in people) / len(people), height)


def seen(staging: Staging) -> list[Figure]:
    """The people in front of the lens, those near the middle of the frame alone when someone is."""
    eye, target = staging.camera.position, staging.camera.target
    ahead = math.atan2(target[1] - eye[1], target[0] - eye[0])
    near: list[Figure] = []
    for figure in staging.people:
        off = math.atan2(figure.y - eye[1], figure.x - eye[0]) - ahead
        off = (off + math.pi) % (2 * math.pi) - math.pi
        half = math.atan(18 / staging.camera.lens)
        if abs(off) < half * 0.9 and math.hypot(figure.x - eye[0], figure.y - eye[1]) > 0.9:
            near.append(figure)
    return near


def film(setting: Setting, staging: Staging) -> list[Lamp]:
    """Key, fill and rims for a shot."""
    place = setting.place
    scheme = (_INTERIOR if place.inside else _EXTERIOR)[place.time]
    key_colour, key, fill_colour, fill, rim_colour, rim, rim2_colour, rim2 = scheme
    if place.wet and not place.dark:
        key, rim = key * 0.8, rim * 0.6
    middle = subject(staging)
    eye = staging.camera.position
    lens = _bearing(middle, eye)
    side = -1 if setting.place.seed % 2 == 0 or setting.place.inside else 1
    wanted = side * 34.0
    offset = max(-45.0, min(45.0, _turned(wanted - lens)))
    if abs(offset) < 26:
        offset = 26 * (1 if offset > 0 else -1 if offset < 0 else side)
    bright = place.inside and not place.dark
    ahead = _upstage(lens, offset, staging) if bright else offset
    close = not staging.people
    reach = 1.6 if close else 3.1
    return [
        _lamp(setting, "key", "AREA", middle, lens + ahead, reach, 1.15, key_colour, key, 0.9, casts=True),
        _lamp(setting, "fill", "AREA", middle, lens - offset * 1.25, reach * 1.05, 0.35, fill_colour, fill, 2.2),
        _lamp(setting, "rim", "SPOT", middle, lens + 180 + offset * 0.9, 2.9, 1.35, rim_colour, rim, 0.25),
        _lamp(setting, "rim2", "SPOT", middle, lens + 180 - offset * 1.1, 2.9, 1.15, rim2_colour, rim2, 0.25),
    ]


def _upstage(lens: float, offset: float, staging: Staging) -> float:
    """Degrees from the lens to the key in a room by day, which is so bright all round that only light from beyond the
    face models it: the key stands on the side to which the people in front of the lens look, past their noses."""
    least, most = 46.0, 78.0
    wanted: list[float] = []
    for figure in seen(staging):
        off = _turned(figure.facing - lens)
        if 8 < abs(off) < 100:
            wanted.append(math.copysign(min(most, max(least, abs(off) + 42)), off))
    if wanted and (min(wanted) > 0 or max(wanted) < 0):
        return sum(wanted) / len(wanted)
    return math.copysign(max(least, abs(offset)), offset)


def _bearing(centre: Point, to: Point) -> float:
    """Degrees from -y towards +x, as the facing of a mark."""
    return math.degrees(math.atan2(to[0] - centre[0], -(to[1] - centre[1])))


def _turned(angle: float) -> float:
    return (angle + 180) % 360 - 180


def _lamp(
    setting: Setting,
    name: str,
    kind: str,
    middle: Point,
    bearing: float,
    reach: float,
    rise: float,
    colour: Colour,
    irradiance: float,
    size: float,
    casts: bool = False,
) -> Lamp:
    x0, x1, y0, y1, top = setting.bounds
    x = middle[0] + reach * math.sin(math.radians(bearing))
    y = middle[1] - reach * math.cos(math.radians(bearing))
    place = (min(x1, max(x0, x)), min(y1, max(y0, y)), min(top, middle[2] + rise))
    distance = math.dist(place, middle)
    return Lamp(
        name,
        kind,
        place,
        middle,
        power(kind, irradiance, distance),
        colour,
        size,
        spot=48,
        blend=0.6,
        casts=casts,
        mirrored=name == "key",
    )
