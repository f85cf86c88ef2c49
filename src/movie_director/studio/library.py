"""A library of recordings: a person's own files in the project's folder and the studio's, with tags and licences."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from movie_director.errors import BadOption
from movie_director.film.track import Track

FORMATS = (".wav", ".flac", ".mp3", ".ogg", ".opus", ".m4a", ".aac", ".aif", ".aiff")


class Entry(BaseModel):
    """What a catalogue says of one recording, in a table named like its file without the suffix."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str | None = Field(default=None, description="The file, where it is not called like the table.")
    title: str | None = None
    creator: str = ""
    licence: str = "unsaid"
    tags: tuple[str, ...] = ()
    gain: float = Field(default=0.0, ge=-60, le=24, description="Decibels against the level it would have.")


@dataclass(frozen=True)
class Recording:
    """A recording of the library. `file` is its name within `folder`."""

    folder: Path
    file: str
    entry: Entry

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.folder / self.file

    @property
    def title(self) -> str:
        """What it is called."""
        return self.entry.title or Path(self.file).stem.replace("-", " ").replace("_", " ")

    @property
    def words(self) -> frozenset[str]:
        """What it may be looked for by."""
        named = f"{self.title} {self.entry.creator} {self.entry.licence} {' '.join(self.entry.tags)}".lower()
        return frozenset(f"{named} {named.replace('-', ' ')}".split())

    def track(self) -> Track:
        """The recording as a document keeps it, with its checksum. Raises OSError when it cannot be read."""
        return Track(
            file=self.file,
            sha256=checksum(self.path),
            title=self.title,
            creator=self.entry.creator,
            licence=self.entry.licence,
            gain=self.entry.gain,
        )


@dataclass(frozen=True)
class Library:
    """All recordings, the project's before the studio's, and a sentence for each entry that cannot be used."""

    recordings: tuple[Recording, ...]
    problems: tuple[str, ...]

    def chosen(self, file: str, called: str, folder: Path) -> Track:
        """Return the recording of this name, with or without its suffix. Raises BadOption, which says what is near."""
        for recording in self.recordings:
            if file in (recording.file, Path(recording.file).stem):
                return recording.track()
        near = get_close_matches(file, [r.file for r in self.recordings], n=3, cutoff=0.4)
        raise BadOption(
            f"There is no recording {file!r} in the {called} library.",
            cure=f"Did you mean {' or '.join(near)}?" if near else f"Put it into {folder}.",
        )


def read_library(folders: Iterable[Path], catalogue: str) -> Library:
    """Read folders of recordings, each with its catalogue. A name that two folders have is the first one's."""
    found: dict[str, Recording] = {}
    problems: list[str] = []
    for folder in folders:
        for recording in _read(folder, catalogue, problems):
            found.setdefault(recording.file, recording)
    return Library(tuple(found.values()), tuple(problems))


def look_for(words: str, among: Iterable[Recording]) -> list[Recording]:
    """Return the recordings that these words fit, those that most of them fit first; all of them for no words."""
    wanted = words.lower().split()
    ranked = [(sum(any(w in own for own in r.words) for w in wanted), r) for r in among]
    best = sorted((pair for pair in ranked if pair[0] or not wanted), key=lambda pair: (-pair[0], pair[1].file))
    return [recording for _, recording in best]


def checksum(path: Path) -> str:
    """Return a file's SHA-256; read once for as long as its size and time stay."""
    stat = path.stat()
    return _checksum(path, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=8192)
def _checksum(path: Path, size: int, changed: int) -> str:
    del size, changed
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read(folder: Path, catalogue: str, problems: list[str]) -> Sequence[Recording]:
    if not folder.is_dir():
        return ()
    files = sorted(f for f in folder.rglob("*") if f.suffix.lower() in FORMATS and f.is_file())
    entries = _entries(folder / catalogue, problems)
    by_file = {entry.file: entry for entry in entries.values() if entry.file is not None}
    out: list[Recording] = []
    for file in files:
        name = file.relative_to(folder).as_posix()
        out.append(Recording(folder, name, by_file.get(name) or entries.get(file.stem) or Entry()))
    there = {r.file for r in out} | {Path(r.file).stem for r in out}
    problems += [
        f"{folder / catalogue}: there is no file for [{stem}]. Put it there, or take the table out."
        for stem, entry in entries.items()
        if (entry.file or stem) not in there
    ]
    return out


def _entries(path: Path, problems: list[str]) -> dict[str, Entry]:
    if not path.exists():
        return {}
    try:
        tables: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        problems.append(f"{path} cannot be read: {error}. Mend it; till then its recordings have no tags.")
        return {}
    out: dict[str, Entry] = {}
    for stem, table in tables.items():
        try:
            out[stem] = Entry.model_validate(table)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            problems.append(f"{path}: [{stem}] {where}: {first['msg']}. Mend it; till then it has no tags.")
    return out
