"""A screenplay's scenes: which elements each holds, and which flashback, dream or montage it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from movie_director.crew.reading.heading import Heading, read_heading
from movie_director.film.scene import Manner
from movie_director.film.screenplay import Element

_MARKING = ("action", "transition", "section", "synopsis", "centered")
BLACK = "BLACK"
"""The heading of a scene that the screenplay gives none: before the first heading, the screen is black."""
LONGEST = 40
"""Scenes that a flashback or montage can last; an end further on is another's."""
_MANNER = (
    r"(?P<what>FLASH ?-?(?:BACK|FORWARD)S?|DREAM|NIGHTMARE|MONTAGE|SERIES OF SHOTS|INTERCUT(?:TING)?|SPLIT SCREEN)"
)
_MARKER = re.compile(
    rf"^\W*(?P<verb>BEGIN|START|END(?:S)?(?: OF)?|BACK FROM|THE)?\s*(?:THE\s+)?(?:[A-Z'’]+\s+){{0,2}}?{_MANNER}\b"
    r"(?:\s+(?P<ends>ENDS?))?(?P<rest>.*)$",
    re.S,
)
_RETURN = re.compile(r"^\W*(BACK|RETURN|RESUME)(ING)? TO (THE )?(PRESENT|REALITY|SCENE)\b|^\W*PRESENT DAY\b")
_WHICH: tuple[tuple[str, Manner], ...] = (
    ("FLASH", "flashback"),
    ("DREAM", "dream"),
    ("NIGHT", "dream"),
    ("MONT", "montage"),
    ("SERIES", "montage"),
    ("INTER", "intercut"),
    ("SPLIT", "intercut"),
)
_UNSEEN = re.compile(
    r"^\W*(FADE (IN|UP|FROM)|BLACK|OVER BLACK|ON BLACK|CUT TO|OPEN(ING)? (ON|CREDITS|TITLES)|TITLE|MAIN TITLE|CREDITS|"
    r"CAST|WRITTEN BY|SCREENPLAY|STORY BY|BASED ON|DRAFT|COPYRIGHT|REVISED|DEDICATED|FOR EDUCATIONAL)\b",
    re.I,
)
_CREDIT = re.compile(
    r"(?i)\b(written by|screenplay|draft|copyright|©|all rights|revis|based (up)?on|registered)\b|@|\bINC\b"
)


@dataclass(frozen=True)
class Passage:
    """One scene's elements, its heading read, and the manner of the passage of the film that it stands in."""

    elements: tuple[Element, ...]
    heading: Heading
    text: str
    key: str
    """The id of the heading element, or of the first element where there is no heading."""
    manner: Manner


@lru_cache(maxsize=65536)
def marker(text: str) -> tuple[Manner, str] | None:
    """Read an action line or transition that opens, closes or is a montage or flashback: manner, and which of these.

    Only lines whose mark stands in capitals count: `BEGIN MONTAGE`, `END FLASHBACK`, `INTERCUT WITH:`.
    """
    if _RETURN.match(text):
        return "plain", "end"
    match = _MARKER.match(text[:120])
    if match is None or not match["what"].isupper():
        return None
    manner: Manner = next(m for start, m in _WHICH if match["what"].startswith(start))
    verb = (match["verb"] or "").split(" ")[0]
    if verb in ("END", "ENDS", "BACK") or match["ends"]:
        return manner, "end"
    return manner, "begin" if verb in ("BEGIN", "START") else "is"


def passages(elements: Sequence[Element]) -> list[Passage]:
    """Cut a screenplay into its scenes, in order; every element is in one, unless there is no scene at all."""
    groups = _groups(elements)
    headings = [read_heading(_heading_text(g)) for g in groups]
    manners = _manners(groups, headings)
    return [
        Passage(tuple(g), h, _heading_text(g), _key(g), m)
        for g, h, m in zip(groups, headings, manners, strict=True)
        if not _is_omitted(g)
    ]


def _groups(elements: Sequence[Element]) -> list[list[Element]]:
    groups: list[list[Element]] = [[]]
    for element in elements:
        if element.kind == "heading":
            groups.append([])
        groups[-1].append(element)
    before, *rest = groups
    if not before:
        return rest
    if any(_must_be_seen(e) for e in before):
        return groups
    if rest:
        rest[0] = [*before, *rest[0]]
    return rest


def _must_be_seen(element: Element) -> bool:
    """Whether what stands before the first heading happens on a black screen, and is no title or `FADE IN:`."""
    if element.kind in ("dialogue", "lyrics"):
        return element.speaks or element.kind == "lyrics"
    if element.kind != "action" or _UNSEEN.match(element.text) or _CREDIT.search(element.text):
        return False
    lower = re.findall(r"\b[a-z]{2,}\b", element.text)
    return len(lower) >= 3 and element.text.rstrip(")\"'\u201d ").endswith((".", "!", "?", "-", "\u2014", "\u2026"))


def _heading_text(group: Sequence[Element]) -> str:
    return next((e.text for e in group if e.kind == "heading"), BLACK)


def _key(group: Sequence[Element]) -> str:
    return next((e.id for e in group if e.kind == "heading"), group[0].id)


def _is_omitted(group: Sequence[Element]) -> bool:
    """Whether nothing is left of a scene but its number and `OMITTED`."""
    text = _heading_text(group).upper()
    return "OMITTED" in text and not any(e.kind in ("action", "dialogue", "lyrics") for e in group)


def _manners(groups: Sequence[Sequence[Element]], headings: Sequence[Heading]) -> list[Manner]:
    """The manner of each scene: its heading's, else its own marks', else that of a passage begun and not ended."""
    marks = [[m for e in g if (m := _mark(e)) is not None] for g in groups]
    manners: list[Manner] = []
    running: Manner = "plain"
    for i, heading in enumerate(headings):
        goes_on = heading.continuity in ("continuous", "same") and manners[-1:] in (["flashback"], ["dream"])
        if heading.ends or heading.returns:
            running = "plain"
        if heading.manner != "plain":
            manner = heading.manner
            running = manner if _ended(i, headings, marks, manner, said=True) else running
        else:
            last: Manner = manners[-1] if manners and goes_on and not (heading.ends or heading.returns) else "plain"
            manner = running if running != "plain" else last
        for sort, kind in marks[i]:
            if kind == "end":
                running = "plain"
            else:
                manner = sort if manner == "plain" else manner
                if kind == "begin" and _ended(i, headings, marks, sort, said=False):
                    running = sort
        manners.append(manner)
    return manners


def _ended(
    i: int, headings: Sequence[Heading], marks: Sequence[Sequence[tuple[Manner, str]]], manner: Manner, *, said: bool
) -> bool:
    """Whether a passage that begins in scene `i` ends in a later one, before another of its kind begins.

    A passage without an end is its own scene alone. `said` asks for END FLASHBACK: PRESENT DAY will not do.
    """
    if manner == "intercut":
        return False
    for j in range(i + 1, min(len(headings), i + 1 + LONGEST)):
        heading = headings[j]
        if heading.ends or (heading.returns and not said):
            return True
        if heading.manner not in ("plain", manner):
            return False
        for told, kind in marks[j]:
            if kind == "end" and (told == manner or (told == "plain" and not said)):
                return True
            if kind == "begin":
                return False
    return False


def _mark(element: Element) -> tuple[Manner, str] | None:
    return marker(element.text) if element.kind in _MARKING else None
