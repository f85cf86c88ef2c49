"""Every kind of place: as it is by day and by night, wide, with somebody in it."""

from __future__ import annotations

from movie_director.operations.camera import Camera
from movie_director.operations.picture import Figure, Mark, Picture, Place
from movie_director.places import KINDS
from scripts.sheets.cell import Cell
from scripts.sheets.scene import film, order

COLUMNS = 4
WIDTH = 400
SIZE = (400, 226)
SECONDS = 0.3
WIDE = Camera(position=(-0.9, -5.6, 1.65), target=(0.25, 1.0, 1.2), lens=26, fstop=5.6, focus=6.0)


def seen(kind: str, words: str, time: str = "day", camera: Camera = WIDE, **fields: object) -> Picture:
    """A place by itself with one person in it, in the light that a film's first scene there would have."""
    made = film("DAY" if time == "day" else "NIGHT")
    base = order(made, "wide")
    person = base.people[0].model_copy(update={"mark": Mark(x=-1.0, y=0.1, facing=35), "walk_to": None, "then": None})
    assert isinstance(person, Figure)
    place = Place.model_validate(
        {"kind": kind, "words": words, "inside": KINDS[kind].inside, "time": time, "seed": 3, "laid": False, **fields}
    )
    return base.model_copy(update={"place": place, "people": (person,), "props": (), "seats": (), "camera": camera})


def cells() -> list[Cell]:
    """Each kind by day and by night."""
    shown: list[Cell] = []
    for name in KINDS:
        words = name.replace("-", " ").upper()
        shown += [Cell(name, seen(name, words), 0.1), Cell("", seen(name, words, "night"), 0.1)]
    return shown
