"""Part a paragraph into what is told and what is spoken, by its quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DOUBLE: tuple[tuple[str, str], ...] = (
    ("“", "”"),
    ("„", "”"),
    ("„", "“"),
    (",,", "''"),
    ("``", "''"),
    ("«", "»"),
    ("»", "«"),
    ('"', '"'),
)
_SINGLE: tuple[tuple[str, str], ...] = (("‘", "’"), ("'", "'"))
FAR = 400  # characters within which a single mark has to close for a text to be taken to use single marks
_BEFORE = re.compile(r"\S(?=\s*\Z)")
_AFTER = re.compile(r"\s*\Z")
_SPOKEN_END = re.compile(r"[.,!?…—–;:-]$")


@dataclass(frozen=True)
class Stretch:
    """A stretch of a paragraph, trimmed. `open` tells of speech that the paragraph does not close."""

    text: str
    spoken: bool
    open: bool = False


def marks_of(text: str) -> tuple[tuple[str, str], ...]:
    """The pairs of marks that a text puts around speech: double ones if it has any, else single ones.

    Of those that open alike, the pair whose end comes more often counts.
    """
    found: dict[str, tuple[int, tuple[str, str]]] = {}
    for opening, closing in _DOUBLE:
        times = text.count(opening)
        ends = times // 2 if opening == closing else min(times, text.count(closing))
        if opening == "»" and text.find("«") != -1 and text.find("«") < text.find("»"):
            continue
        if opening == "«" and text.find("»") != -1 and text.find("»") < text.find("«"):
            continue
        if ends and ends > found.get(opening, (0, ("", "")))[0]:
            found[opening] = (ends, (opening, closing))
    if found:
        return tuple(pair for _, pair in found.values())
    return tuple(
        (opening, closing)
        for opening, closing in _SINGLE
        if re.search(rf"(?:^|[\s(\[—–-]){opening}\w.{{0,{FAR}}}?[.,!?…—–-]{closing}(?!\w)", text, re.M)
    )


def parted(paragraph: str, marks: tuple[tuple[str, str], ...]) -> list[Stretch]:
    """Part a paragraph; its words are not changed, the marks around speech are left out."""
    return [stretch for stretch in _parted(paragraph, marks) if stretch.text]


def _parted(text: str, marks: tuple[tuple[str, str], ...]) -> Iterator[Stretch]:
    at = told = 0
    endless: set[str] = set()  # single marks that are known to close nowhere in what is left
    while at < len(text):
        pair = next((pair for pair in marks if text.startswith(pair[0], at)), None)
        if pair is None or not _opens(text, at, pair):
            at += 1
            continue
        start = at + len(pair[0])
        end = _close(text, start, pair) if pair[1] not in endless else None
        if end is None and at and pair in _SINGLE:  # within a paragraph it was an apostrophe
            endless.add(pair[1])
            at = start
            continue
        inside = text[start:end].strip()
        if end is not None and not _is_speech(text, at, end, pair, inside):
            at = end + len(pair[1])
            continue
        yield Stretch(text[told:at].strip(), False)
        yield Stretch(inside, True, end is None)
        if end is None:
            return
        at = told = end + len(pair[1])
    yield Stretch(text[told:].strip(), False)


def _opens(text: str, at: int, pair: tuple[str, str]) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + len(pair[0])] if at + len(pair[0]) < len(text) else " "
    if pair[0] in ('"', "'", "‘", ",,"):
        return (before.isspace() or before in "([—–-") and not after.isspace()
    return True


def _close(text: str, start: int, pair: tuple[str, str]) -> int | None:
    """Where speech ends, or None. A single mark inside or at the end of a word may be an apostrophe."""
    at = text.find(pair[1], start)
    while at != -1:
        after = text[at + len(pair[1])] if at + len(pair[1]) < len(text) else " "
        before = text[at - 1]
        if pair[1] not in ("'", "’"):
            return at
        if not after.isalnum() and (before in ".,!?…—–-;:" or at + 1 >= len(text)):
            return at
        at = text.find(pair[1], at + 1)
    return None


def _is_speech(text: str, at: int, end: int, pair: tuple[str, str], inside: str) -> bool:
    """Whether what stands in marks is spoken: a name or a word in marks within a sentence is not."""
    if _SPOKEN_END.search(inside) and len(inside) > 2:
        return True
    before = _BEFORE.search(text[max(0, at - FAR) : at])
    if before is None:
        return at <= FAR or not text[:at].strip()
    alone = _AFTER.match(text, end + len(pair[1])) is not None
    return before[0] in (":", ",") or (alone and before[0] in (".", "!", "?"))
