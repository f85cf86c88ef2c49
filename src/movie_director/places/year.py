"""The year that the name of a period means."""

from __future__ import annotations

import re

NOW, FUTURE = 2020, 2150
MOTOR = 1908
"""The year from which motors drive on roads and fields."""
NAMED = (
    (("ancient", "antiquity", "roman", "biblical"), 100),
    (("medieval", "middle ages", "fantasy"), 1300),
    (("renaissance", "tudor", "elizabethan"), 1570),
    (("baroque", "colonial"), 1690),
    (("georgian", "regency", "napoleonic"), 1805),
    (("western", "frontier", "old west"), 1875),
    (("victorian",), 1880),
    (("edwardian",), 1905),
    (("noir",), 1946),
    (("future", "space", "science fiction", "sci-fi", "cyberpunk"), FUTURE),
)
"""Names of periods and a year in each."""
_YEAR = re.compile(r"\b(\d{3,4})s?\b")
_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th) century", re.I)


def year_of(period: str) -> int:
    """Return a year for the name of a period: its own figures, the middle of its century, else now."""
    text = period.lower()
    if found := _YEAR.search(text):
        return int(found[1]) + (5 if found[0].endswith("s") else 0)
    if found := _CENTURY.search(text):
        return int(found[1]) * 100 - 50
    return next((year for names, year in NAMED if any(name in text for name in names)), NOW)
