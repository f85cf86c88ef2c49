"""Animals and a robot: three sides, another coat, standing, going, sitting, lying, eating. Drawn without Blender."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from movie_director.engines.blender.fitting import Sitter, photograph
from movie_director.engines.blender.people import Moment, Person, Shot, build, perform
from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.shot import Viseme
from movie_director.engines.installation import Installation
from movie_director.film.look import Look

CELL, STRIP = 190, 20
LOOKS: Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]] = {
    "dog": ({"fur_colour": "#8a5a33"}, {"fur_colour": "#d6d1c6", "marking_colour": "#1b1a1c", "pattern": "spotted"}),
    "cat": (
        {"fur_colour": "#b5682c", "pattern": "striped", "eyes": "#7fa04a"},
        {"fur_colour": "#1b1a1c", "marking_colour": "#d6d1c6", "eyes": "#b59a3a"},
    ),
    "horse": (
        {"fur_colour": "#6e4226"},
        {"fur_colour": "#d6d1c6", "marking_colour": "#6b4326", "pattern": "patched"},
    ),
    "bird": ({"fur_colour": "#6f5a48", "marking_colour": "#c8552a"}, {"fur_colour": "#3f7a3a"}),
    "robot": (
        {"fur_colour": "#c9a231", "marking_colour": "#3a3f46", "eyes": "#59d2e6"},
        {"fur_colour": "#a3a8ad", "marking_colour": "#c9772a", "eyes": "#e6b059"},
    ),
}
ACTS: Mapping[str, tuple[tuple[str, float], ...]] = {
    "dog": (("graze", 1.2), ("look-at", 1.6), ("jump", 0.6)),
    "cat": (("graze", 1.2), ("look-at", 1.6), ("jump", 0.6)),
    "horse": (("graze", 1.2), ("look-at", 1.6), ("jump", 0.6)),
    "bird": (("fly", 0.62), ("fly", 0.68), ("fly", 0.74)),
}
"""What each does when the action says so, and the second of it that is shown."""
Part = Callable[[float], Moment]


def make(folder: Path) -> list[Path]:
    """Draw the sheet: a row for each species."""
    place = Installation.here()
    data, config = place.people_data(), place.colour_config()
    rows: list[list[tuple[str, Image.Image]]] = []
    for species, fields in LOOKS.items():
        looks = [Look.model_validate({"species": species, "seed": 3, **each}) for each in fields]
        people = [build(look.model_dump(mode="json"), data) for look in looks]
        rows.append([*_row(people, looks, config)])
    high = CELL + STRIP
    sheet = Image.new("RGB", (CELL * max(map(len, rows)), high * len(rows)), "#16161a")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(12)
    for y, row in enumerate(rows):
        for x, (label, picture) in enumerate(row):
            sheet.paste(picture, (x * CELL, y * high))
            pen.text((x * CELL + 4, y * high + CELL + 2), label, fill="#d8d4c8", font=font)
    path = folder / "animals.jpg"
    sheet.save(path, quality=88)
    return [path]


def _row(people: list[Person], looks: list[Look], config: Path) -> list[tuple[str, Image.Image]]:
    """One species' pictures with what is seen in them."""
    first = people[0]
    name = looks[0].species
    far = 4.0 * first.height

    def part(posture: str, seconds: float, to: float | None = None, **more: Any) -> Part:
        figure = {"mark": {"x": 0.0, "y": 0.0}, "posture": posture, "walk_to": to and {"x": 0.0, "y": -to}}
        return perform(figure, first, Shot(seconds, seed=4, **more))

    def shown(label: str, moment: Moment, facing: float, which: int = 0) -> tuple[str, Image.Image]:
        person = people[which]
        high = 1.22 * max(first.height, float(np.ptp(first.rest[:, 1])) * 0.97)
        sitter = Sitter(person, looks[which].skin, moment[0], 0.0, 0.0, facing)
        target = (0.0, 0.0, high / 2 - 0.06 * high)
        return label, Image.fromarray(photograph([sitter], (CELL, CELL), config, target=target, high=high))

    still, walk = part("stand", 4.0, look=((0.0, (0.0, -5.0, first.eye_height)),)), part("stand", 12.0, far)
    calls = part("stand", 2.0, speaking=((0.0, 2.0),), visemes=(Viseme(0.0, 2.0, "aa"),))
    made = [shown(label, still(1.0), facing) for label, facing in ((name, 0.0), ("side", 90.0), ("behind", 150.0))]
    made.append(shown("another", still(1.0), 40.0, 1))
    made += [shown(f"walk {k + 1}", walk(2.2 + 0.17 * k), 75.0) for k in range(3)]
    made.append(shown("run", part("stand", 1.9, far)(1.1), 75.0))
    made.append(shown("sit" if name in ("dog", "cat", "robot") else "look", part("sit", 3.0)(1.0), 40.0))
    lies = part("lie", 3.0) if name in ("dog", "cat") else part("stand", 9.0)
    when = (
        1.0 if name != "bird" else max(np.arange(0.0, 9.0, 0.1), key=lambda t: float(lies(t)[0].turns["pelvis"][2, 1]))
    )
    made.append(shown("lie" if name in ("dog", "cat") else "idle", lies(float(when)), 40.0))
    made.append(shown("call", calls(0.16), 50.0))
    for verb, seconds in ACTS.get(name, ()):
        told = Act(
            verb=verb, begin=0.0, end=1.0 if verb == "jump" else 2.0, at=(2.0, -1.5, 1.2) if verb == "look-at" else None
        )
        pose, *_ = part("stand", 4.0, 4.0 if verb == "fly" else None, acts=(told,))(seconds)
        if verb == "fly":  # it is high up, and away
            pose = replace(pose, root=(0.0, 0.0, 0.1 * first.height))
        made.append(shown(verb, (pose, 0.0, 0.0, 0.0), 75.0))
    return made
