"""Pictures of a staged shot as the Blender engine shoots them, small and few, for tests that look at them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from movie_director.build.recipe import Recipe, Tier
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.tiers import QUALITIES, Quality
from movie_director.engines.ffmpeg.pictures import read_pictures
from movie_director.engines.installation import Installation
from movie_director.operations.picture import Picture
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json

WIDE, HIGH = 320, 180
"""Pixels of a picture."""
SMALL: Mapping[Tier, Quality] = {
    **QUALITIES,
    "low": replace(QUALITIES["low"], width=WIDE, height=HIGH, rate=6, samples=4),
}


def shot(home: Installation, order: Picture, timing: Mapping[str, Any]) -> list[npt.NDArray[np.float64]]:
    """Shoot an order by `Timing.1`: pictures (180, 320, 3), six a second, 0 to 255."""
    engine, vault = BlenderEngine(home, SMALL), InMemoryVault()
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(timing))
        told = vault.put(page, "application/json", digest_json("Timing.1", dict(timing))).content
    try:
        recipe = Recipe("picture@1", "blender@1", order.model_dump(mode="json"), {"timing": told}, "low")
        done = asyncio.run(engine.perform(recipe, vault, _unheard))
        return [picture.astype(float) for picture in read_pictures(vault.path(done.outputs["picture"].content))]
    finally:
        engine.close()


def seen(order: Picture, point: tuple[float, float, float]) -> tuple[float, float]:
    """Where a point of the stage is in such a picture, in pixels from its left and its top."""
    eye, to = np.array(order.camera.position), np.array(order.camera.target)
    ahead = (to - eye) / np.linalg.norm(to - eye)
    right = np.cross(ahead, [0.0, 0.0, 1.0])
    right /= np.linalg.norm(right)
    up, way = np.cross(right, ahead), np.array(point) - eye
    scale = order.camera.lens / order.camera.sensor * WIDE / float(way @ ahead)
    return WIDE / 2 + float(way @ right) * scale, HIGH / 2 - float(way @ up) * scale


def _unheard(share: float, note: str = "") -> None:
    pass
