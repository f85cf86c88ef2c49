"""One worker process and everything it started."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from movie_director.values.owner import identity

_TAIL = 6


class Child:
    """A worker in a process group of its own. Its standard input is its lifeline: closing it tells it to stop.

    `ready` is set by its parent when it has said that its engines are built.
    """

    def __init__(self, slot: str, arguments: Sequence[str], log: Path, ring: int) -> None:
        self.slot = slot
        self.log = log
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-X", "faulthandler", "-m", "movie_director.worker", *arguments],
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                pass_fds=(ring,),
                bufsize=0,
            )
        self.pid = self._process.pid
        self.owner = identity(self.pid)
        self.ready = False

    def gone(self) -> bool:
        """Whether it has ended."""
        if self._process.poll() is None:
            return False
        self.stop()
        return True

    def wake(self) -> None:
        """Say that there is work."""
        self._with_line(lambda line: line.write(b"."))

    def stop(self) -> None:
        """Ask it to stop: the engine's report raises Interrupted."""
        self._with_line(lambda line: line.close())

    def terminate(self) -> None:
        """Ask the whole group to end."""
        self._signal(signal.SIGTERM)

    def kill(self) -> None:
        """End the whole group, now. (What a dead worker leaves behind is ended by its own guard.)"""
        self._signal(signal.SIGKILL)

    def reason(self) -> str:
        """How it ended, in words for a person."""
        status = self._process.poll()
        if status is None:
            return "it still runs"
        if status < 0:
            with contextlib.suppress(ValueError):
                return f"it was ended by {signal.Signals(-status).name}"
        return f"it ended with status {status}"

    def failed(self) -> bool:
        """Whether it ended, and not because it was told to or had nothing to do."""
        return self._process.poll() not in (None, 0)

    def last_words(self) -> str:
        """The end of its log."""
        with contextlib.suppress(OSError):
            return "\n".join(self.log.read_text(errors="replace").strip().splitlines()[-_TAIL:])
        return ""

    def _with_line(self, act: Callable[[IO[bytes]], object]) -> None:
        line = self._process.stdin
        if line is not None and not line.closed:
            with contextlib.suppress(OSError):
                act(line)

    def _signal(self, sign: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, sign)
