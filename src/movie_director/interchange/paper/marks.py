"""What is drawn on a page: words, boxes and pictures, on A4 across, in millimetres from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

PAGE = (297.0, 210.0)
INK, GREY = 0.10, 0.42


@dataclass(frozen=True)
class Text:
    """Words on a baseline. `size` in points; `shade` 0 black to 1 white."""

    x: float
    y: float
    words: str
    size: float
    bold: bool = False
    shade: float = INK
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True)
class Box:
    """A rectangle, filled where `fill` is a shade, outlined where `line` is a width in millimetres."""

    x: float
    y: float
    wide: float
    high: float
    fill: float | None = None
    line: float = 0.0


@dataclass(frozen=True)
class Image:
    """A picture in a place."""

    x: float
    y: float
    wide: float
    high: float
    path: Path


Mark = Text | Box | Image
