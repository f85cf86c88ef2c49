"""What each visual style adds to the low tier's pictures, as a ratio to the same shot without a style.

A two-shot and a close-up of the example film, two seconds each, plate and set on the shelf: processor seconds of this
process, all threads, so that other work on the machine counts little. Run: `python -m benchmarks.styles`.
"""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path

from benchmarks.boards import quiet
from movie_director.breakdown.staging import staging
from movie_director.breakdown.visual import visuals
from movie_director.build.recipe import Recipe
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.installation import Installation
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.picture import Picture
from movie_director.testing.films import film_of
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import Digest, digest_json

EXAMPLE = Path(__file__).parents[1] / "examples" / "lost-property.fountain"
SECONDS = 2


def measure() -> dict[str, object]:
    """Return seconds for each second of film by style, and as ratios."""
    engine, vault = BlenderEngine(Installation.here()), InMemoryVault()
    timing = _timing(vault)
    film = film_of(EXAMPLE.read_text(encoding="utf-8"))
    found: dict[str, object] = {"what": "processor seconds a second of film, low tier, and as a ratio to naturalistic"}
    for size in ("two-shot", "close"):
        order = _order(film, size)
        spent: dict[str, float] = {}
        for name in ("naturalistic", *(n for n in visuals() if n != "naturalistic")):
            recipe = _recipe(order.model_copy(update={"style": visuals()[name]}), timing)
            asyncio.run(engine.perform(recipe, vault, quiet))  # plate, set and shaders are there from now on
            began = time.process_time()
            asyncio.run(engine.perform(recipe, vault, quiet))
            spent[name] = (time.process_time() - began) / SECONDS
        found[size] = {name: [round(s, 2), round(s / spent["naturalistic"], 2)] for name, s in spent.items()}
        drawn = {n: visuals()[n].rate(QUALITIES["low"].rate) for n in spent}
        more = {n: (s - spent["naturalistic"]) / drawn[n] for n, s in spent.items() if n != "naturalistic"}
        found[f"{size}_ms_more_a_picture"] = {n: round(1000 * s) for n, s in more.items() if visuals()[n].held < 3}
    engine.close()
    return found


def _order(film: Film, size: str) -> Picture:
    scene = film.get(Scene, "sc01")
    assert scene is not None
    base = next(iter(film.shots("sc01")))
    people = tuple(scene.characters[:2])
    given = {"size": size, "people": people if size == "two-shot" else people[:1], "subject": people[0]}
    given |= {"to": people[1], "walking": None, "leaving": None, "move": "static"}
    return staging(film, scene, Shot.model_validate({**base.model_dump(), **given}))


def _timing(vault: InMemoryVault) -> Digest:
    told = {"schema": "Timing.1", "rate": 24, "frames": 24 * SECONDS, "ticks_per_second": 24000, "lines": []}
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(told | {"visemes": []}))
        return vault.put(page, "application/json", digest_json("Timing.1", told)).content


def _recipe(order: Picture, timing: Digest) -> Recipe:
    return Recipe("picture@1", "blender@1", order.model_dump(mode="json"), {"timing": timing}, "low")


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
