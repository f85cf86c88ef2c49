"""The takes of a project: one JSON file a recipe, small and stable enough for git."""

from __future__ import annotations

import json
import os
import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from movie_director.build.take import Take
from movie_director.errors import ProjectError
from movie_director.values.digest import Digest
from movie_director.vault.durable import link_new, make_folder, sync_folders, write_synced

_ABANDONED = 3600.0
_RACY = 50_000_000
"""Nanoseconds within which a folder may change twice under one time stamp."""


@dataclass(frozen=True)
class _Shelf:
    """A folder of takes as it was looked at: its time stamp, when, the files in it, and those read since."""

    mark: tuple[int, int]
    looked: int
    names: frozenset[str]
    takes: dict[Digest, Take]


_NOTHING = _Shelf((0, 0), 0, frozenset(), {})
_SHELVES = tuple(f"{number:02x}" for number in range(256))


class FileTakes:
    """`folder/ab/<recipe>.json`, written once and never changed. Safe for many processes on one machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.absolute()
        self._incoming = self._folder / ".incoming"
        self._read: dict[str, tuple[tuple[int, int], Take]] = {}
        self._shelves: dict[str, _Shelf] = {}
        self._incoming.mkdir(parents=True, exist_ok=True)
        (self._incoming / ".gitignore").write_text("*\n")
        for leftover in self._incoming.glob("*.json"):
            if time.time() - leftover.stat().st_mtime > _ABANDONED:
                leftover.unlink(missing_ok=True)

    def get(self, recipe: Digest) -> Take | None:
        """Return the take of a recipe, if it was made. Raises ProjectError for a damaged record."""
        return self._load(f"{self._folder}/{recipe[:2]}/{recipe}.json")

    def add(self, take: Take) -> Take:
        """Record a take; when the recipe has one already, that one stands and is returned."""
        path = self._path(take.recipe.digest)
        changed = [path.parent, *make_folder(path.parent)]
        fresh = self._incoming / f"{uuid.uuid4().hex}.json"
        text = json.dumps(take.as_json(), sort_keys=True, indent=2, ensure_ascii=False, allow_nan=False)
        write_synced(fresh, text.encode() + b"\n")
        try:
            link_new(fresh, path)
        finally:
            fresh.unlink()
        sync_folders(changed)
        standing = self._load(str(path))
        assert standing is not None
        return standing

    def all(self) -> list[Take]:
        """All takes, oldest first; those of one moment by their recipes' names."""
        found: list[Take] = []
        for shelf in self._folder.iterdir():
            if len(shelf.name) == 2:
                paths = [path for path in shelf.iterdir() if path.suffix == ".json"]
                found += [take for path in paths if (take := self._load(str(path))) is not None]
        return sorted(found, key=lambda take: (take.made_at, take.recipe.digest))

    def now(self) -> TakesNow:
        """Return the takes as they stand: to ask for thousands at once, looking at each shelf but once."""
        return TakesNow(self)

    def look(self, name: str) -> _Shelf:
        """Look whether a shelf changed since the last look. Only a look somewhat later than its last change counts."""
        path = f"{self._folder}/{name}"
        known, now = self._shelves.get(name), time.time_ns()
        try:
            status = os.stat(path)  # noqa: PTH116
        except FileNotFoundError:
            return _NOTHING
        mark = (status.st_mtime_ns, status.st_ino)
        if known is None or known.mark != mark or known.looked - mark[0] < _RACY:
            known = self._shelves[name] = _Shelf(mark, now, frozenset(os.listdir(path)), {})  # noqa: PTH208
        return known

    def _path(self, recipe: Digest) -> Path:
        return self._folder / recipe[:2] / f"{recipe}.json"

    def _load(self, path: str) -> Take | None:
        try:
            status = os.stat(path)  # noqa: PTH116 - asked for every slate of a film at each plan: a Path costs twice this
        except FileNotFoundError:
            return None
        mark = (status.st_mtime_ns, status.st_ino)
        known = self._read.get(path)
        if known is None or known[0] != mark:
            known = self._read[path] = (mark, _parse(Path(path)))
        return known[1]


class TakesNow:
    """The takes of a project at one moment. A record changed in place, which none ever is, would not be noticed."""

    def __init__(self, takes: FileTakes) -> None:
        self._takes = takes
        self._shelves = {name: takes.look(name) for name in _SHELVES}

    def changed(self, earlier: TakesNow) -> set[str]:
        """Return the shelves, by the first two digits of their recipes, in which files may have come or gone since."""
        return {name for name, shelf in self._shelves.items() if earlier._shelves[name] is not shelf}

    def get(self, recipe: Digest) -> Take | None:
        """Return the take of a recipe, if it was made. Raises ProjectError for a damaged record."""
        shelf = self._shelves[recipe[:2]]
        take = shelf.takes.get(recipe)
        if take is None and f"{recipe}.json" in shelf.names:
            take = self._takes.get(recipe)
            if take is not None:
                shelf.takes[recipe] = take
        return take

    def add(self, take: Take) -> Take:
        """Record a take; it is not seen here."""
        return self._takes.add(take)

    def all(self) -> list[Take]:
        """All takes, oldest first."""
        return self._takes.all()


def _parse(path: Path) -> Take:
    try:
        value: Any = json.loads(path.read_bytes())
        take = Take.from_json(value)
    except (ValueError, KeyError, TypeError) as error:
        raise ProjectError(
            f"The take {path} cannot be read: {error}.", cure=f"Restore it: `git checkout -- {path}`."
        ) from error
    if take.recipe.digest != path.stem:
        raise ProjectError(
            f"The take {path} is of another recipe ({take.recipe.digest[:12]}).", cure="Delete it; it is made again."
        )
    return take
