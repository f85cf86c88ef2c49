"""Sweet Home 3D's furniture libraries (`*.sh3f`), read in place.

A library is a zip of OBJ files with a `PluginFurnitureCatalog.properties`: Java properties in Latin-1 with `\\uXXXX`
escapes, one numbered key per model, centimetres, and one translation per language beside it.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from movie_director.prophouse.model import Light, Metres, Model
from movie_director.prophouse.shelf import shelved

CATALOGUE = "PluginFurnitureCatalog"
_LINE = re.compile(r"^(\w+)#(\d+)[ \t]*=[ \t]*(.*)$", re.MULTILINE)
_WORD = re.compile(r"^(?:(name)|(tags))#(\d+)[ \t]*=[ \t]*(.*)$", re.MULTILINE)
_HEAD = re.compile(r"^(name|license)[ \t]*=[ \t]*(.*)$", re.MULTILINE)
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_MAKERS = frozenset(("Blend Swap", "SCPTS"))
LARGEST = 16 * 1024 * 1024
"""Bytes of a catalogue above which it is none of ours."""


def read_library(file: Path, cache: Path | None = None) -> tuple[list[Model], list[str]]:
    """Return a library's models, and a sentence for each that cannot be used. A broken zip has one sentence only."""
    try:
        return shelved(cache, file, [file], lambda: _parsed(file))
    except OSError as error:
        return [], [f"{file} cannot be read: {error.strerror}."]


def _parsed(file: Path) -> tuple[list[Model], list[str]]:
    try:
        with zipfile.ZipFile(file) as archive:
            inside = {info.filename: info for info in archive.infolist()}
            if f"{CATALOGUE}.properties" not in inside:
                return [], [f"{file} is no furniture library: it has no {CATALOGUE}.properties."]
            text = _text(archive, f"{CATALOGUE}.properties")
            others = {
                name.removeprefix(f"{CATALOGUE}_").removesuffix(".properties"): _text(archive, name)
                for name in sorted(inside)
                if name.startswith(f"{CATALOGUE}_") and name.endswith(".properties")
            }
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, RuntimeError) as error:
        return [], [f"{file} cannot be read as a furniture library: {error}."]
    head = dict(_HEAD.findall(text))
    names = {language: _names(other) for language, other in others.items()}
    entries: dict[int, dict[str, str]] = {}
    for key, number, value in _LINE.findall(text):
        entries.setdefault(int(number), {})[key] = _unescaped(value)
    models: list[Model] = []
    problems: list[str] = []
    for number, entry in sorted(entries.items()):
        path = entry.get("model", "").lstrip("/")
        if path not in inside or ".." in PurePosixPath(path).parts:
            problems.append(f"{file.name}: model {number} names the file {path!r}, which is not in there.")
            continue
        try:
            models.append(
                _model(file, head, entry, {n: told.get(number, "") for n, told in names.items()}, inside[path])
            )
        except (KeyError, ValueError) as error:
            problems.append(f"{file.name}: model {number} is left out: {error}.")
    return models, problems


def _text(archive: zipfile.ZipFile, name: str) -> str:
    if archive.getinfo(name).file_size > LARGEST:
        raise ValueError(f"{name} is larger than {LARGEST // 1024 // 1024} MiB")
    return archive.read(name).decode("latin-1")


def _names(text: str) -> Mapping[int, str]:
    return {int(number): _unescaped(value) for name, _, number, value in _WORD.findall(text) if name}


def _unescaped(value: str) -> str:
    if "\\" not in value:
        return value.strip()
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), value).replace("\\", "").strip()


def _model(
    file: Path, head: Mapping[str, str], entry: Mapping[str, str], names: Mapping[str, str], info: zipfile.ZipInfo
) -> Model:
    size = _metres(entry, ("width", "depth", "height"))
    if min(size) <= 0:
        raise ValueError(f"its size is {size}")
    top = entry.get("dropOnTopElevation")
    turn = tuple(float(v) for v in entry.get("modelRotation", "").split())
    tags = tuple(t for tag in entry.get("tags", "").split(",") if (t := tag.strip()) and t not in _MAKERS)
    return Model(
        id=f"{file.stem}#{entry['id'].rpartition('#')[2]}",
        names={"en": entry["name"], **{n: name for n, name in names.items() if name and name != entry["name"]}},
        tags=tags,
        category=entry.get("category", ""),
        creator=entry.get("creator", ""),
        licence=licence(head.get("license", "")),
        library=head.get("name", file.stem),
        size=size,
        rotation=turn if len(turn) == 9 else (),
        elevation=float(entry.get("elevation", 0)) / 100,
        top=float(top) / 100 if top and float(top) > 0 else None,
        movable=entry.get("movable", "true") == "true",
        opening=entry.get("doorOrWindow", "false") == "true",
        lights=tuple(_lights(entry, size)),
        archive=str(file),
        path=info.filename,
        bytes=info.file_size,
        crc=info.CRC,
    )


def licence(words: str) -> str:
    """Return the short name of a licence told in a catalogue's words; what is not known stays as it is told."""
    low = words.lower()
    if "public domain" in low or "cc-0" in low or "cc0" in low:
        return "CC0"
    attribution = re.search(r"(?:creative commons )?attribution (\d\.\d)( united states)?", low)
    if attribution is not None and not re.search(r"non-?commercial|no ?deriv|share", low):
        return f"CC BY {attribution[1]}" + (" US" if attribution[2] else "")
    return words.strip() or "unsaid"


def _metres(entry: Mapping[str, str], keys: Sequence[str]) -> Metres:
    x, y, z = (round(float(entry[key]) / 100, 5) for key in keys)
    return x, y, z


def _lights(entry: Mapping[str, str], size: Metres) -> list[Light]:
    """A catalogue counts from the left back corner of the base; we count from the middle, and the front is -y."""
    rows = [entry.get(f"lightSource{key}", "").split() for key in ("X", "Y", "Z", "Color", "Diameter")]
    if not rows[0] or len({len(row) for row in rows[:4]}) != 1:
        return []
    wide = rows[4] if len(rows[4]) == len(rows[0]) else ["5"] * len(rows[0])
    return [
        Light(
            at=(
                round(float(x) / 100 - size[0] / 2, 4),
                round(size[1] / 2 - float(y) / 100, 4),
                round(float(z) / 100, 4),
            ),
            colour=colour,
            diameter=float(across) / 100,
        )
        for x, y, z, colour, across in zip(*rows[:4], wide, strict=True)
    ]
