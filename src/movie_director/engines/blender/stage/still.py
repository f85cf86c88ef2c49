# SPDX-License-Identifier: GPL-3.0-or-later
"""How Cycles is set: fast enough for two cores, and the look of the film."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import bpy

LOOK = "AgX - Medium High Contrast"


def engine(size: tuple[int, int], samples: int, fine: bool = False) -> Any:
    """Set Cycles for a picture of `size` pixels. `fine` spends more bounces, and samples where they are needed."""
    scene = bpy.context.scene
    render, cycles = scene.render, scene.cycles
    render.engine = "CYCLES"
    render.resolution_x, render.resolution_y = size
    render.resolution_percentage = 100
    render.use_persistent_data = True
    render.use_compositing = False
    render.use_sequencer = False
    render.film_transparent = False
    render.filter_size = 1.5
    cycles.device = "CPU"
    cycles.samples = samples
    cycles.use_adaptive_sampling = fine
    cycles.adaptive_threshold = 0.06
    cycles.use_denoising = True
    cycles.denoiser = "OPENIMAGEDENOISE"
    cycles.denoising_input_passes = "RGB_ALBEDO_NORMAL"
    cycles.denoising_prefilter = "FAST"
    cycles.denoising_quality = "BALANCED"
    cycles.max_bounces = 4 if fine else 2
    cycles.diffuse_bounces = 2 if fine else 1
    cycles.glossy_bounces = 2 if fine else 1
    cycles.transmission_bounces = 2
    cycles.transparent_max_bounces = 14  # a beam of light is many clear sheets
    cycles.volume_bounces = 0
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.sample_clamp_indirect, cycles.sample_clamp_direct = 4, 20
    cycles.blur_glossy = 0.5
    cycles.use_light_tree = False
    cycles.seed = 7
    return scene


def view(exposure: float) -> None:
    """Display pictures through AgX at an exposure in stops."""
    settings = bpy.context.scene.view_settings
    settings.view_transform = "AgX"
    settings.look = LOOK
    settings.exposure, settings.gamma = exposure, 1


def png(path: Path, alpha: bool = False) -> None:
    """Render the scene as it stands into a display-referred PNG."""
    scene = bpy.context.scene
    image = scene.render.image_settings
    image.file_format = "PNG"
    image.color_mode = "RGBA" if alpha else "RGB"
    image.color_depth, image.compression = "8", 15
    scene.render.filepath = str(path)
    bpy.ops.render.render(write_still=True)


def exr(path: Path) -> None:
    """Render the scene as it stands into an uncompressed multilayer OpenEXR that `exr.read` reads."""
    scene = bpy.context.scene
    image = scene.render.image_settings
    image.file_format = "OPEN_EXR_MULTILAYER"
    image.color_depth, image.exr_codec = "32", "NONE"
    scene.render.filepath = str(path)
    bpy.ops.render.render(write_still=True)
