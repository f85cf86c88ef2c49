# SPDX-License-Identifier: GPL-3.0-or-later
"""The models that the prop house wrote down (`shelves`), found by id, and their files laid ready to import.

A shelf is a JSON file of `prophouse.shelf`: `source`, and `models` with the fields of `prophouse.model.Model`.
"""

from __future__ import annotations

import json
import logging
import shutil
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

LARGEST = 96 * 1024 * 1024
"""Bytes of a model's file above which it is left alone."""
BESIDE = 512 * 1024 * 1024
"""Bytes that one model may unpack to, textures included."""
log = logging.getLogger(__name__)
_FREE = ("CC0", "PUBLIC DOMAIN", "OWN", "BUILT")


@dataclass(frozen=True)
class Model:
    """One model: sizes in metres, `rotation` 9 numbers row by row or none, `front` degrees, `bytes` of its file."""

    id: str
    title: str
    name: str
    creator: str
    licence: str
    source: str
    archive: Path
    path: str
    size: tuple[float, float, float]
    rotation: tuple[float, ...]
    front: float
    bytes: int
    crc: int
    shelf: str

    @property
    def key(self) -> str:
        """The last part of its id."""
        return self.id.rpartition("#")[2]

    @property
    def free(self) -> bool:
        """No credit owed."""
        return self.licence.upper() in _FREE

    def credit(self) -> dict[str, str]:
        """Who is to be thanked for it."""
        return {"name": self.name, "creator": self.creator, "licence": self.licence, "library": self.title}


class Library:
    """All models on the shelves, read again when a shelf changes. `policy` is a film's: `attribution` or `cc0`.

    Sets are furnished from the shelves named in `furnishing` (none is any), since others may be of another film.
    """

    def __init__(self, shelves: Path | None = None, policy: str = "attribution") -> None:
        self.shelves = shelves
        self.policy = policy
        self.furnishing: list[str] | None = None
        self._stamp: object = None
        self.models: dict[tuple[str, int], Model] = {}
        self.refresh()

    def refresh(self) -> None:
        """Look at the shelves again."""
        files = sorted(self.shelves.glob("*.json")) if self.shelves is not None and self.shelves.is_dir() else []
        stamp = [(file.name, (s := file.stat()).st_mtime_ns, s.st_size) for file in files]
        if stamp == self._stamp:
            return
        self._stamp = stamp
        self.models = {}
        for file in files:
            try:
                shelf = json.loads(file.read_bytes())
                found = [_model(told, file.name) for told in shelf["models"]] if Path(shelf["source"]).exists() else []
            except (OSError, ValueError, KeyError, TypeError) as error:
                log.warning("%s is no shelf of models: %s", file, error)
                continue
            for model in found:
                self.models.setdefault((model.id, model.crc), model)

    def allowing(self, policy: str) -> Library:
        """The same models under a film's policy."""
        other = Library(None, policy)
        other.models, other.furnishing = self.models, self.furnishing
        return other

    def get(self, key: str, crc: int = 0) -> Model | None:
        """The model with an id, its file just this one where a CRC is told; or a library's by the id's last part."""
        for model in self.models.values():
            named = model.id == key if "#" in key else model.key == key and self._furnishes(model)
            if named and crc in (0, model.crc) and self._allowed(model) and model.bytes <= LARGEST:
                return model
        return None

    def why_not(self, key: str, crc: int) -> str:
        """Say why a chosen model cannot be shown, and the cure."""
        found = [model for model in self.models.values() if model.id == key]
        if not found:
            return f"the model {key} is not installed; see `movie-director doctor`"
        if not any(self._allowed(model) for model in found):
            return f"the model {key} is {found[0].licence}, which this film's licences ({self.policy}) leave out"
        if crc and all(model.crc != crc for model in found):
            return f"the file of the model {key} has changed since it was chosen; choose it again with `set`"
        return f"the model {key} cannot be loaded"

    def own_set(self, file: str, crc: int) -> Path:
        """The file of an artist's set, just as it was brought in. Raises ValueError, with the cure."""
        found = [model for model in self.models.values() if model.id == f"set#{file}"]
        path = next((model.archive / model.path for model in found if model.crc == crc), None)
        if path is None or not path.is_file() or _crc(path) != crc:
            why = "has changed since it was brought in" if found else "is not in 01_Assets/sets"
            raise ValueError(f"the set {file} {why}; bring it in again with `location FILM PLACE --set FILE`")
        return path

    def _furnishes(self, model: Model) -> bool:
        return model.source == "sweethome" and (self.furnishing is None or model.shelf in self.furnishing)

    def _allowed(self, model: Model) -> bool:
        return self.policy != "cc0" or model.free

    def unpack(self, model: Model, cache: Path) -> Path:
        """The file on disk, with its materials and textures beside it. Raises OSError or ValueError for a bad zip."""
        if model.source != "sweethome":
            return model.archive / model.path
        target = cache / f"{model.archive.stem}-{model.crc:08x}"
        path = target / model.path
        if path.is_file() and path.stat().st_size == model.bytes:
            return path
        folder = model.path.rpartition("/")[0] + "/" if "/" in model.path else ""
        target.mkdir(parents=True, exist_ok=True)
        left = BESIDE
        with zipfile.ZipFile(model.archive) as archive:
            for info in archive.infolist():
                parts = PurePosixPath(info.filename).parts
                outside = ".." in parts or info.filename.startswith(("/", "\\")) or "\\" in info.filename
                if info.is_dir() or outside or not info.filename.startswith(folder):
                    continue
                left -= info.file_size
                if left < 0:
                    raise ValueError(f"{model.id} unpacks to more than {BESIDE // 1024**2} MiB")
                archive.extract(info, target)
        if not path.is_file():
            shutil.rmtree(target, ignore_errors=True)
            raise ValueError(f"{model.archive} has no {model.path}")
        return path


def _crc(path: Path) -> int:
    crc = 0
    with path.open("rb") as source:
        while block := source.read(1 << 20):
            crc = zlib.crc32(block, crc)
    return crc


def _model(told: dict[str, Any], shelf: str) -> Model:
    return Model(
        id=told["id"],
        title=told.get("library", ""),
        name=told["names"]["en"],
        creator=told.get("creator", ""),
        licence=told.get("licence", "unsaid"),
        source=told.get("source", "sweethome"),
        archive=Path(told["archive"]),
        path=told["path"],
        size=(float(told["size"][0]), float(told["size"][1]), float(told["size"][2])),
        rotation=tuple(float(v) for v in told.get("rotation", ())),
        front=float(told.get("front", 0)),
        bytes=int(told.get("bytes", 0)),
        crc=int(told.get("crc", 0)),
        shelf=shelf,
    )
