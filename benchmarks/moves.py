"""What a moving camera costs at the low tier beside one at rest, and how near its pictures come to full Cycles ones.

One two-shot of the example film, two seconds of it, at rest and on the move, in one run. `setup` is the first take less
its pictures, `picture` what one more picture costs, both in seconds of processor time, Blender's included, so that a
busy machine measures the same. `alike` is the SSIM (Wang et al. 2004, luma, blocks of 8 pixels) of
two pictures, at a quarter and at three quarters, with Cycles' at the same poses in the same light; a camera
at rest has one too, which says how much of the rest is the drawing of people and light and not the move.
Run: `python -m benchmarks.moves`.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from benchmarks.pictures import EXAMPLE, quiet, spent
from movie_director.breakdown.staging import staging
from movie_director.build.recipe import Recipe
from movie_director.engines.blender.company import company
from movie_director.engines.blender.engine import BlenderEngine, write_company
from movie_director.engines.blender.raster.framing import track
from movie_director.engines.blender.raster.grain import grained
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.ffmpeg.pictures import read_pictures
from movie_director.engines.installation import Installation
from movie_director.film.scene import Scene
from movie_director.film.shot import Move as Kind
from movie_director.operations.camera import Move
from movie_director.operations.path import path
from movie_director.operations.picture import Picture
from movie_director.testing.films import film_of
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json

MOVES: tuple[tuple[Kind, float], ...] = (
    ("static", 0.0),
    ("push-in", 0.5),
    ("truck-right", 0.3),
    ("orbit-left", 0.35),
)
SIZE, RATE, SECONDS, SAMPLES = (640, 360), 12, 2.0, 16
SHOWN = (6, 18)
"""The pictures that are compared."""
TIMING = {"schema": "Timing.1", "rate": 24, "frames": 48, "ticks_per_second": 24000, "lines": [], "visemes": []}


def measure() -> dict[str, object]:
    """Return seconds, ratios to a camera at rest, keys of the path and likeness, by move."""
    film = film_of(EXAMPLE.read_text(encoding="utf-8"))
    shot = next(s for s in film.shots("sc01") if s.size == "two-shot")
    scene = film.get(Scene, "sc01")
    assert scene is not None
    still = staging(film, scene, shot)
    still = still.model_copy(update={"camera": still.camera.model_copy(update={"move": Move()})})
    here = Installation.here()
    found: dict[str, dict[str, object]] = {}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name in ("stage", "voices"):
            (home / name).symlink_to(here.home / name)
        (home / "cache").mkdir()
        for kept in ("models", "sets"):
            if (here.cache / kept).exists():
                (home / "cache" / kept).symlink_to(here.cache / kept)
        place = Installation(home)
        engine, stage = BlenderEngine(place), Stagehand(place)
        drawn(engine, moved(still, "static", 0.0, aside=0.2))  # Blender started, people built: as for a film's shots
        for kind, amount in MOVES:
            order = moved(still, kind, amount)
            first, again, pictures, facts = drawn(engine, order)
            reference = rendered(stage, place, order, facts, [n / RATE for n in SHOWN])
            found[f"{kind} {amount:g}"] = {
                "keys": max(1, len(track(order.camera, order.seed, SECONDS).keys)),
                "setup": round(first - again, 2),
                "picture": round(again / len(pictures), 3),
                "alike": [round(alike(pictures[n], r), 3) for n, r in zip(SHOWN, reference, strict=True)],
            }
        engine.close()
        stage.close()
    rest = found["static 0"]
    for cost in found.values():
        for name in ("setup", "picture"):
            cost[f"{name}_in_static"] = round(float(str(cost[name])) / float(str(rest[name])), 2)
    return dict(found)


def moved(order: Picture, kind: Kind, amount: float, aside: float = 0.0) -> Picture:
    """The same shot with a camera that moves so; `aside` in metres makes it another set-up."""
    x, y, z = order.camera.position
    camera = order.camera.model_copy(update={"position": (x + aside, y, z), "move": Move(kind=kind, amount=amount)})
    return order.model_copy(update={"camera": camera})


def drawn(engine: BlenderEngine, order: Picture) -> tuple[float, float, npt.NDArray[np.uint8], dict[str, object]]:
    """Seconds of the first take and of one more, its pictures, and what was metered."""
    vault = InMemoryVault()
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(TIMING))
        timing = vault.put(page, "application/json", digest_json("Timing.1", TIMING)).content
    recipe = Recipe("picture@1", "blender@1", order.model_dump(mode="json"), {"timing": timing}, "low")
    times: list[float] = []
    for _ in range(2):
        began = spent()
        done = asyncio.run(engine.perform(recipe, vault, quiet))
        times.append(spent() - began)
    pictures = read_pictures(vault.path(done.outputs["picture"].content))
    return times[0], times[1], pictures, dict(done.report.facts)


def rendered(
    stage: Stagehand,
    place: Installation,
    order: Picture,
    facts: dict[str, object],
    moments: Sequence[float],
    grain: bool = True,
    quality: tuple[int, bool] = (SAMPLES, True),
) -> list[npt.NDArray[np.uint8]]:
    """Pictures by Cycles, whole, at moments in seconds: the same poses, people, exposure; `grain` of another seed.

    `quality` is samples, and `fine` as in `tiers.Quality`.
    """
    cast = company(order, TIMING, place.people_data())
    light = json.loads(json.dumps(facts.get("light", {})))
    with tempfile.TemporaryDirectory() as folder:
        people = Path(folder) / "people.npz"
        write_company(cast, moments, people)
        request = {
            "staging": order.model_dump(mode="json"),
            "folder": folder,
            "cache": str(place.cache / "models"),
            "size": list(SIZE),
            "samples": quality[0],
            "fine": quality[1],
            "frames": len(moments),
            "rate": RATE,
            "moments": list(moments),
            "people": str(people),
            "poses": [path(order.camera, moment / SECONDS, order.seed, SECONDS) for moment in moments],
            "stops": light.get("stops", 0.0),
            "nets": [light.get("nets", {}).get(figure.name, 1.0) for figure in order.people],
        }
        stage.order("frames", request, quiet)
        frames = [
            np.asarray(Image.open(Path(folder) / f"frame_{n:04d}.png").convert("RGB")) for n in range(len(moments))
        ]
    if not grain:
        return frames
    return [grained(frame, order.seed + 1, moment) for frame, moment in zip(frames, moments, strict=True)]


def alike(one: npt.NDArray[np.uint8], two: npt.NDArray[np.uint8]) -> float:
    """SSIM of two pictures' luma over blocks of 8 pixels."""
    weights = np.array([0.2126, 0.7152, 0.0722])
    a, b = (p.astype(np.float64) @ weights for p in (one, two))

    def mean(v: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        rows, columns = v.shape[0] // 8, v.shape[1] // 8
        return v[: rows * 8, : columns * 8].reshape(rows, 8, columns, 8).mean(axis=(1, 3))

    ma, mb = mean(a), mean(b)
    va, vb, both = mean(a * a) - ma**2, mean(b * b) - mb**2, mean(a * b) - ma * mb
    return float(((2 * ma * mb + 6.5) * (2 * both + 58.5) / ((ma**2 + mb**2 + 6.5) * (va + vb + 58.5))).mean())


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
