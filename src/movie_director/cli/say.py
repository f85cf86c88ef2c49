"""Saying things in the terminal: results to standard output, everything else to standard error."""

from __future__ import annotations

import logging
import sys
from functools import cache
from typing import NoReturn

from rich.console import Console


@cache
def console() -> Console:
    """The person's terminal; results for programs never go there."""
    return Console(stderr=True, highlight=False)


def fail(words: str, code: int) -> NoReturn:
    """Say what went wrong, and end."""
    console().print(words, style="bold red" if code == 1 else None, markup=False)
    sys.exit(code)


def problem(error: Exception) -> NoReturn:
    """End on an error that is not the person's: usage errors as typer words them, faults of ours with where to tell."""
    code, show = getattr(error, "exit_code", None), getattr(error, "show", None)
    if isinstance(code, int) and callable(show):  # typer brings click's exceptions under names of its own
        show()
        sys.exit(code)
    logging.getLogger(__name__).debug("An unexpected error", exc_info=error)
    fail(
        f"Something in Movie Director itself failed: {type(error).__name__}: {error}. Finished takes are kept. "
        "Please report it with the command that you ran.",
        70,
    )
