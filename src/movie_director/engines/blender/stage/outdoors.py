# SPDX-License-Identifier: GPL-3.0-or-later
"""Sky, sun, haze and exposure of places under the sky, by the hour and the weather."""

from __future__ import annotations

from dataclasses import dataclass

from movie_director.engines.blender.stage import lightning
from movie_director.engines.blender.stage.fog import Fog
from movie_director.engines.blender.stage.lamp import Lamp, far, power
from movie_director.engines.blender.stage.matter import Colour
from movie_director.engines.blender.stage.setting import Setting, sky

Point = tuple[float, float, float]


@dataclass(frozen=True)
class Hour:
    """A clear sky: its colour at the horizon and overhead, strength, strength seen; the sun; the haze."""

    low: Colour
    high: Colour
    strength: float
    seen: float
    clouds: float
    sun: Colour
    level: float
    source: Point
    haze: Fog
    exposure: float


_TOWN = {
    "day": Hour(
        (0.5, 0.68, 0.92), (0.1, 0.28, 0.7), 2.0, 2.1, 0.6, (1.0, 0.9, 0.74), 16.0, (-27, -24, 27),
        Fog(True, (0.62, 0.7, 0.78), 14, 90, 0.55), 0.55,
    ),
    "dawn": Hour(
        (0.8, 0.5, 0.34), (0.14, 0.2, 0.42), 1.0, 1.4, 0, (1.0, 0.62, 0.36), 5.0, (-17, -8.8, 7),
        Fog(True, (0.62, 0.5, 0.46), 9, 60, 0.75), 0.45,
    ),
    "dusk": Hour(
        (0.75, 0.34, 0.16), (0.05, 0.07, 0.2), 0.5, 1.0, 0, (1.0, 0.45, 0.18), 4.5, (-17, -8.8, 6),
        Fog(True, (0.2, 0.17, 0.24), 8, 55, 0.8), 0.4,
    ),
    "night": Hour(
        (0.03, 0.045, 0.085), (0.008, 0.012, 0.028), 0.75, 0.9, 0, (0.26, 0.42, 1.0), 0.55, (1, -3.5, 9),
        Fog(True, (0.016, 0.024, 0.042), 10, 80, 0.85), 0.75,
    ),
}  # fmt: skip
_LAND = {
    "day": Hour(
        (0.46, 0.66, 0.92), (0.08, 0.25, 0.68), 2.0, 2.1, 0.75, (1.0, 0.92, 0.78), 15.0, (-30, 6, 24),
        Fog(True, (0.6, 0.72, 0.86), 14, 120, 0.85), 0.3,
    ),
    "dawn": Hour(
        (0.95, 0.6, 0.42), (0.2, 0.28, 0.55), 1.1, 1.4, 0.45, (1.0, 0.62, 0.36), 8.0, (-34, 14, 9),
        Fog(True, (0.72, 0.52, 0.46), 14, 120, 0.85), 0.25,
    ),
    "dusk": Hour(
        (0.95, 0.4, 0.16), (0.07, 0.09, 0.26), 0.6, 1.0, 0.45, (1.0, 0.42, 0.16), 6.5, (-34, 14, 7),
        Fog(True, (0.42, 0.22, 0.16), 14, 120, 0.85), 0.35,
    ),
    "night": Hour(
        (0.035, 0.055, 0.11), (0.01, 0.016, 0.04), 1.3, 1.0, 0, (0.45, 0.6, 1.0), 0.75, (-24, 12, 26),
        Fog(True, (0.028, 0.042, 0.08), 14, 120, 0.85), 0.6,
    ),
}  # fmt: skip
_BRIGHT = {"day": 1.0, "dawn": 0.62, "dusk": 0.3, "night": 0.055}
"""How bright cloud and fog are at an hour, by day 1."""
_TINT: dict[str, Colour] = {
    "day": (1.0, 1.0, 1.0), "dawn": (1.1, 0.95, 0.88), "dusk": (1.1, 0.9, 1.0), "night": (0.62, 0.85, 1.3),
}  # fmt: skip


@dataclass(frozen=True)
class Cover:
    """A sky without blue: its colour at the horizon and overhead by day, the sun's share, and the haze by day."""

    low: Colour
    high: Colour
    sun: float
    haze: Fog
    clouds: float = 1.0
    own: bool = True
    """Whether the weather's haze stands whatever scheme of light the scene has."""


COVERS = {
    "cloudy": Cover((0.92, 0.96, 1.02), (0.5, 0.55, 0.62), 0.0, Fog(True, (0.62, 0.67, 0.72), 14, 110, 0.8), own=False),
    "rain": Cover((0.86, 0.91, 0.98), (0.58, 0.64, 0.73), 0.0, Fog(True, (0.44, 0.48, 0.52), 8, 64, 0.88), own=False),
    "storm": Cover((0.27, 0.3, 0.34), (0.1, 0.125, 0.16), 0.0, Fog(True, (0.19, 0.21, 0.235), 7, 60, 0.9)),
    "snow": Cover((0.86, 0.9, 0.96), (0.74, 0.79, 0.86), 0.0, Fog(True, (0.78, 0.82, 0.88), 6, 60, 0.94)),
    "fog": Cover((0.62, 0.65, 0.67), (0.66, 0.69, 0.71), 0.0, Fog(True, (0.62, 0.65, 0.67), 2.0, 26, 0.985), 0.0),
    "dust": Cover((0.66, 0.47, 0.28), (0.52, 0.38, 0.25), 0.3, Fog(True, (0.62, 0.44, 0.26), 3.0, 46, 0.95), 0.0),
}
"""Weathers that cover the sky. Wind leaves it as it is, with more clouds."""


def air(setting: Setting, town: bool = False, close: bool = False, clear: bool = False) -> None:
    """Set sky, sun or moon, haze and exposure: of a street (`town`), between trees (`close`), or where no weather is
    (`clear`)."""
    time, weather = setting.place.time, "clear" if clear else setting.place.weather
    hour, cover = (_TOWN if town else _LAND)[time], None if clear else COVERS.get(weather)
    setting.exposure = hour.exposure
    if cover is None:
        sky(
            hour.low,
            hour.high,
            hour.strength,
            hour.seen,
            clouds=1.0 if weather == "wind" and time != "night" else hour.clouds,
        )
        setting.fog = hour.haze
        sun = 1.0
    else:
        bright, tint = _BRIGHT[time], _TINT[time]
        low, high, haze = (_toned(c, bright, tint) for c in (cover.low, cover.high, cover.haze.colour))
        lights = min(hour.strength, 1.5) if time == "day" else hour.strength / max(bright, 0.05) * 0.3
        if weather == "storm":
            lights *= 1.7
        sky(low, high, lights, 1.0, clouds=cover.clouds if time != "night" else 0.0)
        setting.fog = Fog(True, haze, cover.haze.start, cover.haze.end, cover.haze.most)
        sun = cover.sun if time != "night" else 0.45
    if close:
        # Between trees the haze is close and green.
        fog = setting.fog
        colour = (fog.colour[0] * 0.8, fog.colour[1] * 0.95, fog.colour[2] * 0.62) if cover is None else fog.colour
        setting.fog = Fog(True, colour, min(5.0, fog.start), min(55.0, fog.end), max(0.9, fog.most))
    if sun:
        _shine(setting, hour, sun, town)
    if not clear:
        lightning.outside(setting)


def _toned(colour: Colour, bright: float, tint: Colour) -> Colour:
    r, g, b = (c * bright * t for c, t in zip(colour, tint, strict=True))
    return r, g, b


def _shine(setting: Setting, hour: Hour, share: float, town: bool) -> None:
    """The sun, or over a street by night the moon as a wide soft lamp overhead."""
    if town and setting.place.dark:
        energy = power("AREA", hour.level * share, 9.3)
        setting.lamps.append(Lamp("moon", "AREA", hour.source, (0, 1.5, 0), energy, hour.sun, 7.0, mirrored=False))
        return
    target = (0.0, 1.0, 1.0) if town else (0.0, 0.5, 0.8)
    energy = power("SPOT", hour.level * share, far(hour.source, target))
    size, spot, blend = (0.25, 62, 0.15) if town else (0.4, 75, 0.1)
    setting.lamps.append(Lamp("sun", "SPOT", hour.source, target, energy, hour.sun, size, spot, blend, casts=True))
