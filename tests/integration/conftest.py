"""What several tests of pictures share."""

from __future__ import annotations

from pathlib import Path

import PyOpenColorIO
import pytest

from movie_director.engines.installation import Installation


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A colour configuration with the names of Blender's: its view is a square root, its look does nothing."""
    made = PyOpenColorIO.Config()
    linear = PyOpenColorIO.ColorSpace(PyOpenColorIO.REFERENCE_SPACE_SCENE, "Linear Rec.709")
    shown = PyOpenColorIO.ColorSpace(PyOpenColorIO.REFERENCE_SPACE_SCENE, "AgX Base sRGB")
    curve = PyOpenColorIO.ExponentTransform([0.5, 0.5, 0.5, 1.0])
    shown.setTransform(curve, PyOpenColorIO.COLORSPACE_DIR_FROM_REFERENCE)
    made.addColorSpace(linear)
    made.addColorSpace(shown)
    made.setRole("default", "Linear Rec.709")
    made.addDisplayView("sRGB", "AgX", "AgX Base sRGB")
    made.addLook(PyOpenColorIO.Look("AgX - Medium High Contrast", "Linear Rec.709"))
    path = tmp_path_factory.mktemp("colour") / "config.ocio"
    path.write_text(made.serialize())
    return path


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """A studio of its own, so that no plate of another run is used."""
    there, here = tmp_path_factory.mktemp("home"), Installation.here()
    (there / "stage").symlink_to(here.stage)
    return Installation(there)
