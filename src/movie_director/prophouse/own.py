"""A person's own models: a folder of files, with a catalogue `props.toml` for what files do not say.

A file without an entry is taken by its name. Nothing is opened but to be measured; nothing in a file is ever run.
"""

from __future__ import annotations

import tomllib
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from movie_director.prophouse.measure import Unmeasured, measure
from movie_director.prophouse.model import Metres, Model
from movie_director.prophouse.shelf import shelved

CATALOGUE = "props.toml"
FORMATS = (".glb", ".gltf", ".obj", ".fbx", ".usd", ".usda", ".usdc", ".usdz", ".blend")
LARGEST = 1024 * 1024 * 1024
"""Bytes of a file above which it is no prop."""
TALLEST, SMALLEST = 200.0, 0.001
"""Metres of the longest side between which a size is believed."""


class Entry(BaseModel):
    """What `props.toml` says of one model, in a table named like its file without the suffix."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str | None = Field(default=None, description="The file, where it is not called like the table.")
    name: str | None = Field(default=None, description="What it is, in English: `Garden gnome`. The last word decides.")
    tags: tuple[str, ...] = ()
    size: Metres | None = Field(default=None, description="Width, depth and height in metres; else as measured.")
    front: float = Field(default=0.0, description="Degrees by which the file is turned from facing the viewer.")
    top: float | None = Field(default=None, gt=0, description="Metres above its base where things stand on it.")
    years: tuple[int, int] | None = Field(default=None, description="First and last year in which it is at home.")
    licence: str = "unsaid"
    creator: str = ""


def read_folder(folder: Path, cache: Path | None = None) -> tuple[list[Model], list[str]]:
    """Return a folder's models, and a sentence (what, why, cure) for each file or entry that cannot be used."""
    try:
        everything = sorted(f for f in folder.rglob("*") if f.is_file())
        files = [f for f in everything if f.suffix.lower() in FORMATS]
        return shelved(cache, folder.resolve(), everything, lambda: _read(folder, files))
    except OSError as error:
        return [], [f"The folder of models {folder} cannot be read: {error.strerror}."]


def _read(folder: Path, files: list[Path]) -> tuple[list[Model], list[str]]:
    problems: list[str] = []
    entries = _entries(folder / CATALOGUE, problems)
    by_file = {entry.file or stem: (stem, entry) for stem, entry in entries.items()}
    models: dict[str, Model] = {}
    used: set[str] = set()
    for file in files:
        path = file.relative_to(folder).as_posix()
        key = next((k for k in (path, file.name, file.stem) if k in by_file), None)
        stem, entry = by_file[key] if key is not None else (file.stem, Entry())
        used.add(stem)
        if f"own#{stem}" in models:
            problems.append(f"{path} is left out: {models[f'own#{stem}'].path} has the same name. Rename one of them.")
            continue
        try:
            models[f"own#{stem}"] = _model(folder, file, stem, entry, problems)
        except (OSError, Unmeasured) as error:
            problems.append(f"{path} is left out: {error}")
    for stem, entry in entries.items():
        if stem not in used:
            problems.append(
                f"{CATALOGUE}: there is no file {entry.file or stem!r} for [{stem}]. Put it there, or strike that."
            )
    return list(models.values()), problems


def _entries(catalogue: Path, problems: list[str]) -> dict[str, Entry]:
    if not catalogue.is_file():
        return {}
    try:
        data = cast("Mapping[str, Any]", tomllib.loads(catalogue.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(f"{catalogue} cannot be read: {error}. Files are taken by their names.")
        return {}
    found: dict[str, Entry] = {}
    for stem, told in data.items():
        try:
            found[stem] = Entry.model_validate(told)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"])) or "it"
            problems.append(
                f"{CATALOGUE}: [{stem}] is not understood: {where}: {first['msg']}. Its file goes by its name."
            )
    return found


def _model(folder: Path, file: Path, stem: str, entry: Entry, problems: list[str]) -> Model:
    if not file.resolve().is_relative_to(folder.resolve()):
        raise Unmeasured("it is a link to a file outside the folder. Copy the file itself.")
    weight = file.stat().st_size
    if weight > LARGEST:
        raise Unmeasured(f"it is {weight // 1024**2} MiB, more than {LARGEST // 1024**2} MiB. Simplify it first.")
    if weight == 0:
        raise Unmeasured("it is empty.")
    # It is measured although its size is told, since a file that cannot be measured is broken.
    measured, missing = measure(file)
    problems += [f"{file.name}: {what}" for what in missing]
    size = entry.size or measured
    if size is None:
        raise Unmeasured(
            f"its size cannot be told from a {file.suffix} file. Say it in {CATALOGUE}: "
            f"[{stem}] size = [width, depth, height] in metres."
        )
    if not SMALLEST <= max(size) <= TALLEST or min(size) < 0:
        raise Unmeasured(f"its size would be {_told(size)}, which no prop has. Say its size in metres in {CATALOGUE}.")
    return Model(
        id=f"own#{stem}",
        names={"en": entry.name or " ".join(stem.replace("_", " ").replace("-", " ").split())},
        tags=entry.tags,
        creator=entry.creator,
        licence=entry.licence,
        library=folder.name,
        source="own",
        size=(max(size[0], SMALLEST), max(size[1], SMALLEST), max(size[2], SMALLEST)),
        front=entry.front,
        top=entry.top,
        years=entry.years,
        archive=str(folder.resolve()),
        path=file.relative_to(folder).as_posix(),
        bytes=weight,
        crc=_crc(file),
    )


def _told(size: Metres) -> str:
    return " x ".join(f"{side:g}" for side in size) + " m"


def _crc(file: Path) -> int:
    crc = 0
    with file.open("rb") as source:
        while block := source.read(1 << 20):
            crc = zlib.crc32(block, crc)
    return crc
