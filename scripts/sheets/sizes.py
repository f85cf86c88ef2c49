"""Every size of shot, from the air to an eye, as the crew's words give it: no number is set by hand."""

from __future__ import annotations

from movie_director.breakdown.staging import staging
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.picture import Picture
from movie_director.testing.films import film_of
from scripts.sheets.cell import Cell

COLUMNS = 4
WIDTH = 400
SIZE = (480, 270)
SCRIPT = """Title: Sizes

INT. LOST PROPERTY OFFICE - DAY

ADA, sixty, grey bun, reading glasses, a green cardigan, sorts umbrellas. BEN, twenties, a beard and a red jacket, and
EVE, forties, a blue coat, wait. Ada puts a brass KEY on the counter.

ADA
You came back for it.

BEN
I never left it here.

EVE
He did not.

EXT. HARBOUR STREET - DAY

Ada, Ben and Eve stand in the street.

BEN
Then whose is it?

ADA
Hers.

EVE
Mine.
"""
_EVERYBODY = ("ada", "ben", "eve")
_TWO = ("ada", "ben")
_SIZES: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("aerial", "sc02", {"people": _EVERYBODY}),
    ("extreme-wide", "sc02", {"people": _EVERYBODY}),
    ("establishing", "sc02", {"people": _EVERYBODY}),
    ("wide", "sc01", {"people": _EVERYBODY}),
    ("full", "sc01", {"people": ("ada",), "to": "ben"}),
    ("group", "sc01", {"people": _EVERYBODY}),
    ("two-shot", "sc01", {"people": _TWO, "to": "ben"}),
    ("over-shoulder", "sc01", {"people": _TWO, "over": "ben", "to": "ben"}),
    ("medium", "sc01", {"people": ("ada",), "to": "ben"}),
    ("medium-close", "sc01", {"people": ("ada",), "to": "ben"}),
    ("close", "sc01", {"people": ("ada",), "to": "ben"}),
    ("extreme-close", "sc01", {"people": ("ada",), "to": "ben"}),
    ("insert", "sc01", {"people": (), "subject": "brass-key", "prop": "brass-key"}),
    ("pov", "sc01", {"people": ("ada",), "over": "ben", "to": "ben"}),
    ("aerial", "sc01", {"people": _EVERYBODY}),
    ("extreme-wide", "sc01", {"people": _EVERYBODY}),
)


def staged(made: Film, size: str, scene: str, fields: dict[str, object]) -> Picture:
    """The staging of a shot of this size and nothing else."""
    held = made.get(Scene, scene)
    assert held is not None
    base = {"name": f"{scene}/sh010", "scene": scene, "size": size, "subject": "ada"}
    return staging(made, held, Shot.model_validate({**base, **fields}))


def cells() -> list[Cell]:
    """One of each size, and the widest two inside as well."""
    made = film_of(SCRIPT)
    shown: list[Cell] = []
    for size, scene, fields in _SIZES:
        picture = staged(made, size, scene, fields)
        shown.append(Cell(f"{size}, {picture.camera.lens:.0f} mm f/{picture.camera.fstop:g}", picture))
    return shown
