"""Lines: what a character says, to be read aloud from a list, and the recordings of whoever read it."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from movie_director.crew.pace import speech_seconds
from movie_director.engines.ffmpeg.tool import packaged
from movie_director.engines.voice.reading import FOLDER, recorded
from movie_director.engines.voice.utterance import RATE
from movie_director.errors import BadOption, EngineFailed
from movie_director.film.character import Character
from movie_director.film.edits import Edit, Put, Remove
from movie_director.film.film import Film
from movie_director.film.reading import Reading
from movie_director.film.screenplay import Element
from movie_director.studio.cast import unlocked
from movie_director.studio.library import FORMATS
from movie_director.studio.open import Studio

LARGEST = 50_000_000
_NUMBER = re.compile(r"(?<!\d)(\d{1,4})(?!\d)")
_SHORT, _LONG = 0.3, 4.0
"""Times the length that a line is reckoned at, beyond which it may be that of another line."""


@dataclass(frozen=True)
class Line:
    """A line of a character, by its number among theirs, with its recording where there is one that it still says."""

    number: int
    element: Element
    reading: Reading | None

    @property
    def fresh(self) -> bool:
        """Whether its recording says what the line says now."""
        return self.reading is not None and self.reading.text == self.element.text


def lines_of(film: Film, name: str) -> list[Line]:
    """The lines of a character in the film's order, numbered from 1."""
    said = [e for e in film.screenplay.elements if e.speaks and e.character and film.called(e.character) == name]
    return [Line(number, element, film.get(Reading, element.id)) for number, element in enumerate(said, 1)]


def bring_lines(studio: Studio, name: str, source: Path, reader: str = "", number: int | None = None) -> list[str]:
    """Have a character's lines be heard as somebody recorded them, in one step; say which.

    `source` is a recording or a folder of them, each with its line's number in its name; `number` says it of one file.
    Files are copied into the project. Raises BadOption, having changed nothing.
    """
    character = unlocked(studio.project.film, name)
    lines = {line.number: line for line in lines_of(studio.project.film, character.name)}
    files = _numbered(source.expanduser(), character, lines, number)
    edits: list[Edit] = []
    said: list[str] = []
    copies: dict[str, Path] = {}
    for at, file in sorted(files.items()):
        line = lines[at]
        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        seconds = _seconds(file, sha256)
        kept = f"{sha256[:12]}{file.suffix.lower()}"
        copies[kept] = file
        edits.append(
            Put(Reading(name=line.element.id, file=kept, sha256=sha256, text=line.element.text, reader=reader.strip()))
        )
        usual = speech_seconds(line.element.text, character.pace)
        odd = "" if _SHORT < seconds / usual < _LONG else f" The line takes about {usual:.0f} s: is it another one?"
        said.append(f"{at}. “{line.element.text}”: {file.name}, {seconds:.1f} s.{odd}")
    shelf = studio.project.paths.root / FOLDER
    shelf.mkdir(parents=True, exist_ok=True)
    for kept, file in copies.items():
        shutil.copyfile(file, shelf / kept)
    studio.project.apply(edits, "person", "person")
    left = [line.number for line in lines_of(studio.project.film, character.name) if not line.fresh]
    if left:
        told = ", ".join(map(str, left[:20])) + (" ..." if len(left) > 20 else "")
        said.append(f"{character.cue}'s voice says the others: {told}.")
    return said


def drop_lines(studio: Studio, name: str, number: int | None = None) -> list[str]:
    """Have the voice say a character's lines again, all or one, in one step; recordings stay in their folder."""
    character = unlocked(studio.project.film, name)
    read = [x for x in lines_of(studio.project.film, character.name) if x.reading and number in (None, x.number)]
    if not read:
        raise BadOption(f"No such line of {character.cue} was recorded.", cure="See them: `movie-director lines FILM`.")
    studio.project.apply([Remove(x.reading.ref) for x in read if x.reading], "person", "person")
    return [f"{character.cue}'s voice says {len(read)} line{'' if len(read) == 1 else 's'} again."]


def _numbered(
    source: Path, character: Character, lines: Mapping[int, Line], number: int | None
) -> dict[int, Path]:  # fmt: skip
    if not source.exists():
        raise BadOption(f"There is no {str(source)!r}.", cure="Give a recording, or a folder of them.")
    files = [source] if source.is_file() else sorted(p for p in source.iterdir() if p.suffix.lower() in FORMATS)
    if number is not None and source.is_dir():
        raise BadOption("A folder has recordings of several lines.", cure="Give the one file of that line.")
    found: dict[int, Path] = {}
    for file in files:
        told = _NUMBER.findall(file.stem)
        at = number if number is not None else int(told[-1]) if told else None
        if at is None:
            raise BadOption(
                f"{file.name} does not say of which line it is.",
                cure=f"Put the line's number into its name (`{character.name}-3{file.suffix}`), or say `--line 3`.",
            )
        if at not in lines:
            raise BadOption(
                f"{character.cue} has no line {at}, which {file.name} is of: there are {len(lines)}.",
                cure=f'See them: `movie-director lines FILM "{character.cue}"`.',
            )
        if at in found:
            raise BadOption(f"{found[at].name} and {file.name} are both of line {at}.", cure="Take one of them away.")
        found[at] = file
    if not found:
        raise BadOption(f"There is no recording in {str(source)!r}.", cure=f"They end in {', '.join(FORMATS)}.")
    return found


def _seconds(file: Path, sha256: str) -> float:
    """How long somebody speaks in a file. Raises BadOption for what is no recording of speech."""
    if file.stat().st_size > LARGEST:
        raise BadOption(f"{file.name} has {file.stat().st_size / 1e6:,.0f} MB.", cure="Cut out the line alone.")
    try:
        return len(recorded(file.name, sha256, file.parent, packaged())) / RATE
    except EngineFailed as error:
        raise BadOption(f"{error} Nothing was changed.") from error
