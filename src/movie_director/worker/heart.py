"""The heartbeat of a worker: renews the lease, carries progress out, and brings the word to stop in."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from movie_director.errors import Interrupted
from movie_director.jobs.job import Claim
from movie_director.jobs.table import JobTable
from movie_director.worker.lifeline import die

log = logging.getLogger(__name__)

_TICK = 0.1
_RENEW = 1.0


@dataclass
class _Beating:
    """One job under way. Once told to stop, it stops: a job wanted again is claimed again."""

    claim: Claim
    cancel: Callable[[], None]
    share: float = 0.0
    note: str = ""
    told: bool = False


class Heart:
    """Beats in a thread of its own while a job is performed, also when the engine keeps the main thread busy.

    A job is stopped in three steps: at once `report` raises Interrupted, after half the grace the engine's task is
    cancelled, and after all of it the process ends. Calling the heart is the engine's `report`.
    """

    def __init__(self, table: JobTable, stopping: threading.Event, grace: float) -> None:
        self._table = table
        self._stopping = stopping
        self._grace = grace
        self._job: _Beating | None = None
        self._begun = threading.Event()
        threading.Thread(target=self._beat, name="heart", daemon=True).start()

    def __call__(self, share: float, note: str = "") -> None:
        """Note how far the job is. Raises Interrupted when it is to stop."""
        job = self._job
        if job is None:
            return
        if job.told or self._stopping.is_set():
            raise Interrupted("The shoot is being stopped.", cure="The same command goes on where it was.")
        job.share, job.note = min(1.0, max(0.0, share)), note

    def begin(self, claim: Claim, cancel: Callable[[], None]) -> None:
        """Beat for a claim; `cancel` ends its task and may be called from any thread."""
        self._job = _Beating(claim, cancel)
        self._begun.set()

    def end(self) -> bool:
        """Stop beating; tell whether the job had been told to stop."""
        job, self._job = self._job, None
        self._begun.clear()
        return self._stopping.is_set() or (job is not None and job.told)

    def _beat(self) -> None:
        while True:
            self._begun.wait()
            job = self._job
            if job is not None:
                self._attend(job)

    def _attend(self, job: _Beating) -> None:
        sent, renewed = ("", 0.0), time.monotonic()
        told_at: float | None = None
        while True:
            time.sleep(_TICK)
            if self._job is not job:
                return
            now = time.monotonic()
            try:
                if (job.note, job.share) != sent or now - renewed > _RENEW:
                    sent, renewed = (job.note, job.share), now
                    beat = self._table.heartbeat(job.claim, job.share, job.note)
                else:
                    beat = self._table.look(job.claim)
            except sqlite3.OperationalError as error:  # a busy or full disk: the next beat tries again
                log.warning("A heartbeat was missed: %s.", error, extra={"action": "heartbeat_missed"})
                continue
            if not (job.told or beat != "on" or self._stopping.is_set()):
                continue
            job.told = True
            told_at = now if told_at is None else told_at
            if now - told_at > self._grace / 2:
                job.cancel()
            if now - told_at > self._grace and self._job is job:
                self._table.give_back(job.claim)
                die()
