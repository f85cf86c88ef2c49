"""Slugs inside a scene: `86-C HOSTAGE FLOOR 86-C`, `IN THE LIVING ROOM`, `HOLLY`: a place, a person, or the camera."""

from __future__ import annotations

import re
from functools import lru_cache

from movie_director.crew.reading.lexicon_headings import OPEN_AIR, ROOMS
from movie_director.crew.reading.terms import terms

_NUMBER = r"\(?[A-Z]?\d+[A-Z]?(?:-?[A-Z]+\d?)?\)?\.?"
_NUMBERED = re.compile(rf"^{_NUMBER}\s+(?P<text>\S.*?)(?:\s+{_NUMBER})?$")
_BOTH = re.compile(rf"^{_NUMBER}\s+\S.*?\s+{_NUMBER}$")
_PLACED = re.compile(
    r"^(?:BACK\s+)?(?:IN|AT|INSIDE|OUTSIDE|NEAR|BY|UNDER|ACROSS|BEHIND|ABOVE|INT\b\.?|EXT\b\.?|ON\s+(?:THE\s+)?"
    r"(?:ROOF|STREET|STAIRS|DECK|FLOOR|PORCH|BRIDGE|BEACH|STAGE|ROAD|PLATFORM|BALCONY))\b"
)
_BUILDINGS = re.compile(
    r"\b(?:HOUSE|APARTMENT|BUILDING|OFFICE|FLOOR|ROOM|STATION|HOTEL|CAR|LIMO|LIMOUSINE|TRUCK|VAN|BUS|TRAIN|PLANE|"
    r"HELICOPTER|BOAT|SHIP|CAVE|TENT|SHOP|STORE|BAR|RESTAURANT|HOSPITAL|SCHOOL|CHURCH|TUNNEL|SHAFT|PLAZA|TOWER|"
    r"CORRIDOR|HALL|LOBBY|POOL|BARRICADES?|VAULT|CAMP|BARN|AIRPORT|TERMINAL|VARIOUS SHOTS|QUICK SHOTS)\b"
)
_SMALL = frozenset(
    terms("window door front back rear side bar counter booth seat trunk gate deck stage holding small large")
)
_NOT = re.compile(r"[!?:\"\u201c]|\b(?:THE END|FADE|CUT|TITLE|SUPER|MUSIC|LATER|CONTINUED|SCREEN|BLACK|SOUND|WE)\b")


@lru_cache(maxsize=16384)
def bare(text: str) -> tuple[str, bool]:
    """Return a line of capitals without the scene numbers around it, and whether it had them on both sides."""
    text = text.strip()
    if any(c.islower() for c in text) or len(text) > 90 or "\n" in text:
        return text, False
    both = bool(_BOTH.match(text))
    match = _NUMBERED.match(text) if both or re.match(r"^\d+[A-Z]?(?:-[A-Z])?\s", text) else None
    return (match["text"].strip(), both) if match else (text, False)


@lru_cache(maxsize=16384)
def place_of(text: str) -> str:
    """Return the other place that a line of capitals goes to, or nothing when it names none."""
    text, numbered = bare(text)
    words = re.findall(r"[A-Z0-9'\u2019]+", text)
    if not words or len(words) > 9 or any(c.islower() for c in text) or _NOT.search(text):
        return ""
    lower = [w.lower() for w in words]
    strong = _BUILDINGS.search(text) or OPEN_AIR.search(text) or any(w in ROOMS and w not in _SMALL for w in lower)
    placed = bool(_PLACED.match(text)) and len(words) > 1
    return text if strong and (len(words) < 7 or placed or numbered) else text if placed or numbered else ""
