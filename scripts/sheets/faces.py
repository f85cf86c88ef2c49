"""Faces: each shade of feeling in close-up, moods from faint to full, and the mouth's shapes. Drawn without Blender."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from movie_director.engines.blender.fitting import Sitter, photograph
from movie_director.engines.blender.people import Person, Shot, build, perform
from movie_director.engines.blender.people.shot import Viseme
from movie_director.engines.blender.people.speech import VISEMES
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.film.mood import SHADES, Mood
from scripts.sheets.acts import LOOKS

WIDE, HIGH, STRIP, GAP = 168, 190, 20, 6
MOMENT = 0.7
"""Seconds into the shot that are shown: no blink falls there, and a mouth's shape has been reached."""
STRENGTHS = (0.25, 0.5, 0.75, 1.0)
EMOTIONS = ("happy", "sad", "angry", "afraid", "surprised", "disgusted", "tired", "tender")


def make(folder: Path) -> list[Path]:
    """Draw the sheets of shades, of emotions by how strong they are, and of the mouth's shapes."""
    shades = [(name, face(n, mood, name)) for n, (name, mood) in enumerate(SHADES.items())]
    strong = [
        (f"{name}, {strength:.2g}", face(n, _mood(name), f"{name} {strength:.2g}"))
        for n, name in enumerate(EMOTIONS)
        for strength in STRENGTHS
    ]
    mouths = [(name, face(n // 8, "neutral", "", name)) for n, name in enumerate(VISEMES)]
    return [
        _sheet(folder / "faces-shades.jpg", shades, 9),
        _sheet(folder / "faces-strength.jpg", strong, 8),
        _sheet(folder / "faces-mouths.jpg", mouths, 8),
    ]


def _mood(name: str) -> Mood:
    return SHADES.get(name, name)  # pyright: ignore[reportReturnType] - a mood's own name


def face(number: int, mood: str, shade: str, viseme: str = "") -> Image.Image:
    """One of the sheet's people in close-up, in a mood."""
    person, skin = _person(number)
    figure = {
        "name": "",
        "mark": {"x": 0.0, "y": 0.0, "facing": 12.0},
        "posture": "stand",
        "mood": mood,
        "shade": shade,
    }
    visemes = (Viseme(0.3, 1.2, viseme),) if viseme else ()
    play = perform(figure, person, Shot(2.4, visemes=visemes, look=((0.0, (0.1, -3.0, person.eye_height)),)))
    pose, x, y, facing = play(MOMENT)
    sitter = Sitter(person, skin, pose, x, y, facing)
    config = Installation.here().colour_config()
    taken = photograph([sitter], (WIDE, HIGH), config, target=(0.0, 0.0, person.eye_height - 0.05), high=0.38)
    return Image.fromarray(taken)


@lru_cache(maxsize=16)
def _person(number: int) -> tuple[Person, str]:
    look = Look.model_validate(LOOKS[number % len(LOOKS)])
    return build(look.model_dump(mode="json"), Installation.here().people_data()), look.skin


def _sheet(path: Path, faces: Sequence[tuple[str, Image.Image]], columns: int) -> Path:
    down = -(-len(faces) // columns)
    sheet = Image.new("RGB", (columns * (WIDE + GAP) + GAP, down * (HIGH + STRIP + GAP) + GAP), "#16161a")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(14)
    for n, (label, picture) in enumerate(faces):
        x, y = GAP + n % columns * (WIDE + GAP), GAP + n // columns * (HIGH + STRIP + GAP)
        sheet.paste(picture, (x, y))
        pen.text((x + 3, y + HIGH + 2), label, fill="#d8d4c8", font=font)
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path, quality=88)
    return path
