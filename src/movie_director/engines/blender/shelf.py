"""The shelf of plates: empty sets kept between shots, so that one camera set-up is rendered once.

A private cache: it may be emptied at any time, and holds at most `MOST` plates, the longest unused leaving first.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from movie_director.values.digest import Digest

MOST = 60


def plate(shelf: Path, name: Digest, render: Callable[[Path], None]) -> Path:
    """Return the folder of a plate, rendering it first when it is not there; a second process waits for the first."""
    shelf.mkdir(parents=True, exist_ok=True)
    folder = shelf / name
    if not folder.exists():
        with (shelf / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                partial = shelf / f".{name}.part"
                shutil.rmtree(partial, ignore_errors=True)
                partial.mkdir()
                render(partial)
                partial.rename(folder)
                _thin(shelf, folder)
    os.utime(folder)
    return folder


def _thin(shelf: Path, keep: Path) -> None:
    plates = sorted(
        (p for p in shelf.iterdir() if p.is_dir() and not p.name.startswith(".")), key=lambda p: p.stat().st_mtime
    )
    for old in plates[: max(0, len(plates) - MOST)]:
        if old != keep:
            shutil.rmtree(old, ignore_errors=True)
            (shelf / f"{old.name}.lock").unlink(missing_ok=True)
