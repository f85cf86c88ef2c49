"""Scratch folders that outlive nobody: each is locked by its owner, and the kernel drops a dead owner's lock."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def lend(parent: Path) -> Generator[Path]:
    """Lend an empty folder inside `parent` and remove it afterwards."""
    folder, lock = _locked(parent)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def sweep(parent: Path) -> int:
    """Remove the folders of dead owners; return how many there were."""
    swept = 0
    for folder in list(parent.iterdir()):
        lock = _lock(folder)
        if lock is not None:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(lock)
            swept += 1
    return swept


def _locked(parent: Path) -> tuple[Path, int]:
    while True:
        folder = Path(tempfile.mkdtemp(prefix="take-", dir=parent))
        lock = _lock(folder)
        if lock is None:  # a sweeper came between making and locking, and is removing it
            continue
        if folder.is_dir():
            return folder, lock
        os.close(lock)


def _lock(folder: Path) -> int | None:
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except (FileNotFoundError, NotADirectoryError):
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor
