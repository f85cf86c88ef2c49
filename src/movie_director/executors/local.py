"""The local executor: recipes are performed by child processes of this one, over the durable job table."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import time
import uuid
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self, TypeVar

from movie_director.build.ports import Report, Takes, Vault
from movie_director.build.recipe import Recipe
from movie_director.build.take import Take
from movie_director.errors import EngineFailed, Interrupted, SetupMissing
from movie_director.executors.nursery import Nursery
from movie_director.executors.outcome import error_of
from movie_director.jobs.job import Job
from movie_director.jobs.table import JobTable
from movie_director.values.owner import identity
from movie_director.vault.files import FileVault
from movie_director.vault.takes import FileTakes

log = logging.getLogger(__name__)

_T = TypeVar("_T")

SLOTS: Mapping[str, int] = MappingProxyType({"stage": 1, "voice": 1, "tools": 2})
_TEND = 0.25
_STOPPED = "The shoot was stopped."
_GO_ON = "Finished takes are kept; the same command goes on."


@dataclass(eq=False)
class _Watch:
    """Somebody waiting for a recipe."""

    recipe: Recipe
    slot: str
    waiter: str
    report: Report
    ended: asyncio.Future[Job]
    told: tuple[float, str] = (-1.0, "")


class LocalExecutor:
    """Performs recipes on this machine; an async context manager.

    `vault`, `takes` and `jobs` are the project's vault folder, folder of take records and job table file; `engines` is
    the import path of the function that builds the engines in each worker, and `slot_of` the slot of each engine by its
    name. `slots` says how many workers of each kind may run; they start when first needed. A worker that dies is
    replaced and its job tried again, three times in all. `idle` lets a worker leave after so many seconds without work.
    """

    def __init__(
        self,
        *,
        project: Path,
        vault: Path,
        takes: Path,
        jobs: Path,
        engines: str,
        slot_of: Mapping[str, str],
        slots: Mapping[str, int] = SLOTS,
        logs: Path | None = None,
        idle: float | None = None,
        grace: float = 3.0,
        poll: float = 0.04,
    ) -> None:
        places = {"project": project, "vault": vault, "takes": takes, "jobs": jobs}
        self._arguments = [word for name, place in places.items() for word in (f"--{name}", str(place.absolute()))]
        self._arguments += ["--engines", engines, "--grace", str(grace)]
        self._arguments += [] if idle is None else ["--idle", str(idle)]
        self._vault_root, self._takes_folder, self._jobs = vault, takes, jobs.absolute()
        self._logs = logs or self._jobs.parent / "logs"
        self._slot_of, self._slots = dict(slot_of), dict(slots)
        self._grace, self._poll = grace, poll
        self._me = identity()
        self._watches: dict[_Watch, None] = {}  # in the order they were asked for
        self._errands: set[asyncio.Task[Any]] = set()
        self._closing = False
        self._version = -1

    async def __aenter__(self) -> Self:
        self._vault: Vault = await asyncio.to_thread(FileVault, self._vault_root)
        self._takes: Takes = await asyncio.to_thread(FileTakes, self._takes_folder)
        self._table = await asyncio.to_thread(JobTable, self._jobs)
        self._bell = asyncio.Event()
        self._queue = asyncio.Lock()
        self._heard, self._ring = os.pipe()
        os.set_blocking(self._heard, False)
        os.set_blocking(self._ring, False)
        asyncio.get_running_loop().add_reader(self._heard, self._hear)
        self._nursery = Nursery(self._slots, self._arguments, self._logs, self._table, self._ring)
        self._closing = False
        self._watching = asyncio.create_task(self._watch(), name="local executor")
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def run(self, recipe: Recipe, report: Report) -> Take:
        """Return the recipe's take, made by a worker unless it is there; calls for one recipe share one performance.

        Raises EngineFailed (the engine's word, or a worker that died three times), SetupMissing, TakeMissing, and
        Interrupted when the shoot is stopped. Cancelling the call stops the work unless somebody else waits for it.
        """
        if self._closing:
            raise Interrupted(_STOPPED, cure=_GO_ON)
        slot = self._slot(recipe)
        ended: asyncio.Future[Job] = asyncio.get_running_loop().create_future()
        watch = _Watch(recipe, slot, f"{self._me}#{uuid.uuid4().hex}", report, ended)
        asked = self._errand(self._ask(watch))
        try:
            standing = await asyncio.shield(asked)
            if standing is not None:
                report(1.0)
                return standing
            job = await ended
        except BaseException:
            self._errand(self._leave(watch, asked))
            raise
        finally:
            self._watches.pop(watch, None)
        error = error_of(job, recipe)
        if error is not None:
            raise error
        take = await asyncio.to_thread(self._takes.get, recipe.digest)
        if take is None:
            raise EngineFailed(f"{recipe.engine} finished {recipe.digest[:12]}, but its take is not in the project.")
        return take

    async def close(self) -> None:
        """Stop everything: asked, then told, then killed. What waits is Interrupted; finished takes are kept."""
        if self._closing:
            return
        self._closing = True
        for watch in list(self._watches):
            if not watch.ended.done():
                watch.ended.set_exception(Interrupted(_STOPPED, cure=_GO_ON))
        self._bell.set()
        await self._watching  # not cancelled: a thread of its may be at the table, which is closed below
        await asyncio.sleep(0)  # whoever waited leaves now, so that a worker's job ends as cancelled
        while self._errands:
            await asyncio.wait(self._errands)
        await asyncio.to_thread(self._nursery.close, self._grace)
        asyncio.get_running_loop().remove_reader(self._heard)
        os.close(self._heard)
        os.close(self._ring)
        self._table.close()

    def _standing(self, recipe: Recipe) -> Take | None:
        take = self._takes.get(recipe.digest)
        if take is None or not all(self._vault.has(output.content) for output in take.outputs.values()):
            return None
        return take

    def _slot(self, recipe: Recipe) -> str:
        name = recipe.engine.rpartition("@")[0]
        slot = self._slot_of.get(name)
        if slot is None:
            raise SetupMissing(f"There is no engine {name} here (there are: {', '.join(sorted(self._slot_of))}).")
        if self._slots.get(slot, 0) < 1:
            raise SetupMissing(
                f"{recipe.engine} needs a `{slot}` worker, and none is allowed.", cure=f"Allow one {slot}."
            )
        return slot

    async def _ask(self, watch: _Watch) -> Take | None:
        """Put a recipe in the table, unless its take stands."""
        async with self._queue:  # first asked, first in the table: shots are made in the order they are seen
            standing = await asyncio.to_thread(self._standing, watch.recipe)
            if standing is not None:
                return standing
            await asyncio.to_thread(self._table.enqueue, watch.recipe, watch.slot, watch.waiter)
        self._watches[watch] = None
        self._version = -1
        self._nursery.wake(watch.slot)
        self._bell.set()
        return None

    async def _leave(self, watch: _Watch, asked: asyncio.Task[Take | None]) -> None:
        await asyncio.wait([asked])
        self._watches.pop(watch, None)
        await asyncio.to_thread(self._table.leave, watch.recipe.digest, watch.waiter)

    def _errand(self, work: Coroutine[Any, Any, _T]) -> asyncio.Task[_T]:
        """Do something that must be done even when its caller is cancelled."""
        task = asyncio.create_task(work)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)
        return task

    def _hear(self) -> None:
        with contextlib.suppress(BlockingIOError):
            for line in os.read(self._heard, 65536).decode().splitlines():
                self._nursery.hear(line)
        self._bell.set()

    async def _watch(self) -> None:
        """Carry news from the table to those who wait, and look after the workers, until closing."""
        tended = 0.0
        while not self._closing:
            try:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(self._poll):
                        await self._bell.wait()
                self._bell.clear()
                if not self._watches:
                    continue
                wanted = self._wanted()
                due = time.monotonic() - tended > _TEND or any(not self._nursery.serves(slot) for slot in wanted)
                news, broken = await asyncio.to_thread(self._look, wanted if due else None)
                tended = time.monotonic() if due else tended
                self._tell(news, broken)
            except Exception as error:  # a full disk, say: those who wait must hear of it, not hang
                log.exception("The executor cannot go on.", extra={"action": "executor_failed"})
                for watch in list(self._watches):
                    if not watch.ended.done():
                        watch.ended.set_exception(EngineFailed(f"No work can be given out: {error}"))

    def _wanted(self) -> dict[str, int]:
        wanted: dict[str, int] = {}
        for watch in {watch.recipe.digest: watch for watch in self._watches if not watch.ended.done()}.values():
            wanted[watch.slot] = wanted.get(watch.slot, 0) + 1
        return wanted

    def _look(self, wanted: Mapping[str, int] | None) -> tuple[dict[str, Job], dict[str, str]]:
        """In a thread: tend the workers when it is time, and read the table when it has changed."""
        broken: dict[str, str] = {}
        if wanted is not None:
            broken = self._nursery.tend(wanted)  # first, since it knows how its own workers died
            self._table.reset()
            self._version = -1
        version = self._table.version()
        if version == self._version:
            return {}, broken
        self._version = version
        return self._table.watch({watch.recipe.digest for watch in list(self._watches)}), broken

    def _tell(self, news: Mapping[str, Job], broken: Mapping[str, str]) -> None:
        for watch in list(self._watches):
            if watch.ended.done():
                continue
            job = news.get(watch.recipe.digest)
            if watch.slot in broken:
                watch.ended.set_exception(EngineFailed(f"No {watch.slot} worker starts: {broken[watch.slot]}"))
            elif job is not None:
                self._tell_one(watch, job)

    def _tell_one(self, watch: _Watch, job: Job) -> None:
        try:
            if (job.share, job.note) != watch.told and job.state in ("running", "done"):
                watch.told = (job.share, job.note)
                watch.report(job.share, job.note)
        except Exception as error:
            watch.ended.set_exception(error)
            return
        if job.ended:
            watch.ended.set_result(job)
