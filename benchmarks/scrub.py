"""What scrubbing costs: time to a shot's first picture, and seconds of work per second of film after it.

`first` is from opening a shot to its first picture, with Blender started and the people built: `cold` renders its
plate, `shelf` finds it on the shelf. `picture` is one picture of 24 in a second, people posed, at times in random
order; `film_second` is 24 of them. `clock` is by the wall, `work` in seconds of processor time, Blender's included,
which a busy machine leaves about as they are; `in_references` is work over that of one 640x360 4-sample Cycles picture
of the same shot. `preview` is a whole film by the command on a machine that never saw it: seconds a second of film.
Run: `python -m benchmarks.scrub [KIND ...]`.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from benchmarks.pictures import EXAMPLE, KINDS, ordered, quiet, spent
from movie_director.engines.blender.scrub.moviola import SMALL, Moviola
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.operations.picture import Picture
from movie_director.studio.make import prepare
from movie_director.studio.preview import draw_preview

TIMING = {"schema": "Timing.1", "rate": 24, "frames": 48, "ticks_per_second": 24000, "lines": [], "visemes": []}
LARGER = (426, 240)
"""What the first kind is measured at too."""
Cost = dict[str, float]


def measure(kinds: Sequence[str] = tuple(KINDS)) -> dict[str, object]:
    """Return all figures."""
    here = Installation.here()
    with tempfile.TemporaryDirectory() as folder:
        place = _private(here, Path(folder) / "home")
        orders = {kind: ordered(*KINDS[kind]) for kind in kinds}
        found: dict[str, object] = {}
        for kind, order in orders.items():
            reference = _reference(place, order)
            staged = Picture.model_validate(order)
            sizes = (SMALL,) if found else (SMALL, LARGER)
            found[kind] = {f"{w}x{h}": _costs(place, staged, (w, h), reference) for w, h in sizes}
    return found


def measure_all() -> dict[str, object]:
    """Return the figures of shots, and of a film's preview."""
    return {"shots": measure(), "preview": previewed()}


def _reference(place: Installation, order: dict[str, object]) -> float:
    """Work of one full Cycles picture, once the scene is there."""
    stage = Stagehand(place)
    costs: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        request = {"staging": order, "folder": folder, "size": [640, 360], "samples": 4, "rate": 12}
        for frames in (1, 1, 3):  # the first builds the set
            began = spent()
            stage.order("frames", {**request, "frames": frames}, quiet)
            costs.append(spent() - began)
    stage.close()
    return (costs[2] - costs[1]) / 2


def _costs(place: Installation, order: Picture, size: tuple[int, int], reference: float) -> Mapping[str, object]:
    with Moviola(place, size) as moviola, ExitStack() as closing:
        x, y, z = order.camera.position
        camera = order.camera.model_copy(update={"position": (x + 0.3, y, z)})
        moviola.open(order.model_copy(update={"camera": camera}), TIMING).close()  # Blender started, people built
        first: dict[str, Cost] = {}
        for name in ("cold", "shelf"):
            began, used = time.perf_counter(), spent()
            scrub = closing.enter_context(moviola.open(order, TIMING))
            scrub.picture(0.0)
            first[name] = _cost(began, used, reference)
        times = np.random.default_rng(4).permutation(48) / 24
        began, used = time.perf_counter(), spent()
        for moment in times:
            scrub.picture(float(moment))
        each = _cost(began, used, reference, 1 / len(times))
    second = {name: round(24 * each[name], 3) for name in each}
    return {"first": first, "picture": each, "film_second": second, "a_second": round(1 / each["work"], 1)}


def previewed() -> dict[str, object]:
    """The first example film by the command: framed, lit, drawn and joined, with nothing on any shelf."""
    here, told = Installation.here(), dict[str, dict[str, float]]()
    with tempfile.TemporaryDirectory() as folder:
        kept = os.environ.get("MOVIE_DIRECTOR_HOME")
        os.environ["MOVIE_DIRECTOR_HOME"] = str(_private(here, Path(folder) / "home").home)
        try:
            script = Path(folder) / EXAMPLE.name
            shutil.copyfile(EXAMPLE, script)
            studio = prepare(script)
            for name in ("first", "again"):
                began, used = time.perf_counter(), spent()
                done = asyncio.run(draw_preview(studio))
                seconds = done.frames / studio.project.manifest.rate
                clock, work = (time.perf_counter() - began) / seconds, (spent() - used) / seconds
                told[name] = {"film": round(seconds, 1), "drawn": done.drawn}
                told[name] |= {"clock": round(clock, 3), "work": round(work, 3)}
        finally:
            os.environ.pop("MOVIE_DIRECTOR_HOME")
            os.environ |= {} if kept is None else {"MOVIE_DIRECTOR_HOME": kept}
    return dict(told)


def _cost(began: float, used: float, reference: float, share: float = 1.0) -> Cost:
    work = (spent() - used) * share
    clock = (time.perf_counter() - began) * share
    return {"clock": round(clock, 4), "work": round(work, 4), "in_references": round(work / reference, 3)}


def _private(here: Installation, home: Path) -> Installation:
    """An installation with empty shelves."""
    home.mkdir()
    for name in ("stage", "voices"):
        (home / name).symlink_to(here.home / name)
    if (here.cache / "models").exists():
        shutil.copytree(here.cache / "models", home / "cache" / "models")
    return Installation(home)


if __name__ == "__main__":
    print(json.dumps(measure(tuple(sys.argv[1:])) if sys.argv[1:] else measure_all(), indent=2))
