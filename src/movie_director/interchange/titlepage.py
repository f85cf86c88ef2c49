"""A title page as it is laid out, read into Fountain's keys (fountain.io/syntax, "Title Page")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BY = re.compile(
    r"^(?P<credit>(?:an? )?(?:original |feature )?(?:(?:written|created|directed|adapted|screenplay|teleplay|script|"
    r"story|play|film|music|book|words|geschreven|scenario)\b[\w ,&/]*?\s)?(?:by|door|von|par))\b[: ]*(?P<who>.*)$",
    re.I,
)
_SOURCE = re.compile(r"^(based (?:up)?on|adapted from|from the|inspired by|story by|naar)\b", re.I)
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b(?:draft|revision|revised|version|polish)\b", re.I
)
_COPYRIGHT = re.compile(r"©|\(c\)|\bcopyright\b|all rights reserved|\bWGA\b", re.I)
_CONTACT = re.compile(r"@|\bwww\.|\+?\d[\d ().-]{6,}\d|\bphone\b|\bagent\b|\bcontact\b", re.I)
_AND = re.compile(r"\n|\s+(?:and|en|und|et)\s+|,|&", re.I)


@dataclass(frozen=True)
class TitlePage:
    """What a title page says: its entries are Fountain's keys and values, in order."""

    title: str = ""
    credit: str = ""
    authors: tuple[str, ...] = ()
    entries: tuple[tuple[str, str], ...] = ()


def authors_of(text: str) -> tuple[str, ...]:
    """Part a list of names at `and`, `&`, commas and line ends."""
    return tuple(name.strip() for name in _AND.split(text) if name.strip())


def read_title_page(lines: Sequence[str]) -> TitlePage:
    """Read the lines of a title page, top to bottom, empty ones included, since they part its blocks.

    The first block is the title; a line that ends in `by`, or has names after it, is the credit. What follows is known
    by its words: a date or draft, a copyright, what it is based on, an address. The rest is `Notes`.
    """
    blocks: list[list[str]] = [[]]
    for line in lines:
        text = re.sub(r"\s+", " ", line).strip()
        if not text:
            blocks.append([])
        elif (_BY.match(text) or _SOURCE.match(text)) and blocks[-1]:
            blocks.append([text])
        else:
            blocks[-1].append(text)
    blocks = [block for block in blocks if block]
    entries: dict[str, list[str]] = {}
    credited = False
    for i, block in enumerate(blocks):
        if not block:  # it was taken as the names under a credit
            continue
        by = _BY.match(block[0])
        if i == 0 and by is None:
            entries["Title"] = block
        elif by is not None and not credited and not _SOURCE.match(block[0]):
            credited = True
            entries["Credit"] = [by["credit"]]
            names = ([by["who"].strip()] if by["who"].strip() else []) + block[1:]
            if not names and i + 1 < len(blocks):
                names, blocks[i + 1] = blocks[i + 1], []
            if names:
                entries["Author"] = names
        else:
            entries.setdefault(_key(block), []).extend(block)
    told = tuple((key, "\n".join(value)) for key, value in entries.items() if value)
    page = dict(told)
    return TitlePage(
        re.sub(r"\s+", " ", page.get("Title", "")).strip('"“”'),
        page.get("Credit", ""),
        authors_of(page.get("Author", "")),
        told,
    )


def _key(block: list[str]) -> str:
    text = " ".join(block)
    if _SOURCE.match(text) or _BY.match(block[0]):
        return "Source"
    if _CONTACT.search(text):
        return "Contact"
    if _COPYRIGHT.search(text):
        return "Copyright"
    return "Draft date" if _DATE.search(text) else "Notes"
