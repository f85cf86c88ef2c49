"""What a worker is told on its command line."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ENGINES = "MOVIE_DIRECTOR_ENGINES"


@dataclass(frozen=True)
class Options:
    """Where everything is, and which slot to serve. `idle` and `grace` are seconds; `ring` is a pipe to the parent."""

    project: Path
    slot: str
    vault: Path
    takes: Path
    jobs: Path
    engines: str
    idle: float | None = None
    grace: float = 3.0
    lifeline: bool = False
    ring: int | None = None


def parse(argv: Sequence[str] | None = None) -> Options:
    """Read a command line; exits with its usage when it is wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m movie_director.worker", description="Performs the recipes of one device slot of a project."
    )
    parser.add_argument("--project", type=Path, required=True, help="the project's folder, given to the engines")
    parser.add_argument("--slot", required=True, help="the kind of device slot to serve: stage, voice or tools")
    parser.add_argument("--vault", type=Path, required=True, help="the vault's folder")
    parser.add_argument("--takes", type=Path, required=True, help="the folder of take records")
    parser.add_argument("--jobs", type=Path, required=True, help="the job table's file")
    parser.add_argument(
        "--engines",
        default=os.environ.get(ENGINES),
        required=ENGINES not in os.environ,
        help=f"`package.module:function`, called with the project's folder for the engines by name (or {ENGINES})",
    )
    parser.add_argument("--idle", type=float, help="leave after so many seconds without work; default: stay")
    parser.add_argument("--grace", type=float, default=3.0, help="seconds that a stopping engine has to end by itself")
    parser.add_argument(
        "--lifeline", action="store_true", help="stop when standard input ends; a byte on it means work"
    )
    parser.add_argument("--ring", type=int, help="a pipe's number: `ready <pid>` and `ended` lines go there")
    return Options(**vars(parser.parse_args(argv)))
