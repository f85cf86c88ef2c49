"""The paragraphs of a Word document: their runs, and how they look by themselves and by their styles.

What is read is Office Open XML's WordprocessingML (ECMA-376, part 1, chapter 17). python-docx unpacks the file; its own
properties are not used, since they raise errors for values that other programs write and Word takes (`start` for an
alignment, `720.0` for an indent), and give a cell once for each of the columns that it claims to span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from movie_director.interchange.emphasis import Run

COLUMN = 7.2  # points: a letter of Courier at 12 points
WIDEST = 22 * 72.0  # points: no page of Word's is wider, and no indent either
DEEPEST = 10  # styles based on each other that are looked at; a circle of them ends there

_UNITS = {"": 1 / 20, "pt": 1.0, "in": 72.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "pc": 12.0, "pi": 12.0}
_MEASURE = re.compile(r"\s*([+-]?\d{1,9}(?:\.\d{0,9})?)(pt|in|mm|cm|pc|pi)?\s*", re.ASCII)
_OFF = ("0", "false", "off", "none")
_ALIGNMENTS = {"center": "centre", "right": "right", "end": "right"}
_WRAPPERS = tuple(qn(f"w:{tag}") for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_GONE = tuple(qn(f"w:{tag}") for tag in ("moveFrom", "del", "txbxContent"))


@dataclass(frozen=True)
class Look:
    """How a paragraph or a style looks where it says so; measures in points from the left margin."""

    left: float | None = None
    first: float | None = None
    alignment: str | None = None

    def over(self, other: Look) -> Look:
        """This look, with another's where this one says nothing."""
        return Look(
            other.left if self.left is None else self.left,
            other.first if self.first is None else self.first,
            other.alignment if self.alignment is None else self.alignment,
        )


@dataclass(frozen=True)
class Typed:
    """A paragraph as it was typed: `x` is where it begins, in columns, `breaks` the pages that it ends, `voice` its
    column in a table."""

    runs: tuple[Run, ...]
    style: str
    x: float
    alignment: str
    breaks: int
    voice: int = 0
    tabled: bool = False


def paragraphs_of(body: Any, styles: Any) -> Iterator[Typed]:
    """The paragraphs of a document's body (`w:body`), those in tables cell by cell. `styles` is `w:styles`."""
    known = _Styles(styles)
    for block in _blocks(body):
        if block.tag == qn("w:p"):
            yield known.typed(block)
            continue
        for row in _inside(block, "w:tr"):
            for column, cell in enumerate(_inside(row, "w:tc")):
                if not _goes_on(cell):
                    yield from (known.typed(paragraph, column, True) for paragraph in cell.iter(qn("w:p")))


class _Styles:
    """A document's styles of paragraphs: their names, and how they look with those they are based on."""

    def __init__(self, styles: Any) -> None:
        self._styles: dict[str, Any] = {}
        self._looks: dict[str | None, tuple[str, Look]] = {}
        self._default: str | None = None
        for style in styles.iter(qn("w:style")):
            name = style.get(qn("w:styleId"))
            if name is None or style.get(qn("w:type"), "paragraph") != "paragraph":
                continue
            self._styles.setdefault(name, style)
            if style.get(qn("w:default")) in ("1", "true", "on"):
                self._default = name

    def typed(self, paragraph: Any, voice: int = 0, tabled: bool = False) -> Typed:
        """Read a paragraph."""
        properties = paragraph.find(qn("w:pPr"))
        asked = _value(properties, "w:pStyle")
        style, under = self._look(asked if asked in self._styles else self._default)
        look = _look(properties).over(under)
        x = ((look.left or 0.0) + (look.first or 0.0)) / COLUMN
        runs = tuple(_run(run) for run in paragraph.iter(qn("w:r")) if _stands(run, paragraph))
        breaks = sum(1 for br in paragraph.iter(qn("w:br")) if br.get(qn("w:type")) == "page")
        breaks += sum(1 for _ in paragraph.iter(qn("w:sectPr")))
        return Typed(runs, style, x, look.alignment or "left", breaks, voice, tabled)

    def _look(self, name: str | None) -> tuple[str, Look]:
        if name not in self._looks:
            shown, look, at = "", Look(), name
            for depth in range(DEEPEST):
                style = self._styles.get(at) if at is not None else None
                if style is None:
                    break
                if depth == 0:
                    shown = _value(style, "w:name") or ""
                look = look.over(_look(style.find(qn("w:pPr"))))
                at = _value(style, "w:basedOn")
            self._looks[name] = (shown, look)
        return self._looks[name]


def _blocks(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables of a body, those in content controls and in tracked insertions too."""
    for child in parent:
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _blocks(child)


def _inside(parent: Any, tag: str) -> Iterator[Any]:
    for child in parent:
        if child.tag == qn(tag):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, tag)


def _goes_on(cell: Any) -> bool:
    """Whether a cell only goes on with the one above it."""
    properties = cell.find(qn("w:tcPr"))
    merge = properties.find(qn("w:vMerge")) if properties is not None else None
    return merge is not None and merge.get(qn("w:val")) != "restart"


def _stands(run: Any, paragraph: Any) -> bool:
    """Whether a run is of this paragraph, and not deleted, moved away or in a box of its own."""
    parent = run.getparent()
    while parent is not None and parent is not paragraph:
        if parent.tag in _GONE or parent.tag == qn("w:p"):
            return False
        parent = parent.getparent()
    return True


def _run(run: Any) -> Run:
    properties = run.find(qn("w:rPr"))
    text = "".join(_text(child) for child in run)
    if _on(properties, "w:caps"):
        text = text.upper()
    styles = {
        "bold": _on(properties, "w:b"),
        "italic": _on(properties, "w:i"),
        "underline": _value(properties, "w:u") not in (None, "none"),
    }
    return Run(text.replace("\xa0", " "), frozenset(style for style, on in styles.items() if on))


def _text(child: Any) -> str:
    if child.tag == qn("w:t"):
        return (child.text or "").replace("\r\n", "\n").replace("\r", "\n")
    if child.tag in (qn("w:tab"), qn("w:ptab")):
        return "\t"
    if child.tag == qn("w:cr") or (child.tag == qn("w:br") and child.get(qn("w:type")) not in ("page", "column")):
        return "\n"
    return "-" if child.tag == qn("w:noBreakHyphen") else ""


def _on(properties: Any, tag: str) -> bool:
    found = properties.find(qn(tag)) if properties is not None else None
    return found is not None and found.get(qn("w:val"), "1").lower() not in _OFF


def _value(properties: Any, tag: str) -> str | None:
    found = properties.find(qn(tag)) if properties is not None else None
    return found.get(qn("w:val")) if found is not None else None


def _look(properties: Any) -> Look:
    if properties is None:
        return Look()
    indent = properties.find(qn("w:ind"))
    left = first = None
    if indent is not None:
        left = _points(indent.get(qn("w:left"), indent.get(qn("w:start"))))
        first = _points(indent.get(qn("w:firstLine")))
        hanging = _points(indent.get(qn("w:hanging")))
        first = -hanging if hanging is not None else first
    told = _value(properties, "w:jc")
    return Look(left, first, _ALIGNMENTS.get(told, "left") if told is not None else None)


def _points(measure: str | None) -> float | None:
    """A measure in points: twentieths of one where no unit stands; None for what is none or off every page."""
    found = _MEASURE.fullmatch(measure) if measure is not None else None
    if found is None:
        return None
    points = float(found[1]) * _UNITS[found[2] or ""]
    return points if abs(points) <= WIDEST else None
