"""Locations: each place of the film on a page, as a plan and three views, with what is in it. Makes no take."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from movie_director.breakdown.dressing import laid
from movie_director.breakdown.lighting import light_of
from movie_director.breakdown.staging import place
from movie_director.errors import BadOption, Interrupted
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.interchange.locations import Sheet, drawn, laid_out
from movie_director.interchange.paper import write_pages
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Picture
from movie_director.operations.picture import Place as Set
from movie_director.places import KINDS, GroundPlan, kind_of, plan_of
from movie_director.studio.open import Studio

if TYPE_CHECKING:
    from movie_director.engines.blender.scrub.moviola import Moviola

Format = Literal["pdf", "png"]
Listener = Callable[[str, int, int], None]
SIZE = (640, 360)
_TIMING: Mapping[str, object] = {
    "schema": "Timing.1",
    "rate": 24,
    "frames": 12,
    "ticks_per_second": 24000,
    "visemes": [],
    "lines": [],
}


@dataclass(frozen=True)
class Scouted:
    """Location sheets: the files and the locations that they show."""

    files: tuple[Path, ...]
    locations: tuple[str, ...]


@dataclass(frozen=True)
class Visit:
    """A location as scenes need it: its document, its kind and plan, the scenes there, and the set of the first."""

    location: Location
    scenes: tuple[Scene, ...]
    place: Set
    plan: GroundPlan
    named: tuple[str, ...]
    """What the script names in any of the scenes there."""

    @property
    def kind(self) -> str:
        """The kind of place."""
        return self.place.kind or kind_of(self.place.words, self.place.inside).name


def visits(film: Film) -> list[Visit]:
    """Return the film's locations in the order in which they are first seen; inside and outside are two."""
    found: dict[tuple[str, bool], list[Scene]] = {}
    for name in film.cut.scenes:
        scene = film.get(Scene, name)
        if scene is not None and film.get(Location, scene.location) is not None:
            found.setdefault((scene.location, scene.inside), []).append(scene)
    made: list[Visit] = []
    for (name, _), scenes in found.items():
        location = film.get(Location, name)
        assert location is not None
        here = place(film, scenes[0])
        made.append(Visit(location, tuple(scenes), here, plan_of(here.brief, here.kind), _named(film, scenes, here)))
    return made


def _named(film: Film, scenes: Sequence[Scene], here: Set) -> tuple[str, ...]:
    """The words of all that stands there in some scene, or that a shot is about."""
    found = [one.prop.words for scene in scenes for one in laid(film, scene, here)]
    shown = (film.get(Prop, shot.prop) for scene in scenes for shot in film.shots(scene.name) if shot.prop)
    return tuple(dict.fromkeys([*found, *(thing.words for thing in shown if thing is not None)]))


def views(plan: GroundPlan) -> tuple[Camera, Camera, Camera]:
    """Three cameras: the whole place, the corner at the right, and back to where the first one stands."""
    room = plan.room
    if room is None:
        return (
            Camera(position=(-0.9, -6.4, 1.7), target=(0.3, 1.0, 1.3), lens=24, fstop=8, focus=6.0),
            Camera(position=(-3.6, -2.6, 1.7), target=(2.0, 1.6, 1.2), lens=28, fstop=8, focus=5.0),
            Camera(position=(1.2, 2.6, 1.7), target=(-0.8, -4.0, 1.2), lens=28, fstop=8, focus=5.0),
        )
    left, right, front, back = room.left + 0.35, room.right - 0.35, room.front + 0.35, room.back - 0.45
    high = min(1.7, room.high - 0.5)
    middle = (room.left + room.right) / 2
    return (
        Camera(
            position=(middle - 0.4, room.front - 0.6, high), target=(middle, back, 1.15), lens=22, fstop=8, focus=5.0
        ),
        Camera(position=(left, front + 0.6, high), target=(right, back - 0.6, 1.0), lens=22, fstop=8, focus=4.0),
        Camera(position=(right - 0.5, back, high), target=(left + 0.8, front, 0.95), lens=22, fstop=8, focus=4.0),
    )


async def draw_locations(
    studio: Studio,
    name: str | None = None,
    *,
    out: Path | None = None,
    formats: Sequence[Format] = ("pdf", "png"),
    listen: Listener | None = None,
) -> Scouted:
    """Draw every location of the film, or one, and write the pages, by default into 06_Exports/locations.

    Raises BadOption for a location that is not there, SetupMissing and EngineFailed.
    """
    film = studio.project.film
    found = [visit for visit in visits(film) if name is None or visit.location.name == name]
    if name is not None and not found:
        raise BadOption(
            f"There is no location {name!r} in a scene.",
            cure="There is: " + ", ".join(dict.fromkeys(v.location.name for v in visits(film))) + ".",
        )
    folder = out or studio.project.paths.exports / "locations"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadOption(f"Pages cannot be written into {folder}: {error.strerror}.") from error
    tour = _Tour(film, studio.project.manifest.title, found, listen or _unheard)
    floor = ThreadPoolExecutor(1, "scout")
    work = asyncio.get_running_loop().run_in_executor(
        floor, tour.made, folder, "locations" if name is None else f"location-{name}", formats
    )
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        tour.stopped = True
        await asyncio.wait([work])
        work.exception()
        raise
    finally:
        floor.shutdown(wait=True)


class _Tour:
    """Locations on their way to pages. `made` runs in a thread of its own, as OpenGL wants it."""

    def __init__(self, film: Film, title: str, found: Sequence[Visit], listen: Listener) -> None:
        self._film, self._title, self._found, self._listen = film, title, found, listen
        self.stopped = False

    def made(self, folder: Path, name: str, formats: Sequence[Format]) -> Scouted:
        """Draw all and write the pages."""
        from movie_director.engines.blender.scrub.moviola import Moviola
        from movie_director.engines.installation import Installation

        with TemporaryDirectory(prefix="locations-") as loose, Moviola(Installation.here(), SIZE) as moviola:
            sheets: list[Sheet] = []
            for number, visit in enumerate(self._found):
                pictures: list[Path] = []
                for k, camera in enumerate(views(visit.plan)):
                    self._tell(visit.location.words, 3 * number + k)
                    pictures.append(self._view(moviola, visit, camera, Path(loose) / f"{number}-{k}.png"))
                plan = Path(loose) / f"{number}-plan.png"
                drawn(visit.plan, KINDS[visit.kind].marks, visit.named).save(plan)
                first, second, third = pictures
                sheets.append(_sheet(visit, plan, (first, second, third)))
            self._tell("writing", 3 * len(self._found))
            files = write_pages(self._title, "Locations", laid_out(self._title, sheets), folder, name, formats)
        return Scouted(files, tuple(visit.location.name for visit in self._found))

    def _view(self, moviola: Moviola, visit: Visit, camera: Camera, path: Path) -> Path:
        from PIL import Image

        scene = visit.scenes[0]
        props = tuple(one.prop for one in laid(self._film, scene, visit.place))
        order = Picture(place=visit.place, props=props, camera=camera, light=light_of(self._film, scene))
        with moviola.open(order, _TIMING) as shot:
            Image.fromarray(shot.picture(0.0)).save(path)
        return path

    def _tell(self, what: str, done: int) -> None:
        if self.stopped:
            raise Interrupted("The location sheets were stopped.")
        self._listen(what, done, 3 * len(self._found) + 1)


def _sheet(visit: Visit, plan: Path, pictures: tuple[Path, Path, Path]) -> Sheet:
    location, kind = visit.location, KINDS[visit.kind]
    where = "Interior" if visit.place.inside else "Exterior"
    period = f", {location.period}" if location.period else ""
    chosen = "chosen" if location.kind else "by its words"
    about = f"{where}: {kind.name.replace('-', ' ')} ({chosen}){period}; {kind.about}."
    if visit.plan.unmet:
        about += f" {visit.plan.unmet[0].upper()}{visit.plan.unmet[1:]}."
    hours = dict.fromkeys(scene.time for scene in visit.scenes)
    scenes = f"{', '.join(scene.name for scene in visit.scenes)}; {', '.join(hours)}; seed {location.seed}"
    counted = Counter(piece.name for piece in visit.plan.pieces)
    standing = ", ".join(f"{name} ({n})" if n > 1 else name for name, n in sorted(counted.items()))
    lists = [("On the set", standing), ("In the script", ", ".join(words.lower() for words in visit.named))]
    lists += [("Added", ", ".join(a.words for a in location.added)), ("Taken out", ", ".join(location.without))]
    lists += [("An artist's set, in place of the plan", location.set_file if visit.place.set_file else "")]
    lists += [("Swapped", ", ".join(f"{piece}: {model}" for piece, model in sorted(location.models.items())))]
    return Sheet(
        location.words.upper(), about, scenes, plan, pictures, tuple((head, words) for head, words in lists if words)
    )


def _unheard(what: str, done: int, total: int) -> None:
    pass
