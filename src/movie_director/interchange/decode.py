"""From the bytes of a script to its text, and text made safe to show."""

from __future__ import annotations

import codecs
import re
import unicodedata

from movie_director.errors import ScriptError

_BYTE_ORDER = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or a Word document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)
_CURE = "Save the screenplay as plain text (UTF-8) and give that file."
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_SAMPLE = 65536


def decode(raw: bytes, name: str) -> str:
    """Return the text of a script: UTF-8 or UTF-16 with or without a mark, else Windows-1252, else Latin-1.

    Lone bytes of Windows-1252 in a text that is otherwise UTF-8 are read as such. Raises ScriptError, with the cure,
    for a file that is empty or no text.
    """
    name = shown(name)
    if not raw.strip(b" \t\r\n\x0b\x0c\x00"):
        raise ScriptError(name, None, "is empty.", cure="Check that the screenplay was saved, and give that file.")
    for start, kind in _KINDS:
        if raw.startswith(start):
            raise ScriptError(name, None, f"is {kind}, not plain text.", cure=_CURE)
    for mark, encoding in _BYTE_ORDER:
        if raw.startswith(mark):
            return _marked(raw[len(mark) :], encoding, name)
    if b"\0" in raw:
        encoding = _unmarked_utf16(raw)
        if encoding is None:
            raise ScriptError(name, _line(raw, raw.index(0)), "is not text: it holds zero bytes.", cure=_CURE)
        return _marked(raw, encoding, name)
    sample = raw[:_SAMPLE]
    odd = _CONTROLS.findall(sample)
    if len(odd) * 20 > len(sample):
        where = _CONTROLS.search(raw)
        raise ScriptError(
            name,
            _line(raw, where.start() if where else 0),
            "is not text: it is full of control characters.",
            cure=_CURE,
        )
    return _eight_bits(raw, name)


def shown(text: str) -> str:
    """Return text fit for a message: control, bidirectional and invisible characters are written out as `\\u202e`.

    What is made of a script's words, such as the name of a speaker, cannot move a cursor, colour a terminal or turn a
    line around. Joiners inside words of scripts that need them are written out too; it is for messages only.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c.isprintable() and unicodedata.category(c) != "Cf" else _written(c) for c in text)


def _written(c: str) -> str:
    return f"\\x{ord(c):02x}" if ord(c) < 256 else f"\\u{ord(c):04x}"


def _marked(raw: bytes, encoding: str, name: str) -> str:
    """Decode what a mark, or its zero bytes, told the encoding of."""
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return _eight_bits(raw, name)
        line = raw[: error.start].decode(encoding, "replace").count("\n") + 1
        cure = "The file may have been cut short: save it again as UTF-8."
        raise ScriptError(name, line, f"is damaged {encoding.upper()} text.", cure=cure) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ScriptError(name, line, "is not text: it holds zero bytes.", cure=_CURE)
    if not text.strip():
        raise ScriptError(name, None, "is empty.", cure="Check that the screenplay was saved, and give that file.")
    return text


def _unmarked_utf16(raw: bytes) -> str | None:
    """Tell UTF-16 by its zero bytes: in a text with Latin letters or spaces they stand in one half of the places."""
    sample = raw[: _SAMPLE & ~1]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(raw) % 2 or min(even, odd) * 50 > max(even, odd) or max(even, odd) < max(3, len(sample) // 100):
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = sample.decode(encoding, "replace")
    strange = sum(1 for c in text if not c.isprintable() and not c.isspace())
    return None if strange * 20 > len(text) else encoding


def _eight_bits(raw: bytes, name: str) -> str:
    """Decode UTF-8; a few bytes that are none are Windows-1252, and where they are the rule, so is everything."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    mixed = raw.decode("utf-8", "windows-1252-bytes")
    whole = sum(1 for c in raw if c >= 0xC0)
    strange = len(_MULTI.sub(b"", raw).translate(None, bytes(range(128))))
    if strange * 4 < whole:
        return mixed
    return _western(raw)


_MULTI = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def _western(raw: bytes) -> str:
    """Decode Windows-1252, and the five places that it leaves empty as Latin-1 does."""
    return "".join(_WESTERN[c] for c in raw) if any(c in raw for c in _UNUSED) else raw.decode("cp1252")


_UNUSED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
_WESTERN = [chr(c) if c in _UNUSED else bytes([c]).decode("cp1252") for c in range(256)]


def _as_western(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _western(error.object[error.start : error.end]), error.end


codecs.register_error("windows-1252-bytes", _as_western)


def _line(raw: bytes, at: int) -> int:
    return raw.count(b"\n", 0, at) + 1
