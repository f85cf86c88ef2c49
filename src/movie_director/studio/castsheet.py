"""Casting sheets: everybody in the film side by side, from three sides, with face and wardrobe. Makes no take."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from movie_director.crew.costume.telling import about, worn
from movie_director.crew.voices import line_counts
from movie_director.errors import BadOption, Interrupted
from movie_director.film.character import Character, Wardrobe
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.interchange.castsheet import Entry, laid_out
from movie_director.interchange.castsheet.page import FACE, LINE_UP, OTHER, TURN
from movie_director.interchange.paper import write_pages
from movie_director.studio.locations import Format
from movie_director.studio.open import Studio

if TYPE_CHECKING:
    from movie_director.engines.blender.fitting import Fitting

Listener = Callable[[str, int, int], None]
_DOTS = 10
"""Pixels a millimetre."""


@dataclass(frozen=True)
class Shown:
    """Casting sheets: the files, and the characters that they show."""

    files: tuple[Path, ...]
    characters: tuple[str, ...]


@dataclass(frozen=True)
class Member:
    """A character as the film shows them: their usual look, and others by the scenes in which they wear them."""

    character: Character
    look: Look
    others: tuple[tuple[str, Look], ...]


def members(film: Film) -> list[Member]:
    """Return who is in the film and has a look, those with most lines first."""
    lines = line_counts(film)
    seen = {who for scene in film.of(Scene) for who in scene.characters}
    found: list[Member] = []
    for one in sorted(film.of(Character), key=lambda c: (-lines[c.name], c.name)):
        wardrobe = film.get(Wardrobe, one.look) if one.look else None
        if wardrobe is None or one.members or (one.name not in seen and not lines[one.name]):
            continue
        worn_: dict[str, list[str]] = {}
        for scene, name in one.wears:
            worn_.setdefault(name, []).append(scene)
        others = [
            (", ".join(s), w.appearance) for name, s in worn_.items() if (w := film.get(Wardrobe, name)) is not None
        ]
        others += [(", ".join(s), look) for look, s in told_looks(film, one, wardrobe.appearance)]
        found.append(Member(one, wardrobe.appearance, tuple(others)))
    return found


def told_looks(film: Film, character: Character, usual: Look) -> list[tuple[Look, list[str]]]:
    """Return the looks that the screenplay gives a character in place of their usual one, each with its scenes."""
    found: dict[str, tuple[Look, list[str]]] = {}
    own = dict(character.wears)
    for scene in (s for name in film.cut.scenes if (s := film.get(Scene, name)) is not None and name not in own):
        for worn_ in scene.worn if not character.locked else ():
            if worn_.who == character.name and worn_.clothes:
                look = worn_.over(usual)
                scenes = found.setdefault(look.model_dump_json(), (look, []))[1]
                scenes += [scene.name] if scene.name not in scenes else []
    return list(found.values())


async def draw_cast(
    studio: Studio,
    name: str | None = None,
    *,
    out: Path | None = None,
    formats: Sequence[Format] = ("pdf", "png"),
    listen: Listener | None = None,
) -> Shown:
    """Draw the casting sheet of the film, or of one character, by default into 06_Exports/cast.

    Raises BadOption for a character who is not seen, SetupMissing without people's data or OpenGL.
    """
    film = studio.project.film
    found = [m for m in members(film) if name is None or m.character.name == name]
    if name is not None and not found:
        raise BadOption(f"{name!r} is in no scene, or has no look yet.")
    folder = out or studio.project.paths.exports / "cast"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadOption(f"Pages cannot be written into {folder}: {error.strerror}.") from error
    call = _Call(studio.project.manifest.title, found, listen or _unheard)
    floor = ThreadPoolExecutor(1, "fitting")
    work = asyncio.get_running_loop().run_in_executor(
        floor, call.made, folder, "cast" if name is None else f"cast-{name}", formats
    )
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        call.stopped = True
        await asyncio.wait([work])
        work.exception()
        raise
    finally:
        floor.shutdown(wait=True)


class _Call:
    """A cast on its way to pages. `made` runs in a thread of its own, as OpenGL wants it."""

    def __init__(self, title: str, found: Sequence[Member], listen: Listener) -> None:
        self._title, self._found, self._listen = title, found, listen
        self.stopped = False

    def made(self, folder: Path, name: str, formats: Sequence[Format]) -> Shown:
        """Draw all and write the pages."""
        from movie_director.engines.blender.fitting import Fitting
        from movie_director.engines.installation import Installation

        place = Installation.here()
        fitting = Fitting(place.people_data(), place.colour_config())
        with TemporaryDirectory(prefix="cast-") as loose:
            entries = [self._entry(fitting, m, n, Path(loose)) for n, m in enumerate(self._found)]
            self._tell("side by side", len(self._found))
            line_up = None
            if len(self._found) > 1:
                line_up = Path(loose) / "line-up.png"
                fitting.line_up([m.look for m in self._found], _pixels(LINE_UP)).save(line_up)
            files = write_pages(self._title, "Cast", laid_out(self._title, entries, line_up), folder, name, formats)
        return Shown(files, tuple(m.character.name for m in self._found))

    def _entry(self, fitting: Fitting, member: Member, number: int, folder: Path) -> Entry:
        self._tell(member.character.cue, number)
        turn, face = folder / f"{number}-turn.png", folder / f"{number}-face.png"
        fitting.turnaround(member.look, _pixels(TURN)).save(turn)
        fitting.face(member.look, _pixels(FACE)).save(face)
        others: list[tuple[str, Path]] = []
        for k, (scenes, look) in enumerate(member.others):
            path = folder / f"{number}-other-{k}.png"
            fitting.figure(look, _pixels(OTHER)).save(path)
            others.append((scenes, path))
        locked = ", locked" if member.character.locked else ""
        told = about(member.look) + locked
        return Entry(member.character.cue, told, worn(member.look), turn, face, tuple(others))

    def _tell(self, what: str, done: int) -> None:
        if self.stopped:
            raise Interrupted("The casting sheet was stopped.")
        self._listen(what, done, len(self._found) + 1)


def _pixels(size: tuple[float, float]) -> tuple[int, int]:
    return round(size[0] * _DOTS), round(size[1] * _DOTS)


def _unheard(what: str, done: int, total: int) -> None:
    pass
