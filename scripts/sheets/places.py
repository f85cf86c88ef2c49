"""Every kind of place: by day and by night, and in three periods, wide, with somebody in it.

One cell is shot once and kept in a folder of the cache, so that a broken run goes on where it stopped.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PIL import Image

from movie_director.engines.blender.engine import PLATE
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Figure, Mark, Picture, Place
from movie_director.places import KINDS, plan_of
from movie_director.values.digest import canonical
from scripts.sheets.cell import Cell, lay_out
from scripts.sheets.scene import film, order
from scripts.sheets.shoot import stills

SIZE, WIDTH = (320, 180), 320
SECONDS = 0.3
WIDE = Camera(position=(-0.9, -5.6, 1.65), target=(0.25, 1.0, 1.2), lens=26, fstop=5.6, focus=6.0)
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "homes",
        ("living-room", "bedroom", "kitchen", "dining-room", "bathroom", "hotel-room", "basement", "garage", "house",
         "garden"),
    ),
    (
        "work",
        ("office", "open-plan-office", "meeting-room", "laboratory", "library", "warehouse", "control-room",
         "construction-site", "farm", "field", "barn"),
    ),
    (
        "out",
        ("cafe", "restaurant", "bar", "saloon", "shop", "theatre", "gymnasium", "hall", "lobby", "sports-field",
         "park"),
    ),
    (
        "state",
        ("hospital", "classroom", "courtroom", "interview-room", "cell", "corridor", "elevator", "public-room",
         "forecourt", "prison-yard", "church", "church-front", "graveyard"),
    ),
    (
        "town",
        ("street", "downtown", "alley", "square", "rooftop", "parking-lot", "gas-station", "bridge", "platform",
         "airport", "village", "western", "medieval-street"),
    ),
    (
        "land",
        ("country", "road", "desert", "mountains", "forest", "jungle", "swamp", "snow", "lake", "river", "shore",
         "rocky-shore", "battlefield"),
    ),
    (
        "journeys",
        ("car", "train", "cockpit", "ship", "ship-cabin", "harbour", "spaceship", "space-hull", "planet", "tent",
         "cave", "castle-hall", "castle-yard"),
    ),
)  # fmt: skip
"""Sheets, so that each stays small enough to be read: the kinds of each."""
MODERN = {"open-plan-office", "control-room", "airport", "downtown", "parking-lot", "gas-station", "elevator", "car",
          "cockpit", "interview-room", "train"}  # fmt: skip
"""Kinds that no one had in the middle ages."""


def periods_of(kind: str) -> tuple[str, str, str]:
    """Three periods in which a kind says something: an old one, the future, and between them each in its turn."""
    turn = list(KINDS).index(kind)
    if kind in ("spaceship", "space-hull", "planet", "cockpit", "control-room"):
        return "1950s", "1980s", "future"
    if kind in MODERN:
        return "1930s", ("1950s", "1980s")[turn % 2], "future"
    return "medieval", ("1900s", "1930s", "1950s", "1980s")[turn % 4], "future"


def seen(kind: str, words: str, time: str = "day", camera: Camera | None = None, **fields: object) -> Picture:
    """A place by itself with one person in it, in the light that a film's first scene there would have."""
    made = film("DAY" if time == "day" else "NIGHT")
    base = order(made, "wide")
    place = Place.model_validate(
        {"kind": kind, "words": words, "inside": KINDS[kind].inside, "time": time, "seed": 3, "laid": False, **fields}
    )
    marks, room = KINDS[kind].marks, plan_of(place.brief, kind).room
    mark, posture = Mark(x=-1.0, y=0.1, facing=35), "stand"
    if marks.seated:
        x, y, facing, _ = marks.seats[0]
        mark, posture = Mark(x=x, y=y, facing=facing), "sit"
    elif room is not None and room.right - room.left < 3.5:
        mark = Mark(x=-0.45, y=0.1, facing=30)
    person = base.people[0].model_copy(update={"mark": mark, "posture": posture, "walk_to": None, "then": None})
    assert isinstance(person, Figure)
    return base.model_copy(
        update={
            "place": place,
            "people": (person,),
            "props": (),
            "seats": (),
            "camera": camera or _camera(kind, room.right - room.left if room else 0.0, room.front if room else 0.0),
        }
    )


def _camera(kind: str, wide: float, front: float) -> Camera:
    """From where a place is seen whole: a small room from its front wall with a short lens."""
    if kind == "car":
        return Camera(position=(-0.3, -2.5, 1.3), target=(0.05, 0.6, 1.0), lens=24, fstop=5.6, focus=3.0)
    if kind in ("train", "cockpit"):
        near = Camera(position=(0.25, front + 0.12, 1.5), target=(-0.08, 1.0, 1.12), lens=17, fstop=5.6, focus=2.0)
        return near
    if 0 < wide < 4.2:
        return Camera(position=(0.3, front + 0.1, 1.55), target=(-0.05, 1.2, 1.15), lens=17, fstop=5.6, focus=3.0)
    if 0 < wide < 6.6:
        return Camera(position=(-0.6, front - 0.3, 1.6), target=(0.15, 1.0, 1.2), lens=22, fstop=5.6, focus=4.5)
    return WIDE


def told(kind: str) -> str:
    """A heading's words for a kind."""
    return kind.replace("-", " ").upper()


def cells(kinds: Sequence[str] = tuple(KINDS)) -> list[Cell]:
    """Each kind by day and by night."""
    return [
        Cell(name if time == "day" else "", seen(name, told(name), time), 0.1)
        for name in kinds
        for time in ("day", "night")
    ]


def aged(kinds: Sequence[str]) -> list[Cell]:
    """Each kind that its period changes in three of them, by day, with nobody in it: who is seen by day and by night
    wears today's clothes."""
    shown: list[Cell] = []
    for name in kinds:
        orders = [seen(name, told(name), period=when).model_copy(update={"people": ()}) for when in periods_of(name)]
        plans = {repr(replace(plan_of(order.place.brief, name), manner="")) for order in orders}
        if len(plans) == len(orders):
            shown += [Cell(f"{name}, {when}", made, 0.1) for when, made in zip(periods_of(name), orders, strict=True)]
    return shown


def make(folder: Path) -> list[Path]:
    """Write `places-GROUP.jpg` (day and night) and `places-GROUP-periods.jpg` into a folder."""
    left = sorted(set(KINDS) - {name for _, names in GROUPS for name in names})
    assert not left, f"in no group: {left}"
    sheets = [(folder / f"places-{group}.jpg", cells(names), 4) for group, names in GROUPS]
    sheets += [(folder / f"places-{group}-periods.jpg", shown, 3) for group, names in GROUPS if (shown := aged(names))]
    for path, shown, columns in sheets:
        lay_out(list(zip([c.label for c in shown], shot(shown), strict=True)), path, columns, WIDTH)
    return [path for path, _, _ in sheets]


def shot(shown: Sequence[Cell]) -> list[Image.Image]:
    """The cells' pictures: those that an earlier run shot of the same order, else new ones."""
    kept = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "movie-director-sheets"
    kept.mkdir(parents=True, exist_ok=True)
    paths = [kept / f"{hashlib.sha256(_name(cell)).hexdigest()[:24]}.png" for cell in shown]
    wanted = [n for n, path in enumerate(paths) if not path.exists()]
    for n, picture in zip(wanted, stills([shown[n] for n in wanted], seconds=SECONDS, size=SIZE), strict=True):
        part = paths[n].with_suffix(".part.png")
        picture.save(part)
        part.replace(paths[n])
    return [Image.open(path).convert("RGB") for path in paths]


def _name(cell: Cell) -> bytes:
    """What a cell's picture depends on, the plan of its place among it."""
    place = cell.order.place
    return canonical([PLATE, cell.order.model_dump(mode="json"), cell.at, repr(plan_of(place.brief, place.kind))])
