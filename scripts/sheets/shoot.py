"""Shoot the cells of a sheet through the engine that films use, one moment of each."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence

from PIL import Image

from movie_director.build.recipe import Recipe, Tier
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.ffmpeg.pictures import read_pictures
from movie_director.engines.installation import Installation
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json
from scripts.sheets.cell import Cell

_RATE = 24


def stills(cells: Sequence[Cell], tier: Tier = "low", seconds: float = 2.0) -> Iterator[Image.Image]:
    """One still of each cell, `Cell.at` seconds into a shot of `seconds`."""
    for cell, pictures in zip(cells, runs(cells, tier, seconds), strict=True):
        yield pictures[min(len(pictures) - 1, round(cell.at / seconds * (len(pictures) - 1)))]


def runs(cells: Sequence[Cell], tier: Tier = "low", seconds: float = 2.0) -> Iterator[list[Image.Image]]:
    """All pictures of each cell's shot."""
    engine, vault = BlenderEngine(Installation.here()), InMemoryVault()
    frames = round(seconds * _RATE)
    told = {
        "schema": "Timing.1",
        "rate": _RATE,
        "frames": frames,
        "ticks_per_second": 24000,
        "visemes": [],
        "lines": [],
    }
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(told))
        timing = vault.put(page, "application/json", digest_json("Timing.1", told)).content
    try:
        for cell in cells:
            recipe = Recipe("picture@1", "blender@1", cell.order.model_dump(mode="json"), {"timing": timing}, tier)
            done = asyncio.run(engine.perform(recipe, vault, lambda *_: None))
            shot = read_pictures(vault.path(done.outputs["picture"].content))
            yield [Image.fromarray(picture) for picture in shot]
    finally:
        engine.close()
