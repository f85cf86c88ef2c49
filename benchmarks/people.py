"""What people cost: built and in each picture, by tier; a crowd of thirty; a cast of eight; memory over many shots.

All is processor time, Blender's included, as ratios to one full 640x360 4-sample Cycles picture of the same scene in
the same run (`reference`), so that a busy or another machine says nearly the same. Run: `python -m benchmarks people`
or, with a number of shots for memory, `python -m benchmarks.people 50`.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from benchmarks.pictures import ordered, quiet, spent
from movie_director.build.recipe import Recipe, Tier
from movie_director.engines.blender import company
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.people import build
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.installation import Installation
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import Digest, digest_json

CAST, CROWD = 8, 30
FRAMES: Mapping[str, int] = {"low": 24, "standard": 12}
SHOTS = 200
"""Shots over which memory is measured, each of another camera and, in turns, other people."""


def measure(shots: int = SHOTS) -> dict[str, object]:
    """Return all figures, as ratios to the reference, and megabytes."""
    place = Installation.here()
    scene: dict[str, Any] = dict(ordered("lost-property", "sc01", "two-shot"))
    rendered = {count: cycles_cost(place, scene, count) for count in (1, 2, 4)}
    reference = rendered[2]
    what = "one 640x360 4-sample Cycles picture with two people, in seconds of processor time"
    told: dict[str, object] = {"reference": {"what": what, "seconds": round(reference, 3)}}
    built = built_times(looks(CAST), place)
    told["build"] = {"one": _share(built[0], reference), "cast of eight": _share(sum(built), reference)}
    tiers: dict[str, object] = {}
    for tier in ("low", "standard"):
        counts = (1, 2, CROWD) if tier == "low" else (1, 2)
        costs = {n: picture_cost(place, staged(scene, n), tier) for n in counts}
        found = {"picture of one": _share(costs[1], reference), "one more": _share(costs[2] - costs[1], reference)}
        if CROWD in costs:
            found["picture of thirty"] = _share(costs[CROWD], reference)
            found["each of thirty"] = _share((costs[CROWD] - costs[1]) / (CROWD - 1), reference)
        tiers[tier] = found
    tiers["high, at 640x360 and 4 samples"] = {
        "picture of one": _share(rendered[1], reference),
        "one more": _share((rendered[4] - rendered[1]) / 3, reference),
    }
    told["tiers"] = tiers
    if shots:
        told["memory"] = memory(place, scene, shots)
    return told


def looks(count: int) -> list[dict[str, Any]]:
    """People of whom no two are alike."""
    tops, hair = ("shirt", "sweater", "cardigan", "blouse"), ("short", "bob", "bun", "cropped", "long", "curly")
    return [
        {
            "gender": ("female", "male")[n % 2],
            "age": 20 + 7 * (n % 8),
            "height": 1.58 + 0.03 * (n % 9),
            "hair": hair[n % 6],
            "top": tops[n % 4],
            "seed": 100 + n,
        }
        for n in range(count)
    ]


def staged(scene: Mapping[str, Any], count: int) -> dict[str, Any]:
    """The scene with so many people: rows behind each other, none hidden whole."""
    pattern = scene["people"][0]
    people: list[dict[str, Any]] = []
    for n, look in enumerate(looks(CAST) * -(-count // CAST)):
        if n == count:
            break
        mark = {"x": -2.2 + 0.88 * (n % 6) + 0.3 * (n // 6 % 2), "y": 0.2 + 0.5 * (n // 6), "facing": 0.0}
        kept = {key: value for key, value in pattern.items() if key not in ("acts", "walk_to", "then")}
        people.append({**kept, "name": f"p{n}", "look": look, "mark": mark, "posture": "stand", "looks_at": None})
    return {**scene, "people": people, "props": [], "seats": []}


def built_times(wanted: Sequence[Mapping[str, Any]], place: Installation) -> list[float]:
    """Seconds of processor time that each person takes to build; the data were read before."""
    data = place.people_data()
    build({"gender": "male", "seed": 1}, data)
    times: list[float] = []
    for look in wanted:
        began = time.process_time()
        build(look, data)
        times.append(time.process_time() - began)
    return times


def picture_cost(place: Installation, order: dict[str, Any], tier: Tier) -> float:
    """Processor seconds of one more picture of a shot whose plate and people are there."""
    engine, vault = BlenderEngine(place), InMemoryVault()
    rate = QUALITIES[tier].rate
    try:
        used: list[float] = []
        for frames in (3 * FRAMES[tier], FRAMES[tier], 3 * FRAMES[tier]):  # the first has all that the last needs made
            began = spent()
            perform(engine, vault, order, timing_of(vault, frames), tier)
            used.append(spent() - began)
    finally:
        engine.close()
    return (used[2] - used[1]) / (2 * FRAMES[tier] * rate / 24)


def cycles_cost(place: Installation, scene: Mapping[str, Any], count: int) -> float:
    """Processor seconds of one more Cycles picture with so many people."""
    stage, used = Stagehand(place), list[float]()
    order = staged(scene, count)
    picture = company.Picture.model_validate(order)
    timing = {"rate": 24, "frames": 24, "lines": [], "visemes": []}
    try:
        with tempfile.TemporaryDirectory() as folder:
            arrays = Path(folder) / "people.npz"
            cast = company.company(picture, timing, place.people_data())
            company.write_company(cast, [0.1 * n for n in range(4)], arrays)
            for frames in (1, 4):
                inside = Path(folder) / str(frames)
                inside.mkdir()
                request = {"staging": order, "folder": str(inside), "size": [640, 360], "samples": 4, "rate": 12}
                began = spent()
                stage.order("frames", {**request, "people": str(arrays), "frames": frames}, quiet)
                used.append(spent() - began)
    finally:
        stage.close()
    return used[1] / 4


def memory(place: Installation, scene: Mapping[str, Any], shots: int) -> dict[str, object]:
    """Megabytes that our process and Blender's hold after so many shots, at ten moments."""
    engine, vault = BlenderEngine(place), InMemoryVault()
    timing = timing_of(vault, 4)
    rows: list[dict[str, float]] = []
    try:
        for n in range(shots):
            order = staged(scene, 2)
            for k, figure in enumerate(order["people"]):
                figure["look"] = looks(CAST)[(n + k) % CAST]
            position = (0.6 * (n % 7) / 7 - 0.3, -3.2 - 0.01 * (n % 40), 1.55)
            order["camera"] = {**order["camera"], "position": position}
            perform(engine, vault, order, timing, "low")
            if (n + 1) % max(1, shots // 10) == 0:
                stage = engine._stage._process  # pyright: ignore[reportPrivateUsage]
                rows.append(
                    {"shots": n + 1, "ours": resident(os.getpid()), "blender": resident(stage.pid if stage else 0)}
                )
    finally:
        engine.close()
    half = rows[len(rows) // 2 :]
    grown = {who: round(half[-1][who] / max(half[0][who], 1) - 1, 3) for who in ("ours", "blender")}
    return {"shots": shots, "megabytes": rows, "grown_in_the_second_half": grown}


def perform(engine: BlenderEngine, vault: InMemoryVault, order: dict[str, Any], timing: Digest, tier: Tier) -> None:
    """Shoot a shot."""
    import asyncio

    recipe = Recipe("picture@1", "blender@1", order, {"timing": timing}, tier)
    asyncio.run(engine.perform(recipe, vault, quiet))


def timing_of(vault: InMemoryVault, frames: int) -> Digest:
    """The timing of a shot in which nobody speaks."""
    told = {"schema": "Timing.1", "rate": 24, "frames": frames, "ticks_per_second": 24000, "lines": [], "visemes": []}
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(told))
        return vault.put(page, "application/json", digest_json("Timing.1", told)).content


def resident(process: int) -> float:
    """Megabytes of memory that a process holds (Linux)."""
    with suppress(OSError, ValueError, IndexError):
        return round(int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)
    return 0.0


def _share(seconds: float, reference: float) -> float:
    return round(seconds / reference, 4)


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]) if len(sys.argv) > 1 else SHOTS), indent=2))
