"""Schemes of light: how a scene is lit, as data that a person can write (`breakdown/light/*.toml`).

A scheme has the fields of `operations.light.Light`, where a colour may be a number in kelvin, `"#rrggbb"` or three
linear numbers, and two more: `words` says what it looks like, `white` is the colour temperature that the camera sees
as white. `docs/explanation/light.md` tells what each does.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast

from pydantic import BaseModel, ConfigDict, Field

from movie_director.breakdown.written import read_written, shipped
from movie_director.operations.light import Light, Rgb

DAYLIGHT = 6504.0
"""Kelvin of the white of Rec.709, D65."""
_COLOURS = frozenset(("colour", "fill", "window", "bounce", "sunlight", "horizon", "zenith"))


class Genre(BaseModel):
    """What a genre does to light; `chosen` names the scheme for `inside-day` and so on."""

    model_config = ConfigDict(frozen=True)

    contrast: float = Field(default=1.0, gt=0)
    lift: float = Field(default=0.0, ge=-0.2, le=0.2)
    chosen: Mapping[str, str] = Field(default_factory=dict[str, str])


def read_scheme(text: str, path: str) -> Light:
    """Read a scheme from TOML; its name is `path` without folder and ending.

    Raises ScriptError that names `path` and what is wrong in it.
    """

    def light(told: dict[str, Any], name: str) -> Light:
        white = float(told.pop("white", DAYLIGHT))
        return Light.model_validate({**_coloured(told, white), "scheme": name})

    return read_written(text, path, "scheme of light", "docs/explanation/light.md", light)


@cache
def schemes() -> Mapping[str, Light]:
    """Return the schemes that ship, by name."""
    return shipped("light", read_scheme)


@cache
def genres() -> Mapping[str, Genre]:
    """Return what each genre does to light, by name; what one does not name is as in a drama."""
    told = tomllib.loads((files("movie_director.breakdown") / "genres.toml").read_text(encoding="utf-8"))
    usual = _chosen(told["drama"])
    return {
        name: Genre(contrast=fields["contrast"], lift=fields["lift"], chosen={**usual, **_chosen(fields)})
        for name, fields in told.items()
    }


def rgb(kelvin: float, white: float = DAYLIGHT) -> Rgb:
    """Linear Rec.709 of a black body, as a camera balanced for `white` sees it, the brightest part 1.

    The Planckian locus by the cubic of Kim et al., US patent 7024034 (2006), good from 1667 to 25000 K. Raises
    ValueError outside.
    """
    lamp, balance = _body(kelvin), _body(white)
    parts = [max(a / max(b, 1e-4), 0.0) for a, b in zip(lamp, balance, strict=True)]
    most = max(parts)
    red, green, blue = (round(part / most, 4) for part in parts)
    return red, green, blue


def _body(kelvin: float) -> tuple[float, float, float]:
    if not 1667 <= kelvin <= 25000:
        raise ValueError(f"{kelvin:g} K is no colour temperature of a lamp; it is 1667 to 25000")
    t = kelvin
    if t <= 4000:
        x = -0.2661239e9 / t**3 - 0.2343589e6 / t**2 + 0.8776956e3 / t + 0.179910
    else:
        x = -3.0258469e9 / t**3 + 2.1070379e6 / t**2 + 0.2226347e3 / t + 0.240390
    if t <= 2222:
        y = -1.1063814 * x**3 - 1.34811020 * x**2 + 2.18555832 * x - 0.20219683
    elif t <= 4000:
        y = -0.9549476 * x**3 - 1.37418593 * x**2 + 2.09137015 * x - 0.16748867
    else:
        y = 3.0817580 * x**3 - 5.87338670 * x**2 + 3.75112997 * x - 0.37001483
    big_x, big_z = x / y, (1 - x - y) / y
    return (
        3.2404542 * big_x - 1.5371385 - 0.4985314 * big_z,
        -0.9692660 * big_x + 1.8760108 + 0.0415560 * big_z,
        0.0556434 * big_x - 0.2040259 + 1.0572252 * big_z,
    )


def _coloured(told: Mapping[str, Any], white: float) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, value in told.items():
        if isinstance(value, Mapping):
            made[name] = _coloured(cast("Mapping[str, Any]", value), white)
        elif name in _COLOURS and isinstance(value, int | float):
            made[name] = rgb(float(value), white)
        elif name in _COLOURS and isinstance(value, str):
            made[name] = _painted(value)
        else:
            made[name] = value
    return made


def _painted(words: str) -> Rgb:
    """A colour on a screen, `#rrggbb`, as linear light (IEC 61966-2-1)."""
    shown = [int(words.removeprefix("#")[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in shown)
    return red, green, blue


def _chosen(fields: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in fields.items() if name not in ("contrast", "lift")}
