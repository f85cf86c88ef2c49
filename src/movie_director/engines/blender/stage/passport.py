# SPDX-License-Identifier: GPL-3.0-or-later
"""What we write on everything that goes to an artist, so that it is known again when it comes back.

On an object: `movie_director_role` (set, dressing, person, lamp, film lamp, camera), `movie_director_name` (what it is
called on the stage), `movie_director_stood` (where it stood, a matrix row by row) and, on a mesh of the set,
`movie_director_print`. On a lamp of the place also `movie_director_lamp`: its key, its watts and colour, both as they
were before the scheme of light turned it, and the share that an artist had turned it to before. On the scene,
`movie_director`: JSON with `place`, what the set is built after, and `names` and `lamps`, all that went out of it.
"""

from __future__ import annotations

import json
from typing import Any

from movie_director.engines.blender.stage.lamp import Lamp
from movie_director.engines.blender.stage.staging import Place

SCENE = "movie_director"
ROLE, NAME, STOOD, PRINT, LAMP = (f"movie_director_{word}" for word in ("role", "name", "stood", "print", "lamp"))


def place_of(place: Place) -> list[Any]:
    """What a set is built after, its hour and weather left out: whoever comes back by night is known too."""
    added = [[thing.words, thing.w, thing.d, thing.h, thing.model, thing.at] for thing in place.added]
    told = [place.kind, place.words, place.inside, place.seed, place.period, added, place.without, place.models]
    return json.loads(json.dumps([*told, place.paint] if place.paint else told))


def lamp_key(name: str, location: Any) -> str:
    """The name of a lamp of a place: what it is and where it hangs."""
    return name + "".join(f" {round(float(v), 2):g}" for v in location)


def lamp_named(lamps: tuple[Lamp, ...], thing: Any) -> Lamp | None:
    """Which of a place's lamps a light in the scene is."""
    name = thing.name.partition(".")[0]
    key = lamp_key(name, thing.location)
    return next((lamp for lamp in lamps if lamp.name == name and lamp_key(lamp.name, lamp.location) == key), None)


def told_of(scene: Any) -> dict[str, Any] | None:
    """What a scene says of itself; none where it is none of ours, or says it badly."""
    text = scene.get(SCENE)
    if not isinstance(text, str):
        return None
    try:
        told = json.loads(text)
        return told if {"place", "names", "lamps"} <= set(told) else None
    except (ValueError, TypeError):
        return None
