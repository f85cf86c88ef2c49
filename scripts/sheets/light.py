"""Every scheme of light: the same two people in one room, and in one street where it makes sense."""

from __future__ import annotations

from movie_director.breakdown.scheme import schemes
from movie_director.film.edits import Put, apply_all
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from scripts.sheets.cell import Cell
from scripts.sheets.scene import film, order

COLUMNS = 3
SIZE = (480, 270)
WIDTH = 360
SECONDS = 0.5
HOURS = {"day": "DAY", "dusk": "DUSK", "dawn": "DAWN", "night": "NIGHT", "": "NIGHT"}
ORDER = (
    *("dawn", "soft-day", "hard-day", "overcast", "golden-hour", "blue-hour", "moonlit"),
    *("night-practicals", "neon", "noir", "horror", "firelight", "fluorescent", "stage"),
)
INDOORS = frozenset(("fluorescent", "stage", "horror"))
"""Schemes that a street has no use for: a close-up from the other side is shown instead."""


def lit(scheme: str, scene: str) -> Film:
    """The sheets' film at the hour of a scheme, with a scene in it."""
    made = film(HOURS[schemes()[scheme].time])
    held = made.get(Scene, scene)
    assert held is not None
    return apply_all(made, [Put(held.having(light=scheme))])


def cells() -> list[Cell]:
    """Two-shot and close-up in the room, and one in the street, of each scheme."""
    shown: list[Cell] = []
    for name in ORDER:
        room = lit(name, "sc01")
        shown.append(Cell(name, order(room, "two-shot")))
        shown.append(Cell("", order(room, "close")))
        if name in INDOORS:
            shown.append(Cell("", order(room, "close", who="ben")))
        else:
            shown.append(Cell("", order(lit(name, "sc02"), "two-shot", "sc02")))
    return shown
