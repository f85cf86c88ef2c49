"""Who owns something durable: one process of one boot of one machine, and whether it still lives.

An owner reads `host/boot/pid/start`. A process number alone is not enough, since numbers are used again; with the
time the process started (and the boot it started in) a name is never given twice.
"""

from __future__ import annotations

import os
import socket
import subprocess
from functools import cache
from pathlib import Path


def identity(pid: int | None = None) -> str:
    """Name a process of this machine, this one by default; `0` as the start means that it is already gone."""
    number = os.getpid() if pid is None else pid
    return f"{_host()}/{_boot()}/{number}/{_started(number) or '0'}"


def here(owner: str) -> bool:
    """Tell whether an owner's process belongs to this machine, so that `alive` knows for certain."""
    return owner.split("/")[0] == _host()


def alive(owner: str) -> bool:
    """Tell whether the owner's process runs. Owners on other machines are taken to live; their leases decide."""
    host, boot, pid, start = owner.split("/")
    if host != _host():
        return True
    return boot == _boot() and _started(int(pid)) == start


@cache
def _host() -> str:
    return socket.gethostname().replace("/", "-")


@cache
def _boot() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return "-"


def _started(pid: int) -> str | None:
    """When a process started, in a form that never changes; None when it is gone or waits to be reaped."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None if Path("/proc/self/stat").exists() else _started_by_ps(pid)
    fields = text[text.rindex(")") + 2 :].split()  # the name before `)` may itself hold spaces: see proc(5)
    return None if fields[0] in "ZX" else fields[19]


def _started_by_ps(pid: int) -> str | None:
    answer = subprocess.run(["ps", "-o", "stat=,lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
    state, _, start = answer.stdout.strip().partition(" ")
    return None if not start or state.startswith("Z") else "-".join(start.split())
