"""What places cost: each kind's set and plate beside the living room's, and a film that goes to twelve of them.

Each kind is set up twice through the stage's own process, the second time with another seed: `build` is the seconds of
that second one, when the furniture's models are unpacked, by the clock; `build_cpu` the same in processor time, which a
busy machine leaves as it is. `plate` is what a set-up of a low tier shot of it takes then, `memory_mb` the stage's
resident memory after it. Ratios are to the living room. `periods_cpu` sums up the builds, in processor time, of each
kind in each of six other times. `film` boards nothing and shoots nothing but low plates: a screenplay of twelve scenes
in twelve places, one set-up each, twice over; its memory is told after each place.
Run: `python -m benchmarks.places [KIND ...]`.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.pictures import quiet, spent
from movie_director.breakdown.staging import staging
from movie_director.build.recipe import Recipe
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.installation import Installation
from movie_director.film.scene import Scene
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Picture, Place
from movie_director.places import KINDS
from movie_director.testing.films import film_of
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json

ROOM = "living-room"
"""The room that the study of Blender was measured in."""
PERIODS = ("medieval", "1890s", "1930s", "1950s", "1980s", "future")
MOST = 1.5
"""Seconds that building a set may take."""
STILL = Camera(position=(-0.9, -4.2, 1.65), target=(0.25, 1.0, 1.2), lens=26, fstop=5.6, focus=6.0)
TWELVE = (
    "INT. LIVING ROOM", "EXT. CITY STREET", "INT. HOSPITAL WARD", "EXT. FOREST", "INT. TRAIN COMPARTMENT",
    "EXT. ROOFTOP", "INT. CHURCH", "EXT. CORNFIELD", "INT. BAR", "EXT. HARBOUR", "INT. COURTROOM", "EXT. GRAVEYARD",
)  # fmt: skip
TIMING = {"schema": "Timing.1", "rate": 24, "frames": 12, "ticks_per_second": 24000, "lines": [], "visemes": []}


def measure(kinds: Sequence[str] = tuple(KINDS)) -> dict[str, object]:
    """Return each kind's costs, those that take too long, and the film's."""
    load = os.getloadavg()[0]
    with home() as place:
        found = costs(place, (ROOM, *(kind for kind in kinds if kind != ROOM)))
        periods = aged(place, kinds)
        film = twelve(place)
    room = found[ROOM]
    for cost in found.values():
        for name in ("build", "plate", "memory_mb"):
            cost[f"{name}_in_living_rooms"] = round(cost[name] / max(room[name], 1e-6), 2)
    slow = {kind: cost["build"] for kind, cost in found.items() if cost["build"] > MOST}
    return {
        "load_at_start": round(load, 2),
        "kinds": found,
        "slower_than_1.5_s": slow,
        "periods_cpu": periods,
        "film": film,
    }


@contextmanager
def home() -> Iterator[Installation]:
    """A place of its own to keep things in, so that no plate is there from before."""
    here = Installation.here()
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder)
        for name in ("stage", "voices"):
            (kept / name).symlink_to(here.home / name)
        (kept / "cache").mkdir()
        if (here.cache / "models").exists():
            (kept / "cache" / "models").symlink_to(here.cache / "models")
        yield Installation(kept)


def order(kind: str, seed: int, period: str = "") -> dict[str, object]:
    """A kind of place with nobody in it, by day."""
    words = kind.replace("-", " ").upper()
    inside = KINDS[kind].inside
    place = Place(kind=kind, words=words, inside=inside, time="day", seed=seed, laid=False, period=period)
    return Picture(place=place, camera=STILL).model_dump(mode="json")


def costs(place: Installation, kinds: Sequence[str]) -> dict[str, dict[str, float]]:
    """Seconds to build each kind and to render its plate, and the stage's memory after."""
    stage, quality = Stagehand(place), QUALITIES["low"]
    found: dict[str, dict[str, float]] = {}
    try:
        stage.order("dress", {"staging": order("bathroom", 1), "cache": str(place.cache / "models")}, quiet)
        for kind in kinds:
            ask = {"cache": str(place.cache / "models")}
            stage.order("dress", {**ask, "staging": order(kind, 1)}, quiet)
            began, used = time.perf_counter(), spent()
            stage.order("dress", {**ask, "staging": order(kind, 2)}, quiet)
            built, cpu = time.perf_counter() - began, spent() - used
            with tempfile.TemporaryDirectory() as folder:
                ask |= {"staging": order(kind, 2), "folder": folder}
                ask |= {"size": list(quality.size), "samples": quality.samples, "fine": quality.fine}
                began = time.perf_counter()
                stage.order("plate", ask, quiet)
                plate = time.perf_counter() - began
            found[kind] = {
                "build": round(built, 2),
                "build_cpu": round(cpu, 2),
                "plate": round(plate, 2),
                "memory_mb": round(memory(), 0),
            }
            print(f"{kind}: {found[kind]}", file=sys.stderr, flush=True)
    finally:
        stage.close()
    return found


def aged(place: Installation, kinds: Sequence[str]) -> dict[str, object]:
    """Seconds of processor time that each kind takes to build in each time that furnishes it otherwise than today."""
    stage = Stagehand(place)
    found: dict[str, float] = {}
    try:
        for kind in kinds:
            for period in PERIODS:
                ask = {"cache": str(place.cache / "models")}
                stage.order("dress", {**ask, "staging": order(kind, 1, period)}, quiet)
                used = spent()
                stage.order("dress", {**ask, "staging": order(kind, 2, period)}, quiet)
                found[f"{kind}, {period}"] = round(spent() - used, 2)
    finally:
        stage.close()
    slow = {name: cost for name, cost in found.items() if cost > MOST}
    middle, most = statistics.median(found.values()), max(found, key=lambda name: found[name])
    return {"sets": len(found), "median": round(middle, 2), "most": {most: found[most]}, "slower_than_1.5_s": slow}


def twelve(place: Installation, rounds: int = 2) -> dict[str, object]:
    """Seconds a place, and the stage's memory after each, of a film that goes to twelve places, and to them again."""
    script = "Title: Twelve Places\n\n" + "\n\n".join(
        f"{heading} - DAY\n\nADA, sixty, a grey coat, walks in and looks round.\n\nADA\nIt was here."
        for heading in TWELVE
    )
    film = film_of(script)
    names = [f"sc{n:02d}" for n in range(1, len(TWELVE) + 1)]
    scenes = [(name, scene) for name in names if (scene := film.get(Scene, name)) is not None]
    engine, vault = BlenderEngine(place), InMemoryVault()
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(TIMING))
        timing = vault.put(page, "application/json", digest_json("Timing.1", TIMING)).content
    seconds: list[float] = []
    kept: list[float] = []
    try:
        for turn in range(rounds):
            for name, scene in scenes:
                shot = next(iter(film.shots(name)))
                staged = staging(film, scene, shot)
                x, y, z = staged.camera.position
                camera = staged.camera.model_copy(update={"position": (x + 0.01 * turn, y, z)})
                told = staged.model_copy(update={"camera": camera}).model_dump(mode="json")
                began = time.perf_counter()
                recipe = Recipe("picture@1", "blender@1", told, {"timing": timing}, "low")
                asyncio.run(engine.perform(recipe, vault, quiet))
                seconds.append(round(time.perf_counter() - began, 2))
                kept.append(round(memory(), 0))
                print(f"{name}: {seconds[-1]} s, {kept[-1]} MB", file=sys.stderr, flush=True)
    finally:
        engine.close()
    return {
        "places": len(scenes),
        "seconds_a_place": seconds,
        "stage_mb_after_each": kept,
        "last_over_first": round(kept[-1] / kept[0], 2),
        "second_round_over_first": round(kept[-1] / kept[len(scenes) - 1], 2),
    }


def memory() -> float:
    """Resident megabytes of the processes that this one started (Linux)."""
    mine, pages = str(os.getpid()), 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[1] == mine:
            pages += int(fields[21])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    print(json.dumps(measure(tuple(sys.argv[1:]) or tuple(KINDS)), indent=2))
