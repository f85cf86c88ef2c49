"""Shots of *True North* as intended and as the solver frames them."""

from __future__ import annotations

import tempfile
from pathlib import Path

from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.engines.blender.frame.finder import Finder
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.operations.framing import Frame
from movie_director.operations.picture import Picture
from movie_director.project import history
from movie_director.project.manifest import ENGINES
from movie_director.studio.make import prepare
from scripts.sheets.cell import Cell

COLUMNS = 2
SHOTS = ("sc01/sh030", "sc04/sh050")
SCRIPT = Path(__file__).parents[2] / "examples" / "true-north.fountain"


def cells() -> list[Cell]:
    """Each shot twice: the intended frame, and the solved one."""
    place = Installation.here()
    stage = Stagehand(place)
    finder = Finder(place, stage)
    found: list[Cell] = []
    with tempfile.TemporaryDirectory() as folder:
        film = prepare(SCRIPT, Path(folder) / "film").project.film
        history.settled()
    setups = {str(setup.slate): setup for setup in breakdown(film, Delivery(pins=ENGINES))}
    for name in SHOTS:
        intended = Picture.model_validate(setups[f"{name}/picture"].parameters)
        framing, _ = finder.find(Frame.model_validate(setups[f"{name}/framing"].parameters), lambda *_: None)
        found += [Cell(f"{name} as intended", intended), Cell(f"{name} as solved", framing.staged(intended))]
    stage.close()
    return found
