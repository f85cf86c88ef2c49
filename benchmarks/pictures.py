"""Seconds of work per second of film at each tier and kind of shot, and as ratios to full Cycles pictures of the same.

`setup` is the first take of a camera set-up less its pictures; `film_second` is what a second of film then costs, wall
clock on this machine; `cpu_second` the same in processor time, Blender's and FFmpeg's included, which a busy machine
leaves as it is. `reference` is one 640x360 4-sample Cycles picture of the same shot. Run: `python -m
benchmarks.pictures [KIND ...]`.
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from movie_director.breakdown.staging import staging
from movie_director.build.recipe import TIERS, Recipe, Tier
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.installation import Installation
from movie_director.film.scene import Scene
from movie_director.testing.films import film_of
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import Digest, digest_json

EXAMPLES = Path(__file__).parents[1] / "examples"
EXAMPLE = EXAMPLES / "lost-property.fountain"
KINDS: Mapping[str, tuple[str, str, str]] = {
    "two-shot": ("lost-property", "sc01", "two-shot"),
    "close-up": ("lost-property", "sc01", "close"),
    "group": ("true-north", "sc01", "group"),
    "street by night": ("lost-property", "sc02", "two-shot"),
    "moving": ("lost-property", "sc02", "close"),
}
"""Kinds of shot: film, scene and size. The close-up of the street by night is a push-in."""
FRAMES = {"low": 48, "standard": 24, "high": 1}
"""Frames of film, 24 a second, that a tier is measured by."""
SHOWN: Mapping[str, tuple[str, ...]] = {"low": tuple(KINDS), "standard": tuple(KINDS), "high": ("two-shot",)}


def quiet(share: float, note: str = "") -> None:
    """Report nothing."""


def measure(kinds: Sequence[str] = tuple(KINDS)) -> dict[str, object]:
    """Return all figures, in seconds on this machine and as ratios."""
    here = Installation.here()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name in ("stage", "voices"):
            (home / name).symlink_to(here.home / name)
        if (here.cache / "models").exists():
            shutil.copytree(here.cache / "models", home / "cache" / "models")
        place = Installation(home)
        orders = {kind: ordered(*KINDS[kind]) for kind in kinds}
        reference = {kind: cycles_picture(place, order) for kind, order in orders.items()}
        tiers: dict[str, dict[str, dict[str, float]]] = {}
        for tier in TIERS:
            chosen = {kind: order for kind, order in orders.items() if kind in SHOWN[tier]}
            tiers[tier] = tier_costs(place, chosen, tier)
    for costs in tiers.values():
        for kind, cost in costs.items():
            cost["film_second_in_references"] = round(cost["film_second"] / reference[kind], 2)
            cost["setup_in_references"] = round(cost["setup"] / reference[kind], 2)
    told = {kind: round(seconds, 3) for kind, seconds in reference.items()}
    return {"reference": {"what": "one 640x360 4-sample Cycles picture, denoised", "seconds": told}, "tiers": tiers}


def ordered(story: str, scene: str, size: str) -> dict[str, object]:
    """A shot of an example film as it is staged."""
    film = film_of((EXAMPLES / f"{story}.fountain").read_text(encoding="utf-8"))
    found = film.get(Scene, scene)
    assert found is not None
    return staging(film, found, next(s for s in film.shots(scene) if s.size == size)).model_dump(mode="json")


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


def tier_costs(place: Installation, orders: Mapping[str, dict[str, object]], tier: Tier) -> dict[str, dict[str, float]]:
    """Seconds of each kind's first take and of its second, with a plate already there."""
    engine, vault = BlenderEngine(place), InMemoryVault()
    frames, quality = FRAMES[tier], QUALITIES[tier]
    told = {"schema": "Timing.1", "rate": 24, "frames": frames, "ticks_per_second": 24000, "lines": [], "visemes": []}
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(told))
        timing = vault.put(page, "application/json", digest_json("Timing.1", told)).content
    pictures = -(-frames * quality.rate // 24)
    found: dict[str, dict[str, float]] = {}
    try:
        if quality.drawn and orders:  # Blender started, as for every set-up of a film but the first
            first = next(iter(orders.values()))
            camera = {**first["camera"], "position": (0.4, -3.2, 1.6)}  # type: ignore[dict-item]
            take(engine, vault, {**first, "camera": camera}, timing, tier)
        for kind, order in orders.items():
            if quality.drawn:  # and its people built: they are in other shots too
                take(engine, vault, {**order, "hidden": ["nothing"]}, timing, tier)
            (made, _), (again, cpu) = (take(engine, vault, order, timing, tier) for _ in range(2))
            found[kind] = {
                "setup": round(max(0.0, made - again), 2),
                "picture": round(again / pictures, 3),
                "film_second": round(again / pictures * quality.rate, 2),
                "cpu_second": round(cpu / pictures * quality.rate, 2),
            }
    finally:
        engine.close()
    return found


def take(
    engine: BlenderEngine, vault: InMemoryVault, order: dict[str, object], timing: Digest, tier: Tier
) -> tuple[float, float]:
    """Seconds that one take took, by the clock and of processors."""
    recipe = Recipe("picture@1", "blender@1", order, {"timing": timing}, tier)  # type: ignore[arg-type]
    began, used = time.perf_counter(), spent()
    asyncio.run(engine.perform(recipe, vault, quiet))
    return time.perf_counter() - began, spent() - used


def spent() -> float:
    """Seconds of processor time that this process and those that it started have used (Linux)."""
    ticks, mine = 0, str(os.getpid())
    for page in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = page.read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12]) if fields[1] == mine else 0
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ticks / os.sysconf("SC_CLK_TCK") + ended.ru_utime + ended.ru_stime


if __name__ == "__main__":
    print(json.dumps(measure(tuple(sys.argv[1:]) or tuple(KINDS)), indent=2))
