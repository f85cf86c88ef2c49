"""Read a screenplay from a PDF that holds text: where each letter stands tells rows and columns.

pdfminer.six gives the letters; the rows are put together here, since its own layout analysis joins and parts
paragraphs by proportions that suit books.
"""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, cast

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTContainer, LTPage
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFSyntaxError

from movie_director.errors import ScriptError
from movie_director.interchange.decode import shown
from movie_director.interchange.guesses import Guesses
from movie_director.interchange.layout import Piece, Row, read_rows
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.paragraphs import assemble, bound

LARGE = 2.5  # a letter so much taller than most belongs to a watermark
WORD_GAP = 0.3  # of a letter's width: further apart stand words
APART = 3.5  # columns: further apart stand pieces of a row
_LIGATURE = re.compile("[\ufb00-\ufb06\u00a0]")
BASE = 3.0  # points by which letters of one row may differ in height


@dataclass(frozen=True)
class _Letter:
    text: str
    x: float
    end: float
    y: float
    size: float


def read_pdf(raw: bytes, name: str = "screenplay.pdf") -> Manuscript:
    """Read a PDF screenplay by its layout; `line` in elements and guesses counts rows from 1 over all pages.

    Raises ScriptError when it is damaged, locked, holds pictures of text, or is not laid out as a screenplay.
    """
    pages = _pages(raw, name)
    letters = sum(len(page) for page in pages)
    if letters < 20 * max(1, len(pages)) and letters < 200:
        raise ScriptError(
            shown(name),
            None,
            "is a PDF without text: its pages are pictures.",
            cure="Export it as text from the program that wrote it, or put it through text recognition (OCR) first.",
        )
    guesses = Guesses()
    read = read_rows(list(_rows(pages)), guesses)
    if read is None:
        raise ScriptError(
            shown(name),
            None,
            "is a PDF that is not laid out as a screenplay: no names stand over indented speech.",
            cure="Give it as Fountain, Final Draft or Word.",
        )
    page, paragraphs = read
    return bound(name, "PDF", page, assemble(paragraphs, guesses), guesses, unit=False)


def _pages(raw: bytes, name: str) -> list[list[_Letter]]:
    """The letters of each page. Whatever a damaged PDF makes pdfminer raise becomes one error of ours."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        return list(_read(raw))
    except (PDFPasswordIncorrect, PDFEncryptionError, PDFTextExtractionNotAllowed) as error:
        raise ScriptError(
            shown(name), None, "is a locked PDF.", cure="Save it without a password and without restrictions."
        ) from error
    except PDFSyntaxError as error:
        raise ScriptError(shown(name), None, "is a damaged PDF.", cure="Export it again.") from error
    except Exception as error:  # pdfminer promises no kinds of error for damaged files: any of Python's may come
        raise ScriptError(
            shown(name), None, f"is a damaged PDF ({type(error).__name__}).", cure="Export it again."
        ) from error


def _read(raw: bytes) -> Iterator[list[_Letter]]:
    """The letters of each page, without pdfminer's layout analysis: its time grows as the square of a page's lines."""
    manager = PDFResourceManager()
    device = PDFPageAggregator(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    for page in PDFPage.get_pages(io.BytesIO(raw)):
        interpreter.process_page(page)
        yield list(_letters(device.get_result()))


def _letters(page: LTPage) -> Iterator[_Letter]:
    """The upright letters of a page, figures included."""
    stack: list[Any] = [page]
    while stack:
        item = stack.pop()
        if isinstance(item, LTChar):
            text = _LIGATURE.sub(lambda m: unicodedata.normalize("NFKC", m[0]), item.get_text()).replace("\xad", "-")
            if item.upright and text.strip() and not text.startswith("(cid:"):
                yield _Letter(text, item.x0, item.x1, item.matrix[5] + 0.0, item.size)
        elif isinstance(item, LTContainer):
            stack.extend(cast(LTContainer[Any], item))


def _rows(pages: Sequence[Sequence[_Letter]]) -> Iterator[Row]:
    sizes = Counter(round(letter.size, 1) for page in pages for letter in page)
    common = max(sizes, key=lambda size: (sizes[size], -size))
    widths = Counter(round(letter.end - letter.x, 1) for page in pages for letter in page)
    ranked = sorted(width for width, times in widths.items() for _ in range(times))
    column = max(1.0, ranked[len(ranked) // 2])
    lines = [_lines([letter for letter in page if letter.size <= common * LARGE]) for page in pages]
    steps = Counter(round(a[0].y - b[0].y) for page in lines for a, b in pairwise(page))
    leading = _leading(steps, common)
    number = 0
    for page_number, page in enumerate(lines, 1):
        above: float | None = None
        for line in page:
            number += 1
            gap = 0 if above is None else max(0, round((above - line[0].y) / leading) - 1)
            above = line[0].y
            yield Row(tuple(_pieces(line, column)), number, page_number, gap)


def _leading(steps: Counter[int], size: float) -> float:
    """The height of a row: the smallest of the common steps from row to row."""
    steps = Counter({step: times for step, times in steps.items() if step >= size * 0.7})
    if not steps:
        return max(1.0, size)
    often = max(steps.values())
    return float(min(step for step, times in steps.items() if times >= often * 0.3))


def _lines(letters: Sequence[_Letter]) -> list[list[_Letter]]:
    """Letters by row, from the top; in a row from the left. A letter printed twice, for boldness, counts once."""
    lines: list[list[_Letter]] = []
    for letter in sorted(letters, key=lambda letter: (-letter.y, letter.x)):
        if lines and lines[-1][0].y - letter.y <= BASE:
            lines[-1].append(letter)
        else:
            lines.append([letter])
    told: list[list[_Letter]] = []
    for line in lines:
        row: list[_Letter] = []
        for letter in sorted(line, key=lambda letter: (letter.x, -letter.y)):
            if not row or letter.text != row[-1].text or letter.x - row[-1].x > 0.3 * (letter.end - letter.x):
                row.append(letter)
        told.append(row)
    return told


def _pieces(line: Sequence[_Letter], column: float) -> Iterator[Piece]:
    text, start, last = line[0].text, line[0].x, line[0]
    for letter in line[1:]:
        apart = letter.x - last.end
        if apart > APART * column:
            yield Piece(text, start / column, last.end / column)
            text, start = letter.text, letter.x
        else:
            text += (" " if apart > WORD_GAP * column else "") + letter.text
        last = letter
    yield Piece(text, start / column, last.end / column)
