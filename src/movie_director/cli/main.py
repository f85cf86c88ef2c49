"""The terminal: every command says what it did, and `--json` says it to programs."""

from __future__ import annotations

import signal
import sys
from typing import NoReturn

from movie_director.cli import (
    board,
    cast,
    crew,
    direct,
    health,
    lines,
    locations,
    motion,
    preview,
    production,
    pronounce,
    props,
    score,
    script,
    sound,
    takes,
)
from movie_director.cli.app import app
from movie_director.cli.say import fail, problem
from movie_director.errors import Interrupted, MovieDirectorError

__all__ = ["COMMANDS", "app", "run"]

COMMANDS = (
    production,
    board,
    preview,
    cast,
    motion,
    lines,
    pronounce,
    locations,
    score,
    script,
    props,
    direct,
    crew,
    takes,
    sound,
    health,
)
"""The modules whose commands there are, in the order that help lists them."""

app.registered_commands.sort(key=lambda c: [m.__name__ for m in COMMANDS].index(getattr(c.callback, "__module__", "")))


def run() -> NoReturn:
    """Run the command line; no traceback reaches a person."""
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        code = app(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except (KeyboardInterrupt, Interrupted):
        fail("Stopped. What is finished is kept; the same command goes on.", 130)
    except MovieDirectorError as error:
        fail(str(error), error.status)
    except BrokenPipeError:
        sys.exit(1)
    except Exception as error:
        problem(error)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
