"""The view transform: scene-referred light to what an sRGB screen shows, by Blender's own OpenColorIO configuration.

OpenColorIO answers once for a cube of values spaced by log2; pictures then look their pixels up in that cube.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import numpy as np
import PyOpenColorIO

from movie_director.engines.blender.raster.plate import Floats
from movie_director.errors import SetupMissing

CELLS = 48
TOE = 2.0**-9
"""Added before the logarithm, so that black has a place in the cube."""
LOWEST, HIGHEST = -9.0, 6.0
LOOK = "AgX - Medium High Contrast"
_ocio: Any = PyOpenColorIO


@functools.lru_cache(maxsize=4)
def cube(config: Path, look: str) -> Floats:
    """The transform as (blue, green, red, 3) display values, each axis log2(light + `TOE`) from `LOWEST` to `HIGHEST`.

    Raises `SetupMissing` when the configuration cannot be read or knows no such look.
    """
    light = np.exp2(np.linspace(LOWEST, HIGHEST, CELLS)) - TOE
    blue, green, red = np.meshgrid(light, light, light, indexing="ij")
    values = np.ascontiguousarray(np.stack([red, green, blue], axis=-1).reshape(-1, 1, 3), np.float32)
    transform(config, look).applyRGB(values)
    return np.clip(values, 0, 1).reshape(CELLS, CELLS, CELLS, 3)


@functools.lru_cache(maxsize=4)
def transform(config: Path, look: str) -> Any:
    """OpenColorIO's processor from linear Rec.709 to sRGB through AgX and a look (none when empty)."""
    try:
        known = _ocio.Config.CreateFromFile(str(config))
        step = _ocio.DisplayViewTransform(src="Linear Rec.709", display="sRGB", view="AgX")
        pipeline = _ocio.LegacyViewingPipeline()
        pipeline.setDisplayViewTransform(step)
        if look:
            pipeline.setLooksOverrideEnabled(True)
            pipeline.setLooksOverride(look)
        return pipeline.getProcessor(known).getDefaultCPUProcessor()
    except _ocio.Exception as error:
        raise SetupMissing(f"Blender's colour configuration {config} gave no view transform: {error}.") from error
