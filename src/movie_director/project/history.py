"""A project's git history: every accepted set of edits is a commit.

Git takes longer than anything else that an edit needs, so a clerk writes the history a moment later. What waits is
written before the process ends; what a crash leaves unwritten is in the documents and the journal, and comes with the
next commit. Sets of edits that come quicker than they are written share one, which names them all.
"""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import threading
from functools import cache
from pathlib import Path

from movie_director.project.turn import turn

IGNORED = "03_Renders/\n05_Cache/\n06_Exports/\n04_Project_Files/*.sqlite*\n"
_SAFE = (
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "protocol.ext.allow=never",
    "-c",
    "commit.gpgsign=false",
)

PAUSE = 0.3
"""Seconds that git waits after an edit, so that it does not compete with the plan that the edit asks for."""
_waiting: dict[Path, list[str]] = {}
_desk = threading.Lock()
_pen = threading.Lock()


def start(root: Path) -> None:
    """Make the folder a git repository, unless it is one or git is not there."""
    ignore = root / ".gitignore"
    if not ignore.exists():
        ignore.write_text(IGNORED, encoding="utf-8")
    if shutil.which("git") and not (root / ".git").exists():
        _git(root, "init", "--quiet", "--initial-branch=main")


def commit(root: Path, message: str) -> None:
    """Have what changed committed, soon. Without git, or when git refuses, the project goes on."""
    if not shutil.which("git") or not (root / ".git").exists():
        return
    with _desk:
        _waiting.setdefault(root, []).append(message)
        first = len(_waiting[root]) == 1
    if first:
        clerk = threading.Timer(PAUSE, _write, [root])
        clerk.daemon = True  # `settled` sees to it that nothing is lost
        clerk.start()


@atexit.register
def settled() -> None:
    """Commit now what was to be committed, and wait for it, outside of any turn. Called when the process ends."""
    for root in list(_waiting):
        _write(root)
    with _pen:
        pass


def _write(root: Path) -> None:
    with _pen:
        messages: list[str] = []
        try:
            if not root.is_dir():
                _taken(root)
            if root in _waiting:
                _git(root, "add", "--all", "--", ".")  # the long way, without stopping anyone
                with turn(root):  # and what came meanwhile: a commit holds whole sets of edits
                    messages = _taken(root)
                    _git(root, "add", "--all", "--", ".")
        except OSError:  # nobody may write there any more
            _taken(root)
        if messages:
            subject = messages[0] if len(messages) == 1 else f"{messages[0]}, and {len(messages) - 1} more"
            rest = ["--message", "\n".join(messages)] if len(messages) > 1 else []
            _git(root, *_who(root), "commit", "--quiet", "--message", subject, *rest)


def _taken(root: Path) -> list[str]:
    with _desk:
        return _waiting.pop(root, [])


@cache
def _who(root: Path) -> tuple[str, ...]:
    """Who commits, where git does not know."""
    name = _git(root, "config", "user.name").strip()
    return () if name else ("-c", "user.name=Movie Director", "-c", "user.email=movie-director@localhost")


def _git(root: Path, *arguments: str) -> bytes:
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(["git", *_SAFE, *arguments], cwd=root, env=environment, capture_output=True, check=False)
    return done.stdout
