"""Jost (SIL Open Font License 1.1), from the package `fontpkg-jost`: read, measured and drawn."""

from __future__ import annotations

import functools
import io
import unicodedata
from importlib import resources
from typing import Any

from PIL import ImageDraw, ImageFont
from reportlab.pdfbase.ttfonts import TTFont

from movie_director.errors import SetupMissing

NAME = "Jost"
REGULAR, BOLD = 400, 600
_FILE = "Jost[wght].ttf"
_EM = 1000


@functools.lru_cache(maxsize=1)
def face() -> bytes:
    """The font's file. Raises SetupMissing when it is not installed."""
    try:
        return (resources.files("fontpkg_jost") / "files" / _FILE).read_bytes()
    except (ModuleNotFoundError, OSError) as error:
        raise SetupMissing(f"The font {_FILE} is not installed.", cure="`pip install fontpkg-jost`.") from error


@functools.lru_cache(maxsize=1)
def embedded() -> Any:
    """The font at its regular weight, as reportlab embeds it. Raises SetupMissing when it is not installed."""
    return TTFont(NAME, io.BytesIO(face()))


@functools.lru_cache(maxsize=1)
def letters() -> frozenset[int]:
    """The code points that the font has a glyph for."""
    return frozenset(embedded().face.charToGlyph)


@functools.lru_cache(maxsize=32)
def font(size: float, weight: int = REGULAR) -> ImageFont.FreeTypeFont:
    """The font at a size in pixels."""
    made = ImageFont.truetype(io.BytesIO(face()), size, layout_engine=ImageFont.Layout.BASIC)
    made.set_variation_by_axes([weight])
    return made


def known(words: str) -> str:
    """The words in letters that the font has: others lose their marks, or become a middle dot."""
    there, shown = letters(), list[str]()
    for sign in unicodedata.normalize("NFC", words):
        if unicodedata.combining(sign):
            continue
        plain = [sign] if ord(sign) in there else [c for c in unicodedata.normalize("NFKD", sign) if _plain(c, there)]
        shown += plain or ["·"]
    return "".join(shown)


def _plain(sign: str, there: frozenset[int]) -> bool:
    return ord(sign) in there and not unicodedata.combining(sign)


def width(words: str, weight: int = REGULAR) -> float:
    """How wide words are, as a multiple of the font's size."""
    return sum(_advance(sign, weight) for sign in words)


def written(pen: ImageDraw.ImageDraw, at: tuple[float, float], words: str, size: float, weight: int, fill: int) -> None:
    """Draw words on a baseline, each letter where the font's own measure puts it: whole pixels would add up."""
    letter, x = font(size, weight), at[0]
    for sign in words:
        pen.text((x, at[1]), sign, font=letter, fill=(fill, fill, fill), anchor="ls")
        x += _advance(sign, weight) * size


@functools.lru_cache(maxsize=4096)
def _advance(sign: str, weight: int) -> float:
    return font(_EM, weight).getlength(sign) / _EM
