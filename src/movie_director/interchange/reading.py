"""Read a screenplay file of any format: what it holds decides, then its suffix."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from movie_director.errors import ScriptError
from movie_director.interchange.decode import decode, shown
from movie_director.interchange.docx import read_docx
from movie_director.interchange.fdx import read_fdx
from movie_director.interchange.fountain import parse_fountain
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.pdf import read_pdf
from movie_director.interchange.plain import read_plain
from movie_director.interchange.storyboard import is_storyboard, read_storyboard

FORMATS = ("Fountain", "Final Draft", "plain text screenplay", "prose", "Word", "PDF", "JSON storyboard")
"""What `Manuscript.format` can say."""

LARGEST = 128 << 20
"""Bytes beyond which a file is not read: a feature is a fifth of a mebibyte as text, and some fifty as a scan."""

FOUNTAIN = (".fountain", ".spmd")
"""Suffixes by which a text says that it is Fountain."""

_EXPORT = "Export it as Fountain, Final Draft (.fdx), Word (.docx), PDF or plain text, and give that file."
_FOREIGN: dict[str, str] = {
    ".doc": "is an old Word document. Save it as .docx",
    ".rtf": "is rich text. Save it as .docx or plain text",
    ".odt": "is an OpenDocument text. Save it as .docx",
    ".pages": "is a Pages document. Export it as Word (.docx) or PDF",
    ".celtx": "is a Celtx project. Export its script as plain text, Fountain or PDF",
    ".highland": "is a Highland document. Export it as Fountain",
    ".fadein": "is a Fade In document. Export it as Final Draft or Fountain",
    ".fdr": "is an old Final Draft document. Save it as .fdx in Final Draft 8 or later",
    ".mmsw": "is a Movie Magic document. Export it as Final Draft or PDF",
    ".kitsp": "is a KIT Scenarist project. Export it as Fountain",
    ".epub": "is an e-book. Export it as plain text",
    ".html": "is a web page. Save its text as plain text",
    ".htm": "is a web page. Save its text as plain text",
}
"""Formats that are known by their suffix and not read: what each is and what to do."""

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "is an old Word or Office document. Save it as .docx"),
    (b"{\\rtf", "is rich text. Save it as .docx or plain text"),
    (b"\x89PNG", "is a picture. Put it through text recognition (OCR) and give the text"),
    (b"\xff\xd8\xff", "is a picture. Put it through text recognition (OCR) and give the text"),
    (b"GIF8", "is a picture. Put it through text recognition (OCR) and give the text"),
    (b"II*\x00", "is a picture. Put it through text recognition (OCR) and give the text"),
    (b"MM\x00*", "is a picture. Put it through text recognition (OCR) and give the text"),
)


def read_manuscript(path: Path) -> Manuscript:
    """Read the screenplay in a file: Fountain, Final Draft, Word, PDF, indented text, prose or a JSON storyboard.

    Raises ScriptError, naming the file, the line where there is one, and what to do.
    """
    path = Path(path)
    if path.is_dir():
        raise ScriptError(shown(str(path)), None, "is a folder.", cure=_folder_cure(path))
    if path.exists() and not path.is_file():
        raise ScriptError(shown(str(path)), None, "is a device or a pipe, not a file.", cure="Save it as a file first.")
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise ScriptError(shown(str(path)), None, "does not exist.", cure="Check the name of the file.") from error
    except PermissionError as error:
        raise ScriptError(
            shown(str(path)), None, "may not be read.", cure="Give yourself the right to read it."
        ) from error
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise ScriptError(shown(str(path)), None, f"cannot be read: {why}.", cure="Check the file.") from error
    if len(raw) > LARGEST:
        raise ScriptError(
            shown(path.name),
            None,
            f"is larger than {LARGEST >> 20} MiB; no screenplay is.",
            cure="Check the file, or give its parts one by one.",
        )
    return read_bytes(raw, path.name)


def read_bytes(raw: bytes, name: str) -> Manuscript:
    """Read the screenplay in the bytes of a file with this name. Raises ScriptError as `read_manuscript` does."""
    suffix = Path(name).suffix.lower()
    if b"%PDF-" in raw[:1024]:
        return read_pdf(raw, name)
    if raw.startswith(b"PK\x03\x04"):
        return _zipped(raw, name, suffix)
    for magic, what in _MAGIC:
        if raw.startswith(magic):
            raise ScriptError(shown(name), None, f"{what}.")
    if _is_final_draft(raw):
        return read_fdx(raw, name)
    if suffix == ".fdx" and raw.strip():
        raise ScriptError(shown(name), 1, "is no Final Draft screenplay: it has no <FinalDraft>.", cure=_EXPORT)
    if suffix == ".pdf" and raw.strip():
        raise ScriptError(shown(name), None, "is a damaged PDF.", cure="Export it again.")
    if suffix == ".docx" and raw.strip():
        raise ScriptError(shown(name), None, "is a damaged Word document.", cure="Save it again as .docx.")
    if suffix in _FOREIGN:
        raise ScriptError(shown(name), None, f"{_FOREIGN[suffix]}.")
    text = decode(raw, name)
    if suffix == ".json" or is_storyboard(text):
        return read_storyboard(text, name)
    if suffix in FOUNTAIN:
        return parse_fountain(text, name)
    if re.match(r"\ufeff?\s*<(?:\?xml|!doctype|html)\b", text, re.I):
        raise ScriptError(shown(name), 1, "is XML or a web page, but no Final Draft screenplay.", cure=_EXPORT)
    return read_plain(text, name)


def _is_final_draft(raw: bytes) -> bool:
    """Whether this is XML with `<FinalDraft` near its beginning, in whatever encoding."""
    start = raw[:8192].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith(b"<") and b"<FinalDraft" in start


def _zipped(raw: bytes, name: str, suffix: str) -> Manuscript:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            held = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ScriptError(shown(name), None, "is damaged.", cure="Save it again where it was made.") from error
    if "word/document.xml" in held:
        return read_docx(raw, name)
    raise (
        ScriptError(shown(name), None, f"{_FOREIGN[suffix]}.")
        if suffix in _FOREIGN
        else ScriptError(shown(name), None, "is an archive without a Word document in it.", cure=_EXPORT)
    )


def _folder_cure(path: Path) -> str:
    try:
        inside = sorted(
            p.name for p in path.iterdir() if p.suffix.lower() in (*FOUNTAIN, ".fdx", ".docx", ".pdf", ".txt")
        )
    except OSError:
        inside = []
    if inside:
        return f"Give a screenplay in it, such as {shown(inside[0])}."
    return "Give the file of a screenplay."
