"""Lenses: one camera through six of them; the same face as large through six; stops; and focus pulled."""

from __future__ import annotations

from movie_director.operations.picture import Picture
from scripts.sheets.cell import Cell
from scripts.sheets.scene import film, order

COLUMNS = 6
WIDTH = 320
_LENSES = (18, 25, 35, 50, 75, 100)
_STOPS = (1.4, 2.8, 5.6, 11)


def cells() -> list[Cell]:
    """Three rows of six."""
    made = film("DAY")
    usual = order(made, "medium-close")
    (x, y, z), (u, v, w) = usual.camera.position, usual.camera.target

    def away(share: float) -> tuple[float, float, float]:
        return u + (x - u) * share, v + (y - v) * share, w + (z - w) * share

    def seen(share: float, **lens: object) -> Picture:
        given = {"position": away(share), "target": (u, v, w), "fstop": 2.8, **lens}
        return order(made, "medium-close", lens=given)

    here = [Cell(f"{f} mm from one place", seen(1.15, millimetres=f, fstop=5.6)) for f in _LENSES]
    same = [
        Cell(
            f"{f} mm, {seen(f / usual.camera.lens).camera.focus:.1f} m away", seen(f / usual.camera.lens, millimetres=f)
        )
        for f in _LENSES
    ]
    stops = [Cell(f"60 mm at f/{stop:g}", seen(1.0, millimetres=60, fstop=stop)) for stop in _STOPS]
    pull = order(made, "over-shoulder", over="ben", people=("ada", "ben"), focus=("ben", "ada"))
    return [*here, *same, *stops, Cell("focus on Ben, pulled", pull, 0.2), Cell("to Ada, f/1.4", pull, 1.9)]
