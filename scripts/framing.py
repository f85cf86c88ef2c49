"""`python -m scripts.framing SCREENPLAY...`: what is wrong with the frames of a film, as intended and as solved.

Every shot is framed by the engine; then Blender renders the set's depth from the intended and from the solved camera,
and `movie_director.review.framing` measures both. Nothing is shot, and no line is spoken: people are measured in the
middle of three silent seconds, who comes when they have come, and who goes before they do. Printed are the faults of
each shot, and of each rule per hundred shots.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.engines.blender.company import company
from movie_director.engines.blender.frame.cast import QUIET, SECONDS
from movie_director.engines.blender.frame.finder import Finder as Viewfinder
from movie_director.engines.blender.people import build
from movie_director.engines.blender.people.performance import head
from movie_director.engines.blender.raster.model import flesh
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.film.film import Film
from movie_director.film.shot import Shot
from movie_director.operations.framing import Frame, Framing
from movie_director.operations.path import path
from movie_director.operations.picture import Figure, Picture
from movie_director.project import history
from movie_director.project.manifest import ENGINES
from movie_director.review.framing import RULES, Finder, Finding, Floats, Person, findings
from movie_director.studio.make import prepare

SIZE = (320, 180)
_RATE = 24
_HEAD = 0.8
"""The share of a point's weight that is the head's, from which on it is head."""


class Studio:
    """The Blender that measures: frames shots, and renders the depth of their sets."""

    def __init__(self) -> None:
        self._place = Installation.here()
        self._stage = Stagehand(self._place)
        self._viewfinder = Viewfinder(self._place, self._stage)

    def close(self) -> None:
        """Send Blender home."""
        self._stage.close()

    def frame(self, order: Frame) -> Framing:
        """What the solver makes of a frame."""
        return self._viewfinder.find(order, lambda *_: None)[0]

    def findings(self, shot: Shot, order: Picture, moment: float) -> list[Finding]:
        """What is wrong with a shot's frame at a share of its length."""
        people, depth, finder = self.look(order, moment, seconds_of(shot))
        # Who comes or goes in a medium shot is followed from head to foot: see `operations.framing.Asked.going`.
        going = shot.size == "medium" and shot.subject in (shot.walking, shot.leaving)
        return findings("full" if going else shot.size, shot.subject, people, depth, finder)

    def look(
        self, order: Picture, moment: float, seconds: float = SECONDS
    ) -> tuple[list[Person], Floats, Finder]:  # fmt: skip
        """The people, the depth of the set and the camera at a share of the length of a shot of so many seconds."""
        pose = path(order.camera, moment, order.seed, seconds)
        with tempfile.TemporaryDirectory() as folder:
            request = {
                "staging": order.still.model_dump(mode="json"),
                "folder": folder,
                "size": list(SIZE),
                "samples": 1,
                "cache": str(self._place.cache / "models"),
                "keys": [{"pose": pose, "size": SIZE, "wider": 1.0}],
            }
            self._stage.order("plate", request, lambda *_: None)
            with np.load(Path(folder) / "plate.npz") as plate:
                depth = plate["depth"].astype(np.float32)
        right, up, forward = (np.array(axis, np.float32) for axis in pose.axes)
        half = order.camera.sensor / 2 / pose.lens
        finder = Finder(np.array(pose.position, np.float32), right, up, forward, half)
        return list(self._people(order, moment, seconds)), depth, finder

    def _people(self, order: Picture, moment: float, seconds: float) -> Iterator[Person]:
        at = moment * seconds
        troupe = company(order, quiet(seconds), self._place.people_data())
        for figure, person, part, placed in zip(order.people, troupe.people, troupe.parts, troupe.at(at), strict=True):
            eyes, way = (v.astype(np.float32) for v in head(person, part(at)))
            skull = person.weights[:, person.skeleton.index["head"]] > _HEAD
            triangles = person.triangles.astype(np.int32)
            chin = eyes - np.array([0, 0, self._drop(figure)], np.float32)
            skin = flesh(person.colour, figure.look.skin) > 0.5
            yield Person(figure.name, placed.positions.astype(np.float32), triangles, skull, eyes, chin, way, skin)

    def _drop(self, figure: Figure) -> float:
        """Metres from somebody's eyes down to the chin, shaved for the purpose."""
        look = figure.look.model_copy(update={"beard": "none"})
        shaved = build(look.model_dump(mode="json"), self._place.people_data())
        skull = shaved.weights[:, shaved.skeleton.index["head"]] > _HEAD
        return shaved.eye_height - float(shaved.rest[skull][:, 2].min())


def measured(film: Film) -> Iterator[tuple[Shot, list[Finding], list[Finding], Framing]]:
    """Each shot's faults as intended and as solved, and what the solver says of it."""
    schedule = {setup.slate: setup for setup in breakdown(film, Delivery(pins=ENGINES))}
    studio = Studio()
    try:
        for name in film.cut.scenes:
            for shot in film.shots(name):
                picture = Picture.model_validate(schedule[f"{shot.name}/picture"].parameters)
                framing = studio.frame(Frame.model_validate(schedule[f"{shot.name}/framing"].parameters))
                moment = moment_of(shot, picture)
                before = studio.findings(shot, picture, moment)
                staged = framing.staged(picture)
                yield shot, before, before if staged == picture else studio.findings(shot, staged, moment), framing
    finally:
        studio.close()


def seconds_of(shot: Shot) -> float:
    """How long a shot is measured: three silent seconds, and one in which somebody goes through a door as long as it
    is in the film, for nobody has come through one in three."""
    return max(SECONDS, shot.least / _RATE) if shot.door else SECONDS


def quiet(seconds: float) -> Mapping[str, Any]:
    """The timing of so many seconds in which nobody speaks."""
    return {**QUIET, "frames": round(_RATE * seconds)}


def moment_of(shot: Shot, order: Picture) -> float:
    """When a shot is measured: in its middle; who comes has arrived, and who goes has not gone yet."""
    walking = next((figure for figure in order.people if figure.walk_to is not None), None)
    if walking is None:
        return 0.5
    return 0.0 if shot.leaving == walking.name else 0.97


def main(wanted: list[str]) -> int:
    """Print the measures of each screenplay."""
    parser = argparse.ArgumentParser(prog="python -m scripts.framing")
    parser.add_argument("screenplays", nargs="+", type=Path)
    for script in parser.parse_args(wanted).screenplays:
        with tempfile.TemporaryDirectory() as folder:
            film = prepare(script, Path(folder) / "film").project.film
            history.settled()  # no git is to write into a folder that goes
            before: Counter[str] = Counter()
            after: Counter[str] = Counter()
            passed, shots, unmet = [0, 0], 0, 0
            for shot, were, are, framing in measured(film):
                shots += 1
                before.update({finding.rule for finding in were})
                after.update({finding.rule for finding in are})
                passed = [passed[0] + (not were), passed[1] + (not are)]
                unmet += bool(framing.unmet)
                for label, found in (("intended", were), ("solved", are)):
                    for finding in found:
                        print(f"{shot.name} {shot.size:14} {label:8} {finding.rule:6} {finding.words}", flush=True)
                for words in framing.unmet:
                    print(f"{shot.name} {shot.size:14} unmet    {words}", flush=True)
        print(f"{script.name}: {shots} shots; of 100 are right: intended {100 * passed[0] / shots:.0f},", end=" ")
        print(f"solved {100 * passed[1] / shots:.0f}; the solver says of {unmet} what it could not satisfy.")
        print("faults per 100 shots:      " + "".join(f"{rule:>8}" for rule in RULES))
        for label, found in (("as intended", before), ("as solved", after)):
            print(f"  {label:25}" + "".join(f"{100 * found[rule] / shots:8.0f}" for rule in RULES), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
