"""Seconds that a board takes, and as ratios to the low tier's picture of the same shot.

A two-shot of the example film on a set that was never built, then its scene's other shots on the same set: what a
scene's storyboard costs beside what its pictures cost. Framing, which boards and pictures share, is counted by itself.
Run: `python -m benchmarks.boards`.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import tempfile
import time
from pathlib import Path

from movie_director.breakdown.boards import boards
from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.build.recipe import Recipe
from movie_director.build.setup import Setup
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.installation import Installation
from movie_director.project.manifest import ENGINES
from movie_director.testing.films import film_of
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import Digest, digest_json
from movie_director.values.slate import slate

EXAMPLE = Path(__file__).parents[1] / "examples" / "lost-property.fountain"
SCENE = "sc01"
FRAMES = 72
"""Three seconds: what a shot of the example lasts, about."""


def quiet(share: float, note: str = "") -> None:
    """Report nothing."""


def measure() -> dict[str, object]:
    """Return all figures, in seconds on this machine and as ratios."""
    film, delivery = film_of(EXAMPLE.read_text(encoding="utf-8")), Delivery(pins=ENGINES)
    filmed = breakdown(film, delivery)
    wanted = [s for s in boards(film, delivery, filmed, (SCENE,)) if s.operation == "board@1"]
    here = Installation.here()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "stage").symlink_to(here.stage)
        if (here.cache / "models").exists():
            shutil.copytree(here.cache / "models", home / "cache" / "models")
        bench = Bench(BlenderEngine(Installation(home)))
        framing = [bench.framing(filmed[s.needs["framing"].slate]) for s in wanted]
        drawing = [bench.take(s) for s in wanted]
        again = [bench.take(s, retry=1) for s in wanted]
        shooting = [bench.take(filmed[slate(s.slate.replace("/board", "/picture"))]) for s in wanted]
        bench.engine.close()
    one, whole = sorted(again)[len(again) // 2], sum(shooting)
    return {
        "what": f"the {len(wanted)} shots of a scene, three seconds each",
        "framing_seconds": [round(s, 2) for s in framing],
        "board_seconds": [round(s, 2) for s in drawing],
        "picture_seconds": [round(s, 2) for s in shooting],
        "board_once_people_are_built": round(one, 2),
        "boards_to_pictures": round(sum(drawing) / whole, 3),
        "boards_and_framings_to_pictures": round((sum(drawing) + sum(framing)) / whole, 3),
    }


class Bench:
    """An engine with a vault, and what was framed so far."""

    def __init__(self, engine: BlenderEngine) -> None:
        self.engine, self._vault = engine, InMemoryVault()
        self._framed: dict[str, Digest] = {}
        told = {"schema": "Timing.1", "rate": 24, "frames": FRAMES, "ticks_per_second": 24000, "lines": []}
        with self._vault.scratch() as folder:
            page = folder / "timing.json"
            page.write_text(json.dumps(told | {"visemes": []}))
            self._timing = self._vault.put(page, "application/json", digest_json("Timing.1", told)).content

    def framing(self, setup: Setup) -> float:
        """Seconds of a framing, which is kept."""
        began = time.perf_counter()
        made = asyncio.run(self.engine.perform(setup.recipe({}), self._vault, quiet))
        self._framed[setup.slate] = made.outputs["framing"].content
        return time.perf_counter() - began

    def take(self, setup: Setup, retry: int = 0) -> float:
        """Seconds of a board or a picture."""
        there = {"timing": self._timing, "framing": self._framed[setup.needs["framing"].slate]}
        inputs = {name: there[name] for name in setup.needs}
        recipe = Recipe(setup.operation, setup.engine, setup.parameters, inputs, setup.tier, retry)
        began = time.perf_counter()
        asyncio.run(self.engine.perform(recipe, self._vault, quiet))
        return time.perf_counter() - began


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
