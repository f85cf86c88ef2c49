"""Each kind of move of the camera: where it begins, half way, and where it ends."""

from __future__ import annotations

from typing import Any

from scripts.sheets.cell import Cell
from scripts.sheets.scene import film, order

COLUMNS = 6
WIDTH = 320
SIZE = (384, 216)
_ENDS = (("begins", 0.0), ("half way", 1.0), ("ends", 2.0))
_MOVES: tuple[tuple[str, float, str, dict[str, Any]], ...] = (
    ("pan-right", 0.5, "wide", {}),
    ("tilt-up", 0.7, "medium", {}),
    ("push-in", 0.7, "two-shot", {}),
    ("truck-right", 0.35, "two-shot", {}),
    ("crane-up", 0.3, "two-shot", {}),
    ("orbit-left", 0.5, "medium", {}),
    ("dolly-zoom-in", 1.0, "medium", {}),
    ("whip-right", 0.5, "medium-close", {"at": 0.56}),
    ("follow", 0.9, "full", {"walking": "ben", "who": "ben", "people": ("ben",)}),
    ("handheld", 1.0, "medium-close", {}),
)
"""One of each pair: the other is its mirror image, or the same backwards."""


def cells() -> list[Cell]:
    """Three moments of each move, two seconds long."""
    made = film("DAY")
    found: list[Cell] = []
    for move, amount, size, fields in _MOVES:
        half = float(fields.get("at", 1.0))
        more = {name: value for name, value in fields.items() if name != "at"}
        staged = order(made, size, move=move, amount=amount, **more)
        for words, at in _ENDS:
            found.append(Cell(f"{move}, {amount:g}: {words}", staged, half if words == "half way" else at))
    return found
