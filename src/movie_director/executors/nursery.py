"""The worker processes of one executor: started on demand, replaced when they die, ended together."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from movie_director.executors.child import Child
from movie_director.jobs.table import JobTable

log = logging.getLogger(__name__)

_STARTS = 3
_LAST_GRACE = 1.0
_POLL = 0.02


class Nursery:
    """Keeps at most `slots[kind]` workers of each kind.

    `tend` and `close` block, and are called from one thread at a time; `wake` and `hear` from any.
    """

    def __init__(
        self, slots: Mapping[str, int], arguments: Sequence[str], logs: Path, table: JobTable, ring: int
    ) -> None:
        self._slots = slots
        self._arguments = arguments
        self._logs = logs
        self._table = table
        self._ring = ring
        self._children: list[Child] = []
        self._stillborn: dict[str, int] = {}
        self._count = 0

    def tend(self, wanted: Mapping[str, int]) -> dict[str, str]:
        """Replace the dead and start what is wanted; return the kinds that will not start, each with the reason."""
        broken: dict[str, str] = {}
        for child in [child for child in self._children if child.gone()]:
            self._children.remove(child)
            words = child.last_words()
            reason = child.reason() + (f"; its last words:\n{words}" if words else "")
            self._table.crashed(child.owner, reason)
            if not child.failed():
                continue
            log.warning("A %s worker died: %s.", child.slot, child.reason(), extra={"action": "worker_died"})
            if not child.ready:
                self._stillborn[child.slot] = self._stillborn.get(child.slot, 0) + 1
                if self._stillborn[child.slot] >= _STARTS:
                    broken[child.slot] = reason
                    self._stillborn[child.slot] = 0
        for slot, count in wanted.items():
            living = sum(child.slot == slot for child in self._children)
            if slot not in broken:
                for _ in range(min(count, self._slots[slot]) - living):
                    self._start(slot)
        return broken

    def wake(self, slot: str) -> None:
        """Tell the workers of a kind that there is work."""
        for child in list(self._children):
            if child.slot == slot:
                child.wake()

    def hear(self, line: str) -> None:
        """Take in what a worker said: `ready <pid>` means that workers of its kind do start."""
        word, _, pid = line.partition(" ")
        for child in list(self._children):
            if word == "ready" and pid == str(child.pid):
                child.ready = True
                self._stillborn.pop(child.slot, None)

    def serves(self, slot: str) -> bool:
        """Whether a worker of this kind was started and not found dead."""
        return any(child.slot == slot for child in self._children)

    def close(self, grace: float) -> None:
        """Stop all workers: asked first, told after `grace` seconds, killed with all they started a second later."""
        for child in self._children:
            child.stop()
        if not self._ended(grace):
            for child in self._children:
                child.terminate()
            if not self._ended(_LAST_GRACE):
                for child in self._children:
                    child.kill()
                self._ended(_LAST_GRACE)
        for child in self._children:
            self._table.crashed(child.owner, child.reason())
        self._children.clear()

    def _start(self, slot: str) -> None:
        self._count += 1
        self._logs.mkdir(parents=True, exist_ok=True)
        arguments = [*self._arguments, "--slot", slot, "--lifeline", "--ring", str(self._ring)]
        self._children.append(Child(slot, arguments, self._logs / f"{slot}-{self._count}.log", self._ring))
        log.info("Started a %s worker.", slot, extra={"action": "worker_started", "slot": slot})

    def _ended(self, seconds: float) -> bool:
        until = time.monotonic() + seconds
        while not all(child.gone() for child in self._children):
            if time.monotonic() > until:
                return False
            time.sleep(_POLL)
        return True
