"""Pages as pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image as Pictures
from PIL import ImageDraw

from movie_director.interchange.paper.letters import BOLD, REGULAR, width, written
from movie_director.interchange.paper.marks import PAGE, Box, Mark, Text

DPI = 200
_SCALE = DPI / 25.4


def write_png(page: Sequence[Mark], path: Path) -> None:
    """Draw a page at 200 dots an inch."""
    sheet = Pictures.new("RGB", (round(PAGE[0] * _SCALE), round(PAGE[1] * _SCALE)), "white")
    pen = ImageDraw.Draw(sheet)
    for mark in page:
        if isinstance(mark, Text):
            size, weight = mark.size * DPI / 72, BOLD if mark.bold else REGULAR
            left = mark.x * _SCALE - (width(mark.words, weight) * size if mark.align == "right" else 0)
            written(pen, (left, mark.y * _SCALE), mark.words, size, weight, round(255 * mark.shade))
            continue
        corner = (round(mark.x * _SCALE), round(mark.y * _SCALE))
        size = (max(1, round(mark.wide * _SCALE)), max(1, round(mark.high * _SCALE)))
        if isinstance(mark, Box):
            ends = (*corner, corner[0] + size[0] - 1, corner[1] + size[1] - 1)
            line = max(1, round(mark.line * _SCALE)) if mark.line else 0
            pen.rectangle(ends, None if mark.fill is None else _grey(mark.fill), _grey(0.1) if line else None, line)
        else:
            with Pictures.open(mark.path) as picture:
                sheet.paste(picture.convert("RGB").resize(size, Pictures.Resampling.LANCZOS), corner)
    sheet.save(path, dpi=(DPI, DPI), compress_level=3)


def _grey(shade: float) -> tuple[int, int, int]:
    value = round(255 * shade)
    return value, value, value
