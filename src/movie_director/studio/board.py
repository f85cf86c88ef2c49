"""Board: every shot drawn before any is shot, and bound into pages."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from movie_director.build.callsheet import CallSheet
from movie_director.build.setup import Setup
from movie_director.build.shoot import Event
from movie_director.build.take import Take
from movie_director.errors import BadOption, EngineFailed
from movie_director.film.character import Character
from movie_director.film.film import Film
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.interchange.boards import Frame, Spoken, write_pages
from movie_director.operations.board import Board
from movie_director.operations.framing import Framing
from movie_director.studio.boardsheet import board_schedule, plan_boards
from movie_director.studio.open import Studio
from movie_director.studio.running import running_lengths
from movie_director.studio.shoot import shoot_film
from movie_director.values.slate import Slate

Format = Literal["pdf", "png"]
Listener = Callable[[CallSheet, Event], None]


@dataclass(frozen=True)
class Boarded:
    """Boards in pages: the files, how many boards they hold, and how many were drawn this time."""

    files: tuple[Path, ...]
    boards: int
    drawn: int


async def draw_boards(
    studio: Studio,
    scene: str | None = None,
    *,
    out: Path | None = None,
    formats: Sequence[Format] = ("pdf", "png"),
    listen: Listener | None = None,
) -> Boarded:
    """Draw what is not drawn as it is meant, and write the pages, by default into 06_Exports/boards.

    A board that is current is not drawn again. Raises BadOption, SetupMissing and EngineFailed; finished boards stay.
    """
    folder = out or studio.project.paths.exports / "boards"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:  # said before anything is drawn
        raise BadOption(
            f"Pages cannot be written into {folder}: {error.strerror}.", cure="Give another folder with --out."
        ) from error
    sheet = plan_boards(studio, scene)
    drawn, failed = 0, list[Event]()
    async for event in shoot_film(studio, sheet, head=lambda: board_schedule(studio, scene)):
        if listen is not None:
            listen(sheet, event)
        drawn += event.stage == "made" and event.slate.endswith("/board")
        if event.stage == "failed":
            failed.append(event)
    if failed:
        raise failed[0].error or EngineFailed(f"{failed[0].slate}: {failed[0].note}")
    frames = _frames(studio, plan_boards(studio, scene))
    return Boarded(_bound(studio, frames, folder, formats, scene), len(frames), drawn)


def _bound(
    studio: Studio, frames: Sequence[Frame], folder: Path, formats: Sequence[Format], scene: str | None
) -> tuple[Path, ...]:
    """Write the pages beside what is there and put them in its place; pages that are no more go."""
    name = "boards" if scene is None else f"boards-{scene}"
    beside = folder / f".{name}.part"
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    made = write_pages(studio.project.manifest.title, frames, beside, name, formats)
    wanted = [folder / path.name for path in made]
    for old in [*folder.glob(f"{name}-[0-9][0-9][0-9].png"), folder / f"{name}.pdf"]:
        if old.suffix.removeprefix(".") in formats and old not in wanted:
            old.unlink(missing_ok=True)
    for path, place in zip(made, wanted, strict=True):
        path.replace(place)
    shutil.rmtree(beside, ignore_errors=True)
    return tuple(wanted)


def _frames(studio: Studio, sheet: CallSheet) -> list[Frame]:
    """What is printed with each board."""
    film, rate = studio.project.film, studio.project.manifest.rate
    spans = {span.shot: span.now for span in running_lengths(studio).spans}
    found: list[Frame] = []
    takes = {line.setup.slate: line.take for line in sheet.lines if line.take is not None}
    for line in sheet.lines:
        shot = film.get(Shot, line.setup.slate.removesuffix("/board"))
        scene = film.get(Scene, shot.scene) if shot is not None else None
        if shot is None or scene is None or line.take is None:
            continue
        found.append(
            Frame(
                slate=Slate(shot.name),
                scene=scene.name,
                heading=scene.heading,
                picture=studio.vault.path(line.take.outputs["board"].content),
                size=shot.size,
                lens=_lens(studio, line.setup, takes),
                move=shot.move,
                seconds=spans.get(shot.name, shot.least) / rate,
                people=_people(film, shot),
                said=_said(film, shot),
                told=_told(film, shot),
            )
        )
    return found


def _lens(studio: Studio, setup: Setup, takes: Mapping[Slate, Take]) -> float:
    """The lens in millimetres: the framing's where there is one."""
    take = takes.get(setup.needs["framing"].slate) if "framing" in setup.needs else None
    if take is None:
        return Board.model_validate(setup.parameters).picture.camera.lens
    return Framing.model_validate_json(studio.vault.path(take.outputs["framing"].content).read_bytes()).camera.lens


def _people(film: Film, shot: Shot) -> str:
    """Who is seen, as one says it on a set: `Nora over Tom`, `Nora, Tom`, `the key`."""

    def called(who: str) -> str:
        character = film.get(Character, who)
        return (character.cue if character else who).title()

    if shot.size == "over-shoulder" and shot.over and shot.subject:
        return f"{called(shot.subject)} over {called(shot.over)}"
    seen = [called(who) for who in shot.people]
    thing = film.get(Prop, shot.prop) if shot.prop and not seen else None
    if thing is not None:
        return thing.words.lower()
    goes = [f"{called(who)} {does}" for who, does in ((shot.walking, "comes"), (shot.leaving, "goes")) if who]
    return ", ".join(seen) + (f" ({'; '.join(goes)})" if goes else "")


def _said(film: Film, shot: Shot) -> tuple[Spoken, ...]:
    """The lines heard, once each."""
    found: list[Spoken] = []
    for heard in shot.lines:
        element = film.screenplay.by_id.get(heard.element)
        if element is not None and element.speaks:
            found.append(Spoken(element.character or "", element.text, heard.part == "tail"))
    return tuple(found)


def _told(film: Film, shot: Shot) -> str:
    """The action that the shot tells."""
    elements = [film.screenplay.by_id.get(name) for name in shot.anchors]
    return " ".join(e.text.replace("\n", " ") for e in elements if e is not None and e.kind == "action")
