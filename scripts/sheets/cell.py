"""One picture of a sheet, and sheets of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from movie_director.operations.picture import Picture

WIDTH, HEIGHT, STRIP, GAP = 480, 270, 26, 6


@dataclass(frozen=True)
class Cell:
    """A staged shot with what is to be read below it; `at` is the moment shown, in seconds."""

    label: str
    order: Picture
    at: float = 0.8


def lay_out(pictures: Sequence[tuple[str, Image.Image]], path: Path, columns: int = 4, width: int = WIDTH) -> None:
    """Write pictures in rows with their labels, each `width` pixels wide, as JPEG."""
    rows, height = -(-len(pictures) // columns), round(width * HEIGHT / WIDTH)
    sheet = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + STRIP + GAP) + GAP), "#16161a")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(16)
    for n, (label, picture) in enumerate(pictures):
        x, y = GAP + n % columns * (width + GAP), GAP + n // columns * (height + STRIP + GAP)
        sheet.paste(picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS), (x, y))
        pen.text((x + 4, y + height + 3), label, fill="#d8d4c8", font=font)
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path, quality=88)
