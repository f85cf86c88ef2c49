"""A small plate to scrub over: the film's own made smaller where it is on the shelf, else one rendered quickly."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from movie_director.engines.blender import shelf
from movie_director.engines.blender.engine import plate_name
from movie_director.engines.blender.raster.framing import Key
from movie_director.engines.blender.raster.plate import Floats, Plate, Sight, read
from movie_director.engines.blender.tiers import QUALITIES, Quality
from movie_director.errors import EngineFailed
from movie_director.operations.picture import Picture

SAMPLES = 4
"""Fewer make shadows of bars and leaves go, more are not seen in pictures so small."""
_FILMED = QUALITIES["low"]
Render = Callable[[Mapping[str, Any], Path], None]


def small_plate(
    order: Picture, keys: Sequence[Key], size: tuple[int, int], cache: Path, render: Render
) -> tuple[Plate, bool]:
    """The plate of a shot for pictures of `size`, and whether it had to be rendered.

    `render` is told size, samples and keys as the stage reads them, and the folder to render into. Raises EngineFailed.
    """
    filmed = cache / "plates" / plate_name(order, _FILMED, keys)
    if filmed.exists() and size[0] <= _FILMED.width:
        try:
            return smaller(read(filmed), keys, size), False
        except EngineFailed:  # it left the shelf just now
            pass
    quick = Quality(*size, _FILMED.rate, SAMPLES, drawn=True)
    rendered = False

    def shoot(folder: Path) -> None:
        nonlocal rendered
        rendered = True
        told = [{"pose": key.pose, "size": key.size(size), "wider": key.wide} for key in keys]
        render({"size": list(size), "samples": SAMPLES, "fine": False, "keys": told}, folder)

    folder = shelf.plate(cache / "scrubs", plate_name(order, quick, keys), shoot)
    return read(folder), rendered


def smaller(plate: Plate, keys: Sequence[Key], size: tuple[int, int]) -> Plate:
    """A plate with fewer pixels: each is the mean of those that it stands for, its depth that of one of them."""
    sizes = [key.size(size) for key in keys] or [size]
    first, *others = [_smaller(sight, each) for sight, each in zip(plate.sights, sizes, strict=True)]
    return replace(plate, picture=first.picture, depth=first.depth, lit=first.lit, others=tuple(others))


def _smaller(sight: Sight, size: tuple[int, int]) -> Sight:
    width, height = size
    rows = (np.arange(height) * sight.depth.shape[0] // height)[:, None]
    columns = np.arange(width) * sight.depth.shape[1] // width
    return replace(
        sight,
        picture=_mean(sight.picture, size),
        depth=np.ascontiguousarray(sight.depth[rows, columns]),
        lit={name: _mean(light, size) for name, light in sight.lit.items()},
    )


def _mean(picture: Floats, size: tuple[int, int]) -> Floats:
    parts = [Image.fromarray(np.ascontiguousarray(picture[..., k])) for k in range(picture.shape[2])]
    return np.stack([np.asarray(part.resize(size, Image.Resampling.BOX)) for part in parts], axis=-1)
