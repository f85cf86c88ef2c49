"""The documents' files: read when they changed, written together, and compared with what the program last wrote."""

from __future__ import annotations

import hashlib
import json
import os
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from movie_director.errors import ProjectError
from movie_director.film.document import Document, Ref
from movie_director.film.film import Film
from movie_director.film.schema import read_document
from movie_director.project.files import as_text, write_all
from movie_director.project.paths import ProjectPaths

_RACY = 50_000_000
"""Nanoseconds within which a file may be written twice under one time stamp."""


@dataclass(frozen=True)
class _File:
    """A document's file as it was read: its time stamp and size, its bytes' digest, what it says, and when."""

    stamp: tuple[int, int]
    digest: str
    document: Document
    read_at: int
    ref: Ref


class DocumentFiles:
    """The files of a project's documents. What did not change stays the same object.

    An index in the cache holds the digest of each file as the program last wrote it: where a file differs from it, a
    person wrote the file. Without an index, as in a fresh clone, every file is one that a person may have written.
    """

    def __init__(self, paths: ProjectPaths) -> None:
        self.paths = paths
        self._files: dict[str, _File] = {}
        self._index: dict[str, str] = {}
        self._index_stamp: tuple[int, int] | None = None

    def read(self, film: Film) -> Film:
        """Return the film as its files tell it now. Raises ProjectError, with file and line, for no document."""
        found: dict[str, _File] = {}
        for name, stamp in self._stamps():
            known = self._files.get(name)
            if known is not None and known.stamp == stamp and known.read_at - stamp[0] > _RACY:
                found[name] = known
            else:
                found[name] = self._file(name, stamp, known)
        documents = film.documents
        put = [f.document for f in found.values() if documents.get(f.ref) is not f.document]
        gone = [f.ref for name, f in self._files.items() if name not in found]
        self._files = found
        return film.changed(put, gone) if put or gone else film

    def write(self, film: Film, refs: Iterable[Ref]) -> None:
        """Write these documents of a film, or take their files away where the film has them not."""
        texts: dict[Path, str] = {}
        written: dict[str, tuple[str, Document]] = {}
        for ref in refs:
            path = self.paths.document(ref)
            name = self._name(path)
            document = film.documents.get(ref)
            if document is None:
                path.unlink(missing_ok=True)
                self._files.pop(name, None)
                continue
            text = as_text(document.as_json())
            digest = _digest(text.encode("utf-8"))
            known = self._files.get(name)
            if known is not None and known.digest == digest and path.exists():
                self._files[name] = replace(known, document=document)
            else:
                texts[path] = text
                written[name] = (digest, document)
        write_all(texts)
        now = time.time_ns()
        for path in texts:
            name = self._name(path)
            digest, document = written[name]
            self._files[name] = _File(_stamp(path.stat()), digest, document, now, document.ref)

    def by_hand(self) -> list[Ref]:
        """Documents whose files are not as the program last wrote them: changed, added or taken away."""
        index = self._load_index()
        changed = [n for n, f in self._files.items() if index.get(n) != f.digest]
        return [self.paths.ref(name) for name in (*changed, *(n for n in index if n not in self._files))]

    def accept(self) -> None:
        """Take the files as they are for what the program wrote, and keep the index. A lost index loses nothing."""
        index = {name: f.digest for name, f in self._files.items()}
        path = self.paths.index
        if index == self._index and _stamp_of(path) == self._index_stamp:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        beside.write_text(json.dumps({"schema": "Index.1", "files": index}), encoding="utf-8")
        beside.replace(path)
        self._index, self._index_stamp = index, _stamp_of(path)

    def _load_index(self) -> dict[str, str]:
        stamp = _stamp_of(self.paths.index)
        if stamp is None:
            self._index = {}
        elif stamp != self._index_stamp:
            try:
                self._index = dict(json.loads(self.paths.index.read_text(encoding="utf-8"))["files"])
            except (ValueError, KeyError, TypeError):
                self._index = {}
        self._index_stamp = stamp
        return self._index

    def _stamps(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """Every document file with its time stamp and size: 3,000 in a few milliseconds."""
        for place in self.paths.places():
            here: list[tuple[str, tuple[int, int]]] = []
            try:
                folder = os.open(self.paths.source / place, os.O_RDONLY)
            except FileNotFoundError:
                continue
            try:
                for file in os.listdir(folder):  # noqa: PTH208 - of the open folder
                    if _is_document(file):
                        try:
                            stat = os.stat(file, dir_fd=folder)
                        except FileNotFoundError:  # taken away since it was listed
                            continue
                        here.append((f"{place}/{file}", (stat.st_mtime_ns, stat.st_size)))
            finally:
                os.close(folder)
            here.sort()
            yield from here

    def _file(self, name: str, stamp: tuple[int, int], known: _File | None) -> _File:
        path, now = self.paths.source / name, time.time_ns()
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise ProjectError(f"{path} cannot be read: {error.strerror}.") from error
        digest = _digest(raw)
        if known is not None and known.digest == digest:
            return replace(known, stamp=stamp, read_at=now)
        ref = self.paths.ref(name)
        return _File(stamp, digest, _parse(path, raw, ref), now, ref)

    def _name(self, path: Path) -> str:
        return f"{path.parent.name}/{path.name}"


def _parse(path: Path, raw: bytes, ref: Ref) -> Document:
    """Read one document. Raises ProjectError with the line where it is wrong."""
    cure = "Mend it with an editor, or put back what it was: `git checkout -- FILE` in the project's folder."
    try:
        text = raw.decode("utf-8-sig")
        data = json.loads(text)
        if not isinstance(data, dict):
            raise ProjectError(f"{path}:1: is no document: it should begin with `{{`.", cure=cure)
        document = read_document(cast("dict[str, Any]", data))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ProjectError(f"{path}:{line}: is not UTF-8 text.", cure=cure) from error
    except json.JSONDecodeError as error:
        raise ProjectError(f"{path}:{error.lineno}: is not JSON: {error.msg}.", cure=cure) from error
    except ProjectError as error:
        field = re.search(r"damaged: (\w+)", str(error))
        line = _line_of(raw.decode("utf-8-sig"), field[1] if field else "schema")
        raise ProjectError(f"{path}:{line}: {error}", cure=None if "git checkout" in str(error) else cure) from error
    if document.ref != ref:
        line = _line_of(text, "name")
        raise ProjectError(
            f"{path}:{line}: this file is the {ref.kind} {ref.name!r}, but says that it is the {document.ref}.",
            cure="Give the file the name that it says, or the other way round.",
        )
    return document


def _line_of(text: str, field: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip().startswith(f'"{field}"'):
            return number
    return 1


def _is_document(name: str) -> bool:
    return name.endswith(".json") and not name.startswith(".")


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _stamp(stat: os.stat_result) -> tuple[int, int]:
    return (stat.st_mtime_ns, stat.st_size)


def _stamp_of(path: Path) -> tuple[int, int] | None:
    try:
        return _stamp(path.stat())
    except FileNotFoundError:
        return None
