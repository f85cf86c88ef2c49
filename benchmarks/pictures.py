"""Seconds of work per second of film at each tier, and as ratios to one full 360p 4-sample Cycles picture.

One two-shot of the example film. `setup` is the first take of a camera set-up less its pictures; `film_second` is what
a second of film then costs. Run: `python -m benchmarks.pictures`.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import tempfile
import time
from pathlib import Path

from movie_director.breakdown.staging import staging
from movie_director.build.recipe import TIERS, Recipe
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.installation import Installation
from movie_director.film.scene import Scene
from movie_director.testing.films import film_of
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json

EXAMPLE = Path(__file__).parents[1] / "examples" / "lost-property.fountain"
FRAMES = {"low": 48, "standard": 4, "high": 1}


def quiet(share: float, note: str = "") -> None:
    """Report nothing."""


def measure() -> dict[str, object]:
    """Return all figures, in seconds on this machine and as ratios."""
    film = film_of(EXAMPLE.read_text(encoding="utf-8"))
    shot = next(s for s in film.shots("sc01") if s.size == "two-shot")
    scene = film.get(Scene, "sc01")
    assert scene is not None
    order = staging(film, scene, shot).model_dump(mode="json")
    here = Installation.here()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name in ("stage", "voices"):
            (home / name).symlink_to(here.home / name)
        if (here.cache / "models").exists():
            shutil.copytree(here.cache / "models", home / "cache" / "models")
        place = Installation(home)
        reference = cycles_picture(place, order)
        tiers = {tier: tier_cost(place, order, tier) for tier in TIERS}
    return {
        "reference": {"what": "one 640x360 4-sample Cycles picture, denoised", "seconds": round(reference, 3)},
        "tiers": {
            tier: {**cost, "film_second_in_references": round(cost["film_second"] / reference, 2)}
            for tier, cost in tiers.items()
        },
    }


def cycles_picture(place: Installation, order: dict[str, object]) -> float:
    """Seconds of one full Cycles picture, the second of two so that the scene is there."""
    stage = Stagehand(place)
    times: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for frames in (1, 3):
            began = time.perf_counter()
            request = {
                "staging": order,
                "folder": folder,
                "size": [640, 360],
                "samples": 4,
                "frames": frames,
                "rate": 12,
            }
            stage.order("frames", request, quiet)
            times.append(time.perf_counter() - began)
    stage.close()
    return times[1] / 2


def tier_cost(place: Installation, order: dict[str, object], tier: str) -> dict[str, float]:
    """Seconds of a set-up's first take and of its second, with a plate already there."""
    engine, vault = BlenderEngine(place), InMemoryVault()
    frames = FRAMES[tier]
    with vault.scratch() as folder:
        page = folder / "timing.json"
        timing = {
            "schema": "Timing.1",
            "rate": 24,
            "frames": frames,
            "ticks_per_second": 24000,
            "lines": [],
            "visemes": [],
        }
        page.write_text(json.dumps(timing))
        content = vault.put(page, "application/json", digest_json("Timing.1", timing)).content
    quality = QUALITIES[tier]  # type: ignore[index]
    pictures = -(-frames * quality.rate // 24)
    if tier == "low":  # Blender started and people built, as for every set-up of a film but the first
        order_of_another = {**order, "camera": {**order["camera"], "position": (0.4, -3.2, 1.6)}}  # type: ignore[dict-item]
        warm = Recipe("picture@1", "blender@1", order_of_another, {"timing": content}, "low")
        asyncio.run(engine.perform(warm, vault, quiet))
    times: list[float] = []
    for retry in (0, 1):
        recipe = Recipe("picture@1", "blender@1", order, {"timing": content}, tier, retry)  # type: ignore[arg-type]
        began = time.perf_counter()
        asyncio.run(engine.perform(recipe, vault, quiet))
        times.append(time.perf_counter() - began)
    engine.close()
    per_picture = times[1] / pictures
    return {
        "first_take": round(times[0], 2),
        "setup": round(max(0.0, times[0] - times[1]), 2),
        "picture": round(per_picture, 3),
        "film_second": round(per_picture * quality.rate, 2),
    }


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
