"""Taking turns: of all processes and threads that would write to a project, one does at a time."""

from __future__ import annotations

import fcntl
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def turn(root: Path) -> Generator[None]:
    """Wait for this project's turn and keep it. Whoever dies gives it back; it cannot be taken twice."""
    lock = root / "05_Cache" / "project.lock"
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
