"""Acts: each verb that a screenplay's action may use as a strip of five pictures. Drawn without Blender."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from movie_director.engines.blender.fitting import Sitter, photograph
from movie_director.engines.blender.people import Person, Shot, build, perform
from movie_director.engines.blender.people.acts.act import Act, Partner
from movie_director.engines.blender.people.acts.body import BODY
from movie_director.engines.blender.people.acts.gait import GAITS
from movie_director.engines.blender.people.acts.hands import HANDS
from movie_director.engines.blender.people.acts.head import HEAD
from movie_director.engines.blender.people.acts.pairs import PAIRS
from movie_director.engines.blender.people.acts.table import MOVEMENTS
from movie_director.engines.blender.people.acts.work import WORK
from movie_director.engines.blender.people.grasp import grasp
from movie_director.engines.blender.people.thing import Grasp, laden
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.testing.things import cylinder

HIGH, STRIP, GAP = 190, 20, 6
MOMENTS = (0.03, 0.26, 0.46, 0.63, 0.84)
LOOKS: tuple[Mapping[str, Any], ...] = (
    {"gender": "female", "height": 1.67, "age": 31, "top_colour": "#34506e", "legs": "jeans", "hair": "bob", "seed": 9},
    {"gender": "male", "height": 1.79, "age": 45, "top_colour": "#7a2a24", "skin": "#7d4f35", "hair": "cropped",
     "hair_colour": "#17110c", "seed": 8},
    {"gender": "male", "height": 1.74, "age": 24, "top": "sweater", "top_colour": "#b5852a", "seed": 14},
    {"gender": "female", "height": 1.62, "age": 58, "top": "cardigan", "top_colour": "#55692f", "hair": "bun",
     "hair_colour": "#a8a29a", "legs": "trousers", "seed": 5},
)  # fmt: skip
SEATED = frozenset(("write", "type", "drive", "sleep", "wake", "read", "eat"))
CUPS = frozenset(("drink", "hand-over", "put-down", "show"))
LOW = frozenset(("pick-up", "put-down", "open"))


def make(folder: Path) -> list[Path]:
    """Draw a sheet for each family of verbs."""
    walks = dict.fromkeys(GAITS)
    families: Sequence[tuple[str, Sequence[str], int]] = (
        ("acts-head", [*HEAD], 2), ("acts-hands", [*HANDS], 2), ("acts-things", [*WORK], 2),
        ("acts-pairs", [*PAIRS], 2), ("acts-body", [*BODY, *walks], 2),
    )  # fmt: skip
    return [_sheet(folder / f"{name}.jpg", verbs, columns) for name, verbs, columns in families]


def strip(verb: str, number: int) -> Image.Image:
    """Five pictures of somebody, or two, who do this."""
    if verb in GAITS:
        return _drawn(*_walking(verb, number), wide=130, seconds=2.4, begin=0.2)
    movement = MOVEMENTS[verb]
    sitters = _two(verb, number) if movement.near else _one(verb, number)
    head = verb in HEAD and verb not in ("bow", "turn")
    frame = (1.42, 0.95) if head else (0.98, 2.25)
    return _drawn(*sitters, wide=170 if movement.near else 130, seconds=movement.seconds, begin=0.3, frame=frame)


def _drawn(
    *parts: tuple[Person, str, Any], wide: int, seconds: float, begin: float, frame: tuple[float, float] = (0.98, 2.25)
) -> Image.Image:
    config = Installation.here().colour_config()
    row = Image.new("RGB", (wide * len(MOMENTS), HIGH))
    for n, share in enumerate(MOMENTS):
        sitters: list[Sitter] = []
        for person, skin, act in parts:
            pose, x, y, facing = act(begin + share * seconds)
            sitters.append(Sitter(person, skin, pose, x, y, facing))
        picture = photograph(sitters, (wide, HIGH), config, target=(0.0, 0.0, frame[0]), high=frame[1])
        row.paste(Image.fromarray(picture), (n * wide, 0))
    return row


def _one(verb: str, number: int) -> list[tuple[Person, str, Any]]:
    person, skin = _person(number)
    held = _cup(person) if verb in CUPS else ()
    carrier = laden(person, held)
    movement = MOVEMENTS[verb]
    at = (0.15, -0.55, 0.95) if verb in LOW else (1.4, -0.9, 1.3) if movement.look == "target" else None
    facing = 55.0 if verb in ("knock", "push", "pull", "throw", "close", "catch", "climb", "drive", "ride") else 26.0
    if at is not None and facing > 50:
        at = (1.6, -1.0, 1.2)
    posture = "sit" if verb in SEATED else "stand"
    figure = {"name": "", "mark": {"x": 0.0, "y": 0.0, "facing": facing}, "posture": posture, "mood": "neutral"}
    act = Act(verb, 0.3, 0.3 + movement.seconds, at=at)
    return [(carrier, skin, perform(figure, carrier, Shot(movement.seconds + 0.8, acts=(act,)), held))]


def _two(verb: str, number: int) -> list[tuple[Person, str, Any]]:
    movement, apart = MOVEMENTS[verb], 0.42
    made: list[tuple[Person, str, Any]] = []
    both = [_person(number), _person(number + 1)]
    for n, (person, skin) in enumerate(both):
        x, facing = (-apart, 78.0) if n == 0 else (apart, -78.0)
        other = Partner(-x, 0.0, -facing, both[1 - n][0].eye_height)
        act = Act(verb, 0.3, 0.3 + movement.seconds, partner=other, done=n == 1)
        held = _cup(person) if verb in CUPS and n == 0 else ()
        carrier = laden(person, held)
        figure = {"name": str(n), "mark": {"x": x, "y": 0.0, "facing": facing}, "posture": "stand", "mood": "neutral"}
        shot = Shot(movement.seconds + 0.8, look=((0.0, (-x, 0.0, other.eyes)),), seed=n, acts=(act,))
        made.append((carrier, skin, perform(figure, carrier, shot, held)))
    return made


def _walking(verb: str, number: int) -> list[tuple[Person, str, Any]]:
    person, skin = _person(number)
    figure = {"name": "", "mark": {"x": -1.1, "y": 0.0, "facing": 90.0}, "posture": "stand", "mood": "neutral",
              "walk_to": {"x": 1.9, "y": 0.0, "facing": 90.0}}  # fmt: skip
    play = perform(figure, person, Shot(6.0, acts=(Act(verb, 0.0, 6.0),)))

    def centred(t: float) -> Any:
        pose, _, y, _ = play(t)
        return pose, 0.0, y, 72.0

    return [(person, skin, centred)]


@lru_cache(maxsize=8)
def _person(number: int) -> tuple[Person, str]:
    look = Look.model_validate(LOOKS[number % len(LOOKS)])
    return build(look.model_dump(mode="json"), Installation.here().people_data()), look.skin


def _cup(person: Person) -> tuple[Grasp, ...]:
    found = grasp(person, cylinder(0.038, 0.095, (0.55, 0.5, 0.42)), "r", "")
    return () if found is None else (found,)


def _sheet(path: Path, verbs: Sequence[str], columns: int) -> Path:
    strips = [strip(verb, n) for n, verb in enumerate(verbs)]
    wide = max(row.width for row in strips) + GAP
    down = -(-len(strips) // columns)
    sheet = Image.new("RGB", (columns * wide, down * (HIGH + STRIP)), "#16161a")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(14)
    for n, (verb, row) in enumerate(zip(verbs, strips, strict=True)):
        x, y = n % columns * wide, n // columns * (HIGH + STRIP)
        pen.text((x + 5, y + 2), verb.replace("-", " "), fill="#d8d4c8", font=font)
        sheet.paste(row, (x, y + STRIP))
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path, quality=86)
    return path
