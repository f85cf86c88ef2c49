"""A worker's life: claim a job, perform it, record the take, say that it is done; until told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import threading
import time
from collections.abc import Mapping

from movie_director.build.ports import Engine
from movie_director.errors import Interrupted, MovieDirectorError, SetupMissing, TakeMissing
from movie_director.executors.perform import perform
from movie_director.jobs.job import Claim, Failure
from movie_director.jobs.table import JobTable
from movie_director.values.owner import identity
from movie_director.vault.files import FileVault
from movie_director.vault.takes import FileTakes
from movie_director.worker.engines import load
from movie_director.worker.heart import Heart
from movie_director.worker.lifeline import guard_group, watch_parent
from movie_director.worker.options import Options

log = logging.getLogger(__name__)

_LOOK = 0.05  # seconds between looks at the table when nobody rings


async def serve(options: Options) -> None:
    """Serve one slot until told to stop, or idle for too long. Engines stay warm between jobs: one loop, one thread."""
    guard_group()
    loop = asyncio.get_running_loop()
    stopping, bell = threading.Event(), asyncio.Event()

    def wake() -> None:
        with contextlib.suppress(RuntimeError):  # the loop has just closed
            loop.call_soon_threadsafe(bell.set)

    def stop() -> None:
        stopping.set()
        wake()

    def on_signal(_number: int, _frame: object) -> None:
        stop()

    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, on_signal)
    if options.lifeline:
        watch_parent(wake, stop, options.grace)
    await _Shift(options, load(options.engines, options.project), stopping, bell).work()


class _Shift:
    """The objects that one worker keeps for all its jobs."""

    def __init__(
        self, options: Options, engines: Mapping[str, Engine], stopping: threading.Event, bell: asyncio.Event
    ) -> None:
        self._options = options
        self._engines = engines
        self._stopping = stopping
        self._bell = bell
        self._vault = FileVault(options.vault)
        self._takes = FileTakes(options.takes)
        self._table = JobTable(options.jobs)
        self._heart = Heart(self._table, stopping, options.grace)
        self._me = identity()

    async def work(self) -> None:
        self._ring(f"ready {os.getpid()}")
        idle_since = time.monotonic()
        while not self._stopping.is_set():
            claim = self._table.claim(self._options.slot, self._me)
            if claim is not None:
                await self._perform(claim)
                self._ring("ended")
                idle_since = time.monotonic()
                continue
            if self._options.idle is not None and time.monotonic() - idle_since > self._options.idle:
                return
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LOOK):
                    await self._bell.wait()
            self._bell.clear()

    async def _perform(self, claim: Claim) -> None:
        loop = asyncio.get_running_loop()
        task = asyncio.create_task(perform(claim.recipe, self._engines, self._vault, self._takes, self._heart))

        def cancel() -> None:
            loop.call_soon_threadsafe(task.cancel)

        self._heart.begin(claim, cancel)
        try:
            await asyncio.wait([task])
        finally:
            told = self._heart.end()
        error = asyncio.CancelledError() if task.cancelled() else task.exception()
        name = claim.recipe.digest[:12]
        if error is None:
            self._table.finish(claim)
            log.info("%s made %s.", claim.recipe.engine, name, extra={"action": "take_recorded", "recipe": name})
        elif told and isinstance(error, (asyncio.CancelledError, Interrupted)):
            self._table.give_back(claim)
        else:
            log.error("%s failed at %s.", claim.recipe.engine, name, exc_info=error, extra={"action": "take_failed"})
            self._fail(claim, error)

    def _fail(self, claim: Claim, error: BaseException) -> None:
        if not isinstance(error, MovieDirectorError):
            self._table.fail(claim, "engine", f"{claim.recipe.engine} broke: {type(error).__name__}: {error}")
            return
        kind: Failure = (
            "setup" if isinstance(error, SetupMissing) else "take" if isinstance(error, TakeMissing) else "engine"
        )
        message = str(error) if error.cure is None else str(error).removesuffix(f" {error.cure}")
        self._table.fail(claim, kind, message, error.cure)

    def _ring(self, word: str) -> None:
        """Tell the parent at once; that a job has ended it would find out by itself a little later."""
        if self._options.ring is not None:
            with contextlib.suppress(OSError):
                os.write(self._options.ring, f"{word}\n".encode())
