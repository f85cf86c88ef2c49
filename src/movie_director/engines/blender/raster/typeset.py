"""Setting words in type: Cormorant Garamond for what is read, Jost for what is noted (both SIL Open Font License 1.1).

They come from the packages `fontpkg-cormorant-garamond` and `fontpkg-jost`, as variable fonts.
"""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass
from importlib import resources
from typing import Literal

from PIL import ImageDraw, ImageFont

from movie_director.errors import SetupMissing

Face = Literal["serif", "sans"]
_FILES: dict[str, tuple[str, str]] = {
    "serif": ("fontpkg_cormorant_garamond", "CormorantGaramond[wght].ttf"),
    "sans": ("fontpkg_jost", "Jost[wght].ttf"),
}


@dataclass(frozen=True, slots=True)
class Style:
    """A face at a size in pixels and a weight (300 to 700), letters spaced by `tracking` of the size."""

    face: Face
    size: float
    weight: int
    tracking: float = 0.0

    def fitted(self, words: str, width: float) -> Style:
        """This style, smaller where `words` would be wider than `width` pixels."""
        wide = measure(words, self)
        return self if wide <= width else Style(self.face, self.size * width / wide, self.weight, self.tracking)


def measure(words: str, style: Style) -> float:
    """How wide `words` are in pixels."""
    letters = _letters(words)
    return _places(letters, style)[-1] - (style.tracking * style.size if letters else 0.0)


def write(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    words: str,
    style: Style,
    fill: int,
    align: Literal["left", "centre", "right"] = "left",
) -> None:
    """Write on a grey image; `at` is on the baseline."""
    letters = _letters(words)
    places = _places(letters, style)
    wide = measure(words, style)
    left = at[0] - {"left": 0.0, "centre": wide / 2, "right": wide}[align]
    font = _font(style.face, style.size, style.weight)
    for letter, place in zip(letters, places, strict=False):
        draw.text((left + place, at[1]), letter, font=font, fill=fill, anchor="ls")


def _letters(words: str) -> list[str]:
    """Letters with the marks that sit on them."""
    letters: list[str] = []
    for sign in unicodedata.normalize("NFC", words):
        if letters and unicodedata.combining(sign):
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters


def _places(letters: list[str], style: Style) -> list[float]:
    """Where each letter begins, kerned by pairs, and where the last one ends."""
    font = _font(style.face, style.size, style.weight)
    places = [0.0]
    for index, letter in enumerate(letters):
        after = letters[index + 1] if index + 1 < len(letters) else ""
        advance = font.getlength(letter + after) - (font.getlength(after) if after else 0.0)
        places.append(places[-1] + advance + style.tracking * style.size)
    return places


@functools.lru_cache(maxsize=64)
def _font(face: str, size: float, weight: int) -> ImageFont.FreeTypeFont:
    package, name = _FILES[face]
    try:
        found = resources.files(package) / "files" / name
        with resources.as_file(found) as path:
            font = ImageFont.truetype(str(path), size)
        font.set_variation_by_axes([weight])
    except (ModuleNotFoundError, OSError) as error:
        wanted = package.replace("_", "-")
        raise SetupMissing(f"The font {name} for titles is not installed.", cure=f"`pip install {wanted}`.") from error
    return font
