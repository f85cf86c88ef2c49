# SPDX-License-Identifier: GPL-3.0-or-later
"""Film lamps: a key that models faces, a fill for its contrast, and rims from behind, as the scheme wants them.

The key stays on one side of the set in all shots of a scene: that of the window, lamp, sun or sign which it pretends
to be. On that side it goes round the people as far as the lens and their noses ask, as a gaffer cheats it.
"""

from __future__ import annotations

import math

from movie_director.engines.blender.stage.lamp import Lamp, power
from movie_director.engines.blender.stage.scheme import Colour
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import SURFACE, Figure, Staging

Point = tuple[float, float, float]
REACH, CLOSE = 2.9, 1.6
"""Metres from people, and from a thing on the table, at which lamps stand."""
LOWEST = 0.22
HARD = 0.5
"""Lamps smaller than this, and those that make a pool, are spots; the others are areas."""
MOTIVES = {
    "window": ("window", "sun", "moon"),
    "sun": ("sun", "moon", "window"),
    "lamp": ("practical", "glow", "street", "window"),
    "sign": ("neon", "practical", "window"),
    "fire": ("fire",),
}


def subject(staging: Staging) -> Point:
    """What is lit: the middle of the faces, or the surface when nobody is there."""
    people = seen(staging)
    if not people:
        return (SURFACE[0], SURFACE[1], SURFACE[2] + 0.08)
    height = 1.15 if all(p.posture == "sit" for p in people) else 1.5
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


def side(setting: Setting, staging: Staging) -> int:
    """On which side of the acting area the key stands in all shots: -1 towards -x, 1 towards +x."""
    for name in MOTIVES.get(staging.light.key.motive, ()):
        pull = 0.0
        for lamp in setting.own:
            if lamp.name == name:
                x, y, z = lamp.location
                # A lamp overhead pulls to neither side; a sun pulls wholly to its own.
                pull += lamp.energy / max(x * x + y * y + (z - 1.5) ** 2, 0.5) * x / max(math.hypot(x, y), 1.0)
        if abs(pull) > 0.05:
            return 1 if pull > 0 else -1
    return -1 if setting.place.seed % 2 == 0 or setting.place.inside else 1


def film(setting: Setting, staging: Staging) -> list[Lamp]:
    """Key, fill and rims for a shot; the fill is what `meter` then trims."""
    light = staging.light
    middle = subject(staging)
    lens = _bearing(middle, staging.camera.position)
    reach = REACH if staging.people else CLOSE
    at = _key_bearing(staging, lens, side(setting, staging))
    hand = 1 if _turned(at - lens) > 0 else -1
    key, small = light.key, light.key.size < HARD or light.pool > 0.25
    lamps = [
        _lamp(
            setting,
            "key",
            "SPOT" if small else "AREA",
            middle,
            at,
            reach,
            key.elevation,
            key.colour,
            key.level,
            key.size / 2 if small else key.size,
            spot=74 - 34 * light.pool,
            casts=True,
        ),
        _lamp(setting, "fill", "AREA", middle, lens - hand * 26, reach * 1.05, 8, light.fill, 0.05, 2.2),
    ]
    for name, rim, turn in (("rim", light.rim, 180 + hand * 34), ("rim2", light.kicker, 180 - hand * 40)):
        if rim.level > 0:
            lamps.append(_lamp(setting, name, "SPOT", middle, lens + turn, reach, 25, rim.colour, rim.level, 0.22))
    return lamps


def _key_bearing(staging: Staging, lens: float, hand: int) -> float:
    """Degrees from -y towards +x at which the key stands: on its side of the set, as near as that allows to its angle
    off the lens, not flat on anybody's nose and not behind anybody's ear."""
    wanted = staging.light.key.off
    noses = [figure.facing for figure in seen(staging)]
    # A soft scheme shows every face; a hard one may leave one to its fill.
    weight = 2.2 if staging.light.ratio < 4 else 1.4

    def cost(at: float) -> float:
        off = abs(_turned(at - lens))
        price = ((off - wanted) / 26) ** 2 + (4.0 if off > 118 else 0.0)
        for nose in noses:
            turn = _turned(at - nose)
            share = 1 / len(noses)
            if abs(turn) > 60:
                price += weight * share * ((abs(turn) - 60) / 26) ** 2
            elif abs(turn) < 14 and wanted > 30:
                price += share * ((14 - abs(turn)) / 20) ** 2
            # The near side of a face is best in shade: the key comes from beyond the nose.
            if turn * _turned(lens - nose) > 0 and abs(_turned(lens - nose)) > 12:
                price += share * 0.35
        return price

    return hand * float(min(range(8, 150, 3), key=lambda at: (round(cost(hand * at), 6), at)))


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
    elevation: float,
    colour: Colour,
    irradiance: float,
    size: float,
    spot: float = 48,
    casts: bool = False,
) -> Lamp:
    x0, x1, y0, y1, top = setting.bounds
    rise = math.tan(math.radians(elevation))
    # Under a low ceiling, or from below, a lamp keeps its angle and comes nearer.
    room = top - middle[2] if rise > 0 else middle[2] - LOWEST
    if abs(rise) * reach > room:
        reach = max(room / abs(rise), 0.9)
    x = middle[0] + reach * math.sin(math.radians(bearing))
    y = middle[1] - reach * math.cos(math.radians(bearing))
    z = min(top, max(LOWEST, middle[2] + reach * rise))
    place = (min(x1, max(x0, x)), min(y1, max(y0, y)), z)
    distance = max(math.dist(place, middle), 0.4)
    energy = power(kind, irradiance, distance)
    return Lamp(name, kind, place, middle, energy, colour, size, spot, 0.6, casts=casts, mirrored=name == "key")
