"""Slates: the permanent names of things to be made, such as `sc03/sh012/picture`."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import NewType

Slate = NewType("Slate", str)

_PATTERN = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")


def slate(text: str) -> Slate:
    """Check a slate: lower-case words of letters, digits, `.`, `_` and `-`, joined by `/`. Raises ValueError."""
    if _PATTERN.fullmatch(text) is None:
        raise ValueError(f"{text!r} is not a slate; one looks like `sc03/sh012/picture`.")
    return Slate(text)


def scene_name(number: int, letter: str = "") -> str:
    """Name a scene: `sc03`, or `sc03a` for one inserted later."""
    return f"sc{number:02d}{letter}"


def shot_name(number: int, letter: str = "") -> str:
    """Name a shot within its scene: `sh012`, or `sh012a` for one inserted later."""
    return f"sh{number:03d}{letter}"


def slug(text: str) -> str:
    """Make a document name of words: `LOST PROPERTY OFFICE` becomes `lost-property-office`."""
    folded = unicodedata.normalize("NFKD", text.lower().replace("'", "").replace("\u2019", ""))
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    plain = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    if any(c.isalnum() and not c.isascii() for c in letters):  # letters that have no plain form: keep names apart
        mark = hashlib.sha256(text.lower().encode()).hexdigest()[:6]
        return f"{plain}-{mark}" if plain else f"x{mark}"
    return plain or "x" + hashlib.sha256(text.encode()).hexdigest()[:6]


def seed_of(text: str) -> int:
    """Return a stable number below 2**24 for a name, the same on every machine."""
    return int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:3], "big")
