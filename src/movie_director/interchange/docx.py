"""Read a screenplay from Word: by the names of its styles, else by its indents, else as plain text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import docx

from movie_director.errors import ScriptError
from movie_director.interchange.decode import shown
from movie_director.interchange.emphasis import Run, marked_of, plain_of, trimmed
from movie_director.interchange.guesses import Guesses
from movie_director.interchange.layout import Piece, Row, read_rows
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.paragraphs import Paragraph, ParagraphKind, assemble, bound
from movie_director.interchange.plain import read_plain
from movie_director.interchange.titlepage import read_title_page
from movie_director.interchange.wordml import Typed, paragraphs_of

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
    words = list(_words(_typed(raw, name)))
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


def _typed(raw: bytes, name: str) -> list[Typed]:
    """The paragraphs of a document. Whatever a damaged one makes python-docx raise becomes one error of ours."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
                raise ScriptError(shown(name), None, "unpacks to more than a screenplay can be.", cure=_CURE)
        document = docx.Document(io.BytesIO(raw))
        return list(paragraphs_of(document.element.body, document.styles.element))
    except ScriptError:
        raise
    except Exception as error:  # python-docx names no errors of its own for a damaged document
        raise ScriptError(
            shown(name), None, f"is a damaged Word document ({type(error).__name__}).", cure=_CURE
        ) from error


_CURE = "Open it in Word and save it again as .docx."


def _words(typed: Iterable[Typed]) -> Iterator[_Word]:
    page, gap = 1, 0
    for line, paragraph in enumerate(typed, 1):
        text = plain_of(paragraph.runs)
        lead = len(text) - len(text.lstrip(" \t"))
        x = paragraph.x + sum(TAB if c == "\t" else 1 for c in text[:lead])
        runs, told = _stripped(paragraph.runs), (paragraph.voice, paragraph.tabled)
        yield _Word(runs, paragraph.style, line, page, x, paragraph.alignment, gap, *told)
        gap = gap + 1 if not text.strip() else 0
        page += paragraph.breaks


def _stripped(runs: Sequence[Run]) -> tuple[Run, ...]:
    text = plain_of(runs)
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    at, cut = 0, list[Run]()
    for run in runs:
        cut.append(Run(run.text[max(0, first - at) : max(0, last - at)], run.styles))
        at += len(run.text)
    return trimmed(cut)


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
            guesses.add(word.line, f"paragraphs in the style “{shown(word.style[:40])}” were read as action")
        if word.tabled != tabled:
            paragraphs.append(Paragraph("end", "", word.line))
        tabled = word.tabled
        number, text, marked = None, word.text, marked_of(word.runs)
        if kind == "heading":
            text = re.sub(r"\s+", " ", text)
        if kind == "heading" and (found := re.match(r"#?([A-Z]{0,2}\d{1,4}[A-Z]{0,2})[.)]?\s+(?=\S)", text)):
            number, text, marked = found[1], text[found.end() :], None
            text = re.sub(rf"\s+#?{re.escape(number)}[.)]?$", "", text)
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
