"""Where things stand in a set that people sit at, go to or lie on, in metres of the stage.

The stage builds its rooms after the same words (`engines/blender/stage/interior.py`), and a test holds the two
together. Every place keeps a table at (0, 0.55), whatever it is there: a desk, a counter, a crate, a boulder.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

KITS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("kitchen", ("kitchen", "canteen", "diner", "bakery", "galley")),
    ("bar", ("bar ", "bar-", "pub", "club", "tavern", "restaurant", "cafe", "café", "saloon", "casino")),
    ("bedroom", ("bedroom", "hotel room", "motel", "dormitory", "ward")),
    ("shop", ("shop", "store ", "market", "pharmacy", "boutique", "pawn", "florist", "book")),
    (
        "office",
        (
            "office",
            "study",
            "station",
            "bureau",
            "reception",
            "bank",
            "police",
            "school",
            "class",
            "archive",
            "storage",
            "depot",
            "library",
            "lab",
            "newsroom",
            "court",
        ),
    ),
    ("living", ("living", "lounge", "apartment", "flat", "house", "parlour", "parlor", "room", "home")),
)
"""Kinds of rooms, and the words of a heading that mean them; the first that fits."""
TABLES = ("restaurant", "cafe", "café", "dining", "interrogat", "conference", "meeting", "interview", "mess ")
"""Words of places where people sit round a table, whatever kind of room it is."""
TABLE = (0.0, 0.55)


@dataclass(frozen=True)
class Room:
    """A set's furniture: half the table's width, whether legs go under it, and marks at the rest."""

    wide: float
    under: bool
    sofa: tuple[float, float] | None = None
    bed: tuple[float, float] | None = None
    window: tuple[float, float] | None = None
    bench: bool = False


_WINDOW = (-1.75, 2.2)
_ROOMS: Mapping[str, Room] = {
    "kitchen": Room(0.65, True, window=_WINDOW),
    "bar": Room(0.95, False, window=_WINDOW),
    "bedroom": Room(0.67, False, bed=(1.5, 1.95), window=_WINDOW),
    "shop": Room(0.85, False, window=_WINDOW),
    "office": Room(0.67, False, window=_WINDOW),
    "living": Room(0.67, False, sofa=(1.2, 2.4), window=_WINDOW),
}
OUTSIDE = Room(0.5, False, bench=True)


@lru_cache(maxsize=1024)
def room_of(kind: str, words: str) -> Room:
    """Return the furniture of a place of a kind (`interior`, `street`, `general`) with a heading's words."""
    if kind != "interior":
        return OUTSIDE
    room = _ROOMS[kit_of(words)]
    return replace(room, wide=0.65, under=True) if any(_says(words, word) for word in TABLES) else room


def kit_of(words: str) -> str:
    """Return which kit the stage furnishes a room by, from its heading's words."""
    return next((name for name, wanted in KITS if any(_says(words, word) for word in wanted)), "living")


def _says(words: str, word: str) -> bool:
    """As the stage looks for words (`stage/heading.py`): those of three letters stand alone, others begin a word."""
    whole = r"s?\b" if len(word.strip()) <= 3 else ""
    return re.search(rf"\b{re.escape(word.strip())}{whole}", words, re.I) is not None
