# SPDX-License-Identifier: GPL-3.0-or-later
"""People by Cycles over a plate, for machines where the rasteriser cannot draw."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bpy
import numpy as np

from movie_director.engines.blender.stage import camera as lens
from movie_director.engines.blender.stage import exr, frames, still
from movie_director.engines.blender.stage.cast import Cast
from movie_director.engines.blender.stage.net import Nets
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import Staging


def shoot(
    setting: Setting, staging: Staging, run: frames.Run, plate: Path, tell: Callable[[float, str], None]
) -> dict[str, Any]:
    """Draw the run with a camera at rest: only people are rendered, the set holds out what stands before them.

    Raises ValueError when the plate has another size than the run.
    """
    with np.load(plate / "plate.npz") as arrays:
        back = np.asarray(arrays["plate"], np.float32)
    if back.shape[:2] != (run.size[1], run.size[0]):
        raise ValueError("the plate and the pictures differ in size")
    scene = bpy.context.scene
    cast = Cast(run.people)
    nets = Nets(run.nets, cast.things)
    started, made = time.perf_counter(), 0
    held = [o for o in scene.objects if o.type == "MESH" and not o.get("person")]
    raw = run.folder / "people.exr"
    try:
        lens.rest(staging.camera, blur=False)
        still.engine(run.size, run.samples, run.fine)
        still.view(setting.exposure)
        scene.render.film_transparent = True
        for thing in held:
            thing.is_holdout = True
        for frame in range(run.frames):
            path = run.picture(frame)
            if path.is_file():
                continue
            cast.pose(frame)
            still.exr(raw)
            channels = exr.read(raw)
            cover = next(v for k, v in channels.items() if k.endswith("Combined.A") or k == "A")[..., None]
            _save(back * (1 - np.clip(cover, 0, 1)) + exr.colour(channels, "Combined"), path)
            made += 1
            tell((frame + 1) / run.frames, f"frame {frame + 1} of {run.frames}")
    finally:
        for thing in held:
            thing.is_holdout = False
        scene.render.film_transparent = False
        nets.strike()
        cast.leave()
        raw.unlink(missing_ok=True)
    return frames.facts(setting, run, made, time.perf_counter() - started)


def _save(picture: np.ndarray, path: Path) -> None:
    """A linear picture through the scene's view transform into a PNG."""
    height, width, _ = picture.shape
    image = bpy.data.images.new("picture", width, height, float_buffer=True)
    image.colorspace_settings.name = "Linear Rec.709"
    pixels = np.ones((height, width, 4), np.float32)
    pixels[..., :3] = picture[::-1]
    image.pixels.foreach_set(pixels.ravel())
    settings = bpy.context.scene.render.image_settings
    settings.file_format, settings.color_mode, settings.color_depth = "PNG", "RGB", "8"
    part = path.with_suffix(".part.png")
    image.save_render(str(part), scene=bpy.context.scene)
    part.replace(path)
    bpy.data.images.remove(image)
