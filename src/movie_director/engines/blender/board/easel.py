"""The easel: performs `board@1`. The last set stays on it, so that a scene's boards cost the set once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from movie_director.build.ports import Report
from movie_director.engines.blender import shelf
from movie_director.engines.blender.background.crowd import crowd
from movie_director.engines.blender.background.sight import seen
from movie_director.engines.blender.board.draw import SIZE, Pixels, drawn
from movie_director.engines.blender.board.scenery import read, set_name
from movie_director.engines.blender.board.shapes import SetModel, Shapes
from movie_director.engines.blender.board.sitter import Sitter
from movie_director.engines.blender.company import Company, Part, company
from movie_director.engines.blender.frame.lens import Eye
from movie_director.engines.blender.frame.scenery import read as surveyed
from movie_director.engines.blender.held import in_hands
from movie_director.engines.blender.people import Pose
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.operations.board import Board
from movie_director.operations.picture import Picture
from movie_director.values.digest import Digest

_RATE, _FRAMES = 24, 72
"""A board has no length yet: its moment is taken out of three seconds, enough for a walk to arrive."""
_LIDS, _LID = ("eyeBlinkLeft", "eyeBlinkRight"), 0.38
"""How far lids may hang: as far as those of the tired do, and of who looks down."""


class Easel:
    """Draws boards. Belongs to one thread, as OpenGL does."""

    def __init__(self, place: Installation, stage: Stagehand) -> None:
        self._place, self._stage = place, stage
        self._name: Digest | None = None
        self._model: SetModel | None = None
        self._folder = place.cache

    def draw(self, board: Board, report: Report) -> tuple[Pixels, Shapes]:
        """The board's picture, and what it shows, twice as fine. Raises EngineFailed, and SetupMissing without EGL."""
        order = board.picture
        model = self._set(order, report)
        report(0.4, "drawing")
        hands = in_hands(order, self._place.cache, self._stage.order)
        cast = company(order, timing(board), self._place.people_data(), hands)
        seconds = min(board.moment * _FRAMES, _FRAMES - 1) / _RATE
        sitters = [Sitter.of(p, there) for p, there in zip(cast.people, awake(cast).at(seconds), strict=True)]
        sitters += self._background(order, seconds)
        # What the picture's camera is spared, its board's is: the same rule over the same set.
        hidden = surveyed(self._folder).spared(Eye.of(order.camera), order.people, order.hidden)
        return drawn(model, order, sitters, hidden, board.moment)

    def _background(self, order: Picture, seconds: float) -> list[Sitter]:
        """Those of the background whom the shot's picture shows, at the moment that is drawn."""
        if order.crowd is None:
            return []
        chosen = seen(order, _FRAMES / _RATE, surveyed(self._folder))
        data, kept = self._place.people_data(), self._place.cache / "extras"
        found = crowd(order, chosen, _FRAMES / _RATE, SIZE[0], data=data, shelf=kept)
        return [] if found is None else [Sitter.beyond(one) for group in found.each(seconds) for one in group]

    def _set(self, order: Picture, report: Report) -> SetModel:
        name = set_name(order)
        if self._model is not None and self._name == name:
            return self._model
        request = {"staging": order.model_dump(mode="json"), "cache": str(self._place.cache / "models")}

        def survey(folder: Path) -> None:
            report(0.0, "building the set")
            self._stage.order("survey", {**request, "folder": str(folder)}, _unheard)

        folder = shelf.plate(self._place.cache / "sets", name, survey)
        if self._model is not None:
            self._model.release()
        self._model, self._name, self._folder = SetModel(read(folder)), name, folder
        return self._model


def awake(cast: Company) -> Company:
    """The company with its eyes open: a moment that is drawn is none in which somebody blinks."""

    def opened(part: Part) -> Part:
        def at(seconds: float) -> tuple[Pose, float, float, float]:
            pose, x, y, facing = part(seconds)
            face = {unit: min(share, _LID) if unit in _LIDS else share for unit, share in pose.face.items()}
            return replace(pose, face=face), x, y, facing

        return at

    return Company(cast.people, [opened(part) for part in cast.parts])


def timing(board: Board) -> dict[str, Any]:
    """`Timing.1` for a board: whoever speaks is in the middle of an open sound at the moment that is drawn."""
    frames, ticks = _FRAMES, 24000
    told: dict[str, Any] = {"schema": "Timing.1", "rate": _RATE, "frames": frames, "ticks_per_second": ticks}
    told |= {"lines": [], "visemes": []}
    if board.speaker is not None:
        at = round(min(board.moment * frames, frames - 1) / _RATE * ticks)
        told["lines"] = [{"line": "x", "speaker": board.speaker, "offset": 0, "frames": frames}]
        span = {"start": max(0, at - 2400), "end": at + 2400}
        told["visemes"] = [{"speaker": board.speaker, **span, "shape": "aa"}]
    return told


def _unheard(share: float, note: str) -> None:
    pass
