"""Every error this package raises.

    MovieDirectorError
    ├── ScriptError            a screenplay cannot be read (file and line)
    ├── BadOption              a command was asked for something that is not
    ├── ProjectError           a project folder is missing, newer than this program or damaged
    ├── LengthImpossible       the film cannot be as long as asked; carries the shortest that it can be
    ├── EditRejected           an edit does not apply to the documents as they are
    ├── RoleOverreach          a role of the crew wrote what is not its to write
    ├── SetupMissing           something that a take needs is not installed; carries the command that mends it
    ├── EngineFailed           an engine could not perform a recipe
    │   └── PossiblyCharged    it was cut off after the call had left, so it may cost money
    ├── TakeMissing            the vault does not hold what a take recorded
    ├── BudgetExceeded         a hold would pass the cap
    └── Interrupted            the shoot was stopped; the same command goes on

Each message says what happened, why, and what to do.
"""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar


class MovieDirectorError(Exception):
    """Something went wrong that a person can understand and mend. `status` is how a command ends with it."""

    status: ClassVar[int] = 1

    def __init__(self, message: str, *, cure: str | None = None) -> None:
        super().__init__(message if cure is None else f"{message} {cure}")
        self.cure = cure


class ScriptError(MovieDirectorError):
    """A screenplay cannot be read."""

    status = 2

    def __init__(self, path: Path | str, line: int | None, message: str, *, cure: str | None = None) -> None:
        where = f"{path}:{line}" if line is not None else f"{path}"
        super().__init__(f"{where}: {message}", cure=cure)
        self.line = line


class BadOption(MovieDirectorError):
    """A command was asked for something that is not: a tier, an amount, a length."""

    status = 2


class ProjectError(MovieDirectorError):
    """A project folder is missing, written by a newer program, or damaged."""


class EditRejected(MovieDirectorError):
    """An edit does not apply to the documents as they are; nothing was changed."""


class LengthImpossible(MovieDirectorError):
    """The film cannot be as long as asked. `shortest` is the least it can be, in frames; None when that is not why."""

    status = 2

    def __init__(self, message: str, shortest: int | None, *, cure: str | None = None) -> None:
        super().__init__(message, cure=cure)
        self.shortest = shortest


class RoleOverreach(MovieDirectorError):
    """A role of the crew wrote what is not its to write; nothing was changed."""


class SetupMissing(MovieDirectorError):
    """Something that a take needs is not installed on this machine."""


class EngineFailed(MovieDirectorError):
    """An engine could not perform a recipe."""


class PossiblyCharged(EngineFailed):
    """A paid call left and no answer came: the provider may charge for it. It is not bought again by itself."""


class TakeMissing(MovieDirectorError):
    """The vault does not hold what a take recorded; it must be made or fetched again."""


class BudgetExceeded(MovieDirectorError):
    """A hold would take the project past its cap; nothing was spent."""


class Interrupted(MovieDirectorError):
    """The shoot was stopped before it was done; finished takes are kept, and the same command goes on."""
