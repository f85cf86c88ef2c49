"""Shoot the cells of a sheet through the engine that films use, one moment of each."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

from PIL import Image

from movie_director.build.recipe import Recipe, Tier
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.ffmpeg.pictures import read_pictures
from movie_director.engines.installation import Installation
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json
from scripts.sheets.cell import Cell

_RATE = 24


def stills(
    cells: Sequence[Cell], tier: Tier = "low", seconds: float = 2.0, size: tuple[int, int] | None = None
) -> Iterator[Image.Image]:
    """One still of each cell, `Cell.at` seconds into a shot of `seconds`; `size` in pixels, else the tier's."""
    for cell, pictures in zip(cells, runs(cells, tier, seconds, size), strict=True):
        yield pictures[min(len(pictures) - 1, round(cell.at / seconds * (len(pictures) - 1)))]


def runs(
    cells: Sequence[Cell],
    tier: Tier = "low",
    seconds: float = 2.0,
    size: tuple[int, int] | None = None,
    rate: int | None = None,
) -> Iterator[list[Image.Image]]:
    """All pictures of each cell's shot, `rate` a second; cells of one shot that follow one another have it shot once.

    `size` is in pixels; without it, and without a rate, they are the tier's.
    """
    quality = replace(QUALITIES[tier], rate=rate or QUALITIES[tier].rate)
    if size is not None:
        quality = replace(quality, width=size[0], height=size[1])
    engine, vault = BlenderEngine(Installation.here(), {**QUALITIES, tier: quality}), InMemoryVault()
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
        last: tuple[object, list[Image.Image]] | None = None
        for cell in cells:
            if last is not None and last[0] == cell.order:
                yield last[1]
                continue
            recipe = Recipe("picture@1", "blender@1", cell.order.model_dump(mode="json"), {"timing": timing}, tier)
            done = asyncio.run(engine.perform(recipe, vault, lambda *_: None))
            shot = read_pictures(vault.path(done.outputs["picture"].content))
            last = cell.order, [Image.fromarray(picture) for picture in shot]
            yield last[1]
    finally:
        engine.close()
