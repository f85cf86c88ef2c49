# SPDX-License-Identifier: GPL-3.0-or-later
"""A scheme of light as the stage reads it: the fields of `operations.light.Light`, which arrive as plain JSON."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Key:
    """The lamp that models faces."""

    motive: str = "window"
    off: float = 48.0
    elevation: float = 28.0
    level: float = 1.8
    colour: Colour = (1.0, 0.88, 0.74)
    size: float = 0.9


@dataclass(frozen=True)
class Rim:
    """A lamp from behind."""

    level: float = 0.0
    colour: Colour = (1.0, 0.9, 0.8)


@dataclass(frozen=True)
class Haze:
    """Air that one sees."""

    colour: Colour = (0.5, 0.5, 0.5)
    start: float = 4.0
    end: float = 40.0
    most: float = 0.0


@dataclass(frozen=True)
class Light:
    """The meaning of each field is in `operations.light`; faces and flicker are not the stage's business."""

    scheme: str = ""
    time: str = ""
    key: Key = field(default_factory=Key)
    ratio: float = 3.0
    fill: Colour = (0.8, 0.88, 1.0)
    rim: Rim = field(default_factory=Rim)
    kicker: Rim = field(default_factory=Rim)
    windows: float = 1.0
    window: Colour | None = None
    ambient: float = 1.0
    bounce: Colour | None = None
    practicals: float = 1.0
    signs: float = 1.0
    sun: float = 1.0
    sunlight: Colour | None = None
    sky: float = 1.0
    horizon: Colour | None = None
    zenith: Colour | None = None
    haze: Haze | None = None
    shafts: float = 0.0
    blinds: bool = False
    pool: float = 0.0
    exposure: float = 0.0

    @staticmethod
    def read(data: dict[str, Any] | None) -> Light:
        """From `Light.model_dump(mode="json")`; what is not told is as a soft day has it."""
        told = data or {}
        haze = told.get("haze")
        parts = {"key": _of(Key, told.get("key")), "rim": _of(Rim, told.get("rim"))}
        parts |= {"kicker": _of(Rim, told.get("kicker")), "haze": _of(Haze, haze) if haze else None}
        return _of(Light, {**told, **parts})


def _of(kind: Any, told: Any) -> Any:
    known = {f.name for f in fields(kind)}
    return kind(**{k: _plain(v) for k, v in (told or {}).items() if k in known})


def _plain(value: Any) -> Any:
    return value if is_dataclass(value) or not isinstance(value, list) else tuple(value)
