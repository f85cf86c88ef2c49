"""Where a caption's text may be broken: between sentences, clauses and phrases, never inside what is read as one.

What belongs together is known by closed classes of English words (articles, prepositions, auxiliaries, pronouns and the
like) and by how words are written; there is no parser. Other languages are broken by their marks and by length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

WIDTH = 42
"""Characters of a line (Netflix timed text style guide)."""
LINES = 2

_ARTICLES = "a an the my your his her its our their this these those no every each some any another whose what which"
_PREPOSITIONS = """about above across after against along among around at before behind below beneath beside between
beyond by despite down during for from in inside into like near of off on onto out outside over past per since than
through throughout till to toward towards under until up upon with within without"""
_JOINING = "and but or nor so yet because although though while if unless when whenever where wherever that who whom as"
_PRONOUNS = "i you he she it we they there who i'm you're he's she's it's we're they're i've you've we've they've i'll"
_AUXILIARIES = """am is are was were be been being have has had do does did will would shall should can could may might
must not don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't
never very too quite"""
_TITLES = (
    "mr. mrs. ms. dr. st. prof. capt. sgt. lt. mr mrs ms dr miss aunt uncle sir lady lord captain doctor inspector"
)
_TIED, _LEADS = frozenset(_ARTICLES.split()), frozenset(_PREPOSITIONS.split())
_JOINS, _SUBJECTS = frozenset(_JOINING.split()), frozenset(_PRONOUNS.split())
_HELPS, _CALLED = frozenset(_AUXILIARIES.split()), frozenset(_TITLES.split())
_SENTENCE, _CLAUSE, _JOIN, _PHRASE, _ANYWHERE, _NOWHERE = 0.0, 5.0, 9.0, 14.0, 24.0, 60.0


def cost(text: str, gap: int) -> float:
    """How bad it is to break a text at the blank at `gap`: 0 between sentences, 60 inside what is read as one."""
    before = text[:gap].rsplit(None, 1)[-1]
    after = text[gap:].split(None, 1)[0]
    last, first = before.lower().strip("\"'“”‘()[]-"), after.lower().strip("\"'“”‘()[]-.,;:!?…")
    if last in _CALLED:
        return _NOWHERE
    if re.search(r"[.!?…][\"'”’)\]]*$", before):
        return _SENTENCE
    if re.search(r"[,;:—–][\"'”’)\]]*$", before) or before.endswith("--"):
        return _CLAUSE
    if last in _TIED or last in _LEADS or last in _JOINS:
        return _NOWHERE
    object_ = first in _JOINS or first in _LEADS  # "for you | since": what follows shows that it is no subject
    if (last in _SUBJECTS and not object_) or last in _HELPS or last.endswith(("'ll", "'d", "’ll", "’d")):
        return _NOWHERE - 10
    if before[:1].isupper() and after[:1].isupper() and len(text[:gap].split()) > 1:
        return _NOWHERE - 10  # a name
    if before[:1].isdigit():
        return _NOWHERE - 15
    if first in _JOINS:
        return _JOIN
    if first in _LEADS:
        return _PHRASE
    return _ANYWHERE


def wrapped(text: str, width: int = WIDTH) -> str:
    """Break a text that fits two lines where it reads best, near its middle. One line stays as it is."""
    if len(text) <= width:
        return text
    best: tuple[float, str] | None = None
    for gap in _gaps(text):
        first, second = text[:gap], text[gap:].lstrip()
        if max(len(first), len(second)) > width:
            continue
        # A longer second line is read more easily than a longer first one.
        badness = cost(text, gap) + 0.6 * abs(len(first) - len(second)) + (2.0 if len(first) > len(second) else 0.0)
        if best is None or badness < best[0]:
            best = (badness, f"{first}\n{second}")
    return text if best is None else best[1]


def pieces(text: str, width: int = WIDTH) -> list[str]:
    """Cut a text into the fewest pieces that fit two lines each, where it reads best."""
    if fits(text, width):
        return [text]
    best: tuple[int, float, list[str]] | None = None
    for gap in _gaps(text):
        head = text[:gap]
        if not fits(head, width):
            if len(head) > LINES * width + 1:
                break
            continue
        rest = text[gap:].lstrip()
        need = -(-len(rest) // (LINES * width + 1))  # pieces that the rest needs at least
        # An even share of what is left reads better than a full card and one word.
        even = len(text) / (need + 1)
        badness = cost(text, gap) * 1.5 + 0.35 * abs(len(head) - even)
        found = (need, badness, [head, rest])
        if best is None or found[:2] < best[:2]:
            best = found
    if best is None:
        return [text]  # one word that fits no line
    head, rest = best[2]
    return [head, *pieces(rest, width)]


def fits(text: str, width: int = WIDTH) -> bool:
    """Whether a text fits two lines."""
    return len(text) <= width or "\n" in wrapped(text, width)


def _gaps(text: str) -> Iterator[int]:
    return (match.start() for match in re.finditer(r"\s+", text))
