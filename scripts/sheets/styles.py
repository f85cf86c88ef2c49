"""Every visual style: the same close-up and two-shot in one room, and the same two in one street by night."""

from __future__ import annotations

from movie_director.breakdown.visual import visuals
from scripts.sheets.cell import Cell
from scripts.sheets.scene import film, order

COLUMNS = 3
SECONDS = 0.5
WIDTH = 352
ORDER = ("naturalistic", "clay", "ink", "toon", "watercolour", "noir", "neon")


def cells() -> list[Cell]:
    """Two-shot and close-up in the room, and one in the street, of each style."""
    made, known = film("NIGHT"), visuals()
    shots = (order(made, "two-shot"), order(made, "close", who="ben"), order(made, "two-shot", "sc02"))
    return [
        Cell(name if n == 0 else "", shot.model_copy(update={"style": known[name]}), at=0.25)
        for name in ORDER
        for n, shot in enumerate(shots)
    ]
