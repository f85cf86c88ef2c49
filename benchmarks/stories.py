"""What share of shots pass the first time on stories that nothing was tuned to, and why the others do not.

The stories lie in `benchmarks/stories`: public-domain tales set as Fountain. All frames are solved and held against
film grammar; every `EVERY`th shot is then shot by the engine that films use, three silent seconds of it, and measured
by code that no solver uses: `review/framing.py` on the people and on the depth that Cycles renders of the set,
`review/exposed.py` on the decoded picture. A shot passes when nothing is said of it: its subject is seen and uncut, its
face and eyes are where its size wants them, the line is not crossed, and each face turned to the lens is as bright as
its scheme promises. A shot in which somebody comes is measured when they have come, one in which somebody goes before
they do; where they do so by a door, which takes longer than three seconds, the shot is as long as in the film.
Run: `python -m benchmarks stories`.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.build.recipe import Recipe
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.frame.cast import SECONDS
from movie_director.engines.blender.people.colour import linear
from movie_director.engines.blender.raster.exposure import wanted_of
from movie_director.engines.ffmpeg.pictures import read_pictures
from movie_director.engines.installation import Installation
from movie_director.film.shot import Shot
from movie_director.operations.framing import Frame, Framing
from movie_director.operations.picture import Picture
from movie_director.project import history
from movie_director.project.manifest import ENGINES
from movie_director.review.exposed import face_luma
from movie_director.studio.grammar import grammar_of
from movie_director.studio.make import prepare
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json
from scripts.framing import SIZE, Studio, moment_of, quiet, seconds_of

STORIES = Path(__file__).parent / "stories"
EVERY = 3
SLACK = 0.02
"""How far outside the range a face may be: the exposure is solved on the first picture, and people move."""
_LUMA = np.array([0.2126, 0.7152, 0.0722])


def measure(every: int = EVERY) -> dict[str, object]:
    """Return by story how many shots were measured and passed, and what was said of the others."""
    return {script.stem: of(script, every) for script in sorted(STORIES.glob("*.fountain"))}


def of(script: Path, every: int) -> dict[str, object]:
    """Measure one story."""
    with tempfile.TemporaryDirectory() as folder:
        film = prepare(script, Path(folder) / "film").project.film
        history.settled()  # no git is to write into a folder that goes
    schedule = {setup.slate: setup for setup in breakdown(film, Delivery(pins=ENGINES))}
    shots = [shot for name in film.cut.scenes for shot in film.shots(name)]
    studio, crew = Studio(), Crew()
    faults: dict[str, list[str]] = {}
    try:
        framings = {
            shot.name: studio.frame(Frame.model_validate(schedule[f"{shot.name}/framing"].parameters)) for shot in shots
        }
        for fault in grammar_of(film, framed=framings):
            faults.setdefault(fault.slate, []).append(f"{fault.rule}: {fault.words}")
        measured = shots[::every]
        for shot in measured:
            order = Picture.model_validate(schedule[f"{shot.name}/picture"].parameters)
            said = list(crew.said(studio, shot, order, framings[shot.name]))
            if said:
                faults.setdefault(shot.name, []).extend(said)
            print(script.stem, shot.name, shot.size, *said, sep=" | ", file=sys.stderr, flush=True)
    finally:
        studio.close()
        crew.engine.close()
    passed = sum(shot.name not in faults for shot in measured)
    rules = Counter(words.partition(":")[0] for found in faults.values() for words in found)
    return {
        "shots": len(shots),
        "measured": len(measured),
        "passed": passed,
        "percent": round(100 * passed / len(measured), 1),
        "faults": dict(sorted(rules.items())),
        "said": dict(sorted(faults.items())),
        "unmet": {name: list(framing.unmet) for name, framing in framings.items() if framing.unmet},
    }


class Crew:
    """The engine that shoots, and what it needs."""

    def __init__(self) -> None:
        self.engine, self.vault = BlenderEngine(Installation.here()), InMemoryVault()

    def said(self, studio: Studio, shot: Shot, order: Picture, framing: Framing) -> Iterator[str]:
        """What is wrong with one shot's picture in its middle."""
        staged, moment = framing.staged(order), moment_of(shot, order)
        for finding in studio.findings(shot, staged, moment):
            yield f"{finding.rule}: {finding.words}"
        faces = order.light.faces
        if faces.hidden or not order.people:
            return
        seconds = seconds_of(shot)
        people, depth, finder = studio.look(staged, moment, seconds)
        picture = self.shot(staged, moment, seconds)
        for figure in order.people:
            luma = face_luma(figure.name, people, depth, finder, picture)
            low, high = wanted_of(float(_LUMA @ linear(figure.look.skin)), faces)
            if luma is not None and not low - SLACK <= luma <= high + SLACK:
                yield f"luma: {figure.name}'s face is at {luma:.2f}, not {low:.2f} to {high:.2f}."

    def shot(self, order: Picture, moment: float, seconds: float = SECONDS) -> npt.NDArray[np.float32]:
        """The decoded picture at a share of a shot's length, (H, W, 3) coded 0 to 1, as large as what is measured."""
        timing = {"timing": self._timing(seconds)}
        recipe = Recipe("picture@1", "blender@1", order.model_dump(mode="json"), timing, "low")
        done = asyncio.run(self.engine.perform(recipe, self.vault, lambda *_: None))
        pictures = read_pictures(self.vault.path(done.outputs["picture"].content))
        chosen = pictures[min(round(moment * len(pictures)), len(pictures) - 1)]
        return np.asarray(Image.fromarray(chosen).resize(SIZE, Image.Resampling.BOX), np.float32) / 255

    def _timing(self, seconds: float) -> str:
        """Where the vault has the timing of so many seconds in which nobody speaks."""
        told = {"schema": "Timing.1", **quiet(seconds)}
        with self.vault.scratch() as folder:
            page = folder / "timing.json"
            page.write_text(json.dumps(told))
            return self.vault.put(page, "application/json", digest_json("Timing.1", told)).content
