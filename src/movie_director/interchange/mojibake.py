"""Mend text that was decoded wrongly before it was saved: `â€™` for an apostrophe, `Â` and a control for a dash."""

from __future__ import annotations

import re

_TWICE = re.compile(r"[Â-ß][\x80-¿]|[à-ï][\x80-¿]{2}|[ð-ô][\x80-¿]{3}")
"""UTF-8 of which each byte was taken for a character of Latin-1."""
_AS_WESTERN = re.compile("[ÂÃâ][\u0080-¿Œ-\u2122]{1,2}")
_CONTROL = re.compile("[\x80-\x9f]")
_SIGNS = re.compile("[\x80-\x84\x86-\x9f]|â€|Ã[\xa0-¿]")
_UNUSED = "\x81\x8d\x8f\x90\x9d"


def mended(text: str) -> tuple[str, int | None]:
    """The text as it was written, and the first line, from 1, that was mended, or None where nothing was.

    UTF-8 that was taken for Latin-1 or Windows-1252 and saved again is undone, and control characters from U+0080 to
    U+009F stand for what Windows-1252 has at their places. A text without either is returned as it is.
    """
    first = _SIGNS.search(text)
    if first is None:
        return text, None
    mended = _AS_WESTERN.sub(_from_western, _TWICE.sub(_from_latin, text))
    mended = _CONTROL.sub(_control, mended)
    return mended, text.count("\n", 0, first.start()) + 1


def _from_latin(found: re.Match[str]) -> str:
    try:
        return found[0].encode("latin-1").decode("utf-8")
    except UnicodeError:
        return found[0]


def _from_western(found: re.Match[str]) -> str:
    for end in (3, 2):
        try:
            return found[0][:end].encode("cp1252").decode("utf-8") + found[0][end:]
        except UnicodeError:
            continue
    return found[0]


def _control(found: re.Match[str]) -> str:
    if found[0] in _UNUSED or found[0] == "\x85":
        return "…" if found[0] == "\x85" else found[0]
    return found[0].encode("latin-1").decode("cp1252")
