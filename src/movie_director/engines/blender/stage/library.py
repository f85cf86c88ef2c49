# SPDX-License-Identifier: GPL-3.0-or-later
"""Freely licensed models in Sweet Home 3D's furniture libraries (`*.sh3f`), read where they are installed.

A library is a zip of OBJ files and a `PluginFurnitureCatalog.properties` in Latin-1, one numbered key per model.
"""

from __future__ import annotations

import os
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

FOLDERS = ("/usr/share/sweethome3d/furniture", "~/.eteks/sweethome3d/furniture", "~/.local/share/sweethome3d/furniture")
_LINE = re.compile(r"^(\w+)#(\d+)\s*=\s*(.*)$", re.MULTILINE)
_WORD = re.compile(r"[a-z0-9]+")
HEAVY = 1_600_000
"""Bytes of OBJ above which a model is left alone."""


@dataclass(frozen=True)
class Model:
    """One model: sizes in metres, `rotation` 9 numbers row by row or none, `weight` in bytes of OBJ."""

    key: str
    library: Path
    title: str
    name: str
    category: str
    tags: str
    creator: str
    licence: str
    path: str
    width: float
    depth: float
    height: float
    rotation: tuple[float, ...]
    weight: int

    @property
    def free(self) -> bool:
        """No credit owed."""
        return self.licence == "CC0"

    def credit(self) -> dict[str, str]:
        """Who is to be thanked for it."""
        return {"name": self.name, "creator": self.creator, "licence": self.licence, "library": self.title}


class Library:
    """All installed catalogues. `folders` default to the usual places and to `MOVIE_DIRECTOR_FURNITURE`."""

    def __init__(self, folders: list[Path] | None = None, credits_allowed: bool = True) -> None:
        named = os.environ.get("MOVIE_DIRECTOR_FURNITURE")
        places = folders if folders is not None else [Path(p).expanduser() for p in ([named] if named else FOLDERS)]
        self.models: dict[str, Model] = {}
        for folder in places:
            for file in sorted(folder.glob("*.sh3f")) if folder.is_dir() else ():
                for model in _catalogue(file):
                    if credits_allowed or model.free:
                        self.models.setdefault(model.key, model)

    def get(self, key: str) -> Model | None:
        """The model with the last part of its catalogue id, such as `suitcase`."""
        return self.models.get(key)

    def search(self, words: str) -> list[Model]:
        """Models whose name (or tags) hold the words, best first; people and heavy models are left out."""
        wanted = {w.rstrip("s") for w in _WORD.findall(words.lower())}
        found: list[tuple[float, bool, str, Model]] = []
        for model in self.models.values():
            if model.category == "Characters" or model.weight > HEAVY:
                continue
            named = [w.rstrip("s") for w in _WORD.findall(model.name.lower())]
            tagged = {w.rstrip("s") for w in _WORD.findall(model.tags.lower())}
            hit = wanted & set(named)
            score = 2.0 * len(hit) / max(1, len(named)) + 0.3 * len(wanted & tagged)
            # "alarm clock" asks for a clock, so the last word of the phrase weighs most.
            if hit and _WORD.findall(words.lower())[-1].rstrip("s") in hit:
                score += 1
            if hit and score >= 1.4:
                found.append((-score, not model.free, model.key, model))
        return [model for *_, model in sorted(found, key=lambda f: f[:3])]

    def unpack(self, model: Model, cache: Path) -> Path:
        """The OBJ on disk, with its materials and textures beside it."""
        target = cache / model.library.stem
        path = target / model.path
        if not path.is_file():
            folder = model.path.rsplit("/", 1)[0] + "/" if "/" in model.path else ""
            with zipfile.ZipFile(model.library) as archive:
                for name in archive.namelist():
                    parts = Path(name).parts
                    if name.startswith(folder) and not name.endswith("/") and ".." not in parts:
                        archive.extract(name, target)
        return path


def _catalogue(file: Path) -> list[Model]:
    models = []
    with zipfile.ZipFile(file) as archive:
        sizes = {i.filename: i.file_size for i in archive.infolist()}
        text = archive.read("PluginFurnitureCatalog.properties").decode("latin-1")
    head = dict(re.findall(r"^(name|license)=(.*)$", text, re.MULTILINE))
    licence = head.get("license", "")
    free = "Public domain" in licence or "CC-0" in licence
    short = "CC0" if free else "CC BY 3.0 US" if "United States" in licence else "CC BY 3.0"
    entries: dict[int, dict[str, str]] = {}
    for key, number, value in _LINE.findall(text):
        entries.setdefault(int(number), {})[key] = value.strip()
    for entry in entries.values():
        path = entry.get("model", "").lstrip("/")
        if path not in sizes or not path.lower().endswith(".obj"):
            continue
        numbers = tuple(float(v) for v in entry.get("modelRotation", "").split())
        models.append(
            Model(
                key=entry["id"].rsplit("#", 1)[-1],
                library=file,
                title=head.get("name", file.stem),
                name=entry.get("name", ""),
                category=entry.get("category", ""),
                tags=entry.get("tags", ""),
                creator=entry.get("creator", ""),
                licence=short,
                path=path,
                width=float(entry["width"]) / 100,
                depth=float(entry["depth"]) / 100,
                height=float(entry["height"]) / 100,
                rotation=numbers if len(numbers) == 9 else (),
                weight=sizes[path],
            )
        )
    return models
