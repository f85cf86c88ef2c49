"""Writing that survives a power cut: a file appears whole under its name, or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def write_synced(path: Path, data: bytes) -> None:
    """Write a new read-only file and wait until its bytes are on the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o444)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def link_new(whole: Path, name: Path) -> bool:
    """Give a finished file its lasting name; False when something already has it (which stays)."""
    try:
        os.link(whole, name)
    except FileExistsError:
        return False
    return True


def make_folder(folder: Path) -> list[Path]:
    """Make a folder with its parents; return every folder whose listing changed, for `sync_folders`."""
    changed: list[Path] = []
    missing = folder
    while not missing.is_dir():
        missing = missing.parent
        changed.append(missing)
    if changed:
        folder.mkdir(parents=True, exist_ok=True)
    return changed


def sync_folders(folders: Iterable[Path]) -> None:
    """Wait until the names in these folders are on the disk."""
    for folder in dict.fromkeys(folders):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
