"""What ties a worker to its parent, and its own children (Blender, ffmpeg) to it.

The parent holds the other end of the worker's standard input: when the parent dies in any way, even by `kill -9`, the
kernel closes it and the worker stops. The worker in turn holds the other end of a guard's standard input; the guard
kills what is left of the worker's process group. So nobody has to be alive to clean up after anybody.
"""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable

_GUARD = 'read -r _; kill -s KILL -- "-$1"'
_SLACK = 1.0


def guard_group() -> None:
    """Have everything in this process's group killed when this process is gone. Only when it leads its group."""
    if os.getpgrp() != os.getpid():
        return
    # Our end is never closed by hand and is inherited by nothing that an engine starts: it ends with this process.
    theirs, _ours = os.pipe()
    subprocess.Popen(
        ["/bin/sh", "-c", _GUARD, "guard", str(os.getpgrp())],
        stdin=theirs,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(theirs)


def watch_parent(wake: Callable[[], None], stop: Callable[[], None], grace: float) -> None:
    """Call `wake` for every byte on standard input, and `stop` at its end; `grace` seconds later, die.

    Standard input itself becomes empty, so that no engine's child can read what is meant for us.
    """
    line = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    threading.Thread(target=_listen, args=(line, wake, stop, grace), name="lifeline", daemon=True).start()


def die() -> None:
    """End this process and everything in its group, now."""
    if os.getpgrp() == os.getpid():
        os.killpg(os.getpgrp(), signal.SIGKILL)
    os._exit(1)


def _listen(line: int, wake: Callable[[], None], stop: Callable[[], None], grace: float) -> None:
    while os.read(line, 4096):
        wake()
    stop()
    time.sleep(grace + _SLACK)
    die()
