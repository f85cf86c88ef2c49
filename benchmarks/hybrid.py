"""How near the low tier's pictures come to full Cycles ones: twelve frames of the six scenes of both example films.

The reference is Cycles with 16 samples and everybody in it, from the same camera, in the same light, developed alike,
with the same kind of grain and through the same encoder. `ssim` and `flip` are of the people's pixels and two around
them, `whole` of the frame; red, green and blue are by how many levels of 255 people are brighter than Cycles has them.
SSIM is of luma over windows of 8 by 8 (Wang et al. 2004), FLIP the mean of the map (Andersson et al. 2020). `cost` is
how many such pictures one drawn picture costs in processor time, its set-up's plate not counted. Run: `python -m
benchmarks.hybrid`; `--sheet FILE` writes the pairs as one picture, `--pairs FOLDER` as files in random order with a key
beside the folder, where the full render has the low tier's own samples, bounces and denoiser: what eyes compare with is
Cycles at the low tier.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from benchmarks.flip import flip
from benchmarks.moves import SAMPLES, TIMING, rendered
from benchmarks.pictures import quiet, spent
from movie_director.breakdown.staging import staging
from movie_director.build.recipe import Recipe
from movie_director.engines.blender import shelf
from movie_director.engines.blender.company import Company, company
from movie_director.engines.blender.engine import BlenderEngine, plate_name
from movie_director.engines.blender.raster.framing import projection, view
from movie_director.engines.blender.raster.grain import grained
from movie_director.engines.blender.raster.masks import Masks
from movie_director.engines.blender.raster.plate import read
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.ffmpeg.pictures import read_pictures, write_pictures
from movie_director.engines.installation import Installation
from movie_director.film.scene import Scene
from movie_director.operations.camera import Move
from movie_director.operations.path import path
from movie_director.operations.picture import Picture
from movie_director.testing.films import film_of
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json

Pixels = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]
EXAMPLES = Path(__file__).parents[1] / "examples"
FRAMES: tuple[tuple[str, str, str, int], ...] = (
    ("lost-property", "sc01", "two-shot", 0),
    ("lost-property", "sc01", "close", 0),
    ("lost-property", "sc02", "two-shot", 0),
    ("lost-property", "sc02", "medium-close", 0),
    ("true-north", "sc01", "group", 0),
    ("true-north", "sc01", "medium", 0),
    ("true-north", "sc02", "medium-close", 0),
    ("true-north", "sc02", "medium-close", 1),
    ("true-north", "sc03", "two-shot", 0),
    ("true-north", "sc03", "medium-close", 0),
    ("true-north", "sc04", "group", 0),
    ("true-north", "sc04", "medium-close", 0),
)
"""Film, scene, size, and which of the scene's shots of that size."""
SIZE, RATE, SHOWN = QUALITIES["low"].size, QUALITIES["low"].rate, 7
"""SHOWN is the picture of each shot that is compared."""


@dataclass(frozen=True)
class Pair:
    """A frame drawn, and as Cycles renders it; which of its pixels show people."""

    name: str
    drawn: Pixels
    full: Pixels
    people: Mask
    seconds: float
    rendered: float


def measure() -> dict[str, object]:
    """Return the likeness of each frame and of all."""
    found = pairs()
    frames = {pair.name: likeness(pair) for pair in found}
    means = {k: round(float(np.mean([f[k] for f in frames.values()])), 4) for k in next(iter(frames.values()))}
    cost = float(np.mean([pair.seconds for pair in found])) / float(np.mean([pair.rendered for pair in found]))
    return {"mean": means, "frames": frames, "cost": {f"in {SAMPLES}-sample pictures": round(cost, 4)}}


def likeness(pair: Pair) -> dict[str, float]:
    """SSIM and FLIP of the people's pixels and of the whole frame."""
    alike, apart = ssim(pair.drawn, pair.full), flip(pair.full, pair.drawn)
    around = grown(pair.people, 2)
    colour = pair.drawn[pair.people].astype(float).mean(axis=0) - pair.full[pair.people].astype(float).mean(axis=0)
    return {
        "ssim": round(float(alike[around].mean()), 4),
        "flip": round(float(apart[around].mean()), 4),
        "ssim_whole": round(float(alike.mean()), 4),
        "flip_whole": round(float(apart.mean()), 4),
        "red": round(float(colour[0]), 1),
        "green": round(float(colour[1]), 1),
        "blue": round(float(colour[2]), 1),
    }


def pairs(
    frames: tuple[tuple[str, str, str, int], ...] = FRAMES, quality: tuple[int, bool] = (SAMPLES, True)
) -> list[Pair]:
    """Draw and render every frame; `quality` is that of the full render, as in `moves.rendered`."""
    here = Installation.here()
    made: list[Pair] = []
    with tempfile.TemporaryDirectory() as folder:
        place = private(here, Path(folder))
        engine, stage = BlenderEngine(place), Stagehand(place)
        try:
            for story, scene, size, nth in frames:
                order = ordered(story, scene, size, nth)
                made.append(_pair(place, engine, stage, order, f"{story} {scene} {size} {nth}", quality))
        finally:
            engine.close()
            stage.close()
    return made


def private(here: Installation, home: Path) -> Installation:
    """An installation with shelves of its own."""
    for name in ("stage", "voices"):
        (home / name).symlink_to(here.home / name)
    (home / "cache").mkdir()
    for kept in ("models", "sets"):
        if (here.cache / kept).exists():
            (home / "cache" / kept).symlink_to(here.cache / kept)
    return Installation(home)


def ordered(story: str, scene: str, size: str, nth: int) -> Picture:
    """A shot of an example film as it is staged, its camera at rest."""
    film = film_of((EXAMPLES / f"{story}.fountain").read_text(encoding="utf-8"))
    found = film.get(Scene, scene)
    assert found is not None
    shot = [s for s in film.shots(scene) if s.size == size][nth]
    order = staging(film, found, shot)
    return order.model_copy(update={"camera": order.camera.model_copy(update={"move": Move()})})


def _pair(
    place: Installation,
    engine: BlenderEngine,
    stage: Stagehand,
    order: Picture,
    name: str,
    quality: tuple[int, bool],
) -> Pair:
    vault = InMemoryVault()
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(TIMING))
        timing = vault.put(page, "application/json", digest_json("Timing.1", TIMING)).content
    recipe = Recipe("picture@1", "blender@1", order.model_dump(mode="json"), {"timing": timing}, "low")
    done = asyncio.run(engine.perform(recipe, vault, quiet))
    began = spent()
    asyncio.run(engine.perform(recipe, vault, quiet))
    each = (spent() - began) * 24 / int(str(TIMING["frames"])) / RATE
    pictures = read_pictures(vault.path(done.outputs["picture"].content))
    cast = company(order, TIMING, place.people_data())
    began = spent()
    full = rendered(stage, place, order, dict(done.report.facts), [SHOWN / RATE], grain=False, quality=quality)[0]
    took = spent() - began
    return Pair(name, pictures[SHOWN], delivered(full, order, len(pictures)), where(place, order, cast), each, took)


def delivered(full: Pixels, order: Picture, count: int) -> Pixels:
    """A full render as a film would show it: with a grain that moves, and through the encoder as drawn ones are."""
    with tempfile.TemporaryDirectory() as folder:
        movie = Path(folder) / "full.mp4"
        write_pictures((grained(full, order.seed + 1, n / RATE) for n in range(count)), movie, RATE)
        return read_pictures(movie)[SHOWN]


def where(place: Installation, order: Picture, cast: Company) -> Mask:
    """Which pixels show people before the set."""
    plate = read(shelf.plate(place.cache / "plates", plate_name(order, QUALITIES["low"]), lambda folder: None))
    people = cast.at(SHOWN / RATE)
    masks = Masks(SIZE, [(p.triangles, np.zeros(len(p.rest), np.int32)) for p in cast.people])
    try:
        masks.place([one.positions for one in people])
        pose = path(order.camera, 0.0, order.seed, 2.0)
        seen = view(pose)
        lens = projection(order.camera.lens, order.camera.sensor, SIZE[0] / SIZE[1])
        shown = masks.draw(lens @ seen, -seen[2].astype(np.float32), range(len(people)))
    finally:
        masks.release()
    return (shown.codes > 0) & (shown.away < plate.depth + 0.03)


def ssim(one: Pixels, two: Pixels) -> npt.NDArray[np.float64]:
    """The SSIM map (H, W) of two pictures' luma."""
    weights = np.array([0.2126, 0.7152, 0.0722])
    a, b = (p.astype(np.float64) @ weights for p in (one, two))

    def mean(v: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        wide = np.pad(v, ((4, 4), (4, 4)), mode="reflect")
        sums = np.pad(wide.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
        height, width = v.shape
        whole = sums[8:, 8:] - sums[:-8, 8:] - sums[8:, :-8] + sums[:-8, :-8]
        return whole[:height, :width] / 64

    ma, mb = mean(a), mean(b)
    va, vb, both = mean(a * a) - ma**2, mean(b * b) - mb**2, mean(a * b) - ma * mb
    return ((2 * ma * mb + 6.5) * (2 * both + 58.5)) / ((ma**2 + mb**2 + 6.5) * (va + vb + 58.5))


def grown(mask: Mask, by: int) -> Mask:
    """A mask and `by` pixels around it."""
    for _ in range(by):
        wide = np.pad(mask, 1)
        mask = wide[1:-1, 1:-1] | wide[:-2, 1:-1] | wide[2:, 1:-1] | wide[1:-1, :-2] | wide[1:-1, 2:]
    return mask


def sheet(found: list[Pair], file: Path) -> None:
    """All pairs in one picture, the drawn one left, two pairs a row."""
    width, height = SIZE[0] // 2, SIZE[1] // 2
    page = Image.new("RGB", (4 * width + 12, -(-len(found) // 2) * (height + 4)), (20, 20, 20))
    for n, pair in enumerate(found):
        for side, picture in enumerate((pair.drawn, pair.full)):
            small = Image.fromarray(picture).resize((width, height), Image.Resampling.LANCZOS)
            page.paste(small, ((n % 2 * 2 + side) * width + n % 2 * 12, n // 2 * (height + 4)))
    file.parent.mkdir(parents=True, exist_ok=True)
    page.save(file, quality=84, optimize=True)


def unlabelled(found: list[Pair], folder: Path, seed: int = 4) -> None:
    """Each pair as two files; `<folder>_key.json` says which of A and B is the full render.

    As many are A as B, in random order: who always says the same letter is right in half of the pairs.
    """
    folder.mkdir(parents=True, exist_ok=True)
    sides = np.random.default_rng(seed).permutation(np.arange(len(found)) % 2 == 0)
    key: dict[str, dict[str, str]] = {}
    for n, (pair, swapped) in enumerate(zip(found, sides, strict=True)):
        for letter, picture in zip("BA" if swapped else "AB", (pair.drawn, pair.full), strict=True):
            Image.fromarray(picture).save(folder / f"{n:02d}_{letter}.png")
        key[f"{n:02d}"] = {"full": "A" if swapped else "B", "frame": pair.name}
    folder.with_name(folder.name.replace("_pairs", "") + "_key.json").write_text(json.dumps(key, indent=1))


if __name__ == "__main__":
    if "--sheet" in sys.argv or "--pairs" in sys.argv:
        low = QUALITIES["low"].samples, QUALITIES["low"].fine
        for option, write, quality in (("--sheet", sheet, (SAMPLES, True)), ("--pairs", unlabelled, low)):
            if option in sys.argv:
                shot = pairs(quality=quality)
                write(shot, Path(sys.argv[sys.argv.index(option) + 1]))
                print(json.dumps({pair.name: likeness(pair) for pair in shot}, indent=1))
    else:
        print(json.dumps(measure(), indent=2))
