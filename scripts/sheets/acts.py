"""Acts: each verb that a screenplay's action may use as a strip of five pictures, shot on a set as a film shoots it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from movie_director.engines.blender.people.acts.body import BODY
from movie_director.engines.blender.people.acts.gait import GAITS
from movie_director.engines.blender.people.acts.hands import HANDS
from movie_director.engines.blender.people.acts.head import HEAD
from movie_director.engines.blender.people.acts.pairs import PAIRS
from movie_director.engines.blender.people.acts.table import MOVEMENTS
from movie_director.engines.blender.people.acts.work import WORK
from movie_director.film.look import Look
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Act, Figure, Mark, Picture, Place, Prop, Seat
from scripts.sheets.cell import Cell
from scripts.sheets.shoot import runs

HIGH, STRIP, GAP, RATE = 270, 20, 6, 6
BEGINS = 0.3
"""Seconds of a shot before the act begins."""
MOMENTS = (0.04, 0.28, 0.48, 0.66, 0.90)
LOOKS: tuple[Mapping[str, Any], ...] = (
    {"gender": "female", "height": 1.67, "age": 31, "top_colour": "#34506e", "legs": "jeans", "hair": "bob", "seed": 9},
    {"gender": "male", "height": 1.79, "age": 45, "top_colour": "#7a2a24", "skin": "#7d4f35", "hair": "cropped",
     "hair_colour": "#17110c", "seed": 8},
    {"gender": "male", "height": 1.74, "age": 24, "top": "sweater", "top_colour": "#b5852a", "seed": 14},
    {"gender": "female", "height": 1.62, "age": 58, "top": "cardigan", "top_colour": "#55692f", "hair": "bun",
     "hair_colour": "#a8a29a", "legs": "trousers", "seed": 5},
)  # fmt: skip


@dataclass(frozen=True)
class Stage:
    """Where strips are shot: the kind of place, where the one who acts stands or sits, what the camera sees.

    `eye` and `to` are where the camera is and looks, `high` how many metres its frame is high there, `wide` pixels of
    a picture's width. `apart` is how far the other stands to the right, in metres, where there is one.
    """

    kind: str
    mark: tuple[float, float, float]
    eye: tuple[float, float, float]
    to: tuple[float, float, float]
    high: float
    wide: int = 210
    posture: str = "stand"
    apart: float = 0.0
    level: float = 0.0
    seat: str = ""


_FULL = Stage("kitchen", (0.0, -1.2, 24.0), (0.3, -4.2, 1.35), (0.0, -1.2, 0.98), 2.25)
_SIDE = Stage("kitchen", (0.0, -1.2, 60.0), (0.3, -4.2, 1.35), (0.0, -1.2, 0.98), 2.25)
_HEAD = Stage("kitchen", (0.0, -1.2, 22.0), (0.3, -4.2, 1.50), (0.0, -1.2, 1.44), 0.95)
_TWO = Stage("kitchen", (-0.48, -1.2, 78.0), (0.0, -4.3, 1.35), (0.0, -1.2, 0.98), 2.25, 270, apart=0.96)
_FAR = Stage("kitchen", (-1.0, -1.2, 78.0), (0.0, -4.3, 1.35), (0.0, -1.2, 1.02), 2.4, 360, apart=2.0)
_SEAT = Stage("kitchen", (-0.98, 0.5, 78.0), (0.25, -2.9, 1.6), (-0.62, 0.5, 0.88), 1.55, 270, "sit", seat="chair")
_TABLE = Stage("kitchen", (-1.02, 0.42, 72.0), (0.1, -3.2, 1.5), (-0.66, 0.5, 0.98), 2.1, 250)
_DOOR = Stage("kitchen", (3.38, -1.86, 88.0), (1.3, -4.1, 1.45), (3.55, -1.82, 1.06), 2.35, 260)
_BED = Stage("bedroom", (1.5, 1.72, 0.0), (-0.9, 0.6, 1.75), (1.5, 1.95, 0.62), 1.5, 330, "lie", level=0.56)
_CAR = Stage("car", (0.37, 0.02, 4.0), (-1.2, -2.6, 1.35), (0.25, -0.05, 0.98), 1.35, 300, "sit")


@dataclass(frozen=True)
class Played:
    """How a verb is shown: where, with which things (fields of `Prop`), about which point, at which moments."""

    stage: Stage = _FULL
    props: Sequence[Mapping[str, Any]] = ()
    at: tuple[float, float, float] | None = None
    moments: Sequence[float] = MOMENTS
    thing: str = ""


def _hand(words: str, way: str = "", **more: Any) -> Mapping[str, Any]:
    return {"words": words, "where": "hand", "holder": "ada", "way": way, **more}


def _on(words: str, x: float, y: float, turn: float = 0.0) -> Mapping[str, Any]:
    return {"words": words, "where": "surface", "at": (x, y, 0.75, turn)}


_KNOB, _LOW = (3.95, -2.2, 1.02), (0.42, -1.48, 0.0, 10.0)
_SPOT = (-0.52, 0.46, 0.75, 10.0)
_PLACED: Mapping[str, Played] = {
    "knock": Played(_DOOR, at=(3.95, -1.85, 1.4)),
    "open": Played(_DOOR, at=_KNOB),
    "close": Played(_DOOR, at=_KNOB),
    "push": Played(_DOOR, at=(3.95, -1.85, 1.3)),
    "pull": Played(_DOOR, at=_KNOB),
    "write": Played(_SEAT, [_hand("pen"), _on("letter", -0.50, 0.5, 78.0)]),
    "type": Played(_SEAT, [_on("laptop", -0.42, 0.5, -78.0)]),
    "eat": Played(_SEAT, [_hand("sandwich")]),
    "read": Played(_SEAT, [_hand("book", "read")]),
    "drink": Played(_SEAT, [_hand("bottle")]),
    "phone": Played(_TABLE, [_hand("mobile phone")]),
    "smoke": Played(_HEAD, [_hand("cigarette")]),
    "stir": Played(_TABLE, [_hand("fork"), _on("bowl", -0.58, 0.44)]),
    "wipe": Played(_TABLE, [_on("plate", -0.2, 0.6)]),
    "handle": Played(_TABLE, [_on("toolbox", -0.2, 0.6), _on("radio", -0.56, 0.42, 60.0)]),
    "pour": Played(_TABLE, [_hand("bottle"), _on("glass", -0.4, 0.6)]),
    "search": Played(_TABLE, [_on("handbag", -0.56, 0.44, 60.0)]),
    "pick-up": Played(_TABLE, [_hand("mug", lies=_SPOT)], _SPOT[:3], (0.05, 0.3, 0.47, 0.66, 0.95), "mug"),
    "put-down": Played(_TABLE, [_hand("mug", laid=_SPOT)], _SPOT[:3], (0.05, 0.3, 0.52, 0.68, 0.98), "mug"),
    "drop": Played(_SIDE, [_hand("mug", laid=_LOW, breaks=True)], thing="mug", moments=(0.05, 0.28, 0.42, 0.58, 0.85)),
    "hand-over": Played(_TWO, [_hand("book", goes="ben")], thing="book"),
    "take": Played(_TABLE, [_hand("mug", lies=_SPOT)], at=_SPOT[:3], thing="mug"),
    "throw": Played(_FAR, [_hand("ball", goes="ben")], thing="ball", moments=(0.05, 0.36, 0.5, 0.62, 0.85)),
    "catch": Played(_FAR, [_hand("ball", goes="ben")], thing="ball", moments=(0.05, 0.48, 0.6, 0.72, 0.9)),
    "show": Played(_TWO, [_hand("photograph")]),
    "sleep": Played(_BED),
    "wake": Played(_BED),
    "lean-in": Played(_SEAT),
    "lean-back": Played(_SEAT),
    "drive": Played(_CAR),
    "ride": Played(_SIDE),
    "point": Played(_FULL, at=(1.6, -2.0, 1.5)),
    "look-at": Played(_HEAD, at=(1.4, -1.9, 1.3)),
}  # fmt: skip
_BOTH = frozenset(("pat", "touch", "show"))


def make(folder: Path) -> list[Path]:
    """Draw a sheet for each family of verbs."""
    families: Sequence[tuple[str, Sequence[str]]] = (
        ("acts-head", [*HEAD]), ("acts-hands", [*HANDS]), ("acts-things", [*WORK]),
        ("acts-pairs", [*PAIRS]), ("acts-body", [*BODY, *GAITS]),
    )  # fmt: skip
    verbs = [verb for _, family in families for verb in family]
    drawn = dict(zip(verbs, strips([(verb, n) for n, verb in enumerate(verbs)]), strict=True))
    return [_sheet(folder / f"{name}.jpg", {verb: drawn[verb] for verb in family}) for name, family in families]


def played(verb: str) -> Played:
    """How a verb is shown where nothing else is said: of a head close, of two people both, else all of somebody."""
    if verb in _PLACED:
        return _PLACED[verb]
    if verb in GAITS:
        return Played(moments=(-0.06, 0.01, 0.07, 0.13, 0.2) if verb == "run" else (0.04, 0.18, 0.32, 0.46, 0.60))
    if verb in _BOTH or (verb in MOVEMENTS and MOVEMENTS[verb].near):
        return Played(_TWO)
    return Played(_HEAD if verb in HEAD and verb not in ("bow", "turn", "look-around") else _FULL)


def strips(wanted: Sequence[tuple[str, int]]) -> Iterator[Image.Image]:
    """Five pictures of each verb, by the person of that number."""
    for verb, number in wanted:
        how = played(verb)
        natural = 2.6 if verb in GAITS else MOVEMENTS[verb].seconds
        seconds = BEGINS + natural + 0.3
        order, size = staged(verb, number, how), (round(how.stage.wide * 1.6), round(HIGH * 1.6))
        (shot,) = runs([Cell(verb, order)], seconds=seconds, size=size, rate=RATE)
        row = Image.new("RGB", (how.stage.wide * len(MOMENTS), HIGH))
        for n, share in enumerate(how.moments):
            picture = shot[min(len(shot) - 1, round((BEGINS + share * natural) * RATE))]
            row.paste(picture.resize((how.stage.wide, HIGH), Image.Resampling.LANCZOS), (n * how.stage.wide, 0))
        yield row


def staged(verb: str, number: int, how: Played) -> Picture:
    """The shot of a verb, as breakdown stages one."""
    stage = how.stage
    looks = [Look.model_validate(LOOKS[(number + n) % len(LOOKS)]) for n in range(2)]
    x, y, facing = stage.mark
    there = Mark(x=x, y=y, facing=facing)
    gait = verb in GAITS
    two = stage.apart > 0
    mine: dict[str, Any] = {
        "verb": verb,
        "thing": how.thing,
        "at": how.at,
        "stays": verb in GAITS or MOVEMENTS[verb].stays,
    }
    given = verb in ("throw", "catch", "hand-over")
    if two:
        mine |= {
            "whom": "ben",
            "at": (x + stage.apart, y, 0.94 * looks[1].height),
            "verb": "throw" if verb == "catch" else verb,
        }
    elif how.at is None and not gait and MOVEMENTS[verb].look == "target":
        mine["at"] = (x + 1.3, y - 0.7, 1.3)
    acts = (Act.model_validate(mine),)
    ada: dict[str, Any] = {
        "name": "ada",
        "look": looks[0],
        "mark": there,
        "posture": stage.posture,
        "level": stage.level,
    }
    if gait:
        ada |= {"mark": Mark(x=-1.2, y=y, facing=90.0), "walk_to": Mark(x=1.3, y=y, facing=90.0)}
    people = [Figure.model_validate({**ada, "acts": acts, "looks_at": "ben" if two else None})]
    if two:
        both = given or MOVEMENTS[mine["verb"]].done is not None
        back = {**mine, "whom": "ada", "done": True, "at": (x, y, 0.94 * looks[0].height)}
        answer = (Act.model_validate(back),) if both else ()
        facing_back = Mark(x=x + stage.apart, y=y, facing=-facing)
        people.append(Figure(name="ben", look=looks[1], mark=facing_back, looks_at="ada", acts=answer))
    wide = stage.high * (1.6 if gait else 1.0)
    far = sum((a - b) ** 2 for a, b in zip(stage.eye, stage.to, strict=True)) ** 0.5
    lens = far * 36 * HIGH / stage.wide / wide
    camera = Camera(position=stage.eye, target=stage.to, lens=round(lens, 1), fstop=8.0, focus=round(far, 2))
    seats = (Seat(kind="chair", mark=there),) if stage.seat else ()
    place = Place(words=stage.kind.upper(), kind=stage.kind, laid=bool(how.props) or stage in (_SEAT, _TABLE))
    props = tuple(Prop.model_validate(dict(prop)) for prop in how.props)
    return Picture(place=place, people=tuple(people), props=props, seats=seats, camera=camera)


def _sheet(path: Path, drawn: Mapping[str, Image.Image]) -> Path:
    columns = 2
    wide = max(row.width for row in drawn.values()) + GAP
    down = -(-len(drawn) // columns)
    sheet = Image.new("RGB", (columns * wide, down * (HIGH + STRIP)), "#16161a")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(14)
    for n, (verb, row) in enumerate(drawn.items()):
        x, y = n % columns * wide, n // columns * (HIGH + STRIP)
        pen.text((x + 5, y + 2), verb.replace("-", " "), fill="#d8d4c8", font=font)
        sheet.paste(row, (x, y + STRIP))
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path, quality=84)
    return path
