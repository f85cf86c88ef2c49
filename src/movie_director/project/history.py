"""A project's git history: every accepted set of edits is a commit."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

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


def start(root: Path) -> None:
    """Make the folder a git repository, unless it is one or git is not there."""
    ignore = root / ".gitignore"
    if not ignore.exists():
        ignore.write_text(IGNORED, encoding="utf-8")
    if shutil.which("git") and not (root / ".git").exists():
        _git(root, "init", "--quiet", "--initial-branch=main")


def commit(root: Path, message: str) -> None:
    """Commit what changed. History is a service: without git, or when git refuses, the project goes on."""
    if not shutil.which("git") or not (root / ".git").exists():
        return
    _git(root, "add", "--all", "--", ".")
    name = subprocess.run(["git", *_SAFE, "config", "user.name"], cwd=root, capture_output=True, check=False)
    who = () if name.stdout.strip() else ("-c", "user.name=Movie Director", "-c", "user.email=movie-director@localhost")
    _git(root, *who, "commit", "--quiet", "--message", message)


def _git(root: Path, *arguments: str) -> None:
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *_SAFE, *arguments], cwd=root, env=environment, capture_output=True, check=False)
