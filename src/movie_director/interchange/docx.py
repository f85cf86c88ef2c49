"""Read a screenplay from Word: by the names of its styles, else by its indents, else as plain text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from movie_director.errors import ScriptError
from movie_director.interchange.decode import shown
from movie_director.interchange.emphasis import Run, marked_of, plain_of, trimmed
from movie_director.interchange.guesses import Guesses
from movie_director.interchange.layout import Piece, Row, read_rows
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.paragraphs import Paragraph, ParagraphKind, assemble, bound
from movie_director.interchange.plain import read_plain
from movie_director.interchange.titlepage import read_title_page

COLUMN = 7.2  # points: a letter of Courier at 12 points
LINE = 60  # columns of a line between usual margins
TAB = 5  # columns of a tab: half an inch
LARGEST = 256 * 2**20  # bytes of a document unpacked; a novel with pictures has a tenth

_STYLES: tuple[tuple[str, ParagraphKind], ...] = (
    (r"scene heading|slug ?line|slug$|^heading scene|sc[eè]ne kop", "heading"),
    (r"parenthetical|wryly|aside", "parenthetical"),
    (r"dialog|speech", "speech"),
    (r"^(sp |screenplay |script )?(character|cue|speaker|personage)( name| cue)?$", "cue"),
    (r"transition", "transition"),
    (r"lyric|singing", "lyrics"),
    (r"centere?d", "centered"),
    (r"action|stage direction|^(sp |screenplay |script )?(shot|general|description)$", "action"),
)


@dataclass(frozen=True)
class _Word:
    """A paragraph of the document; `line` counts them from 1, `voice` the column of a table in which it stands."""

    runs: tuple[Run, ...]
    style: str
    line: int
    page: int
    x: float
    alignment: str
    gap: int
    voice: int = 0
    tabled: bool = False

    @property
    def text(self) -> str:
        return plain_of(self.runs)


def read_docx(raw: bytes, name: str = "screenplay.docx") -> Manuscript:
    """Read a Word screenplay; `line` in elements and guesses counts paragraphs from 1.

    Tracked deletions are passed over, insertions read. Raises ScriptError when it is damaged or holds no scene.
    """
    words = list(_words(_document(raw, name)))
    full = [word for word in words if word.text.strip()]
    if not full:
        raise ScriptError(shown(name), None, "is empty.", cure="Check that the screenplay was saved.")
    guesses = Guesses()
    kinds: list[ParagraphKind | None] = [_kind(word.style) for word in full]
    if "cue" in kinds and "speech" in kinds and kinds.count(None) < len(kinds) * 0.7:
        return _styled(full, kinds, guesses, name)
    read = read_rows(list(_rows(words)), guesses)
    if read is not None:
        page, paragraphs = read
        return bound(name, "Word", page, assemble(paragraphs, guesses), guesses, unit=False)
    between = "\n" if any(not word.text.strip() for word in words) else "\n\n"
    return replace(read_plain(between.join(word.text for word in words), name), format="Word", front="")


def _document(raw: bytes, name: str) -> Document:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
                raise ScriptError(shown(name), None, "unpacks to more than a screenplay can be.", cure=_CURE)
        return docx.Document(io.BytesIO(raw))
    except ScriptError:
        raise
    except Exception as error:  # python-docx names no errors of its own for a damaged document
        raise ScriptError(
            shown(name), None, f"is a damaged Word document ({type(error).__name__}).", cure=_CURE
        ) from error


_CURE = "Open it in Word and save it again as .docx."


def _words(document: Document) -> Iterator[_Word]:
    line, page, gap = 0, 1, 0
    for block in document.iter_inner_content():
        cells = [[(block, 0, False)]] if isinstance(block, WordParagraph) else _cells(block)
        for paragraph, voice, tabled in (entry for cell in cells for entry in cell):
            line += 1
            word = _word(paragraph, line, page, gap)
            gap = gap + 1 if not word.text.strip() else 0
            yield replace(word, voice=voice, tabled=tabled)
            page += _breaks(paragraph)


def _cells(table: Table) -> list[list[tuple[WordParagraph, int, bool]]]:
    seen: set[int] = set()  # merged cells come once for each place they fill
    out: list[list[tuple[WordParagraph, int, bool]]] = []
    for row in table.rows:
        for column, cell in enumerate(row.cells):
            if id(cell._tc) not in seen:  # pyright: ignore[reportPrivateUsage]
                seen.add(id(cell._tc))  # pyright: ignore[reportPrivateUsage]
                out.append([(paragraph, column, True) for paragraph in cell.paragraphs])
    return out


def _word(paragraph: WordParagraph, line: int, page: int, gap: int) -> _Word:
    runs: list[Run] = []
    for run in _runs(paragraph):
        shown_ = run.text.upper() if run.font.all_caps else run.text
        styles = {"bold": run.bold, "italic": run.italic, "underline": bool(run.underline)}
        runs.append(Run(shown_.replace("\xa0", " "), frozenset(style for style, on in styles.items() if on)))
    text = plain_of(runs)
    lead = len(text) - len(text.lstrip(" \t"))
    x = _indent(paragraph) + sum(TAB if c == "\t" else 1 for c in text[:lead])
    style = paragraph.style
    return _Word(
        _stripped(runs), (style.name or "") if style is not None else "", line, page, x, _alignment(paragraph), gap
    )


def _runs(paragraph: WordParagraph) -> Iterator[WordRun]:
    """The runs of a paragraph, those in links and in tracked insertions too, those moved away not."""
    element = cast(Any, paragraph._p)  # pyright: ignore[reportPrivateUsage]
    for run in element.iter(qn("w:r")):
        if not any(
            parent.tag in (qn("w:moveFrom"), qn("w:del"), qn("w:txbxContent")) for parent in run.iterancestors()
        ):
            yield WordRun(run, paragraph)


def _stripped(runs: Sequence[Run]) -> tuple[Run, ...]:
    text = plain_of(runs)
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    at, cut = 0, list[Run]()
    for run in runs:
        cut.append(Run(run.text[max(0, first - at) : max(0, last - at)], run.styles))
        at += len(run.text)
    return trimmed(cut)


def _indent(paragraph: WordParagraph) -> float:
    """Columns from the margin to where the paragraph begins, by itself or by its style and those it is based on."""
    left: Any = None
    first: Any = None
    formats: list[Any] = [paragraph.paragraph_format]
    style: Any = paragraph.style
    while style is not None and len(formats) < 10:
        formats.append(style.paragraph_format)
        style = style.base_style
    for told in formats:
        left = told.left_indent if left is None else left
        first = told.first_line_indent if first is None else first
    return ((left.pt if left is not None else 0.0) + (first.pt if first is not None else 0.0)) / COLUMN


def _alignment(paragraph: WordParagraph) -> str:
    alignment = paragraph.alignment
    style: Any = paragraph.style
    while alignment is None and style is not None:
        alignment, style = style.paragraph_format.alignment, style.base_style
    return {WD_ALIGN_PARAGRAPH.CENTER: "centre", WD_ALIGN_PARAGRAPH.RIGHT: "right"}.get(cast(Any, alignment), "left")


def _breaks(paragraph: WordParagraph) -> int:
    """Pages that a paragraph ends by a break of its own."""
    element = cast(Any, paragraph._p)  # pyright: ignore[reportPrivateUsage]
    breaks = sum(1 for br in element.iter(qn("w:br")) if br.get(qn("w:type")) == "page")
    return breaks + sum(1 for _ in element.iter(qn("w:sectPr")))


def _kind(style: str) -> ParagraphKind | None:
    for pattern, kind in _STYLES:
        if re.search(pattern, style.strip().lower()):
            return kind
    return None


def _styled(words: Sequence[_Word], kinds: Sequence[ParagraphKind | None], guesses: Guesses, name: str) -> Manuscript:
    first = next((i for i, kind in enumerate(kinds) if kind is not None and kind != "centered"), 0)
    lines: list[str] = []
    for word in words[:first]:
        lines += [""] * min(word.gap, 2) + word.text.split("\n")
    paragraphs: list[Paragraph] = []
    tabled = False
    for word, kind in zip(words[first:], kinds[first:], strict=True):
        if kind is None:
            guesses.add(word.line, f"paragraphs in the style “{word.style}” were read as action")
        if word.tabled != tabled:
            paragraphs.append(Paragraph("end", "", word.line))
        tabled = word.tabled
        number, text, marked = None, word.text, marked_of(word.runs)
        if kind == "heading" and (found := re.match(r"#?([A-Z]{0,2}\d{1,4}[A-Z]{0,2})[.)]?\s+(?=\S)", text)):
            number, text, marked = found[1], text[found.end() :], None
            text = re.sub(rf"\s+#?{re.escape(number)}[.)]?$", "", text)
        if kind == "heading":
            text = re.sub(r"\s+", " ", text)
        paragraphs.append(Paragraph(kind or "action", text, word.line, marked, number=number, voice=word.voice))
    elements = assemble(paragraphs, guesses)
    return bound(name, "Word", read_title_page(lines), elements, guesses, unit=False)


def _rows(words: Sequence[_Word]) -> Iterator[Row]:
    for word in words:
        for i, text in enumerate(word.text.split("\n")):
            text = re.sub(r"\s+", " ", text).strip()
            if text:
                x = word.x
                if word.alignment != "left":
                    x += max(0.0, (LINE - x - len(text)) / (2 if word.alignment == "centre" else 1))
                number = re.fullmatch(r"([A-Z]?\d{1,4}[A-Z]?)[.)]?\s+(\S.*?)(?:\s+\1[.)]?)?", text)
                pieces = (Piece(text, x, x + len(text)),)
                if number and re.match(r"INT|EXT|I/E", number[2]):
                    pieces = (Piece(number[1], x, x + 1), Piece(number[2], x, x + len(number[2])))
                yield Row(pieces, word.line, word.page, 0 if i else word.gap, hard=True)
