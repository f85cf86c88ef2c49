"""The moviola: shows any moment of a shot at once, small, before any take of it is made.

It draws as the low tier does (`docs/explanation/plates-and-people.md`), with the same people, light, exposure, lens,
moves and style, over a small plate.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from movie_director.build.ports import Report
from movie_director.engines.blender import shelf
from movie_director.engines.blender.board.scenery import set_name
from movie_director.engines.blender.company import Company, company
from movie_director.engines.blender.frame.finder import Finder
from movie_director.engines.blender.held import in_hands
from movie_director.engines.blender.leaf import leaf_of
from movie_director.engines.blender.loose.parts import parts_of
from movie_director.engines.blender.raster.film import Film
from movie_director.engines.blender.raster.fineness import SHADOW, tolerances
from movie_director.engines.blender.raster.flicker import turned
from movie_director.engines.blender.raster.framing import track
from movie_director.engines.blender.raster.gl import CURE, available
from movie_director.engines.blender.raster.lens import Lens
from movie_director.engines.blender.raster.metering import drawn, expose, moments
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.plate import Plate
from movie_director.engines.blender.raster.shadow import SIDE
from movie_director.engines.blender.scrub.plate import small_plate
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.blender.style.shot import StyledShot, bare_set, staged_for
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.installation import Installation
from movie_director.errors import SetupMissing
from movie_director.operations.framing import Frame, Framing
from movie_director.operations.picture import Picture

Pixels = npt.NDArray[np.uint8]
SMALL = (320, 180)
_RATE = QUALITIES["low"].rate
_WIDE = QUALITIES["low"].width


@dataclass(frozen=True)
class Ready:
    """All that a shot's pictures need and that OpenGL is not asked for."""

    order: Picture
    plate: Plate
    cast: Company
    thrown: Sequence[npt.NDArray[np.int32]]
    seconds: float
    rendered: bool
    """Whether its plate had to be rendered."""
    surveyed: Path | None
    """The surveyed set, which a drawn style reads."""


class Moviola:
    """Opens shots to scrub, `size` (width, height) pixels large, and keeps Blender's process warm.

    It belongs to one thread, as OpenGL does; only `ready` may be called from another, one call at a time.
    """

    def __init__(self, place: Installation, size: tuple[int, int] = SMALL) -> None:
        self.size = size
        self._place, self._stage = place, Stagehand(place)
        self._finder = Finder(place, self._stage)

    def frame(self, order: Frame, report: Report | None = None) -> Framing:
        """Where the camera of a shot stands. Raises EngineFailed, and SetupMissing without EGL or people's data."""
        return self._finder.find(order, report or _unheard)[0]

    def open(self, order: Picture, timing: Mapping[str, Any], report: Report | None = None) -> Scrub:
        """A shot to scrub, as framed and timed (`Timing.1`). Close it, or use it with `with`.

        Raises EngineFailed, and SetupMissing where Blender, people's data or EGL are not there.
        """
        return self.thread(self.ready(order, timing, report))

    def thread(self, ready: Ready) -> Scrub:
        """Thread a shot that is ready into the moviola: a second or less. Raises as `open` does."""
        return Scrub(ready, self.size, self._place.colour_config())

    def ready(self, order: Picture, timing: Mapping[str, Any], report: Report | None = None) -> Ready:
        """Have a shot's people built, and its plate rendered unless it is on a shelf. Raises as `open` does."""
        if (missing := available()) is not None:
            raise SetupMissing(f"Pictures to scrub are drawn with OpenGL. {missing}", cure=CURE)
        order, tell = staged_for(order), report or _unheard
        seconds = int(timing["frames"]) / int(timing["rate"])
        with ThreadPoolExecutor(1, "people") as elsewhere:  # while Blender renders
            people = elsewhere.submit(self._people, order, timing, seconds)
            keys = track(order.camera, order.seed, seconds).keys

            def render(wanted: Mapping[str, Any], folder: Path) -> None:
                self._stage.order("plate", {**self._staging(order), **wanted, "folder": str(folder)}, tell)

            plate, rendered = small_plate(order, keys, self.size, self._place.cache, render)
            surveyed = self._surveyed(order) if order.style.drawn else None
            cast, thrown = people.result()
        return Ready(order, plate, cast, thrown, seconds, rendered, surveyed)

    def close(self) -> None:
        """Send Blender home."""
        self._stage.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _people(
        self, order: Picture, timing: Mapping[str, Any], seconds: float
    ) -> tuple[Company, list[npt.NDArray[np.int32]]]:
        hands = in_hands(order, self._place.cache, self._stage.order)
        leaf = leaf_of(order, self._place.cache, self._stage.order)
        moving = parts_of(order, self._place.cache, self._stage.order)
        cast = company(order, timing, self._place.people_data(), hands, leaf, moving).seen(
            tolerances(order, self.size[0], seconds)
        )
        return cast, cast.silhouettes(SHADOW)

    def _surveyed(self, order: Picture) -> Path:
        bare = bare_set(order)  # as it was framed in, so that it is surveyed once

        def survey(folder: Path) -> None:
            self._stage.order("survey", {**self._staging(bare), "folder": str(folder)}, _unheard)

        return shelf.plate(self._place.cache / "sets", set_name(bare), survey)

    def _staging(self, order: Picture) -> dict[str, Any]:
        return {"staging": order.still.model_dump(mode="json"), "cache": str(self._place.cache / "models")}


class Scrub:
    """One shot, any moment of which is drawn when it is asked for. Holds OpenGL's things until `close`."""

    def __init__(self, ready: Ready, size: tuple[int, int], config: Path) -> None:
        order, plate, cast = ready.order, ready.plate, ready.cast
        self.seconds, self.rendered = ready.seconds, ready.rendered
        self._order, self._cast, self._rate = order, cast, order.style.rate(_RATE)
        camera = order.camera
        models = [
            Model.of(person, figure.look.skin, n, thrown)
            for n, (person, figure, thrown) in enumerate(zip(cast.people, order.people, ready.thrown, strict=True))
        ]
        models += drawn(cast, len(models))
        first = [Skin(s.positions, s.normals) for s in cast.whole()]
        self._film = Film(
            plate,
            models,
            first,
            size=size,
            config=config,
            lens=Lens(camera.lens, camera.fstop, camera.focus, camera.sensor),
            camera=camera,
            seed=order.seed,
            seconds=ready.seconds,
            shutter=0.0 if order.style.held > 1 else 0.5 / self._rate,
            shadows=min(SIDE, SIDE * size[0] // _WIDE),
            loose=len(cast.loose),
        )
        self._styled: StyledShot | None = None
        try:
            expose(self._film, plate, cast.people, models, moments(cast, order, ready.seconds), order, config)
            if order.style.drawn and ready.surveyed is not None:
                self._styled = StyledShot(order, cast, ready.surveyed, size, ready.seconds)
                self.picture(0.0)  # the light of a shot's first picture is that of all
        except BaseException:
            self.close()
            raise

    def picture(self, seconds: float) -> Pixels:
        """The picture so many seconds into the shot, (H, W, 3) sRGB: the same whatever was asked for before.

        What lies before or after the shot shows its first or its last moment. A style that holds its drawings shows the
        one that stands then.
        """
        time = min(max(seconds, 0.0), self.seconds)
        number = int(time * self._rate + 1e-6)
        if self._order.style.held > 1 or self._styled is not None:
            time = number / self._rate
        people = self._cast.at(time)
        self._film.turn(turned(self._order, self.seconds, time))
        shown = self._film.picture([Skin(one.positions, one.normals) for one in self._cast.all(time)], time)
        return shown if self._styled is None else self._styled.picture(shown, people, time, number)

    def close(self) -> None:
        """Give back what OpenGL holds."""
        self._film.close()
        if self._styled is not None:
            self._styled.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _unheard(share: float, note: str = "") -> None:
    pass
