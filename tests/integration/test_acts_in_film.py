"""What the action says people do, in the pictures of the shot that tells it."""

from __future__ import annotations

import asyncio
import json

import numpy as np

from movie_director.breakdown.staging import staging
from movie_director.build.recipe import Recipe
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.ffmpeg.pictures import read_pictures
from movie_director.film.scene import Scene
from movie_director.testing.films import film_of
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json

SCRIPT = """INT. OFFICE - DAY

ADA, forty, and BEN, fifty.

{}

BEN
Good morning.

INT. KITCHEN - DAY

Ben waits.

BEN
Nobody comes.
"""
FRAMES = 72


def orders(action: str) -> dict[str, dict[str, object]]:
    film = film_of(SCRIPT.format(action))
    return {
        shot.name: staging(film, scene, shot).model_dump(mode="json")
        for scene in film.of(Scene)
        for shot in film.shots(scene.name)
    }


def pictures(engine: BlenderEngine, order: dict[str, object]) -> np.ndarray:
    vault = InMemoryVault()
    told = {"schema": "Timing.1", "rate": 24, "frames": FRAMES, "ticks_per_second": 24000, "lines": [], "visemes": []}
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(told))
        timing = vault.put(page, "application/json", digest_json("Timing.1", told)).content
    recipe = Recipe("picture@1", "blender@1", order, {"timing": timing}, "low")
    made = asyncio.run(engine.perform(recipe, vault, lambda *_: None))
    return read_pictures(vault.path(made.outputs["picture"].content)).astype(float)


def test_who_waves_in_the_text_waves_in_the_pictures_of_that_shot_and_nothing_else_is_made_again(home):
    waits, waves = orders("Ada waits."), orders("Ada waves.")
    changed = [name for name in waits if waits[name] != waves[name]]
    assert waits.keys() == waves.keys() and changed
    assert all(name.startswith("sc01/") for name in changed)
    shot = next(name for name in changed if any(f["acts"] for f in waves[name]["people"] if f.get("acts")))
    engine = BlenderEngine(home)
    try:
        still, moving = pictures(engine, waits[shot]), pictures(engine, waves[shot])
    finally:
        engine.close()
    assert still.shape == moving.shape
    apart = np.abs(still - moving).mean(axis=(1, 2, 3))
    assert apart.max() > 0.5, "an arm comes up"
    assert apart[0] < 0.2 * apart.max(), "and is not up from the start"
    # It is the one who waves that moves: most of the picture is the same.
    most = int(apart.argmax())
    assert (np.abs(still[most] - moving[most]).max(axis=2) > 24).mean() < 0.2
