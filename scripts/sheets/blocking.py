"""Scenes from above, as their documents tell them, each with what the camera sees of it."""

from __future__ import annotations

import math
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from movie_director.breakdown.blocking import before, seats, spots
from movie_director.breakdown.framing import frame
from movie_director.breakdown.spot import Spot
from movie_director.breakdown.staging import staging
from movie_director.engines.blender.frame.finder import Finder
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.camera import Camera
from movie_director.operations.picture import SURFACE, Mark
from movie_director.testing.films import film_of
from scripts.sheets.cell import Cell

COLUMNS, WIDTH = 4, 400
SIZE = (640, 360)
SCENES = """INT. LOST PROPERTY OFFICE - DAY

NORA, fifties, grey cardigan, glasses, hair in a bun, waits behind the table. JONAS, thirties, dark coat, watches her.

NORA
Can you describe it?

JONAS
Brass.

INT. KITCHEN - EVENING

Two cups of tea. VERA, sixties, grey coat, glasses, and MILO, sixteen, red jacket, have not touched either.

MILO
He let me have it.

VERA
Does it point north?

INT. INTERROGATION ROOM - NIGHT

ROSS, fifties, grey suit, sits at the table. KELLY, twenties, denim jacket, is slumped in the chair across from him.

ROSS
Where were you?

KELLY
Home.

Ross rises and walks to the window.

ROSS
Whose home?

INT. DINING ROOM - NIGHT

ANNA, PETER, ADA, BEN, KATE and RUTH sit around the table. Dinner is served.

ANNA
Who made this?

PETER
Ada did.

INT. SCHOOL HALL - DAY

ROSS addresses ADA, BEN, KATE, RUTH, ANNA and PETER.

ROSS
You are all here for one reason.

ROSS (CONT'D)
Nobody leaves before it is found.

ROSS (CONT'D)
Nobody.

ADA
Found?

INT. BEDROOM - DAY

ADA lies in bed. BEN, her husband, stands by the bed.

ADA
You are late.

BEN
I know.
"""
WANTED = (
    ("sc01", "two-shot"),
    ("sc02", "two-shot"),
    ("sc03", "crossing"),
    ("sc04", "group"),
    ("sc05", "group"),
    ("sc06", "medium-close"),
)
LABELS = ("across the corner of a counter", "at a table laid for two", "rises, and crosses to the window",
          "six round a table", "one speaks to six", "in bed")  # fmt: skip
_SCALE, _MIDDLE = 46, (320, 148)
_INK = ("#d9a441", "#6fa8dc", "#93c47d", "#e06666", "#b48ead", "#d8d4c8", "#76a5af", "#c27ba0")


def cells() -> list[Cell]:
    """One shot of each scene, as the solver frames it."""
    place = Installation.here()
    hand = Stagehand(place)
    finder = Finder(place, hand)
    found: list[Cell] = []
    for (scene, shot), label in zip(_chosen(), LABELS, strict=True):
        order = staging(_film(), scene, shot)
        framing = finder.find(frame(scene, shot, order), lambda *_: None)[0]
        found.append(Cell(label, framing.staged(order), 1.0))
    hand.close()
    return found


def beside(n: int, cell: Cell) -> tuple[str, Image.Image]:
    """The floor plan of a cell's scene: marks with the way they face, chairs, the table, the camera's view."""
    scene, shot = _chosen()[n]
    page = Image.new("RGB", SIZE, "#23252b")
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(21)
    x0, y0, x1, y1 = (*_at(-4, 3), *_at(4, -4.4))
    pen.rectangle((x0, max(4, y0), x1, min(SIZE[1] - 4, y1)), outline="#6b6f78", width=2)
    (a, b), (c, d) = _at(-0.66, SURFACE[1] + 0.33), _at(0.66, SURFACE[1] - 0.33)
    pen.rectangle((a, b, c, d), fill="#4a3a2c", outline="#7a6048")
    for seat in seats(scene.blocking):
        _box(pen, seat.mark, 0.22, "#7a6048")
    _view(pen, cell.order.camera)
    was, now = before(scene, shot), spots(scene, shot)
    for k, who in enumerate(scene.characters):
        ink = _INK[k % len(_INK)]
        if was[who] != now[who] and who in shot.crossing:
            pen.line(
                (*_at(was[who].mark.x, was[who].mark.y), *_at(now[who].mark.x, now[who].mark.y)), fill=ink, width=3
            )
            _person(pen, was[who], ink, hollow=True)
        _person(pen, now[who], ink)
        x, y = _at(now[who].x, now[who].y)
        up = now[who].y > 0.9 and now[who].posture != "lie"
        place = (x, y - (14 if k % 2 else 34)) if up else (x + (34 if x > _MIDDLE[0] else -34), y + 24)
        pen.text(place, who.split("-")[-1].capitalize(), fill=ink, font=font, anchor="ms")
    return "as the document has it", page


@cache
def _film() -> Film:
    return film_of(SCENES)


@cache
def _chosen() -> tuple[tuple[Scene, Shot], ...]:
    film, found = _film(), []
    for name, wanted in WANTED:
        scene = film.get(Scene, name)
        shots = film.shots(name)
        fits = [s for s in shots if (s.crossing if wanted == "crossing" else s.size == wanted)]
        shot = (fits or shots)[0]
        if wanted == "group":  # the master: everybody, from the audience
            shot = shot.model_copy(update={"size": "group", "people": scene.characters if scene else ()})
        if scene is not None:
            found.append((scene, shot))
    return tuple(found)


def _at(x: float, y: float) -> tuple[float, float]:
    return _MIDDLE[0] + x * _SCALE, _MIDDLE[1] - (y - 0.2) * _SCALE


def _person(pen: ImageDraw.ImageDraw, spot: Spot, ink: str, *, hollow: bool = False) -> None:
    (x, y), r = _at(spot.x, spot.y), 9
    way = math.radians(spot.facing)
    if spot.posture == "lie":
        pen.line((x, y, *_at(spot.mark.x + 0.8 * math.sin(way), spot.mark.y - 0.8 * math.cos(way))), fill=ink, width=12)
    else:
        pen.line((x, y, x + 22 * math.sin(way), y + 22 * math.cos(way)), fill=ink, width=4)
    pen.ellipse((x - r, y - r, x + r, y + r), fill=None if hollow else ink, outline=ink, width=3)


def _box(pen: ImageDraw.ImageDraw, mark: Mark, half: float, ink: str) -> None:
    way = math.radians(mark.facing)
    c, s = math.cos(way), math.sin(way)
    corners = [(-half, -half), (half, -half), (half, half), (-half, half)]
    pen.polygon([_at(mark.x + x * c - y * s, mark.y + x * s + y * c) for x, y in corners], outline=ink, width=2)


def _view(pen: ImageDraw.ImageDraw, camera: Camera) -> None:
    x, y, _ = camera.position
    way = math.atan2(camera.target[0] - x, camera.target[1] - y)
    half = math.atan(camera.sensor / 2 / camera.lens)
    for side in (-half, half):
        far = 9.0
        pen.line((*_at(x, y), *_at(x + far * math.sin(way + side), y + far * math.cos(way + side))), fill="#55585f")
    px, py = _at(x, y)
    pen.rectangle((px - 8, py - 6, px + 8, py + 6), fill="#e8e4d8")
