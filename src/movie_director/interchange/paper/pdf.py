"""Pages as PDF, by reportlab: real words in an embedded font, so that they can be searched and copied."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image as Pictures
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from movie_director.interchange.paper.letters import NAME, embedded
from movie_director.interchange.paper.marks import PAGE, Box, Image, Mark, Text

_UNIT = 72 / 25.4
_QUALITY = 90
_HEAVY = 0.036
"""The outline that makes words bold, as a share of their size: a weight of its own would be a second font."""


def write_pdf(title: str, subject: str, pages: Sequence[Sequence[Mark]], path: Path) -> None:
    """Write pages; the same pages give the same bytes. Raises SetupMissing when the font is not installed."""
    pdfmetrics.registerFont(embedded())
    settings: Any = rl_config
    settings.useA85 = 0  # pictures as they are, not in letters: a fifth smaller
    out = io.BytesIO()
    book: Any = Canvas(out, pagesize=(PAGE[0] * _UNIT, PAGE[1] * _UNIT), invariant=1, pageCompression=1)
    book.setTitle(title)
    book.setAuthor("")
    book.setSubject(subject)
    book.setCreator("Movie Director")
    pictures: dict[Path, Any] = {}
    for page in pages:
        for mark in page:
            _drawn(book, mark, pictures)
        book.showPage()
    book.save()
    path.write_bytes(out.getvalue())


def _drawn(book: Any, mark: Mark, pictures: dict[Path, Any]) -> None:
    """One mark; a PDF counts from the lower left corner, in points."""
    x, y = mark.x * _UNIT, (PAGE[1] - mark.y) * _UNIT
    if isinstance(mark, Text):
        return _words(book, mark, x, y)
    wide, high = mark.wide * _UNIT, mark.high * _UNIT
    if isinstance(mark, Box):
        book.setLineWidth(mark.line * _UNIT)
        book.setStrokeGray(0.1)
        book.setFillGray(mark.fill or 0.0)
        book.rect(x, y - high, wide, high, stroke=int(mark.line > 0), fill=int(mark.fill is not None))
        return None
    if mark.path not in pictures:
        pictures[mark.path] = _picture(mark)
    book.drawImage(pictures[mark.path], x, y - high, wide, high)
    return None


def _words(book: Any, mark: Text, x: float, y: float) -> None:
    if mark.align == "right":
        x -= pdfmetrics.stringWidth(mark.words, NAME, mark.size)
    book.saveState()  # how letters are drawn outlives the words
    book.setLineWidth(_HEAVY * mark.size)
    line = book.beginText(x, y)
    line.setFont(NAME, mark.size)
    line.setFillGray(mark.shade)
    line.setStrokeGray(mark.shade)
    if mark.bold:
        line.setTextRenderMode(2)
        line.setCharSpace(0.02 * mark.size)
    line.textOut(mark.words)
    book.drawText(line)
    book.restoreState()


def _picture(mark: Image) -> Any:
    """A picture as JPEG, which goes into the file as it is."""
    page = io.BytesIO()
    with Pictures.open(mark.path) as picture:
        picture.convert("RGB").save(page, "JPEG", quality=_QUALITY)
    page.seek(0)
    return ImageReader(page)
