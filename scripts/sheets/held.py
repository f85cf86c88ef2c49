"""What people hold, in mediums and close mediums."""

from __future__ import annotations

from movie_director.film.look import Look
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Figure, Mark, Picture, Place, Prop
from scripts.sheets.cell import Cell

COLUMNS, WIDTH = 8, 240
SIZE, SECONDS = (640, 360), 0.5
PEOPLE: tuple[dict[str, object], ...] = (
    {"gender": "female", "age": 34, "height": 1.70, "build": -0.2, "top": "shirt", "top_colour": "#7a2a24", "seed": 3},
    {"gender": "male", "age": 45, "height": 1.84, "build": 0.5, "outer": "suit-jacket", "seed": 8,
     "top_colour": "#d7d2c4", "skin": "#7d4f35", "hair_colour": "#17110c"},
    {"gender": "female", "age": 62, "height": 1.60, "build": 0.4, "hair": "bun", "hair_colour": "#a8a29a", "seed": 5,
     "outer": "coat", "outer_colour": "#5a5148", "glasses": True},
    {"gender": "male", "age": 24, "height": 1.76, "build": -0.6, "top_colour": "#3c5b74", "seed": 14,
     "skin": "#dba783", "hair_colour": "#6d4a2a"},
    {"gender": "female", "age": 9, "height": 1.34, "build": 0.0, "top_colour": "#c9a13b", "seed": 21,
     "skin": "#9a6a48", "hair": "long"},
)  # fmt: skip
HELD: tuple[tuple[str, str], ...] = (
    ("mug", ""), ("bottle", ""), ("letter", "read"), ("book", "read"), ("photograph", ""), ("mobile phone", "ear"),
    ("mobile phone", "read"), ("telephone", "ear"), ("pistol", ""), ("flashlight", "raise"), ("knife", ""),
    ("revolver", "aim"), ("torch", "raise"), ("lantern", ""), ("lantern", "raise"), ("briefcase", ""),
    ("suitcase", ""), ("handbag", ""), ("key", ""), ("apple", ""), ("pen", ""), ("cigarette", ""), ("box", ""),
    ("gift", ""), ("newspaper", "read"), ("umbrella", ""), ("cane", ""), ("hammer", ""), ("sword", ""), ("flowers", ""),
    ("rifle", ""), ("rifle", "aim"), ("shotgun", ""), ("assault rifle", "aim"), ("tray", ""), ("plate", ""),
    ("sandwich", ""), ("banana", ""), ("bowl of soup", ""), ("hat", ""), ("cowboy hat", ""), ("bucket", ""),
    ("picnic basket", ""), ("toolbox", ""), ("sack", ""), ("broom", ""), ("machete", ""), ("spear", ""),
)  # fmt: skip
LOW = (
    "bucket", "picnic basket", "toolbox", "sack", "broom", "lantern", "briefcase", "suitcase", "handbag", "umbrella",
    "cane", "spear",
)  # fmt: skip


def cells() -> list[Cell]:
    """One person a thing, at the middle of a room."""
    return [Cell(f"{words}{f' ({way})' if way else ''}", seen(n, words, way)) for n, (words, way) in enumerate(HELD)]


def seen(n: int, words: str, way: str) -> Picture:
    """Somebody who holds a thing."""
    look = Look.model_validate(PEOPLE[n % len(PEOPLE)])
    wide = words in LOW and way != "raise"
    far = (2.7 if wide else 1.75) * (0.8 if look.height < 1.5 else 1.0)
    aim = look.height * (0.62 if wide else 0.79)
    figure = Figure(name="ada", look=look, mark=Mark(x=0.0, y=0.0, facing=(22, -24)[n % 2]))
    prop = Prop(words=words, where="hand", holder="ada", way=way)  # pyright: ignore[reportArgumentType]
    camera = Camera(position=(0.0, -far, aim + 0.05), target=(0.0, 0.0, aim), lens=40, fstop=4.0, focus=far)
    place = Place(words="LIVING ROOM", kind="living-room")
    return Picture(place=place, people=(figure,), props=(prop,), camera=camera)
