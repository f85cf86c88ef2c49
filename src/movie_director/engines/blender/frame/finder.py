"""The viewfinder: performs `frame@1` on the set that stands, and keeps the last one it looked at."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from movie_director.build.ports import Report
from movie_director.engines.blender import shelf
from movie_director.engines.blender.board.scenery import set_name
from movie_director.engines.blender.frame.perform import framed
from movie_director.engines.blender.frame.scenery import Scenery, read
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.operations.framing import Frame, Framing
from movie_director.operations.picture import Picture
from movie_director.values.digest import Json


class Finder:
    """Frames shots. Belongs to one thread, as OpenGL does."""

    def __init__(self, place: Installation, stage: Stagehand) -> None:
        self._place, self._stage = place, stage

    def find(self, order: Frame, report: Report) -> tuple[Framing, Mapping[str, Json]]:
        """The framing, and what it took. Raises EngineFailed, and SetupMissing without EGL or people's data."""
        scenery = self.scenery(order, report)
        report(0.5, "framing")
        return framed(order, scenery, self._place.people_data())

    def scenery(self, order: Frame | Picture, report: Report) -> Scenery:
        """The set of a shot, as it is framed in."""
        staged = Picture(
            place=order.place,
            licences=order.licences,
            people=order.people,
            props=order.props,
            seats=tuple(seat.model_copy(update={"by": ""}) for seat in order.seats),
            camera=order.camera,
        )
        request = {"staging": staged.model_dump(mode="json"), "cache": str(self._place.cache / "models")}

        def survey(folder: Path) -> None:
            report(0.0, "building the set")
            self._stage.order("survey", {**request, "folder": str(folder)}, lambda share, note: None)

        return read(shelf.plate(self._place.cache / "sets", set_name(staged), survey))
