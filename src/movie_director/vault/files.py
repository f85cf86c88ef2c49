"""The vault as plain files.

    cas/sha256/ab/cd/<sha256>   what was kept, read-only, named by its bytes (the same name that Git LFS uses)
    names/ab/<content>          which of those files holds these pixels, samples or words; the first recorded wins
    scratch/                    work in progress, swept when its owner is dead

A file gets its name by an exclusive link after its bytes are on the disk, so no reader ever sees half of one, and a
process killed at any point leaves nothing but scratch.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import weakref
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from movie_director.build.take import Output
from movie_director.errors import TakeMissing
from movie_director.values.digest import Digest, canonical
from movie_director.vault.durable import link_new, make_folder, sync_folders, write_synced
from movie_director.vault.scratch import lend, sweep

_BLOCK = 1 << 20
_DIGEST = re.compile(r"[0-9a-f]{64}").fullmatch


@dataclass(frozen=True)
class _Name:
    """What a content name points at."""

    blob: Digest
    media: str
    size: int


class FileVault:
    """Keeps what was made under `root`. Safe for many threads and processes on one machine; not for NFS."""

    def __init__(self, root: Path) -> None:
        self._root = root.absolute()
        self._blobs = self._root / "cas" / "sha256"
        self._names = self._root / "names"
        self._scratch = self._root / "scratch"
        self._read: dict[Digest, tuple[_Name, bytes]] = {}
        for folder in (self._blobs, self._names, self._scratch):
            folder.mkdir(parents=True, exist_ok=True)
        self._folder = os.open(self._blobs, os.O_RDONLY)
        weakref.finalize(self, os.close, self._folder)
        sweep(self._scratch)

    def scratch(self) -> AbstractContextManager[Path]:
        """Lend an empty folder on the vault's disk. What is put from it is not copied: never write to it again."""
        return lend(self._scratch)

    def put(self, path: Path, media: str, content: Digest | None = None) -> Output:
        """Keep a file under its content's name, by default that of its bytes. Raises ValueError for a bad name."""
        if content is not None:
            _check(content)
        with lend(self._scratch) as folder:
            whole, blob, by_bytes = self._stage(path, folder)
            name = content or by_bytes
            mine = _Name(blob, media, whole.stat().st_size)
            standing = self._standing(name)
            if standing is None:
                standing = self._keep(name, mine, whole, folder)
        # The same bytes may be called for under another media type; other bytes come with their own.
        return Output(name, standing.blob, media if standing.blob == blob else standing.media, standing.size)

    def path(self, content: Digest) -> Path:
        """Return the read-only file with this content. Raises TakeMissing."""
        standing = self._standing(content)
        if standing is None:
            raise TakeMissing(f"The vault {self._root} has nothing with the content {content[:12]}.", cure=_CURE)
        return self._blob(standing.blob)

    def has(self, content: Digest) -> bool:
        """Tell whether `path` would answer."""
        known = self._read.get(content)
        if known is not None and os.access(known[1], os.F_OK, dir_fd=self._folder):  # `_is_there`, without the call
            return True
        return self._standing(content) is not None

    def gone(self) -> set[Digest]:
        """Return what was there when `has` was asked for it and is there no more, by one look at each file.

        It is told once. Ask `has` for what may be back.
        """
        known, here = list(self._read.items()), self._folder
        lost = {content for content, (_, path) in known if not os.access(path, os.F_OK, dir_fd=here)}
        for content in lost:
            self._read.pop(content, None)
        return lost

    def damaged(self) -> Iterator[Path]:
        """Read everything kept; yield the files whose bytes no longer match their name."""
        for path in sorted(self._blobs.glob("*/*/*")):
            with path.open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != path.name:
                    yield path

    def _stage(self, path: Path, folder: Path) -> tuple[Path, Digest, Digest]:
        """Bring the file onto our disk, whole and synced; return it with the digests of its bytes, plain and tagged."""
        plain, tagged = hashlib.sha256(), hashlib.sha256(b"bytes\0")
        real = path.resolve()
        ours = real.is_relative_to(self._scratch.resolve()) and real.stat().st_nlink == 1
        whole = real if ours else folder / "whole"
        with real.open("rb") as source:
            if ours:
                _pour(source, None, plain, tagged)
                os.fsync(source.fileno())
            else:
                with whole.open("xb") as copy:
                    _pour(source, copy, plain, tagged)
                    copy.flush()
                    os.fsync(copy.fileno())
        whole.chmod(0o444)
        return whole, plain.hexdigest(), tagged.hexdigest()

    def _keep(self, name: Digest, mine: _Name, whole: Path, folder: Path) -> _Name:
        blob, pointer = self._blob(mine.blob), self._pointer(name)
        changed = [blob.parent, *make_folder(blob.parent), pointer.parent, *make_folder(pointer.parent)]
        fresh = folder / "name"
        write_synced(fresh, canonical({"schema": "Name.1", **asdict(mine)}))
        link_new(whole, blob)
        standing = mine
        if not link_new(fresh, pointer):
            earlier = self._standing(name)
            if earlier is None:  # its file was pruned: these bytes are its substitute
                fresh.replace(pointer)
            else:
                standing = earlier
        sync_folders(changed)
        return standing

    def _standing(self, name: Digest) -> _Name | None:
        """Return what a name points at, if its file is there.

        A name, once read, is believed while its file stands: it is given again only when that was pruned. So a plan,
        which asks for every output of a film, looks at one file each; building a Path would cost more than the look.
        """
        known = self._read.get(name)
        if known is not None and self._is_there(known[1]):
            return known[0]
        try:
            value = json.loads(self._pointer(name).read_bytes())
        except FileNotFoundError:
            return None
        found = _Name(value["blob"], value["media"], value["size"])
        _check(found.blob)
        path = os.fsencode(f"{found.blob[:2]}/{found.blob[2:4]}/{found.blob}")
        if not self._blob(found.blob).is_file():
            return None
        self._read[name] = (found, path)
        return found

    def _is_there(self, blob: bytes) -> bool:
        """Look from the open folder, and only whether it is there: half of what a stat of the whole path costs."""
        return os.access(blob, os.F_OK, dir_fd=self._folder)

    def _blob(self, blob: Digest) -> Path:
        _check(blob)
        return self._blobs / blob[:2] / blob[2:4] / blob

    def _pointer(self, content: Digest) -> Path:
        _check(content)
        return self._names / content[:2] / content


_CURE = "Make its take again, or fetch it from where it was made."


def _pour(source: BinaryIO, copy: BinaryIO | None, plain: hashlib._Hash, tagged: hashlib._Hash) -> None:  # pyright: ignore[reportPrivateUsage]
    while block := source.read(_BLOCK):
        plain.update(block)
        tagged.update(block)
        if copy is not None:
            copy.write(block)


def _check(digest: Digest) -> None:
    if _DIGEST(digest) is None:
        raise ValueError(f"{digest!r} is not a digest; one has 64 lower-case hexadecimal digits.")
