"""The sound library: a person's own effects and ambiences, in the project's folder and the studio's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from movie_director.breakdown.recorded import Tagged
from movie_director.engines.installation import Installation
from movie_director.engines.sound.recording import decoded
from movie_director.errors import BadOption
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.shot import Shot
from movie_director.film.track import Track
from movie_director.project.manifest import ENGINES
from movie_director.project.project import Project
from movie_director.studio.library import Library, Recording, read_library

CATALOGUE = "sounds.toml"
FOLDER = Path("01_Assets") / "sounds"
LARGEST = 200_000_000
"""Bytes: half an hour of stereo WAV. What is larger is a whole tape, of which a piece is to be cut."""
_MARKS = (b"RIFF", b"RF64", b"fLaC", b"OggS", b"ID3", b"FORM", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xf1")
"""How files of sound begin; those of MPEG-4 have `ftyp` after four bytes."""


def library(project: Project | None) -> Library:
    """Read the sound library. A name that two folders have is the project's; files that are no sound are problems."""
    own = [project.paths.root / FOLDER] if project is not None else []
    read = read_library((*own, Installation.here().sounds), CATALOGUE)
    problems = {r: told for r in read.recordings if (told := _wrong(r)) is not None}
    return Library(tuple(r for r in read.recordings if r not in problems), (*read.problems, *problems.values()))


def chosen(project: Project, file: str) -> Track:
    """Return a recording as a shot or place keeps it, with its checksum. Raises BadOption for one that is not there.

    A project from before there were sound libraries hears recordings from then on.
    """
    have = library(project)
    told = next((p for p in have.problems if p.startswith(f"{project.paths.root / FOLDER / file} ")), None)
    if told is not None:
        raise BadOption(told)
    track = have.chosen(file, "sound", project.paths.root / FOLDER)
    if "recording" not in project.manifest.engines:
        project.settle(engines={**project.manifest.engines, "recording": ENGINES["recording"]})
    return track


def tagged(project: Project) -> tuple[Tagged, ...]:
    """Return what the library offers for what actions say: every recording that has tags."""
    return tuple(Tagged(r.track(), r.entry.tags) for r in library(project).recordings if r.entry.tags)


def length_of(recording: Recording, binary: Path) -> float:
    """Return how many seconds a recording lasts, two minutes at most. Raises EngineFailed for what is no sound."""
    return len(decoded(recording.path, binary)) / 48_000


def owed(film: Film, library: Sequence[Tagged], heard: Sequence[str]) -> list[str]:
    """Whom a film owes for recordings with these checksums: title, creator and licence of each, once."""
    kept = [cue.recording for shot in film.of(Shot) for cue in shot.cues] + [p.bed for p in film.of(Location)]
    tracks = {t.sha256: t for t in (*(one.track for one in library), *(t for t in kept if t is not None))}
    mine = [tracks[sha] for sha in dict.fromkeys(heard) if sha in tracks]
    return sorted(f"{t.title or t.file}, by {t.creator or 'somebody unnamed'}, {t.licence}" for t in mine)


def _wrong(recording: Recording) -> str | None:
    """Why a file can be no sound of the library, by its size and how it begins."""
    path = recording.path
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            begins = file.read(12)
    except OSError as error:
        return f"{path} cannot be read: {error.strerror or error}. Mend it, or take it away."
    if size > LARGEST:
        return f"{path} has {size / 1e6:,.0f} MB; a sound has up to {LARGEST / 1e6:,.0f}. Cut the piece that is wanted."
    if not begins.startswith(_MARKS) and begins[4:8] != b"ftyp":
        return f"{path} is no sound: it does not begin as one. Save it again as WAV or FLAC, or take it away."
    return None
