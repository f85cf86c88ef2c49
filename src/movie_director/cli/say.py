"""Saying things in the terminal: results to standard output, everything else to standard error."""

from __future__ import annotations

import logging
import sys
from functools import cache
from typing import TYPE_CHECKING, NoReturn

from rich.console import Console
from rich.markup import escape

from movie_director.interchange.decode import shown

if TYPE_CHECKING:
    from movie_director.studio.open import Studio


@cache
def console() -> Console:
    """The person's terminal; results for programs never go there."""
    return Console(stderr=True, highlight=False)


def plain(text: str) -> str:
    """Make a script's own words fit for the terminal: no markup, and no sign that turns or hides what follows."""
    return escape(shown(text))


def say_notes(studio: Studio) -> None:
    """Say what a person changed by hand in the files, and what the crew has to say about the screenplay."""
    for line in studio.project.by_hand:
        console().print(f"Taken up from your files: {line}", markup=False, soft_wrap=True)
    for note in studio.notes:
        console().print(shown(note), style="dim", markup=False, soft_wrap=True)


def fail(words: str, code: int) -> NoReturn:
    """Say what went wrong, and end."""
    console().print(words, style="bold red" if code in (1, 2) else None, markup=False, soft_wrap=True)
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
