"""Handover: a shot, or a place, as a file for those who work on it in other programs. Makes no take."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from movie_director.breakdown.dressing import laid
from movie_director.breakdown.lighting import light_of
from movie_director.breakdown.staging import place
from movie_director.errors import BadOption, Interrupted
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.picture import Picture
from movie_director.prophouse.sets import CATALOGUES, FOLDER, with_catalogues
from movie_director.studio.location import named
from movie_director.studio.locations import Visit, views, visits
from movie_director.studio.open import Studio
from movie_director.studio.rehearsal import rehearse

if TYPE_CHECKING:
    from movie_director.engines.blender.handover import Handover

SCENES = (".blend", ".glb", ".usdc", ".usda", ".usdz")
"""Suffixes that a set can be written as."""
PICTURES = ".exr"
SPACES = ("rec709", "acescg")
"""Colour spaces that pictures for compositors can be in."""
Listener = Callable[[str, float], None]
"""Hears what is under way, and its share."""


@dataclass(frozen=True)
class Handed:
    """What was written, and what its engine tells of it."""

    file: Path
    what: str
    facts: dict[str, Any]


@dataclass(frozen=True)
class Wish:
    """How pictures for compositors are wanted: `space` rec709 or acescg; `all` frames, or the one `at` some seconds."""

    at: float | None = None
    all: bool = False
    space: str = "rec709"
    size: tuple[int, int] = (1280, 720)


async def hand_over(
    studio: Studio, what: str, file: Path, wish: Wish | None = None, *, listen: Listener | None = None
) -> Handed:
    """Write a shot (`sc01/sh010`), or the place of a scene or a heading, to `file` in the format of its suffix.

    A shot is written as it is `wish.at` seconds into it, by default in its middle; as `.exr` it is a picture with its
    layers, or one for each frame, `file` with a number. An existing file is replaced whole or not at all. Raises
    BadOption, SetupMissing and EngineFailed.
    """
    wish = wish or Wish()
    suffix = file.suffix.lower()
    if suffix not in (*SCENES, PICTURES):
        raise BadOption(
            f"{file.name!r} names no format that a set can be written as; end it in {', '.join(SCENES)} or {PICTURES}."
        )
    if wish.space not in SPACES:
        raise BadOption(f"There is no colour space {wish.space!r}; there is: {', '.join(SPACES)}.")
    if not file.parent.is_dir():
        raise BadOption(f"There is no folder {file.parent}.", cure="Make it first.")
    order = _Errand(studio, what, file, wish, listen or (lambda doing, share: None))
    floor = ThreadPoolExecutor(1, "handover")
    work = asyncio.get_running_loop().run_in_executor(floor, order.done)
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        order.stopped = True
        await asyncio.wait([work])
        work.exception()
        raise
    finally:
        floor.shutdown(wait=True)


class _Errand:
    """One thing to hand over. `done` runs in a thread of its own, as OpenGL wants it."""

    def __init__(self, studio: Studio, what: str, file: Path, wish: Wish, listen: Listener) -> None:
        self._studio, self._what, self._file, self._wish, self._listen = studio, what, file.resolve(), wish, listen
        self.stopped = False
        film = studio.project.film
        self._visit = None if film.get(Shot, what) is not None else visited(studio, what)
        if self._visit is not None and file.suffix.lower() == PICTURES:
            raise BadOption(
                f"{what!r} is no shot, and only shots have pictures.", cure="See: `movie-director shots FILM`."
            )

    def done(self) -> Handed:
        """Write it."""
        from movie_director.engines.blender.handover import Handover
        from movie_director.engines.installation import Installation

        with Handover(Installation.here()) as handover:
            facts = self._shot(handover) if self._visit is None else self._place(handover, self._visit)
        sets = self._studio.project.paths.root / FOLDER
        if self._file.suffix.lower() == ".blend" and sets.is_dir():
            with_catalogues(self._file.parent, sets / CATALOGUES)
        return Handed(self._file, self._what if self._visit is None else self._visit.location.words, facts)

    def _shot(self, handover: Handover) -> dict[str, Any]:
        (rehearsal,) = rehearse(self._studio, [self._what])
        order = rehearsal.order
        if rehearsal.framing is not None:
            order = rehearsal.framing.staged(order)
        elif rehearsal.frame is not None:
            self._tell(0.0, "framing")
            order = handover.frame(rehearsal.frame, self._tell).staged(order)
        length = rehearsal.frames / rehearsal.rate
        at = length / 2 if self._wish.at is None else self._wish.at
        if not 0 <= at <= length:
            raise BadOption(f"{self._what} is {length:.2f} s long; there is no moment {at:g} s into it.")
        if self._file.suffix.lower() != PICTURES:
            return handover.shot(order, rehearsal.timing, at, self._file, self._tell)
        wish, rate = self._wish, rehearsal.rate
        frames = range(rehearsal.frames) if wish.all else [min(round(at * rate), rehearsal.frames - 1)]
        with TemporaryDirectory(dir=self._file.parent, prefix=".layers-") as loose:
            facts = handover.layers(
                order, rehearsal.timing, frames, Path(loose), self._tell, size=wish.size, space=wish.space
            )
            for number, frame in enumerate(frames):
                made = Path(loose) / f"frame_{number:04d}.exr"
                made.replace(self._numbered(frame + 1) if wish.all else self._file)
        return facts

    def _numbered(self, number: int) -> Path:
        return self._file.with_name(f"{self._file.stem}.{number:04d}{self._file.suffix}")

    def _place(self, handover: Handover, visit: Visit) -> dict[str, Any]:
        film, scene = self._studio.project.film, visit.scenes[0]
        props = tuple(one.prop for one in laid(film, scene, visit.place))
        camera = views(visit.plan)[0]
        order = Picture(place=visit.place, props=props, camera=camera, light=light_of(film, scene))
        return handover.place(order, self._file, self._tell, visit.location.set_marks)

    def _tell(self, share: float, note: str = "") -> None:
        if self.stopped:
            raise Interrupted("Writing was stopped.")
        self._listen(note, share)


def visited(studio: Studio, what: str) -> Visit:
    """The place of a scene, or of a heading's words, as its first scene has it. Raises BadOption."""
    film = studio.project.film
    scene = film.get(Scene, what)
    there = visits(film)
    if scene is not None:
        for visit in there:
            if any(each.name == scene.name for each in visit.scenes):
                return replace(visit, scenes=(scene,), place=place(film, scene))
    if "/" in what:
        raise BadOption(f"There is no shot {what!r}.", cure="See them all: `movie-director shots FILM`.")
    location = named(film, what)
    found = next((visit for visit in there if visit.location.name == location.name), None)
    if found is None:
        raise BadOption(f"No scene is in {location.words}.")
    return found
