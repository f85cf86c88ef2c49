"""A job: one recipe on its way to being a take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from movie_director.build.recipe import Recipe
from movie_director.values.digest import Digest

State = Literal["queued", "running", "done", "failed", "cancelled"]
Failure = Literal["engine", "setup", "take", "crash"]
"""Why a job failed: the engine said no; something is not installed; its take is lost; its worker kept dying."""
Beat = Literal["on", "cancel", "lost"]
"""What a heartbeat answers: go on; stop, nobody wants it; stop, someone else has it."""


@dataclass(frozen=True)
class Job:
    """A row of the table as a watcher sees it. `share` is how far it is, 0 to 1; `cure` mends a `setup` failure."""

    recipe: Digest
    slot: str
    state: State
    attempts: int = 0
    share: float = 0.0
    note: str = ""
    failure: Failure | None = None
    error: str = ""
    cure: str | None = None

    @property
    def ended(self) -> bool:
        """Whether nothing more happens to it by itself."""
        return self.state in ("done", "failed", "cancelled")


@dataclass(frozen=True)
class Claim:
    """A worker's right to a job. `epoch` counts claims: a later one makes this one void."""

    recipe: Recipe
    owner: str
    epoch: int
    attempts: int
